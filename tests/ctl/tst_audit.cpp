#include "core/calendar.h"
#include "ctl/support/ctl_world.h"

#include <QDir>
#include <QTest>

using namespace ruqsat::test;

/// Every entry has a time, whoever the first one of a chain is about.
const QString anotherTime =
    QStringLiteral("update audit set entry = replace(entry, '\"at\":\"20', '\"at\":\"21') "
                   "where lane = %1 and position = 1");

/// What somebody who owns the database could do to the audit, done with SQL; `ruqsatctl audit
/// verify` has to find each.
class TestCtlAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void theAuditIsWhole();
    void exportsWhatCanBeKept();
    void findsWhatWasDone_data();
    void findsWhatWasDone();
    void onlyKeptHeadsTellWhatWasTakenBackWhole();
    void aSignerWhoIsNotTheRegistryIsFound();
    void tellsWhoLookedAtWhom();
    void theRegistrysCertificateMayBeRenewed();

private:
    CtlRun verify(const QStringList &more = {}) const
    {
        return m_world.as(QStringLiteral("dana"), QStringLiteral("audit verify --json"), more);
    }
    QByteArray sql(const QString &statement) { return m_world.registry().sql(statement); }
    /// The chain with the most rows under the last signature.
    QString lane();
    /// As if everything after a change had been computed anew.
    void rehash(const QString &lane);
    /// Another certificate of the authority for the same key and subject; empty where it failed.
    QString renewedCertificate();
    /// The heads are signed once more, with that certificate.
    bool sealWith(const QString &certificate, const QString &key);

    CtlWorld m_world;
    QString m_kept;
};

void TestCtlAudit::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    for (const char *who : {"clerk", "executor", "head", "marat", "dana"})
        QVERIFY(!m_world.registry().signedIn(QString::fromLatin1(who)).token.isEmpty());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_world.as(QStringLiteral("dana"), QStringLiteral("audit sign")).code, 0);
    m_kept = m_world.path(QStringLiteral("kept"));
    QCOMPARE(m_world.as(QStringLiteral("dana"), QStringLiteral("audit export --to ") + m_kept).code,
             0);
    sql(QStringLiteral("create table kept_audit as select lane, position, entry, hash from audit; "
                       "create table kept_head as select * from audit_head; "
                       "create table kept_seal as select * from audit_seal"));
}

void TestCtlAudit::cleanup()
{
    sql(QStringLiteral("delete from audit; delete from audit_seal; "
                       "insert into audit select * from kept_audit; "
                       "update audit_head h set position = k.position, hash = k.hash "
                       "from kept_head k where k.lane = h.lane; "
                       "insert into audit_seal select * from kept_seal"));
}

QString TestCtlAudit::lane()
{
    return QString::fromLatin1(
        sql(QStringLiteral("select head->>'lane' from kept_seal, jsonb_array_elements(convert_from("
                           "statement, 'UTF8')::jsonb->'heads') head where sequence = 3 "
                           "order by cast(head->>'position' as integer) desc limit 1")));
}

void TestCtlAudit::rehash(const QString &lane)
{
    sql(QStringLiteral(
            "do $$ declare h bytea := ''; r record; begin "
            "for r in select position, entry from audit where lane = %1 order by position loop "
            "h := sha256(h || convert_to('%1:' || r.position || ':' || r.entry, 'UTF8')); "
            "update audit set hash = h where lane = %1 and position = r.position; "
            "update audit_head set position = r.position, hash = h where lane = %1; "
            "end loop; end $$")
            .arg(lane));
}

void TestCtlAudit::theAuditIsWhole()
{
    const CtlRun run = verify();
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(run.object().value(QStringLiteral("sequence")).toInt(), 3);
    QVERIFY(run.object().value(QStringLiteral("rows")).toInt() >
            run.object().value(QStringLiteral("sealedRows")).toInt() - 1);
    QVERIFY(!run.object().value(QStringLiteral("pinned")).toBool(true));
    const CtlRun pinned = verify({QStringLiteral("--heads"), m_kept});
    QVERIFY2(pinned.code == 0, pinned.errors.constData());
    QVERIFY(pinned.object().value(QStringLiteral("pinned")).toBool());
    const CtlRun russian =
        m_world.as(QStringLiteral("dana"), QStringLiteral("audit verify --lang ru"));
    QVERIFY(russian.text().contains(QStringLiteral("журнал аудита цел")));
}

void TestCtlAudit::exportsWhatCanBeKept()
{
    const QDir kept(m_kept);
    QCOMPARE(kept.entryList({QStringLiteral("heads-*.json")}).size(), 3);
    QCOMPARE(kept.entryList({QStringLiteral("heads-*.p7s")}).size(), 3);
    QByteArray rows;
    for (const QString &name : kept.entryList({QStringLiteral("lane-*.jsonl")})) {
        QFile file(kept.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        rows += file.readAll();
    }
    QVERIFY(rows.count('\n') > 5 && rows.contains("signIn"));
    // Anybody can check a head with a foreign program.
    QByteArray output;
    const int code =
        runProgram(QStringLiteral("openssl"),
                   {u"cms"_qs, u"-verify"_qs, u"-binary"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs,
                    kept.filePath(u"heads-00000001.p7s"_qs), u"-content"_qs,
                    kept.filePath(u"heads-00000001.json"_qs), u"-CAfile"_qs,
                    m_world.registry().pki() + u"/ca.pem"_qs, u"-out"_qs, u"/dev/null"_qs},
                   &output);
    QVERIFY2(code == 0, output.constData());
}

void TestCtlAudit::findsWhatWasDone_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("computedAnew");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a row was changed")
        << u"update audit set entry = entry || ' ' where lane = %1 and position = 1"_qs << false
        << QByteArray("auditRowChanged");
    QTest::newRow("a row was changed and the rest computed anew")
        << anotherTime << true << QByteArray("auditPastRewritten");
    QTest::newRow("a row was taken out") << u"delete from audit where lane = %1 and position = 1"_qs
                                         << false << QByteArray("auditRowsMissing");
    QTest::newRow("two rows changed places")
        << u"update audit a set entry = b.entry from audit b where a.lane = %1 and b.lane = %1 and "
           "a.position + b.position = 3"_qs
        << false << QByteArray("auditRowChanged");
    QTest::newRow("the tail was cut")
        << u"delete from audit where lane = %1 and position > 1; update audit_head set position = "
           "1, hash = (select hash from audit where lane = %1 and position = 1) where lane = %1"_qs
        << false << QByteArray("auditRowsMissing");
    QTest::newRow("the tail was cut and the head left")
        << u"delete from audit where lane = %1 and position >= (select position from audit_head "
           "where lane = %1)"_qs
        << false << QByteArray("auditRowsMissing");
    QTest::newRow("a chain is gone") << u"delete from audit where lane = %1; update audit_head set "
                                        u"position = 0, hash = '' where "
                                        "lane = %1"_qs
                                     << false << QByteArray("auditRowsMissing");
    QTest::newRow("signed heads were taken out")
        << u"delete from audit_seal where sequence = 2"_qs << false << QByteArray("auditSealWrong");
    QTest::newRow("signed heads were changed")
        << u"update audit_seal set statement = convert_to(replace(convert_from(statement, 'UTF8'), "
           "'\"position\":', '\"position\":1'), 'UTF8') where sequence = 3"_qs
        << false << QByteArray("auditSealWrong");
}

void TestCtlAudit::findsWhatWasDone()
{
    QFETCH(QString, statement);
    QFETCH(bool, computedAnew);
    QFETCH(QByteArray, code);
    const QString where = lane();
    sql(statement.contains(u"%1") ? statement.arg(where) : statement);
    if (computedAnew)
        rehash(where);
    const CtlRun run = verify();
    QCOMPARE(run.code, 1);
    // The check itself is entered, and may come to stand where the rows that were cut off stood.
    const bool regrown = code == "auditRowsMissing" && statement.contains(u"update audit_head") &&
                         run.errors.startsWith("auditPastRewritten:");
    QVERIFY2(run.errors.startsWith(code + ':') || regrown, run.errors.constData());
    // Seen in the language of who reads it.
    const CtlRun kazakh =
        m_world.as(QStringLiteral("dana"), QStringLiteral("audit verify --lang kk"));
    QVERIFY(QString::fromUtf8(kazakh.errors).contains(QStringLiteral("журнал")));
}

void TestCtlAudit::onlyKeptHeadsTellWhatWasTakenBackWhole()
{
    const QString where = lane();
    sql(QStringLiteral("delete from audit_seal; ") + anotherTime.arg(where));
    rehash(where);
    // Inside the database nothing is left that could tell.
    QCOMPARE(verify().code, 0);
    const CtlRun kept = verify({QStringLiteral("--heads"), m_kept});
    QCOMPARE(kept.code, 1);
    QVERIFY2(kept.errors.startsWith("auditSealWrong:"), kept.errors.constData());
}

void TestCtlAudit::aSignerWhoIsNotTheRegistryIsFound()
{
    const QString other = m_world.registry().pki() + QStringLiteral("/users/clerk.pem");
    QVERIFY(verify({QStringLiteral("--signer"), other}).errors.startsWith("auditSealWrong:"));
    const QString right = m_world.registry().pki() + QStringLiteral("/registry-is.pem");
    QCOMPARE(verify({QStringLiteral("--signer"), right}).code, 0);
}

void TestCtlAudit::tellsWhoLookedAtWhom()
{
    const CtlRun json =
        m_world.as(QStringLiteral("dana"), QStringLiteral("audit records --actor dana --json"));
    QCOMPARE(json.code, 0);
    QVERIFY(!json.array().isEmpty());
    QCOMPARE(json.array().first().toObject().value(QStringLiteral("login")).toString(),
             QStringLiteral("dana"));
    // Times are of the zone of the law, whatever zone the machine is in.
    const QDateTime at = QDateTime::fromString(
        json.array().first().toObject().value(u"at"_qs).toString(), Qt::ISODateWithMs);
    const QString told =
        at.toTimeZone(ruqsat::WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
    QVERIFY(at.isValid());
    QVERIFY(m_world.as(u"dana"_qs, u"audit records --actor dana"_qs).text().contains(told));
    QVERIFY(m_world.as(QStringLiteral("dana"), u"audit records --action signIn --lang kk"_qs)
                .text()
                .contains(QStringLiteral("негізі")));
    QVERIFY(m_world.as(QStringLiteral("marat"), u"audit records"_qs)
                .errors.contains("permissionDenied"));
}

QString TestCtlAudit::renewedCertificate()
{
    const QString pki = m_world.registry().pki();
    const QString request = m_world.path(QStringLiteral("renewed.csr"));
    const QString renewed = m_world.path(QStringLiteral("renewed.pem"));
    // The configuration of the authority reads it.
    qputenv("roles", "1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.6");
    const QString openssl = QStringLiteral("openssl");
    const bool made =
        runProgram(openssl, {u"x509"_qs, u"-x509toreq"_qs, u"-in"_qs, pki + u"/registry-is.pem"_qs,
                             u"-signkey"_qs, pki + u"/registry-is.key"_qs, u"-out"_qs, request}) ==
            0 &&
        runProgram(openssl,
                   {u"x509"_qs, u"-req"_qs, u"-in"_qs, request, u"-CA"_qs, pki + u"/int.pem"_qs,
                    u"-CAkey"_qs, pki + u"/int.key"_qs, u"-set_serial"_qs, u"0x7A0001"_qs,
                    u"-days"_qs, u"30"_qs, u"-extfile"_qs, pki + u"/ca.cnf"_qs, u"-extensions"_qs,
                    u"v3_user"_qs, u"-out"_qs, renewed}) == 0;
    return made ? renewed : QString();
}

bool TestCtlAudit::sealWith(const QString &certificate, const QString &key)
{
    QFile config(m_world.registry().configPath());
    if (!config.open(QIODevice::ReadOnly))
        return false;
    QJsonObject gateway = QJsonDocument::fromJson(config.readAll())
                              .object()
                              .value(QStringLiteral("gateway"))
                              .toObject();
    gateway.insert(QStringLiteral("cert"), certificate);
    gateway.insert(QStringLiteral("key"), key);
    m_world.registry().killRegistry();
    return m_world.registry().configure(QStringLiteral("gateway"), gateway) &&
           m_world.registry().startRegistry() &&
           m_world.as(QStringLiteral("dana"), QStringLiteral("audit sign")).code == 0;
}

void TestCtlAudit::theRegistrysCertificateMayBeRenewed()
{
    const QString pki = m_world.registry().pki();
    const QString former = pki + QStringLiteral("/registry-is.pem");
    const QString renewed = renewedCertificate();
    QVERIFY(!renewed.isEmpty());
    QVERIFY(sealWith(renewed, pki + QStringLiteral("/registry-is.key")));
    // Nobody is named: the authority vouches for one subject, and both are told.
    const CtlRun run = verify();
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(run.object().value(QStringLiteral("sequence")).toInt(), 4);
    QCOMPARE(run.object().value(QStringLiteral("signers")).toArray().size(), 2);
    QVERIFY(m_world.as(QStringLiteral("dana"), QStringLiteral("audit verify"))
                .text()
                .contains(QStringLiteral("(7A0001)")));
    QFile file(renewed);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray renewedBytes = file.readAll();
    const QString signer = QStringLiteral("--signer");
    QVERIFY(m_world.write(QStringLiteral("both.pem"),
                          m_world.pki(u"/registry-is.pem"_qs) + renewedBytes));
    for (const QStringList &both : {QStringList{signer, m_world.path(u"both.pem"_qs)},
                                    QStringList{signer, former, signer, renewed}}) {
        const CtlRun pinned = verify(both);
        QVERIFY2(pinned.code == 0, pinned.errors.constData());
        QVERIFY(pinned.object().value(QStringLiteral("pinned")).toBool());
    }
    for (const QString &one : {former, renewed})
        QVERIFY(verify({signer, one}).errors.startsWith("auditSealWrong:"));
    // The kept heads know the former one alone.
    const CtlRun kept = verify({QStringLiteral("--heads"), m_kept});
    QVERIFY2(kept.code == 0, kept.errors.constData());
    QVERIFY(!kept.object().value(QStringLiteral("pinned")).toBool(true));
    const QString folder = m_world.path(QStringLiteral("kept-later"));
    QCOMPARE(m_world.as(QStringLiteral("dana"), QStringLiteral("audit export --to ") + folder).code,
             0);
    QCOMPARE(QDir(folder).entryList({QStringLiteral("heads-*.p7s")}).size(), 4);
    // Somebody else of the same authority is not the registry.
    QVERIFY(sealWith(pki + QStringLiteral("/users/clerk.pem"),
                     pki + QStringLiteral("/users/clerk.key")));
    const CtlRun foreign = verify();
    QVERIFY2(foreign.errors.startsWith("auditSealWrong:") && foreign.errors.contains("signed by"),
             foreign.errors.constData());
}

QTEST_GUILESS_MAIN(TestCtlAudit)
#include "tst_audit.moc"
