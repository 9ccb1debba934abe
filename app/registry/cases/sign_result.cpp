#include "registry/cases/case_work.h"
#include "registry/cases/paper_content.h"
#include "registry/cases/result.h"
#include "registry/cases/terms.h"
#include "registry/store/results.h"
#include "trust/pades.h"

#include <QCryptographicHash>

namespace ruqsat::registry {
namespace {

using protocol::PaperKind;
using protocol::PaperState;

struct Prepared
{
    store::ApplicationRecord record;
    store::ResultRecord result;
};

Decision decisionOf(const store::ResultRecord &result)
{
    return result.paper.kind == PaperKind::Licence ? Decision::Issue : Decision::Refuse;
}

Result<Prepared> load(Call &call, Transaction &in, const QString &id, qint64 version, bool hold)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, hold);
    if (!record)
        return record.failure();
    Result<std::optional<store::ResultRecord>> result = store::findResult(in, id, true);
    if (!result)
        return result.failure();
    const Decision decision = *result ? decisionOf(**result) : Decision::Issue;
    const Result<ApplicationState> state =
        checkAction(call, in, *record, Action::SignResult, version, decision);
    if (!state)
        return state.failure();
    if (!*result)
        return Failure(FailureCode::StateForbids, QStringLiteral("no result is prepared"));
    // The paper names who signs it.
    if ((*result)->preparedByIin != call.user().iin)
        return Failure(FailureCode::ResultChanged,
                       QStringLiteral("the paper was prepared for another person"));
    record->application.state = *state;
    return Prepared{*std::move(record), **std::move(result)};
}

struct SignedPaper
{
    QByteArray document;
    protocol::Signatory signer;
};

Result<void> checkSigner(const trust::SignerInfo &signer, const protocol::User &user,
                         const QDateTime &at)
{
    const trust::ExpectedHolder holder{user.iin, user.office.bin, trust::authorisedPersonRoles()};
    return trust::checkHolder(signer.certificate, holder, at);
}

Result<SignedPaper> embed(Call &call, const store::ResultRecord &result, const QByteArray &cms)
{
    trust::ByteRange range{};
    std::copy_n(result.paper.byteRange.begin(), range.size(), range.begin());
    Result<QByteArray> document = trust::embedPdfSignature(result.document, range, cms);
    if (!document)
        return document.failure();
    const trust::SignatureReport report =
        trust::verifyPdf(*document, call.context.anchors, call.context.revocation.get(), call.now);
    if (report.verdict == Verdict::Invalid) {
        const FailureCode code = report.code.value_or(FailureCode::SignatureWrong);
        if (code == FailureCode::SignatureContentChanged)
            return FailureCode::ResultChanged;
        return Failure(code, report.detail);
    }
    if (report.signers.size() != 1)
        return FailureCode::SignatureMalformed;
    const trust::SignerInfo &signer = report.signers.first();
    if (const Result<void> holder = checkSigner(signer, call.user(), call.now); !holder)
        return holder.failure();
    // Nothing is published on a signature that cannot be told good: the same CMS may come again.
    if (report.verdict == Verdict::Pending)
        return FailureCode::VerdictPending;
    return SignedPaper{*std::move(document), {signer.name, signer.iin, signer.bin}};
}

protocol::Licence licenceOf(Call &call, const Prepared &prepared, const Regulation &regulation,
                            const protocol::CaseRequest &request,
                            const store::OfficeRecord &provider, const protocol::Signatory &signer)
{
    const protocol::Application &application = prepared.record.application;
    protocol::Licence licence;
    licence.number = prepared.result.paper.number;
    licence.state = QStringLiteral("active");
    licence.regulation = application.regulation;
    licence.kind = application.kind;
    licence.applicationId = application.id;
    licence.applicationNumber = application.number;
    licence.holder = application.applicant;
    licence.activity = activityOf(request, regulation);
    licence.issuer = provider.office.name;
    licence.issuedAt = call.now;
    licence.signedBy = signer;
    licence.sha256 = prepared.result.paper.sha256;
    return licence;
}

Result<void> publish(Call &call, Transaction &in, const Prepared &prepared,
                     const protocol::Signatory &signer)
{
    const protocol::Application &application = prepared.record.application;
    const Result<protocol::CaseRequest> request =
        protocol::CaseRequest::parseCanonical(prepared.record.request);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = call.context.regulationOf(application);
    if (!regulation)
        return regulation.failure();
    const Result<store::OfficeRecord> provider = store::officeOf(in, prepared.record.providerId);
    if (!provider)
        return provider.failure();
    const Result<void> used = store::usePermitNumber(in, prepared.result.paper.number);
    if (!used)
        return used;
    return store::addLicence(in,
                             licenceOf(call, prepared, *regulation, *request, *provider, signer),
                             prepared.record.providerId);
}

Result<protocol::Application> finish(Call &call, Transaction &in, Prepared prepared,
                                     const SignedPaper &signedPaper)
{
    protocol::Application &application = prepared.record.application;
    store::ResultRecord &result = prepared.result;
    result.document = signedPaper.document;
    result.paper.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(result.document, QCryptographicHash::Sha256).toHex());
    result.paper.size = result.document.size();
    result.paper.state = PaperState::Signed;
    result.paper.signedAt = call.now;
    if (const Result<void> put = store::putResult(in, application.id, result); !put)
        return put.failure();
    if (result.paper.kind == PaperKind::Licence) {
        const Result<void> published = publish(call, in, prepared, signedPaper.signer);
        if (!published)
            return published.failure();
    }
    stopAllClocks(application.clocks);
    application.result = result.paper;
    const Result<void> changed =
        store::changeApplication(in, prepared.record, call.principal->actor(), Action::SignResult,
                                 result.paper.number, call.now);
    if (!changed)
        return changed.failure();
    return application;
}

} // namespace

Result<protocol::Application> signResult(Call &call, const QString &id,
                                         const protocol::SignatureBody &body)
{
    // The check may ask the certification authority, so no row is held meanwhile.
    const Result<Prepared> seen =
        call.transaction([&](Transaction &in) { return load(call, in, id, body.version, false); });
    if (!seen)
        return seen.failure();
    const Result<SignedPaper> signedPaper = embed(call, seen->result, body.cms);
    if (!signedPaper)
        return signedPaper.failure();
    return call.transaction([&](Transaction &in) -> Result<protocol::Application> {
        Result<Prepared> held = load(call, in, id, body.version, true);
        if (!held)
            return held.failure();
        if (held->result.document != seen->result.document)
            return FailureCode::ResultChanged;
        return finish(call, in, *std::move(held), *signedPaper);
    });
}

} // namespace ruqsat::registry
