#include "workstation/words/map_words.h"

#include "core/working_time.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace map_words_detail {

struct MapTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapTexts)
};

QString patternOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Prelude:
        //: Kind of a step of an act, with its number as the act writes it
        return MapTexts::tr("Prelude %1");
    case StepKind::Process:
        //: Kind of a step of an act, with its number as the act writes it
        return MapTexts::tr("Process %1");
    case StepKind::Condition:
        //: Kind of a step of an act, with its number as the act writes it
        return MapTexts::tr("Condition %1");
    }
    return {};
}

MapMark markOf(const Step &step, const MapProgress &progress, const WorkCalendar &calendar)
{
    for (const desk::RailStep &row : progress.rail) {
        if (!(row.step.ref == step.ref))
            continue;
        MapMark mark;
        switch (row.state) {
        case desk::RailState::Done:
            mark.state = MapState::Done;
            if (row.at.isValid())
                //: Map of a process, in a step that is done; %1 is a date and time
                mark.text = MapTexts::tr("done %1").arg(dateTimeText(row.at));
            break;
        case desk::RailState::Current: {
            mark.state = MapState::Current;
            //: Map of a process, in the step at which the case stands
            mark.text = MapTexts::tr("The case is here");
            const QString limit = row.limit ? limitText(*row.limit, progress.kind) : QString();
            if (progress.since.isValid()) {
                const QString spent = spentText(progress.since, progress.now, calendar);
                mark.text += QStringLiteral(" · ");
                //: Map of a process, after "The case is here": %1 working time spent, %2 the
                //: act's limit
                mark.text += limit.isEmpty() ? spent : MapTexts::tr("%1 of %2").arg(spent, limit);
                mark.text += QStringLiteral(" · ");
                //: Map of a process, after the time spent: when the case came to the step; %1 is a
                //: date and time
                mark.text += MapTexts::tr("since %1").arg(dateTimeText(progress.since));
            }
            break;
        }
        case desk::RailState::ToCome:
            mark.state = row.branch ? MapState::NotTaken : MapState::ToCome;
            break;
        }
        return mark;
    }
    return {};
}

} // namespace map_words_detail

using map_words_detail::MapTexts;

QString spentText(const QDateTime &since, const QDateTime &now, const WorkCalendar &calendar)
{
    const Result<qint64> worked = workingSeconds(calendar, since, now);
    if (!worked)
        return QStringLiteral("–");
    const qint64 day = calendar.opens().secsTo(calendar.closes());
    if (*worked >= day)
        return workingDaysText(static_cast<int>(*worked / day));
    const int minutes = static_cast<int>(*worked / 60);
    //: Working time spent: %1 hours, %2 minutes, abbreviated
    return minutes >= 60 ? MapTexts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60)
                         //: Working time spent; %1 is a number of minutes
                         : MapTexts::tr("%1 min").arg(minutes);
}

QString stepName(const StepRef &ref)
{
    return map_words_detail::patternOf(ref.kind).arg(ref.number);
}

MapWords mapWords(const MapProgress *progress, const WorkCalendar &calendar)
{
    MapWords words;
    words.prelude = map_words_detail::patternOf(StepKind::Prelude);
    words.process = map_words_detail::patternOf(StepKind::Process);
    words.condition = map_words_detail::patternOf(StepKind::Condition);
    //: Map of a process: a step that ends with the service's result
    words.result = MapTexts::tr("result");
    //: Map of a process: a step that ends with a refusal
    words.refusal = MapTexts::tr("refusal");
    //: Map of a process: a step that ends with a message, before there was anything to refuse
    words.message = MapTexts::tr("message");
    //: Map of a process, at an edge of a condition
    words.passed = MapTexts::tr("yes");
    //: Map of a process, at an edge of a condition
    words.failed = MapTexts::tr("no");
    //: Map of a process, under the name of a lane: structural-functional unit number %1
    words.participant = MapTexts::tr("SFU %1");
    //: Map of a process, under it: structural-functional units of the act that have no step here
    words.withoutSteps = MapTexts::tr("Units without a step of their own here: %1");
    const ServiceKind kind = progress ? progress->kind : ServiceKind::Issue;
    words.limit = [kind](const ActionLimit &limit) { return limitText(limit, kind); };
    if (progress)
        words.mark = [kept = *progress, &calendar](const Step &step) {
            return map_words_detail::markOf(step, kept, calendar);
        };
    return words;
}

MapPalette mapPalette(const Look &l)
{
    return {l.canvas.name(),     l.surface.name(),  l.raised.name(), l.text.name(),
            l.muted.name(),      l.hairline.name(), l.edge.name(),   l.accent.name(),
            l.accentSoft.name(), l.good.name(),     l.bad.name(),    l.warn.name()};
}

} // namespace ruqsat::workstation
