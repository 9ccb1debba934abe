#include "core/regulation_catalog.h"
#include "core/regulation_parse.h"
#include "core/resources.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace ruqsat;

namespace {

QJsonObject goodFile()
{
    QFile file(test::sourceDir() + QStringLiteral("/resources/regulations/moos-393-3.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

using Change = std::function<QJsonValue(const QJsonValue &)>;

/// `value` with what stands at `path` (member names and indices) replaced by change(it); an
/// undefined replacement takes a member away.
QJsonValue changed(const QJsonValue &value, QStringList path, const Change &change)
{
    if (path.isEmpty())
        return change(value);
    const QString head = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array.replace(head.toInt(), changed(array.at(head.toInt()), path, change));
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(head, changed(object.value(head), path, change));
    return object;
}

QJsonValue nothing(const QJsonValue &)
{
    return QJsonValue(QJsonValue::Undefined);
}

Change becomes(const QJsonValue &value)
{
    return [value](const QJsonValue &) { return value; };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestRegulationFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThePlaceOfAFault_data();
    void namesThePlaceOfAFault();
    void refusesBytesThatAreNoFile_data();
    void refusesBytesThatAreNoFile();
    void refusesFiftyMegabytesWithoutReadingThem();
    void tellsEveryFaultOfAFileAtOnce();
    void aBadFileLeavesTheOthersWorking();
    void anAdministratorsFileStandsInPlaceOfTheShipped();
    void isInForceFromItsFirstToItsLastDay();
    void aNewVersionStandsBesideTheOld();
    void aRepealedOneIsChosenByPolicyOnly();
    void aBadOverrideLeavesTheShippedOneInForce();
    void survivesDamagedBytes();
};

void TestRegulationFile::namesThePlaceOfAFault_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const char *pointer, const Change &change) {
        QTest::newRow(name) << QString::fromLatin1(pointer) << change;
    };
    row("missing translation", "/title/kk", nothing);
    row("empty translation", "/channels/centre/steps/0/title/en", becomes(QStringLiteral(" ")));
    row("short title in two languages", "/channels/portal/steps/0/short/en", nothing);
    row("document of nobody", "/documents/0/applicantKinds/0", becomes(QStringLiteral("robot")));
    row("unknown actor", "/channels/centre/steps/2/actor", becomes(QStringLiteral("robot")));
    row("unknown actor of the table", "/channels/portal/actions/1/actor",
        becomes(QStringLiteral("robot")));
    row("branch to nowhere", "/channels/centre/steps/3/next/0/to",
        becomes(QStringLiteral("process 77")));
    row("branch that is no step", "/channels/centre/steps/3/next/0/to",
        becomes(QStringLiteral("process")));
    row("action to nowhere", "/channels/portal/actions/0/next/1/action", becomes(55));
    row("duplicate number", "/channels/provider/steps/3/number", becomes(1));
    row("duplicate action", "/channels/provider/actions/1/number", becomes(1));
    row("duplicate participant", "/participants/1/number", becomes(1));
    row("field without type", "/form/0/type", nothing);
    row("field of an unknown type", "/form/0/type", becomes(QStringLiteral("colour")));
    row("duplicate field", "/form/1/id", becomes(QStringLiteral("productionBase")));
    row("wrong date", "/act/date", becomes(QStringLiteral("2012-02-30")));
    row("date of another shape", "/effective/from", becomes(QStringLiteral("11.03.2013")));
    row("ends before it begins", "/effective/until", becomes(QStringLiteral("2001-01-01")));
    row("unknown kind", "/kinds/1", becomes(QStringLiteral("renew")));
    row("unknown member", "/fees", becomes(1));
    row("unknown channel", "/channels/post", becomes(QJsonObject()));
    row("duration", "/channels/portal/actions/0/limit", [](const QJsonValue &) {
        return QJsonObject{{QStringLiteral("min"), QStringLiteral("PT15S")},
                           {QStringLiteral("max"), QStringLiteral("PT10S")}};
    });
    row("no limit at all", "/channels/portal/actions/0/limit", nothing);
    row("fee that is no decimal", "/fee/issue/mci", becomes(QStringLiteral("6,5")));
    row("term of no days", "/terms/issue/workingDays", becomes(0));
    row("trigger", "/terms/issue/from", becomes(QStringLiteral("sometime")));
    row("condition with one way out", "/channels/centre/steps/3/next",
        [](const QJsonValue &old) { return QJsonArray{old.toArray().first()}; });
    row("process with no way on", "/channels/centre/steps/0/next", becomes(QJsonArray()));
    row("end that leads on", "/channels/centre/steps/10/next",
        becomes(QJsonArray{QJsonObject{{QStringLiteral("to"), QStringLiteral("process 1")}}}));
    row("unconfirmed in words", "/form/0/unconfirmed", becomes(QStringLiteral("yes")));
    row("steps that are no array", "/channels/office",
        becomes(QJsonObject{{QStringLiteral("steps"), 4}}));
}

void TestRegulationFile::namesThePlaceOfAFault()
{
    QFETCH(QString, pointer);
    QFETCH(Change, change);
    const QJsonObject good = goodFile();
    QVERIFY(parseRegulation(bytesOf(good)).ok());
    const QJsonObject bad = changed(good, pointer.sliced(1).split(u'/'), change).toObject();
    const RegulationReading reading = readRegulation(bytesOf(bad));
    QVERIFY(!reading.regulation);
    QCOMPARE(reading.code, FailureCode::DataFileInvalid);
    QStringList pointers;
    for (const DataFault &fault : reading.faults)
        pointers.append(fault.pointer);
    const bool found = std::any_of(pointers.begin(), pointers.end(), [&](const QString &one) {
        return one == pointer || one.startsWith(pointer + QLatin1Char('/'));
    });
    QVERIFY2(found, qPrintable(pointers.join(u' ')));
}

void TestRegulationFile::refusesBytesThatAreNoFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << "dataFileNotJson";
    QTest::newRow("cut") << bytesOf(goodFile()).first(5000) << "dataFileNotJson";
    QTest::newRow("array") << QByteArray("[1]") << "dataFileNotJson";
    QTest::newRow("windows-1251") << QByteArray("{\"id\":\"\xcb\xe8\xf6\xe5\xed\"}")
                                  << "dataFileNotUtf8";
    QTest::newRow("cut letter") << QByteArray("{\"id\":\"\xd0\"}") << "dataFileNotUtf8";
    QTest::newRow("deep") << QByteArray(100'000, '[') << "dataFileNotJson";
    QTest::newRow("empty object") << QByteArray("{}") << "dataFileInvalid";
}

void TestRegulationFile::refusesBytesThatAreNoFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QCOMPARE(failureName(parseRegulation(bytes).failure().code), code);
}

void TestRegulationFile::refusesFiftyMegabytesWithoutReadingThem()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("huge.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(50LL * 1024 * 1024));
    file.close();
    const auto bytes = readDataFile(file.fileName(), largestRegulationFile);
    QCOMPARE(bytes.failure().code, FailureCode::DataFileTooLarge);
    QVERIFY(bytes.failure().detail.contains(QStringLiteral("huge.json")));
    RegulationCatalog catalog;
    catalog.loadFolder(dir.path(), true);
    QCOMPARE(catalog.faults().size(), 1);
    QCOMPARE(catalog.faults().front().code, FailureCode::DataFileTooLarge);
}

void TestRegulationFile::tellsEveryFaultOfAFileAtOnce()
{
    QJsonObject bad = goodFile();
    bad.remove(QStringLiteral("provider"));
    bad.insert(QStringLiteral("result"), QStringLiteral("medal"));
    bad.insert(QStringLiteral("colour"), 1);
    QCOMPARE(readRegulation(bytesOf(bad)).faults.size(), 3);
}

void TestRegulationFile::aBadFileLeavesTheOthersWorking()
{
    QTemporaryDir dir;
    const auto put = [&](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QJsonObject bad = goodFile();
    bad.insert(QStringLiteral("result"), QStringLiteral("medal"));
    QVERIFY(put(QStringLiteral("a.json"), bytesOf(bad)));
    QVERIFY(put(QStringLiteral("b.json"), bytesOf(goodFile())));
    QVERIFY(put(QStringLiteral("c.json"), "\xff\xfe"));
    RegulationCatalog catalog;
    catalog.loadFolder(dir.path(), false);
    QCOMPARE(catalog.all().size(), 1);
    QCOMPARE(catalog.faults().size(), 2);
    QVERIFY(catalog.faults().front().file.endsWith(QStringLiteral("/a.json")));
    QCOMPARE(catalog.faults().front().faults.front().pointer, QStringLiteral("/result"));
    QCOMPARE(catalog.faults().back().code, FailureCode::DataFileNotUtf8);
}

void TestRegulationFile::anAdministratorsFileStandsInPlaceOfTheShipped()
{
    QTemporaryDir dir;
    QJsonObject own = goodFile();
    own.insert(QStringLiteral("service"), QStringLiteral("ownService"));
    QFile file(dir.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(own));
    file.close();
    RegulationCatalog catalog = RegulationCatalog::shipped();
    QVERIFY(!catalog.find(u"moos-393-3")->overridden);
    const qsizetype count = catalog.all().size();
    catalog.loadFolder(dir.path(), true);
    QCOMPARE(catalog.all().size(), count);
    QCOMPARE(catalog.find(u"moos-393-3")->service, QStringLiteral("ownService"));
    QVERIFY(catalog.find(u"moos-393-3")->overridden);
}

void TestRegulationFile::isInForceFromItsFirstToItsLastDay()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const auto on = [&](const char *day) {
        return catalog.inForce(u"moos-393-3",
                               QDate::fromString(QString::fromLatin1(day), Qt::ISODate));
    };
    QCOMPARE(on("2013-03-10").failure().code, FailureCode::RegulationNotInForce);
    QVERIFY(on("2013-03-11").ok());
    QVERIFY(on("2015-05-22").ok());
    QCOMPARE(on("2015-05-23").failure().code, FailureCode::RegulationNotInForce);
    QCOMPARE(catalog.inForce(u"nowhere-1", QDate(2014, 1, 1)).failure().code,
             FailureCode::RegulationUnknown);
}

void TestRegulationFile::aNewVersionStandsBesideTheOld()
{
    QTemporaryDir dir;
    QJsonObject later = goodFile();
    later.insert(QStringLiteral("effective"),
                 QJsonObject{{QStringLiteral("from"), QStringLiteral("2015-05-01")}});
    QFile file(dir.filePath(QStringLiteral("later.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(later));
    file.close();
    RegulationCatalog catalog = RegulationCatalog::shipped();
    const qsizetype count = catalog.all().size();
    catalog.loadFolder(dir.path(), true);
    QCOMPARE(catalog.all().size(), count + 1);
    QVERIFY(!catalog.find(u"moos-393-3", QDate(2013, 3, 11))->overridden);
    QVERIFY(catalog.find(u"moos-393-3", QDate(2015, 5, 1))->overridden);
    QVERIFY(!catalog.find(u"moos-393-3", QDate(2014, 1, 1)));
    QCOMPARE(catalog.find(u"moos-393-3")->effectiveFrom, QDate(2015, 5, 1));
    QCOMPARE(catalog.inForce(u"moos-393-3", QDate(2015, 4, 30))->effectiveFrom, QDate(2013, 3, 11));
    QCOMPARE(catalog.inForce(u"moos-393-3", QDate(2015, 5, 2))->effectiveFrom, QDate(2015, 5, 1));
    QCOMPARE(catalog.inForce(u"moos-393-3", QDate(2026, 1, 1))->effectiveFrom, QDate(2015, 5, 1));
}

void TestRegulationFile::aRepealedOneIsChosenByPolicyOnly()
{
    using enum RepealedRegulations;
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const QDate today(2026, 11, 22);
    QVERIFY(catalog.find(u"moos-393-3")->repealedOn(today));
    QVERIFY(!catalog.find(u"moos-393-3")->repealedOn(QDate(2014, 1, 1)));
    QCOMPARE(catalog.forNewCase(u"moos-393-3", today, Refused).failure().code,
             FailureCode::RegulationNotInForce);
    QCOMPARE(catalog.forNewCase(u"moos-393-3", today, Allowed)->effectiveFrom, QDate(2013, 3, 11));
    QVERIFY(catalog.forNewCase(u"moos-393-3", QDate(2014, 1, 1), Refused).ok());
    // What was never in force yet is no matter of policy.
    QCOMPARE(catalog.forNewCase(u"moos-393-3", QDate(2012, 1, 1), Allowed).failure().code,
             FailureCode::RegulationNotInForce);
    QCOMPARE(catalog.forNewCase(u"nowhere-1", today, Allowed).failure().code,
             FailureCode::RegulationUnknown);
}

void TestRegulationFile::aBadOverrideLeavesTheShippedOneInForce()
{
    QTemporaryDir dir;
    QJsonObject bad = goodFile();
    bad.insert(QStringLiteral("result"), QStringLiteral("medal"));
    QFile file(dir.filePath(QStringLiteral("own.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(bad));
    file.close();
    RegulationCatalog catalog = RegulationCatalog::shipped();
    const qsizetype count = catalog.all().size();
    catalog.loadFolder(dir.path(), true);
    QCOMPARE(catalog.all().size(), count);
    QVERIFY(!catalog.find(u"moos-393-3")->overridden);
    QCOMPARE(catalog.faults().front().faults.front().pointer, QStringLiteral("/result"));
    catalog.loadFolder(dir.filePath(QStringLiteral("nowhere")), true);
    QCOMPARE(catalog.faults().size(), 2);
    QCOMPARE(catalog.faults().back().code, FailureCode::DataFileUnreadable);
}

void TestRegulationFile::survivesDamagedBytes()
{
    const QByteArray good = bytesOf(goodFile());
    QRandomGenerator random(393);
    int refused = 0;
    constexpr int runs = 300;
    for (int run = 0; run < runs; ++run) {
        QByteArray bad = good;
        for (int i = 0; i < 8; ++i) {
            const qsizetype at = random.bounded(static_cast<int>(bad.size()));
            switch (random.bounded(3)) {
            case 0:
                bad[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                bad.remove(at, random.bounded(40));
                break;
            default:
                bad.insert(at, bad.mid(random.bounded(static_cast<int>(bad.size())), 30));
            }
        }
        const RegulationReading reading = readRegulation(bad);
        QCOMPARE(reading.regulation.has_value(), reading.faults.isEmpty());
        refused += reading.faults.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > runs / 2);
}

QTEST_GUILESS_MAIN(TestRegulationFile)
#include "tst_regulation_file.moc"
