#include "registry/store/survey.h"

namespace ruqsat::registry::store {

Result<void> countAnswers(Transaction &in, const QString &officeId, const QString &regulation,
                          const QDate &day, const QList<protocol::SurveyAnswer> &answers)
{
    // Always in one order, so that two counters never wait for each other in a circle.
    QList<protocol::SurveyAnswer> sorted = answers;
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &one, const auto &other) { return one.question < other.question; });
    for (const protocol::SurveyAnswer &answer : std::as_const(sorted)) {
        const Result<Rows> counted = in.run(
            "insert into survey_answer (office_id, regulation, day, question, answer, count) "
            "values (?, ?, cast(? as date), ?, ?, 1) "
            "on conflict (office_id, regulation, day, question, answer) "
            "do update set count = survey_answer.count + 1",
            {officeId, regulation, protocol::dateText(day), answer.question, answer.answer});
        if (!counted)
            return counted.failure();
    }
    return {};
}

Result<protocol::SurveySums> surveySums(Transaction &in, const QString &officeId, const QDate &from,
                                        const QDate &to)
{
    const Result<Rows> rows = in.run(
        "select regulation, question, answer, sum(count)::bigint from survey_answer "
        "where (office_id = ? or regulation in (select regulation from provider_regulation "
        "where office_id = ?)) and day >= cast(? as date) and day <= cast(? as date) "
        "group by regulation, question, answer order by regulation, question, answer limit 1000",
        {officeId, officeId, protocol::dateText(from), protocol::dateText(to)});
    if (!rows)
        return rows.failure();
    protocol::SurveySums sums;
    sums.from = from;
    sums.to = to;
    for (const Row &row : *rows)
        sums.items.append(
            {row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.integer(3)});
    return sums;
}

} // namespace ruqsat::registry::store
