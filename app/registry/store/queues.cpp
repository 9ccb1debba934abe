#include "registry/store/queues.h"

#include "core/calendar.h"
#include "registry/store/application_parts.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"

#include <QRegularExpression>

namespace ruqsat::registry::store {
namespace {

using protocol::Queue;
using protocol::QueueFilter;
using protocol::QueueOrder;

/// As the partial indices say it.
const QString open = QStringLiteral("state not in ('issued', 'refused', 'handedOver')");

bool isCounter(Role role)
{
    return role == Role::Operator || role == Role::Clerk;
}

QString officeColumn(const QueueOwner &owner)
{
    return owner.user.office.kind == protocol::OfficeKind::Provider ? QStringLiteral("provider_id")
                                                                    : QStringLiteral("office_id");
}

void addOffice(Condition &condition, const QString &column, const QueueOwner &owner)
{
    condition.add(column + QStringLiteral(" = ?"), {owner.user.office.id});
}

void addOwn(Condition &condition, const QueueOwner &owner)
{
    const QString column = isCounter(owner.user.role) ? QStringLiteral("registered_by_iin")
                                                      : QStringLiteral("executor_iin");
    condition.add(column + QStringLiteral(" in ") + marksFor(owner.iins), variantsOf(owner.iins));
}

/// The office is in every condition: nobody lists what another office handed in or decides.
Condition conditionOf(Queue queue, const QueueOwner &owner)
{
    Condition condition;
    const bool executor = owner.user.role == Role::Executor;
    switch (queue) {
    case Queue::Mine:
        if (isCounter(owner.user.role)) {
            addOffice(condition, QStringLiteral("office_id"), owner);
            condition.add(QStringLiteral("state <> 'handedOver'"));
        } else {
            addOffice(condition, QStringLiteral("provider_id"), owner);
            condition.add(QStringLiteral("state in ('inReview', 'awaitingApplicant')"));
            condition.add(open);
        }
        addOwn(condition, owner);
        return condition;
    case Queue::Unassigned:
        addOffice(condition, QStringLiteral("provider_id"), owner);
        condition.add(QStringLiteral("state = 'registered'"));
        condition.add(open);
        return condition;
    case Queue::ToSign:
        addOffice(condition, QStringLiteral("provider_id"), owner);
        condition.add(QStringLiteral("state in ('proposed', 'prepared', 'signed')"));
        condition.add(open);
        return condition;
    case Queue::HandOver:
        addOffice(condition, QStringLiteral("office_id"), owner);
        condition.add(QStringLiteral("state in ('issued', 'refused')"));
        return condition;
    case Queue::Done:
        condition.add(QStringLiteral("(office_id = ? or provider_id = ?)"),
                      {owner.user.office.id, owner.user.office.id});
        condition.add(QStringLiteral("state in ('issued', 'refused', 'handedOver')"));
        return condition;
    case Queue::NearDue:
    case Queue::Overdue:
    case Queue::Returned:
    case Queue::Waiting:
    case Queue::Open:
        break;
    }
    addOffice(condition, officeColumn(owner), owner);
    condition.add(open);
    if (executor && queue != Queue::Open)
        addOwn(condition, owner);
    if (queue == Queue::NearDue)
        condition.add(QStringLiteral("due_order >= ? and due_order < ?"),
                      {column(owner.now), column(owner.nearUntil)});
    else if (queue == Queue::Overdue)
        condition.add(QStringLiteral("due_order < ?"), {column(owner.now)});
    else if (queue == Queue::Returned)
        condition.add(QStringLiteral("returned"));
    else if (queue == Queue::Waiting)
        condition.add(QStringLiteral("(state = 'awaitingApplicant' or exists (select from question "
                                     "q where q.application_id = application.id "
                                     "and q.answered_at is null))"));
    return condition;
}

void addText(Condition &condition, const QString &text)
{
    static const QRegularExpression identifier(QStringLiteral("^[0-9]{12}$"));
    static const QRegularExpression number(QStringLiteral("^[0-9]{4}-[0-9-]{0,9}$"));
    static const QRegularExpression tail(QStringLiteral("^[0-9]{1,6}$"));
    if (identifier.match(text).hasMatch()) {
        condition.add(QStringLiteral("applicant_number = ?"), {text});
    } else if (number.match(text).hasMatch()) {
        condition.add(QStringLiteral("starts_with(number, ?)"), {text});
    } else if (tail.match(text).hasMatch()) {
        condition.add(QStringLiteral("right(number, 6) = ?"), {text.rightJustified(6, u'0')});
    } else if (const QString words = wordsQuery(text); words.isEmpty()) {
        // Marks alone ask for nothing, and so find nothing.
        condition.add(QStringLiteral("false"));
    } else {
        condition.add(QStringLiteral("words @@ cast(? as tsquery)"), {words});
    }
}

QString dayStart(const QDate &day)
{
    return column(QDateTime(day, QTime(0, 0), WorkCalendar::zone()));
}

void addFilter(Condition &condition, const QueueFilter &filter)
{
    if (!filter.text.isEmpty())
        addText(condition, filter.text);
    if (!filter.regulation.isEmpty())
        condition.add(QStringLiteral("regulation = ?"), {filter.regulation});
    if (filter.kind)
        condition.add(QStringLiteral("kind = ?"), {serviceKindName(*filter.kind)});
    if (filter.state)
        condition.add(QStringLiteral("state = ?"), {applicationStateName(*filter.state)});
    if (filter.from.isValid())
        condition.add(QStringLiteral("received_at >= ?"), {dayStart(filter.from)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("received_at < ?"), {dayStart(filter.until.addDays(1))});
}

/// "<due>~<number>" of the last row; a case without a term comes after all others.
Result<void> addAfter(Condition &condition, const QString &after)
{
    static const QRegularExpression shape(
        QStringLiteral("^(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,15}Z)~([0-9-]{1,32})$"));
    const QRegularExpressionMatch match = shape.match(after);
    if (!match.hasMatch())
        return Failure(FailureCode::RequestMalformed, QStringLiteral("after"));
    condition.add(QStringLiteral("(due_order, number) > (cast(? as timestamptz), ?)"),
                  {match.captured(1), match.captured(2)});
    return {};
}

protocol::ApplicationSummary summaryOf(const Row &row)
{
    protocol::ApplicationSummary summary;
    summary.id = row.text(0);
    summary.number = row.text(1);
    summary.version = row.integer(2);
    summary.state = applicationStateFromName(row.text(3)).value_or(ApplicationState::Registered);
    summary.regulation = row.text(4);
    summary.kind = serviceKindFromName(row.text(5)).value_or(ServiceKind::Issue);
    summary.channel = channelFromName(row.text(6)).value_or(Channel::Centre);
    summary.applicant = {row.text(7), localizedFrom(row.json(8))};
    summary.receivedAt = row.time(9);
    summary.registeredAt = row.time(10);
    summary.due = row.time(11);
    summary.verdict = verdictFromName(row.text(12)).value_or(Verdict::Pending);
    summary.executor = optionalPart<protocol::Actor>(row, 13);
    summary.decision = decisionFromName(row.text(14));
    summary.dueClock = row.text(15);
    summary.returned = row.boolean(16);
    return summary;
}

QString cursorOf(const protocol::ApplicationSummary &last, bool byNumber)
{
    if (byNumber)
        return last.number;
    return (last.due.isValid() ? column(last.due) : QStringLiteral("infinity")) + u'~' +
           last.number;
}

QList<Queue> queuesOf(Role role)
{
    switch (role) {
    case Role::Operator:
        return {Queue::Mine, Queue::HandOver, Queue::NearDue, Queue::Overdue, Queue::Waiting};
    case Role::Clerk:
        return {Queue::Mine,    Queue::Unassigned, Queue::HandOver, Queue::NearDue,
                Queue::Overdue, Queue::Waiting,    Queue::Open};
    case Role::Executor:
        return {Queue::Mine,    Queue::Unassigned, Queue::Returned, Queue::NearDue,
                Queue::Overdue, Queue::Waiting,    Queue::Open};
    case Role::Head:
    case Role::Administrator:
    case Role::Auditor:
    case Role::SelfService:
        break;
    }
    return {Queue::ToSign,  Queue::Unassigned, Queue::Returned, Queue::NearDue,
            Queue::Overdue, Queue::Waiting,    Queue::Open};
}

} // namespace

Result<protocol::ApplicationPage> queuePage(Transaction &in, const QueueOwner &owner,
                                            const QueueFilter &filter, int limit,
                                            const QString &after)
{
    Condition condition = conditionOf(filter.queue, owner);
    addFilter(condition, filter);
    const bool done = filter.queue == Queue::Done;
    const bool byNumber = done || filter.order == QueueOrder::Number;
    if (!after.isEmpty() && byNumber) {
        condition.add(done ? QStringLiteral("number < ?") : QStringLiteral("number > ?"), {after});
    } else if (!after.isEmpty()) {
        if (const Result<void> added = addAfter(condition, after); !added)
            return added.failure();
    }
    const QString order = done       ? QStringLiteral("number desc")
                          : byNumber ? QStringLiteral("number")
                                     : QStringLiteral("due_order, number");
    // One row more than asked for tells whether there is a next page.
    const Result<Rows> rows = in.runComposed(
        QStringLiteral(
            "select id, number, version, state, regulation, kind, channel, "
            "applicant_number, applicant_name, received_at, registered_at, due, verdict, "
            "executor, decision, due_clock, returned from application where %1 "
            "order by %2 limit ?")
            .arg(condition.sql, order),
        condition.arguments + QVariantList{limit + 1});
    if (!rows)
        return rows.failure();
    protocol::ApplicationPage page;
    for (const Row &row : *rows) {
        if (page.items.size() == limit) {
            page.next = cursorOf(page.items.last(), byNumber);
            break;
        }
        page.items.append(summaryOf(row));
    }
    return page;
}

Result<protocol::QueueCounts> queueCounts(Transaction &in, const QueueOwner &owner)
{
    protocol::QueueCounts counts;
    QStringList columns;
    QVariantList arguments;
    for (const Queue queue : queuesOf(owner.user.role)) {
        const Condition of = conditionOf(queue, owner);
        counts.queues.append({queue, 0, 0, 0});
        columns.append(QStringLiteral("count(*) filter (where %1)").arg(of.sql));
        arguments += of.arguments;
        columns.append(
            QStringLiteral("count(*) filter (where %1 and due_order >= ? and due_order < ?)")
                .arg(of.sql));
        arguments += of.arguments + QVariantList{column(owner.now), column(owner.nearUntil)};
        columns.append(QStringLiteral("count(*) filter (where %1 and due_order < ?)").arg(of.sql));
        arguments += of.arguments + QVariantList{column(owner.now)};
    }
    // What was handed over long ago is in none of these queues.
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("select %1 from application where (office_id = ? or provider_id = ?) "
                       "and state <> 'handedOver'")
            .arg(columns.join(QStringLiteral(", "))),
        arguments + QVariantList{owner.user.office.id, owner.user.office.id});
    if (!rows)
        return rows.failure();
    const Row &row = rows->first();
    for (int i = 0; i < counts.queues.size(); ++i) {
        protocol::QueueCount &count = counts.queues[i];
        count.total = row.integer(3 * i);
        count.nearDue = row.integer(3 * i + 1);
        count.overdue = row.integer(3 * i + 2);
    }
    return counts;
}

} // namespace ruqsat::registry::store
