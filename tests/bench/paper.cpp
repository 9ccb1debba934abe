// A licence from its content to a verdict, beside the rendering alone: what signing costs the
// issue.
#include "paper/samples.h"
#include "trust/attack_rig.h"
#include "trust/cades.h"
#include "trust/pades.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr int rounds = 20;

double millisecondsEach(const std::function<bool(int)> &work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i) {
        if (!work(i))
            std::abort();
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds;
}

paper::LicenceContent licence(int i)
{
    paper::LicenceContent content = sampleLicence();
    // Another content each time: nothing can be taken from the time before.
    content.note.ru += QString::number(i);
    return content;
}

bool signedAndVerified(const QByteArray &pdf, trust::Signer &signer)
{
    trust::PdfSignatureOptions options;
    options.time = QDateTime::currentDateTimeUtc();
    const auto prepared = trust::preparePdf(pdf, options);
    if (!prepared)
        return false;
    const auto digest = trust::digestOf(prepared->bytes, prepared->byteRange, signer.certificate());
    const auto cms = trust::makeCadesOfDigest(*digest, signer);
    const auto done = trust::embedPdfSignature(prepared->bytes, prepared->byteRange, *cms);
    const auto lists = crls();
    return trust::verifyPdf(*done, anchors(), lists.get(), options.time).isValid();
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    if (pkiDir().isEmpty())
        return 2;
    const auto signer = softwareSigner(QStringLiteral("head"));
    // Fonts are looked up once in a process.
    (void)paper::renderLicence(licence(-1));
    const double rendered =
        millisecondsEach([](int i) { return paper::renderLicence(licence(i)).ok(); });
    const double whole = millisecondsEach([&](int i) {
        const auto pdf = paper::renderLicence(licence(i));
        return pdf && signedAndVerified(*pdf, *signer);
    });
    std::printf("{\"name\":\"licence rendered\",\"ms\":%.2f}\n"
                "{\"name\":\"licence rendered, signed, verified\",\"ms\":%.2f,\"ratio\":%.2f}\n",
                rendered, whole, whole / rendered);
    return 0;
}
