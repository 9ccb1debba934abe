#pragma once

#include "trust/timestamp.h"

#include <QDateTime>

namespace ruqsat::test {

/// The time-stamping authority and OCSP responder of the test certification authority, by a clock
/// of their own, and out of order when a test says so.
class TestAuthority final : public trust::TimestampSource, public trust::RevocationSource
{
public:
    Result<QByteArray> stamp(QByteArrayView bytes) override;
    trust::RevocationAnswer check(const trust::Certificate &certificate,
                                  const trust::Certificate &issuer, const QDateTime &at) override;
    /// DER of an OCSP response about a certificate of the intermediate or of the root.
    QByteArray ocspResponse(const trust::Certificate &certificate,
                            const trust::Certificate &issuer) const;

    /// Invalid: now.
    QDateTime clock;
    bool down = false;
    /// Serial numbers as Certificate::serial() tells them, and since when.
    QHash<QString, QDateTime> revoked;
    /// Why, as a CRLReason; -1 says nothing of it.
    int reason = -1;
    /// Since when it keeps expired certificates; invalid: says nothing of it.
    QDateTime archiveCutoff;
    /// Name of the key that stamps: "tsa", or one that must not.
    QString stampedBy = QStringLiteral("tsa");
    int questions = 0;
};

} // namespace ruqsat::test
