#include "desk/desk.h"
#include "workstation/pages/home_page.h"
#include "workstation/shell/start.h"
#include "workstation/support/sample_case.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/action_button.h"

#include <QAction>
#include <QPointer>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The page that answers come to while somebody works on it by the keyboard.
class tst_HomeAnswers : public QObject
{
    Q_OBJECT

private:
    static HomePage *page(const test::Seat &seat)
    {
        return static_cast<HomePage *>(seat.window.currentPage());
    }

    static ActionButton *button(const test::Seat &seat, int key)
    {
        for (ActionButton *each : page(seat)->findChildren<ActionButton *>()) {
            if (each->action()->shortcut() == QKeySequence(Qt::CTRL | Qt::Key(key)))
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aChosenRowStaysChosen()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        HomeFacts facts = test::sampleHome(Language::English);
        page(seat)->showFacts(facts);
        auto *table = seat.find<QTableView>("firstTable");
        table->setCurrentIndex(table->model()->index(1, 0));
        const auto chosen = [table] {
            return table->currentIndex().data(home_detail::subjectRole).toString();
        };
        const QString subject = chosen();
        QVERIFY(!subject.isEmpty());
        facts.notices.clear();
        page(seat)->showFacts(facts);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(chosen(), subject);
        // Another one comes before it.
        facts.first.rows.prepend({QStringLiteral("0"),
                                  {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")},
                                  {}});
        page(seat)->showFacts(facts);
        QCOMPARE(table->currentIndex().row(), 2);
        QCOMPARE(chosen(), subject);
        QVERIFY(table->selectionModel()->isRowSelected(2));
        // Enter must not open another one in its place.
        facts.first.rows.removeLast();
        page(seat)->showFacts(facts);
        QVERIFY(!table->currentIndex().isValid());
    }

    void aButtonBesideTheOutboxKeepsTheFocus()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        HomeFacts facts = test::sampleHome(Language::English);
        page(seat)->showFacts(facts);
        QVERIFY(button(seat, Qt::Key_R));
        button(seat, Qt::Key_R)->setFocus();
        facts.outbox.first().state = QStringLiteral("Asked again");
        page(seat)->showFacts(facts);
        QVERIFY(button(seat, Qt::Key_R)->hasFocus());
    }

    void anAnswerWithNothingNewMakesNothingAnew()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        Q_EMIT seat.desk.desk().outbox()->changed(QStringLiteral("5f6d2c1a"));
        const QPointer<ActionButton> open = button(seat, Qt::Key_B);
        QVERIFY(open);
        open->setFocus();
        Q_EMIT seat.desk.desk().outbox()->changed(QStringLiteral("5f6d2c1a"));
        QCOMPARE(button(seat, Qt::Key_B), open.data());
        QVERIFY(open->hasFocus());
    }
};

QTEST_MAIN(tst_HomeAnswers)
#include "tst_home_answers.moc"
