#include "core/map_parts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace ruqsat::map {
namespace {

/// Steps by their place in the flow's list.
class FlowOrder
{
public:
    explicit FlowOrder(const ChannelFlow &flow)
        : m_flow(flow)
    {
        for (qsizetype i = 0; i < flow.steps.size(); ++i)
            m_indexes.insert(flow.steps.at(i).ref.text(), i);
    }

    qsizetype indexOf(const StepRef &ref) const { return m_indexes.value(ref.text(), -1); }

    /// The steps of the way without refusals, in order.
    QList<qsizetype> mainWay() const
    {
        QList<qsizetype> way;
        qsizetype at = m_flow.steps.isEmpty() ? -1 : 0;
        while (at >= 0 && !way.contains(at)) {
            way.append(at);
            const QList<StepLink> &links = m_flow.steps.at(at).next;
            const auto link = std::find_if(links.begin(), links.end(), [](const StepLink &each) {
                return each.when != Branch::Failed;
            });
            at = link == links.end() ? -1 : indexOf(link->to);
        }
        return way;
    }

    /// Every other step, each after one that leads to it; those that nothing leads to come last.
    QList<qsizetype> rest(const QList<qsizetype> &mainWay) const
    {
        QList<qsizetype> open = mainWay;
        QSet<qsizetype> seen(open.begin(), open.end());
        QList<qsizetype> rest;
        for (qsizetype next = 0; next < open.size(); ++next) {
            for (const StepLink &link : m_flow.steps.at(open.at(next)).next) {
                const qsizetype to = indexOf(link.to);
                if (to < 0 || seen.contains(to))
                    continue;
                seen.insert(to);
                open.append(to);
                rest.append(to);
            }
        }
        for (qsizetype i = 0; i < m_flow.steps.size(); ++i) {
            if (!seen.contains(i))
                rest.append(i);
        }
        return rest;
    }

private:
    const ChannelFlow &m_flow;
    QHash<QString, qsizetype> m_indexes;
};

} // namespace

void place(ProcessMap &map, const ChannelFlow &flow)
{
    const FlowOrder order(flow);
    const QList<qsizetype> way = order.mainWay();
    QSet<std::pair<int, int>> taken;
    const auto put = [&](qsizetype index, int row) {
        MapNode &node = map.nodes[index];
        while (taken.contains({node.lane, row}))
            ++row;
        node.row = row;
        taken.insert({node.lane, row});
    };
    for (qsizetype i = 0; i < way.size(); ++i)
        put(way.at(i), static_cast<int>(i));
    QHash<qsizetype, int> below;
    for (const qsizetype index : way)
        below.insert(index, map.nodes.at(index).row + 1);
    for (const qsizetype index : order.rest(way)) {
        int row = static_cast<int>(way.size());
        for (qsizetype from = 0; from < flow.steps.size(); ++from) {
            if (!below.contains(from))
                continue;
            for (const StepLink &link : flow.steps.at(from).next) {
                if (order.indexOf(link.to) == index)
                    row = std::min(row, below.value(from));
            }
        }
        put(index, row);
        below.insert(index, map.nodes.at(index).row + 1);
    }
}

QStringList wrapped(const QString &text, MapFace face, double width, const MapTextWidth &measure)
{
    QStringList lines;
    QString line;
    const auto fits = [&](const QString &candidate) { return measure(candidate, face) <= width; };
    for (QString word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (fits(longer)) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines.append(line);
        while (!fits(word) && word.size() > 1) {
            qsizetype part = word.size() - 1;
            while (part > 1 && !fits(word.left(part)))
                --part;
            lines.append(word.left(part));
            word.remove(0, part);
        }
        line = word;
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

} // namespace ruqsat::map
