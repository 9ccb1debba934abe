#include "workstation/pages/fact_list.h"
#include "workstation/shell/start.h"
#include "workstation/support/admin_seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/format.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What an administrator chooses from and confirms, before a registry in memory.
class tst_AdminRecords : public QObject
{
    Q_OBJECT

private:
    using Seat = test::AdminSeat;

    static FieldBox *field(const Seat &seat, const QString &label)
    {
        for (auto *box : seat.window.currentPage()->findChildren<FieldBox *>()) {
            if (box->isVisible() && box->label() == label)
                return box;
        }
        return nullptr;
    }
    static QString aftermath(const Seat &seat)
    {
        auto *label = seat.find<QLabel>("aftermathLabel");
        return label->isHidden() ? QString() : label->text();
    }
    static bool failed(const Seat &seat)
    {
        return seat.find<FailurePanel>("failurePanel")->failure().has_value();
    }

    /// An account, and its choice among 201 offices; null where it does not come.
    static QComboBox *openWithManyOffices(Seat &seat)
    {
        QList<protocol::AdminOffice> &offices = seat.desk.office.admin.offices;
        protocol::AdminOffice office = offices.first();
        for (int i = 0; offices.size() < 201; ++i) {
            office.id = u"office-%1"_qs.arg(i, 3, 10, QChar(u'0'));
            office.name.en = u"Office No. %1"_qs.arg(i);
            offices.append(office);
        }
        if (!seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")))
            return nullptr;
        QComboBox *choice = nullptr;
        const bool shown = QTest::qWaitFor([&] {
            for (auto *each : seat.window.currentPage()->findChildren<QComboBox *>()) {
                if (each->isVisible() && each->findData(office.id) >= 0)
                    choice = each;
            }
            return choice != nullptr;
        });
        return shown ? choice : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theLastOfManyOfficesIsFoundByTyping()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QComboBox *choice = openWithManyOffices(seat);
        QVERIFY(choice);
        Page *page = seat.window.currentPage();
        QCOMPARE(choice->currentData().toString(), QStringLiteral("committee"));
        QVERIFY(choice->isEditable());
        const auto type = [choice](const QString &text) {
            choice->setFocus();
            choice->lineEdit()->selectAll();
            QTest::keyClicks(choice->lineEdit(), text);
            choice->completer()->popup()->hide();
        };
        seat.reason()->setText(QStringLiteral("order"));
        // What names more than one office, or none, is not sent as the one that stood there.
        for (const QString &vague : {u"office no. 19"_qs, u"nowhere"_qs}) {
            type(vague);
            page->primary()->trigger();
            QVERIFY(seat.desk.office.admin.lastBody.isEmpty());
        }
        type(QStringLiteral("no. 198"));
        page->primary()->trigger();
        QTRY_COMPARE(seat.desk.office.admin.lastBody.value(u"profile"_qs)
                         .toObject()
                         .value(u"office"_qs)
                         .toString(),
                     QStringLiteral("office-198"));
    }

    // A field that has the focus says so while it goes: to a page that is whole.
    void whoeverSignsOutWhileTypingBreaksNothing()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        const QPointer<QComboBox> choice = openWithManyOffices(seat);
        QVERIFY(choice);
        choice->setFocus();
        choice->lineEdit()->selectAll();
        QTest::keyClicks(choice->lineEdit(), QStringLiteral("nowhere"));
        QCOMPARE(choice->currentText(), QStringLiteral("nowhere"));
        seat.desk.desk().signOut();
        QTRY_VERIFY(choice.isNull());
        QCOMPARE(seat.window.currentId(), PageId::SignIn);
    }

    void theChainOfAnOfficeIsSearched()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        seat.find<QListWidget>("sections")->setCurrentRow(int(desk::AdminSection::Law));
        seat.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), seat.find<QLineEdit>("search"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("com"));
        QTRY_VERIFY(seat.desk.office.admin.lastTarget.startsWith("/v1/admin/offices?") &&
                    seat.desk.office.admin.lastTarget.contains("q=com"));
    }

    void allThatWaitsIsReachedByScrolling()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QList<protocol::AccountRequest> &requests = seat.desk.office.admin.requests;
        protocol::AccountRequest request = requests.first();
        for (int i = 0; i < 149; ++i) {
            request.id = u"7f8a3c1e-0b52-4f7e-9d2a-5c6b7a8d%1"_qs.arg(i, 4, 10, QChar(u'0'));
            requests.append(request);
        }
        seat.find<QListWidget>("sections")->setCurrentRow(int(desk::AdminSection::Requests));
        auto *table = seat.find<QTableView>("table");
        // One more stands before them: the trust roots.
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 101, 20'000);
        QScrollBar *bar = table->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        bar->setValue(bar->maximum());
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 151, 20'000);
        // The last one is found again when it is opened.
        QVERIFY(seat.openRecord(desk::AdminSection::Requests, requests.last().id));
    }

    void whatIsConfirmedIsSeenBeforeAndAfter_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("said");
        QTest::newRow("token") << u"tokenSerial"_qs << QJsonValue(u"0A1B2C"_qs)
                               << u"Serial number of the certificate"_qs
                               << u"any of the person's → 0A1B2C"_qs;
        QTest::newRow("office") << u"office"_qs << QJsonValue(u"centre-1"_qs) << u"Office"_qs
                                << u"Committee for Environmental Regulation and Control "
                                   "(committee) → Service centre No. 1 (centre-1)"_qs;
        QTest::newRow("reach") << u"wholeRegistry"_qs << QJsonValue(true) << u"All offices"_qs
                               << u"no, the own one only → yes"_qs;
    }

    void whatIsConfirmedIsSeenBeforeAndAfter()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, caption);
        QFETCH(QString, said);
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        protocol::AccountRequest &request = seat.desk.office.admin.requests.first();
        request.action = protocol::UserAction::Change;
        QJsonObject profile = seat.desk.office.admin.users.at(1).profile.toJson();
        profile.insert(key, value);
        request.profile =
            *protocol::fromJson<protocol::AccountProfile>(profile, protocol::Direction::Answer);
        QVERIFY(seat.openRecord(desk::AdminSection::Requests, request.id));
        const FactModel *facts = seat.window.currentPage()->findChild<FactList *>()->facts();
        int heading = 0;
        while (heading < facts->rowCount() && !facts->fact(heading).isHeading())
            ++heading;
        // Nothing else is said to become different.
        QCOMPARE(facts->rowCount(), heading + 2);
        QCOMPARE(facts->fact(heading + 1).caption, caption);
        QCOMPARE(facts->fact(heading + 1).value, said);
    }

    void whatIsTypedStandsWhenAnotherAdministratorWasFirst_data()
    {
        QTest::addColumn<desk::AdminSection>("section");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("label");
        QTest::newRow("user") << desk::AdminSection::Users << u"aigul"_qs << u"Name in English"_qs;
        QTest::newRow("device") << desk::AdminSection::Devices << u"desk-1"_qs << u"Window"_qs;
        QTest::newRow("office") << desk::AdminSection::Offices << u"committee"_qs
                                << u"Name in English"_qs;
    }

    void whatIsTypedStandsWhenAnotherAdministratorWasFirst()
    {
        QFETCH(desk::AdminSection, section);
        QFETCH(QString, id);
        QFETCH(QString, label);
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QVERIFY(seat.openRecord(section, id));
        FieldBox *typed = field(seat, label);
        QVERIFY(typed);
        typed->lineEdit()->setText(QStringLiteral("Typed"));
        seat.reason()->setText(QStringLiteral("order 5"));
        // The other one changed the version, and the Russian name where there is one.
        test::AdminAnswers &admin = seat.desk.office.admin;
        admin.users.first().version = 7;
        admin.users.first().profile.name.ru = QStringLiteral("Другая");
        admin.devices.first().version = 7;
        admin.offices.last().version = 7;
        admin.offices.last().name.ru = QStringLiteral("Другая");
        admin.refusal = "recordStale";
        seat.window.currentPage()->primary()->trigger();
        QTRY_VERIFY(failed(seat) && aftermath(seat).contains(u"what you typed stands"_qs));
        admin.refusal.clear();
        QCOMPARE(typed->lineEdit()->text(), QStringLiteral("Typed"));
        QCOMPARE(seat.reason()->text(), QStringLiteral("order 5"));
        if (FieldBox *other = field(seat, QStringLiteral("Name in Russian")))
            QCOMPARE(other->lineEdit()->text(), QStringLiteral("Другая"));
        seat.window.currentPage()->primary()->trigger();
        QTRY_COMPARE(admin.lastBody.value(u"version"_qs).toInt(), 7);
        QCOMPARE(admin.lastBody.value(u"reason"_qs).toString(), QStringLiteral("order 5"));
        const QByteArray sent = QJsonDocument(admin.lastBody).toJson();
        QVERIFY(sent.contains("Typed"));
    }

    void aPasswordWhoseAnswerWasLostIsGivenAnew()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QVERIFY(seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        seat.reason()->setText(QStringLiteral("order 6"));
        test::AdminAnswers &admin = seat.desk.office.admin;
        admin.losesAnswers = true;
        admin.users.first().version = 4;
        seat.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(aftermath(seat).contains(u"was not shown"_qs), 30000);
        QVERIFY(!failed(seat));
        QVERIFY(seat.find<QLineEdit>("secret")->text().isEmpty());
        QCOMPARE(seat.reason()->text(), QStringLiteral("order 6"));
        admin.losesAnswers = false;
        seat.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!seat.find<QLineEdit>("secret")->text().isEmpty(), 30000);
        QCOMPARE(admin.lastBody.value(u"version"_qs).toInt(), 4);
        QVERIFY(aftermath(seat).isEmpty());
    }

    void whatIsTypedOutlivesAnActionThatDoesNotSendIt()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QVERIFY(seat.openRecord(desk::AdminSection::Devices, QStringLiteral("desk-1")));
        FieldBox *window = field(seat, QStringLiteral("Window"));
        QVERIFY(window);
        window->lineEdit()->setText(QStringLiteral("12"));
        seat.reason()->setText(QStringLiteral("order 9"));
        seat.desk.office.admin.devices.first().version = 6;
        seat.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(!seat.find<QLineEdit>("secret")->text().isEmpty());
        QCOMPARE(window->lineEdit()->text(), QStringLiteral("12"));
        // Saved only after the record was read again: with the version as it is now.
        QTRY_VERIFY([&] {
            seat.reason()->setText(QStringLiteral("order 10"));
            seat.window.currentPage()->primary()->trigger();
            return seat.desk.office.admin.lastBody.value(u"window"_qs).toString() == u"12";
        }());
        QCOMPARE(seat.desk.office.admin.lastBody.value(u"version"_qs).toInt(), 6);
    }

    void whatWasNotCarriedOutIsSaidToBeSo()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QVERIFY(seat.openRecord(desk::AdminSection::Devices, QStringLiteral("desk-1")));
        FieldBox *window = field(seat, QStringLiteral("Window"));
        QVERIFY(window);
        window->lineEdit()->setText(QStringLiteral("12"));
        seat.reason()->setText(QStringLiteral("order 7"));
        seat.desk.office.admin.losesAnswers = true;
        seat.window.currentPage()->primary()->trigger();
        QTRY_VERIFY(aftermath(seat).contains(u"so far nothing is changed"_qs));
        QCOMPARE(window->lineEdit()->text(), QStringLiteral("12"));
    }

    void whatAColleagueDecidedIsNotDecidedAgain()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        test::AdminAnswers &admin = seat.desk.office.admin;
        admin.requests.first().until = QDateTime::currentDateTimeUtc().addYears(5);
        QVERIFY(seat.openRecord(desk::AdminSection::Requests, admin.requests.first().id));
        seat.reason()->setText(QStringLiteral("order 8"));
        admin.refusal = "notFound";
        admin.requests.clear();
        seat.window.currentPage()->primary()->trigger();
        QTRY_VERIFY(aftermath(seat).contains(u"does not wait any more"_qs));
        QVERIFY(!failed(seat));
        QVERIFY(!seat.window.currentPage()->primary()->isEnabled());
        QVERIFY(!seat.window.currentPage()->title().contains(u"waits for you"_qs));
    }

    void timesAreSaidAsTheyAre()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        test::AdminAnswers &admin = seat.desk.office.admin;
        const auto state = [&seat] { return seat.find<QLabel>("stateLabel")->text(); };
        admin.users.first().oneTimeUntil = QDateTime(QDate(2020, 1, 2), QTime(7, 5), Qt::UTC);
        QVERIFY(seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        const QString expired = dateTimeText(admin.users.first().oneTimeUntil);
        QVERIFY2(
            state().contains(u"one-time password expired "_qs + expired +
                             u": at most 72 h from when it was given, less once it was used"_qs),
            qPrintable(state()));
        // Any day but today is named.
        QVERIFY(seat.openRecord(desk::AdminSection::Users, QStringLiteral("yerlan")));
        QTRY_VERIFY2(state().contains(u"locked until 27.11.2036 15:05"_qs), qPrintable(state()));
        QVERIFY(!state().contains(u"double"_qs));
        admin.devices[1].codeUntil = QDateTime(QDate(2020, 1, 2), QTime(7, 5), Qt::UTC);
        QVERIFY(seat.openRecord(desk::AdminSection::Devices, QStringLiteral("desk-2")));
        QTRY_VERIFY2(
            state().contains(u"code expired "_qs + expired + u", 72 h after it was given"_qs),
            qPrintable(state()));
    }
};

QTEST_MAIN(tst_AdminRecords)
#include "tst_admin_records.moc"
