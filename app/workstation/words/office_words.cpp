#include "workstation/words/office_words.h"

#include "core/failure_text.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"

#include <QCoreApplication>
#include <QHash>

namespace ruqsat::workstation {
namespace {

struct OfficeWords
{
    Q_DECLARE_TR_FUNCTIONS(OfficeWords)
};

} // namespace

QString actionText(const QString &action)
{
    const QHash<QString, QString> words = {
        {QStringLiteral("register"), OfficeWords::tr("Registered", "line of a case's history")},
        {QStringLiteral("claim"), OfficeWords::tr("Taken into work", "line of a case's history")},
        {QStringLiteral("release"),
         OfficeWords::tr("Put back into the queue", "line of a case's history")},
        {QStringLiteral("assign"),
         OfficeWords::tr("Assigned to an executor", "line of a case's history")},
        {QStringLiteral("checkCompleteness"),
         OfficeWords::tr("Completeness checked", "line of a case's history")},
        {QStringLiteral("askBody"),
         OfficeWords::tr("Another body was asked", "line of a case's history")},
        {QStringLiteral("recordAnswer"),
         OfficeWords::tr("The body's answer was recorded", "line of a case's history")},
        {QStringLiteral("askApplicant"),
         OfficeWords::tr("The applicant was asked", "line of a case's history")},
        {QStringLiteral("recordReply"),
         OfficeWords::tr("The applicant's reply was recorded", "line of a case's history")},
        {QStringLiteral("continueReview"),
         OfficeWords::tr("The review goes on", "line of a case's history")},
        {QStringLiteral("propose"),
         OfficeWords::tr("Decision proposed", "line of a case's history")},
        {QStringLiteral("returnToExecutor"),
         OfficeWords::tr("Returned to the executor", "line of a case's history")},
        {QStringLiteral("prepareResult"),
         OfficeWords::tr("Paper prepared for signature", "line of a case's history")},
        {QStringLiteral("signResult"),
         OfficeWords::tr("Result signed", "line of a case's history")},
        {QStringLiteral("keepSignature"),
         OfficeWords::tr("Signed, to be confirmed", "line of a case's history")},
        {QStringLiteral("confirmResult"),
         OfficeWords::tr("Signature confirmed", "line of a case's history")},
        {QStringLiteral("dropSignature"),
         OfficeWords::tr("Signature not confirmed", "line of a case's history")},
        {QStringLiteral("handOver"),
         OfficeWords::tr("Handed over to the applicant", "line of a case's history")},
        {QStringLiteral("setSubstitution"),
         OfficeWords::tr("Substitution set", "line of a case's history")},
        {QStringLiteral("endSubstitution"),
         OfficeWords::tr("Substitution ended", "line of a case's history")},
    };
    return words.value(action, action);
}

QString historyNoteText(const QString &action, const QString &note, Language language)
{
    // The registry itself adds these notes: the code of a failure.
    if (action == actionName(Action::Register) || action == actionName(Action::DropSignature)) {
        const auto code = failureFromName(note);
        return code ? failureText(*code, language).title : note;
    }
    if (action == actionName(Action::Propose)) {
        if (note == QLatin1String("issueByExpiry"))
            return OfficeWords::tr("to issue: the term is over, the licence counts as issued",
                                   "line of a case's history");
        const auto decision = decisionFromName(note);
        return decision ? decisionText(*decision) : note;
    }
    if (action == actionName(Action::CheckCompleteness))
        return note == QLatin1String("complete")
                   ? OfficeWords::tr("the documents are complete", "line of a case's history")
                   : OfficeWords::tr("the documents are incomplete", "line of a case's history");
    if (action != actionName(Action::HandOver))
        return note;
    if (note == QLatin1String("printedSealed"))
        return OfficeWords::tr("print, sealed and signed by hand", "how a paper was handed over");
    if (note == QLatin1String("printed"))
        return OfficeWords::tr("print", "how a paper was handed over");
    return note;
}

QString queueText(protocol::Queue queue)
{
    switch (queue) {
    case protocol::Queue::Mine:
        return OfficeWords::tr("My cases", "name of a queue");
    case protocol::Queue::Unassigned:
        return OfficeWords::tr("Unassigned", "name of a queue");
    case protocol::Queue::ToSign:
        return OfficeWords::tr("To sign", "name of a queue");
    case protocol::Queue::HandOver:
        return OfficeWords::tr("Ready to hand over", "name of a queue");
    case protocol::Queue::Done:
        return OfficeWords::tr("Completed", "name of a queue");
    case protocol::Queue::NearDue:
        return OfficeWords::tr("Term runs out", "name of a queue");
    case protocol::Queue::Overdue:
        return OfficeWords::tr("Overdue", "name of a queue");
    case protocol::Queue::Returned:
        return OfficeWords::tr("Sent back", "name of a queue: by the head");
    case protocol::Queue::Waiting:
        return OfficeWords::tr("Waiting for an answer", "name of a queue");
    case protocol::Queue::Open:
        return OfficeWords::tr("All open cases", "name of a queue");
    }
    return {};
}

QString queueHint(protocol::Queue queue)
{
    return queue == protocol::Queue::NearDue
               ? OfficeWords::tr("the term ends within two working days", "which cases a queue has")
               : QString();
}

QString nextStepText(const protocol::CaseStatus &status)
{
    const bool refused = status.decision == Decision::Refuse;
    switch (status.nextStep) {
    case protocol::NextStep::Assignment:
        return OfficeWords::tr("The application is registered and is being given to an executor.",
                               "what the applicant is told");
    case protocol::NextStep::Review:
        return OfficeWords::tr("The executor checks the documents.", "what the applicant is told");
    case protocol::NextStep::ApplicantReply:
        return OfficeWords::tr(
            "The provider asked the applicant a question and waits for the reply.",
            "what the applicant is told");
    case protocol::NextStep::Decision:
        return OfficeWords::tr("A decision is proposed; the head looks at it.",
                               "what the applicant is told");
    case protocol::NextStep::Signature:
        if (status.state == ApplicationState::Signed)
            return OfficeWords::tr("The result is signed; the signature is being confirmed.",
                                   "what the applicant is told");
        return OfficeWords::tr("The paper is ready and waits for the signature.",
                               "what the applicant is told");
    case protocol::NextStep::HandOver:
        if (refused)
            return OfficeWords::tr(
                "The service is refused; the reasoned refusal can be handed over.",
                "what the applicant is told");
        return OfficeWords::tr("The result is ready and can be handed over.",
                               "what the applicant is told");
    case protocol::NextStep::None:
        if (refused)
            return OfficeWords::tr("The service is refused: the reasoned refusal was handed over.",
                                   "what the applicant is told");
        return OfficeWords::tr("The service is rendered: the result was handed over.",
                               "what the applicant is told");
    }
    return {};
}

QString termTitle(const QString &clockId)
{
    if (clockId == u"completeness")
        return OfficeWords::tr("Completeness check", "a term of a case");
    if (clockId == u"chain-assign")
        return OfficeWords::tr("Considered by the head", "a term of a case");
    if (clockId == u"chain-sign")
        return OfficeWords::tr("Signing of the result", "a term of a case");
    if (clockId == u"chain-send")
        return OfficeWords::tr("Sending of the result", "a term of a case");
    return OfficeWords::tr("Decision", "a term of a case");
}

QString conclusionText(protocol::Conclusion conclusion)
{
    return conclusion == protocol::Conclusion::Agreed
               ? OfficeWords::tr("agreed", "conclusion of the state ecological expertise")
               : OfficeWords::tr("not agreed", "conclusion of the state ecological expertise");
}

QString decidedText(Decision decision, const Regulation *regulation,
                    std::optional<protocol::Conclusion> conclusion)
{
    if (decision == Decision::Refuse || !regulation)
        return decisionText(decision);
    return conclusion ? conclusionText(*conclusion) : resultKindText(regulation->result);
}

QString findingText(protocol::FindingAnswer answer)
{
    switch (answer) {
    case protocol::FindingAnswer::Yes:
        return OfficeWords::tr("yes", "finding on a requirement");
    case protocol::FindingAnswer::No:
        return OfficeWords::tr("no", "finding on a requirement");
    case protocol::FindingAnswer::Unknown:
        break;
    }
    return OfficeWords::tr("cannot tell now", "finding on a requirement");
}

QString basisText(protocol::LimitBasis basis)
{
    return basis == protocol::LimitBasis::Act
               ? OfficeWords::tr("limit set by the act", "whose limit a step of the office has")
               : OfficeWords::tr("limit set by the provider's own policy",
                                 "whose limit a step of the office has");
}

} // namespace ruqsat::workstation
