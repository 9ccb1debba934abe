#include "workstation/shell/app_bar.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/rosette.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace ruqsat::workstation {

NavigationButton::NavigationButton(QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_keys(printedShortcut(action->shortcut()))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, [this, action] {
        setText(action->text());
        setAccessibleDescription(m_keys);
        updateGeometry();
    });
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void NavigationButton::setKeysShown(bool shown)
{
    m_keysShown = shown;
    updateGeometry();
    update();
}

QSize NavigationButton::sizeHint() const
{
    const int words = QFontMetrics(textFont(11, true)).horizontalAdvance(text());
    const int keys = m_keysShown ? QFontMetrics(textFont(9)).horizontalAdvance(m_keys) + 8 : 0;
    return {words + keys + 26, 52};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Look &l = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int words = QFontMetrics(textFont(11, true)).horizontalAdvance(text());
    painter.setFont(textFont(11, isChecked()));
    painter.setPen(isChecked() || underMouse() ? l.text : l.muted);
    painter.drawText(QRect(12, 0, words + 4, height()), Qt::AlignVCenter, text());
    if (m_keysShown) {
        painter.setFont(textFont(9));
        painter.setPen(l.muted);
        painter.drawText(QRect(12 + words + 8, 1, width(), height()), Qt::AlignVCenter, m_keys);
    }
    if (isChecked())
        painter.fillRect(8, height() - 3, width() - 16, 3, l.accent);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(l.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 6, -3, -6), 6, 6);
    }
}

/// The person; pressed, it leads to what is the person's own.
class AppBar::Avatar final : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;
    QString letters;
    QSize sizeHint() const override { return {32, 32}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &l = look();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(l.contrast() ? QPen(l.accent) : QPen(Qt::NoPen));
        painter.setBrush(l.accentSoft);
        painter.drawEllipse(QRectF(1, 1, 30, 30));
        painter.setPen(l.accent);
        painter.setFont(textFont(10, true));
        painter.drawText(rect(), Qt::AlignCenter, letters);
        if (!hasFocus())
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(l.focus, 2));
        painter.drawEllipse(QRectF(2, 2, 28, 28));
    }
};

AppBar::AppBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_avatar(new Avatar)
    , m_name(makeLabel({}, "name"))
    , m_description(makeLabel({}, "caption"))
{
    setBackgroundRole(QPalette::Base);
    setFixedHeight(53);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(30));
    auto *name = makeLabel(QStringLiteral("Ruqsat"), "section");
    row->addWidget(name);
    row->addSpacing(14);
    for (int i = 0; i < placeCount; ++i) {
        m_actions[i] = new QAction(this);
        m_actions[i]->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        addAction(m_actions[i]);
        m_places[i] = new NavigationButton(m_actions[i], this);
        row->addWidget(m_places[i]);
        const auto section = Chrome::Section(i + 1);
        connect(m_actions[i], &QAction::triggered, this, [this, section] {
            // The place stays as it is until the page really changes.
            for (int j = 0; j < placeCount; ++j)
                m_places[j]->setChecked(j + 1 == int(m_section));
            Q_EMIT sectionChosen(section);
        });
    }
    row->addStretch(1);
    m_search->addAction(icon(QStringLiteral("edit-find"), QPalette::PlaceholderText),
                        QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(300);
    m_search->setProperty("role", QStringLiteral("table"));
    m_search->setMaxLength(200);
    m_search->setObjectName(QStringLiteral("caseSearch"));
    QSizePolicy room(QSizePolicy::Expanding, QSizePolicy::Fixed);
    room.setRetainSizeWhenHidden(true);
    m_search->setSizePolicy(room);
    row->addWidget(m_search, 2);
    row->addSpacing(12);
    m_avatar->setFixedSize(32, 32);
    m_avatar->setObjectName(QStringLiteral("person"));
    m_avatar->setFocusPolicy(Qt::StrongFocus);
    connect(m_avatar, &QAbstractButton::clicked, this, &AppBar::personChosen);
    row->addWidget(m_avatar);
    auto *person = new QVBoxLayout;
    person->setSpacing(0);
    person->addStretch();
    person->addWidget(m_name);
    person->addWidget(m_description);
    person->addStretch();
    row->addLayout(person);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const QString wanted = m_search->text().trimmed();
        // The page shows it; here it would stand before whoever comes next.
        forgetSearch();
        Q_EMIT searched(wanted);
    });
    retranslate();
}

void AppBar::setSection(Chrome::Section section)
{
    m_section = section;
    for (int i = 0; i < placeCount; ++i)
        m_places[i]->setChecked(i + 1 == int(section));
}

void AppBar::setPerson(const QString &fullName, const QString &description)
{
    m_avatar->letters = initials(fullName);
    m_avatar->update();
    m_name->setText(shortName(fullName));
    m_description->setText(description);
}

void AppBar::setPlaceVisible(Chrome::Section section, bool visible)
{
    const int i = int(section) - 1;
    m_places[i]->setVisible(visible);
    m_actions[i]->setEnabled(visible);
}

void AppBar::setSearchVisible(bool visible)
{
    m_search->setVisible(visible);
}

void AppBar::forgetSearch()
{
    // Setting an empty text drops the undo history too.
    m_search->setText({});
}

void AppBar::setNarrow(bool narrow)
{
    for (NavigationButton *place : m_places)
        place->setKeysShown(!narrow);
}

void AppBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AppBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.setPen(look().hairline);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void AppBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AppBar::retranslate()
{
    //: Application bar, the first screen after the sign-in
    m_actions[0]->setText(tr("Home"));
    //: Application bar, the queue of cases
    m_actions[1]->setText(tr("Queue"));
    //: Application bar, the register of issued licences
    m_actions[2]->setText(tr("Licence register"));
    //: Application bar, numbers of the office for its head
    m_actions[3]->setText(tr("Board"));
    //: Application bar, the round sign with the person's initials: what pressing it does
    m_avatar->setAccessibleName(tr("Change the password"));
    m_avatar->setToolTip(m_avatar->accessibleName());
    //: Application bar, inside the empty search field
    m_search->setPlaceholderText(tr("Case, IIN/BIN, number…") + QStringLiteral("   Ctrl+K"));
    //: Application bar, name of the search field, read aloud
    m_search->setAccessibleName(tr("Search"));
}

} // namespace ruqsat::workstation
