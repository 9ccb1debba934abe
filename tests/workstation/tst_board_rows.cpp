#include "core/resources.h"
#include "workstation/pages/board_rows.h"
#include "workstation/shell/start.h"
#include "workstation/support/register_data.h"
#include "workstation/words/languages.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the head's charts say of a board and a survey.
class TestBoardRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tooFewAnswersAreToldInWords();
    void whatNobodyTookYetHasARow();

private:
    Languages m_languages;
};

void TestBoardRows::initTestCase()
{
    prepareApplication();
    m_languages.set(Language::English);
}

void TestBoardRows::tooFewAnswersAreToldInWords()
{
    const RegulationCatalog regulations = RegulationCatalog::shipped();
    const QString few = QStringLiteral("fewer than five per office");
    protocol::SurveySums survey = test::sampleSurvey();
    BoardChart chart = surveyChart(survey, {}, regulations, Language::English);
    // Two questions, each of all services and of three.
    QCOMPARE(chart.rows.size(), 8);
    for (const int row : {0, 4})
        QCOMPARE(chart.rows.at(row).figure, QStringLiteral("102"));
    int told = 0;
    for (const BarRow &row : std::as_const(chart.rows)) {
        if (row.figure != few)
            continue;
        ++told;
        QVERIFY(row.parts.isEmpty());
        QVERIFY2(row.words.endsWith(few), qPrintable(row.words));
    }
    QCOMPARE(told, 2);
    // Nothing but few is no empty chart.
    survey.items.clear();
    chart = surveyChart(survey, {}, regulations, Language::English);
    QCOMPARE(chart.rows.size(), 2);
    for (const BarRow &row : std::as_const(chart.rows))
        QCOMPARE(row.figure, few);
}

void TestBoardRows::whatNobodyTookYetHasARow()
{
    protocol::Board board = test::sampleBoard();
    board.officers = {{{QStringLiteral("560317200002"), {}, Role::Executor}, 3, 0, 0, 9},
                      {{{}, {}, Role::Executor}, 12, 1, 0, 4}};
    const QList<BarRow> rows = officerChart(board, {}, Language::English).rows;
    // One who left, whose name is not known any more, is told by number.
    QCOMPARE(rows.first().label, QStringLiteral("560317 200002"));
    QVERIFY(rows.first().subject.contains(QStringLiteral("executor=560317200002")));
    QCOMPARE(rows.last().label, QStringLiteral("nobody yet"));
    QCOMPARE(rows.last().figure, QStringLiteral("12"));
    QVERIFY2(rows.last().subject.contains(QStringLiteral("queue=unassigned")),
             qPrintable(rows.last().subject));
    QVERIFY(!rows.last().words.contains(QStringLiteral("decided")));
}

QTEST_MAIN(TestBoardRows)
#include "tst_board_rows.moc"
