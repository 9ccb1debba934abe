#include "ctl/regulations_command.h"

#include "core/calendar.h"
#include "core/regulation_catalog.h"
#include "ctl/command.h"
#include "ctl/map_command.h"
#include "ctl/regulation_text.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace ruqsat::ctl {
namespace {

int check(const QStringList &folders)
{
    RegulationCatalog catalog = RegulationCatalog::shipped();
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isDir())
            return fail({FailureCode::DataFileUnreadable, folder}, Language::English);
        catalog.loadFolder(folder, true);
    }
    int unconfirmed = 0;
    for (const Regulation &regulation : catalog.all()) {
        unconfirmed += regulation.unconfirmedCount();
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
        const QString state = regulation.repealedOn(today) ? QStringLiteral(", repealed")
                              : regulation.effectiveFrom > today
                                  ? QStringLiteral(", not yet in force")
                                  : QStringLiteral(", in force");
        print(QStringLiteral("%1: in force from %2%3, %4 unconfirmed%5")
                  .arg(regulation.id, regulation.effectiveFrom.toString(Qt::ISODate), state)
                  .arg(regulation.unconfirmedCount())
                  .arg(regulation.overridden ? QStringLiteral(", changed by the administrator")
                                             : QString()));
    }
    qsizetype faults = 0;
    for (const RegulationFileFault &file : catalog.faults()) {
        faults += file.faults.size();
        for (const DataFault &fault : file.faults)
            print(QStringLiteral("%1%2: %3: %4")
                      .arg(file.file, QLatin1Char('#') + fault.pointer, failureName(file.code),
                           fault.message));
    }
    print(QStringLiteral("%1 regulations, %2 unconfirmed, %3 faults")
              .arg(catalog.all().size())
              .arg(unconfirmed)
              .arg(faults));
    return faults == 0 ? Success : Fault;
}

int exportAll(const RegulationCatalog &catalog)
{
    QJsonArray all;
    for (const Regulation &regulation : catalog.all())
        all.append(regulation.json);
    printJson(all);
    return Success;
}

int drawMap(const Regulation &regulation, const Arguments &sorted)
{
    const auto channel = channelFromName(sorted.values.value(QStringLiteral("--channel")));
    const QString path = sorted.values.value(QStringLiteral("--svg"));
    if (!channel || !regulation.channels.contains(*channel) || path.isEmpty())
        return showUsage("regulations");
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(flowMapSvg(regulation, *channel, *sorted.language(),
                                               sorted.has("--dark"))) > 0 &&
                         file.commit();
    if (!written)
        return fail({FailureCode::IoError, path}, *sorted.language());
    return Success;
}

} // namespace

int runRegulations(const QStringList &arguments)
{
    const auto sorted = Arguments::sort(arguments,
                                        {QStringLiteral("--lang"), QStringLiteral("--override"),
                                         QStringLiteral("--channel"), QStringLiteral("--svg")},
                                        {QStringLiteral("--json"), QStringLiteral("--dark")});
    if (!sorted || sorted->words.isEmpty() || !sorted->language())
        return showUsage("regulations");
    const QString &verb = sorted->words.front();
    const QStringList rest = sorted->words.sliced(1);
    if (verb == QLatin1String("check"))
        return check(rest);

    RegulationCatalog catalog = RegulationCatalog::shipped();
    if (sorted->values.contains(QStringLiteral("--override")))
        catalog.loadFolder(sorted->values.value(QStringLiteral("--override")), true);
    if (verb == QLatin1String("export") && rest.isEmpty() && sorted->has("--json"))
        return exportAll(catalog);
    const bool shows = verb == QLatin1String("show");
    if ((shows || verb == QLatin1String("map")) && rest.size() == 1) {
        const Regulation *regulation = catalog.find(rest.front());
        if (!regulation)
            return fail({FailureCode::RegulationUnknown, rest.front()}, *sorted->language());
        if (!shows)
            return drawMap(*regulation, *sorted);
        for (const QString &line : regulationText(*regulation, *sorted->language()))
            print(line);
        return Success;
    }
    return showUsage("regulations");
}

} // namespace ruqsat::ctl
