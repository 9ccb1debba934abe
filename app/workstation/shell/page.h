#pragma once

#include "core/localized.h"
#include "desk/async.h"
#include "workstation/shell/page_id.h"
#include "workstation/widgets/toast.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;

namespace ruqsat::desk {
class CaseEditor;
class Desk;
} // namespace ruqsat::desk

namespace ruqsat::workstation {

class CaseCard;
class Languages;
class StepRail;

/// What a page may ask of the window around it.
class Navigator
{
public:
    virtual ~Navigator() = default;
    /// Makes the page if it is not there yet and shows it. `subject`: what to show, such as an
    /// application's id; the page gets it in onEnter().
    virtual void open(PageId page, const QString &subject = {}) = 0;
    /// To the page before this one, or home.
    virtual void back() = 0;
    /// At a locked desk these three wait until it is open again.
    virtual void toast(Toast::Tone tone, const QString &text, const QString &action = {},
                       std::function<void()> run = {}) = 0;
    /// As Toast::showWarning().
    virtual void toastWarning(std::function<QString()> words, std::function<QString()> action = {},
                              std::function<void()> run = {}) = 0;
    /// As Toast::showFailure(): stays until the person acts, or until it is over.
    virtual void toastFailure(const Failure &failure, std::function<QString()> action = {},
                              std::function<void()> run = {}) = 0;
    virtual void dismissFailure() = 0;
    virtual StepRail &rail() = 0;
    virtual CaseCard &card() = 0;
    /// The case in work; null between cases. Owned by the window, shared by the case's pages.
    virtual desk::CaseEditor *editor() const = 0;
    virtual void setEditor(std::unique_ptr<desk::CaseEditor> editor) = 0;
    /// For what ends the work of the person signed in: saves what is not saved, then does it, at
    /// once where all of it is. What the vault does not take may only be lost by the word of
    /// whoever sits there.
    virtual void leaveWork(std::function<void()> leave) = 0;
    /// As leaveWork(), for what takes the place of editor() while the person stays: not done where
    /// they sign out meanwhile.
    virtual void leaveCase(std::function<void()> leave) = 0;
};

/// What a page is made with; all of it outlives the page.
struct PageContext
{
    Navigator &go;
    Languages &languages;
    desk::Desk &desk;
};

/// What stands around the page.
struct Chrome
{
    enum class Section { None, Home, Queue, Register, Board };
    bool appBar = true;
    bool footer = true;
    bool rail = false;
    bool card = false;
    Section section = Section::None;
};

/// One screen. A page is made like this (pages/example: service_choice_page):
///
///  1. forms/<name>_page.ui holds the layout: a QWidget of class <Name>Page, promoted widgets from
///     workstation/widgets, dynamic properties for the look (kind, role, tone, glyph …).
///  2. class <Name>Page final : public Page with std::unique_ptr<Ui::<Name>Page>. The constructor
///     calls setupUi(this), makes its actions with setPrimary()/addSecondary(), connects to the
///     desk and ends with retranslate().
///  3. retranslate() calls ui->retranslateUi(this), then sets every word that the form does not:
///     action texts, counts, failures. It runs again at each switch of language, at any time.
///  4. onEnter()/onLeave() start and stop what the page needs only while it is seen.
///  5. A line in shell/page_factory.cpp; a line in tests/workstation/pages.h, so that the audits of
///     three languages, two sizes and all themes look at it.
///
/// The window draws the actions in the footer: back at the left, then the secondary ones, then the
/// reason why the primary is off, then the primary (Ctrl+Enter).
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const Chrome &chrome, QWidget *parent = nullptr);
    ~Page() override;

    const Chrome &chrome() const { return m_chrome; }
    /// For the window's title and for screen readers.
    virtual QString title() const = 0;
    /// Where the cursor goes when the page is entered; null: the first field.
    virtual QWidget *firstFocus() const { return nullptr; }
    virtual void onEnter(const QString &subject) { Q_UNUSED(subject) }
    virtual void onLeave() {}
    /// The desk was locked over this page and is open again: what changed meanwhile.
    virtual void onReturn() {}
    /// Puts what was typed here into the vault; nothing where all of it is there.
    virtual std::optional<desk::Later<void>> saveWork() { return std::nullopt; }
    /// Alt+←. The default goes to the page before.
    virtual bool handlesBack() const { return false; }
    /// The id of the application whose process F7 draws; empty: that of the case in work.
    virtual QString mapSubject() const { return {}; }

    /// Null where the page has none.
    QAction *primary() const { return m_primary; }
    QAction *back() const { return m_back; }
    const QList<QAction *> &secondary() const { return m_secondary; }
    /// Why the primary action is off, or what is still missing.
    const QString &reason() const { return m_reason; }

Q_SIGNALS:
    /// Actions were added, or the reason changed.
    void footerChanged();
    void titleChanged();

protected:
    /// The filled button, Ctrl+Enter. `kind` "primary" or "danger".
    QAction *setPrimary(const QString &kind = QStringLiteral("primary"));
    /// At the left of the footer, Alt+←.
    QAction *setBack();
    QAction *addSecondary(const QKeySequence &keys, const QString &glyph = {});
    void setReason(const QString &reason);

    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    Chrome m_chrome;
    QAction *m_primary = nullptr;
    QAction *m_back = nullptr;
    QList<QAction *> m_secondary;
    QString m_reason;
};

} // namespace ruqsat::workstation
