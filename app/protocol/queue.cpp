#include "protocol/queue.h"

#include <QRegularExpression>

namespace ruqsat::protocol {
namespace {

constexpr qint64 most = Q_INT64_C(1) << 53;

/// Reads a parameter that may be missing; what stands there must be one of the names.
template <typename T, typename FromName>
bool readName(const QHash<QString, QString> &parameters, const char *name, FromName fromName,
              T &into)
{
    const QString text = parameters.value(QLatin1String(name));
    if (text.isEmpty())
        return true;
    const auto found = fromName(text);
    if (found)
        into = *found;
    return found.has_value();
}

} // namespace

QList<std::pair<QString, QString>> QueueFilter::parameters() const
{
    QList<std::pair<QString, QString>> list;
    const auto add = [&list](const char *name, const QString &value) {
        if (!value.isEmpty())
            list.append({QString::fromLatin1(name), value});
    };
    add("queue", wireName(queue));
    add("text", text);
    add("regulation", regulation);
    add("kind", kind ? serviceKindName(*kind) : QString());
    add("state", state ? applicationStateName(*state) : QString());
    add("executor", executor);
    add("from", from.isValid() ? dateText(from) : QString());
    add("until", until.isValid() ? dateText(until) : QString());
    add("decision", decision ? decisionName(*decision) : QString());
    add("ground", ground);
    add("decidedFrom", decidedFrom.isValid() ? dateText(decidedFrom) : QString());
    add("decidedUntil", decidedUntil.isValid() ? dateText(decidedUntil) : QString());
    add("order", wireName(order));
    return list;
}

QStringList QueueFilter::parameterNames()
{
    return {QStringLiteral("queue"),  QStringLiteral("text"),        QStringLiteral("regulation"),
            QStringLiteral("kind"),   QStringLiteral("state"),       QStringLiteral("executor"),
            QStringLiteral("from"),   QStringLiteral("until"),       QStringLiteral("decision"),
            QStringLiteral("ground"), QStringLiteral("decidedFrom"), QStringLiteral("decidedUntil"),
            QStringLiteral("order")};
}

Result<QueueFilter> QueueFilter::fromParameters(const QHash<QString, QString> &parameters)
{
    QueueFilter filter;
    const auto malformed = [](const char *name) {
        return Failure(FailureCode::RequestMalformed, QLatin1String(name));
    };
    if (!readName(parameters, "queue", queueFromName, filter.queue))
        return malformed("queue");
    if (!readName(parameters, "kind", serviceKindFromName, filter.kind))
        return malformed("kind");
    if (!readName(parameters, "state", applicationStateFromName, filter.state))
        return malformed("state");
    if (!readName(parameters, "order", queueOrderFromName, filter.order))
        return malformed("order");
    if (!readName(parameters, "decision", decisionFromName, filter.decision))
        return malformed("decision");
    const std::pair<const char *, QDate &> days[] = {{"from", filter.from},
                                                     {"until", filter.until},
                                                     {"decidedFrom", filter.decidedFrom},
                                                     {"decidedUntil", filter.decidedUntil}};
    for (const auto &[name, into] : days) {
        const Result<QDate> day = dayParameter(parameters, name);
        if (!day)
            return day.failure();
        into = *day;
    }
    filter.ground = parameters.value(QStringLiteral("ground"));
    if (filter.ground.size() > 64)
        return malformed("ground");
    static const QRegularExpression identifier(QStringLiteral("^[0-9]{12}$"));
    filter.executor = parameters.value(QStringLiteral("executor"));
    if (!filter.executor.isEmpty() && !identifier.match(filter.executor).hasMatch())
        return malformed("executor");
    filter.text = parameters.value(QStringLiteral("text")).trimmed();
    filter.regulation = parameters.value(QStringLiteral("regulation"));
    return filter;
}

QueueCount QueueCount::read(ObjectReader &in)
{
    QueueCount count;
    count.queue = in.name("queue", queueFromName);
    count.total = in.integer("total", 0, most);
    count.nearDue = in.integer("nearDue", 0, most);
    count.overdue = in.integer("overdue", 0, most);
    return count;
}

QJsonObject QueueCount::toJson() const
{
    return {
        {"queue", wireName(queue)}, {"total", total}, {"nearDue", nearDue}, {"overdue", overdue}};
}

QueueCounts QueueCounts::read(ObjectReader &in)
{
    return {in.list<QueueCount>("queues", 50)};
}

QJsonObject QueueCounts::toJson() const
{
    return {{"queues", jsonList(queues)}};
}

CaseChange CaseChange::read(ObjectReader &in)
{
    CaseChange change;
    change.applicationId = in.uuid("applicationId");
    change.number = in.text("number", 32);
    change.version = in.integer("version", 1, most);
    change.state = in.name("state", applicationStateFromName);
    change.action = in.text("action", 64);
    change.by = in.nested<Actor>("by");
    change.at = in.time("at");
    return change;
}

QJsonObject CaseChange::toJson() const
{
    return {{"applicationId", applicationId},
            {"number", number},
            {"version", version},
            {"state", applicationStateName(state)},
            {"action", action},
            {"by", by.toJson()},
            {"at", timeText(at)}};
}

ChangePage ChangePage::read(ObjectReader &in)
{
    ChangePage page;
    page.items = in.list<CaseChange>("items", 1000);
    page.cursor = in.text("cursor", 64);
    page.lost = in.optionalBoolean("lost");
    return page;
}

QJsonObject ChangePage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}, {"cursor", cursor}};
    if (lost)
        json.insert(QStringLiteral("lost"), true);
    return json;
}

} // namespace ruqsat::protocol
