#pragma once

#include "desk/case_act.h"
#include "desk/signing.h"

namespace ruqsat::desk {

/// The authorised person signs the paper that the registry prepared: downloads that very file,
/// hashes its ByteRange here, makes a CAdES over the digest with the token and sends only the CMS.
/// Where no answer comes the case is asked until it says whether the paper is prepared or signed,
/// as CaseAct does; of a signature asking() tells it, before done() or failed(). After versionStale
/// the paper is gone, application() is what somebody else left, and whoever goes on loads the case
/// anew.
class ResultSigning final : public Signing
{
    Q_OBJECT

public:
    /// `application` must be Prepared.
    ResultSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                  const protocol::Application &application, QObject *parent = nullptr);
    ~ResultSigning() override;

    /// The paper to be shown before it is signed; ends with paperReady() or failed(). The registry
    /// renders it anew where it was prepared for another head or on another day. Fails with
    /// resultChanged where the bytes are not those that the registry announced, pdfNotPrepared.
    /// begin() does it by itself where it was not done.
    void loadPaper();
    const QByteArray &paper() const { return m_paper; }
    /// The registry is at it.
    bool isPreparing() const { return m_isPreparing; }
    /// As the registry told it last.
    const protocol::Application &application() const { return m_application; }
    /// How long it is asked whether the paper is prepared, and whether the signature arrived; a few
    /// seconds and half a minute by default, as a paper may be asked for once more.
    void setPatience(const ActPatience &patience) { m_patience = m_paperPatience = patience; }

Q_SIGNALS:
    void paperReady();
    /// Signed, and it is being asked whether the registry has it (outcomeUnknown, registry…).
    void asking(const Failure &failure);
    /// Published, or kept until the certification authority answers.
    void done(const protocol::Application &application);

protected:
    void prepare() override;
    Result<trust::TokenWorker::Work> work() override;
    void keep(const QByteArray &cms) override;

private:
    void onPrepared(const protocol::Application &application);
    void onPaper(const Result<QByteArray> &paper);
    void onDigest(const QByteArray &paper, const Result<QByteArray> &digest);
    void failAct(const CaseAct &act, const Failure &failure);

    protocol::Application m_application;
    QByteArray m_paper;
    QByteArray m_digest; ///< SHA-256 of the ByteRange
    bool m_isPreparing = false;
    Later<QByteArray> m_download;
    ActPatience m_patience;
    ActPatience m_paperPatience{5'000, 1'000};
};

} // namespace ruqsat::desk
