#include "desk/support/operator_desk.h"
#include "workstation/look/look.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/case_list.h"
#include "workstation/pages/case_stage.h"
#include "workstation/pages/fact_list.h"
#include "workstation/pages/pdf_pane.h"
#include "workstation/pages/queue_view.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/widgets/page_view.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The office's day before a model of the registry, by keyboard: queues, the check, the decision.
class tst_OfficePages : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        explicit Place(Role role)
            : desk(role)
            , window(desk.desk(), languages)
        {
            languages.set(Language::English);
            window.resize(1440, 900);
            window.show();
            ready = desk.signIn();
            window.activateWindow();
            ready = ready && QTest::qWaitForWindowActive(&window);
        }
        ~Place() { desk.desk().signOut(); }

        template <typename T>
        T *find(const char *name = nullptr) const
        {
            return window.currentPage()->findChild<T *>(QString::fromLatin1(name));
        }

        Languages languages;
        test::OfficeDesk desk;
        MainWindow window;
        bool ready = false;
    };

    static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget()
                                                    : QApplication::activeWindow(),
                        key, modifiers);
    }

    /// For the message of a test that waits for the focus in vain.
    static QByteArray focusName()
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->metaObject()->className() + QByteArray("/") +
                           focus->objectName().toLatin1()
                     : QByteArray("nothing");
    }

    static bool saysSomewhere(const MainWindow &window, const QString &words)
    {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    static bool openCase(Place &place, ApplicationState state = ApplicationState::InReview)
    {
        place.desk.office.application = test::sampleApplication(state);
        place.desk.office.attachment = test::smallPdf();
        place.window.open(PageId::CaseReview, place.desk.office.application.id);
        return QTest::qWaitFor([&] { return place.find<CaseList>("documents")->count() > 3; },
                               10'000);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatOthersDoLeavesTheChosenRowWhereItIs()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready);
        place.window.open(PageId::Queue);
        auto *queue = place.find<QueueView>("queue");
        QTRY_VERIFY(queue->model()->rowCount() == place.desk.office.queue.size());
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
        for (int i = 0; i < 5; ++i)
            key(Qt::Key_Down);
        const QString chosen = queue->chosen()->id;
        const int y = queue->rowViewportPosition(queue->currentIndex().row());
        // A colleague ended the first case; another one moved up from below.
        auto &rows = place.desk.office.queue;
        protocol::CaseChange change;
        change.applicationId = rows.first().id;
        change.number = rows.first().number;
        change.version = 2;
        change.action = QStringLiteral("propose");
        change.by = test::samplePerson(QStringLiteral("head"), Role::Head);
        change.at = QDateTime::currentDateTimeUtc();
        rows.removeFirst();
        rows.move(8, 1);
        place.desk.office.changes << change;
        QElapsedTimer time;
        time.start();
        QTRY_COMPARE_WITH_TIMEOUT(queue->model()->rowCount(), rows.size(), 2'000);
        QVERIFY(time.elapsed() <= 2'000);
        QCOMPARE(queue->chosen()->id, chosen);
        QVERIFY(queue->hasFocus());
        Q_UNUSED(y)
    }

    void theFilterIsAskedOfTheRegistryAndLeavesByEscape()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready);
        place.window.open(PageId::Queue);
        auto *queue = place.find<QueueView>("queue");
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
        key(Qt::Key_F, Qt::ControlModifier);
        auto *search = place.find<QLineEdit>("queueSearch");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("2026-11"));
        QTRY_VERIFY(place.desk.registry.requests().last().target.contains("text=2026-11") ||
                    place.desk.registry.count("GET", "/v1/applications?queue=mine&text=2026-11") >
                        0);
        key(Qt::Key_Down);
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
        key(Qt::Key_F, Qt::ControlModifier);
        key(Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        key(Qt::Key_Escape);
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
    }

    void f3TakesTheCaseThatNobodyHas()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready);
        place.desk.office.application = test::sampleApplication(ApplicationState::Registered);
        place.desk.office.application.version = 1;
        place.window.open(PageId::Queue);
        auto *queue = place.find<QueueView>("queue");
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
        while (queue->chosen()->state != ApplicationState::Registered)
            key(Qt::Key_Down);
        key(Qt::Key_F3);
        QTRY_COMPARE(place.desk.office.application.state, ApplicationState::InReview);
        QTRY_VERIFY(saysSomewhere(place.window, QStringLiteral("is in your work")));
    }

    void theHeadAssignsToWhoHasLeast()
    {
        Place place(Role::Head);
        QVERIFY(place.ready);
        place.desk.office.application = test::sampleApplication(ApplicationState::Registered);
        place.desk.office.application.version = 1;
        place.window.open(PageId::Queue);
        auto *queue = place.find<QueueView>("queue");
        QTRY_VERIFY2(queue->hasFocus(), focusName().constData());
        while (queue->chosen()->state != ApplicationState::Registered)
            key(Qt::Key_Down);
        key(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<AssignDialog *>(QApplication::activeModalWidget()));
        auto *dialog = qobject_cast<AssignDialog *>(QApplication::activeModalWidget());
        QCOMPARE(dialog->chosenIin(), place.desk.office.colleagues.people.last().person.iin);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(place.desk.office.application.executor.has_value());
        QCOMPARE(place.desk.office.application.executor->iin,
                 place.desk.office.colleagues.people.last().person.iin);
    }

    void aFasterColleagueCostsNoWord()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready && openCase(place));
        QTRY_VERIFY(place.find<ThreeWay>() && place.find<ThreeWay>()->isEnabled());
        place.find<ThreeWay>()->findChild<QAbstractButton *>()->setFocus();
        key(Qt::Key_2);
        const auto notes = place.window.currentPage()->findChildren<QLineEdit *>(
            QRegularExpression(QStringLiteral("^note_")));
        QTRY_VERIFY(notes.first()->isVisible());
        notes.first()->setFocus();
        QTest::keyClicks(notes.first(), QStringLiteral("two of three"));
        protocol::CurrentVersion current;
        current.version = 9;
        current.state = QStringLiteral("inReview");
        current.action = QStringLiteral("assign");
        current.by = {QStringLiteral("НҰРЛАН"), QStringLiteral("НУРЛАН"), QStringLiteral("NURLAN")};
        current.at = QDateTime::currentDateTimeUtc();
        place.desk.office.faster = current;
        key(Qt::Key_U, Qt::ControlModifier); // puts the case back
        QTRY_VERIFY(saysSomewhere(place.window, QStringLiteral("NURLAN")));
        QCOMPARE(place.find<QLineEdit>(qPrintable(notes.first()->objectName()))->text(),
                 QStringLiteral("two of three"));
        // And after the window is gone, what was typed comes back from the vault.
        const QString name = notes.first()->objectName();
        place.window.open(PageId::Home);
        QVERIFY(openCase(place));
        QTRY_VERIFY(place.find<QLineEdit>(qPrintable(name)));
        QTRY_COMPARE(place.find<QLineEdit>(qPrintable(name))->text(),
                     QStringLiteral("two of three"));
    }

    void aWrongDocumentLeadsToItsGround()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready && openCase(place));
        auto *documents = place.find<CaseList>("documents");
        QTRY_VERIFY(place.find<ThreeWay>() && place.find<ThreeWay>()->isEnabled());
        documents->setFocus();
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Down);
        QVERIFY(!documents->chosen()->key.isEmpty());
        const QString wrong = documents->chosen()->key.section(u'/', 1);
        key(Qt::Key_2);
        auto *reason = place.find<QLineEdit>("markReason");
        QTRY_VERIFY2(reason->hasFocus(), focusName().constData());
        QTest::keyClicks(reason, QStringLiteral("no stamp"));
        key(Qt::Key_Return);
        QTRY_VERIFY2(documents->hasFocus(), focusName().constData());
        place.find<Segments>("decisionSegments")->findChildren<QAbstractButton *>().at(1)->click();
        auto *ground = place.find<QCheckBox>("ground_documentsIncomplete");
        QTRY_VERIFY(ground->isVisible());
        ground->setFocus();
        key(Qt::Key_Space);
        QCOMPARE(place.find<QComboBox>("target_documentsIncomplete")->currentData().toString(),
                 wrong);
        QCOMPARE(place.find<QLineEdit>("groundNote_documentsIncomplete")->text(),
                 QStringLiteral("no stamp"));
        QVERIFY(place.window.currentPage()->primary()->isEnabled());
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(place.desk.office.application.state, ApplicationState::Proposed);
        const QJsonObject sent =
            place.desk.office.lastBody.value(QLatin1String("grounds")).toArray().first().toObject();
        QCOMPARE(sent.value(QLatin1String("target")).toString(), wrong);
    }

    void aGroundWithoutItsObjectIsNotSent()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready && openCase(place));
        QTRY_VERIFY(place.find<ThreeWay>() && place.find<ThreeWay>()->isEnabled());
        place.find<Segments>("decisionSegments")->findChildren<QAbstractButton *>().at(1)->click();
        place.find<QCheckBox>("ground_documentsIncomplete")->click();
        QVERIFY(!place.window.currentPage()->primary()->isEnabled());
        QVERIFY(!place.window.currentPage()->reason().isEmpty());
    }

    void aDocumentIsSearchedAndTurned()
    {
        Place place(Role::Executor);
        QVERIFY(place.ready && openCase(place));
        place.desk.office.attachment = test::samplePaper();
        for (protocol::Attachment &attachment : place.desk.office.application.attachments)
            attachment.sha256 = QString::fromLatin1(
                QCryptographicHash::hash(place.desk.office.attachment, QCryptographicHash::Sha256)
                    .toHex());
        place.window.open(PageId::CaseReview, place.desk.office.application.id);
        auto *documents = place.find<CaseList>("documents");
        QTRY_VERIFY(documents->count() > 3);
        documents->setFocus();
        QTRY_VERIFY(place.find<ThreeWay>() && place.find<ThreeWay>()->isEnabled());
        for (int i = 0; i < 3; ++i)
            key(Qt::Key_Down);
        auto *pane = place.find<CaseStage>("stage")->paper();
        QTRY_COMPARE(pane->pageCount(), 1);
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(pane->view()->quarterTurns(), 1);
        key(Qt::Key_F, Qt::ControlModifier);
        auto *field = pane->findChild<QLineEdit *>(QStringLiteral("findEdit"));
        QTRY_VERIFY2(field->hasFocus(), focusName().constData());
        QTest::keyClicks(field, QStringLiteral("KZ"));
        QTRY_VERIFY(pane->findCount() > 0);
        key(Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        key(Qt::Key_F4);
        QVERIFY(place.find<CaseStage>("beside")->isVisible());
        key(Qt::Key_F4);
        QVERIFY(!place.find<CaseStage>("beside")->isVisible());
    }
};

QTEST_MAIN(tst_OfficePages)
#include "tst_office_pages.moc"
