#include "trust/test_pki.h"

#include "support/test_paths.h"
#include "trust/wsse.h"
#include "trust/xmldsig.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

const QByteArray business =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Request xmlns=\"http://example.org/a\" "
    "xmlns:b=\"http://example.org/b\"><!-- note --><b:BIN x='1'>540940000407</b:BIN>\n"
    "<Name><![CDATA[Рұқсат & Ко]]></Name></Request>";

const QByteArray envelope =
    "<soap:Envelope "
    "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header/><soap:Body>"
    "<t:SendMessage xmlns:t=\"http://bip.bee.kz/SyncChannel/v10/Types\"><request><requestInfo>"
    "<messageId>6f0c1d3e</messageId></requestInfo></request></t:SendMessage></soap:Body></"
    "soap:Envelope>";

bool xmlsecAccepts(const QByteArray &xml, QByteArray *output = nullptr)
{
    // In WS-Security the key is no child that xmlsec1 reads, so it is given from outside.
    return runProgram(QStringLiteral("xmlsec1"),
                      {QStringLiteral("--verify"), QStringLiteral("--pubkey-cert-pem"),
                       pkiFile(QStringLiteral("registry-is.pem")), QStringLiteral("--id-attr:Id"),
                       QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/:Body"),
                       writeFile(QStringLiteral("signed.xml"), xml)},
                      output) == 0;
}

std::unique_ptr<SoftwareSigner> system()
{
    auto signer = SoftwareSigner::fromFiles(pkiFile(QStringLiteral("registry-is.pem")),
                                            pkiFile(QStringLiteral("registry-is.key")));
    if (!signer)
        qFatal("no key of the information system");
    return std::move(*signer);
}

} // namespace

class XmlTest final : public QObject
{
    Q_OBJECT

    QByteArray m_business;
    QByteArray m_soap;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        const auto signer = system();
        m_business = *signXmlEnveloped(business, *signer);
        m_soap = *signSoap(envelope, *signer);
    }

    void xmlsec_and_we_accept_an_enveloped_signature()
    {
        QByteArray output;
        QVERIFY2(xmlsecAccepts(m_business, &output), output.constData());
        const Result<VerifiedXml> verified = verifyXmlEnveloped(m_business);
        QVERIFY2(verified, qPrintable(failureOf(verified)));
        QCOMPARE(verified->signer.der(), certificate(QStringLiteral("registry-is.pem")).der());
        QCOMPARE(verified->content.child(QStringLiteral("BIN")).text(),
                 QStringLiteral("540940000407"));
        const auto revocation = crls();
        QCOMPARE(verdictOf(verifyXml(m_business, anchors(), revocation.get(),
                                     QDateTime::currentDateTimeUtc())),
                 QStringLiteral("valid"));
    }

    void xmlsec_and_we_accept_a_soap_signature()
    {
        QByteArray output;
        QVERIFY2(xmlsecAccepts(m_soap, &output), output.constData());
        const Result<VerifiedXml> verified = verifySoap(m_soap);
        QVERIFY2(verified, qPrintable(failureOf(verified)));
        QCOMPARE(verified->content.localName(), QStringLiteral("Body"));
        QCOMPARE(verified->content.child(QStringLiteral("SendMessage"))
                     .child(QStringLiteral("request"))
                     .child(QStringLiteral("requestInfo"))
                     .child(QStringLiteral("messageId"))
                     .text(),
                 QStringLiteral("6f0c1d3e"));
        QVERIFY(m_soap.contains("mustUnderstand=\"1\""));
        QVERIFY(!m_soap.contains("BinarySecurityToken"));
    }

    void a_soap_envelope_without_a_header_gets_one()
    {
        QByteArray bare = envelope;
        bare.replace("<soap:Header/>", "");
        const auto signer = system();
        const Result<QByteArray> done = signSoap(bare, *signer);
        QVERIFY(done);
        QVERIFY(verifySoap(*done));
        QVERIFY(xmlsecAccepts(*done));
    }

    void an_ec_key_signs_xml_too()
    {
        const auto signer = SoftwareSigner::fromFiles(pkiFile(QStringLiteral("tls/desk-1.pem")),
                                                      pkiFile(QStringLiteral("tls/desk-1.key")));
        QVERIFY(signer);
        const Result<QByteArray> xml = signXmlEnveloped(business, **signer);
        QVERIFY(xml);
        QVERIFY(xml->contains("ecdsa-sha256"));
        QVERIFY(verifyXmlEnveloped(*xml));
        QByteArray output;
        QVERIFY2(runProgram(QStringLiteral("xmlsec1"),
                            {QStringLiteral("--verify"), QStringLiteral("--pubkey-cert-pem"),
                             pkiFile(QStringLiteral("tls/desk-1.pem")),
                             writeFile(QStringLiteral("ec.xml"), *xml)},
                            &output) == 0,
                 output.constData());
    }

    void tampered_twins_are_refused_by_both()
    {
        QByteArray twin = m_business;
        twin.replace("540940000407", "540940000408");
        QVERIFY(!xmlsecAccepts(twin));
        QCOMPARE(failureOf(verifyXmlEnveloped(twin)), QStringLiteral("signatureContentChanged"));
        twin = m_soap;
        twin.replace("6f0c1d3e", "6f0c1d3f");
        QVERIFY(!xmlsecAccepts(twin));
        QCOMPARE(failureOf(verifySoap(twin)), QStringLiteral("signatureContentChanged"));
        twin = m_soap;
        const qsizetype value = twin.indexOf("SignatureValue>") + 20;
        twin[value] = twin[value] == 'A' ? 'B' : 'A';
        QVERIFY(!xmlsecAccepts(twin));
        QCOMPARE(failureOf(verifySoap(twin)), QStringLiteral("signatureWrong"));
    }

    void a_signature_may_not_be_wrapped_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const qsizetype begin = m_soap.indexOf("<soap:Body");
        const qsizetype end = m_soap.indexOf("</soap:Body>") + 12;
        const QByteArray body = m_soap.mid(begin, end - begin);
        QByteArray forged = body;
        forged.replace("6f0c1d3e", "evil");
        QByteArray anonymous = forged;
        anonymous.replace(anonymous.indexOf(" wsu:Id="),
                          anonymous.indexOf("\">") + 1 - anonymous.indexOf(" wsu:Id="), "");
        QByteArray renamed = forged;
        renamed.replace("Id=\"id-", "Id=\"xx-");
        QTest::newRow("two bodies") << QByteArray(m_soap).replace(body, body + anonymous);
        QTest::newRow("signed body moved into the header")
            << QByteArray(m_soap)
                   .replace(body, anonymous)
                   .replace("</soap:Header>", "<w>" + body + "</w></soap:Header>");
        QTest::newRow("same id twice")
            << QByteArray(m_soap)
                   .replace(body, forged)
                   .replace("</soap:Header>", "<w>" + body + "</w></soap:Header>");
        QTest::newRow("other id") << QByteArray(m_soap)
                                         .replace(body, renamed)
                                         .replace("</soap:Header>",
                                                  "<w>" + body + "</w></soap:Header>");
        QTest::newRow("signed body beside")
            << QByteArray(m_soap).replace(body, anonymous + "<w>" + body + "</w>");
    }

    void a_signature_may_not_be_wrapped()
    {
        QFETCH(QByteArray, xml);
        QVERIFY(XmlDocument::parse(xml));
        QCOMPARE(failureOf(verifySoap(xml)), QStringLiteral("xmlWrapped"));
    }

    void an_enveloped_signature_may_not_cover_less_than_the_document()
    {
        QByteArray twin = m_business;
        twin.replace("URI=\"\"", "URI=\"#part\"");
        QCOMPARE(failureOf(verifyXmlEnveloped(twin)), QStringLiteral("xmlWrapped"));
        const QByteArray inner = m_business.mid(m_business.indexOf("<Request"));
        QCOMPARE(failureOf(verifyXmlEnveloped("<Evil>" + inner + "</Evil>")),
                 QStringLiteral("xmlWrapped"));
        const qsizetype begin = m_business.indexOf("<ds:Signature ");
        const QByteArray alone = m_business.mid(begin, m_business.lastIndexOf("</") - begin);
        QCOMPARE(failureOf(verifyXmlEnveloped(alone)), QStringLiteral("xmlWrapped"));
    }

    void an_algorithm_that_we_do_not_know_stays_open()
    {
        QByteArray twin = m_business;
        twin.replace("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                     "http://www.w3.org/2001/04/xmldsig-more#gostr34102001-gostr3411");
        QVERIFY(twin != m_business);
        const auto revocation = crls();
        const SignatureReport report =
            verifyXml(twin, anchors(), revocation.get(), QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("pending signatureAlgorithmUnsupported"));
        QVERIFY(report.signers.isEmpty());
    }

    void an_unsigned_document_says_so()
    {
        QCOMPARE(failureOf(verifyXmlEnveloped(business)), QStringLiteral("signatureMissing"));
        QCOMPARE(failureOf(verifySoap(envelope)), QStringLiteral("signatureMissing"));
    }

    void forbidden_and_malformed_documents_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("answer");
        QTest::newRow("doctype") << QByteArray("<!DOCTYPE a><a/>") << "xmlForbidden";
        QTest::newRow("external") << QByteArray("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")
                                  << "xmlForbidden";
        QTest::newRow("entities")
            << QByteArray("<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>")
            << "xmlForbidden";
        QTest::newRow("undeclared entity") << QByteArray("<a>&b;</a>") << "xmlMalformed";
        QTest::newRow("empty") << QByteArray() << "xmlMalformed";
        QTest::newRow("cut") << QByteArray("<a><b></a>") << "xmlMalformed";
        QTest::newRow("not UTF-8") << QByteArray("<a>\xff\xfe</a>") << "xmlMalformed";
        QTest::newRow("two roots") << QByteArray("<a/><b/>") << "xmlMalformed";
        QTest::newRow("too deep") << QByteArray("<a>").repeated(5000) << "xmlMalformed";
        QTest::newRow("50 MiB") << QByteArray(50 * 1024 * 1024, ' ') << "requestTooLarge";
    }

    void forbidden_and_malformed_documents()
    {
        QFETCH(QByteArray, xml);
        QTEST(failureOf(XmlDocument::parse(xml)), "answer");
    }

    void truncated_signatures_never_crash()
    {
        for (qsizetype size = 0; size < m_soap.size(); size += 11)
            QVERIFY(!verifySoap(m_soap.left(size)));
        const QList<QByteArray> parts = {"ds:SignedInfo",     "ds:KeyInfo",     "ds:SignatureValue",
                                         "ds:Reference",      "ds:DigestValue", "ds:Transforms",
                                         "wsse:KeyIdentifier"};
        for (const QByteArray &part : parts)
            QVERIFY2(!verifySoap(QByteArray(m_soap).replace(part, "ds:Other")), part.constData());
    }
};

QTEST_GUILESS_MAIN(XmlTest)
#include "tst_xml.moc"
