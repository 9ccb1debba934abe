#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/case_stage.h"
#include "workstation/pages/draft_choice_dialog.h"
#include "workstation/pages/page_strip.h"
#include "workstation/pages/question_dialog.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/pages/take_over_dialog.h"
#include "workstation/shell/lose_work_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/toast.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What stands on the screen while its language changes.
class tst_LanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aMessageOfOneLanguageDoesNotStayInAnother()
    {
        Toast toast;
        toast.showMessage(Toast::Tone::Warn, QStringLiteral("No connection"));
        QVERIFY(toast.isVisible());
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&toast, &change);
        QVERIFY(!toast.isVisible());
    }

    void theQuestionForThePinFollows()
    {
        Languages languages;
        QVERIFY(languages.set(Language::English));
        const auto ask = [&languages] {
            const QString code = languageCode(languages.current());
            return PinQuestion{code + QStringLiteral(" title"),
                               code + QStringLiteral(" verb"),
                               code + QStringLiteral(" subject"),
                               {}};
        };
        PinQuestion question = ask();
        question.again = ask;
        PinDialog dialog(question, languages, nullptr);
        for (const Language language : {Language::Russian, Language::Kazakh}) {
            QVERIFY(languages.set(language));
            const PinQuestion now = ask();
            QTRY_COMPARE(dialog.windowTitle(), now.title);
            QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("subject"))->text(), now.subject);
            QCOMPARE(dialog.findChild<QPushButton *>(QStringLiteral("sign"))->text(), now.verb);
        }
    }

    void theDialogsFollow()
    {
        Languages languages;
        QVERIFY(languages.set(Language::English));
        const protocol::Actor clerk{QStringLiteral("830918100229"),
                                    {QStringLiteral("Айгүл"), QStringLiteral("Айгуль"), {}},
                                    Role::Clerk};
        protocol::Question question;
        desk::DraftSummary draft;
        draft.standing = desk::DraftStanding();
        ReturnDialog back({}, nullptr);
        AnswerDialog answer(question, {}, {}, languages, nullptr);
        DraftChoiceDialog choice(draft, QDateTime::currentDateTimeUtc(), nullptr);
        TakeOverDialog taking(QStringLiteral("А"), clerk, {clerk}, {}, languages, nullptr);
        LoseWorkDialog losing(FailureCode::VaultError, languages, nullptr);
        QuestionDialog asking({true, {}, {}}, nullptr);
        QuestionDialog askingBody({false, {}, {}}, nullptr);
        AssignDialog assigning(QStringLiteral("1"), test::sampleColleagues().people, {}, {},
                               languages, nullptr);
        const QList<QDialog *> dialogs{&back,   &answer,     &choice,    &taking,
                                       &asking, &askingBody, &assigning, &losing};
        const auto words = [](const QDialog *dialog) {
            QStringList said{dialog->windowTitle()};
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                if (!label->text().isEmpty())
                    said << label->text();
            }
            for (const auto *button : dialog->findChildren<QPushButton *>()) {
                if (!button->text().isEmpty())
                    said << button->text();
            }
            for (const auto *list : dialog->findChildren<QListWidget *>()) {
                for (int row = 0; row < list->count(); ++row)
                    said << list->item(row)->data(Qt::AccessibleTextRole).toString();
            }
            return said;
        };
        QList<QStringList> english;
        for (const QDialog *dialog : dialogs)
            english << words(dialog);
        QVERIFY(languages.set(Language::Russian));
        QTRY_VERIFY(losing.windowTitle() != english.last().first());
        for (int i = 0; i < dialogs.size(); ++i) {
            const QStringList now = words(dialogs[i]);
            QCOMPARE(now.size(), english[i].size());
            for (int line = 0; line < now.size(); ++line)
                QVERIFY2(now[line] != english[i][line], qPrintable(now[line]));
        }
    }

    void theNamesOfPicturesFollow()
    {
        Languages languages;
        QVERIFY(languages.set(Language::English));
        PageStrip strip;
        strip.setPictures({{QImage(10, 10, QImage::Format_RGB32), false}});
        const auto names = [&strip] {
            return QStringList{strip.accessibleName(),
                               strip.model()->index(0, 0).data(Qt::AccessibleTextRole).toString()};
        };
        const QStringList english = names();
        QVERIFY(languages.set(Language::Russian));
        QTRY_VERIFY(names()[0] != english[0]);
        QVERIFY(names()[1] != english[1]);
    }

    void theTextOfTheDecisionStays()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.desk.office.application = test::sampleApplication(ApplicationState::InReview);
        seat.window.open(PageId::CaseReview, seat.desk.office.application.id);
        Page *page = seat.window.currentPage();
        Segments *decision = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (decision = page->findChild<Segments *>(QStringLiteral("decisionSegments"))), 20'000);
        const auto *stage = seat.find<CaseStage>("stage");
        Q_EMIT decision->chosen(0);
        QTest::keyClick(&seat.window, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(stage->isShowingText());
        const QString words = page->back()->text();
        QVERIFY(seat.languages.set(Language::Russian));
        QTRY_VERIFY(page->back()->text() != words);
        QVERIFY(stage->isShowingText());
    }
};

QTEST_MAIN(tst_LanguageSwitch)
#include "tst_language_switch.moc"
