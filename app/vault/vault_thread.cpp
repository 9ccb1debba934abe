#include "vault/vault_thread.h"

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
    // Behind everything handed in before: the thread quits once it gets to this.
    QMetaObject::invokeMethod(
        m_place,
        [this] {
            m_vault.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
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
        return {};
    });
}

QFuture<Result<void>> VaultThread::close()
{
    return post<void>([this]() -> Result<void> {
        m_vault.reset();
        return {};
    });
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
