#include "workstation/shell/main_window.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "workstation/pages/case_opener.h"
#include "workstation/shell/clipboard_keeper.h"
#include "workstation/shell/curtain.h"
#include "workstation/shell/idle_watch.h"
#include "workstation/shell/keys_sheet.h"
#include "workstation/shell/link_news.h"
#include "workstation/shell/page_factory.h"
#include "workstation/shell/status_watch.h"
#include "workstation/widgets/due_link.h"
#include "workstation/words/case_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include "ui_main_window.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QResizeEvent>

namespace ruqsat::workstation {

namespace main_window_detail {
/// Below this width the panes are narrower and some hints go (LOOK, Screens).
constexpr int roomy = 1400;

int pageMargin(bool narrow)
{
    return narrow ? 20 : 32;
}
} // namespace main_window_detail

MainWindow::MainWindow(desk::Desk &desk, Languages &languages)
    : m_desk(desk)
    , m_languages(languages)
    , m_ui(std::make_unique<::Ui::MainWindow>())
{
    m_ui->setupUi(this);
    m_toast = new Toast(m_ui->stack);
    m_keys = new KeysSheet(m_ui->body);
    m_status = new StatusWatch(desk, *m_ui->status, this);
    m_curtain = new Curtain(*this);
    m_clipboard = new ClipboardKeeper(this);
    m_ui->demo->hide();
    m_ui->status->setLanguage(languages.current());
    m_ui->status->setTheme(look().theme);
    connect(&languages, &Languages::changed, m_ui->status,
            [this] { m_ui->status->setLanguage(m_languages.current()); });
    connectKeys();
    connectDesk();
    retranslate();
    open(PageId::SignIn);
}

MainWindow::~MainWindow()
{
    // Pages hold the editor and the session: they go first.
    for (Page *page : std::as_const(m_pages))
        deletePage(page);
    m_pages.clear();
}

void MainWindow::deletePage(Page *page)
{
    // A field that loses the focus by its end would tell a page that is half gone.
    QWidget *focused = QApplication::focusWidget();
    if (focused && page->isAncestorOf(focused))
        focused->clearFocus();
    delete page;
}

void MainWindow::connectKeys()
{
    connect(m_ui->appBar, &AppBar::sectionChosen, this, &MainWindow::onSection);
    const auto maySearch = [this] {
        return m_desk.session() && m_desk.session()->may(Permission::SeeApplications);
    };
    connect(m_ui->appBar, &AppBar::searched, this, [this, maySearch](const QString &text) {
        if (maySearch())
            open(PageId::Status, text);
    });
    connect(m_ui->appBar, &AppBar::personChosen, this, [this] {
        if (m_desk.session() && !isLocked())
            open(PageId::Password);
    });
    connect(m_ui->status, &StatusStrip::keysAsked, m_keys, &KeysSheet::toggle);
    connect(m_ui->status, &StatusStrip::themeChosen, this, &MainWindow::setTheme);
    connect(m_ui->status, &StatusStrip::languageChosen, this,
            [this](Language language) { m_languages.set(language); });
    const auto operatorOnly = [this] {
        return m_desk.session() && m_desk.session()->may(Permission::RegisterApplication) &&
               !isLocked();
    };
    addKey(Qt::CTRL | Qt::Key_N, [this, operatorOnly] {
        if (operatorOnly())
            open(PageId::ServiceChoice);
    });
    addKey(Qt::CTRL | Qt::Key_K, [this, maySearch] {
        if (maySearch() && m_ui->appBar->isVisible())
            m_ui->appBar->focusSearch();
    });
    addKey(Qt::CTRL | Qt::Key_L, [this] { lock(); });
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { signOut(); });
    connect(m_curtain, &Curtain::asked, this, &MainWindow::lock);
    addKey(Qt::Key_F2, [this] { DueLink::openFirst(*this); });
    addKey(Qt::Key_F7, [this] { openMap(); });
    connect(m_ui->rail, &QAbstractItemView::activated, this, &MainWindow::openMap);
    connect(m_ui->card, &CaseCard::mapAsked, this, &MainWindow::openMap);
}

void MainWindow::connectDesk()
{
    // The first to hear that a desk is unlocked: its news stands behind graver ones of that time.
    new LinkNews(
        m_desk, *this, [this] { lock(); }, this);
    connect(&m_desk, &desk::Desk::signedIn, this, &MainWindow::onSignedIn);
    connect(&m_desk, &desk::Desk::signingOut, this, &MainWindow::onSigningOut);
    connect(&m_desk.signIn(), &desk::SignIn::stepChanged, this, &MainWindow::onSignInStep);
    connect(&m_desk.signIn(), &desk::SignIn::vaultReplaced, this, [this] {
        if (m_editor)
            m_editor->onVaultReplaced();
    });
    constexpr int msOfMinute = 60'000;
    auto *idle = new IdleWatch(m_desk.settings().idleMinutes * msOfMinute, this);
    connect(idle, &IdleWatch::idle, this, &MainWindow::lock);
    if (m_desk.settings().lockOnTokenRemoval)
        connect(&m_desk.tokens(), &desk::TokenWatch::removed, this, &MainWindow::lock);
    // A clock of minutes runs on while nothing is typed, and dates move with the calendar.
    connect(&m_desk.connection(), &desk::ConnectionWatch::timeHeard, this, &MainWindow::showCase);
    connect(&m_desk, &desk::Desk::lawChanged, this, &MainWindow::showCase);
    const auto showDemo = [this] {
        // Once known to be a demo, the band stays: a registry that is away proves nothing.
        if (m_desk.connection().demo().value_or(false))
            m_ui->demo->show();
    };
    connect(&m_desk.connection(), &desk::ConnectionWatch::changed, this, showDemo);
    showDemo();
}

QAction *MainWindow::addKey(const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

Page *MainWindow::pageAt(PageId id)
{
    Page *page = m_pages.value(id);
    if (page)
        return page;
    page = makePage(id, PageContext{*this, m_languages, m_desk});
    if (!page)
        return nullptr;
    m_pages.insert(id, page);
    m_ui->stack->addWidget(page);
    connect(page, &Page::titleChanged, this, &MainWindow::retranslate);
    if (page->back() && !page->handlesBack())
        connect(page->back(), &QAction::triggered, this, &MainWindow::back);
    return page;
}

void MainWindow::open(PageId id, const QString &subject)
{
    // A signature that ends behind the curtain must not open it.
    if (m_curtain->isDrawn()) {
        m_afterUnlock = [this, id, subject] { open(id, subject); };
        return;
    }
    Page *page = pageAt(id);
    if (!page)
        return;
    if (Page *before = m_pages.value(m_current); before && before != page) {
        before->onLeave();
        if (m_history.isEmpty() || m_history.last() != m_current)
            m_history << m_current;
        while (m_history.size() > 32)
            m_history.removeFirst();
    }
    enter(id, subject);
}

void MainWindow::enter(PageId id, const QString &subject)
{
    Page *page = pageAt(id);
    m_current = id;
    showPage(page);
    page->onEnter(subject);
    noteCase(*page);
    QWidget *focus = page->firstFocus();
    if (!focus)
        page->setFocus();
    else
        focus->setFocus(Qt::OtherFocusReason);
}

void MainWindow::back()
{
    if (m_curtain->isDrawn()) {
        m_afterUnlock = [this] { back(); };
        return;
    }
    while (!m_history.isEmpty() && m_history.last() == m_current)
        m_history.removeLast();
    const PageId to = m_history.isEmpty() ? homeId() : m_history.takeLast();
    const QList<PageId> rest = m_history;
    open(to);
    m_history = rest;
}

void MainWindow::showPage(Page *page)
{
    const Chrome &chrome = page->chrome();
    m_ui->appBar->setVisible(chrome.appBar);
    m_ui->appBar->setSection(chrome.section);
    // A receipt may be opened when its case has gone from the vault.
    const bool withoutCase = m_current == PageId::Receipt && !m_editor;
    m_ui->railPane->setVisible(chrome.rail && !withoutCase);
    m_ui->cardPane->setVisible(chrome.card && !withoutCase);
    m_ui->footer->setVisible(chrome.footer);
    m_ui->footer->setPage(chrome.footer ? page : nullptr);
    m_ui->stack->setCurrentWidget(page);
    if (!m_toast->isHeld())
        m_toast->dismiss();
    fit();
    showCase();
    retranslate();
}

void MainWindow::toast(Toast::Tone tone, const QString &text, const QString &action,
                       std::function<void()> run)
{
    m_toast->showMessage(tone, text, action, std::move(run));
}

void MainWindow::toastWarning(std::function<QString()> words, std::function<QString()> action,
                              std::function<void()> run)
{
    m_toast->showWarning(std::move(words), std::move(action), std::move(run));
}

void MainWindow::toastFailure(const Failure &failure, std::function<QString()> action,
                              std::function<void()> run)
{
    m_toast->showFailure(failure, m_languages, std::move(action), std::move(run));
}

void MainWindow::dismissFailure()
{
    if (m_toast->showsFailure())
        m_toast->dismiss();
}

StepRail &MainWindow::rail()
{
    return *m_ui->rail;
}

CaseCard &MainWindow::card()
{
    return *m_ui->card;
}

void MainWindow::setEditor(std::unique_ptr<desk::CaseEditor> editor)
{
    m_editor = std::move(editor);
    if (m_editor) {
        connect(m_editor.get(), &desk::CaseEditor::changed, this, &MainWindow::showCase);
        connect(m_editor.get(), &desk::CaseEditor::saved, this, [this] {
            dismissFailure();
            showCase();
        });
        // The pages of the case may be left by the time that its saving ends.
        connect(m_editor.get(), &desk::CaseEditor::saveFailed, this, &MainWindow::onSaveFailed);
        connect(m_editor.get(), &desk::CaseEditor::filesLost, this, &MainWindow::onFilesLost);
    }
    showCase();
}

void MainWindow::onSaveFailed(const Failure &failure)
{
    toastFailure(
        failure,
        //: Button beside the message that the case could not be saved
        [] { return tr("Save again"); },
        [this] {
            if (m_editor)
                m_editor->saveNow();
        });
}

void MainWindow::showCase()
{
    const Page *page = currentPage();
    if (!m_editor || !page || !page->chrome().rail)
        return;
    const QDateTime now = m_desk.clock().now();
    m_ui->rail->setSteps(railSteps(*m_editor, now, m_languages.current()));
    m_ui->card->setFacts(caseFacts(*m_editor, m_desk.calendar(), now, m_languages.current()));
    //: Over the step rail, number of processes and conditions of the act; the signs are its shapes
    m_ui->railCount->setText(
        tr("%n process(es) ○", nullptr, m_ui->rail->steps()->count(RailStep::Kind::Process)) +
        QStringLiteral(" · ") +
        //: Over the step rail, after the number of processes
        tr("%n condition(s) ◇", nullptr, m_ui->rail->steps()->count(RailStep::Kind::Condition)));
}

void MainWindow::openMap()
{
    const Page *page = currentPage();
    const bool busy = isLocked() || m_current == PageId::ProcessMap;
    if (m_desk.session() && page && !busy)
        open(PageId::ProcessMap, page->mapSubject());
}

void MainWindow::setTheme(Theme theme)
{
    applyLook(theme);
    m_ui->status->setTheme(theme);
}

void MainWindow::onSection(Chrome::Section section)
{
    if (section == Chrome::Section::Home)
        open(homeId());
    else if (section == Chrome::Section::Queue)
        open(PageId::Queue);
    else if (section == Chrome::Section::Board)
        open(PageId::Board);
    else
        open(PageId::Register);
}

void MainWindow::showPerson()
{
    const desk::Session *session = m_desk.session();
    if (!session)
        return;
    const protocol::User &user = session->user();
    m_ui->appBar->setPerson(user.name.in(m_languages.current()), roleWithPlace(user));
    m_ui->appBar->setPlaceVisible(Chrome::Section::Queue,
                                  session->may(Permission::SeeApplications));
    m_ui->appBar->setPlaceVisible(Chrome::Section::Register,
                                  session->may(Permission::SearchLicences));
    m_ui->appBar->setPlaceVisible(Chrome::Section::Board, session->may(Permission::ReadSurvey));
    m_ui->appBar->setSearchVisible(session->may(Permission::SeeApplications));
}

void MainWindow::fit()
{
    const bool narrow = width() < main_window_detail::roomy;
    m_ui->railPane->setFixedWidth(narrow ? 236 : 268);
    m_ui->cardPane->setFixedWidth(narrow ? 264 : 292);
    m_ui->footer->setNarrow(narrow);
    m_ui->appBar->setNarrow(narrow);
    m_ui->status->setNarrow(narrow);
    if (const Page *page = currentPage(); page && page->layout()) {
        // Forms say the margins of the roomy window.
        QMargins margins = page->layout()->contentsMargins();
        if (margins.left() == main_window_detail::pageMargin(!narrow)) {
            margins.setLeft(main_window_detail::pageMargin(narrow));
            margins.setRight(main_window_detail::pageMargin(narrow));
            page->layout()->setContentsMargins(margins);
        }
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showPerson();
        showCase();
        retranslate();
    }
}

void MainWindow::retranslate()
{
    const Page *page = currentPage();
    setWindowTitle(page ? QStringLiteral("%1 – Ruqsat").arg(page->title())
                        : QStringLiteral("Ruqsat"));
}

} // namespace ruqsat::workstation
