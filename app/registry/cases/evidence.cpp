#include "registry/cases/evidence.h"

#include "trust/cades.h"
#include "trust/cades_extend.h"

namespace ruqsat::registry {
namespace {

Failure failureOf(const trust::SignatureReport &report)
{
    if (report.verdict == Verdict::Pending)
        return {FailureCode::VerdictPending,
                failureName(report.code.value_or(FailureCode::RevocationUnavailable))};
    const FailureCode code = report.code.value_or(FailureCode::SignatureWrong);
    if (code == FailureCode::SignatureContentChanged)
        return FailureCode::ResultChanged;
    return {code, report.detail};
}

trust::SignatureReport judge(Context &context, const QByteArray &pdf, const QDateTime &at)
{
    return trust::verifyPdf(pdf, context.law()->anchors, context.revocation.get(), at);
}

} // namespace

bool mayPass(FailureCode code)
{
    return code == FailureCode::VerdictPending || code == FailureCode::TimestampUnavailable ||
           code == FailureCode::TimestampWrong || code == FailureCode::RevocationUnavailable ||
           code == FailureCode::RevocationStale || code == FailureCode::RevocationMalformed;
}

Result<QByteArray> completeRequest(Context &context, const QByteArray &request,
                                   const QByteArray &signature, const QDateTime &at)
{
    if (!context.timestamps)
        return signature;
    const Result<QByteArray> stamped = trust::addTimestamp(signature, *context.timestamps);
    if (!stamped)
        return stamped.failure();
    const trust::SignatureReport report =
        trust::verifyCades(*stamped, request, context.law()->anchors, context.revocation.get(), at);
    if (!report.isValid())
        return failureOf(report);
    return trust::addEvidence(*stamped, report.evidence);
}

Result<trust::SignerInfo> checkPaperSignature(Context &context, const PaperToComplete &paper,
                                              const QDateTime &now)
{
    const Result<QByteArray> document =
        trust::embedPdfSignature(paper.document, paper.range, paper.cms);
    if (!document)
        return document.failure();
    const trust::SignatureReport report = judge(context, *document, now);
    // Without a signer it was not looked at to the end: that is no verdict on the signature.
    if (report.verdict == Verdict::Invalid ||
        (report.verdict == Verdict::Pending && report.signers.isEmpty()))
        return failureOf(report);
    if (report.signers.size() != 1)
        return FailureCode::SignatureMalformed;
    return report.signers.first();
}

PaperOutcome completePaper(Context &context, const PaperToComplete &paper, const QDateTime &now)
{
    const Result<QByteArray> cms = context.timestamps
                                       ? trust::addTimestamp(paper.cms, *context.timestamps)
                                       : Result<QByteArray>(paper.cms);
    if (!cms)
        return {paper.cms, cms.failure()};
    const Result<QByteArray> document = trust::embedPdfSignature(paper.document, paper.range, *cms);
    if (!document)
        return {paper.cms, document.failure()};
    const trust::SignatureReport report = judge(context, *document, now);
    if (report.verdict == Verdict::Invalid)
        return {paper.cms, failureOf(report)};
    if (!report.isValid())
        return {*cms, failureOf(report)};
    if (!context.timestamps)
        return {*cms, CompletedPaper{*document, report.signers.first()}};
    Result<QByteArray> whole = trust::addPdfEvidence(*document, report.evidence);
    if (!whole)
        return {*cms, whole.failure()};
    return {*cms, CompletedPaper{*std::move(whole), report.signers.first()}};
}

} // namespace ruqsat::registry
