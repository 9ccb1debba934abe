#include "workstation/pages/restore_page.h"

#include "desk/desk.h"
#include "ui_restore_page.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QLocale>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace restore_detail {
constexpr int rowHeight = 44;
} // namespace restore_detail

RestorePage::RestorePage(const PageContext &context)
    : Page({.appBar = false})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::RestorePage>())
    , m_model(new QStandardItemModel(0, 2, this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->table->setModel(m_model);
    prepareTable(m_ui->table, restore_detail::rowHeight);
    connect(m_ui->table, &QTableView::activated, this, &RestorePage::restore);
    desk::SignIn &signIn = context.desk.signIn();
    connect(setBack(), &QAction::triggered, &signIn, &desk::SignIn::cancel);
    connect(setPrimary(), &QAction::triggered, this, &RestorePage::restore);
    connect(&signIn, &desk::SignIn::stepChanged, this, [this](desk::SignInStep step) {
        // A copy that was damaged itself comes back here.
        if (step == desk::SignInStep::AwaitingCopy)
            onEnter({});
        showState();
    });
    retranslate();
}

RestorePage::~RestorePage() = default;

QString RestorePage::title() const
{
    return m_ui->heading->text();
}

QWidget *RestorePage::firstFocus() const
{
    return m_ui->table;
}

void RestorePage::onEnter(const QString &)
{
    const desk::SignIn &signIn = m_context.desk.signIn();
    showCopies(signIn.copies(), signIn.damage());
}

void RestorePage::showCopies(const QList<vault::VaultCopy> &copies,
                             const std::optional<Failure> &damage)
{
    m_copies = copies;
    m_damage = damage;
    retranslate();
}

void RestorePage::restore()
{
    const int row = m_ui->table->currentIndex().row();
    if (row >= 0 && row < m_copies.size())
        m_context.desk.signIn().restore(m_copies.at(row).folder);
}

void RestorePage::showState()
{
    const bool asked = m_context.desk.signIn().step() == desk::SignInStep::AwaitingCopy;
    m_ui->table->setEnabled(asked);
    primary()->setEnabled(asked && !m_copies.isEmpty());
    //: Restoring the vault, beside the button that is off
    setReason(asked ? QString() : tr("Being restored…"));
}

void RestorePage::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_damage)
        m_ui->failurePanel->showFailure(*m_damage);
    else
        m_ui->failurePanel->clear();
    //: Restoring the vault, under the heading: it is damaged
    m_ui->explanation->setText(m_damage
                                   ? tr("There are copies of it. Choose the one to go on with.")
                                   //: Restoring the vault, under the heading: it is missing
                                   : tr("The vault of this desk is not where it was. There "
                                        "are copies of it. Choose the one to go on with."));
    m_model->setHorizontalHeaderLabels({//: Column of the copies of the vault: when it was made
                                        tr("Copy of"),
                                        //: Column of the copies of the vault
                                        tr("Size")});
    const int before = m_ui->table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    for (const vault::VaultCopy &copy : std::as_const(m_copies)) {
        auto *when = new QStandardItem(dateTimeText(copy.time));
        when->setData(true, BoldRole);
        auto *size = new QStandardItem(QLocale().formattedDataSize(copy.size));
        size->setData(true, MutedRole);
        m_model->appendRow({when, size});
    }
    setColumns(m_ui->table, {0, 140}, 0);
    if (!m_copies.isEmpty())
        m_ui->table->setCurrentIndex(
            m_model->index(qBound(0, before, int(m_copies.size()) - 1), 0));
    m_ui->table->setAccessibleName(title());
    //: Restoring the vault, the filled button: the chosen copy takes its place
    primary()->setText(tr("Restore this copy"));
    //: Restoring the vault, button: back to the sign-in
    back()->setText(tr("Cancel"));
    showState();
}

} // namespace ruqsat::workstation
