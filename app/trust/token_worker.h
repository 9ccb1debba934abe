#pragma once

#include "core/secret.h"
#include "trust/token.h"

#include <QFuture>
#include <QObject>

#include <functional>

class QThread;

namespace ruqsat::trust {

/// The one thread that talks to a PKCS#11 library. Everyone else sends it work and receives values.
/// A token that comes or goes is an ordinary event: tokensChanged().
class TokenWorker final : public QObject
{
    Q_OBJECT

public:
    /// `modulePath` is the library's file; it is loaded in the thread, at the first use.
    explicit TokenWorker(const QString &modulePath, QObject *parent = nullptr);
    ~TokenWorker() override;

    const QString &modulePath() const { return m_modulePath; }

    QFuture<Result<QList<TokenSlot>>> tokens();
    QFuture<Result<QList<TokenCertificate>>> certificates();
    /// Gives `work` a Signer that holds the PIN; the PIN is wiped when `work` returns. `work` runs
    /// in the token's thread and may sign several times (CAdES, PAdES).
    using Work = std::function<Result<QByteArray>(Signer &)>;
    QFuture<Result<QByteArray>> withSigner(const TokenCertificate &certificate, Secret pin,
                                           Work work);
    /// Signs plain bytes.
    QFuture<Result<QByteArray>> sign(const TokenCertificate &certificate, Secret pin,
                                     const QByteArray &bytes);

    /// Looks for tokens that came or went every so often; 0 stops. 500 ms by default.
    void setPollInterval(int milliseconds);

Q_SIGNALS:
    /// From the token's thread through a queued connection: a token came, went or was exchanged.
    void tokensChanged();

private:
    class Hand;
    QString m_modulePath;
    QThread *m_thread;
    Hand *m_hand;
};

} // namespace ruqsat::trust
