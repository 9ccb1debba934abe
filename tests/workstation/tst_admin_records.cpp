#include "workstation/pages/fact_list.h"
#include "workstation/shell/start.h"
#include "workstation/support/admin_seat.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QListWidget>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What an administrator chooses from and confirms, before a registry in memory.
class tst_AdminRecords : public QObject
{
    Q_OBJECT

private:
    using Seat = test::AdminSeat;

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theLastOfManyOfficesIsFoundByTyping()
    {
        Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        QList<protocol::AdminOffice> &offices = seat.desk.office.admin.offices;
        protocol::AdminOffice office = offices.first();
        for (int i = 0; i < 199; ++i) {
            office.id = u"office-%1"_qs.arg(i, 3, 10, QChar(u'0'));
            office.name.en = u"Office No. %1"_qs.arg(i);
            offices.append(office);
        }
        QCOMPARE(offices.size(), 201);
        QVERIFY(seat.openRecord(desk::AdminSection::Users, QStringLiteral("aigul")));
        Page *page = seat.window.currentPage();
        QComboBox *choice = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            for (auto *each : page->findChildren<QComboBox *>()) {
                if (each->isVisible() && each->findData(office.id) >= 0)
                    choice = each;
            }
            return choice != nullptr;
        }));
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
};

QTEST_MAIN(tst_AdminRecords)
#include "tst_admin_records.moc"
