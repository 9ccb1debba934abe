#include "desk/office_store.h"

#include "desk/vault_copies.h"
#include "vault/backup.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDebug>

namespace ruqsat::desk {

struct OfficeStore::Deposit
{
    vault::OutboxItem item;
    vault::Draft draft;
    QList<vault::Attachment> files;
    bool given = false; ///< up: it is not to be sent any more
};

OfficeStore::OfficeStore(Session &session, QString folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(std::move(folder))
    , m_thread(clock)
{
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
    if (m_open || m_opening || m_session.isLocked())
        return;
    m_opening = true;
    using Key = std::shared_ptr<Secret>;
    m_session
        .inVault<Key>([office = m_session.office().id](vault::Vault &vault) -> Result<Key> {
            Result<Secret> key = vault.officeKeys().find(office);
            if (!key)
                return key.failure();
            return std::make_shared<Secret>(*std::move(key));
        })
        .then(this, [this](const Result<Key> &key) {
            if (key && !(*key)->isEmpty())
                open(*key);
            else
                askRegistry();
        });
}

void OfficeStore::askRegistry()
{
    if (!m_session.isAlive()) {
        settle(false);
        return;
    }
    m_session.client().officeKey().then(this, [this](const Result<protocol::OfficeKey> &answer) {
        if (!answer) {
            settle(false);
            return;
        }
        QByteArray bytes = answer->key;
        const auto key = std::make_shared<Secret>(Secret::copyOf(bytes));
        bytes.fill('\0');
        m_session
            .inVault<void>([key, office = m_session.office().id](vault::Vault &vault) {
                return vault.officeKeys().keep(office, *key);
            })
            .then(this, [this, key](const Result<void> &kept) {
                if (!kept)
                    qWarning().noquote() << "office key:" << failureName(kept.failure().code);
                open(key);
            });
    });
}

void OfficeStore::open(const std::shared_ptr<Secret> &key)
{
    // The key is as long as it should be; nothing is derived from a password here.
    const QByteArray salt =
        QCryptographicHash::hash(name().toUtf8(), QCryptographicHash::Sha256).first(16);
    vault::OperatorKey own{name(), Secret::copyOf(key->view()), {salt, {}}};
    Later<void>(m_thread.open(folderOfLogin(m_folder, name()), std::move(own)))
        .then(this, [this](const Result<void> &opened) {
            if (!opened)
                qWarning().noquote() << "shared outbox:" << failureName(opened.failure().code);
            settle(opened.ok());
        });
}

void OfficeStore::settle(bool open)
{
    m_opening = false;
    if (open && m_session.isLocked()) {
        m_thread.close();
        open = false;
    }
    m_open = open;
    m_settled = true;
    Q_EMIT settled();
    depositNext();
}

void OfficeStore::close()
{
    m_open = false;
    m_thread.close();
    Q_EMIT closed();
}

Later<void> OfficeStore::forget(const QString &idempotencyKey)
{
    std::erase_if(m_waiting, [&](const vault::OutboxItem &item) {
        return item.idempotencyKey == idempotencyKey;
    });
    if (m_depositing && m_depositing->item.idempotencyKey == idempotencyKey)
        m_depositing->given = true;
    if (!m_open)
        return ready(exists() ? Result<void>(FailureCode::VaultBusy) : Result<void>());
    return run<void>(
        [idempotencyKey](vault::Vault &vault) { return vault.outbox().forget(idempotencyKey); });
}

void OfficeStore::deposit(const vault::OutboxItem &item)
{
    m_waiting.push_back(item);
    depositNext();
}

void OfficeStore::depositNext()
{
    if (!m_open || m_depositing || m_waiting.empty())
        return;
    auto deposit = std::make_shared<Deposit>();
    m_depositing = deposit;
    deposit->item = m_waiting.front();
    m_waiting.pop_front();
    const QString caseId = deposit->item.caseId;
    m_session
        .inVault<void>([deposit, caseId](vault::Vault &vault) -> Result<void> {
            const Result<vault::Draft> draft = vault.drafts().load(caseId);
            if (!draft)
                return draft.failure();
            deposit->draft = *draft;
            const Result<QList<vault::Attachment>> files = vault.attachments().of(caseId);
            if (!files)
                return files.failure();
            deposit->files = *files;
            return {};
        })
        .then(this, [this, deposit](const Result<void> &read) {
            if (!read) {
                endDeposit(read);
                return;
            }
            run<void>([deposit](vault::Vault &store) -> Result<void> {
                const auto known = store.outbox().find(deposit->item.idempotencyKey);
                if (known)
                    return Failure(FailureCode::NameTaken);
                // What a deposit that was cut off left.
                const Result<void> gone = store.drafts().remove(deposit->draft.caseId);
                if (!gone && gone.failure().code != FailureCode::VaultItemMissing)
                    return gone;
                return store.drafts().save(deposit->draft);
            }).then(this, [this, deposit](const Result<void> &begun) {
                if (begun)
                    copyFile(deposit, 0);
                else
                    endDeposit(begun);
            });
        });
}

void OfficeStore::copyFile(const std::shared_ptr<Deposit> &deposit, qsizetype next)
{
    if (deposit->given) {
        endDeposit({});
        return;
    }
    if (next == deposit->files.size()) {
        // Last: before it, nobody sends what is not whole.
        run<void>([deposit](vault::Vault &store) {
            return store.outbox().put(deposit->item);
        }).then(this, [this](const Result<void> &kept) { endDeposit(kept); });
        return;
    }
    const vault::Attachment file = deposit->files.at(next);
    m_session
        .inVault<QByteArray>([id = file.id](vault::Vault &vault) -> Result<QByteArray> {
            QBuffer bytes;
            bytes.open(QIODevice::WriteOnly);
            const Result<void> read = vault.attachments().read(id, bytes);
            if (!read)
                return read.failure();
            return bytes.data();
        })
        .then(this, [this, deposit, next, file](const Result<QByteArray> &bytes) {
            if (!bytes) {
                endDeposit(bytes.failure());
                return;
            }
            run<void>([file, content = *bytes](vault::Vault &store) -> Result<void> {
                QBuffer source;
                source.setData(content);
                source.open(QIODevice::ReadOnly);
                const Result<vault::Attachment> kept = store.attachments().add(file, source);
                return kept ? Result<void>() : kept.failure();
            }).then(this, [this, deposit, next](const Result<void> &kept) {
                if (kept)
                    copyFile(deposit, next + 1);
                else
                    endDeposit(kept);
            });
        });
}

void OfficeStore::endDeposit(const Result<void> &kept)
{
    // Where it fails, its signer sends it: the next sign-in tries again.
    if (!kept && kept.failure().code != FailureCode::NameTaken)
        qWarning().noquote() << "not shared with the office:" << failureName(kept.failure().code);
    m_depositing.reset();
    depositNext();
}

} // namespace ruqsat::desk
