#include "vault/backup.h"
#include "vault/vault_fixture.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

/// A vault is written anew under a data key that whoever knew the former one does not have.
class TestRenewal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenewedVaultOpensUnderTheNewKeyAlone();
    void aVaultThatCannotBeRenewedStaysAsItWas();

private:
    ManualClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
};

void TestRenewal::aRenewedVaultOpensUnderTheNewKeyAlone()
{
    const QTemporaryDir place;
    const OperatorKey former = operatorKey(u"office"_s, 'a');
    const OperatorKey next = operatorKey(u"office"_s, 'b');
    auto opened = Vault::open(place.path(), former, m_clock);
    VERIFY_OK(opened);
    std::unique_ptr<Vault> vault = *std::move(opened);
    VERIFY_OK(vault->drafts().save(draft(u"case-1"_s, u"мәтін"_s)));
    VERIFY_OK(vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    const Result<Generation> before = vault->generations().next();
    VERIFY_OK(before);
    const QByteArray dataKey = vault->backupSource().dataKey.view().toByteArray();
    VERIFY_OK(Vault::renew(vault, former, next));
    QVERIFY(vault);
    QVERIFY(vault->backupSource().dataKey.view().toByteArray() != dataKey);
    VERIFY_OK(vault->drafts().load(u"case-1"_s));
    QCOMPARE(vault->outbox().find(u"key-1"_s)->request,
             outboxItem(u"key-1"_s, u"case-1"_s).request);
    // It stays the vault that the registry knows.
    QCOMPARE(vault->generations().next()->vault, before->vault);
    vault.reset();
    COMPARE_CODE(Vault::open(place.path(), former, m_clock), "vaultWrongPassword");
    VERIFY_OK(Vault::open(place.path(), next, m_clock));
    const QDir folder(place.path());
    QCOMPARE(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void TestRenewal::aVaultThatCannotBeRenewedStaysAsItWas()
{
    const QTemporaryDir place;
    const OperatorKey former = operatorKey(u"office"_s, 'a');
    auto opened = Vault::open(place.path(), former, m_clock);
    VERIFY_OK(opened);
    std::unique_ptr<Vault> vault = *std::move(opened);
    VERIFY_OK(vault->drafts().save(draft(u"case-1"_s, u"мәтін"_s)));
    // Another's key, and one beside which a second operator has a slot.
    COMPARE_CODE(Vault::renew(vault, former, operatorKey(u"other"_s, 'b')), "vaultError");
    VERIFY_OK(vault->addOperator(operatorKey(u"second"_s, 'c')));
    COMPARE_CODE(Vault::renew(vault, former, operatorKey(u"office"_s, 'b')), "vaultError");
    VERIFY_OK(vault->drafts().load(u"case-1"_s));
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
