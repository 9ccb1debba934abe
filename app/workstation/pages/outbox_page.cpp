#include "workstation/pages/outbox_page.h"

#include "desk/desk.h"
#include "desk/outbox_rules.h"
#include "workstation/pages/case_opener.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/outbox_words.h"

#include "ui_outbox_page.h"

#include <QAction>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace ruqsat::workstation {

namespace outbox_detail {
constexpr int rowHeight = 52;
constexpr int longestReason = 1'000;
enum Column { Applicant, Signed, State, Tries, Columns };
} // namespace outbox_detail

OutboxPage::OutboxPage(const PageContext &context)
    : Page({.section = Chrome::Section::Home})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::OutboxPage>())
    , m_model(new QStandardItemModel(0, outbox_detail::Columns, this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->table->setModel(m_model);
    prepareTable(m_ui->table, outbox_detail::rowHeight);
    QLineEdit *reason = m_ui->reasonBox->lineEdit();
    reason->setObjectName(QStringLiteral("reason"));
    reason->setMaxLength(outbox_detail::longestReason);
    setBack();
    m_withdraw = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_Delete));
    connect(m_withdraw, &QAction::triggered, this, &OutboxPage::onWithdraw);
    connect(setPrimary(), &QAction::triggered, this, [this] {
        const std::optional<desk::OutboxEntry> entry = chosen();
        for (desk::Outbox *outbox : outboxes())
            outbox->sendNow(entry ? entry->idempotencyKey : QString());
    });
    connect(m_ui->table, &QTableView::activated, this, &OutboxPage::openCase);
    connect(reason, &QLineEdit::textChanged, this, &OutboxPage::showChoice);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutboxPage::showChoice);
    for (const desk::Outbox *outbox : outboxes())
        connect(outbox, &desk::Outbox::changed, this, &OutboxPage::refresh);
    retranslate();
}

OutboxPage::~OutboxPage() = default;

QString OutboxPage::title() const
{
    //: Title of the page of the signed applications on their way to the registry
    return tr("Outbox");
}

QWidget *OutboxPage::firstFocus() const
{
    return m_ui->table->isVisibleTo(this) ? static_cast<QWidget *>(m_ui->table) : nullptr;
}

void OutboxPage::onEnter(const QString &)
{
    m_ui->failurePanel->clear();
    m_ui->reasonBox->lineEdit()->clear();
    refresh();
}

QList<desk::Outbox *> OutboxPage::outboxes() const
{
    QList<desk::Outbox *> all{m_context.desk.outbox(), m_context.desk.officeOutbox()};
    all.removeAll(nullptr);
    return all;
}

void OutboxPage::refresh()
{
    QList<desk::OutboxEntry> entries;
    for (const desk::Outbox *outbox : outboxes())
        entries += outbox->entries();
    showEntries(entries);
}

std::optional<desk::OutboxEntry> OutboxPage::chosen() const
{
    const int row = m_ui->table->currentIndex().row();
    return row >= 0 && row < m_entries.size() ? std::optional(m_entries.at(row)) : std::nullopt;
}

void OutboxPage::showEntries(const QList<desk::OutboxEntry> &entries)
{
    const Language language = m_context.languages.current();
    const std::optional<desk::OutboxEntry> before = chosen();
    m_entries.clear();
    for (const desk::OutboxEntry &entry : entries) {
        if (entry.state != vault::OutboxState::Acknowledged)
            m_entries << entry;
    }
    m_model->removeRows(0, m_model->rowCount());
    int current = 0;
    for (const desk::OutboxEntry &entry : std::as_const(m_entries)) {
        if (before && before->idempotencyKey == entry.idempotencyKey)
            current = m_model->rowCount();
        const QString name = entry.applicantName.in(language);
        auto *applicant =
            new QStandardItem(name.isEmpty() ? groupedIdentifier(entry.applicantNumber) : name);
        applicant->setData(true, BoldRole);
        //: Outbox, under the applicant: pages of the case
        QString second = tr("%n page(s)", nullptr, entry.pages);
        if (!entry.own)
            //: Outbox, under the applicant, after the pages: %1 is the colleague who signed
            second += QStringLiteral(" · ") + tr("signed by %1").arg(shortName(entry.signer.name));
        setSecondLine(applicant, second);
        auto *when = new QStandardItem(shortWhen(entry.signedAt, m_context.desk.clock().now()));
        auto *state = new QStandardItem(outboxStateText(entry, language));
        auto *tries = new QStandardItem(QString::number(entry.attempts));
        for (QStandardItem *item : {when, tries})
            item->setData(true, MutedRole);
        m_model->appendRow({applicant, when, state, tries});
    }
    setColumns(m_ui->table, {300, 150, 0, 90}, outbox_detail::State);
    m_ui->table->setVisible(!m_entries.isEmpty());
    m_ui->emptyState->setVisible(m_entries.isEmpty());
    if (!m_entries.isEmpty())
        m_ui->table->setCurrentIndex(m_model->index(current, 0));
    showChoice();
}

void OutboxPage::showChoice()
{
    const std::optional<desk::OutboxEntry> entry = chosen();
    const desk::Session *session = m_context.desk.session();
    const bool isHead = session && session->may(Permission::TakeOverDraft);
    const bool mayWithdraw = entry && (entry->own || isHead) && desk::isOnItsWay(entry->state) &&
                             !entry->withdrawing && entry->activity == desk::OutboxActivity::Idle &&
                             !m_withdrawing;
    m_ui->reasonBox->setVisible(!m_entries.isEmpty());
    m_withdraw->setEnabled(mayWithdraw &&
                           !m_ui->reasonBox->lineEdit()->text().simplified().isEmpty());
    const bool sends = session && session->may(Permission::RegisterApplication);
    primary()->setEnabled(sends && std::any_of(m_entries.cbegin(), m_entries.cend(),
                                               [](const desk::OutboxEntry &each) {
                                                   return desk::isOnItsWay(each.state) &&
                                                          !each.withdrawing;
                                               }));
    if (session && !session->isAlive() && !m_entries.isEmpty())
        //: Outbox, why nothing is sent
        setReason(tr("Sending needs a sign-in with the registry"));
    else
        setReason({});
}

void OutboxPage::openCase()
{
    const std::optional<desk::OutboxEntry> entry = chosen();
    // A colleague's case is closed to others, also while it is sent.
    if (!entry || !entry->own)
        return;
    openKeptCase(m_context, entry->caseId).then(this, [this](const Result<void> &opened) {
        if (!opened)
            m_ui->failurePanel->showFailure(opened.failure());
    });
}

void OutboxPage::onWithdraw()
{
    const std::optional<desk::OutboxEntry> entry = chosen();
    const QString reason = m_ui->reasonBox->lineEdit()->text().simplified();
    desk::Outbox *outbox = !entry       ? nullptr
                           : entry->own ? m_context.desk.outbox()
                                        : m_context.desk.officeOutbox();
    if (!entry || reason.isEmpty() || !outbox || m_withdrawing)
        return;
    m_withdrawing = true;
    m_ui->failurePanel->clear();
    showChoice();
    outbox->takeBack(entry->idempotencyKey, reason).then(this, [this](const Result<void> &done) {
        m_withdrawing = false;
        if (done)
            m_ui->reasonBox->lineEdit()->clear();
        else
            m_ui->failurePanel->showFailure(done.failure());
        showChoice();
    });
}

void OutboxPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Outbox, filled button: does not wait for the next try
    primary()->setText(tr("Send now"));
    //: Outbox, button: takes the chosen application back, for the reason that was typed
    m_withdraw->setText(tr("Withdraw"));
    //: Button of the outbox: to the page before
    back()->setText(tr("Back"));
    m_model->setHorizontalHeaderLabels({//: Column of the outbox
                                        tr("Applicant"),
                                        //: Column of the outbox: when it was signed
                                        tr("Signed"),
                                        //: Column of the outbox
                                        tr("State"),
                                        //: Column of the outbox: how often it was tried to send
                                        tr("Tries")});
    m_ui->table->setAccessibleName(title());
    //: Outbox, nothing in it: bold line
    m_ui->emptyState->setTitle(tr("Nothing waits to be sent"));
    //: Outbox, nothing in it: when something will appear
    m_ui->emptyState->setExplanation(tr("If the link fails, signed cases are kept here."));
    showEntries(QList<desk::OutboxEntry>(m_entries));
}

} // namespace ruqsat::workstation
