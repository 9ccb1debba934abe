#include "core/map_svg.h"

namespace ruqsat {
namespace {

QString number(double value)
{
    return QString::number(qRound(value * 10) / 10.0);
}

QString points(const QList<QPointF> &list)
{
    QStringList texts;
    for (const QPointF &point : list)
        texts.append(number(point.x()) + u',' + number(point.y()));
    return texts.join(u' ');
}

class SvgWriter
{
public:
    SvgWriter(const ProcessMap &map, const MapPalette &palette)
        : m_map(map)
        , m_palette(palette)
    {
    }

    QByteArray write(const QString &title, const QStringList &families)
    {
        const QString width = number(m_map.size.width());
        const QString height = number(m_map.size.height());
        add(QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        add(QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
                           "width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" role=\"img\" "
                           "font-family=\"%3\">")
                .arg(width, height, families.join(QStringLiteral(", ")).toHtmlEscaped()));
        add(QStringLiteral("<title>%1</title>").arg(title.toHtmlEscaped()));
        add(QStringLiteral("<rect width=\"%1\" height=\"%2\" fill=\"%3\"/>")
                .arg(width, height, m_palette.canvas));
        lines(m_map.heading, m_palette.text);
        for (const MapLane &lane : m_map.lanes)
            writeLane(lane);
        for (const MapEdge &edge : m_map.edges)
            writeEdge(edge);
        for (const MapNode &node : m_map.nodes)
            writeNode(node);
        lines(m_map.footing, m_palette.muted);
        add(QStringLiteral("</svg>"));
        return m_text.toUtf8();
    }

private:
    void add(const QString &line) { m_text += line + u'\n'; }

    void lines(const QList<MapLine> &lines, const QString &colour)
    {
        for (const MapLine &line : lines) {
            const QString weight =
                mapFontBold(line.face) ? QStringLiteral(" font-weight=\"bold\"") : QString();
            add(QStringLiteral("<text x=\"%1\" y=\"%2\" font-size=\"%3\"%4 fill=\"%5\">%6</text>")
                    .arg(number(line.at.x()), number(line.at.y()), number(mapFontSize(line.face)),
                         weight, colour, line.text.toHtmlEscaped()));
        }
    }

    void rect(const QRectF &box, const QString &fill, const QString &stroke)
    {
        add(QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\" "
                           "stroke=\"%6\"/>")
                .arg(number(box.x()), number(box.y()), number(box.width()), number(box.height()),
                     fill, stroke));
    }

    void polyline(const QList<QPointF> &way, const QString &colour, double width)
    {
        add(QStringLiteral("<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" "
                           "stroke-width=\"%3\"/>")
                .arg(points(way), colour, number(width)));
    }

    void writeLane(const MapLane &lane)
    {
        rect(lane.band, QStringLiteral("none"), m_palette.hairline);
        rect(lane.header, m_palette.raised, m_palette.hairline);
        lines(lane.lines, m_palette.text);
    }

    void writeEdge(const MapEdge &edge)
    {
        // Where edges cross, the later one bridges the earlier one.
        polyline(edge.way, m_palette.canvas, 5);
        polyline(edge.way, m_palette.edge, 1.5);
        add(QStringLiteral("<polygon points=\"%1\" fill=\"%2\"/>")
                .arg(points(mapArrow(edge)), m_palette.edge));
        if (!edge.label.isEmpty())
            lines({{edge.label,
                    {edge.labelBox.left(), edge.labelBox.top() + mapFontSize(MapFace::Label)},
                    MapFace::Label}},
                  m_palette.text);
    }

    QString signColour(MapShape shape) const
    {
        return shape == MapShape::Result    ? m_palette.good
               : shape == MapShape::Refusal ? m_palette.bad
                                            : m_palette.warn;
    }

    void writeNode(const MapNode &node)
    {
        double radius = 0;
        const QList<QPointF> outline = mapOutline(node, &radius);
        const bool current = node.state == MapState::Current;
        const QString fill = current ? m_palette.accentSoft : m_palette.surface;
        QString stroke = current ? m_palette.accent : m_palette.edge;
        QString style;
        if (!mapSign(node).isEmpty())
            stroke = signColour(node.shape);
        if (node.shape == MapShape::Prelude || node.state == MapState::NotTaken)
            style = QStringLiteral(" stroke-dasharray=\"4 3\"");
        const double width = current ? 3 : node.shape == MapShape::Result ? 2.5 : 1.5;
        const QString paint = QStringLiteral("fill=\"%1\" stroke=\"%2\" stroke-width=\"%3\"%4")
                                  .arg(fill, stroke, number(width), style);
        if (radius > 0)
            add(QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"%5\" %6/>")
                    .arg(number(node.box.x()), number(node.box.y()), number(node.box.width()),
                         number(node.box.height()), number(radius), paint));
        else
            add(QStringLiteral("<polygon points=\"%1\" %2/>").arg(points(outline), paint));
        for (const QList<QPointF> &strokes : mapSign(node))
            polyline(strokes, signColour(node.shape), 2);
        if (current)
            add(QStringLiteral("<polygon points=\"%1\" fill=\"%2\"/>")
                    .arg(points(mapPointer(node)), m_palette.accent));
        for (const MapLine &line : node.lines)
            lines({line}, line.face == MapFace::Label ? m_palette.muted : m_palette.text);
    }

    const ProcessMap &m_map;
    const MapPalette &m_palette;
    QString m_text;
};

} // namespace

QByteArray mapSvg(const ProcessMap &map, const MapPalette &palette, const QString &title,
                  const QStringList &families)
{
    return SvgWriter(map, palette).write(title, families);
}

} // namespace ruqsat
