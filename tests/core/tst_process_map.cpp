#include "core/map_svg.h"
#include "core/process_map.h"
#include "core/regulation_catalog.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace ruqsat;

namespace {

double letterWidth(const QString &text, MapFace face)
{
    return static_cast<double>(text.size()) * mapFontSize(face) * 0.58;
}

MapWords words()
{
    MapWords words;
    words.prelude = QStringLiteral("prelude %1");
    words.process = QStringLiteral("process %1");
    words.condition = QStringLiteral("condition %1");
    words.result = QStringLiteral("result");
    words.refusal = QStringLiteral("refusal");
    words.message = QStringLiteral("message");
    words.passed = QStringLiteral("yes");
    words.failed = QStringLiteral("no");
    words.participant = QStringLiteral("unit %1");
    words.withoutSteps = QStringLiteral("without steps: %1");
    words.limit = [](const ActionLimit &limit) { return QString::number(limit.maxSeconds); };
    return words;
}

ProcessMap mapOf(const ChannelFlow &flow, Language language = Language::Kazakh)
{
    return layOutMap({flow, {}, QStringLiteral("title"), language}, words(), letterWidth);
}

struct Part
{
    QPointF from;
    QPointF to;

    QRectF box() const { return QRectF(from, to).normalized(); }
    bool level() const { return qFuzzyCompare(from.y(), to.y()); }
};

QList<Part> partsOf(const MapEdge &edge)
{
    QList<Part> parts;
    for (qsizetype i = 1; i < edge.way.size(); ++i)
        parts.append({edge.way.at(i - 1), edge.way.at(i)});
    return parts;
}

/// Whether two parts of one direction lie on each other, and not only end to end.
bool cover(const Part &a, const Part &b)
{
    if (a.level() != b.level())
        return false;
    const QRectF one = a.box();
    const QRectF two = b.box();
    if (a.level())
        return qAbs(one.y() - two.y()) < 4 && one.left() < two.right() - 0.1 &&
               two.left() < one.right() - 0.1;
    return qAbs(one.x() - two.x()) < 4 && one.top() < two.bottom() - 0.1 &&
           two.top() < one.bottom() - 0.1;
}

/// What is wrong with a map, in words; empty where it can be read.
QString faultOf(const ProcessMap &map)
{
    const QRectF sheet(QPointF(), map.size);
    for (const MapNode &node : map.nodes) {
        const QString name = node.ref.text();
        if (!sheet.contains(node.box))
            return name + QStringLiteral(" leaves the sheet");
        if (!map.lanes.at(node.lane).band.contains(node.box))
            return name + QStringLiteral(" leaves its lane");
        for (const MapNode &other : map.nodes) {
            if (&other != &node && other.box.intersects(node.box))
                return name + QStringLiteral(" lies on ") + other.ref.text();
        }
        for (const MapLine &line : node.lines) {
            const QRectF text(line.at.x(), line.at.y() - mapFontSize(line.face) * 0.8,
                              letterWidth(line.text, line.face), mapFontSize(line.face));
            if (!node.box.adjusted(2, 2, -2, -2).contains(text))
                return name + QStringLiteral(" cuts: ") + line.text;
        }
    }
    for (const MapEdge &edge : map.edges) {
        const QString name = edge.from.text() + QStringLiteral(" -> ") + edge.to.text();
        if (edge.way.size() < 2)
            return name + QStringLiteral(" has no way");
        if (!qFuzzyCompare(edge.way.first().y(), map.find(edge.from)->box.bottom()) ||
            !qFuzzyCompare(edge.way.last().y(), map.find(edge.to)->box.top()))
            return name + QStringLiteral(" does not join its steps");
        for (const Part &part : partsOf(edge)) {
            if (!part.level() && !qFuzzyCompare(part.from.x(), part.to.x()))
                return name + QStringLiteral(" is slanting");
            for (const MapNode &node : map.nodes) {
                if (node.box.adjusted(0.5, 0.5, -0.5, -0.5)
                        .intersects(part.box().adjusted(-0.1, -0.1, 0.1, 0.1)))
                    return name + QStringLiteral(" runs through ") + node.ref.text();
            }
            for (const MapEdge &other : map.edges) {
                for (const Part &beside : partsOf(other)) {
                    if (&other != &edge && cover(part, beside))
                        return name + QStringLiteral(" lies on ") + other.from.text() +
                               QStringLiteral(" -> ") + other.to.text();
                }
                if (other.labelBox.intersects(part.box().adjusted(-0.1, -0.1, 0.1, 0.1)))
                    return name + QStringLiteral(" runs through a label");
            }
        }
        for (const MapNode &node : map.nodes) {
            if (!edge.label.isEmpty() && node.box.intersects(edge.labelBox))
                return name + QStringLiteral(": the label lies on ") + node.ref.text();
        }
    }
    return {};
}

/// A flow from short words: "1 2" leads from process 1 to process 2; the actors are given by step.
ChannelFlow flowOf(const QList<Actor> &actors, const QList<std::pair<int, int>> &links)
{
    ChannelFlow flow;
    for (qsizetype i = 0; i < actors.size(); ++i) {
        Step step;
        step.ref = {StepKind::Process, static_cast<int>(i) + 1};
        step.actor = actors.at(i);
        step.title = {QStringLiteral("қадам"), QStringLiteral("шаг"), QStringLiteral("step")};
        flow.steps.append(step);
    }
    for (const auto &[from, to] : links) {
        Step &step = flow.steps[from - 1];
        StepLink link{{StepKind::Process, to}, {}};
        if (!step.next.isEmpty())
            link.when = Branch::Failed;
        step.next.append(link);
    }
    return flow;
}

} // namespace

class TestProcessMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFlowCanBeRead_data();
    void everyFlowCanBeRead();
    void hardFlowsCanBeRead_data();
    void hardFlowsCanBeRead();
    void textIsWrappedAndNeverLost();
    void theMarkedStepStandsOut();
    void theSvgIsWellFormedAndTheSameEachTime();
};

void TestProcessMap::everyFlowCanBeRead_data()
{
    QTest::addColumn<Regulation>("regulation");
    QTest::addColumn<int>("channel");
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    int flows = 0;
    for (const Regulation &regulation : catalog.all()) {
        for (auto flow = regulation.channels.begin(); flow != regulation.channels.end(); ++flow) {
            ++flows;
            QTest::newRow(qPrintable(regulation.id + u' ' + channelName(flow.key())))
                << regulation << static_cast<int>(flow.key());
        }
    }
    QCOMPARE(flows, 23);
}

void TestProcessMap::everyFlowCanBeRead()
{
    QFETCH(Regulation, regulation);
    QFETCH(int, channel);
    const ChannelFlow flow = regulation.channels.value(static_cast<Channel>(channel));
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        const ProcessMap map =
            layOutMap({flow, regulation.participants, regulation.title.in(language), language},
                      words(), letterWidth);
        QCOMPARE(map.nodes.size(), flow.steps.size());
        qsizetype links = 0;
        for (const Step &step : flow.steps)
            links += step.next.size();
        QCOMPARE(map.edges.size(), links);
        const QString fault = faultOf(map);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        for (const MapEdge &edge : map.edges)
            QVERIFY(edge.way.size() <= 6);
    }
}

void TestProcessMap::hardFlowsCanBeRead_data()
{
    QTest::addColumn<ChannelFlow>("flow");
    const Actor a = Actor::Applicant;
    const Actor b = Actor::Operator;
    const Actor c = Actor::Registry;
    QTest::newRow("one step") << flowOf({a}, {});
    QTest::newRow("no step") << ChannelFlow();
    QTest::newRow("back to the first") << flowOf({a, b, c}, {{1, 2}, {2, 3}, {3, 1}});
    QTest::newRow("back to itself") << flowOf({a, b}, {{1, 2}, {2, 2}});
    QTest::newRow("refusals of one lane")
        << flowOf({a, a, a, a, a}, {{1, 2}, {1, 4}, {2, 3}, {2, 5}});
    QTest::newRow("all to one end")
        << flowOf({a, b, c, b, c}, {{1, 2}, {1, 5}, {2, 3}, {2, 5}, {3, 4}, {3, 5}, {4, 5}});
    QTest::newRow("far jumps both ways")
        << flowOf({a, b, c, a, b, c},
                  {{1, 2}, {1, 6}, {2, 3}, {2, 1}, {3, 4}, {3, 1}, {4, 5}, {4, 2}, {5, 6}, {5, 3}});
}

void TestProcessMap::hardFlowsCanBeRead()
{
    QFETCH(ChannelFlow, flow);
    const QString fault = faultOf(mapOf(flow));
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

void TestProcessMap::textIsWrappedAndNeverLost()
{
    ChannelFlow flow = flowOf({Actor::Applicant}, {});
    const QString longWord(120, u'Ә');
    flow.steps[0].title.kk = QStringLiteral("бір екі  үш ") + longWord + QStringLiteral(" төрт");
    const ProcessMap map = mapOf(flow);
    QString all;
    for (const MapLine &line : map.nodes.front().lines)
        all += line.text + u' ';
    QCOMPARE(all.count(u'Ә'), 120);
    QVERIFY(all.contains(QStringLiteral("бір екі үш")));
    QVERIFY(all.contains(QStringLiteral("төрт")));
    QCOMPARE(faultOf(map), QString());
}

void TestProcessMap::theMarkedStepStandsOut()
{
    const ChannelFlow flow = flowOf({Actor::Applicant, Actor::Operator}, {{1, 2}});
    MapWords marked = words();
    marked.mark = [](const Step &step) {
        return step.ref.number == 2 ? MapMark{MapState::Current, QStringLiteral("here · 12 min")}
                                    : MapMark{MapState::Done, {}};
    };
    const ProcessMap map = layOutMap({flow, {}, {}, Language::Kazakh}, marked, letterWidth);
    QCOMPARE(map.nodes.at(1).state, MapState::Current);
    QCOMPARE(map.nodes.at(1).lines.last().text, QStringLiteral("here · 12 min"));
    // By a shape, not by colour alone: the pointer stands outside the step.
    QVERIFY(mapPointer(map.nodes.at(1)).front().x() < map.nodes.at(1).box.left());
}

void TestProcessMap::theSvgIsWellFormedAndTheSameEachTime()
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *regulation = catalog.find(u"moos-393-3");
    const ChannelFlow flow = regulation->channels.value(Channel::Centre);
    const MapPalette palette;
    const QString title = QStringLiteral("<a & \"b\">");
    const ProcessMap map = mapOf(flow);
    const QByteArray svg = mapSvg(map, palette, title, {QStringLiteral("Noto Sans")});
    QCOMPARE(svg, mapSvg(mapOf(flow), palette, title, {QStringLiteral("Noto Sans")}));
    QXmlStreamReader reader(svg);
    int texts = 0;
    QString found;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        texts += reader.name() == QLatin1String("text");
        if (reader.name() == QLatin1String("title"))
            found = reader.readElementText();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            QVERIFY(!attribute.name().contains(QLatin1String("href")));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(found, title);
    qsizetype lines = map.heading.size() + map.footing.size();
    for (const MapNode &node : map.nodes)
        lines += node.lines.size();
    for (const MapLane &lane : map.lanes)
        lines += lane.lines.size();
    for (const MapEdge &edge : map.edges)
        lines += edge.label.isEmpty() ? 0 : 1;
    QCOMPARE(texts, lines);
}

QTEST_GUILESS_MAIN(TestProcessMap)
#include "tst_process_map.moc"
