#include "registry/cases/request_check.h"

#include "core/field_check.h"
#include "registry/cases/payment_check.h"
#include "trust/cades.h"

namespace ruqsat::registry {
namespace {

using protocol::CaseRequest;

ApplicantKind kindOf(const protocol::Applicant &applicant)
{
    return applicant.isPerson() ? ApplicantKind::Person : ApplicantKind::Organisation;
}

bool applicantKindFits(const protocol::Applicant &applicant, const Regulation &regulation)
{
    return regulation.applicantKinds.contains(kindOf(applicant));
}

Failure malformed(const QString &why)
{
    return Failure(FailureCode::RequestMalformed, why);
}

Result<void> checkHeader(const CaseRequest &request, const Regulation &regulation,
                         const protocol::User &user)
{
    if (request.effectiveFrom != regulation.effectiveFrom)
        return Failure(FailureCode::RegulationNotInForce, QStringLiteral("effectiveFrom"));
    if (protocol::counterChannel(user.office, regulation) != request.channel)
        return malformed(QStringLiteral("channel is not that of the office"));
    if (!applicantKindFits(request.applicant, regulation))
        return FailureCode::ApplicantKindForbidden;
    if (!regulation.offers(request.kind, request.channel))
        return malformed(QStringLiteral("the regulation does not offer this kind and channel"));
    return {};
}

/// Who has to sign the request: at a counter whoever sits there, at the portal the applicant
/// (clause 6 of 000–003, clause 8 of 004). Fails with certificateOtherIin, certificateOtherBin.
Result<void> checkRequestSigner(const CaseRequest &request, const protocol::Signatory &signer,
                                const protocol::User &user)
{
    const protocol::Applicant &applicant = request.applicant;
    const bool portal = request.channel == Channel::Portal;
    const QString iin = portal ? request.signer.iin : user.iin;
    const QString bin = portal ? request.signer.bin : user.office.bin;
    if (signer.iin != iin || (portal && applicant.isPerson() && iin != applicant.number))
        return FailureCode::CertificateOtherIin;
    if (signer.bin != bin || (portal && !applicant.isPerson() && bin != applicant.number))
        return FailureCode::CertificateOtherBin;
    return {};
}

/// At the portal nobody sees an original, and where the act asks for the payment (393-Ө clause 6,
/// condition 2) it is known before the request is taken.
Result<void> checkPortal(const CaseRequest &request, const Regulation &regulation,
                         const std::optional<protocol::PaymentVerdict> &payment)
{
    if (request.channel != Channel::Portal)
        return {};
    if (!request.paperMarks.isEmpty())
        return malformed(QStringLiteral("paperMarks: not at the portal"));
    if (!regulation.channels.value(Channel::Portal).payment)
        return {};
    if (!payment)
        return FailureCode::PaymentUnchecked;
    return payment->verdict == Verdict::Pending ? Result<void>(FailureCode::PaymentPending)
                                                : Result<void>();
}

Result<void> checkDocuments(const CaseRequest &request, const Regulation &regulation)
{
    QSet<QString> given;
    QSet<QString> ids;
    qint64 total = 0;
    for (const protocol::Attachment &attachment : request.attachments) {
        if (!regulation.document(attachment.item))
            return malformed(QStringLiteral("unknown item: ") + attachment.item);
        if (ids.contains(attachment.id))
            return malformed(QStringLiteral("an attachment stands twice"));
        ids.insert(attachment.id);
        given.insert(attachment.item);
        total += attachment.size;
    }
    if (total > protocol::maxCaseBytes)
        return FailureCode::CaseTooLarge;
    for (const QString &item : request.paperMarks) {
        if (!regulation.document(item))
            return malformed(QStringLiteral("unknown item: ") + item);
        given.insert(item);
    }
    for (const RequiredDocument &document :
         regulation.documentsFor(request.kind, kindOf(request.applicant))) {
        if (document.required && !given.contains(document.id))
            return Failure(FailureCode::DocumentMissing, document.id);
    }
    return {};
}

Result<void> checkForm(const CaseRequest &request, const Regulation &regulation)
{
    const QList<FieldProblem> problems = checkFields(regulation, request.kind, request.fields);
    if (problems.isEmpty())
        return {};
    return Failure(problems.first().code, problems.first().pointer);
}

/// Asked anew, whatever the desk was told.
Result<std::optional<protocol::PaymentVerdict>>
checkPayment(Context &context, const CaseRequest &request, const Regulation &regulation)
{
    if (!request.payment)
        return std::optional<protocol::PaymentVerdict>();
    const protocol::Payment &payment = *request.payment;
    if (payment.date > request.receivedAt.toTimeZone(WorkCalendar::zone()).date())
        return malformed(QStringLiteral("payment: a date to come"));
    const Result<protocol::PaymentVerdict> verdict =
        judgePayment(context, regulation, request.kind, request.applicant.number, payment.reference,
                     payment.date);
    if (!verdict)
        return verdict.failure();
    if (verdict->due != payment.amount)
        return malformed(QStringLiteral("payment: not the fee of that day"));
    if (verdict->verdict == Verdict::Invalid)
        return Failure(verdict->code.value_or(FailureCode::PaymentNotFound), payment.reference);
    return std::optional(*verdict);
}

} // namespace

protocol::RequestVerdict judgeSignature(Context &context, const QByteArray &request,
                                        const QByteArray &signature, const QDateTime &at)
{
    const trust::SignatureReport report = trust::verifyCades(
        signature, request, context.law()->anchors, context.revocation.get(), at);
    protocol::RequestVerdict verdict;
    verdict.verdict = report.verdict;
    verdict.code = report.code;
    if (report.signers.size() != 1 && report.verdict != Verdict::Invalid) {
        verdict.verdict = Verdict::Invalid;
        verdict.code = FailureCode::SignatureMalformed;
    }
    if (!report.signers.isEmpty()) {
        const trust::SignerInfo &signer = report.signers.first();
        verdict.signer = protocol::Signatory{signer.name, signer.iin, signer.bin};
    }
    return verdict;
}

Result<CheckedRequest> checkRequest(Context &context, const protocol::Submission &submission,
                                    const protocol::User &user, const QDateTime &now)
{
    Result<CaseRequest> request = CaseRequest::parseCanonical(submission.request);
    if (!request)
        return request.failure();
    Result<Regulation> regulation = context.regulation(request->regulation, request->receivedAt);
    if (!regulation)
        return regulation.failure();
    if (const Result<void> header = checkHeader(*request, *regulation, user); !header)
        return header.failure();
    if (const Result<void> signer = checkRequestSigner(*request, request->signer, user); !signer)
        return signer.failure();
    if (const Result<void> form = checkForm(*request, *regulation); !form)
        return form.failure();
    if (const Result<void> documents = checkDocuments(*request, *regulation); !documents)
        return documents.failure();

    const protocol::RequestVerdict verdict =
        judgeSignature(context, submission.request, submission.signature, now);
    if (verdict.verdict == Verdict::Invalid)
        return Failure(verdict.code.value_or(FailureCode::RequestSignatureInvalid),
                       QStringLiteral("signature of the request"));
    const Result<void> signer =
        checkRequestSigner(*request, verdict.signer.value_or(protocol::Signatory()), user);
    if (!signer)
        return signer.failure();
    const auto payment = checkPayment(context, *request, *regulation);
    if (!payment)
        return payment.failure();
    if (const Result<void> portal = checkPortal(*request, *regulation, *payment); !portal)
        return portal.failure();
    return CheckedRequest{*std::move(request), *std::move(regulation), verdict, *payment};
}

} // namespace ruqsat::registry
