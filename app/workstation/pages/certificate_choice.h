#pragma once

#include <QComboBox>

namespace ruqsat::desk {
class TokenWatch;
}

namespace ruqsat::workstation {

class Languages;

/// Every certificate on every token: owner, number, role, last day. Those that may not sign for the
/// person signed in are grey and say why; what is chosen here signs from now on, on every page.
class CertificateChoice final : public QComboBox
{
    Q_OBJECT
public:
    explicit CertificateChoice(QWidget *parent = nullptr);
    /// Both must outlive the widget.
    void watch(desk::TokenWatch &tokens, const Languages &languages);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();

    desk::TokenWatch *m_tokens = nullptr;
    const Languages *m_languages = nullptr;
};

} // namespace ruqsat::workstation
