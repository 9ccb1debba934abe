#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "vault/attachment.h"
#include "vault/draft.h"
#include "vault/draft_copy.h"
#include "vault/generation.h"
#include "vault/keyslots.h"
#include "vault/known_operator.h"
#include "vault/office_key.h"
#include "vault/outbox.h"
#include "vault/scan_page.h"
#include "vault/withdrawal.h"

#include <QString>

#include <memory>
#include <optional>

namespace ruqsat::vault {

struct BackupSource;
class VaultLock;

/// All that a desk keeps, in one folder: vault.db (SQLCipher), keyslots.json, tries.json, made,
/// lock. One process at a time. Lives in the thread that opened it; every call may wait for the
/// disk, so the window uses it through VaultThread (vault/vault_thread.h).
class Vault final
{
public:
    /// How this login's key is to be derived here, before anything is opened (works without the
    /// registry). Nothing where the folder holds no vault or no slot for the login: then the
    /// registry's challenge says how. Fails with vaultKeyslotDamaged, vaultNewerSchema.
    static Result<std::optional<Derivation>> derivationOf(const QString &folder,
                                                          const QString &login);
    /// The same with every slot of the login, the newer first: two where a change of the password
    /// was cut off.
    static Result<QList<Derivation>> derivationsOf(const QString &folder, const QString &login);

    /// Opens the vault, or makes it with this operator as the first where the folder holds none.
    /// Fails with vaultBusy, vaultOperatorUnknown, vaultWrongPassword, vaultTooManyTries (detail:
    /// seconds), vaultKeyslotDamaged, vaultOtherKey, vaultDamaged, vaultNotEncrypted,
    /// vaultNewerSchema, vaultReadOnly, vaultDiskFull, vaultError. `clock` must outlive the vault.
    static Result<std::unique_ptr<Vault>> open(const QString &folder, const OperatorKey &key,
                                               const Clock &clock);

    /// Gives a new operator's key a slot by the administrators' private key (PEM, PKCS#8), when
    /// nobody can open the vault any more. Fails as open(), and with vaultItemMissing where the
    /// vault has no recovery slot.
    static Result<void> recover(const QString &folder, const Secret &privateKey,
                                const OperatorKey &key, const Clock &clock);

    /// Writes all of it anew under a data key that nobody had before, which `next` alone opens, in
    /// the place of what stood there: whoever kept `former` reads nothing that comes after. Of a
    /// vault with one operator. Where it fails the vault is open as it was, unless it cannot be
    /// opened any more: then `vault` is empty. A kill leaves the one or the other.
    static Result<void> renew(std::unique_ptr<Vault> &vault, const OperatorKey &former,
                              const OperatorKey &next);
    /// What a renewal left that was cut off; the vault is open.
    void forgetReplaced() const;
    ~Vault();

    const QString &login() const { return m_login; }
    Drafts &drafts() { return m_drafts; }
    DraftCopies &draftCopies() { return m_draftCopies; }
    Attachments &attachments() { return m_attachments; }
    ScanPages &scanPages() { return m_scanPages; }
    Outbox &outbox() { return m_outbox; }
    KnownOperators &knownOperators() { return m_knownOperators; }
    Generations &generations() { return m_generations; }
    OfficeKeys &officeKeys() { return m_officeKeys; }
    Withdrawals &withdrawals() { return m_withdrawals; }

    QStringList operators() const;
    /// Lets another operator into this vault. Each sees only the own cases.
    Result<void> addOperator(const OperatorKey &key);
    /// The own slot, or the last one, cannot be removed (vaultError).
    Result<void> removeOperator(const QString &login);
    /// Rewraps the data key; nothing in the database changes.
    Result<void> changePassword(const OperatorKey &newKey);
    /// The same in two steps, for a password that changes elsewhere in between: from the first on
    /// both keys open, from the second on only the one that is given.
    Result<void> beginPasswordChange(const OperatorKey &newKey);
    Result<void> settlePassword(const OperatorKey &key);
    /// Whether this is the operator's key: for a desk that is locked while the registry is away.
    /// Counts tries as open() does. Fails with vaultWrongPassword, vaultTooManyTries.
    Result<void> proveKey(const OperatorKey &key);
    /// `publicKey`: DER SubjectPublicKeyInfo, RSA of 2,048 bits or more.
    Result<void> setRecoveryKey(const QByteArray &publicKey);
    bool isRecoverableBy(const QByteArray &publicKey) const;
    /// SHA-256 of the administrators' key, hex; empty where there is no recovery slot.
    QString recoveryKeyId() const { return m_keyslots.recoveryKeyId(); }
    /// See writeBackup() in vault/backup.h.
    Result<QString> backUp(const QString &target, int keep);
    /// For a copy that is made in another thread.
    BackupSource backupSource() const;

private:
    Vault(QString folder, QString login, const Clock &clock, std::unique_ptr<VaultLock> lock,
          Keyslots keyslots, Secret dataKey, std::unique_ptr<Connection> connection);
    Result<void> keep(Keyslots changed);
    Result<void> writeRenewed(const QString &target, const OperatorKey &key) const;

    QString m_folder;
    QString m_login;
    const Clock &m_clock;
    std::shared_ptr<VaultLock> m_lock;
    Keyslots m_keyslots;
    Secret m_dataKey;
    std::unique_ptr<Connection> m_connection;
    Drafts m_drafts;
    DraftCopies m_draftCopies;
    Attachments m_attachments;
    ScanPages m_scanPages;
    Outbox m_outbox;
    KnownOperators m_knownOperators;
    Generations m_generations;
    OfficeKeys m_officeKeys;
    Withdrawals m_withdrawals;
};

} // namespace ruqsat::vault
