#include "workstation/widgets/panel.h"

#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QPainter>

namespace ruqsat::workstation {

Panel::Panel(QWidget *parent)
    : QWidget(parent)
    , m_ground(QStringLiteral("surface"))
    , m_edges(QStringLiteral("card"))
{
    setBackgroundRole(QPalette::Base);
}

void Panel::setGround(const QString &ground)
{
    m_ground = ground;
    setBackgroundRole(ground == QLatin1String("canvas")   ? QPalette::Window
                      : ground == QLatin1String("raised") ? QPalette::AlternateBase
                                                          : QPalette::Base);
    update();
}

void Panel::setEdges(const QString &edges)
{
    m_edges = edges;
    update();
}

QColor Panel::groundColor() const
{
    const Look &l = look();
    const std::pair<const char *, QColor> known[] = {
        {"canvas", l.canvas},   {"raised", l.raised},   {"tray", l.tray(0.45)},
        {"good", l.goodGround}, {"warn", l.warnGround}, {"bad", l.badGround},
        {"soft", l.accentSoft},
    };
    for (const auto &[name, color] : known) {
        if (m_ground == QLatin1String(name))
            return color;
    }
    return l.surface;
}

void Panel::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    if (m_edges == QLatin1String("head")) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(groundColor());
        painter.setClipRect(rect());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 0, 0, metric::cardRadius),
                                metric::cardRadius - 1, metric::cardRadius - 1);
        return;
    }
    if (m_edges != QLatin1String("card")) {
        painter.fillRect(rect(), groundColor());
        painter.setPen(l.hairline);
        const QRect r = rect().adjusted(0, 0, -1, -1);
        if (m_edges.contains(QLatin1Char('t')))
            painter.drawLine(r.topLeft(), r.topRight());
        if (m_edges.contains(QLatin1Char('b')))
            painter.drawLine(r.bottomLeft(), r.bottomRight());
        if (m_edges.contains(QLatin1Char('l')))
            painter.drawLine(r.topLeft(), r.bottomLeft());
        if (m_edges.contains(QLatin1Char('r')))
            painter.drawLine(r.topRight(), r.bottomRight());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor line = m_ground == QLatin1String("good")   ? l.good
                        : m_ground == QLatin1String("warn") ? l.warn
                        : m_ground == QLatin1String("bad")  ? l.bad
                                                            : l.hairline;
    painter.setPen(m_ground == QLatin1String("tray") && !l.contrast() ? QPen(Qt::NoPen)
                                                                      : QPen(line, 1));
    painter.setBrush(groundColor());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius,
                            metric::cardRadius);
}

Rule::Rule(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumSize(1, 1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), look().hairline);
}

} // namespace ruqsat::workstation
