#pragma once

#include "core/case_clock.h"
#include "protocol/check.h"
#include "protocol/request.h"

namespace ruqsat::protocol {

/// Who did something. The IIN tells persons apart (nobody signs what they proposed).
struct Actor
{
    QString iin;
    LocalizedText name;
    Role role = Role::Operator;

    static Actor read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// An applicant or holder; "iin" or "bin" on the wire, as in PartyNumber.
struct Party
{
    QString number; ///< IIN or BIN
    LocalizedText name;

    static Party read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A running term: `due` counted from `from`, which is the moment of `trigger` ("receivedAt" or
/// "registeredAt"). While the clock stands still (Stopped), `due` is what it was before.
struct DueClock
{
    QString id;
    LocalizedText title;
    QDateTime due;
    QDateTime from;
    QString trigger;
    ClockState state = ClockState::Running;
    /// Empty where an older registry did not say.
    ClockTerm term;
    QList<ClockStop> stops;
    /// Of a step of the office's chain; else missing.
    std::optional<LimitBasis> basis;

    /// What explain() wants.
    CaseClock caseClock() const;
    static DueClock read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The clerk's step of the office's chain, from the receipt to the registration: always Done, and
/// late where the case was registered after its end.
inline const QString registrationClockId = QStringLiteral("chain-register");

/// What the registry found about the signature of the request.
struct RequestVerdict
{
    Verdict verdict = Verdict::Pending;
    std::optional<FailureCode> code;
    std::optional<Signatory> signer;

    static RequestVerdict read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Answer to one qualification requirement.
struct Finding
{
    QString requirement;
    FindingAnswer answer = FindingAnswer::Unknown;
    QString note;

    friend bool operator==(const Finding &, const Finding &) = default;
    static Finding read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A coded ground of refusal, pointing at a field, document or requirement; about several of them
/// it stands several times.
struct Ground
{
    QString code;
    QString target;
    QString note;
    /// What `target` is the id of, as groundTarget() takes it: older desks and cases do not say.
    std::optional<GroundTarget> targetKind = std::nullopt;

    friend bool operator==(const Ground &, const Ground &) = default;
    static Ground read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Most attachments of a case, with those that came with replies.
inline constexpr qsizetype maxAllAttachments = 4 * maxAttachments;
/// Most grounds of one case, each with one thing that it is about.
inline constexpr qsizetype maxGrounds = 200;
/// Most marks on one case.
inline constexpr qsizetype maxMarks = 300;

/// What the officer saw in a field or document: in order, or what is wrong with it. `target`:
/// "field/phone", "document/charter".
struct CaseMark
{
    QString target;
    bool inOrder = true;
    QString reason; ///< why not; the officer's own words

    friend bool operator==(const CaseMark &, const CaseMark &) = default;
    static CaseMark read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What the office has found on a case so far and not proposed yet: kept at the registry, so that
/// whoever takes the case over goes on from there.
struct Review
{
    QList<CaseMark> marks;
    QList<Finding> findings;
    QList<Ground> grounds;
    std::optional<Decision> decision;
    std::optional<Conclusion> conclusion;
    Actor by;
    QDateTime at;

    static Review read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The result of the completeness check, which has a term of its own.
struct Completeness
{
    bool complete = true;
    QList<CaseMark> wrong; ///< each with its reason
    Actor by;
    QDateTime at;

    static Completeness read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A question of the office with its own clock of `workingDays`.
struct Question
{
    QString id;
    Addressee addressee = Addressee::Applicant;
    LocalizedText body; ///< which body is asked; empty where it is the applicant
    QString question;
    QStringList marks; ///< targets of the marks that it is about
    int workingDays = 1;
    QDateTime askedAt;
    Actor askedBy;
    QDateTime due;
    QDateTime answeredAt; ///< invalid while it is open
    std::optional<Actor> answeredBy;
    QString answer;          ///< empty: closed without one
    QStringList attachments; ///< ids of the case's attachments that came with the answer

    bool isOpen() const { return !answeredAt.isValid(); }
    static Question read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Proposal
{
    Decision decision = Decision::Issue;
    QList<Finding> findings;
    QList<Ground> grounds;
    Actor by;
    QDateTime at;
    /// Of an expertise; missing elsewhere, and where the proposal is a refusal.
    std::optional<Conclusion> conclusion = std::nullopt;
    /// To issue, after the term: countsAsIssued().
    bool byExpiry = false;

    static Proposal read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The paper that ends the case. `byteRange` is that of the reserved or filled signature.
struct ResultPaper
{
    PaperKind kind = PaperKind::Licence;
    QString number;
    QString sha256;
    qint64 size = 0;
    QList<qint64> byteRange; ///< four numbers
    PaperState state = PaperState::Prepared;
    QDateTime signedAt; ///< invalid until signed

    static ResultPaper read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// `action` is the name of an Action.
struct HistoryEntry
{
    QDateTime at;
    QString action;
    Actor by;
    QString note;

    static HistoryEntry read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Application
{
    QString id;
    QString number;
    qint64 version = 0;
    ApplicationState state = ApplicationState::Registered;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    Channel channel = Channel::Centre;
    QDate effectiveFrom;
    Party applicant;
    QJsonObject request; ///< request.json as signed; CaseRequest reads it
    QDateTime receivedAt;
    QDateTime registeredAt;
    QList<DueClock> clocks;
    RequestVerdict verdict;
    std::optional<PaymentVerdict> payment; ///< where the request names one
    QList<Attachment> attachments;
    std::optional<Actor> executor;
    bool standsIn = false;                    ///< whoever asks does the absent executor's work
    std::optional<Review> review;             ///< for the office that decides
    std::optional<Completeness> completeness; ///< once it was checked
    QList<Question> questions;                ///< in the order of asking
    std::optional<Proposal> proposal;
    std::optional<Proposal> returnedProposal; ///< the one that the head sent back last
    std::optional<ResultPaper> result;
    QList<HistoryEntry> history;

    static Application read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// One row of a queue.
struct ApplicationSummary
{
    QString id;
    QString number;
    qint64 version = 0;
    ApplicationState state = ApplicationState::Registered;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    Channel channel = Channel::Centre;
    Party applicant;
    QDateTime receivedAt;
    QDateTime registeredAt;
    QDateTime due; ///< the nearest running term; invalid where none runs
    Verdict verdict = Verdict::Pending;
    std::optional<Actor> executor;
    std::optional<Decision> decision; ///< as proposed
    /// What is proposed, or was signed, where the service gives a conclusion.
    std::optional<Conclusion> conclusion;
    QDateTime decidedAt;   ///< when the result was signed; invalid until it is published
    QString dueClock;      ///< id of the clock that `due` is of
    bool returned = false; ///< sent back by the head, and not proposed again since
    bool standsIn = false; ///< whoever asks does the absent executor's work

    static ApplicationSummary read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/applications. `next` is the value of `after` for the next page; empty on the last.
struct ApplicationPage
{
    QList<ApplicationSummary> items;
    QString next;

    static ApplicationPage read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
