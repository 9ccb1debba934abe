#include "registry/support/registry_world.h"

#include "core/identifier.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// The seed has no passwords of its own to give to the registry: salts and verifiers must be those
/// that a desk derives, and the people must be those of the tokens.
class TestDemoSeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void aDeskDerivesTheVerifier_data();
    void aDeskDerivesTheVerifier();

private:
    RegistryWorld m_world;
};

void TestDemoSeed::aDeskDerivesTheVerifier_data()
{
    QTest::addColumn<bool>("hasToken");
    for (const char *role : {"operator", "clerk", "executor", "head"})
        QTest::newRow(role) << true;
    for (const char *role : {"administrator", "auditor"})
        QTest::newRow(role) << false;
}

void TestDemoSeed::aDeskDerivesTheVerifier()
{
    QFETCH(bool, hasToken);
    const QString role = QString::fromLatin1(QTest::currentDataTag());
    const QJsonObject user = m_world.demoUser(role);
    QVERIFY(Iin::parse(user.value(QStringLiteral("iin")).toString()).ok());
    const QByteArray proof = QByteArray::fromBase64(m_world.proofOf(role));
    const QByteArray verifier = QCryptographicHash::hash(proof, QCryptographicHash::Sha256);
    QCOMPARE(user.value(QStringLiteral("verifier")).toString(),
             QString::fromLatin1(verifier.toBase64()));
    if (!hasToken)
        return;
    QFile people(m_world.pki() + QStringLiteral("/people.json"));
    QVERIFY(people.open(QIODevice::ReadOnly));
    const QJsonObject person =
        QJsonDocument::fromJson(people.readAll()).object().value(role).toObject();
    QCOMPARE(user.value(QStringLiteral("iin")), person.value(QStringLiteral("iin")));
}

QTEST_GUILESS_MAIN(TestDemoSeed)
#include "tst_demo_seed.moc"
