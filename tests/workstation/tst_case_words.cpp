#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "protocol/policy.h"
#include "workstation/shell/start.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/step_model.h"
#include "workstation/words/case_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/office_words.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// What card and rail say of a case that is not submitted.
class TestCaseWords final : public QObject
{
    Q_OBJECT

private:
    static CaseFacts factsOf(const desk::CaseEditor &editor, const QDateTime &now)
    {
        return caseFacts(editor, WorkCalendar::shipped(), now, Language::English);
    }

    /// Without a title where the card has no such clock.
    static CaseFacts::Clock clockOf(const CaseFacts &facts, const char *title)
    {
        const auto clock = std::find_if(
            facts.clocks.begin(), facts.clocks.end(),
            [title](const CaseFacts::Clock &each) { return each.title == QLatin1String(title); });
        return clock == facts.clocks.end() ? CaseFacts::Clock() : *clock;
    }

    static protocol::User clerkOf(const QString &regulation)
    {
        protocol::User person = OperatorDesk::colleague(
            QStringLiteral("clerk"), QStringLiteral("560317100006"), Role::Clerk);
        person.office.kind = protocol::OfficeKind::Provider;
        person.office.regulations = {regulation};
        return person;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aDayOfAnotherYearIsSaidWithIt()
    {
        // In Almaty it is the second of January, and the time before is of the first or of the year
        // that is over.
        const QDateTime now(QDate(2027, 1, 2), QTime(6, 0), Qt::UTC);
        QCOMPARE(shortWhen(now.addSecs(-3600), now), QStringLiteral("10:00"));
        QCOMPARE(shortWhen(QDateTime(QDate(2026, 12, 31), QTime(20, 0), Qt::UTC), now),
                 QStringLiteral("01.01"));
        QCOMPARE(shortWhen(QDateTime(QDate(2026, 12, 31), QTime(18, 0), Qt::UTC), now),
                 QStringLiteral("31.12.2026"));
    }

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
        protocol::User person = clerkOf(desk.regulation.id);
        if (!provider)
            person.office = OperatorDesk::colleague(person.login, person.iin, person.role).office;
        desk.restartAs(person);
        Languages languages;
        languages.set(Language::English);
        const desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation,
                                      ServiceKind::Issue);
        if (provider)
            QTRY_COMPARE_WITH_TIMEOUT(asked, "/v1/policies/chain?regulation=moos-393-3", 20'000);
        if (shown)
            QTRY_COMPARE_WITH_TIMEOUT(editor.registrationPolicy(), 60 * minutes, 20'000);
        const CaseFacts::Clock clock =
            clockOf(factsOf(editor, desk.clock.now()), "Registration (policy)");
        QCOMPARE(!clock.title.isEmpty(), shown);
        if (!shown)
            return;
        // Minutes warn from the first on, which no rule of a case's terms says.
        QVERIFY(clock.face.state == ClockState::NearDue);
        QCOMPARE(clock.face.why, QString());
        QVERIFY(clock.why.plainText().contains(basisText(protocol::LimitBasis::Policy)));
        // A draft that lies for days: a time alone would be one of today.
        const CaseFacts later = factsOf(editor, desk.clock.now().addDays(10));
        const QString due = clockOf(later, "Registration (policy)").due;
        QVERIFY2(due.endsWith(clock.due.right(5)) && due.contains(u'.'), qPrintable(due));
    }

    void theMinutesOfTheActNameItsClause()
    {
        OperatorDesk desk;
        const RegulationCatalog shipped = RegulationCatalog::shipped();
        const Regulation *yuko = shipped.find(QStringLiteral("yuko-441"));
        QVERIFY(yuko);
        desk.restartAs(clerkOf(yuko->id));
        Languages languages;
        languages.set(Language::English);
        const desk::CaseEditor editor(*desk.session, desk.clock, *yuko, ServiceKind::Issue);
        const CaseFacts::Clock clock = clockOf(factsOf(editor, desk.clock.now()), "Registration");
        QVERIFY(!clock.why.isEmpty());
        QCOMPARE(clock.why.lines.at(1).text,
                 QStringLiteral("term: act No. 441 of 28.12.2015, clause 5"));
        // The registry counts from the receipt: the draft's date says what it is of.
        QCOMPARE(clock.why.lines.first().days, dateTimeText(editor.startedAt()));
        QCOMPARE(clock.why.lines.first().text, QStringLiteral("the case was begun at the counter"));
    }

    void theFeeIsThatOfTheDayOfPayment()
    {
        OperatorDesk desk;
        desk.regulation.fees.insert(ServiceKind::Issue, {QStringLiteral("6"), {}, {}, {}});
        Languages languages;
        languages.set(Language::English);
        desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
        editor.setPayment(QStringLiteral("DEMO-1-1"), QDate(2025, 12, 30));
        const QDateTime january(QDate(2026, 1, 5), QTime(6, 0), Qt::UTC);
        const CaseFacts draft = factsOf(editor, january);
        QCOMPARE(draft.fee, tengeText(6 * 3932));
        QCOMPARE(draft.feeCaption, QStringLiteral("Fee · 6 MCI"));

        protocol::Application application;
        application.receivedAt = january;
        const auto registered = [&](const std::optional<Fee> &fee) {
            return caseFacts(application, &desk.regulation, WorkCalendar::shipped(), fee, january,
                             Language::English);
        };
        QCOMPARE(registered(editor.fee()).fee, QString());
        application.payment.emplace();
        application.payment->due = QString::number(6 * 3932);
        QCOMPARE(registered(editor.fee()).fee, draft.fee);
        QCOMPARE(registered(editor.fee()).feeCaption, draft.feeCaption);
        // The registry's sum by another rate than that of this desk.
        application.payment->due = QString::number(7 * 3932);
        QCOMPARE(registered(editor.fee()).fee, tengeText(7 * 3932));
        QCOMPARE(registered(editor.fee()).feeCaption, QStringLiteral("Fee"));
    }

    void theTermsOfADraftSayWhoseTheyAre()
    {
        OperatorDesk desk;
        Languages languages;
        languages.set(Language::English);
        const desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation,
                                      ServiceKind::Issue);
        const CaseFacts facts = factsOf(editor, desk.clock.now());
        const DueWhy completeness = clockOf(facts, "Completeness").why;
        QVERIFY(!completeness.isEmpty());
        QCOMPARE(completeness.lines.at(1).text,
                 QStringLiteral("term: act No. 214-III of 11.01.2007, clause 4"));
        // Neither has happened yet.
        QCOMPARE(completeness.lines.first().text, QStringLiteral("if it is received now"));
        const CaseFacts::Clock decision = clockOf(facts, "Decision *");
        QVERIFY(!decision.why.isEmpty());
        QCOMPARE(decision.why.lines.first().text, QStringLiteral("if it is registered now"));
        QCOMPARE(decision.why.lines.at(1).days, decision.face.text);
        QCOMPARE(decision.why.lines.at(1).text, QStringLiteral("term not confirmed by an act"));
        // Some are the provider's own: no heading says that all are the law's.
        CaseCard card;
        card.setFacts(facts);
        const auto labels = card.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QLatin1String("Terms");
        }));
    }

    void aTimeOfAnotherDayStandsWithItsDate()
    {
        OperatorDesk desk;
        Languages languages;
        languages.set(Language::English);
        desk::CaseEditor editor(*desk.session, desk.clock, desk.regulation, ServiceKind::Issue);
        editor.saveNow();
        QTRY_VERIFY(editor.savedAt().isValid());
        const auto dayOf = [](const QDateTime &time) {
            return time.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM"));
        };
        const QDateTime later = desk.clock.now().addDays(10);
        QCOMPARE(factsOf(editor, later).saved, QStringLiteral("saved ") + dayOf(editor.savedAt()));
        const QList<RailStep> steps = railSteps(editor, later, Language::English);
        QVERIFY(steps.first().state == RailStep::State::Done);
        QCOMPARE(steps.first().meta, dayOf(editor.draft().signedInAt));
    }

    void aStepSaysAloudWhatTheRailShows()
    {
        Languages languages;
        languages.set(Language::English);
        StepModel model;
        model.setSteps({{RailStep::Kind::Process,
                         3,
                         QStringLiteral("Service chosen"),
                         {},
                         QStringLiteral("10:38"),
                         RailStep::State::Done,
                         {},
                         -1,
                         {}},
                        {RailStep::Kind::Process,
                         6,
                         QStringLiteral("Form"),
                         {},
                         {},
                         RailStep::State::Current,
                         QStringLiteral("Limit in the act 10–15 s"),
                         -1,
                         {}}});
        const auto said = [&model](int row) {
            return model.index(row).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(said(0), QStringLiteral("Process 3: Service chosen (done, 10:38)"));
        QCOMPARE(said(1), QStringLiteral("Process 6: Form (current, Limit in the act 10–15 s)"));
    }
};

QTEST_MAIN(TestCaseWords)
#include "tst_case_words.moc"
