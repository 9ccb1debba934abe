#include "protocol/audit_chain.h"
#include "protocol/audit_record.h"
#include "registry/support/demo_case.h"
#include "trust/cades.h"

#include <QDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isForAuditorsOnly();
    void tellsWhoLookedAtWhomAndWhy();
    void filtersByActorOfficeActionAndDay();
    void theLookIntoTheAuditIsAudited();
    void pagesGoOnWhereTheLastOneEnded();
    void anOfficesAuditorSeesOnlyItsPeople();
    void headsAreSignedAndLeftOutsideToo();
    void headsAreSignedByThemselves();
    void chainsAreWhole();

private:
    protocol::AuditRecordPage records(const HttpsClient &desk, const QByteArray &query) const
    {
        const Reply reply = desk.send("GET", "/v1/audit/records?" + query);
        const auto page = protocol::parseAnswer<protocol::AuditRecordPage>(reply.body);
        if (!page)
            qWarning("%d %s", reply.status, reply.body.constData());
        return page ? *page : protocol::AuditRecordPage();
    }
    protocol::AuditSeals seals() const
    {
        const auto answer =
            protocol::parseAnswer<protocol::AuditSeals>(m_dana.send("GET", "/v1/audit/seals").body);
        return answer ? *answer : protocol::AuditSeals();
    }

    RegistryWorld m_world;
    HttpsClient m_dana{QString(), 0, QString()};
    QByteArray m_bin;
    QString m_application;
};

void TestAudit::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    const HttpsClient counter = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    m_application = demo.registered(counter);
    QVERIFY(!m_application.isEmpty());
    m_bin = demo.request.applicant.number.toLatin1();
    const HttpsClient head = m_world.signedIn(QStringLiteral("head"));
    QCOMPARE(head.send("GET", "/v1/applications/" + m_application.toLatin1()).status, 200);
    m_dana = m_world.signedIn(QStringLiteral("dana"));
}

void TestAudit::isForAuditorsOnly()
{
    for (const char *who : {"operator", "clerk", "executor", "head", "marat"}) {
        const HttpsClient desk = m_world.signedIn(QString::fromLatin1(who));
        QVERIFY2(!desk.token.isEmpty(), who);
        for (const char *path : {"/v1/audit/records", "/v1/audit/chain", "/v1/audit/seals"})
            QCOMPARE(desk.send("GET", path).code(), QStringLiteral("permissionDenied"));
        QCOMPARE(desk.json("POST", "/v1/audit/seals").code(), QStringLiteral("permissionDenied"));
    }
}

void TestAudit::tellsWhoLookedAtWhomAndWhy()
{
    const QList<protocol::AuditRecord> items = records(m_dana, "person=" + m_bin).items;
    const auto find = [&items](const char *action) {
        for (const protocol::AuditRecord &record : items) {
            if (record.action == QLatin1String(action))
                return record;
        }
        return protocol::AuditRecord();
    };
    const protocol::AuditRecord lookup = find("lookup");
    QCOMPARE(lookup.login, QStringLiteral("aigul"));
    QCOMPARE(lookup.about, QString::fromLatin1(m_bin));
    QCOMPARE(lookup.ground, QStringLiteral("issue of a licence"));
    QCOMPARE(lookup.office, QStringLiteral("centre-1"));
    QVERIFY(!lookup.name.ru.isEmpty());
    // The head read the application, whose audit row names no organisation.
    const protocol::AuditRecord read = find("read");
    QCOMPARE(read.login, QStringLiteral("nurlan"));
    QCOMPARE(read.subject, m_application);
    QVERIFY(std::is_sorted(items.begin(), items.end(),
                           [](const auto &one, const auto &other) { return one.at > other.at; }));
    QVERIFY(records(m_dana, "person=540940000407&action=lookup").items.size() <= 1);
    QVERIFY(records(m_dana, "person=990140000000").items.isEmpty());
}

void TestAudit::filtersByActorOfficeActionAndDay()
{
    for (const protocol::AuditRecord &record : records(m_dana, "actor=aigul").items)
        QCOMPARE(record.login, QStringLiteral("aigul"));
    QVERIFY(!records(m_dana, "actor=560317100006").items.isEmpty());
    QVERIFY(!records(m_dana, "office=centre-1&action=lookup").items.isEmpty());
    QVERIFY(records(m_dana, "office=zhambyl").items.isEmpty());
    const QByteArray today = QDateTime::currentDateTimeUtc()
                                 .toTimeZone(QTimeZone("Asia/Almaty"))
                                 .date()
                                 .toString(Qt::ISODate)
                                 .toLatin1();
    QVERIFY(!records(m_dana, "from=" + today + "&to=" + today).items.isEmpty());
    QVERIFY(records(m_dana, "to=2020-01-01").items.isEmpty());
    for (const char *query :
         {"from=2026-02-30", "from=0001-01-01", "to=9999-12-31", "after=x", "limit=201", "limit=x",
          "after=yesterday/0/1", "after=/0/1", "after=2026-02-30T10:00:00.000Z/0/1",
          "after=2026-02-03T10:61:00.000Z/0/1", "after=2026-02-03T10:00:00.000%00Z/0/1",
          "after=2026-02-03/0/1", "after=2026-02-03T10:00:00.000Z/-1/1",
          "after=2026-02-03T10:00:00.000Z/0/0", "after=2026-02-03T10:00:00.000Z/0/1/2"})
        QCOMPARE(m_dana.send("GET", QByteArray("/v1/audit/records?") + query).code(),
                 QStringLiteral("requestMalformed"));
    QCOMPARE(m_dana.send("GET", "/v1/audit/records?after=2026-02-03T10:00:00.000Z/0/1").status,
             200);
    QCOMPARE(m_dana.send("GET", "/v1/audit/records?who=me").code(),
             QStringLiteral("requestFieldUnknown"));
}

void TestAudit::theLookIntoTheAuditIsAudited()
{
    records(m_dana, "person=" + m_bin);
    const QList<protocol::AuditRecord> own =
        records(m_dana, "person=" + m_bin + "&actor=dana").items;
    QVERIFY(!own.isEmpty());
    QCOMPARE(own.first().action, QStringLiteral("readAudit"));
}

void TestAudit::pagesGoOnWhereTheLastOneEnded()
{
    // Counted up to now: the questions themselves add rows.
    const QByteArray filter = "office=centre-1&limit=";
    const QList<protocol::AuditRecord> all = records(m_dana, filter + "200").items;
    QList<protocol::AuditRecord> paged;
    QByteArray next;
    do {
        const protocol::AuditRecordPage page =
            records(m_dana, filter + "2" + (next.isEmpty() ? QByteArray() : "&after=" + next));
        paged += page.items;
        next = page.next.toLatin1();
    } while (!next.isEmpty() && paged.size() <= all.size());
    QCOMPARE(paged.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(paged.at(i).toJson(), all.at(i).toJson());
}

void TestAudit::anOfficesAuditorSeesOnlyItsPeople()
{
    const HttpsClient own = m_world.signedInAs(QStringLiteral("dana"), QStringLiteral("erke"),
                                               QStringLiteral("740505207011"));
    m_world.sql(QStringLiteral("update account set office_id = 'centre-1' where login = 'erke'"));
    const QList<protocol::AuditRecord> items = records(own, "limit=200").items;
    QVERIFY(!items.isEmpty());
    for (const protocol::AuditRecord &record : items)
        QCOMPARE(record.office, QStringLiteral("centre-1"));
    QVERIFY(records(own, "office=committee").items.isEmpty());
    for (const char *path : {"/v1/audit/chain", "/v1/audit/seals"})
        QCOMPARE(own.send("GET", path).code(), QStringLiteral("otherOffice"));
}

void TestAudit::headsAreSignedAndLeftOutsideToo()
{
    const QString folder = m_world.storage() + QStringLiteral("/heads");
    QVERIFY(QDir().mkpath(folder));
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("audit"), QJsonObject{{"folder", folder}}));
    QVERIFY(m_world.startRegistry());
    m_dana = m_world.signedIn(QStringLiteral("dana"));
    QCOMPARE(m_dana.json("POST", "/v1/audit/seals").status, 201);
    QCOMPARE(m_dana.json("POST", "/v1/audit/seals").status, 201);
    const QList<protocol::AuditSeal> kept = seals().seals;
    QCOMPARE(kept.size(), 2);
    const auto statements = protocol::checkSequence(kept);
    QVERIFY(statements.ok());
    QCOMPARE(statements->last().heads.size(), protocol::auditLanes);
    const auto anchors = trust::TrustAnchors::fromPemFile(m_world.pki() + u"/ca.pem"_qs);
    QVERIFY(anchors.ok());
    for (const protocol::AuditSeal &seal : kept) {
        const trust::SignatureReport report = trust::verifyCades(
            seal.signature, seal.statement, *anchors, nullptr, QDateTime::currentDateTimeUtc());
        QVERIFY2(report.verdict != Verdict::Invalid, qPrintable(report.detail));
    }
    QFile file(folder + QStringLiteral("/heads-00000002.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kept.last().statement);
    QVERIFY(QFile::exists(folder + QStringLiteral("/heads-00000002.p7s")));
    // One that names another before it, or none, is out of its order.
    QVERIFY(!protocol::checkSequence({kept.last(), kept.first()}).ok());
    QVERIFY(!protocol::checkSequence({kept.last()}).ok());
}

void TestAudit::headsAreSignedByThemselves()
{
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("audit"), QJsonObject{{"seconds", 1}}));
    const auto count = [this] {
        return m_world.sql(QStringLiteral("select count(*) from audit_seal")).toInt();
    };
    const int before = count();
    QVERIFY(m_world.startRegistry());
    m_dana = m_world.signedIn(QStringLiteral("dana"));
    QTRY_VERIFY_WITH_TIMEOUT(count() > before, 20'000);
}

void TestAudit::chainsAreWhole()
{
    const protocol::AuditSeals now = seals();
    const auto statements = protocol::checkSequence(now.seals);
    QVERIFY(statements.ok());
    qint64 rows = 0;
    for (const protocol::AuditHead &head : now.heads) {
        QList<protocol::AuditHead> sealed;
        for (const protocol::AuditStatement &statement : *statements)
            sealed.append(statement.heads.at(head.lane));
        protocol::AuditLaneCheck check(head, sealed);
        while (!check.isComplete()) {
            const QByteArray query = "?lane=" + QByteArray::number(head.lane) +
                                     "&limit=3&after=" + QByteArray::number(check.position());
            const auto page = protocol::parseAnswer<protocol::AuditRows>(
                m_dana.send("GET", "/v1/audit/chain" + query).body);
            QVERIFY(page.ok() && !page->rows.isEmpty());
            for (const protocol::AuditRow &row : page->rows)
                QVERIFY(check.add(row).ok());
        }
        QVERIFY(check.finish().ok());
        rows += check.position();
    }
    QVERIFY(rows > 10);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
