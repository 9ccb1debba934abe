#include "desk/draft_sync.h"

#include <QUuid>

#include <algorithm>

// A draft comes from the registry to this desk.
namespace ruqsat::desk {
namespace {

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// What stands here, for a case of its own. Nothing where nothing does.
Result<std::optional<vault::DraftFork>> forkOf(vault::Vault &vault, const QString &caseId)
{
    const Result<vault::Draft> draft = vault.drafts().load(caseId);
    if (!draft)
        return draft.failure().code == FailureCode::VaultItemMissing
                   ? Result<std::optional<vault::DraftFork>>(std::nullopt)
                   : draft.failure();
    const Result<QList<vault::Attachment>> files = vault.attachments().of(caseId);
    if (!files)
        return files.failure();
    vault::DraftFork fork;
    fork.caseId = freshId();
    for (const vault::Attachment &file : *files)
        fork.files.insert(file.id, freshId());
    fork.content = contentOfCopy(draft->content, fork.files);
    return std::optional(std::move(fork));
}

/// What is here is the past of what comes.
Result<void> checkUnchanged(vault::Vault &vault, const QString &caseId, qint64 root)
{
    const Result<vault::Draft> draft = vault.drafts().load(caseId);
    if (!draft)
        return draft.failure().code == FailureCode::VaultItemMissing ? Result<void>()
                                                                     : draft.failure();
    const Result<vault::DraftCopyNote> note = vault.draftCopies().of(caseId);
    if (!note)
        return note.failure();
    const bool isPast = note->revision == draft->revision && note->version >= root;
    return isPast ? Result<void>() : FailureCode::DraftChanged;
}

/// The registry's version beside the one that is here, as a case of its own.
vault::BroughtDraft copyOf(const vault::BroughtDraft &brought)
{
    vault::BroughtDraft copy = brought;
    QHash<QString, QString> ids;
    for (vault::BroughtFile &each : copy.files) {
        const QString id = freshId();
        ids.insert(each.file.id, id);
        each.file.id = id;
    }
    copy.draft.caseId = freshId();
    copy.draft.content = contentOfCopy(brought.draft.content, ids);
    copy.version = 0;
    return copy;
}

Result<void> keepBoth(vault::Vault &vault, const vault::BroughtDraft &brought)
{
    if (const Result<void> kept = vault.draftCopies().bring(copyOf(brought)); !kept)
        return kept;
    // Only now may what is here take its place at the registry.
    return vault.draftCopies().note({brought.draft.caseId, brought.version, 0, false, {}});
}

Result<void> keep(vault::Vault &vault, const vault::BroughtDraft &brought,
                  std::optional<DraftChoice> choice, qint64 root)
{
    if (choice == DraftChoice::Here)
        return keepBoth(vault, brought);
    if (choice == DraftChoice::Elsewhere) {
        const auto fork = forkOf(vault, brought.draft.caseId);
        return fork ? vault.draftCopies().bring(brought, *fork) : fork.failure();
    }
    if (const Result<void> unchanged = checkUnchanged(vault, brought.draft.caseId, root);
        !unchanged)
        return unchanged;
    return vault.draftCopies().bring(brought);
}

} // namespace

struct DraftSync::Arrival
{
    vault::BroughtDraft brought;
    qint64 root = 0; ///< see protocol::DraftCopyHead
    std::optional<DraftChoice> choice;
    QList<vault::Attachment> here;
    std::shared_ptr<QPromise<Result<void>>> promise;
    DraftSync *sync = nullptr;

    bool has(const vault::Attachment &file) const
    {
        return std::any_of(here.cbegin(), here.cend(), [&](const vault::Attachment &each) {
            return each.id == file.id && each.sha256 == file.sha256;
        });
    }
    void end(const Result<void> &result) const
    {
        sync->m_arrival.reset();
        promise->addResult(result);
        promise->finish();
    }
};

Later<void> DraftSync::bring(const QString &caseId)
{
    return fetch(caseId, std::nullopt);
}

Later<void> DraftSync::settle(const QString &caseId, DraftChoice choice)
{
    return fetch(caseId, choice);
}

Later<void> DraftSync::fetch(const QString &caseId, std::optional<DraftChoice> choice)
{
    if (isBringing())
        return ready<void>(FailureCode::Cancelled);
    auto arrival = std::make_shared<Arrival>();
    arrival->sync = this;
    m_arrival = arrival;
    arrival->choice = choice;
    arrival->promise = std::make_shared<QPromise<Result<void>>>();
    arrival->promise->start();
    Later<void> future(arrival->promise->future());
    m_session.client().draft(caseId).then(this, [this,
                                                 arrival](const Result<protocol::DraftCopy> &copy) {
        if (!copy) {
            arrival->end(copy.failure());
            return;
        }
        vault::BroughtDraft &brought = arrival->brought;
        brought.draft.caseId = copy->head.caseId;
        brought.draft.content = copy->content;
        brought.draft.step = copy->head.head.step;
        brought.draft.focusField = copy->focusField;
        brought.version = copy->head.version;
        arrival->root = copy->head.root;
        for (const protocol::DraftFile &file : copy->files)
            brought.files.append({attachmentOf(copy->head.caseId, file), std::nullopt});
        if (!CaseDraft::fromVault(brought.draft)) {
            arrival->end(Failure(FailureCode::RegistryAnswerMalformed, QStringLiteral("draft")));
            return;
        }
        m_session
            .inVault<QList<vault::Attachment>>([id = copy->head.caseId](vault::Vault &vault) {
                return vault.attachments().of(id);
            })
            .then(this, [this, arrival](const Result<QList<vault::Attachment>> &here) {
                if (!here) {
                    arrival->end(here.failure());
                    return;
                }
                arrival->here = *here;
                fetchFile(arrival, 0);
            });
    });
    return future;
}

void DraftSync::fetchFile(const std::shared_ptr<Arrival> &arrival, qsizetype next)
{
    QList<vault::BroughtFile> &files = arrival->brought.files;
    // With a choice the files of what is here go to another case, or those that come do.
    while (next < files.size() && !arrival->choice && arrival->has(files.at(next).file))
        ++next;
    if (next == files.size()) {
        arrive(arrival);
        return;
    }
    const vault::Attachment &file = files.at(next).file;
    m_session.client()
        .draftFile(file.caseId, file.id)
        .then(this, [this, arrival, next](const Result<QByteArray> &bytes) {
            if (!bytes) {
                arrival->end(bytes.failure());
                return;
            }
            arrival->brought.files[next].bytes = *bytes;
            fetchFile(arrival, next + 1);
        });
}

void DraftSync::arrive(const std::shared_ptr<Arrival> &arrival)
{
    m_session
        .inVault<void>([arrival](vault::Vault &vault) {
            return keep(vault, arrival->brought, arrival->choice, arrival->root);
        })
        .then(this, [this, arrival](const Result<void> &kept) {
            if (kept) {
                m_refused.remove(arrival->brought.draft.caseId);
                refresh();
                touch();
            }
            arrival->end(kept);
        });
}

} // namespace ruqsat::desk
