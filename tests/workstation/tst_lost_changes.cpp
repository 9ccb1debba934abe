#include "desk/law_edit.h"
#include "workstation/shell/start.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/page_hand.h"
#include "workstation/widgets/field_box.h"

#include <QDateEdit>
#include <QSpinBox>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// A change of the law's data that nobody answered: the page asks how it stands and says so.
class tst_LostChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aChangeWhoseAnswerIsLostIsAskedFor_data()
    {
        QTest::addColumn<bool>("done");
        QTest::addColumn<int>("missed");
        QTest::newRow("it is done") << true << 0;
        QTest::newRow("it is not") << false << 0;
        QTest::newRow("it is done, the first look fails") << true << 1;
    }

    void aChangeWhoseAnswerIsLostIsAskedFor()
    {
        QFETCH(bool, done);
        QFETCH(int, missed);
        const QString said = done ? u"In force"_qs : u"so far nothing is changed"_qs;
        test::Seat seat(Role::Administrator);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        test::AdminAnswers &admin = seat.desk.office.admin;
        const protocol::Actor self = test::actorOf(seat.desk.office.user);
        admin.losesAnswers = true;
        const auto open = [&seat](PageId page, const QString &subject) {
            seat.window.open(page, subject);
            return QTest::qWaitFor(
                [&seat] { return seat.find<QTableView>("table")->model()->rowCount() > 0; });
        };
        const auto primary = [&seat] { return seat.window.currentPage()->primary(); };
        QVERIFY(open(PageId::AdminChain, QStringLiteral("yuko")));
        seat.find<QTableView>("table")->selectRow(1);
        auto *minutes = seat.window.currentPage()->findChildren<QSpinBox *>().at(1);
        minutes->setValue(35);
        seat.find<FieldBox>("reason")->lineEdit()->setText(QStringLiteral("order"));
        if (done) {
            protocol::ChainRule &rule = admin.chainRules.rules[1];
            rule.version = 5;
            rule.limits.assignment = 35 * 60;
            rule.changedBy = self;
            rule.changedAt = QDateTime::currentDateTimeUtc();
            rule.reason = QStringLiteral("order");
        }
        admin.missedLooks = missed;
        primary()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(test::toastText(seat).contains(said), 30'000);
        QVERIFY(!test::told(seat));
        QCOMPARE(minutes->value(), 35);
        QCOMPARE(primary()->isEnabled(), !done);

        QVERIFY(open(PageId::AdminLaw, QStringLiteral("mci")));
        const QList<QDateEdit *> days = seat.window.currentPage()->findChildren<QDateEdit *>();
        days.first()->setDate(QDate(2027, 1, 1));
        days.last()->setDate(QDate(2027, 12, 31));
        seat.window.currentPage()->findChild<QSpinBox *>()->setValue(4500);
        QTest::keyClick(&seat.window, Qt::Key_Insert);
        seat.find<FieldBox>("reason")->lineEdit()->setText(QStringLiteral("budget"));
        if (done) {
            desk::LawLine rate;
            rate.kind = desk::LawLineKind::Rate;
            rate.date = QDate(2027, 1, 1);
            rate.text = QStringLiteral("4500");
            protocol::LawDocument &mci = admin.law[1];
            const auto next = desk::withLine(mci.name, mci.content, rate, QDate(2027, 12, 31));
            QVERIFY(next);
            mci.content = *next;
            mci.version = 7;
            mci.changedBy = self;
            mci.changedAt = QDateTime::currentDateTimeUtc();
            mci.reason = QStringLiteral("budget");
        }
        admin.missedLooks = missed;
        primary()->trigger();
        const QString counted = done ? u"is counted with it"_qs : said;
        QTRY_VERIFY_WITH_TIMEOUT(test::toastText(seat).contains(counted), 30'000);
        QVERIFY(!test::told(seat));
        QCOMPARE(primary()->isEnabled(), !done);
    }
};

QTEST_MAIN(tst_LostChanges)
#include "tst_lost_changes.moc"
