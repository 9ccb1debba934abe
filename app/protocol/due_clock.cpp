#include "protocol/application.h"

namespace ruqsat::protocol {
namespace {

constexpr qsizetype mostStops = 100;
constexpr qsizetype longestGround = 1000;

struct TermPart
{
    ClockTerm value;
    static TermPart read(ObjectReader &in)
    {
        TermPart part;
        if (in.has("workingDays"))
            part.value.workingDays = static_cast<int>(in.integer("workingDays", 1, 3660));
        if (in.has("months"))
            part.value.months = static_cast<int>(in.integer("months", 1, 120));
        if (in.has("seconds"))
            part.value.seconds = in.integer("seconds", 1, 366LL * 24 * 3600);
        return part;
    }
};

struct StopPart
{
    ClockStop value;
    static StopPart read(ObjectReader &in)
    {
        return {{in.time("from"), in.optionalTime("until"), in.localized("ground", longestGround)}};
    }
};

QJsonObject termJson(const ClockTerm &term)
{
    QJsonObject json;
    if (term.workingDays > 0)
        json.insert(QStringLiteral("workingDays"), term.workingDays);
    if (term.months > 0)
        json.insert(QStringLiteral("months"), term.months);
    if (term.seconds > 0)
        json.insert(QStringLiteral("seconds"), term.seconds);
    return json;
}

QJsonArray stopsJson(const QList<ClockStop> &stops)
{
    QJsonArray list;
    for (const ClockStop &stop : stops) {
        QJsonObject json{{"from", timeText(stop.from)}, {"ground", localizedJson(stop.ground)}};
        if (stop.until.isValid())
            json.insert(QStringLiteral("until"), timeText(stop.until));
        list.append(json);
    }
    return list;
}

} // namespace

CaseClock DueClock::caseClock() const
{
    return {term, termTriggerFromName(trigger).value_or(TermTrigger::RegisteredAt), from, stops};
}

DueClock DueClock::read(ObjectReader &in)
{
    DueClock clock;
    clock.id = in.text("id", 64);
    clock.title = in.localized("title", 300);
    clock.due = in.time("due");
    clock.from = in.time("from");
    clock.trigger = in.text("trigger", 64);
    clock.state = in.name("state", clockStateFromName);
    if (in.has("term"))
        clock.term = in.nested<TermPart>("term").value;
    if (in.has("stops")) {
        for (const StopPart &part : in.list<StopPart>("stops", mostStops))
            clock.stops.append(part.value);
    }
    if (in.has("basis"))
        clock.basis = in.name("basis", limitBasisFromName);
    return clock;
}

QJsonObject DueClock::toJson() const
{
    QJsonObject json{{"id", id},
                     {"title", localizedJson(title)},
                     {"due", timeText(due)},
                     {"from", timeText(from)},
                     {"trigger", trigger},
                     {"state", wireName(state)}};
    if (!term.isEmpty())
        json.insert(QStringLiteral("term"), termJson(term));
    if (!stops.isEmpty())
        json.insert(QStringLiteral("stops"), stopsJson(stops));
    if (basis)
        json.insert(QStringLiteral("basis"), wireName(*basis));
    return json;
}

} // namespace ruqsat::protocol
