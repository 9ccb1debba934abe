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
        item.canAsk = !entry.needsWord && entry.activity == desk::OutboxActivity::Idle &&
                      (entry.state == vault::OutboxState::Unknown || entry.nextTryAt.isValid());
        list << item;
    }
    return list;
}

std::optional<Failure> HomeSource::failure() const
{
    if (m_desk.vaultWatch() && m_desk.vaultWatch()->olderCopy())
        return Failure(FailureCode::VaultOlderCopy);
    return m_draftFailure ? m_draftFailure : m_failure;
}

QString HomeSource::olderCopyText(const desk::OlderCopy &copy)
{
    QString text =
        copy.copyToldAt.isValid()
            //: Notice of the home page, when the vault was put back from a copy: %1 is the date and
            //: time of the copy, %2 those when the registry heard of the vault last
            ? tr("The vault is a copy as of %1; the registry knew it as of %2.")
                  .arg(dateTimeText(copy.copyToldAt), dateTimeText(copy.knownAt))
            //: Notice of the home page, when the vault was put back from a copy: %1 is the date and
            //: time when the registry heard of the vault last
            : tr("The vault is a copy from before %1.").arg(dateTimeText(copy.knownAt));
    text += QLatin1Char(' ');
    //: Notice of the home page, after the times of the copy: applications that were registered
    text += tr("%n application(s) registered since were fetched from the registry.", nullptr,
               copy.takenOver);
    if (copy.doubted > 0) {
        text += QLatin1Char(' ');
        //: Notice of the home page, after the times of the copy: signed cases in the outbox
        text += tr("%n signed case(s) of the copy are in the outbox: the registry is asked first, "
                   "and nothing is sent without your word.",
                   nullptr, copy.doubted);
    }
    return text;
}

} // namespace ruqsat::workstation
