#pragma once

#include "desk/case_editor.h"
#include "desk/outbox.h"
#include "desk/signer_check.h"

#include <QObject>

namespace ruqsat::desk {

enum class SigningStage {
    Idle,
    CheckingCertificate,
    ReadyForPin,
    Signing, ///< the token works
    Keeping, ///< the signed bytes go to the vault
    Done
};

/// The PIN was refused but may be typed again.
bool mayTryPinAgain(FailureCode code);

/// Signs request.json of a case and hands it to the outbox. begin() → readyForPin() → sign(pin) →
/// done(). Anything wrong with the certificate ends before the PIN; a wrong PIN leaves the stage at
/// ReadyForPin, and nothing tries again by itself.
class RequestSigning final : public QObject
{
    Q_OBJECT

public:
    RequestSigning(Session &session, CaseEditor &editor, TokenWatch &tokens, Outbox &outbox,
                   const Clock &clock, QObject *parent = nullptr);
    ~RequestSigning() override;

    SigningStage stage() const { return m_stage; }
    /// Refused with the first problem of the case while there is one.
    void begin(const SigningCertificate &certificate);
    /// Only at ReadyForPin. 4 … 64 bytes.
    void sign(Secret pin);
    /// Not while the token works: a signature under way cannot be taken back.
    void cancel();

    const SigningCertificate &certificate() const { return m_certificate; }
    const SignerVerdict &verdict() const { return m_verdict; }

Q_SIGNALS:
    void stageChanged(SigningStage stage);
    /// verdict() says whether revocation could be asked.
    void readyForPin();
    /// certificate…, token…, vault…, or the code of a problem of the case. stage() says whether the
    /// PIN may be entered again.
    void failed(const Failure &failure);
    /// Signed, kept, on its way: follow the outbox by this key.
    void done(const QString &idempotencyKey);

private:
    void setStage(SigningStage stage);
    void keep(const QByteArray &request, const Result<QByteArray> &signature);

    Session &m_session;
    CaseEditor &m_editor;
    TokenWatch &m_tokens;
    Outbox &m_outbox;
    const Clock &m_clock;
    SigningStage m_stage = SigningStage::Idle;
    SigningCertificate m_certificate;
    SignerVerdict m_verdict;
    Later<SignerVerdict> m_check;
    quint64 m_run = 0; ///< the answer of a check that was cancelled is let go
};

} // namespace ruqsat::desk
