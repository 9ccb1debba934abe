#include "desk/vault_copies.h"

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

VaultCopies::~VaultCopies()
{
    m_stop = true;
    // The vault may be closed or replaced next: its second connection must be gone before.
    m_writing.waitForFinished();
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
    m_hold = m_session.holdVault();
    m_session
        .inVault<Source>([](vault::Vault &vault) -> Result<Source> {
            return std::make_shared<vault::BackupSource>(vault.backupSource());
        })
        .then(this, [this](const Result<Source> &source) {
            if (source)
                write(*source);
            else
                onEnded(source.failure());
        });
}

void VaultCopies::write(const Source &source)
{
    // Lock and key go with the source before the end is told, not when the last future goes.
    m_writing = runAside(
        [source, policy = m_policy, &clock = m_clock, &stop = m_stop]() -> Result<QString> {
            return vault::writeBackup(std::move(*source), policy.folder, clock, policy.keep, stop);
        });
    m_writing.then(this, [this](const Result<QString> &folder) { onEnded(folder); });
}

void VaultCopies::onEnded(const Result<QString> &folder)
{
    m_running = false;
    m_hold.reset();
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
}

QString folderOfLogin(const QString &folder, const QString &login)
{
    // Encoded: a login is not to choose the folder.
    const QByteArray name = "user-" + QUrl::toPercentEncoding(login, {}, ".");
    return QDir(folder).filePath(QString::fromLatin1(name));
}

} // namespace ruqsat::desk
