#include "desk/token_watch.h"

#include <algorithm>

namespace ruqsat::desk {

TokenWatch::TokenWatch(const QStringList &modules, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    for (const QString &path : modules) {
        m_workers.push_back(std::make_unique<trust::TokenWorker>(path));
        connect(m_workers.back().get(), &trust::TokenWorker::tokensChanged, this,
                &TokenWatch::refresh);
    }
    m_found.resize(m_workers.size());
    refresh();
}

TokenWatch::~TokenWatch() = default;

void TokenWatch::setHolder(const std::optional<trust::ExpectedHolder> &holder)
{
    m_holder = holder;
    m_refused.clear();
    m_chosen.clear();
    judge();
}

void TokenWatch::choose(const QString &fingerprint)
{
    m_chosen = fingerprint;
    judge();
}

void TokenWatch::setRefused(const SigningCertificate &certificate, FailureCode code)
{
    m_refused.insert(certificate.token.certificate.fingerprint(), code);
    judge();
}

std::optional<SigningCertificate> TokenWatch::firstUsable() const
{
    if (m_certificates.isEmpty() || !m_certificates.first().usable())
        return std::nullopt;
    return m_certificates.first();
}

FailureCode TokenWatch::whyNoneUsable() const
{
    if (m_state == TokenState::ModuleMissing)
        return FailureCode::TokenModuleMissing;
    if (!m_certificates.isEmpty() && m_certificates.first().reason)
        return *m_certificates.first().reason;
    // One driver of several may be missing.
    return m_failure && m_failure->code != FailureCode::TokenModuleMissing
               ? m_failure->code
               : FailureCode::TokenAbsent;
}

void TokenWatch::refresh()
{
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        const int module = static_cast<int>(i);
        Later<QList<trust::TokenCertificate>>(m_workers[i]->certificates())
            .then(this, [this, module](const Result<QList<trust::TokenCertificate>> &found) {
                onCertificates(module, found);
            });
    }
}

void TokenWatch::setPollInterval(int milliseconds)
{
    for (const auto &worker : m_workers)
        worker->setPollInterval(milliseconds);
}

Later<QByteArray> TokenWatch::withSigner(const SigningCertificate &certificate, Secret pin,
                                         trust::TokenWorker::Work work)
{
    if (certificate.module < 0 || static_cast<std::size_t>(certificate.module) >= m_workers.size())
        return ready<QByteArray>(Failure(FailureCode::TokenAbsent));
    return m_workers[static_cast<std::size_t>(certificate.module)]->withSigner(
        certificate.token, std::move(pin), std::move(work));
}

void TokenWatch::onCertificates(int module, const Result<QList<trust::TokenCertificate>> &found)
{
    m_found[static_cast<std::size_t>(module)] = found;
    judge();
}

int TokenWatch::place(const SigningCertificate &certificate) const
{
    if (certificate.usable())
        return certificate.token.certificate.fingerprint() == m_chosen ? 0 : 1;
    // The first one says why none may sign: what one's own wants comes before whose the others are.
    switch (*certificate.reason) {
    case FailureCode::TokenPinLocked:
        return 2;
    case FailureCode::CertificateOtherIin:
        return 4;
    case FailureCode::CertificateForeignProfile:
        return 5;
    default:
        return 3;
    }
}

void TokenWatch::judge()
{
    const bool wasReady = m_state == TokenState::Ready;
    m_certificates.clear();
    m_failure.reset();
    bool searching = false;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        const auto &found = m_found[i];
        if (!found) {
            searching = true;
            continue;
        }
        if (!*found) {
            m_failure = found->failure();
            missing += found->failure().code == FailureCode::TokenModuleMissing ? 1 : 0;
            continue;
        }
        for (const trust::TokenCertificate &token : found->value()) {
            SigningCertificate certificate{token, static_cast<int>(i), std::nullopt};
            if (m_holder) {
                const Result<void> holder =
                    trust::checkHolder(token.certificate, *m_holder, m_clock.now());
                const auto refused = m_refused.constFind(token.certificate.fingerprint());
                if (!holder)
                    certificate.reason = holder.failure().code;
                else if (refused != m_refused.cend())
                    certificate.reason = *refused;
            }
            if (certificate.usable() && token.pin.locked)
                certificate.reason = FailureCode::TokenPinLocked;
            m_certificates.append(certificate);
        }
    }
    std::stable_sort(m_certificates.begin(), m_certificates.end(),
                     [this](const SigningCertificate &a, const SigningCertificate &b) {
                         return place(a) < place(b);
                     });
    if (!m_certificates.isEmpty())
        m_state = m_certificates.first().usable() ? TokenState::Ready : TokenState::Unusable;
    else if (searching)
        m_state = TokenState::Searching;
    else
        m_state = missing == m_found.size() ? TokenState::ModuleMissing : TokenState::Absent;
    Q_EMIT changed();
    // A reader that fails is not a person who goes away.
    const bool isGone = !m_failure || m_failure->code == FailureCode::TokenRemoved ||
                        m_failure->code == FailureCode::TokenAbsent;
    if (wasReady && m_state == TokenState::Absent && isGone && m_holder)
        Q_EMIT removed();
}

} // namespace ruqsat::desk
