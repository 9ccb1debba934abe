#include "desk/outbox.h"

#include "desk/attachment_upload.h"
#include "desk/office_store.h"
#include "desk/outbox_rules.h"

#include <algorithm>

namespace ruqsat::desk {

Outbox::Outbox(Session &session, const Clock &clock, OfficeStore *store, Whose whose,
               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_store(store)
    , m_whose(whose)
{
    if (m_store)
        connect(m_store, &OfficeStore::settled, this, &Outbox::onStoreSettled);
    m_reconciling.setSingleShot(true);
    connect(&m_reconciling, &QTimer::timeout, this, &Outbox::onStoreSettled);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::pump);
    connect(&m_session, &Session::renewed, this, &Outbox::tryNow);
    connect(&m_session, &Session::unlocked, this, &Outbox::tryNow);
    connect(&m_session, &Session::locked, this, [this] {
        m_fresh.clear();
        m_words.clear();
    });
}

Outbox::~Outbox() = default;

void Outbox::start()
{
    readPending().then(this, [this](const Result<Pending> &pending) { onPending(pending); });
}

void Outbox::onPending(const Result<Pending> &pending)
{
    if (pending && m_active.isEmpty()) {
        m_withdrawals = pending->withdrawals;
        m_entries.removeIf([this](const OutboxEntry &entry) {
            return isOnItsWay(entry.state) && !m_unkept.contains(entry.idempotencyKey);
        });
        m_items.removeIf([this](const QHash<QString, vault::OutboxItem>::iterator &item) {
            return !m_unkept.contains(item.key());
        });
        for (const vault::OutboxItem &item : pending->items) {
            if (isOwnersMatter(item) || m_unkept.contains(item.idempotencyKey))
                continue;
            include(item);
            share(item.idempotencyKey);
        }
    }
    pump();
}

void Outbox::setHeld(bool held)
{
    m_letGo = m_held && !held;
    if (held)
        m_held = true;
    else if (m_letGo)
        release();
}

void Outbox::release()
{
    // keepAgain() comes back here once it is done.
    if (!m_unkept.isEmpty())
        return;
    // What was read before may not know yet that it is doubted.
    readPending().then(this, [this](const Result<Pending> &pending) {
        if (!m_letGo)
            return;
        if (!pending) {
            QTimer::singleShot(m_firstPause, this, &Outbox::release);
            return;
        }
        m_letGo = false;
        m_held = false;
        onPending(pending);
    });
}

Later<void> Outbox::add(const vault::OutboxItem &item)
{
    m_hold = m_session.holdVault();
    return inVault<void>([item](vault::Vault &vault) { return vault.outbox().put(item); })
        .then(this, [this, item](const Result<void> &kept) {
            if (kept) {
                m_fresh.insert(item.idempotencyKey);
                include(item);
            }
            // Nothing of it is sent for now, and perhaps not while this person is here.
            if (kept && (m_held || !m_session.isAlive()))
                share(item.idempotencyKey);
            // After the caller has heard that it is kept.
            QTimer::singleShot(0, this, &Outbox::pump);
            return kept;
        });
}

void Outbox::tryNow()
{
    if (m_reconciling.isActive()) {
        m_reconciling.stop();
        onStoreSettled();
    }
    for (OutboxEntry &entry : m_entries)
        entry.nextTryAt = {};
    m_tellAt = {};
    pump();
}

std::optional<OutboxEntry> Outbox::entry(const QString &idempotencyKey) const
{
    for (const OutboxEntry &entry : m_entries) {
        if (entry.idempotencyKey == idempotencyKey)
            return entry;
    }
    return std::nullopt;
}

int Outbox::waitingCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.cbegin(), m_entries.cend(),
                      [](const OutboxEntry &entry) { return isOnItsWay(entry.state); }));
}

void Outbox::include(const vault::OutboxItem &item)
{
    m_items.insert(item.idempotencyKey, item);
    OutboxEntry *entry = find(item.idempotencyKey);
    if (entry && isOnItsWay(entry->state))
        return;
    // Ended here, and on its way in the copy that took the place of the vault: asked about anew.
    if (!entry)
        entry = &m_entries.emplaceBack();
    *entry = outboxEntryOf(item);
    entry->own = m_whose == Whose::Own;
    const auto withdrawal = m_withdrawals.constFind(item.idempotencyKey);
    if (withdrawal != m_withdrawals.cend()) {
        entry->withdrawing = true;
        entry->endedBy = withdrawal->by.name.kk;
    }
    // Said before the vault was read anew.
    if (entry->needsWord && m_words.contains(item.idempotencyKey)) {
        entry->needsWord = false;
        entry->failure.reset();
    }
    if (!entry->signedAt.isValid())
        entry->signedAt = m_clock.now();
    Q_EMIT changed(item.idempotencyKey);
}

void Outbox::pump()
{
    if (!m_active.isEmpty())
        return;
    if (m_held) {
        m_hold.reset();
        return;
    }
    // On a locked desk what was begun goes on, and nothing new opens the vault.
    if (!m_session.isAlive() || (m_session.isLocked() && !m_hold)) {
        m_hold.reset();
        return;
    }
    m_timer.stop();
    const QDateTime now = m_clock.now();
    if (const QString told = withdrawalToTell(now); !told.isEmpty()) {
        tellWithdrawal(told);
        return;
    }
    QDateTime earliest = tellsWithdrawals() ? m_tellAt : QDateTime();
    m_active = maySend() ? nextToSend(now, earliest) : QString();
    if (m_active.isEmpty()) {
        m_hold.reset();
        if (earliest.isValid())
            m_timer.start(static_cast<int>(std::max<qint64>(now.msecsTo(earliest), 1)));
        return;
    }
    m_hold = m_session.holdVault();
    if (find(m_active)->state == vault::OutboxState::Waiting)
        upload(m_active);
    else
        ask(m_active);
}

QString Outbox::nextToSend(const QDateTime &now, QDateTime &earliest) const
{
    for (const OutboxEntry &entry : m_entries) {
        if (!isOnItsWay(entry.state) || entry.needsWord || entry.leftToSigner || entry.withdrawing)
            continue;
        if (!entry.nextTryAt.isValid() || entry.nextTryAt <= now)
            return entry.idempotencyKey;
        if (!earliest.isValid() || entry.nextTryAt < earliest)
            earliest = entry.nextTryAt;
    }
    return {};
}

void Outbox::ask(const QString &key)
{
    update(key, [](OutboxEntry &entry) { entry.activity = OutboxActivity::Asking; });
    m_session.client().applicationByKey(key).then(
        this, [this, key](const Result<protocol::Application> &answer) {
            if (answer)
                acknowledge(key, *answer);
            else if (answer.failure().code == FailureCode::NotFound)
                sendUnlessDoubted(key);
            else
                keepForLater(key, vault::OutboxState::Unknown, kept(key, answer.failure()));
        });
}

void Outbox::upload(const QString &key)
{
    update(key, [](OutboxEntry &entry) {
        entry.activity = OutboxActivity::Uploading;
        entry.uploaded = 0;
        ++entry.attempts;
    });
    using Files = QList<vault::Attachment>;
    inVault<Files>([key, item = m_items.value(key)](vault::Vault &vault) -> Result<Files> {
        if (!vault.outbox().markSending(key))
            return Failure(FailureCode::VaultError, QStringLiteral("outbox item cannot be sent"));
        const Result<Files> files = vault.attachments().of(item.caseId);
        return files ? Result<Files>(filesNamedIn(item.request, *files)) : files;
    }).then(this, [this, key](const Result<QList<vault::Attachment>> &files) {
        if (!files) {
            keepForLater(key, vault::OutboxState::Waiting, files.failure());
            return;
        }
        update(key, [&files](OutboxEntry &entry) {
            entry.state = vault::OutboxState::Sending;
            entry.uploadSize = 0;
            for (const vault::Attachment &file : *files)
                entry.uploadSize += file.size;
        });
        uploadNext(key, *files);
    });
}

void Outbox::uploadNext(const QString &key, QList<vault::Attachment> rest)
{
    if (rest.isEmpty()) {
        submit(key);
        return;
    }
    const vault::Attachment file = rest.takeFirst();
    const qint64 before = entry(key)->uploaded;
    m_upload = std::make_unique<AttachmentUpload>(m_session, thread(), file);
    AttachmentUpload *upload = m_upload.get();
    connect(upload, &AttachmentUpload::progressed, this, [this, key, before](qint64 bytes) {
        update(key, [=](OutboxEntry &entry) { entry.uploaded = before + bytes; });
    });
    // The upload is still on the stack when it tells its end.
    connect(
        upload, &AttachmentUpload::failed, this,
        [this, key](const Failure &failure) { onUploadFailed(key, failure); },
        Qt::QueuedConnection);
    connect(
        upload, &AttachmentUpload::done, this, [this, key, rest] { uploadNext(key, rest); },
        Qt::QueuedConnection);
    upload->start();
}

void Outbox::onUploadFailed(const QString &key, const Failure &failure)
{
    // Bytes that were changed on the way are sent anew.
    if (isFinalRefusal(failure.code) && failure.code != FailureCode::AttachmentHashMismatch)
        leaveToSigner(key, failure);
    else
        keepForLater(key, vault::OutboxState::Waiting, failure);
}

void Outbox::submit(const QString &key)
{
    const vault::OutboxItem item = m_items.value(key);
    if (item.request.isEmpty()) {
        keepForLater(key, vault::OutboxState::Waiting, FailureCode::VaultItemMissing);
        return;
    }
    update(key, [](OutboxEntry &entry) { entry.activity = OutboxActivity::Submitting; });
    m_session.client()
        .submit(key, {item.request, item.signature, item.lookupId})
        .then(this, [this, key](const Result<protocol::Application> &answer) {
            onSubmitted(key, answer);
        });
}

void Outbox::onSubmitted(const QString &key, const Result<protocol::Application> &answer)
{
    if (answer) {
        acknowledge(key, *answer);
        return;
    }
    const Failure &failure = answer.failure();
    if (failure.code == FailureCode::AttachmentMissing)
        onFileLacking(key, failure);
    else if (isFinalRefusal(failure.code))
        leaveToSigner(key, failure);
    else
        keepForLater(key,
                     nothingHappened(failure.code) ? vault::OutboxState::Waiting
                                                   : vault::OutboxState::Unknown,
                     failure);
}

void Outbox::acknowledge(const QString &key, const protocol::Application &application)
{
    const QJsonObject answer = application.toJson();
    inVault<void>([key, answer](vault::Vault &vault) {
        const Result<void> kept = vault.outbox().acknowledge(key, answer);
        return kept ? vault.withdrawals().drop(key) : kept;
    }).then(this, [this, key, application](const Result<void> &done) {
        if (!done) {
            // The registry has it; what is missing is only our note of it: ask again later.
            keepForLater(key, vault::OutboxState::Unknown, kept(key, done.failure()));
            return;
        }
        m_items.remove(key);
        m_withdrawals.remove(key);
        m_active.clear();
        // In the store, only for its signer to find out: the registry answers that by the key.
        if (m_store)
            m_store->forget(key);
        update(key, [](OutboxEntry &entry) {
            entry.state = vault::OutboxState::Acknowledged;
            entry.activity = OutboxActivity::Idle;
            entry.withdrawing = false;
            entry.endedBy.clear();
            entry.failure.reset();
            entry.nextTryAt = {};
        });
        Q_EMIT acknowledged(key, application);
        pump();
    });
}

void Outbox::keepForLater(const QString &key, vault::OutboxState state, const Failure &failure)
{
    inVault<void>([key, state, failure](vault::Vault &vault) {
        return state == vault::OutboxState::Waiting ? vault.outbox().markWaiting(key, failure.code)
                                                    : vault.outbox().markUnknown(key, failure.code);
    }).then(this, [this, key, state, failure](const Result<void> &) {
        // Where even this note fails, the vault still says Sending, which it will read as
        // Unknown: the safe side.
        m_active.clear();
        // The word was given while the doubt was being noted: nothing is left to wait for.
        const bool isSaid = failure.code == FailureCode::VaultOlderCopy && m_words.contains(key);
        update(key, [&](OutboxEntry &entry) {
            entry.state = state;
            entry.activity = OutboxActivity::Idle;
            entry.failure = isSaid ? std::nullopt : std::optional(failure);
            entry.nextTryAt =
                isSaid || needsSignIn(failure.code)
                    ? QDateTime()
                    : m_clock.now().addMSecs(pauseAfter(entry.attempts, m_firstPause));
        });
        share(key);
        pump();
    });
}

OutboxEntry *Outbox::find(const QString &key)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(),
                     [&key](const OutboxEntry &entry) { return entry.idempotencyKey == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

void Outbox::update(const QString &key, const std::function<void(OutboxEntry &)> &change)
{
    if (OutboxEntry *entry = find(key)) {
        change(*entry);
        Q_EMIT changed(key);
    }
}

} // namespace ruqsat::desk
