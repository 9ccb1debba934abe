#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "protocol/policy.h"
#include "workstation/shell/start.h"
#include "workstation/words/case_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/office_words.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// What the case card says of a case that is not submitted.
class TestCaseWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theProvidersPolicyGivesTheClerkMinutesToRegister_data()
    {
        QTest::addColumn<bool>("provider");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("shown");
        QTest::newRow("a provider's counter") << true << 10 << true;
        QTest::newRow("no limit") << true << 0 << false;
        QTest::newRow("a centre is under no provider's policy") << false << 10 << false;
    }

    void theProvidersPolicyGivesTheClerkMinutesToRegister()
    {
        QFETCH(bool, provider);
        QFETCH(int, minutes);
        QFETCH(bool, shown);
        QByteArray asked;
        OperatorDesk desk;
        desk.registry.setScript([&desk, &asked, minutes](const ScriptedRequest &request) {
            if (!request.target.startsWith("/v1/policies/chain"))
                return desk.model.answer(request);
            asked = request.target;
            protocol::ChainPolicy policy;
            policy.registration = 60 * minutes;
            return ScriptedReply::json(200, protocol::compactJson(policy.toJson()));
        });
        protocol::User person = OperatorDesk::colleague(
            QStringLiteral("clerk"), QStringLiteral("560317100006"), Role::Clerk);
        if (provider) {
            person.office.kind = protocol::OfficeKind::Provider;
            person.office.regulations = {desk.regulation.id};
        }
        desk.restartAs(person);
        Languages languages;
        languages.set(Language::English);
        const desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation,
                                      ServiceKind::Issue);
        if (provider)
            QTRY_COMPARE_WITH_TIMEOUT(asked, "/v1/policies/chain?regulation=moos-393-3", 20'000);
        if (shown)
            QTRY_COMPARE_WITH_TIMEOUT(editor.registrationPolicy(), 60 * minutes, 20'000);
        const CaseFacts facts = caseFacts(editor, WorkCalendar::shipped(), MciTable::shipped(),
                                          desk.clock.now(), Language::English);
        const auto clock = std::find_if(
            facts.clocks.begin(), facts.clocks.end(), [](const CaseFacts::Clock &each) {
                return each.title == QLatin1String("Registration (policy)");
            });
        QCOMPARE(clock != facts.clocks.end(), shown);
        if (shown)
            QVERIFY(clock->why.plainText().contains(basisText(protocol::LimitBasis::Policy)));
    }
};

QTEST_MAIN(TestCaseWords)
#include "tst_case_words.moc"
