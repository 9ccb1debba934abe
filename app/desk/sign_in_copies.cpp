#include "desk/sign_in.h"
#include "desk/vault_copies.h"

// A vault that is damaged or missing, and the copies of it.
namespace ruqsat::desk {
namespace {

bool isDamage(FailureCode code)
{
    return code == FailureCode::VaultDamaged || code == FailureCode::VaultKeyslotDamaged ||
           code == FailureCode::VaultNotEncrypted || code == FailureCode::VaultOtherKey;
}

} // namespace

bool SignIn::isMissing() const
{
    return !m_policy.copiesFolder.isEmpty() && !vault::holdsVault(vaultOf(m_login)) &&
           !vault::copiesIn(folderOfLogin(m_policy.copiesFolder, m_login)).isEmpty();
}

bool SignIn::mayAskInstead(const Result<QList<vault::Derivation>> &derivations) const
{
    if (!m_locked || m_answer || m_slotsUnread)
        return false;
    // What is in memory needs a vault, be there copies or none.
    if (derivations)
        return derivations->isEmpty() && !vault::holdsVault(vaultOf(m_login));
    return derivations.failure().code == FailureCode::VaultKeyslotDamaged &&
           !vault::copiesIn(folderOfLogin(m_policy.copiesFolder, m_login)).isEmpty();
}

void SignIn::openProved(quint64 run)
{
    const auto open = [this, run] { openVault(run); };
    // A new vault in the place of one that has gone would look as if there was no work.
    if (isMissing()) {
        offerCopies(std::nullopt, open);
        return;
    }
    if (!m_locked || vault::holdsVault(vaultOf(m_login))) {
        open();
        return;
    }
    // There is nothing to put in its place but an empty one; what is in memory goes into it.
    setStep(SignInStep::OpeningVault);
    m_replaced = true;
    Q_EMIT aboutToReplaceVault();
    Later<void>(m_locked->vault().lock()).then(this, [this, run](const Result<void> &) {
        if (isCurrent(run))
            openVault(run);
    });
}

void SignIn::offerCopies(const std::optional<Failure> &damage, std::function<void()> next)
{
    // Behind a locked desk somebody's work is still in memory: nobody else puts a copy under it.
    const bool proved = !m_locked || m_answer || m_keyProved;
    const bool offered =
        proved && !m_policy.copiesFolder.isEmpty() && (!damage || isDamage(damage->code));
    m_copies = offered ? vault::copiesIn(folderOfLogin(m_policy.copiesFolder, m_login))
                       : QList<vault::VaultCopy>();
    if (m_copies.isEmpty()) {
        fail(damage.value_or(Failure(FailureCode::VaultItemMissing)));
        return;
    }
    m_damage = damage;
    m_afterCopy = std::move(next);
    setStep(SignInStep::AwaitingCopy);
}

void SignIn::restore(const QString &copyFolder)
{
    if (m_step != SignInStep::AwaitingCopy)
        return;
    setStep(SignInStep::OpeningVault);
    if (m_locked) {
        m_replaced = true;
        Q_EMIT aboutToReplaceVault();
    }
    // What a failed attempt left open holds the vault's lock. What the locked session has handed
    // in waits for the vault that takes the place of its own.
    Later<void>(m_locked ? m_locked->vault().lock() : m_vault->close())
        .then(this, [this, copyFolder, run = m_run](const Result<void> &) {
            if (!isCurrent(run))
                return;
            runAside([copyFolder, folder = vaultOf(m_login), now = m_clock.now()] {
                return vault::restoreVault(copyFolder, folder, now);
            }).then(this, [this, run](const Result<void> &restored) {
                if (!isCurrent(run))
                    return;
                if (!restored) {
                    fail(restored.failure());
                    return;
                }
                // Of slots that are not the vault's any more.
                m_otherDerivations.clear();
                std::exchange(m_afterCopy, {})();
            });
        });
}

} // namespace ruqsat::desk
