#include "desk/desk.h"
#include "workstation/pages/home_source.h"
#include "workstation/words/format.h"

#include "core/failure_text.h"

namespace ruqsat::workstation {

QList<HomeFacts::Outgoing> HomeSource::outgoing(Language language) const
{
    QList<HomeFacts::Outgoing> list;
    const desk::Outbox *outbox = m_desk.outbox();
    if (!outbox)
        return list;
    for (const desk::OutboxEntry &entry : outbox->entries()) {
        if (entry.state == vault::OutboxState::Acknowledged)
            continue;
        HomeFacts::Outgoing item;
        const QString name = entry.applicantName.in(language);
        item.applicant = name.isEmpty() ? groupedIdentifier(entry.applicantNumber) : name;
        //: Outbox of the home page: %1 is a time of day
        item.detail = tr("signed %1").arg(shortWhen(entry.signedAt, m_desk.clock().now()));
        if (entry.pages > 0) {
            item.detail += QStringLiteral(" · ");
            //: Outbox of the home page: pages of the case
            item.detail += tr("%n page(s)", nullptr, entry.pages);
        }
        switch (entry.state) {
        case vault::OutboxState::Unknown:
            item.warn = true;
            item.canAsk = entry.activity == desk::OutboxActivity::Idle;
            //: Outbox of the home page: the registry did not answer
            item.state =
                tr("No answer from the registry. Outcome unknown: we ask, never send twice.");
            break;
        case vault::OutboxState::Withdrawn:
            item.warn = true;
            item.state = entry.failure ? failureText(entry.failure->code, language).title
                                       //: Outbox of the home page: the registry refused the case
                                       : tr("The registry did not take it");
            break;
        case vault::OutboxState::Waiting:
        case vault::OutboxState::Sending:
        case vault::OutboxState::Acknowledged:
            if (entry.activity == desk::OutboxActivity::Uploading) {
                const qint64 all = qMax<qint64>(1, entry.uploadSize);
                //: Outbox of the home page: %1 is a percentage
                item.state = tr("Sending the documents, %1 %").arg(100 * entry.uploaded / all);
            } else if (entry.activity != desk::OutboxActivity::Idle) {
                //: Outbox of the home page: the case is being sent
                item.state = tr("Sending");
            } else if (entry.nextTryAt.isValid()) {
                //: Outbox of the home page: %1 is a time of day
                item.state = tr("Next try at %1").arg(timeText(entry.nextTryAt));
                item.canAsk = true;
            } else {
                //: Outbox of the home page: the case waits for its turn
                item.state = tr("Waits for its turn");
            }
            break;
        }
        list << item;
    }
    return list;
}

} // namespace ruqsat::workstation
