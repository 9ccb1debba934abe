#include "desk/support/review_desk.h"

#include <QSignalSpy>
#include <QTest>

namespace ruqsat::test {

void sitDownToReview(OperatorDesk &desk)
{
    desk.restartAs(OperatorDesk::colleague(QStringLiteral("officer"),
                                           QStringLiteral("560317100006"), Role::Executor));
}

protocol::Actor actorOf(const OperatorDesk &desk)
{
    const protocol::User &user = desk.session->user();
    return {user.iin, user.name, user.role};
}

protocol::Actor someColleague()
{
    return {QStringLiteral("710524100113"),
            {QStringLiteral("Сынақов"), QStringLiteral("Сынақов"), {}},
            Role::Executor};
}

protocol::Application caseInReview(const protocol::Actor &executor)
{
    protocol::Application shown;
    shown.id = reviewedCase;
    shown.number = QStringLiteral("2026-11-000001");
    shown.version = 2;
    shown.state = ApplicationState::InReview;
    shown.regulation = QStringLiteral("moos-393-3");
    shown.effectiveFrom = RegulationCatalog::shipped().find(shown.regulation)->effectiveFrom;
    shown.applicant = {sampleBin, {QStringLiteral("Сынақ"), QStringLiteral("Сынақ"), {}}};
    shown.receivedAt = QDateTime::currentDateTimeUtc();
    shown.registeredAt = shown.receivedAt;
    shown.verdict.verdict = Verdict::Valid;
    shown.executor = executor;
    return shown;
}

protocol::Review reviewFrom(const OperatorDesk &desk, const ScriptedRequest &request,
                            const QDateTime &at)
{
    const auto body = protocol::parseRequest<protocol::ReviewBody>(request.body, 1024 * 1024);
    if (!body)
        qFatal("review: %s", qPrintable(body.failure().detail));
    return {
        body->marks, body->findings, body->grounds, body->decision, body->conclusion, actorOf(desk),
        at};
}

bool open(desk::CaseReview &review, const protocol::Application &opened)
{
    QSignalSpy changed(&review, &desk::CaseReview::changed);
    review.take(opened);
    // By itself, and once the vault has answered.
    return QTest::qWaitFor([&changed] { return changed.count() >= 2; }, 20'000);
}

KeptReviews::KeptReviews(OperatorDesk &desk)
    : there(caseInReview(actorOf(desk)))
    , m_desk(desk)
{
    desk.registry.setScript([this](const ScriptedRequest &request) { return answer(request); });
}

KeptReviews::~KeptReviews()
{
    m_desk.registry.setScript(
        [desk = &m_desk](const ScriptedRequest &request) { return desk->model.answer(request); });
}

void KeptReviews::markElsewhere(const QString &document)
{
    protocol::Review review = there.review.value_or(protocol::Review());
    review.marks.append({desk::markKey(desk::MarkKind::Document, document), true, {}});
    review.by = someColleague();
    review.at = nextTime();
    there.review = review;
}

void KeptReviews::takeAway(Action action)
{
    const protocol::Actor by = action == Action::Release ? actorOf(m_desk) : someColleague();
    switch (action) {
    case Action::Assign:
        there.executor = someColleague();
        break;
    case Action::Propose:
        there.state = ApplicationState::Proposed;
        there.proposal.emplace();
        there.proposal->decision = Decision::Refuse;
        there.proposal->by = by;
        there.proposal->at = m_desk.clock.now();
        break;
    default:
        there.state = ApplicationState::Registered;
        there.executor.reset();
        break;
    }
    ++there.version;
    m_taken = {there.version, applicationStateName(there.state), actionName(action), by.name,
               m_desk.clock.now()};
}

QDateTime KeptReviews::nextTime() const
{
    return there.review ? there.review->at.addMSecs(1) : m_desk.clock.now();
}

ScriptedReply KeptReviews::answer(const ScriptedRequest &request)
{
    const QList<QByteArray> path = request.target.split('/');
    if (path.size() < 4 || path.at(3) != reviewedCase.toLatin1())
        return m_desk.model.answer(request);
    if (path.size() == 4)
        return ScriptedReply::json(200, protocol::compactJson(there.toJson()));
    asked.append(QString::fromLatin1(path.at(4)));
    if (path.at(4) == "review")
        return keep(request);
    ++there.version;
    if (path.at(4) == "proposal")
        there.state = ApplicationState::Proposed;
    return ScriptedReply::json(200, protocol::compactJson(there.toJson()));
}

ScriptedReply KeptReviews::keep(const ScriptedRequest &request)
{
    if (!refusal.isEmpty())
        return ScriptedReply::error(400, refusal);
    const bool isReviewed = there.state == ApplicationState::InReview;
    if (!isReviewed || there.executor->iin != actorOf(m_desk).iin) {
        protocol::ErrorAnswer taken;
        taken.code = isReviewed ? FailureCode::PermissionDenied : FailureCode::StateForbids;
        taken.requestId = QStringLiteral("1");
        taken.current = m_taken;
        return ScriptedReply::json(protocol::httpStatus(taken.code),
                                   protocol::compactJson(taken.toJson()));
    }
    const auto body = protocol::parseRequest<protocol::ReviewBody>(request.body, 1024 * 1024);
    if (there.review && (!body || body->base != there.review->at)) {
        protocol::ErrorAnswer stale;
        stale.code = FailureCode::VersionStale;
        stale.requestId = QStringLiteral("1");
        stale.current = protocol::CurrentVersion{there.version, applicationStateName(there.state),
                                                 protocol::CurrentVersion::keptReview(),
                                                 there.review->by.name, there.review->at};
        return ScriptedReply::json(409, protocol::compactJson(stale.toJson()));
    }
    there.review = reviewFrom(m_desk, request, nextTime());
    return ScriptedReply::json(200, protocol::compactJson(there.review->toJson()));
}

} // namespace ruqsat::test
