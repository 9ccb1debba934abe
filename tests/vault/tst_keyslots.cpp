#include "vault/vault_fixture.h"

#include "vault/try_counter.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

class TestKeyslots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyOperatorOpensTheSameDataKey();
    void aWrongKeyIsToldFromADamagedFile();
    void aLoginHasTwoSlotsWhileItsPasswordChanges();
    void everyFlippedByteIsNoticed();
    void aNewerFileIsRefused();
    void theLastSlotStays();
    void slotsAreBounded();
    void waitsGrowAndSurviveARestart();
    void aClockSetBackNeitherShortensNorStretchesTheWait();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC);
};

void TestKeyslots::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestKeyslots::everyOperatorOpensTheSameDataKey()
{
    Secret dataKey;
    Result<Keyslots> made = Keyslots::create(operatorKey(u"aigerim"_s, 'a'), dataKey, m_now);
    VERIFY_OK(made);
    QCOMPARE(dataKey.size(), std::size_t(48));
    VERIFY_OK(made->put(operatorKey(u"Болат"_s, 'b'), dataKey, m_now));
    VERIFY_OK(made->save(path("keyslots.json")));

    const Result<Keyslots> loaded = Keyslots::load(path("keyslots.json"));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->logins(), QStringList({u"aigerim"_s, u"Болат"_s}));
    QCOMPARE(loaded->derivationOf(u"Болат"_s)->salt, QByteArray(16, 'b'));
    QVERIFY(loaded->unwrap(operatorKey(u"aigerim"_s, 'a'))->equals(dataKey));
    QVERIFY(loaded->unwrap(operatorKey(u"Болат"_s, 'b'))->equals(dataKey));
    COMPARE_CODE(loaded->unwrap(operatorKey(u"stranger"_s, 'a')), "vaultOperatorUnknown");
    QCOMPARE(QFile::permissions(path("keyslots.json")) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestKeyslots::aWrongKeyIsToldFromADamagedFile()
{
    Secret dataKey;
    const Result<Keyslots> made = Keyslots::create(operatorKey(u"aigerim"_s, 'a'), dataKey, m_now);
    COMPARE_CODE(made->unwrap(operatorKey(u"aigerim"_s, 'b')), "vaultWrongPassword");
    COMPARE_CODE(Keyslots::load(path("absent.json")), "vaultKeyslotDamaged");
}

void TestKeyslots::aLoginHasTwoSlotsWhileItsPasswordChanges()
{
    Secret dataKey;
    Result<Keyslots> made = Keyslots::create(operatorKey(u"aigerim"_s, 'a'), dataKey, m_now);
    VERIFY_OK(made);
    VERIFY_OK(made->put(operatorKey(u"Болат"_s, 'b'), dataKey, m_now));
    VERIFY_OK(made->add(operatorKey(u"aigerim"_s, 'c'), dataKey, m_now));
    VERIFY_OK(made->save(path("keyslots.json")));
    Result<Keyslots> loaded = Keyslots::load(path("keyslots.json"));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->logins(), QStringList({u"aigerim"_s, u"Болат"_s}));
    const QList<Derivation> derivations = loaded->derivationsOf(u"aigerim"_s);
    QCOMPARE(derivations.size(), 2);
    QCOMPARE(derivations.first().salt, QByteArray(16, 'c'));
    QVERIFY(loaded->unwrap(operatorKey(u"aigerim"_s, 'a'))->equals(dataKey));
    QVERIFY(loaded->unwrap(operatorKey(u"aigerim"_s, 'c'))->equals(dataKey));
    COMPARE_CODE(loaded->keepOnly(operatorKey(u"aigerim"_s, 'd')), "vaultWrongPassword");
    QCOMPARE(*loaded->keepOnly(operatorKey(u"aigerim"_s, 'a')), 1);
    QCOMPARE(*loaded->keepOnly(operatorKey(u"aigerim"_s, 'a')), 0);
    COMPARE_CODE(loaded->unwrap(operatorKey(u"aigerim"_s, 'c')), "vaultWrongPassword");
    QVERIFY(loaded->unwrap(operatorKey(u"Болат"_s, 'b'))->equals(dataKey));
}

void TestKeyslots::everyFlippedByteIsNoticed()
{
    Secret dataKey;
    const Result<Keyslots> made = Keyslots::create(operatorKey(u"aigerim"_s, 'a'), dataKey, m_now);
    VERIFY_OK(made->save(path("keyslots.json")));
    QFile file(path("keyslots.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    for (qsizetype i = 0; i < good.size(); ++i) {
        if (good.at(i) == ' ' || good.at(i) == '\n')
            continue;
        QByteArray bad = good;
        bad[i] = static_cast<char>(bad.at(i) ^ 1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bad);
        file.close();
        const Result<Keyslots> loaded = Keyslots::load(path("keyslots.json"));
        QVERIFY2(!loaded.ok(), qPrintable(QString::number(i)));
    }
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(good.left(good.size() / 2));
    file.close();
    COMPARE_CODE(Keyslots::load(path("keyslots.json")), "vaultKeyslotDamaged");
}

void TestKeyslots::aNewerFileIsRefused()
{
    QFile file(path("keyslots.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"ruqsat-keyslots","version":2,"slots":[]})");
    file.close();
    COMPARE_CODE(Keyslots::load(path("keyslots.json")), "vaultNewerSchema");
}

void TestKeyslots::theLastSlotStays()
{
    Secret dataKey;
    Result<Keyslots> keyslots = Keyslots::create(operatorKey(u"a"_s, 'a'), dataKey, m_now);
    COMPARE_CODE(keyslots->remove(u"a"_s), "vaultError");
    VERIFY_OK(keyslots->put(operatorKey(u"b"_s, 'b'), dataKey, m_now));
    VERIFY_OK(keyslots->remove(u"a"_s));
    COMPARE_CODE(keyslots->unwrap(operatorKey(u"a"_s, 'a')), "vaultOperatorUnknown");
}

void TestKeyslots::slotsAreBounded()
{
    Secret dataKey;
    Result<Keyslots> keyslots = Keyslots::create(operatorKey(u"0"_s, 'a'), dataKey, m_now);
    for (int i = 1; i < Keyslots::maximumSlots; ++i)
        VERIFY_OK(keyslots->put(operatorKey(QString::number(i), 'a'), dataKey, m_now));
    COMPARE_CODE(keyslots->put(operatorKey(u"more"_s, 'a'), dataKey, m_now), "vaultError");
    VERIFY_OK(keyslots->save(path("keyslots.json")));
    VERIFY_OK(Keyslots::load(path("keyslots.json")));
}

void TestKeyslots::waitsGrowAndSurviveARestart()
{
    QDateTime now = m_now;
    for (const qint64 wait : {0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900}) {
        // A new object each time is what a restart is to the counter.
        VERIFY_OK(TryCounter(path("tries.json")).begin(u"aigerim"_s, now));
        QCOMPARE(TryCounter(path("tries.json")).secondsToWait(u"aigerim"_s, now), wait);
        if (wait > 0) {
            const Result<void> early =
                TryCounter(path("tries.json")).begin(u"aigerim"_s, now.addSecs(wait - 1));
            COMPARE_CODE(early, "vaultTooManyTries");
            QCOMPARE(early.failure().detail, u"1"_s);
        }
        now = now.addSecs(wait);
    }
    VERIFY_OK(TryCounter(path("tries.json")).begin(u"other"_s, now));
    VERIFY_OK(TryCounter(path("tries.json")).succeeded(u"aigerim"_s));
    QCOMPARE(TryCounter(path("tries.json")).secondsToWait(u"aigerim"_s, now), 0);
}

void TestKeyslots::aClockSetBackNeitherShortensNorStretchesTheWait()
{
    TryCounter tries(path("tries.json"));
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(tries.begin(u"a"_s, m_now));
    const QDateTime lastYear = m_now.addYears(-1);
    COMPARE_CODE(tries.begin(u"a"_s, lastYear), "vaultTooManyTries");
    VERIFY_OK(tries.begin(u"a"_s, lastYear.addSecs(30)));
}

QTEST_GUILESS_MAIN(TestKeyslots)
#include "tst_keyslots.moc"
