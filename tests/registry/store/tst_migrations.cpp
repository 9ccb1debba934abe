#include "registry/store/store_cluster.h"

#include <QDir>
#include <QTest>

#include <thread>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

class TestMigrations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aNewDatabaseNeedsThem();
    void theyAreAppliedOnce();
    void anotherThatIsMissingIsNeeded();
    void aFileThatWasChangedIsRefused();
    void aDatabaseOfANewerProgramIsRefused();
    void oneThatFailsLeavesNothing();
    void wordsOfManySitesAreFoundAgain();
    void twoRegistriesMayStartAtOnce();
    void theyWaitLongerThanAStatementMay();

private:
    QByteArray ask(const char *sql) const { return m_cluster.ask(QString::fromUtf8(sql)); }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
    QByteArray m_shipped;
};

void TestMigrations::initTestCase()
{
    const QDir folder(QStringLiteral(":/ruqsat/sql/registry"));
    m_shipped = QByteArray::number(folder.entryList({QStringLiteral("*.sql")}).size());
    QVERIFY(m_shipped.toInt() > 10);
    QVERIFY(m_cluster.start());
}

void TestMigrations::init()
{
    m_database.reset();
    ask("drop schema public cascade; create schema public");
    QCOMPARE(ask("select count(*) from pg_tables where schemaname = 'public'"), QByteArray("0"));
    m_database = std::make_unique<Database>(m_cluster.settings());
}

void TestMigrations::aNewDatabaseNeedsThem()
{
    const Result<void> before = m_database->checkSchema();
    QCOMPARE(codeOf(before), QStringLiteral("configurationInvalid"));
    QVERIFY2(before.failure().detail.contains(QStringLiteral("--migrate")),
             qPrintable(before.failure().detail));
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    QCOMPARE(codeOf(m_database->checkSchema()), QStringLiteral("ok"));
    QCOMPARE(ask("select count(*) from schema_migration"), m_shipped);
}

void TestMigrations::theyAreAppliedOnce()
{
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    const char *const secrets = "select string_agg(encode(value, 'hex'), ',' order by name) from "
                                "setting where name in ('saltSecret', 'officeKeySecret')";
    const QByteArray before = ask(secrets);
    QCOMPARE(before.size(), 2 * 64 + 1);
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    QCOMPARE(ask("select count(*) from schema_migration"), m_shipped);
    // What was derived from them is known by them.
    QCOMPARE(ask(secrets), before);
}

void TestMigrations::anotherThatIsMissingIsNeeded()
{
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    // It need not be the last one.
    ask("create table kept as select * from schema_migration where name like '004%'; "
        "delete from schema_migration where name like '004%'");
    QCOMPARE(codeOf(m_database->checkSchema()), QStringLiteral("configurationInvalid"));
    ask("insert into schema_migration select * from kept");
    QCOMPARE(codeOf(m_database->checkSchema()), QStringLiteral("ok"));
}

void TestMigrations::aFileThatWasChangedIsRefused()
{
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    ask("update schema_migration set sha256 = repeat('0', 64) where name like '001%'");
    for (const Result<void> &refused : {m_database->checkSchema(), m_database->migrate()}) {
        QCOMPARE(codeOf(refused), QStringLiteral("configurationInvalid"));
        QVERIFY(refused.failure().detail.contains(QStringLiteral("001")));
    }
}

void TestMigrations::aDatabaseOfANewerProgramIsRefused()
{
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    ask("insert into schema_migration (name, sha256) values ('999_later.sql', '')");
    QCOMPARE(codeOf(m_database->checkSchema()), QStringLiteral("configurationInvalid"));
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("configurationInvalid"));
}

void TestMigrations::oneThatFailsLeavesNothing()
{
    // In the way of one of the later files.
    ask("create table audit_seal (id int)");
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("databaseError"));
    QCOMPARE(ask("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'"),
             QByteArray("audit_seal"));
    ask("drop table audit_seal");
    // The connection that it failed on is of use.
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    QCOMPARE(codeOf(m_database->checkSchema()), QStringLiteral("ok"));
}

void TestMigrations::wordsOfManySitesAreFoundAgain()
{
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    // As it was entered when sixty words were kept; what it belongs to is no matter here.
    ask("alter table licence drop constraint licence_application_id_fkey, "
        "drop constraint licence_office_id_fkey; "
        "insert into licence (number, application_id, state, regulation, kind, holder_number, "
        "holder_name, activity, issuer, office_id, issued_at, signer, sha256, sites, place_words) "
        "select 'KZ1', gen_random_uuid(), 'active', '', 'issue', '', '{}', '{}', '{}', '', now(), "
        "'{}', '', jsonb_agg(jsonb_build_object('kk', 'Ауыл' || i, 'ru', 'Село' || i)), "
        "folded_words(string_agg('Ауыл' || i, ' ') filter (where i <= 60)) "
        "from generate_series(1, 70) as i; "
        "delete from schema_migration where name like '049%'");
    QCOMPARE(codeOf(m_database->migrate()), QStringLiteral("ok"));
    QCOMPARE(ask("select place_words @@ 'ауыл70 & село70'::tsquery from licence"), QByteArray("t"));
}

void TestMigrations::twoRegistriesMayStartAtOnce()
{
    QString other;
    QString own;
    {
        const std::jthread thread([&] {
            Database second(m_cluster.settings());
            other = codeOf(second.migrate());
        });
        own = codeOf(m_database->migrate());
    }
    QCOMPARE(own, QStringLiteral("ok"));
    QCOMPARE(other, QStringLiteral("ok"));
    QCOMPARE(ask("select count(*) from schema_migration"), m_shipped);
}

void TestMigrations::theyWaitLongerThanAStatementMay()
{
    DatabaseSettings hasty = m_cluster.settings();
    hasty.statementSeconds = 1;
    Database database(hasty);
    std::future<QString> migrating;
    // The other registry, which takes its time.
    const auto held =
        m_database->transaction(AuditActor::registry(), [&](Transaction &in) -> Result<void> {
            const Result<Rows> lock = in.run("select pg_advisory_xact_lock(7318349394277)");
            if (!lock)
                return lock.failure();
            migrating = std::async(std::launch::async, [&] { return codeOf(database.migrate()); });
            if (!QTest::qWaitFor([this] { return m_cluster.waiting() == 1; }, 20'000))
                return FailureCode::InternalError;
            const Result<Rows> longer = in.run("select pg_sleep(2)");
            if (!longer)
                return longer.failure();
            return m_cluster.waiting() == 1 ? Result<void>() : FailureCode::RegistryBusy;
        });
    QCOMPARE(codeOf(held), QStringLiteral("ok"));
    QCOMPARE(migrating.get(), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
