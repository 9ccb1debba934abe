#pragma once

#include "core/clock.h"
#include "desk/session.h"
#include "vault/backup.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// What the desk's settings say about copies of the vault.
struct CopyPolicy
{
    QString folder; ///< of this vault's copies
    int hours = 8;
    int keep = 9;
};

/// Makes an encrypted copy of the open vault every so many hours, beside the vault's own thread:
/// what is typed meanwhile is saved as ever. Where none can be made, the work goes on, the failure
/// is told and the next look tries again.
class VaultCopies final : public QObject
{
    Q_OBJECT

public:
    VaultCopies(Session &session, CopyPolicy policy, const Clock &clock, QObject *parent = nullptr);
    /// Breaks off the copy that is being made: whoever signs out does not wait for it. Exports that
    /// did not end are told as exportFailed(cancelled).
    ~VaultCopies() override;

    /// One now, whether one is due or not.
    void copyNow();
    /// One more, into a new folder "ruqsat-…" under `folder`, where nothing else is touched: sealed
    /// as the others, it opens with the same passwords, and no later one takes its place. Inside
    /// the copies' own folder it goes beside the scheduled ones. Ends with exported() or
    /// exportFailed().
    void exportTo(const QString &folder);
    /// One where one is due; looks by itself too, a minute after the sign-in and every ten.
    void look();
    /// Why the last attempt failed; nothing once one succeeded.
    const std::optional<Failure> &failure() const { return m_failure; }

Q_SIGNALS:
    void copied(const QString &folder);
    void exported(const QString &folder);
    /// Codes of vault::writeBackup(); cancelled where the session or its vault went before.
    void exportFailed(const Failure &failure);
    /// failure() became another.
    void changed();

private:
    using Source = std::shared_ptr<vault::BackupSource>;
    /// `target`: empty for the folder of the scheduled ones.
    void begin(const QString &target);
    void write(const Source &source, const QString &target);
    void onEnded(const Result<QString> &folder, const QString &target);
    void onScheduledEnded(const Result<QString> &folder);
    void tellExport(const Result<QString> &folder);

    Session &m_session;
    const CopyPolicy m_policy;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_running = false;
    QString m_target;             ///< of the export that runs; empty for a scheduled copy
    QStringList m_exports;        ///< folders, to be written once what runs has ended
    std::shared_ptr<void> m_hold; ///< the vault, while it is copied
    Later<QString> m_writing;
    std::atomic<bool> m_stop = false;
    std::optional<Failure> m_failure;
};

/// Of the login, under the folder of all vaults or of all copies: colleagues who share a desk
/// cannot let each other into one vault without both passwords, so each has one of the own.
QString folderOfLogin(const QString &folder, const QString &login);

} // namespace ruqsat::desk
