#include "desk/draft_sync.h"

#include "desk/review_work.h"

namespace ruqsat::desk {
namespace {

constexpr int tellAgainMs = 60'000;

/// The registry may answer otherwise later, to the same draft.
bool mayPassLater(FailureCode code)
{
    switch (code) {
    case FailureCode::DraftChanged:
    case FailureCode::DraftTakenOver:
    case FailureCode::StateForbids:
    case FailureCode::OtherOffice:
    case FailureCode::PermissionDenied:
    case FailureCode::NotFound:
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
        return false;
    default:
        return true;
    }
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
        connect(&m_session, back, this, &DraftSync::touch);
        connect(&m_session, back, this, &DraftSync::refresh);
    }
}

DraftSync::~DraftSync() = default;

void DraftSync::touch()
{
    if (!m_timer.isActive())
        m_timer.start(m_pause);
}

void DraftSync::refresh()
{
    if (!m_session.isAlive() || m_session.isLocked() || std::exchange(m_refreshing, true))
        return;
    m_session.client().drafts().then(this, [this](const Result<protocol::DraftCopies> &there) {
        if (!there) {
            // What was heard before is shown on; the next one asks again.
            m_refreshing = false;
            return;
        }
        m_session
            .inVault<QList<vault::DraftCopyNote>>(
                [](vault::Vault &vault) { return vault.draftCopies().all(); })
            .then(this, [this, there = *there](const Result<QList<vault::DraftCopyNote>> &notes) {
                m_refreshing = false;
                m_there = there;
                m_deleted.clear();
                for (const vault::DraftCopyNote &note :
                     notes ? *notes : QList<vault::DraftCopyNote>()) {
                    if (note.deleted)
                        m_deleted.insert(note.caseId);
                }
                Q_EMIT changed();
            });
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
    using Found = std::optional<Job>;
    m_session
        .inVault<Found>([refused = m_refused](vault::Vault &vault) -> Result<Found> {
            const Result<QList<vault::DraftCopyNote>> notes = vault.draftCopies().all();
            if (!notes)
                return notes.failure();
            for (const vault::DraftCopyNote &note : *notes) {
                if (note.deleted)
                    return Found(Job{note, {}, {}});
            }
            const Result<QStringList> cases = vault.draftCopies().changed();
            if (!cases)
                return cases.failure();
            for (const QString &caseId : *cases) {
                if (refused.contains(caseId))
                    continue;
                const Result<vault::Draft> draft = vault.drafts().load(caseId);
                if (!draft)
                    return draft.failure();
                // Notes of an officer on a case that is registered.
                if (draft->step == ReviewWork::step())
                    continue;
                const auto note = vault.draftCopies().of(caseId);
                const auto files = vault.attachments().of(caseId);
                if (!note || !files)
                    return note ? files.failure() : note.failure();
                return Found(Job{*note, *draft, *files});
            }
            return Found();
        })
        .then(this, [this](const Result<Found> &found) {
            if (found)
                onJob(*found);
            else
                end(tellAgainMs);
        });
}

void DraftSync::onJob(const std::optional<Job> &job)
{
    if (!job)
        end(0);
    else if (job->note.deleted)
        tellDeleted(job->note);
    else
        upload(std::make_shared<Job>(*job), 0);
}

void DraftSync::tellDeleted(const vault::DraftCopyNote &told)
{
    m_session.client()
        .deleteDraft(told.caseId, told.version)
        .then(this, [this, told](const Result<void> &done) {
            // A newer one of another desk's stays, and shows itself in the list again.
            if (done || !mayPassLater(done.failure().code))
                note(told, true);
            else
                end(tellAgainMs);
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
        put(job);
        return;
    }
    m_upload =
        std::make_unique<AttachmentUpload>(m_session, m_session.vault(), job->files.at(next));
    // The upload is still on the stack when it tells its end.
    connect(
        m_upload.get(), &AttachmentUpload::failed, this,
        [this, job](const Failure &failure) { onRefused(job->draft.caseId, failure); },
        Qt::QueuedConnection);
    connect(
        m_upload.get(), &AttachmentUpload::done, this, [this, job, next] { upload(job, next + 1); },
        Qt::QueuedConnection);
    m_upload->start();
}

void DraftSync::put(const std::shared_ptr<Job> &job)
{
    const auto body = draftBody(job->draft, job->files, job->note.version);
    if (!body) {
        onRefused(job->draft.caseId, body.failure());
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
        onRefused(job->draft.caseId, answer.failure());
        return;
    }
    note({job->draft.caseId, answer->version, job->draft.revision, false}, false);
}

void DraftSync::onRefused(const QString &caseId, const Failure &failure)
{
    if (mayPassLater(failure.code)) {
        end(tellAgainMs);
        return;
    }
    qWarning().noquote() << "draft not kept at the registry:" << failureName(failure.code);
    m_refused.insert(caseId);
    refresh();
    end(m_pause);
}

void DraftSync::note(const vault::DraftCopyNote &note, bool forget)
{
    m_session
        .inVault<void>([note, forget](vault::Vault &vault) {
            return forget ? vault.draftCopies().forget(note.caseId)
                          : vault.draftCopies().note(note);
        })
        .then(this, [this, note, forget](const Result<void> &noted) {
            if (!noted) {
                end(tellAgainMs);
                return;
            }
            if (forget)
                refresh();
            else
                Q_EMIT kept(note.caseId);
            m_running = false;
            pump();
        });
}

void DraftSync::end(int pauseMs)
{
    m_running = false;
    if (pauseMs > 0 && !m_timer.isActive())
        m_timer.start(pauseMs);
}

} // namespace ruqsat::desk
