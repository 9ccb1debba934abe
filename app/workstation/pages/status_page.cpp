#include "workstation/pages/status_page.h"

#include "desk/desk.h"
#include "ui_status_page.h"
#include "workstation/pages/due_reason.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QAction>

namespace ruqsat::workstation {

namespace status_detail {

Chrome statusChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Queue;
    return chrome;
}

/// Number over service and state, in the language of the screen.
class Delegate final : public RowDelegate
{
public:
    Delegate(const desk::StatusSearch &search, const desk::Desk &desk, const Languages &languages,
             QObject *parent)
        : RowDelegate(parent)
        , m_search(search)
        , m_desk(desk)
        , m_languages(languages)
    {
    }

protected:
    QVariant cell(const QModelIndex &index, int role) const override
    {
        const protocol::CaseStatus &status = m_search.at(index.row());
        if (role == Qt::DisplayRole)
            return status.number + QStringLiteral(" · ") + stateText(status.state);
        if (role != SecondLineRole)
            return {};
        const Regulation *regulation = m_desk.regulations().find(status.regulation);
        const QString service =
            regulation ? regulation->title.in(m_languages.current()) : status.regulation;
        return StatusPage::tr("received %1 · %2", "under a case: %1 a date, %2 a service")
            .arg(dateText(status.receivedAt.toTimeZone(WorkCalendar::zone()).date()), service);
    }

private:
    const desk::StatusSearch &m_search;
    const desk::Desk &m_desk;
    const Languages &m_languages;
};

} // namespace status_detail

StatusPage::StatusPage(const PageContext &context, QWidget *parent)
    : Page(status_detail::statusChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::StatusPage>())
    , m_search(std::make_unique<desk::StatusSearch>(*context.desk.session()))
    , m_replies(new desk::KeptReplies(*context.desk.session(), this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    prepareList(m_ui->cases);
    prepareRows(
        m_ui->cases, m_search.get(),
        new status_detail::Delegate(*m_search, context.desk, context.languages, m_ui->cases));
    setBack();
    connect(setPrimary(), &QAction::triggered, this, [this] {
        if (chosen())
            m_context.go.open(PageId::HandOver, chosen()->applicationId);
    });
    m_paper = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(m_paper, &QAction::triggered, this, [this] {
        if (chosen())
            m_context.go.open(PageId::HandOver, chosen()->applicationId);
    });
    m_recordReply = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_recordReply, &QAction::triggered, this, &StatusPage::onReply);
    m_showUnrecorded = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_U));
    connect(m_showUnrecorded, &QAction::triggered, this, &StatusPage::onUnrecorded);
    connect(m_replies, &desk::KeptReplies::restored, this, &StatusPage::showChosen);
    // The panel is the search's, which clears it.
    connect(m_replies, &desk::KeptReplies::keepFailed, this,
            [this](const Failure &failure) { m_context.go.toastFailure(failure); });
    connect(m_ui->search, &QLineEdit::returnPressed, this,
            [this] { m_search->search(m_ui->search->text()); });
    m_ui->dueLink->setAskable(true);
    m_ui->replyLink->setAskable(true);
    connect(m_ui->dueLink, &DueLink::asked, this, [this] {
        if (chosen())
            fetchReason(m_context, chosen()->applicationId,
                        chosen()->isStopped() ? QString() : serviceKindName(chosen()->kind),
                        m_ui->dueLink, m_ui->failurePanel);
    });
    connect(m_ui->replyLink, &DueLink::asked, this, [this] {
        if (chosen())
            fetchReplyReason(m_context, chosen()->applicationId, m_ui->replyLink,
                             m_ui->failurePanel);
    });
    connect(m_search.get(), &desk::StatusSearch::changed, this, &StatusPage::showState);
    connect(m_ui->cases->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StatusPage::showChosen);
    connect(m_ui->cases, &QListView::activated, this,
            [this] { (primary()->isEnabled() ? primary() : m_paper)->trigger(); });
    retranslate();
}

StatusPage::~StatusPage() = default;

QString StatusPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *StatusPage::firstFocus() const
{
    return m_ui->search;
}

void StatusPage::onEnter(const QString &subject)
{
    if (!subject.isEmpty())
        m_ui->search->setText(subject.left(m_ui->search->maxLength()));
    m_ui->search->selectAll();
    m_search->search(m_ui->search->text());
}

void StatusPage::onLeave()
{
    // Another person's cases are not for the next one's eyes.
    m_ui->search->clear();
    m_search->search({});
}

const protocol::CaseStatus *StatusPage::chosen() const
{
    const int row = m_ui->cases->currentIndex().row();
    return row >= 0 && row < m_search->rowCount() ? &m_search->at(row) : nullptr;
}

void StatusPage::showState()
{
    if (m_search->failure())
        m_ui->failurePanel->showFailure(*m_search->failure(), true);
    else
        m_ui->failurePanel->clear();
    const int count = m_search->rowCount();
    const bool found = count > 0;
    m_ui->cases->setVisible(found);
    m_ui->listLabel->setVisible(found);
    m_ui->answerPanel->setVisible(found);
    m_ui->emptyState->setVisible(!found && !m_search->failure());
    m_ui->emptyState->setTitle(m_search->isAnswered()
                                   ? tr("Nothing is registered under this", "nothing was found")
                                   : tr("Nobody is looked for yet", "before the first search"));
    m_ui->emptyState->setExplanation(
        tr("Type an IIN, a BIN or the number of the case and press Enter.", "under an empty list"));
    if (found && !m_ui->cases->currentIndex().isValid()) {
        m_ui->cases->setCurrentIndex(m_ui->cases->model()->index(0, 0));
        if (m_ui->search->hasFocus() && count > 1)
            m_ui->cases->setFocus(Qt::OtherFocusReason);
    }
    showChosen();
}

void StatusPage::showChosen()
{
    const protocol::CaseStatus *status = chosen();
    const bool ready = status && status->nextStep == protocol::NextStep::HandOver &&
                       m_context.desk.session()->may(Permission::HandOverResult);
    primary()->setEnabled(ready);
    // What was handed over stays in the applicant's history, electronic as it was signed.
    m_paper->setEnabled(status && !status->resultNumber.isEmpty());
    m_recordReply->setVisible(status && status->nextStep == protocol::NextStep::ApplicantReply &&
                              m_context.desk.session()->may(Permission::RecordReply));
    const bool idle = !m_reply || !m_reply->isBusy();
    m_recordReply->setEnabled(idle);
    m_showUnrecorded->setVisible(!m_replies->all().isEmpty());
    m_showUnrecorded->setEnabled(idle);
    Q_EMIT footerChanged();
    setReason(status && !ready
                  ? tr("There is nothing to hand over", "footer: why the button is off")
                  : QString());
    if (!status)
        return;
    const Language language = m_context.languages.current();
    m_ui->answerLabel->setText(nextStepText(*status));
    showTerm(*status);
    QList<Fact> facts;
    const auto add = [&facts](const QString &caption, const QString &value) {
        if (!value.isEmpty())
            facts << Fact{caption, value, {}, {}};
    };
    add(tr("Case", "caption: number of a case"), status->number);
    add(tr("Applicant", "caption of a case"), status->applicant.name.in(language) +
                                                  QStringLiteral(" · ") +
                                                  groupedIdentifier(status->applicant.number));
    if (const Regulation *regulation = m_context.desk.regulations().find(status->regulation))
        add(tr("State service", "caption of a case"),
            regulation->title.in(language) + QStringLiteral(" · ") + kindText(status->kind));
    add(tr("Service provider", "caption of a case"), status->provider.in(language));
    add(tr("Asked of the applicant", "caption of a case"), status->question);
    add(tr("Received", "caption of a case: date and time"), dateTimeText(status->receivedAt));
    if (status->decision)
        add(tr("Decision", "caption of a case"),
            decidedText(*status->decision, m_context.desk.regulations().find(status->regulation)) +
                (status->resultNumber.isEmpty() ? QString()
                                                : QStringLiteral(" · ") + status->resultNumber));
    add(tr("Last change", "caption of a case: date and time"), dateTimeText(status->changedAt));
    m_ui->facts->show(facts);
}

void StatusPage::showTerm(const protocol::CaseStatus &status)
{
    const bool runs = status.due.isValid();
    m_ui->dueCaption->setVisible(runs || status.isStopped());
    m_ui->dueLink->setVisible(runs || status.isStopped());
    m_ui->dueLink->setProperty(caseOfLink, status.applicationId);
    m_ui->dueCaption->setText(
        !runs && status.state == ApplicationState::AwaitingApplicant
            ? tr("The term stands still until the reply", "beside a dash")
        : status.isStopped() ? tr("The term stands still", "beside a dash")
        : runs && status.due < m_context.desk.clock().now()
            ? tr("The term is over; it was to be decided by", "before a date in the past")
            : tr("To be decided by", "before a date: last day of the term"));
    m_ui->dueLink->setDue(termTitle(serviceKindName(status.kind)),
                          dateText(status.due.toTimeZone(WorkCalendar::zone()).date()), {});
    const bool asked = status.replyUntil.isValid();
    m_ui->replyCaption->setVisible(asked);
    m_ui->replyLink->setVisible(asked);
    m_ui->replyLink->setProperty(caseOfLink, status.applicationId);
    m_ui->replyLink->setDue(
        replyTitle(), dateText(status.replyUntil.toTimeZone(WorkCalendar::zone()).date()), {});
}

void StatusPage::retranslate()
{
    m_ui->retranslateUi(this);
    const QString wanted = tr("IIN/BIN, number of the case or QR of the receipt", "search field");
    m_ui->search->setPlaceholderText(wanted);
    m_ui->search->setAccessibleName(wanted);
    m_ui->cases->setAccessibleName(m_ui->listLabel->text());
    m_ui->facts->setAccessibleName(tr("How the case stands", "list of facts"));
    back()->setText(tr("Back", "footer button"));
    m_recordReply->setText(tr("Record the reply", "footer button: of the applicant"));
    m_showUnrecorded->setText(
        tr("Reply not recorded", "footer button: shows a reply that could not be recorded"));
    primary()->setText(tr("Hand over", "footer button: opens the hand-over"));
    m_paper->setText(tr("Open the paper", "footer button: shows the signed result"));
    showState();
}

} // namespace ruqsat::workstation
