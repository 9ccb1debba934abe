#include "workstation/words/law_words.h"

#include "core/act_text.h"
#include "workstation/words/day_words.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace {

struct LawWords
{
    Q_DECLARE_TR_FUNCTIONS(LawWords)
};

} // namespace

QString lawText(protocol::LawName name)
{
    switch (name) {
    case protocol::LawName::Calendar:
        //: Administration, a document and screen title
        return LawWords::tr("Working calendar");
    case protocol::LawName::Mci:
        //: Administration, a document and screen title
        return LawWords::tr("Monthly calculation index");
    case protocol::LawName::Roots:
        //: Administration, a document and screen title: certificates of authorities that are
        //: believed
        return LawWords::tr("Trust roots");
    }
    return {};
}

QString lawLineText(desk::LawLineKind kind)
{
    using desk::LawLineKind;
    switch (kind) {
    case LawLineKind::OfficeHours:
        //: Administration, line of the working calendar
        return LawWords::tr("office hours");
    case LawLineKind::Holiday:
        //: Administration, line of the working calendar
        return LawWords::tr("holiday");
    case LawLineKind::ReligiousHoliday:
        //: Administration, line of the working calendar: never carried over
        return LawWords::tr("religious holiday");
    case LawLineKind::WorkedDay:
        //: Administration, line of the working calendar: a weekend that is worked
        return LawWords::tr("working day by transfer");
    case LawLineKind::FreeDay:
        //: Administration, line of the working calendar: off instead of a worked weekend
        return LawWords::tr("day off by transfer");
    case LawLineKind::Rate:
        //: Administration, line of the index: from the day of the line on
        return LawWords::tr("index, tenge, from that day");
    case LawLineKind::RatesUntil:
        //: Administration, line of the index: the last day that it is known for
        return LawWords::tr("last day it is known for");
    case LawLineKind::Root:
        //: Administration, line of the trust roots
        return LawWords::tr("root certificate");
    case LawLineKind::Intermediate:
        //: Administration, line of the trust roots
        return LawWords::tr("intermediate certificate");
    }
    return {};
}

QString lawLineText(const desk::LawLine &line, Language language)
{
    if (line.other.isValid())
        return line.kind == desk::LawLineKind::WorkedDay
                   ? workedDayText(line.other)
                   : dayOffText({line.date, DayOffReason::Transfer, {}, line.other}, language);
    const QString text = line.text.isEmpty() ? line.title.in(language) : line.text;
    return text.isEmpty() ? lawLineText(line.kind) : text;
}

QString lostChangeText(LostChange found)
{
    switch (found) {
    case LostChange::NotDone:
        //: Administration, after a change whose answer was lost
        return LawWords::tr("No answer came, and so far nothing is changed in the registry. You "
                            "may send it once more.");
    case LostChange::ChangedSince:
        //: Administration, after a change whose answer was lost
        return LawWords::tr("No answer came, and the data have changed since. Look whether they "
                            "are as you wanted; if not, send them once more.");
    case LostChange::Decided:
        //: Administration, in place of a change that waited, after an answer was lost
        return LawWords::tr("No answer came, and the change does not wait any more: your decision "
                            "or that of another administrator is in force.");
    }
    return {};
}

QString officeTimesText(const Regulation &regulation, Language language)
{
    const ChannelFlow *flow = regulation.officeFlow();
    return flow ? actText(regulation.act, flow->clause).in(language) : QString();
}

} // namespace ruqsat::workstation
