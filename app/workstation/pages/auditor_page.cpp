#include "workstation/pages/auditor_page.h"

#include "desk/desk.h"
#include "ui_auditor_page.h"
#include "workstation/pages/audit_facts.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/admin_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QApplication>
#include <QCollator>
#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTimer>

namespace ruqsat::workstation {

namespace auditor_detail {

constexpr int auditRowHeight = 44;
constexpr int usualAuditDays = 30; ///< the field says it in words
constexpr int leastActionLetters = 12;
constexpr int auditLookMs = 60'000;
/// What the open entry says anyway.
constexpr int groundColumn = 4;

/// Both ends count.
QDate firstUsualDay(const QDate &last)
{
    return last.addDays(1 - usualAuditDays);
}

} // namespace auditor_detail

using namespace auditor_detail;

AuditorPage::AuditorPage(const PageContext &context)
    : Page(home_table::chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AuditorPage>())
    , m_list(new desk::AuditList(context.desk.client(), this))
    , m_rows(new QStandardItemModel(this))
    , m_exporting(new desk::AuditExport(context.desk.client(), this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    makeFilter();
    m_ui->table->setModel(m_rows);
    prepareTable(m_ui->table, auditRowHeight);
    home_table::askForMoreAtEnd(m_ui->table, m_list);
    connect(setPrimary(), &QAction::triggered, this, &AuditorPage::ask);
    auto *find = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_F), QStringLiteral("edit-find"));
    connect(find, &QAction::triggered, this,
            [this] { m_ui->person->lineEdit()->setFocus(Qt::ShortcutFocusReason); });
    m_export = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("document-export"));
    m_sign = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_G), QStringLiteral("document-sign"));
    m_check = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_R), QStringLiteral("view-refresh"));
    connect(m_export, &QAction::triggered, this, &AuditorPage::exportRows);
    connect(m_sign, &QAction::triggered, this, &AuditorPage::sign);
    connect(m_check, &QAction::triggered, this, &AuditorPage::check);
    connect(m_list, &desk::AuditList::changed, this, [this] {
        m_failure.reset();
        showRecords(m_list->records());
    });
    connect(m_list, &desk::AuditList::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        // Rows of the question before answer none of this one; a page that did not come leaves all.
        if (m_list->hasMore())
            showState();
        else
            showRecords(m_list->records());
    });
    connectDetail();
    connectExport();
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        // A day that is just being typed is left alone.
        if (isVisible() && !m_from->hasFocus() && !m_to->hasFocus())
            onReturn();
    });
    minute->start(auditLookMs);
    retranslate();
}

AuditorPage::~AuditorPage() = default;

void AuditorPage::makeFilter()
{
    m_day = today();
    m_from = home_table::makeDay(firstUsualDay(m_day));
    m_to = home_table::makeDay(m_day);
    m_action = new QComboBox;
    m_action->setObjectName(QStringLiteral("auditAction"));
    m_action->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_action->setMinimumContentsLength(leastActionLetters);
    connect(m_action, &QComboBox::activated, this, &AuditorPage::ask);
    m_ui->action->setField(m_action);
    m_ui->from->setField(m_from);
    m_ui->to->setField(m_to);
    for (FieldBox *box : {m_ui->person, m_ui->actor, m_ui->office}) {
        box->lineEdit()->setMaxLength(64);
        connect(box->lineEdit(), &QLineEdit::returnPressed, this, &AuditorPage::ask);
    }
    for (FieldBox *box :
         {m_ui->person, m_ui->actor, m_ui->office, m_ui->action, m_ui->from, m_ui->to})
        box->setMessageLine(false);
}

void AuditorPage::connectDetail()
{
    m_ui->detailPanel->hide();
    connect(m_ui->table, &QTableView::activated, this, &AuditorPage::openDetail);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showDetail(true); });
    connect(m_ui->detailClose, &QPushButton::clicked, this, &AuditorPage::closeDetail);
    for (QWidget *place :
         {static_cast<QWidget *>(m_ui->table), static_cast<QWidget *>(m_ui->detailPanel)}) {
        auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), place);
        escape->setContext(Qt::WidgetWithChildrenShortcut);
        connect(escape, &QShortcut::activated, this, &AuditorPage::closeDetail);
    }
}

QString AuditorPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AuditorPage::firstFocus() const
{
    return m_ui->person->field();
}

void AuditorPage::onEnter(const QString &)
{
    ask();
}

void AuditorPage::onReturn()
{
    if (followToday())
        ask();
}

QDate AuditorPage::today() const
{
    return m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

bool AuditorPage::followToday()
{
    // Days that somebody chose stay.
    const QDate now = today();
    if (now == m_day || m_to->date() != m_day)
        return false;
    if (m_from->date() == firstUsualDay(m_day))
        m_from->setDate(firstUsualDay(now));
    m_to->setDate(now);
    m_day = now;
    return true;
}

void AuditorPage::onLeave()
{
    if (m_verification)
        m_verification->cancel();
}

void AuditorPage::ask()
{
    followToday();
    const auto text = [](FieldBox *box) { return box->lineEdit()->text().simplified(); };
    protocol::AuditFilter filter;
    filter.person = text(m_ui->person).remove(u' ');
    filter.actor = text(m_ui->actor);
    filter.office = text(m_ui->office);
    filter.action = m_action->currentData().toString();
    filter.from = m_from->date();
    filter.to = m_to->date();
    m_list->show(filter);
}

QStringList AuditorPage::headings() const
{
    //: Audit, heading of a column
    return {tr("Time"),
            //: Audit, heading of a column: the person who looked or changed something
            tr("Who"),
            //: Audit, heading of a column: what was done
            tr("What"),
            //: Audit, heading of a column: IIN, BIN or number of what was looked at
            tr("About whom or what"),
            //: Audit, heading of a column: why, as it was stated
            tr("Ground")};
}

void AuditorPage::showRecords(const QList<protocol::AuditRecord> &records)
{
    // More of the same list, or the same in another language: whoever reads it stays at the row.
    const bool goesOn = !records.isEmpty() && !m_shown.isEmpty() &&
                        records.first().toJson() == m_shown.first().toJson();
    const int row = goesOn ? m_ui->table->currentIndex().row() : -1;
    const int place = m_ui->table->verticalScrollBar()->value();
    m_filling = true;
    m_shown = records;
    using home_table::cell;
    using home_table::Weight;
    const Language language = m_context.languages.current();
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels(headings());
    for (const protocol::AuditRecord &record : records) {
        const QString name = record.name.in(language);
        const QString about = record.about.isEmpty() ? record.subject : record.about;
        m_rows->appendRow({cell(dateTimeText(record.at), Weight::Muted),
                           cell(name.isEmpty() ? record.login : shortName(name), Weight::Bold,
                                record.login + QStringLiteral(" · ") + record.office),
                           cell(auditActionText(record.action), Weight::Plain, record.device),
                           cell(groupedIdentifier(about)), cell(record.ground)});
    }
    setColumns(m_ui->table, {150, 200, 0, 190, 0}, 2);
    m_ui->table->horizontalHeader()->setSectionResizeMode(groundColumn, QHeaderView::Stretch);
    if (row >= 0) {
        m_ui->table->setCurrentIndex(m_rows->index(row, 0));
        m_ui->table->verticalScrollBar()->setValue(place);
    }
    m_filling = false;
    showDetail(false);
    showState();
}

void AuditorPage::openDetail()
{
    m_ui->detailPanel->show();
    m_ui->table->setColumnHidden(groundColumn, true);
    showDetail(true);
    m_ui->detail->setFocus(Qt::OtherFocusReason);
}

void AuditorPage::showDetail(bool fromTop)
{
    if (m_filling || m_ui->detailPanel->isHidden())
        return;
    const int row = m_ui->table->currentIndex().row();
    if (row < 0 || row >= m_shown.size()) {
        closeDetail();
        return;
    }
    m_ui->detail->show(auditFacts(m_shown.at(row), m_context.languages.current()));
    if (fromTop || !m_ui->detail->currentIndex().isValid()) {
        m_ui->detail->setCurrentIndex(m_ui->detail->facts()->index(0));
        m_ui->detail->scrollToTop();
    }
}

void AuditorPage::closeDetail()
{
    if (m_ui->detailPanel->isHidden())
        return;
    const bool wasThere = m_ui->detailPanel->isAncestorOf(QApplication::focusWidget());
    m_ui->detailPanel->hide();
    m_ui->table->setColumnHidden(groundColumn, false);
    if (wasThere)
        m_ui->table->setFocus(Qt::OtherFocusReason);
}

void AuditorPage::showState()
{
    if (m_failure)
        m_ui->failurePanel->showFailure(*m_failure);
    else
        m_ui->failurePanel->clear();
    const bool empty = m_rows->rowCount() == 0;
    m_ui->emptyState->setVisible(empty && !m_failure && !m_list->isLoading());
    m_ui->table->setVisible(!empty);
    m_ui->waitBar->setVisible(m_exporting->isRunning());
    m_export->setEnabled(!empty && !m_exporting->isRunning());
}

void AuditorPage::refillActions()
{
    QList<std::pair<QString, QString>> actions;
    for (const QString &name : auditActions())
        actions.append({auditActionText(name), name});
    const QCollator order(QLocale(languageCode(m_context.languages.current())));
    std::sort(actions.begin(), actions.end(), [&order](const auto &one, const auto &other) {
        return order.compare(one.first, other.first) < 0;
    });
    const QVariant chosen = m_action->currentData();
    const QSignalBlocker quiet(m_action);
    m_action->clear();
    //: Audit, filter of what was done: everything
    m_action->addItem(tr("Everything"), QString());
    for (const auto &[words, name] : actions)
        m_action->addItem(words, name);
    m_action->setCurrentIndex(qMax(0, m_action->findData(chosen)));
}

void AuditorPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Audit, filter: whoever was looked at
    m_ui->person->setLabel(tr("IIN or BIN looked at"));
    //: Audit, filter: who looked
    m_ui->actor->setLabel(tr("Login or IIN of who looked"));
    //: Audit, filter: code of the office of who looked
    m_ui->office->setLabel(tr("Code of the office"));
    //: Audit, filter: what was done
    m_ui->action->setLabel(tr("What was done"));
    refillActions();
    //: Audit, filter: first day
    m_ui->from->setLabel(tr("From"));
    //: Audit, at the field of the first day
    m_from->setToolTip(tr("the last 30 days, unless changed"));
    m_from->setAccessibleDescription(m_from->toolTip());
    //: Audit, filter: last day
    m_ui->to->setLabel(tr("Until"));
    //: Audit, the filled button: asks with the filter
    primary()->setText(tr("Show"));
    //: Audit, button: into the first field of the filter
    secondary().first()->setText(tr("Search"));
    //: Audit, button: saves every row of the question as a file
    m_export->setText(tr("Export"));
    //: Audit, button: has the registry sign the heads of the audit now
    m_sign->setText(tr("Sign up to now"));
    m_ui->table->setAccessibleName(m_ui->titleLabel->text());
    //: Audit, empty list: bold line
    m_ui->emptyState->setTitle(tr("Nobody looked"));
    //: Audit, empty list
    m_ui->emptyState->setExplanation(tr("In these days nothing of the kind was read or changed."));
    //: Audit, heading over everything that one entry says
    m_ui->detailTitle->setText(tr("The entry"));
    m_ui->detail->setAccessibleName(m_ui->detailTitle->text());
    //: Audit, button: closes the entry that was opened
    m_ui->detailClose->setText(tr("Close"));
    showRecords(m_shown);
    showChain();
}

} // namespace ruqsat::workstation
