#include "workstation/pages/mark_bar.h"

#include "workstation/widgets/labels.h"
#include "workstation/widgets/segments.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace ruqsat::workstation {
namespace {

constexpr int longestMarkReason = 2'000;

} // namespace

MarkBar::MarkBar(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel({}, "strong", nullptr, true))
    , m_choice(new Segments)
    , m_reason(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 10);
    column->setSpacing(6);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_choice);
    row->addWidget(m_reason, 1);
    column->addLayout(row);
    m_choice->setObjectName(QStringLiteral("markSegments"));
    m_reason->setObjectName(QStringLiteral("markReason"));
    m_reason->setMaxLength(longestMarkReason);
    connect(m_choice, &Segments::chosen, this, [this](int index) { Q_EMIT marked(index == 0); });
    connect(m_reason, &QLineEdit::textEdited, this, &MarkBar::reasonEdited);
    connect(m_reason, &QLineEdit::returnPressed, this, &MarkBar::left);
    retranslate();
}

void MarkBar::show(const QString &title, const std::optional<desk::ReviewMark> &mark)
{
    m_title->setText(title);
    // Letters of a fallback font make a line a little taller than its font says.
    m_title->setMinimumHeight(m_title->fontMetrics().lineSpacing() + 2);
    m_choice->setCurrent(!mark ? -1 : mark->inOrder ? 0 : 1);
    const bool wrong = mark && !mark->inOrder;
    m_reason->setEnabled(wrong);
    if (!wrong)
        m_reason->clear();
    else if (m_reason->text() != mark->reason)
        m_reason->setText(mark->reason);
}

void MarkBar::startReason()
{
    m_reason->setFocus(Qt::OtherFocusReason);
}

void MarkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void MarkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MarkBar::retranslate()
{
    m_choice->setChoices({tr("1 · In order", "mark on a field or document, with its key"),
                          tr("2 · Wrong", "mark on a field or document, with its key")});
    m_choice->setAccessibleName(tr("Mark of the check", "choice: in order or wrong"));
    const QString why = tr("What is wrong with it", "field: reason of a mark");
    m_reason->setPlaceholderText(why);
    m_reason->setAccessibleName(why);
}

} // namespace ruqsat::workstation
