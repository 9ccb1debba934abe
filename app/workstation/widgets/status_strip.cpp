#include "workstation/widgets/status_strip.h"

#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"
#include "workstation/widgets/segments.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace ruqsat::workstation {

StatusStrip::StatusStrip(QWidget *parent)
    : QWidget(parent)
    , m_keys(new QAction(this))
    , m_nextTheme(new QAction(this))
    , m_nextLanguage(new QAction(this))
    , m_themes(new Segments)
    , m_languages(new Segments)
{
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(37);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 12, 0);
    row->setSpacing(0);
    const QString glyphs[] = {QStringLiteral("network-connect"), QStringLiteral("dialog-password"),
                              QStringLiteral("document-scan"),
                              QStringLiteral("mail-folder-outbox")};
    for (int i = 0; i < 4; ++i) {
        Part &part = m_parts[i];
        if (i > 0) {
            part.rule = new Rule;
            part.rule->setFixedSize(1, 16);
            row->addWidget(part.rule);
        }
        part.box = new QWidget;
        auto *box = new QHBoxLayout(part.box);
        box->setContentsMargins(10, 0, 10, 0);
        box->setSpacing(6);
        part.glyph = new Glyph(glyphs[i], 16, QStringLiteral("muted"));
        part.name = makeLabel({}, "caption");
        part.state = makeLabel({}, "note");
        box->addWidget(part.glyph);
        box->addWidget(part.name);
        box->addWidget(part.state);
        row->addWidget(part.box);
    }
    row->addStretch(1);
    m_keys->setShortcut(Qt::Key_F1);
    m_nextTheme->setShortcut(Qt::Key_F12);
    m_nextLanguage->setShortcut(Qt::Key_F11);
    addActions({m_keys, m_nextTheme, m_nextLanguage});
    auto *keys = new ActionButton(m_keys, QStringLiteral("quiet"));
    keys->setProperty("compact", true);
    keys->setKeysShown(false);
    row->addWidget(keys);
    row->addSpacing(4);
    const auto addChoice = [row](const char *key, Segments *segments) {
        row->addWidget(makeLabel(QLatin1String(key), "caption"));
        row->addSpacing(6);
        segments->setCompact(true);
        row->addWidget(segments);
    };
    m_languages->setChoices({QStringLiteral("Қаз"), QStringLiteral("Рус"), QStringLiteral("Eng")});
    m_themes->setChoices({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    addChoice("F12", m_themes);
    row->addSpacing(14);
    addChoice("F11", m_languages);

    connect(m_keys, &QAction::triggered, this, &StatusStrip::keysAsked);
    connect(m_themes, &Segments::chosen, this, [this](int i) { Q_EMIT themeChosen(Theme(i)); });
    connect(m_languages, &Segments::chosen, this,
            [this](int i) { Q_EMIT languageChosen(Language(i)); });
    connect(m_nextTheme, &QAction::triggered, this,
            [this] { Q_EMIT themeChosen(Theme((m_themes->current() + 1) % 3)); });
    connect(m_nextLanguage, &QAction::triggered, this,
            [this] { Q_EMIT languageChosen(Language((m_languages->current() + 1) % 3)); });
    retranslate();
}

void StatusStrip::setState(Item item, const QString &tone, const QString &words)
{
    Part &part = m_parts[int(item)];
    part.glyph->setTone(tone);
    part.state->setText(words);
    // At once: half a word for a moment looks like a fault.
    part.box->layout()->activate();
    layout()->activate();
    part.box->setAccessibleName(part.name->text() + QLatin1Char(' ') + words);
}

void StatusStrip::setItemVisible(Item item, bool visible)
{
    Part &part = m_parts[int(item)];
    part.box->setVisible(visible);
    if (part.rule)
        part.rule->setVisible(visible);
}

void StatusStrip::setTheme(Theme theme)
{
    m_themes->setCurrent(int(theme));
}

void StatusStrip::setLanguage(Language language)
{
    m_languages->setCurrent(int(language));
}

void StatusStrip::setNarrow(bool narrow)
{
    // The names go first; icon and state stay.
    for (Part &part : m_parts)
        part.name->setVisible(!narrow || part.state->text().size() < 14);
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.setPen(look().hairline);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void StatusStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusStrip::retranslate()
{
    const QString names[] = {
        //: Status bar: name before the state of the link to the E-licensing registry
        tr("Registry"),
        //: Status bar: name before the state of the token with the signing key
        tr("Token"),
        //: Status bar: name before the state of the scanner
        tr("Scanner"),
        //: Status bar: name before the state of the signed cases on their way to the registry
        tr("Outbox"),
    };
    for (int i = 0; i < 4; ++i) {
        m_parts[i].name->setText(names[i]);
        m_parts[i].glyph->setAccessibleName(names[i]);
    }
    //: Status bar, button that shows the sheet of keyboard shortcuts
    m_keys->setText(QStringLiteral("F1  ") + tr("Keys"));
    m_themes->setChoices({//: Status bar: light theme
                          tr("Light"),
                          //: Status bar: dark theme
                          tr("Dark"),
                          //: Status bar: high-contrast theme
                          tr("Contrast")});
    //: Status bar, read aloud before the choice of the theme
    m_themes->setAccessibleName(tr("Theme"));
    //: Status bar, read aloud before the choice of the language
    m_languages->setAccessibleName(tr("Language"));
}

} // namespace ruqsat::workstation
