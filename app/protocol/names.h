#pragma once

#include "core/application.h"
#include "core/permission.h"
#include "core/service_kind.h"
#include "core/verdict.h"

#include <QString>

#include <optional>

namespace ruqsat::protocol {

enum class OfficeKind { Centre, Provider, Portal };
enum class LookupOutcome { Found, NotFound, Unknown };
enum class CertificatePurpose { Operator, Result };
enum class Queue {
    Mine,
    Unassigned,
    ToSign,
    Done,
    HandOver,
    NearDue,
    Overdue,
    Returned, ///< sent back by the head
    Waiting,  ///< for the applicant or another body
    Open      ///< all that the office has not ended
};
enum class QueueOrder { Due, Number };
/// What comes next, for whoever asks at the counter.
enum class NextStep { Assignment, Review, ApplicantReply, Decision, Signature, HandOver, None };
enum class PaperKind { Licence, Refusal };
enum class PaperState { Prepared, Signed };
enum class FindingAnswer { Yes, No, Unknown };
/// How the state ecological expertise ends.
enum class Conclusion { Agreed, NotAgreed };
/// Whom the office asks.
enum class Addressee { Applicant, Body };
/// What limits a step: the act itself, or the provider's own, changeable policy.
enum class LimitBasis { Act, Policy };
/// Stopped: it stands still on a stated ground, and nobody can tell its end yet.
enum class ClockState { Running, Stopped, Done, Overdue };

QString wireName(OfficeKind value);
QString wireName(LookupOutcome value);
QString wireName(CertificatePurpose value);
QString wireName(Queue value);
QString wireName(QueueOrder value);
QString wireName(NextStep value);
QString wireName(PaperKind value);
QString wireName(PaperState value);
QString wireName(FindingAnswer value);
QString wireName(Conclusion value);
QString wireName(Addressee value);
QString wireName(LimitBasis value);
QString wireName(ClockState value);

std::optional<OfficeKind> officeKindFromName(QStringView name);
std::optional<LookupOutcome> lookupOutcomeFromName(QStringView name);
std::optional<CertificatePurpose> certificatePurposeFromName(QStringView name);
std::optional<Queue> queueFromName(QStringView name);
std::optional<QueueOrder> queueOrderFromName(QStringView name);
std::optional<NextStep> nextStepFromName(QStringView name);
std::optional<PaperKind> paperKindFromName(QStringView name);
std::optional<PaperState> paperStateFromName(QStringView name);
std::optional<FindingAnswer> findingAnswerFromName(QStringView name);
std::optional<Conclusion> conclusionFromName(QStringView name);
std::optional<Addressee> addresseeFromName(QStringView name);
std::optional<LimitBasis> limitBasisFromName(QStringView name);
std::optional<ClockState> clockStateFromName(QStringView name);

} // namespace ruqsat::protocol
