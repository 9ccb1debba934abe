#include "workstation/pages/office_drafts_page.h"

#include "desk/desk.h"
#include "workstation/pages/take_over_dialog.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/draft_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include "ui_office_drafts_page.h"

#include <QAction>
#include <QStandardItemModel>

namespace ruqsat::workstation {

namespace office_drafts {
constexpr int rowHeight = 52;
enum Column { Applicant, Operator, Page, Changed, Columns };
} // namespace office_drafts

OfficeDraftsPage::OfficeDraftsPage(const PageContext &context)
    : Page({.section = Chrome::Section::Home})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::OfficeDraftsPage>())
    , m_model(new QStandardItemModel(0, office_drafts::Columns, this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->table->setModel(m_model);
    prepareTable(m_ui->table, office_drafts::rowHeight);
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &OfficeDraftsPage::onTakeOver);
    connect(m_ui->table, &QTableView::activated, this, &OfficeDraftsPage::onTakeOver);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OfficeDraftsPage::showChoice);
    connect(m_ui->failurePanel, &FailurePanel::shownChanged, m_ui->emptyState,
            &EmptyState::setPressed);
    m_outbox = addSecondary(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    connect(m_outbox, &QAction::triggered, this, [this] { m_context.go.open(PageId::Outbox); });
    auto *again = new QAction(this);
    again->setShortcut(QKeySequence(Qt::Key_F5));
    connect(again, &QAction::triggered, this, &OfficeDraftsPage::refresh);
    addAction(again);
    retranslate();
}

OfficeDraftsPage::~OfficeDraftsPage() = default;

QString OfficeDraftsPage::title() const
{
    //: Title of the page of the head: cases that operators of the office have begun
    return tr("Drafts of the office");
}

QWidget *OfficeDraftsPage::firstFocus() const
{
    return m_ui->table->isVisibleTo(this) ? static_cast<QWidget *>(m_ui->table) : nullptr;
}

void OfficeDraftsPage::onEnter(const QString &)
{
    // With a session that ended its answer never comes.
    m_asking = false;
    refresh();
}

void OfficeDraftsPage::refresh()
{
    m_ui->failurePanel->clear();
    readDrafts();
}

void OfficeDraftsPage::readDrafts()
{
    desk::Session *session = m_context.desk.session();
    if (!session)
        return;
    session->client().officeDrafts().then(
        this, [this](const Result<protocol::DraftCopies> &drafts) {
            if (!drafts) {
                m_ui->failurePanel->showFailure(drafts.failure(), true);
                return;
            }
            showDrafts(*drafts);
        });
}

const protocol::DraftCopyHead *OfficeDraftsPage::chosen() const
{
    const int row = m_ui->table->currentIndex().row();
    return row >= 0 && row < m_drafts.items.size() ? &m_drafts.items.at(row) : nullptr;
}

QString OfficeDraftsPage::applicantText(const protocol::DraftCopyHead &draft) const
{
    const QString name = draft.head.applicantName.in(m_context.languages.current());
    if (!name.isEmpty())
        return name;
    if (!draft.head.applicantNumber.isEmpty())
        return groupedIdentifier(draft.head.applicantNumber);
    //: Drafts of the office: the applicant was not looked up yet
    return tr("no applicant yet");
}

QString OfficeDraftsPage::operatorNote(const protocol::DraftCopyHead &draft) const
{
    const Language language = m_context.languages.current();
    for (const protocol::DraftTakeOver &taken : m_drafts.takenOver) {
        if (taken.caseId == draft.caseId && taken.to.iin == draft.owner.iin)
            //: Drafts of the office: %1 is who had the draft before
            return tr("taken over from %1").arg(shortName(taken.from.name.in(language)));
    }
    return {};
}

void OfficeDraftsPage::showDrafts(const protocol::DraftCopies &drafts)
{
    const QString before = chosen() ? chosen()->caseId : QString();
    m_drafts = drafts;
    m_unread = false;
    const Language language = m_context.languages.current();
    const QDateTime now = m_context.desk.clock().now();
    m_model->removeRows(0, m_model->rowCount());
    int current = 0;
    for (const protocol::DraftCopyHead &draft : std::as_const(m_drafts.items)) {
        if (draft.caseId == before)
            current = m_model->rowCount();
        auto *applicant = new QStandardItem(applicantText(draft));
        applicant->setData(true, BoldRole);
        if (const Regulation *regulation = m_context.desk.regulations().find(draft.head.regulation))
            setSecondLine(applicant, regulation->title.in(language));
        auto *owner = new QStandardItem(shortName(draft.owner.name.in(language)));
        if (const QString note = operatorNote(draft); !note.isEmpty())
            setSecondLine(owner, note);
        auto *page = new QStandardItem(draftPageText(
            desk::casePageFromName(draft.head.step).value_or(desk::CasePage::Applicant)));
        auto *when = new QStandardItem(shortWhen(draft.savedAt, now));
        setSecondLine(when, deskText(draft.device, draft.window));
        m_model->appendRow({applicant, owner, page, when});
    }
    setColumns(m_ui->table, {0, 230, 210, 150}, office_drafts::Applicant);
    if (!m_drafts.items.isEmpty())
        m_ui->table->setCurrentIndex(m_model->index(current, 0));
    showChoice();
}

void OfficeDraftsPage::showChoice()
{
    m_ui->table->setVisible(!m_drafts.items.isEmpty());
    m_ui->emptyState->setVisible(m_drafts.items.isEmpty() && !m_unread);
    primary()->setEnabled(chosen() && !m_asking);
}

void OfficeDraftsPage::onTakeOver()
{
    desk::Session *session = m_context.desk.session();
    if (!session || !chosen() || m_asking)
        return;
    m_asking = true;
    showChoice();
    session->client().colleagues().then(
        this, [this, draft = *chosen()](const Result<protocol::Colleagues> &colleagues) {
            m_asking = false;
            showChoice();
            if (colleagues)
                ask(draft, *colleagues);
            else
                m_ui->failurePanel->showFailure(colleagues.failure(), true);
        });
}

void OfficeDraftsPage::ask(const protocol::DraftCopyHead &draft,
                           const protocol::Colleagues &colleagues)
{
    QList<protocol::Actor> people;
    for (const protocol::Colleague &colleague : colleagues.people) {
        if (mayDo(colleague.person.role, Permission::RegisterApplication) &&
            colleague.person.iin != draft.owner.iin)
            people << colleague.person;
    }
    auto *dialog = new TakeOverDialog(applicantText(draft), draft.owner, people,
                                      m_reasons.value(draft.caseId), m_context.languages, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, caseId = draft.caseId, from = draft.owner.iin] {
                desk::Session *session = m_context.desk.session();
                if (!session)
                    return;
                m_asking = true;
                showChoice();
                m_reasons.insert(caseId, dialog->reason());
                session->client()
                    .takeOverDraft(caseId, {dialog->chosenIin(), dialog->reason(), from})
                    .then(this, [this, caseId](const Result<void> &done) {
                        m_asking = false;
                        showChoice();
                        if (!done) {
                            m_ui->failurePanel->showFailure(done.failure(), true);
                            // It may be another's by now, or gone.
                            readDrafts();
                            return;
                        }
                        m_reasons.remove(caseId);
                        //: Message after a draft was given to another operator
                        m_context.go.toast(Toast::Tone::Good,
                                           tr("The draft was given to the colleague."));
                        refresh();
                    });
            });
    dialog->open();
}

void OfficeDraftsPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Drafts of the office, filled button: opens a dialog
    primary()->setText(tr("Give to another…"));
    //: Button of the page of drafts of the office: signed cases of the office at this desk
    m_outbox->setText(tr("Outbox"));
    //: Button of the page of drafts of the office: to the page before
    back()->setText(tr("Back"));
    m_model->setHorizontalHeaderLabels({//: Column of the drafts of the office
                                        tr("Applicant"),
                                        //: Column of the drafts of the office: whose it is
                                        tr("Operator"),
                                        //: Column of the drafts of the office: the page where the
                                        //: work stopped
                                        tr("Stopped at"),
                                        //: Column of the drafts of the office: when and where it
                                        //: was changed last
                                        tr("Changed")});
    m_ui->table->setAccessibleName(title());
    //: Drafts of the office, none there: bold line
    m_ui->emptyState->setTitle(tr("No drafts in the office"));
    //: Drafts of the office, none there: when something will appear
    m_ui->emptyState->setExplanation(tr("Cases that operators begin while there is a link to the "
                                        "registry appear here."));
    const bool unread = m_unread;
    showDrafts(protocol::DraftCopies(m_drafts));
    m_unread = unread;
    showChoice();
}

} // namespace ruqsat::workstation
