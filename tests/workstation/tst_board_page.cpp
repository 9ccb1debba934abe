#include "core/calendar.h"
#include "workstation/pages/chart_panel.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/register_data.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/segments.h"
#include "workstation/words/format.h"

#include <QJsonDocument>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Which days the head's numbers are of, and that they are those of now.
class tst_BoardPage : public QObject
{
    Q_OBJECT

private:
    static QDate today()
    {
        return QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
    }

    static QString period(int days)
    {
        return QStringLiteral("Decisions and answers from %1 to %2")
            .arg(dateText(today().addDays(1 - days)), dateText(today()));
    }

    static bool shows(const test::Seat &seat, const char *panel, const QString &words)
    {
        const auto labels = seat.find<ChartPanel>(panel)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text() == words;
        });
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theDaysOfTheNumbersAreTold()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.languages.set(Language::English));
        seat.window.resize(1280, 800);
        seat.window.open(PageId::Board);
        const auto *said = seat.find<QLabel>("periodLabel");
        QTRY_COMPARE_WITH_TIMEOUT(said->text(), period(30), 20'000);
        QVERIFY(seat.find<QLabel>("momentLabel")->text().contains(dateText(today())));
        auto *choice = seat.find<Segments>("period");
        QCOMPARE(choice->choices().at(2), QStringLiteral("91 days"));
        Q_EMIT choice->chosen(2);
        QTRY_COMPARE_WITH_TIMEOUT(said->text(), period(91), 20'000);
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(seat.languages.set(language));
            QCOMPARE(test::auditLaidOut(&seat.window).join(u'\n'), QString());
        }
    }

    void answersThatDoNotComeAreNotNone()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.languages.set(Language::English));
        seat.window.open(PageId::Board);
        const auto *bars = seat.find<ChartPanel>("surveyPanel")->bars();
        QTRY_VERIFY_WITH_TIMEOUT(bars->model().rowCount() > 0, 20'000);
        seat.desk.registry.setScript([&seat](const test::ScriptedRequest &request) {
            return request.target.startsWith("/v1/survey")
                       ? test::ScriptedReply::error(503, "databaseUnavailable")
                       : seat.desk.office.answer(request);
        });
        Q_EMIT seat.find<Segments>("period")->chosen(0);
        QTRY_COMPARE_WITH_TIMEOUT(seat.find<QLabel>("periodLabel")->text(), period(7), 20'000);
        QTRY_VERIFY(
            shows(seat, "surveyPanel", QStringLiteral("The answers of this period have not come")));
    }

    void whoeverComesBackSeesTheNumbersOfNow()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.languages.set(Language::English));
        seat.window.open(PageId::Board);
        const auto *bars = seat.find<ChartPanel>("statePanel")->bars();
        QTRY_VERIFY_WITH_TIMEOUT(bars->model().rowCount() > 0, 20'000);
        seat.window.lock();
        seat.desk.registry.setScript([&seat](const test::ScriptedRequest &request) {
            if (!request.target.startsWith("/v1/board"))
                return seat.desk.office.answer(request);
            protocol::Board board = test::sampleBoard();
            board.states.clear();
            return test::ScriptedReply::json(
                200, QJsonDocument(board.toJson()).toJson(QJsonDocument::Compact));
        });
        seat.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Board, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            shows(seat, "statePanel", QStringLiteral("There are no open cases")), 20'000);
    }
};

QTEST_MAIN(tst_BoardPage)
#include "tst_board_page.moc"
