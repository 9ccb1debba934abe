#include "registry/support/admissions.h"
#include "registry/support/demo_case.h"

#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

/// One act on a case, as a desk asks for it.
struct AskedAct
{
    const char *route;
    const char *action; ///< null: keeping a review, which moves no case
    const char *roles;
    /// Nothing but the state, or the person, keeps it from being done to the cases of this test;
    /// the others want an open question or a signature too.
    bool isWhole;
    const char *body; ///< null: that of the table of routes
};

constexpr char question[] = R"({"version":1,"addressee":"body","body":{"kk":"?","ru":"?"},)"
                            R"("question":"?","marks":[],"workingDays":1})";

// clang-format off
constexpr AskedAct acts[] = {
    {"POST /v1/applications/{id}/claim", "claim", "executor", true, nullptr},
    {"POST /v1/applications/{id}/release", "release", "executor", true, nullptr},
    {"POST /v1/applications/{id}/assign", "assign", "head", true, nullptr},
    {"POST /v1/applications/{id}/completeness", "checkCompleteness", "executor", true, nullptr},
    {"POST /v1/applications/{id}/questions", "askApplicant", "executor", true, nullptr},
    {"POST /v1/applications/{id}/questions", "askBody", "executor", true, question},
    {"POST /v1/applications/{id}/questions/{questionId}/answer", "recordAnswer", "executor", false, nullptr},
    {"POST /v1/applications/{id}/questions/{questionId}/reply", "recordReply", "operator clerk", false, nullptr},
    {"POST /v1/applications/{id}/continue", "continueReview", "executor", false, nullptr},
    {"PUT /v1/applications/{id}/review", nullptr, "executor", true, nullptr},
    {"POST /v1/applications/{id}/proposal", "propose", "executor", true, nullptr},
    {"POST /v1/applications/{id}/return", "returnToExecutor", "head", true, nullptr},
    {"POST /v1/applications/{id}/result", "prepareResult", "head", true, nullptr},
    {"POST /v1/applications/{id}/result/signature", "signResult", "head", false, nullptr},
    {"POST /v1/applications/{id}/hand-over", "handOver", "operator clerk", true, nullptr},
};
// clang-format on

constexpr int actCount = static_cast<int>(std::size(acts));
constexpr int states = static_cast<int>(ApplicationState::HandedOver) + 1;

/// Nothing where the state forbids it.
std::optional<ApplicationState> stateAfter(const AskedAct &act, ApplicationState from)
{
    if (!act.action) {
        const bool may =
            from == ApplicationState::InReview || from == ApplicationState::AwaitingApplicant;
        return may ? std::optional(from) : std::nullopt;
    }
    const auto action = actionFromName(QString::fromLatin1(act.action));
    if (!action)
        qFatal("no action %s", act.action);
    const Result<ApplicationState> after = next(from, *action, Decision::Issue);
    return after ? std::optional(*after) : std::nullopt;
}

} // namespace

/// The table of states as it is kept on the wire: every act in every state by every role, each on a
/// case of its own.
class TestStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyActIsHere();
    void onlyWhatTheStateAllowsIsDone_data();
    void onlyWhatTheStateAllowsIsDone();

private:
    /// A case in this state for each act, at version 1.
    QStringList casesIn(ApplicationState state) const;
    Reply ask(const QString &role, const AskedAct &act, const QString &id) const;
    /// "state|version|…": all that a refusal leaves as it was.
    QByteArray standing(const QString &id) const;

    RegistryWorld m_world;
    QHash<QString, HttpsClient> m_staff; ///< by role
    QString m_model;                     ///< a prepared case
};

void TestStates::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    for (const QString &role : staffRoles()) {
        m_staff.insert(role, m_world.signedIn(role));
        QVERIFY2(!m_staff.constFind(role)->token.isEmpty(), qPrintable(role));
    }
    m_model = DemoCase(m_world).registered(*m_staff.constFind(QStringLiteral("operator")));
    const HttpsClient executor = *m_staff.constFind(QStringLiteral("executor"));
    const HttpsClient head = *m_staff.constFind(QStringLiteral("head"));
    const QByteArray path = "/v1/applications/" + m_model.toLatin1();
    QCOMPARE(executor.json("POST", path + "/claim", {{"version", 1}}).status, 200);
    QCOMPARE(executor.json("POST", path + "/proposal", issueProposal(2).toJson()).status, 200);
    QCOMPARE(head.json("POST", path + "/result", {{"version", 3}}).status, 200);
}

void TestStates::everyActIsHere()
{
    const QList<Admission> routes = admissions();
    QVERIFY(!routes.isEmpty());
    int found = 0;
    for (const Admission &each : routes) {
        const bool isAct = (each.route.startsWith("POST /v1/applications/{id}/") ||
                            each.route.startsWith("PUT /v1/applications/{id}/")) &&
                           !each.route.contains("/copies");
        if (!isAct)
            continue;
        ++found;
        QVERIFY2(std::any_of(std::begin(acts), std::end(acts),
                             [&](const AskedAct &act) { return each.route == act.route; }),
                 each.route.constData());
    }
    // Two acts are asked for at one place.
    QCOMPARE(found, actCount - 1);
}

QStringList TestStates::casesIn(ApplicationState state) const
{
    const int first = 1 + 100 * static_cast<int>(state);
    const QString name = applicationStateName(state);
    m_world.copyCase(m_model, first, actCount,
                     {{QStringLiteral("state"), u'\'' + name + u'\''},
                      {QStringLiteral("version"), QStringLiteral("1")}});
    const QString those = QStringLiteral("number between '2020-01-%1' and '2020-01-%2'")
                              .arg(first, 6, 10, QLatin1Char('0'))
                              .arg(first + actCount - 1, 6, 10, QLatin1Char('0'));
    // Up to there nobody has prepared a paper.
    const bool hasPaper = state == ApplicationState::Prepared ||
                          state == ApplicationState::Signed || state == ApplicationState::Issued ||
                          state == ApplicationState::Refused ||
                          state == ApplicationState::HandedOver;
    if (hasPaper)
        m_world.sql(QStringLiteral("insert into result select (jsonb_populate_record(r, "
                                   "jsonb_build_object('application_id', a.id))).* "
                                   "from result r, application a "
                                   "where r.application_id = '%1' and a.")
                        .arg(m_model) +
                    those);
    const QByteArray ids = m_world.sql(QStringLiteral("select id from application where ") + those +
                                       QStringLiteral(" order by number"));
    return QString::fromLatin1(ids).split(u'\n', Qt::SkipEmptyParts);
}

Reply TestStates::ask(const QString &role, const AskedAct &act, const QString &id) const
{
    const Ask *known = askFor(act.route);
    if (!known)
        return {};
    const QByteArray body = act.body ? QByteArray(act.body) : QByteArray(known->body);
    const QList<QByteArray> parts = QByteArray(act.route).split(' ');
    // A question that is not there is asked for by the case's own id.
    const QByteArray path = QByteArray(parts.at(1))
                                .replace("{id}", id.toLatin1())
                                .replace("{questionId}", id.toLatin1());
    return m_staff.constFind(role)->send(
        parts.at(0), path,
        body == "proposal" ? protocol::compactJson(issueProposal(1).toJson()) : body,
        {{"Content-Type", "application/json"}});
}

QByteArray TestStates::standing(const QString &id) const
{
    return m_world.sql(
        QStringLiteral("select state, version, changed_at, executor_iin, review, "
                       "(select count(*) from application_event where application_id = a.id), "
                       "(select count(*) from question where application_id = a.id), "
                       "(select count(*) from permit_number where application_id = a.id) "
                       "from application a where id = '%1'")
            .arg(id));
}

void TestStates::onlyWhatTheStateAllowsIsDone_data()
{
    QTest::addColumn<int>("state");
    for (int state = 0; state < states; ++state)
        QTest::addRow("%s", qPrintable(applicationStateName(static_cast<ApplicationState>(state))))
            << state;
}

void TestStates::onlyWhatTheStateAllowsIsDone()
{
    QFETCH(int, state);
    const auto from = static_cast<ApplicationState>(state);
    const QStringList ids = casesIn(from);
    QCOMPARE(ids.size(), actCount);
    for (int i = 0; i < actCount; ++i) {
        const AskedAct &act = acts[i];
        const QString &id = ids.at(i);
        const QStringList may = QString::fromLatin1(act.roles).split(u' ');
        const QByteArray before = standing(id);
        QVERIFY(before.startsWith(applicationStateName(from).toLatin1() + "|1|"));
        QByteArray told;
        const auto answered = [&](const QString &role) {
            const Reply reply = ask(role, act, id);
            told = role.toLatin1() + ' ' + act.route + ": " + reply.body.left(300);
            return reply;
        };
        for (const QString &role : staffRoles()) {
            if (may.contains(role))
                continue;
            const Reply refused = answered(role);
            QVERIFY2(refused.status == 403 && refused.code() == u"permissionDenied",
                     told.constData());
        }
        QCOMPARE(standing(id), before);

        // The first of them is where the cases were handed in.
        const Reply reply = answered(may.first());
        const std::optional<ApplicationState> after = stateAfter(act, from);
        if (!after)
            QVERIFY2(reply.code() == u"stateForbids", told.constData());
        else if (act.isWhole)
            QVERIFY2(reply.status == 200, told.constData());
        else
            QVERIFY2(reply.status >= 400 && reply.status < 500 &&
                         reply.code() != u"permissionDenied" && reply.code() != u"stateForbids" &&
                         reply.code() != u"versionStale",
                     told.constData());
        if (reply.status == 200)
            QVERIFY2(standing(id).startsWith(applicationStateName(*after).toLatin1() + '|'),
                     told.constData());
        else
            QCOMPARE(standing(id), before);
    }
}

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
