#include "core/licence.h"
#include "core/permission.h"

#include <QTest>

using namespace ruqsat;

/// Every action in every state of a licence, against a table of its own.
class TestLicenceStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionInEveryState_data();
    void everyActionInEveryState();
    void onlyTheHeadActs();
};

namespace {

struct Ways
{
    const char *action;
    bool ofTheHead;
    /// "from>to", split by blanks; what is not here must be refused.
    const char *ways;
};

constexpr Ways licenceWays[] = {
    {"replace", false, "active>reissued resumed>reissued"},
    {"issueDuplicate", false, "active>active resumed>resumed"},
    {"issueAppendix", false, "active>active resumed>resumed"},
    {"suspend", true, "active>suspended resumed>suspended"},
    {"resume", true, "suspended>resumed"},
    {"terminate", true, "active>terminated suspended>terminated resumed>terminated"},
};

constexpr int licenceStateCount = static_cast<int>(LicenceState::Reissued) + 1;

} // namespace

void TestLicenceStates::everyActionInEveryState_data()
{
    QCOMPARE(static_cast<int>(std::size(licenceWays)),
             static_cast<int>(LicenceAction::Terminate) + 1);
    QTest::addColumn<QString>("action");
    QTest::addColumn<bool>("ofTheHead");
    QTest::addColumn<QString>("ways");
    for (const Ways &row : licenceWays)
        QTest::newRow(row.action) << QString::fromLatin1(row.action) << row.ofTheHead
                                  << QString::fromLatin1(row.ways);
}

void TestLicenceStates::everyActionInEveryState()
{
    QFETCH(QString, action);
    QFETCH(bool, ofTheHead);
    QFETCH(QString, ways);
    const auto of = licenceActionFromName(action);
    QVERIFY(of);
    QCOMPARE(isHeadsAct(*of), ofTheHead);
    QStringList taken;
    for (int state = 0; state < licenceStateCount; ++state) {
        const auto from = static_cast<LicenceState>(state);
        const Result<LicenceState> after = next(from, *of);
        if (after)
            taken << licenceStateName(from) + u'>' + licenceStateName(*after);
        else
            QCOMPARE(after.failure().code, FailureCode::LicenceStateForbids);
    }
    QStringList wanted = ways.split(u' ');
    wanted.sort();
    taken.sort();
    QCOMPARE(taken, wanted);
}

void TestLicenceStates::onlyTheHeadActs()
{
    for (int role = 0; role <= static_cast<int>(Role::Auditor); ++role) {
        const auto person = static_cast<Role>(role);
        QCOMPARE(mayDo(person, Permission::ActOnLicence), person == Role::Head);
    }
}

QTEST_GUILESS_MAIN(TestLicenceStates)
#include "tst_licence_states.moc"
