#pragma once

#include "registry/context.h"
#include "registry/periodic.h"
#include "registry/store/unchanged_for.h"

namespace ruqsat::registry {

/// Forgets, in a thread of its own, copies of drafts that nobody changes any more, what was
/// uploaded for cases that were never submitted and of which no draft is kept, and deletes files
/// that nothing names any more. Younger than the configured days nothing is touched: a desk may
/// still go on with the case. One that comes later asks what is here, and sends again. Files that
/// are not complete wait a day for their next piece. So long wrong tries to sign in are kept after
/// their lock, and for two days what changed is told to the other desks.
class UploadWatch final
{
public:
    explicit UploadWatch(Context &context);

private:
    /// What stopped on its way a day ago.
    void forgetPieces();
    void forgetFailures();
    void forgetChanges();
    void forget(const store::UnchangedFor &unchanged);
    /// Some of the folders of files, and the others in the next turns.
    void sweep(const QDateTime &before);
    /// How many files of the folder were looked at.
    int sweepFolder(const QString &folder, const QDateTime &before);

    Context &m_context;
    int m_folder = 0; ///< 0 to 255: where the sweep has got to
    Periodic m_thread;
};

} // namespace ruqsat::registry
