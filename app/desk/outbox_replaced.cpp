#include "desk/case_draft.h"
#include "desk/outbox.h"
#include "desk/outbox_rules.h"

#include <QDebug>

#include <algorithm>

// The outbox in memory over a vault that an older copy took the place of.
namespace ruqsat::desk {
namespace {

using vault::OutboxItem;
using vault::OutboxState;

bool isOtherThanMissing(const Result<OutboxItem> &item)
{
    return !item && item.failure().code != FailureCode::VaultItemMissing;
}

Result<void> endThere(vault::Vault &vault, const OutboxItem &item)
{
    const Result<OutboxItem> known = vault.outbox().find(item.idempotencyKey);
    if (isOtherThanMissing(known))
        return known.failure();
    if (!known || !isOnItsWay(known->state))
        return {};
    return vault.outbox().withdraw(
        item.idempotencyKey, item.lastFailure.value_or(FailureCode::Withdrawn), {}, item.endedBy);
}

Result<void> putBeforeTheFormer(vault::Vault &vault, const OutboxItem &item)
{
    const Result<OutboxItem> former = vault.outbox().ofCase(item.caseId);
    if (isOtherThanMissing(former))
        return former.failure();
    // The case could be signed anew only because this one had been taken back.
    if (former && isOnItsWay(former->state)) {
        const Result<void> ended =
            vault.outbox().withdraw(former->idempotencyKey, FailureCode::VaultOlderCopy);
        if (!ended)
            return ended;
    }
    return vault.outbox().put(item);
}

/// What the case goes back to where the request is taken back or refused.
Result<void> keepDraft(vault::Vault &vault, const OutboxItem &item)
{
    const Result<vault::Draft> draft = vault.drafts().load(item.caseId);
    if (draft)
        return {};
    if (draft.failure().code != FailureCode::VaultItemMissing)
        return draft.failure();
    const auto request = protocol::CaseRequest::parseCanonical(item.request);
    return request ? vault.drafts().save(CaseDraft::fromRequest(*request).toVault())
                   : Result<void>();
}

/// Any number of times: each step is left out where it is done.
Result<void> keepThere(vault::Vault &vault, const OutboxItem &item)
{
    Result<OutboxItem> known = vault.outbox().find(item.idempotencyKey);
    if (isOtherThanMissing(known))
        return known.failure();
    if (!known) {
        if (const Result<void> kept = putBeforeTheFormer(vault, item); !kept)
            return kept;
        known = vault.outbox().find(item.idempotencyKey);
        if (!known)
            return known.failure();
    }
    // It may have reached the registry, and must not pass for what did not.
    if (item.state != OutboxState::Waiting && known->state == OutboxState::Waiting) {
        if (const Result<void> sent = vault.outbox().markSending(item.idempotencyKey); !sent)
            return sent;
        const Result<void> noted = vault.outbox().markUnknown(
            item.idempotencyKey, item.lastFailure.value_or(FailureCode::OutcomeUnknown));
        if (!noted)
            return noted;
    }
    return keepDraft(vault, item);
}

} // namespace

void Outbox::keepAgain()
{
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        if (isOnItsWay(entry.state) || entry.state == OutboxState::Withdrawn)
            m_unkept.insert(entry.idempotencyKey);
    }
    keepUnkept();
}

void Outbox::keepUnkept()
{
    QList<OutboxItem> items;
    for (const OutboxEntry &entry : std::as_const(m_entries)) {
        const QString &key = entry.idempotencyKey;
        // Taken back by the head meanwhile: the bytes have gone.
        if (isOnItsWay(entry.state) && !m_items.contains(key))
            m_unkept.remove(key);
        if (!m_unkept.contains(key))
            continue;
        OutboxItem item = m_items.value(key);
        item.idempotencyKey = key;
        item.state = entry.state;
        item.endedBy = entry.endedBy;
        item.lastFailure = entry.failure ? std::optional(entry.failure->code) : std::nullopt;
        items.append(item);
    }
    m_session
        .inVault<QList<Unkept>>([items](vault::Vault &vault) -> Result<QList<Unkept>> {
            QList<Unkept> left;
            for (const OutboxItem &item : items) {
                const Result<void> kept =
                    isOnItsWay(item.state) ? keepThere(vault, item) : endThere(vault, item);
                if (!kept)
                    left.emplaceBack(item.idempotencyKey, kept.failure());
            }
            return left;
        })
        .then(this, [this](const Result<QList<Unkept>> &left) { onKeptAgain(left); });
}

void Outbox::onKeptAgain(const Result<QList<Unkept>> &left)
{
    if (left)
        m_unkept.clear();
    ++m_keepTries;
    for (const Unkept &each : left ? *left : QList<Unkept>()) {
        qWarning().noquote() << failureName(each.second.code) << each.first << each.second.detail;
        m_unkept.insert(each.first);
        update(each.first, [&each](OutboxEntry &entry) {
            // Why a case ended is more to the point than why that is not noted yet.
            if (isOnItsWay(entry.state))
                entry.failure = each.second;
        });
    }
    if (!left || !m_unkept.isEmpty()) {
        const auto pause = static_cast<int>(pauseAfter(m_keepTries, m_firstPause));
        QTimer::singleShot(pause, this, &Outbox::keepUnkept);
        return;
    }
    m_keepTries = 0;
    if (m_letGo)
        release();
}

void Outbox::onFileLacking(const QString &key, const Failure &failure)
{
    const OutboxItem item = m_items.value(key);
    QStringList lacking;
    if (const auto request = protocol::CaseRequest::parseCanonical(item.request)) {
        for (const protocol::Attachment &file : request->attachments)
            lacking.append(file.id);
    }
    if (lacking.contains(failure.detail))
        lacking = QStringList(failure.detail);
    inVault<bool>([lacking, caseId = item.caseId](vault::Vault &vault) -> Result<bool> {
        const Result<QList<vault::Attachment>> here = vault.attachments().of(caseId);
        if (!here)
            return here.failure();
        return std::all_of(lacking.cbegin(), lacking.cend(), [&here](const QString &id) {
            return std::any_of(here->cbegin(), here->cend(),
                               [&id](const vault::Attachment &file) { return file.id == id; });
        });
    }).then(this, [this, key, failure](const Result<bool> &sendable) {
        if (!sendable || *sendable) {
            keepForLater(key, OutboxState::Waiting, failure);
            return;
        }
        // It comes from nowhere by itself.
        update(key, [](OutboxEntry &entry) { entry.needsWord = true; });
        keepForLater(key, OutboxState::Waiting, FailureCode::VaultFileDamaged);
    });
}

/// What to note for a failed question: the doubt of an older copy outlives it.
Failure Outbox::kept(const QString &key, const Failure &now) const
{
    const std::optional<OutboxEntry> asked = entry(key);
    return asked && asked->failure && asked->failure->code == FailureCode::VaultOlderCopy
               ? *asked->failure
               : now;
}

void Outbox::sendUnlessDoubted(const QString &key)
{
    const std::optional<OutboxEntry> asked = entry(key);
    // The word may have come while the doubt was still being noted.
    if (asked && asked->failure && asked->failure->code == FailureCode::VaultOlderCopy &&
        !m_words.contains(key)) {
        update(key, [](OutboxEntry &entry) { entry.needsWord = true; });
        keepForLater(key, vault::OutboxState::Unknown, *asked->failure);
    } else {
        upload(key);
    }
}

void Outbox::sendNow(const QString &idempotencyKey)
{
    if (OutboxEntry *entry = find(idempotencyKey); entry && entry->needsWord) {
        entry->needsWord = false;
        entry->failure.reset();
        m_words.insert(idempotencyKey);
    }
    tryNow();
}

} // namespace ruqsat::desk
