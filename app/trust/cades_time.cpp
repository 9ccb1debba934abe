#include "trust/cades_judge.h"

namespace ruqsat::trust {

namespace {

/// More than one is unusual; many only cost time.
constexpr qsizetype maximumStamps = 4;

/// The earliest of the valid ones; a broken one decides at once, a doubtful one stands for want of
/// a better.
std::optional<TimestampReport> bestStamp(const SignerParts &signer,
                                         const QList<Certificate> &others, const Judge &judge)
{
    std::optional<TimestampReport> best;
    for (const QByteArray &token :
         signer.valuesOf(oid::signatureTimestamp)
             .first(qMin(signer.valuesOf(oid::signatureTimestamp).size(), maximumStamps))) {
        const TimestampReport stamp =
            checkTimestamp(token, signer.signature, judge.anchors, judge.revocation, others);
        // Of an authority that nobody here trusts: it proves no time, and nothing against the
        // signature, to which anybody could have put it.
        if (stamp.code == FailureCode::CertificateUntrusted)
            continue;
        if (stamp.verdict == Verdict::Invalid)
            return stamp;
        const bool better = !best || (stamp.verdict == Verdict::Valid &&
                                      (best->verdict != Verdict::Valid || stamp.time < best->time));
        if (better)
            best = stamp;
    }
    return best;
}

} // namespace

TimedReport checkWithTimestamps(const Certificate &certificate, const SignerParts &signer,
                                const QList<Certificate> &others, const Judge &judge)
{
    const auto checkAt = [&](const QDateTime &at) {
        return checkCertificate(certificate, judge.anchors, judge.revocation, at, others);
    };
    TimedReport report;
    report.stamp = bestStamp(signer, others, judge);
    if (!report.stamp || report.stamp->verdict == Verdict::Invalid) {
        report.certificate = checkAt(judge.at);
        return report;
    }
    const QDateTime proven = qMin(judge.at, report.stamp->time);
    if (report.stamp->verdict == Verdict::Valid) {
        report.certificate = checkAt(proven);
        return report;
    }
    // A time-stamp that cannot be judged now proves nothing yet, but it may later: what only fails
    // because the signature may be younger stays open.
    report.certificate = checkAt(judge.at);
    if (report.certificate.verdict == Verdict::Invalid &&
        checkAt(proven).verdict != Verdict::Invalid) {
        report.certificate.verdict = Verdict::Pending;
        report.certificate.code = report.stamp->code;
        report.certificate.detail = report.stamp->detail;
    }
    return report;
}

} // namespace ruqsat::trust
