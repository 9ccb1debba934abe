#include "registry/cases/shown_case.h"

#include "registry/store/colleagues.h"

#include <algorithm>

namespace ruqsat::registry {
namespace {

bool isPublished(ApplicationState state)
{
    return state == ApplicationState::Issued || state == ApplicationState::Refused ||
           state == ApplicationState::HandedOver;
}

/// What the applicant was told or did; every other note is said within the deciding office.
bool isOpenNote(const QString &action)
{
    static const Action open[] = {Action::Register,   Action::AskApplicant,  Action::RecordReply,
                                  Action::SignResult, Action::ConfirmResult, Action::HandOver};
    return std::any_of(std::begin(open), std::end(open),
                       [&](Action each) { return actionName(each) == action; });
}

/// The answers of other bodies to the deciding office, with their files.
void dropAskedOfBodies(protocol::Application &application)
{
    for (const protocol::Question &question : std::as_const(application.questions)) {
        if (question.addressee != protocol::Addressee::Body)
            continue;
        application.attachments.removeIf([&question](const protocol::Attachment &attachment) {
            return question.attachments.contains(attachment.id);
        });
    }
    application.questions.removeIf([](const protocol::Question &question) {
        return question.addressee == protocol::Addressee::Body;
    });
}

/// What an office or an account sees that handed the case in: nothing of how the decision is
/// reached, and the decision itself once it is signed and published.
void showOutside(protocol::Application &application)
{
    application.review.reset();
    application.returnedProposal.reset();
    dropAskedOfBodies(application);
    for (protocol::HistoryEntry &entry : application.history) {
        if (!isOpenNote(entry.action))
            entry.note.clear();
    }
    if (isPublished(application.state))
        return;
    application.completeness.reset();
    application.proposal.reset();
    // Its number alone tells a refusal from a licence.
    application.result.reset();
}

} // namespace

Result<protocol::Application> shownTo(Call &call, Transaction &in, store::ApplicationRecord record)
{
    protocol::Application &application = record.application;
    if (record.providerId != call.user().office.id) {
        showOutside(application);
        return application;
    }
    if (record.executorIin.isEmpty() || record.executorIin == call.user().iin)
        return application;
    const Result<QStringList> absent = store::absentFor(in, call.user(), call.today());
    if (!absent)
        return absent.failure();
    application.standsIn = absent->contains(record.executorIin);
    return application;
}

} // namespace ruqsat::registry
