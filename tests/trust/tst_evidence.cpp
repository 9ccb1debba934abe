#include "trust/http_responder.h"
#include "trust/test_authority.h"
#include "trust/test_pki.h"

#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

const QByteArray content = "{\"applicant\":\"Қазақстан\"}";

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QDateTime yearsLater(int years)
{
    return now().addYears(years);
}

SignatureReport judge(const QByteArray &cms, RevocationSource *revocation, const QDateTime &at)
{
    return verifyCades(cms, content, anchors(), revocation, at);
}

QString verdict(const QByteArray &cms, RevocationSource *revocation, const QDateTime &at = now())
{
    return verdictOf(judge(cms, revocation, at));
}

QByteArray basic(const QString &label)
{
    const auto signer = softwareSigner(label);
    return *makeCades(content, *signer, {now()});
}

QByteArray stamped(const QString &label, TestAuthority &authority)
{
    return *addTimestamp(basic(label), authority);
}

QByteArray longTerm(const QString &label, TestAuthority &authority)
{
    const QByteArray cms = stamped(label, authority);
    return *addEvidence(cms, judge(cms, &authority, now()).evidence);
}

bool opensslAccepts(const QByteArray &cms, const QStringList &more = {},
                    QByteArray *output = nullptr)
{
    return runProgram(QStringLiteral("openssl"),
                      QStringList{QStringLiteral("cms"), QStringLiteral("-verify"),
                                  QStringLiteral("-cades"), QStringLiteral("-binary"),
                                  QStringLiteral("-inform"), QStringLiteral("DER"),
                                  QStringLiteral("-in"), writeFile(QStringLiteral("p7s"), cms),
                                  QStringLiteral("-content"),
                                  writeFile(QStringLiteral("content"), content),
                                  QStringLiteral("-CAfile"), pkiFile(QStringLiteral("root.pem")),
                                  QStringLiteral("-out"), QStringLiteral("/dev/null")} +
                          more,
                      output) == 0;
}

bool opensslAcceptsToken(const QByteArray &token, const QByteArray &bytes)
{
    return runProgram(QStringLiteral("openssl"),
                      {QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-token_in"),
                       QStringLiteral("-in"), writeFile(QStringLiteral("token"), token),
                       QStringLiteral("-data"), writeFile(QStringLiteral("stamped"), bytes),
                       QStringLiteral("-CAfile"), pkiFile(QStringLiteral("ca.pem"))}) == 0;
}

} // namespace

class EvidenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void a_timestamp_tells_the_time_by_the_authoritys_clock()
    {
        TestAuthority authority;
        authority.clock = now().addSecs(-1);
        const QByteArray cms = stamped(QStringLiteral("operator"), authority);
        QVERIFY(!cms.isEmpty());
        QByteArray output;
        QVERIFY2(opensslAccepts(cms, {}, &output), output.constData());
        const SignatureReport report = judge(cms, &authority, now());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        const SignerInfo &signer = report.signers.first();
        QCOMPARE(signer.clock, SigningClock::Timestamp);
        QCOMPARE(signer.at.toSecsSinceEpoch(), authority.clock.toSecsSinceEpoch());
        QCOMPARE(signer.timestampAuthority, QStringLiteral("DEMO TSA"));
        QCOMPARE(signer.level, SignatureLevel::Timestamped);
        QCOMPARE(signer.revocationSource, QStringLiteral("ocsp"));
        QVERIFY(signer.revocationAt.isValid());
        // What was signed keeps every byte, and a second stamp is not asked for.
        QCOMPARE(addTimestamp(cms, authority).value(), cms);
    }

    void without_one_the_signers_own_clock_is_named()
    {
        TestAuthority authority;
        const SignatureReport report = judge(basic(QStringLiteral("operator")), &authority, now());
        QCOMPARE(report.signers.first().clock, SigningClock::Signer);
        QCOMPARE(report.signers.first().level, SignatureLevel::Basic);
    }

    void long_term_evidence_answers_when_nobody_else_does()
    {
        TestAuthority authority;
        const QByteArray cms = longTerm(QStringLiteral("operator"), authority);
        QVERIFY(!cms.isEmpty());
        QByteArray output;
        QVERIFY2(opensslAccepts(cms, {}, &output), output.constData());
        const SignatureReport report = judge(cms, nullptr, now());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.first().level, SignatureLevel::LongTerm);
        QVERIFY(report.signers.first().revocationEmbedded);
        // The basic signature and the stamped one need somebody to ask.
        QCOMPARE(verdict(basic(QStringLiteral("operator")), nullptr),
                 QStringLiteral("pending revocationUnavailable"));
        QCOMPARE(verdict(stamped(QStringLiteral("operator"), authority), nullptr),
                 QStringLiteral("pending revocationUnavailable"));
        // Evidence that is there already is not added again.
        QCOMPARE(addEvidence(cms, report.evidence).value(), cms);
    }

    void expired_since_but_stamped_while_good_is_valid()
    {
        TestAuthority authority;
        const QByteArray cms = longTerm(QStringLiteral("operator"), authority);
        QCOMPARE(verdict(cms, nullptr, yearsLater(3)), QStringLiteral("valid"));
        QCOMPARE(verdict(basic(QStringLiteral("operator")), nullptr, yearsLater(3)),
                 QStringLiteral("invalid certificateExpired"));
        // The foreign judge knows the same two answers by the same clock.
        const QString later = QString::number(yearsLater(3).toSecsSinceEpoch());
        QVERIFY(!opensslAccepts(cms, {QStringLiteral("-attime"), later}));
        QVERIFY(opensslAccepts(
            cms, {QStringLiteral("-attime"), QString::number(now().toSecsSinceEpoch())}));
    }

    void a_stamp_that_cannot_be_judged_now_leaves_the_verdict_open()
    {
        TestAuthority authority;
        const QByteArray cms = stamped(QStringLiteral("operator"), authority);
        TestAuthority out;
        out.down = true;
        QCOMPARE(verdict(cms, &out, yearsLater(3)),
                 QStringLiteral("pending revocationUnavailable"));
    }

    void revocation_counts_from_its_own_time()
    {
        TestAuthority authority;
        const auto signer = softwareSigner(QStringLiteral("operator"));
        const QString serial = signer->certificate().serial();
        const QByteArray cms = stamped(QStringLiteral("operator"), authority);
        authority.revoked.insert(serial, now().addSecs(3600));
        QCOMPARE(verdict(cms, &authority, now().addSecs(7200)), QStringLiteral("valid"));
        QCOMPARE(verdict(basic(QStringLiteral("operator")), &authority, now().addSecs(7200)),
                 QStringLiteral("invalid certificateRevoked"));
        authority.revoked.insert(serial, now().addSecs(-3600));
        QCOMPARE(verdict(cms, &authority, now().addSecs(7200)),
                 QStringLiteral("invalid certificateRevoked"));
    }

    void an_older_good_inside_does_not_hide_a_later_revocation()
    {
        TestAuthority before;
        before.clock = now().addSecs(-1800);
        const auto signer = softwareSigner(QStringLiteral("operator"));
        Evidence old;
        old.ocspResponses.append(
            before.ocspResponse(signer->certificate(), certificate(QStringLiteral("int.pem"))));
        TestAuthority authority;
        const QByteArray cms =
            addEvidence(stamped(QStringLiteral("operator"), authority), old).value();
        authority.revoked.insert(signer->certificate().serial(), now().addSecs(-600));
        QCOMPARE(verdict(cms, &authority), QStringLiteral("invalid certificateRevoked"));
    }

    void a_good_given_after_the_certificates_end_proves_nothing()
    {
        TestAuthority authority;
        const Certificate expired = certificate(QStringLiteral("users/expired.pem"));
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        const QDateTime within = expired.notAfter().addDays(-30);
        QCOMPARE(authority.check(expired, issuer, within).code, FailureCode::RevocationStale);
        // What expired before this the responder has forgotten.
        authority.archiveCutoff = expired.notAfter().addSecs(1);
        QCOMPARE(authority.check(expired, issuer, within).code, FailureCode::RevocationStale);
        authority.archiveCutoff = expired.notAfter();
        QCOMPARE(authority.check(expired, issuer, within).state, RevocationState::Good);
        // A revocation is one whenever it is told.
        authority.archiveCutoff = {};
        authority.revoked.insert(expired.serial(), within);
        QCOMPARE(authority.check(expired, issuer, within).state, RevocationState::Revoked);
    }

    void a_stamp_over_something_else_or_changed_is_refused()
    {
        TestAuthority authority;
        const QByteArray token = authority.stamp("something else").value();
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", anchors(), &authority)),
                 QStringLiteral("invalid timestampWrong"));
        const TimestampReport whole =
            checkTimestamp(token, "something else", anchors(), &authority);
        QCOMPARE(verdictOf(whole), QStringLiteral("valid"));
        QVERIFY(opensslAcceptsToken(token, "something else"));
        for (qsizetype i = 0; i < token.size(); i += 11) {
            QByteArray twin = token;
            twin[i] = static_cast<char>(twin[i] ^ 1);
            const TimestampReport report =
                checkTimestamp(twin, "something else", anchors(), &authority);
            // A version or the list of digests is outside the signature; the time never is.
            if (report.verdict == Verdict::Valid) {
                QCOMPARE(report.time, whole.time);
                QVERIFY2(opensslAcceptsToken(twin, "something else"),
                         QByteArray::number(i).constData());
            }
        }
        for (qsizetype size = 0; size < token.size(); size += 17)
            QCOMPARE(verdictOf(
                         checkTimestamp(token.left(size), "something else", anchors(), &authority)),
                     QStringLiteral("invalid timestampWrong"));
    }

    void the_authority_must_be_known_and_not_revoked()
    {
        TestAuthority authority;
        const QByteArray token = authority.stamp("bytes").value();
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", TrustAnchors(), &authority)),
                 QStringLiteral("invalid certificateUntrusted"));
        authority.revoked.insert(certificate(QStringLiteral("tsa.pem")).serial(),
                                 now().addSecs(-3600));
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", anchors(), &authority)),
                 QStringLiteral("invalid certificateRevoked"));
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", anchors(), nullptr)),
                 QStringLiteral("pending revocationUnavailable"));
    }

    void a_stolen_key_of_the_authority_spoils_its_stamps_of_before_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("answer");
        const QString revoked = QStringLiteral("invalid certificateRevoked");
        QTest::newRow("no reason") << -1 << revoked;
        QTest::newRow("unspecified") << 0 << "valid";
        QTest::newRow("key compromise") << 1 << revoked;
        QTest::newRow("compromise of its issuer") << 2 << revoked;
        QTest::newRow("affiliation changed") << 3 << "valid";
        QTest::newRow("superseded") << 4 << "valid";
        QTest::newRow("cessation of operation") << 5 << "valid";
        QTest::newRow("privilege withdrawn") << 9 << revoked;
    }

    void a_stolen_key_of_the_authority_spoils_its_stamps_of_before()
    {
        QFETCH(int, reason);
        QFETCH(QString, answer);
        TestAuthority authority;
        const QByteArray token = authority.stamp("bytes").value();
        const QByteArray cms = longTerm(QStringLiteral("operator"), authority);
        authority.revoked.insert(certificate(QStringLiteral("tsa.pem")).serial(),
                                 now().addSecs(60));
        authority.reason = reason;
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", anchors(), &authority)), answer);
        // What was collected while the key was good does not hide it.
        QCOMPARE(verdict(cms, &authority), answer == QStringLiteral("valid")
                                               ? answer
                                               : QStringLiteral("invalid timestampWrong"));
        QCOMPARE(verdict(cms, nullptr), QStringLiteral("valid"));
    }

    void a_broken_answer_inside_is_doubt_not_refusal()
    {
        TestAuthority authority;
        const QByteArray cms = stamped(QStringLiteral("operator"), authority);
        Evidence broken = judge(cms, &authority, now()).evidence;
        for (QByteArray &response : broken.ocspResponses)
            response[response.size() / 2] = static_cast<char>(response[response.size() / 2] ^ 1);
        const QByteArray twin = addEvidence(cms, broken).value();
        QCOMPARE(verdict(twin, nullptr), QStringLiteral("pending revocationMalformed"));
        QCOMPARE(verdict(twin, &authority), QStringLiteral("valid"));
    }

    void without_the_content_nothing_is_said()
    {
        TestAuthority authority;
        const QByteArray cms = basic(QStringLiteral("operator"));
        QCOMPARE(verdictOf(verifyCades(cms, QByteArray(), anchors(), &authority, now())),
                 QStringLiteral("pending signatureContentMissing"));
        QCOMPARE(verdictOf(verifyCades(cms, QByteArray(""), anchors(), &authority, now())),
                 QStringLiteral("invalid signatureContentChanged"));
    }

    void the_client_asks_and_judges_the_answer_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("answer");
        QTest::newRow("stamped") << QByteArray("good") << "ok";
        QTest::newRow("another request") << QByteArray("replayed") << "timestampWrong";
        QTest::newRow("refused") << QByteArray("refused") << "timestampUnavailable";
        QTest::newRow("garbage") << QByteArray("garbage") << "timestampUnavailable";
        QTest::newRow("silence") << QByteArray("silence") << "timestampUnavailable";
    }

    void the_client_asks_and_judges_the_answer()
    {
        QFETCH(QByteArray, kind);
        const auto reply = [](const QByteArray &request) {
            const QString out = writeFile(QStringLiteral("stamp.out"), {});
            const QString serial = writeFile(QStringLiteral("serial"), "01\n");
            const QString config = writeFile(
                QStringLiteral("tsa.cnf"),
                "[tsa]\ndefault_tsa=own\n[own]\nserial=" + serial.toUtf8() +
                    "\ndefault_policy=1.2.398.3.3.2.6.2\nsigner_digest=sha256\ndigests=sha256\n"
                    "ess_cert_id_alg=sha256\n");
            runProgram(QStringLiteral("openssl"),
                       {QStringLiteral("ts"), QStringLiteral("-reply"), QStringLiteral("-config"),
                        config, QStringLiteral("-queryfile"),
                        writeFile(QStringLiteral("stamp.in"), request), QStringLiteral("-signer"),
                        pkiFile(QStringLiteral("tsa.pem")), QStringLiteral("-inkey"),
                        pkiFile(QStringLiteral("tsa.key")), QStringLiteral("-out"), out});
            return readFile(out);
        };
        QByteArray first;
        const HttpResponder responder("application/timestamp-reply", [&](const QByteArray &asked) {
            if (kind == "refused")
                return QByteArray::fromHex("30053003020102");
            if (kind == "garbage")
                return QByteArray("\x30\x03xyz");
            if (kind == "silence")
                return QByteArray();
            if (kind == "replayed" && !first.isEmpty())
                return first;
            first = reply(asked);
            return first;
        });
        TimestampClient client(responder.url(), kind == "silence" ? 1 : 60);
        Result<QByteArray> token = client.stamp("bytes");
        if (kind == "replayed")
            token = client.stamp("bytes");
        QTEST(failureOf(token), "answer");
        TestAuthority authority;
        if (token)
            QCOMPARE(verdictOf(checkTimestamp(*token, "bytes", anchors(), &authority)),
                     QStringLiteral("valid"));
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "tst_evidence.moc"
