#pragma once

#include <QLabel>
#include <QPointer>
#include <QWidget>

class QLineEdit;

namespace ruqsat::workstation {

/// Under a password field: which letters the keyboard gives and whether Caps Lock is on, as far as
/// what was typed and pressed tells. Keeps nothing of what was typed.
class KeyboardHint final : public QWidget
{
    Q_OBJECT
public:
    enum class Letters { Unknown, Latin, Cyrillic };
    enum class CapsLock { Unknown, Off, On };

    explicit KeyboardHint(QWidget *parent = nullptr);
    void watch(QLineEdit *field);
    Letters letters() const { return m_letters; }
    CapsLock capsLock() const { return m_capsLock; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_words;
    Letters m_letters = Letters::Unknown;
    CapsLock m_capsLock = CapsLock::Unknown;
};

} // namespace ruqsat::workstation
