#pragma once

#include "desk/case_review.h"
#include "desk/result_signing.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/page.h"

namespace Ui {
class ResultSigningPage;
}

namespace ruqsat::workstation {

class CaseFeed;

/// The authorised person sees the very file that will be signed, and signs it. A signature whose
/// answer is still asked for goes on whatever page is looked at, and is told when it is known.
class ResultSigningPage final : public Page
{
    Q_OBJECT
public:
    explicit ResultSigningPage(const PageContext &context, QWidget *parent = nullptr);
    ~ResultSigningPage() override;
    QString title() const override;
    /// `subject`: the application's id.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void onLoaded();
    void connectSigning();
    void onFailed(const Failure &failure);
    void onLeftFailed(desk::ResultSigning &left, const Failure &failure);
    void onOvertaken();
    void followOthers();
    /// Another desk changed the case, or F5 asked for it.
    void onElsewhere(const protocol::Application &now, bool isAsked);
    void showLoadFailure(const Failure &failure);
    void showPaper();
    void showAsking(const Failure &failure);
    void tellSigned(const protocol::Application &application);
    void onSign();
    void onReadyForPin();
    void showState();
    bool isRefusal() const;
    /// What the paper says, where it is a conclusion.
    std::optional<protocol::Conclusion> conclusion() const;

    PageContext m_context;
    std::unique_ptr<Ui::ResultSigningPage> m_ui;
    std::unique_ptr<desk::CaseReview> m_review;
    std::unique_ptr<desk::ResultSigning> m_signing;
    CaseFeed *m_feed = nullptr;
    SignerNote m_note;
    bool m_isOvertaken = false; ///< somebody changed the case, and no paper is here since
    bool m_isTheirs = false;    ///< the paper is prepared for another head; F5 has it prepared here
    int m_loadTurn = -1;        ///< of the panel, when it told why the case did not come
    bool m_isToTell = false;    ///< who that was, once the case is here
    bool m_left = false;        ///< for another page; under the lock it is not
};

} // namespace ruqsat::workstation
