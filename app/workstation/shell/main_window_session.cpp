#include "workstation/shell/main_window.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "workstation/pages/case_opener.h"
#include "workstation/shell/clipboard_keeper.h"
#include "workstation/shell/curtain.h"
#include "workstation/shell/keys_sheet.h"
#include "workstation/shell/lose_work_dialog.h"

#include "ui_main_window.h"

#include <QCloseEvent>

#include <utility>

// From the sign-in to the sign-out: what opens first, the locked desk, the case that stood there.

namespace ruqsat::workstation {

void MainWindow::noteCase(const Page &page)
{
    desk::Session *session = m_desk.session();
    // Whoever locks the desk or signs out is not done with the case.
    if (!session || !page.chrome().appBar)
        return;
    const QString caseId = m_editor && page.chrome().rail ? m_editor->caseId() : QString();
    if (caseId == m_notedCase)
        return;
    m_notedCase = caseId;
    desk::noteOpenCase(*session, caseId);
}

void MainWindow::comeBack()
{
    desk::lastOpenCase(*m_desk.session()).then(m_desk.session(), [this](const Result<QString> &id) {
        // Somebody who is quick has gone elsewhere already, or goes while the case is read.
        const auto isHere = [this] { return m_current == PageId::Home && !m_editor; };
        if (id && !id->isEmpty() && isHere())
            openKeptCase(PageContext{*this, m_languages, m_desk}, *id, isHere);
    });
}

void MainWindow::lock()
{
    if (!m_desk.session() || m_curtain->isDrawn())
        return;
    // Whoever locks the desk stays.
    if (m_question)
        m_question->reject();
    m_lockedFrom = m_current;
    m_clipboard->clear();
    // It gives the focus back, to be remembered.
    m_keys->hide();
    m_curtain->draw();
    m_toast->hold();
    m_desk.session()->lock();
    enter(PageId::Locked, {});
}

void MainWindow::onUnlocked()
{
    if (!m_curtain->isDrawn())
        return;
    m_pages.value(PageId::Locked)->onLeave();
    m_current = m_lockedFrom;
    Page *page = pageAt(m_current);
    showPage(page);
    page->onReturn();
    m_curtain->open();
    if (const auto next = std::exchange(m_afterUnlock, {}))
        next();
    m_toast->letGo();
}

void MainWindow::onFilesLost(const QStringList &names)
{
    constexpr qsizetype mostNames = 3;
    toastWarning([names] {
        QString shown = names.mid(0, mostNames).join(QStringLiteral(", "));
        if (names.size() > mostNames)
            shown += QStringLiteral(", …");
        //: Warning when a copy took the place of the vault under an open case: %1 are names of
        //: files
        return tr("The copy of the vault lacks documents of this case: %1. Scan them again; "
                  "withdraw a signed application first.")
            .arg(shown);
    });
}

void MainWindow::onSignedIn()
{
    m_history.clear();
    showPerson();
    connect(m_desk.session(), &desk::Session::expired, this, &MainWindow::lock);
    connect(m_desk.session(), &desk::Session::unlocked, this, &MainWindow::onUnlocked);
    // The first page notes nothing over the last place.
    m_notedCase.clear();
    open(homeId());
    // Nobody goes back to the sign-in.
    m_history.clear();
    comeBack();
}

void MainWindow::onSignInStep()
{
    const desk::SignInStep step = m_desk.signIn().step();
    const bool asksForCopy = step == desk::SignInStep::AwaitingCopy;
    const bool over = step == desk::SignInStep::Idle || step == desk::SignInStep::AwaitingFormer;
    const bool there = m_current == PageId::Restore;
    if (asksForCopy == there || (!asksForCopy && !over))
        return;
    // Past the curtain: at a locked desk another person may be signing in.
    m_pages.value(m_current)->onLeave();
    enter(asksForCopy            ? PageId::Restore
          : m_curtain->isDrawn() ? PageId::Locked
                                 : PageId::SignIn,
          {});
}

PageId MainWindow::homeId() const
{
    const desk::Session *session = m_desk.session();
    if (session && session->may(Permission::ManageUsers))
        return PageId::Administration;
    if (session && session->may(Permission::ReadAudit))
        return PageId::Auditor;
    return PageId::Home;
}

QList<desk::Later<void>> MainWindow::saveCase()
{
    QList<desk::Later<void>> saves;
    if (m_editor && !m_editor->isSaved())
        saves.append(m_editor->saveNow());
    return saves;
}

QList<desk::Later<void>> MainWindow::saveWork()
{
    QList<desk::Later<void>> saves = saveCase();
    for (Page *page : std::as_const(m_pages)) {
        if (const std::optional<desk::Later<void>> save = page->saveWork())
            saves.append(*save);
    }
    return saves;
}

void MainWindow::leaveWork(std::function<void()> leave)
{
    if (!m_leaving)
        leaveWhenSaved(saveWork(), std::move(leave));
}

void MainWindow::leaveCase(std::function<void()> leave)
{
    if (m_leaving)
        return;
    leaveWhenSaved(saveCase(), [this, by = QPointer<desk::Session>(m_desk.session()), leave] {
        if (by && by == m_desk.session())
            leave();
    });
}

void MainWindow::leaveWhenSaved(const QList<desk::Later<void>> &saves, std::function<void()> leave)
{
    if (saves.isEmpty()) {
        leave();
        return;
    }
    struct Saving
    {
        qsizetype left = 0;
        std::optional<Failure> failure;
    };
    const auto saving = std::make_shared<Saving>(Saving{saves.size(), {}});
    m_leaving = true;
    for (desk::Later<void> save : saves) {
        save.then(this, [this, saving, leave](const Result<void> &done) {
            if (!done)
                saving->failure = done.failure();
            if (--saving->left > 0)
                return;
            // Without a session the work has gone another way meanwhile.
            if (saving->failure && m_desk.session()) {
                askToLose(*saving->failure, leave);
                return;
            }
            m_leaving = false;
            leave();
        });
    }
}

void MainWindow::askToLose(const Failure &failure, std::function<void()> leave)
{
    m_question = new LoseWorkDialog(failure, m_languages, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    // Before an open desk it is a dialog like any other, which Ctrl+L locks.
    if (m_curtain->isDrawn())
        m_curtain->letThrough(m_question);
    connect(m_question, &QDialog::finished, this, [this, leave](int answer) {
        m_leaving = false;
        if (answer == QDialog::Accepted)
            leave();
    });
    m_question->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QList<desk::Later<void>> saves =
        m_mayClose || m_leaving ? QList<desk::Later<void>>() : saveWork();
    if (m_leaving || !saves.isEmpty())
        event->ignore();
    else
        QWidget::closeEvent(event);
    if (!saves.isEmpty()) {
        // Whoever said that the work may be lost did so in a dialog that is on its way out.
        const auto closeNow = [this] {
            m_mayClose = true;
            close();
            m_mayClose = false;
        };
        leaveWhenSaved(saves, [this, closeNow] {
            QMetaObject::invokeMethod(this, closeNow, Qt::QueuedConnection);
        });
    }
}

void MainWindow::signOut()
{
    if (!m_desk.session() || isLocked())
        return;
    // The case whose saving has just ended tells of it still.
    const auto end = [this] { m_desk.signOut(); };
    leaveWork([this, end] { QMetaObject::invokeMethod(this, end, Qt::QueuedConnection); });
}

void MainWindow::onSigningOut()
{
    m_leaving = false;
    delete m_question;
    m_curtain->drop();
    m_toast->dismiss();
    m_toast->letGo();
    m_clipboard->clear();
    m_ui->appBar->forgetSearch();
    m_afterUnlock = {};
    setEditor({});
    // Nothing of one person's work may be left for the next one's eyes.
    m_history.clear();
    open(PageId::SignIn);
    m_history.clear();
    const QHash<PageId, Page *> pages = m_pages;
    for (auto it = pages.cbegin(); it != pages.cend(); ++it) {
        if (it.key() != PageId::SignIn) {
            deletePage(it.value());
            m_pages.remove(it.key());
        }
    }
}

} // namespace ruqsat::workstation
