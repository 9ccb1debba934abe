#include "workstation/pages/case_review_page.h"

#include "desk/desk.h"
#include "ui_case_review_page.h"
#include "workstation/pages/case_feed.h"
#include "workstation/pages/decision_preview.h"
#include "workstation/pages/fact_list.h"
#include "workstation/pages/joined_review.h"
#include "workstation/pages/pdf_pane.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QTimer>

#include <utility>

namespace ruqsat::workstation {
namespace {

/// Terms run on while the case is read.
constexpr int reviewLookMs = 60'000;

} // namespace

CaseReviewPage::CaseReviewPage(const PageContext &context, QWidget *parent)
    : Page({.section = Chrome::Section::Queue}, parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::CaseReviewPage>())
    , m_words(new desk::KeptWords(*context.desk.session(), QStringLiteral("caseReview"), this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->beside->hide();
    m_ui->markPanel->hide();
    prepareList(m_ui->documents);
    setBack();
    m_giveBack = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_release = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_U));
    m_hold = addSecondary(QKeySequence(Qt::Key_F4));
    m_preview = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_P));
    connect(m_giveBack, &QAction::triggered, this, &CaseReviewPage::onGiveBack);
    connect(m_release, &QAction::triggered, this, [this] { m_review->release(); });
    connect(m_hold, &QAction::triggered, this, &CaseReviewPage::holdBeside);
    connect(m_preview, &QAction::triggered, this, &CaseReviewPage::preview);
    connect(setPrimary(), &QAction::triggered, this, &CaseReviewPage::onPrimary);
    auto *answer = new QAction(this);
    answer->setShortcut(QKeySequence(Qt::Key_F8));
    addAction(answer);
    connect(answer, &QAction::triggered, this, &CaseReviewPage::goToAnswer);
    // The pages of the document turn while the list has the focus.
    m_ui->documents->addActions(m_ui->stage->paper()->actions());
    connect(m_ui->documents, &QListWidget::currentRowChanged, this, &CaseReviewPage::showLine);
    connect(m_ui->documents, &CaseList::marked, this, &CaseReviewPage::setMark);
    connect(m_ui->documents, &CaseList::unmarked, this,
            [this](const QString &key) { m_review->clearMark(key); });
    for (CaseStage *stage : {m_ui->stage, m_ui->beside}) {
        connect(stage, &CaseStage::failed, m_ui->failurePanel,
                [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
    }
    connect(m_ui->stage->facts(), &FactList::marked, this, &CaseReviewPage::setMark);
    connect(m_ui->stage->facts(), &FactList::unmarked, this,
            [this](const QString &key) { m_review->clearMark(key); });
    connect(m_ui->stage->facts(), &FactList::chosenChanged, this, &CaseReviewPage::showMarks);
    connect(m_ui->markBar, &MarkBar::marked, this,
            [this](bool inOrder) { setMark(markedKey(), inOrder); });
    connect(m_ui->markBar, &MarkBar::reasonEdited, this, [this](const QString &reason) {
        m_review->setMark(markedKey(), {false, reason});
    });
    connect(m_ui->markBar, &MarkBar::left, this, [this] {
        const CaseList::Line *line = m_ui->documents->chosen();
        QWidget *list = line && line->subject == CaseList::Subject::Application
                            ? static_cast<QWidget *>(m_ui->stage->facts())
                            : m_ui->documents;
        list->setFocus(Qt::OtherFocusReason);
    });
    m_ui->stage->setTime(context.desk.clock(), context.desk.calendar());
    m_ui->beside->setTime(context.desk.clock(), context.desk.calendar());
    connect(m_ui->decision, &DecisionPanel::checking, this,
            [this] { m_review->checkCompleteness(); });
    connect(m_ui->decision, &DecisionPanel::asking, this, &CaseReviewPage::onAsking);
    connect(m_ui->decision, &DecisionPanel::answering, this, &CaseReviewPage::onAnswering);
    connect(m_ui->decision, &DecisionPanel::goingOn, this, [this] { m_review->goOn(); });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &CaseReviewPage::showTime);
    minute->start(reviewLookMs);
    connect(m_words, &desk::KeptWords::keepFailed, this,
            [this](const Failure &failure) { m_context.go.toastFailure(failure); });
    connect(m_words, &desk::KeptWords::restored, this, [this] {
        if (m_review && m_review->application())
            forgetDone(*m_review->application());
    });
    followOthers();
    retranslate();
}

CaseReviewPage::~CaseReviewPage() = default;

QString CaseReviewPage::title() const
{
    return m_review && m_review->application()
               ? m_review->application()->number
               : tr("Case", "screen title before the case is loaded");
}

QWidget *CaseReviewPage::firstFocus() const
{
    return m_ui->documents;
}

QString CaseReviewPage::mapSubject() const
{
    return m_review && m_review->application() ? m_review->application()->id : QString();
}

void CaseReviewPage::onEnter(const QString &subject)
{
    m_left = false;
    m_feed->start();
    const bool isUnkept = m_review && !m_review->isKept();
    const bool isAtWork = isUnkept || (m_review && m_review->isBusy());
    if (m_review && (subject.isEmpty() || (isAtWork && subject == m_review->applicationId()))) {
        // What is busy loads nothing: it is shown as it stands.
        if (m_review->isBusy())
            onChanged();
        m_review->load();
        return;
    }
    if (!isUnkept) {
        begin(subject);
        return;
    }
    // Until what was typed on it may be left, the case before stands here.
    m_review->load();
    m_context.go.leaveWork([page = QPointer<CaseReviewPage>(this), subject] {
        if (page)
            page->begin(subject);
    });
}

void CaseReviewPage::begin(const QString &subject)
{
    m_keepFailure.reset();
    m_built.clear();
    m_ui->failurePanel->clear();
    m_ui->stage->clear();
    m_ui->beside->clear();
    m_ui->beside->hide();
    // What is marked before the case is read would be a mark on another one.
    m_ui->markPanel->hide();
    m_ui->decision->setEnabled(false);
    m_ui->documents->setCurrentRow(0);
    if (m_review && m_review->isBusy())
        letGo(m_review.release());
    m_review = std::make_unique<desk::CaseReview>(*m_context.desk.session(),
                                                  m_context.desk.regulations(), subject);
    connectReview();
    m_review->load();
}

void CaseReviewPage::letGo(desk::CaseReview *busy)
{
    busy->disconnect(this);
    busy->setParent(this);
    connect(busy, &desk::CaseReview::failed, this,
            [this](const Failure &failure) { m_context.go.toastFailure(failure); });
    connect(busy, &desk::CaseReview::overtaken, this, &CaseReviewPage::tellFaster);
    connect(busy, &desk::CaseReview::actionDone, this, [this, busy](Action action) {
        forgetWords(*busy, action);
        tellDone(action);
    });
    connect(busy, &desk::CaseReview::busyChanged, busy, &QObject::deleteLater);
}

void CaseReviewPage::connectReview()
{
    desk::CaseReview *review = m_review.get();
    connect(review, &desk::CaseReview::changed, this, &CaseReviewPage::onChanged);
    connect(&review->followed(), &desk::FollowedLicence::changed, this, [this] {
        // Nobody looks any more.
        if (m_built.isEmpty())
            return;
        const Language language = m_context.languages.current();
        m_ui->stage->retranslate(*m_review, language);
        if (m_ui->beside->isVisible())
            m_ui->beside->retranslate(*m_review, language);
    });
    connect(review, &desk::CaseReview::busyChanged, this, [this](bool busy) {
        if (busy)
            m_ui->waitBar->begin(tr("The registry is at work", "progress"), false);
        else
            m_ui->waitBar->end();
        if (m_review->application())
            m_ui->decision->show(*m_review);
        showActions();
    });
    const auto tell = [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); };
    connect(review, &desk::CaseReview::failed, this, [this, tell](const Failure &failure) {
        tell(failure);
        // Whoever went on with other work is told there.
        if (m_left)
            m_context.go.toastFailure(failure);
    });
    connect(review, &desk::CaseReview::loaded, this, [this](bool isHere) {
        if (isHere)
            clearLoadFailure();
        else
            m_loadTurn = m_ui->failurePanel->turn();
    });
    connect(review, &desk::CaseReview::asking, this, [this, tell](const Failure &failure) {
        tell(failure);
        m_askingTurn = m_ui->failurePanel->turn();
    });
    connect(review, &desk::CaseReview::overtaken, this, &CaseReviewPage::tellFaster);
    // Each try by itself says the same: once told, it leaves the place to other messages.
    connect(review, &desk::CaseReview::keepFailed, this, [this, tell](const Failure &failure) {
        if (std::exchange(m_keepFailure, failure.code) != failure.code)
            tell(failure);
    });
    connect(review, &desk::CaseReview::kept, this, [this] {
        const auto &shown = m_ui->failurePanel->failure();
        // That earlier work could not be read stays true when the present is kept.
        if (shown && shown->code == m_keepFailure &&
            m_keepFailure != FailureCode::VaultDraftUnreadable)
            m_ui->failurePanel->clear();
        m_keepFailure.reset();
    });
    connect(review, &desk::CaseReview::restored, this, [this](const QDateTime &keptAt) {
        m_context.go.toast(Toast::Tone::Good, tr("What you typed on this case at %1 is here again",
                                                 "message: %1 date and time")
                                                  .arg(dateTimeText(keptAt)));
    });
    connect(review, &desk::CaseReview::takenOver, this,
            [this](const protocol::Actor &from, const QDateTime &at) {
                m_context.go.toast(
                    Toast::Tone::Good,
                    tr("What %1 found until %2 is here",
                       "message: %1 a colleague's name, %2 date and time")
                        .arg(from.name.in(m_context.languages.current()), dateTimeText(at)));
            });
    connect(review, &desk::CaseReview::joined, this,
            [this](const protocol::Actor &with, const QDateTime &at, const QStringList &contested) {
                const QString text =
                    joinedText(*m_review, with, at, contested, m_context.languages.current());
                if (contested.isEmpty())
                    m_context.go.toast(Toast::Tone::Good, text);
                else
                    m_context.go.toastWarning([text] { return text; });
            });
    connect(&m_context.desk.session()->client(), &desk::RegistryClient::versionStale, review,
            [this](const protocol::CurrentVersion &current) { tellWhoWasFirst(current); });
    connect(review, &desk::CaseReview::actionDone, this, &CaseReviewPage::onDone);
}

void CaseReviewPage::onLeave()
{
    m_left = true;
    m_feed->stop();
    if (m_review && m_review->application() && m_review->mayWork())
        m_review->keepNow();
    m_ui->stage->clear();
    m_ui->beside->clear();
    m_ui->beside->hide();
    makeRoom();
    m_built.clear();
}

void CaseReviewPage::onChanged()
{
    if (!m_review->application())
        return;
    // What stands there before the rows are made is no other case's.
    const bool text = !m_built.isEmpty() && m_ui->stage->isShowingText();
    const QString wanted =
        m_review->application()->id + QString::number(m_review->application()->version);
    if (wanted != m_built) {
        m_built = wanted;
        rebuild();
        const protocol::Application &application = *m_review->application();
        forgetDone(application);
        m_ui->similarNote->ask(*m_context.desk.session(), application.applicant.number,
                               application.regulation, application.kind, application.id);
    }
    m_ui->decision->show(*m_review);
    // The text beside the form is that of the moment, never that of before; the list may have put
    // its chosen document there.
    if (m_ui->stage->isShowingText() || (text && m_review->decision()))
        preview();
    showMarks();
    showActions();
}

void CaseReviewPage::rebuild()
{
    const Language language = m_context.languages.current();
    m_ui->documents->show(*m_review, language);
    m_ui->decision->setEnabled(true);
    m_ui->decision->build(*m_review, m_context.desk.calendar(), language);
    showHead();
    showLine();
    if (m_ui->beside->isVisible())
        m_ui->beside->retranslate(*m_review, language);
    Q_EMIT titleChanged();
}

void CaseReviewPage::showLine()
{
    const CaseList::Line *line = m_ui->documents->chosen();
    if (!m_review || !m_review->application() || !line)
        return;
    const bool sameDocument = line->attachment && m_ui->stage->line().attachment &&
                              m_ui->stage->line().attachment->id == line->attachment->id &&
                              m_ui->stage->currentWidget() == m_ui->stage->paper();
    if (sameDocument)
        m_ui->stage->paper()->setTitle(line->title);
    else
        m_ui->stage->show(*m_review, *line, m_context.languages.current());
    showMarks();
}

QString CaseReviewPage::markedKey() const
{
    const CaseList::Line *line = m_ui->documents->chosen();
    if (!line || !m_review || !m_review->mayWork())
        return {};
    return line->subject == CaseList::Subject::Application ? m_ui->stage->facts()->chosenKey()
                                                           : line->key;
}

void CaseReviewPage::showMarks()
{
    if (!m_review || !m_review->application())
        return;
    const bool mayWork = m_review->mayWork();
    m_ui->documents->setMarkable(mayWork);
    m_ui->stage->facts()->setMarkable(mayWork);
    m_ui->documents->showMarks(*m_review);
    for (CaseStage *stage : {m_ui->stage, m_ui->beside})
        stage->facts()->facts()->setMarks(m_review->marks());
    const QString key = markedKey();
    m_ui->markPanel->setVisible(!key.isEmpty());
    if (key.isEmpty())
        return;
    const FactList *facts = m_ui->stage->facts();
    const int row = facts->facts()->rowOf(key);
    m_ui->markBar->show(row >= 0 ? facts->facts()->fact(row).caption
                                 : m_ui->documents->chosen()->title,
                        m_review->mark(key));
}

void CaseReviewPage::setMark(const QString &key, bool inOrder)
{
    if (key.isEmpty())
        return;
    const auto before = m_review->mark(key);
    m_review->setMark(key, {inOrder, before && !inOrder ? before->reason : QString()});
    if (!inOrder)
        m_ui->markBar->startReason();
}

void CaseReviewPage::preview()
{
    m_ui->stage->showText(decisionPreview(*m_review));
}

void CaseReviewPage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the queue"));
    m_giveBack->setText(tr("Return to the executor", "footer button"));
    m_release->setText(tr("Put back", "footer button: the case goes back into the queue"));
    m_preview->setText(tr("Text", "footer button: shows the text of the decision"));
    m_ui->documents->setAccessibleName(tr("Documents of the case", "list"));
    if (m_review && m_review->application()) {
        const bool text = m_ui->stage->isShowingText();
        rebuild();
        m_ui->stage->retranslate(*m_review, m_context.languages.current());
        // The list has put its chosen document there.
        if (text && m_review->decision())
            preview();
    }
    showActions();
}

} // namespace ruqsat::workstation
