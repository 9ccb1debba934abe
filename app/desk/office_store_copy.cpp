#include "desk/office_store.h"

#include <QDebug>

// How it is noticed that an older copy took the place of the outbox that an office shares.
namespace ruqsat::desk {

void OfficeStore::tell()
{
    if (!m_open || !m_session.isAlive())
        return;
    if (std::exchange(m_telling, true)) {
        m_tellAgain = true;
        return;
    }
    m_retry.stop();
    run<vault::Generation>([](vault::Vault &store) {
        return store.generations().next();
    }).then(this, [this](const Result<vault::Generation> &next) {
        if (!next) {
            onNotTold();
            return;
        }
        const vault::Generation generation = *next;
        m_session.client()
            .tellVault(
                {generation.vault, generation.number, generation.report, generation.toldAt, true})
            .then(this, [this, generation](const Result<protocol::VaultStanding> &standing) {
                if (standing)
                    judge(generation, *standing);
                else
                    onNotTold();
            });
    });
}

void OfficeStore::judge(const vault::Generation &generation,
                        const protocol::VaultStanding &standing)
{
    if (standing.older) {
        qWarning().noquote() << "shared outbox:" << failureName(FailureCode::VaultOlderCopy)
                             << generation.number << standing.generation;
        onOlderCopy();
        return;
    }
    const int closings = m_closings;
    run<void>([standing](vault::Vault &store) {
        return store.generations().told(standing.generation, standing.time);
    }).then(this, [this, closings](const Result<void> &told) {
        if (!told || closings != m_closings) {
            onNotTold();
            return;
        }
        m_telling = false;
        if (!std::exchange(m_current, true))
            Q_EMIT settled();
        if (std::exchange(m_tellAgain, false))
            tell();
    });
}

void OfficeStore::onNotTold()
{
    m_telling = false;
    // It may have been closed, and opened again, meanwhile.
    if (std::exchange(m_tellAgain, false))
        tell();
    else if (m_open)
        m_retry.start();
}

void OfficeStore::onOlderCopy()
{
    // Closed meanwhile: the registry says the same once more.
    if (!m_open || m_opening) {
        onNotTold();
        return;
    }
    m_telling = false;
    m_tellAgain = false;
    ++m_closings;
    m_open = false;
    m_current = false;
    m_opening = true;
    Later<void>(m_thread.close()).then(this, [this](const Result<void> &) {
        const bool aside = !std::exchange(m_setAside, true) && setAside();
        if (!aside) {
            onFailed(FailureCode::VaultOlderCopy);
            return;
        }
        m_opening = false;
        start();
    });
}

} // namespace ruqsat::desk
