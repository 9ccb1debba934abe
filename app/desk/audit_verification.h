#pragma once

#include "desk/registry_client.h"
#include "trust/certificate_check.h"

#include <QObject>

namespace ruqsat::desk {

/// What a check of the audit starts from. Whoever owns the database could take the last signed
/// heads back with the rows: only heads that are kept elsewhere tell.
struct AuditTrust
{
    /// Of the installed files: what the registry tells of roots is no witness for the registry.
    trust::TrustAnchors anchors;
    /// Heads kept outside the registry, in any order; may be empty.
    QList<protocol::AuditSeal> kept;
    /// SHA-256 of the certificates that may have signed, in hex. Empty: the first one that did, of
    /// the kept heads if there are any, and whatever the authority issued to the same subject and
    /// BIN later.
    QStringList signers;
};

/// One certificate that signed heads.
struct AuditSigner
{
    QString name; ///< of its subject
    QString serial;
    QString fingerprint;

    friend bool operator==(const AuditSigner &, const AuditSigner &) = default;
};

struct AuditVerdict
{
    qint64 rows = 0;            ///< that agree with their chains
    qint64 sealedRows = 0;      ///< of them, covered by a signed head
    qint64 sequence = 0;        ///< of the last signed heads; 0 where nothing is signed
    QDateTime sealedAt;         ///< of these
    QList<AuditSigner> signers; ///< in the order in which they began to sign
    bool pinned = false;        ///< each of them was given or is known from kept heads

    /// Their names, with the serial numbers where there are several.
    QString signerNames() const;
};

/// Fetches every chain and signed head from the registry and checks them here, where nobody who
/// owns the database can reach: rows against their chains, chains against signed heads, heads
/// against each other and against those kept outside. One run per object.
class AuditVerification final : public QObject
{
    Q_OBJECT

public:
    AuditVerification(RegistryClient &client, AuditTrust trust, QObject *parent = nullptr);
    ~AuditVerification() override;

    void start();
    void cancel();
    /// Everything that was signed, after the end.
    const QList<protocol::AuditSeal> &seals() const { return m_seals; }

Q_SIGNALS:
    void progressed(qint64 rows, qint64 of);
    /// For whoever writes the rows down.
    void rowsRead(int lane, const QList<protocol::AuditRow> &rows);
    /// Codes: auditRowChanged, auditRowsMissing, auditPastRewritten, auditSealWrong, those of the
    /// client, cancelled.
    void finished(const Result<AuditVerdict> &verdict);

private:
    void readSeals();
    void checkSeals();
    void beginLane(qsizetype lane);
    void readRows();
    void end(const Result<AuditVerdict> &verdict);

    RegistryClient &m_client;
    AuditTrust m_trust;
    QList<protocol::AuditHead> m_heads;
    QList<protocol::AuditSeal> m_seals;
    QList<protocol::AuditStatement> m_statements;
    qsizetype m_lane = 0;
    std::unique_ptr<protocol::AuditLaneCheck> m_check;
    qint64 m_total = 0;
    AuditVerdict m_verdict;
    bool m_ended = false;
};

/// "heads-*.json" with ".p7s" of a folder, as the registry and `ruqsatctl audit export` leave them.
/// Fails with dataFileUnreadable, auditSealWrong (one without the other).
Result<QList<protocol::AuditSeal>> keptSeals(const QString &folder);

} // namespace ruqsat::desk
