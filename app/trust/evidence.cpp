#include "trust/evidence.h"

#include "trust/ocsp_answer.h"

namespace ruqsat::trust {

namespace {

void addNew(QList<QByteArray> &to, const QList<QByteArray> &from)
{
    for (const QByteArray &item : from) {
        if (!item.isEmpty() && !to.contains(item))
            to.append(item);
    }
}

} // namespace

void Evidence::add(const Evidence &other)
{
    addNew(certificates, other.certificates);
    addNew(ocspResponses, other.ocspResponses);
    addNew(crls, other.crls);
}

void Evidence::add(const RevocationAnswer &answer)
{
    addNew(answer.source == u"ocsp" ? ocspResponses : crls, {answer.evidence});
}

EvidenceSource::EvidenceSource(const Evidence &evidence, RevocationSource *others)
    : m_ocspResponses(
          evidence.ocspResponses.first(qMin(evidence.ocspResponses.size(), maximumEvidenceItems)))
    , m_others(others)
{
    const qsizetype lists = qMin(evidence.crls.size(), maximumEvidenceItems);
    for (qsizetype i = 0; i < lists; ++i) {
        if (!m_crls.add(evidence.crls.at(i)))
            m_unreadable = true;
    }
}

EvidenceSource::~EvidenceSource() = default;

RevocationAnswer EvidenceSource::carried(const Certificate &certificate, const Certificate &issuer,
                                         const QDateTime &at)
{
    RevocationAnswer best = m_crls.check(certificate, issuer, at);
    if (best.state == RevocationState::Unknown && m_unreadable)
        best = RevocationAnswer::unknown(FailureCode::RevocationMalformed,
                                         QStringLiteral("a CRL inside the file"));
    for (const QByteArray &response : m_ocspResponses) {
        const RevocationAnswer answer = readOcspAnswer(response, {certificate, issuer, at});
        const bool known = answer.state != RevocationState::Unknown;
        const bool newer = known && (best.state == RevocationState::Unknown ||
                                     answer.thisUpdate > best.thisUpdate);
        // An answer about somebody else is no trouble; a broken one is worth telling.
        const bool saysMore = !known && best.code == FailureCode::RevocationUnavailable &&
                              answer.code != FailureCode::RevocationUnavailable;
        if (newer || saysMore)
            best = answer;
    }
    best.embedded = best.state != RevocationState::Unknown;
    return best;
}

RevocationAnswer EvidenceSource::check(const Certificate &certificate, const Certificate &issuer,
                                       const QDateTime &at)
{
    const RevocationAnswer own = carried(certificate, issuer, at);
    const bool goodThen = own.state == RevocationState::Good && own.thisUpdate >= at;
    // Of an authority that stamps a "good" of then is not the last word: when its key is stolen,
    // its stamps of before are worth nothing either.
    const bool settled = own.state == RevocationState::Revoked ||
                         (goodThen && !certificate.hasRole(role::timestamping));
    if (settled || !m_others)
        return own;
    const RevocationAnswer other = m_others->check(certificate, issuer, at);
    if (goodThen && other.state != RevocationState::Revoked)
        return own;
    if (other.state != RevocationState::Unknown)
        return other;
    const bool ownSays =
        own.state == RevocationState::Good || own.code != FailureCode::RevocationUnavailable;
    return ownSays ? own : other;
}

} // namespace ruqsat::trust
