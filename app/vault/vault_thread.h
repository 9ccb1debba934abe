#pragma once

#include "vault/vault.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace ruqsat::vault {

/// The vault on a thread of its own. Work is handed in as a function of the open vault and comes
/// back as a future, in the order in which it was handed in:
///     thread.run<QList<Draft>>([](Vault &vault) { return vault.drafts().all(); })
///         .then(this, [this](Result<QList<Draft>> drafts) { … });
class VaultThread final : public QObject
{
    Q_OBJECT

public:
    explicit VaultThread(const Clock &clock, QObject *parent = nullptr);
    /// Finishes what was handed in, closes the vault.
    ~VaultThread() override;

    /// Closes an open vault first.
    QFuture<Result<void>> open(const QString &folder, OperatorKey key);
    QFuture<Result<void>> close();
    /// Off the window's thread as well: see derive().
    QFuture<Result<std::shared_ptr<DerivedKeys>>> derive(Secret password, const QByteArray &salt,
                                                         const KdfParameters &parameters);

    /// Fails with vaultError where no vault is open.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Vault &)> work)
    {
        return post<T>([this, work = std::move(work)]() -> Result<T> {
            if (!m_vault)
                return Failure(FailureCode::VaultError, QStringLiteral("no vault is open"));
            return work(*m_vault);
        });
    }

private:
    template <typename T>
    QFuture<Result<T>> post(std::function<Result<T>()> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            m_place,
            [promise, work = std::move(work)] {
                promise->addResult(work());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    const Clock &m_clock;
    QThread m_thread;
    QObject *m_place;               ///< lives in m_thread, deleted when it finishes
    std::unique_ptr<Vault> m_vault; ///< touched in m_thread only
};

} // namespace ruqsat::vault
