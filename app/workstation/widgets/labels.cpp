#include "workstation/widgets/labels.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ruqsat::workstation {

QLabel *makeLabel(const QString &text, const char *role, const char *tone, bool wrap)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    if (tone)
        label->setProperty("tone", QLatin1String(tone));
    label->setWordWrap(wrap);
    return label;
}

QWidget *makeFact(const QString &caption, const QString &value, const char *valueRole)
{
    auto *fact = new QWidget;
    auto *column = new QVBoxLayout(fact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(makeLabel(caption, "caption"));
    QLabel *words = makeLabel(value, valueRole, nullptr, true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(QStringLiteral("%1: %2").arg(caption, value));
    column->addWidget(words);
    // In a grid, the row of a taller neighbour must not tear caption and value apart.
    column->addStretch(1);
    return fact;
}

QColor toneColor(const QString &tone)
{
    const Look &l = look();
    const std::pair<const char *, QColor> known[] = {
        {"good", l.good},     {"warn", l.warn}, {"bad", l.bad},
        {"accent", l.accent}, {"text", l.text}, {"information", l.information},
    };
    for (const auto &[name, color] : known) {
        if (tone == QLatin1String(name))
            return color;
    }
    return l.muted;
}

Glyph::Glyph(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(m_size, m_size);
}

Glyph::Glyph(const QString &name, int size, const QString &tone, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_tone(tone)
    , m_size(size)
{
    setFixedSize(size, size);
}

void Glyph::setName(const QString &name)
{
    m_name = name;
    update();
}

void Glyph::setTone(const QString &tone)
{
    m_tone = tone;
    update();
}

void Glyph::setSize(int size)
{
    m_size = size;
    setFixedSize(size, size);
}

void Glyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_name.isEmpty())
        drawIcon(&painter, QPointF(0, 0), m_name, m_size, toneColor(m_tone),
                 palette().color(backgroundRole()));
}

ShareBar::ShareBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(4);
}

void ShareBar::setShare(double share, const QString &tone)
{
    m_share = qBound(0.0, share, 1.0);
    m_tone = tone;
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(l.contrast() ? QColor(0x55, 0x55, 0x55) : l.hairline);
    painter.drawRoundedRect(rect(), 2, 2);
    painter.setBrush(toneColor(m_tone));
    if (m_share > 0)
        painter.drawRoundedRect(QRectF(0, 0, width() * m_share, height()), 2, 2);
}

} // namespace ruqsat::workstation
