#include "core/application.h"
#include "core/canonical_json.h"
#include "core/permission.h"
#include "core/service_kind.h"
#include "core/verdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ruqsat;

class TestCaseRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksFromRegistrationToHandOver();
    void refusalEndsAsRefused();
    void theHeadSendsBackWhatIsProposedOrPrepared();
    void nothingElseIsAllowed();
    void namesGoBothWays();
    void rolesMayDoWhatTheTableSays();
    void theWorseVerdictWins();
    void canonicalJsonSortsAndEscapes();
    void canonicalJsonSortsByUtf16Units();
    void canonicalJsonRefusesFractions();
    void canonicalJsonStaysTheSameWhenReadBack();
};

void TestCaseRules::walksFromRegistrationToHandOver()
{
    ApplicationState state = initialState;
    for (const Action action :
         {Action::Claim, Action::Release, Action::Claim, Action::Propose, Action::PrepareResult,
          Action::PrepareResult, Action::SignResult, Action::HandOver}) {
        const auto after = next(state, action, Decision::Issue);
        QVERIFY2(after.ok(), qPrintable(actionName(action)));
        state = *after;
    }
    QCOMPARE(state, ApplicationState::HandedOver);
    QVERIFY(isFinal(state));
}

void TestCaseRules::refusalEndsAsRefused()
{
    QCOMPARE(*next(ApplicationState::Prepared, Action::SignResult, Decision::Refuse),
             ApplicationState::Refused);
    QCOMPARE(*next(ApplicationState::Refused, Action::HandOver, Decision::Refuse),
             ApplicationState::HandedOver);
}

void TestCaseRules::theHeadSendsBackWhatIsProposedOrPrepared()
{
    for (const ApplicationState from : {ApplicationState::Proposed, ApplicationState::Prepared})
        QCOMPARE(*next(from, Action::ReturnToExecutor, Decision::Issue),
                 ApplicationState::InReview);
}

void TestCaseRules::nothingElseIsAllowed()
{
    int allowed = 0;
    for (int state = 0; state <= static_cast<int>(ApplicationState::HandedOver); ++state) {
        for (int action = 0; action <= static_cast<int>(Action::HandOver); ++action) {
            const auto after = next(static_cast<ApplicationState>(state),
                                    static_cast<Action>(action), Decision::Issue);
            allowed += after ? 1 : 0;
            if (!after)
                QCOMPARE(after.failure().code, FailureCode::StateForbids);
        }
    }
    QCOMPARE(allowed, 23);
}

void TestCaseRules::namesGoBothWays()
{
    for (int i = 0; i <= static_cast<int>(ApplicationState::HandedOver); ++i) {
        const auto state = static_cast<ApplicationState>(i);
        QCOMPARE(applicationStateFromName(applicationStateName(state)), state);
    }
    for (int i = 0; i <= static_cast<int>(Action::HandOver); ++i) {
        const auto action = static_cast<Action>(i);
        QCOMPARE(actionFromName(actionName(action)), action);
    }
    for (int i = 0; i <= static_cast<int>(Role::Auditor); ++i) {
        const auto role = static_cast<Role>(i);
        QCOMPARE(roleFromName(roleName(role)), role);
    }
    QCOMPARE(serviceKindFromName(u"reissue"), ServiceKind::Reissue);
    QCOMPARE(channelName(Channel::Centre), QStringLiteral("centre"));
    QCOMPARE(decisionFromName(u"refuse"), Decision::Refuse);
    QVERIFY(!channelFromName(u"Centre"));
    QVERIFY(!roleFromName(u""));
}

void TestCaseRules::rolesMayDoWhatTheTableSays()
{
    QVERIFY(mayDo(Role::Operator, permissionFor(Action::Register)));
    QVERIFY(mayDo(Role::Operator, permissionFor(Action::HandOver)));
    QVERIFY(!mayDo(Role::Operator, permissionFor(Action::Claim)));
    QVERIFY(mayDo(Role::Executor, permissionFor(Action::Propose)));
    QVERIFY(!mayDo(Role::Executor, permissionFor(Action::SignResult)));
    QVERIFY(mayDo(Role::Head, permissionFor(Action::SignResult)));
    QVERIFY(!mayDo(Role::Head, permissionFor(Action::Propose)));
    QVERIFY(mayDo(Role::Auditor, Permission::ReadAudit));
    for (const Permission own :
         {Permission::ManageUsers, Permission::ManageDevices, Permission::OverrideRegulations}) {
        for (int role = 0; role <= static_cast<int>(Role::Auditor); ++role)
            QCOMPARE(mayDo(static_cast<Role>(role), own),
                     static_cast<Role>(role) == Role::Administrator);
    }
    QVERIFY(!mayDo(Role::Administrator, Permission::SeeApplications));
    QVERIFY(!mayDo(Role::Auditor, Permission::RegisterApplication));
}

void TestCaseRules::theWorseVerdictWins()
{
    QCOMPARE(worse(Verdict::Valid, Verdict::Pending), Verdict::Pending);
    QCOMPARE(worse(Verdict::Invalid, Verdict::Pending), Verdict::Invalid);
    QCOMPARE(worse(Verdict::Valid, Verdict::Valid), Verdict::Valid);
    QCOMPARE(verdictFromName(verdictName(Verdict::Pending)), Verdict::Pending);
}

void TestCaseRules::canonicalJsonSortsAndEscapes()
{
    const QJsonObject object =
        QJsonDocument::fromJson(R"({"b": [3, -1, true, null, {}], "a": "q\" \\ \n \u0001 / ә",
                                   "": 9007199254740991})")
            .object();
    const QByteArray wanted = "{\"\":9007199254740991,\"a\":\"q\\\" \\\\ \\n \\u0001 / \xd3\x99\","
                              "\"b\":[3,-1,true,null,{}]}";
    QCOMPARE(canonicalJson(object), wanted);
}

void TestCaseRules::canonicalJsonSortsByUtf16Units()
{
    // RFC 8785, 3.2.3: a letter beyond U+FFFF sorts by its surrogates, before U+FB33.
    const QString beyond = QString::fromUcs4(U"\U0001F600");
    QJsonObject object;
    object.insert(QString(QChar(0xFB33)), 1);
    object.insert(beyond, 2);
    object.insert(QStringLiteral("\r"), 3);
    const QByteArray bytes = canonicalJson(object);
    QVERIFY(bytes.indexOf("\"\\r\"") < bytes.indexOf(beyond.toUtf8()));
    QVERIFY(bytes.indexOf(beyond.toUtf8()) < bytes.indexOf("\xef\xac\xb3"));
}

void TestCaseRules::canonicalJsonRefusesFractions()
{
    QVERIFY(canonicalJson({{QStringLiteral("a"), 0.5}}).isEmpty());
    QVERIFY(canonicalJson({{QStringLiteral("a"), QJsonArray{1e300}}}).isEmpty());
}

void TestCaseRules::canonicalJsonStaysTheSameWhenReadBack()
{
    const QJsonObject object{{QStringLiteral("z"), QStringLiteral("Ң\t")},
                             {QStringLiteral("y"), QJsonArray{1, 2}}};
    const QByteArray bytes = canonicalJson(object);
    QCOMPARE(canonicalJson(QJsonDocument::fromJson(bytes).object()), bytes);
}

QTEST_GUILESS_MAIN(TestCaseRules)
#include "tst_case_rules.moc"
