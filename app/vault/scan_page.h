#pragma once

#include "core/result.h"
#include "vault/attachment.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace ruqsat::vault {

/// A sheet that passed the feeder and is in no document yet.
struct ScanPage
{
    QString caseId;
    QString item;   ///< id of the regulation's document that it was scanned for
    int number = 0; ///< 1 … in the order of scanning
    int resolution = 0;
    bool blank = false;
    bool wanted = false;       ///< looks blank, and stays by the operator's word
    QStringList replaces = {}; ///< ids of the attachments whose place the pages take
    QByteArray jpeg = {};
};

/// Pages of drafts between the feeder and the document. They go with their draft.
class ScanPages final
{
public:
    explicit ScanPages(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Durable when it returns; another one of this number is replaced. Fails with vaultItemMissing
    /// (no such draft), vaultDiskFull, vaultError.
    Result<void> keep(const ScanPage &page);
    /// By document, in the order of scanning.
    Result<QList<ScanPage>> of(const QString &caseId) const;
    /// Fine where there is no such page.
    Result<void> markWanted(const QString &caseId, const QString &item, int number);
    Result<void> remove(const QString &caseId, const QString &item, int number);
    Result<void> removeAll(const QString &caseId, const QString &item);
    /// The pages of description.item are in `pdf`: adds it, takes the attachments `replaced` and
    /// the pages away, or changes nothing. Fails as Attachments::add().
    Result<Attachment> settle(const Attachment &description, QIODevice &pdf,
                              const QStringList &replaced);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
