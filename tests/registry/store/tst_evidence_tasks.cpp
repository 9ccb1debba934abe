#include "registry/store/evidence.h"
#include "registry/store/store_cluster.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;
using registry::store::EvidenceSubject;
using registry::store::EvidenceTask;

/// Two registries on one database, one of which takes longer than a task is left to it.
class TestEvidenceTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whoseTaskItIsEndsIt();
    void whatAnotherTookIsNotEndedForIt();
    void whatAnotherPostponedStays();
    void whatWasAskedForAnewStays();
    void oneVerdictIsToldAndNoted();

private:
    /// The one task, taken now; empty where none is due.
    EvidenceTask taken() const
    {
        const auto tasks = m_database->transaction(m_actor, [this](Transaction &in) {
            return registry::store::takeEvidenceTasks(in, m_now, m_now.addSecs(300), 16);
        });
        return tasks && tasks->size() == 1 ? tasks->first() : EvidenceTask();
    }
    bool finish(const EvidenceTask &task) const
    {
        return m_database
            ->transaction(
                m_actor, [&](Transaction &in) { return registry::store::finishEvidence(in, task); })
            .ok();
    }
    bool postpone(const EvidenceTask &task, int seconds) const
    {
        return m_database
            ->transaction(m_actor,
                          [&](Transaction &in) {
                              return registry::store::postponeEvidence(
                                  in, task, FailureCode::VerdictPending, m_now.addSecs(seconds));
                          })
            .ok();
    }
    bool add() const
    {
        return m_database
            ->transaction(m_actor,
                          [&](Transaction &in) {
                              return registry::store::addEvidenceTask(
                                  in, m_case, EvidenceSubject::Result, m_now);
                          })
            .ok();
    }
    bool tell(Verdict verdict) const
    {
        return m_database
            ->transaction(m_actor,
                          [&](Transaction &in) {
                              return registry::store::setVerdict(in, m_case, {verdict, {}, {}});
                          })
            .ok();
    }
    /// Done or not, how often it was tried, and in how many seconds it is due.
    QByteArray task() const
    {
        return m_cluster.ask(
            QStringLiteral(
                "select done, tries, extract(epoch from next_at - timestamptz '%1')::int "
                "from evidence")
                .arg(m_now.toString(Qt::ISODateWithMs)));
    }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
    AuditActor m_actor;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    QString m_case = QStringLiteral("6f0c1d3e-0000-4000-8000-000000000001");
};

void TestEvidenceTasks::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_database = std::make_unique<Database>(m_cluster.settings());
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    // The tasks alone are looked at.
    m_cluster.ask(
        QStringLiteral("alter table evidence drop constraint evidence_application_id_fkey"));
}

void TestEvidenceTasks::init()
{
    m_cluster.ask(QStringLiteral("delete from evidence"));
    m_now = m_now.addSecs(3600);
    QVERIFY(add());
}

void TestEvidenceTasks::whoseTaskItIsEndsIt()
{
    const EvidenceTask first = taken();
    QCOMPARE(first.applicationId, m_case);
    QVERIFY(postpone(first, 0));
    QCOMPARE(task(), QByteArray("f|1|0"));
    QVERIFY(finish(taken()));
    QCOMPARE(task(), QByteArray("t|1|300"));
}

void TestEvidenceTasks::whatAnotherTookIsNotEndedForIt()
{
    const EvidenceTask slow = taken();
    m_now = m_now.addSecs(301);
    const EvidenceTask other = taken();
    QCOMPARE(other.applicationId, m_case);
    QVERIFY(finish(slow));
    QVERIFY(postpone(slow, 0));
    QCOMPARE(task(), QByteArray("f|0|300"));
    QVERIFY(finish(other));
    QVERIFY(postpone(slow, 0));
    QCOMPARE(task(), QByteArray("t|0|300"));
}

void TestEvidenceTasks::whatAnotherPostponedStays()
{
    const EvidenceTask slow = taken();
    m_now = m_now.addSecs(301);
    QVERIFY(postpone(taken(), 30));
    QVERIFY(finish(slow));
    QCOMPARE(task(), QByteArray("f|1|30"));
}

void TestEvidenceTasks::whatWasAskedForAnewStays()
{
    const EvidenceTask before = taken();
    QVERIFY(add());
    QVERIFY(finish(before));
    QCOMPARE(task(), QByteArray("f|0|0"));
}

void TestEvidenceTasks::oneVerdictIsToldAndNoted()
{
    m_cluster.ask(QStringLiteral("alter table application drop constraint "
                                 "application_office_id_fkey, drop constraint "
                                 "application_provider_id_fkey"));
    m_cluster.ask(
        QStringLiteral("insert into application (id, number, version, state, regulation, kind, "
                       "channel, effective_from, office_id, provider_id, case_id, "
                       "applicant_number, applicant_name, request, signature, received_at, "
                       "registered_at, registered_by_iin, verdict, clocks, changed_at, changed_by) "
                       "values ('%1', '2026-01-000001', 1, 'registered', 'moos-393-3', 'issue', "
                       "'centre', now(), 'centre-1', 'centre-1', gen_random_uuid(), "
                       "'540940000407', '{}', '', '', now(), now(), '', 'pending', '[]', now(), "
                       "'{}')")
            .arg(m_case));
    QVERIFY(tell(Verdict::Valid));
    QVERIFY(tell(Verdict::Invalid));
    QCOMPARE(m_cluster.ask(QStringLiteral("select verdict from application")), QByteArray("valid"));
    QCOMPARE(m_cluster.ask(QStringLiteral("select (facts).subject from audit "
                                          "where (facts).action = 'verdict'")),
             m_case.toLatin1());
    QCOMPARE(m_cluster.ask(QStringLiteral("select action from case_change")),
             QByteArray("verdict"));
}

QTEST_GUILESS_MAIN(TestEvidenceTasks)
#include "tst_evidence_tasks.moc"
