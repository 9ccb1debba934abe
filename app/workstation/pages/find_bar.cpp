#include "workstation/pages/find_bar.h"

#include "workstation/look/icons.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace ruqsat::workstation {
namespace {

constexpr int longestWords = 200;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_count(makeLabel({}, "hint"))
    , m_next(new QAction(this))
    , m_previous(new QAction(this))
{
    m_field->setObjectName(QStringLiteral("findEdit"));
    m_field->setMaxLength(longestWords);
    m_field->setProperty("role", QStringLiteral("table"));
    m_field->addAction(icon(QStringLiteral("edit-find"), QPalette::PlaceholderText),
                       QLineEdit::LeadingPosition);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 10, 4);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    const auto add = [this, row](QAction *action, const char *glyph, const QKeySequence &keys) {
        action->setShortcut(keys);
        action->setProperty("glyph", QString::fromLatin1(glyph));
        addAction(action);
        auto *button = new ActionButton(action, QStringLiteral("quiet"));
        button->setKeysShown(false);
        row->addWidget(button);
    };
    add(m_previous, "go-up", QKeySequence(Qt::SHIFT | Qt::Key_F3));
    add(m_next, "go-down", QKeySequence(Qt::Key_F3));
    connect(m_field, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(m_field, &QLineEdit::returnPressed, this, &FindBar::next);
    connect(m_next, &QAction::triggered, this, &FindBar::next);
    connect(m_previous, &QAction::triggered, this, &FindBar::previous);
    retranslate();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::showCount(int current, int count, bool searching)
{
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(searching ? tr("searching", "beside the words to find in a document")
                                   : tr("not found", "beside the words to find in a document"));
    else
        m_count->setText(QStringLiteral("%1 / %2").arg(current + 1).arg(count));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FindBar::retranslate()
{
    const QString words = tr("Find in the document", "field over a document");
    m_field->setPlaceholderText(words);
    m_field->setAccessibleName(words);
    m_next->setToolTip(tr("Next find", "button over a document"));
    m_previous->setToolTip(tr("Previous find", "button over a document"));
}

} // namespace ruqsat::workstation
