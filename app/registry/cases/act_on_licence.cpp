#include "registry/cases/act_on_licence.h"

#include "registry/admin/token_binding.h"
#include "registry/cases/evidence.h"
#include "registry/store/licences.h"
#include "trust/cades.h"

namespace ruqsat::registry {
namespace {

using protocol::LicenceAct;

/// How far the desk's clock may be off, and how long the PIN may take.
constexpr qint64 oldestActSeconds = 15 * 60;
constexpr qint64 youngestActSeconds = 60;

Result<void> checkWords(const Call &call, const QString &number, const LicenceAct &act)
{
    if (act.licence != number)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("another licence"));
    if (act.signer.iin != call.user().iin)
        return FailureCode::CertificateOtherIin;
    if (act.signer.bin != call.user().office.bin)
        return FailureCode::CertificateOtherBin;
    const qint64 age = act.at.secsTo(call.now);
    if (age > oldestActSeconds || age < -youngestActSeconds)
        return Failure(FailureCode::ClockSkewed, QStringLiteral("at"));
    if (act.until.isValid() && act.until <= call.today())
        return Failure(FailureCode::RequestMalformed, QStringLiteral("until"));
    return {};
}

/// The signature with its evidence.
Result<QByteArray> checkActSignature(Call &call, const protocol::LicenceActBody &body)
{
    const trust::SignatureReport report =
        trust::verifyCades(body.signature, body.act, call.context.law()->anchors,
                           call.context.revocation.get(), call.now);
    if (report.verdict == Verdict::Invalid)
        return Failure(report.code.value_or(FailureCode::SignatureWrong), report.detail);
    if (report.signers.size() != 1)
        return FailureCode::SignatureMalformed;
    const trust::ExpectedHolder holder{call.user().iin, call.user().office.bin,
                                       trust::authorisedPersonRoles()};
    const trust::Certificate &certificate = report.signers.first().certificate;
    Result<void> held = trust::checkHolder(certificate, holder, call.now);
    if (held)
        held = checkBinding(call, certificate);
    if (!held)
        return held.failure();
    if (report.verdict == Verdict::Pending)
        return Failure(FailureCode::VerdictPending,
                       failureName(report.code.value_or(FailureCode::RevocationUnavailable)));
    return completeRequest(call.context, body.act, body.signature, call.now);
}

bool isEntered(const QList<protocol::LicenceEvent> &events, const QByteArray &act)
{
    return std::any_of(events.cbegin(), events.cend(),
                       [&](const auto &event) { return event.actBytes == act; });
}

Result<protocol::LicenceLife> lifeOf(Transaction &in, const QString &number)
{
    auto life = store::licenceLife(in, number);
    if (!life)
        return life.failure();
    if (!*life)
        return FailureCode::NotFound;
    return **std::move(life);
}

Result<protocol::LicenceLife> enterAct(Call &call, Transaction &in, const LicenceAct &act,
                                       const QByteArray &bytes, const QByteArray &signature)
{
    if (const Result<void> again = admitAgain(call, in); !again)
        return again.failure();
    const auto licence = store::findLicence(in, act.licence, true);
    if (!licence)
        return licence.failure();
    if (!*licence)
        return FailureCode::NotFound;
    if ((*licence)->officeId != call.user().office.id)
        return FailureCode::OtherOffice;
    const auto events = store::licenceEvents(in, act.licence);
    if (!events)
        return events.failure();
    if (isEntered(*events, bytes))
        return lifeOf(in, act.licence);
    if (!(*licence)->mayBeActedOn())
        return Failure(FailureCode::LicenceStateForbids, QStringLiteral("not a licence itself"));
    const Result<LicenceState> state = next((*licence)->state, act.action);
    if (!state)
        return state.failure();
    if (events->isEmpty() || act.after != events->last().position)
        return FailureCode::LicenceChanged;
    protocol::LicenceEvent event;
    event.at = call.now;
    event.kind = protocol::eventOf(act.action);
    event.signedBy = act.signer;
    event.act = act;
    event.actBytes = bytes;
    event.signature = signature;
    const Result<void> added = store::addLicenceEvent(in, act.licence, event, *state);
    if (!added)
        return added.failure();
    in.audit({licenceActionName(act.action), act.licence,
              QJsonObject{{"act", act.id},
                          {"ground", act.ground.act.ru},
                          {"clause", act.ground.clause.ru}}});
    return lifeOf(in, act.licence);
}

} // namespace

Result<protocol::LicenceLife> actOnLicence(Call &call, const QString &number,
                                           const protocol::LicenceActBody &body)
{
    const Result<LicenceAct> act = LicenceAct::parseCanonical(body.act);
    if (!act)
        return act.failure();
    if (const Result<void> words = checkWords(call, number, *act); !words)
        return words.failure();
    // The certification authority is asked while no row is held.
    const Result<QByteArray> signature = checkActSignature(call, body);
    if (!signature)
        return signature.failure();
    return call.transaction(
        [&](Transaction &in) { return enterAct(call, in, *act, body.act, *signature); });
}

} // namespace ruqsat::registry
