#include "desk/vault_copies.h"

#include "core/calendar.h"

#include <QDebug>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <limits>

namespace ruqsat::desk {
namespace {

/// The first look comes when whoever signed in is at work already.
constexpr int firstLookMs = 60'000;
constexpr int lookEveryMs = 10 * 60'000;
constexpr qint64 secondsOfHour = 3'600;
constexpr int mostOfASecond = 100;

/// Whatever stands in a scheduled copy goes with it one day.
bool isAmongCopies(const QString &folder, const CopyPolicy &policy)
{
    const QString copies = QDir(QFileInfo(policy.folder).path()).canonicalPath();
    const QString chosen = QDir(folder).canonicalPath();
    return !copies.isEmpty() && chosen.startsWith(copies + QLatin1Char('/'));
}

/// A new one: what else stands in a folder of choice is not ours to tidy up. People read the time
/// in its name, the program does not: it is that of Almaty.
Result<QString> makeOwnFolder(const QString &wanted, const CopyPolicy &policy, const QDateTime &now)
{
    const QString place = isAmongCopies(wanted, policy) ? policy.folder : wanted;
    if (!QDir().mkpath(place))
        return Failure(FailureCode::VaultReadOnly, place);
    const QString name =
        QStringLiteral("ruqsat-%1-%2")
            .arg(QFileInfo(policy.folder).fileName(),
                 now.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("yyyyMMdd-HHmmss")));
    for (int number = 1; number <= mostOfASecond; ++number) {
        const QString each = number == 1 ? name : name + QLatin1Char('-') + QString::number(number);
        if (QDir(place).mkdir(each))
            return place + QLatin1Char('/') + each;
    }
    return Failure(FailureCode::VaultReadOnly, place);
}

/// Into a folder of its own, which goes again where no copy comes of it.
Result<QString> writeExport(vault::BackupSource source, const QString &wanted,
                            const CopyPolicy &policy, const Clock &clock, std::atomic<bool> &stop)
{
    const Result<QString> folder = makeOwnFolder(wanted, policy, clock.now());
    if (!folder)
        return folder;
    const Result<QString> made = vault::writeBackup(std::move(source), *folder, clock,
                                                    std::numeric_limits<int>::max(), stop);
    if (!made)
        QDir().rmdir(*folder);
    return made;
}

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
    if (m_running && !m_target.isEmpty()) {
        const Result<QString> made = m_writing.resultCount() > 0
                                         ? m_writing.result()
                                         : Result<QString>(FailureCode::Cancelled);
        tellExport(made);
    }
    // Whoever asked for a copy must not take it for kept.
    for (qsizetype left = m_exports.size(); left > 0; --left)
        tellExport(FailureCode::Cancelled);
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
    m_target = target;
    m_writing = Later<QString>();
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
    // Lock and key go with the source before the end is told, not when the last future goes.
    m_writing = runAside([source, target, policy = m_policy, &clock = m_clock,
                          &stop = m_stop]() -> Result<QString> {
        return target.isEmpty()
                   ? vault::writeBackup(std::move(*source), policy.folder, clock, policy.keep, stop)
                   : writeExport(std::move(*source), target, policy, clock, stop);
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
    else
        tellExport(folder);
}

void VaultCopies::tellExport(const Result<QString> &folder)
{
    if (folder)
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
