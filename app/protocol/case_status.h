#pragma once

#include "protocol/application.h"

// What a returning applicant is told.
namespace ruqsat::protocol {

/// The decision is published: issued, refused or handed over.
bool isDecided(ApplicationState state);

struct CaseStatus
{
    QString applicationId;
    QString number;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    Channel channel = Channel::Centre;
    ApplicationState state = ApplicationState::Registered;
    Party applicant;
    LocalizedText provider;
    QDateTime receivedAt;
    QDateTime registeredAt;
    QDateTime due; ///< end of the service's term; invalid where none runs
    NextStep nextStep = NextStep::None;
    std::optional<Decision> decision; ///< once it is signed
    QString resultNumber;             ///< of the signed paper; empty before
    QDateTime changedAt;
    /// What the applicant is asked and until when to answer; empty and invalid where nothing is
    /// open.
    QString question;
    QDateTime replyUntil;

    /// The service's term stands still: the applicant is asked, or no calendar reaches its end.
    bool isStopped() const { return !due.isValid() && !isDecided(state); }
    static CaseStatus read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/case-status: newest first, so that for an IIN or BIN it is the history of services.
struct CaseStatusPage
{
    QList<CaseStatus> items;
    QString next;

    static CaseStatusPage read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Who has to act now.
NextStep nextStepOf(ApplicationState state);

} // namespace ruqsat::protocol
