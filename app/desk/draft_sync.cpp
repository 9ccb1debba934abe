#include "desk/draft_sync.h"

#include "desk/review_work.h"

#include <QUuid>

namespace ruqsat::desk {
namespace {

constexpr int tellAgainMs = 60'000;

/// What keeps a draft from the registry.
enum class Trouble {
    Line,     ///< all drafts wait
    Passing,  ///< this one is tried again later, which the others need not wait for
    Content,  ///< another content may pass where this one did not
    Standing, ///< whose it is, or what became of it: no content passes
};

Trouble troubleOf(FailureCode code)
{
    switch (code) {
    case FailureCode::AttachmentMissing:
    case FailureCode::AttachmentHashMismatch:
    case FailureCode::UploadIncomplete:
    case FailureCode::UploadRoomFull:
    case FailureCode::DatabaseError:
    case FailureCode::IoError:
    case FailureCode::VaultError:
    case FailureCode::VaultItemMissing:
        return Trouble::Passing;
    case FailureCode::CaseTooLarge:
    case FailureCode::FileTooLarge:
    case FailureCode::FileTypeUnsupported:
    case FailureCode::FieldTooManyRows:
    case FailureCode::RequestTooLarge:
    case FailureCode::RequestMalformed:
    case FailureCode::RequestFieldUnknown:
    case FailureCode::VaultDamaged:
    case FailureCode::VaultFileDamaged:
    case FailureCode::VaultDraftUnreadable:
        return Trouble::Content;
    case FailureCode::DraftChanged:
    case FailureCode::DraftTakenOver:
    case FailureCode::StateForbids:
    case FailureCode::OtherOffice:
    case FailureCode::PermissionDenied:
    case FailureCode::NotFound:
        return Trouble::Standing;
    default:
        return Trouble::Line;
    }
}

bool mayPassLater(const Failure &failure)
{
    const Trouble trouble = troubleOf(failure.code);
    return trouble == Trouble::Line || trouble == Trouble::Passing;
}

} // namespace

DraftSync::DraftSync(Session &session, const Outbox &outbox, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_outbox(outbox)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftSync::pump);
    connect(&m_session, &Session::draftKept, this, &DraftSync::touch);
    for (const auto back : {&Session::renewed, &Session::unlocked}) {
        connect(&m_session, back, this, &DraftSync::hurry);
        connect(&m_session, back, this, &DraftSync::refresh);
    }
}

DraftSync::~DraftSync() = default;

void DraftSync::setPause(int milliseconds)
{
    m_pause = milliseconds;
    if (m_timer.remainingTime() > m_pause)
        m_timer.start(m_pause);
}

void DraftSync::touch()
{
    // The wait of one draft is not that of the others.
    const bool isOfOne = !m_delayed.isEmpty() && m_timer.remainingTime() > m_pause;
    if (!m_timer.isActive() || isOfOne)
        m_timer.start(m_pause);
}

void DraftSync::hurry()
{
    m_delayed.clear();
    m_timer.stop();
    touch();
}

void DraftSync::refresh()
{
    if (!m_session.isAlive() || m_session.isLocked())
        return;
    // What is under way may have left before what is asked about.
    if (std::exchange(m_refreshing, true)) {
        m_refreshAgain = true;
        return;
    }
    m_session.client().drafts().then(this, [this](const Result<protocol::DraftCopies> &there) {
        m_refreshing = false;
        if (std::exchange(m_refreshAgain, false)) {
            refresh();
            return;
        }
        // What was heard before is shown on; the next one asks again.
        if (!there)
            return;
        m_there = *there;
        Q_EMIT changed();
    });
}

void DraftSync::pump()
{
    if (m_running || !m_session.isAlive() || m_session.isLocked())
        return;
    if (m_outbox.isBusy()) {
        m_timer.start(m_pause);
        return;
    }
    m_running = true;
    m_delayed.removeIf([](const QHash<QString, QDeadlineTimer>::iterator &each) {
        return each.value().hasExpired();
    });
    m_session
        .inVault<std::optional<Job>>(
            [refused = m_refused, waiting = QStringList(m_delayed.keys())](vault::Vault &vault) {
                return nextJob(vault, refused, waiting);
            })
        .then(this, [this](const Result<std::optional<Job>> &found) {
            if (found)
                onJob(*found);
            else
                end(tellAgainMs);
        });
}

Result<std::optional<DraftSync::Job>> DraftSync::nextJob(vault::Vault &vault,
                                                         const QHash<QString, Refused> &refused,
                                                         const QStringList &waiting)
{
    const Result<QList<vault::DraftCopyNote>> notes = vault.draftCopies().all();
    if (!notes)
        return notes.failure();
    for (const vault::DraftCopyNote &note : *notes) {
        if (note.deleted && !waiting.contains(note.caseId))
            return std::optional(Job{note, {}, {}});
    }
    const Result<QStringList> cases = vault.draftCopies().changed();
    if (!cases)
        return cases.failure();
    std::optional<Failure> failed;
    for (const QString &caseId : *cases) {
        if (waiting.contains(caseId))
            continue;
        const auto note = vault.draftCopies().of(caseId);
        const auto draft = vault.drafts().load(caseId);
        const auto files = vault.attachments().of(caseId);
        if (!note || !draft || !files) {
            failed = !note ? note.failure() : !draft ? draft.failure() : files.failure();
            continue;
        }
        // Notes of an officer on a case that is registered, a reply for one, words for an act.
        if (!isCase(*draft))
            continue;
        const auto known = refused.constFind(caseId);
        if (known != refused.cend() && known->version == note->version &&
            (known->revision == 0 || known->revision == draft->revision))
            continue;
        return std::optional(Job{*note, *draft, *files});
    }
    if (failed)
        return *failed;
    return std::optional<Job>();
}

void DraftSync::onJob(const std::optional<Job> &job)
{
    if (!job)
        end(m_delayed.isEmpty() ? 0 : tellAgainMs);
    else if (job->note.deleted)
        tellDeleted(job->note);
    else
        upload(std::make_shared<Job>(*job), 0);
}

void DraftSync::tellDeleted(const vault::DraftCopyNote &told)
{
    m_session.client()
        .deleteDraft(told.caseId, told.version, told.save)
        .then(this, [this, told](const Result<void> &done) {
            if (!done && mayPassLater(done.failure())) {
                onDelayed(told.caseId, done.failure());
                return;
            }
            // A newer one of another desk's stays, and shows itself in the list again.
            if (done)
                m_there.items.removeIf([&](const protocol::DraftCopyHead &copy) {
                    return copy.caseId == told.caseId;
                });
            forget(told);
        });
}

void DraftSync::upload(const std::shared_ptr<Job> &job, qsizetype next)
{
    // What is signed goes first.
    if (m_outbox.isBusy() || m_session.isLocked()) {
        end(m_pause);
        return;
    }
    if (next == job->files.size()) {
        begin(job);
        return;
    }
    m_upload =
        std::make_unique<AttachmentUpload>(m_session, m_session.vault(), job->files.at(next));
    // The upload is still on the stack when it tells its end.
    connect(
        m_upload.get(), &AttachmentUpload::failed, this,
        [this, job](const Failure &failure) { onRefused(*job, failure); }, Qt::QueuedConnection);
    connect(
        m_upload.get(), &AttachmentUpload::done, this, [this, job, next] { upload(job, next + 1); },
        Qt::QueuedConnection);
    m_upload->start();
}

void DraftSync::begin(const std::shared_ptr<Job> &job)
{
    using Note = vault::DraftCopyNote;
    m_session
        .inVault<Note>(
            [caseId = job->draft.caseId,
             fresh = QUuid::createUuid().toString(QUuid::WithoutBraces)](vault::Vault &vault) {
                return vault.draftCopies().begin(caseId, fresh);
            })
        .then(this, [this, job](const Result<Note> &note) {
            const bool isGone = !note && note.failure().code == FailureCode::VaultItemMissing;
            if (!note && !isGone) {
                end(tellAgainMs);
                return;
            }
            // Deleted while its files went, or another version took its place.
            if (isGone || note->version != job->note.version) {
                goOn();
                return;
            }
            job->note = *note;
            put(job);
        });
}

void DraftSync::put(const std::shared_ptr<Job> &job)
{
    const auto body = draftBody(job->draft, job->files, job->note);
    if (!body) {
        onRefused(*job, body.failure());
        return;
    }
    m_session.client()
        .putDraft(job->draft.caseId, *body)
        .then(this,
              [this, job](const Result<protocol::DraftVersion> &answer) { onPut(job, answer); });
}

void DraftSync::onPut(const std::shared_ptr<Job> &job, const Result<protocol::DraftVersion> &answer)
{
    if (!answer) {
        onRefused(*job, answer.failure());
        return;
    }
    const vault::DraftCopyNote told{job->draft.caseId, answer->version, job->draft.revision, false,
                                    job->note.save};
    m_session.inVault<void>([told](vault::Vault &vault) { return vault.draftCopies().kept(told); })
        .then(this, [this, told](const Result<void> &noted) {
            if (!noted) {
                end(tellAgainMs);
                return;
            }
            Q_EMIT kept(told.caseId);
            goOn();
        });
}

void DraftSync::onRefused(const Job &job, const Failure &failure)
{
    const QString &caseId = job.draft.caseId;
    if (mayPassLater(failure)) {
        onDelayed(caseId, failure);
        return;
    }
    qWarning().noquote() << "draft not kept at the registry:" << failureName(failure.code);
    m_refused.insert(
        caseId,
        {job.note.version, troubleOf(failure.code) == Trouble::Content ? job.draft.revision : 0});
    refresh();
    end(m_pause);
}

void DraftSync::onDelayed(const QString &caseId, const Failure &failure)
{
    if (troubleOf(failure.code) == Trouble::Line) {
        end(tellAgainMs);
        return;
    }
    qWarning().noquote() << "draft not kept at the registry yet:" << failureName(failure.code);
    m_delayed.insert(caseId, QDeadlineTimer(tellAgainMs));
    end(m_pause);
}

void DraftSync::forget(const vault::DraftCopyNote &told)
{
    m_session
        .inVault<void>(
            [told](vault::Vault &vault) { return vault.draftCopies().forget(told.caseId); })
        .then(this, [this](const Result<void> &forgotten) {
            if (!forgotten) {
                end(tellAgainMs);
                return;
            }
            refresh();
            goOn();
        });
}

void DraftSync::goOn()
{
    m_running = false;
    pump();
}

void DraftSync::end(int pauseMs)
{
    m_running = false;
    if (pauseMs > 0 && !m_timer.isActive())
        m_timer.start(pauseMs);
}

} // namespace ruqsat::desk
