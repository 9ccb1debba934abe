#pragma once

#include "trust/revocation.h"

namespace ruqsat::sandbox {

struct IndexEntry
{
    bool revoked = false;
    QDateTime revokedAt;
    /// As in the index ("keyCompromise"); may be empty.
    QByteArray reason;
};

/// The database of `openssl ca`: read anew at every question, so that a revocation made by editing
/// the file is seen at once.
class CertificateIndex final
{
public:
    explicit CertificateIndex(QString path)
        : m_path(std::move(path))
    {
    }
    /// By serial number in capital hex. Empty where the file cannot be read.
    QHash<QByteArray, IndexEntry> entries() const;

private:
    QString m_path;
};

/// How the sandbox's gateway checks the certificates of its callers: straight in the database.
class IndexRevocation final : public trust::RevocationSource
{
public:
    explicit IndexRevocation(const QString &pkiDirectory);
    trust::RevocationAnswer check(const trust::Certificate &certificate,
                                  const trust::Certificate &issuer, const QDateTime &at) override;

private:
    CertificateIndex m_root;
    CertificateIndex m_intermediate;
};

} // namespace ruqsat::sandbox
