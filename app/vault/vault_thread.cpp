#include "vault/vault_thread.h"

#include <QSemaphore>

namespace ruqsat::vault {

VaultThread::VaultThread(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_place(new QObject)
{
    m_thread.setObjectName(QStringLiteral("vault"));
    m_place->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread.start();
}

VaultThread::~VaultThread()
{
    // Behind everything handed in before. The thread may not end by itself there: whoever hands in
    // wakes it after that, and there would be nothing to be woken any more.
    QSemaphore closed;
    QMetaObject::invokeMethod(
        m_place,
        [this, &closed] {
            m_vault.reset();
            release();
            closed.release();
        },
        Qt::QueuedConnection);
    closed.acquire();
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<void>> VaultThread::open(const QString &folder, OperatorKey key)
{
    const auto shared = std::make_shared<OperatorKey>(std::move(key));
    return post<void>([this, folder, shared]() -> Result<void> {
        m_vault.reset();
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, *shared, m_clock);
        shared->wrappingKey.clear();
        if (!opened)
            return opened.failure();
        m_vault = *std::move(opened);
        release();
        return {};
    });
}

QFuture<Result<void>> VaultThread::close()
{
    return post<void>([this]() -> Result<void> {
        m_vault.reset();
        release();
        return {};
    });
}

QFuture<Result<void>> VaultThread::lock()
{
    return post<void>([this]() -> Result<void> {
        m_locked = m_locked || m_vault;
        m_vault.reset();
        return {};
    });
}

QFuture<Result<void>> VaultThread::unlock(const QString &folder, OperatorKey key)
{
    const auto shared = std::make_shared<OperatorKey>(std::move(key));
    return post<void>([this, folder, shared]() -> Result<void> {
        if (m_vault)
            return m_vault->proveKey(*shared);
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, *shared, m_clock);
        shared->wrappingKey.clear();
        if (!opened)
            return opened.failure();
        m_vault = *std::move(opened);
        release();
        return {};
    });
}

QFuture<Result<void>> VaultThread::renew(OperatorKey former, OperatorKey next)
{
    const auto keys =
        std::make_shared<std::pair<OperatorKey, OperatorKey>>(std::move(former), std::move(next));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    hand([this, keys, promise] {
        promise->addResult(
            m_vault ? Vault::renew(m_vault, keys->first, keys->second)
                    : Failure(FailureCode::VaultError, QStringLiteral("no vault is open")));
        promise->finish();
    });
    return future;
}

QFuture<Result<QList<Derivation>>> VaultThread::derivationsOf(const QString &folder,
                                                              const QString &login)
{
    return post<QList<Derivation>>([folder, login] { return Vault::derivationsOf(folder, login); });
}

void VaultThread::hand(std::function<void()> work)
{
    QMetaObject::invokeMethod(
        m_place,
        [this, work = std::move(work)] {
            if (m_locked)
                m_kept.append(work);
            else
                work();
        },
        Qt::QueuedConnection);
}

void VaultThread::release()
{
    m_locked = false;
    const QList<std::function<void()>> kept = std::exchange(m_kept, {});
    for (const std::function<void()> &work : kept)
        work();
}

QFuture<Result<std::shared_ptr<DerivedKeys>>>
VaultThread::derive(Secret password, const QByteArray &salt, const KdfParameters &parameters)
{
    using Shared = std::shared_ptr<DerivedKeys>;
    const auto shared = std::make_shared<Secret>(std::move(password));
    return post<Shared>([shared, salt, parameters]() -> Result<Shared> {
        Result<DerivedKeys> keys = vault::derive(*shared, salt, parameters);
        shared->clear();
        if (!keys)
            return keys.failure();
        return std::make_shared<DerivedKeys>(*std::move(keys));
    });
}

} // namespace ruqsat::vault
