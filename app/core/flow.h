#pragma once

#include "core/localized.h"
#include "core/service_kind.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace ruqsat {

/// Whoever acts in a regulation: people, and the systems that the acts count as participants.
enum class Actor {
    Applicant,
    Operator,
    Provider,
    Clerk,
    Head,
    Executor,
    AuthorisedPerson,
    EgovPortal,
    Gateway,
    PaymentGateway,
    Registry,
    PersonDatabase,
    OrganisationDatabase,
    NotaryDatabase,
    CentreSystem,
    Workstation
};

/// One row of an act's list of structural-functional units; one row may name several.
struct Participant
{
    int number = 0;
    QList<Actor> members;
};

enum class StepKind { Prelude, Process, Condition };
/// How a flow stops: with the service's result, with a refusal of the service, or with a message
/// that stops the work before there was anything to refuse.
enum class FlowEnd { Result, Refusal, Message };
enum class Branch { Passed, Failed };

struct StepRef
{
    StepKind kind = StepKind::Process;
    int number = 0;

    /// "process 3".
    QString text() const;
    static std::optional<StepRef> parse(QStringView text);
    friend bool operator==(const StepRef &, const StepRef &) = default;
};

struct StepLink
{
    StepRef to;
    /// Only a condition's links have one.
    std::optional<Branch> when;
};

/// A process or condition of an act's narrative, numbered as in the act.
struct Step
{
    StepRef ref;
    /// The words of the act where they are a slip of the pen ("9-жүріс" for a process).
    QString printed;
    Actor actor = Actor::Applicant;
    LocalizedText title;
    /// A few words for the rail and the map, ours and not the act's; empty where the file has none.
    LocalizedText shortTitle;
    QList<StepLink> next;
    std::optional<FlowEnd> end;
    LocalizedText note;
};

/// The time of an action: seconds of work, or working days, which may differ by kind.
struct ActionLimit
{
    int minSeconds = 0;
    int maxSeconds = 0;
    QMap<ServiceKind, int> workingDays;
};

struct ActionLink
{
    int action = 0;
    std::optional<Branch> when;
};

/// A column of an act's table of actions, numbered as in the act. Where the stored text lost the
/// column, `lost` is set and nothing else is claimed.
struct TableAction
{
    int number = 0;
    /// More than one where the act's heading names several; none where it is lost.
    QList<Actor> actors;
    std::optional<ActionLimit> limit;
    QList<ActionLink> next;
    /// The step of the narrative that this action belongs to.
    std::optional<StepRef> step;
    QString printed;
    bool lost = false;
    LocalizedText note;
};

/// What an act's table gives the office for its own steps, in seconds of working time.
struct OfficeTimes
{
    qint64 registration = 0; ///< the clerk's first action
    qint64 assignment = 0;   ///< the head's first
    qint64 signing = 0;      ///< the head's last
    qint64 sending = 0;      ///< the clerk's last
};

/// What one clause of an act describes: the way through one channel.
struct ChannelFlow
{
    QString clause;
    /// The flow asks whether the fee is paid.
    bool payment = false;
    /// The flow asks the notary database about a power of attorney.
    bool notary = false;
    QList<Step> steps;
    QList<TableAction> actions;

    const Step *find(const StepRef &ref) const;
    const Step *first() const { return steps.isEmpty() ? nullptr : &steps.front(); }
    /// The limit that the act's table gives for a step, if it does.
    std::optional<ActionLimit> limitOf(const StepRef &ref) const;
    /// Nothing unless the table gives a time to two actions of the clerk and two of the head.
    std::optional<OfficeTimes> officeTimes() const;
};

QString actorName(Actor actor);
std::optional<Actor> actorFromName(QStringView name);
/// The word of the regulations for an actor, for the screen and for reports.
LocalizedText actorTitle(Actor actor);
QString stepKindName(StepKind kind);
std::optional<StepKind> stepKindFromName(QStringView name);
QString flowEndName(FlowEnd end);
std::optional<FlowEnd> flowEndFromName(QStringView name);
QString branchName(Branch branch);
std::optional<Branch> branchFromName(QStringView name);

} // namespace ruqsat
