#include "workstation/words/outbox_words.h"

#include "core/failure_text.h"
#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace outbox_words {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)
};

QString onItsWay(const desk::OutboxEntry &entry)
{
    switch (entry.activity) {
    case desk::OutboxActivity::Uploading:
        //: Outbox: %1 is a percentage
        return Words::tr("Sending the documents, %1 %")
            .arg(100 * entry.uploaded / qMax<qint64>(1, entry.uploadSize));
    case desk::OutboxActivity::Asking:
        //: Outbox: it is not known yet whether the registry has it
        return Words::tr("Asking the registry whether it has the application");
    case desk::OutboxActivity::Submitting:
        //: Outbox: the case is being sent
        return Words::tr("Sending");
    case desk::OutboxActivity::Idle:
        break;
    }
    if (entry.nextTryAt.isValid())
        //: Outbox: %1 is a time of day, %2 of minutes
        return Words::tr("Next try at %1, each pause is longer, %2 min at most")
            .arg(timeText(entry.nextTryAt))
            .arg(desk::Outbox::firstPauseMs * desk::Outbox::longestPause / 60'000);
    //: Outbox: the case waits for its turn
    return Words::tr("Waits for its turn");
}

} // namespace outbox_words

QString outboxStateText(const desk::OutboxEntry &entry, Language language)
{
    using outbox_words::Words;
    const QString reason =
        entry.failure ? failureText(entry.failure->code, language).title : QString();
    if (entry.needsWord && entry.failure && entry.failure->code == FailureCode::VaultFileDamaged)
        //: Outbox: signed case of which one document is neither in the vault nor at the registry
        return Words::tr("One of its documents is neither in the vault nor at the registry. "
                         "Withdraw it, scan the document again and sign.");
    if (entry.needsWord)
        //: Outbox: signed case of a vault that was put back from a copy; the registry was asked
        return Words::tr("From an older copy of the vault, and the registry does not have it. Send "
                         "it or withdraw it.");
    if (entry.withdrawing)
        //: Outbox: %1 is the name of the head, who took the signed case back without a line
        return Words::tr("Withdrawn by %1, which the registry does not know yet. It is told when "
                         "the head is signed in with it; nobody sends the application.")
            .arg(shortName(entry.endedBy));
    if (entry.leftToSigner)
        //: Outbox: signed by a colleague; %1 is why the registry refused it
        return Words::tr("%1. Left to the colleague who signed it").arg(reason);
    switch (entry.state) {
    case vault::OutboxState::Unknown:
        if (entry.activity != desk::OutboxActivity::Idle)
            break;
        //: Outbox: the registry did not answer
        return Words::tr("No answer from the registry. Outcome unknown: we ask, never send twice.");
    case vault::OutboxState::Withdrawn:
        if (!entry.endedBy.isEmpty())
            //: Outbox: %1 is the name of the head, who took the signed case back
            return Words::tr("Withdrawn by %1").arg(shortName(entry.endedBy));
        //: Outbox: the registry refused the case
        return reason.isEmpty() ? Words::tr("The registry did not take it") : reason;
    case vault::OutboxState::Acknowledged:
        //: Outbox: the registry has the case
        return Words::tr("Registered");
    case vault::OutboxState::Waiting:
    case vault::OutboxState::Sending:
        break;
    }
    const QString way = outbox_words::onItsWay(entry);
    const bool idle = entry.activity == desk::OutboxActivity::Idle;
    return idle && !reason.isEmpty() ? reason + QStringLiteral(". ") + way : way;
}

bool isOutboxWarning(const desk::OutboxEntry &entry)
{
    return entry.withdrawing || entry.state == vault::OutboxState::Unknown ||
           entry.state == vault::OutboxState::Withdrawn;
}

} // namespace ruqsat::workstation
