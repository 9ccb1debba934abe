#include "desk/desk.h"
#include "workstation/pages/home_source.h"
#include "workstation/words/format.h"
#include "workstation/words/outbox_words.h"

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
        item.warn = isOutboxWarning(entry);
        item.state = outboxStateText(entry, language);
        item.canAsk = entry.activity == desk::OutboxActivity::Idle &&
                      (entry.state == vault::OutboxState::Unknown || entry.nextTryAt.isValid());
        list << item;
    }
    return list;
}

} // namespace ruqsat::workstation
