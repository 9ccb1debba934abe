#include "desk/vault_copies.h"

#include <QDebug>
#include <QDir>
#include <QUrl>

#include <limits>

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
    if (!m_running)
        begin({});
}

void VaultCopies::exportTo(const QString &folder)
{
    m_exports.append(folder);
    if (!m_running)
        begin(m_exports.takeFirst());
}

void VaultCopies::begin(const QString &target)
{
    m_running = true;
    m_hold = m_session.holdVault();
    m_session
        .inVault<Source>([](vault::Vault &vault) -> Result<Source> {
            return std::make_shared<vault::BackupSource>(vault.backupSource());
        })
        .then(this, [this, target](const Result<Source> &source) {
            if (source)
                write(*source, target);
            else
                onEnded(source.failure(), target);
        });
}

void VaultCopies::write(const Source &source, const QString &target)
{
    const QString folder = target.isEmpty() ? m_policy.folder : target;
    const int keep = target.isEmpty() ? m_policy.keep : std::numeric_limits<int>::max();
    // Lock and key go with the source before the end is told, not when the last future goes.
    m_writing =
        runAside([source, folder, keep, &clock = m_clock, &stop = m_stop]() -> Result<QString> {
            return vault::writeBackup(std::move(*source), folder, clock, keep, stop);
        });
    m_writing.then(this, [this, target](const Result<QString> &made) { onEnded(made, target); });
}

void VaultCopies::onEnded(const Result<QString> &folder, const QString &target)
{
    m_running = false;
    m_hold.reset();
    if (!folder)
        qWarning().noquote() << "copy of the vault:" << failureName(folder.failure().code);
    if (!m_exports.isEmpty())
        begin(m_exports.takeFirst());
    if (target.isEmpty())
        onScheduledEnded(folder);
    else if (folder)
        Q_EMIT exported(*folder);
    else
        Q_EMIT exportFailed(folder.failure());
}

void VaultCopies::onScheduledEnded(const Result<QString> &folder)
{
    const bool failedBefore = m_failure.has_value();
    m_failure.reset();
    if (folder)
        Q_EMIT copied(*folder);
    else
        m_failure = folder.failure();
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
