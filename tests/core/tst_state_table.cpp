#include "core/application.h"
#include "core/permission.h"

#include <QTest>

using namespace ruqsat;

/// Every action in every state by every role, against a table of its own: what is not in it must be
/// refused.
class TestStateTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionInEveryStateByEveryRole_data();
    void everyActionInEveryStateByEveryRole();
};

namespace {

struct Allowed
{
    const char *action;
    const char *roles;
    /// "from>to", split by blanks.
    const char *ways;
};

constexpr Allowed allowed[] = {
    {"register", "operator clerk", ""},
    {"claim", "executor", "registered>inReview"},
    {"release", "executor", "inReview>registered"},
    {"assign", "head", "registered>inReview inReview>inReview awaitingApplicant>awaitingApplicant"},
    {"checkCompleteness", "executor", "inReview>inReview"},
    {"askBody", "executor", "inReview>inReview"},
    {"recordAnswer", "executor", "inReview>inReview awaitingApplicant>awaitingApplicant"},
    {"askApplicant", "executor", "inReview>awaitingApplicant"},
    {"recordReply", "operator clerk", "awaitingApplicant>inReview"},
    {"continueReview", "executor", "awaitingApplicant>inReview"},
    {"propose", "executor", "inReview>proposed"},
    {"returnToExecutor", "head", "proposed>inReview prepared>inReview"},
    {"prepareResult", "head", "proposed>prepared prepared>prepared"},
    {"signResult", "head", "prepared>issued"},
    {"keepSignature", "head", "prepared>signed"},
    {"confirmResult", "head", "signed>issued"},
    {"dropSignature", "head", "signed>prepared"},
    {"handOver", "operator clerk", "issued>handedOver refused>handedOver"},
};

constexpr int states = static_cast<int>(ApplicationState::HandedOver) + 1;
constexpr int actions = static_cast<int>(Action::HandOver) + 1;
constexpr int roles = static_cast<int>(Role::Auditor) + 1;

QString wayFrom(const QString &ways, const QString &state)
{
    for (const QString &way : ways.split(u' ', Qt::SkipEmptyParts)) {
        if (way.startsWith(state + u'>'))
            return way.section(u'>', 1);
    }
    return {};
}

} // namespace

void TestStateTable::everyActionInEveryStateByEveryRole_data()
{
    QCOMPARE(static_cast<int>(std::size(allowed)), actions);
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("roleNames");
    QTest::addColumn<QString>("ways");
    for (const Allowed &row : allowed) {
        const auto action = actionFromName(QString::fromLatin1(row.action));
        QVERIFY2(action, row.action);
        QTest::newRow(row.action) << static_cast<int>(*action) << QString::fromLatin1(row.roles)
                                  << QString::fromLatin1(row.ways);
    }
}

void TestStateTable::everyActionInEveryStateByEveryRole()
{
    QFETCH(int, action);
    QFETCH(QString, roleNames);
    QFETCH(QString, ways);
    const auto of = static_cast<Action>(action);
    for (int state = 0; state < states; ++state) {
        const auto from = static_cast<ApplicationState>(state);
        const QString wanted = wayFrom(ways, applicationStateName(from));
        for (int role = 0; role < roles; ++role) {
            const auto person = static_cast<Role>(role);
            const bool may = roleNames.split(u' ').contains(roleName(person));
            QCOMPARE(mayDo(person, permissionFor(of)), may);
            const Result<ApplicationState> after = next(from, of, Decision::Issue);
            QCOMPARE(after ? applicationStateName(*after) : QString(), wanted);
        }
        if ((of == Action::SignResult || of == Action::ConfirmResult) && !wanted.isEmpty())
            QCOMPARE(*next(from, of, Decision::Refuse), ApplicationState::Refused);
    }
}

QTEST_GUILESS_MAIN(TestStateTable)
#include "tst_state_table.moc"
