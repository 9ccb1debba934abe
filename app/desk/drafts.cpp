#include "desk/case_editor.h"
#include "desk/kept_replies.h"
#include "desk/kept_words.h"
#include "desk/review_work.h"

#include <QDebug>
#include <QSet>

#include <algorithm>

// Cases in the vault: the list of them, and one of them whole.
namespace ruqsat::desk {

void noteOpenCase(Session &session, const QString &caseId)
{
    // Where it fails, only the way back is a step longer.
    session.inVault<void>(
        [caseId](vault::Vault &vault) { return vault.drafts().noteOpen(caseId); });
}

Later<QString> lastOpenCase(Session &session)
{
    return session.inVault<QString>([](vault::Vault &vault) { return vault.drafts().openCase(); });
}

Later<LoadedCase> loadCase(Session &session, const QString &caseId)
{
    return session.inVault<LoadedCase>([caseId](vault::Vault &vault) -> Result<LoadedCase> {
        const Result<vault::Draft> draft = vault.drafts().load(caseId);
        if (!draft)
            return draft.failure();
        const Result<CaseDraft> content = CaseDraft::fromVault(*draft);
        if (!content)
            return content.failure();
        const Result<QList<vault::Attachment>> files = vault.attachments().of(caseId);
        if (!files)
            return files.failure();
        LoadedCase loaded{*content, *files, {}};
        if (const Result<vault::OutboxItem> item = vault.outbox().ofCase(caseId))
            loaded.idempotencyKey = item->idempotencyKey;
        return loaded;
    });
}

Later<QList<DraftSummary>> listDrafts(Session &session)
{
    return session.inVault<QList<DraftSummary>>(
        [](vault::Vault &vault) -> Result<QList<DraftSummary>> {
            const Result<QList<vault::Draft>> drafts = vault.drafts().all();
            if (!drafts)
                return drafts.failure();
            const Result<QList<vault::DraftCopyNote>> notes = vault.draftCopies().all();
            if (!notes)
                return notes.failure();
            QHash<QString, vault::DraftCopyNote> noted;
            for (const vault::DraftCopyNote &note : *notes)
                noted.insert(note.caseId, note);
            QList<DraftSummary> summaries;
            for (const vault::Draft &draft : *drafts) {
                if (!isCase(draft))
                    continue;
                DraftSummary summary;
                summary.caseId = draft.caseId;
                // One that cannot be read hides none of the others.
                if (const Result<CaseDraft> content = CaseDraft::fromVault(draft)) {
                    summary.regulation = content->regulation;
                    summary.kind = content->kind;
                    summary.page = content->page;
                    summary.copy = content->copy;
                    summary.applicantNumber = content->applicantText;
                    if (content->lookup)
                        summary.applicantName = content->lookup->name();
                } else {
                    qWarning().noquote() << failureName(content.failure().code) << draft.caseId
                                         << content.failure().detail;
                    summary.isUnreadable = true;
                }
                if (const auto files = vault.attachments().of(draft.caseId)) {
                    QSet<QString> items;
                    for (const vault::Attachment &file : *files) {
                        items.insert(file.item);
                        summary.size += file.size;
                    }
                    summary.documentsReady = static_cast<int>(items.size());
                }
                summary.changedAt = draft.changedAt;
                const vault::DraftCopyNote note = noted.value(draft.caseId);
                summary.version = note.version;
                summary.changedSinceKept = note.revision != draft.revision;
                summary.save = note.save;
                summary.signedAlready = vault.outbox().ofCase(draft.caseId).ok();
                summaries.append(summary);
            }
            return summaries;
        });
}

Later<QSet<QString>> deletedDrafts(Session &session)
{
    return session.inVault<QSet<QString>>([](vault::Vault &vault) -> Result<QSet<QString>> {
        const Result<QList<vault::DraftCopyNote>> notes = vault.draftCopies().all();
        if (!notes)
            return notes.failure();
        QSet<QString> deleted;
        for (const vault::DraftCopyNote &note : *notes) {
            if (note.deleted)
                deleted.insert(note.caseId);
        }
        return deleted;
    });
}

Later<void> deleteDraft(Session &session, const QString &caseId, qint64 seen)
{
    return session
        .inVault<void>([caseId, seen](vault::Vault &vault) -> Result<void> {
            const Result<void> removed = vault.drafts().remove(caseId);
            const bool isElsewhere =
                !removed && removed.failure().code == FailureCode::VaultItemMissing && seen > 0;
            if (!removed && !isElsewhere)
                return removed;
            return seen > 0 ? vault.draftCopies().markDeleted(caseId, seen) : Result<void>();
        })
        .then(&session, [&session](const Result<void> &removed) {
            session.noteDraftKept();
            return removed;
        });
}

bool isCase(const vault::Draft &draft)
{
    return draft.step != ReviewWork::step() && draft.step != UnrecordedReply::step() &&
           draft.step != KeptWords::step();
}

Later<bool> holdsUnreadWork(Session &session)
{
    return session.inVault<bool>([](vault::Vault &vault) -> Result<bool> {
        const Result<QList<vault::Draft>> drafts = vault.drafts().all();
        if (!drafts)
            return drafts.failure();
        return std::any_of(drafts->cbegin(), drafts->cend(), [](const vault::Draft &draft) {
            return draft.step == ReviewWork::step() && !ReviewWork::fromVault(draft);
        });
    });
}

} // namespace ruqsat::desk
