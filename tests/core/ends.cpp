// Prints every end of every flow, the ways that lead to it, and as the last line how many there
// are. A hole is a flow without a result, an end without a way, or a way without an end.
#include "core/regulation_catalog.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace ruqsat;

namespace {

struct Ends
{
    QHash<QString, int> ways;
    int broken = 0;
};

void follow(const ChannelFlow &flow, const Step &step, QStringList passed, Ends &ends)
{
    const QString ref = step.ref.text();
    if (passed.contains(ref) || step.end.has_value() == !step.next.isEmpty()) {
        ++ends.broken;
        return;
    }
    if (step.end)
        ++ends.ways[ref];
    passed.append(ref);
    for (const StepLink &link : step.next) {
        if (const Step *to = flow.find(link.to))
            follow(flow, *to, passed, ends);
        else
            ++ends.broken;
    }
}

void print(const QString &line)
{
    std::printf("%s\n", line.toUtf8().constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    int flows = 0;
    int total = 0;
    qsizetype holes = catalog.faults().size();
    for (const Regulation &regulation : catalog.all()) {
        for (auto flow = regulation.channels.begin(); flow != regulation.channels.end(); ++flow) {
            ++flows;
            Ends ends;
            if (const Step *first = flow->first())
                follow(*flow, *first, {}, ends);
            holes += ends.broken;
            bool result = false;
            for (const Step &step : flow->steps) {
                if (!step.end)
                    continue;
                ++total;
                const int ways = ends.ways.value(step.ref.text());
                holes += ways == 0 ? 1 : 0;
                result = result || step.end == FlowEnd::Result;
                print(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                          .arg(regulation.id, channelName(flow.key()), step.ref.text(),
                               flowEndName(*step.end))
                          .arg(ways));
            }
            holes += result ? 0 : 1;
        }
    }
    const QJsonObject summary{{QStringLiteral("regulations"), catalog.all().size()},
                              {QStringLiteral("flows"), flows},
                              {QStringLiteral("ends"), total},
                              {QStringLiteral("holes"), holes}};
    print(QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact)));
    return holes == 0 ? 0 : 1;
}
