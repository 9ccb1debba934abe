#pragma once

#include "core/regulation_catalog.h"
#include "desk/session.h"

#include <QHash>
#include <QMap>
#include <QObject>

#include <optional>

namespace ruqsat::desk {

/// What an officer has to add before a proposal can be sent. `target`: id of a requirement or code
/// of a ground, or empty.
struct ReviewProblem
{
    FailureCode code = FailureCode::FindingMissing;
    QString target;
};

/// An application as executor and head work on it: reading, findings, proposal, return. Signing the
/// result is ResultSigning.
class CaseReview final : public QObject
{
    Q_OBJECT

public:
    CaseReview(Session &session, const RegulationCatalog &regulations, const QString &applicationId,
               QObject *parent = nullptr);
    ~CaseReview() override;

    /// Fetches the case; changed() or failed() follow.
    void load();
    bool isBusy() const { return m_busy; }
    /// Nothing before the first load.
    const std::optional<protocol::Application> &application() const { return m_application; }
    /// The request as it was signed.
    const std::optional<protocol::CaseRequest> &request() const { return m_request; }
    /// Nothing where this desk does not know the regulation.
    const Regulation *regulation() const;

    /// The bytes, checked against the signed request's SHA-256 (attachmentHashMismatch). Kept in
    /// memory for this review.
    Later<QByteArray> attachment(const QString &attachmentId);

    // What the person may do now, by role and state; the registry decides.
    bool canClaim() const;
    bool canRelease() const;
    bool canPropose() const;
    bool canGiveBack() const;
    bool canPrepareResult() const;
    bool canSignResult() const;
    bool canHandOver() const;

    void claim();
    void release();

    // Findings and proposal
    QList<QualificationRequirement> requirements() const;
    QList<RefusalGround> grounds() const;
    /// Nothing while it is not answered.
    std::optional<protocol::Finding> finding(const QString &requirement) const;
    void setFinding(const QString &requirement, protocol::FindingAnswer answer,
                    const QString &note = {});
    void clearFinding(const QString &requirement);
    std::optional<Decision> decision() const { return m_decision; }
    void setDecision(std::optional<Decision> decision);
    std::optional<protocol::Ground> ground(const QString &code) const;
    /// `target`: the field, document or requirement that it is about; may be empty.
    void setGround(const QString &code, const QString &target = {}, const QString &note = {});
    void clearGround(const QString &code);
    /// What keeps the proposal from being sent: findingMissing, verdictPending (an "unknown" or the
    /// signature's verdict), groundMissing, stateForbids (a "no" beside "issue"), fieldRequired (no
    /// decision yet).
    QList<ReviewProblem> problems() const;
    void propose();

    /// Head: back to the executor with a reason (1 … 2,000 characters).
    void giveBack(const QString &reason);
    /// Head: the registry reserves the number and renders the paper.
    void prepareResult();
    void cancel();

    /// From ResultSigning and HandOver, which change the same case.
    void take(const protocol::Application &application);

Q_SIGNALS:
    void changed();
    void busyChanged(bool busy);
    /// Done: application() is the new one.
    void actionDone(Action action);
    /// versionStale (somebody else was faster, RegistryClient::versionStale says who), stateForbids
    /// and outcomeUnknown load the case anew by themselves; the findings typed here stay.
    void failed(const Failure &failure);

private:
    void run(Action action, Later<protocol::Application> call);
    void setBusy(bool busy);
    bool mayNow(Action action) const;
    bool isMine() const;
    bool proposedByMe() const;

    Session &m_session;
    const RegulationCatalog &m_regulations;
    QString m_id;
    std::optional<protocol::Application> m_application;
    std::optional<protocol::CaseRequest> m_request;
    QMap<QString, protocol::Finding> m_findings;
    QMap<QString, protocol::Ground> m_grounds;
    std::optional<Decision> m_decision;
    QHash<QString, QByteArray> m_attachments;
    bool m_busy = false;
    Later<protocol::Application> m_run;
};

} // namespace ruqsat::desk
