#pragma once

#include "core/ground_target.h"
#include "core/regulation_catalog.h"
#include "desk/case_act.h"
#include "desk/followed_licence.h"
#include "desk/review_work.h"
#include "desk/session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ruqsat::desk {

/// What an officer has to add before a proposal can be sent. `target`: id of a requirement or code
/// of a ground, or empty.
struct ReviewProblem
{
    FailureCode code = FailureCode::FindingMissing;
    QString target;
};

/// An application as executor and head work on it: reading, marks, findings, proposal, return.
/// Signing the result is ResultSigning. What is typed is kept in the vault until it was proposed.
class CaseReview final : public QObject
{
    Q_OBJECT

public:
    CaseReview(Session &session, const RegulationCatalog &regulations, const QString &applicationId,
               QObject *parent = nullptr);
    ~CaseReview() override;

    const QString &applicationId() const { return m_id; }
    /// Fetches the case; changed() or failed() follow.
    void load();
    bool isBusy() const { return m_busy; }
    /// Nothing before the first load.
    const std::optional<protocol::Application> &application() const { return m_application; }
    /// The request as it was signed.
    const std::optional<protocol::CaseRequest> &request() const { return m_request; }
    /// Nothing where this desk does not know the regulation.
    const Regulation *regulation() const;
    /// The licence that the case builds on, asked for with the first load.
    const FollowedLicence &followed() const { return m_followed; }
    const RegulationCatalog &regulations() const { return m_regulations; }

    /// The bytes, checked against the signed request's SHA-256 (attachmentHashMismatch). Kept in
    /// memory for this review.
    Later<QByteArray> attachment(const QString &attachmentId);

    // What the person may do now, by role and state; the registry decides.
    bool canClaim() const;
    /// It could be claimed, but for the head, who forwards it first: Regulation::headForwards().
    bool waitsForHead() const;
    bool canRelease() const;
    bool canPropose() const;
    bool canGiveBack() const;
    bool canPrepareResult() const;
    bool canSignResult() const;
    bool canHandOver() const;

    bool canCheckCompleteness() const;
    bool canAskApplicant() const;
    bool canAskBody() const;
    bool canRecordAnswer() const;
    bool canGoOn() const;

    void claim();
    void release();
    /// What the marks found wrong (each with its reason, else fieldRequired) goes to the registry
    /// as the result of the check; nothing wrong: the documents are complete.
    void checkCompleteness();
    QList<protocol::CaseMark> wrongMarks() const;
    /// `body`: empty asks the applicant, and then the case waits.
    void ask(const LocalizedText &body, const QString &question, int workingDays);
    void recordAnswer(const QString &questionId, const QString &answer);
    /// Without the applicant's reply.
    void goOn();

    // What the officer types. restored() tells that it came back from the vault.
    /// Whether it may be changed now: not before the vault told what was typed here before.
    bool mayWork() const { return !m_restoring && (canPropose() || canRelease()); }
    QList<QualificationRequirement> requirements() const;
    QList<RefusalGround> grounds() const;
    const QMap<QString, ReviewMark> &marks() const { return m_work.marks; }
    /// Nothing while it was not looked at. Key: markKey().
    std::optional<ReviewMark> mark(const QString &key) const;
    void setMark(const QString &key, const ReviewMark &mark);
    void clearMark(const QString &key);
    /// Nothing while it is not answered.
    std::optional<protocol::Finding> finding(const QString &requirement) const;
    /// The note stays as it is.
    void setFinding(const QString &requirement, protocol::FindingAnswer answer);
    /// Of an answered requirement; at most 2,000 characters.
    void setFindingNote(const QString &requirement, const QString &note);
    void clearFinding(const QString &requirement);
    std::optional<Decision> decision() const { return m_work.decision; }
    void setDecision(std::optional<Decision> decision);
    /// Whether this case ends with a conclusion of the state ecological expertise.
    bool concludes() const;
    /// Whether the term is over, so that what was found is put on record and the licence is issued.
    bool countsAsIssued() const;
    std::optional<protocol::Conclusion> conclusion() const { return m_work.conclusion; }
    void setConclusion(std::optional<protocol::Conclusion> conclusion);
    /// Whether the decision of the moment needs grounds: a refusal, or a conclusion that does not
    /// agree.
    bool needsGrounds() const;
    /// Everything that the ground is about, each with its note, in the order of the regulation;
    /// one without a target where nothing was chosen yet, none where the ground is not given.
    QList<protocol::Ground> given(const QString &code) const;
    /// The field, document or requirement that it is about; nothing while none is chosen.
    std::optional<TargetPart> targetOf(const protocol::Ground &ground) const;
    /// Without a target it is about nothing yet, and only where it is about nothing else. `former`:
    /// whose place it takes.
    void setGround(const protocol::Ground &ground,
                   const std::optional<protocol::Ground> &former = std::nullopt);
    /// With all that it is about.
    void clearGround(const QString &code);
    /// Writes what is typed to the vault now; happens by itself shortly after each change, when
    /// another vault took the place of the session's, and again and again after a failure. What
    /// stands there and could not be read stays in the vault under another name.
    Later<void> keepNow();
    /// Whether everything typed is in the vault.
    bool isKept() const { return !m_unkept; }
    /// What keeps the proposal from being sent: fieldRequired (no decision or conclusion yet),
    /// verdictPending, paymentPending, what is wrong with signature or payment beside "issue",
    /// questionOpen, findingUnknown ("cannot tell now"),
    /// findingMissing, stateForbids (a "no") and incompleteDocuments beside "issue" (after the term
    /// findingMissing alone), groundMissing beside "refuse" (target: the ground that points at
    /// nothing), groundUnfounded (target: the requirement that was not answered with "no").
    QList<ReviewProblem> problems() const;
    void propose();

    /// Head: back to the executor with a reason (1 … 2,000 characters).
    void giveBack(const QString &reason);
    /// Head: the registry reserves the number and renders the paper.
    void prepareResult();

    /// As another desk left it, or an act of ResultSigning or HandOver here.
    void take(const protocol::Application &application);

Q_SIGNALS:
    void changed();
    /// load() came to its end, after changed() or failed().
    void loaded(bool isHere);
    /// What was typed here before came back from the vault; it was kept at this time.
    void restored(const QDateTime &keptAt);
    /// A colleague had this case before: what they found is here.
    void takenOver(const protocol::Actor &from, const QDateTime &at);
    /// A colleague, or the same person at another desk, has worked on it meanwhile: what both found
    /// is here. `contested`: ReviewWork::join().
    void joined(const protocol::Actor &with, const QDateTime &at, const QStringList &contested);
    /// The vault cannot keep what is typed; it is tried again by itself until kept().
    void keepFailed(const Failure &failure);
    /// Everything typed is in the vault.
    void kept();
    void busyChanged(bool busy);
    /// No answer came to an action: the case is asked whether it was done, as CaseAct says.
    void asking(const Failure &failure);
    /// Done: application() is the new one.
    void actionDone(Action action);
    /// versionStale (somebody else was faster, overtaken(), RegistryClient::versionStale or
    /// joined() says who), stateForbids and permissionDenied load the case anew by themselves; the
    /// findings typed here stay. Also why the registry does not take what is typed: once, until it
    /// does.
    void failed(const Failure &failure);
    /// After failed(versionStale) of an action: the case as it is now, with who came first.
    void overtaken(const ruqsat::protocol::Application &now);

private:
    /// `isDone`: where one such act is not as good as another.
    void run(Action action, CaseAct::Send send, CaseAct::IsDone isDone = {});
    void setBusy(bool busy);
    void touched();
    /// What was typed into the vault, and nothing more.
    Later<void> handIn();
    /// What the registry is to have, noted as sent; nothing where that is not this person's.
    std::optional<protocol::ReviewBody> takeUnsent();
    /// What is typed goes to the registry too, so that a colleague can go on from there.
    void sendNow();
    void sendSoon();
    /// Not into a change of the case, a proposal above all.
    void sendIfIdle();
    bool maySend() const;
    /// Before the case leaves this desk all that is typed is at the registry.
    void sendFirst(std::function<void()> action);
    /// What waited for that.
    void act();
    /// Whether one waited.
    bool dropAction();
    void onSent(const Result<protocol::Review> &answer);
    /// Why the registry refused what was sent, once the case shows whether somebody took it.
    void tellRefusal();
    void takeReview(const protocol::Review &review);
    /// Of a case that is open already.
    void takeLater(const protocol::Review &review);
    void joinReview(const protocol::Review &review);
    void sendProposal();
    /// What keeps everything but a refusal from being proposed.
    void findBadRequest(QList<ReviewProblem> &problems) const;
    void findGroundProblems(QList<ReviewProblem> &problems) const;
    void findRequirementProblems(QList<ReviewProblem> &problems) const;
    void restore();
    void onUnread(const Failure &failure);
    void onVaultReplaced();
    void forget();
    void takeProposal(const protocol::Proposal &proposal);
    bool mayNow(Action action) const;
    bool headForwards() const;
    /// Whether this person works on the case: its executor, or whoever stands in.
    bool isMine() const;
    bool proposedByMe() const;

    Session &m_session;
    const RegulationCatalog &m_regulations;
    QString m_id;
    std::optional<protocol::Application> m_application;
    std::optional<protocol::CaseRequest> m_request;
    FollowedLicence m_followed;
    ReviewWork m_work;
    QTimer m_keep;
    QTimer m_send;
    bool m_isSending = false;
    std::function<void()> m_afterSending;
    /// What is to be sent behind what is under way, where this is gone by then.
    const std::shared_ptr<std::optional<protocol::ReviewBody>> m_last =
        std::make_shared<std::optional<protocol::ReviewBody>>();
    std::optional<FailureCode> m_refused; ///< why the registry does not take it; said once
    /// What is not said before the case is loaded anew, and the version it was refused on.
    std::optional<std::pair<Failure, qint64>> m_untold;
    bool m_restoring = true; ///< until the vault was asked: nothing is written over what it has
    bool m_typed = false;    ///< what m_work says was typed here
    bool m_unkept = false;   ///< some of it is not in the vault yet
    bool m_unsent = false;   ///< the registry wants a new sign-in before it takes it
    quint64 m_change = 0;    ///< number of the latest
    quint64 m_sentChange = 0;
    /// The vault of a locked desk stays open until what was typed is in it.
    std::shared_ptr<void> m_hold;
    /// What the vault has could not be read: it is set aside before a save. Asked in the vault's
    /// thread, where one save comes after the other.
    const std::shared_ptr<std::atomic<bool>> m_unread = std::make_shared<std::atomic<bool>>(false);
    QHash<QString, QByteArray> m_attachments;
    bool m_busy = false;
    Later<protocol::Application> m_run;
};

} // namespace ruqsat::desk
