#include "vault/vault_fixture.h"

#include "vault/vault_thread.h"

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::vault;

class TestDerive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheKeysThatTheRegistryExpects();
    void refusesCostsOutOfBounds();
    void refusesAnEmptyPassword();
};

namespace {

const KdfParameters cheapest{19'456, 2, 1};

QByteArray hexOf(const Secret &secret)
{
    return secret.view().toByteArray().toHex();
}

QByteArray countingSalt()
{
    QByteArray salt;
    for (char i = 0; i < 16; ++i)
        salt.append(i);
    return salt;
}

} // namespace

void TestDerive::givesTheKeysThatTheRegistryExpects()
{
    // Expected values: libargon2 through Python's ctypes, HKDF by hmac and hashlib.
    const Result<DerivedKeys> keys = derive(Secret::copyOf("құпия сөз"), countingSalt(), cheapest);
    VERIFY_OK(keys);
    QCOMPARE(hexOf(keys->vaultKey),
             QByteArray("ebf2e0da5fd5caf7206be34328bdcaca1e5d0ce2826a47eb0768a2d00ce37af7"));
    QCOMPARE(hexOf(keys->registryProof),
             QByteArray("ac7bbf575c67cb16bc38a9a2cd81a256e4b5459a3b756f0a95f66f3d5b303d09"));

    QByteArray otherSalt = countingSalt();
    otherSalt[15] = 0;
    const Result<DerivedKeys> other = derive(Secret::copyOf("құпия сөз"), otherSalt, cheapest);
    VERIFY_OK(other);
    QVERIFY(!other->vaultKey.equals(keys->vaultKey));
}

void TestDerive::refusesCostsOutOfBounds()
{
    const Secret password = Secret::copyOf("password");
    for (const KdfParameters &parameters :
         {KdfParameters{8, 2, 1}, KdfParameters{65'536, 1, 1}, KdfParameters{65'536, 3, 0},
          KdfParameters{4'194'304, 3, 1}, KdfParameters{65'536, 1000, 1}})
        COMPARE_CODE(derive(password, countingSalt(), parameters), "vaultError");
    COMPARE_CODE(derive(password, QByteArray(8, 'x'), cheapest), "vaultError");
}

void TestDerive::refusesAnEmptyPassword()
{
    COMPARE_CODE(derive(Secret(), countingSalt(), cheapest), "vaultError");
    COMPARE_CODE(derive(Secret::copyOf(QByteArray(2000, 'x')), countingSalt(), cheapest),
                 "vaultError");
}

QTEST_GUILESS_MAIN(TestDerive)
#include "tst_derive.moc"
