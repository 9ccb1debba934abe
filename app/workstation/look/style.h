#pragma once

#include <QProxyStyle>

class QStyleOptionButton;

namespace ruqsat::workstation {

/// Draws the workstation's controls over Fusion. What varies is said by dynamic properties, which
/// forms may set:
///   kind   primary | quiet | danger                      buttons
///   glyph  name of a Breeze icon, keys  printed shortcut buttons
///   compact true                                         buttons of the status bar
///   big    true                                          buttons and fields 48 high
///   error  true                                          fields: red edge
///   bare   true                                          fields without a frame of their own
///   role   display | greeting | title | section | strong | hint | caption | chip | table   labels
///   tone   muted | good | warn | bad | accent            labels
class Style final : public QProxyStyle
{
public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
};

/// Sizes shared by the style and the widgets, in logical pixels.
namespace metric {
inline constexpr int control = 38;
inline constexpr int bigControl = 48;
inline constexpr int fieldRadius = 5;
inline constexpr int buttonRadius = 6;
inline constexpr int cardRadius = 8;
inline constexpr int checkRadius = 4;
} // namespace metric

} // namespace ruqsat::workstation
