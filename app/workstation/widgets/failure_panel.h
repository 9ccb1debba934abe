#pragma once

#include "core/failure.h"
#include "core/localized.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;

namespace ruqsat::workstation {

class ActionButton;
class Glyph;
class Languages;

/// What happened, why, and what to do next, with at most one button for it. The words come from the
/// failure's code in the language of the screen and change with it.
class FailurePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FailurePanel(QWidget *parent = nullptr);
    void setLanguages(const Languages *languages);
    /// `warn` instead of `bad` for what is only pending. Before it has a parent it waits for one.
    void showFailure(const Failure &failure, bool warn = false);
    void clear();
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Another one after each showFailure(): tells whose failure it is where two say the same.
    int turn() const { return m_turn; }
    /// Null action text: no button. The caller translates it again on LanguageChange.
    void setAction(const QString &text);
    /// The words as read: title, explanation, next step.
    QString text() const;

Q_SIGNALS:
    void actionTriggered();
    /// It came or went.
    void shownChanged(bool shown);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Languages *m_languages = nullptr;
    std::optional<Failure> m_failure;
    bool m_warn = false;
    int m_turn = 0;
    Glyph *m_glyph;
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_nextStep;
    QAction *m_action;
    ActionButton *m_button;
};

} // namespace ruqsat::workstation
