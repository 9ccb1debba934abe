#include "desk/support/desk_player.h"
#include "registry/support/desk_folder.h"

#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;

/// Two registries on one PostgreSQL, and a desk that knows both: whichever dies under a request,
/// the other goes on with it, and what was under way is there once.
class TestTwoRegistries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasUnderWayIsThereOnce();
    void aLookUpGoesOnWithTheOther();

private:
    void kill(bool first);
    bool revive(bool first);
    /// Once more where the answer was lost with the one that died.
    static void lookUp(DeskPlayer &player, const QString &bin)
    {
        if (player.lookUp(bin))
            player.lookUp(bin);
    }

    RegistryWorld m_world;
    QTemporaryDir m_folder;
};

void TestTwoRegistries::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    QVERIFY(keepPort(m_world));
    QVERIFY(m_world.startSecondRegistry());
    QVERIFY(writeDeskFolder(m_world, m_folder.path(), {u"operator"_s},
                            {m_world.port(), m_world.secondPort()}));
}

void TestTwoRegistries::kill(bool first)
{
    if (first)
        m_world.killRegistry();
    else
        m_world.killSecondRegistry();
}

bool TestTwoRegistries::revive(bool first)
{
    return first ? m_world.startRegistry() : m_world.startSecondRegistry();
}

void TestTwoRegistries::whatWasUnderWayIsThereOnce()
{
    DeskPlayer player(DemoWorld(m_folder.path()), 1, m_folder.filePath(u"vault"_s));
    const QString login = m_world.demoUser(u"operator"_s).value(u"login"_s).toString();
    QVERIFY(!player.signIn(login));
    desk::Outbox &outbox = *player.desk().outbox();
    outbox.setFirstPause(100);
    const DemoWorld world(m_folder.path());
    for (int i = 0; i < 6; ++i) {
        QVERIFY(!player.fillCase(world.organisation(i)));
        const QString caseId = player.editor().caseId();
        QVERIFY(!player.checkCertificate(u"operator"_s));
        // The one that is spoken to, at another moment of the submission each time.
        const bool first = i % 2 == 0;
        QVERIFY(!player.signCase(world.pin()));
        const auto killed = std::make_shared<bool>(false);
        QTimer::singleShot(i * 15, this, [this, first, killed] {
            kill(first);
            *killed = true;
        });
        // By the registry's own word: the outbox may not have the case yet.
        const auto rows = [this, &caseId] {
            return m_world.sql(
                u"select count(*) from application where case_id = '%1'"_s.arg(caseId));
        };
        QTRY_COMPARE_WITH_TIMEOUT(rows(), QByteArray("1"), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(outbox.waitingCount(), 0, 60'000);
        QTRY_VERIFY(*killed);
        QCOMPARE(rows(), QByteArray("1"));
        QVERIFY(revive(first));
    }
    player.signOut();
}

void TestTwoRegistries::aLookUpGoesOnWithTheOther()
{
    DeskPlayer player(DemoWorld(m_folder.path()), 1, m_folder.filePath(u"vault-2"_s));
    const QString login = m_world.demoUser(u"operator"_s).value(u"login"_s).toString();
    QVERIFY(!player.signIn(login));
    const DemoWorld world(m_folder.path());
    kill(true);
    player.beginCase();
    lookUp(player, world.organisation(0));
    QCOMPARE(player.editor().lookupState(), desk::LookupState::Found);
    QVERIFY(revive(true));
    kill(false);
    player.beginCase();
    lookUp(player, world.organisation(1));
    QCOMPARE(player.editor().lookupState(), desk::LookupState::Found);
    player.signOut();
}

QTEST_GUILESS_MAIN(TestTwoRegistries)
#include "tst_two_registries.moc"
