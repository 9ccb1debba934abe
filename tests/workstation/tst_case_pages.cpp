#include "desk/support/operator_desk.h"
#include "workstation/look/look.h"
#include "workstation/pages/inventory_view.h"
#include "workstation/pages/pdf_pane.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The pages of the case with data on them, before a model of the registry: nothing is cut off,
/// and the work goes by keyboard alone.
class tst_CasePages : public QObject
{
    Q_OBJECT

private:
    static QWidget *focus() { return QApplication::focusWidget(); }

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                    : QApplication::activeWindow(),
                        key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void nothingIsCutOrNameless_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("operator") << int(Role::Operator);
        QTest::newRow("executor") << int(Role::Executor);
        QTest::newRow("head") << int(Role::Head);
        QTest::newRow("administrator") << int(Role::Administrator);
        QTest::newRow("auditor") << int(Role::Auditor);
    }

    void nothingIsCutOrNameless()
    {
        QFETCH(int, role);
        Languages languages;
        test::OfficeDesk desk{Role(role)};
        MainWindow window(desk.desk(), languages);
        window.resize(1280, 800);
        window.show();
        QVERIFY(desk.signIn());
        QStringList findings;
        for (const test::CaseScene &scene : test::caseScenes() + test::adminScenes()) {
            if (scene.role != Role(role))
                continue;
            QVERIFY2(scene.show(desk, window), qPrintable(scene.name));
            for (Language language : {Language::Kazakh, Language::Russian, Language::English}) {
                languages.set(language);
                for (const QString &finding : test::auditLaidOut(&window))
                    findings << QStringLiteral("%1 %2: %3")
                                    .arg(scene.name, languageCode(language), finding);
            }
        }
        desk.desk().signOut();
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
    }

    void pagesOfADocumentGoByASecondWordOnly()
    {
        test::Seat seat;
        QVERIFY(seat.ready && test::putCase(seat.desk, seat.window, test::SampleCase::Whole));
        const auto first = [&seat] { return seat.window.editor()->inventory().first(); };
        QVERIFY(!first().attachments.isEmpty());
        seat.window.open(PageId::Documents, first().document.id);
        QTRY_VERIFY(seat.find<QAbstractButton>("removeButton")->isEnabled());
        key(Qt::Key_Delete);
        QVERIFY(!first().attachments.isEmpty());
        const auto *toast = seat.window.findChild<Toast *>();
        QVERIFY(toast->isVisible());
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(seat.languages.set(language));
            QTRY_VERIFY2(toast->text().contains(first().document.title.in(language)),
                         qPrintable(toast->text()));
        }
        key(Qt::Key_F6);
        QVERIFY(first().attachments.isEmpty());
    }

    void thePaperIsPreparedAnewBeforeItIsSigned()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QVERIFY(desk.waitForToken());
        // Of yesterday, or with another head's name: only the registry knows.
        desk.office.application = test::sampleApplication(ApplicationState::Prepared);
        desk.office.paper = test::samplePaper();
        test::announcePaper(desk.office.application, desk.office.paper, false);
        const qint64 version = desk.office.application.version;
        window.open(PageId::ResultSigning, desk.office.application.id);
        const auto *pane = window.currentPage()->findChild<PdfPane *>();
        QTRY_VERIFY_WITH_TIMEOUT(pane->pageCount() > 0, 20'000);
        QCOMPARE(desk.office.application.version, version + 1);
        QCOMPARE(desk.office.lastBody.value(QStringLiteral("version")).toInteger(), version);
        // Where the registry makes none, none is shown.
        desk.office.prepareFailure = "licenceStateForbids";
        window.open(PageId::ResultSigning, desk.office.application.id);
        const auto *panel =
            window.currentPage()->findChild<FailurePanel *>(QStringLiteral("failurePanel"));
        QTRY_VERIFY_WITH_TIMEOUT(
            panel->failure() && panel->failure()->code == FailureCode::LicenceStateForbids, 20'000);
        QVERIFY(!window.currentPage()->primary()->isEnabled());
        desk.desk().signOut();
    }

    void theHeadIsToldWhatTheConclusionSays_data()
    {
        QTest::addColumn<int>("conclusion");
        QTest::addColumn<QString>("said");
        QTest::newRow("agreed") << int(protocol::Conclusion::Agreed) << "agreed";
        QTest::newRow("not agreed") << int(protocol::Conclusion::NotAgreed) << "not agreed";
    }

    void theHeadIsToldWhatTheConclusionSays()
    {
        QFETCH(int, conclusion);
        QFETCH(QString, said);
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        protocol::Application &application = desk.office.application;
        application = test::sampleApplication(ApplicationState::Prepared);
        application.regulation = QStringLiteral("moos-393-6");
        application.effectiveFrom =
            desk.desk().regulations().find(application.regulation)->effectiveFrom;
        application.proposal->conclusion = protocol::Conclusion(conclusion);
        desk.office.paper = test::samplePaper();
        test::announcePaper(application, desk.office.paper, false);
        window.open(PageId::ResultSigning, application.id);
        const Page *page = window.currentPage();
        QTRY_COMPARE_WITH_TIMEOUT(page->primary()->text(),
                                  QStringLiteral("Sign the conclusion: ") + said, 20'000);
        const auto *proposal = page->findChild<QLabel *>(QStringLiteral("proposalLabel"));
        QVERIFY2(proposal->text().startsWith(said + QStringLiteral(" · ")),
                 qPrintable(proposal->text()));
        desk.desk().signOut();
    }

    void theOperatorLooksUpAndGoesOnByKeyboard()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(test::putCase(desk, window, test::SampleCase::Empty));
        window.open(PageId::Applicant);
        QTRY_VERIFY(focus() && focus()->objectName() == QStringLiteral("numberEdit"));
        QTest::keyClicks(focus(), test::sampleBin);
        QTest::keyClick(&window, Qt::Key_F5);
        QTRY_COMPARE(window.editor()->lookupState(), desk::LookupState::Found);
        // The time over the extract is that of the answer.
        const QString answered = QStringLiteral("answered ") +
                                 dateTimeText(window.editor()->lookup()->provenance.time) +
                                 QStringLiteral(" · message ");
        const auto isSaid = [&] {
            const QList<QLabel *> labels = window.currentPage()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&answered](const QLabel *label) {
                return label->text().startsWith(answered);
            });
        };
        QTRY_VERIFY(isSaid());
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.currentId(), PageId::Form);
        // The cursor is where typing goes on: in the first field that is still empty.
        QTRY_VERIFY(focus() && qobject_cast<QLineEdit *>(focus()));
        QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QStringLiteral("+"),
                            Qt::NoModifier);
        QCOMPARE(window.editor()->value(QStringLiteral("phone")).toString(), QStringLiteral("+"));
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(window.currentId(), PageId::Applicant);
        desk.desk().signOut();
    }

    void spaceMarksTheOriginal()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        window.open(PageId::Documents);
        auto *table = window.currentPage()->findChild<InventoryView *>();
        QTRY_VERIFY(table->hasFocus());
        const QString first = table->currentItem()->document.id;
        key(Qt::Key_Space);
        QVERIFY(window.editor()->inventory().first().paperMark);
        key(Qt::Key_Down);
        QVERIFY(table->currentItem()->document.id != first);
        key(Qt::Key_Space);
        QVERIFY(window.editor()->inventory().at(1).paperMark);
        key(Qt::Key_Space);
        QVERIFY(!window.editor()->inventory().at(1).paperMark);
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_CasePages)
#include "tst_case_pages.moc"
