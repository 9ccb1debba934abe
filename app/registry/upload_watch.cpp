#include "registry/upload_watch.h"

#include "registry/storage.h"
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

void warnOfUploads(const Failure &failure)
{
    qCWarning(uploadLog).noquote() << failureName(failure.code) << failure.detail;
}

} // namespace

UploadWatch::UploadWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.uploads.seconds), [this] {
        const QDateTime before = m_context.clock.now().addDays(-m_context.config.uploads.days);
        forget(before);
        sweep(before);
    })
{
}

void UploadWatch::forget(const QDateTime &before)
{
    const Result<int> drafts =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::forgetDrafts(in, before, forgottenAtOnce);
        });
    if (!drafts)
        warnOfUploads(drafts.failure());
    const Result<int> cases =
        m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::forgetUploads(in, before, forgottenAtOnce);
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
        removeUnnamed(sha256);
    }
    return static_cast<int>(old.size());
}

void UploadWatch::removeUnnamed(const QString &sha256)
{
    QFile file(attachmentPath(m_context.config.storage, sha256));
    // Outlives a transaction that is tried again: the file is gone by then, and still to be noted.
    bool removed = false;
    const Result<void> done = m_context.database->transaction(
        AuditActor::registry(), [&](Transaction &in) -> Result<void> {
            if (const Result<void> held = store::holdContent(in, sha256); !held)
                return held;
            // Somebody may have uploaded it again since.
            const Result<QStringList> unnamed = store::unnamedContents(in, {sha256});
            if (!unnamed)
                return unnamed.failure();
            if (unnamed->isEmpty())
                return {};
            if (!removed) {
                // Another registry on the same storage may have deleted it meanwhile.
                if (!file.exists())
                    return {};
                if (!file.remove())
                    return Failure(FailureCode::IoError, sha256 + u' ' + file.errorString());
                removed = true;
            }
            in.audit({QStringLiteral("deleteFile"), sha256, {}});
            return {};
        });
    if (!done)
        warnOfUploads(done.failure());
}

} // namespace ruqsat::registry
