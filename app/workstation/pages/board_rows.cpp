#include "workstation/pages/board_rows.h"

#include "core/ground_label.h"
#include "protocol/queue.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace ruqsat::workstation {
namespace {

struct BoardRows
{
    Q_DECLARE_TR_FUNCTIONS(BoardRows)
};

constexpr BarFill ageFills[] = {BarFill::Age0, BarFill::Age1, BarFill::Age2, BarFill::Age3,
                                BarFill::Age4};
static_assert(std::size(ageFills) == protocol::boardAgeRanges);

/// "0–2", "3–5" … "21+".
QString ageText(int range)
{
    const int first = range == 0 ? 0 : protocol::boardAgeBounds.at(size_t(range) - 1);
    if (range == protocol::boardAgeRanges - 1)
        return QStringLiteral("%1+").arg(first);
    return QStringLiteral("%1–%2").arg(first).arg(protocol::boardAgeBounds.at(size_t(range)) - 1);
}

/// Label and every part with its meaning: what a screen reader says.
void finish(BarRow &row, const QStringList &meanings)
{
    QStringList words;
    for (qsizetype i = 0; i < row.parts.size(); ++i) {
        if (row.parts.at(i).count > 0 && i < meanings.size())
            words << meanings.at(i) + QStringLiteral(": ") + QString::number(row.parts.at(i).count);
    }
    if (row.figure.isEmpty())
        row.figure = QString::number(row.sum());
    row.words = row.label + QStringLiteral(" – ") + row.figure;
    if (!words.isEmpty())
        row.words += QStringLiteral(" (") + words.join(QStringLiteral(", ")) + u')';
}

/// The best answer stands last in the acts' annex.
BarFill answerFill(int answer, qsizetype answers)
{
    if (answer == 0)
        return BarFill::Bad;
    return answer == answers - 1 ? BarFill::Good : BarFill::Warn;
}

const SurveyQuestion *questionOf(const RegulationCatalog &regulations, const QString &regulation,
                                 const QString &id)
{
    const Regulation *found = regulations.find(regulation);
    if (!found)
        return nullptr;
    for (const SurveyQuestion &question : found->survey) {
        if (question.id == id)
            return &question;
    }
    return nullptr;
}

/// Sums of one question, by answer; `regulation` empty: of all services.
QList<qint64> answersTo(const protocol::SurveySums &survey, const QString &question,
                        const QString &regulation)
{
    QList<qint64> counts;
    for (const protocol::SurveySum &sum : survey.items) {
        if (sum.question != question || (!regulation.isEmpty() && sum.regulation != regulation))
            continue;
        while (counts.size() <= sum.answer)
            counts.append(0);
        counts[sum.answer] += sum.count;
    }
    return counts;
}

bool isFew(const protocol::SurveySums &survey, const QString &question, const QString &regulation)
{
    return std::any_of(survey.few.begin(), survey.few.end(), [&](const protocol::SurveyFew &few) {
        return few.question == question && (regulation.isEmpty() || few.regulation == regulation);
    });
}

/// `few`: it was answered, and nothing of that may be told.
BarRow answerRow(const QString &label, QList<qint64> counts, bool few,
                 const SurveyQuestion &question, Language language)
{
    BarRow row;
    row.label = label;
    QStringList meanings;
    if (counts.isEmpty() && few) {
        row.figure = BoardRows::tr("fewer than five per office",
                                   "in place of a bar of answers: too few to be counted");
        finish(row, {});
        return row;
    }
    while (counts.size() < question.answers.size())
        counts.append(0);
    for (qsizetype answer = 0; answer < counts.size(); ++answer) {
        row.parts.append(
            {answerFill(static_cast<int>(answer), question.answers.size()), counts.at(answer)});
        if (answer < question.answers.size())
            meanings << question.answers.at(answer).in(language);
    }
    finish(row, meanings);
    return row;
}

} // namespace

QString queueSubject(const protocol::QueueFilter &filter)
{
    QUrlQuery query;
    for (const auto &[name, value] : filter.parameters())
        query.addQueryItem(name, value);
    return query.toString();
}

BoardChart stateChart(const protocol::Board &board, const QString &title)
{
    BoardChart chart{title, {}, {}, false, false};
    QStringList meanings;
    for (int range = 0; range < protocol::boardAgeRanges; ++range) {
        const QString age = ageText(range);
        meanings << BoardRows::tr("%1 days", "age of cases; %1 is a range such as 3–5").arg(age);
        chart.legend.append(
            {ageFills[range], range == protocol::boardAgeRanges - 1 ? meanings.last() : age});
    }
    for (const protocol::BoardState &state : board.states) {
        BarRow row;
        row.label = stateText(state.state);
        for (int range = 0; range < protocol::boardAgeRanges; ++range)
            row.parts.append({ageFills[range], state.ages.at(range)});
        protocol::QueueFilter cases;
        cases.queue = protocol::Queue::Open;
        cases.state = state.state;
        row.subject = queueSubject(cases);
        finish(row, meanings);
        chart.rows.append(row);
    }
    return chart;
}

BoardChart officerChart(const protocol::Board &board, const QString &title, Language language)
{
    const QStringList meanings = {BoardRows::tr("on time", "legend: cases whose term runs"),
                                  BoardRows::tr("term runs out", "legend: cases near their term"),
                                  BoardRows::tr("overdue", "legend: cases past their term")};
    BoardChart chart{title,
                     {{BarFill::Good, meanings.at(0)},
                      {BarFill::Warn, meanings.at(1)},
                      {BarFill::Bad, meanings.at(2)}},
                     {},
                     false,
                     false};
    for (const protocol::BoardOfficer &officer : board.officers) {
        BarRow row;
        const bool isTaken = !officer.person.iin.isEmpty();
        const QString name = shortName(officer.person.name.in(language));
        if (!isTaken)
            row.label = BoardRows::tr("nobody yet", "in place of an executor: cases to be taken");
        else
            row.label = name.isEmpty() ? groupedIdentifier(officer.person.iin) : name;
        row.parts = {{BarFill::Good, officer.open - officer.nearDue - officer.overdue},
                     {BarFill::Warn, officer.nearDue},
                     {BarFill::Bad, officer.overdue}};
        protocol::QueueFilter cases;
        cases.queue = isTaken ? protocol::Queue::Open : protocol::Queue::Unassigned;
        cases.executor = officer.person.iin;
        row.subject = queueSubject(cases);
        finish(row, meanings);
        if (isTaken)
            row.words +=
                QStringLiteral(" · ") + BoardRows::tr("decided in the period: %1",
                                                      "words of an executor's bar; %1 is a number")
                                            .arg(officer.decided);
        chart.rows.append(row);
    }
    return chart;
}

BoardChart groundChart(const protocol::Board &board, const QString &title, const QDate &from,
                       const QDate &until, const RegulationCatalog &regulations, Language language)
{
    BoardChart chart{title, {}, {}, false, true};
    for (const protocol::BoardGround &ground : board.grounds) {
        BarRow row;
        row.label = ground.code;
        if (const Regulation *regulation = regulations.find(ground.regulation)) {
            row.label = groundLabel(*regulation, ground.code);
            for (const RefusalGround &known : regulation->refusalGrounds) {
                if (known.code == ground.code) {
                    row.label += QStringLiteral(" · ") + known.title.in(language);
                    break;
                }
            }
        }
        row.parts = {{BarFill::Plain, ground.cases}};
        protocol::QueueFilter cases;
        cases.queue = protocol::Queue::Done;
        cases.regulation = ground.regulation;
        cases.decision = Decision::Refuse;
        cases.ground = ground.code;
        cases.decidedFrom = from;
        cases.decidedUntil = until;
        row.subject = queueSubject(cases);
        finish(row, {});
        chart.rows.append(row);
    }
    return chart;
}

BoardChart surveyChart(const protocol::SurveySums &survey, const QString &title,
                       const RegulationCatalog &regulations, Language language)
{
    BoardChart chart{title, {}, {}, true, true};
    QStringList services;
    QStringList questions;
    const auto add = [&](const QString &service, const QString &question) {
        if (!services.contains(service))
            services << service;
        if (!questions.contains(question))
            questions << question;
    };
    for (const protocol::SurveySum &sum : survey.items)
        add(sum.regulation, sum.question);
    for (const protocol::SurveyFew &few : survey.few)
        add(few.regulation, few.question);
    for (const QString &id : std::as_const(questions)) {
        const SurveyQuestion *question = nullptr;
        for (const QString &service : std::as_const(services)) {
            if (!question)
                question = questionOf(regulations, service, id);
        }
        if (!question)
            continue;
        if (chart.legend.isEmpty()) {
            for (qsizetype answer = 0; answer < question->answers.size(); ++answer)
                chart.legend.append({answerFill(static_cast<int>(answer), question->answers.size()),
                                     question->answers.at(answer).in(language)});
        }
        chart.rows.append(answerRow(question->title.in(language), answersTo(survey, id, {}),
                                    isFew(survey, id, {}), *question, language));
        chart.rows.last().strong = true;
        if (services.size() < 2)
            continue;
        for (const QString &service : std::as_const(services)) {
            const Regulation *regulation = regulations.find(service);
            chart.rows.append(answerRow(regulation ? regulation->title.in(language) : service,
                                        answersTo(survey, id, service), isFew(survey, id, service),
                                        *question, language));
        }
    }
    return chart;
}

} // namespace ruqsat::workstation
