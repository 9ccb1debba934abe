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
    /// Closes the vault and forgets its key once what was handed in is done. Unlike after close(),
    /// later work does not fail: it waits for unlock().
    QFuture<Result<void>> lock();
    /// Opens a locked vault again; where it is still open, only proves the key. Fails as
    /// Vault::open() and Vault::proveKey(); a failure changes nothing.
    QFuture<Result<void>> unlock(const QString &folder, OperatorKey key);
    /// See Vault::renew(): for whoever hands work in the vault is never closed.
    QFuture<Result<void>> renew(OperatorKey former, OperatorKey next);
    /// Off the window's thread as well: see derive().
    QFuture<Result<std::shared_ptr<DerivedKeys>>> derive(Secret password, const QByteArray &salt,
                                                         const KdfParameters &parameters);

    /// How the login's key is derived in the vault of `folder`; see Vault::derivationsOf().
    QFuture<Result<QList<Derivation>>> derivationsOf(const QString &folder, const QString &login);

    /// Fails with vaultError where no vault is open.
    template <typename T>
    QFuture<Result<T>> run(std::function<Result<T>(Vault &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        hand([this, promise, work = std::move(work)] {
            promise->addResult(m_vault ? work(*m_vault)
                                       : Result<T>(Failure(FailureCode::VaultError,
                                                           QStringLiteral("no vault is open"))));
            promise->finish();
        });
        return future;
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

    /// Does it in m_thread, or keeps it while the vault is locked.
    void hand(std::function<void()> work);
    /// Nothing waits any more: what was kept finds an open vault, or none and fails.
    void release();

    const Clock &m_clock;
    QThread m_thread;
    QObject *m_place; ///< lives in m_thread, deleted when it finishes
    // Touched in m_thread only:
    std::unique_ptr<Vault> m_vault;
    bool m_locked = false;
    QList<std::function<void()>> m_kept;
};

} // namespace ruqsat::vault
