#include "desk/licence_model.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/substitution_dialog.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"

#include <QAccessible>
#include <QListView>
#include <QListWidget>
#include <QRegularExpression>
#include <QStandardItem>
#include <QTableView>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What a screen reader hears of rows: all that is drawn in them, by the interfaces that it asks.
class tst_ReadAloud : public QObject
{
    Q_OBJECT

private:
    /// In English.
    struct Seat : test::Seat
    {
        explicit Seat(Role role, PageId page, const QString &subject = {})
            : test::Seat(role)
        {
            languages.set(Language::English);
            window.open(page, subject);
        }
    };

    static bool hasRows(const QAbstractItemView *view)
    {
        return view && QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }, 20'000);
    }

    static QString said(QAbstractItemView *view, int row, int column)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        QAccessibleTableInterface *table = face ? face->tableInterface() : nullptr;
        const QAccessibleInterface *cell = table ? table->cellAt(row, column) : nullptr;
        return cell ? cell->text(QAccessible::Name) : QString();
    }

    /// By the interface of the header's section, and as the table describes its column.
    static QStringList titled(QAbstractItemView *view, int column)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        QAccessibleTableInterface *table = face ? face->tableInterface() : nullptr;
        // The corner of the table stands before its titles.
        const QAccessibleInterface *title = face ? face->child(1 + column) : nullptr;
        if (!table || !title || title->role() != QAccessible::ColumnHeader)
            return {};
        return {title->text(QAccessible::Name), table->columnDescription(column)};
    }

    static QStringList twice(const QString &words) { return {words, words}; }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aQueue()
    {
        using desk::QueueModel;
        Seat seat(Role::Executor, PageId::Queue);
        QVERIFY(seat.ready);
        auto *view = seat.find<QueueView>("queue");
        QVERIFY(hasRows(view));
        const protocol::ApplicationSummary &first = view->queue()->at(0);
        const QModelIndex due = view->model()->index(0, QueueModel::Due);
        const ClockFace face = clockFace(due.data(QueueModel::ChipRole).value<desk::ClockChip>());
        QVERIFY(!face.text.isEmpty());
        // How much is left, of which term, and until which day.
        QString term = termLine(first.dueClock, first.due, first.state);
        QVERIFY(term.contains(dueText(first.dueClock, first.due)));
        if (!face.why.isEmpty())
            term += QStringLiteral(" · ") + face.why;
        const QString both = face.text + QStringLiteral(", ") + term;
        QCOMPARE(due.data(Qt::AccessibleTextRole).toString(), both);
        QCOMPARE(said(view, 0, QueueModel::Due), both);
        QCOMPARE(due.data(Qt::ToolTipRole).toString(), term);
        QCOMPARE(said(view, 0, QueueModel::Applicant), first.applicant.name.in(Language::English));
        QCOMPARE(said(view, 0, QueueModel::State), stateText(first.state));
        QVERIFY(said(view, 0, QueueModel::Regulation).startsWith(kindText(first.kind)));
        QCOMPARE(titled(view, QueueModel::Due), twice(QStringLiteral("Term")));
        QCOMPARE(titled(view, QueueModel::State), twice(QStringLiteral("Stage")));
        seat.languages.set(Language::Russian);
        QCOMPARE(titled(view, QueueModel::Due), twice(QStringLiteral("Срок")));
        QCOMPARE(said(view, 0, QueueModel::State), stateText(first.state));
    }

    void aQueueHasItsNameBeforeAnySwitchOfLanguage()
    {
        const QueueView view;
        QVERIFY(!view.accessibleName().isEmpty());
    }

    void theRegister()
    {
        using desk::LicenceModel;
        Seat seat(Role::Head, PageId::Register);
        QVERIFY(seat.ready);
        auto *view = seat.find<QTableView>("table");
        QVERIFY(hasRows(view));
        const QModelIndex first = view->model()->index(0, LicenceModel::Number);
        QCOMPARE(said(view, 0, LicenceModel::Number), first.data().toString());
        QCOMPARE(
            said(view, 0, LicenceModel::Holder),
            first.data(LicenceModel::HolderNameRole).value<LocalizedText>().in(Language::English));
        QCOMPARE(said(view, 0, LicenceModel::IssuedAt),
                 dateText(first.data(LicenceModel::IssuedAtRole)
                              .toDateTime()
                              .toTimeZone(WorkCalendar::zone())
                              .date()));
        QCOMPARE(said(view, 0, LicenceModel::State),
                 licenceStandingText(
                     first.data(LicenceModel::StandingRole).value<protocol::LicenceStanding>()));
        QCOMPARE(titled(view, LicenceModel::IssuedAt), twice(QStringLiteral("Issued on")));
    }

    void howCasesStand()
    {
        Seat seat(Role::Operator, PageId::Status, test::sampleBin);
        QVERIFY(seat.ready);
        auto *view = seat.find<QListView>("cases");
        QVERIFY(hasRows(view));
        const QModelIndex first = view->model()->index(0, 0);
        QCOMPARE(view->currentIndex(), first);
        const QString words = said(view, 0, 0);
        QVERIFY2(words.startsWith(first.data().toString()), qPrintable(words));
        const QRegularExpression line(QStringLiteral(R"(, received \d\d\.\d\d\.\d{4} · )"));
        QVERIFY2(words.contains(line), qPrintable(words));
    }

    void secondLines()
    {
        QStandardItem item(QStringLiteral("first"));
        setSecondLine(&item, {});
        QCOMPARE(item.data(Qt::AccessibleTextRole).toString(), QStringLiteral("first"));
        setSecondLine(&item, QStringLiteral("second"));
        QCOMPARE(item.data(SecondLineRole).toString(), QStringLiteral("second"));
        QCOMPARE(item.data(Qt::AccessibleTextRole).toString(), QStringLiteral("first, second"));
        Seat seat(Role::Administrator, PageId::Administration);
        QVERIFY(seat.ready);
        auto *view = seat.find<QTableView>("table");
        QVERIFY(hasRows(view));
        QVERIFY2(said(view, 0, 0).endsWith(QStringLiteral(", aigul · 830918 100229")),
                 qPrintable(said(view, 0, 0)));
    }

    void theDaysOfASubstitution()
    {
        Seat seat(Role::Head, PageId::Queue);
        QVERIFY(seat.ready);
        const QList<protocol::Colleague> people = seat.desk.office.colleagues.people;
        QVERIFY(people.size() > 1);
        protocol::Substitution row;
        row.id = QStringLiteral("3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d90");
        row.absent = people[0].person;
        row.substitute = row.setBy = people[1].person;
        row.from = QDate(2026, 3, 9);
        row.until = QDate(2026, 3, 20);
        row.reason = QStringLiteral("leave");
        row.setAt = QDateTime(QDate(2026, 3, 6), QTime(9, 0), Qt::UTC);
        seat.desk.office.colleagues.substitutions << row;
        SubstitutionDialog dialog(*seat.desk.desk().session(), seat.languages, row.from, nullptr);
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("substitutions"));
        QVERIFY(hasRows(list));
        QVERIFY2(said(list, 0, 0)
                     .endsWith(QStringLiteral(", absent from 09.03.2026 to 20.03.2026 · leave")),
                 qPrintable(said(list, 0, 0)));
    }
};

QTEST_MAIN(tst_ReadAloud)
#include "tst_read_aloud.moc"
