#include "desk/scan_keeping.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

/// As CaseEditor tries again to save.
constexpr int keepAgainMs = 3'000;

} // namespace

ScanKeeping::ScanKeeping(Session &session, QString caseId, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_caseId(std::move(caseId))
{
    m_again.setSingleShot(true);
    m_again.setInterval(keepAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ScanKeeping::again);
}

ScanKeeping::~ScanKeeping()
{
    if (!m_session)
        return;
    for (const vault::ScanPage &page : std::as_const(m_refused))
        handIn(page).then(m_session, [hold = m_hold](const Result<void> &) {});
}

Later<QList<vault::ScanPage>> ScanKeeping::kept()
{
    return m_session->inVault<QList<vault::ScanPage>>(
        [caseId = m_caseId](vault::Vault &vault) { return vault.scanPages().of(caseId); });
}

void ScanKeeping::keep(vault::ScanPage page)
{
    page.caseId = m_caseId;
    m_removed.remove({page.item, page.number});
    hand(page);
}

void ScanKeeping::hand(const vault::ScanPage &page)
{
    ++m_underWay;
    const std::shared_ptr<void> hold = m_session->holdVault();
    handIn(page).then(this,
                      [this, page, hold](const Result<void> &taken) { onHanded(page, taken); });
}

Later<void> ScanKeeping::handIn(const vault::ScanPage &page)
{
    return m_session->inVault<void>(
        [page](vault::Vault &vault) { return vault.scanPages().keep(page); });
}

void ScanKeeping::onHanded(const vault::ScanPage &page, const Result<void> &taken)
{
    --m_underWay;
    const bool caseIsGone =
        !taken && m_alone && taken.failure().code == FailureCode::VaultItemMissing;
    if (!taken && !caseIsGone && !m_removed.contains({page.item, page.number})) {
        m_refused << page;
        m_hold = m_session->holdVault();
        m_again.start();
        if (!std::exchange(m_told, true))
            Q_EMIT failed(taken.failure());
    }
    settleIfDone();
}

void ScanKeeping::settleIfDone()
{
    if (!isSettled())
        return;
    m_again.stop();
    m_hold.reset();
    m_told = false;
    Q_EMIT settled();
}

void ScanKeeping::again()
{
    const QList<vault::ScanPage> refused = std::exchange(m_refused, {});
    for (const vault::ScanPage &page : refused)
        hand(page);
}

Later<void> ScanKeeping::keepNow()
{
    return m_session->inVault<void>([pages = m_refused](vault::Vault &vault) -> Result<void> {
        for (const vault::ScanPage &page : pages) {
            if (const Result<void> kept = vault.scanPages().keep(page); !kept)
                return kept;
        }
        return {};
    });
}

void ScanKeeping::forgetRefused()
{
    m_refused.clear();
    settleIfDone();
}

void ScanKeeping::markWanted(const QString &item, int number)
{
    for (vault::ScanPage &page : m_refused) {
        if (page.item == item && page.number == number)
            page.wanted = true;
    }
    m_session
        ->inVault<void>([caseId = m_caseId, item, number](vault::Vault &vault) {
            return vault.scanPages().markWanted(caseId, item, number);
        })
        .then(this, [this](const Result<void> &marked) { onChanged(marked); });
}

void ScanKeeping::remove(const QString &item, int number)
{
    m_removed.insert({item, number});
    m_refused.removeIf(
        [&](const vault::ScanPage &page) { return page.item == item && page.number == number; });
    m_session
        ->inVault<void>([caseId = m_caseId, item, number](vault::Vault &vault) {
            return vault.scanPages().remove(caseId, item, number);
        })
        .then(this, [this](const Result<void> &removed) { onChanged(removed); });
    settleIfDone();
}

Later<void> ScanKeeping::removeAll(const QString &item)
{
    return m_session->inVault<void>([caseId = m_caseId, item](vault::Vault &vault) {
        return vault.scanPages().removeAll(caseId, item);
    });
}

void ScanKeeping::onChanged(const Result<void> &changed)
{
    if (!changed)
        Q_EMIT failed(changed.failure());
}

} // namespace ruqsat::desk
