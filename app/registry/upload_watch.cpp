#include "registry/upload_watch.h"

#include "registry/cases/upload_check.h"
#include "registry/storage.h"
#include "registry/store/accounts.h"
#include "registry/store/changes.h"
#include "registry/store/drafts.h"
#include "registry/store/uploads.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace ruqsat::registry {
namespace {

Q_LOGGING_CATEGORY(uploadLog, "ruqsat.registry.uploads")

constexpr int forgottenAtOnce = 100;
constexpr int fileFolders = 256;
/// So many files are looked at in one turn, and the rest of the folder with them.
constexpr int sweptAtOnce = 2000;
/// A session lasts half a day: no desk that is awake asks for what is older.
constexpr int changeDays = 2;
constexpr int droppedAtOnce = 10'000;

void warnOfUploads(const Failure &failure)
{
    qCWarning(uploadLog).noquote() << failureName(failure.code) << failure.detail;
}

} // namespace

UploadWatch::UploadWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.uploads.seconds), [this] {
        const store::UnchangedFor unchanged{m_context.clock.now(), m_context.config.uploads.days};
        forgetPieces();
        forgetFailures();
        forgetChanges();
        forget(unchanged);
        sweep(unchanged.since());
    })
{
}

void UploadWatch::forgetPieces()
{
    const QDateTime before = m_context.clock.now().addSecs(-incomingSeconds);
    const Result<void> forgotten = m_context.database->transaction(
        AuditActor::registry(), [&](Transaction &in) { return store::forgetPieces(in, before); });
    if (!forgotten)
        warnOfUploads(forgotten.failure());
    cleanIncoming(m_context.config.storage);
}

void UploadWatch::forgetFailures()
{
    const QDateTime before = m_context.clock.now().addDays(-1);
    const Result<void> forgotten =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::forgetSignInFailures(in, before);
        });
    if (!forgotten)
        warnOfUploads(forgotten.failure());
}

void UploadWatch::forgetChanges()
{
    const QDateTime before = m_context.clock.now().addDays(-changeDays);
    int dropped = droppedAtOnce;
    while (dropped == droppedAtOnce && !m_thread.isStopping()) {
        const Result<int> done =
            m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
                return store::dropChangesBefore(in, before, droppedAtOnce);
            });
        if (!done)
            warnOfUploads(done.failure());
        dropped = done ? *done : 0;
    }
}

void UploadWatch::forget(const store::UnchangedFor &unchanged)
{
    const Result<int> drafts =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::forgetDrafts(in, unchanged, forgottenAtOnce);
        });
    if (!drafts)
        warnOfUploads(drafts.failure());
    const Result<int> cases =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::forgetUploads(in, unchanged, forgottenAtOnce);
        });
    if (!cases)
        warnOfUploads(cases.failure());
}

void UploadWatch::sweep(const QDateTime &before)
{
    int files = 0;
    for (int i = 0; i < fileFolders && files < sweptAtOnce && !m_thread.isStopping(); ++i) {
        files += sweepFolder(QStringLiteral("%1").arg(m_folder, 2, 16, QLatin1Char('0')), before);
        m_folder = (m_folder + 1) % fileFolders;
    }
}

int UploadWatch::sweepFolder(const QString &folder, const QDateTime &before)
{
    const QDir files(m_context.config.storage + QStringLiteral("/files/") + folder);
    QStringList old;
    for (const QFileInfo &file : files.entryInfoList(QDir::Files)) {
        if (file.lastModified() < before && file.fileName().size() == 64)
            old.append(file.fileName());
    }
    if (old.isEmpty())
        return 0;
    const Result<QStringList> unnamed = m_context.database->read(
        AuditActor::registry(), [&](Transaction &in) { return store::unnamedContents(in, old); });
    if (!unnamed) {
        warnOfUploads(unnamed.failure());
        return static_cast<int>(old.size());
    }
    for (const QString &sha256 : *unnamed) {
        if (m_thread.isStopping())
            break;
        if (const Result<void> removed = removeUnnamed(m_context, sha256); !removed)
            warnOfUploads(removed.failure());
    }
    return static_cast<int>(old.size());
}

} // namespace ruqsat::registry
