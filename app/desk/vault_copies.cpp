#include "desk/vault_copies.h"

#include "vault/backup.h"

#include <QDebug>
#include <QDir>
#include <QUrl>

namespace ruqsat::desk {
namespace {

/// The first look comes when whoever signed in is at work already.
constexpr int firstLookMs = 60'000;
constexpr int lookEveryMs = 10 * 60'000;
constexpr qint64 secondsOfHour = 3'600;

} // namespace

VaultCopies::VaultCopies(Session &session, CopyPolicy policy, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_policy(std::move(policy))
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &VaultCopies::look);
    m_timer.start(firstLookMs);
}

void VaultCopies::look()
{
    m_timer.start(lookEveryMs);
    // A locked desk has closed its vault.
    if (m_session.isLocked())
        return;
    const QDateTime now = m_clock.now();
    const QDateTime latest = vault::latestBackup(m_policy.folder, now);
    if (!latest.isValid() || latest.secsTo(now) >= m_policy.hours * secondsOfHour)
        copyNow();
}

void VaultCopies::copyNow()
{
    if (std::exchange(m_running, true))
        return;
    m_session
        .inVault<QString>([policy = m_policy](vault::Vault &vault) {
            return vault.backUp(policy.folder, policy.keep);
        })
        .then(this, [this](const Result<QString> &folder) {
            m_running = false;
            const bool failedBefore = m_failure.has_value();
            m_failure.reset();
            if (folder) {
                Q_EMIT copied(*folder);
            } else {
                m_failure = folder.failure();
                qWarning().noquote() << "copy of the vault:" << failureName(folder.failure().code);
            }
            if (failedBefore || m_failure)
                Q_EMIT changed();
        });
}

QString folderOfLogin(const QString &folder, const QString &login)
{
    // Encoded: a login is not to choose the folder.
    const QByteArray name = "user-" + QUrl::toPercentEncoding(login, {}, ".");
    return QDir(folder).filePath(QString::fromLatin1(name));
}

} // namespace ruqsat::desk
