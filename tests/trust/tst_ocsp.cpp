#include "trust/http_responder.h"
#include "trust/test_pki.h"

#include "support/test_paths.h"

#include <openssl/x509v3.h>

#include <QProcess>
#include <QTemporaryDir>

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

QByteArray answer(const QByteArray &request, const QString &signer, const QStringList &more = {})
{
    const QString out = writeFile(QStringLiteral("ocsp.out"), {});
    runProgram(QStringLiteral("openssl"),
               QStringList{QStringLiteral("ocsp"), QStringLiteral("-index"),
                           pkiFile(QStringLiteral("ca/index.txt")), QStringLiteral("-CA"),
                           pkiFile(QStringLiteral("int.pem")), QStringLiteral("-rsigner"),
                           pkiFile(signer + QStringLiteral(".pem")), QStringLiteral("-rkey"),
                           pkiFile(signer + QStringLiteral(".key")), QStringLiteral("-reqin"),
                           writeFile(QStringLiteral("ocsp.in"), request),
                           QStringLiteral("-respout"), out} +
                   more);
    return readFile(out);
}

RevocationAnswer ask(const QString &name, const HttpResponder::Respond &respond, qint64 laterBy = 0,
                     int patienceSeconds = 60)
{
    const HttpResponder responder("application/ocsp-response", respond);
    OcspSettings settings;
    settings.url = responder.url();
    settings.timeoutSeconds = patienceSeconds;
    OcspClient client(settings);
    return client.check(certificate(QStringLiteral("users/%1.pem").arg(name)),
                        certificate(QStringLiteral("int.pem")),
                        QDateTime::currentDateTimeUtc().addSecs(laterBy));
}

QString described(const RevocationAnswer &result)
{
    return result.code ? failureName(*result.code) : revocationStateName(result.state);
}

/// A certificate of the same authority that names where its list is.
Certificate issued(const QString &crlUrl)
{
    const QString base = writeFile(QStringLiteral("own"), {});
    const QString script = QStringLiteral(
        "set -e; cd \"$1\"; openssl req -new -newkey rsa:2048 -nodes -keyout \"$2.key\" -subj "
        "/CN=own -out \"$2.csr\"\n"
        "openssl x509 -req -in \"$2.csr\" -CA int.pem -CAkey int.key -set_serial 77 -days 1 "
        "-out \"$2.pem\" -extfile <(printf "
        "'keyUsage=digitalSignature,nonRepudiation\\ncrlDistributionPoints=URI:%s' \"$3\")\n");
    QByteArray output;
    if (runProgram(QStringLiteral("bash"),
                   {QStringLiteral("-c"), script, QStringLiteral("-"), pkiDir(), base, crlUrl},
                   &output) != 0)
        qWarning("%s", output.constData());
    const auto own = Certificate::fromPem(readFile(base + QStringLiteral(".pem")));
    return own ? *own : Certificate();
}

/// A list of the intermediate of these two times, in DER; `revoked` is the serial number on it.
QByteArray listOf(const QDateTime &from, const QDateTime &until, const QByteArray &revoked = {})
{
    const auto text = [](const QDateTime &time) {
        return time.toUTC().toString(QStringLiteral("yyMMddHHmmss")) + QLatin1Char('Z');
    };
    const QByteArray since = text(from).toLatin1();
    const QString index = writeFile(QStringLiteral("list.index"),
                                    revoked.isEmpty() ? QByteArray()
                                                      : "R\t491231235959Z\t" + since + '\t' +
                                                            revoked + "\tunknown\t/CN=own\n");
    const QString config = writeFile(QStringLiteral("list.cnf"),
                                     "[ca]\ndefault_ca=own\n[own]\ndatabase=" + index.toUtf8() +
                                         "\ndefault_md=sha256\n");
    const QString list = writeFile(QStringLiteral("list.pem"), {});
    const QString der = writeFile(QStringLiteral("list.der"), {});
    QByteArray output;
    if (runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("ca"), QStringLiteral("-config"), config,
                    QStringLiteral("-gencrl"), QStringLiteral("-cert"),
                    pkiFile(QStringLiteral("int.pem")), QStringLiteral("-keyfile"),
                    pkiFile(QStringLiteral("int.key")), QStringLiteral("-crl_lastupdate"),
                    text(from), QStringLiteral("-crl_nextupdate"), text(until),
                    QStringLiteral("-out"), list},
                   &output) != 0 ||
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("crl"), QStringLiteral("-in"), list, QStringLiteral("-outform"),
                    QStringLiteral("DER"), QStringLiteral("-out"), der},
                   &output) != 0)
        qWarning("%s", output.constData());
    return readFile(der);
}

/// The serial number of issued().
const QByteArray ownSerial = "4D";

const QString responderName = QStringLiteral("ocsp");

} // namespace

class OcspTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void good_and_revoked()
    {
        const auto respond = [](const QByteArray &request) {
            return answer(request, responderName);
        };
        const RevocationAnswer good = ask(QStringLiteral("operator"), respond);
        QCOMPARE(described(good), QStringLiteral("good"));
        QCOMPARE(good.source, QStringLiteral("ocsp"));
        QVERIFY(!good.evidence.isEmpty());
        const RevocationAnswer revoked = ask(QStringLiteral("revoked"), respond);
        QCOMPARE(described(revoked), QStringLiteral("revoked"));
        QVERIFY(revoked.revokedAt.isValid());
        QCOMPARE(revoked.reason, CRL_REASON_KEY_COMPROMISE);
    }

    void the_issuer_may_answer_itself()
    {
        QCOMPARE(described(ask(QStringLiteral("operator"),
                               [](const QByteArray &request) {
                                   return answer(request, QStringLiteral("int"));
                               })),
                 QStringLiteral("good"));
    }

    void nobody_else_may_answer()
    {
        // A signer of the same authority, but not one for OCSP.
        QCOMPARE(described(ask(QStringLiteral("revoked"),
                               [](const QByteArray &request) {
                                   return answer(request, QStringLiteral("users/head"));
                               })),
                 QStringLiteral("revocationMalformed"));
        QCOMPARE(described(ask(QStringLiteral("revoked"),
                               [](const QByteArray &request) {
                                   return answer(request, QStringLiteral("root"));
                               })),
                 QStringLiteral("revocationMalformed"));
    }

    void an_answer_without_nonce_is_taken_and_one_with_another_is_not()
    {
        QByteArray first;
        QCOMPARE(described(ask(QStringLiteral("operator"),
                               [&first](const QByteArray &request) {
                                   first = answer(request, responderName);
                                   return first;
                               })),
                 QStringLiteral("good"));
        QCOMPARE(described(ask(QStringLiteral("operator"),
                               [&first](const QByteArray &) { return first; })),
                 QStringLiteral("revocationMalformed"));
    }

    void an_answer_for_another_certificate_is_refused()
    {
        QByteArray other;
        ask(QStringLiteral("head"), [&other](const QByteArray &request) {
            other = answer(request, responderName);
            return other;
        });
        QCOMPARE(described(ask(QStringLiteral("operator"),
                               [&other](const QByteArray &) { return other; })),
                 QStringLiteral("revocationMalformed"));
    }

    void a_stale_answer_is_doubt()
    {
        const auto respond = [](const QByteArray &request) {
            return answer(request, responderName, {QStringLiteral("-nmin"), QStringLiteral("5")});
        };
        QCOMPARE(described(ask(QStringLiteral("operator"), respond, 60)), QStringLiteral("good"));
        QCOMPARE(described(ask(QStringLiteral("operator"), respond, 24 * 3600)),
                 QStringLiteral("revocationStale"));
    }

    void garbage_silence_and_absence_are_doubt()
    {
        const QString name = QStringLiteral("revoked");
        QCOMPARE(
            described(ask(name, [](const QByteArray &) { return QByteArray("garbage"); })).left(10),
            QStringLiteral("revocation"));
        QCOMPARE(described(ask(name,
                               [](const QByteArray &request) {
                                   QByteArray twin = answer(request, responderName);
                                   twin[twin.size() / 2] =
                                       static_cast<char>(twin[twin.size() / 2] ^ 1);
                                   return twin;
                               })),
                 QStringLiteral("revocationMalformed"));
        QCOMPARE(described(ask(
                     name, [](const QByteArray &) { return QByteArray(); }, 0, 1)),
                 QStringLiteral("revocationUnavailable"));
        OcspClient nobody(OcspSettings{QStringLiteral("http://127.0.0.1:1/"), 1, 3600, 300});
        const Certificate subject = certificate(QStringLiteral("users/operator.pem"));
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        QCOMPARE(described(nobody.check(subject, issuer, QDateTime::currentDateTimeUtc())),
                 QStringLiteral("revocationUnavailable"));
        OcspClient noAddress;
        QCOMPARE(described(noAddress.check(subject, issuer, QDateTime::currentDateTimeUtc())),
                 QStringLiteral("revocationUnavailable"));
    }

    void crls_answer_where_ocsp_does_not()
    {
        RevocationSettings settings;
        settings.ocsp.url = QStringLiteral("http://127.0.0.1:1/");
        settings.ocsp.timeoutSeconds = 1;
        settings.crlDirectory = pkiDir();
        const auto source = makeRevocationSource(settings);
        QVERIFY(source);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto verdict = [&](const char *name) {
            return verdictOf(
                checkCertificate(certificate(QLatin1String(name)), anchors(), source->get(), now));
        };
        QCOMPARE(verdict("users/operator.pem"), QStringLiteral("valid"));
        QCOMPARE(verdict("users/revoked.pem"), QStringLiteral("invalid certificateRevoked"));
        QCOMPARE((*source)
                     ->check(certificate(QStringLiteral("users/revoked.pem")),
                             certificate(QStringLiteral("int.pem")), now)
                     .reason,
                 CRL_REASON_KEY_COMPROMISE);
    }

    void a_crl_is_fetched_where_the_certificate_says()
    {
        const QByteArray crl = readFile(pkiFile(QStringLiteral("int.der")));
        int fetched = 0;
        const HttpResponder responder("application/pkix-crl", [&](const QByteArray &) {
            ++fetched;
            return crl;
        });
        const Certificate own = issued(responder.url() + QStringLiteral("int.crl"));
        QVERIFY(!own.isNull());
        CrlClient client(60);
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(described(client.check(own, issuer, now)), QStringLiteral("good"));
        QCOMPARE(described(client.check(own, issuer, now)), QStringLiteral("good"));
        QCOMPARE(fetched, 1);
    }

    void a_newer_list_in_the_folder_is_found_though_the_old_one_answers()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Certificate own = issued(QStringLiteral("http://127.0.0.1:1/int.crl"));
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &list) {
            QFile file(folder.filePath(name));
            return !list.isEmpty() && file.open(QIODevice::WriteOnly) &&
                   file.write(list) == list.size();
        };
        QVERIFY(put(QStringLiteral("1.crl"), listOf(now.addSecs(-7200), now.addDays(1))));
        CrlStore patient;
        CrlStore store(std::chrono::milliseconds(0));
        QVERIFY(patient.addDirectory(folder.path()));
        QVERIFY(store.addDirectory(folder.path()));
        QCOMPARE(described(store.check(own, issuer, now)), QStringLiteral("good"));
        QVERIFY(
            put(QStringLiteral("2.crl"), listOf(now.addSecs(-3600), now.addDays(1), ownSerial)));
        QCOMPARE(described(store.check(own, issuer, now)), QStringLiteral("revoked"));
        // Not before its time: the folder is not read with every question.
        QCOMPARE(described(patient.check(own, issuer, now)), QStringLiteral("good"));
    }

    void a_fetched_list_that_is_over_does_not_answer_for_the_past()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QByteArray list = listOf(now.addDays(-3), now.addDays(-1));
        const HttpResponder responder("application/pkix-crl",
                                      [&list](const QByteArray &) { return list; });
        const Certificate own = issued(responder.url() + QStringLiteral("int.crl"));
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        CrlClient client(60);
        const QDateTime stamped = now.addDays(-2);
        QCOMPARE(described(client.check(own, issuer, stamped)), QStringLiteral("good"));
        list = listOf(now.addSecs(-3600), now.addDays(1), ownSerial);
        const RevocationAnswer revoked = client.check(own, issuer, stamped);
        QCOMPARE(described(revoked), QStringLiteral("revoked"));
        QVERIFY(!revoked.reason);
    }

    void a_fetched_list_is_asked_for_again_and_kept_where_no_newer_one_comes()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QByteArray list = listOf(now.addSecs(-7200), now.addDays(1));
        const HttpResponder responder("application/pkix-crl",
                                      [&list](const QByteArray &) { return list; });
        const Certificate own = issued(responder.url() + QStringLiteral("int.crl"));
        const Certificate issuer = certificate(QStringLiteral("int.pem"));
        CrlClient client(60, std::chrono::milliseconds(0));
        QCOMPARE(described(client.check(own, issuer, now)), QStringLiteral("good"));
        list = "no list";
        QCOMPARE(described(client.check(own, issuer, now)), QStringLiteral("good"));
        // But not beyond its own end.
        QCOMPARE(described(client.check(own, issuer, now.addDays(2))),
                 QStringLiteral("revocationMalformed"));
        list = listOf(now.addSecs(-3600), now.addDays(1), ownSerial);
        QCOMPARE(described(client.check(own, issuer, now)), QStringLiteral("revoked"));
    }

    void a_crl_is_fetched_over_tls_too()
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        probe.close();
        QProcess server;
        server.setWorkingDirectory(pkiDir());
        server.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-accept"), address,
                      QStringLiteral("-cert"), pkiFile(QStringLiteral("tls/registry.pem")),
                      QStringLiteral("-key"), pkiFile(QStringLiteral("tls/registry.key")),
                      QStringLiteral("-WWW")});
        QVERIFY(server.waitForStarted());
        QByteArray said;
        while (!said.contains("ACCEPT") && server.waitForReadyRead(10'000))
            said += server.readAllStandardOutput();
        const Certificate own = issued(QStringLiteral("https://%1/int.der").arg(address));
        QVERIFY(!own.isNull());
        CrlClient client(60);
        QCOMPARE(described(client.check(own, certificate(QStringLiteral("int.pem")),
                                        QDateTime::currentDateTimeUtc())),
                 QStringLiteral("good"));
        server.kill();
        server.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(OcspTest)
#include "tst_ocsp.moc"
