#include "registry/cases/case_review.h"

#include "registry/cases/case_work.h"
#include "registry/cases/proposal_check.h"
#include "registry/cases/registration.h"
#include "registry/cases/terms.h"
#include "registry/store/questions.h"
#include "registry/store/uploads.h"

#include <QUuid>

#include <algorithm>

namespace ruqsat::registry {
namespace {

using protocol::Addressee;
using protocol::Question;

/// As the history of a case keeps it.
constexpr qsizetype longestNote = 1000;
const QString completenessId = QStringLiteral("completeness");

Failure badReview(const QString &why)
{
    return Failure(FailureCode::RequestMalformed, why);
}

LocalizedText waitingGround()
{
    return {QStringLiteral("көрсетілетін қызметті алушыға сұрақ қойылды"),
            QStringLiteral("услугополучателю задан вопрос"),
            QStringLiteral("the applicant was asked")};
}

Result<void> checkMarks(const Regulation &regulation, const protocol::Application &application,
                        const QStringList &targets)
{
    for (const QString &target : targets) {
        if (!knowsMark(regulation, application, target))
            return badReview(QStringLiteral("unknown mark: ") + target);
    }
    return {};
}

QStringList targetsOf(const QList<protocol::CaseMark> &marks)
{
    QStringList targets;
    for (const protocol::CaseMark &mark : marks)
        targets.append(mark.target);
    return targets;
}

/// A check that came too late may not find against the applicant any more.
Result<void> checkWrong(const Regulation &regulation, const protocol::Application &application,
                        const QList<protocol::CaseMark> &wrong, const QDateTime &now)
{
    const Result<void> known = checkMarks(regulation, application, targetsOf(wrong));
    if (!known)
        return known;
    for (const protocol::CaseMark &mark : wrong) {
        if (mark.inOrder || mark.reason.trimmed().isEmpty())
            return badReview(QStringLiteral("without a reason: ") + mark.target);
    }
    return wrong.isEmpty() ? Result<void>() : checkIncompleteInTime(application, now);
}

/// The question that `id` names, or of an empty `id` the applicant's. Fails with notFound where
/// there is no such open one.
Result<Question *> openQuestion(protocol::Application &application, const QString &id,
                                Addressee addressee)
{
    for (Question &question : application.questions) {
        if (question.isOpen() && question.addressee == addressee &&
            (id.isEmpty() || question.id == id))
            return &question;
    }
    return Failure(FailureCode::NotFound, QStringLiteral("question"));
}

/// The files of an answer become files of the case.
Result<void> attach(Call &call, Transaction &in, protocol::Application &application,
                    Question &question, const protocol::AnswerBody &body)
{
    if (body.attachments.isEmpty())
        return {};
    if (body.uploadId.isEmpty())
        return badReview(QStringLiteral("uploadId"));
    if (application.attachments.size() + body.attachments.size() > protocol::maxAllAttachments)
        return FailureCode::CaseTooLarge;
    const QString &officeId = call.user().office.id;
    if (const Result<void> open = store::openCase(in, body.uploadId, officeId); !open)
        return open;
    const Result<void> uploads =
        checkUploads(in, call.context.config.storage, body.uploadId, body.attachments);
    if (!uploads)
        return uploads;
    for (const protocol::Attachment &attachment : body.attachments) {
        for (const protocol::Attachment &known : application.attachments) {
            if (known.id == attachment.id)
                return badReview(QStringLiteral("an attachment stands twice"));
        }
        question.attachments.append(attachment.id);
        application.attachments.append(attachment);
    }
    const Result<void> added = store::addAttachments(in, application.id, body.attachments);
    if (!added)
        return added;
    return store::markSubmitted(in, body.uploadId);
}

Result<QString> close(Call &call, Transaction &in, Question &question, const QString &answer)
{
    question.answeredAt = call.now;
    question.answeredBy = call.principal->actor();
    question.answer = answer;
    const Result<void> closed = store::closeQuestion(in, question);
    if (!closed)
        return closed.failure();
    return answer.left(longestNote);
}

Result<protocol::Application> answerWith(Call &call, const QString &id, const QString &questionId,
                                         const protocol::AnswerBody &body, Action action,
                                         Addressee addressee)
{
    return changeCase(
        call, id, body.version, action, Decision::Issue,
        [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
            const Result<Question *> question =
                openQuestion(record.application, questionId, addressee);
            if (!question)
                return question.failure();
            const Result<void> attached = attach(call, in, record.application, **question, body);
            if (!attached)
                return attached.failure();
            if (addressee == Addressee::Applicant) {
                const Result<void> resumed =
                    resumeClocks(call.context.law()->calendar, record.application.clocks, call.now);
                if (!resumed)
                    return resumed.failure();
            }
            return close(call, in, **question, body.answer);
        });
}

/// What a review goes on from is told by its time, also where the clocks of two registries differ.
QDateTime timeAfter(const std::optional<protocol::Review> &before, const QDateTime &time)
{
    return before ? std::max(time, before->at.addMSecs(1)) : time;
}

bool findsTheSame(protocol::Review one, const protocol::Review &other)
{
    one.by = other.by;
    one.at = other.at;
    return one.toJson() == other.toJson();
}

} // namespace

Result<protocol::Review> keepReview(Call &call, const QString &id, const protocol::ReviewBody &body)
{
    return call.transaction([&](Transaction &in) -> Result<protocol::Review> {
        const Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
        if (!record)
            return record.failure();
        const protocol::Application &application = record->application;
        if (record->providerId != call.user().office.id)
            return FailureCode::OtherOffice;
        call.current = record->current;
        if (application.state != ApplicationState::InReview &&
            application.state != ApplicationState::AwaitingApplicant)
            return Failure(FailureCode::StateForbids, applicationStateName(application.state));
        if (const Result<void> executor = checkExecutor(call, in, *record); !executor)
            return executor.failure();
        if (const Result<void> other = checkNotRegistrar(call, *record); !other)
            return other.failure();
        const Result<Regulation> regulation = call.context.regulationOf(application);
        if (!regulation)
            return regulation.failure();
        const Result<void> marks = checkMarks(*regulation, application, targetsOf(body.marks));
        if (!marks)
            return marks.failure();
        const std::optional<protocol::Review> &before = application.review;
        const protocol::Review review{body.marks,
                                      body.findings,
                                      body.grounds,
                                      body.decision,
                                      body.conclusion,
                                      call.principal->actor(),
                                      timeAfter(before, call.now)};
        if (before && findsTheSame(review, *before))
            return *before;
        if (before && before->at != body.base) {
            call.current->action = protocol::CurrentVersion::keptReview();
            call.current->by = before->by.name;
            call.current->at = before->at;
            return FailureCode::VersionStale;
        }
        const Result<void> kept = store::keepReview(in, id, review);
        if (!kept)
            return kept.failure();
        return review;
    });
}

protocol::Review reviewOf(const protocol::Proposal &proposal,
                          const std::optional<protocol::Review> &before)
{
    protocol::Review review = before.value_or(protocol::Review());
    review.findings = proposal.findings;
    if (!proposal.grounds.isEmpty())
        review.grounds = proposal.grounds;
    review.decision = proposal.decision;
    review.conclusion = proposal.conclusion;
    review.by = proposal.by;
    review.at = timeAfter(before, proposal.at);
    return review;
}

Result<protocol::Application> checkCompleteness(Call &call, const QString &id,
                                                const protocol::CompletenessBody &body)
{
    return changeCase(
        call, id, body.version, Action::CheckCompleteness, Decision::Issue,
        [&](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
            protocol::Application &application = record.application;
            const Result<Regulation> regulation = call.context.regulationOf(application);
            if (!regulation)
                return regulation.failure();
            const Result<void> checked = checkWrong(*regulation, application, body.wrong, call.now);
            if (!checked)
                return checked.failure();
            const bool complete = body.wrong.isEmpty();
            application.completeness =
                protocol::Completeness{complete, body.wrong, call.principal->actor(), call.now};
            stopClock(application.clocks, completenessId);
            return complete ? QStringLiteral("complete") : QStringLiteral("incomplete");
        });
}

Result<protocol::Application> ask(Call &call, const QString &id, const protocol::QuestionBody &body)
{
    const bool applicant = body.addressee == Addressee::Applicant;
    if (applicant != body.body.isEmpty())
        return badReview(QStringLiteral("body"));
    return changeCase(
        call, id, body.version, applicant ? Action::AskApplicant : Action::AskBody, Decision::Issue,
        [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
            protocol::Application &application = record.application;
            const Result<Regulation> regulation = call.context.regulationOf(application);
            if (!regulation)
                return regulation.failure();
            const Result<void> marks = checkMarks(*regulation, application, body.marks);
            if (!marks)
                return marks.failure();
            const Result<Due> due = call.context.law()->calendar.due(call.now, body.workingDays);
            if (!due)
                return due.failure();
            Question question;
            question.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            question.addressee = body.addressee;
            question.body = body.body;
            question.question = body.question;
            question.marks = body.marks;
            question.workingDays = body.workingDays;
            question.askedAt = call.now;
            question.askedBy = call.principal->actor();
            question.due =
                QDateTime(due->date, call.context.law()->calendar.closes(), WorkCalendar::zone())
                    .toUTC();
            if (const Result<void> added = store::addQuestion(in, id, question); !added)
                return added.failure();
            application.questions.append(question);
            if (applicant) {
                const Result<void> paused =
                    pauseClocks(application.clocks, call.now, waitingGround());
                if (!paused)
                    return paused.failure();
            }
            return body.question.left(longestNote);
        });
}

Result<protocol::Application> recordAnswer(Call &call, const QString &id, const QString &questionId,
                                           const protocol::AnswerBody &body)
{
    return answerWith(call, id, questionId, body, Action::RecordAnswer, Addressee::Body);
}

Result<protocol::Application> recordReply(Call &call, const QString &id, const QString &questionId,
                                          const protocol::AnswerBody &body)
{
    return answerWith(call, id, questionId, body, Action::RecordReply, Addressee::Applicant);
}

Result<protocol::Application> continueReview(Call &call, const QString &id, qint64 version)
{
    return changeCase(call, id, version, Action::ContinueReview, Decision::Issue,
                      [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
                          const Result<Question *> question =
                              openQuestion(record.application, {}, Addressee::Applicant);
                          if (!question)
                              return question.failure();
                          const Result<void> resumed = resumeClocks(
                              call.context.law()->calendar, record.application.clocks, call.now);
                          if (!resumed)
                              return resumed.failure();
                          return close(call, in, **question, {});
                      });
}

} // namespace ruqsat::registry
