#include "protocol/audit_chain.h"
#include "registry/support/registry_world.h"

#include <QDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// What is left of the audit outside of the database, where the disk is not always there.
class TestAuditFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCouldNotBeWrittenIsWrittenLater();
    void aStatementWithoutItsSignatureGetsIt();
    void aStatementThatIsThereIsNotReplaced();

private:
    int seal() const { return m_dana.json("POST", "/v1/audit/seals").status; }
    QString path(int number, const char *suffix) const
    {
        return m_folder + QStringLiteral("/heads-%1").arg(number, 8, 10, QLatin1Char('0')) +
               QLatin1String(suffix);
    }
    QByteArray contentOf(int number, const char *suffix) const
    {
        QFile file(path(number, suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool isWhole(int number) const
    {
        const auto answer =
            protocol::parseAnswer<protocol::AuditSeals>(m_dana.send("GET", "/v1/audit/seals").body);
        if (!answer || answer->seals.size() < number)
            return false;
        const protocol::AuditSeal &kept = answer->seals.at(number - 1);
        return contentOf(number, ".json") == kept.statement &&
               contentOf(number, ".p7s") == kept.signature;
    }

    RegistryWorld m_world;
    HttpsClient m_dana{QString(), 0, QString()};
    QString m_folder;
};

void TestAuditFiles::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_folder = m_world.storage() + QStringLiteral("/heads");
    QVERIFY(QDir().mkpath(m_folder));
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("audit"), QJsonObject{{"folder", m_folder}}));
    QVERIFY(m_world.startRegistry());
    m_dana = m_world.signedIn(QStringLiteral("dana"));
    QCOMPARE(seal(), 201);
    QVERIFY(isWhole(1));
}

void TestAuditFiles::whatCouldNotBeWrittenIsWrittenLater()
{
    QVERIFY(QDir().mkpath(path(2, ".p7s")));
    QVERIFY(seal() != 201);
    QVERIFY(seal() != 201);
    // No half of it is there that would pass for a forged one.
    QVERIFY(!QFile::exists(path(2, ".json")));
    QVERIFY(!QFile::exists(path(3, ".json")));
    QVERIFY(QDir().rmdir(path(2, ".p7s")));
    QCOMPARE(seal(), 201);
    for (int number = 1; number <= 4; ++number)
        QVERIFY2(isWhole(number), qPrintable(QString::number(number)));
}

void TestAuditFiles::aStatementWithoutItsSignatureGetsIt()
{
    QVERIFY(QFile::remove(path(2, ".p7s")));
    QCOMPARE(seal(), 201);
    QVERIFY(isWhole(2));
    QVERIFY(isWhole(5));
}

void TestAuditFiles::aStatementThatIsThereIsNotReplaced()
{
    const QByteArray before = contentOf(3, ".json");
    QVERIFY(QFile::remove(path(3, ".p7s")));
    m_world.sql(QStringLiteral("update audit_seal set statement = (select statement from "
                               "audit_seal where sequence = 4) where sequence = 3"));
    QCOMPARE(seal(), 201);
    QCOMPARE(contentOf(3, ".json"), before);
    QVERIFY(!QFile::exists(path(3, ".p7s")));
}

QTEST_GUILESS_MAIN(TestAuditFiles)
#include "tst_audit_files.moc"
