#include "workstation/pages/signer_note.h"

#include "core/failure_text.h"
#include "desk/token_watch.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

struct SignerWords
{
    Q_DECLARE_TR_FUNCTIONS(SignerWords)
};

} // namespace

QString signerText(const desk::TokenWatch &tokens)
{
    const auto usable = tokens.firstUsable();
    if (!usable)
        return {};
    const trust::Certificate &certificate = usable->token.certificate;
    return SignerWords::tr("%1 · registration certificate until %2",
                           "who signs: %1 the owner of the certificate, %2 its last day")
        .arg(certificate.subjectName(), dateText(certificate.lastDay()));
}

QString noSignerText(const desk::TokenWatch &tokens, Language language)
{
    return tokens.firstUsable() ? QString() : failureText(tokens.whyNoneUsable(), language).title;
}

bool SignerNote::isIn(const FailurePanel &panel) const
{
    return panel.failure() && m_told && panel.turn() == m_turn;
}

void SignerNote::show(FailurePanel &panel, const desk::TokenWatch &tokens)
{
    if (panel.failure() && !isIn(panel))
        return;
    if (tokens.firstUsable() || tokens.state() == desk::TokenState::Searching) {
        hide(panel);
        return;
    }
    const FailureCode why = tokens.whyNoneUsable();
    // The same once more would be read aloud once more.
    if (isIn(panel) && *m_told == why)
        return;
    m_told = why;
    panel.showFailure(why, true);
    m_turn = panel.turn();
}

void SignerNote::hide(FailurePanel &panel)
{
    if (isIn(panel))
        panel.clear();
    m_told.reset();
}

} // namespace ruqsat::workstation
