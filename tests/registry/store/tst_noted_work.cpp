#include "registry/store/connection.h"
#include "registry/store/store_cluster.h"

#include <QTest>

#include <future>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

namespace {

AuditEntry entry(const char *action)
{
    return {QLatin1String(action), QStringLiteral("subject"), {}};
}

} // namespace

/// What is noted of work: with what it changes, and before what it tells.
class TestNotedWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aChangeAndItsRowAreCommittedTogether();
    void aChangeThatFailsLeavesNoRow();
    void aChangeWhoseRowIsRefusedIsNone();
    void nothingIsToldBeforeItsRowIsThere();
    void whatIsReadIsNotToldWhereTheRowFails();
    void readThatFailsNotesNothing();
    void whatIsNotedAtOnceStaysWhereTheReadFails();
    void whatIsNotedAtOnceIsNotedOnce();
    void atOnceWithinAChangeGoesWithTheChange();
    void workWithoutANoteWaitsForNobody();
    void aChangeTakesAChainThatNobodyHolds();

private:
    int rows(const char *action) const
    {
        return m_cluster
            .ask(QStringLiteral("select count(*) from audit where (facts).action = '%1'")
                     .arg(QLatin1String(action)))
            .toInt();
    }
    QByteArray notes() const { return m_cluster.ask(QStringLiteral("select count(*) from note")); }
    std::unique_ptr<Connection> hold() const
    {
        auto holder = std::make_unique<Connection>(m_cluster.settings(), 0);
        if (!holder->begin() || !holder->run("lock table audit in exclusive mode", {}))
            return nullptr;
        return holder;
    }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
    AuditActor m_actor;
};

void TestNotedWork::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_actor.login = QStringLiteral("aigul");
    Database database(m_cluster.settings());
    QCOMPARE(codeOf(database.migrate()), QStringLiteral("ok"));
    m_cluster.ask(QStringLiteral("create table note (id bigint primary key)"));
}

void TestNotedWork::init()
{
    m_database = std::make_unique<Database>(m_cluster.settings());
    m_cluster.ask(QStringLiteral("delete from note"));
}

void TestNotedWork::aChangeAndItsRowAreCommittedTogether()
{
    const auto done = m_database->transaction(m_actor, [](Transaction &in) -> Result<Rows> {
        in.audit(entry("together"));
        in.audit(entry("afterwards"));
        return in.run("insert into note values (1)");
    });
    QCOMPARE(codeOf(done), QStringLiteral("ok"));
    QCOMPARE(
        m_cluster.ask(QStringLiteral(
            "select count(distinct cast(xmin as text)) from (select xmin from note union all "
            "select xmin from audit where (facts).action in ('together', 'afterwards')) rows")),
        QByteArray("1"));
    QCOMPARE(m_cluster.ask(QStringLiteral(
                 "select string_agg((facts).action || ' ' || (facts).login, ',' order by "
                 "position) from audit where (facts).action in "
                 "('together', 'afterwards')")),
             QByteArray("together aigul,afterwards aigul"));
}

void TestNotedWork::aChangeThatFailsLeavesNoRow()
{
    const auto done = m_database->transaction(m_actor, [](Transaction &in) -> Result<void> {
        in.audit(entry("failed"));
        return FailureCode::StateForbids;
    });
    QCOMPARE(codeOf(done), QStringLiteral("stateForbids"));
    QCOMPARE(rows("failed"), 0);
}

void TestNotedWork::aChangeWhoseRowIsRefusedIsNone()
{
    m_cluster.ask(QStringLiteral("alter table audit add constraint refused "
                                 "check ((facts).action <> 'refused')"));
    const auto done = m_database->transaction(m_actor, [](Transaction &in) -> Result<Rows> {
        in.audit(entry("refused"));
        return in.run("insert into note values (1)");
    });
    m_cluster.ask(QStringLiteral("alter table audit drop constraint refused"));
    QCOMPARE(codeOf(done), QStringLiteral("databaseError"));
    QCOMPARE(notes(), QByteArray("0"));
}

void TestNotedWork::nothingIsToldBeforeItsRowIsThere()
{
    std::unique_ptr<Connection> holder = hold();
    QVERIFY(holder);
    for (const char *action : {"told-later", "told-at-once"}) {
        if (!holder)
            holder = hold();
        QVERIFY(holder);
        auto reading = std::async(std::launch::async, [&] {
            return codeOf(m_database->read(m_actor, [&](Transaction &in) -> Result<Rows> {
                if (QByteArrayView(action).endsWith("once"))
                    in.auditAtOnce(entry(action));
                else
                    in.audit(entry(action));
                return in.run("select 1");
            }));
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_cluster.waiting(), 1, 20'000);
        QCOMPARE(reading.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
        QCOMPARE(rows(action), 0);
        holder.reset();
        QCOMPARE(reading.get(), QStringLiteral("ok"));
        QCOMPARE(rows(action), 1);
    }
}

void TestNotedWork::whatIsReadIsNotToldWhereTheRowFails()
{
    DatabaseSettings hasty = m_cluster.settings();
    hasty.statementSeconds = 1;
    Database database(hasty);
    const std::unique_ptr<Connection> holder = hold();
    QVERIFY(holder);
    for (const bool atOnce : {true, false}) {
        const auto read = database.read(m_actor, [atOnce](Transaction &in) -> Result<Rows> {
            if (atOnce)
                in.auditAtOnce(entry("untold"));
            else
                in.audit(entry("untold"));
            return in.run("select 'secret'");
        });
        // The writer's own time-out, or the patience with it.
        const QString code = codeOf(read);
        QVERIFY2(code == u"registryBusy" || code == u"databaseUnavailable", qPrintable(code));
    }
}

void TestNotedWork::readThatFailsNotesNothing()
{
    const auto read = m_database->read(m_actor, [](Transaction &in) -> Result<void> {
        in.audit(entry("nothing"));
        return FailureCode::NotFound;
    });
    QCOMPARE(codeOf(read), QStringLiteral("notFound"));
    QCOMPARE(codeOf(m_database->read(m_actor,
                                     [](Transaction &in) -> Result<void> {
                                         in.audit(entry("after-nothing"));
                                         return {};
                                     })),
             QStringLiteral("ok"));
    // Whoever reads next on the same connection does not note it either.
    QCOMPARE(rows("after-nothing"), 1);
    QCOMPARE(rows("nothing"), 0);
}

void TestNotedWork::whatIsNotedAtOnceStaysWhereTheReadFails()
{
    const auto read = m_database->read(m_actor, [](Transaction &in) -> Result<void> {
        in.auditAtOnce(entry("stays"));
        return FailureCode::NotFound;
    });
    QCOMPARE(codeOf(read), QStringLiteral("notFound"));
    QTRY_COMPARE_WITH_TIMEOUT(rows("stays"), 1, 20'000);
}

void TestNotedWork::whatIsNotedAtOnceIsNotedOnce()
{
    int runs = 0;
    const auto read = m_database->read(m_actor, [&](Transaction &in) -> Result<Rows> {
        in.auditAtOnce(entry("once"));
        const Result<Rows> own = in.run("select pg_backend_pid()");
        if (++runs == 1 && !m_cluster.terminate(firstOf(own)))
            return FailureCode::InternalError;
        return in.run("select 1");
    });
    QCOMPARE(codeOf(read), QStringLiteral("ok"));
    QCOMPARE(runs, 2);
    QCOMPARE(rows("once"), 1);
}

void TestNotedWork::atOnceWithinAChangeGoesWithTheChange()
{
    const auto failed = m_database->transaction(m_actor, [](Transaction &in) -> Result<void> {
        in.auditAtOnce(entry("with-the-change"));
        return FailureCode::StateForbids;
    });
    QCOMPARE(codeOf(failed), QStringLiteral("stateForbids"));
    QCOMPARE(rows("with-the-change"), 0);
    const auto done = m_database->transaction(m_actor, [](Transaction &in) -> Result<void> {
        in.auditAtOnce(entry("with-the-change"));
        return {};
    });
    QCOMPARE(codeOf(done), QStringLiteral("ok"));
    QCOMPARE(rows("with-the-change"), 1);
}

void TestNotedWork::workWithoutANoteWaitsForNobody()
{
    const std::unique_ptr<Connection> holder = hold();
    QVERIFY(holder);
    const auto plain = [](Transaction &in) { return in.run("select 1"); };
    QCOMPARE(codeOf(m_database->read(m_actor, plain)), QStringLiteral("ok"));
    QCOMPARE(codeOf(m_database->transaction(m_actor, plain)), QStringLiteral("ok"));
}

void TestNotedWork::aChangeTakesAChainThatNobodyHolds()
{
    Connection holder(m_cluster.settings(), 0);
    QVERIFY(holder.begin().ok());
    QVERIFY(holder.run("select from audit_head where lane <> 6 for update", {}).ok());
    for (int i = 0; i < 5; ++i) {
        const auto done = m_database->transaction(m_actor, [](Transaction &in) -> Result<void> {
            in.audit(entry("meanwhile"));
            return {};
        });
        QCOMPARE(codeOf(done), QStringLiteral("ok"));
    }
    QCOMPARE(rows("meanwhile"), 5);
    QCOMPARE(m_cluster.ask(QStringLiteral("select distinct lane from audit "
                                          "where (facts).action = 'meanwhile'")),
             QByteArray("6"));
}

QTEST_GUILESS_MAIN(TestNotedWork)
#include "tst_noted_work.moc"
