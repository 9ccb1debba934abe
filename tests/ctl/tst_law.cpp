#include "core/localized.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;

namespace {

struct Run
{
    int code = -1;
    QByteArray output;
    QString text() const { return QString::fromUtf8(output); }
};

Run ctl(const QStringList &arguments)
{
    Run run;
    run.code = test::runProgram(test::buildDir() + QStringLiteral("/bin/ruqsatctl"), arguments,
                                &run.output);
    return run;
}

QStringList split(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

class TestLaw final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedRegulationsAreFaultless();
    void checkNamesFileAndPlaceAndFails();
    void exportIsTheFilesThemselves();
    void showsTheFlowInEachLanguage();
    void showsEveryRegulationInLinesThatFit();
    void marksWhatNoActConfirms();
    void drawsTheMapOfAFlow();
    void tellsWhenATermEndsAndWhy();
    void aTimeWithoutZoneIsOfKazakhstan();
    void saysInWordsWhyItIsThatDate();
    void aCalendarOfOnesOwnStandsOverTheShipped();
    void failuresHaveWordsAndACode();
    void wrongArgumentsShowTheUsage_data();
    void wrongArgumentsShowTheUsage();
};

void TestLaw::theShippedRegulationsAreFaultless()
{
    const Run run = ctl(split("regulations check"));
    QCOMPARE(run.code, 0);
    QVERIFY2(run.output.trimmed().endsWith(" 0 faults"), run.output.constData());
    // The date is the one from which it is in force, not the act's own.
    QVERIFY(run.output.contains("moos-393-3: in force from "));
}

void TestLaw::checkNamesFileAndPlaceAndFails()
{
    QTemporaryDir dir;
    QFile shipped(test::sourceDir() + QStringLiteral("/resources/regulations/moos-393-3.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray json = shipped.readAll();
    json.replace("\"actor\": \"operator\"", "\"actor\": \"robot\"");
    QFile bad(dir.filePath(QStringLiteral("bad.json")));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(json) == json.size());
    bad.close();
    const Run run = ctl({QStringLiteral("regulations"), QStringLiteral("check"), dir.path()});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.output.contains("bad.json#/channels/centre/steps/0/actor: dataFileInvalid"),
             run.output.constData());
    QCOMPARE(ctl(split("regulations check /nowhere/at/all")).code, 1);
}

void TestLaw::exportIsTheFilesThemselves()
{
    const Run run = ctl(split("regulations export --json"));
    QCOMPARE(run.code, 0);
    const QJsonArray all = QJsonDocument::fromJson(run.output).array();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue &each : all) {
        QFile file(test::sourceDir() + QStringLiteral("/resources/regulations/") +
                   each.toObject().value(QLatin1String("id")).toString() + QStringLiteral(".json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), each.toObject());
    }
}

void TestLaw::showsTheFlowInEachLanguage()
{
    const QStringList expected{QStringLiteral("9-үдеріс"), QStringLiteral("процесс 9"),
                               QStringLiteral("process 9")};
    const Language languages[] = {Language::Kazakh, Language::Russian, Language::English};
    for (int i = 0; i < 3; ++i) {
        const Run run = ctl({QStringLiteral("regulations"), QStringLiteral("show"),
                             QStringLiteral("moos-393-3"), QStringLiteral("--lang"),
                             languageCode(languages[i])});
        QCOMPARE(run.code, 0);
        QVERIFY(run.text().contains(expected.at(i)));
    }
}

void TestLaw::showsEveryRegulationInLinesThatFit()
{
    const QJsonArray all =
        QJsonDocument::fromJson(ctl(split("regulations export --json")).output).array();
    QCOMPARE(all.size(), 10);
    for (const QJsonValue &each : all) {
        for (const char *language : {"kk", "ru", "en"}) {
            const QString id = each.toObject().value(QLatin1String("id")).toString();
            const Run run =
                ctl(QStringList{QStringLiteral("regulations"), QStringLiteral("show"), id,
                                QStringLiteral("--lang"), QString::fromLatin1(language)});
            QCOMPARE(run.code, 0);
            const QStringList lines = run.text().split(u'\n');
            QVERIFY(lines.size() > 100);
            for (const QString &line : lines) {
                // Terms with their source stand in one line; everything longer is broken.
                QVERIFY2(line.size() <= 120, qPrintable(line));
                QVERIFY2(!line.contains(u'%') || line.contains(QStringLiteral(" %")),
                         qPrintable(line));
            }
        }
    }
}

void TestLaw::marksWhatNoActConfirms()
{
    const QString text = ctl(split("regulations show yuko-441 --lang ru")).text();
    // Of the act itself; of nobody; a rate of nobody.
    QVERIFY(text.contains(
        QStringLiteral("  проверка полноты документов: 2 раб. дн. (акт № 441, пункт 4)\n")));
    QVERIFY(text.contains(QStringLiteral("  – Копия устава")));
    QVERIFY(text.contains(QStringLiteral("  выдача: 10 МРП (не подтверждено)\n")));
    QVERIFY(text.contains(QStringLiteral(
        "  переоформление: 10 % сбора за выдачу, но не более 4 МРП (не подтверждено)\n")));
    // As often as the check counts.
    QCOMPARE(text.simplified().count(QStringLiteral("(не подтверждено)")), 43);
    QVERIFY(text.contains(QStringLiteral("неподтверждённых данных: 43\n")));
}

void TestLaw::drawsTheMapOfAFlow()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("map.svg"));
    for (const char *language : {"kk", "ru", "en"}) {
        QStringList arguments = split("regulations map moos-393-3 --channel centre --lang");
        arguments << QString::fromLatin1(language) << QStringLiteral("--svg") << path;
        QCOMPARE(ctl(arguments).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("</svg>"));
    }
    QCOMPARE(ctl(split("regulations map moos-393-3 --channel office --svg x.svg")).code, 64);
    QCOMPARE(ctl(split("regulations map nothing --channel centre --svg x.svg")).code, 1);
    const Run run = ctl(split("regulations map moos-393-3 --channel centre --svg /nowhere/x.svg"));
    QCOMPARE(run.code, 1);
}

void TestLaw::tellsWhenATermEndsAndWhy()
{
    const Run run =
        ctl(split("calendar due --from 2026-11-13T18:31:00+05:00 --working-days 1 --json"));
    QCOMPARE(run.code, 0);
    const QJsonObject due = QJsonDocument::fromJson(run.output).object();
    QCOMPARE(due.value(QLatin1String("due")).toString(), QStringLiteral("2026-11-17"));
    QCOMPARE(due.value(QLatin1String("filedOn")).toString(), QStringLiteral("2026-11-16"));
    QCOMPARE(due.value(QLatin1String("workingDays")).toInt(), 1);
    QCOMPARE(due.value(QLatin1String("from")).toString(),
             QStringLiteral("2026-11-13T18:31:00+05:00"));
    const QJsonArray skipped = due.value(QLatin1String("skipped")).toArray();
    QCOMPARE(skipped.size(), 2);
    QCOMPARE(skipped.first().toObject().value(QLatin1String("date")).toString(),
             QStringLiteral("2026-11-14"));
    QCOMPARE(skipped.first().toObject().value(QLatin1String("reason")).toString(),
             QStringLiteral("weekend"));
}

void TestLaw::aTimeWithoutZoneIsOfKazakhstan()
{
    const Run run = ctl(split("calendar due --from 2026-11-13T18:31:00 --working-days 1"));
    QCOMPARE(run.code, 0);
    QVERIFY(run.output.startsWith("due 17.11.2026 18:30, filed on 16.11.2026"));
}

void TestLaw::saysInWordsWhyItIsThatDate()
{
    Run run = ctl(split("calendar due --from 2026-03-06T18:31 --working-days 2 --lang ru"));
    QCOMPARE(run.code, 0);
    for (const char *part :
         {"06.03.2026 18:31 подано после окончания рабочего времени", "07.03.2026 выходной день",
          "09.03.2026 перенос выходного с праздника: Международный женский день (с 08.03.2026)",
          "11.03.2026 – 12.03.2026 рабочие дни срока: 1 – 2", "12.03.2026 18:30 окончание срока"})
        QVERIFY2(run.text().contains(QString::fromUtf8(part)), part);

    // A weekend that is worked says for which day off.
    run = ctl(split("calendar due --from 2024-04-30T10:00 --working-days 4 --lang ru"));
    QVERIFY2(run.text().contains(
                 QStringLiteral("04.05.2024 рабочие дни срока: 3 (взамен выходного 08.05.2024)")),
             run.output.constData());
    run = ctl(split("calendar due --from 2024-05-04T10:00 --working-days 1 --lang kk"));
    QVERIFY2(run.text().contains(
                 QStringLiteral("04.05.2024 жұмыс күні (08.05.2024 демалыс күнінің орнына)")),
             run.output.constData());
    run = ctl(split("calendar due --from 2024-05-04T10:00 --working-days 1 --json"));
    const QJsonObject filing = QJsonDocument::fromJson(run.output)
                                   .object()
                                   .value(QLatin1String("why"))
                                   .toArray()
                                   .at(1)
                                   .toObject();
    QCOMPARE(filing.value(QLatin1String("kind")).toString(), QStringLiteral("worked"));
    QCOMPARE(filing.value(QLatin1String("workedFor")).toString(), QStringLiteral("2024-05-08"));

    // Of a day that no act confirms it is said, also where something was filed on it.
    run = ctl(split("calendar due --from 2026-05-26T10:00 --working-days 1 --lang ru"));
    QVERIFY2(run.text().contains(QStringLiteral("27.05.2026 религиозный праздник: Первый день "
                                                "Курбан-айта, не подтверждён актом")),
             run.output.constData());
    run = ctl(split("calendar due --from 2026-05-27T10:00 --working-days 1 --lang kk"));
    QVERIFY2(run.text().contains(QStringLiteral(
                 "28.05.2026 (діни мереке: Құрбан айттың бірінші күні, актімен расталмаған)")),
             run.output.constData());
    run = ctl(split("calendar due --from 2026-05-26T10:00 --working-days 1 --json"));
    QVERIFY2(run.output.contains("\"unconfirmed\""), run.output.constData());

    QStringList stopped = split("calendar due --from 2026-11-16T10:00 --hours 4 --lang kk --stop "
                                "2026-11-16T11:00 --resume 2026-11-17T12:00 --ground");
    stopped << QStringLiteral("Сұрау салу");
    run = ctl(stopped);
    QCOMPARE(run.code, 0);
    QVERIFY(run.text().startsWith(QStringLiteral("мерзімі: 17.11.2026 15:00, ")));
    QVERIFY(run.text().contains(QStringLiteral("тоқтатыла тұрды: Сұрау салу")));

    // Nobody can know the end of a clock that stands still.
    QStringList standing = split("calendar due --from 2026-11-16T10:00 --months 1 --stop "
                                 "2026-11-17T11:00 --ground x");
    run = ctl(standing);
    QCOMPARE(run.code, 1);
    QVERIFY(run.output.startsWith("verdictPending: "));
}

void TestLaw::aCalendarOfOnesOwnStandsOverTheShipped()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("2031.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"year": 2031, "religious": [], "transfers": [], "holidays": [{"date": "2031-01-13",
                   "title": {"kk": "а", "ru": "б", "en": "own"}}]})");
    file.close();
    QStringList due = split("calendar due --from 2031-01-10T10:00 --working-days 1 --calendar");
    Run run = ctl(due + QStringList(dir.path()));
    QCOMPARE(run.code, 0);
    QVERIFY(run.output.startsWith("due 14.01.2031 "));
    due = split("calendar due --from 2026-11-13T10:00 --working-days 1 --calendar");
    QCOMPARE(ctl(due + QStringList(dir.path())).code, 0);
    QCOMPARE(ctl(due + QStringList(dir.path() + QStringLiteral("/no"))).code, 1);
}

void TestLaw::failuresHaveWordsAndACode()
{
    const Run run =
        ctl(split("calendar due --from 2031-01-10T10:00:00Z --working-days 1 --lang kk"));
    QCOMPARE(run.code, 1);
    QVERIFY(run.output.startsWith("calendarYearUnknown: "));
    QVERIFY(run.text().contains(QStringLiteral("жылдың деректері жоқ")));
    QCOMPARE(ctl(split("calendar due --from 2026-02-30T10:00:00Z --working-days 1")).code, 1);
    QCOMPARE(ctl(split("calendar due --from 2026-02-20T10:00:00Z --working-days 0")).code, 1);
    QCOMPARE(ctl(split("regulations show nowhere-1")).code, 1);
}

void TestLaw::wrongArgumentsShowTheUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"", "unknown", "regulations", "regulations show", "regulations export",
          "regulations show moos-393-3 --lang de", "calendar", "calendar due",
          "calendar due --from 2026-11-13", "calendar due --working-days 2",
          "regulations check --colour red", "calendar due --from 2026-11-13 --working-days two"})
        QTest::addRow("'%s'", line) << QString::fromLatin1(line);
}

void TestLaw::wrongArgumentsShowTheUsage()
{
    QFETCH(QString, line);
    const Run run = ctl(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(run.code, 64);
    QVERIFY(run.output.contains("ruqsatctl "));
}

QTEST_GUILESS_MAIN(TestLaw)
#include "tst_law.moc"
