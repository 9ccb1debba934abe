#include "core/case_clock.h"
#include "protocol/application.h"
#include "workstation/shell/start.h"
#include "workstation/words/day_words.h"
#include "workstation/words/due_words.h"
#include "workstation/words/languages.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Why a day is off or worked, and what of it a date tells.
class TestDayWords final : public QObject
{
    Q_OBJECT

private:
    using Line = DueWhy::Line;

    static QDateTime at(const char *iso)
    {
        return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    }

    static DueWhy why(const char *from, const ClockTerm &term, Language language,
                      const QList<ClockStop> &stops = {})
    {
        return dueWhy({term, TermTrigger::RegisteredAt, at(from), stops}, WorkCalendar::shipped(),
                      language);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aStopSaysByHowMuchItMovesATermOfMonths()
    {
        const LocalizedText ground{u"Сұрау салу"_qs, u"Запрос"_qs, u"Request"_qs};
        const auto stopped = [&ground](const ClockTerm &term, const char *until,
                                       Language language) {
            const DueWhy told = why("2026-09-01T10:00:00+05:00", term, language,
                                    {{at("2026-09-07T10:00:00+05:00"), at(until), ground}});
            for (const Line &line : told.lines) {
                if (line.kind == Line::Kind::Stopped)
                    return line.text;
            }
            return QString();
        };
        const ClockTerm month{0, 1, 0};
        const char *tenDays = "2026-09-17T10:00:00+05:00";
        Languages languages;
        languages.set(Language::Kazakh);
        QCOMPARE(stopped(month, tenDays, Language::Kazakh),
                 u"мерзім тоқтатыла тұрды: Сұрау салу; "
                 u"мерзімнің аяқталуы 10 күнтізбелік күнге жылжытылады"_qs);
        languages.set(Language::Russian);
        QCOMPARE(stopped(month, tenDays, Language::Russian),
                 u"срок приостановлен: Запрос; окончание срока сдвигается на 10 "
                 u"календарных дней"_qs);
        languages.set(Language::English);
        QCOMPARE(stopped(month, tenDays, Language::English),
                 u"the clock stood still: Request; the end moves by 10 calendar days"_qs);
        QCOMPARE(stopped(month, "2026-09-08T10:00:00+05:00", Language::English),
                 u"the clock stood still: Request; the end moves by 1 calendar day"_qs);
        // The same day, and a term whose days are told one by one.
        const QString alone = u"the clock stood still: Request"_qs;
        QCOMPARE(stopped(month, "2026-09-07T15:00:00+05:00", Language::English), alone);
        QCOMPARE(stopped({15, 0, 0}, tenDays, Language::English), alone);
    }

    void aWorkedWeekendSaysForWhichDayItIsWorked_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<QString>("filed");
        QTest::addColumn<QString>("today");
        QTest::newRow("kk") << Language::Kazakh
                            << u"3-жұмыс күні: 08.05.2024 демалыс күнінің орнына"_qs
                            << u"08.05.2024 демалыс күнінің орнына жұмыс күні"_qs << QString();
        QTest::newRow("ru") << Language::Russian
                            << u"рабочий день 3: взамен выходного 08.05.2024"_qs
                            << u"рабочий день взамен выходного 08.05.2024"_qs
                            << u"приём до 18:30 · "_qs;
        QTest::newRow("en") << Language::English
                            << u"working day 3: worked in exchange for 08.05.2024"_qs
                            << u"working day in exchange for 08.05.2024"_qs
                            << u"office hours until 18:30 · "_qs;
    }

    void aWorkedWeekendSaysForWhichDayItIsWorked()
    {
        QFETCH(Language, language);
        QFETCH(QString, counted);
        QFETCH(QString, filed);
        QFETCH(QString, today);
        Languages languages;
        languages.set(language);
        const WorkCalendar calendar = WorkCalendar::shipped();
        const QDate worked(2024, 5, 4);
        const QString saturday = u"04.05.2024"_qs;
        const DueWhy inTerm = why("2024-04-30T10:00:00+05:00", {4, 0, 0}, language);
        QVERIFY2(inTerm.lines.contains(Line{Line::Kind::Counted, saturday, counted}),
                 qPrintable(inTerm.plainText()));
        // The day of filing, the last day of a month, a day with working time.
        for (const DueWhy &told : {why("2024-05-04T10:00:00+05:00", {1, 0, 0}, language),
                                   why("2024-04-04T10:00:00+05:00", {0, 1, 0}, language),
                                   why("2024-05-03T18:20:00+05:00", {0, 0, 900}, language)})
            QVERIFY2(told.lines.contains(Line{Line::Kind::Counted, saturday, filed}),
                     qPrintable(told.plainText()));
        const QString day = officeDayText(calendar, worked, language);
        QVERIFY2(day.endsWith(u" · "_qs + filed) && day.startsWith(today), qPrintable(day));
        // What is off in exchange names the Saturday, and an ordinary day names nothing.
        QVERIFY(officeDayText(calendar, QDate(2024, 5, 8), language).contains(saturday));
        QVERIFY(!officeDayText(calendar, QDate(2024, 5, 6), language).contains(u" · "_qs));
        QCOMPARE(officeDayText(calendar, QDate(2031, 5, 5), language), QString());
    }

    void aDayOffWithoutAnActSaysSo_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("kk") << Language::Kazakh
                            << u"демалыс күні: Құрбан айттың бірінші күні, актімен расталмаған"_qs;
        QTest::newRow("ru") << Language::Russian
                            << u"нерабочий день: Первый день Курбан-айта, не подтверждён актом"_qs;
        QTest::newRow("en") << Language::English
                            << u"day off: First day of Kurban-ait, not confirmed by an act"_qs;
    }

    void aDayOffWithoutAnActSaysSo()
    {
        QFETCH(Language, language);
        QFETCH(QString, words);
        Languages languages;
        languages.set(language);
        QCOMPARE(officeDayText(WorkCalendar::shipped(), QDate(2026, 5, 27), language), words);
        const DueWhy told = why("2026-05-26T10:00:00+05:00", {1, 0, 0}, language);
        QVERIFY2(told.lines.contains(Line{Line::Kind::Skipped, u"27.05.2026"_qs, words}),
                 qPrintable(told.plainText()));
    }

    void aTermThatIsNotToldSaysSo()
    {
        Languages languages;
        languages.set(Language::English);
        protocol::DueClock clock;
        clock.id = QStringLiteral("issue");
        clock.from = at("2026-11-16T10:00:00+05:00");
        clock.trigger = termTriggerName(TermTrigger::RegisteredAt);
        clock.due = at("2026-12-04T18:30:00+05:00");
        const auto told = [&clock] {
            return dueWhy(clock, nullptr, WorkCalendar::shipped(), Language::English);
        };
        QVERIFY(told() == unknownWhy(u"04.12.2026"_qs));
        QCOMPARE(told().lines.size(), 1);
        // No date, nothing to be asked.
        clock.due = {};
        QVERIFY(told().isEmpty());
    }
};

QTEST_MAIN(TestDayWords)
#include "tst_day_words.moc"
