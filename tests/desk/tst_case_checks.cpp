#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QDate givenOn(2026, 1, 5);

std::unique_ptr<CaseEditor> foundCase(OperatorDesk &desk)
{
    auto editor = std::make_unique<CaseEditor>(*desk.session, desk.clock, desk.regulation,
                                               ServiceKind::Issue);
    editor->setApplicantText(sampleBin);
    editor->lookUp();
    if (!QTest::qWaitFor([&] { return editor->lookupState() == LookupState::Found; }, 10'000))
        qFatal("the applicant is not found");
    return editor;
}

protocol::Representative notarial()
{
    return {QStringLiteral("560317100006"), {}, true, QStringLiteral("ENIS-1"), givenOn, {}};
}

/// Whether nobody has the vault open: its lock can be taken.
bool isClosed(const OperatorDesk &desk)
{
    vault::VaultThread other(desk.clock);
    vault::OperatorKey key{QStringLiteral("nobody"), Secret::copyOf(QByteArray(32, 'n')), {}};
    const auto opened = other.open(desk.vaultFolder(), std::move(key));
    return ended(opened) && opened.result().failure().code != FailureCode::VaultBusy;
}

std::optional<FailureCode> firstCode(const CaseEditor &editor, CasePage page, const QString &target)
{
    for (const CaseProblem &problem : editor.problems(page)) {
        if (problem.target == target)
            return problem.code;
    }
    return std::nullopt;
}

} // namespace

/// Powers of attorney and payments at the operator's desk.
class TestCaseChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNotarialPowerHasThreeOutcomes_data()
    {
        QTest::addColumn<QByteArray>("outcome");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<LookupState>("state");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *outcome, bool revoked, LookupState state,
                            int code) {
            QTest::newRow(name) << QByteArray(outcome) << revoked << state << code;
        };
        row("in force", "found", false, LookupState::Found, -1);
        row("revoked", "found", true, LookupState::Found, int(FailureCode::PowerNotInForce));
        row("not found", "notFound", false, LookupState::NotFound,
            int(FailureCode::PowerUnchecked));
        row("cannot tell", "unknown", false, LookupState::Unknown,
            int(FailureCode::PowerUnchecked));
    }
    void aNotarialPowerHasThreeOutcomes()
    {
        QFETCH(QByteArray, outcome);
        QFETCH(bool, revoked);
        QFETCH(LookupState, state);
        QFETCH(int, code);
        OperatorDesk desk;
        desk.model.powerOutcome = outcome;
        desk.model.powerRevoked = revoked;
        const auto editor = foundCase(desk);
        editor->setRepresentative(notarial());
        QCOMPARE(firstCode(*editor, CasePage::Applicant, QStringLiteral("representative")),
                 std::optional(FailureCode::PowerUnchecked));
        editor->checkPower();
        QTRY_COMPARE(editor->powerState(), state);
        const auto expected = code == -1 ? std::nullopt : std::optional(FailureCode(code));
        QCOMPARE(firstCode(*editor, CasePage::Applicant, QStringLiteral("representative")),
                 expected);
        if (outcome == "found") {
            QCOMPARE(editor->representative()->name, QStringLiteral("ӨКІЛ АДАМ"));
            QVERIFY(editor->representative()->provenance);
        }
    }

    void anotherNumberTakesTheAnswerAway()
    {
        OperatorDesk desk;
        const auto editor = foundCase(desk);
        editor->setRepresentative(notarial());
        editor->checkPower();
        QTRY_COMPARE(editor->powerState(), LookupState::Found);
        protocol::Representative other = notarial();
        other.basis = QStringLiteral("ENIS-2");
        editor->setRepresentative(other);
        QCOMPARE(editor->powerState(), LookupState::None);
        QVERIFY(!editor->representative()->provenance);
    }

    void aPowerCertifiedOtherwiseIsNotTypedIn()
    {
        OperatorDesk desk;
        const auto editor = foundCase(desk);
        editor->setRepresentative(protocol::Representative{
            QStringLiteral("560317100006"), QStringLiteral("Өкіл"), false, {}, {}, {}});
        QVERIFY(!editor->canCheckPower());
        QCOMPARE(firstCode(*editor, CasePage::Applicant, QStringLiteral("representative")),
                 std::nullopt);
    }

    void aPaymentIsAskedBeforeTheCaseGoesOn_data()
    {
        QTest::addColumn<QByteArray>("verdict");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("code");
        QTest::newRow("paid") << QByteArray("valid") << QByteArray() << -1;
        // It blocks the decision, not the application.
        QTest::newRow("under way") << QByteArray("pending") << QByteArray("paymentPending") << -1;
        QTest::newRow("returned") << QByteArray("invalid") << QByteArray("paymentReturned")
                                  << int(FailureCode::PaymentReturned);
    }
    void aPaymentIsAskedBeforeTheCaseGoesOn()
    {
        QFETCH(QByteArray, verdict);
        QFETCH(QByteArray, reason);
        QFETCH(int, code);
        OperatorDesk desk;
        desk.model.paymentVerdict = verdict;
        desk.model.paymentCode = reason;
        const auto editor = foundCase(desk);
        const QString payment = QStringLiteral("payment");
        QCOMPARE(firstCode(*editor, CasePage::Form, payment), std::nullopt);
        editor->setPayment(QStringLiteral("DEMO-1-1"), givenOn);
        QVERIFY(editor->fee());
        QCOMPARE(firstCode(*editor, CasePage::Form, payment),
                 std::optional(FailureCode::PaymentUnchecked));
        editor->checkPayment();
        QTRY_VERIFY(editor->paymentVerdict());
        const auto expected = code == -1 ? std::nullopt : std::optional(FailureCode(code));
        QCOMPARE(firstCode(*editor, CasePage::Form, payment), expected);
        QCOMPARE(editor->payment()->amount, QStringLiteral("216250"));
        editor->setPayment({}, givenOn);
        QVERIFY(!editor->payment() && !editor->paymentVerdict());
    }

    void anAnswerBehindTheLockOutlivesTheNextPerson_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::newRow("applicant") << QByteArray("/v1/lookups");
        QTest::newRow("power") << QByteArray("/v1/powers-of-attorney/lookups");
        QTest::newRow("payment") << QByteArray("/v1/payments/check");
    }
    void anAnswerBehindTheLockOutlivesTheNextPerson()
    {
        QFETCH(QByteArray, question);
        OperatorDesk desk;
        // Longer than a vault stays open behind the lock.
        desk.client->setPatience({20'000, 60'000});
        auto editor = foundCase(desk);
        editor->setRepresentative(notarial());
        editor->setPayment(QStringLiteral("DEMO-1-1"), givenOn);
        const auto saved = editor->saveNow();
        QVERIFY(ended(saved));
        desk.registry.setScript([&](const ScriptedRequest &request) {
            ScriptedReply reply = desk.model.answer(request);
            if (request.target == question)
                reply.kind = ScriptedReply::Held;
            return reply;
        });
        const int before = desk.registry.count("POST", question);
        const bool applicant = question == "/v1/lookups";
        const bool power = question == "/v1/powers-of-attorney/lookups";
        if (applicant)
            editor->lookUp();
        else if (power)
            editor->checkPower();
        else
            editor->checkPayment();
        QTRY_COMPARE(desk.registry.count("POST", question), before + 1);
        desk.session->lock();
        // Another desk that nothing holds, locked at the same time, tells when a vault closes.
        OperatorDesk other;
        other.session->lock();
        QTRY_VERIFY(isClosed(other));
        desk.registry.release();
        const auto isAnswered = [&] {
            return applicant ? editor->lookupState() == LookupState::Found
                   : power   ? editor->powerState() == LookupState::Found
                             : editor->paymentVerdict().has_value();
        };
        QTRY_VERIFY(isAnswered());
        QTRY_VERIFY(isClosed(desk));
        const QString caseId = editor->caseId();
        // Another person signs in.
        editor.reset();
        desk.restart();
        const auto loading = loadCase(*desk.session, caseId);
        QVERIFY(ended(loading));
        const auto loaded = loading.result();
        QCOMPARE(loaded ? QString() : failureName(loaded.failure().code), QString());
        const CaseDraft &draft = loaded->draft;
        QVERIFY(applicant ? draft.lookup.has_value()
                : power   ? draft.power.has_value()
                          : draft.paymentVerdict.has_value());
    }

    void whatIsHalfTypedIsInTheVault()
    {
        OperatorDesk desk;
        auto editor = foundCase(desk);
        editor->setRepresentative(protocol::Representative{u"5603"_qs, {}, true, {}, {}, {}});
        editor->setPayment(QStringLiteral("DEMO"), {});
        const auto saved = editor->saveNow();
        QVERIFY(ended(saved) && saved.result());
        const auto loading = loadCase(*desk.session, editor->caseId());
        QVERIFY(ended(loading));
        const auto loaded = loading.result();
        QCOMPARE(loaded ? QString() : failureName(loaded.failure().code), QString());
        const CaseDraft &draft = loaded->draft;
        QVERIFY(draft.representative && draft.payment);
        QCOMPARE(draft.representative->iin, QStringLiteral("5603"));
        QVERIFY(draft.representative->notarial && !draft.representative->basisDate.isValid());
        QCOMPARE(draft.payment->reference, QStringLiteral("DEMO"));
        QVERIFY(!draft.payment->date.isValid());
    }

    void whatWasCheckedIsInTheVault()
    {
        OperatorDesk desk;
        auto editor = foundCase(desk);
        editor->setRepresentative(notarial());
        editor->checkPower();
        QTRY_COMPARE(editor->powerState(), LookupState::Found);
        editor->setPayment(QStringLiteral("DEMO-1-1"), givenOn);
        editor->checkPayment();
        QTRY_VERIFY(editor->paymentVerdict());
        const auto draft = CaseDraft::fromVault(editor->draft().toVault());
        QVERIFY(draft.ok());
        QVERIFY(draft->power && draft->power->power && draft->payment && draft->paymentVerdict);
        QCOMPARE(draft->paymentVerdict->toJson(), editor->paymentVerdict()->toJson());
        const CaseEditor again(*desk.session, desk.clock, desk.regulation, *draft, {});
        QCOMPARE(again.powerState(), LookupState::Found);
    }
};

QTEST_GUILESS_MAIN(TestCaseChecks)
#include "tst_case_checks.moc"
