#include "workstation/widgets/toast.h"

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
#include <QTimer>

namespace ruqsat::workstation {

namespace toast_detail {

constexpr int goodNewsMs = 8000;

QString glyphOf(Toast::Tone tone)
{
    switch (tone) {
    case Toast::Tone::Good:
        return QStringLiteral("data-success");
    case Toast::Tone::Warn:
        return QStringLiteral("data-warning");
    case Toast::Tone::Bad:
        return QStringLiteral("data-error");
    }
    return {};
}

QString toneName(Toast::Tone tone)
{
    return tone == Toast::Tone::Good   ? QStringLiteral("good")
           : tone == Toast::Tone::Warn ? QStringLiteral("warn")
                                       : QStringLiteral("bad");
}

} // namespace toast_detail

Toast::Toast(QWidget *parent)
    : QWidget(parent)
    , m_glyph(new Glyph({}, 22, QStringLiteral("good")))
    , m_title(makeLabel({}, "strong", "bad", true))
    , m_text(makeLabel({}, "body", nullptr, true))
    , m_action(new QAction(this))
    , m_button(new ActionButton(m_action, QStringLiteral("quiet")))
    , m_leave(new QTimer(this))
{
    setBackgroundRole(QPalette::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 10, 10);
    row->setSpacing(12);
    row->addWidget(m_glyph);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    m_title->hide();
    row->addWidget(m_button);
    m_action->setShortcut(Qt::Key_F6);
    addAction(m_action);
    m_leave->setSingleShot(true);
    connect(m_leave, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_action, &QAction::triggered, this, [this] {
        const auto run = m_run;
        dismiss();
        if (run)
            run();
    });
    if (parent) {
        m_floating = true;
        parent->installEventFilter(this);
    }
    hide();
}

void Toast::showMessage(Tone tone, const QString &text, const QString &actionText,
                        std::function<void()> run)
{
    if (holdsGraverThan(tone))
        return;
    m_tone = tone;
    m_failure.reset();
    m_words = {};
    m_title->hide();
    m_run = std::move(run);
    m_leave->stop();
    present(text, actionText);
}

void Toast::showWarning(std::function<QString()> words, std::function<QString()> action,
                        std::function<void()> run)
{
    if (holdsGraverThan(Tone::Warn))
        return;
    m_tone = Tone::Warn;
    m_failure.reset();
    m_words = std::move(words);
    m_actionText = std::move(action);
    m_run = std::move(run);
    m_leave->stop();
    m_title->hide();
    sayWarning();
}

void Toast::sayWarning()
{
    const QString words = m_words();
    if (words.isEmpty())
        dismiss();
    else
        present(words, m_actionText ? m_actionText() : QString());
}

void Toast::showFailure(const Failure &failure, const Languages &languages,
                        std::function<QString()> action, std::function<void()> run)
{
    m_tone = Tone::Bad;
    m_failure = failure;
    m_words = {};
    m_languages = &languages;
    m_actionText = std::move(action);
    m_run = std::move(run);
    m_leave->stop();
    sayFailure();
}

void Toast::sayFailure()
{
    const FailureText words = failureText(m_failure->code, m_languages->current());
    m_title->setText(words.title);
    m_title->show();
    present(words.explanation + QLatin1Char(' ') + words.nextStep,
            m_actionText ? m_actionText() : QString());
}

void Toast::present(const QString &text, const QString &actionText)
{
    m_glyph->setName(toast_detail::glyphOf(m_tone));
    m_glyph->setTone(toast_detail::toneName(m_tone));
    m_text->setText(text);
    //: Button of a message above the footer that has no action of its own
    m_action->setText(actionText.isEmpty() ? tr("Close") : actionText);
    setAccessibleName(this->text());
    m_hasMessage = true;
    if (!m_isHeld)
        appear();
}

void Toast::appear()
{
    place();
    show();
    raise();
    update();
    if (m_tone == Tone::Good)
        m_leave->start(toast_detail::goodNewsMs);
}

/// Nobody has read yet what it would take the place of.
bool Toast::holdsGraverThan(Tone tone) const
{
    const bool isOver = m_words && m_words().isEmpty();
    return m_isHeld && m_hasMessage && !isOver && tone < m_tone;
}

void Toast::hold()
{
    // Whoever locks the desk has seen it.
    if (m_tone == Tone::Good)
        dismiss();
    m_isHeld = true;
    m_leave->stop();
    hide();
}

void Toast::letGo()
{
    m_isHeld = false;
    if (m_words)
        sayWarning();
    else if (m_hasMessage)
        appear();
}

void Toast::dismiss()
{
    m_leave->stop();
    m_hasMessage = false;
    m_run = {};
    m_failure.reset();
    m_words = {};
    hide();
}

QString Toast::text() const
{
    return m_failure ? m_title->text() + QStringLiteral(". ") + m_text->text() : m_text->text();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(toast_detail::toneName(m_tone)), 1));
    painter.setBrush(look().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius,
                            metric::cardRadius);
}

void Toast::place()
{
    if (!m_floating)
        return;
    const QRect room = parentWidget()->rect().adjusted(20, 0, -20, -10);
    const int width = qMin(room.width(), 760);
    const int height = qMax(sizeHint().height(), heightForWidth(width));
    setGeometry(room.x() + (room.width() - width) / 2, room.bottom() + 1 - height, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::changeEvent(QEvent *event)
{
    // The words of a message belong to the moment; after a switch it would mix two languages.
    if (event->type() == QEvent::LanguageChange) {
        if (m_failure)
            sayFailure();
        else if (m_words)
            sayWarning();
        else
            dismiss();
    }
    QWidget::changeEvent(event);
}

} // namespace ruqsat::workstation
