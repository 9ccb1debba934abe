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

QString signingClockName(SigningClock clock)
{
    switch (clock) {
    case SigningClock::None:
        return QStringLiteral("none");
    case SigningClock::Signer:
        return QStringLiteral("signer");
    case SigningClock::Timestamp:
        return QStringLiteral("timestamp");
    }
    return {};
}

QString signatureLevelName(SignatureLevel level)
{
    switch (level) {
    case SignatureLevel::Basic:
        return QStringLiteral("B");
    case SignatureLevel::Timestamped:
        return QStringLiteral("T");
    case SignatureLevel::LongTerm:
        return QStringLiteral("LT");
    }
    return {};
}

SignerInfo SignerInfo::of(const Certificate &certificate, const CertificateReport &report)
{
    SignerInfo info;
    info.name = certificate.subjectName();
    info.iin = certificate.iin();
    info.bin = certificate.bin();
    info.certificate = certificate;
    info.revocation = revocationStateName(report.revocation.state);
    info.revocationSource = report.revocation.source;
    info.revocationAt = report.revocation.thisUpdate;
    info.revocationEmbedded = report.revocation.embedded;
    return info;
}

SignatureReport SignatureReport::invalid(const Failure &failure)
{
    SignatureReport report;
    report.verdict = Verdict::Invalid;
    report.code = failure.code;
    report.detail = failure.detail;
    return report;
}

SignatureReport SignatureReport::failed(const Failure &failure)
{
    SignatureReport report = invalid(failure);
    if (failure.code == FailureCode::SignatureAlgorithmUnsupported ||
        failure.code == FailureCode::FileTooCostly)
        report.verdict = Verdict::Pending;
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
    keep(certificate);
}

void SignatureReport::keep(const CertificateReport &certificate)
{
    Evidence more;
    // Whoever judges has the root already, and must not take it from the file.
    for (const Certificate &one : certificate.chain) {
        if (!one.isSelfIssued())
            more.certificates.append(one.der());
    }
    for (const RevocationAnswer &answer : certificate.answers)
        more.add(answer);
    evidence.add(more);
}

} // namespace ruqsat::trust
