#include "protocol/names.h"

#include <array>

namespace ruqsat::protocol {
namespace {

template <typename E>
struct NameRow
{
    E value;
    QStringView name;
};

constexpr std::array officeKinds{NameRow<OfficeKind>{OfficeKind::Centre, u"centre"},
                                 NameRow<OfficeKind>{OfficeKind::Provider, u"provider"}};
constexpr std::array lookupOutcomes{NameRow<LookupOutcome>{LookupOutcome::Found, u"found"},
                                    NameRow<LookupOutcome>{LookupOutcome::NotFound, u"notFound"},
                                    NameRow<LookupOutcome>{LookupOutcome::Unknown, u"unknown"}};
constexpr std::array certificatePurposes{
    NameRow<CertificatePurpose>{CertificatePurpose::Operator, u"operator"},
    NameRow<CertificatePurpose>{CertificatePurpose::Result, u"result"}};
constexpr std::array queues{
    NameRow<Queue>{Queue::Mine, u"mine"}, NameRow<Queue>{Queue::Unassigned, u"unassigned"},
    NameRow<Queue>{Queue::ToSign, u"toSign"}, NameRow<Queue>{Queue::Done, u"done"},
    NameRow<Queue>{Queue::HandOver, u"handOver"}};
constexpr std::array resultKinds{NameRow<ResultKind>{ResultKind::Licence, u"licence"},
                                 NameRow<ResultKind>{ResultKind::Refusal, u"refusal"}};
constexpr std::array resultStates{NameRow<ResultState>{ResultState::Prepared, u"prepared"},
                                  NameRow<ResultState>{ResultState::Signed, u"signed"}};
constexpr std::array findingAnswers{NameRow<FindingAnswer>{FindingAnswer::Yes, u"yes"},
                                    NameRow<FindingAnswer>{FindingAnswer::No, u"no"},
                                    NameRow<FindingAnswer>{FindingAnswer::Unknown, u"unknown"}};
constexpr std::array clockStates{NameRow<ClockState>{ClockState::Running, u"running"},
                                 NameRow<ClockState>{ClockState::Done, u"done"},
                                 NameRow<ClockState>{ClockState::Overdue, u"overdue"}};

template <typename Table, typename E>
QString nameIn(const Table &table, E value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.name.toString();
    }
    return {};
}

template <typename Table>
auto valueIn(const Table &table, QStringView name) -> std::optional<decltype(table.front().value)>
{
    for (const auto &row : table) {
        if (row.name == name)
            return row.value;
    }
    return std::nullopt;
}

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
QString wireName(ResultKind value)
{
    return nameIn(resultKinds, value);
}
QString wireName(ResultState value)
{
    return nameIn(resultStates, value);
}
QString wireName(FindingAnswer value)
{
    return nameIn(findingAnswers, value);
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
std::optional<ResultKind> resultKindFromName(QStringView name)
{
    return valueIn(resultKinds, name);
}
std::optional<ResultState> resultStateFromName(QStringView name)
{
    return valueIn(resultStates, name);
}
std::optional<FindingAnswer> findingAnswerFromName(QStringView name)
{
    return valueIn(findingAnswers, name);
}
std::optional<ClockState> clockStateFromName(QStringView name)
{
    return valueIn(clockStates, name);
}

} // namespace ruqsat::protocol
