#pragma once

#include "core/result.h"
#include "workstation/pages/home_facts.h"
#include "workstation/shell/page.h"

#include <functional>
#include <memory>
#include <optional>

class QStandardItemModel;

namespace Ui {
class HomePage;
}

namespace ruqsat::desk {
class DraftSync;
struct DraftSummary;
} // namespace ruqsat::desk

namespace ruqsat::workstation {

class HomeSource;
class HomeWhy;

/// The first screen after the sign-in: what waits for the person today.
class HomePage final : public Page
{
    Q_OBJECT
public:
    explicit HomePage(const PageContext &context);
    ~HomePage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onReturn() override;
    /// Shows these facts; onEnter() shows those of the desk.
    void showFacts(const HomeFacts &facts);
    /// As if the folder had been chosen in the dialog.
    void copyTo(const QString &folder);

protected:
    void retranslate() override;

private:
    void showSource();
    /// Terms run on while nobody does anything, and each day has its own words.
    void onMinute();
    void showNumbers(const QList<HomeFacts::Number> &numbers);
    void showOutbox(const HomeFacts &facts);
    void showFailure(const Failure &failure);
    /// The person does something else now: what went wrong before is told.
    void forgetFailure();
    void showStandingFailure();
    /// A draft is deleted only by a second word.
    void askDelete();
    void deleteDraft(const QString &caseId);
    void openDraft(const QString &caseId);
    /// A sealed copy of the vault, into a folder that the person chooses.
    void askCopy();
    void onCopied(const QString &folder);
    void onCopyFailed(const Failure &failure);
    /// `besides`: said once it is open, in place of what became of it elsewhere.
    void openHere(const QString &caseId, const std::optional<Failure> &besides = {});
    void tellOf(const QString &caseId);
    /// The same of the case that is open while another page is in front, once.
    void tellOfOpenCase();
    static bool isOver(const desk::DraftSummary &draft);
    /// From the registry first, then here.
    void bringDraft(const desk::DraftSummary &draft);
    /// Two desks changed it: asks which goes on.
    void chooseDraft(const desk::DraftSummary &draft);
    void onBrought(const desk::DraftSummary &draft, const Result<void> &brought);
    /// What of it stands in the window would be saved over what comes: `next` follows where it may
    /// be left and nothing else is being brought.
    void letGoOf(const QString &caseId, const std::function<void(desk::DraftSync &)> &next);
    bool isInWork(const QString &caseId) const;
    void onActivated(bool first, const QModelIndex &index);

    PageContext m_context;
    std::unique_ptr<::Ui::HomePage> m_ui;
    HomeSource *m_source;
    QStandardItemModel *m_first;
    QStandardItemModel *m_second;
    QAction *m_ask;
    QAction *m_outbox;
    QAction *m_copy;
    HomeWhy *m_why;
    QString m_toldOf;                 ///< case of which was told what became of it elsewhere
    std::optional<Failure> m_failure; ///< of what the person did here last
    std::optional<HomeFacts> m_shown;
    QWidget *m_numbers = nullptr;
    QWidget *m_side = nullptr;
};

} // namespace ruqsat::workstation
