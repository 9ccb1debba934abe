#pragma once

#include "desk/signer_check.h"
#include "trust/signer.h"

#include <QObject>

namespace ruqsat::desk {

enum class SigningStage {
    Idle,
    CheckingCertificate,
    ReadyForPin,
    Signing, ///< the token works
    Keeping, ///< the signed bytes go to the vault or to the registry
    Done
};

/// The PIN was refused but may be typed again.
bool mayTryPinAgain(FailureCode code);

/// One signature with the token: begin() → readyForPin() → sign(pin) → done() of the class that
/// says what is signed and where it goes. Anything wrong with the certificate ends before the PIN;
/// a wrong PIN leaves the stage at ReadyForPin, and nothing tries again by itself.
class Signing : public QObject
{
    Q_OBJECT

public:
    ~Signing() override;

    SigningStage stage() const { return m_stage; }
    /// It is being signed, or is signed and on its way.
    bool isUnderWay() const
    {
        return m_stage == SigningStage::Signing || m_stage == SigningStage::Keeping;
    }
    const SigningCertificate &certificate() const { return m_certificate; }
    const SignerVerdict &verdict() const { return m_verdict; }

    /// Only at Idle or ReadyForPin.
    void begin(const SigningCertificate &certificate);
    /// Only at ReadyForPin. 4 … 64 bytes.
    void sign(Secret pin);
    /// Not while the token works: a signature under way cannot be taken back.
    void cancel();

Q_SIGNALS:
    void stageChanged(SigningStage stage);
    /// verdict() says whether revocation could be asked.
    void readyForPin();
    /// certificate…, token…, or what the class adds. stage() says whether the PIN may be entered
    /// again.
    void failed(const Failure &failure);

protected:
    Signing(Session &session, TokenWatch &tokens, const Clock &clock,
            protocol::CertificatePurpose purpose, QObject *parent);

    /// What must be there before the certificate is looked at; ends with checkCertificate() or
    /// fail(), now or later.
    virtual void prepare() = 0;
    /// What the token is to do with the PIN. A failure ends the signing.
    virtual Result<trust::TokenWorker::Work> work() = 0;
    /// The signature is there; ends with finish() or fail().
    virtual void keep(const QByteArray &cms) = 0;

    void checkCertificate();
    /// Back to Idle.
    void fail(const Failure &failure);
    /// Stage Done; the class then says so in its own signal.
    void finish() { setStage(SigningStage::Done); }

    Session &session() { return m_session; }
    const Clock &clock() const { return m_clock; }

private:
    void onChecked(const Result<SignerVerdict> &verdict);
    void onSigned(const Result<QByteArray> &cms);
    void setStage(SigningStage stage);

    Session &m_session;
    TokenWatch &m_tokens;
    const Clock &m_clock;
    const protocol::CertificatePurpose m_purpose;
    SigningStage m_stage = SigningStage::Idle;
    SigningCertificate m_certificate;
    SignerVerdict m_verdict;
    Later<SignerVerdict> m_check;
    std::shared_ptr<void> m_hold; ///< the vault, from the PIN on
    quint64 m_run = 0;            ///< the answer of a check that was cancelled is let go
};

} // namespace ruqsat::desk
