#include "ctl/regulations_command.h"

#include "core/regulation_catalog.h"
#include "ctl/command.h"
#include "ctl/regulation_text.h"

#include <QFileInfo>
#include <QJsonArray>

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
        print(QStringLiteral("%1: %2 unconfirmed%3")
                  .arg(regulation.id)
                  .arg(regulation.unconfirmedCount())
                  .arg(regulation.overridden ? QStringLiteral(", overridden") : QString()));
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

} // namespace

int runRegulations(const QStringList &arguments)
{
    const auto sorted =
        Arguments::sort(arguments, {QStringLiteral("--lang"), QStringLiteral("--override")},
                        {QStringLiteral("--json")});
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
    if (verb == QLatin1String("show") && rest.size() == 1) {
        const Regulation *regulation = catalog.find(rest.front());
        if (!regulation)
            return fail({FailureCode::RegulationUnknown, rest.front()}, *sorted->language());
        for (const QString &line : regulationText(*regulation, *sorted->language()))
            print(line);
        return Success;
    }
    return showUsage("regulations");
}

} // namespace ruqsat::ctl
