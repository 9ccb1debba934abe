#include "workstation/widgets/segments.h"

#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ruqsat::workstation {

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

void Segments::setCompact(bool compact)
{
    m_compact = compact;
    const QStringList words = choices();
    qDeleteAll(m_group->buttons());
    setChoices(words);
}

void Segments::setChoices(const QStringList &choices)
{
    const QList<QAbstractButton *> old = m_group->buttons();
    if (old.size() == choices.size()) {
        for (int i = 0; i < choices.size(); ++i) {
            old[i]->setText(choices[i]);
            old[i]->updateGeometry();
        }
        return;
    }
    qDeleteAll(old);
    for (int i = 0; i < choices.size(); ++i) {
        auto *segment = new Segment(choices[i], m_compact, this);
        m_group->addButton(segment, i);
        m_layout->addWidget(segment);
        segment->setChecked(i == 0);
    }
}

QStringList Segments::choices() const
{
    QStringList words;
    for (const QAbstractButton *button : m_group->buttons())
        words << button->text();
    return words;
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton *taken = m_group->checkedButton()) {
        m_group->setExclusive(false);
        taken->setChecked(false);
        m_group->setExclusive(true);
    }
}

QWidget *Segments::firstFocus() const
{
    QAbstractButton *taken = m_group->checkedButton();
    return taken ? taken : m_group->button(0);
}

Segment::Segment(const QString &text, bool compact, QWidget *parent)
    : QAbstractButton(parent)
    , m_compact(compact)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QFont Segment::fontFor(bool taken) const
{
    return textFont(m_compact ? 9.5 : 11, taken);
}

QSize Segment::sizeHint() const
{
    // Measured bold, so that nothing moves when the choice does.
    const QFontMetrics metrics(fontFor(true));
    const int width = metrics.size(Qt::TextShowMnemonic, text()).width() + (m_compact ? 18 : 24);
    return {width, qMax(m_compact ? 26 : metric::control, metrics.height() + (m_compact ? 6 : 14))};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = m_compact ? metric::fieldRadius : metric::buttonRadius;
    // The frame runs round all segments: each draws its part of the parent's outline.
    const QRectF whole = QRectF(parentWidget()->rect()).translated(-pos());
    painter.setPen(QPen(l.edge, 1, !isEnabled() && l.contrast() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(underMouse() && !isChecked() ? l.raised : l.surface);
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (isChecked()) {
        painter.setPen(QPen(isEnabled() ? l.accent : l.edge, 1.5));
        painter.setBrush(l.accentSoft);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    } else if (x() > 0) {
        painter.setPen(l.hairline);
        painter.drawLine(QPointF(0.5, 6), QPointF(0.5, height() - 6));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(l.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    painter.setFont(fontFor(isChecked()));
    painter.setPen(!isEnabled() ? l.muted : isChecked() ? l.accent : l.text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
}

} // namespace ruqsat::workstation
