#include "workstation/pages/substitution_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonDocument>
#include <QListWidget>
#include <QPushButton>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;
const QString reason = QStringLiteral("демалыс");

} // namespace

/// The head sets who stands in for whom, by keys.
class tst_Substitutions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aSubstitutionIsSetWithoutTheMouse_data()
    {
        QTest::addColumn<bool>("isLost");
        QTest::newRow("set") << false;
        QTest::newRow("answer lost, pressed again") << true;
    }
    void aSubstitutionIsSetWithoutTheMouse()
    {
        QFETCH(bool, isLost);
        test::Seat seat(Role::Head);
        seat.languages.set(Language::English);
        QVERIFY(seat.ready);
        // In another role too, so that the registry must be told which.
        protocol::Colleague again = test::sampleColleagues().people.first();
        again.person.role = Role::Clerk;
        seat.desk.office.colleagues.people.append(again);
        int sent = 0;
        QString role;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            test::ScriptedReply reply = seat.desk.office.answer(request);
            if (request.target == "/v1/substitutions")
                role = QJsonDocument::fromJson(request.body)[u"role"].toString();
            if (request.target == "/v1/substitutions" && ++sent == 1 && isLost)
                reply.kind = test::ScriptedReply::CutBody;
            return reply;
        });
        seat.window.open(PageId::Queue);
        QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget(), patience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            qobject_cast<SubstitutionDialog *>(QApplication::activeModalWidget()), patience);
        QWidget *dialog = QApplication::activeModalWidget();
        const auto boxes = dialog->findChildren<QComboBox *>();
        QTRY_VERIFY_WITH_TIMEOUT(boxes.first()->count() > 1, patience);
        for (int i = 0; i < boxes.size(); ++i)
            boxes[i]->setCurrentIndex(i);
        auto *why = dialog->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly).last();
        why->setText(reason);
        auto *set = dialog->findChild<QPushButton *>(QStringLiteral("substitutionSet"));
        auto *running = dialog->findChild<QListWidget *>(QStringLiteral("substitutions"));
        QVERIFY(set->isEnabled());
        // The last day that nobody typed says where it comes from.
        const auto days = dialog->findChildren<QDateEdit *>();
        QCOMPARE(days.size(), 2);
        QCOMPARE(days.last()->toolTip(), QStringLiteral("two weeks from today, unless changed"));
        QCOMPARE(days.last()->accessibleDescription(), days.last()->toolTip());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        // Also where the answer is lost the list tells what is there.
        QTRY_COMPARE_WITH_TIMEOUT(running->count(), 1, patience);
        if (isLost) {
            QCOMPARE(why->text(), reason);
            QTRY_VERIFY_WITH_TIMEOUT(set->isEnabled(), patience);
            QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        }
        QTRY_VERIFY_WITH_TIMEOUT(why->text().isEmpty(), patience);
        QCOMPARE(sent, isLost ? 2 : 1);
        const auto &all = seat.desk.office.colleagues.substitutions;
        const auto people = test::sampleColleagues().people;
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().absent.iin, people.at(0).person.iin);
        QCOMPARE(all.first().substitute.iin, people.at(1).person.iin);
        QCOMPARE(all.first().reason, reason);
        QCOMPARE(role, QStringLiteral("executor"));
        QCOMPARE(running->item(0)->data(SecondLineRole).toString(),
                 QStringLiteral("absent from %1 to %2 · %3")
                     .arg(dateText(days.first()->date()), dateText(days.last()->date()), reason));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(tst_Substitutions)
#include "tst_substitutions.moc"
