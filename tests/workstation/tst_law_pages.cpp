#include "core/fee.h"
#include "workstation/look/look.h"
#include "workstation/pages/admin_law_page.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Calendar, index, roots and the office's chain on the administrator's pages.
class tst_LawPages : public QObject
{
    Q_OBJECT

private:
    struct Seat : test::Seat
    {
        Seat(PageId page, const QString &subject)
            : test::Seat(Role::Administrator)
        {
            languages.set(Language::English);
            window.open(page, subject);
            ready = ready && QTest::qWaitFor([this] { return table()->model()->rowCount() > 0; });
        }

        QTableView *table() const { return find<QTableView>("table"); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            QTest::keyClick(&window, key, modifiers);
        }
        QAction *primary() const { return window.currentPage()->primary(); }
        QJsonObject sent() const { return desk.office.admin.lastBody; }
    };

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aRateIsTypedAndPutInForce()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("mci"));
        QVERIFY(seat.ready);
        QVERIFY(!seat.primary()->isEnabled());
        const int before = seat.table()->model()->rowCount();
        const QList<QDateEdit *> days = seat.window.currentPage()->findChildren<QDateEdit *>();
        QCOMPARE(days.size(), 2);
        days.first()->setDate(QDate(2027, 1, 1));
        days.last()->setDate(QDate(2027, 12, 31));
        seat.window.currentPage()->findChild<QSpinBox *>()->setValue(4500);
        seat.press(Qt::Key_Insert);
        // The rate, and the new end of the table beside the old one.
        QCOMPARE(seat.table()->model()->rowCount(), before + 2);
        QVERIFY(seat.primary()->isEnabled());
        seat.primary()->trigger();
        auto *reason = seat.find<FieldBox>("reason");
        QVERIFY(reason->hasError());
        QVERIFY(seat.sent().isEmpty());
        reason->lineEdit()->setText(QStringLiteral("budget of 2027"));
        seat.primary()->trigger();
        QTRY_VERIFY(!seat.sent().isEmpty());
        QCOMPARE(seat.sent().value(u"reason").toString(), QStringLiteral("budget of 2027"));
        const QJsonObject content = seat.sent().value(u"content").toObject();
        QCOMPARE(content.value(u"until").toString(), QStringLiteral("2027-12-31"));
        QCOMPARE(content.value(u"rates").toArray().last().toObject().value(u"tenge").toInt(), 4500);
        QTRY_VERIFY(!seat.primary()->isEnabled());
    }

    void theLastDayOfTheIndexIsThatOfTheTable()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("mci"));
        QVERIFY(seat.ready);
        const QDateEdit *until = seat.window.currentPage()->findChildren<QDateEdit *>().last();
        QCOMPARE(until->date(), MciTable::shipped().until());
        QCOMPARE(until->toolTip(),
                 QStringLiteral("the last day that the index is known for, unless changed"));
        QCOMPARE(until->accessibleDescription(), until->toolTip());
    }

    void aHolidayIsAddedAndTakenOut()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        const QList<QDateEdit *> days = seat.window.currentPage()->findChildren<QDateEdit *>();
        days.first()->setDate(QDate(2027, 8, 18));
        // Without a name in each language it is no holiday.
        seat.press(Qt::Key_Insert);
        auto *place = seat.find<QLabel>("placeLabel");
        QVERIFY(place->text().contains(QStringLiteral("/holidays/")));
        QVERIFY(!place->isHidden() && !seat.primary()->isEnabled());
        for (const char *name : {"kk", "ru", "en"})
            seat.find<FieldBox>(name)->lineEdit()->setText(QStringLiteral("Sample"));
        seat.press(Qt::Key_Insert);
        QVERIFY(place->isHidden() && seat.primary()->isEnabled());
        const QAbstractItemModel *rows = seat.table()->model();
        int added = -1;
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 1).data().toString() == u"Sample")
                added = row;
        }
        QVERIFY(added >= 0);
        QCOMPARE(rows->index(added, 3).data().toString(), QStringLiteral("new"));
        seat.table()->selectRow(added);
        seat.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!seat.primary()->isEnabled());
    }

    void aTransferredDaySaysForWhichDay()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        const QAbstractItemModel *rows = seat.table()->model();
        QStringList said;
        for (int row = 0; row < rows->rowCount(); ++row)
            said << rows->index(row, 0).data().toString() + u' ' +
                        rows->index(row, 1).data().toString();
        for (const char *words : {"04.05.2024 working day in exchange for 08.05.2024",
                                  "08.05.2024 day off in exchange for 04.05.2024"})
            QVERIFY2(said.contains(QLatin1String(words)), words);
    }

    void aFileOfAYearIsTakenAndAFaultyOneIsNamed()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("2028.json"));
        const auto write = [&](const QByteArray &date) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write("{\"year\":2028,\"holidays\":[{\"date\":\"" + date +
                           "\",\"title\":{\"kk\":\"A\",\"ru\":\"A\",\"en\":\"A\"}}],"
                           "\"religious\":[],\"transfers\":[]}");
        };
        auto *page = qobject_cast<AdminLawPage *>(seat.window.currentPage());
        write("2028-13-01");
        page->takeFile(path);
        QVERIFY(seat.find<QLabel>("placeLabel")
                    ->text()
                    .startsWith(QStringLiteral("2028.json/holidays/0/date: ")));
        QVERIFY(!seat.primary()->isEnabled());
        write("2028-01-03");
        page->takeFile(path);
        QVERIFY(seat.find<QLabel>("placeLabel")->isHidden());
        QVERIFY(seat.primary()->isEnabled());
    }

    void whoAskedDoesNotConfirm()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        QString &asked = seat.desk.office.admin.law.last().request->askedBy.iin;
        const QString own = seat.desk.desk().session()->user().iin;
        const auto open = [&seat] {
            seat.window.open(PageId::AdminLaw, QStringLiteral("roots"));
            return QTest::qWaitFor([&seat] { return seat.table()->model()->rowCount() > 0; });
        };
        asked = own;
        QVERIFY(open());
        QVERIFY(!seat.primary()->isEnabled());
        QCOMPARE(seat.window.currentPage()->reason(),
                 QStringLiteral("Another administrator confirms it"));
        asked = own == u"660420100552" ? QStringLiteral("830918100229")
                                       : QStringLiteral("660420100552");
        QVERIFY(open());
        QVERIFY(seat.primary()->isEnabled());
        QVERIFY(seat.window.currentPage()->reason().isEmpty());
    }

    void aDocumentIsSavedAsItWasWhenItWasAskedFor()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        seat.press(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = seat.window.currentPage()->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("calendar.json"));
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(),
                 seat.desk.office.admin.law.first().content);
    }

    void theDialogsOfFilesGoWithThePage()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        seat.press(Qt::Key_O, Qt::ControlModifier);
        const QPointer<QFileDialog> dialog = seat.window.currentPage()->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        seat.desk.desk().signOut();
        QTRY_VERIFY(dialog.isNull());
    }

    void whatIsTypedStandsWhenAnotherAdministratorWasFirst()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("mci"));
        QVERIFY(seat.ready);
        const QList<QDateEdit *> days = seat.window.currentPage()->findChildren<QDateEdit *>();
        days.first()->setDate(QDate(2027, 1, 1));
        days.last()->setDate(QDate(2027, 12, 31));
        seat.window.currentPage()->findChild<QSpinBox *>()->setValue(4500);
        seat.press(Qt::Key_Insert);
        auto *reason = seat.find<FieldBox>("reason");
        reason->lineEdit()->setText(QStringLiteral("budget of 2027"));
        protocol::LawDocument &mci = seat.desk.office.admin.law[1];
        mci.version = 7;
        mci.changedBy = seat.desk.office.admin.law.first().changedBy;
        mci.changedAt = seat.desk.office.admin.law.first().changedAt;
        mci.reason = QStringLiteral("another");
        seat.desk.office.admin.refusal = "recordStale";
        seat.primary()->trigger();
        auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY(panel->failure().has_value());
        seat.desk.office.admin.refusal.clear();
        QTRY_VERIFY(seat.find<QLabel>("stateLabel")->text().contains(QStringLiteral("Version 7")));
        QVERIFY(panel->failure().has_value());
        QCOMPARE(reason->lineEdit()->text(), QStringLiteral("budget of 2027"));
        // Put once more it takes the place of the version that came between.
        seat.primary()->trigger();
        QTRY_COMPARE(seat.sent().value(u"version").toInt(), 7);
        const QJsonObject content = seat.sent().value(u"content").toObject();
        QCOMPARE(content.value(u"rates").toArray().last().toObject().value(u"tenge").toInt(), 4500);
    }

    void typedMinutesOutliveTheLanguageAndAnotherAdministrator()
    {
        Seat seat(PageId::AdminChain, QStringLiteral("yuko"));
        QVERIFY(seat.ready);
        seat.table()->selectRow(1);
        auto *minutes = seat.window.currentPage()->findChildren<QSpinBox *>().at(1);
        minutes->setValue(35);
        const Page *page = seat.window.currentPage();
        const QString title = page->title();
        seat.languages.set(Language::Russian);
        QTRY_VERIFY(page->title() != title);
        QCOMPARE(minutes->value(), 35);
        seat.languages.set(Language::English);
        QTRY_COMPARE(page->title(), title);
        QCOMPARE(minutes->value(), 35);
        seat.find<FieldBox>("reason")->lineEdit()->setText(QStringLiteral("order"));
        seat.desk.office.admin.chainRules.rules[1].version = 5;
        seat.desk.office.admin.refusal = "recordStale";
        seat.primary()->trigger();
        QTRY_VERIFY(seat.find<FailurePanel>("failurePanel")->failure().has_value());
        seat.desk.office.admin.refusal.clear();
        QTRY_COMPARE(seat.table()->model()->index(1, 2).data().toString(),
                     QStringLiteral("policy"));
        QCOMPARE(minutes->value(), 35);
        seat.primary()->trigger();
        QTRY_COMPARE(seat.sent().value(u"version").toInt(), 5);
        QCOMPARE(seat.sent().value(u"limits").toObject().value(u"assignment").toInt(), 35 * 60);
    }

    void theDeskCountsWithTheRegistrysCalendar()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("calendar"));
        QVERIFY(seat.ready);
        const QDate day(2027, 8, 18);
        QVERIFY(*seat.desk.desk().calendar().isWorkingDay(day));
        const auto changed = desk::withLine(
            protocol::LawName::Calendar, seat.desk.office.law.calendar,
            {desk::LawLineKind::Holiday, day, {}, {u"A"_qs, u"B"_qs, u"C"_qs}, {}, false});
        QVERIFY(changed);
        // Nobody told the desk but the next status.
        seat.desk.office.law.calendar = *changed;
        seat.desk.office.law.revision = 12;
        seat.desk.desk().connection().ask();
        QTRY_VERIFY(!*seat.desk.desk().calendar().isWorkingDay(day));
    }

    void anEarlierVersionIsLookedAtAndNotChanged()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("mci"));
        QVERIFY(seat.ready);
        // One version has nothing before it to look at.
        QVERIFY(!seat.find<FieldBox>("version")->isVisible());
        protocol::LawDocument inForce = seat.desk.office.admin.law.first();
        inForce.name = protocol::LawName::Calendar;
        protocol::LawDocument former = inForce;
        const auto changed = desk::withLine(protocol::LawName::Calendar, inForce.content,
                                            {desk::LawLineKind::Holiday,
                                             QDate(2027, 8, 18),
                                             {},
                                             {u"A"_qs, u"B"_qs, u"C"_qs},
                                             {},
                                             false});
        QVERIFY(changed);
        former.content = *changed;
        former.version = inForce.version - 1;
        former.reason = QStringLiteral("order 4");
        seat.desk.office.admin.lawVersions = {inForce, former};
        seat.window.open(PageId::AdminLaw, QStringLiteral("calendar"));
        auto *versions = seat.find<QComboBox>("versions");
        QTRY_VERIFY(versions->isVisible());
        QCOMPARE(versions->count(), 2);
        QCOMPARE(versions->accessibleName(), QStringLiteral("Version"));
        QVERIFY(versions->itemText(1).endsWith(QStringLiteral(": order 4")));
        const QAbstractItemModel *rows = seat.table()->model();
        const int before = rows->rowCount();
        QTest::keyClick(versions, Qt::Key_Down);
        QTRY_COMPARE(rows->rowCount(), before + 1);
        QVERIFY(seat.find<QLabel>("stateLabel")->text().endsWith(QStringLiteral("order 4")));
        QVERIFY(!seat.primary()->isEnabled() && !seat.find<FieldBox>("reason")->isVisible());
        seat.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(rows->rowCount(), before + 1);
        versions->setCurrentIndex(0);
        QTRY_COMPARE(rows->rowCount(), before);
        QVERIFY(seat.find<FieldBox>("reason")->isVisible());
    }

    void theColumnOfDaysSaysWhatTheyAre()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("roots"));
        QVERIFY(seat.ready);
        const QAbstractItemModel *rows = seat.table()->model();
        const auto heading = [rows] { return rows->headerData(0, Qt::Horizontal).toString(); };
        QCOMPARE(heading(), QStringLiteral("Valid until"));
        seat.window.open(PageId::AdminLaw, QStringLiteral("mci"));
        QTRY_COMPARE(heading(), QStringLiteral("Date"));
        QVERIFY(rows->rowCount() > 1);
        // The last row is the day until which the index is known.
        for (int row = 0; row + 1 < rows->rowCount(); ++row)
            QCOMPARE(rows->index(row, 2).data().toString(),
                     QStringLiteral("index, tenge, from that day"));
    }

    void aHeadingIsWholeOverAnEmptyColumn()
    {
        Seat seat(PageId::AdminLaw, QStringLiteral("roots"));
        QVERIFY(seat.ready);
        const QAbstractItemModel *rows = seat.table()->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            QVERIFY(rows->index(row, 3).data().toString().isEmpty());
        const QString heading = rows->headerData(3, Qt::Horizontal).toString();
        const int width = QFontMetrics(textFont(9.5)).horizontalAdvance(heading);
        // Six pixels stay free on each side.
        QTRY_VERIFY(seat.table()->columnWidth(3) >= width + 12);
    }

    void whoSetTheLimitsIsSaidInWords()
    {
        Seat seat(PageId::AdminChain, QStringLiteral("yuko"));
        QVERIFY(seat.ready);
        const QString set = seat.table()->model()->index(0, 0).data(SecondLineRole).toString();
        QVERIFY2(set.startsWith(QStringLiteral("set by ")) && set.contains(QStringLiteral(" on ")),
                 qPrintable(set));
    }

    void theChainOfTheActIsNotChanged()
    {
        Seat seat(PageId::AdminChain, QStringLiteral("yuko"));
        QVERIFY(seat.ready);
        QCOMPARE(seat.table()->model()->index(2, 0).data(SecondLineRole).toString(),
                 QStringLiteral("act No. 441 of 28.12.2015, clause 5"));
        seat.table()->selectRow(2);
        QVERIFY(!seat.primary()->isEnabled());
        QVERIFY(seat.window.currentPage()->reason().contains(QStringLiteral("cannot be changed")));
        for (const QSpinBox *minutes : seat.window.currentPage()->findChildren<QSpinBox *>())
            QVERIFY(!minutes->isEnabled());
        seat.table()->selectRow(1);
        auto *minutes = seat.window.currentPage()->findChildren<QSpinBox *>().at(1);
        QVERIFY(minutes->isEnabled());
        minutes->setValue(30);
        seat.find<FieldBox>("reason")->lineEdit()->setText(QStringLiteral("order"));
        seat.primary()->trigger();
        QTRY_COMPARE(seat.sent().value(u"regulation").toString(), QStringLiteral("moos-393-3"));
        QCOMPARE(seat.sent().value(u"limits").toObject().value(u"assignment").toInt(), 1800);
    }
};

QTEST_MAIN(tst_LawPages)
#include "tst_law_pages.moc"
