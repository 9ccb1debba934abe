#include "workstation/words/names.h"

#include "core/identifier.h"
#include "protocol/session.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace names_detail {
struct Names
{
    Q_DECLARE_TR_FUNCTIONS(Names)
};

QString secondsText(int seconds)
{
    if (seconds < 60)
        //: Time limit of an action in the act; %1 is a number of seconds
        return Names::tr("%1 s").arg(seconds);
    if (seconds < 3600) {
        QString minutes = QString::number(seconds / 60.0, 'g', 3);
        //: Decimal sign of the language: a point or a comma
        minutes.replace(QLatin1Char('.'), Names::tr(".", "decimal sign"));
        //: Time limit of an action in the act; %1 is a number of minutes such as 1.5
        return Names::tr("%1 min").arg(minutes);
    }
    //: Time limit of an action in the act; %1 is a number of hours
    return Names::tr("%1 h").arg(seconds / 3600);
}

} // namespace names_detail

using names_detail::Names;

QString identifierName(const QString &number)
{
    const Result<PartyNumber> party = PartyNumber::parse(number);
    if (party && party->isPerson())
        //: Caption of the number of a person
        return Names::tr("IIN");
    //: Caption of the number of an organisation
    return Names::tr("BIN");
}

QString kindText(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Issue:
        //: Kind of a service: a licence is asked for the first time
        return Names::tr("issue");
    case ServiceKind::Reissue:
        //: Kind of a service
        return Names::tr("re-issue");
    case ServiceKind::Duplicate:
        //: Kind of a service
        return Names::tr("duplicate");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Operator:
        //: Role, under the person's name
        return Names::tr("Centre operator");
    case Role::Clerk:
        //: Role, under the person's name
        return Names::tr("Office clerk");
    case Role::Executor:
        //: Role, under the person's name
        return Names::tr("Responsible executor");
    case Role::Head:
        //: Role, under the person's name: head of the provider
        return Names::tr("Head");
    case Role::Administrator:
        //: Role, under the person's name
        return Names::tr("Administrator");
    case Role::Auditor:
        //: Role, under the person's name
        return Names::tr("Auditor");
    case Role::SelfService:
        //: Role of the portal, where the applicant acted there
        return Names::tr("Self-service");
    }
    return {};
}

QString roleWithPlace(const protocol::User &user)
{
    const QString role = roleText(user.role);
    if (user.office.window.isEmpty())
        return role;
    //: Under the person's name: %1 "Centre operator", %2 number of the counter
    return Names::tr("%1 · desk %2").arg(role, user.office.window);
}

QString stateText(ApplicationState state)
{
    switch (state) {
    case ApplicationState::Registered:
        //: State of an application
        return Names::tr("registered");
    case ApplicationState::InReview:
        //: State of an application: an executor checks it
        return Names::tr("under review");
    case ApplicationState::AwaitingApplicant:
        //: State of an application: the applicant was asked something
        return Names::tr("waiting for the applicant");
    case ApplicationState::Proposed:
        //: State of an application: a decision is proposed to the head
        return Names::tr("decision proposed");
    case ApplicationState::Prepared:
        //: State of an application: the paper waits for the signature
        return Names::tr("at signature");
    case ApplicationState::Signed:
        //: State of an application: signed, but the certification authority has not answered yet
        return Names::tr("signed, awaiting confirmation");
    case ApplicationState::Issued:
        //: State of an application: the licence, permit, passport or conclusion is signed
        return Names::tr("result signed");
    case ApplicationState::Refused:
        //: State of an application: the refusal is signed
        return Names::tr("refused");
    case ApplicationState::HandedOver:
        //: State of an application: the applicant has the result
        return Names::tr("handed over");
    }
    return {};
}

QString decisionText(Decision decision)
{
    //: What is decided, whatever the service gives: a licence, a permit, a conclusion
    return decision == Decision::Issue ? Names::tr("issue of the result")
                                       //: What the applicant gets
                                       : Names::tr("reasoned refusal");
}

QString workingDaysText(int days)
{
    //: A term
    return Names::tr("%n working day(s)", nullptr, days);
}

QString limitText(const ActionLimit &limit, ServiceKind kind)
{
    if (const int days = limit.workingDays.value(kind); days > 0)
        return workingDaysText(days);
    if (limit.maxSeconds <= 0)
        return {};
    const bool range = limit.minSeconds > 0 && limit.minSeconds < limit.maxSeconds;
    if (range && limit.maxSeconds < 60)
        //: Time limit of an action in the act; %1 and %2 are numbers of seconds
        return Names::tr("%1–%2 s").arg(limit.minSeconds).arg(limit.maxSeconds);
    const QString most = names_detail::secondsText(limit.maxSeconds);
    return range ? names_detail::secondsText(limit.minSeconds) + QStringLiteral(" – ") + most
                 : most;
}

ClockFace clockFace(const desk::ClockChip &chip)
{
    ClockFace face;
    face.left = chip.fractionLeft;
    const auto timeText = [&chip] {
        const int hours = chip.minutes / 60;
        const int minutes = chip.minutes % 60;
        //: Time in a clock chip: %1 hours, %2 minutes, abbreviated
        return hours > 0 ? Names::tr("%1 h %2 min").arg(hours).arg(minutes)
                         //: Time in a clock chip: %1 minutes, abbreviated
                         : Names::tr("%1 min").arg(minutes);
    };
    switch (chip.kind) {
    case desk::ChipKind::NotStarted:
        face.state = ClockState::NotStarted;
        face.text = workingDaysText(chip.workingDays);
        break;
    case desk::ChipKind::OnTime:
        face.state = ClockState::OnTime;
        face.text = workingDaysText(chip.workingDays);
        break;
    case desk::ChipKind::NearDue:
        face.state = ClockState::NearDue;
        face.text = chip.workingDays > 0
                        //: Clock chip: what is left of a term
                        ? Names::tr("%n working day(s) left", nullptr, chip.workingDays)
                        //: Clock chip: what is left of the last day; %1 is a time
                        : Names::tr("%1 left").arg(timeText());
        //: Clock chip: why it warns
        face.why = Names::tr("near its end: the last fifth of the term, or two working days");
        break;
    case desk::ChipKind::Overdue:
        face.state = ClockState::Overdue;
        face.text = chip.workingDays > 0
                        //: Clock chip: by how much a term was missed
                        ? Names::tr("%n working day(s) overdue", nullptr, chip.workingDays)
                        //: Clock chip: by how much a term was missed today; %1 is a time
                        : Names::tr("%1 overdue").arg(timeText());
        break;
    case desk::ChipKind::Paused:
        face.state = ClockState::Paused;
        //: Clock chip: the term does not run
        face.text = Names::tr("paused");
        break;
    case desk::ChipKind::Done:
        face.state = ClockState::Done;
        //: Clock chip: what the term was for is done
        face.text = Names::tr("done");
        break;
    }
    return face;
}

} // namespace ruqsat::workstation
