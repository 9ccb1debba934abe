#include "trust/revocation.h"

namespace ruqsat::trust {

QString revocationStateName(RevocationState state)
{
    switch (state) {
    case RevocationState::Good:
        return QStringLiteral("good");
    case RevocationState::Revoked:
        return QStringLiteral("revoked");
    case RevocationState::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

RevocationAnswer RevocationAnswer::unknown(FailureCode code, const QString &detail)
{
    RevocationAnswer answer;
    answer.code = code;
    answer.detail = detail;
    return answer;
}

void RevocationChain::append(std::unique_ptr<RevocationSource> source)
{
    m_sources.push_back(std::move(source));
}

RevocationAnswer RevocationChain::check(const Certificate &certificate, const Certificate &issuer,
                                        const QDateTime &at)
{
    RevocationAnswer first =
        RevocationAnswer::unknown(FailureCode::RevocationUnavailable, QStringLiteral("no source"));
    bool failedBefore = false;
    for (const std::unique_ptr<RevocationSource> &source : m_sources) {
        const RevocationAnswer answer = source->check(certificate, issuer, at);
        if (answer.state != RevocationState::Unknown)
            return answer;
        // "Stale" and "malformed" say more than "unavailable" of a source that was never there.
        const bool saysMore = answer.code != FailureCode::RevocationUnavailable;
        if (!failedBefore || (saysMore && first.code == FailureCode::RevocationUnavailable))
            first = answer;
        failedBefore = true;
    }
    return first;
}

Result<std::unique_ptr<RevocationSource>> makeRevocationSource(const RevocationSettings &settings)
{
    auto chain = std::make_unique<RevocationChain>();
    if (settings.online)
        chain->append(std::make_unique<OcspClient>(settings.ocsp));
    if (!settings.crlDirectory.isEmpty()) {
        auto store = std::make_unique<CrlStore>();
        if (const Result<void> added = store->addDirectory(settings.crlDirectory); !added)
            return added.failure();
        chain->append(std::move(store));
    }
    if (settings.online)
        chain->append(std::make_unique<CrlClient>(settings.ocsp.timeoutSeconds));
    return std::unique_ptr<RevocationSource>(std::move(chain));
}

} // namespace ruqsat::trust
