#include "trust/signature_report.h"

namespace ruqsat::trust {

namespace {

int weight(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return 0;
    case Verdict::Pending:
        return 1;
    case Verdict::Invalid:
        return 2;
    }
    return 2;
}

} // namespace

SignatureReport SignatureReport::invalid(const Failure &failure)
{
    SignatureReport report;
    report.verdict = Verdict::Invalid;
    report.code = failure.code;
    report.detail = failure.detail;
    return report;
}

void SignatureReport::add(const SignerInfo &signer, const CertificateReport &certificate)
{
    // The first signer sets the verdict, each further one can only make it worse.
    if (signers.isEmpty() || weight(certificate.verdict) > weight(verdict)) {
        verdict = certificate.verdict;
        code = certificate.code;
        detail = certificate.detail;
    }
    signers.append(signer);
}

} // namespace ruqsat::trust
