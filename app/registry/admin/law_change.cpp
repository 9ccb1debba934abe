#include "registry/admin/law_change.h"

#include "protocol/admin.h"
#include "registry/cases/chain.h"
#include "registry/cases/terms.h"
#include "registry/routes/admin_query.h"
#include "registry/store/law.h"
#include "registry/store/policies.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace ruqsat::registry {
namespace {

using protocol::ChainRule;
using protocol::LawChangeAnswer;
using protocol::LawDocument;
using protocol::LawName;
using protocol::LawRequest;

bool takesTwo(LawName name)
{
    return name == LawName::Roots;
}

Failure invalid(const QString &place, const QString &message)
{
    return {FailureCode::DataFileInvalid, place + QStringLiteral(": ") + message};
}

/// A clock that goes on after a stop is counted from its beginning: a day that has passed must not
/// become another kind of day meanwhile.
Result<void> checkCalendar(const Call &call, const WorkCalendar &before, const WorkCalendar &after)
{
    const QString place = QStringLiteral("/years");
    const QDate today = call.today();
    for (const int year : before.years()) {
        if (!after.years().contains(year))
            return invalid(place, QStringLiteral("%1 is missing").arg(year));
        const QDate end = std::min(today, QDate(year + 1, 1, 1));
        for (QDate day(year, 1, 1); day < end; day = day.addDays(1)) {
            const Result<bool> worked = before.isWorkingDay(day);
            if (!worked)
                return worked.failure();
            const Result<bool> works = after.isWorkingDay(day);
            if (!works)
                return works.failure();
            if (*worked != *works)
                return invalid(place, day.toString(Qt::ISODate) + QStringLiteral(" has passed"));
        }
    }
    return {};
}

/// A fee is told by the day of its payment, however long ago that was: the rates that were in force
/// stay as they are, with nothing before or between them. One that came in force unnoticed may
/// follow them.
Result<void> checkMci(const Call &call, const MciTable &before, const MciTable &after)
{
    for (qsizetype i = 0; i < before.rates().size(); ++i) {
        const MciTable::Rate &past = before.rates().at(i);
        if (past.from > call.today())
            break;
        if (i >= after.rates().size() || after.rates().at(i).from != past.from ||
            after.rates().at(i).tenge != past.tenge)
            return invalid(QStringLiteral("/rates/%1").arg(i),
                           past.from.toString(Qt::ISODate) + QStringLiteral(" has passed"));
    }
    if (!after.on(call.today()))
        return invalid(QStringLiteral("/until"), QStringLiteral("today has no rate"));
    return {};
}

/// One that has expired since it came in force stays: what was signed while it was good is judged
/// as of its registration, and by it.
Result<void> checkRoots(const Call &call, const trust::TrustAnchors &before,
                        const trust::TrustAnchors &after)
{
    const QList<trust::Certificate> known = before.roots + before.intermediates;
    const QList<trust::Certificate> next = after.roots + after.intermediates;
    for (const trust::Certificate &certificate : next) {
        if (certificate.notAfter() < call.now && !known.contains(certificate))
            return invalid(certificate.subjectName(), QStringLiteral("has expired"));
    }
    return {};
}

/// What stands on its own and still must not be put in force: terms that run, or today's fees and
/// signatures, could not be told any more.
Result<void> checkInForce(const Call &call, LawName name, const Law &before, const Law &after)
{
    switch (name) {
    case LawName::Calendar:
        return checkCalendar(call, before.calendar, after.calendar);
    case LawName::Mci:
        return checkMci(call, before.mci, after.mci);
    case LawName::Roots:
        return checkRoots(call, before.anchors, after.anchors);
    }
    return {};
}

QString fingerprintOf(const QJsonObject &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(protocol::compactJson(content), QCryptographicHash::Sha256)
            .toHex());
}

/// The law as it would be. Fails as changeLaw() does.
Result<void> checkContent(const Call &call, LawName name, const LawDocument &before,
                          const QJsonObject &content)
{
    Law past = *call.context.lawBook.shipped();
    if (before.version > 0) {
        if (const Result<void> taken = takeLaw(past, name, before.content); !taken)
            return taken;
    }
    Law next = past;
    if (const Result<void> taken = takeLaw(next, name, content); !taken)
        return taken;
    return checkInForce(call, name, past, next);
}

Result<LawChangeAnswer> apply(Call &call, Transaction &in, const LawDocument &before,
                              LawDocument after, QJsonObject detail)
{
    after.version = before.version + 1;
    after.changedAt = call.now;
    if (const Result<void> added = store::addLaw(in, after); !added)
        return added.failure();
    if (after.name == LawName::Calendar) {
        Law next = *call.context.lawBook.shipped();
        if (const Result<void> taken = takeLaw(next, after.name, after.content); !taken)
            return taken.failure();
        if (const Result<void> counted = countTermsOf(in, next.calendar); !counted)
            return counted.failure();
    }
    detail.insert(QStringLiteral("before"), before.version);
    detail.insert(QStringLiteral("beforeSha256"), fingerprintOf(before.content));
    detail.insert(QStringLiteral("after"), after.version);
    detail.insert(QStringLiteral("afterSha256"), fingerprintOf(after.content));
    in.audit({QStringLiteral("changeLaw"), protocol::wireName(after.name), std::move(detail)});
    return LawChangeAnswer{after, {}};
}

Result<LawChangeAnswer> keepForSecond(Call &call, Transaction &in, LawName name,
                                      const protocol::LawChange &change)
{
    const Result<QStringList> dropped = store::dropOldLawRequests(in, name, call.now);
    if (!dropped)
        return dropped.failure();
    for (const QString &id : *dropped)
        in.audit({QStringLiteral("expireLawChange"), protocol::wireName(name),
                  QJsonObject{{"request", id}}});
    LawRequest request{QUuid::createUuid().toString(QUuid::WithoutBraces),
                       name,
                       change.version,
                       change.content,
                       change.reason,
                       call.principal->actor(),
                       call.now,
                       call.now.addDays(protocol::confirmationDays)};
    if (const Result<void> added = store::addLawRequest(in, request); !added)
        return added.failure();
    in.audit({QStringLiteral("askLawChange"), protocol::wireName(name),
              QJsonObject{{"before", change.version},
                          {"afterSha256", fingerprintOf(change.content)},
                          {"request", request.id},
                          {"reason", change.reason}}});
    return LawChangeAnswer{{}, request};
}

Result<ChainRule> ruleOf(Call &call, Transaction &in, const QString &office,
                         const QString &regulation)
{
    const Regulation *known =
        regulation.isEmpty() ? nullptr : call.context.regulations.find(regulation);
    if (const auto limits = known ? limitsOfAct(*known) : std::nullopt) {
        ChainRule rule;
        rule.regulation = regulation;
        rule.byAct = true;
        rule.limits = {limits->registration, limits->assignment, limits->signing, limits->sending};
        return rule;
    }
    return store::chainRule(in, office, regulation);
}

} // namespace

Result<LawDocument> lawInForce(Call &call, Transaction &in, LawName name)
{
    const auto changed = store::lawDocument(in, name);
    if (!changed)
        return changed.failure();
    LawDocument document;
    if (*changed) {
        document = **changed;
    } else {
        document.name = name;
        document.content = call.context.lawBook.shipped()->content(name);
    }
    auto request = store::openLawRequest(in, name, call.now);
    if (!request)
        return request.failure();
    document.request = *std::move(request);
    return document;
}

Result<LawChangeAnswer> changeLaw(Call &call, Transaction &in, LawName name,
                                  const protocol::LawChange &change)
{
    const Result<LawDocument> before = lawInForce(call, in, name);
    if (!before)
        return before.failure();
    if (before->version != change.version)
        return FailureCode::RecordStale;
    if (before->request)
        return FailureCode::ChangeWaits;
    if (const Result<void> good = checkContent(call, name, *before, change.content); !good)
        return good.failure();
    if (takesTwo(name))
        return keepForSecond(call, in, name, change);
    LawDocument after;
    after.name = name;
    after.content = change.content;
    after.changedBy = call.principal->actor();
    after.reason = change.reason;
    return apply(call, in, *before, after, {{"reason", change.reason}});
}

Result<LawChangeAnswer> confirmLaw(Call &call, Transaction &in, LawName name,
                                   const protocol::LawDecision &decision)
{
    const Result<LawDocument> before = lawInForce(call, in, name);
    if (!before)
        return before.failure();
    if (!before->request)
        return FailureCode::NotFound;
    const LawRequest &request = *before->request;
    if (request.id != decision.request)
        return FailureCode::RecordStale;
    if (request.askedBy.iin == call.user().iin)
        return FailureCode::SecondPersonNeeded;
    const Result<bool> asker = store::administers(in, request.askedBy.iin, {});
    if (!asker)
        return asker.failure();
    if (!*asker)
        return FailureCode::AskerMayNot;
    if (before->version != request.basedOn)
        return FailureCode::RecordStale;
    // What was good when it was asked for may have expired since.
    if (const Result<void> good = checkContent(call, name, *before, request.content); !good)
        return good.failure();
    if (const Result<void> closed = store::closeLawRequest(
            in, request.id, QStringLiteral("confirmed"), call.principal->actor(), call.now);
        !closed)
        return closed.failure();
    LawDocument after;
    after.name = name;
    after.content = request.content;
    after.changedBy = request.askedBy;
    after.reason = request.reason;
    after.confirmedBy = call.principal->actor();
    return apply(call, in, *before, after,
                 {{"reason", request.reason},
                  {"confirmation", decision.reason},
                  {"askedBy", request.askedBy.toJson()},
                  {"request", request.id}});
}

Result<LawChangeAnswer> declineLaw(Call &call, Transaction &in, LawName name,
                                   const protocol::LawDecision &decision)
{
    const auto request = store::openLawRequest(in, name, call.now);
    if (!request)
        return request.failure();
    if (!*request)
        return FailureCode::NotFound;
    if ((*request)->id != decision.request)
        return FailureCode::RecordStale;
    if (const Result<void> closed = store::closeLawRequest(
            in, (*request)->id, QStringLiteral("declined"), call.principal->actor(), call.now);
        !closed)
        return closed.failure();
    in.audit({QStringLiteral("declineLawChange"), protocol::wireName(name),
              QJsonObject{{"request", (*request)->id}, {"reason", decision.reason}}});
    return LawChangeAnswer{{}, **request};
}

Result<protocol::OfficeChain> officeChain(Call &call, Transaction &in, const QString &office)
{
    const auto found = store::adminOffice(in, office);
    if (!found)
        return found.failure();
    if (!*found)
        return FailureCode::NotFound;
    protocol::OfficeChain chain{office, (*found)->name, {}};
    for (const QString &regulation : QStringList{QString()} + (*found)->regulations) {
        Result<ChainRule> rule = ruleOf(call, in, office, regulation);
        if (!rule)
            return rule.failure();
        chain.rules.append(*std::move(rule));
    }
    return chain;
}

Result<protocol::OfficeChain> changeChain(Call &call, Transaction &in, const QString &office,
                                          const protocol::ChainChange &change)
{
    const auto found = store::adminOffice(in, office);
    if (!found)
        return found.failure();
    if (!*found)
        return FailureCode::NotFound;
    if (!change.regulation.isEmpty() && !(*found)->regulations.contains(change.regulation))
        return Failure(FailureCode::RegulationUnknown, change.regulation);
    const Result<ChainRule> before = ruleOf(call, in, office, change.regulation);
    if (!before)
        return before.failure();
    if (before->byAct)
        return Failure(FailureCode::ChainIsLaw, change.regulation);
    if (before->version != change.version)
        return FailureCode::RecordStale;
    ChainRule after = *before;
    after.limits = change.limits;
    after.version = before->version + 1;
    after.changedBy = call.principal->actor();
    after.changedAt = call.now;
    after.reason = change.reason;
    if (const Result<void> set = store::setChainRule(in, office, after); !set)
        return set.failure();
    in.audit({QStringLiteral("setPolicy"),
              office + QStringLiteral("/chain") +
                  (change.regulation.isEmpty() ? QString() : u'/' + change.regulation),
              QJsonObject{{"before", before->toJson()},
                          {"after", after.toJson()},
                          {"reason", change.reason}}});
    return officeChain(call, in, office);
}

} // namespace ruqsat::registry
