#include "workstation/look/look.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/admin_seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Administration by keyboard, before a registry in memory.
class tst_AdminPages : public QObject
{
    Q_OBJECT

private:
    using Seat = test::AdminSeat;

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void everybodyBeginsAtTheOwnHome()
    {
        Seat marat(Role::Administrator);
        QVERIFY(marat.ready);
        QCOMPARE(marat.window.currentId(), PageId::Administration);
        Seat dana(Role::Auditor);
        QVERIFY(dana.ready);
        QCOMPARE(dana.window.currentId(), PageId::Auditor);
    }

    void theListIsSearchedAndOpenedByKeyboard()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        auto *table = seat.find<QTableView>("table");
        QTRY_COMPARE(table->model()->rowCount(), 4);
        table->setFocus();
        seat.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), seat.find<QLineEdit>("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ner"));
        QTRY_VERIFY(seat.desk.office.admin.lastTarget.contains("q=ner"));
        QTRY_COMPARE(table->model()->rowCount(), 4);
        table->setFocus();
        table->selectRow(3);
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.window.currentId(), PageId::AdminRecord);
        QTRY_VERIFY(seat.window.currentPage()->title().contains(QStringLiteral("Yerlan")));
        seat.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(seat.window.currentId(), PageId::Administration);
    }

    void nothingIsChangedWithoutAReason()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready && seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        seat.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(seat.find<FieldBox>("reason")->hasError());
        QCOMPARE(QApplication::focusWidget(), seat.reason());
        QVERIFY(seat.desk.office.admin.lastBody.isEmpty());
        QTest::keyClicks(seat.reason(), QStringLiteral("order No. 7"));
        QVERIFY(!seat.find<FieldBox>("reason")->hasError());
        seat.press(Qt::Key_B, Qt::ControlModifier);
        QTRY_COMPARE(seat.desk.office.admin.lastBody.value(QStringLiteral("action")).toString(),
                     QStringLiteral("block"));
        QCOMPARE(seat.desk.office.admin.lastBody.value(QStringLiteral("reason")).toString(),
                 QStringLiteral("order No. 7"));
        QTRY_VERIFY(seat.reason()->text().isEmpty());
    }

    void fieldsAreCheckedBeforeTheyAreSent()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready && seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        QLineEdit *iin = nullptr;
        for (auto *line : seat.window.currentPage()->findChildren<QLineEdit *>()) {
            if (line->text() == QStringLiteral("830918100229"))
                iin = line;
        }
        QVERIFY(iin);
        seat.reason()->setText(QStringLiteral("order"));
        iin->setText(QStringLiteral("830918100228"));
        seat.press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), iin);
        QVERIFY(seat.desk.office.admin.lastBody.isEmpty());
        iin->setText(QStringLiteral("830918 100229"));
        seat.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(seat.desk.office.admin.lastBody.value(QStringLiteral("profile"))
                         .toObject()
                         .value(QStringLiteral("iin"))
                         .toString(),
                     QStringLiteral("830918100229"));
    }

    void aOneTimeSecretIsShownOnce()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready && seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        seat.reason()->setText(QStringLiteral("forgotten"));
        seat.press(Qt::Key_G, Qt::ControlModifier);
        auto *secret = seat.find<QLineEdit>("secret");
        QTRY_COMPARE(secret->text().size(), 19);
        QVERIFY(secret->isVisible());
        // What the registry got is no password.
        const QJsonObject sent =
            seat.desk.office.admin.lastBody.value(QStringLiteral("password")).toObject();
        QCOMPARE(sent.value(QStringLiteral("verifier")).toString().size(), 44);
        QVERIFY(!QJsonDocument(seat.desk.office.admin.lastBody)
                     .toJson()
                     .contains(secret->text().toUtf8()));
        seat.window.open(PageId::Administration);
        QVERIFY(secret->text().isEmpty());
    }

    void whatTakesTwoIsTold()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready && seat.openRecord(desk::AdminSection::Users, QStringLiteral("nurlan")));
        seat.desk.office.admin.takesTwo = true;
        seat.reason()->setText(QStringLiteral("forgotten"));
        seat.press(Qt::Key_G, Qt::ControlModifier);
        auto *secret = seat.find<QLineEdit>("secret");
        QTRY_VERIFY(secret->isVisible());
        QVERIFY(seat.openRecord(desk::AdminSection::Requests,
                                seat.desk.office.admin.requests.first().id));
        seat.reason()->setText(QStringLiteral("asked by telephone"));
        seat.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(seat.desk.office.admin.lastTarget.contains("/v1/admin/") &&
                    seat.window.currentId() != PageId::AdminRecord);
        QCOMPARE(seat.desk.office.admin.lastBody.value(QStringLiteral("reason")).toString(),
                 QStringLiteral("asked by telephone"));
    }

    void whatWaitsIsReachedWithoutASearch()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        Page *page = seat.window.currentPage();
        auto *table = seat.find<QTableView>("table");
        auto *sections = seat.find<QListWidget>("sections");
        QVERIFY(page->secondary().first()->isVisible());
        seat.find<QLineEdit>("search")->setFocus();
        sections->setCurrentRow(int(desk::AdminSection::Requests));
        QVERIFY(!page->secondary().first()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20'000);
        QVERIFY(page->firstFocus() == table);
        QCOMPARE(table->model()->headerData(3, Qt::Horizontal).toString(),
                 QStringLiteral("Confirm by"));
        sections->setCurrentRow(int(desk::AdminSection::Users));
        QVERIFY(page->secondary().first()->isVisible());
    }

    void rootsThatWaitStandBesideTheAccounts()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        seat.find<QListWidget>("sections")->setCurrentRow(int(desk::AdminSection::Requests));
        auto *table = seat.find<QTableView>("table");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20'000);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Trust roots"));
        table->selectRow(0);
        table->setFocus();
        seat.press(Qt::Key_Return);
        QCOMPARE(seat.window.currentId(), PageId::AdminLaw);
        protocol::LawDocument &roots = seat.desk.office.admin.law.last();
        roots.request->askedBy.iin = QStringLiteral("560317100006");
        seat.window.open(PageId::AdminLaw, QStringLiteral("roots"));
        Page *page = seat.window.currentPage();
        QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), 20'000);
        const QString seen = roots.request->id;
        seat.reason()->setText(QStringLiteral("held against the letter"));
        page->primary()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seat.desk.office.admin.lastBody.value(u"request").toString(),
                                  seen, 20'000);
        QVERIFY(seat.desk.office.admin.lastTarget.startsWith("/v1/admin/law/roots"));
        // Whoever reaches one office only has the accounts' changes, and no failure.
        seat.desk.office.admin.lawIsOthers = true;
        seat.window.open(PageId::Administration);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
        QVERIFY(!seat.find<FailurePanel>("failurePanel")->failure().has_value());
    }

    void aOneTimePasswordIsReplacedBeforeAnythingIsOpened()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Executor);
        desk.office.admin.oneTime = true;
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        desk.desk().signIn().start(desk.office.user.login, Secret::copyOf("given-once"));
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::NewPassword, 20'000);
        const auto type = [&window](const char *box, const char *text) {
            auto *line =
                window.currentPage()->findChild<FieldBox *>(QLatin1String(box))->lineEdit();
            line->setText(QString::fromLatin1(text));
            return line;
        };
        type("login", "executor");
        type("oneTime", "given-once");
        type("own", "Qara-Ertis-1871");
        QLineEdit *again = type("again", "Qara-Ertis-1872");
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), again);
        QVERIFY(desk.office.admin.lastBody.isEmpty());
        type("again", "Qara-Ertis-1871");
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::SignIn, 20'000);
        QVERIFY(again->text().isEmpty());
        QVERIFY(desk.office.admin.lastBody.contains(QStringLiteral("password")));
        QVERIFY(!desk.desk().session());
        QVERIFY(desk.signIn());
        QCOMPARE(window.currentId(), PageId::Home);
        desk.desk().signOut();
    }

    void aRefusalIsToldInWords()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready && seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        seat.desk.office.admin.refusal = QByteArrayLiteral("ownAccountForbidden");
        seat.reason()->setText(QStringLiteral("order"));
        seat.press(Qt::Key_B, Qt::ControlModifier);
        auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY(panel->failure().has_value());
        QCOMPARE(panel->failure()->code, FailureCode::OwnAccountForbidden);
        QCOMPARE(seat.reason()->text(), QStringLiteral("order"));
    }
};

QTEST_MAIN(tst_AdminPages)
#include "tst_admin_pages.moc"
