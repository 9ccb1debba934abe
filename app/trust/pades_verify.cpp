#include "trust/pades_signatures.h"

#include "trust/cades_judge.h"

namespace ruqsat::trust {

namespace {

// The nearest thing a PDF has to a claimed time is /M, which nobody signs separately: it is covered
// by the byte range like everything else, but only the CMS is read here.
SignatureReport verifyOne(const QByteArray &pdf, const PdfSignature &signature,
                          const Evidence &evidence, const Judge &judge)
{
    if (!leavesOutOnlyContents(pdf, signature.range, signature.contents))
        return SignatureReport::invalid(FailureCode::SignatureCoversPart);
    if (signature.subFilter != "/ETSI.CAdES.detached")
        return SignatureReport::failed(
            {FailureCode::SignatureAlgorithmUnsupported, QString::fromLatin1(signature.subFilter)});
    return judgeCades({signature.contents, coveredBytes(pdf, signature.range), true, evidence},
                      judge);
}

// After the last signature only evidence may come; after an earlier one further signatures, too.
Result<bool> isUntouched(const QByteArray &pdf, const PdfSignature &signature, bool last)
{
    if (reachesEnd(pdf, signature.range))
        return true;
    const Result<LaterChanges> changes = changesAfter(pdf, endOf(signature.range));
    if (!changes)
        return changes.failure();
    return *changes == LaterChanges::EvidenceOnly ||
           (!last && *changes == LaterChanges::SignaturesToo);
}

} // namespace

SignatureReport verifyPdf(const QByteArray &pdf, const TrustAnchors &anchors,
                          RevocationSource *revocation, const QDateTime &at)
{
    const Result<QList<PdfSignature>> signatures = signaturesOf(pdf);
    if (!signatures)
        return SignatureReport::failed(signatures.failure());
    if (signatures->isEmpty())
        return SignatureReport::invalid(FailureCode::SignatureMissing);
    if (signatures->size() > maximumPdfSignatures)
        return SignatureReport::invalid(
            {FailureCode::PdfMalformed, QStringLiteral("too many signatures")});
    const Result<Evidence> evidence = evidenceOf(pdf);
    if (!evidence)
        return SignatureReport::failed(evidence.failure());
    SignatureReport all;
    std::optional<SignatureReport> unread;
    bool untouched = true;
    for (qsizetype i = 0; i < signatures->size(); ++i) {
        const PdfSignature &signature = signatures->at(i);
        const SignatureReport one = verifyOne(pdf, signature, *evidence, {anchors, revocation, at});
        if (one.verdict == Verdict::Invalid)
            return one;
        // One that cannot be read leaves open what the others say, too.
        if (one.signers.isEmpty())
            unread = one;
        CertificateReport certificate;
        certificate.verdict = one.verdict;
        certificate.code = one.code;
        certificate.detail = one.detail;
        for (const SignerInfo &signer : one.signers)
            all.add(signer, certificate);
        all.evidence.add(one.evidence);
        const Result<bool> whole = isUntouched(pdf, signature, i + 1 == signatures->size());
        if (!whole)
            return SignatureReport::failed(whole.failure());
        untouched = untouched && *whole;
    }
    if (!untouched) {
        SignatureReport changed = SignatureReport::invalid(FailureCode::SignatureChangedAfterwards);
        changed.signers = all.signers;
        return changed;
    }
    return unread ? *unread : all;
}

} // namespace ruqsat::trust
