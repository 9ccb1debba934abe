#include "workstation/words/licence_words.h"

#include "core/calendar.h"
#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

using protocol::LicenceStanding;

struct LicenceWords
{
    Q_DECLARE_TR_FUNCTIONS(LicenceWords)
};

} // namespace

QString licenceStandingText(LicenceStanding standing)
{
    switch (standing) {
    case LicenceStanding::Active:
        return LicenceWords::tr("in force", "state of a licence");
    case LicenceStanding::Suspended:
        return LicenceWords::tr("suspended", "state of a licence");
    case LicenceStanding::Resumed:
        return LicenceWords::tr("resumed", "state of a licence");
    case LicenceStanding::Terminated:
        return LicenceWords::tr("terminated", "state of a licence");
    case LicenceStanding::Reissued:
        return LicenceWords::tr("re-issued", "state of a licence: another one replaced it");
    case LicenceStanding::NotYetInForce:
        return LicenceWords::tr("not yet in force",
                                "state of a licence: its first day has not come");
    case LicenceStanding::Expired:
        return LicenceWords::tr("expired", "state of a licence: its last day is over");
    case LicenceStanding::NotAgreed:
        return LicenceWords::tr("not agreed", "state of a conclusion: it gives no right");
    }
    return {};
}

TagFace licenceStandingTag(LicenceStanding standing)
{
    switch (standing) {
    case LicenceStanding::Active:
    case LicenceStanding::Resumed:
        return {TagFace::Tone::Good, licenceStandingText(standing)};
    case LicenceStanding::Suspended:
    case LicenceStanding::NotYetInForce:
        return {TagFace::Tone::Warn, licenceStandingText(standing)};
    case LicenceStanding::Terminated:
    case LicenceStanding::Expired:
    case LicenceStanding::NotAgreed:
        return {TagFace::Tone::Bad, licenceStandingText(standing)};
    case LicenceStanding::Reissued:
        break;
    }
    return {TagFace::Tone::Neutral, licenceStandingText(standing)};
}

QString resultKindText(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Licence:
        return LicenceWords::tr("licence", "kind of a paper");
    case ResultKind::Permit:
        return LicenceWords::tr("permit", "kind of a paper");
    case ResultKind::Passport:
        return LicenceWords::tr("registered hazardous waste passport", "kind of a paper");
    case ResultKind::Conclusion:
        return LicenceWords::tr("conclusion of the state ecological expertise", "kind of a paper");
    }
    return {};
}

QString appendixStateText(LicenceState licence)
{
    switch (licence) {
    case LicenceState::Active:
    case LicenceState::Resumed:
        return LicenceWords::tr("in force", "state of an appendix");
    case LicenceState::Suspended:
        return LicenceWords::tr("suspended", "state of an appendix");
    case LicenceState::Terminated:
        return LicenceWords::tr("terminated", "state of an appendix");
    case LicenceState::Reissued:
        return LicenceWords::tr("re-issued with the licence", "state of an appendix");
    }
    return {};
}

QString appendixText(const protocol::LicenceAppendix &appendix)
{
    QStringList parts{
        LicenceWords::tr("%1 · issued %2",
                         "an appendix: %1 its number, %2 the day of its signature")
            .arg(appendix.index, 3, 10, QChar(u'0'))
            .arg(dateText(appendix.issuedAt.toTimeZone(WorkCalendar::zone()).date()))};
    if (!appendix.applicationNumber.isEmpty())
        parts << LicenceWords::tr("on application %1", "why an appendix was issued; %1 is a number")
                     .arg(appendix.applicationNumber);
    if (appendix.duplicateOf > 0)
        parts << LicenceWords::tr("duplicate of No. %1",
                                  "after an appendix; %1 is that of another one")
                     .arg(appendix.duplicateOf, 3, 10, QChar(u'0'));
    return parts.join(QStringLiteral(" · "));
}

QString licenceActionVerb(LicenceAction action)
{
    switch (action) {
    case LicenceAction::Suspend:
        return LicenceWords::tr("Suspend", "button: the head suspends a licence");
    case LicenceAction::Resume:
        return LicenceWords::tr("Resume", "button: the head resumes a suspended licence");
    case LicenceAction::Terminate:
        return LicenceWords::tr("Terminate", "button: the head terminates a licence");
    case LicenceAction::Replace:
    case LicenceAction::IssueDuplicate:
    case LicenceAction::IssueAppendix:
        break;
    }
    return {};
}

QString licenceEventText(const protocol::LicenceEvent &event)
{
    switch (event.kind) {
    case protocol::LicenceEventKind::Issued:
        return LicenceWords::tr("Issued", "line of a licence's life");
    case protocol::LicenceEventKind::Reissued:
        return LicenceWords::tr("Re-issued: %1 takes its place",
                                "line of a licence's life; %1 is the number of the new licence")
            .arg(event.other);
    case protocol::LicenceEventKind::DuplicateIssued:
        return LicenceWords::tr("Duplicate issued: %1",
                                "line of a licence's life; %1 is the number of the duplicate")
            .arg(event.other);
    case protocol::LicenceEventKind::AppendixIssued:
        return LicenceWords::tr("Appendix No. %1 issued",
                                "line of a licence's life; %1 is the number of the appendix")
            .arg(event.other);
    case protocol::LicenceEventKind::AppendixReissued:
        return LicenceWords::tr("Appendix No. %1 re-issued: No. %2 takes its place",
                                "line of a licence's life; %1 and %2 are numbers of appendices")
            .arg(event.about, event.other);
    case protocol::LicenceEventKind::AppendixDuplicateIssued:
        return LicenceWords::tr("Duplicate of appendix No. %1 issued: No. %2",
                                "line of a licence's life; %1 and %2 are numbers of appendices")
            .arg(event.about, event.other);
    case protocol::LicenceEventKind::Suspended:
        if (event.act && event.act->until.isValid())
            return LicenceWords::tr("Suspended until %1",
                                    "line of a licence's life; %1 is the last day")
                .arg(dateText(event.act->until));
        return LicenceWords::tr("Suspended", "line of a licence's life");
    case protocol::LicenceEventKind::Resumed:
        return LicenceWords::tr("Resumed", "line of a licence's life");
    case protocol::LicenceEventKind::Terminated:
        return LicenceWords::tr("Terminated", "line of a licence's life");
    }
    return {};
}

} // namespace ruqsat::workstation
