#include "workstation/look/style.h"

#include "workstation/look/draw.h"
#include "workstation/look/look.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace ruqsat::workstation {

namespace style_detail {

struct LabelRole
{
    const char *name;
    double points;
    bool bold;
    bool muted;
};

constexpr LabelRole labelRoles[] = {
    {"display", 24, true, false}, {"greeting", 20, true, false},  {"title", 17, true, false},
    {"number", 14, true, false},  {"section", 12.5, true, false}, {"strong", 11, true, false},
    {"body", 11, false, false},   {"hint", 11, false, true},      {"table", 10.5, false, false},
    {"name", 10, true, false},    {"label", 10, false, true},     {"caption", 9.5, false, true},
    {"note", 9.5, false, false},
};

constexpr std::pair<const char *, QPalette::ColorRole> tones[] = {
    {"muted", QPalette::PlaceholderText}, {"good", QPalette::Midlight},
    {"warn", QPalette::LinkVisited},      {"bad", QPalette::BrightText},
    {"accent", QPalette::Link},           {"text", QPalette::WindowText},
};

void polishLabel(QLabel *label)
{
    const QString role = draw::textProperty(label, "role");
    const QString tone = draw::textProperty(label, "tone");
    for (const LabelRole &known : labelRoles) {
        if (role != QLatin1String(known.name))
            continue;
        label->setFont(textFont(known.points, known.bold));
        if (known.muted && tone.isEmpty())
            label->setForegroundRole(QPalette::PlaceholderText);
    }
    for (const auto &[name, colorRole] : tones) {
        if (tone == QLatin1String(name))
            label->setForegroundRole(colorRole);
    }
}

void polishButton(QPushButton *button)
{
    const QString kind = draw::textProperty(button, "kind");
    const bool filled = kind == QLatin1String("primary") || kind == QLatin1String("danger");
    const bool big = draw::flag(button, "big");
    const bool compact = draw::flag(button, "compact");
    button->setFont(textFont(compact ? 9.5 : big && filled ? 13 : 11, filled));
    QSizePolicy policy = button->sizePolicy();
    policy.setVerticalPolicy(QSizePolicy::Fixed);
    button->setSizePolicy(policy);
}

} // namespace style_detail

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget))
        style_detail::polishLabel(label);
    if (auto *button = qobject_cast<QPushButton *>(widget))
        style_detail::polishButton(button);
    if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        edit->setTextMargins(8, 0, 8, 0);
        if (draw::flag(edit, "big"))
            edit->setFont(textFont(15));
        else if (draw::textProperty(edit, "role") == QLatin1String("number"))
            edit->setFont(textFont(14, true));
        else if (draw::textProperty(edit, "role") == QLatin1String("table"))
            edit->setFont(textFont(10.5));
    }
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
        qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // A scroll area paints its viewport in Base; on the canvas it must show the canvas.
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget)) {
        if (draw::textProperty(area, "ground") == QLatin1String("canvas"))
            area->viewport()->setBackgroundRole(QPalette::Window);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 10;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_SmallIconSize:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int least = draw::flag(widget, "big") ? metric::bigControl : metric::control;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return draw::buttonSize(*button, widget);
        break;
    case CT_LineEdit:
    case CT_SpinBox:
        result.setHeight(qMax(result.height(), least));
        break;
    case CT_ComboBox:
        result = QSize(result.width() + 24, qMax(result.height(), least));
        break;
    case CT_CheckBox:
    case CT_RadioButton:
        // Room for the focus ring outside the box.
        result = QSize(result.width() + 4, qMax(result.height(), 24));
        break;
    case CT_MenuItem:
        result.setHeight(qMax(result.height(), 32));
        break;
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), 34));
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool padded = widget && draw::flag(widget->parentWidget(), "padded");
            result.setWidth(qMax(result.width(), draw::headerWidth(*header, padded)));
        }
        break;
    default:
        break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    switch (element) {
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return rect.translated(2, 0);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return option->rect;
    default:
        return rect;
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->rect.adjusted(12, 1, -30, -1);
    if (control == CC_ScrollBar) {
        // No arrow buttons: the groove is the whole bar.
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && subControl == SC_ScrollBarGroove)
            return bar->rect;
        if (bar && (subControl == SC_ScrollBarSlider || subControl == SC_ScrollBarAddPage ||
                    subControl == SC_ScrollBarSubPage)) {
            const bool lying = bar->orientation == Qt::Horizontal;
            const int length = lying ? bar->rect.width() : bar->rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int handle = length;
            if (range > 0)
                handle = qMax(int(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                              qMin(length, 32));
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
            const auto along = [&](int from, int to) {
                return lying ? QRect(from, 0, to - from, bar->rect.height())
                             : QRect(0, from, bar->rect.width(), to - from);
            };
            if (subControl == SC_ScrollBarSlider)
                return along(start, start + handle);
            return subControl == SC_ScrollBarSubPage ? along(0, start)
                                                     : along(start + handle, length);
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        draw::lineEdit(*option, painter, widget);
        return;
    case PE_FrameFocusRect:
        return; // every control draws its own focus
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        draw::checkBox(*option, painter);
        return;
    case PE_IndicatorRadioButton:
        draw::radioButton(*option, painter);
        return;
    case PE_PanelItemViewRow:
        return; // PanelItemViewItem paints the cell once
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            draw::itemRow(*item, painter);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        draw::buttonBevel(*option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            draw::buttonLabel(*button, painter, widget);
        return;
    case CE_HeaderEmptyArea:
    case CE_HeaderSection:
        draw::headerSection(*option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            draw::headerLabel(*header, painter,
                              widget && draw::flag(widget->parentWidget(), "padded"));
        return;
    case CE_ProgressBarGroove:
        draw::progressGroove(*option, painter);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            if (bar->maximum > bar->minimum) {
                draw::progressContents(*bar, painter);
                return;
            }
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        draw::comboBox(*option, painter);
        return;
    case CC_SpinBox:
        draw::spinBox(*option, painter, subControlRect(control, option, SC_SpinBoxUp, widget),
                      subControlRect(control, option, SC_SpinBoxDown, widget));
        return;
    case CC_ScrollBar:
        draw::scrollBar(*option, painter,
                        subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace ruqsat::workstation
