#pragma once

#include "desk/case_act.h"
#include "desk/signer_check.h"
#include "protocol/application.h"
#include "trust/batch.h"

#include <QObject>

#include <stop_token>

namespace ruqsat::desk {

enum class BatchItemState {
    Waiting,
    Preparing, ///< the registry reserves the number and renders the paper
    Ready,     ///< prepared, its digest is known; keeps its number whatever happens
    Signed,    ///< the token signed it; on its way to the registry
    Published, ///< the registry has it
    Failed,
    Left ///< not signed: cancelled, or the batch ended before its turn
};

/// One document of a batch and what came of it.
struct BatchItem
{
    protocol::ApplicationSummary chosen;
    BatchItemState state = BatchItemState::Waiting;
    std::optional<Failure> failure;                   ///< of Failed, and why it was Left
    std::optional<protocol::Application> application; ///< as the registry told it last

    bool isOver() const
    {
        return state == BatchItemState::Published || state == BatchItemState::Failed ||
               state == BatchItemState::Left;
    }
};

enum class BatchStage {
    Idle,
    CheckingCertificate,
    Preparing,
    ReadyForPin,
    Signing, ///< the token works, or signed papers are on their way
    Finished
};

/// Many decisions under one PIN: begin() → readyForPin() → sign(pin) → finished(); items() is the
/// report. Each paper is prepared, downloaded and hashed before the PIN is asked for; each
/// signature goes to the registry as soon as it is made, so that a token pulled out in the middle
/// costs nothing that was signed. The first failure of PIN or token ends the signing: failed(), and
/// where it can be mended the stage is ReadyForPin again with what is left; nothing is tried again
/// by itself. A registry that is away is asked again until the patience is over, while the papers
/// are prepared and while they are sent. A case for which another decision than the chosen one is
/// proposed by then, or that another head has signed, fails with versionStale; its application is
/// what they left.
class BatchSigning final : public QObject
{
    Q_OBJECT

public:
    /// `chosen`: cases that are proposed or prepared. At most 500.
    BatchSigning(Session &session, TokenWatch &tokens, const Clock &clock,
                 const QList<protocol::ApplicationSummary> &chosen, QObject *parent = nullptr);
    ~BatchSigning() override;

    static constexpr qsizetype most = 500;

    BatchStage stage() const { return m_stage; }
    const QList<BatchItem> &items() const { return m_items; }
    qsizetype count(BatchItemState state) const;
    const SigningCertificate &certificate() const { return m_certificate; }
    const SignerVerdict &verdict() const { return m_verdict; }

    /// Only at Idle.
    void begin(const SigningCertificate &certificate);
    /// Only at ReadyForPin. 4 … 64 bytes.
    void sign(Secret pin);
    /// In every stage: what the token has begun is brought to its end, the rest is Left.
    void cancel();
    /// How long a registry that is away is asked again about one signed paper, and while the papers
    /// are prepared about all together; two minutes by default.
    void setPatience(const ActPatience &patience) { m_patience = patience; }

Q_SIGNALS:
    void stageChanged(BatchStage stage);
    void itemChanged(qsizetype index);
    /// All that could be prepared is.
    void readyForPin();
    /// certificate… (stage Idle again), token… (ReadyForPin where another PIN or the token's return
    /// can help, else Finished; tokenRemovedMidway where some are signed already).
    void failed(const Failure &failure);
    void finished();

private:
    void onChecked(const Result<SignerVerdict> &verdict);
    void prepareNext();
    void prepare(qsizetype index);
    void failPreparing(qsizetype index, const Failure &failure);
    void onCase(qsizetype index, const Result<protocol::Application> &application);
    void onPrepared(qsizetype index, const protocol::Application &application);
    void onPaper(qsizetype index, const Result<QByteArray> &paper);
    void onSigned(qsizetype index, const QByteArray &cms);
    void onTokenDone(const Result<QByteArray> &outcome);
    void send(qsizetype index, const QByteArray &cms);
    void published(qsizetype index, const protocol::Application &application);
    void endItem(qsizetype index, BatchItemState state, const Failure &failure);
    void leaveRest(const Failure &failure);
    void finishWhenOver();
    void setItem(qsizetype index, BatchItemState state);
    void setStage(BatchStage stage);

    Session &m_session;
    TokenWatch &m_tokens;
    const Clock &m_clock;
    QList<BatchItem> m_items;
    QList<QByteArray> m_digests; ///< SHA-256 of the ByteRange, one for each item
    BatchStage m_stage = BatchStage::Idle;
    SigningCertificate m_certificate;
    SignerVerdict m_verdict;
    std::stop_source m_stop;
    bool m_cancelled = false;
    bool m_tokenWorks = false;
    ActPatience m_patience{120'000, 1'000};
    qsizetype m_signed = 0; ///< by the token, wherever the signatures are
    int m_waitedMs = 0;     ///< for a registry that was away while a paper was prepared
};

} // namespace ruqsat::desk
