#include "trust/attack_rig.h"
#include "trust/attack_table.h"

#include "support/test_paths.h"
#include "trust/evidence.h"
#include "trust/paper_statement.h"
#include "trust/wsse.h"
#include "trust/xmldsig.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

/// Signed XML, WS-Security, and what the certification authority answers.
class AttacksOnMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signedXml();
    void answersOfTheAuthority();
    void qrCodes();
    void cleanupTestCase();

private:
    void xmlRows(const QString &artefact, const QByteArray &good, const QByteArray &from,
                 const QByteArray &to);

    TestAuthority m_authority;
    std::unique_ptr<RevocationSource> m_crls;
    AttackTable m_table;
};

void AttacksOnMessages::initTestCase()
{
    QVERIFY(!pkiDir().isEmpty());
    m_crls = crls();
}

void AttacksOnMessages::xmlRows(const QString &artefact, const QByteArray &good,
                                const QByteArray &from, const QByteArray &to)
{
    const QString judge = pkiFile(QStringLiteral("users/head.pem"));
    const auto given = [&](const QByteArray &xml) {
        return verdictOf(verifyXml(xml, anchors(), m_crls.get(), QDateTime::currentDateTimeUtc()));
    };
    m_table.row(artefact, "none", QStringLiteral("valid"), given(good),
                asked(xmlsecAccepts(good, judge)));
    QByteArray twin = good;
    twin.replace(from, to);
    m_table.row(artefact, "flipped content", QStringLiteral("invalid signatureContentChanged"),
                given(twin), asked(xmlsecAccepts(twin, judge)));
    twin = good;
    const qsizetype value = twin.indexOf("SignatureValue>") + 20;
    twin[value] = twin[value] == 'A' ? 'B' : 'A';
    m_table.row(artefact, "flipped signature", QStringLiteral("invalid signatureWrong"),
                given(twin), asked(xmlsecAccepts(twin, judge)));
    m_table.row(artefact, "truncated", QStringLiteral("invalid xmlMalformed"),
                given(good.chopped(30)), asked(xmlsecAccepts(good.chopped(30), judge)));
    const QByteArray plain = good.mid(good.startsWith("<?xml") ? good.indexOf("?>") + 2 : 0);
    m_table.row(artefact, "DTD", QStringLiteral("invalid xmlForbidden"),
                given("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + plain));
    QByteArray bomb = "<!DOCTYPE b [<!ENTITY a \"aaaaaaaaaa\">";
    for (char name = 'b'; name < 'z'; ++name)
        bomb += QByteArray("<!ENTITY ") + name + " \"" +
                QByteArray("&" + QByteArray(1, static_cast<char>(name - 1)) + ";").repeated(10) +
                "\">";
    m_table.row(artefact, "bomb", QStringLiteral("invalid xmlForbidden"),
                given(bomb + "]><b>&y;</b>"));
    m_table.row(artefact, "50 MiB", QStringLiteral("invalid"),
                given("<a>" + QByteArray(50 * 1024 * 1024, 'x') + "</a>").section(u' ', 0, 0));
    m_table.row(artefact, "nested 100,000 deep", QStringLiteral("invalid"),
                given(QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000))
                    .section(u' ', 0, 0));
}

void AttacksOnMessages::signedXml()
{
    const QByteArray business = "<Request><BIN>540940000407</BIN></Request>";
    const QByteArray envelope =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header/><s:Body>"
        "<BIN>540940000407</BIN></s:Body></s:Envelope>";
    const auto head = attackSigner(QStringLiteral("head"));
    const QByteArray xml = *signXmlEnveloped(business, *head);
    const QByteArray soap = *signSoap(envelope, *head);
    xmlRows(QStringLiteral("signed XML"), xml, "540940000407", "540940000408");
    xmlRows(QStringLiteral("WS-Security"), soap, "540940000407", "540940000408");
    const auto judge = [&](const QByteArray &bytes) {
        return verdictOf(
            verifyXml(bytes, anchors(), m_crls.get(), QDateTime::currentDateTimeUtc()));
    };
    m_table.certificateRows(QStringLiteral("signed XML"), [&](const QString &signer) {
        return judge(*signXmlEnveloped(business, *attackSigner(signer)));
    });
    m_table.certificateRows(QStringLiteral("WS-Security"), [&](const QString &signer) {
        return judge(*signSoap(envelope, *attackSigner(signer)));
    });
    // What stands beside the root is signed, too; only comments are not.
    const QString judgeOfXml = pkiFile(QStringLiteral("users/head.pem"));
    const auto besideRow = [&](const char *attack, const QString &expected,
                               const QByteArray &bytes) {
        m_table.row(QStringLiteral("signed XML"), attack, expected, judge(bytes),
                    asked(xmlsecAccepts(bytes, judgeOfXml)));
    };
    const QString changed = QStringLiteral("invalid signatureContentChanged");
    const auto before = [](QByteArray bytes, const QByteArray &more) {
        return bytes.replace("<Request>", more + "<Request>");
    };
    const QByteArray ordered = *signXmlEnveloped("<?order 1?>" + business + "<?order 2?>", *head);
    besideRow("none, instructions", QStringLiteral("valid"), ordered);
    besideRow("flipped instruction", changed, QByteArray(ordered).replace("order 1", "order 3"));
    besideRow("flipped, after root", changed, QByteArray(ordered).replace("order 2", "order 3"));
    besideRow("instruction taken away", changed,
              QByteArray(ordered).replace("<?order 1?>", QByteArray()));
    besideRow("instruction added", changed, before(xml, "<?xml-stylesheet href=\"evil.xsl\"?>"));
    besideRow("instruction added after", changed, xml + "<?order 1?>");
    besideRow("comment added", QStringLiteral("valid"), before(xml, "<!-- seen -->"));
    besideRow("wrapped", QStringLiteral("invalid xmlWrapped"),
              "<Evil>" + xml.mid(xml.indexOf("<Request")) + "</Evil>");
    besideRow("another reference", QStringLiteral("invalid xmlWrapped"),
              QByteArray(xml).replace("URI=\"\"", "URI=\"#part\""));
    const qsizetype begin = soap.indexOf("<s:Body");
    const QByteArray body = soap.mid(begin, soap.indexOf("</s:Body>") + 9 - begin);
    QByteArray evil = body;
    evil.replace("540940000407", "evil");
    QByteArray wrapped = soap;
    wrapped.replace(body, evil);
    wrapped.replace("</s:Header>", "<w>" + body + "</w></s:Header>");
    m_table.row(QStringLiteral("WS-Security"), "wrapped", QStringLiteral("invalid xmlWrapped"),
                judge(wrapped));
}

void AttacksOnMessages::answersOfTheAuthority()
{
    const Certificate subject = certificate(QStringLiteral("users/head.pem"));
    const Certificate issuer = certificate(QStringLiteral("int.pem"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto ask = [&](const Evidence &evidence, const Certificate &of) {
        const RevocationAnswer answer = EvidenceSource(evidence, nullptr).check(of, issuer, now);
        return answer.code ? QStringLiteral("unknown ") + failureName(*answer.code)
                           : revocationStateName(answer.state);
    };
    const auto ocsp = [&](const QByteArray &response) {
        Evidence evidence;
        evidence.ocspResponses.append(response);
        return ask(evidence, subject);
    };
    const QString broken = QStringLiteral("unknown revocationMalformed");
    const QByteArray response = m_authority.ocspResponse(subject, issuer);
    m_table.row(QStringLiteral("OCSP answer"), "none", QStringLiteral("good"), ocsp(response),
                asked(opensslAcceptsOcsp(response, subject)));
    for (const qsizetype at : {response.size() / 2, response.size() - 100}) {
        const QByteArray twin = flippedIn(response, response, at);
        m_table.row(QStringLiteral("OCSP answer"), "flipped", broken, ocsp(twin),
                    asked(opensslAcceptsOcsp(twin, subject)));
    }
    m_table.row(QStringLiteral("OCSP answer"), "truncated", broken, ocsp(response.chopped(9)),
                asked(opensslAcceptsOcsp(response.chopped(9), subject)));
    m_table.row(QStringLiteral("OCSP answer"), "50 MiB", broken,
                ocsp(QByteArray(50 * 1024 * 1024, '0')));
    TestAuthority past;
    past.clock = now.addDays(-2);
    // Older than the certificate of the responder that signed it.
    m_table.row(QStringLiteral("OCSP answer"), "of the day before",
                QStringLiteral("unknown revocationMalformed"),
                ocsp(past.ocspResponse(subject, issuer)));
    TestAuthority revoking;
    revoking.revoked.insert(subject.serial(), now.addSecs(-60));
    m_table.row(QStringLiteral("OCSP answer"), "revoked", QStringLiteral("revoked"),
                ocsp(revoking.ocspResponse(subject, issuer)),
                asked(opensslAcceptsOcsp(revoking.ocspResponse(subject, issuer), subject)));

    const auto crl = [&](const QByteArray &list, const Certificate &of) {
        Evidence evidence;
        evidence.crls.append(list);
        return ask(evidence, of);
    };
    const QByteArray list = readFile(pkiFile(QStringLiteral("int.der")));
    m_table.row(QStringLiteral("CRL"), "none", QStringLiteral("good"), crl(list, subject),
                asked(opensslAcceptsCrl(list)));
    const QByteArray twin = flippedIn(list, list, list.size() - 20);
    m_table.row(QStringLiteral("CRL"), "flipped", broken, crl(twin, subject),
                asked(opensslAcceptsCrl(twin)));
    m_table.row(QStringLiteral("CRL"), "truncated", broken, crl(list.chopped(9), subject),
                asked(opensslAcceptsCrl(list.chopped(9))));
    m_table.row(QStringLiteral("CRL"), "of another authority",
                QStringLiteral("unknown revocationUnavailable"),
                crl(readFile(pkiFile(QStringLiteral("root.der"))), subject));
    m_table.row(QStringLiteral("CRL"), "revoked", QStringLiteral("revoked"),
                crl(list, certificate(QStringLiteral("users/revoked.pem"))),
                asked(opensslAcceptsCertificate(QStringLiteral("revoked"))));

    const QByteArray token = m_authority.stamp("bytes").value();
    const auto stamp = [&](const QByteArray &bytes, const QByteArray &of) {
        return verdictOf(checkTimestamp(bytes, of, anchors(), m_crls.get()));
    };
    const QString wrong = QStringLiteral("invalid timestampWrong");
    m_table.row(QStringLiteral("timestamp"), "none", QStringLiteral("valid"), stamp(token, "bytes"),
                asked(opensslAcceptsToken(token, "bytes")));
    m_table.row(QStringLiteral("timestamp"), "over other bytes", wrong, stamp(token, "other"),
                asked(opensslAcceptsToken(token, "other")));
    const QByteArray flipped = flippedIn(token, token, token.size() - 5);
    m_table.row(QStringLiteral("timestamp"), "flipped", wrong, stamp(flipped, "bytes"),
                asked(opensslAcceptsToken(flipped, "bytes")));
    m_table.row(QStringLiteral("timestamp"), "truncated", wrong, stamp(token.chopped(9), "bytes"),
                asked(opensslAcceptsToken(token.chopped(9), "bytes")));
    m_table.row(QStringLiteral("timestamp"), "50 MiB", wrong,
                stamp(QByteArray(50 * 1024 * 1024, '0'), "bytes"));
    m_table.row(QStringLiteral("timestamp"), "foreign root",
                QStringLiteral("invalid certificateUntrusted"),
                verdictOf(checkTimestamp(token, "bytes", TrustAnchors(), m_crls.get())));
}

void AttacksOnMessages::qrCodes()
{
    const StatementKeys keys =
        *StatementKeys::fromPem(readFile(pkiFile(QStringLiteral("paper-keys.pem"))));
    const PaperStatement statement{PaperType::Licence,
                                   QStringLiteral("elicense.example"),
                                   QStringLiteral("KZ07ABC00012345"),
                                   QStringLiteral("150340012340"),
                                   QStringLiteral("MOOS-393-3/ENVIRONMENTWORKS"),
                                   QDate(2026, 12, 14)};
    const auto row = [&](const char *attack, const QString &expected, const QString &text) {
        const Result<VerifiedStatement> read = keys.verify(text);
        m_table.row(QStringLiteral("QR code"), attack, expected,
                    read ? QStringLiteral("valid") : failureOf(read),
                    asked(opensslAcceptsQr(text)));
    };
    const QString text =
        *StatementSigner::fromPemFile(pkiFile(QStringLiteral("paper.key")))->sign(statement);
    row("none", QStringLiteral("valid"), text);
    const auto with = [&](const char *from, const char *to) {
        return QString(text).replace(QLatin1String(from), QLatin1String(to));
    };
    row("another holder", QStringLiteral("qrChanged"), with("150340012340", "971240001315"));
    row("another number", QStringLiteral("qrChanged"), with("KZ07ABC00012345", "KZ18LAA00032760"));
    row("another day", QStringLiteral("qrChanged"), with("20261214", "20271214"));
    row("another page", QStringLiteral("qrChanged"), with("elicense.example", "elicense.exampie"));
    const qsizetype digit = text.lastIndexOf(u'.') + 20;
    row("flipped signature", QStringLiteral("qrChanged"),
        QString(text).replace(digit, 1, text.at(digit) == u'A' ? u'B' : u'A'));
    row("cut", QStringLiteral("qrMalformed"), text.chopped(20));
    row("no statement", QStringLiteral("signatureMissing"), text.section(u'#', 0, 0));
    const QString key = writeFile(QStringLiteral("foreign-paper.key"), {});
    runProgram(QStringLiteral("openssl"),
               {QStringLiteral("genpkey"), QStringLiteral("-quiet"), QStringLiteral("-algorithm"),
                QStringLiteral("ED25519"), QStringLiteral("-out"), key});
    const StatementSigner foreign = *StatementSigner::fromPemFile(key);
    const QString theirs = *foreign.sign(statement);
    row("foreign key", QStringLiteral("qrKeyUnknown"), theirs);
    const QString ours =
        StatementSigner::fromPemFile(pkiFile(QStringLiteral("paper.key")))->keyId();
    row("foreign key, our name", QStringLiteral("qrChanged"),
        QString(theirs).replace(foreign.keyId(), ours));
}

void AttacksOnMessages::cleanupTestCase()
{
    QCOMPARE(m_table.wrongRows(), 0);
}

QTEST_GUILESS_MAIN(AttacksOnMessages)
#include "tst_attack_messages.moc"
