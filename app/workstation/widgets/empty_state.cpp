#include "workstation/widgets/empty_state.h"

#include "workstation/widgets/labels.h"

#include <QVBoxLayout>

namespace ruqsat::workstation {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph({}, 22, QStringLiteral("muted")))
    , m_title(makeLabel({}, "strong", nullptr, true))
    , m_explanation(makeLabel({}, "caption", nullptr, true))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(m_glyph, 0, Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addStretch(1);
    setPressed(false);
}

void EmptyState::setPressed(bool pressed)
{
    const int above = pressed ? 8 : 24;
    layout()->setContentsMargins(24, above, 24, above);
    m_glyph->setVisible(!pressed);
}

QString EmptyState::glyph() const
{
    return m_glyph->name();
}

void EmptyState::setGlyph(const QString &name)
{
    m_glyph->setName(name);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString EmptyState::explanation() const
{
    return m_explanation->text();
}

void EmptyState::setExplanation(const QString &explanation)
{
    m_explanation->setText(explanation);
}

} // namespace ruqsat::workstation
