#include "workstation/pages/register_page.h"

#include "desk/desk.h"
#include "ui_register_page.h"
#include "workstation/pages/licence_delegate.h"

namespace ruqsat::workstation {
namespace {

/// A pause in typing, so that each letter does not become a question.
constexpr int typingPauseMs = 250;
constexpr int longestSearch = 200;
constexpr int licenceRowHeight = 43;

Chrome registerChrome()
{
    Chrome chrome;
    chrome.footer = false;
    chrome.section = Chrome::Section::Register;
    return chrome;
}

} // namespace

RegisterPage::RegisterPage(const PageContext &context, QWidget *parent)
    : Page(registerChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::RegisterPage>())
    , m_model(std::make_unique<desk::LicenceModel>(*context.desk.session()))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->search->setMaxLength(longestSearch);
    m_ui->table->setModel(m_model.get());
    m_ui->table->setHorizontalHeader(new LicenceHeader(m_ui->table));
    prepareTable(m_ui->table, licenceRowHeight);
    delete m_ui->table->itemDelegate();
    m_ui->table->setItemDelegate(new LicenceDelegate(context.languages, this));
    m_ui->table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->table->horizontalHeader()->setSectionResizeMode(desk::LicenceModel::Holder,
                                                          QHeaderView::Stretch);
    m_ui->table->horizontalHeader()->setSectionResizeMode(desk::LicenceModel::Activity,
                                                          QHeaderView::Stretch);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(m_ui->search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this,
            [this] { m_model->search(m_ui->search->text().simplified()); });
    connect(m_model.get(), &desk::LicenceModel::loaded, this, [this] {
        m_failure.reset();
        showState();
    });
    connect(m_model.get(), &desk::LicenceModel::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        showState();
    });
    retranslate();
}

RegisterPage::~RegisterPage() = default;

QString RegisterPage::title() const
{
    return tr("Licence register", "screen title");
}

QWidget *RegisterPage::firstFocus() const
{
    return m_ui->search;
}

void RegisterPage::onEnter(const QString &subject)
{
    if (!subject.isEmpty())
        m_ui->search->setText(subject.left(longestSearch));
    m_model->search(m_ui->search->text().simplified());
}

void RegisterPage::showState()
{
    if (m_failure)
        m_ui->failurePanel->showFailure(*m_failure, true);
    else
        m_ui->failurePanel->clear();
    const bool empty = m_model->rowCount() == 0;
    m_ui->emptyState->setVisible(empty && !m_failure);
    m_ui->table->setVisible(!empty);
}

void RegisterPage::retranslate()
{
    m_ui->retranslateUi(this);
    const QString wanted =
        tr("Number, BIN or name of the licence holder", "in the empty search field");
    m_ui->search->setPlaceholderText(wanted);
    m_ui->search->setAccessibleName(wanted);
    m_ui->table->setAccessibleName(tr("Licences", "table of the register"));
    m_ui->emptyState->setTitle(tr("No licence found", "an empty register or search"));
    m_ui->emptyState->setExplanation(
        tr("A licence stands here as soon as it is signed.", "an empty register or search"));
    m_ui->table->horizontalHeader()->viewport()->update();
    m_ui->table->viewport()->update();
}

} // namespace ruqsat::workstation
