#include "registry/store/queues.h"

#include "core/calendar.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"

#include <QJsonArray>
#include <QJsonObject>
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

} // namespace

bool isOwnQueue(Queue queue, Role role)
{
    return queue == Queue::Mine ||
           (role == Role::Executor && (queue == Queue::NearDue || queue == Queue::Overdue ||
                                       queue == Queue::Returned || queue == Queue::Waiting));
}

namespace {

/// The office is in every condition: nobody lists what another office handed in or decides.
Condition conditionOf(Queue queue, const QueueOwner &owner)
{
    Condition condition;
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
    if (isOwnQueue(queue, owner.user.role))
        addOwn(condition, owner);
    if (queue == Queue::NearDue)
        condition.add(QStringLiteral("due_order >= ? and due_order < ?"),
                      {column(owner.now), column(owner.nearUntil)});
    else if (queue == Queue::Overdue)
        condition.add(QStringLiteral("due_order < ?"), {column(owner.now)});
    else if (queue == Queue::Returned)
        condition.add(QStringLiteral("returned and provider_id = ?"), {owner.user.office.id});
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
    const QString whole = ungrouped(text);
    if (identifier.match(whole).hasMatch()) {
        condition.add(QStringLiteral("applicant_number = ?"), {whole});
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

void addFilter(Condition &condition, const QueueFilter &filter, const QueueOwner &owner)
{
    if (!filter.text.isEmpty())
        addText(condition, filter.text);
    if (!filter.regulation.isEmpty())
        condition.add(QStringLiteral("regulation = ?"), {filter.regulation});
    if (filter.kind)
        condition.add(QStringLiteral("kind = ?"), {serviceKindName(*filter.kind)});
    if (filter.state)
        condition.add(QStringLiteral("state = ?"), {applicationStateName(*filter.state)});
    if (!filter.executor.isEmpty())
        condition.add(QStringLiteral("executor_iin = ?"), {filter.executor});
    if (filter.from.isValid())
        condition.add(QStringLiteral("received_at >= ?"), {dayStart(filter.from)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("received_at < ?"), {dayStart(filter.until.addDays(1))});
    // Outside the deciding office nobody learns from a search what is not published.
    if (filter.isAboutDecision())
        condition.add(QStringLiteral("(state in ('issued', 'refused', 'handedOver') "
                                     "or provider_id = ?)"),
                      {owner.user.office.id});
    if (filter.decision)
        condition.add(QStringLiteral("decision = ?"), {decisionName(*filter.decision)});
    if (!filter.ground.isEmpty()) {
        const QJsonArray grounds{QJsonObject{{"code", filter.ground}}};
        condition.add(QStringLiteral("proposal -> 'grounds' @> cast(? as jsonb)"),
                      {column(grounds)});
    }
    const QString signedPaper =
        QStringLiteral("exists (select from result r where r.application_id = application.id and "
                       "r.signed_at %1 ?)");
    if (filter.decidedFrom.isValid())
        condition.add(signedPaper.arg(u">="), {dayStart(filter.decidedFrom)});
    if (filter.decidedUntil.isValid())
        condition.add(signedPaper.arg(u"<"), {dayStart(filter.decidedUntil.addDays(1))});
}

/// "<due>~<number>" of the last row; a case without a term comes after all others.
Result<void> addAfter(Condition &condition, const QString &after)
{
    static const QRegularExpression shape(
        QStringLiteral("^(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
                       "(?:[.][0-9]{1,6})?Z)~([0-9-]{1,32})$"));
    const QRegularExpressionMatch match = shape.match(after);
    const QString due = match.captured(1);
    // A day that no calendar has would be an error of the database's.
    if (!match.hasMatch() ||
        (due != u"infinity" && !QDateTime::fromString(due, Qt::ISODateWithMs).isValid()))
        return Failure(FailureCode::RequestMalformed, QStringLiteral("after"));
    condition.add(QStringLiteral("(due_order, number) > (cast(? as timestamptz), ?)"),
                  {due, match.captured(2)});
    return {};
}

const QStringList summaryColumns{QStringLiteral("id"),
                                 QStringLiteral("number"),
                                 QStringLiteral("version"),
                                 QStringLiteral("state"),
                                 QStringLiteral("regulation"),
                                 QStringLiteral("kind"),
                                 QStringLiteral("channel"),
                                 QStringLiteral("applicant_number"),
                                 QStringLiteral("applicant_name"),
                                 QStringLiteral("received_at"),
                                 QStringLiteral("registered_at"),
                                 QStringLiteral("due"),
                                 QStringLiteral("verdict"),
                                 QStringLiteral("executor"),
                                 QStringLiteral("decision"),
                                 QStringLiteral("due_clock"),
                                 QStringLiteral("returned"),
                                 QStringLiteral("executor_iin"),
                                 QStringLiteral("provider_id"),
                                 QStringLiteral("state in ('issued', 'refused', 'handedOver')"),
                                 QStringLiteral("(select r.signed_at from result r where "
                                                "r.application_id = application.id "
                                                "and r.state = 'signed')"),
                                 QStringLiteral("conclusion")};

/// What protocol::ApplicationSummary reads.
void writeSummary(WireWriter &page, const Row &row, const QueueOwner &owner)
{
    page.beginItem();
    page.text("id", row.raw(0));
    page.text("number", row.raw(1));
    page.integer("version", row.raw(2));
    page.text("state", row.raw(3));
    page.text("regulation", row.raw(4));
    page.text("kind", row.raw(5));
    page.text("channel", row.raw(6));
    page.party("applicant", row.raw(7), row.raw(8));
    page.time("receivedAt", row.raw(9));
    page.time("registeredAt", row.raw(10));
    page.text("verdict", row.raw(12));
    if (row.has(11)) {
        page.time("due", row.raw(11));
        page.text("dueClock", row.raw(15));
    }
    if (row.boolean(16) && row.text(18) == owner.user.office.id)
        page.yes("returned");
    const QString executor = row.text(17);
    if (owner.user.role == Role::Executor && executor != owner.user.iin &&
        owner.iins.contains(executor))
        page.yes("standsIn");
    if (row.has(13))
        page.json("executor", row.raw(13));
    // What is not signed and published is the deciding office's own affair.
    const bool told = row.boolean(19) || row.text(18) == owner.user.office.id;
    if (told && row.has(14))
        page.text("decision", row.raw(14));
    if (told && row.has(20))
        page.time("decidedAt", row.raw(20));
    if (told && row.has(21))
        page.text("conclusion", row.raw(21));
    page.endItem();
}

QByteArray cursorOf(const Row &last, bool byNumber)
{
    if (byNumber)
        return last.raw(1).toByteArray();
    QByteArray due("infinity");
    if (last.has(11)) {
        // To the last digit, or the row would come once more.
        due = last.raw(11).first(last.raw(11).lastIndexOf('+')).toByteArray() + 'Z';
        due[10] = 'T';
    }
    return due + '~' + last.raw(1).toByteArray();
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

Result<WirePage> queuePage(Transaction &in, const QueueOwner &owner, const QueueFilter &filter,
                           int limit, const QString &after)
{
    Condition condition = conditionOf(filter.queue, owner);
    addFilter(condition, filter, owner);
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
    // One row more than asked for tells whether there is a next page. The limit stands in the text:
    // whoever plans the statement must know that a page is asked for and not everything.
    const Result<Rows> rows =
        in.runComposed(QStringLiteral("select %1 from application where %2 order by %3 limit %4")
                           .arg(summaryColumns.join(u','), condition.sql, order)
                           .arg(limit + 1),
                       condition.arguments);
    if (!rows)
        return rows.failure();
    WireWriter page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), limit)))
        writeSummary(page, row, owner);
    return page.finish(rows->size() > limit ? cursorOf(rows->at(limit - 1), byNumber)
                                            : QByteArray());
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
