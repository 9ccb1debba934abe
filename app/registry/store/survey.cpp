#include "registry/store/survey.h"

#include <QSet>

namespace ruqsat::registry::store {
namespace {

/// Of the services that the office decides on, and of the office itself; its id twice.
const char surveyScope[] =
    "(office_id = ? or regulation in (select regulation from provider_regulation "
    "where office_id = ?))";

/// Whether there are enough of them now.
Result<bool> addToWaiting(Transaction &in, const QString &officeId, const QString &regulation,
                          const protocol::SurveyAnswer &answer)
{
    const Result<Rows> rows = in.run(
        "insert into survey_waiting as w (office_id, regulation, question, counts) values "
        "(?, ?, ?, array_append(array_fill(cast(0 as bigint), array[cast(? as integer)]), "
        "cast(1 as bigint))) "
        "on conflict (office_id, regulation, question) do update set counts = array("
        "select coalesce(w.counts[i], 0) + coalesce(excluded.counts[i], 0) from generate_series(1, "
        "greatest(cardinality(w.counts), cardinality(excluded.counts))) i order by i) "
        "returning (select sum(c) from unnest(w.counts) c) >= ?",
        {officeId, regulation, answer.question, answer.answer, protocol::leastSurveyAnswers});
    if (!rows)
        return rows.failure();
    return rows->first().boolean(0);
}

Result<void> publishWaiting(Transaction &in, const QString &officeId, const QString &regulation,
                            const QDate &day, const QString &question)
{
    const Result<Rows> published = in.run(
        "with filled as (delete from survey_waiting where office_id = ? and regulation = ? "
        "and question = ? returning office_id, regulation, question, counts) "
        "insert into survey_answer (office_id, regulation, day, question, answer, count) "
        "select office_id, regulation, cast(? as date), question, c.place - 1, c.number "
        "from filled, unnest(counts) with ordinality as c (number, place) where c.number > 0 "
        "on conflict (office_id, regulation, day, question, answer) "
        "do update set count = survey_answer.count + excluded.count",
        {officeId, regulation, question, protocol::dateText(day)});
    if (!published)
        return published.failure();
    return {};
}

/// What waits, but for the questions of a service that `sums` has.
Result<QList<protocol::SurveyFew>> fewOf(Transaction &in, const QString &officeId,
                                         const QList<protocol::SurveySum> &sums)
{
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("select distinct regulation, question from survey_waiting where %1 "
                       "order by regulation, question limit 1000")
            .arg(QLatin1String(surveyScope)),
        {officeId, officeId});
    if (!rows)
        return rows.failure();
    QSet<std::pair<QString, QString>> counted;
    for (const protocol::SurveySum &sum : sums)
        counted.insert({sum.regulation, sum.question});
    QList<protocol::SurveyFew> few;
    for (const Row &row : *rows) {
        if (!counted.contains({row.text(0), row.text(1)}))
            few.append({row.text(0), row.text(1)});
    }
    return few;
}

} // namespace

Result<void> countAnswers(Transaction &in, const QString &officeId, const QString &regulation,
                          const QDate &day, const QList<protocol::SurveyAnswer> &answers)
{
    // Always in one order, so that two counters never wait for each other in a circle.
    QList<protocol::SurveyAnswer> sorted = answers;
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &one, const auto &other) { return one.question < other.question; });
    for (const protocol::SurveyAnswer &answer : std::as_const(sorted)) {
        const Result<bool> enough = addToWaiting(in, officeId, regulation, answer);
        if (!enough)
            return enough.failure();
        if (!*enough)
            continue;
        const Result<void> published =
            publishWaiting(in, officeId, regulation, day, answer.question);
        if (!published)
            return published;
    }
    return {};
}

Result<protocol::SurveySums> surveySums(Transaction &in, const QString &officeId, const QDate &from,
                                        const QDate &to)
{
    const Result<Rows> rows = in.runComposed(
        QStringLiteral(
            "select regulation, question, answer, sum(count)::bigint from survey_answer where %1 "
            "and day >= cast(? as date) and day <= cast(? as date) "
            "group by regulation, question, answer order by regulation, question, answer "
            "limit 1000")
            .arg(QLatin1String(surveyScope)),
        {officeId, officeId, protocol::dateText(from), protocol::dateText(to)});
    if (!rows)
        return rows.failure();
    protocol::SurveySums sums;
    sums.from = from;
    sums.to = to;
    for (const Row &row : *rows)
        sums.items.append(
            {row.text(0), row.text(1), static_cast<int>(row.integer(2)), row.integer(3)});
    const auto few = fewOf(in, officeId, sums.items);
    if (!few)
        return few.failure();
    sums.few = *few;
    return sums;
}

} // namespace ruqsat::registry::store
