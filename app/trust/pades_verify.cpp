#include "trust/pades_signatures.h"

#include "trust/cades.h"

namespace ruqsat::trust {

namespace {

// The nearest thing a PDF has to a claimed time is /M, which nobody signs separately: it is covered
// by the byte range like everything else, but only the CMS is read here.
SignatureReport verifyOne(const QByteArray &pdf, const PdfSignature &signature,
                          const TrustAnchors &anchors, RevocationSource *revocation,
                          const QDateTime &at)
{
    if (signature.subFilter != "/ETSI.CAdES.detached")
        return SignatureReport::invalid(
            {FailureCode::SignatureAlgorithmUnsupported, QString::fromLatin1(signature.subFilter)});
    if (!leavesOutOnlyContents(pdf, signature.range, signature.contents))
        return SignatureReport::invalid(FailureCode::SignatureCoversPart);
    return verifyCades(signature.contents, coveredBytes(pdf, signature.range), anchors, revocation,
                       at, true);
}

} // namespace

SignatureReport verifyPdf(const QByteArray &pdf, const TrustAnchors &anchors,
                          RevocationSource *revocation, const QDateTime &at)
{
    const Result<QList<PdfSignature>> signatures = signaturesOf(pdf);
    if (!signatures)
        return SignatureReport::invalid(signatures.failure());
    if (signatures->isEmpty())
        return SignatureReport::invalid(FailureCode::SignatureMissing);
    SignatureReport all;
    for (const PdfSignature &signature : *signatures) {
        const SignatureReport one = verifyOne(pdf, signature, anchors, revocation, at);
        if (one.verdict == Verdict::Invalid)
            return one;
        CertificateReport certificate;
        certificate.verdict = one.verdict;
        certificate.code = one.code;
        certificate.detail = one.detail;
        for (const SignerInfo &signer : one.signers)
            all.add(signer, certificate);
    }
    if (!reachesEnd(pdf, signatures->last().range)) {
        SignatureReport changed = SignatureReport::invalid(FailureCode::SignatureChangedAfterwards);
        changed.signers = all.signers;
        return changed;
    }
    return all;
}

} // namespace ruqsat::trust
