#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QFile>
#include <QString>

#include <memory>

namespace ruqsat::registry {

/// An attachment that comes in pieces, over several connections: what has arrived stays when a
/// connection breaks, and the next piece goes on behind it. Forgotten after a day by
/// cleanIncoming().
class PartialFile final
{
public:
    /// `name` says whose attachment of which content it is; nothing in it comes from a path.
    /// One writer at a time: fails with registryBusy, ioError.
    static Result<std::unique_ptr<PartialFile>> open(const QString &storage, const QString &name);
    /// How much has arrived; 0 where nothing has.
    static qint64 received(const QString &storage, const QString &name);
    /// Nobody goes on with it; nothing happens where a piece comes at this moment.
    static void forget(const QString &storage, const QString &name);

    qint64 size() const { return m_size; }
    Result<void> append(QByteArrayView bytes);
    /// The first bytes, at most eight.
    QByteArray head();
    /// Of everything that has arrived.
    Result<QString> sha256();
    /// On the disk for good under `path` when this returns.
    Result<void> keep(const QString &path);
    /// The pieces do not make what was promised.
    void drop();

private:
    explicit PartialFile(const QString &path)
        : m_file(path)
    {
    }
    QFile m_file;
    qint64 m_size = 0;
};

} // namespace ruqsat::registry
