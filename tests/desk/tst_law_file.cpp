#include "core/calendar.h"
#include "core/fee.h"
#include "desk/kept_demo.h"
#include "desk/kept_law.h"
#include "desk/law_edit.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using protocol::LawName;

/// The law as data at the desk: what is kept of the registry's, files and typed entries.
class TestLawFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasHeardIsThereAtTheNextStart();
    void aFileOfOneYearLeavesTheOthers();
    void aFaultIsNamedByFileAndPlace_data();
    void aFaultIsNamedByFileAndPlace();
    void whatIsAddedCanBeTakenOut();
    void aTransferWorksOneDayForAnother();
    void aTableKeepsARate();
    void aRootEndsOnTheDayOfKazakhstan();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    static QString rootFile()
    {
        return test::sourceDir() + QStringLiteral("/tests/support/root_ending_in_the_evening.pem");
    }
    static QString root()
    {
        QFile file(rootFile());
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }
    static QJsonObject calendar() { return WorkCalendar::shipped().toJson(); }

    QTemporaryDir m_folder;
};

void TestLawFile::whatWasHeardIsThereAtTheNextStart()
{
    const QString folder = m_folder.filePath(QStringLiteral("vault"));
    QCOMPARE(desk::readKeptLaw(folder).failure().code, FailureCode::DataFileUnreadable);
    const auto changed = desk::withLine(LawName::Calendar, calendar(),
                                        {desk::LawLineKind::Holiday,
                                         QDate(2027, 8, 18),
                                         {},
                                         {u"A"_qs, u"B"_qs, u"C"_qs},
                                         {},
                                         false});
    QVERIFY(changed);
    protocol::LawInForce law{7, *changed, MciTable::shipped().toJson(), {}};
    QVERIFY(desk::keepLaw(folder, law));
    const auto kept = desk::readKeptLaw(folder);
    QVERIFY(kept);
    QVERIFY(!*kept->calendar.isWorkingDay(QDate(2027, 8, 18)));
    QVERIFY(*WorkCalendar::shipped().isWorkingDay(QDate(2027, 8, 18)));
    QCOMPARE(kept->calendar.toJson(), *changed);
    QVERIFY(!kept->anchors);
    law.roots = root();
    QVERIFY(!law.roots.isEmpty());
    QVERIFY(desk::keepLaw(folder, law));
    const auto believed = desk::readKeptLaw(folder);
    QVERIFY(believed && believed->anchors);
    QCOMPARE(believed->anchors->roots.size(), 1);
    protocol::LawInForce faulty = law;
    faulty.mci.remove(u"until"_qs);
    QVERIFY(desk::keepLaw(folder, faulty));
    QCOMPARE(desk::readKeptLaw(folder).failure().code, FailureCode::DataFileInvalid);
    faulty = law;
    faulty.roots = u"nothing"_qs;
    QVERIFY(desk::keepLaw(folder, faulty));
    QCOMPARE(desk::readKeptLaw(folder).failure().detail.section(u':', 0, 0), u"/roots"_qs);
    QVERIFY(!desk::readKeptDemo(folder).has_value());
    for (const bool demo : {true, false}) {
        QVERIFY(desk::keepDemo(folder, demo));
        QVERIFY(desk::readKeptDemo(folder) == demo);
    }
}

void TestLawFile::aFileOfOneYearLeavesTheOthers()
{
    const QString path =
        write(u"2028.json"_qs, "{\"year\":2028,\"holidays\":[],\"religious\":[],\"transfers\":[]}");
    const auto next = desk::lawFromFile(LawName::Calendar, calendar(), path);
    QVERIFY(next);
    const auto read = WorkCalendar::fromJson(*next);
    QVERIFY(read);
    QCOMPARE(read->years(), WorkCalendar::shipped().years() + QList<int>{2028});
    QVERIFY(desk::lawDifference(LawName::Calendar, calendar(), *next)->isEmpty());
    const auto hours = desk::lawFromFile(
        LawName::Calendar, calendar(),
        write(u"office.json"_qs, "{\"office\":{\"opens\":\"08:00\",\"closes\":\"17:00\"}}"));
    QVERIFY(hours);
    QCOMPARE(WorkCalendar::fromJson(*hours)->closes(), QTime(17, 0));
    QCOMPARE(desk::lawDifference(LawName::Calendar, calendar(), *hours)->added.size(), 1);
}

void TestLawFile::aFaultIsNamedByFileAndPlace_data()
{
    QTest::addColumn<int>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    const int calendarName = int(LawName::Calendar);
    QTest::newRow("date") << calendarName
                          << QByteArray("{\"year\":2028,\"holidays\":[{\"date\":\"2028-02-30\","
                                        "\"title\":{\"kk\":\"A\",\"ru\":\"A\",\"en\":\"A\"}}],"
                                        "\"religious\":[],\"transfers\":[]}")
                          << QStringLiteral("faulty/holidays/0/date: ");
    QTest::newRow("hours") << calendarName
                           << QByteArray("{\"office\":{\"opens\":\"18:00\",\"closes\":\"17:00\"}}")
                           << QStringLiteral("faulty/office: ");
    QTest::newRow("rate") << int(LawName::Mci)
                          << QByteArray("{\"rates\":[{\"from\":\"2026-01-01\",\"tenge\":0}],"
                                        "\"until\":\"2026-12-31\"}")
                          << QStringLiteral("faulty/rates/0/tenge: ");
    QTest::newRow("roots") << int(LawName::Roots) << QByteArray("nothing")
                           << QStringLiteral("faulty: ");
}

void TestLawFile::aFaultIsNamedByFileAndPlace()
{
    QFETCH(int, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const auto next =
        desk::lawFromFile(LawName(name), calendar(), write(QStringLiteral("faulty"), bytes));
    QVERIFY(!next);
    QCOMPARE(next.failure().code, FailureCode::DataFileInvalid);
    QVERIFY2(next.failure().detail.startsWith(detail), qPrintable(next.failure().detail));
}

void TestLawFile::whatIsAddedCanBeTakenOut()
{
    const desk::LawLine line{desk::LawLineKind::ReligiousHoliday,
                             QDate(2027, 5, 17),
                             {},
                             {u"A"_qs, u"B"_qs, u"C"_qs},
                             {},
                             false};
    const auto with = desk::withLine(LawName::Calendar, calendar(), line);
    QVERIFY(with);
    const auto difference = desk::lawDifference(LawName::Calendar, calendar(), *with);
    QVERIFY(difference);
    QCOMPARE(difference->added, QList<desk::LawLine>{line});
    QVERIFY(difference->removed.isEmpty());
    // Twice the same day is a fault, and the document stays as it was.
    QCOMPARE(desk::withLine(LawName::Calendar, *with, line).failure().code,
             FailureCode::DataFileInvalid);
    QCOMPARE(*desk::withoutLine(LawName::Calendar, *with, line), calendar());
}

void TestLawFile::aTransferWorksOneDayForAnother()
{
    const auto moved = desk::withTransfer(calendar(), QDate(2027, 10, 23), QDate(2027, 10, 22));
    QVERIFY(moved);
    const auto read = WorkCalendar::fromJson(*moved);
    QVERIFY(*read->isWorkingDay(QDate(2027, 10, 23)));
    QVERIFY(!*read->isWorkingDay(QDate(2027, 10, 22)));
    QVERIFY(!desk::withTransfer(calendar(), QDate(2027, 10, 20), QDate(2027, 10, 22)));
    // Each names the other: another pair is another line.
    const auto difference = desk::lawDifference(LawName::Calendar, calendar(), *moved);
    QVERIFY(difference);
    const desk::LawLine worked{desk::LawLineKind::WorkedDay, QDate(2027, 10, 23), {}, {}, {}, false,
                               QDate(2027, 10, 22)};
    const desk::LawLine free{desk::LawLineKind::FreeDay, QDate(2027, 10, 22), {}, {}, {}, false,
                             QDate(2027, 10, 23)};
    QCOMPARE(difference->added, (QList<desk::LawLine>{free, worked}));
    QCOMPARE(*desk::withoutLine(LawName::Calendar, *moved, free), calendar());
}

void TestLawFile::aTableKeepsARate()
{
    const QJsonObject mci = MciTable::shipped().toJson();
    const auto next = desk::withLine(
        LawName::Mci, mci, {desk::LawLineKind::Rate, QDate(2027, 1, 1), u"4500"_qs, {}, {}, false},
        QDate(2027, 12, 31));
    QVERIFY(next);
    QCOMPARE(MciTable::fromJson(*next)->on(QDate(2027, 6, 1))->tenge, 4500);
    QJsonObject all = mci;
    const auto lines = desk::lawLines(LawName::Mci, mci);
    QVERIFY(lines);
    for (const desk::LawLine &line : *lines) {
        if (line.kind != desk::LawLineKind::Rate)
            continue;
        const auto less = desk::withoutLine(LawName::Mci, all, line);
        if (!less)
            break;
        all = *less;
    }
    QCOMPARE(all.value(u"rates"_qs).toArray().size(), 1);
}

void TestLawFile::aRootEndsOnTheDayOfKazakhstan()
{
    // Until 19:30 of 11 March in UTC.
    const auto content = desk::lawFromFile(LawName::Roots, {}, rootFile());
    QVERIFY(content);
    const auto lines = desk::lawLines(LawName::Roots, *content);
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QCOMPARE(lines->first().date, QDate(2049, 3, 12));
}

QTEST_GUILESS_MAIN(TestLawFile)
#include "tst_law_file.moc"
