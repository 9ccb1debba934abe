#include "workstation/pages/board_page.h"

#include "desk/desk.h"
#include "ui_board_page.h"
#include "workstation/pages/board_print.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/office_words.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

/// Days of the period, with today.
constexpr int boardPeriods[] = {7, 30, 91, 365};

Chrome boardChrome()
{
    Chrome chrome;
    chrome.footer = false;
    chrome.section = Chrome::Section::Board;
    return chrome;
}

} // namespace

BoardPage::BoardPage(const PageContext &context, QWidget *parent)
    : Page(boardChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::BoardPage>())
{
    using protocol::Queue;
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    const bool head = isHead();
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->tiles, m_ui->statePanel,
                                                          m_ui->officerPanel, m_ui->groundPanel})
        part->setVisible(head);
    if (!head) {
        // The survey alone takes the whole room.
        m_ui->charts->setColumnStretch(0, 0);
        m_ui->charts->setRowStretch(0, 0);
    }
    const auto lead = [this](NumberTile *tile, Queue queue, std::optional<Decision> decision = {}) {
        connect(tile, &QAbstractButton::clicked, this, [this, queue, decision] {
            protocol::QueueFilter cases;
            cases.queue = queue;
            cases.decision = decision;
            if (decision) {
                cases.decidedFrom = m_from;
                cases.decidedUntil = m_until;
            }
            m_context.go.open(PageId::Queue, queueSubject(cases));
        });
    };
    lead(m_ui->openTile, Queue::Open);
    lead(m_ui->nearTile, Queue::NearDue);
    lead(m_ui->overdueTile, Queue::Overdue);
    lead(m_ui->issuedTile, Queue::Done, Decision::Issue);
    lead(m_ui->refusedTile, Queue::Done, Decision::Refuse);
    for (const ChartPanel *panel : {m_ui->statePanel, m_ui->officerPanel, m_ui->groundPanel})
        connect(panel->bars(), &BarList::opened, this,
                [this](const QString &subject) { m_context.go.open(PageId::Queue, subject); });
    connect(m_ui->period, &Segments::chosen, this, [this](int period) {
        m_period = period;
        load();
    });
    auto *refresh = new QAction(this);
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    addAction(refresh);
    connect(refresh, &QAction::triggered, this, &BoardPage::load);
    connect(m_ui->bar, &PaperBar::failed, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
    connect(m_ui->bar, &PaperBar::printed, this, [this] {
        m_context.go.toast(Toast::Tone::Good, tr("The board was printed", "message"));
    });
    connect(m_ui->bar, &PaperBar::saved, this, [this] {
        m_context.go.toast(Toast::Tone::Good, tr("The board was saved", "message"));
    });
    retranslate();
}

BoardPage::~BoardPage()
{
    m_boardRun.stop();
    m_surveyRun.stop();
}

QString BoardPage::title() const
{
    return m_ui->titleLabel->text();
}

QWidget *BoardPage::firstFocus() const
{
    return m_ui->statePanel->isVisibleTo(this) ? m_ui->statePanel->bars()
                                               : m_ui->surveyPanel->bars();
}

void BoardPage::onEnter(const QString &)
{
    m_ui->bar->refresh(m_context.desk.settings().printerQueue);
    load();
}

void BoardPage::onLeave()
{
    m_boardRun.stop();
    m_surveyRun.stop();
}

void BoardPage::load()
{
    onLeave();
    m_ui->failurePanel->clear();
    const QDate today = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    const QDate from = today.addDays(1 - boardPeriods[m_period]);
    desk::Session &session = *m_context.desk.session();
    const auto failed = [this](const Failure &failure) {
        m_ui->failurePanel->showFailure(failure, true);
    };
    if (session.may(Permission::ReadBoard)) {
        m_boardRun = session.client().board(from, today);
        m_boardRun.then(this, [this, failed, from, today](const Result<protocol::Board> &board) {
            if (!board) {
                failed(board.failure());
                return;
            }
            m_board = *board;
            m_from = from;
            m_until = today;
            m_at = m_context.desk.clock().now();
            showState();
            // While its chart was empty it could not have the focus.
            const QWidget *now = window()->focusWidget();
            if (isVisible() && (!now || now == this || !now->isVisible()))
                firstFocus()->setFocus(Qt::OtherFocusReason);
        });
    }
    m_surveyRun = session.client().survey(from, today);
    m_surveyRun.then(this, [this, failed, from, today](const Result<protocol::SurveySums> &survey) {
        if (!survey) {
            failed(survey.failure());
            return;
        }
        m_survey = *survey;
        m_surveyFrom = from;
        m_surveyUntil = today;
        if (!isHead()) {
            m_from = from;
            m_until = today;
            m_at = m_context.desk.clock().now();
        }
        showState();
    });
}

bool BoardPage::isHead() const
{
    return m_context.desk.session() && m_context.desk.session()->may(Permission::ReadBoard);
}

bool BoardPage::hasSurvey() const
{
    return m_surveyFrom.isValid() && m_surveyFrom == m_from && m_surveyUntil == m_until;
}

void BoardPage::showState()
{
    const Language language = m_context.languages.current();
    const RegulationCatalog &regulations = m_context.desk.regulations();
    const protocol::Board board = m_board.value_or(protocol::Board());
    const QList<std::pair<QString, qint64>> figures = {
        {tr("Open cases", "number of the board"), board.open},
        {tr("Term runs out", "number of the board"), board.nearDue},
        {tr("Overdue", "number of the board"), board.overdue},
        {tr("Issued in the period", "number of the board"), board.issued},
        {tr("Refused in the period", "number of the board"), board.refused}};
    NumberTile *tiles[] = {m_ui->openTile, m_ui->nearTile, m_ui->overdueTile, m_ui->issuedTile,
                           m_ui->refusedTile};
    for (qsizetype i = 0; i < figures.size(); ++i)
        tiles[i]->setNumber(figures.at(i).first, figures.at(i).second);
    m_ui->nearTile->setToolTip(queueHint(protocol::Queue::NearDue));
    m_ui->nearTile->setAccessibleDescription(m_ui->nearTile->toolTip());
    const BoardChart states =
        stateChart(board, tr("Open cases by state and days since registration", "chart"));
    const BoardChart officers = officerChart(board, tr("Load by executor", "chart"), language);
    const BoardChart grounds = groundChart(board, tr("Refusals by ground", "chart"), m_from,
                                           m_until, regulations, language);
    const BoardChart survey =
        surveyChart(hasSurvey() ? m_survey : protocol::SurveySums(),
                    tr("Survey", "chart: quality and access"), regulations, language);
    m_ui->statePanel->show(states, tr("There are no open cases", "an empty chart"));
    m_ui->officerPanel->show(officers, tr("The office has no executors", "an empty chart"));
    m_ui->groundPanel->show(grounds, tr("Nothing was refused in the period", "an empty chart"));
    m_ui->surveyPanel->show(
        survey, hasSurvey() ? tr("Nobody answered in the period", "an empty chart")
                            : tr("The answers of this period have not come", "an empty chart"));
    if (!m_at.isValid()) {
        m_ui->momentLabel->clear();
        m_ui->bar->setPaper({}, {});
        return;
    }
    // With its day: a page may stand there overnight.
    m_ui->momentLabel->setText(
        tr("as of %1 · F5", "beside the title; %1 is a date and time").arg(dateTimeText(m_at)));
    m_ui->periodLabel->setText(
        tr("Decisions and answers from %1 to %2", "beside the choice of a period; dates")
            .arg(dateText(m_from), dateText(m_until)));
    showPaper(figures, {states, officers, grounds}, survey);
}

void BoardPage::showPaper(const QList<std::pair<QString, qint64>> &figures,
                          QList<BoardChart> charts, const BoardChart &survey)
{
    if (!isHead()) {
        m_ui->bar->setPaper(
            boardPdf(title(),
                     tr("As of %1. Answers from %2 to %3",
                        "under the title of the printed survey: date and time, dates")
                         .arg(dateTimeText(m_at), dateText(m_from), dateText(m_until)),
                     {}, {survey}),
            QStringLiteral("survey"));
        return;
    }
    // Answers that did not come are not printed as none.
    if (hasSurvey())
        charts << survey;
    m_ui->bar->setPaper(boardPdf(title(),
                                 tr("As of %1. Decisions and answers from %2 to %3",
                                    "under the title of the printed board: date and time, dates")
                                     .arg(dateTimeText(m_at), dateText(m_from), dateText(m_until)),
                                 figures, charts),
                        QStringLiteral("board"));
}

void BoardPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->period->setChoices(
        {tr("7 days", "period of the board"), tr("30 days", "period of the board"),
         tr("91 days", "period of the board"), tr("year", "period of the board")});
    m_ui->period->setCurrent(m_period);
    m_ui->period->setAccessibleName(m_ui->periodLabel->text());
    m_ui->bar->setSaveTitle(tr("Save the board", "title of the file dialog"));
    showState();
}

} // namespace ruqsat::workstation
