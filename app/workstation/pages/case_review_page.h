#pragma once

#include "desk/case_review.h"
#include "desk/kept_words.h"
#include "workstation/shell/page.h"

namespace Ui {
class CaseReviewPage;
}

namespace ruqsat::workstation {

class CaseFeed;

/// A case on the officer's desk: what there is to look at, one or two of it side by side, the marks
/// of the check, and the decision. The main button is the next thing that this person may do.
class CaseReviewPage final : public Page
{
    Q_OBJECT
public:
    explicit CaseReviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~CaseReviewPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    QString mapSubject() const override;
    /// `subject`: the application's id.
    void onEnter(const QString &subject) override;
    void onReturn() override;
    void onLeave() override;
    std::optional<desk::Later<void>> saveWork() override;

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Step { None, Claim, Propose, Prepare, Sign };

    /// Another case; what was typed on the one before may be left.
    void begin(const QString &subject);
    /// What is under way on a case that is left comes to its end without the page.
    void letGo(desk::CaseReview *busy);
    void onChanged();
    void onPrimary();
    void onGiveBack();
    void onDone(Action action);
    void tellDone(Action action);
    void onAsking(bool ofApplicant);
    void onAnswering(const QString &questionId);
    /// What was typed in its dialog is with the registry.
    void forgetWords(const desk::CaseReview &review, Action action);
    /// What this case shows as done, by an act whose answer was lost too, and what can be done to
    /// it no more.
    void forgetDone(const protocol::Application &application);
    /// Two documents beside each other need the room of the decision where the window is narrow.
    void makeRoom();
    void connectReview();
    void followOthers();
    /// Another desk changed the case, or F5 asked for it: what is typed here stays.
    void onElsewhere(const protocol::Application &now);
    /// The failure of a load or of F5 goes once the case is here.
    void clearLoadFailure();
    void tellWhoWasFirst(const protocol::CurrentVersion &current);
    void tellFaster(const protocol::Application &now);
    void rebuild();
    void showHead();
    /// How much of the term is left.
    void showTerm();
    /// What the time changes, and nothing else: somebody reads, marks or types.
    void showTime();
    void showActions();
    void showReason();
    void showLine();
    void showMarks();
    void setMark(const QString &key, bool inOrder);
    void holdBeside();
    void preview();
    /// F8: the cursor goes to what is still to be answered.
    void goToAnswer();
    /// What the mark bar speaks of; empty where nothing can be marked.
    QString markedKey() const;
    Step nextStep() const;

    PageContext m_context;
    std::unique_ptr<Ui::CaseReviewPage> m_ui;
    std::unique_ptr<desk::CaseReview> m_review;
    CaseFeed *m_feed = nullptr;
    QAction *m_giveBack;
    QAction *m_release;
    QAction *m_hold;
    QAction *m_preview;
    /// What was typed in a dialog and is not sent: it stands there again, by case and act.
    desk::KeptWords *m_words;
    std::optional<FailureCode> m_keepFailure; ///< why what was typed is not kept
    int m_askingTurn = -1; ///< of the panel, when it told that an outcome is asked for
    int m_loadTurn = -1;   ///< of the panel, when it told why the case did not come
    bool m_left = false;   ///< for another page; under the lock it is not
    QString m_built;       ///< id and version of the application that the rows were made for
};

} // namespace ruqsat::workstation
