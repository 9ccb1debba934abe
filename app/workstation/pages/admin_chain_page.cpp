#include "workstation/pages/admin_chain_page.h"

#include "desk/act.h"
#include "desk/desk.h"
#include "ui_admin_chain_page.h"
#include "workstation/pages/home_table.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/law_words.h"

#include <QAction>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ruqsat::workstation {

namespace admin_chain_detail {

constexpr int chainRowHeight = 52;
constexpr int chainLookAgainMs = 3'000;
/// Thirty working days of ten hours: more is no limit.
constexpr int mostMinutes = 30 * 10 * 60;

} // namespace admin_chain_detail

AdminChainPage::AdminChainPage(const PageContext &context)
    : Page(home_table::chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::AdminChainPage>())
    , m_rows(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->table->setModel(m_rows);
    prepareTable(m_ui->table, admin_chain_detail::chainRowHeight);
    m_boxes = {m_ui->registration, m_ui->assignment, m_ui->signing, m_ui->sending};
    for (FieldBox *box : std::as_const(m_boxes)) {
        auto *minutes = new QSpinBox;
        minutes->setRange(0, admin_chain_detail::mostMinutes);
        minutes->setSingleStep(5);
        connect(minutes, &QSpinBox::valueChanged, this, &AdminChainPage::showState);
        box->setField(minutes);
        box->setMessageLine(false);
        m_minutes << minutes;
    }
    m_ui->reason->lineEdit()->setMaxLength(1000);
    connect(m_ui->reason->lineEdit(), &QLineEdit::textEdited, this,
            [this] { m_ui->reason->setError({}); });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AdminChainPage::showRule);
    setBack();
    QAction *main = setPrimary();
    main->setShortcuts(main->shortcuts() << QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(main, &QAction::triggered, this, &AdminChainPage::put);
    retranslate();
}

AdminChainPage::~AdminChainPage() = default;

QString AdminChainPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *AdminChainPage::firstFocus() const
{
    return m_ui->table;
}

void AdminChainPage::onEnter(const QString &subject)
{
    // Back from another page: what was typed stands as it was.
    if (subject.isEmpty())
        return;
    m_office = subject;
    m_chain.reset();
    m_lost.reset();
    m_ui->reason->lineEdit()->clear();
    m_ui->reason->setError({});
    m_ui->failurePanel->clear();
    retranslate();
    load();
}

void AdminChainPage::load(bool keepsTyped)
{
    // Nothing is sent again before it is known what became of the one before.
    m_busy = m_lost.has_value();
    showState();
    m_context.desk.client().officeChain(m_office).then(
        this, [this, keepsTyped, run = ++m_run](const Result<protocol::OfficeChain> &chain) {
            if (run != m_run)
                return;
            if (!chain && m_lost && desk::isAwayOrBusy(chain.failure().code)) {
                QTimer::singleShot(admin_chain_detail::chainLookAgainMs, this, [this, run] {
                    if (run == m_run && m_context.desk.session())
                        load(true);
                });
                return;
            }
            m_busy = false;
            if (!chain) {
                showFailure(chain.failure());
                return;
            }
            show(*chain, keepsTyped);
            if (const auto lost = std::exchange(m_lost, std::nullopt))
                tellLost(*lost);
        });
}

void AdminChainPage::show(const protocol::OfficeChain &chain, bool keepsTyped)
{
    const auto regulation = [this] {
        return chosen() ? std::optional<QString>(chosen()->regulation) : std::nullopt;
    };
    const std::optional<QString> before = regulation();
    const protocol::ChainPolicy kept = typed();
    m_chain = chain;
    showRows();
    if (keepsTyped && before && before == regulation() && !chosen()->byAct)
        setMinutes(kept);
}

const protocol::ChainRule *AdminChainPage::chosen() const
{
    const int row = m_ui->table->currentIndex().row();
    return m_chain && row >= 0 && row < m_chain->rules.size() ? &m_chain->rules.at(row) : nullptr;
}

protocol::ChainPolicy AdminChainPage::typed() const
{
    const auto seconds = [this](int place) { return m_minutes.at(place)->value() * 60LL; };
    return {seconds(0), seconds(1), seconds(2), seconds(3)};
}

void AdminChainPage::put()
{
    const protocol::ChainRule *rule = chosen();
    const QString reason = m_ui->reason->lineEdit()->text().simplified();
    if (!rule || m_busy)
        return;
    //: Administration, under the empty field of the reason
    m_ui->reason->setError(reason.isEmpty() ? tr("Nothing is changed without a reason")
                                            : QString());
    if (m_ui->reason->hasError()) {
        m_ui->reason->field()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_busy = true;
    const protocol::ChainChange change{rule->regulation, rule->version, typed(), reason};
    m_context.desk.client()
        .putChain(m_office, change)
        .then(this, [this, change, run = m_run](const Result<protocol::OfficeChain> &chain) {
            if (run != m_run)
                return;
            m_busy = false;
            if (!chain) {
                const FailureCode code = chain.failure().code;
                showFailure(chain.failure());
                if (code == FailureCode::OutcomeUnknown)
                    m_lost = change;
                // Another administrator was first, or nobody answered: the limits as they are now,
                // under what is typed.
                if (code == FailureCode::RecordStale || m_lost)
                    load(true);
                return;
            }
            m_lost.reset();
            show(*chain, false);
            onPut();
        });
}

void AdminChainPage::onPut()
{
    m_ui->reason->lineEdit()->clear();
    m_ui->failurePanel->clear();
    //: Administration, message after the limits of the chain were changed
    m_context.go.toast(Toast::Tone::Good,
                       tr("In force: the next step of each case has these limits."));
}

void AdminChainPage::tellLost(const protocol::ChainChange &sent)
{
    const desk::Session *session = m_context.desk.session();
    const auto &rules = m_chain->rules;
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto &each) {
        return each.regulation == sent.regulation;
    });
    const bool isChanged = rule == rules.end() || rule->version != sent.version;
    const bool isThere = isChanged && rule != rules.end() && session && rule->changedBy &&
                         rule->changedBy->iin == session->user().iin &&
                         rule->reason == sent.reason &&
                         rule->limits.toJson() == sent.limits.toJson();
    m_ui->failurePanel->clear();
    if (isThere) {
        onPut();
        return;
    }
    m_context.go.toastWarning([isChanged] {
        return lostChangeText(isChanged ? LostChange::ChangedSince : LostChange::NotDone);
    });
}

void AdminChainPage::showFailure(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure);
    showState();
}

void AdminChainPage::showRows()
{
    if (!m_chain) {
        m_rows->removeRows(0, m_rows->rowCount());
        return;
    }
    const Language language = m_context.languages.current();
    const int row = qMax(0, m_ui->table->currentIndex().row());
    m_rows->removeRows(0, m_rows->rowCount());
    for (const protocol::ChainRule &rule : std::as_const(m_chain->rules)) {
        const Regulation *regulation = m_context.desk.regulations().find(rule.regulation);
        //: Administration, the rule for all regulations that have none of their own
        const QString title = rule.regulation.isEmpty() ? tr("Every other regulation")
                              : regulation              ? regulation->title.in(language)
                                                        : rule.regulation;
        const QString clause =
            rule.byAct && regulation ? officeTimesText(*regulation, language) : QString();
        const QString set =
            rule.changedBy
                //: Administration, under limits of the chain: %1 who set them, %2 when, %3 why
                ? tr("set by %1 on %2: %3")
                      .arg(rule.changedBy->name.in(language), dateTimeText(rule.changedAt),
                           rule.reason)
                : clause.isEmpty() ? rule.regulation : clause;
        QStandardItem *basis =
            rule.byAct
                //: Administration, tag of limits that the act itself prescribes
                ? home_table::tagCell(TagFace::Tone::Good, tr("by the act"))
                : rule.version > 0
                      //: Administration, tag of limits that the provider has set
                      ? home_table::tagCell(TagFace::Tone::Warn, tr("policy"))
                      //: Administration, tag of limits that nobody has set: the usual ones
                      : home_table::tagCell(TagFace::Tone::Neutral, tr("usual"));
        QStringList minutes;
        for (const qint64 seconds : {rule.limits.registration, rule.limits.assignment,
                                     rule.limits.signing, rule.limits.sending})
            minutes << QString::number(seconds / 60);
        m_rows->appendRow({home_table::cell(title, home_table::Weight::Bold, set),
                           home_table::cell(minutes.join(QStringLiteral(" · "))), basis});
    }
    //: Administration, heading of a column: the regulation whose limits the row tells
    m_rows->setHorizontalHeaderLabels({tr("Regulation"),
                                       //: Administration, heading of a column: limits in minutes
                                       tr("Minutes"),
                                       //: Administration, heading of a column: act or policy
                                       tr("Basis")});
    setColumns(m_ui->table, {0, 0, 0}, 0);
    m_ui->table->selectRow(qMin(row, m_rows->rowCount() - 1));
    showRule();
}

void AdminChainPage::showRule()
{
    if (const protocol::ChainRule *rule = chosen()) {
        for (QSpinBox *minutes : std::as_const(m_minutes))
            minutes->setEnabled(!rule->byAct);
        setMinutes(rule->limits);
    }
    showState();
}

void AdminChainPage::setMinutes(const protocol::ChainPolicy &limits)
{
    const qint64 seconds[] = {limits.registration, limits.assignment, limits.signing,
                              limits.sending};
    for (int i = 0; i < m_minutes.size(); ++i)
        m_minutes.at(i)->setValue(static_cast<int>(seconds[i] / 60));
}

void AdminChainPage::showState()
{
    m_ui->stateLabel->setText(m_chain ? m_chain->officeName.in(m_context.languages.current())
                                      : QString());
    const protocol::ChainRule *rule = chosen();
    const bool changed =
        rule && !rule->byAct && (typed().toJson() != rule->limits.toJson() || rule->version == 0);
    primary()->setEnabled(changed && !m_busy);
    setReason(primary()->isEnabled() || m_busy || !rule ? QString()
              : rule->byAct
                  //: Administration, beside the button that is off: what the act prescribes
                  ? tr("The act itself lays these times down: they cannot be changed")
                  //: Administration, beside the button that is off
                  : tr("Nothing is changed yet"));
}

void AdminChainPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Screen title: how long the clerk and the head have for their steps
    m_ui->titleLabel->setText(tr("The office's chain"));
    m_ui->table->setAccessibleName(m_ui->titleLabel->text());
    //: Administration, field: minutes that the clerk has to register an application
    m_ui->registration->setLabel(tr("Clerk registers, min"));
    //: Administration, field: minutes that the head has to give the case to an executor
    m_ui->assignment->setLabel(tr("Head considers, min"));
    //: Administration, field: minutes that the head has to sign the result
    m_ui->signing->setLabel(tr("Head signs, min"));
    //: Administration, field: minutes that the clerk has to send the result
    m_ui->sending->setLabel(tr("Clerk sends, min"));
    //: Administration, field under every form: the order or letter that a change stands on
    m_ui->reason->setLabel(tr("Reason for the change"));
    //: Administration, button: to the list
    back()->setText(tr("Back"));
    //: Administration, the filled button: the limits count from now on
    primary()->setText(tr("Put in force"));
    if (m_chain)
        show(protocol::OfficeChain(*m_chain), true);
    else
        showRows();
    showState();
    Q_EMIT titleChanged();
}

} // namespace ruqsat::workstation
