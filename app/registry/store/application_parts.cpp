#include "registry/store/application_parts.h"

#include "registry/store/questions.h"
#include "registry/store/results.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {

using protocol::ClockState;
using protocol::DueClock;

const DueClock *nearestClock(const QList<DueClock> &clocks)
{
    const DueClock *nearest = nullptr;
    for (const DueClock &clock : clocks) {
        // What the provider asks of itself does not make a case overdue.
        const bool runs =
            (clock.state == ClockState::Running || clock.state == ClockState::Overdue) &&
            clock.basis != protocol::LimitBasis::Policy;
        if (runs && (!nearest || clock.due < nearest->due))
            nearest = &clock;
    }
    return nearest;
}

QList<DueClock> clocksFrom(const QString &json)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<DueClock> clocks;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const Result<DueClock> clock =
            protocol::fromJson<DueClock>(value.toObject(), protocol::Direction::Answer);
        if (!clock)
            continue;
        clocks.append(*clock);
        if (clock->state == ClockState::Running && clock->due < now)
            clocks.last().state = ClockState::Overdue;
    }
    return clocks;
}

Result<void> loadParts(Transaction &in, protocol::Application &application)
{
    const Result<Rows> attachments =
        in.run("select id, item, name, sha256, size, pages from attachment "
               "where application_id = ? order by position",
               {application.id});
    if (!attachments)
        return attachments.failure();
    for (const Row &row : *attachments)
        application.attachments.append({row.text(0), row.text(1), row.text(2), row.text(3),
                                        row.integer(4), static_cast<int>(row.integer(5))});
    const Result<Rows> events = in.run("select at, action, actor, note from application_event "
                                       "where application_id = ? order by position limit 1000",
                                       {application.id});
    if (!events)
        return events.failure();
    for (const Row &row : *events) {
        const auto actor = optionalPart<protocol::Actor>(row, 2);
        application.history.append(
            {row.time(0), row.text(1), actor.value_or(protocol::Actor()), row.text(3)});
    }
    Result<QList<protocol::Question>> questions = questionsOf(in, application.id);
    if (!questions)
        return questions.failure();
    application.questions = *std::move(questions);
    const Result<std::optional<ResultRecord>> result = findResult(in, application.id, false);
    if (!result)
        return result.failure();
    if (*result)
        application.result = (*result)->paper;
    return {};
}

} // namespace ruqsat::registry::store
