#include "workstation/widgets/keyboard_hint.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace ruqsat::workstation {

KeyboardHint::KeyboardHint(QWidget *parent)
    : QWidget(parent)
    , m_words(makeLabel({}, "caption"))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new Glyph(QStringLiteral("input-keyboard"), 16, QStringLiteral("muted")));
    row->addWidget(m_words, 1);
    retranslate();
}

void KeyboardHint::watch(QLineEdit *field)
{
    field->installEventFilter(this);
}

bool KeyboardHint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (key->key() == Qt::Key_CapsLock && m_capsLock != CapsLock::Unknown) {
            m_capsLock = m_capsLock == CapsLock::On ? CapsLock::Off : CapsLock::On;
            retranslate();
        } else if (text.size() == 1 && text[0].isLetter()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_letters =
                text[0].script() == QChar::Script_Cyrillic ? Letters::Cyrillic : Letters::Latin;
            m_capsLock = text[0].isUpper() != shift ? CapsLock::On : CapsLock::Off;
            retranslate();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void KeyboardHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KeyboardHint::retranslate()
{
    const bool warn = m_capsLock == CapsLock::On || m_letters == Letters::Cyrillic;
    setLookProperty(m_words, "tone", warn ? QStringLiteral("warn") : QStringLiteral("muted"));
    if (m_letters == Letters::Unknown) {
        //: Under a password field, before anything was typed
        m_words->setText(tr("Capital and small letters differ"));
        return;
    }
    //: Under a password field: the kind of letters that the keyboard gives now
    const QString letters = m_letters == Letters::Latin ? tr("Latin letters")
                                                        //: As above
                                                        : tr("Cyrillic letters");
    //: Under a password field: state of the Caps Lock key
    const QString caps = m_capsLock == CapsLock::On ? tr("Caps Lock is on")
                                                    //: As above
                                                    : tr("Caps Lock is off");
    //: Under a password field; %1 "Latin letters", %2 "Caps Lock is off"
    m_words->setText(tr("Keyboard: %1 · %2").arg(letters, caps));
}

} // namespace ruqsat::workstation
