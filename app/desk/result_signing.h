#pragma once

#include "desk/request_signing.h"

#include <QObject>

namespace ruqsat::desk {

/// The authorised person signs the paper that the registry prepared: downloads that very file,
/// hashes its ByteRange here, makes a CAdES over the digest with the token and sends only the CMS.
/// begin() → readyForPin() → sign(pin) → done().
class ResultSigning final : public QObject
{
    Q_OBJECT

public:
    /// `application` must be Prepared.
    ResultSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                  const protocol::Application &application, QObject *parent = nullptr);
    ~ResultSigning() override;

    /// The paper to be shown before it is signed; ends with paperReady() or failed(). Fails with
    /// resultChanged where the bytes are not those that the registry announced, pdfNotPrepared.
    void loadPaper();
    const QByteArray &paper() const { return m_paper; }

    SigningStage stage() const { return m_stage; }
    /// Loads the paper first where that was not done.
    void begin(const SigningCertificate &certificate);
    void sign(Secret pin);
    void cancel();
    const SigningCertificate &certificate() const { return m_certificate; }
    const SignerVerdict &verdict() const { return m_verdict; }

Q_SIGNALS:
    void paperReady();
    void stageChanged(SigningStage stage);
    void readyForPin();
    /// outcomeUnknown: load the case again, it says whether the paper is signed.
    void failed(const Failure &failure);
    /// Published.
    void done(const protocol::Application &application);

private:
    void setStage(SigningStage stage);
    void onPaper(const Result<QByteArray> &paper);
    void check();
    void send(const Result<QByteArray> &cms);

    Session &m_session;
    TokenWatch &m_tokens;
    const Clock &m_clock;
    protocol::Application m_application;
    QByteArray m_paper;
    QByteArray m_digest; ///< SHA-256 of the ByteRange
    bool m_checkAfterPaper = false;
    SigningStage m_stage = SigningStage::Idle;
    SigningCertificate m_certificate;
    SignerVerdict m_verdict;
    Later<QByteArray> m_download;
    Later<SignerVerdict> m_check;
    quint64 m_run = 0; ///< the answer of a check that was cancelled is let go
};

} // namespace ruqsat::desk
