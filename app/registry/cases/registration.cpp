#include "registry/cases/registration.h"

#include "registry/admin/token_binding.h"
#include "registry/cases/chain.h"
#include "registry/cases/request_check.h"
#include "registry/cases/terms.h"
#include "registry/storage.h"
#include "registry/store/applications.h"
#include "registry/store/drafts.h"
#include "registry/store/evidence.h"
#include "registry/store/lookups.h"
#include "registry/store/request_withdrawals.h"
#include "registry/store/uploads.h"
#include "trust/cades.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUuid>

namespace ruqsat::registry {
namespace {

/// A desk clock that is off by more is flagged in the history.
constexpr qint64 clockToleranceSeconds = 60;

QByteArray bodyHash(const protocol::Submission &submission)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         {submission.request, submission.signature, submission.lookupId.toUtf8()}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

/// The answer given before; nothing where the key is new.
Result<std::optional<Registered>> answerOfKey(Transaction &in, const QString &key,
                                              const QByteArray &body, const QString &officeId)
{
    const auto known = store::findSubmission(in, key);
    if (!known)
        return known.failure();
    if (!*known)
        return std::optional<Registered>();
    if ((*known)->officeId != officeId || (*known)->bodySha256 != body)
        return FailureCode::IdempotencyKeyReused;
    return std::optional(Registered{200, (*known)->answer});
}

/// What the register said must stand in the request as it was said.
Result<void> checkApplicant(Transaction &in, const protocol::Submission &submission,
                            const protocol::CaseRequest &request, const QString &officeId)
{
    if (submission.lookupId.isEmpty())
        return Failure(FailureCode::LookupMissing, QStringLiteral("lookupId"));
    const protocol::Applicant &applicant = request.applicant;
    const Result<protocol::LookupAnswer> found =
        store::findLookup(in, submission.lookupId, officeId, request.caseId, applicant.number);
    if (!found)
        return found.failure();
    const protocol::Leader leader =
        found->organisation ? found->organisation->leader : protocol::Leader();
    const bool same = applicant.name == found->name() && applicant.address == found->address() &&
                      applicant.leader.toJson() == leader.toJson() && applicant.provenance &&
                      applicant.provenance->toJson() == found->provenance.toJson();
    if (!same)
        return Failure(FailureCode::LookupMissing,
                       QStringLiteral("the applicant is not as the register gave it"));
    return {};
}

/// 000 clause 7.4: a notarial power of attorney is the one that the notaries' system knows.
Result<void> checkRepresentative(Transaction &in, const protocol::CaseRequest &request,
                                 const QString &officeId, const QDate &day)
{
    if (!request.representative || !request.representative->notarial)
        return {};
    const protocol::Representative &person = *request.representative;
    if (!person.provenance)
        return FailureCode::PowerUnchecked;
    const Result<store::FoundPower> found =
        store::findPower(in, officeId, request.caseId, person.provenance->messageId);
    if (!found)
        return found.failure();
    const bool same = found->asked.attorney == person.iin && found->power.number == person.basis &&
                      found->power.date == person.basisDate &&
                      found->asked.principal == request.applicant.number &&
                      found->power.attorneyName == person.name;
    if (!same)
        return Failure(FailureCode::PowerUnchecked,
                       QStringLiteral("not as the notaries' system gave it"));
    if (!found->power.inForceOn(day))
        return FailureCode::PowerNotInForce;
    return {};
}

/// Whose the case is: at a counter whoever signed it, who may be a colleague of the one whose desk
/// sends it. Where nobody of the office fits, the checks of the request will say so.
Result<store::Account> signerOf(Call &call, const protocol::Submission &submission)
{
    const store::Account &sender = call.principal->account;
    const auto request = protocol::CaseRequest::parseCanonical(submission.request);
    if (!request || request->channel == Channel::Portal || request->signer.iin == sender.user.iin)
        return sender;
    const auto signer = call.read([&](Transaction &in) -> Result<std::optional<store::Account>> {
        const auto owner = store::draftOwnerOf(in, sender.user.office.id, request->signer.iin);
        if (!owner)
            return owner.failure();
        return *owner ? store::findAccount(in, (*owner)->login)
                      : Result<std::optional<store::Account>>(std::nullopt);
    });
    if (!signer)
        return signer.failure();
    return *signer ? **signer : sender;
}

/// Whoever lost the draft by the head's word does not register it any more: a colleague works on
/// it. What was signed before that still goes.
Result<void> checkDraftIsTheirs(Transaction &in, const protocol::CaseRequest &request,
                                const QString &signerIin)
{
    const auto draft = store::findDraft(in, request.caseId, true);
    if (!draft)
        return draft.failure();
    if (!*draft || (*draft)->copy.head.owner.iin == signerIin)
        return {};
    const auto taken = store::lastTakeOverFrom(in, request.caseId, signerIin);
    if (!taken)
        return taken.failure();
    return *taken && (*taken)->at <= request.receivedAt ? Result<void>(FailureCode::DraftTakenOver)
                                                        : Result<void>();
}

Result<store::ApplicationRecord> recordOf(Call &call, const CheckedRequest &checked,
                                          const protocol::Submission &submission,
                                          const protocol::User &signer)
{
    const protocol::CaseRequest &request = checked.request;
    Result<QList<protocol::DueClock>> clocks =
        startClocks(call.context.law()->calendar, checked.regulation, request.kind,
                    request.receivedAt, call.now);
    if (!clocks)
        return clocks.failure();
    store::ApplicationRecord record;
    protocol::Application &application = record.application;
    application.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    application.version = 1;
    application.state = initialState;
    application.regulation = request.regulation;
    application.kind = request.kind;
    application.channel = request.channel;
    application.effectiveFrom = request.effectiveFrom;
    application.applicant = {request.applicant.number, request.applicant.name};
    application.receivedAt = request.receivedAt;
    application.registeredAt = call.now;
    application.clocks = *std::move(clocks);
    application.verdict = checked.verdict;
    application.payment = checked.payment;
    application.attachments = request.attachments;
    record.officeId = call.user().office.id;
    record.caseId = request.caseId;
    record.request = submission.request;
    record.signature = submission.signature;
    record.registeredByIin = signer.iin;
    return record;
}

Result<Registered> registerOnce(Call &call, Transaction &in, const QString &key,
                                const QByteArray &body, const protocol::Submission &submission,
                                const CheckedRequest &checked, const store::Account &account)
{
    const protocol::CaseRequest &request = checked.request;
    const protocol::User &signer = account.user;
    const QString &officeId = call.user().office.id;
    if (const Result<void> again = admitAgain(call, in); !again)
        return again.failure();
    if (signer.login != call.user().login) {
        const Result<void> same = checkUnchanged(in, account);
        // As when the signer was blocked before: the sender's desk would take it for its person's.
        if (!same && (same.failure().code == FailureCode::AccountBlocked ||
                      same.failure().code == FailureCode::PermissionDenied))
            return FailureCode::CertificateOtherIin;
        if (!same)
            return same.failure();
    }
    // Two desks may send the same key at once; the second waits here and gets the first's answer.
    if (const Result<void> locked = store::lockKey(in, key); !locked)
        return locked.failure();
    const auto known = answerOfKey(in, key, body, officeId);
    if (!known)
        return known.failure();
    if (*known)
        return **known;
    const Result<bool> withdrawn = store::isWithdrawn(in, officeId, key);
    if (!withdrawn)
        return withdrawn.failure();
    if (*withdrawn)
        return FailureCode::Withdrawn;
    if (const Result<void> open = store::openCase(in, request.caseId, officeId); !open)
        return open.failure();
    const Result<void> theirs = checkDraftIsTheirs(in, request, signer.iin);
    if (!theirs)
        return theirs.failure();
    const Result<void> uploads =
        checkUploads(in, call.context.config.storage, request.caseId, request.attachments);
    if (!uploads)
        return uploads.failure();
    const Result<void> applicant = checkApplicant(in, submission, request, officeId);
    if (!applicant)
        return applicant.failure();
    const QDate day = call.now.toTimeZone(WorkCalendar::zone()).date();
    if (const Result<void> person = checkRepresentative(in, request, officeId, day); !person)
        return person.failure();

    Result<store::ApplicationRecord> record = recordOf(call, checked, submission, signer);
    if (!record)
        return record.failure();
    const Result<QString> provider = store::providerOf(in, request.regulation);
    if (!provider)
        return provider.failure();
    if (provider->isEmpty())
        return Failure(FailureCode::RegulationUnknown, QStringLiteral("no provider decides it"));
    record->providerId = *provider;
    if (const Result<void> moved = beginChain(call.context, in, *record, call.now); !moved)
        return moved.failure();
    const Result<QString> number = store::nextApplicationNumber(in, day);
    if (!number)
        return number.failure();
    record->application.number = *number;

    const bool skewed = request.receivedAt > call.now.addSecs(clockToleranceSeconds);
    const QString note = skewed ? failureName(FailureCode::ClockSkewed) : QString();
    const protocol::Actor by{signer.iin, signer.name, signer.role};
    const Result<void> added = store::addApplication(in, *record, by, note);
    if (!added)
        return added.failure();
    if (const Result<void> marked = store::markSubmitted(in, request.caseId); !marked)
        return marked.failure();
    if (const Result<void> dropped = store::dropDraft(in, request.caseId, true, call.now); !dropped)
        return dropped.failure();
    const Result<void> task = store::addEvidenceTask(in, record->application.id,
                                                     store::EvidenceSubject::Request, call.now);
    if (!task)
        return task.failure();
    const Result<store::ApplicationRecord> loaded =
        store::loadApplication(in, record->application.id, false);
    if (!loaded)
        return loaded.failure();
    const Registered registered{201, protocol::compactJson(loaded->application.toJson())};
    const Result<void> kept = store::addSubmission(
        in, key, {officeId, body, record->application.id, registered.answer, call.deviceId});
    if (!kept)
        return kept.failure();
    QJsonObject detail{{"number", *number},
                       {"caseId", request.caseId},
                       {"verdict", verdictName(checked.verdict.verdict)}};
    // The row itself names who sent it.
    if (signer.login != call.user().login)
        detail.insert(QStringLiteral("signer"), by.toJson());
    in.audit({actionName(Action::Register), record->application.id, detail});
    return registered;
}

} // namespace

Result<void> checkUploads(Transaction &in, const QString &storage, const QString &caseId,
                          const QList<protocol::Attachment> &attachments)
{
    for (const protocol::Attachment &attachment : attachments) {
        const auto upload = store::findUpload(in, caseId, attachment.id);
        if (!upload)
            return upload.failure();
        if (!*upload || !QFile::exists(attachmentPath(storage, (*upload)->sha256)))
            return Failure(FailureCode::AttachmentMissing, attachment.id);
        if ((*upload)->sha256 != attachment.sha256 || (*upload)->size != attachment.size)
            return Failure(FailureCode::AttachmentHashMismatch, attachment.id);
    }
    return {};
}

Result<Registered> registerCase(Call &call, const QString &key,
                                const protocol::Submission &submission)
{
    const QByteArray body = bodyHash(submission);
    const QString &officeId = call.user().office.id;
    const Result<std::optional<Registered>> known =
        call.transaction([&](Transaction &in) { return answerOfKey(in, key, body, officeId); });
    if (!known)
        return known.failure();
    if (*known)
        return **known;
    Result<store::Account> account = signerOf(call, submission);
    if (!account)
        return account.failure();
    const Result<CheckedRequest> checked =
        checkRequest(call.context, submission, account->user, call.now);
    if (!checked)
        return checked.failure();
    if (checked->request.channel == Channel::Portal) {
        // At the portal it is the applicant who hands the case in.
        account->user.iin = checked->request.signer.iin;
        account->user.name = {checked->request.signer.name, checked->request.signer.name, {}};
        call.principal->account.user = account->user;
    } else {
        const Result<trust::Certificate> certificate = trust::cadesSigner(submission.signature);
        if (!certificate)
            return certificate.failure();
        if (const Result<void> bound = checkBinding(*account, *certificate); !bound)
            return bound.failure();
    }
    return call.transaction([&](Transaction &in) {
        return registerOnce(call, in, key, body, submission, *checked, *account);
    });
}

} // namespace ruqsat::registry
