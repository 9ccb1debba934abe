#include "desk/settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;

namespace {

// No raw string: moc takes the slashes in it for a comment.
const QByteArray good =
    "{\"registry\": {\"urls\": [\"https://127.0.0.1:1\"], \"ca\": \"tls/ca.pem\"},"
    "\"device\": {\"cert\": \"/keys/desk.pem\", \"key\": \"/keys/desk.key\"},"
    "\"vault\": \"vault\", \"token\": {\"modules\": [\"/usr/lib/libpkcs11.so\"]},"
    "\"trust\": {\"roots\": \"root.pem\"}, \"scanner\": {\"device\": \"test:0\"},"
    "\"printer\": {\"queue\": \"\"}}";

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAreTakenFromTheFilesFolder()
    {
        const auto settings = Settings::load(write(good));
        QVERIFY(settings);
        QCOMPARE(settings->registryCa, m_folder.filePath(QStringLiteral("tls/ca.pem")));
        QCOMPARE(settings->deviceKey, QStringLiteral("/keys/desk.key"));
        QCOMPARE(settings->vaultFolder, m_folder.filePath(QStringLiteral("vault")));
        QCOMPARE(settings->scannerDevice, QStringLiteral("test:0"));
        QVERIFY(settings->trustIntermediates.isEmpty());
        QCOMPARE(settings->copiesFolder, m_folder.filePath(QStringLiteral("vault/copies")));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        QTest::newRow("plain http")
            << QByteArray("https:") << QByteArray("http:") << "registry.urls";
        QTest::newRow("no key") << QByteArray("\"key\"") << QByteArray("\"other\"") << "device.key";
        QTest::newRow("no vault") << QByteArray("\"vault\": \"vault\"")
                                  << QByteArray("\"vault\": 1") << "vault";
        QTest::newRow("wrong type")
            << QByteArray("\"queue\": \"\"") << QByteArray("\"queue\": 5") << "printer.queue";
        const QByteArray printer = "\"printer\":";
        const auto section = [&printer](const char *content) {
            return QByteArray(content) + ", " + printer;
        };
        QTest::newRow("copies never")
            << printer << section("\"copies\": {\"hours\": 0}") << "copies.hours";
        QTest::newRow("no copy kept")
            << printer << section("\"copies\": {\"keep\": 0}") << "copies.keep";
        QTest::newRow("drafts without a term")
            << printer << section("\"drafts\": {\"days\": 0}") << "drafts.days";
        QTest::newRow("drafts without room")
            << printer << section("\"drafts\": {\"megabytes\": 1}") << "drafts.megabytes";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, detail);
        const auto settings = Settings::load(write(QByteArray(good).replace(from, to)));
        QVERIFY(!settings);
        QCOMPARE(settings.failure().code, FailureCode::ConfigurationInvalid);
        QCOMPARE(settings.failure().detail, detail);
    }

    void whatIsNoFileOrNoJsonIsTold()
    {
        const QString none = m_folder.filePath(QStringLiteral("none"));
        const Failure missing = Settings::load(none).failure();
        QCOMPARE(missing.code, FailureCode::DataFileUnreadable);
        QVERIFY2(missing.detail.contains(none), qPrintable(missing.detail));
        QCOMPARE(Settings::load(write("{")).failure().code, FailureCode::DataFileNotJson);
        QCOMPARE(Settings::load(write(QByteArray(70'000, ' '))).failure().code,
                 FailureCode::DataFileTooLarge);
    }

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("desk.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
