#include "workstation/look/look.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace ruqsat::workstation {

namespace look_detail {

// A literal zero would also be a null pointer, which QColor takes for a name.
constexpr QRgb black = 0x000000;

Look light()
{
    return {.theme = Theme::Light,
            .canvas = 0xF2F5F6,
            .surface = 0xFFFFFF,
            .raised = 0xF7F9FA,
            .text = 0x14212B,
            .muted = 0x4E5D69,
            .hairline = 0xD8DFE4,
            .edge = 0x7C8B96,
            .accent = 0x00617A,
            .onAccent = 0xFFFFFF,
            .accentSoft = 0xE0EFF3,
            .good = 0x1A6B3C,
            .goodGround = 0xE6F4EA,
            .warn = 0x7F5200,
            .warnGround = 0xFFF3D6,
            .bad = 0xB3261E,
            .badGround = 0xFCEBE9,
            .onBad = 0xFFFFFF,
            .focus = 0x0086A8,
            .information = 0x2457A6,
            .band = 0x0B4A5C};
}

Look dark()
{
    return {.theme = Theme::Dark,
            .canvas = 0x14191D,
            .surface = 0x1D242A,
            .raised = 0x232B32,
            .text = 0xE9EEF1,
            .muted = 0xA7B4BE,
            .hairline = 0x333F48,
            .edge = 0x72828E,
            .accent = 0x56BAD6,
            .onAccent = 0x05222B,
            .accentSoft = 0x153843,
            .good = 0x74CF96,
            .goodGround = 0x17301F,
            .warn = 0xF2BF55,
            .warnGround = 0x362A10,
            .bad = 0xFF8F85,
            .badGround = 0x3F1D1B,
            .onBad = 0x2A0503,
            .focus = 0x8ADDF4,
            .information = 0x9CC4FF,
            .band = 0x0F2A33};
}

Look contrast()
{
    return {.theme = Theme::Contrast,
            .canvas = black,
            .surface = black,
            .raised = black,
            .text = 0xFFFFFF,
            .muted = 0xFFFFFF,
            .hairline = 0xFFFFFF,
            .edge = 0xFFFFFF,
            .accent = 0xFFE14D,
            .onAccent = black,
            .accentSoft = 0x333000,
            .good = 0x7CFF9B,
            .goodGround = black,
            .warn = 0xFFE14D,
            .warnGround = black,
            .bad = 0xFF9E94,
            .badGround = black,
            .onBad = black,
            .focus = 0x00E5FF,
            .information = 0x9CC4FF,
            .band = black};
}

Look current = light();

} // namespace look_detail

Look Look::of(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return look_detail::light();
    case Theme::Dark:
        return look_detail::dark();
    case Theme::Contrast:
        return look_detail::contrast();
    }
    return look_detail::light();
}

QPalette Look::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, canvas);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, raised);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Mid, hairline);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::ToolTipBase, text);
    p.setColor(QPalette::ToolTipText, surface);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::LinkVisited, warn);
    p.setColor(QPalette::Midlight, good);
    // Disabled words stay readable: disabling is shown by ground and edge, not by pale ink.
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, muted);
    return p;
}

QColor Look::tray(double depth) const
{
    return contrast() ? QColor(0x14, 0x14, 0x14) : mix(canvas, hairline, depth);
}

const Look &look()
{
    return look_detail::current;
}

void applyLook(Theme theme)
{
    look_detail::current = Look::of(theme);
    QApplication::setPalette(look_detail::current.palette());
    for (QWidget *window : QApplication::topLevelWidgets())
        window->update();
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return qRound(a * (1 - share) + b * share); };
    return QColor(part(from.red(), to.red()), part(from.green(), to.green()),
                  part(from.blue(), to.blue()));
}

QFont textFont(double points, bool bold)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

void setLookProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace ruqsat::workstation
