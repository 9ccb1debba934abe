#include "workstation/support/office_registry.h"

#include "workstation/support/register_data.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ruqsat::test {
namespace {

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ScriptedReply reply(const QJsonObject &object)
{
    return ScriptedReply::json(200, bytes(object));
}

QString labelOf(Role role)
{
    switch (role) {
    case Role::Executor:
        return QStringLiteral("executor");
    case Role::Head:
        return QStringLiteral("head");
    default:
        return QStringLiteral("operator");
    }
}

} // namespace

OfficeRegistry::OfficeRegistry(Role role)
    : queue(sampleQueue())
    , application(sampleApplication(ApplicationState::InReview))
    , colleagues(sampleColleagues())
    , licences(sampleLicences())
    , life(sampleLife())
{
    const protocol::Actor person = samplePerson(labelOf(role), role);
    user.login = labelOf(role);
    user.iin = person.iin;
    user.name = person.name;
    user.role = role;
    user.office.id = QStringLiteral("office-1");
    user.office.kind =
        role == Role::Operator ? protocol::OfficeKind::Centre : protocol::OfficeKind::Provider;
    user.office.bin = sampleBinOf(labelOf(role));
    user.office.name = {
        QStringLiteral("Сынақ қаласының орталығы"), QStringLiteral("Центр города Сынақ"), {}};
    if (role == Role::Operator)
        user.office.window = QStringLiteral("7");
}

ScriptedReply OfficeRegistry::answer(const ScriptedRequest &request)
{
    const QByteArray &target = request.target;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (target == "/v1/status") {
        protocol::Status status;
        status.service = QStringLiteral("ruqsat-registry");
        status.version = QStringLiteral("1");
        status.time = now;
        status.repealed = allowsRepealed;
        status.lawRevision = law.revision;
        return reply(status.toJson());
    }
    if (target == "/v1/law")
        return reply(law.toJson());
    if (target == "/v1/sign-in/challenge") {
        protocol::Challenge challenge;
        challenge.salt = QByteArray(16, 's');
        challenge.time = now;
        return reply(challenge.toJson());
    }
    if (target == "/v1/sign-in") {
        protocol::SignInAnswer welcome;
        welcome.token = QString::fromLatin1(QByteArray(32, 't').toBase64(
            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        welcome.expiresAt = now.addSecs(12 * 3600);
        welcome.user = user;
        welcome.time = now;
        welcome.newPasswordNeeded = admin.oneTime;
        return reply(welcome.toJson());
    }
    if (target.startsWith("/v1/applications?")) {
        lastList = target;
        if (!listFailure.isEmpty())
            return ScriptedReply::error(503, listFailure);
        return reply(protocol::ApplicationPage{
            target.contains("queue=toSign") ? toSign() : queue,
            {}}.toJson());
    }
    if (const auto office = officeAnswer(request))
        return *office;
    if (const auto told = admin.answer(request))
        return *told;
    if (target.startsWith("/v1/licences"))
        return reply(protocol::LicencePage{licences, {}}.toJson());
    const QList<QByteArray> path = target.split('/');
    if (target.startsWith("/v1/applications/") && path.size() >= 4 && path.at(3) != "by-key") {
        if (path.size() == 4)
            return reply(application.toJson());
        if (path.at(4) == "attachments")
            return ScriptedReply::json(200, attachment);
        if (path.at(4) == "result.pdf")
            return ScriptedReply::json(200, paper);
        if (path.at(4) == "review")
            return keepReview(request.body);
        const bool isSignature = path.size() > 5 && path.at(5) == "signature";
        return act(path.at(isSignature ? 5 : 4), request.body);
    }
    return model.answer(request);
}

std::optional<ScriptedReply> OfficeRegistry::officeAnswer(const ScriptedRequest &request)
{
    const QByteArray &target = request.target;
    if (target == "/v1/queues") {
        protocol::QueueCounts counts;
        for (protocol::Queue each :
             {protocol::Queue::Mine, protocol::Queue::Overdue, protocol::Queue::NearDue,
              protocol::Queue::Unassigned, protocol::Queue::ToSign, protocol::Queue::Open}) {
            const bool late = each == protocol::Queue::Overdue;
            counts.queues << protocol::QueueCount{each, late ? 2 : queue.size(), 3, 2};
        }
        return reply(counts.toJson());
    }
    if (target.startsWith("/v1/changes")) {
        const qsizetype since =
            target.contains("since=") ? target.split('=').last().toLongLong() : changes.size();
        return reply(
            protocol::ChangePage{changes.mid(since), QString::number(changes.size()), false}
                .toJson());
    }
    if (target.startsWith("/v1/board"))
        return reply(sampleBoard().toJson());
    if (target.startsWith("/v1/similar-cases"))
        return reply(similar.toJson());
    if (target.startsWith("/v1/survey"))
        return reply(sampleSurvey().toJson());
    if (target.endsWith("/copies"))
        return reply(copies.toJson());
    if (target.endsWith("/sealed")) {
        protocol::PaperCopy &copy = copies.items.last();
        copy.sealedAt = QDateTime::currentDateTimeUtc();
        copy.sealedBy = samplePerson(QStringLiteral("operator"), Role::Operator);
        copy.handSigner =
            QJsonDocument::fromJson(request.body)[QLatin1String("handSigner")].toString();
        return reply(copy.toJson());
    }
    if (target.endsWith("/life"))
        return reply(life.toJson());
    if (target.endsWith("/acts"))
        return reply(actOnLicence(request.body).toJson());
    if (target.startsWith("/v1/case-status"))
        return reply(protocol::CaseStatusPage{sampleStatuses(), {}}.toJson());
    if (target == "/v1/colleagues")
        return reply(colleagues.toJson());
    if (target == "/v1/substitutions") {
        const QJsonObject sent = QJsonDocument::fromJson(request.body).object();
        protocol::Substitution set;
        set.id = QStringLiteral("3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d90");
        for (const protocol::Colleague &colleague : std::as_const(colleagues.people)) {
            if (colleague.person.iin == sent.value(QLatin1String("absentIin")).toString())
                set.absent = colleague.person;
            if (colleague.person.iin == sent.value(QLatin1String("substituteIin")).toString())
                set.substitute = colleague.person;
        }
        set.from = QDate::fromString(sent.value(QLatin1String("from")).toString(), Qt::ISODate);
        set.until = QDate::fromString(sent.value(QLatin1String("until")).toString(), Qt::ISODate);
        set.reason = sent.value(QLatin1String("reason")).toString();
        set.setBy = set.substitute;
        set.setAt = QDateTime::currentDateTimeUtc();
        const auto isSame = [&set](const protocol::Substitution &each) {
            return each.absent.iin == set.absent.iin && each.substitute.iin == set.substitute.iin &&
                   each.from == set.from && each.until == set.until;
        };
        auto &all = colleagues.substitutions;
        if (std::none_of(all.begin(), all.end(), isSame))
            all << set;
        return reply(set.toJson());
    }
    return std::nullopt;
}

QList<protocol::ApplicationSummary> OfficeRegistry::toSign() const
{
    QList<protocol::ApplicationSummary> rows = queue;
    for (protocol::ApplicationSummary &row : rows) {
        if (row.decision)
            continue;
        row.state = ApplicationState::Proposed;
        row.decision = Decision::Issue;
    }
    return rows;
}

protocol::PaperCopies OfficeRegistry::sampleCopies()
{
    protocol::PaperCopy spoiled;
    spoiled.number = 1;
    spoiled.state = protocol::CopyState::Spoiled;
    spoiled.by = samplePerson(QStringLiteral("operator"), Role::Operator);
    spoiled.sentAt = QDateTime(QDate(2026, 11, 23), QTime(5, 40), Qt::UTC);
    spoiled.spoiledAt = spoiled.sentAt.addSecs(60);
    spoiled.reason = protocol::SpoilReason::Smeared;
    protocol::PaperCopy good = spoiled;
    good.number = 2;
    good.state = protocol::CopyState::Printed;
    good.printedAt = spoiled.spoiledAt;
    good.spoiledAt = {};
    good.reason.reset();
    return {{spoiled, good}};
}

protocol::LicenceLife OfficeRegistry::actOnLicence(const QByteArray &body)
{
    const auto sent = protocol::parseRequest<protocol::LicenceActBody>(body);
    const auto act = sent ? protocol::LicenceAct::parseCanonical(sent->act)
                          : Result<protocol::LicenceAct>(sent.failure());
    if (!act)
        return life;
    protocol::LicenceEvent event;
    event.position = static_cast<int>(life.events.size()) + 1;
    event.at = QDateTime::currentDateTimeUtc();
    event.kind = protocol::eventOf(act->action);
    event.signedBy = act->signer;
    event.act = *act;
    event.actBytes = sent->act;
    event.signature = sent->signature;
    life.events.append(event);
    life.licence.state = next(life.licence.state, act->action).ok()
                             ? *next(life.licence.state, act->action)
                             : life.licence.state;
    return life;
}

void OfficeRegistry::giveToAnother()
{
    application.executor = colleagues.people.last().person;
    ++application.version;
    const protocol::Actor head = samplePerson(QStringLiteral("head"), Role::Head);
    const protocol::HistoryEntry given{
        QDateTime::currentDateTimeUtc(), actionName(Action::Assign), head, {}};
    application.history << given;
    faster = protocol::CurrentVersion{application.version, applicationStateName(application.state),
                                      given.action, head.name, given.at};
}

ScriptedReply OfficeRegistry::refused(FailureCode code) const
{
    protocol::ErrorAnswer error;
    error.code = code;
    error.requestId = QStringLiteral("1");
    error.current = faster;
    return ScriptedReply::json(protocol::httpStatus(code), bytes(error.toJson()));
}

ScriptedReply OfficeRegistry::keepReview(const QByteArray &body)
{
    if (faster && application.executor->iin != user.iin)
        return refused(FailureCode::PermissionDenied);
    const auto sent = protocol::parseRequest<protocol::ReviewBody>(body);
    if (!sent || refusesReviews)
        return ScriptedReply::error(400, "requestMalformed");
    if (application.review && application.review->at != sent->base) {
        protocol::ErrorAnswer stale;
        stale.code = FailureCode::VersionStale;
        stale.requestId = QStringLiteral("1");
        stale.current =
            protocol::CurrentVersion{application.version, applicationStateName(application.state),
                                     protocol::CurrentVersion::keptReview(),
                                     application.review->by.name, application.review->at};
        return ScriptedReply::json(409, bytes(stale.toJson()));
    }
    application.review = protocol::Review{sent->marks,
                                          sent->findings,
                                          sent->grounds,
                                          sent->decision,
                                          sent->conclusion,
                                          samplePerson(QStringLiteral("executor"), Role::Executor),
                                          QDateTime::currentDateTimeUtc()};
    return reply(application.review->toJson());
}

void OfficeRegistry::note(Action action, const QString &text)
{
    application.history << protocol::HistoryEntry{QDateTime::currentDateTimeUtc(),
                                                  actionName(action),
                                                  {user.iin, user.name, user.role},
                                                  text};
}

ScriptedReply OfficeRegistry::act(const QByteArray &action, const QByteArray &body)
{
    const QJsonObject sent = QJsonDocument::fromJson(body).object();
    if (faster && sent.value(QLatin1String("version")).toInteger() != faster->version)
        return refused(FailureCode::VersionStale);
    if (action == "result" && !prepareFailure.isEmpty())
        return ScriptedReply::error(409, prepareFailure);
    if (sent.value(QLatin1String("version")).toInteger() != application.version)
        return ScriptedReply::error(409, "stateForbids");
    lastBody = sent;
    ++application.version;
    if (action == "claim") {
        application.state = ApplicationState::InReview;
        application.executor = samplePerson(QStringLiteral("executor"), Role::Executor);
        note(Action::Claim);
    } else if (action == "proposal") {
        application.state = ApplicationState::Proposed;
        protocol::Proposal proposal;
        if (const auto proposed = protocol::parseRequest<protocol::ProposalBody>(body)) {
            proposal.decision = proposed->decision;
            proposal.findings = proposed->findings;
            proposal.grounds = proposed->grounds;
            proposal.conclusion = proposed->conclusion;
        }
        proposal.by = samplePerson(QStringLiteral("executor"), Role::Executor);
        proposal.at = QDateTime::currentDateTimeUtc();
        application.proposal = proposal;
        note(Action::Propose);
    } else if (action == "return") {
        application.state = ApplicationState::InReview;
        application.returnedProposal = std::exchange(application.proposal, std::nullopt);
        note(Action::ReturnToExecutor, sent.value(QLatin1String("reason")).toString());
    } else if (action == "result") {
        application.state = ApplicationState::Prepared;
        paper = samplePaper();
        announcePaper(application, paper, false);
        note(Action::PrepareResult);
    } else if (action == "assign") {
        application.state = ApplicationState::InReview;
        for (const protocol::Colleague &colleague : std::as_const(colleagues.people)) {
            if (colleague.person.iin == sent.value(QLatin1String("executorIin")).toString())
                application.executor = colleague.person;
        }
        note(Action::Assign, sent.value(QLatin1String("note")).toString());
    } else if (action == "release") {
        application.state = ApplicationState::Registered;
        application.executor.reset();
        note(Action::Release);
    } else if (action == "signature") {
        application.state = ApplicationState::Issued;
        announcePaper(application, paper, true);
        note(Action::SignResult);
    } else if (action == "hand-over") {
        application.state = ApplicationState::HandedOver;
        note(Action::HandOver);
    } else {
        return ScriptedReply::error(404, "notFound");
    }
    return reply(application.toJson());
}

} // namespace ruqsat::test
