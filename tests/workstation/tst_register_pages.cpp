#include "desk/support/operator_desk.h"
#include "workstation/pages/previous_licence_panel.h"
#include "workstation/pages/similar_note.h"
#include "workstation/pages/survey_panel.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/register_data.h"
#include "workstation/widgets/bar_list.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Register, licence, board and survey before a model of the registry, by keyboard alone.
class tst_RegisterPages : public QObject
{
    Q_OBJECT

private:
    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QWidget *window = QApplication::activeWindow();
        QVERIFY2(focus || window, "no window is active");
        QTest::keyClick(focus ? focus : window, key, modifiers);
    }

    static bool show(const char *scene, test::OfficeDesk &desk, MainWindow &window)
    {
        window.resize(1280, 800);
        window.show();
        if (!desk.signIn())
            return false;
        bool shown = false;
        for (const test::CaseScene &each : test::caseScenes())
            shown = shown || (each.name == QLatin1String(scene) && each.show(desk, window));
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window) && shown;
    }

    /// What Ctrl+E writes; empty where nothing was written.
    static QByteArray savedList(MainWindow &window)
    {
        key(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = window.findChild<QFileDialog *>();
        if (!dialog)
            return {};
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("list.csv")));
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(file.fileName());
        QTest::keyClick(name, Qt::Key_Return);
        const bool written = QTest::qWaitFor([&] { return file.exists(); });
        return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList shownActions(const Page *page)
    {
        QStringList texts;
        for (const QAction *action : page->secondary()) {
            if (action->isVisible())
                texts << action->text();
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theSurveyIsAnsweredByNumbersAndSentWithTheHandOver()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("hand-over", desk, window));
        auto *survey = window.currentPage()->findChild<SurveyPanel *>();
        QVERIFY(survey->isVisible());
        key(Qt::Key_3);
        key(Qt::Key_1);
        QCOMPARE(survey->answers().size(), 2);
        key(Qt::Key_Backspace);
        QCOMPARE(survey->answers().size(), 1);
        // There is no ninth answer, and the question stays open.
        key(Qt::Key_9);
        QCOMPARE(survey->answers().size(), 1);
        key(Qt::Key_2);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.office.application.state, ApplicationState::HandedOver);
        const QJsonArray sent = desk.office.lastBody.value(QStringLiteral("survey")).toArray();
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.at(0).toObject().value(QStringLiteral("answer")).toInt(), 2);
        QCOMPARE(sent.at(1).toObject().value(QStringLiteral("answer")).toInt(), 1);
        QTRY_VERIFY(!survey->isVisible());
        desk.desk().signOut();
    }

    void aDigitBesideTheChoiceOfTheCopyAnswersNoQuestion()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        protocol::PaperCopy third = desk.office.copies.items.last();
        third.number = 3;
        desk.office.copies.items << third;
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("hand-over", desk, window));
        auto *sealed = window.currentPage()->findChild<QCheckBox *>(QStringLiteral("sealed"));
        auto *copy = window.currentPage()->findChild<QComboBox *>(QStringLiteral("sealedCopy"));
        QTRY_VERIFY(sealed->isVisible());
        sealed->setChecked(true);
        QTRY_VERIFY(copy->isVisible() && copy->count() == 2);
        QCOMPARE(copy->currentData().toInt(), 3);
        copy->setFocus();
        key(Qt::Key_2);
        QCOMPARE(copy->currentData().toInt(), 2);
        QVERIFY(window.currentPage()->findChild<SurveyPanel *>()->answers().isEmpty());
        desk.desk().signOut();
    }

    void theListIsSavedAsAFile()
    {
        Languages languages;
        languages.set(Language::Russian);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("register", desk, window));
        const QByteArray list = savedList(window);
        QVERIFY(list.startsWith("\xEF\xBB\xBF"));
        // As a spreadsheet set to Kazakhstan parts the columns.
        QVERIFY(list.left(list.indexOf("\r\n")).count(';') > 3);
        QCOMPARE(list.count("\r\n"), desk.office.licences.size() + 1);
        QVERIFY(list.contains(desk.office.licences.last().number.toLatin1()));
        desk.desk().signOut();
    }

    void whatGivesNoRightIsNotSaidToBeInForce()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        QList<protocol::Licence> &licences = desk.office.licences;
        QVERIFY(licences.size() > 3);
        licences[0].paper = ResultKind::Conclusion;
        licences[0].conclusion = protocol::Conclusion::NotAgreed;
        licences[1].paper = ResultKind::Permit;
        licences[1].validUntil = QDate::currentDate().addDays(-2);
        licences[2].paper = ResultKind::Permit;
        licences[2].validFrom = QDate::currentDate().addDays(2);
        desk.office.life.licence = licences[1];
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("register", desk, window));
        const auto *state =
            window.currentPage()->findChild<QComboBox *>(QStringLiteral("licenceState"));
        for (const char *name : {"notYetInForce", "expired", "notAgreed"})
            QVERIFY2(state->findData(QString::fromLatin1(name)) > 0, name);
        const QByteArray list = savedList(window);
        QCOMPARE(list.count("not yet in force"), 1);
        QCOMPARE(list.count("in force") - 1, licences.size() - 3);
        QVERIFY(list.contains(licences.at(2).validFrom.toString(Qt::ISODate).toLatin1()));
        QCOMPARE(list.count("not agreed"), 1);
        QCOMPARE(list.count("expired"), 1);
        window.open(PageId::Licence, licences.at(1).number);
        const auto *tag = window.currentPage()->findChild<Tag *>(QStringLiteral("stateTag"));
        QTRY_COMPARE(tag->face().text, QStringLiteral("expired"));
        desk.desk().signOut();
    }

    void anotherOfficesLicenceIsOnlyRead()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        desk.office.life.licence.officeId = QStringLiteral("elsewhere");
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("licence", desk, window));
        QCOMPARE(shownActions(window.currentPage()), QStringList{QStringLiteral("Old licence")});
        desk.desk().signOut();
    }

    void aSecondApplicationIsPointedOut()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Executor);
        const QDateTime registered(QDate(2026, 11, 20), QTime(5, 0), Qt::UTC);
        desk.office.similar.cases.append(
            {QStringLiteral("2026-11-000007"), registered, ApplicationState::InReview, {}});
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("case-executor", desk, window));
        auto *note = window.currentPage()->findChild<SimilarNote *>();
        QTRY_VERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("2026-11-000007 (registered 20.11.2026, ")),
                 qPrintable(note->text()));
        desk.desk().signOut();
    }

    void aBarLeadsToItsQueue()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("board", desk, window));
        auto *bars = window.currentPage()->findChildren<BarList *>().first();
        QTRY_VERIFY(bars->hasFocus());
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        auto *state = window.currentPage()->findChild<QComboBox *>(QStringLiteral("queueState"));
        QVERIFY(state);
        QCOMPARE(state->currentIndex(), 2); // under review
        QVERIFY(window.currentPage()->findChild<QListWidget *>()->currentRow() > 0);
        desk.desk().signOut();
    }

    void anExecutorsBarLeadsToTheirCases()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("board", desk, window));
        const auto *panel =
            window.currentPage()->findChild<QWidget *>(QStringLiteral("officerPanel"));
        const auto *bars = panel->findChild<BarList *>();
        for (int i = 0; i < 50 && !bars->hasFocus(); ++i)
            key(Qt::Key_Tab);
        QVERIFY(bars->hasFocus());
        key(Qt::Key_Return);
        QTRY_COMPARE(window.currentId(), PageId::Queue);
        QTRY_VERIFY2(desk.office.lastList.contains("executor="), desk.office.lastList.constData());
        QVERIFY(desk.office.lastList.contains("queue=open"));
        // Whom the filter means can be seen, and it goes by the keyboard.
        auto *button =
            window.currentPage()->findChild<QPushButton *>(QStringLiteral("queueExecutor"));
        QTRY_VERIFY(button->isVisible());
        for (int i = 0; i < 50 && !button->hasFocus(); ++i)
            key(Qt::Key_Tab);
        QVERIFY(button->hasFocus());
        key(Qt::Key_Space);
        QVERIFY(!button->isVisible());
        QTRY_VERIFY(!desk.office.lastList.contains("executor="));
        desk.desk().signOut();
    }

    void aGroundLeadsToWhatWasRefusedOnIt()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("board", desk, window));
        const auto *bars = window.currentPage()
                               ->findChild<QWidget *>(QStringLiteral("groundPanel"))
                               ->findChild<BarList *>();
        for (int i = 0; i < 50 && !bars->hasFocus(); ++i)
            key(Qt::Key_Tab);
        QVERIFY(bars->hasFocus());
        key(Qt::Key_Return);
        QTRY_COMPARE(window.currentId(), PageId::Queue);
        for (const char *asked :
             {"queue=done", "decision=refuse", "ground=", "decidedFrom=", "regulation="})
            QTRY_VERIFY2(desk.office.lastList.contains(asked), asked);
        auto *button =
            window.currentPage()->findChild<QPushButton *>(QStringLiteral("queueDecided"));
        QTRY_VERIFY(button->isVisible() && button->text().contains(QStringLiteral("R-")));
        QVERIFY2(button->text().contains(QStringLiteral(" · decided from ")),
                 qPrintable(button->text()));
        for (int i = 0; i < 50 && !button->hasFocus(); ++i)
            key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QVERIFY(!button->isVisible());
        QTRY_VERIFY(!desk.office.lastList.contains("ground="));
        desk.desk().signOut();
    }

    void aRegisterThatCannotBeAskedIsNotTakenForAnEmptyOne()
    {
        test::OperatorDesk desk;
        desk.registry.setScript([](const test::ScriptedRequest &) {
            return test::ScriptedReply::error(500, "databaseError");
        });
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        desk::CaseDraft draft;
        draft.lookup.emplace();
        draft.lookup->outcome = protocol::LookupOutcome::Found;
        draft.lookup->organisation.emplace();
        draft.lookup->organisation->bin = test::sampleBin;
        const desk::CaseEditor editor(*desk.session, desk.clock,
                                      *catalog.find(QStringLiteral("yuko-441")), draft, {});
        PreviousLicencePanel panel;
        panel.setLanguage(Language::English);
        panel.bind(*desk.session, editor);
        // An appendix may be asked for all the same, where the applicant has a licence.
        QTRY_VERIFY_WITH_TIMEOUT(!panel.isHidden(), 20'000);
        QStringList words;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.join(u' ').contains(QStringLiteral("number of the licence")),
                 qPrintable(words.join(u'\n')));
        QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("takeLicence"))->isHidden());
    }

    void appendicesThatMayBeReissuedAreListed()
    {
        protocol::LicenceLife life = test::sampleLife();
        life.licence.number = QStringLiteral("KZ07ABC00012345");
        life.licence.state = LicenceState::Active;
        const protocol::LicenceEvent first = life.events.first();
        life.events = {first};
        const auto add = [&](protocol::LicenceEventKind kind, const char *about,
                             const char *other) {
            protocol::LicenceEvent event = first;
            event.position = static_cast<int>(life.events.size()) + 1;
            event.kind = kind;
            event.about = QLatin1String(about);
            event.other = QLatin1String(other);
            life.events.append(event);
        };
        add(protocol::LicenceEventKind::AppendixIssued, "", "1");
        add(protocol::LicenceEventKind::AppendixIssued, "", "2");
        add(protocol::LicenceEventKind::AppendixReissued, "2", "3");
        add(protocol::LicenceEventKind::AppendixDuplicateIssued, "3", "4");
        test::OperatorDesk desk;
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const auto reply = [](const QJsonObject &json) {
                return test::ScriptedReply::json(200, QJsonDocument(json).toJson());
            };
            if (request.target.endsWith("/life"))
                return reply(life.toJson());
            if (request.target.startsWith("/v1/licences?"))
                return reply(protocol::LicencePage{{life.licence}, {}}.toJson());
            return test::ScriptedReply::error(500, "databaseError");
        });
        const RegulationCatalog catalog = RegulationCatalog::shipped();
        desk::CaseDraft draft;
        draft.kind = ServiceKind::Reissue;
        draft.lookup.emplace();
        draft.lookup->outcome = protocol::LookupOutcome::Found;
        draft.lookup->organisation.emplace();
        draft.lookup->organisation->bin = test::sampleBin;
        const desk::CaseEditor editor(*desk.session, desk.clock,
                                      *catalog.find(QStringLiteral("yuko-441")), draft, {});
        PreviousLicencePanel panel;
        panel.setLanguage(Language::English);
        panel.bind(*desk.session, editor);
        auto *parts = panel.findChild<QComboBox *>(QStringLiteral("licenceParts"));
        // The licence itself, and of its appendices neither the replaced one nor the duplicate.
        QTRY_COMPARE_WITH_TIMEOUT(parts->count(), 3, 20'000);
        QVERIFY2(parts->itemText(2).contains(QStringLiteral("003")),
                 qPrintable(parts->itemText(2)));
        QVERIFY(panel.findChild<QComboBox *>(QStringLiteral("previousLicences"))
                    ->itemText(0)
                    .contains(QStringLiteral("signed on ")));
        QSignalSpy chosen(&panel, &PreviousLicencePanel::chosen);
        auto *take = panel.findChild<QPushButton *>(QStringLiteral("takeLicence"));
        take->click();
        parts->setCurrentIndex(2);
        take->click();
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen.first().first().toString(), life.licence.number);
        QCOMPARE(chosen.last().first().toString(), life.licence.number + QStringLiteral("/003"));
        // Another language changes the words and not the choice.
        panel.setLanguage(Language::Russian);
        QCOMPARE(parts->currentIndex(), 2);
    }
};

QTEST_MAIN(tst_RegisterPages)
#include "tst_register_pages.moc"
