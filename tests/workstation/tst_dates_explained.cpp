#include "desk/support/operator_desk.h"
#include "workstation/look/look.h"
#include "workstation/pages/admin_subject.h"
#include "workstation/pages/licence_facts.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/register_data.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QTableView>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// No date stands bare: beside it, or at a touch, is why it is that date.
class tst_DatesExplained : public QObject
{
    Q_OBJECT

private:
    static QString valueOf(const QList<Fact> &facts, const char *caption)
    {
        for (const Fact &fact : facts) {
            if (fact.caption == QLatin1String(caption))
                return fact.value;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void thoseOfALicence()
    {
        Languages languages;
        languages.set(Language::English);
        protocol::LicenceLife life = test::sampleLife();
        const auto value = [&](const char *caption) {
            return valueOf(licenceFacts(life, Language::English), caption);
        };
        QVERIFY2(value("Issued on").contains(QStringLiteral("the day of the signature by ")),
                 qPrintable(value("Issued on")));
        QVERIFY2(value("First issued on")
                     .endsWith(QStringLiteral("carried over from ") + life.licence.previous),
                 qPrintable(value("First issued on")));
        life.licence.parent = QStringLiteral("KZ55LAA00002210");
        QVERIFY(value("First issued on").endsWith(life.licence.parent));
        life.licence.validUntil = QDate(2099, 12, 31);
        QCOMPARE(value("Valid until"),
                 QStringLiteral("31.12.2099 · carried over from ") + life.licence.parent);
        QCOMPARE(value("Valid from"), QString());
        life.licence.validFrom = QDate(2099, 4, 1);
        QCOMPARE(value("Valid from"),
                 QStringLiteral("01.04.2099 · carried over from ") + life.licence.parent);
        life.licence.parent.clear();
        QCOMPARE(value("Valid from"),
                 QStringLiteral("01.04.2099 · the term named in application ") +
                     life.licence.applicationNumber);
        QCOMPARE(value("Valid until"),
                 QStringLiteral("31.12.2099 · the term named in application ") +
                     life.licence.applicationNumber);
        life.licence.previous.clear();
        QVERIFY(value("First issued on").endsWith(life.licence.applicationNumber));
        life.licence.firstIssuedOn = life.licence.issuedAt.toTimeZone(WorkCalendar::zone()).date();
        QVERIFY(value("First issued on").endsWith(QStringLiteral("it is the first one")));
        life.licence.firstIssuedOn = {};
        QCOMPARE(value("First issued on"), QString());
        protocol::LicenceEvent appendix = life.events.first();
        appendix.kind = protocol::LicenceEventKind::AppendixIssued;
        appendix.other = QStringLiteral("2");
        life.events << appendix;
        QVERIFY2(value("Appendices").startsWith(QStringLiteral("002 · issued ")) &&
                     value("Appendices")
                         .contains(QStringLiteral(" · on application ") +
                                   life.licence.applicationNumber),
                 qPrintable(value("Appendices")));
    }

    void thoseOfTheRegister()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        window.open(PageId::Register);
        const auto *table = window.currentPage()->findChild<QTableView *>();
        QVERIFY(table->horizontalHeader()->toolTip().contains(QStringLiteral("signed")));
        QCOMPARE(table->accessibleDescription(), table->horizontalHeader()->toolTip());
        desk.desk().signOut();
    }

    void thoseOfTheAdministration()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Administrator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        const auto state = [&window] {
            return window.currentPage()->findChild<QLabel *>(QStringLiteral("stateLabel"))->text();
        };
        window.open(PageId::AdminRecord,
                    adminSubject(desk::AdminSection::Devices, QStringLiteral("desk-2")));
        QTRY_VERIFY_WITH_TIMEOUT(state().contains(QStringLiteral(", 72 h after it was given")),
                                 20'000);
        for (const test::CaseScene &scene : test::adminScenes()) {
            if (scene.name == QStringLiteral("admin-request"))
                QVERIFY(scene.show(desk, window));
        }
        const FactModel *facts = window.currentPage()->findChild<FactList *>()->facts();
        QString until;
        for (int row = 0; row < facts->rowCount(); ++row) {
            if (facts->fact(row).caption == QStringLiteral("May be confirmed until"))
                until = facts->fact(row).value;
        }
        QVERIFY2(until.endsWith(QStringLiteral(", in the 7-day term from the request")),
                 qPrintable(until));
        window.open(PageId::AdminLaw, QStringLiteral("roots"));
        QTRY_VERIFY_WITH_TIMEOUT(
            state().contains(QStringLiteral("May be confirmed until 04.12.2026 ")) &&
                state().endsWith(QStringLiteral(", in the 7-day term from the request")),
            20'000);
        window.open(PageId::Administration);
        window.currentPage()
            ->findChild<QListWidget *>(QStringLiteral("sections"))
            ->setCurrentRow(int(desk::AdminSection::Requests));
        const auto *table = window.currentPage()->findChild<QTableView *>(QStringLiteral("table"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20'000);
        for (const int row : {0, 1}) {
            const QModelIndex cell = table->model()->index(row, 3);
            const QString term = cell.data(SecondLineRole).toString();
            QVERIFY(cell.data().toString().startsWith(QStringLiteral("04.12.2026 ")));
            QVERIFY2(term.startsWith(QStringLiteral("7 days from the request of 27.11.2026 ")),
                     qPrintable(term));
            QTRY_VERIFY2(table->columnWidth(3) >=
                             QFontMetrics(textFont(9.5)).horizontalAdvance(term),
                         "words are cut");
        }
        desk.desk().signOut();
    }

    void thatOfARepealedAct()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        window.open(PageId::ServiceChoice);
        auto *services = window.currentPage()->findChild<QTableView *>(QStringLiteral("services"));
        const auto *label =
            window.currentPage()->findChild<QLabel *>(QStringLiteral("policyLabel"));
        QVERIFY(services->model()->rowCount() > 0);
        // Every act of the acts given is repealed; headings between them are no services.
        for (int row = 0; row < services->model()->rowCount() && !label->isVisible(); ++row)
            services->setCurrentIndex(services->model()->index(row, 0));
        QVERIFY(label->isVisible());
        QVERIFY2(
            label->text().contains(QStringLiteral("repealed it. The act was in force through")),
            qPrintable(label->text()));
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_DatesExplained)
#include "tst_dates_explained.moc"
