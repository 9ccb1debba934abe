#include "desk/office_store.h"

#include "desk/vault_copies.h"
#include "vault/backup.h"

#include <QCryptographicHash>
#include <QDebug>
#include <QDir>

// How the outbox that an office shares is opened.
namespace ruqsat::desk {
namespace {

constexpr int storeRetryMs = 30'000;

/// Nobody reads it any more.
bool isLost(FailureCode code)
{
    return code == FailureCode::VaultKeyslotDamaged || code == FailureCode::VaultOtherKey ||
           code == FailureCode::VaultDamaged || code == FailureCode::VaultNotEncrypted ||
           code == FailureCode::VaultOperatorUnknown;
}

/// Another try says the same.
bool isLasting(FailureCode code)
{
    return code == FailureCode::NotFound || code == FailureCode::PermissionDenied ||
           code == FailureCode::OtherOffice || code == FailureCode::VaultNewerSchema;
}

/// Files of deposits that were cut off, which nobody would ever send.
Result<void> removeOrphans(vault::Vault &store)
{
    const Result<QList<vault::Draft>> drafts = store.drafts().all();
    if (!drafts)
        return drafts.failure();
    for (const vault::Draft &draft : *drafts) {
        const Result<vault::OutboxItem> item = store.outbox().ofCase(draft.caseId);
        if (item || item.failure().code != FailureCode::VaultItemMissing)
            continue;
        if (const Result<void> gone = store.drafts().remove(draft.caseId); !gone)
            return gone;
    }
    return {};
}

} // namespace

OfficeStore::OfficeStore(Session &session, QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(std::move(folder))
    , m_thread(clock)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(storeRetryMs);
    connect(&m_retry, &QTimer::timeout, this, &OfficeStore::start);
    connect(&m_session, &Session::locked, this, &OfficeStore::close);
    connect(&m_session, &Session::unlocked, this, &OfficeStore::start);
    connect(&m_session, &Session::renewed, this, &OfficeStore::start);
}

OfficeStore::~OfficeStore() = default;

QString OfficeStore::name() const
{
    // No login holds a colon.
    return QStringLiteral("office:") + m_session.office().id;
}

bool OfficeStore::exists() const
{
    return vault::holdsVault(folderOfLogin(m_folder, name()));
}

void OfficeStore::start()
{
    if (m_open) {
        tell();
        return;
    }
    if (m_opening || m_session.isLocked())
        return;
    m_opening = true;
    m_retry.stop();
    m_session
        .inVault<Key>([office = m_session.office().id](vault::Vault &vault) -> Result<Key> {
            Result<Secret> key = vault.officeKeys().find(office);
            if (!key)
                return key.failure();
            return std::make_shared<Secret>(*std::move(key));
        })
        .then(this, [this](const Result<Key> &key) {
            if (key && !(*key)->isEmpty())
                open(*key, KeyFrom::Vault);
            else
                askRegistry();
        });
}

void OfficeStore::askRegistry()
{
    if (!m_session.isAlive()) {
        onFailed(Failure(FailureCode::RegistryUnreachable, QStringLiteral("offline")));
        return;
    }
    m_session.client().officeKey().then(
        this, [this, closings = m_closings](const Result<protocol::OfficeKey> &answer) {
            // Closed meanwhile: no key stays in memory behind the lock.
            if (closings != m_closings) {
                m_opening = false;
                start();
                return;
            }
            if (!answer) {
                onFailed(answer.failure());
                return;
            }
            QList<Key> keys;
            for (QByteArray bytes : QList<QByteArray>{answer->key} + answer->former) {
                keys.append(std::make_shared<Secret>(Secret::copyOf(bytes)));
                bytes.fill('\0');
            }
            m_newest = keys.takeFirst();
            m_former.assign(keys.cbegin(), keys.cend());
            open(m_newest, KeyFrom::Registry);
        });
}

void OfficeStore::keepKey(const Key &key)
{
    m_session
        .inVault<void>([key, office = m_session.office().id](vault::Vault &vault) {
            return vault.officeKeys().keep(office, *key);
        })
        .then(this, [](const Result<void> &kept) {
            if (!kept)
                qWarning().noquote() << "office key:" << failureName(kept.failure().code);
        });
}

vault::OperatorKey OfficeStore::ownKey(const Key &key) const
{
    // The key is as long as it should be; nothing is derived from a password here.
    const QByteArray salt =
        QCryptographicHash::hash(name().toUtf8(), QCryptographicHash::Sha256).first(16);
    // Nor is it guessed: one that was changed since must not keep the others waiting.
    return {name(), Secret::copyOf(key->view()), {salt, {}}, true};
}

void OfficeStore::open(const Key &key, KeyFrom from)
{
    const int closings = m_closings;
    Later<void>(m_thread.open(folderOfLogin(m_folder, name()), ownKey(key)))
        .then(this, [this, key, from, closings](const Result<void> &opened) {
            if (!opened) {
                onNotOpened(key, from, opened.failure());
                return;
            }
            if (closings != m_closings) {
                enter(closings);
                return;
            }
            m_key = key;
            m_former.clear();
            if (from == KeyFrom::Registry)
                keepKey(key);
            enter(closings);
        });
}

void OfficeStore::onNotOpened(const Key &key, KeyFrom from, const Failure &failure)
{
    const bool otherKey = failure.code == FailureCode::VaultWrongPassword;
    if (otherKey && from == KeyFrom::Vault) {
        // The registry may give another one since.
        askRegistry();
        return;
    }
    if (otherKey && !m_former.empty()) {
        const Key before = m_former.front();
        m_former.pop_front();
        open(before, from);
        return;
    }
    // All of it is in its signers' vaults, and a store that nobody opens would keep them from
    // taking anything back.
    if ((otherKey || isLost(failure.code)) && !std::exchange(m_setAside, true) && setAside()) {
        qWarning().noquote() << "shared outbox set aside:" << failureName(failure.code);
        m_former.clear();
        // Locked meanwhile, the newest is not kept: what is made now is written anew later.
        open(from == KeyFrom::Registry && m_newest ? m_newest : key, from);
        return;
    }
    onFailed(failure);
}

bool OfficeStore::setAside()
{
    const QString folder = folderOfLogin(m_folder, name());
    const QString aside = folder + QStringLiteral("-set-aside");
    return QDir(aside).removeRecursively() && QDir().rename(folder, aside);
}

void OfficeStore::enter(int closings)
{
    run<QString>([](vault::Vault &store) -> Result<QString> {
        store.forgetReplaced();
        if (const Result<void> cleared = removeOrphans(store); !cleared)
            return cleared.failure();
        const Result<vault::Generation> generation = store.generations().next();
        if (!generation)
            return generation.failure();
        return generation->vault;
    }).then(this, [this, closings](const Result<QString> &id) {
        if (closings != m_closings) {
            // The desk was locked meanwhile, and perhaps unlocked.
            m_opening = false;
            start();
            return;
        }
        if (!id) {
            m_thread.close();
            onFailed(id.failure());
            return;
        }
        m_id = *id;
        settle(true);
    });
}

void OfficeStore::onFailed(const Failure &failure)
{
    qWarning().noquote() << "shared outbox:" << failureName(failure.code);
    m_failure = failure;
    if (!isLasting(failure.code) && m_session.isAlive())
        m_retry.start();
    settle(false);
}

bool OfficeStore::staysClosed() const
{
    return !m_open && m_failure && isLasting(m_failure->code);
}

void OfficeStore::settle(bool open)
{
    m_opening = false;
    if (open && m_session.isLocked()) {
        m_thread.close();
        open = false;
    }
    m_open = open;
    if (open)
        m_failure.reset();
    m_settled = true;
    Q_EMIT settled();
    depositNext();
    tell();
}

void OfficeStore::close()
{
    ++m_closings;
    m_open = false;
    m_current = false;
    m_renewalFailed = false;
    m_key.reset();
    m_newest.reset();
    m_former.clear();
    m_retry.stop();
    m_thread.close();
    Q_EMIT closed();
}

} // namespace ruqsat::desk
