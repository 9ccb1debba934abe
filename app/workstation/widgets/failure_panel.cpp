#include "workstation/widgets/failure_panel.h"

#include "core/failure_text.h"
#include "workstation/look/look.h"
#include "workstation/look/style.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ruqsat::workstation {

FailurePanel::FailurePanel(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph(QStringLiteral("data-error"), 22, QStringLiteral("bad")))
    , m_title(makeLabel({}, "strong", nullptr, true))
    , m_explanation(makeLabel({}, "table", nullptr, true))
    , m_nextStep(makeLabel({}, "table", nullptr, true))
    , m_action(new QAction(this))
    , m_button(new ActionButton(m_action, QString()))
{
    setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_explanation);
    words->addWidget(m_nextStep);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    m_action->setVisible(false);
    connect(m_action, &QAction::triggered, this, &FailurePanel::actionTriggered);
    hide();
}

void FailurePanel::setLanguages(const Languages *languages)
{
    m_languages = languages;
}

void FailurePanel::showFailure(const Failure &failure, bool warn)
{
    m_failure = failure;
    ++m_turn;
    m_warn = warn;
    m_glyph->setName(warn ? QStringLiteral("data-warning") : QStringLiteral("data-error"));
    m_glyph->setTone(warn ? QStringLiteral("warn") : QStringLiteral("bad"));
    setLookProperty(m_title, "tone", warn ? QStringLiteral("warn") : QStringLiteral("bad"));
    retranslate();
    // No window of its own, which a new parent would hide.
    if (parentWidget())
        show();
    update();
    Q_EMIT shownChanged(true);
}

void FailurePanel::clear()
{
    m_failure.reset();
    hide();
    Q_EMIT shownChanged(false);
}

void FailurePanel::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString FailurePanel::text() const
{
    return QStringList{m_title->text(), m_explanation->text(), m_nextStep->text()}.join(
        QLatin1Char('\n'));
}

bool FailurePanel::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::ParentChange)
        setVisible(m_failure && parentWidget());
    return done;
}

void FailurePanel::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_warn ? l.warn : l.bad, 1));
    painter.setBrush(l.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius,
                            metric::cardRadius);
}

void FailurePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FailurePanel::retranslate()
{
    if (!m_failure || !m_languages)
        return;
    const FailureText words = failureText(m_failure->code, m_languages->current());
    m_title->setText(words.title);
    m_explanation->setText(words.explanation);
    m_nextStep->setText(words.nextStep);
    m_nextStep->setVisible(!words.nextStep.isEmpty());
    setAccessibleName(text());
}

} // namespace ruqsat::workstation
