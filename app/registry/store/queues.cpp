#include "registry/store/application_parts.h"
#include "registry/store/applications.h"
#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

using protocol::Queue;

#define RUQSAT_QUEUE(condition, order)                                                             \
    "select id, number, version, state, regulation, kind, channel, applicant_number, "             \
    "applicant_name, received_at, registered_at, due, verdict, executor, decision "                \
    "from application where " condition " order by number " order " limit ?"

struct QueueStatement
{
    const char *sql;
    QVariantList arguments;
};

/// The office is in every condition: nobody lists what another office handed in or decides.
QueueStatement statementOf(const QueueQuery &query, const QVariant &limit)
{
    const QString &office = query.officeId;
    const QString &after = query.after;
    switch (query.queue) {
    case Queue::Mine:
        if (query.role == Role::Operator || query.role == Role::Clerk)
            return {RUQSAT_QUEUE("office_id = ? and registered_by_iin = ? "
                                 "and state <> 'handedOver' and number > ?",
                                 "asc"),
                    {office, query.iin, after, limit}};
        return {RUQSAT_QUEUE("provider_id = ? and executor_iin = ? and state = 'inReview' "
                             "and number > ?",
                             "asc"),
                {office, query.iin, after, limit}};
    case Queue::Unassigned:
        return {RUQSAT_QUEUE("provider_id = ? and state = 'registered' and number > ?", "asc"),
                {office, after, limit}};
    case Queue::ToSign:
        return {RUQSAT_QUEUE("provider_id = ? and state in ('proposed', 'prepared') "
                             "and number > ?",
                             "asc"),
                {office, after, limit}};
    case Queue::HandOver:
        return {
            RUQSAT_QUEUE("office_id = ? and state in ('issued', 'refused') and number > ?", "asc"),
            {office, after, limit}};
    case Queue::Done:
        break;
    }
    return {RUQSAT_QUEUE("(office_id = ? or provider_id = ?) "
                         "and state in ('issued', 'refused', 'handedOver') "
                         "and (? = '' or number < ?)",
                         "desc"),
            {office, office, after, after, limit}};
}

#undef RUQSAT_QUEUE

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
    return summary;
}

} // namespace

Result<protocol::ApplicationPage> queuePage(Transaction &in, const QueueQuery &query)
{
    // One row more than asked for tells whether there is a next page.
    const QueueStatement statement = statementOf(query, query.limit + 1);
    const Result<Rows> rows = in.run(statement.sql, statement.arguments);
    if (!rows)
        return rows.failure();
    protocol::ApplicationPage page;
    for (const Row &row : *rows) {
        if (page.items.size() == query.limit) {
            page.next = page.items.last().number;
            break;
        }
        page.items.append(summaryOf(row));
    }
    return page;
}

} // namespace ruqsat::registry::store
