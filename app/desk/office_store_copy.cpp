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
    }).then(this, [this, closings, mark = standing.keyMark](const Result<void> &told) {
        if (!told || closings != m_closings) {
            onNotTold();
            return;
        }
        m_telling = false;
        if (!std::exchange(m_current, true))
            Q_EMIT settled();
        if (m_key && !mark.isEmpty() && mark != protocol::markOfOfficeKey(m_key->view()))
            renewKey();
        if (std::exchange(m_tellAgain, false))
            tell();
    });
}

void OfficeStore::renewKey()
{
    if (m_renewalFailed || std::exchange(m_renewing, true))
        return;
    m_session.client().officeKey().then(this, [this](const Result<protocol::OfficeKey> &answer) {
        m_renewing = false;
        if (!answer) {
            qWarning().noquote() << "office key:" << failureName(answer.failure().code);
            return;
        }
        QByteArray bytes = answer->key;
        onNewKey(std::make_shared<Secret>(Secret::copyOf(bytes)));
        bytes.fill('\0');
    });
}

void OfficeStore::reopen()
{
    if (!m_open || m_opening)
        return;
    ++m_closings;
    m_open = false;
    m_current = false;
    m_opening = true;
    Later<void>(m_thread.close()).then(this, [this](const Result<void> &) {
        m_opening = false;
        start();
    });
}

void OfficeStore::onNewKey(const Key &next)
{
    // Closed meanwhile, or the same as it has.
    if (!m_open || !m_key ||
        protocol::markOfOfficeKey(next->view()) == protocol::markOfOfficeKey(m_key->view()))
        return;
    const int closings = m_closings;
    Later<void>(m_thread.renew(ownKey(m_key), ownKey(next)))
        .then(this, [this, next, closings](const Result<void> &renewed) {
            if (closings != m_closings)
                return;
            if (!renewed) {
                qWarning().noquote()
                    << "shared outbox not renewed:" << failureName(renewed.failure().code);
                // It goes on under the key that it has, until the desk is locked or left.
                m_renewalFailed = true;
                reopen();
                return;
            }
            m_key = next;
            keepKey(next);
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
