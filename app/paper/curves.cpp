#include "paper/curves.h"

#include "paper/ink.h"

#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace ruqsat::paper {

namespace {

constexpr double pi = std::numbers::pi;

// A curve through `pieces` cubic Béziers whose tangents are the curve's own: four pieces a wave
// look like the sine they stand for, at a quarter of the points of a polyline.
template <typename Curve>
QPainterPath smooth(Curve curve, double from, double to, int pieces)
{
    const double length = (to - from) / pieces;
    const double nearby = length * 1e-4;
    const auto slope = [&](double t) {
        return (curve(t + nearby) - curve(t - nearby)) / (2 * nearby);
    };
    QPointF start = curve(from);
    QPointF startSlope = slope(from);
    QPainterPath path(start * Sheet::mm(1));
    for (int i = 1; i <= pieces; ++i) {
        const double t = from + i * length;
        const QPointF end = curve(t);
        const QPointF endSlope = slope(t);
        path.cubicTo((start + startSlope * (length / 3)) * Sheet::mm(1),
                     (end - endSlope * (length / 3)) * Sheet::mm(1), end * Sheet::mm(1));
        start = end;
        startSlope = endSlope;
    }
    return path;
}

QColor between(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

void stroke(Sheet &sheet, const QPainterPath &path, const QColor &colour, double thickness)
{
    sheet.painter().setPen(QPen(colour, Sheet::mm(thickness)));
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().drawPath(path);
}

// The rounded frame as a curve by its length, with the outward normal.
class FrameCurve final
{
public:
    FrameCurve(const QRectF &frame, double radius)
        : m_frame(frame)
        , m_radius(radius)
        , m_across(frame.width() - 2 * radius)
        , m_down(frame.height() - 2 * radius)
        , m_corner(pi * radius / 2)
    {
    }

    double length() const { return 2 * (m_across + m_down) + 4 * m_corner; }

    QPointF at(double s, double offset) const
    {
        const std::array parts{m_across, m_corner, m_down, m_corner};
        s = std::fmod(s + length(), length());
        int part = 0;
        while (part < 7 && s > parts[static_cast<std::size_t>(part % 4)])
            s -= parts[static_cast<std::size_t>(part++ % 4)];
        const int side = part / 2;
        const std::array<QPointF, 4> centres{
            QPointF(m_frame.right() - m_radius, m_frame.top() + m_radius),
            QPointF(m_frame.right() - m_radius, m_frame.bottom() - m_radius),
            QPointF(m_frame.left() + m_radius, m_frame.bottom() - m_radius),
            QPointF(m_frame.left() + m_radius, m_frame.top() + m_radius)};
        const double angle = -pi / 2 + side * pi / 2;
        if (part % 2 == 1) {
            const double turned = angle + s / m_radius;
            return centres[static_cast<std::size_t>(side)] +
                   QPointF(std::cos(turned), std::sin(turned)) * (m_radius + offset);
        }
        // Along a side: from the previous corner's end, in the direction of travel.
        const QPointF normal(std::cos(angle), std::sin(angle));
        const QPointF along(-normal.y(), normal.x());
        const QPointF corner = centres[static_cast<std::size_t>((side + 3) % 4)];
        return corner + normal * (m_radius + offset) + along * s;
    }

private:
    QRectF m_frame;
    double m_radius;
    double m_across;
    double m_down;
    double m_corner;
};

} // namespace

void drawRosette(Sheet &sheet, const Rosette &r)
{
    for (int i = 0; i < r.lines; ++i) {
        const auto curve = [&r, i](double angle) {
            const double radius =
                (r.radius - i * r.step) * (1 + r.depth * std::sin(r.petals * angle + r.turn * i));
            return QPointF(r.x + radius * std::cos(angle), r.y + radius * std::sin(angle));
        };
        QPainterPath path = smooth(curve, 0, 2 * pi, r.petals * 6);
        path.closeSubpath();
        stroke(sheet, path, between(r.outer, r.inner, double(i) / r.lines), r.thickness);
    }
}

void drawBraid(Sheet &sheet, const Braid &b)
{
    const FrameCurve frame(b.frame, b.cornerRadius);
    const double length = frame.length();
    // A multiple of four: the slow swell of the amplitude runs over four waves and must close.
    const int waves = static_cast<int>(length / b.waveLength) / 4 * 4;
    for (int strand = 0; strand < b.strands; ++strand) {
        const auto curve = [&](double s) {
            const double phase = 2 * pi * waves * s / length;
            const double swell = 0.72 + 0.28 * std::cos(phase / 4);
            return frame.at(s, b.amplitude * swell * std::sin(phase + 2 * pi * strand / b.strands));
        };
        QPainterPath path = smooth(curve, 0, length, waves * 6);
        path.closeSubpath();
        stroke(sheet, path, b.colour, b.thickness);
    }
}

void drawWaves(Sheet &sheet, const QRectF &field, const Theme &theme)
{
    QPainter &painter = sheet.painter();
    painter.save();
    painter.setClipRect(Sheet::rect(field.x(), field.y(), field.width(), field.height()));
    constexpr double spacing = 3.3;
    const int count = static_cast<int>((field.height() + 12) / spacing);
    for (int i = 0; i < count; ++i) {
        const double base = field.top() - 5.5 + i * spacing;
        const auto curve = [base, i](double x) {
            return QPointF(x, base + 1.9 * std::sin(x * 0.133 + i * 0.22) +
                                  1.1 * std::sin(x * 0.059 - i * 0.13));
        };
        stroke(sheet, smooth(curve, field.left() - 2, field.right() + 2, 26),
               i % 2 == 0 ? theme.wavesAccent : theme.waves, 0.16);
    }
    painter.restore();
}

void drawOrnament(Sheet &sheet, double x, double y, double radius, const Theme &theme)
{
    drawRosette(sheet, {x, y, radius, 0.16, 12, 9, radius * 0.03, 0.35, ink::gold,
                        QColor(0xCB, 0xA9, 0x53), 0.12});
    drawRosette(sheet, {x, y, radius * 0.62, 0.20, 8, 8, radius * 0.03, 0.4, theme.main,
                        theme.braid, 0.12});
    for (const double share : {1.2, 1.26}) {
        QPainterPath ring;
        ring.addEllipse(Sheet::point(x, y), Sheet::mm(radius * share), Sheet::mm(radius * share));
        stroke(sheet, ring, ink::gold, 0.2);
    }
}

} // namespace ruqsat::paper
