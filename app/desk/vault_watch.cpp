#include "desk/vault_watch.h"

#include "core/canonical_json.h"

#include <QDebug>

namespace ruqsat::desk {
namespace {

constexpr int retryMs = 30'000;

/// Whether the registry may answer otherwise later.
bool isPassing(FailureCode code)
{
    return code != FailureCode::NotFound && code != FailureCode::OtherOffice &&
           code != FailureCode::PermissionDenied;
}

} // namespace

VaultWatch::VaultWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &VaultWatch::tell);
    connect(&m_session, &Session::renewed, this, &VaultWatch::tell);
}

void VaultWatch::tell()
{
    if (!m_session.isAlive())
        return;
    m_retry.stop();
    if (std::exchange(m_running, true)) {
        m_again = true;
        return;
    }
    m_session
        .inVault<vault::Generation>([](vault::Vault &vault) { return vault.generations().next(); })
        .then(this, [this](const Result<vault::Generation> &generation) {
            if (generation)
                report(*generation);
            else
                onFailed();
        });
}

void VaultWatch::report(const vault::Generation &generation)
{
    m_session.client()
        .tellVault(
            {generation.vault, generation.number, generation.report, generation.toldAt, false})
        .then(this, [this, generation](const Result<protocol::VaultStanding> &standing) {
            if (standing)
                onStanding(generation, *standing);
            else
                onFailed();
        });
}

void VaultWatch::onStanding(const vault::Generation &generation,
                            const protocol::VaultStanding &standing)
{
    if (!standing.older) {
        finish(standing, std::nullopt);
        return;
    }
    qWarning().noquote() << failureName(FailureCode::VaultOlderCopy) << generation.number
                         << standing.generation;
    OlderCopy copy;
    copy.copyToldAt = generation.toldAt;
    copy.knownAt = standing.toldAt;
    doubt(copy, standing);
}

void VaultWatch::doubt(const OlderCopy &copy, const protocol::VaultStanding &standing)
{
    m_session
        .inVault<QStringList>([keys = standing.keys](vault::Vault &vault) -> Result<QStringList> {
            if (const Result<void> doubted = vault.outbox().doubt(); !doubted)
                return doubted.failure();
            return vault.outbox().lacking(keys);
        })
        .then(this, [this, copy, standing](const Result<QStringList> &lacking) {
            if (lacking)
                takeOver(copy, standing, *lacking);
            else
                onFailed();
        });
}

void VaultWatch::takeOver(const OlderCopy &copy, const protocol::VaultStanding &standing,
                          QStringList lacking)
{
    if (lacking.isEmpty()) {
        finish(standing, copy);
        return;
    }
    const QString key = lacking.takeFirst();
    m_session.client().applicationByKey(key).then(
        this, [this, copy, standing, lacking, key](const Result<protocol::Application> &answer) {
            if (answer) {
                OlderCopy further = copy;
                ++further.takenOver;
                keep(key, *answer,
                     [this, further, standing, lacking] { takeOver(further, standing, lacking); });
            } else if (isPassing(answer.failure().code)) {
                onFailed();
            } else {
                takeOver(copy, standing, lacking);
            }
        });
}

void VaultWatch::keep(const QString &key, const protocol::Application &application,
                      const std::function<void()> &next)
{
    vault::OutboxItem item;
    item.idempotencyKey = key;
    item.caseId = application.request.value(QLatin1String("caseId")).toString();
    item.request = canonicalJson(application.request);
    item.answer = application.toJson();
    m_session.inVault<void>([item](vault::Vault &vault) { return vault.outbox().takeOver(item); })
        .then(this, [this, next](const Result<void> &kept) {
            if (kept)
                next();
            else
                onFailed();
        });
}

void VaultWatch::finish(const protocol::VaultStanding &standing,
                        const std::optional<OlderCopy> &copy)
{
    // Only now does the copy count on from what the registry knows: a crash before finds it again.
    m_session
        .inVault<int>([standing](vault::Vault &vault) -> Result<int> {
            const Result<void> told = vault.generations().told(standing.generation, standing.time);
            if (!told)
                return told.failure();
            const auto pending = vault.outbox().pending();
            if (!pending)
                return pending.failure();
            return static_cast<int>(pending->size());
        })
        .then(this, [this, copy](const Result<int> &pending) {
            if (!pending) {
                onFailed();
                return;
            }
            m_running = false;
            if (copy) {
                m_older = copy;
                m_older->doubted = *pending;
                Q_EMIT olderCopyFound();
            }
            if (!std::exchange(m_settled, true))
                Q_EMIT settled();
            if (std::exchange(m_again, false))
                tell();
        });
}

void VaultWatch::onFailed()
{
    m_running = false;
    m_again = false;
    m_retry.start();
}

} // namespace ruqsat::desk
