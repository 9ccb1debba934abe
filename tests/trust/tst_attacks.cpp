#include "trust/attack_rig.h"
#include "trust/attack_table.h"

#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/cades_parts.h"
#include "trust/pades.h"

#include <QCryptographicHash>

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

QByteArray nested(qsizetype depth)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < depth; ++i)
        bytes += "\x30\x80";
    return bytes;
}

} // namespace

/// Signed requests and licence documents.
class AttacksOnDocuments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signedRequests();
    void signersOfRequests();
    void licenceDocuments();
    void documentsOfOthers();
    void cleanupTestCase();

private:
    QString cms(const QByteArray &bytes, const QByteArray &content = signedContent(),
                bool online = true);
    QString pdf(const QByteArray &bytes, bool online = true);
    TestAuthority m_authority;
    std::unique_ptr<RevocationSource> m_crls;
    AttackTable m_table;
};

void AttacksOnDocuments::initTestCase()
{
    QVERIFY(!pkiDir().isEmpty());
    m_crls = crls();
}

QString AttacksOnDocuments::cms(const QByteArray &bytes, const QByteArray &content, bool online)
{
    return verdictOf(verifyCades(bytes, content, anchors(), online ? m_crls.get() : nullptr,
                                 QDateTime::currentDateTimeUtc()));
}

QString AttacksOnDocuments::pdf(const QByteArray &bytes, bool online)
{
    return verdictOf(verifyPdf(bytes, anchors(), online ? m_crls.get() : nullptr,
                               QDateTime::currentDateTimeUtc()));
}

void AttacksOnDocuments::signedRequests()
{
    const QByteArray content = signedContent();
    for (const QString &key : {QStringLiteral("operator"), QStringLiteral("ec")}) {
        for (const Depth depth : {Depth::Basic, Depth::Timestamped, Depth::LongTerm}) {
            const QString level = QStringList({QStringLiteral("B"), QStringLiteral("T"),
                                               QStringLiteral("LT")})[static_cast<int>(depth)];
            const QString name =
                QStringLiteral("request ") +
                (key == u"ec" ? QStringLiteral("P-256 ") : QStringLiteral("RSA ")) + level;
            const QByteArray good = signedCms(key, depth, m_authority);
            const auto foreign = [&](const QByteArray &twin, const QByteArray &of) {
                return asked(opensslAcceptsCms(twin, of));
            };
            m_table.row(name, "none", QStringLiteral("valid"), cms(good), foreign(good, content));
            m_table.row(name, "flipped content", QStringLiteral("invalid signatureContentChanged"),
                        cms(good, content + ' '), foreign(good, content + ' '));
            if (depth != Depth::LongTerm) {
                m_table.row(name, "none, NSS", QStringLiteral("valid"), cms(good),
                            asked(nssAcceptsCms(good, content)));
                m_table.row(name, "flipped content, NSS",
                            QStringLiteral("invalid signatureContentChanged"),
                            cms(good, content + ' '), asked(nssAcceptsCms(good, content + ' ')));
            }
            const QByteArray own = attackSigner(key)->certificate().der();
            const QByteArray certificateTwin = flippedIn(good, own, own.size() - 30);
            m_table.row(name, "flipped certificate",
                        QStringLiteral("invalid signatureOtherCertificate"), cms(certificateTwin),
                        foreign(certificateTwin, content));
            QByteArray signatureTwin = good;
            const qsizetype digest =
                good.indexOf(QCryptographicHash::hash(content, QCryptographicHash::Sha256));
            QVERIFY(digest > 0);
            signatureTwin[digest] = static_cast<char>(signatureTwin[digest] ^ 1);
            m_table.row(name, "flipped signed attribute", QStringLiteral("invalid signatureWrong"),
                        cms(signatureTwin), foreign(signatureTwin, content));
            m_table.row(name, "truncated", QStringLiteral("invalid signatureMalformed"),
                        cms(good.chopped(40)), foreign(good.chopped(40), content));
            if (depth == Depth::Basic) {
                QByteArray last = good;
                last[last.size() - 9] = static_cast<char>(last[last.size() - 9] ^ 0x10);
                m_table.row(name, "flipped signature", QStringLiteral("invalid signatureWrong"),
                            cms(last), foreign(last, content));
                continue;
            }
            const QByteArray token = tokenOf(good);
            const QByteArray stamped = signatureOf(good);
            m_table.row(name, "none, timestamp", QStringLiteral("valid"), cms(good),
                        asked(opensslAcceptsToken(token, stamped)));
            const QByteArray tokenTwin = flippedIn(good, token, token.size() - 5);
            m_table.row(name, "flipped timestamp", QStringLiteral("invalid timestampWrong"),
                        cms(tokenTwin), asked(opensslAcceptsToken(tokenOf(tokenTwin), stamped)));
            if (depth != Depth::LongTerm)
                continue;
            m_table.row(name, "none, offline", QStringLiteral("valid"), cms(good, content, false));
            const auto subject = attackSigner(key)->certificate();
            const SignatureReport report =
                verifyCades(good, content, anchors(), nullptr, QDateTime::currentDateTimeUtc());
            for (const QByteArray &response : report.evidence.ocspResponses) {
                if (!opensslAcceptsOcsp(response, subject))
                    continue;
                const QByteArray twin = flippedIn(good, response, response.size() / 2);
                const QByteArray broken = flippedIn(response, response, response.size() / 2);
                m_table.row(name, "flipped OCSP, offline",
                            QStringLiteral("pending revocationMalformed"),
                            cms(twin, content, false), asked(opensslAcceptsOcsp(broken, subject)));
            }
        }
    }
    const QByteArray good = signedCms(QStringLiteral("ec"), Depth::Basic, m_authority);
    QByteArray twin = good;
    // Same key, same length, another certificate: only the signed attribute tells.
    const QByteArray own = attackSigner(QStringLiteral("ec"))->certificate().der();
    twin.replace(own, attackSigner(QStringLiteral("twin"))->certificate().der());
    m_table.row(QStringLiteral("request P-256 B"), "another certificate", QStringLiteral("invalid"),
                cms(twin).section(u' ', 0, 0), asked(opensslAcceptsCms(twin, content)));
    m_table.row(QStringLiteral("request"), "50 MiB", QStringLiteral("invalid signatureMalformed"),
                cms(QByteArray(50 * 1024 * 1024, '0')));
    m_table.row(QStringLiteral("request"), "nested 100,000 deep",
                QStringLiteral("invalid signatureMalformed"), cms(nested(100'000)));
    m_table.row(QStringLiteral("request"), "nothing", QStringLiteral("invalid signatureMissing"),
                cms({}));
}

/// Who signed and who stamped, at every level.
void AttacksOnDocuments::signersOfRequests()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
    const QString revoked = QStringLiteral("invalid certificateRevoked");
    for (const Depth depth : {Depth::Basic, Depth::Timestamped}) {
        const QString name = depth == Depth::Basic ? QStringLiteral("request RSA B")
                                                   : QStringLiteral("request RSA T");
        m_table.certificateRows(name, [&](const QString &signer) {
            return cms(signedCms(signer, depth, m_authority));
        });
    }
    const auto judge = [](const QByteArray &bytes, RevocationSource *source) {
        return verdictOf(verifyCades(bytes, signedContent(), anchors(), source,
                                     QDateTime::currentDateTimeUtc()));
    };
    // The authority's answer stands in the file, and nobody else is asked.
    for (const QString &key : {QStringLiteral("operator"), QStringLiteral("ec")}) {
        const QString name =
            key == u"ec" ? QStringLiteral("request P-256 ") : QStringLiteral("request RSA ");
        TestAuthority revoking;
        revoking.revoked.insert(attackSigner(key)->certificate().serial(), before);
        m_table.row(name + u'B', "revoked, OCSP", revoked,
                    judge(signedCms(key, Depth::Basic, m_authority), &revoking));
        m_table.row(name + u'T', "revoked, OCSP", revoked,
                    judge(signedCms(key, Depth::Timestamped, m_authority), &revoking));
        m_table.row(name + QStringLiteral("LT"), "revoked, offline", revoked,
                    judge(signedCms(key, Depth::LongTerm, revoking), nullptr));
        TestAuthority withoutStamper;
        withoutStamper.revoked.insert(certificate(QStringLiteral("tsa.pem")).serial(), before);
        m_table.row(name + u'T', "revoked time-stamper", QStringLiteral("invalid timestampWrong"),
                    judge(signedCms(key, Depth::Timestamped, m_authority), &withoutStamper));
    }
    // More certificates than any signature has, each of them sound.
    const QByteArray good = signedCms(QStringLiteral("operator"), Depth::Basic, m_authority);
    CmsParts parts = *CmsParts::parse(good);
    const QByteArray one = certificate(QStringLiteral("root.pem")).der();
    while (parts.certificates.size() * one.size() < 50 * 1024 * 1024)
        parts.certificates.append(one);
    m_table.row(QStringLiteral("request"), "50 MiB of certificates",
                QStringLiteral("invalid signatureMalformed"), cms(parts.toDer()));
    parts.certificates.resize(200);
    m_table.row(QStringLiteral("request"), "none, 200 certificates", QStringLiteral("valid"),
                cms(parts.toDer()), asked(opensslAcceptsCms(parts.toDer(), signedContent())));
}

void AttacksOnDocuments::licenceDocuments()
{
    const QString changed = QStringLiteral("invalid signatureChangedAfterwards");
    const QByteArray paper = plainPdf();
    QVERIFY(qpdfAcceptsPdf(paper));
    QHash<QString, QByteArray> documents;
    for (const Depth depth : {Depth::Basic, Depth::Timestamped, Depth::LongTerm})
        documents.insert(QStringList({QStringLiteral("licence B"), QStringLiteral("licence T"),
                                      QStringLiteral("licence LT")})[static_cast<int>(depth)],
                         signedPdf(paper, QStringLiteral("head"), depth, m_authority));
    documents.insert(QStringLiteral("licence, 2 signatures"),
                     signedPdf(documents[QStringLiteral("licence LT")], QStringLiteral("executor"),
                               Depth::LongTerm, m_authority));
    QStringList names = documents.keys();
    names.sort();
    for (const QString &name : names) {
        const QByteArray good = documents[name];
        const auto poppler = [](const QByteArray &twin) { return asked(popplerAcceptsPdf(twin)); };
        m_table.row(name, "none", QStringLiteral("valid"), pdf(good), poppler(good));
        m_table.row(name, "none, qpdf", QStringLiteral("valid"), pdf(good),
                    asked(qpdfAcceptsPdf(good)));
        QByteArray body = good;
        body[body.indexOf("0 0 9 9 re")] = '1';
        m_table.row(name, "flipped body", QStringLiteral("invalid signatureContentChanged"),
                    pdf(body), poppler(body));
        m_table.row(name, "flipped body, openssl",
                    QStringLiteral("invalid signatureContentChanged"), pdf(body),
                    asked(opensslAcceptsCms(cmsOfPdf(body), coveredByPdf(body))));
        const QString signer =
            name.contains(u'2') ? QStringLiteral("executor") : QStringLiteral("head");
        const QByteArray own = attackSigner(signer)->certificate().der();
        // In the signature itself, which comes before the store.
        // Another hexadecimal digit: what is none would cut the string, not change the certificate.
        QByteArray certificateTwin = good;
        const qsizetype digit = good.indexOf(own.toHex()) + own.size() * 2 - 61;
        certificateTwin[digit] = certificateTwin[digit] == '0' ? '1' : '0';
        m_table.row(
            name, "flipped certificate", QStringLiteral("invalid signatureOtherCertificate"),
            pdf(certificateTwin),
            asked(opensslAcceptsCms(cmsOfPdf(certificateTwin), coveredByPdf(certificateTwin))));
        // It takes the evidence for a change, so it is asked where nothing follows the signature.
        const bool alone = !name.endsWith(u"LT") && !name.contains(u'2');
        const auto mupdf = [&](const QByteArray &twin) {
            return alone ? asked(mupdfAcceptsPdf(twin)) : Foreign::NotAsked;
        };
        m_table.row(name, "none, mupdf", QStringLiteral("valid"), pdf(good), mupdf(good));
        m_table.row(name, "flipped body, mupdf", QStringLiteral("invalid signatureContentChanged"),
                    pdf(body), mupdf(body));
        const auto updateRow = [&](const char *attack, int number, const QByteArray &object) {
            const QByteArray update = withObject(good, number, object);
            m_table.row(name, attack, changed, pdf(update), mupdf(update));
        };
        updateRow("later update of a page", 3, "<< /Type /Page /MediaBox [0 0 9 9] >>");
        updateRow("later update of contents", 4, "<< /Length 1 >>\nstream\nq\nendstream");
        updateRow("later object to nothing", 400, "<< /New true >>");
        const QByteArray cut = good.chopped(good.size() / 3);
        m_table.row(name, "truncated", QStringLiteral("invalid"), pdf(cut).section(u' ', 0, 0),
                    // A cut second signature leaves the first, with which poppler is content.
                    name.contains(u'2') ? Foreign::NotAsked : poppler(cut));
        if (!name.endsWith(u'B')) {
            const QByteArray token = tokenOf(cmsOfPdf(good));
            const QByteArray stamped = signatureOf(cmsOfPdf(good));
            m_table.row(name, "none, timestamp", QStringLiteral("valid"), pdf(good),
                        asked(opensslAcceptsToken(token, stamped)));
            const QByteArray twin = flippedIn(good, token, token.size() - 5);
            m_table.row(name, "flipped timestamp", QStringLiteral("invalid timestampWrong"),
                        pdf(twin), asked(opensslAcceptsToken(tokenOf(cmsOfPdf(twin)), stamped)));
        }
        if (name.endsWith(u"LT")) {
            m_table.row(name, "none, offline", QStringLiteral("valid"), pdf(good, false));
            const SignatureReport report =
                verifyPdf(good, anchors(), nullptr, QDateTime::currentDateTimeUtc());
            QByteArray twin = good;
            for (const QByteArray &response : report.evidence.ocspResponses)
                twin = flippedIn(twin, response, response.size() / 2);
            m_table.row(name, "flipped OCSP, offline",
                        QStringLiteral("pending revocationMalformed"), pdf(twin, false));
        }
    }
    m_table.certificateRows(QStringLiteral("licence B"), [&](const QString &signer) {
        return pdf(signedPdf(paper, signer, Depth::Basic, m_authority));
    });
    // A few kilobytes that inflate to so many times as many mebibytes of revocation lists.
    const auto inflating = [&](qsizetype mebibytes, int times) {
        const QByteArray packed = qCompress(QByteArray(mebibytes * 1024 * 1024, '\0')).sliced(4);
        const QByteArray catalog = "<< /Type /Catalog /Pages 2 0 R /DSS << /CRLs [" +
                                   QByteArray("5 0 R ").repeated(times) + "] >> >>";
        const QByteArray stream = "<< /Filter /FlateDecode /Length " +
                                  QByteArray::number(packed.size()) + " >>\nstream\n" + packed +
                                  "\nendstream";
        QByteArray whole = withObject(withObject(paper, 5, stream), 1, catalog);
        // Only a table that counts rightly is signed.
        whole.replace("/Size 500", "/Size 6  ");
        return signedPdf(whole, QStringLiteral("head"), Depth::Basic, m_authority);
    };
    m_table.row(QStringLiteral("licence"), "store of 24 MiB", QStringLiteral("valid"),
                pdf(inflating(12, 2)));
    m_table.row(QStringLiteral("licence"), "bomb: a list of 20 MiB", QStringLiteral("valid"),
                pdf(inflating(20, 1)));
    m_table.row(QStringLiteral("licence"), "bomb: store of 36 MiB",
                QStringLiteral("pending fileTooCostly"), pdf(inflating(12, 3)));
    const QString in = writeFile(QStringLiteral("paper.pdf"), paper);
    const QString out = writeFile(QStringLiteral("out.pdf"), {});
    const auto qpdf = [&](const QStringList &arguments) {
        runProgram(QStringLiteral("qpdf"), arguments);
        return readFile(out);
    };
    const QByteArray encrypted =
        qpdf({QStringLiteral("--encrypt"), QStringLiteral("u"), QStringLiteral("o"),
              QStringLiteral("256"), QStringLiteral("--"), in, out});
    m_table.row(QStringLiteral("licence"), "encrypted", QStringLiteral("invalid fileEncrypted"),
                pdf(encrypted));
    const QByteArray streams = qpdf({QStringLiteral("--object-streams=generate"), in, out});
    PdfSignatureOptions options;
    options.time = QDateTime::currentDateTimeUtc();
    const auto preparedStreams = preparePdf(streams, options);
    m_table.row(QStringLiteral("licence"), "xref streams, to be signed",
                QStringLiteral("pdfMalformed"), failureOf(preparedStreams));
    m_table.row(QStringLiteral("licence"), "50 MiB", QStringLiteral("invalid pdfMalformed"),
                pdf(QByteArray(50 * 1024 * 1024, '0')));
    QByteArray loop = paper;
    loop.replace("/Kids [3 0 R]", "/Kids [2 0 R]");
    m_table.row(QStringLiteral("licence"), "page tree in a circle", QStringLiteral("pdfMalformed"),
                failureOf(preparePdf(loop, options)));
    QByteArray fields = paper;
    fields =
        withObject(fields, 1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>");
    fields = withObject(fields, 5, "<< /FT /Sig /Kids [5 0 R] >>");
    m_table.row(QStringLiteral("licence"), "fields in a circle",
                QStringLiteral("invalid signatureMissing"), pdf(fields));
}

/// What is shaped otherwise than ours, or signed by more than one.
void AttacksOnDocuments::documentsOfOthers()
{
    const QByteArray streams = signedXrefStreamPdf("3 0 R", QStringLiteral("head"));
    const auto poppler = [](const QByteArray &twin) { return asked(popplerAcceptsPdf(twin)); };
    const QString name = QStringLiteral("licence, xref stream");
    m_table.row(name, "none", QStringLiteral("valid"), pdf(streams), poppler(streams));
    QByteArray twin = streams;
    twin.replace("0 0 9 9 re", "1 0 9 9 re");
    m_table.row(name, "flipped body", QStringLiteral("invalid signatureContentChanged"), pdf(twin),
                poppler(twin));
    m_table.row(name, "later update of contents",
                QStringLiteral("invalid signatureChangedAfterwards"),
                pdf(withObject(streams, 4, "<< /Length 1 >>\nstream\nq\nendstream")));
    // Signed so by its maker: the walk over it ends, and what was signed is what is there.
    const QByteArray circle = signedXrefStreamPdf("2 0 R", QStringLiteral("head"));
    m_table.row(QStringLiteral("licence"), "page tree in a circle, signed", QStringLiteral("valid"),
                pdf(circle));
    twin = circle;
    twin.replace("0 0 9 9 re", "1 0 9 9 re");
    m_table.row(QStringLiteral("licence"), "the same, flipped",
                QStringLiteral("invalid signatureContentChanged"), pdf(twin));
    const QString both = QStringLiteral("licence, 2 signatures");
    const QString revoked = QStringLiteral("invalid certificateRevoked");
    const auto twice = [&](const QString &first, const QString &second) {
        return pdf(signedPdf(signedPdf(plainPdf(), first, Depth::Basic, m_authority), second,
                             Depth::Basic, m_authority));
    };
    const QString head = QStringLiteral("head");
    const Foreign openssl = asked(opensslAcceptsCertificate(QStringLiteral("revoked")));
    m_table.row(both, "none, both basic", QStringLiteral("valid"),
                twice(head, QStringLiteral("executor")));
    m_table.row(both, "first is revoked", revoked, twice(QStringLiteral("revoked"), head), openssl);
    m_table.row(both, "second is revoked", revoked, twice(head, QStringLiteral("revoked")),
                openssl);
    for (const Depth depth : {Depth::Timestamped, Depth::LongTerm}) {
        const QString level =
            depth == Depth::LongTerm ? QStringLiteral("licence LT") : QStringLiteral("licence T");
        TestAuthority revoking;
        revoking.revoked.insert(certificate(QStringLiteral("users/head.pem")).serial(),
                                QDateTime::currentDateTimeUtc().addSecs(-60));
        const QByteArray bytes = signedPdf(plainPdf(), head, depth, revoking);
        m_table.row(
            level, "revoked, OCSP", revoked,
            verdictOf(verifyPdf(bytes, anchors(), depth == Depth::LongTerm ? nullptr : &revoking,
                                QDateTime::currentDateTimeUtc())));
    }
}

void AttacksOnDocuments::cleanupTestCase()
{
    QCOMPARE(m_table.wrongRows(), 0);
}

QTEST_GUILESS_MAIN(AttacksOnDocuments)
#include "tst_attacks.moc"
