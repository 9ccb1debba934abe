#include "desk/queue_model.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// A page that was left for another one neither speaks over it nor takes its place when the
/// registry answers.
class tst_LeftPages : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 20'000;

    static QString toastText(const test::Seat &seat)
    {
        const auto *toast = seat.window.findChild<Toast *>();
        return toast->isVisible() ? toast->text() : QString();
    }

    /// The case of the registry, in such a state.
    static bool openCase(test::Seat &seat, ApplicationState state)
    {
        seat.desk.office.application = test::sampleApplication(state);
        const QString number = seat.desk.office.application.number;
        seat.window.open(PageId::CaseReview, seat.desk.office.application.id);
        return QTest::qWaitFor([&] { return seat.window.currentPage()->title() == number; },
                               patience);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aCaseSaysNothingOverTheQueue()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Queue);
        QVERIFY(openCase(seat, ApplicationState::InReview));
        protocol::CurrentVersion faster;
        faster.state = applicationStateName(ApplicationState::InReview);
        faster.action = actionName(Action::Assign);
        faster.by = test::samplePerson(QStringLiteral("head"), Role::Head).name;
        faster.at = QDateTime::currentDateTimeUtc();
        desk::RegistryClient &client = seat.desk.desk().session()->client();
        Q_EMIT client.versionStale(faster);
        QVERIFY2(toastText(seat).contains(stateText(ApplicationState::InReview)),
                 qPrintable(toastText(seat)));
        seat.window.findChild<Toast *>()->dismiss();
        seat.window.open(PageId::Queue);
        Q_EMIT client.versionStale(faster);
        QVERIFY2(toastText(seat).isEmpty(), qPrintable(toastText(seat)));
    }

    void aCaseThatWasReturnedOpensNoQueue()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && openCase(seat, ApplicationState::Proposed));
        QTest::keyClick(&seat.window, Qt::Key_B, Qt::ControlModifier);
        auto *dialog = seat.window.findChild<ReturnDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("қайта қараңыз"));
        dialog->findChild<QPushButton *>(QStringLiteral("returnButton"))->click();
        seat.window.open(PageId::Register);
        QTRY_VERIFY_WITH_TIMEOUT(!toastText(seat).isEmpty(), patience);
        QCOMPARE(seat.window.currentId(), PageId::Register);
    }

    void aChangeThatWasConfirmedLeadsNobodyBack()
    {
        test::Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QVERIFY(!seat.desk.office.admin.requests.isEmpty());
        seat.window.open(
            PageId::AdminRecord,
            adminSubject(desk::AdminSection::Requests, seat.desk.office.admin.requests.first().id));
        const QAction *confirm = seat.window.currentPage()->primary();
        QTRY_VERIFY_WITH_TIMEOUT(confirm->isEnabled(), patience);
        seat.find<FieldBox>("reason")->lineEdit()->setText(QStringLiteral("order"));
        seat.window.currentPage()->primary()->trigger();
        seat.window.open(PageId::Password);
        QTRY_VERIFY_WITH_TIMEOUT(!toastText(seat).isEmpty(), patience);
        QCOMPARE(seat.window.currentId(), PageId::Password);
    }
};

QTEST_MAIN(tst_LeftPages)
#include "tst_left_pages.moc"
