#include "workstation/pages/licence_act_page.h"

#include "desk/desk.h"
#include "ui_licence_act_page.h"
#include "workstation/pages/left_act.h"
#include "workstation/pages/overtaken_toast.h"
#include "workstation/pages/pin_flow.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

// The act on its way to the register, and what becomes of it and of what was typed for it.
namespace ruqsat::workstation {

std::optional<desk::Later<void>> LicenceActPage::saveWork()
{
    return m_words->isKept() ? std::nullopt : std::optional(m_words->keepNow());
}

void LicenceActPage::showKept()
{
    setTyped(m_words->of(m_subject));
    // The registry may have told of the licence before the vault was read.
    if (m_life && isEntered())
        forgetTyped();
}

void LicenceActPage::forgetTyped()
{
    setTyped({});
    m_words->remove(m_subject);
}

void LicenceActPage::onSign()
{
    const auto certificate = m_context.desk.tokens().firstUsable();
    if (!certificate || !m_signing || !check())
        return;
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Checking the certificate", "progress before the PIN is asked"));
    m_signing->setDecision(decision());
    m_signing->begin(*certificate);
    showState();
}

void LicenceActPage::onReadyForPin()
{
    m_ui->waitBar->end();
    const auto ask = [this, holder = m_life->licence.holder.name,
                      pin = m_signing->certificate().token.pin] {
        PinQuestion question;
        question.danger = m_action == LicenceAction::Terminate;
        question.title = actionTitle();
        question.verb = tr("Sign", "button of the PIN dialog");
        question.subject =
            m_number + QStringLiteral(" · ") + holder.in(m_context.languages.current());
        question.certificate = signerText(m_context.desk.tokens());
        question.pin = pin;
        return question;
    };
    PinQuestion question = ask();
    question.again = ask;
    const PinDialog *dialog = askPin(*m_signing, question, m_context.languages, this);
    // The token has done its part; whether the act is entered is the page's to say.
    connect(m_signing.get(), &desk::LicenceSigning::asking, dialog, &QDialog::accept);
}

void LicenceActPage::connectSigning()
{
    desk::LicenceSigning *signing = m_signing.get();
    // Else it was left for another licence.
    const auto isHere = [this, signing] { return m_signing.get() == signing; };
    connect(signing, &desk::LicenceSigning::readyForPin, this, &LicenceActPage::onReadyForPin);
    connect(signing, &desk::LicenceSigning::failed, this,
            [this, signing, isHere, subject = m_subject](const Failure &failure) {
                if (isHere()) {
                    onFailed(failure);
                    return;
                }
                // Another licence stands here: which it was is said by the button that leads there.
                toastLeftAct(m_context, failure, *signing, subject);
                dropAct(*signing);
            });
    connect(signing, &desk::LicenceSigning::asking, this, [this, isHere](const Failure &failure) {
        if (!isHere())
            return;
        showAsking(failure);
        showState();
    });
    connect(signing, &desk::LicenceSigning::done, this,
            [this, signing, isHere, subject = m_subject](const protocol::LicenceLife &now) {
                if (isHere()) {
                    m_ui->waitBar->end();
                    m_ui->failurePanel->clear();
                    forgetTyped();
                    // While it was asked the head may have gone on with other work.
                    if (!m_left)
                        m_context.go.back();
                } else {
                    m_words->remove(subject);
                    dropAct(*signing);
                }
                tellEntered(now);
            });
}

void LicenceActPage::onFailed(const Failure &failure)
{
    m_ui->waitBar->end();
    if (m_signing->stage() != desk::SigningStage::ReadyForPin)
        m_ui->failurePanel->showFailure(failure);
    // What was typed stays, for an act on the licence as it is now.
    m_life = m_signing->life();
    // On another page nobody sees the panel.
    if (m_left)
        toastLeftAct(m_context, failure, *m_signing, m_subject);
    else if (m_signing->isOvertaken())
        toastFaster(m_context, *m_life);
    showState();
}

void LicenceActPage::showAsking(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure, true);
    m_ui->waitBar->begin(tr("Asking whether the act is entered", "progress"), false);
}

void LicenceActPage::tellEntered(const protocol::LicenceLife &now)
{
    m_context.go.toast(
        Toast::Tone::Good,
        tr("Entered into the register: %1 – %2", "message: %1 number of a licence, %2 its state")
            .arg(now.licence.number, licenceStandingText(now.licence.standingOn(today()))));
}

} // namespace ruqsat::workstation
