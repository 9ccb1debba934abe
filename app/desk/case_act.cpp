#include "desk/case_act.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

QList<protocol::HistoryEntry> historySince(const protocol::Application &application, qint64 version)
{
    // Each version is one line of the history.
    const QList<protocol::HistoryEntry> &history = application.history;
    return history.last(std::clamp<qint64>(application.version - version, 0, history.size()));
}

/// This person did this since the case was at `version`, with this note.
bool didWithNote(const protocol::Application &application, qint64 version, Action action,
                 const QString &note, const QString &iin)
{
    const QList<protocol::HistoryEntry> since = historySince(application, version);
    return std::any_of(since.begin(), since.end(), [&](const protocol::HistoryEntry &entry) {
        return entry.action == actionName(action) && entry.by.iin == iin && entry.note == note;
    });
}

} // namespace

bool didLast(const protocol::Application &application, std::initializer_list<Action> actions,
             const QString &iin)
{
    const auto isAsked = [&actions](const protocol::HistoryEntry &entry) {
        return std::any_of(actions.begin(), actions.end(),
                           [&entry](Action each) { return actionName(each) == entry.action; });
    };
    const auto &history = application.history;
    const auto last = std::find_if(history.rbegin(), history.rend(), isAsked);
    return last != history.rend() && last->by.iin == iin;
}

bool didSince(const protocol::Application &application, qint64 version, Action action,
              const QString &iin)
{
    const QList<protocol::HistoryEntry> since = historySince(application, version);
    return std::any_of(since.begin(), since.end(), [&](const protocol::HistoryEntry &entry) {
        return entry.action == actionName(action) && entry.by.iin == iin;
    });
}

bool wasPreparedSince(const protocol::Application &application, qint64 version, const QString &iin)
{
    return application.state == ApplicationState::Prepared &&
           didSince(application, version, Action::PrepareResult, iin) &&
           didLast(application, {Action::PrepareResult}, iin);
}

bool hasSignatureOf(const protocol::Application &application, const QString &iin)
{
    const bool isSigned =
        application.state == ApplicationState::Signed ||
        (application.result && application.result->state == protocol::PaperState::Signed);
    return isSigned && didLast(application, {Action::SignResult, Action::KeepSignature}, iin);
}

bool wasHandedOverBy(const protocol::Application &application, const QString &iin)
{
    return application.state == ApplicationState::HandedOver &&
           didLast(application, {Action::HandOver}, iin);
}

bool isAsked(const protocol::Application &application, const protocol::QuestionBody &body,
             qsizetype known, const QString &iin)
{
    const QList<protocol::Question> asked = application.questions.mid(known);
    return std::any_of(asked.begin(), asked.end(), [&](const protocol::Question &question) {
        return question.askedBy.iin == iin && question.addressee == body.addressee &&
               question.body == body.body && question.question == body.question &&
               question.marks == body.marks && question.workingDays == body.workingDays;
    });
}

bool isAnswered(const protocol::Application &application, const QString &questionId,
                const protocol::AnswerBody &body, const QString &iin)
{
    for (const protocol::Question &question : application.questions) {
        if (question.id != questionId)
            continue;
        const auto came = [&](const protocol::Attachment &each) {
            return question.attachments.contains(each.id);
        };
        return !question.isOpen() && question.answeredBy && question.answeredBy->iin == iin &&
               question.answer == body.answer &&
               std::all_of(body.attachments.begin(), body.attachments.end(), came);
    }
    return false;
}

bool isChecked(const protocol::Application &application, const protocol::CompletenessBody &body,
               const QString &iin)
{
    return application.completeness && application.completeness->by.iin == iin &&
           application.completeness->wrong == body.wrong &&
           didSince(application, body.version, Action::CheckCompleteness, iin);
}

bool isProposed(const protocol::Application &application, const protocol::ProposalBody &body,
                const QString &iin)
{
    const auto isSame = [&](const std::optional<protocol::Proposal> &proposal) {
        return proposal && proposal->by.iin == iin && proposal->decision == body.decision &&
               proposal->findings == body.findings && proposal->grounds == body.grounds &&
               proposal->conclusion == body.conclusion;
    };
    return (isSame(application.proposal) || isSame(application.returnedProposal)) &&
           didSince(application, body.version, Action::Propose, iin);
}

bool isGivenBack(const protocol::Application &application, const protocol::ReturnBody &body,
                 const QString &iin)
{
    return didWithNote(application, body.version, Action::ReturnToExecutor, body.reason, iin);
}

bool isAssigned(const protocol::Application &application, const protocol::AssignBody &body,
                const QString &iin)
{
    return application.executor && application.executor->iin == body.executorIin &&
           didWithNote(application, body.version, Action::Assign, body.note, iin);
}

CaseAct::CaseAct(Session &session, const QString &id, qint64 version, Send send, IsDone isDone,
                 QObject *parent)
    : Act({std::move(send),
           [&session, id] { return session.client().application(id); },
           std::move(isDone),
           [version](const protocol::Application &now) { return now.version == version; },
           {FailureCode::VersionStale}},
          parent)
{
}

CaseAct::CaseAct(Session &session, const QString &id, qint64 version, Action action, Send send,
                 QObject *parent)
    : CaseAct(
          session, id, version, std::move(send),
          [version, action, iin = session.user().iin](const protocol::Application &now) {
              return didSince(now, version, action, iin);
          },
          parent)
{
}

} // namespace ruqsat::desk
