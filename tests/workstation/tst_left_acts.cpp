#include "core/failure_text.h"
#include "workstation/pages/survey_panel.h"
#include "workstation/shell/start.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/page_hand.h"

#include <QCheckBox>
#include <QJsonDocument>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

/// What becomes of the act whose answer is lost.
enum class End {
    Done,      ///< the registry has it
    Overtaken, ///< it does not, and a colleague did the same
    Refused    ///< it does not, and nothing of the case is told any more
};

/// Before a registry that takes one act and loses its answer, and then tells nothing of its case
/// until it is back. Another case stands beside it.
struct LostAct
{
    LostAct(Role role, ApplicationState state, const QByteArray &actPath)
        : path(actPath)
        , seat(role)
    {
        seat.languages.set(Language::English);
        seat.desk.office.application = test::sampleApplication(state);
        other = test::sampleApplication(ApplicationState::InReview);
        other.id = QStringLiteral("6f0c1d3e-0000-4000-8000-0000000000aa");
        seat.desk.registry.setScript(
            [this](const test::ScriptedRequest &request) { return answer(request); });
    }

    test::OfficeRegistry &office() { return seat.desk.office; }
    protocol::Application &application() { return office().application; }

    test::ScriptedReply answer(const test::ScriptedRequest &request)
    {
        if (request.target.endsWith(other.id.toLatin1()))
            return test::ScriptedReply::json(
                200, QJsonDocument(other.toJson()).toJson(QJsonDocument::Compact));
        if (request.target.endsWith(path)) {
            ++sent;
            if (end == End::Done)
                office().answer(request);
            away = true;
            return {test::ScriptedReply::Hang, 0, {}};
        }
        if (away && request.target.endsWith(application().id.toLatin1()))
            return test::ScriptedReply::error(503, "databaseUnavailable");
        if (refused && request.target.endsWith(application().id.toLatin1()))
            return test::ScriptedReply::error(403, "permissionDenied");
        return office().answer(request);
    }

    /// From Ctrl+Enter, or the PIN after it, until the outcome is asked for.
    bool isAsked(const std::function<bool()> &press)
    {
        const desk::Patience usual{20'000, 60'000};
        seat.desk.desk().client().setPatience({500, 3'000});
        const bool asked =
            press() && QTest::qWaitFor([this] { return saysThatItAsks(); }, patience);
        seat.desk.desk().client().setPatience(usual);
        return asked;
    }
    bool saysThatItAsks() const { return test::told(seat) == FailureCode::OutcomeUnknown; }
    /// The registry is back.
    void comeBack(Action action)
    {
        if (end == End::Overtaken)
            test::happen(application(), action, test::colleague());
        refused = end == End::Refused;
        away = false;
    }

    QByteArray path;
    protocol::Application other;
    End end = End::Done;
    bool away = false;
    bool refused = false;
    int sent = 0;
    test::Seat seat; ///< goes first: its last requests are answered too
};

QString refusal()
{
    return failureText(FailureCode::PermissionDenied, Language::English).title;
}

void addEnds()
{
    QTest::addColumn<int>("end");
    QTest::newRow("it is done") << int(End::Done);
    QTest::newRow("a colleague did it") << int(End::Overtaken);
    QTest::newRow("it is refused to tell") << int(End::Refused);
}

} // namespace

/// Whoever leaves a page while the outcome of an act is asked for finds it there again, and is told
/// of it wherever they are.
class tst_LeftActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aHandOverIsNotLostWithItsPage_data() { addEnds(); }

    void aHandOverIsNotLostWithItsPage()
    {
        QFETCH(int, end);
        LostAct lost(Role::Operator, ApplicationState::Issued, "/hand-over");
        lost.end = End(end);
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready);
        lost.office().paper = test::samplePaper(QStringLiteral("head"));
        test::announcePaper(lost.application(), lost.office().paper, true);
        const QString id = lost.application().id;
        seat.window.open(PageId::HandOver, id);
        const Page *page = seat.window.currentPage();
        auto *sealed = seat.find<QCheckBox>("sealed");
        auto *survey = page->findChild<SurveyPanel *>();
        const auto *signer = seat.find<QLineEdit>("handSigner");
        QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled() && sealed->isVisible(), patience);
        survey->answer(2);
        const auto answers = survey->answers();
        QCOMPARE(answers.size(), 1);
        sealed->setChecked(true);
        const QString typed = QStringLiteral("Ахметов Нұрлан");
        seat.find<QLineEdit>("handSigner")->setText(typed);
        const auto isAsTyped = [&] {
            return survey->answers() == answers && sealed->isVisible() && sealed->isChecked() &&
                   signer->text() == typed;
        };
        QVERIFY(lost.isAsked([&] { return test::pressPrimary(seat); }));
        // To the queue and back, and by way of another case.
        for (const bool byAnother : {false, true}) {
            seat.window.open(PageId::Queue);
            if (byAnother) {
                seat.window.open(PageId::HandOver, lost.other.id);
                QTRY_COMPARE_WITH_TIMEOUT(
                    page->reason(), QStringLiteral("The decision is not signed yet"), patience);
                QVERIFY(!lost.saysThatItAsks());
            }
            seat.window.open(PageId::HandOver, id);
            QVERIFY(lost.saysThatItAsks());
            QTRY_VERIFY_WITH_TIMEOUT(isAsTyped(), patience);
            QVERIFY(!page->primary()->isEnabled());
        }
        // The end comes while another case is looked at.
        seat.window.open(PageId::HandOver, lost.other.id);
        if (lost.end == End::Overtaken)
            lost.application().state = ApplicationState::HandedOver;
        lost.comeBack(Action::HandOver);
        const QString said = lost.end == End::Done ? QStringLiteral("is recorded: ")
                             : lost.end == End::Overtaken
                                 ? test::colleague().name.in(Language::English)
                                 : refusal();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        QCOMPARE(seat.window.currentId(), PageId::HandOver);
        QCOMPARE(lost.sent, 1);
        // What is not recorded is there again, for as much of it as can still be.
        lost.refused = false;
        seat.window.open(PageId::HandOver, id);
        if (lost.end == End::Done) {
            QTRY_COMPARE_WITH_TIMEOUT(page->title(), QStringLiteral("Handed over"), patience);
            QVERIFY(!sealed->isChecked());
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled() && sealed->isChecked(), patience);
            QCOMPARE(signer->text(), typed);
            QCOMPARE(survey->answers().size(), lost.end == End::Refused ? 1 : 0);
        }
    }

    void aSignatureIsNotLostWithItsPage_data() { addEnds(); }

    void aSignatureIsNotLostWithItsPage()
    {
        QFETCH(int, end);
        LostAct lost(Role::Head, ApplicationState::Prepared, "/result/signature");
        lost.end = End(end);
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready && seat.desk.waitForToken());
        lost.office().paper = test::samplePaper();
        test::announcePaper(lost.application(), lost.office().paper, false);
        const QString id = lost.application().id;
        seat.window.open(PageId::ResultSigning, id);
        const Page *page = seat.window.currentPage();
        QVERIFY(lost.isAsked([&] { return test::sign(seat); }));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        for (const bool byAnother : {false, true}) {
            seat.window.open(PageId::Queue);
            if (byAnother) {
                seat.window.open(PageId::ResultSigning, lost.other.id);
                QTRY_COMPARE_WITH_TIMEOUT(test::told(seat),
                                          std::optional(FailureCode::StateForbids), patience);
            }
            seat.window.open(PageId::ResultSigning, id);
            QVERIFY(lost.saysThatItAsks());
            QVERIFY(!page->primary()->isEnabled());
        }
        seat.window.open(PageId::ResultSigning, lost.other.id);
        if (lost.end == End::Overtaken) {
            lost.application().state = ApplicationState::Issued;
            test::announcePaper(lost.application(), lost.office().paper, true);
        }
        lost.comeBack(Action::SignResult);
        const QString said = lost.end == End::Done ? QStringLiteral("Signed and published")
                             : lost.end == End::Overtaken
                                 ? test::colleague().name.in(Language::English)
                                 : refusal();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        // Nobody is led away from what they look at.
        QCOMPARE(seat.window.currentId(), PageId::ResultSigning);
        QCOMPARE(lost.sent, 1);
        QCOMPARE(lost.application().state,
                 lost.end == End::Refused ? ApplicationState::Prepared : ApplicationState::Issued);
    }
};

QTEST_MAIN(tst_LeftActs)
#include "tst_left_acts.moc"
