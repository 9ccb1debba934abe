#include "workstation/pages/admin_subject.h"
#include "workstation/shell/main_window.h"
#include "workstation/support/case_scenes.h"

#include <QAction>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace ruqsat::test {

using desk::AdminSection;
using workstation::MainWindow;
using workstation::PageId;

namespace {

constexpr int adminPatienceMs = 15'000;

bool hasRows(const MainWindow &window)
{
    return QTest::qWaitFor(
        [&window] {
            const auto *table = window.currentPage()->findChild<QTableView *>();
            return table && table->model()->rowCount() > 0;
        },
        adminPatienceMs);
}

std::function<bool(OfficeDesk &, MainWindow &)> section(AdminSection wanted)
{
    return [wanted](OfficeDesk &, MainWindow &window) {
        window.open(PageId::Administration);
        window.currentPage()
            ->findChild<QListWidget *>(QStringLiteral("sections"))
            ->setCurrentRow(int(wanted));
        return hasRows(window);
    };
}

std::function<bool(OfficeDesk &, MainWindow &)> record(AdminSection of, const QString &id)
{
    return [of, id](OfficeDesk &, MainWindow &window) {
        window.open(PageId::AdminRecord, workstation::adminSubject(of, id));
        return QTest::qWaitFor([&window] { return window.currentPage()->primary()->isEnabled(); },
                               adminPatienceMs);
    };
}

/// A new account with nothing filled in, and its errors.
bool showWrong(OfficeDesk &, MainWindow &window)
{
    window.open(PageId::AdminRecord, workstation::adminSubject(AdminSection::Users, {}));
    window.currentPage()->primary()->trigger();
    return true;
}

bool showSecret(OfficeDesk &desk, MainWindow &window)
{
    if (!record(AdminSection::Devices, QStringLiteral("desk-2"))(desk, window))
        return false;
    QWidget *page = window.currentPage();
    auto *reason = page->findChild<QWidget *>(QStringLiteral("reason"))->findChild<QLineEdit *>();
    reason->setText(QString::fromUtf8("2026 жылғы 27 қарашадағы № 41 бұйрық"));
    for (QAction *action : window.currentPage()->secondary()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_G))
            action->trigger();
    }
    const auto *secret = page->findChild<QLineEdit *>(QStringLiteral("secret"));
    return QTest::qWaitFor([secret] { return !secret->text().isEmpty(); }, adminPatienceMs);
}

std::function<bool(OfficeDesk &, MainWindow &)> law(PageId page, const QString &subject)
{
    return [page, subject](OfficeDesk &, MainWindow &window) {
        window.open(page, subject);
        return hasRows(window);
    };
}

/// A rate typed and added, not in force yet.
bool showNewRate(OfficeDesk &desk, MainWindow &window)
{
    if (!law(PageId::AdminLaw, QStringLiteral("mci"))(desk, window))
        return false;
    QWidget *page = window.currentPage();
    const QList<QDateEdit *> days = page->findChildren<QDateEdit *>();
    for (QDateEdit *day : days)
        day->setDate(QDate(2027, 1, 1));
    days.last()->setDate(QDate(2027, 12, 31));
    page->findChild<QSpinBox *>()->setValue(4325);
    for (QAction *action : window.currentPage()->secondary()) {
        if (action->shortcut() == QKeySequence(Qt::Key_Insert))
            action->trigger();
    }
    return window.currentPage()->primary()->isEnabled();
}

bool showAudit(OfficeDesk &, MainWindow &window)
{
    window.open(PageId::Auditor);
    return hasRows(window);
}

/// What a change was, opened by Enter.
bool showEntry(OfficeDesk &desk, MainWindow &window)
{
    if (!showAudit(desk, window))
        return false;
    auto *table = window.currentPage()->findChild<QTableView *>(QStringLiteral("table"));
    table->selectRow(table->model()->rowCount() - 1);
    QTest::keyClick(table, Qt::Key_Return);
    return window.currentPage()->findChild<QWidget *>(QStringLiteral("detailPanel"))->isVisible();
}

bool showBroken(OfficeDesk &desk, MainWindow &window)
{
    if (!showAudit(desk, window))
        return false;
    const QList<protocol::AuditRow> whole = desk.office.admin.chain;
    desk.office.admin.chain[2].entry += ' ';
    for (QAction *action : window.currentPage()->secondary()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_R))
            action->trigger();
    }
    const auto *words = window.currentPage()->findChild<QLabel *>(QStringLiteral("chainLabel"));
    const bool told =
        QTest::qWaitFor([words] { return words->text().contains(u"0:3"); }, adminPatienceMs);
    desk.office.admin.chain = whole;
    return told;
}

} // namespace

QList<CaseScene> adminScenes()
{
    const Role marat = Role::Administrator;
    const QString request = QStringLiteral("7f8a3c1e-0b52-4f7e-9d2a-5c6b7a8d9e01");
    return {
        {QStringLiteral("admin-accounts"), marat, section(AdminSection::Users)},
        {QStringLiteral("admin-devices"), marat, section(AdminSection::Devices)},
        {QStringLiteral("admin-offices"), marat, section(AdminSection::Offices)},
        {QStringLiteral("admin-requests"), marat, section(AdminSection::Requests)},
        {QStringLiteral("admin-account"), marat,
         record(AdminSection::Users, QStringLiteral("yerlan"))},
        {QStringLiteral("admin-account-wrong"), marat, showWrong},
        {QStringLiteral("admin-device-code"), marat, showSecret},
        {QStringLiteral("admin-office"), marat,
         record(AdminSection::Offices, QStringLiteral("committee"))},
        {QStringLiteral("admin-request"), marat, record(AdminSection::Requests, request)},
        {QStringLiteral("admin-law"), marat, section(AdminSection::Law)},
        {QStringLiteral("admin-calendar"), marat,
         law(PageId::AdminLaw, QStringLiteral("calendar"))},
        {QStringLiteral("admin-index"), marat, showNewRate},
        {QStringLiteral("admin-roots"), marat, law(PageId::AdminLaw, QStringLiteral("roots"))},
        {QStringLiteral("admin-chain"), marat, law(PageId::AdminChain, QStringLiteral("yuko"))},
        {QStringLiteral("audit"), Role::Auditor, showAudit},
        {QStringLiteral("audit-broken"), Role::Auditor, showBroken},
        {QStringLiteral("audit-entry"), Role::Auditor, showEntry},
    };
}

} // namespace ruqsat::test
