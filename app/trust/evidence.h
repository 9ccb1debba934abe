#pragma once

#include "trust/revocation.h"

namespace ruqsat::trust {

/// What a verdict stands on besides the signature itself, as DER: it may be put into the file, so
/// that the verdict can be given again when no service answers any more.
struct Evidence
{
    QList<QByteArray> certificates;
    /// OCSPResponse (RFC 6960).
    QList<QByteArray> ocspResponses;
    QList<QByteArray> crls;

    bool isEmpty() const
    {
        return certificates.isEmpty() && ocspResponses.isEmpty() && crls.isEmpty();
    }
    /// Nothing stands in it twice.
    void add(const Evidence &other);
    void add(const RevocationAnswer &answer);
};

/// Bounds on what is read from one file.
inline constexpr qsizetype maximumEvidenceItems = 64;
inline constexpr qsizetype maximumOcspSize = 256 * 1024;
inline constexpr qsizetype maximumCrlSize = 16 * 1024 * 1024;

/// Answers from the evidence that a file carries, and asks `others` (may be null) where that is not
/// enough. A "good" that was given before the moment in question proves little, so a newer answer
/// is asked for; where none can be had it stands for as long as it says itself.
class EvidenceSource final : public RevocationSource
{
public:
    EvidenceSource(const Evidence &evidence, RevocationSource *others);
    ~EvidenceSource() override;
    RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                           const QDateTime &at) override;

private:
    RevocationAnswer carried(const Certificate &certificate, const Certificate &issuer,
                             const QDateTime &at);

    QList<QByteArray> m_ocspResponses;
    CrlStore m_crls;
    bool m_unreadable = false;
    RevocationSource *m_others;
};

} // namespace ruqsat::trust
