#include "trust/test_pki.h"

#include "support/test_paths.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

/// A certificate for signing that another authority wrote as it likes.
Certificate foreign(const QString &subject, const QString &policy = {})
{
    const QString file = writeFile(QStringLiteral("foreign.pem"), {});
    QStringList arguments{QStringLiteral("req"),
                          QStringLiteral("-x509"),
                          QStringLiteral("-newkey"),
                          QStringLiteral("rsa:2048"),
                          QStringLiteral("-nodes"),
                          QStringLiteral("-keyout"),
                          QStringLiteral("/dev/null"),
                          QStringLiteral("-days"),
                          QStringLiteral("2"),
                          QStringLiteral("-subj"),
                          subject,
                          QStringLiteral("-addext"),
                          QStringLiteral("keyUsage=digitalSignature,nonRepudiation"),
                          QStringLiteral("-out"),
                          file};
    if (!policy.isEmpty())
        arguments << QStringLiteral("-addext") << QStringLiteral("certificatePolicies=") + policy;
    runProgram(QStringLiteral("openssl"), arguments);
    const auto parsed = Certificate::fromPem(readFile(file));
    return parsed ? *parsed : Certificate();
}

} // namespace

class CertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void reads_the_subject_as_the_national_authority_writes_it()
    {
        const Certificate operatorCertificate = certificate(QStringLiteral("users/operator.pem"));
        QCOMPARE(operatorCertificate.subjectName(), QStringLiteral("СЫНАҚОВА АЙГҮЛ ҮЛГІҚЫЗЫ"));
        QCOMPARE(operatorCertificate.surname(), QStringLiteral("СЫНАҚОВА"));
        QCOMPARE(operatorCertificate.patronymic(), QStringLiteral("ҮЛГІҚЫЗЫ"));
        QCOMPARE(operatorCertificate.iin(), QStringLiteral("830918100229"));
        QCOMPARE(operatorCertificate.bin(), QStringLiteral("500140000106"));
        QVERIFY(operatorCertificate.hasRole(role::employee));
        QCOMPARE(operatorCertificate.policies(), QStringList{QStringLiteral("1.2.398.3.3.2.3")});
        QVERIFY(operatorCertificate.allowsNonRepudiation());
        QVERIFY(!operatorCertificate.isAuthority());
        QVERIFY(operatorCertificate.issuerText().contains(QStringLiteral("КУӘЛАНДЫРУШЫ")));
        QCOMPARE(operatorCertificate.serial().left(2), QStringLiteral("5A"));
        QVERIFY(certificate(QStringLiteral("root.pem")).isSelfIssued());
    }

    void reads_the_bin_of_an_information_system_from_its_serial_number()
    {
        const Certificate gateway = certificate(QStringLiteral("gateway.pem"));
        QVERIFY(gateway.iin().isEmpty());
        QCOMPARE(gateway.bin().size(), 12);
    }

    void refuses_every_truncation_and_trailing_bytes()
    {
        const QByteArray der = certificate(QStringLiteral("users/operator.pem")).der();
        for (qsizetype size = 0; size < der.size(); ++size)
            QVERIFY(!Certificate::parse(der.left(size)));
        QCOMPARE(failureOf(Certificate::parse(der + '\0')), QStringLiteral("signatureMalformed"));
        QCOMPARE(failureOf(Certificate::parse(QByteArray(50 * 1024 * 1024, '0'))),
                 QStringLiteral("signatureMalformed"));
    }

    void holder_is_checked_before_the_pin_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("iin");
        QTest::addColumn<QString>("bin");
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<QString>("answer");
        const QString iin = QStringLiteral("830918100229");
        const QString bin = QStringLiteral("500140000106");
        const QStringList head = authorisedPersonRoles();
        QTest::newRow("own") << "operator" << iin << bin << QStringList() << "ok";
        QTest::newRow("expired") << "expired" << iin << bin << QStringList()
                                 << "certificateExpired";
        QTest::newRow("other bin")
            << "otherbin" << iin << bin << QStringList() << "certificateOtherBin";
        QTest::newRow("other iin")
            << "head" << iin << QString() << QStringList() << "certificateOtherIin";
        QTest::newRow("role") << "executor" << QString() << QString() << head << "certificateRole";
        QTest::newRow("head") << "head" << QString() << "510340000204" << head << "ok";
    }

    void holder_is_checked_before_the_pin()
    {
        QFETCH(QString, file);
        QFETCH(QString, iin);
        QFETCH(QString, bin);
        QFETCH(QStringList, roles);
        const Certificate subject = certificate(QStringLiteral("users/%1.pem").arg(file));
        QTEST(failureOf(checkHolder(subject, {iin, bin, roles}, QDateTime::currentDateTimeUtc())),
              "answer");
    }

    void a_certificate_of_another_authoritys_profile_is_told_as_such_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<QString>("answer");
        const QString iin = QStringLiteral("/serialNumber=IIN830918100229/CN=own");
        const QString profile = QStringLiteral("certificateForeignProfile");
        QTest::newRow("no number") << "/C=DE/CN=Max Mustermann" << QString() << profile;
        QTest::newRow("a number of another kind")
            << "/C=DE/serialNumber=L01X00T47/CN=Max Mustermann" << QString() << profile;
        QTest::newRow("other policy") << iin << "1.3.6.1.4.1.99999.1" << profile;
        QTest::newRow("a longer arc that begins alike") << iin << "1.2.398.3.3.21.3" << profile;
        QTest::newRow("no policy") << iin << QString() << "ok";
        QTest::newRow("national policy") << iin << "1.2.398.3.3.2.3"
                                         << "ok";
        QTest::newRow("another person's")
            << "/serialNumber=IIN560317100006/CN=other" << QString() << "certificateOtherIin";
    }

    void a_certificate_of_another_authoritys_profile_is_told_as_such()
    {
        QFETCH(QString, subject);
        QFETCH(QString, policy);
        const Certificate certificate = foreign(subject, policy);
        QVERIFY(!certificate.isNull());
        QTEST(failureOf(checkHolder(certificate, {QStringLiteral("830918100229"), {}, {}},
                                    QDateTime::currentDateTimeUtc().addSecs(60))),
              "answer");
    }

    void verdict_with_crls_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("answer");
        QTest::newRow("valid") << "users/operator.pem"
                               << "valid";
        QTest::newRow("revoked") << "users/revoked.pem"
                                 << "invalid certificateRevoked";
        QTest::newRow("expired") << "users/expired.pem"
                                 << "invalid certificateExpired";
        QTest::newRow("tls key") << "tls/desk-1.pem"
                                 << "invalid certificateUntrusted";
        QTest::newRow("not for signing") << "ocsp.pem"
                                         << "invalid certificateKeyUsage";
        QTest::newRow("an authority") << "int.pem"
                                      << "invalid certificateKeyUsage";
    }

    void verdict_with_crls()
    {
        QFETCH(QString, file);
        const auto revocation = crls();
        QTEST(verdictOf(checkCertificate(certificate(file), anchors(), revocation.get(),
                                         QDateTime::currentDateTimeUtc())),
              "answer");
    }

    void doubt_is_pending_and_never_valid()
    {
        const Certificate subject = certificate(QStringLiteral("users/operator.pem"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(verdictOf(checkCertificate(subject, anchors(), nullptr, now)),
                 QStringLiteral("pending revocationUnavailable"));
        CrlStore empty;
        QCOMPARE(verdictOf(checkCertificate(subject, anchors(), &empty, now)),
                 QStringLiteral("pending revocationUnavailable"));
        const auto revocation = crls();
        QCOMPARE(verdictOf(checkCertificate(subject, anchors(), revocation.get(), now.addDays(40))),
                 QStringLiteral("pending revocationStale"));
        CrlStore onlyRoot;
        QVERIFY(onlyRoot.add(readFile(pkiFile(QStringLiteral("root.crl")))));
        QCOMPARE(verdictOf(checkCertificate(subject, anchors(), &onlyRoot, now)),
                 QStringLiteral("pending revocationUnavailable"));
    }

    void a_crl_with_a_flipped_byte_says_nothing()
    {
        QByteArray der = readFile(pkiFile(QStringLiteral("int.der")));
        der[der.size() - 5] = static_cast<char>(der[der.size() - 5] ^ 1);
        CrlStore store;
        QVERIFY(store.add(der));
        QVERIFY(store.add(readFile(pkiFile(QStringLiteral("root.crl")))));
        QCOMPARE(verdictOf(checkCertificate(certificate(QStringLiteral("users/revoked.pem")),
                                            anchors(), &store, QDateTime::currentDateTimeUtc())),
                 QStringLiteral("pending revocationMalformed"));
        QCOMPARE(failureOf(store.add("no CRL")), QStringLiteral("revocationMalformed"));
        QCOMPARE(failureOf(store.add(QByteArray(50 * 1024 * 1024, '0'))),
                 QStringLiteral("revocationMalformed"));
    }

    void without_its_intermediate_nothing_is_believed()
    {
        TrustAnchors onlyRoot = anchors();
        onlyRoot.intermediates.clear();
        const auto revocation = crls();
        const Certificate subject = certificate(QStringLiteral("users/operator.pem"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(verdictOf(checkCertificate(subject, onlyRoot, revocation.get(), now)),
                 QStringLiteral("invalid certificateUntrusted"));
        QCOMPARE(verdictOf(checkCertificate(subject, onlyRoot, revocation.get(), now,
                                            {certificate(QStringLiteral("int.pem"))})),
                 QStringLiteral("valid"));
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
