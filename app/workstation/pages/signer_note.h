#pragma once

#include "core/failure.h"
#include "core/localized.h"

#include <QString>

#include <optional>

namespace ruqsat::desk {
class TokenWatch;
}

namespace ruqsat::workstation {

class FailurePanel;

/// "L. B. Akhmetova · registration certificate until 14.03.2027": who signs; empty where no
/// certificate may.
QString signerText(const desk::TokenWatch &tokens);
/// Beside the button that is off: why none may, in one sentence; empty where one may.
QString noSignerText(const desk::TokenWatch &tokens, Language language);

/// Says in a page's panel why no certificate may sign, and takes it back when one may. What went
/// wrong with the case itself is more to the point and stays.
class SignerNote final
{
public:
    /// After every change of the tokens or of the page.
    void show(FailurePanel &panel, const desk::TokenWatch &tokens);
    /// The page needs no signature any more.
    void hide(FailurePanel &panel);

private:
    bool isIn(const FailurePanel &panel) const;

    std::optional<FailureCode> m_told;
    int m_turn = 0; ///< of the panel, when it was told
};

} // namespace ruqsat::workstation
