#include "sandbox/certificate_index.h"

#include "sandbox/openssl_handle.h"

#include <QTimeZone>

namespace ruqsat::sandbox {
namespace {

/// UTCTime ("270101000000Z") or GeneralizedTime ("20270101000000Z").
QDateTime indexTime(const QByteArray &text)
{
    QString digits = QString::fromLatin1(text);
    if (!digits.endsWith(u'Z'))
        return {};
    digits.chop(1);
    if (digits.size() == 12)
        digits.prepend(digits.left(2).toInt() < 50 ? QStringLiteral("20") : QStringLiteral("19"));
    QDateTime time = QDateTime::fromString(digits, QStringLiteral("yyyyMMddHHmmss"));
    time.setTimeZone(QTimeZone::utc());
    return time;
}

} // namespace

QHash<QByteArray, IndexEntry> CertificateIndex::entries() const
{
    QHash<QByteArray, IndexEntry> entries;
    for (const QByteArray &line : fileBytes(m_path, 16 * 1024 * 1024).split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 6)
            continue;
        IndexEntry entry;
        entry.revoked = fields.at(0) == "R";
        if (entry.revoked) {
            const QList<QByteArray> revocation = fields.at(2).split(',');
            entry.revokedAt = indexTime(revocation.first());
            entry.reason = revocation.value(1);
        }
        entries.insert(fields.at(3).toUpper(), entry);
    }
    return entries;
}

IndexRevocation::IndexRevocation(const QString &pkiDirectory)
    : m_root(pkiDirectory + QStringLiteral("/ca/root-index.txt"))
    , m_intermediate(pkiDirectory + QStringLiteral("/ca/index.txt"))
{
}

trust::RevocationAnswer IndexRevocation::check(const trust::Certificate &certificate,
                                               const trust::Certificate &issuer, const QDateTime &)
{
    const CertificateIndex &index = issuer.isSelfIssued() ? m_root : m_intermediate;
    const auto entries = index.entries();
    const auto found = entries.constFind(certificate.serial().toUpper().toLatin1());
    if (found == entries.constEnd())
        return trust::RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                                QStringLiteral("not in the index"));
    trust::RevocationAnswer answer;
    answer.state = found->revoked ? trust::RevocationState::Revoked : trust::RevocationState::Good;
    answer.revokedAt = found->revokedAt;
    answer.source = QStringLiteral("index");
    return answer;
}

} // namespace ruqsat::sandbox
