#include "workstation/pages/service_choice_page.h"

#include "core/regulation_catalog.h"
#include "desk/case_editor.h"
#include "desk/desk.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include "ui_service_choice_page.h"

#include <QAction>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace service_detail {
constexpr int idRole = Qt::UserRole + 1;
constexpr int searchRole = Qt::UserRole + 2;
} // namespace service_detail

ServiceChoicePage::ServiceChoicePage(const PageContext &context)
    : Page({.section = Chrome::Section::Home})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::ServiceChoicePage>())
    , m_services(new QStandardItemModel(0, 2, this))
    , m_found(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_found->setSourceModel(m_services);
    m_found->setFilterRole(service_detail::searchRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->services->setModel(m_found);
    prepareTable(m_ui->services, 52);
    setColumns(m_ui->services, {0, 260}, 0);
    connect(m_ui->search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text.trimmed());
        if (m_found->rowCount() > 0)
            m_ui->services->selectRow(0);
        onChoice();
    });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] { m_ui->services->setFocus(); });
    connect(m_ui->services->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ServiceChoicePage::onChoice);
    connect(m_ui->services, &QTableView::activated, this, &ServiceChoicePage::start);
    connect(setPrimary(), &QAction::triggered, this, &ServiceChoicePage::start);
    setBack();
    retranslate();
}

ServiceChoicePage::~ServiceChoicePage() = default;

QString ServiceChoicePage::title() const
{
    //: Title of the page where a new case begins
    return tr("New case");
}

QWidget *ServiceChoicePage::firstFocus() const
{
    return m_ui->search;
}

void ServiceChoicePage::onEnter(const QString &)
{
    m_ui->search->clear();
    fill();
}

QList<ServiceKind> ServiceChoicePage::offeredKinds(const Regulation &regulation) const
{
    QList<ServiceKind> kinds;
    for (ServiceKind kind : regulation.kinds) {
        if (regulation.offers(kind, Channel::Centre))
            kinds << kind;
    }
    return kinds;
}

bool ServiceChoicePage::mayStart(const Regulation &regulation) const
{
    // The demonstration plays cases of acts that are repealed.
    const QDate today = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    return regulation.inForceOn(today) || m_context.desk.connection().demo().value_or(false);
}

void ServiceChoicePage::fill()
{
    const QDate today = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    const Language language = m_context.languages.current();
    const Regulation *before = chosen();
    const QString kept = before ? before->id : QString();
    m_services->removeRows(0, m_services->rowCount());
    for (const Regulation &regulation : m_context.desk.regulations().all()) {
        const bool inForce = regulation.inForceOn(today);
        if (offeredKinds(regulation).isEmpty())
            continue;
        auto *name = new QStandardItem(regulation.title.in(language));
        name->setData(regulation.id, service_detail::idRole);
        // Searched in all three languages: the applicant may name the service in any.
        name->setData(QStringList{regulation.title.kk, regulation.title.ru, regulation.title.en,
                                  regulation.act.number}
                          .join(QLatin1Char('\n')),
                      service_detail::searchRole);
        name->setData(regulation.provider.in(language), SecondLineRole);
        name->setData(true, BoldRole);
        name->setToolTip(name->text());
        //: List of services, the act behind a service: %1 its number, %2 its date
        auto *act = new QStandardItem(
            tr("No. %1 of %2").arg(regulation.act.number, dateText(regulation.act.date)));
        act->setData(true, MutedRole);
        if (!inForce) {
            //: List of services, tag of an act that is no longer in force; %1 is a date
            const QString repealed =
                tr("repealed, until %1").arg(dateText(regulation.effectiveUntil));
            act->setData(QVariant::fromValue(TagFace{TagFace::Tone::Warn, repealed}), TagRole);
            act->setData(act->text() + QStringLiteral(", ") + repealed, Qt::AccessibleTextRole);
        }
        m_services->appendRow({name, act});
    }
    int row = 0;
    for (int i = 0; i < m_found->rowCount(); ++i) {
        if (m_found->index(i, 0).data(service_detail::idRole).toString() == kept)
            row = i;
    }
    if (m_found->rowCount() > 0)
        m_ui->services->selectRow(row);
    onChoice();
}

const Regulation *ServiceChoicePage::chosen() const
{
    const QModelIndex index = m_ui->services->selectionModel()->currentIndex();
    return index.isValid() ? m_context.desk.regulations().find(
                                 index.siblingAtColumn(0).data(service_detail::idRole).toString())
                           : nullptr;
}

void ServiceChoicePage::onChoice()
{
    const Regulation *regulation = m_found->rowCount() > 0 ? chosen() : nullptr;
    m_kinds = regulation ? offeredKinds(*regulation) : QList<ServiceKind>{};
    QStringList words;
    for (ServiceKind kind : std::as_const(m_kinds))
        words << kindText(kind);
    m_ui->kinds->setChoices(words);
    m_ui->kinds->setVisible(!words.isEmpty());
    m_ui->kindLabel->setVisible(!words.isEmpty());
    m_ui->nothing->setVisible(m_found->rowCount() == 0);
    m_ui->services->setVisible(m_found->rowCount() > 0);
    const bool allowed = regulation && mayStart(*regulation);
    primary()->setEnabled(allowed);
    setReason(allowed ? QString()
              //: Footer of the page where a new case begins: why it cannot go on
              : regulation ? tr("The act is no longer in force")
                           //: Footer of the page where a new case begins: why it cannot go on
                           : tr("Choose a service"));
}

void ServiceChoicePage::start()
{
    const Regulation *regulation = chosen();
    desk::Session *session = m_context.desk.session();
    if (!regulation || !session || m_kinds.isEmpty() || !mayStart(*regulation))
        return;
    const ServiceKind kind = m_kinds.value(m_ui->kinds->current(), m_kinds.first());
    m_context.go.setEditor(
        std::make_unique<desk::CaseEditor>(*session, m_context.desk.clock(), *regulation, kind));
    m_context.go.open(PageId::Applicant);
}

void ServiceChoicePage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Page where a new case begins: goes to the applicant
    primary()->setText(tr("Start the case"));
    //: Footer: to the page before this one
    back()->setText(tr("Back"));
    m_services->setHorizontalHeaderLabels({//: Column of the list of services
                                           tr("State service"),
                                           //: Column of the list of services: number and date
                                           tr("Act")});
    fill();
}

} // namespace ruqsat::workstation
