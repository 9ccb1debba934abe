#include "core/failure_text.h"
#include "workstation/pages/survey_panel.h"
#include "workstation/shell/start.h"
#include "workstation/support/lost_act.h"

#include <QCheckBox>
#include <QLabel>

#include <array>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

QString refusal()
{
    return failureText(FailureCode::PermissionDenied, Language::English).title;
}

void addEnds()
{
    QTest::addColumn<int>("end");
    QTest::newRow("it is done") << int(test::LostAct::Done);
    QTest::newRow("a colleague did it") << int(test::LostAct::Overtaken);
    QTest::newRow("it is refused to tell") << int(test::LostAct::Refused);
}

constexpr std::array lines{"untilLine",    "actKkLine",    "actRuLine",   "clauseKkLine",
                           "clauseRuLine", "reasonKkLine", "reasonRuLine"};

/// What stands on the page of an act on a licence.
QStringList ground(const test::Seat &seat)
{
    QStringList texts;
    for (const char *line : lines)
        texts << seat.find<QLineEdit>(line)->text();
    return texts;
}

QStringList emptyGround()
{
    return QStringList(lines.size(), QLatin1String(""));
}

/// `days`: until the suspension ends.
QStringList typeGround(const test::Seat &seat, int days)
{
    const QString until = QDate::currentDate().addDays(days).toString(QStringLiteral("dd.MM.yyyy"));
    for (const char *line : lines)
        seat.find<QLineEdit>(line)->setText(QLatin1String(line) + until);
    seat.find<QLineEdit>("untilLine")->setText(until);
    return ground(seat);
}

/// Licences that may be suspended.
void allowSuspension(test::LostAct &lost)
{
    lost.office().life.licence.state = LicenceState::Active;
    lost.otherLicence.licence.state = LicenceState::Active;
}

/// The button of the message.
bool pressToast(test::Seat &seat)
{
    seat.window.activateWindow();
    if (!QTest::qWaitForWindowActive(&seat.window, patience))
        return false;
    QTest::keyClick(&seat.window, Qt::Key_F6);
    return true;
}

QString suspensionOf(const protocol::LicenceLife &life)
{
    return QStringLiteral("suspend ") + life.licence.number;
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
        test::LostAct lost(Role::Operator, ApplicationState::Issued, "/hand-over");
        lost.end = test::LostAct::End(end);
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
        if (lost.end == test::LostAct::Overtaken)
            lost.application().state = ApplicationState::HandedOver;
        lost.comeBack(Action::HandOver);
        const QString said = lost.end == test::LostAct::Done ? QStringLiteral("is recorded: ")
                             : lost.end == test::LostAct::Overtaken
                                 ? test::colleague().name.in(Language::English)
                                 : refusal();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        QCOMPARE(seat.window.currentId(), PageId::HandOver);
        QCOMPARE(lost.sent, 1);
        // What is not recorded is there again, for as much of it as can still be.
        lost.refused = false;
        seat.window.open(PageId::HandOver, id);
        if (lost.end == test::LostAct::Done) {
            QTRY_COMPARE_WITH_TIMEOUT(page->title(), QStringLiteral("Handed over"), patience);
            QVERIFY(!sealed->isChecked());
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled() && sealed->isChecked(), patience);
            QCOMPARE(signer->text(), typed);
            QCOMPARE(survey->answers().size(), lost.end == test::LostAct::Refused ? 1 : 0);
        }
    }

    void aSignatureIsNotLostWithItsPage_data() { addEnds(); }

    void aSignatureIsNotLostWithItsPage()
    {
        QFETCH(int, end);
        test::LostAct lost(Role::Head, ApplicationState::Prepared, "/result/signature");
        lost.end = test::LostAct::End(end);
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
        if (lost.end == test::LostAct::Overtaken) {
            lost.application().state = ApplicationState::Issued;
            test::announcePaper(lost.application(), lost.office().paper, true);
        }
        lost.comeBack(Action::SignResult);
        const QString said =
            lost.end == test::LostAct::Done        ? QStringLiteral("Signed and published")
            : lost.end == test::LostAct::Overtaken ? test::colleague().name.in(Language::English)
                                                   : refusal();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        // Nobody is led away from what they look at.
        QCOMPARE(seat.window.currentId(), PageId::ResultSigning);
        QCOMPARE(lost.sent, 1);
        QCOMPARE(lost.application().state, lost.end == test::LostAct::Refused
                                               ? ApplicationState::Prepared
                                               : ApplicationState::Issued);
    }

    void anActOnALicenceIsNotLostWithItsPage_data() { addEnds(); }

    void anActOnALicenceIsNotLostWithItsPage()
    {
        QFETCH(int, end);
        test::LostAct lost(Role::Head, ApplicationState::InReview, "/acts");
        lost.end = test::LostAct::End(end);
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready && seat.desk.waitForToken());
        allowSuspension(lost);
        protocol::LicenceLife &life = lost.office().life;
        const QString subject = suspensionOf(life);
        const QString other = suspensionOf(lost.otherLicence);
        seat.window.open(PageId::LicenceAct, subject);
        const Page *page = seat.window.currentPage();
        const QStringList typed = typeGround(seat, 30);
        QVERIFY(lost.isAsked([&] { return test::sign(seat); }));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        for (const bool byAnother : {false, true}) {
            seat.window.open(PageId::Register);
            if (byAnother) {
                seat.window.open(PageId::LicenceAct, other);
                QCOMPARE(ground(seat), emptyGround());
                QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), patience);
                QVERIFY(!lost.saysThatItAsks());
            }
            seat.window.open(PageId::LicenceAct, subject);
            QVERIFY(lost.saysThatItAsks());
            QCOMPARE(ground(seat), typed);
            QVERIFY(!page->primary()->isEnabled());
        }
        // The end comes while the ground of another act is typed.
        seat.window.open(PageId::LicenceAct, other);
        const QStringList typedForOther = typeGround(seat, 60);
        const QString colleague = QStringLiteral("Ахметов Нұрлан");
        if (lost.end == test::LostAct::Overtaken) {
            protocol::LicenceEvent theirs = life.events.last();
            theirs.position += 1;
            theirs.signedBy.name = colleague;
            theirs.signedBy.iin = test::colleague().iin;
            life.events << theirs;
        }
        lost.comeBack();
        const QString said =
            lost.end == test::LostAct::Done
                ? QStringLiteral("Entered into the register: ") + life.licence.number
            : lost.end == test::LostAct::Overtaken ? colleague
                                                   : refusal();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        QCOMPARE(seat.window.currentId(), PageId::LicenceAct);
        QCOMPARE(ground(seat), typedForOther);
        QVERIFY(!test::told(seat));
        QCOMPARE(lost.sent, 1);
        lost.refused = false;
        if (lost.end == test::LostAct::Done) {
            seat.window.open(PageId::LicenceAct, subject);
            QCOMPARE(ground(seat), emptyGround());
            QTRY_COMPARE_WITH_TIMEOUT(page->reason(),
                                      QStringLiteral("The state of the licence does not permit it"),
                                      patience);
        } else {
            // The button of the message leads back.
            QVERIFY(pressToast(seat));
            QVERIFY(seat.find<QLabel>("subjectLabel")->text().startsWith(life.licence.number));
            QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), patience);
            QCOMPARE(ground(seat), typed);
        }
        seat.window.open(PageId::LicenceAct, other);
        QCOMPARE(ground(seat), typedForOther);
    }

    void aGroundThatTurnsOutToBeEnteredIsNotOfferedAgain()
    {
        test::LostAct lost(Role::Head, ApplicationState::InReview, "/acts");
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready && seat.desk.waitForToken());
        allowSuspension(lost);
        const QString subject = suspensionOf(lost.office().life);
        seat.window.open(PageId::LicenceAct, subject);
        const QStringList typed = typeGround(seat, 30);
        QVERIFY(lost.isAsked([&] { return test::sign(seat); }));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        // The registry has it, and does not tell.
        seat.window.open(PageId::Register);
        lost.end = test::LostAct::Refused;
        lost.comeBack();
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(refusal()),
                                  qPrintable(test::toastText(seat)), patience);
        lost.refused = false;
        QVERIFY(pressToast(seat));
        QCOMPARE(seat.window.currentId(), PageId::LicenceAct);
        QCOMPARE(ground(seat), typed);
        QTRY_COMPARE_WITH_TIMEOUT(ground(seat), emptyGround(), patience);
    }
};

QTEST_MAIN(tst_LeftActs)
#include "tst_left_acts.moc"
