#include "registry/cases/case_work.h"
#include "registry/cases/chain.h"
#include "registry/cases/followed_licence.h"
#include "registry/cases/paper_content.h"
#include "registry/cases/press.h"
#include "registry/cases/repeated_licence.h"
#include "registry/cases/result.h"
#include "registry/store/results.h"
#include "trust/pades.h"

#include <QCryptographicHash>

namespace ruqsat::registry {
namespace {

using protocol::PaperKind;
using protocol::PaperState;

/// What the transaction that reserves the number hands to the rendering.
struct Reservation
{
    store::ApplicationRecord record;
    store::OfficeRecord provider;
    QString number;
    /// Prepared by this person earlier today: there is nothing to render.
    bool prepared = false;
    std::optional<AppendixPlace> appendix = {};
    std::optional<protocol::Licence> former = {};
    std::optional<RepeatedLicence> repeated = {};
};

Decision proposedDecision(const store::ApplicationRecord &record)
{
    const auto &proposal = record.application.proposal;
    return proposal ? proposal->decision : Decision::Refuse;
}

/// Whether this person prepared it earlier today and it still says what it has to say: a paper
/// bears the day on which it is issued, and a duplicate what its licence grants now.
Result<bool> isStillGood(Call &call, Transaction &in, const store::ResultRecord &known,
                         const std::optional<FollowedLicence> &followed, ServiceKind kind)
{
    if (known.preparedByIin != call.user().iin || paperDay(known.content) != call.today())
        return false;
    if (!followed || !followed->isRepeatedBy(kind))
        return true;
    const Result<void> same = checkRepeats(in, followed->licence, known.content);
    if (!same && same.failure().code != FailureCode::ResultChanged)
        return same.failure();
    return same.ok();
}

Result<Reservation> reserve(Call &call, Transaction &in, const QString &id, qint64 version)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
    if (!record)
        return record.failure();
    const Decision decision = proposedDecision(*record);
    const Result<ApplicationState> state =
        checkAction(call, in, *record, Action::PrepareResult, version, decision);
    if (!state)
        return state.failure();
    std::optional<FollowedLicence> followed;
    if (decision != Decision::Refuse) {
        // Better told before the PIN than after it, of a paper that is prepared already too.
        auto found = licenceToFollow(call.context, in, *record);
        if (!found)
            return found.failure();
        followed = *std::move(found);
    }
    const auto known = store::findResult(in, id, false);
    if (!known)
        return known.failure();
    Reservation reservation{*std::move(record), {}, {}, false};
    const ServiceKind kind = reservation.record.application.kind;
    if (*known) {
        const Result<bool> good = isStillGood(call, in, **known, followed, kind);
        if (!good)
            return good.failure();
        reservation.prepared = *good;
        if (*good)
            return reservation;
    }
    Result<store::OfficeRecord> provider = store::officeOf(in, reservation.record.providerId);
    if (!provider)
        return provider.failure();
    reservation.provider = *std::move(provider);
    if (decision == Decision::Refuse) {
        reservation.number = reservation.record.application.number + QStringLiteral("/Б");
        return reservation;
    }
    const bool isAppendix = followed && followed->isByAppendix;
    const Result<QString> number =
        isAppendix ? store::reserveAppendixNumber(in, id, followed->licence.number, call.now)
                   : store::reservePermitNumber(in, id, call.context.config.permitSeries, call.now);
    if (!number)
        return number.failure();
    reservation.number = *number;
    if (followed && !isAppendix)
        reservation.former = followed->licence;
    if (followed && followed->isRepeatedBy(kind)) {
        Result<RepeatedLicence> repeated = repeatedLicence(in, followed->licence);
        if (!repeated)
            return repeated.failure();
        reservation.repeated = *std::move(repeated);
    }
    if (isAppendix)
        reservation.appendix = {followed->licence, store::appendixIndex(*number)};
    if (followed && followed->former) {
        const auto former = formerAppendix(in, followed->licence, *followed->former);
        if (!former)
            return former.failure();
        reservation.appendix->former = *former;
    }
    return reservation;
}

PaperOrder orderOf(const PaperSource &source)
{
    const protocol::Proposal &proposal = *source.application.proposal;
    if (proposal.decision == Decision::Refuse)
        return refusalPaper(source);
    return proposal.conclusion == protocol::Conclusion::NotAgreed ? notAgreedPaper(source)
                                                                  : resultPaper(source);
}

Result<store::ResultRecord> render(Call &call, const Reservation &reservation)
{
    const protocol::Application &application = reservation.record.application;
    const Result<protocol::CaseRequest> request =
        protocol::CaseRequest::parseCanonical(reservation.record.request);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = call.context.regulationOf(application);
    if (!regulation)
        return regulation.failure();
    const PaperSource source{application,
                             *request,
                             *regulation,
                             reservation.provider,
                             call.principal->account,
                             reservation.appendix ? reservation.appendix->licence.number
                                                  : reservation.number,
                             call.today(),
                             call.context.config.statement.host,
                             call.context.config.demo,
                             false,
                             reservation.appendix,
                             reservation.former,
                             reservation.repeated};
    const bool issue = proposedDecision(reservation.record) == Decision::Issue;
    store::ResultRecord result;
    PaperOrder order = orderOf(source);
    const Result<QString> qr = call.context.statements->sign(statementOf(source, order));
    if (!qr)
        return qr.failure();
    order.content.insert("qr", *qr);
    const Result<QByteArray> pdf =
        renderPaper(call.context.config.press, order.paper, order.content);
    result.content = std::move(order.content);
    if (!pdf)
        return pdf.failure();
    trust::PdfSignatureOptions options;
    options.time = call.now;
    Result<trust::PreparedPdf> prepared = trust::preparePdf(*pdf, options);
    if (!prepared)
        return prepared.failure();
    result.preparedByIin = call.user().iin;
    result.document = std::move(prepared->bytes);
    result.paper.kind = issue ? PaperKind::Licence : PaperKind::Refusal;
    result.paper.number = reservation.number;
    result.paper.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(result.document, QCryptographicHash::Sha256).toHex());
    result.paper.size = result.document.size();
    for (const qint64 offset : prepared->byteRange)
        result.paper.byteRange.append(offset);
    result.paper.state = PaperState::Prepared;
    return result;
}

Result<protocol::Application> keep(Call &call, Transaction &in, const QString &id, qint64 version,
                                   const store::ResultRecord &result)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
    if (!record)
        return record.failure();
    // The case may have gone on while the paper was being rendered.
    const Result<ApplicationState> state =
        checkAction(call, in, *record, Action::PrepareResult, version, proposedDecision(*record));
    if (!state)
        return state.failure();
    if (result.paper.kind == PaperKind::Refusal) {
        const Result<void> done =
            store::voidPermitNumber(in, id, QStringLiteral("the case ends with a refusal"));
        if (!done)
            return done.failure();
    }
    if (const Result<void> put = store::putResult(in, id, result); !put)
        return put.failure();
    record->application.state = *state;
    record->application.result = result.paper;
    if (const Result<void> moved = moveChain(call.context, in, *record, call.now); !moved)
        return moved.failure();
    const Result<void> changed = store::changeApplication(
        in, *record, call.principal->actor(), Action::PrepareResult, result.paper.number, call.now);
    if (!changed)
        return changed.failure();
    return record->application;
}

} // namespace

Result<protocol::Application> prepareResult(Call &call, const QString &id, qint64 version)
{
    const Result<Reservation> reservation =
        call.transaction([&](Transaction &in) { return reserve(call, in, id, version); });
    if (!reservation)
        return reservation.failure();
    if (reservation->prepared)
        return reservation->record.application;
    const Result<store::ResultRecord> result = render(call, *reservation);
    if (!result)
        return result.failure();
    return call.transaction([&](Transaction &in) -> Result<protocol::Application> {
        // Whoever lost the right to the case meanwhile is told nothing of it.
        call.current.reset();
        if (const Result<void> again = admitAgain(call, in); !again)
            return again.failure();
        return keep(call, in, id, version, *result);
    });
}

} // namespace ruqsat::registry
