#include "registry/store/changes.h"
#include "registry/store/store_cluster.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

class TestCaseChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oldOnesAreDroppedAFewAtATime();
    void whatWasToldAsLostStaysLost();

private:
    /// One of the transaction `xid`, made so many hours ago.
    void add(int xid, int hours) const
    {
        m_cluster.ask(
            QStringLiteral("insert into case_change (office_id, xid, application_id, number, "
                           "version, state, action, actor, at) values ('centre-1', '%1', "
                           "gen_random_uuid(), '', 1, '', '', '{}', now() - %2 * interval "
                           "'1 hour')")
                .arg(xid)
                .arg(hours));
    }
    int drop(int hours, int limit) const
    {
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-3600 * hours);
        const auto done = m_database->transaction(m_actor, [&](Transaction &in) {
            return registry::store::dropChangesBefore(in, before, limit);
        });
        return done ? *done : -1;
    }
    bool lost(const char *cursor) const
    {
        const auto page = m_database->read(m_actor, [&](Transaction &in) {
            return registry::store::changesSince(in, QStringLiteral("centre-1"),
                                                 QLatin1String(cursor));
        });
        return page && page->lost;
    }
    QByteArray left() const
    {
        return m_cluster.ask(
            QStringLiteral("select string_agg(xid::text, ',' order by xid) from case_change"));
    }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
    AuditActor m_actor;
};

void TestCaseChanges::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_database = std::make_unique<Database>(m_cluster.settings());
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
}

void TestCaseChanges::oldOnesAreDroppedAFewAtATime()
{
    add(100, 60);
    add(101, 59);
    add(102, 58);
    add(103, 1);
    QVERIFY(!lost("100-0"));
    QCOMPARE(drop(48, 2), 2);
    QCOMPARE(left(), QByteArray("102,103"));
    QVERIFY(lost("100-0"));
    QVERIFY(!lost("102-0"));
    QCOMPARE(drop(48, 2), 1);
    QCOMPARE(drop(48, 2), 0);
    QCOMPARE(left(), QByteArray("103"));
    QVERIFY(lost("102-0"));
    QVERIFY(!lost("103-0"));
}

void TestCaseChanges::whatWasToldAsLostStaysLost()
{
    add(110, 70);
    add(109, 65);
    QCOMPARE(drop(48, 1), 1);
    QVERIFY(lost("110-0"));
    QCOMPARE(drop(48, 1), 1);
    QVERIFY(lost("110-0"));
    QCOMPARE(left(), QByteArray("103"));
}

QTEST_GUILESS_MAIN(TestCaseChanges)
#include "tst_case_changes.moc"
