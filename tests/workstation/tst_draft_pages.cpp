#include "desk/case_editor.h"
#include "desk/draft_sync.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/draft_choice_dialog.h"
#include "workstation/pages/office_drafts_page.h"
#include "workstation/pages/take_over_dialog.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/office_desk.h"
#include "workstation/support/wait_for_dialog.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;
using test::waitForDialog;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

desk::DraftSummary twoVersions()
{
    desk::DraftSummary draft;
    draft.changedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    draft.standing = desk::DraftStanding{desk::DraftPlace::BothChanged, 2,  u"desk-2"_s, u"3"_s,
                                         draft.changedAt.addSecs(60),   {}, {}};
    return draft;
}

QTableView *draftsIn(MainWindow &window)
{
    return window.currentPage()->findChild<QTableView *>(u"firstTable"_s);
}

/// Home, with so many drafts in its list.
bool showsDrafts(MainWindow &window, int count)
{
    window.open(PageId::Home);
    return QTest::qWaitFor(
        [&] { return draftsIn(window) && draftsIn(window)->model()->rowCount() == count; },
        patience);
}

void pressEnter(QTableView *table)
{
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
}

} // namespace

/// Drafts that lie on another desk or with a colleague, by keys alone.
class tst_DraftPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aDraftOfAnotherDeskOpensWhereItWasLeft()
    {
        Languages languages;
        test::OfficeDesk other(Role::Operator);
        test::OfficeDesk here(Role::Operator);
        const QString caseId = begin(other, languages);
        QVERIFY(!caseId.isEmpty());
        here.office.model.drafts = other.office.model.drafts;
        here.office.model.uploads = other.office.model.uploads;
        MainWindow window(here.desk(), languages);
        window.show();
        QVERIFY(here.signIn());
        QVERIFY(showsDrafts(window, 1));
        QVERIFY(noteOf(window).contains(u"desk-1"_s));
        pressEnter(draftsIn(window));
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Documents, patience);
        QCOMPARE(window.editor()->caseId(), caseId);
        QVERIFY(!window.editor()->inventory().first().attachments.isEmpty());
        here.desk().signOut();
    }

    void whoGaveADraftIsToldWhenItOpens()
    {
        Languages languages;
        test::OfficeDesk other(Role::Operator);
        test::OfficeDesk here(Role::Operator);
        const QString caseId = begin(other, languages);
        QVERIFY(!caseId.isEmpty());
        here.office.model.drafts = other.office.model.drafts;
        here.office.model.uploads = other.office.model.uploads;
        const auto person = [](const QString &name, Role role) {
            return protocol::Actor{u"740505207028"_s, {name, name, {}}, role};
        };
        here.office.model.drafts.given = {
            {caseId, person(u"Берікова"_s, Role::Operator), person(u"Сынақова"_s, Role::Operator),
             person(u"Басшыев"_s, Role::Head), u"leave"_s, QDateTime::currentDateTimeUtc()}};
        MainWindow window(here.desk(), languages);
        window.show();
        QVERIFY(here.signIn());
        QVERIFY(showsDrafts(window, 1));
        QVERIFY(noteOf(window).contains(u"Басшыев"_s) && noteOf(window).contains(u"Берікова"_s));
        pressEnter(draftsIn(window));
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Documents, patience);
        const auto *toast = window.findChild<Toast *>();
        QVERIFY(toast);
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisibleTo(&window), patience);
        for (const QString &word : {u"Басшыев"_s, u"Берікова"_s, u"leave"_s})
            QVERIFY2(toast->text().contains(word), qPrintable(toast->text()));
        here.desk().signOut();
    }

    void whoLostADraftIsToldOverItsPage()
    {
        Languages languages;
        test::OfficeDesk here(Role::Operator);
        const QString caseId = begin(here, languages);
        QVERIFY(!caseId.isEmpty());
        const auto person = [](const QString &name, Role role) {
            return protocol::Actor{u"740505207028"_s, {name, name, {}}, role};
        };
        here.office.model.drafts.copies.clear();
        here.office.model.drafts.takenOver = {
            {caseId, person(u"Сынақова"_s, Role::Operator), person(u"Берікова"_s, Role::Operator),
             person(u"Басшыев"_s, Role::Head), u"leave"_s, QDateTime::currentDateTimeUtc()}};
        MainWindow window(here.desk(), languages);
        window.show();
        QVERIFY(here.signIn());
        // It opens by itself, where it was left.
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Documents, patience);
        const auto *toast = window.findChild<Toast *>();
        QVERIFY(toast);
        QTRY_VERIFY_WITH_TIMEOUT(
            toast->isVisibleTo(&window) && toast->text().contains(u"Басшыев"_s), patience);
        QVERIFY(showsDrafts(window, 1));
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(window).contains(u"Берікова"_s), patience);
        here.desk().signOut();
    }

    void oneThatLiesElsewhereIsDeletedFromItsRow()
    {
        Languages languages;
        test::OfficeDesk other(Role::Operator);
        test::OfficeDesk here(Role::Operator);
        const QString caseId = begin(other, languages);
        QVERIFY(!caseId.isEmpty());
        here.office.model.drafts = other.office.model.drafts;
        MainWindow window(here.desk(), languages);
        window.show();
        QVERIFY(here.signIn());
        here.desk().draftSync()->setPause(10);
        QVERIFY(showsDrafts(window, 1));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        draftsIn(window)->setFocus();
        draftsIn(window)->setCurrentIndex(draftsIn(window)->model()->index(0, 0));
        QTest::keyClick(draftsIn(window), Qt::Key_Delete);
        // The second word, of the message.
        QTest::keyClick(&window, Qt::Key_F6);
        QTRY_VERIFY_WITH_TIMEOUT(here.office.model.drafts.copies.isEmpty(), patience);
        QVERIFY(showsDrafts(window, 0));
        here.desk().signOut();
    }

    void theOperatorChoosesBetweenTwoVersions()
    {
        Languages languages;
        test::OfficeDesk here(Role::Operator);
        const QString caseId = begin(here, languages);
        QVERIFY(!caseId.isEmpty());
        // Another desk went on, and so did this one.
        protocol::DraftCopy &copy = here.office.model.drafts.copies[caseId];
        copy.head.version += 1;
        copy.head.save = u"5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e0a1"_s;
        copy.head.device = u"desk-2"_s;
        MainWindow window(here.desk(), languages);
        window.show();
        QVERIFY(here.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Documents, patience);
        window.editor()->setValue(u"phone"_s, u"+77010000009"_s);
        const auto saved = window.editor()->saveNow();
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(showsDrafts(window, 1));
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPage() && here.desk().draftSync() &&
                                     !here.desk().draftSync()->atRegistry().items.isEmpty(),
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(window).contains(u"desk-2"_s), patience);
        pressEnter(draftsIn(window));
        auto *dialog = waitForDialog<DraftChoiceDialog>();
        QVERIFY(dialog);
        dialog->findChild<QListWidget *>()->setCurrentRow(0);
        dialog->findChild<QPushButton *>(u"chooseVersion"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Documents, patience);
        QCOMPARE(window.editor()->value(u"phone"_s).toString(), u"+77010000009"_s);
        QVERIFY(showsDrafts(window, 2));
        here.desk().signOut();
    }

    void theHeadGivesADraftToAnother()
    {
        Languages languages;
        test::OfficeDesk head(Role::Head);
        addColleague(head);
        protocol::DraftCopy copy;
        copy.head.caseId = u"5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001"_s;
        copy.head.version = 3;
        copy.head.save = u"5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e0a2"_s;
        copy.head.head = {u"moos-393-3"_s, ServiceKind::Issue, u"form"_s, test::sampleBin, {}};
        copy.head.owner = {u"740505207028"_s, {u"Сынақов"_s, u"Сынаков"_s, {}}, Role::Clerk};
        copy.head.device = u"desk-2"_s;
        copy.head.savedAt = QDateTime::currentDateTimeUtc();
        head.office.model.drafts.copies.insert(copy.head.caseId, copy);
        MainWindow window(head.desk(), languages);
        window.show();
        QVERIFY(head.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Home, patience);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::OfficeDrafts, patience);
        auto *table = window.currentPage()->findChild<QTableView *>(u"table"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        auto *dialog = waitForDialog<TakeOverDialog>();
        QVERIFY(dialog);
        auto *give = dialog->findChild<QPushButton *>(u"takeOverButton"_s);
        QVERIFY(!give->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"leave"_s);
        QVERIFY(give->isEnabled());
        const QString faster = u"560317200002"_s;
        // Another head was faster: the reason need not be typed again.
        head.office.model.drafts.takeOverFailure = "draftTakenOver";
        head.office.model.drafts.copies[copy.head.caseId].head.owner = {
            faster, {u"Жаңа"_s, u"Жаңа"_s, u"Жаңа"_s}, Role::Clerk};
        give->click();
        auto *panel = window.currentPage()->findChild<FailurePanel *>(u"failurePanel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure(), patience);
        QCOMPARE(panel->failure()->code, FailureCode::DraftTakenOver);
        QVERIFY(head.office.model.drafts.lastTakeOver.contains(u"\"fromIin\":\"740505207028\""_s));
        head.office.model.drafts.takeOverFailure.clear();
        head.office.model.drafts.lastTakeOver.clear();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), u"Жаңа"_s,
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.currentPage()->primary()->isEnabled(), patience);
        // As a window manager does when a dialog is closed.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        dialog = waitForDialog<TakeOverDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), u"leave"_s);
        give = dialog->findChild<QPushButton *>(u"takeOverButton"_s);
        give->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            head.office.model.drafts.lastTakeOver.contains(u"\"reason\":\"leave\""_s), patience);
        QVERIFY(head.office.model.drafts.lastTakeOver.contains(u"830918100229"_s));
        // From whom the list shows that was read again.
        QVERIFY(head.office.model.drafts.lastTakeOver.contains(faster));
        head.desk().signOut();
    }

    void noWordOfTheDialogsIsCut_data()
    {
        QTest::addColumn<int>("language");
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English})
            QTest::newRow(qPrintable(languageCode(language))) << int(language);
    }
    void noWordOfTheDialogsIsCut()
    {
        QFETCH(int, language);
        Languages languages;
        QVERIFY(languages.set(Language(language)));
        const LocalizedText name{u"Сынақова Айгүл Үлгіқызы"_s, u"Сынакова Айгуль Улгикызы"_s, {}};
        const protocol::Actor clerk{u"830918100229"_s, name, Role::Clerk};
        DraftChoiceDialog choice(twoVersions(), QDateTime::currentDateTimeUtc(), nullptr);
        TakeOverDialog taking(u"ТОО «Сункар Кузет»"_s, clerk, {clerk, clerk}, {}, languages,
                              nullptr);
        TakeOverDialog nobody(u"ТОО «Сункар Кузет»"_s, clerk, {}, {}, languages, nullptr);
        for (QDialog *dialog : {static_cast<QDialog *>(&choice), static_cast<QDialog *>(&taking),
                                static_cast<QDialog *>(&nobody)}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            const QStringList findings = test::auditLaidOut(dialog);
            QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
            dialog->close();
        }
        QCOMPARE(choice.choice(), desk::DraftChoice::Elsewhere);
        QVERIFY(!nobody.findChild<QPushButton *>(u"takeOverButton"_s)->isEnabled());
    }

private:
    /// A case at its documents, which the registry keeps; the person has left.
    static QString begin(test::OfficeDesk &desk, Languages &languages)
    {
        MainWindow window(desk.desk(), languages);
        window.show();
        if (!desk.signIn())
            return {};
        desk.desk().draftSync()->setPause(10);
        if (!test::putCase(desk, window, test::SampleCase::Whole))
            return {};
        window.open(PageId::Documents);
        const QString caseId = window.editor()->caseId();
        const auto saved = window.editor()->saveNow();
        desk.desk().draftSync()->touch();
        const bool kept = QTest::qWaitFor(
            [&] {
                const auto &copies = desk.office.model.drafts.copies;
                return saved.isFinished() && copies.contains(caseId) &&
                       copies.value(caseId).head.head.step == u"documents" &&
                       copies.value(caseId).files.size() >= 6;
            },
            patience);
        desk.desk().signOut();
        return kept ? caseId : QString();
    }

    static QString noteOf(MainWindow &window)
    {
        return draftsIn(window)->model()->index(0, 0).data(SecondLineRole).toString();
    }

    static void addColleague(test::OfficeDesk &desk)
    {
        protocol::Colleague clerk;
        clerk.person = {u"830918100229"_s, {u"Айгүл"_s, u"Айгуль"_s, {}}, Role::Clerk};
        clerk.position = {u"Маман"_s, u"Специалист"_s, {}};
        desk.office.colleagues.people.prepend(clerk);
    }
};

QTEST_MAIN(tst_DraftPages)
#include "tst_draft_pages.moc"
