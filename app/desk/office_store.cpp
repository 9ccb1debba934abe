#include "desk/office_store.h"

#include "desk/outbox_rules.h"

#include <QBuffer>
#include <QDebug>

namespace ruqsat::desk {

struct OfficeStore::Deposit
{
    vault::OutboxItem item;
    vault::Draft draft;
    QList<vault::Attachment> files;
    bool given = false; ///< up: it is not to be sent any more
};

Later<void> OfficeStore::forget(const QString &idempotencyKey)
{
    std::erase_if(m_waiting, [&](const vault::OutboxItem &item) {
        return item.idempotencyKey == idempotencyKey;
    });
    if (m_depositing && m_depositing->item.idempotencyKey == idempotencyKey)
        m_depositing->given = true;
    if (!m_open)
        return ready(exists() ? Result<void>(m_failure.value_or(FailureCode::VaultBusy))
                              : Result<void>());
    return run<void>([idempotencyKey](vault::Vault &vault) {
               return vault.outbox().forget(idempotencyKey);
           })
        .then(this, [this](const Result<void> &gone) {
            if (gone)
                tell();
            return gone;
        });
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
            deposit->files = filesNamedIn(deposit->item.request, *files);
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
        run<void>([deposit](vault::Vault &store) -> Result<void> {
            const Result<void> gone = store.drafts().remove(deposit->draft.caseId);
            return gone || gone.failure().code == FailureCode::VaultItemMissing ? Result<void>()
                                                                                : gone;
        }).then(this, [this](const Result<void> &gone) { endDeposit(gone); });
        return;
    }
    if (next == deposit->files.size()) {
        // Last: before it, nobody sends what is not whole.
        run<void>([deposit](vault::Vault &store) -> Result<void> {
            // Gone where the store was closed meanwhile and opened again.
            const Result<vault::Draft> draft = store.drafts().load(deposit->draft.caseId);
            if (!draft)
                return draft.failure();
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
