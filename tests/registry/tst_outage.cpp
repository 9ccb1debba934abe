#include "registry/support/demo_case.h"

#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/pades.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

QByteArray path(const QString &id)
{
    return "/v1/applications/" + id.toLatin1();
}

/// The head's key with a certificate that ends at `end`, as signPdf() looks for it in a folder.
bool issueBrief(const QString &pki, const QString &folder, const QDateTime &end)
{
    const QString script = QStringLiteral(
        "set -e; cd \"$1\"; exec 9>.lock; flock 9; mkdir \"$2/users\"; cp int.pem \"$2\"\n"
        "cp users/head.key \"$2/users\"\n"
        "export roles=1.2.398.3.3.4.1.2,1.2.398.3.3.4.1.2.1\n"
        "openssl x509 -x509toreq -in users/head.pem -signkey users/head.key "
        "-out \"$2/request\"\n"
        "openssl ca -batch -notext -utf8 -config ca.cnf -name int -extensions "
        "v3_user -in \"$2/request\" -out \"$2/users/head.pem\" -enddate \"$3\"\n");
    QByteArray output;
    const bool done =
        runProgram(QStringLiteral("bash"),
                   {QStringLiteral("-c"), script, QStringLiteral("-"), pki, folder,
                    end.toUTC().toString(QStringLiteral("yyMMddHHmmss")) + QLatin1Char('Z')},
                   &output) == 0;
    if (!done)
        qWarning("%s", output.constData());
    return done;
}

} // namespace

/// The certification authority is away after a submission, or after the authorised person signed:
/// the case stays undecided or unpublished, and afterwards goes on without a person.
class TestOutage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOutageAfterTheSubmissionLeavesTheCaseUndecided();
    void anOutageAfterTheSignatureLeavesTheResultUnpublished();
    void aRefusalWaitsAndIsPublishedInTheSameWay();
    void aSignatureThatTurnsOutBadIsDroppedAndMayBeGivenAgain();
    void aStampedSignatureOutlivesItsCertificate();
    void aWrongSignatureIsRefusedAtOnceEvenInAnOutage();
    void anAuthorityThatHangsHoldsUpNobodyElse();

private:
    void outage(const QStringList &services, const char *kind) const;
    QString state(const QString &id) const;
    QByteArray task(const QString &id, const char *column, const char *subject) const;
    /// Proposed and prepared; the id, or empty.
    QString prepared(const protocol::ProposalBody &proposal);
    Reply sign(const QString &id, const QString &label, const QString &keys = {}) const;
    QJsonArray history(const QString &id) const;
    trust::SignatureReport offline(const QByteArray &pdf) const;

    RegistryWorld m_world;
    trust::TrustAnchors m_anchors;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_head = m_operator;
};

const QStringList everything = {QStringLiteral("ocsp"), QStringLiteral("crl"),
                                QStringLiteral("tsa")};

void TestOutage::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    // A hanging authority is not waited for as long as a slow machine would need.
    QFile config(m_world.configPath());
    QVERIFY(config.open(QIODevice::ReadOnly));
    QJsonObject trust = QJsonDocument::fromJson(config.readAll()).object()["trust"].toObject();
    trust.insert(QStringLiteral("timeoutSeconds"), 2);
    QVERIFY(m_world.configure(QStringLiteral("trust"), trust));
    m_world.killRegistry();
    QVERIFY(m_world.startRegistry());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    const auto anchors =
        trust::TrustAnchors::fromPemFile(m_world.pki() + QStringLiteral("/root.pem"));
    QVERIFY(anchors);
    m_anchors = *anchors;
}

void TestOutage::outage(const QStringList &services, const char *kind) const
{
    for (const QString &service : services)
        QVERIFY(m_world.outage(service, QLatin1String(kind)));
}

QString TestOutage::state(const QString &id) const
{
    return m_head.send("GET", path(id)).json().value(QStringLiteral("state")).toString();
}

QByteArray TestOutage::task(const QString &id, const char *column, const char *subject) const
{
    return m_world.sql(QStringLiteral("select %1 from evidence where application_id = '%2' "
                                      "and subject = '%3'")
                           .arg(QLatin1String(column), id, QLatin1String(subject)));
}

QString TestOutage::prepared(const protocol::ProposalBody &proposal)
{
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    const auto act = [&](const HttpsClient &desk, const char *action, const QJsonObject &body) {
        return desk.json("POST", path(id) + '/' + action, body).status == 200;
    };
    const bool done = act(m_executor, "claim", {{"version", 1}}) &&
                      act(m_executor, "proposal", proposal.toJson()) &&
                      act(m_head, "result", {{"version", 3}});
    return done ? id : QString();
}

Reply TestOutage::sign(const QString &id, const QString &label, const QString &keys) const
{
    const QString folder = keys.isEmpty() ? m_world.pki() : keys;
    const auto application =
        protocol::parseAnswer<protocol::Application>(m_head.send("GET", path(id)).body);
    const QByteArray pdf = m_head.send("GET", path(id) + "/result.pdf").body;
    const QByteArray cms = signPdf(folder, label, pdf, application->result->byteRange);
    return m_head.json("POST", path(id) + "/result/signature",
                       protocol::SignatureBody{application->version, cms}.toJson());
}

QJsonArray TestOutage::history(const QString &id) const
{
    return m_head.send("GET", path(id)).json().value(QStringLiteral("history")).toArray();
}

trust::SignatureReport TestOutage::offline(const QByteArray &pdf) const
{
    return trust::verifyPdf(pdf, m_anchors, nullptr, QDateTime::currentDateTimeUtc());
}

void TestOutage::anOutageAfterTheSubmissionLeavesTheCaseUndecided()
{
    outage(everything, "down");
    DemoCase demo(m_world);
    const QString id = demo.registered(m_operator);
    QVERIFY(!id.isEmpty());
    const auto verdict = [&] {
        return m_operator.send("GET", path(id))
            .json()[u"verdict"]
            .toObject()[u"verdict"]
            .toString();
    };
    QCOMPARE(verdict(), QStringLiteral("pending"));
    QCOMPARE(m_executor.json("POST", path(id) + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(m_executor.json("POST", path(id) + "/proposal", issueProposal(2).toJson()).code(),
             QStringLiteral("verdictPending"));
    QTRY_VERIFY_WITH_TIMEOUT(task(id, "tries", "request").toInt() >= 2, 20'000);
    QCOMPARE(verdict(), QStringLiteral("pending"));
    // Answers about revocation settle the verdict; the stamp may come later still.
    outage({QStringLiteral("ocsp"), QStringLiteral("crl")}, "none");
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("valid"), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(task(id, "code", "request"), QByteArray("timestampUnavailable"),
                              20'000);
    QCOMPARE(m_executor.json("POST", path(id) + "/proposal", issueProposal(2).toJson()).status,
             200);
    outage(everything, "none");
    QTRY_COMPARE_WITH_TIMEOUT(task(id, "done", "request"), QByteArray("t"), 20'000);
    const auto column = [&](const char *name) {
        return QByteArray::fromBase64(m_world.sql(
            QStringLiteral("select encode(%1, 'base64') from application where id = '%2'")
                .arg(QLatin1String(name), id)));
    };
    const trust::SignatureReport report =
        trust::verifyCades(column("signature"), column("request"), m_anchors, nullptr,
                           QDateTime::currentDateTimeUtc());
    QCOMPARE(report.verdict, Verdict::Valid);
    QCOMPARE(report.signers.first().level, trust::SignatureLevel::LongTerm);
}

void TestOutage::anOutageAfterTheSignatureLeavesTheResultUnpublished()
{
    const QString id = prepared(issueProposal(2));
    QVERIFY(!id.isEmpty());
    outage(everything, "down");
    const Reply kept = sign(id, QStringLiteral("head"));
    QVERIFY2(kept.status == 200, kept.body.constData());
    QCOMPARE(kept.json().value(QStringLiteral("state")).toString(), QStringLiteral("signed"));
    const QByteArray number = kept.json()[u"result"].toObject()[u"number"].toString().toLatin1();
    // Nobody may go on with it by hand, and nobody sees it as a licence.
    QCOMPARE(sign(id, QStringLiteral("head")).code(), QStringLiteral("stateForbids"));
    QCOMPARE(
        m_head.json("POST", path(id) + "/return", {{"version", 5}, {"reason", "тексеру"}}).code(),
        QStringLiteral("stateForbids"));
    QCOMPARE(m_operator.send("GET", "/v1/licences/" + number).status, 404);
    const Reply queue = m_head.send("GET", "/v1/applications?queue=toSign");
    QVERIFY(queue.body.contains(id.toLatin1()));

    outage({QStringLiteral("tsa")}, "none");
    QTRY_VERIFY_WITH_TIMEOUT(task(id, "tries", "result").toInt() >= 2, 20'000);
    QCOMPARE(state(id), QStringLiteral("signed"));
    // A certification authority that asks to come later, or talks nonsense, has not answered.
    outage({QStringLiteral("ocsp")}, "tryLater");
    const int before = task(id, "tries", "result").toInt();
    QTRY_VERIFY_WITH_TIMEOUT(task(id, "tries", "result").toInt() > before, 20'000);
    outage({QStringLiteral("ocsp")}, "garbage");
    outage({QStringLiteral("tsa")}, "garbage");
    QTRY_VERIFY_WITH_TIMEOUT(task(id, "tries", "result").toInt() > before + 2, 20'000);
    QCOMPARE(state(id), QStringLiteral("signed"));

    outage(everything, "none");
    QTRY_COMPARE_WITH_TIMEOUT(state(id), QStringLiteral("issued"), 30'000);
    QCOMPARE(m_operator.send("GET", "/v1/licences/" + number).status, 200);
    const QByteArray pdf = m_operator.send("GET", path(id) + "/result.pdf").body;
    const trust::SignatureReport report = offline(pdf);
    QCOMPARE(report.verdict, Verdict::Valid);
    QCOMPARE(report.signers.first().level, trust::SignatureLevel::LongTerm);
    QCOMPARE(report.signers.first().timestampAuthority, QStringLiteral("DEMO TSA"));
    const QJsonArray steps = history(id);
    QCOMPARE(steps.at(steps.size() - 2)[u"action"].toString(), QStringLiteral("keepSignature"));
    QCOMPARE(steps.last()[u"action"].toString(), QStringLiteral("confirmResult"));
}

void TestOutage::aRefusalWaitsAndIsPublishedInTheSameWay()
{
    const QString id = prepared(refuseProposal(2));
    QVERIFY(!id.isEmpty());
    outage({QStringLiteral("tsa")}, "down");
    QCOMPARE(sign(id, QStringLiteral("head")).json().value(QStringLiteral("state")).toString(),
             QStringLiteral("signed"));
    outage(everything, "none");
    QTRY_COMPARE_WITH_TIMEOUT(state(id), QStringLiteral("refused"), 30'000);
    QCOMPARE(
        m_world.sql(
            QStringLiteral("select count(*) from licence where application_id = '%1'").arg(id)),
        QByteArray("0"));
}

void TestOutage::aSignatureThatTurnsOutBadIsDroppedAndMayBeGivenAgain()
{
    const QString id = prepared(issueProposal(2));
    outage(everything, "down");
    QCOMPARE(sign(id, QStringLiteral("head")).json().value(QStringLiteral("state")).toString(),
             QStringLiteral("signed"));
    // What a revocation in the meantime does: that very signature can never be valid.
    const QByteArray pdf = m_head.send("GET", path(id) + "/result.pdf").body;
    const auto application =
        protocol::parseAnswer<protocol::Application>(m_head.send("GET", path(id)).body);
    const QByteArray revoked =
        signPdf(m_world.pki(), QStringLiteral("revoked"), pdf, application->result->byteRange);
    m_world.sql(QStringLiteral("update result set cms = decode('%1', 'base64') "
                               "where application_id = '%2'")
                    .arg(QString::fromLatin1(revoked.toBase64()), id));
    outage(everything, "none");
    QTRY_COMPARE_WITH_TIMEOUT(state(id), QStringLiteral("prepared"), 30'000);
    const QJsonValue last = history(id).last();
    QCOMPARE(last[u"action"].toString(), QStringLiteral("dropSignature"));
    QCOMPARE(last[u"note"].toString(), QStringLiteral("certificateRevoked"));
    // The paper stands as it was, under the number that it had.
    const auto dropped =
        protocol::parseAnswer<protocol::Application>(m_head.send("GET", path(id)).body);
    QVERIFY(dropped && dropped->result);
    const QString number = application->result->number;
    QVERIFY(!number.isEmpty());
    QCOMPARE(dropped->result->number, number);
    const auto numbers = [&] {
        return m_world.sql(
            QStringLiteral("select number, state from permit_number where application_id = '%1'")
                .arg(id));
    };
    QCOMPARE(numbers(), number.toLatin1() + "|reserved");
    const Reply again = sign(id, QStringLiteral("head"));
    QCOMPARE(again.json().value(QStringLiteral("state")).toString(), QStringLiteral("issued"));
    QCOMPARE(again.json()[u"result"][u"number"].toString(), number);
    QCOMPARE(numbers(), number.toLatin1() + "|used");
}

void TestOutage::aStampedSignatureOutlivesItsCertificate()
{
    const QString id = prepared(issueProposal(2));
    QVERIFY(!id.isEmpty());
    outage({QStringLiteral("ocsp"), QStringLiteral("crl")}, "down");
    const QTemporaryDir keys;
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(30);
    QVERIFY(issueBrief(m_world.pki(), keys.path(), end));
    const Reply kept = sign(id, QStringLiteral("head"), keys.path());
    QVERIFY2(kept.json().value(QStringLiteral("state")).toString() == QStringLiteral("signed"),
             kept.body.constData());
    // Nobody stamps any more; what was stamped at once is enough.
    outage({QStringLiteral("tsa")}, "down");
    QTRY_VERIFY_WITH_TIMEOUT(QDateTime::currentDateTimeUtc() > end.addSecs(1), 60'000);
    // The pauses have grown meanwhile.
    const auto askAtOnce = [&] {
        m_world.sql(QStringLiteral("update evidence set tries = 0, next_at = now() where "
                                   "application_id = '%1' and subject = 'result'")
                        .arg(id));
    };
    askAtOnce();
    QTRY_VERIFY_WITH_TIMEOUT(task(id, "tries", "result").toInt() > 0, 60'000);
    QCOMPARE(state(id), QStringLiteral("signed"));
    outage(everything, "none");
    askAtOnce();
    QTRY_COMPARE_WITH_TIMEOUT(state(id), QStringLiteral("issued"), 60'000);
    const trust::SignatureReport report =
        offline(m_operator.send("GET", path(id) + "/result.pdf").body);
    QCOMPARE(report.verdict, Verdict::Valid);
    QVERIFY(report.signers.first().at < end);
}

void TestOutage::aWrongSignatureIsRefusedAtOnceEvenInAnOutage()
{
    const QString id = prepared(issueProposal(2));
    outage(everything, "down");
    QCOMPARE(sign(id, QStringLiteral("executor")).code(), QStringLiteral("certificateOtherIin"));
    QCOMPARE(state(id), QStringLiteral("prepared"));
    outage(everything, "none");
}

void TestOutage::anAuthorityThatHangsHoldsUpNobodyElse()
{
    QFile file(m_world.pki() + QStringLiteral("/users/operator.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray der = QSslCertificate(file.readAll()).toDer();
    const QJsonObject check{{"certificate", QString::fromLatin1(der.toBase64())},
                            {"purpose", "operator"}};
    // Each waits two seconds for the authority, and there are many more of them than turns.
    constexpr int many = 40;
    outage({QStringLiteral("crl")}, "down");
    outage({QStringLiteral("ocsp")}, "hang");
    std::atomic<int> answered{0};
    std::atomic<int> pending{0};
    std::vector<std::jthread> asking;
    for (int i = 0; i < many; ++i) {
        asking.emplace_back([&] {
            const Reply reply = m_operator.json("POST", "/v1/certificates/check", check);
            pending += reply.json().value(QStringLiteral("verdict")).toString() == u"pending";
            ++answered;
        });
    }
    std::vector<qint64> times;
    while (answered < many) {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_executor.send("GET", "/v1/session").status, 200);
        times.push_back(clock.elapsed());
    }
    asking.clear();
    outage(everything, "none");
    QVERIFY(times.size() > 3);
    // Whoever was held up waited as long as the authority; a slow machine does that to one, not to
    // all.
    std::nth_element(times.begin(), times.begin() + std::ssize(times) / 2, times.end());
    const qint64 median = times[times.size() / 2];
    QVERIFY2(median < 2'000, qPrintable(QString::number(median)));
    QCOMPARE(pending.load(), many);
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
