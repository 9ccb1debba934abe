#include "workstation/pages/home_page.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "workstation/pages/home_list.h"
#include "workstation/pages/home_source.h"
#include "workstation/pages/home_why.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/words/languages.h"

#include "ui_home_page.h"

#include <QAction>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ruqsat::workstation {

namespace home_detail {

constexpr int lookEveryMs = 60'000;
/// Of the columns of clocks, in pixels.
constexpr int daysWidth = 150;
constexpr int termWidth = 230;

QString countText(const HomeFacts::Section &section)
{
    return section.unread ? QStringLiteral("–") : QString::number(section.count);
}
} // namespace home_detail

HomePage::HomePage(const PageContext &context)
    : Page({.footer = false, .section = Chrome::Section::Home})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::HomePage>())
    , m_source(new HomeSource(context.desk, this))
    , m_first(new QStandardItemModel(0, 3, this))
    , m_second(new QStandardItemModel(0, 3, this))
    , m_ask(new QAction(this))
    , m_outbox(new QAction(this))
    , m_copy(new QAction(this))
    , m_why(new HomeWhy(context, this))
{
    m_ui->setupUi(this);
    m_ui->failure->setLanguages(&context.languages);
    // Ctrl+N and Ctrl+K are keys of the whole window; here they are only printed.
    m_ui->newCase->setProperty("keys", QStringLiteral("Ctrl+N"));
    m_ui->newCase->setProperty("glyph", QStringLiteral("document-new"));
    m_ui->find->setProperty("keys", QStringLiteral("Ctrl+K"));
    m_ui->find->setProperty("glyph", QStringLiteral("edit-find"));
    connect(m_ui->newCase, &QPushButton::clicked, this,
            [this] { m_context.go.open(PageId::ServiceChoice); });
    connect(m_ui->find, &QPushButton::clicked, this,
            [this] { m_context.go.open(PageId::Register); });
    m_ask->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    addAction(m_ask);
    m_outbox->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    addAction(m_outbox);
    connect(m_outbox, &QAction::triggered, this, [this] {
        m_context.go.open(m_source->isOperator() ? PageId::Outbox : PageId::OfficeDrafts);
    });
    connect(m_ask, &QAction::triggered, this, [this] {
        if (desk::Outbox *outbox = m_context.desk.outbox())
            outbox->tryNow();
    });
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    addAction(m_copy);
    auto *copyButton = new ActionButton(m_copy, QStringLiteral("quiet"));
    copyButton->setObjectName(QStringLiteral("copyButton"));
    m_ui->firstHead->addWidget(copyButton);
    connect(m_copy, &QAction::triggered, this, &HomePage::askCopy);
    const auto focusKey = [this](int key, QTableView *table) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)));
        connect(action, &QAction::triggered, table, qOverload<>(&QWidget::setFocus));
        addAction(action);
    };
    focusKey(Qt::Key_D, m_ui->firstTable);
    focusKey(Qt::Key_H, m_ui->secondTable);
    auto *remove = new QAction(this);
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &HomePage::askDelete);
    m_ui->firstTable->addAction(remove);
    m_ui->firstTable->setModel(m_first);
    m_ui->secondTable->setModel(m_second);
    prepareTable(m_ui->firstTable, 52);
    prepareTable(m_ui->secondTable, 44);
    m_why->watch(m_ui->firstTable, m_ui->firstHead, m_ui->failure);
    m_why->watch(m_ui->secondTable, m_ui->secondHead, m_ui->failure);
    connect(m_ui->firstTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { onActivated(true, index); });
    connect(m_ui->secondTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { onActivated(false, index); });
    for (EmptyState *empty : {m_ui->firstEmpty, m_ui->secondEmpty})
        connect(m_ui->failure, &FailurePanel::shownChanged, empty, &EmptyState::setPressed);
    connect(m_source, &HomeSource::changed, this, &HomePage::showSource);
    connect(m_source, &HomeSource::changed, this, &HomePage::tellOfOpenCase);
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, &HomePage::onMinute);
    minute->start(home_detail::lookEveryMs);
    retranslate();
}

HomePage::~HomePage() = default;

QString HomePage::title() const
{
    //: Title of the first page after the sign-in
    return tr("Home");
}

QWidget *HomePage::firstFocus() const
{
    return m_ui->newCase->isVisibleTo(this) ? static_cast<QWidget *>(m_ui->newCase)
                                            : m_ui->firstTable;
}

void HomePage::onEnter(const QString &)
{
    m_failure.reset();
    m_source->refresh();
    showSource();
}

void HomePage::onReturn()
{
    m_source->refresh();
    showSource();
}

void HomePage::onMinute()
{
    if (!isVisible())
        return;
    if (!m_source->isOfToday())
        m_source->refresh();
    showSource();
}

void HomePage::showFacts(const HomeFacts &facts)
{
    // Answers come at any time, mostly with nothing new for the eyes: nothing moves under the hand.
    if (m_shown == facts)
        return;
    m_shown = facts;
    m_ui->greeting->setText(facts.greeting);
    m_ui->day->setText(facts.day);
    m_ui->newCase->setVisible(facts.mayStart);
    m_copy->setVisible(facts.offersCopy);
    showNumbers(facts.numbers);
    m_ui->firstTitle->setText(facts.first.title);
    m_ui->firstCount->setText(home_detail::countText(facts.first));
    m_ui->secondTitle->setText(facts.second.title);
    m_ui->secondCount->setText(home_detail::countText(facts.second));
    m_ui->firstTable->setAccessibleName(facts.first.title);
    m_ui->secondTable->setAccessibleName(facts.second.title);
    const auto showSection = [](const HomeFacts::Section &section, QTableView *table,
                                EmptyState *empty) {
        empty->setTitle(section.emptyTitle);
        empty->setExplanation(section.emptyExplanation);
        empty->setVisible(section.rows.isEmpty() && !section.unread);
        table->setVisible(!section.rows.isEmpty());
    };
    const auto noted = [](const HomeFacts::Row &row) { return !row.note.isEmpty(); };
    m_ui->secondTable->verticalHeader()->setDefaultSectionSize(
        std::any_of(facts.second.rows.begin(), facts.second.rows.end(), noted) ? 52 : 44);
    fillList(m_ui->firstTable, m_first, facts.first);
    fillList(m_ui->secondTable, m_second, facts.second);
    // The provider's lists are of one kind, and a term needs more words than a number of days.
    const bool isProvider = !facts.hasOutbox;
    setColumns(m_ui->firstTable,
               {0, 200, isProvider ? home_detail::termWidth : home_detail::daysWidth}, 0);
    setColumns(
        m_ui->secondTable,
        {0, isProvider ? 200 : 300, isProvider ? home_detail::termWidth : home_detail::daysWidth},
        0);
    const int shownDrafts = qBound(1, int(facts.first.rows.size()), 3);
    m_ui->firstTable->setFixedHeight(34 + 52 * shownDrafts);
    showSection(facts.first, m_ui->firstTable, m_ui->firstEmpty);
    showSection(facts.second, m_ui->secondTable, m_ui->secondEmpty);
    showOutbox(facts);
}

void HomePage::showNumbers(const QList<HomeFacts::Number> &numbers)
{
    delete m_numbers;
    m_numbers = new QWidget;
    auto *row = new QHBoxLayout(m_numbers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < numbers.size(); ++i) {
        if (i > 0) {
            auto *rule = new Rule;
            rule->setFixedSize(1, 64);
            row->addWidget(rule);
        }
        auto *tile = new QWidget;
        auto *column = new QVBoxLayout(tile);
        column->setContentsMargins(24, 0, 12, 0);
        column->setSpacing(0);
        column->addWidget(makeLabel(numbers[i].caption, "table", "muted"));
        column->addWidget(makeLabel(numbers[i].value, "display"));
        column->addWidget(makeLabel(numbers[i].note, "caption"));
        row->addWidget(tile, 1);
    }
    m_ui->numbersRow->addWidget(m_numbers);
}

void HomePage::showOutbox(const HomeFacts &facts)
{
    // The button that has the focus is made anew.
    const auto *focused = qobject_cast<const ActionButton *>(window()->focusWidget());
    const QAction *held =
        m_side && focused && m_side->isAncestorOf(focused) ? focused->action() : nullptr;
    delete m_side;
    m_side = new QWidget;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (facts.hasOutbox) {
        auto *head = new QHBoxLayout;
        //: Home page, heading of the signed cases on their way to the registry
        head->addWidget(makeLabel(tr("Outbox"), "section"));
        head->addWidget(makeLabel(QString::number(facts.outbox.size()), "hint"));
        head->addStretch(1);
        head->addWidget(new ActionButton(m_outbox, QStringLiteral("quiet")));
        column->addLayout(head);
        if (facts.outbox.isEmpty()) {
            auto *empty = new EmptyState;
            empty->setGlyph(QStringLiteral("mail-folder-outbox"));
            //: Home page, empty outbox: bold line
            empty->setTitle(tr("Nothing waits to be sent"));
            //: Home page, empty outbox: when something will appear
            empty->setExplanation(tr("If the link fails, signed cases are kept here."));
            column->addWidget(empty);
        }
        bool askShown = false;
        for (const HomeFacts::Outgoing &item : facts.outbox) {
            auto *row = new QHBoxLayout;
            row->setSpacing(12);
            const QString tone = item.warn ? QStringLiteral("warn") : QStringLiteral("muted");
            row->addWidget(new Glyph(item.warn ? QStringLiteral("data-warning")
                                               : QStringLiteral("mail-folder-outbox"),
                                     22, tone),
                           0, Qt::AlignTop);
            auto *words = new QVBoxLayout;
            words->setSpacing(2);
            words->addWidget(makeLabel(item.applicant, "strong", nullptr, true));
            words->addWidget(makeLabel(item.detail, "caption", nullptr, true));
            words->addWidget(makeLabel(item.state, "label", item.warn ? "warn" : "muted", true));
            if (item.canAsk && !askShown) {
                askShown = true;
                words->addSpacing(6);
                words->addWidget(new ActionButton(m_ask, QString()), 0, Qt::AlignLeft);
            }
            row->addLayout(words, 1);
            column->addLayout(row);
            column->addSpacing(4);
            column->addWidget(new Rule);
            column->addSpacing(4);
        }
    }
    if (facts.hasOfficeDrafts && !facts.hasOutbox) {
        auto *head = new QHBoxLayout;
        //: Home page of the head, heading: cases that operators of the office have begun
        head->addWidget(makeLabel(tr("Drafts of the office"), "section"));
        head->addStretch(1);
        head->addWidget(new ActionButton(m_outbox, QStringLiteral("quiet")));
        column->addLayout(head);
        //: Home page of the head, under that heading
        column->addWidget(makeLabel(tr("A draft of an absent colleague is given to another."),
                                    "caption", nullptr, true));
        column->addSpacing(8);
    }
    //: Home page, heading of what is to be known today
    column->addWidget(makeLabel(tr("Today's notices"), "section"));
    for (const HomeFacts::Notice &notice : facts.notices) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(
            new Glyph(notice.warn ? QStringLiteral("data-warning")
                                  : QStringLiteral("data-information"),
                      16, notice.warn ? QStringLiteral("warn") : QStringLiteral("information")),
            0, Qt::AlignTop);
        row->addWidget(makeLabel(notice.text, "table", nullptr, true), 1);
        column->addLayout(row);
    }
    if (facts.notices.isEmpty())
        //: Home page, under the heading of the notices when there are none
        column->addWidget(makeLabel(tr("Nothing new."), "caption"));
    column->addStretch(1);
    m_ui->sideColumn->addWidget(m_side);
    if (!held)
        return;
    // Before it is shown a button takes no focus.
    m_side->show();
    for (ActionButton *button : m_side->findChildren<ActionButton *>()) {
        if (button->action() == held)
            button->setFocus(Qt::OtherFocusReason);
    }
}

void HomePage::onActivated(bool first, const QModelIndex &index)
{
    const QString subject = index.siblingAtColumn(0).data(home_detail::subjectRole).toString();
    if (!m_source->isOperator())
        m_context.go.open(PageId::CaseReview, subject);
    else if (first)
        openDraft(subject);
    else
        m_context.go.open(PageId::HandOver, subject);
}

void HomePage::showFailure(const Failure &failure)
{
    // Answers that come meanwhile do not take it away.
    m_failure = failure;
    m_ui->failure->showFailure(failure);
}

void HomePage::forgetFailure()
{
    if (std::exchange(m_failure, std::nullopt))
        showStandingFailure();
}

void HomePage::showStandingFailure()
{
    if (const auto failure = m_source->failure() ? m_source->failure() : m_failure)
        m_ui->failure->showFailure(*failure);
    else
        m_ui->failure->clear();
}

void HomePage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Home page, beside the heading of the drafts: keeps a sealed copy of the vault in a folder of
    //: choice
    m_copy->setText(tr("Keep a copy"));
    //: Home page, outbox: asks the registry now what became of the signed cases
    m_ask->setText(tr("Ask the registry"));
    //: Home page, beside the heading of the outbox: opens the whole list
    m_outbox->setText(tr("Open"));
    // What the page itself says follows the language too.
    m_shown.reset();
    showSource();
}

void HomePage::showSource()
{
    m_outbox->setEnabled(
        m_source->isOperator() ||
        (m_context.desk.session() && m_context.desk.session()->may(Permission::TakeOverDraft)));
    showStandingFailure();
    showFacts(m_source->facts(m_context.languages.current()));
}

} // namespace ruqsat::workstation
