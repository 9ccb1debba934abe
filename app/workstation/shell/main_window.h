#pragma once

#include "workstation/look/look.h"
#include "workstation/shell/page.h"

#include <QHash>
#include <QPointer>

#include <memory>

class QAction;

namespace Ui {
class MainWindow;
}

namespace ruqsat::workstation {

class ClipboardKeeper;
class Curtain;
class KeysSheet;
class LoseWorkDialog;
class StatusWatch;

/// The one window: bar, rail, page with footer, card, status bar. Makes pages when they are first
/// opened and keeps the case in work.
class MainWindow final : public QWidget, public Navigator
{
    Q_OBJECT
public:
    MainWindow(desk::Desk &desk, Languages &languages);
    ~MainWindow() override;

    void open(PageId page, const QString &subject = {}) override;
    void back() override;
    void toast(Toast::Tone tone, const QString &text, const QString &action = {},
               std::function<void()> run = {}) override;
    void toastWarning(std::function<QString()> words, std::function<QString()> action = {},
                      std::function<void()> run = {}) override;
    void toastFailure(const Failure &failure, std::function<QString()> action = {},
                      std::function<void()> run = {}) override;
    void dismissFailure() override;
    StepRail &rail() override;
    CaseCard &card() override;
    desk::CaseEditor *editor() const override { return m_editor.get(); }
    void setEditor(std::unique_ptr<desk::CaseEditor> editor) override;
    void leaveWork(std::function<void()> leave) override;
    void leaveCase(std::function<void()> leave) override;

    PageId currentId() const { return m_current; }
    Page *currentPage() const { return m_pages.value(m_current); }
    /// Hides what is on the screen, dialogs too, until the password is given again; the work stays
    /// where it is. Whatever wants to be opened meanwhile is opened then.
    void lock();
    void setTheme(Theme theme);

protected:
    void changeEvent(QEvent *event) override;
    /// Not over work that could not be saved, but by the person's word.
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectKeys();
    void connectDesk();
    /// Saves first, and asks where that fails. A locked desk is opened by its person, or left by
    /// another one.
    void signOut();
    void onSignedIn();
    void onSigningOut();
    static void deletePage(Page *page);
    void onUnlocked();
    /// Stands until the case is saved.
    void onSaveFailed(const Failure &failure);
    void onFilesLost(const QStringList &names);
    /// A copy is to be chosen for a vault that is damaged or missing, or was.
    void onSignInStep();
    /// Begins to save what is not saved; empty where all of it is.
    QList<desk::Later<void>> saveWork();
    QList<desk::Later<void>> saveCase();
    void leaveWhenSaved(const QList<desk::Later<void>> &saves, std::function<void()> leave);
    void askToLose(const Failure &failure, std::function<void()> leave);
    bool isLocked() const { return m_current == PageId::Locked; }
    Page *pageAt(PageId id);
    void enter(PageId id, const QString &subject);
    void noteCase(const Page &page);
    void comeBack();
    void onSection(Chrome::Section section);
    /// Where a person's day begins.
    PageId homeId() const;
    QAction *addKey(const QKeySequence &keys, std::function<void()> run);
    void openMap();
    void showPage(Page *page);
    void fit();
    void showPerson();
    void showCase();
    void retranslate();

    desk::Desk &m_desk;
    Languages &m_languages;
    std::unique_ptr<::Ui::MainWindow> m_ui;
    Toast *m_toast;
    KeysSheet *m_keys;
    StatusWatch *m_status;
    QHash<PageId, Page *> m_pages;
    QList<PageId> m_history;
    PageId m_current = PageId::SignIn;
    Curtain *m_curtain;
    ClipboardKeeper *m_clipboard;
    PageId m_lockedFrom = PageId::Home;
    std::function<void()> m_afterUnlock;
    std::unique_ptr<desk::CaseEditor> m_editor;
    bool m_leaving = false;  ///< saved first, or asked about
    bool m_mayClose = false; ///< saved, or given up
    QPointer<LoseWorkDialog> m_question;
    QString m_notedCase; ///< the vault knows that this case stands on the screen
};

} // namespace ruqsat::workstation
