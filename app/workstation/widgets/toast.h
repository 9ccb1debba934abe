#pragma once

#include "core/failure.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QTimer;

namespace ruqsat::workstation {

class ActionButton;
class Glyph;
class Languages;

/// One message over the bottom of its parent, above the footer, so that nothing moves, with at most
/// one action (F6). Good news leaves after a while; warnings and failures stay until the person
/// acts or another message takes their place.
class Toast final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Good, Warn, Bad };

    explicit Toast(QWidget *parent = nullptr);
    void showMessage(Tone tone, const QString &text, const QString &actionText = {},
                     std::function<void()> run = {});
    /// A warning whose words follow the language of the screen, and are empty once it is over.
    /// `action`: of the button; none: it closes.
    void showWarning(std::function<QString()> words, std::function<QString()> action = {},
                     std::function<void()> run = {});
    /// Title, explanation and next step, which follow the language of the screen. `action`: words
    /// of the button in the language of the moment; none: it closes.
    void showFailure(const Failure &failure, const Languages &languages,
                     std::function<QString()> action = {}, std::function<void()> run = {});
    bool showsFailure() const { return m_failure.has_value(); }
    void dismiss();
    /// Nobody is there to read it: hides what it says, and the gravest of what comes meanwhile,
    /// until letGo().
    void hold();
    void letGo();
    bool isHeld() const { return m_isHeld; }
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void present(const QString &text, const QString &actionText);
    void appear();
    bool holdsGraverThan(Tone tone) const;
    void sayFailure();
    void sayWarning();

    Tone m_tone = Tone::Good;
    bool m_floating = false;
    bool m_isHeld = false;
    bool m_hasMessage = false;
    Glyph *m_glyph;
    QLabel *m_title; ///< of a failure
    QLabel *m_text;
    QAction *m_action;
    ActionButton *m_button;
    QTimer *m_leave;
    std::function<void()> m_run;
    std::optional<Failure> m_failure;
    std::function<QString()> m_words; ///< of a warning
    std::function<QString()> m_actionText;
    const Languages *m_languages = nullptr;
};

} // namespace ruqsat::workstation
