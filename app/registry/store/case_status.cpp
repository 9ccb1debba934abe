#include "registry/store/case_status.h"

#include "registry/store/columns.h"
#include "registry/store/condition.h"

#include <QRegularExpression>

namespace ruqsat::registry::store {
namespace {

/// A paper's QR names the number of the result third among parts split by ";"; the receipt's is
/// the number of the case.
QString askedFor(const QString &text)
{
    const QStringList parts = text.trimmed().split(u';');
    return parts.size() > 2 ? parts.at(2).trimmed() : parts.first();
}

protocol::CaseStatus statusOf(const Row &row)
{
    protocol::CaseStatus status;
    status.applicationId = row.text(0);
    status.number = row.text(1);
    status.regulation = row.text(2);
    status.kind = serviceKindFromName(row.text(3)).value_or(ServiceKind::Issue);
    status.channel = channelFromName(row.text(4)).value_or(Channel::Centre);
    status.state = applicationStateFromName(row.text(5)).value_or(ApplicationState::Registered);
    status.applicant = {row.text(6), localizedFrom(row.json(7))};
    status.provider = localizedFrom(row.json(8));
    status.receivedAt = row.time(9);
    status.registeredAt = row.time(10);
    status.due = row.time(11);
    status.nextStep = protocol::nextStepOf(status.state);
    // What is proposed is the office's own affair until it is signed.
    if (!row.isNull(12)) {
        status.resultNumber = row.text(12);
        status.decision = decisionFromName(row.text(13));
    }
    status.changedAt = row.time(14);
    status.question = row.text(15);
    status.replyUntil = row.time(16);
    return status;
}

} // namespace

Result<protocol::CaseStatusPage> caseStatus(Transaction &in, const QString &officeId,
                                            const QString &text, int limit, const QString &after)
{
    static const QRegularExpression identifier(QStringLiteral("^[0-9]{12}$"));
    const QString wanted = askedFor(text);
    Condition condition;
    condition.add(QStringLiteral("(a.office_id = ? or a.provider_id = ?)"), {officeId, officeId});
    if (identifier.match(wanted).hasMatch())
        condition.add(QStringLiteral("a.applicant_number = ?"), {wanted});
    else
        condition.add(
            QStringLiteral("(a.number = ? or a.id in (select application_id from result "
                           "where number = ? and state = 'signed'))"),
            // In a QR the letter of a refusal stands in Latin.
            {wanted, wanted.toUpper().replace(QStringLiteral("/B"), QStringLiteral("/Б"))});
    if (!after.isEmpty())
        condition.add(QStringLiteral("a.number < ?"), {after});
    const Result<Rows> rows = in.runComposed(
        QStringLiteral(
            "select a.id, a.number, a.regulation, a.kind, a.channel, a.state, "
            "a.applicant_number, a.applicant_name, o.name, a.received_at, a.registered_at, "
            "(select cast(clock ->> 'due' as timestamptz) from jsonb_array_elements(a.clocks) as "
            "clock where clock ->> 'id' in ('issue', 'reissue', 'duplicate') and clock ->> 'state' "
            "in ('running', 'overdue')), r.number, "
            "a.decision, a.changed_at, q.question, q.due "
            "from application a join office o on o.id = a.provider_id "
            "left join result r on r.application_id = a.id and r.state = 'signed' "
            "left join lateral (select question, due from question where application_id = a.id "
            "and addressee = 'applicant' and answered_at is null order by position desc limit 1) q "
            "on true "
            "where %1 order by a.number desc limit ?")
            .arg(condition.sql),
        condition.arguments + QVariantList{limit + 1});
    if (!rows)
        return rows.failure();
    protocol::CaseStatusPage page;
    for (const Row &row : *rows) {
        if (page.items.size() == limit) {
            page.next = page.items.last().number;
            break;
        }
        page.items.append(statusOf(row));
    }
    return page;
}

} // namespace ruqsat::registry::store
