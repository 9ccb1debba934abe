#include "core/clock.h"
#include "desk/token_watch.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/start.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/keyboard_hint.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/step_rail.h"
#include "workstation/widgets/three_way.h"
#include "workstation/widgets/toast.h"
#include "workstation/widgets/wait_bar.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ruqsat;
using namespace ruqsat::workstation;

class tst_Widgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void segmentsMoveByArrowsAndSayWhatWasChosen()
    {
        Segments segments;
        segments.setChoices({QStringLiteral("one"), QStringLiteral("two")});
        segments.show();
        QSignalSpy chosen(&segments, &Segments::chosen);
        auto *first = segments.findChildren<Segment *>().first();
        QVERIFY(QTest::qWaitForWindowActive(&segments));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(segments.current(), 1);
        QCOMPARE(chosen.count(), 1);
        segments.setChoices({QStringLiteral("бір"), QStringLiteral("екі")});
        QCOMPARE(segments.current(), 1);
    }

    void threeWayAnswersByNumbers()
    {
        ThreeWay three;
        three.show();
        QVERIFY(!three.answer());
        QSignalSpy answered(&three, &ThreeWay::answered);
        QTest::keyClick(three.focusProxy(), Qt::Key_3);
        QCOMPARE(*three.answer(), ThreeWay::Answer::Unknown);
        QTest::keyClick(three.focusProxy(), Qt::Key_1);
        QCOMPARE(*three.answer(), ThreeWay::Answer::Yes);
        QCOMPARE(answered.count(), 2);
        three.setAnswer({});
        QVERIFY(!three.answer());
        QCOMPARE(answered.count(), 2);
    }

    void errorOfAFieldMovesNothing()
    {
        FieldBox box;
        box.setLabel(QStringLiteral("&Phone"));
        box.lineEdit();
        box.resize(300, box.sizeHint().height());
        const int before = box.sizeHint().height();
        box.setError(QStringLiteral("5 more digits needed"));
        QCOMPARE(box.sizeHint().height(), before);
        QVERIFY(box.lineEdit()->property("error").toBool());
        QCOMPARE(box.lineEdit()->accessibleName(), QStringLiteral("Phone"));
        QCOMPARE(box.lineEdit()->accessibleDescription(), QStringLiteral("5 more digits needed"));
        box.setError({});
        QVERIFY(!box.lineEdit()->property("error").toBool());
    }

    void chipIsAsWideAsItsWords()
    {
        ClockChip chip;
        chip.setFace({ClockState::OnTime, QStringLiteral("9 working days"), 0.5});
        const int shorter = chip.sizeHint().width();
        chip.setFace({ClockState::OnTime, QStringLiteral("19 working days and more"), 0.5});
        QVERIFY(chip.sizeHint().width() > shorter);
        QCOMPARE(chip.accessibleName(), QStringLiteral("19 working days and more"));
        chip.setFace({ClockState::NearDue, QStringLiteral("1 working day left"), 0.1,
                      QStringLiteral("the last fifth")});
        QCOMPARE(chip.toolTip(), QStringLiteral("the last fifth"));
        QCOMPARE(chip.accessibleDescription(), chip.toolTip());
    }

    void railKeepsTheCurrentStepInView()
    {
        StepRail rail;
        rail.resize(236, 200);
        rail.show();
        QList<RailStep> steps;
        for (int i = 1; i <= 20; ++i) {
            RailStep step;
            step.number = i;
            step.title = QStringLiteral("Step");
            step.state = i < 18    ? RailStep::State::Done
                         : i == 18 ? RailStep::State::Current
                                   : RailStep::State::ToCome;
            steps << step;
        }
        rail.setSteps(steps);
        const QRect seen = rail.visualRect(rail.steps()->index(17));
        QVERIFY(rail.viewport()->rect().contains(seen.center()));
        QVERIFY(rail.steps()
                    ->index(17)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("18")));
    }

    void waitIsNotSeenBeforeItsTime()
    {
        WaitBar bar;
        bar.show();
        bar.begin(QStringLiteral("Working"));
        QVERIFY(bar.findChildren<QPushButton *>().first()->isHidden());
        QTRY_VERIFY(!bar.findChildren<QPushButton *>().first()->isHidden());
        QSignalSpy cancelled(&bar, &WaitBar::cancelled);
        QTest::mouseClick(bar.findChildren<QPushButton *>().first(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        bar.end();
        QVERIFY(bar.findChildren<QPushButton *>().first()->isHidden());
    }

    void aWarningFollowsTheLanguage()
    {
        Toast toast;
        QString words = QStringLiteral("No connection");
        toast.showWarning([&words] { return words; });
        words = QStringLiteral("Нет связи");
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&toast, &change);
        QVERIFY(toast.isVisible());
        QCOMPARE(toast.text(), words);
    }

    void goodNewsLeavesFailuresStay()
    {
        Toast toast;
        bool ran = false;
        toast.showMessage(Toast::Tone::Bad, QStringLiteral("Jam"), QStringLiteral("Go on"),
                          [&ran] { ran = true; });
        QVERIFY(toast.isVisible());
        QTest::mouseClick(toast.findChild<ActionButton *>(), Qt::LeftButton);
        QVERIFY(ran);
        QVERIFY(!toast.isVisible());
    }

    void failureIsSaidInTheLanguageOfTheScreen()
    {
        Languages languages;
        FailurePanel panel;
        panel.setLanguages(&languages);
        QVERIFY(languages.set(Language::Russian));
        panel.showFailure(FailureCode::RegistryUnreachable);
        const QString russian = panel.text();
        QVERIFY(languages.set(Language::Kazakh));
        QTRY_VERIFY(panel.text() != russian);
        QVERIFY(!panel.text().trimmed().isEmpty());
    }

    void whatWentWrongWithTheCaseIsNoNoteOfTheSigner()
    {
        const SystemClock clock;
        desk::TokenWatch tokens({QStringLiteral("/nonexistent/module.so")}, clock);
        QTRY_VERIFY_WITH_TIMEOUT(tokens.state() == desk::TokenState::ModuleMissing, 20'000);
        Languages languages;
        FailurePanel panel;
        panel.setLanguages(&languages);
        SignerNote note;
        note.show(panel, tokens);
        QVERIFY(panel.failure());
        note.hide(panel);
        QVERIFY(!panel.failure());
        // The same code from elsewhere stays.
        note.show(panel, tokens);
        panel.showFailure(tokens.whyNoneUsable());
        note.hide(panel);
        QVERIFY(panel.failure());
    }

    void keyboardHintSeesCapsLockAndKeepsNothing()
    {
        QLineEdit field;
        KeyboardHint hint;
        hint.watch(&field);
        QCOMPARE(hint.capsLock(), KeyboardHint::CapsLock::Unknown);
        QTest::keyClick(&field, 'a');
        QCOMPARE(hint.capsLock(), KeyboardHint::CapsLock::Off);
        QCOMPARE(hint.letters(), KeyboardHint::Letters::Latin);
        QKeyEvent capital(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier, QStringLiteral("B"));
        QCoreApplication::sendEvent(&field, &capital);
        QCOMPARE(hint.capsLock(), KeyboardHint::CapsLock::On);
        QKeyEvent cyrillic(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("қ"));
        QCoreApplication::sendEvent(&field, &cyrillic);
        QCOMPARE(hint.letters(), KeyboardHint::Letters::Cyrillic);
    }

    void pinLeavesTheDialogOnceAndNothingStays()
    {
        Languages languages;
        PinDialog dialog({QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false}, languages,
                         nullptr);
        dialog.show();
        auto *field = dialog.findChild<QLineEdit *>(QStringLiteral("pin"));
        QVERIFY(field);
        QSignalSpy entered(&dialog, &PinDialog::entered);
        QTest::keyClicks(field, QStringLiteral("123456"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!field->isUndoAvailable());
        const Secret pin = dialog.takePin();
        QVERIFY(pin.equals(Secret::copyOf("123456")));
        QVERIFY(dialog.takePin().isEmpty());
        dialog.showFailure(FailureCode::TokenPinWrong, 2);
        QVERIFY(dialog.isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(field->text().isEmpty());
    }

    void pinDialogSaysWhatTheTokenSaysOfItsTries()
    {
        Languages languages;
        PinQuestion question{QStringLiteral("Sign"), QStringLiteral("Sign"), {}, {}, false};
        const auto tries = [&] {
            PinDialog dialog(question, languages, nullptr);
            dialog.show();
            const auto *label = dialog.findChild<QLabel *>(QStringLiteral("tries"));
            return label->isVisible() ? label->text() : QString();
        };
        QCOMPARE(tries(), QString());
        question.pin.triesLow = true;
        QCOMPARE(tries(), QStringLiteral("A wrong PIN was entered before: few tries are left"));
        question.pin.finalTry = true;
        QCOMPARE(tries(), QStringLiteral("Last try: a wrong PIN locks the token"));
    }

    void aFailureThatIsToldBeforeThePanelHasAPlaceIsSeenThere()
    {
        auto *panel = new FailurePanel;
        panel->showFailure(FailureCode::VaultDiskFull);
        QVERIFY(!panel->isVisible());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(panel);
        window.show();
        QVERIFY(panel->isVisible());
        panel->clear();
        QVERIFY(!panel->isVisible());
        auto *quiet = new FailurePanel;
        column->addWidget(quiet);
        QCoreApplication::processEvents();
        QVERIFY(!quiet->isVisible());
    }

    void aFailedStartNamesItsFiles()
    {
        Languages languages;
        const QString file = QStringLiteral("/etc/ruqsat/desk.json");
        const auto placeOf = [&](const Failure &failure) {
            const auto window = makeStartFailure(failure, file, languages);
            window->show();
            const auto *label = window->findChild<QLabel *>(QStringLiteral("place"));
            const auto *quit = qobject_cast<QPushButton *>(window->focusWidget());
            return label->isVisible() && quit ? label->text() : QString();
        };
        QCOMPARE(placeOf({FailureCode::ConfigurationInvalid, QStringLiteral("token.modules")}),
                 file + QStringLiteral("\ntoken.modules"));
        const QString missing = file + QStringLiteral(": No such file or directory");
        QCOMPARE(placeOf({FailureCode::DataFileUnreadable, missing}), missing);
    }

    void shortcutsArePrintedAsPeopleReadThem()
    {
        QCOMPARE(printedShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return)),
                 QStringLiteral("Ctrl+Enter"));
        QCOMPARE(printedShortcut(QKeySequence(Qt::ALT | Qt::Key_Left)), QStringLiteral("Alt+←"));
    }
};

QTEST_MAIN(tst_Widgets)
#include "tst_widgets.moc"
