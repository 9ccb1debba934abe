// The table of ends: every end of every flow, walked through a real registry and sandbox for each
// kind of the service; as the last line how many there are. A hole is a flow whose graph is broken
// or has no result, or an end that was not reached.
#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "registry/ends/walker.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

void print(const QString &line)
{
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

struct Table
{
    int flows = 0;
    int ends = 0;
    qsizetype holes = 0;
};

void walkEnd(EndsWalker &walker, const Passage &passage, const QString &step, Table &table)
{
    const QString fault = walker.walk(passage);
    ++table.ends;
    table.holes += fault.isEmpty() ? 0 : 1;
    print(QStringList{passage.regulation.id, channelName(passage.channel),
                      serviceKindName(passage.kind), step, wayName(passage.way),
                      fault.isEmpty() ? QStringLiteral("reached") : QStringLiteral("HOLE ") + fault}
              .join(u'\t'));
}

void walkFlow(EndsWalker &walker, const Regulation &regulation, Channel channel, Table &table)
{
    const FlowGraph graph = graphOf(regulation.channels.value(channel));
    const auto ends = [&graph](Way way) {
        return std::any_of(graph.ends.begin(), graph.ends.end(),
                           [way](const FlowEndRow &row) { return row.way == way; });
    };
    ++table.flows;
    table.holes += graph.broken + (ends(Way::Granted) ? 0 : 1);
    for (const ServiceKind kind : regulation.kinds) {
        Passage passage{regulation, channel, kind, Way::Granted};
        for (const FlowEndRow &row : graph.ends) {
            passage.way = row.way;
            walkEnd(walker, passage, row.step, table);
        }
        // 004 clause 5 tells only of the result; the clerk hands a refusal over in the same way.
        if (!ends(Way::Refused)) {
            passage.way = Way::Refused;
            walkEnd(walker, passage, QStringLiteral("-"), table);
        }
        if (regulation.result == ResultKind::Conclusion) {
            passage.way = Way::Granted;
            passage.conclusion = protocol::Conclusion::NotAgreed;
            walkEnd(walker, passage, QStringLiteral("notAgreed"), table);
        }
    }
}

} // namespace

/// ends [REGULATION …]: all where none is named.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // Started by hand it stands in build/tests.
    const QString build =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/.."));
    if (qEnvironmentVariableIsEmpty("RUQSAT_BUILD_DIR"))
        qputenv("RUQSAT_BUILD_DIR", build.toLocal8Bit());
    if (qEnvironmentVariableIsEmpty("RUQSAT_SOURCE_DIR"))
        qputenv("RUQSAT_SOURCE_DIR", QDir::cleanPath(build + QStringLiteral("/..")).toLocal8Bit());
    loadCoreResources();
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    RegistryWorld world;
    if (const QString fault = world.start(); !fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(fault));
        return 2;
    }
    EndsWalker walker(world);
    Table table;
    table.holes = catalog.faults().size();
    qsizetype regulations = 0;
    for (const Regulation &regulation : catalog.all()) {
        if (!wanted.isEmpty() && !wanted.contains(regulation.id))
            continue;
        ++regulations;
        for (const Channel channel : regulation.channels.keys())
            walkFlow(walker, regulation, channel, table);
    }
    const QJsonObject summary{{QStringLiteral("regulations"), regulations},
                              {QStringLiteral("flows"), table.flows},
                              {QStringLiteral("ends"), table.ends},
                              {QStringLiteral("holes"), table.holes}};
    print(QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact)));
    return table.holes == 0 ? 0 : 1;
}
