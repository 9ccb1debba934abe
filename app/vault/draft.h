#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace ruqsat::vault {

class Connection;

/// A case being worked on, as the desk left it. `content` is the desk's own; the vault bounds it to
/// 4 MiB of JSON. `step` and `focusField` say where the work goes on.
struct Draft
{
    QString caseId;
    QJsonObject content;
    QString step;
    QString focusField;
    QDateTime changedAt; ///< UTC, set by save()
    qint64 revision = 0; ///< grows with every change, also of a file; set by save()
};

/// The drafts of the operator who opened the vault; another operator's are as if absent.
class Drafts final
{
public:
    explicit Drafts(Connection &connection)
        : m_connection(connection)
    {
    }

    /// New or changed; durable when it returns. Fails with vaultDiskFull, vaultError.
    Result<void> save(const Draft &draft);
    /// The same as a part of the caller's transaction.
    Result<void> saveWithin(const Draft &draft);
    /// Fails with vaultItemMissing.
    Result<Draft> load(const QString &caseId) const;
    /// The latest change first.
    Result<QList<Draft>> all() const;
    /// With its attachments; that a copy at the registry is to be deleted too is noted. Fails with
    /// vaultItemMissing, and with vaultError while signed bytes of the case wait in the outbox.
    Result<void> remove(const QString &caseId);
    /// Gives it another name, "<case>/aside/<time>", and leaves its content byte for byte: what
    /// this program cannot read is not to be written over. Fine where there is none; fails with
    /// vaultError for one with files.
    Result<void> setAside(const QString &caseId);

    /// The case that stands on the screen; empty: none does.
    Result<void> noteOpen(const QString &caseId);
    /// What noteOpen() was told last, where its draft is still there; else empty.
    Result<QString> openCase() const;

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
