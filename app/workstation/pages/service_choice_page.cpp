#include "workstation/pages/service_choice_page.h"

#include "core/regulation_catalog.h"
#include "core/search_words.h"
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
#include <QMap>
#include <QStandardItemModel>

#include <algorithm>

namespace ruqsat::workstation {

namespace service_detail {
constexpr int idRole = Qt::UserRole + 1;
constexpr int serviceHeight = 52;
constexpr int authorityHeight = 34;

/// Which act ended it, with a space behind; empty where it is not known. `repealed` of an act is
/// written "2014-06-02 № 196".
QString repealText(const Regulation &regulation)
{
    const QStringList parts = regulation.act.repealed.split(QStringLiteral(" № "));
    const QDate day = QDate::fromString(parts.first(), Qt::ISODate);
    if (parts.size() != 2 || !day.isValid())
        return {};
    //: Under the list of services: what ended the chosen act; %1 a number, %2 a date
    return ServiceChoicePage::tr("Act No. %1 of %2 repealed it.").arg(parts.last(), dateText(day)) +
           u' ';
}

/// The applicant may name the service in any of the three languages, on any keyboard.
bool matches(const Regulation &regulation, const QStringList &wanted)
{
    const auto all = [](const LocalizedText &text) {
        return text.kk + u' ' + text.ru + u' ' + text.en;
    };
    const QStringList words =
        searchWords(all(regulation.title) + u' ' + all(regulation.provider) + u' ' +
                        all(regulation.territory) + u' ' + regulation.act.number,
                    500);
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &start) {
        return std::any_of(words.begin(), words.end(),
                           [&start](const QString &word) { return word.startsWith(start); });
    });
}
} // namespace service_detail

ServiceChoicePage::ServiceChoicePage(const PageContext &context)
    : Page({.section = Chrome::Section::Home})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::ServiceChoicePage>())
    , m_services(new QStandardItemModel(0, 2, this))
{
    m_ui->setupUi(this);
    m_ui->services->setModel(m_services);
    prepareTable(m_ui->services, service_detail::serviceHeight);
    setColumns(m_ui->services, {0, 300}, 0);
    connect(m_ui->search, &QLineEdit::textChanged, this, &ServiceChoicePage::fill);
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
    const desk::Session *session = m_context.desk.session();
    const std::optional<Channel> channel =
        session ? protocol::counterChannel(session->user().office, regulation) : std::nullopt;
    for (ServiceKind kind : regulation.kinds) {
        if (channel && regulation.offers(kind, *channel))
            kinds << kind;
    }
    return kinds;
}

QDate ServiceChoicePage::today() const
{
    return m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

bool ServiceChoicePage::mayStart(const Regulation &regulation) const
{
    // The registry's policy: the demonstration plays cases of acts that are repealed.
    return regulation.inForceOn(today()) ||
           m_context.desk.connection().repealed() == RepealedRegulations::Allowed;
}

void ServiceChoicePage::fill()
{
    const Language language = m_context.languages.current();
    const Regulation *before = chosen();
    const QString kept = before ? before->id : QString();
    const QStringList wanted = searchWords(m_ui->search->text());
    // By authority, each authority's services in the order of their acts.
    QMap<QString, QList<Regulation>> authorities;
    for (const Regulation &regulation : m_context.desk.regulations().all()) {
        if (!offeredKinds(regulation).isEmpty() && service_detail::matches(regulation, wanted))
            authorities[regulation.provider.in(language)] << regulation;
    }
    m_services->removeRows(0, m_services->rowCount());
    m_ui->services->clearSpans();
    int row = -1;
    for (auto authority = authorities.cbegin(); authority != authorities.cend(); ++authority) {
        addAuthority(authority.key());
        for (const Regulation &regulation : authority.value()) {
            addService(regulation, language);
            if (row < 0 || regulation.id == kept)
                row = m_services->rowCount() - 1;
        }
    }
    if (row >= 0)
        m_ui->services->selectRow(row);
    onChoice();
}

void ServiceChoicePage::addAuthority(const QString &name)
{
    auto *heading = new QStandardItem(name);
    heading->setFlags(Qt::NoItemFlags);
    heading->setData(true, MutedRole);
    heading->setToolTip(name);
    auto *rest = new QStandardItem;
    rest->setFlags(Qt::NoItemFlags);
    m_services->appendRow({heading, rest});
    const int row = m_services->rowCount() - 1;
    m_ui->services->setSpan(row, 0, 1, 2);
    m_ui->services->setRowHeight(row, service_detail::authorityHeight);
}

void ServiceChoicePage::addService(const Regulation &regulation, Language language)
{
    auto *name = new QStandardItem(regulation.title.in(language));
    name->setData(regulation.id, service_detail::idRole);
    QStringList second;
    for (const ServiceKind kind : offeredKinds(regulation))
        second << kindText(kind);
    name->setData(true, BoldRole);
    name->setToolTip(name->text());
    //: List of services, the act behind a service: %1 its number, %2 its date
    auto *act = new QStandardItem(
        tr("No. %1 of %2").arg(regulation.act.number, dateText(regulation.act.date)));
    act->setData(true, MutedRole);
    if (!regulation.inForceOn(today())) {
        //: List of services, tag of an act that is no longer in force; %1 is its last day in force
        const QString repealed = tr("in force through %1").arg(dateText(regulation.effectiveUntil));
        act->setToolTip(service_detail::repealText(regulation).trimmed());
        act->setData(QVariant::fromValue(TagFace{TagFace::Tone::Warn, repealed}), TagRole);
        act->setData(act->text() + QStringLiteral(", ") + repealed, Qt::AccessibleTextRole);
        // The tag stands in the place of the number, by which the act is known.
        second.prepend(act->text());
    }
    setSecondLine(name, second.join(QStringLiteral(" · ")));
    m_services->appendRow({name, act});
    m_ui->services->setRowHeight(m_services->rowCount() - 1, service_detail::serviceHeight);
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
    const Regulation *regulation = chosen();
    m_kinds = regulation ? offeredKinds(*regulation) : QList<ServiceKind>{};
    QStringList words;
    for (ServiceKind kind : std::as_const(m_kinds))
        words << kindText(kind);
    m_ui->kinds->setChoices(words);
    m_ui->kinds->setVisible(!words.isEmpty());
    m_ui->kindLabel->setVisible(!words.isEmpty());
    m_ui->nothing->setVisible(m_services->rowCount() == 0);
    m_ui->services->setVisible(m_services->rowCount() > 0);
    // The list cuts a long title; what is about to begin is told whole.
    m_ui->chosenLabel->setText(regulation ? regulation->title.in(m_context.languages.current())
                                          : QString());
    m_ui->chosenLabel->setVisible(regulation != nullptr);
    const bool repealed = regulation && !regulation->inForceOn(today());
    m_ui->policyLabel->setVisible(repealed);
    if (repealed)
        m_ui->policyLabel->setText(
            service_detail::repealText(*regulation) +
            (mayStart(*regulation)
                 //: Under the list of services: the chosen act is no longer in force; %1 is its
                 //: last day in force
                 ? tr("The act was in force through %1. The registry's policy still lets cases be "
                      "opened by it.")
                       .arg(dateText(regulation->effectiveUntil))
                 //: Under the list of services: the chosen act is no longer in force; %1 is its
                 //: last day in force
                 : tr("The act was in force through %1. No case can be opened by it.")
                       .arg(dateText(regulation->effectiveUntil))));
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
    // The law may have moved on by then.
    m_context.go.leaveCase([context = m_context, act = *regulation, kind] {
        context.go.setEditor(std::make_unique<desk::CaseEditor>(*context.desk.session(),
                                                                context.desk.clock(), act, kind));
        context.go.open(PageId::Applicant);
    });
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
