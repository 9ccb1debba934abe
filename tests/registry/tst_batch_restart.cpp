#include "desk/batch_signing.h"
#include "desk/result_signing.h"
#include "desk/support/desk_player.h"
#include "desk/support/wait.h"
#include "registry/support/demo_case.h"
#include "registry/support/desk_folder.h"
#include "registry/support/held_transaction.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;

namespace {

/// When the registry goes.
enum class Moment {
    FirstReady,  ///< one paper is prepared, the others are not
    FirstSigned, ///< the token made the first signature, which is not sent yet
    InItsHands   ///< it works on signatures that came, and none is kept yet
};

} // namespace

/// The head's desk before a registry that goes in the middle of the signing: each case gets one
/// number and one signature, under one PIN.
class TestBatchRestart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachCaseIsSignedOnce_data();
    void eachCaseIsSignedOnce();
    void aCancelledPinCostsNoNumber();

private:
    /// As many cases as asked for, to be issued; fewer where one could not be made.
    QStringList proposed(int count);
    /// The head at a desk whose vault is new; nothing where nobody is signed in.
    std::unique_ptr<DeskPlayer> head();
    /// What waits for the head's signature.
    static QList<protocol::ApplicationSummary> toSign(DeskPlayer &player);
    /// "case number", a line for each number that is reserved or used.
    QByteArrayList numbers() const
    {
        const QByteArray lines =
            m_world.sql(u"select application_id || ' ' || number from permit_number order by 1"_s);
        return lines.isEmpty() ? QByteArrayList() : lines.split('\n');
    }
    QByteArray signatures(const QString &table, const QString &id) const;
    QByteArray count(const QString &table) const
    {
        return m_world.sql(u"select count(*) from "_s + table);
    }

    RegistryWorld m_world;
    QTemporaryDir m_folder;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    int m_vaults = 0;
};

void TestBatchRestart::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    QVERIFY(keepPort(m_world));
    QVERIFY(writeDeskFolder(m_world, m_folder.path(), {u"head"_s}, {m_world.port()}));
    m_operator = m_world.signedIn(u"operator"_s);
    m_executor = m_world.signedIn(u"executor"_s);
    QVERIFY(!m_operator.token.isEmpty() && !m_executor.token.isEmpty());
}

QStringList TestBatchRestart::proposed(int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i) {
        const QString id = DemoCase(m_world).registered(m_operator);
        const QByteArray path = "/v1/applications/" + id.toLatin1();
        if (m_executor.json("POST", path + "/claim", {{"version", 1}}).status == 200 &&
            m_executor.json("POST", path + "/proposal", issueProposal(2).toJson()).status == 200)
            ids.append(id);
    }
    return ids;
}

std::unique_ptr<DeskPlayer> TestBatchRestart::head()
{
    auto player = std::make_unique<DeskPlayer>(DemoWorld(m_folder.path()), 2,
                                               m_folder.filePath(u"vault-%1"_s.arg(++m_vaults)));
    const auto failure = player->signIn(m_world.demoUser(u"head"_s).value(u"login"_s).toString());
    if (!failure)
        return player;
    qWarning("%s %s", qPrintable(failureName(failure->code)), qPrintable(failure->detail));
    return nullptr;
}

QList<protocol::ApplicationSummary> TestBatchRestart::toSign(DeskPlayer &player)
{
    const auto page = player.desk().session()->client().applications(protocol::Queue::ToSign, 50);
    return ended(page) && page.result() ? page.result()->items
                                        : QList<protocol::ApplicationSummary>();
}

QByteArray TestBatchRestart::signatures(const QString &table, const QString &id) const
{
    // Kept first where the certification authority was slow.
    const QString ofEvents =
        u"application_id = '%1' and action in ('signResult', 'keepSignature')"_s;
    const QString ofAudit = u"entry like '%%1%' and (entry like '%\"action\":\"signResult\"%' or "
                            "entry like '%\"action\":\"keepSignature\"%')"_s;
    return count(table + u" where "_s + (table == u"audit" ? ofAudit : ofEvents).arg(id));
}

void TestBatchRestart::eachCaseIsSignedOnce_data()
{
    QTest::addColumn<int>("moment");
    QTest::addColumn<bool>("drains");
    QTest::newRow("killed when the first is ready") << int(Moment::FirstReady) << false;
    QTest::newRow("killed when the first is signed") << int(Moment::FirstSigned) << false;
    QTest::newRow("killed with signatures in its hands") << int(Moment::InItsHands) << false;
    QTest::newRow("ended when the first is ready") << int(Moment::FirstReady) << true;
    QTest::newRow("ended when the first is signed") << int(Moment::FirstSigned) << true;
}

void TestBatchRestart::eachCaseIsSignedOnce()
{
    QFETCH(int, moment);
    QFETCH(bool, drains);
    constexpr int cases = 3;
    const QStringList ids = proposed(cases);
    QCOMPARE(ids.size(), cases);
    const std::unique_ptr<DeskPlayer> player = head();
    QVERIFY(player);
    desk::Desk &desk = player->desk();
    const auto rows = toSign(*player);
    QCOMPARE(rows.size(), cases);
    desk::BatchSigning batch(*desk.session(), desk.tokens(), desk.clock(), rows);
    batch.setPatience({120'000, 100});
    QSignalSpy pins(&batch, &desk::BatchSigning::readyForPin);
    QSignalSpy failed(&batch, &desk::BatchSigning::failed);

    bool gone = false;
    int missed = 0;
    QByteArrayList before;
    const auto go = [&] {
        gone = true;
        before = numbers();
        if (drains)
            m_world.terminateRegistry();
        else
            m_world.killRegistry();
    };
    // Only when the desk has missed it.
    const auto comesBack = [&] {
        const auto isMissed = [&] {
            return gone && (missed > 0 || batch.stage() == desk::BatchStage::Finished);
        };
        return QTest::qWaitFor(isMissed, 60'000) &&
               (!drains || QTest::qWaitFor([&] { return m_world.registryEnd(0) == 0; }, 60'000)) &&
               m_world.startRegistry();
    };
    connect(&desk.client(), &desk::RegistryClient::failedToReach, &batch,
            [&] { missed += gone ? 1 : 0; });
    connect(&batch, &desk::BatchSigning::itemChanged, &batch, [&](qsizetype index) {
        const desk::BatchItemState state = batch.items().at(index).state;
        const bool isNow =
            (Moment(moment) == Moment::FirstReady && state == desk::BatchItemState::Ready) ||
            (Moment(moment) == Moment::FirstSigned && state == desk::BatchItemState::Signed);
        if (isNow && !gone)
            go();
    });

    batch.begin(player->certificate(u"head"_s));
    if (Moment(moment) == Moment::FirstReady)
        QVERIFY(comesBack());
    QTRY_VERIFY_WITH_TIMEOUT(batch.stage() == desk::BatchStage::ReadyForPin, 120'000);
    QCOMPARE(batch.count(desk::BatchItemState::Ready), cases);
    std::optional<HeldTransaction> held;
    if (Moment(moment) == Moment::InItsHands) {
        held.emplace(m_world, "lock table licence in share mode");
        QVERIFY(held->isHeld());
    }
    batch.sign(DemoWorld(m_folder.path()).pin());
    if (held) {
        QTRY_VERIFY_WITH_TIMEOUT(held->waiting() > 0, 60'000);
        go();
        held->commit();
    }
    if (Moment(moment) != Moment::FirstReady)
        QVERIFY(comesBack());
    QTRY_VERIFY_WITH_TIMEOUT(batch.stage() == desk::BatchStage::Finished, 120'000);

    QCOMPARE(batch.count(desk::BatchItemState::Published), cases);
    QCOMPARE(pins.count(), 1);
    QCOMPARE(failed.count(), 0);
    for (const QString &id : ids) {
        QTRY_COMPARE_WITH_TIMEOUT(
            m_world.sql(u"select state from application where id = '%1'"_s.arg(id)),
            QByteArray("issued"), 30'000);
        QCOMPARE(signatures(u"application_event"_s, id), QByteArray("1"));
        QTRY_COMPARE(signatures(u"audit"_s, id), QByteArray("1"));
    }
    const QByteArrayList after = numbers();
    QVERIFY(!before.isEmpty());
    for (const QByteArray &line : std::as_const(before))
        QVERIFY2(after.contains(line), line.constData());
    QCOMPARE(count(u"permit_number"_s), count(u"application"_s));
    QCOMPARE(count(u"licence"_s), count(u"application"_s));
}

void TestBatchRestart::aCancelledPinCostsNoNumber()
{
    const QStringList ids = proposed(1);
    QCOMPARE(ids.size(), 1);
    const std::unique_ptr<DeskPlayer> player = head();
    QVERIFY(player);
    desk::Desk &desk = player->desk();
    const auto prepared = desk.session()->client().prepareResult(ids.first(), 3);
    QVERIFY(ended(prepared, 60'000) && prepared.result() && prepared.result()->result);
    const QByteArrayList before = numbers();
    const auto signing = [&](const protocol::Application &application) {
        return std::make_unique<desk::ResultSigning>(*desk.session(), desk.tokens(), desk.clock(),
                                                     application);
    };
    const auto first = signing(*prepared.result());
    first->begin(player->certificate(u"head"_s));
    QTRY_VERIFY_WITH_TIMEOUT(first->stage() == desk::SigningStage::ReadyForPin, 60'000);
    first->cancel();
    QVERIFY(first->stage() == desk::SigningStage::Idle);
    // Begun once more later, from the case as the registry shows it then.
    const auto shown = desk.session()->client().application(ids.first());
    QVERIFY(ended(shown) && shown.result() && shown.result()->result);
    const auto second = signing(*shown.result());
    QSignalSpy done(second.get(), &desk::ResultSigning::done);
    second->begin(player->certificate(u"head"_s));
    QTRY_VERIFY_WITH_TIMEOUT(second->stage() == desk::SigningStage::ReadyForPin, 60'000);
    QCOMPARE(numbers(), before);
    second->sign(DemoWorld(m_folder.path()).pin());
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 60'000);
    const auto now = done.first().first().value<protocol::Application>();
    QCOMPARE(now.result->number, prepared.result()->result->number);
    QCOMPARE(numbers(), before);
}

QTEST_GUILESS_MAIN(TestBatchRestart)
#include "tst_batch_restart.moc"
