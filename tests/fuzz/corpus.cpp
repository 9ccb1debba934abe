// What the fuzzer begins with: one good specimen of everything, and a few that are not.
//   fuzz_corpus DIR
#include "trust/attack_rig.h"
#include "trust/paper_statement.h"
#include "trust/wsse.h"
#include "trust/xmldsig.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

class Corpus final
{
public:
    explicit Corpus(const QString &folder)
        : m_folder(folder)
    {
    }

    /// One seed of a kind; a kind of "" is a file for the fuzzer itself.
    void add(const QString &kind, const QString &name, const QByteArray &bytes)
    {
        QDir(m_folder).mkpath(kind.isEmpty() ? QStringLiteral(".") : kind);
        QFile file(m_folder + u'/' + kind + u'/' + name);
        if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) ||
            file.write(bytes) != bytes.size()) {
            std::fprintf(stderr, "no seed %s/%s\n", qUtf8Printable(kind), qUtf8Printable(name));
            m_failed = true;
        }
    }
    bool failed() const { return m_failed; }

private:
    QString m_folder;
    bool m_failed = false;
};

void addSigned(Corpus &corpus, TestAuthority &authority)
{
    const std::pair<const char *, Depth> depths[] = {
        {"basic", Depth::Basic}, {"timestamped", Depth::Timestamped}, {"long", Depth::LongTerm}};
    for (const auto &[name, depth] : depths) {
        for (const char *signer : {"operator", "ec"}) {
            const QString file = QLatin1String(signer) + u'-' + QLatin1String(name);
            const QString who = QLatin1String(signer);
            corpus.add(QStringLiteral("cms"), file, signedCms(who, depth, authority));
            corpus.add(QStringLiteral("pdf"), file, signedPdf(plainPdf(), who, depth, authority));
        }
    }
    corpus.add(QStringLiteral("pdf"), QStringLiteral("plain"), plainPdf());
    corpus.add(QStringLiteral("pdf"), QStringLiteral("changed"),
               withObject(signedPdf(plainPdf(), QStringLiteral("ec"), Depth::Basic, authority), 3,
                          "<</Type/Page>>"));
}

void addXml(Corpus &corpus)
{
    const QByteArray document = "<Request><iin>560317100006</iin></Request>";
    const QByteArray envelope =
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" +
        document + "</soap:Body></soap:Envelope>";
    for (const char *name : {"operator", "ec"}) {
        const auto signer = attackSigner(QLatin1String(name));
        const QString file = QLatin1String(name);
        if (const auto xml = trust::signXmlEnveloped(document, *signer))
            corpus.add(QStringLiteral("xml"), file, *xml);
        if (const auto soap = trust::signSoap(envelope, *signer))
            corpus.add(QStringLiteral("xml"), file + QStringLiteral("-soap"), *soap);
    }
    corpus.add(QStringLiteral("xml"), QStringLiteral("entity"),
               "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>");
}

void addQr(Corpus &corpus)
{
    const auto key = trust::StatementSigner::fromPemFile(pkiFile(QStringLiteral("paper.key")));
    if (!key)
        return;
    const auto text = key->sign({trust::PaperType::Licence, QStringLiteral("elicense.example"),
                                 QStringLiteral("KZ07ABC00012345"), QStringLiteral("150340012340"),
                                 QStringLiteral("MOOS-393-3"), QDate(2026, 12, 14)});
    if (text)
        corpus.add(QStringLiteral("qr"), QStringLiteral("licence"), text->toLatin1());
    const auto appendix =
        key->sign({trust::PaperType::Appendix, QStringLiteral("elicense.example"),
                   QStringLiteral("KZ07ABC00012345-002"), QStringLiteral("150340012340"),
                   QStringLiteral("YUKO-441"), QDate(2026, 12, 14)});
    if (appendix)
        corpus.add(QStringLiteral("qr"), QStringLiteral("appendix"), appendix->toLatin1());
    corpus.add(QStringLiteral("qr"), QStringLiteral("keys"),
               readFile(pkiFile(QStringLiteral("paper-keys.pem"))));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2 || pkiDir().isEmpty())
        return 1;
    Corpus corpus(QString::fromLocal8Bit(argv[1]));
    TestAuthority authority;
    const trust::Certificate issuer = certificate(QStringLiteral("int.pem"));
    const trust::Certificate subject = attackSigner(QStringLiteral("ec"))->certificate();
    corpus.add({}, QStringLiteral("ca.pem"), readFile(pkiFile(QStringLiteral("ca.pem"))));
    corpus.add({}, QStringLiteral("issuer.pem"), readFile(pkiFile(QStringLiteral("int.pem"))));
    corpus.add({}, QStringLiteral("subject.pem"),
               "-----BEGIN CERTIFICATE-----\n" + subject.der().toBase64() +
                   "\n-----END CERTIFICATE-----\n");
    corpus.add({}, QStringLiteral("paper-keys.pem"),
               readFile(pkiFile(QStringLiteral("paper-keys.pem"))));
    corpus.add({}, QStringLiteral("content"), signedContent());
    corpus.add(QStringLiteral("certificate"), QStringLiteral("ec"), subject.der());
    corpus.add(QStringLiteral("certificate"), QStringLiteral("issuer"), issuer.der());
    corpus.add(QStringLiteral("certificate"), QStringLiteral("operator"),
               attackSigner(QStringLiteral("operator"))->certificate().der());
    corpus.add(QStringLiteral("ocsp"), QStringLiteral("good"),
               authority.ocspResponse(subject, issuer));
    corpus.add(QStringLiteral("ocsp"), QStringLiteral("crl"),
               readFile(pkiFile(QStringLiteral("int.der"))));
    if (const auto token = authority.stamp(signedContent()))
        corpus.add(QStringLiteral("timestamp"), QStringLiteral("token"), *token);
    addSigned(corpus, authority);
    addXml(corpus);
    addQr(corpus);
    return corpus.failed() ? 1 : 0;
}
