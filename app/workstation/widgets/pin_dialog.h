#pragma once

#include "core/failure.h"
#include "core/secret.h"
#include "trust/token.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class PinDialog;
}

namespace ruqsat::workstation {

class Languages;

/// What the person is about to sign and with what.
struct PinQuestion
{
    /// "Sign the application", and the button's verb.
    QString title;
    QString verb;
    /// "Sunqar Kuzet LLP · 7 documents, 17 pages"
    QString subject;
    /// "L. B. Akhmetova · until 14.03.2027"
    QString certificate;
    /// For signing a refusal.
    bool danger = false;
    /// What the token said of its PIN when it was last looked at.
    trust::TokenPinState pin = {};
    /// The same when the language of the screen has changed; none: the words stay.
    std::function<PinQuestion()> again = {};
};

/// The only modal window. The PIN leaves it in a Secret through entered(), and the field is emptied
/// before that; Enter signs, Esc leaves. The dialog stays open until accept() so that a wrong PIN
/// can be said in it.
class PinDialog final : public QDialog
{
    Q_OBJECT
public:
    PinDialog(const PinQuestion &question, const Languages &languages, QWidget *parent);
    ~PinDialog() override;

    /// The token works: nothing can be typed.
    void setBusy(bool busy);
    /// tokenPinWrong and the like; `attemptsLeft` where the token tells.
    void showFailure(const Failure &failure, std::optional<int> attemptsLeft = {});

Q_SIGNALS:
    /// Emitted once for each press; the receiver takes the PIN with takePin().
    void entered();

public:
    /// The PIN of the last entered(); afterwards the dialog holds none.
    Secret takePin();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void done(int result) override;

private:
    QString triesText() const;
    void onSign();
    void retranslate();

    std::unique_ptr<::Ui::PinDialog> m_ui;
    const Languages &m_languages;
    PinQuestion m_question;
    std::optional<Failure> m_failure;
    std::optional<int> m_attemptsLeft;
    Secret m_pin;
};

} // namespace ruqsat::workstation
