#include "trust/attack_rig.h"

#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/cades_parts.h"
#include "trust/der.h"

#include <QDir>

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

SignatureReport judge(const QByteArray &cms)
{
    TestAuthority authority;
    return verifyCades(cms, signedContent(), anchors(), &authority, now());
}

/// Both signatures in one CMS, in this order. `open` leaves the outer length untold, as BER may.
QByteArray together(const QByteArray &first, const QByteArray &second, bool open)
{
    CmsParts one = *CmsParts::parse(first);
    const CmsParts two = *CmsParts::parse(second);
    one.addEvidence(two.evidence());
    QByteArray infos;
    for (const SignerParts &signer : one.signers + two.signers) {
        QByteArray attributes;
        for (const QByteArray &attribute : signer.unsignedAttributes)
            attributes += attribute;
        infos += der::sequence(signer.fields + QList<QByteArray>{der::tagged(1, attributes)});
    }
    const QByteArray body = der::sequence(
        {one.head.join(), der::tagged(0, one.certificates.join()), der::value(0x31, infos)});
    const QByteArray inside = der::oid(oid::signedData) + der::tagged(0, body);
    return open ? "\x30\x80" + inside + QByteArray(2, '\0') : der::sequence({inside});
}

/// A time-stamping authority that has nothing to do with ours.
QString strangersKey()
{
    const QString base = writeFile(QStringLiteral("stranger"), {});
    QByteArray output;
    const int code = runProgram(
        QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
         QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
         base + QStringLiteral(".key"), QStringLiteral("-out"), base + QStringLiteral(".pem"),
         QStringLiteral("-days"), QStringLiteral("300"), QStringLiteral("-subj"),
         QStringLiteral("/CN=STRANGER"), QStringLiteral("-addext"),
         QStringLiteral("extendedKeyUsage=critical,timeStamping"), QStringLiteral("-addext"),
         QStringLiteral("keyUsage=critical,digitalSignature")},
        &output);
    if (code != 0)
        qFatal("%s", output.constData());
    return QDir(pkiDir()).relativeFilePath(base);
}

} // namespace

/// Whose stamp is believed, and about whom.
class StampsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void each_signer_keeps_the_stamp_of_its_own_data()
    {
        QTest::addColumn<bool>("turned");
        QTest::addColumn<bool>("open");
        for (const bool turned : {false, true}) {
            for (const bool open : {false, true}) {
                QTest::addRow("%s, %s", turned ? "later first" : "earlier first",
                              open ? "BER" : "DER")
                    << turned << open;
            }
        }
    }

    // One of the two orders is not that in which DER would sort them.
    void each_signer_keeps_the_stamp_of_its_own()
    {
        QFETCH(bool, turned);
        QFETCH(bool, open);
        TestAuthority early;
        early.clock = now().addSecs(-1);
        TestAuthority late;
        late.clock = now();
        QByteArray first = signedCms(QStringLiteral("operator"), Depth::Timestamped, early);
        QByteArray second = signedCms(QStringLiteral("head"), Depth::Timestamped, late);
        if (turned)
            std::swap(first, second);
        const QByteArray cms = together(first, second, open);
        QVERIFY(opensslAcceptsCms(cms, signedContent()));
        const SignatureReport report = judge(cms);
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.size(), 2);
        for (const SignerInfo &signer : report.signers) {
            const bool isOperator = signer.iin == QLatin1String("830918100229");
            const TestAuthority &own = isOperator ? early : late;
            QCOMPARE(signer.at.toSecsSinceEpoch(), own.clock.toSecsSinceEpoch());
        }
    }

    void a_strangers_stamp_proves_no_time_and_spoils_nothing()
    {
        TestAuthority stranger;
        stranger.stampedBy = strangersKey();
        const QByteArray cms = signedCms(QStringLiteral("operator"), Depth::Timestamped, stranger);
        TestAuthority authority;
        const QByteArray token = stranger.stamp("bytes").value();
        QCOMPARE(verdictOf(checkTimestamp(token, "bytes", anchors(), &authority)),
                 QStringLiteral("invalid certificateUntrusted"));
        const SignatureReport report = judge(cms);
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.first().clock, SigningClock::Signer);
        QCOMPARE(report.signers.first().level, SignatureLevel::Basic);
        QVERIFY(report.signers.first().timestampAuthority.isEmpty());
        // No time: it does not carry the signature over the end of its certificate.
        QCOMPARE(
            verdictOf(verifyCades(cms, signedContent(), anchors(), &authority, now().addYears(3))),
            QStringLiteral("invalid certificateExpired"));
        // One that was changed is refused, whoever gave it.
        QByteArray twin = cms;
        twin[twin.size() - 5] = static_cast<char>(twin[twin.size() - 5] ^ 1);
        QCOMPARE(verdictOf(judge(twin)), QStringLiteral("invalid timestampWrong"));
    }

    void beside_a_strangers_stamp_ours_counts()
    {
        TestAuthority stranger;
        stranger.stampedBy = strangersKey();
        const QByteArray cms = signedCms(QStringLiteral("operator"), Depth::Timestamped, stranger);
        CmsParts parts = *CmsParts::parse(cms);
        TestAuthority authority;
        authority.clock = now().addSecs(-1);
        parts.signers.first().addAttribute(
            oid::signatureTimestamp, authority.stamp(parts.signers.first().signature).value());
        const SignatureReport report = judge(parts.toDer());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.first().level, SignatureLevel::Timestamped);
        QCOMPARE(report.signers.first().at.toSecsSinceEpoch(), authority.clock.toSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(StampsTest)
#include "tst_stamps.moc"
