#include "protocol/names.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr NameTable<OfficeKind, 3> officeKinds = {{{OfficeKind::Centre, "centre"},
                                                   {OfficeKind::Provider, "provider"},
                                                   {OfficeKind::Portal, "portal"}}};
constexpr NameTable<LookupOutcome, 3> lookupOutcomes = {{{LookupOutcome::Found, "found"},
                                                         {LookupOutcome::NotFound, "notFound"},
                                                         {LookupOutcome::Unknown, "unknown"}}};
constexpr NameTable<CertificatePurpose, 2> certificatePurposes = {
    {{CertificatePurpose::Operator, "operator"}, {CertificatePurpose::Result, "result"}}};
constexpr NameTable<Queue, 10> queues = {{{Queue::Mine, "mine"},
                                          {Queue::Unassigned, "unassigned"},
                                          {Queue::ToSign, "toSign"},
                                          {Queue::Done, "done"},
                                          {Queue::HandOver, "handOver"},
                                          {Queue::NearDue, "nearDue"},
                                          {Queue::Overdue, "overdue"},
                                          {Queue::Returned, "returned"},
                                          {Queue::Waiting, "waiting"},
                                          {Queue::Open, "open"}}};
constexpr NameTable<QueueOrder, 2> queueOrders = {
    {{QueueOrder::Due, "due"}, {QueueOrder::Number, "number"}}};
constexpr NameTable<NextStep, 7> nextSteps = {{{NextStep::Assignment, "assignment"},
                                               {NextStep::Review, "review"},
                                               {NextStep::ApplicantReply, "applicantReply"},
                                               {NextStep::Decision, "decision"},
                                               {NextStep::Signature, "signature"},
                                               {NextStep::HandOver, "handOver"},
                                               {NextStep::None, "none"}}};
constexpr NameTable<PaperKind, 2> paperKinds = {
    {{PaperKind::Licence, "licence"}, {PaperKind::Refusal, "refusal"}}};
constexpr NameTable<PaperState, 2> paperStates = {
    {{PaperState::Prepared, "prepared"}, {PaperState::Signed, "signed"}}};
constexpr NameTable<FindingAnswer, 3> findingAnswers = {
    {{FindingAnswer::Yes, "yes"}, {FindingAnswer::No, "no"}, {FindingAnswer::Unknown, "unknown"}}};
constexpr NameTable<Conclusion, 2> conclusions = {
    {{Conclusion::Agreed, "agreed"}, {Conclusion::NotAgreed, "notAgreed"}}};
constexpr NameTable<Addressee, 2> addressees = {
    {{Addressee::Applicant, "applicant"}, {Addressee::Body, "body"}}};
constexpr NameTable<LimitBasis, 2> limitBases = {
    {{LimitBasis::Act, "act"}, {LimitBasis::Policy, "policy"}}};
constexpr NameTable<ClockState, 4> clockStates = {{{ClockState::Running, "running"},
                                                   {ClockState::Stopped, "stopped"},
                                                   {ClockState::Done, "done"},
                                                   {ClockState::Overdue, "overdue"}}};

} // namespace

QString wireName(OfficeKind value)
{
    return nameIn(officeKinds, value);
}
QString wireName(LookupOutcome value)
{
    return nameIn(lookupOutcomes, value);
}
QString wireName(CertificatePurpose value)
{
    return nameIn(certificatePurposes, value);
}
QString wireName(Queue value)
{
    return nameIn(queues, value);
}
QString wireName(QueueOrder value)
{
    return nameIn(queueOrders, value);
}
QString wireName(NextStep value)
{
    return nameIn(nextSteps, value);
}
QString wireName(PaperKind value)
{
    return nameIn(paperKinds, value);
}
QString wireName(PaperState value)
{
    return nameIn(paperStates, value);
}
QString wireName(FindingAnswer value)
{
    return nameIn(findingAnswers, value);
}
QString wireName(Conclusion value)
{
    return nameIn(conclusions, value);
}
QString wireName(Addressee value)
{
    return nameIn(addressees, value);
}
QString wireName(LimitBasis value)
{
    return nameIn(limitBases, value);
}
QString wireName(ClockState value)
{
    return nameIn(clockStates, value);
}

std::optional<OfficeKind> officeKindFromName(QStringView name)
{
    return valueIn(officeKinds, name);
}
std::optional<LookupOutcome> lookupOutcomeFromName(QStringView name)
{
    return valueIn(lookupOutcomes, name);
}
std::optional<CertificatePurpose> certificatePurposeFromName(QStringView name)
{
    return valueIn(certificatePurposes, name);
}
std::optional<Queue> queueFromName(QStringView name)
{
    return valueIn(queues, name);
}
std::optional<QueueOrder> queueOrderFromName(QStringView name)
{
    return valueIn(queueOrders, name);
}
std::optional<NextStep> nextStepFromName(QStringView name)
{
    return valueIn(nextSteps, name);
}
std::optional<PaperKind> paperKindFromName(QStringView name)
{
    return valueIn(paperKinds, name);
}
std::optional<PaperState> paperStateFromName(QStringView name)
{
    return valueIn(paperStates, name);
}
std::optional<FindingAnswer> findingAnswerFromName(QStringView name)
{
    return valueIn(findingAnswers, name);
}
std::optional<Conclusion> conclusionFromName(QStringView name)
{
    return valueIn(conclusions, name);
}
std::optional<Addressee> addresseeFromName(QStringView name)
{
    return valueIn(addressees, name);
}
std::optional<LimitBasis> limitBasisFromName(QStringView name)
{
    return valueIn(limitBases, name);
}
std::optional<ClockState> clockStateFromName(QStringView name)
{
    return valueIn(clockStates, name);
}

} // namespace ruqsat::protocol
