#include "vault/draft_copy.h"

#include "vault/connection.h"

#include <QBuffer>
#include <QJsonDocument>

namespace ruqsat::vault {
namespace {

Result<void> done(const Result<int> &changed)
{
    if (!changed)
        return changed.failure();
    return {};
}

QString jsonText(const QJsonObject &content)
{
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

Result<bool> isSigned(Connection &connection, const QString &caseId)
{
    Result<QSqlQuery> found = connection.query(
        QStringLiteral("SELECT 1 FROM outbox WHERE case_id = ? AND state <> 'withdrawn'"),
        {caseId});
    if (!found)
        return found.failure();
    return Connection::nextRow(*found);
}

} // namespace

Result<QList<DraftCopyNote>> DraftCopies::all() const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT case_id, version, revision, deleted, save FROM draft_copy "
                       "WHERE owner = ?"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    QList<DraftCopyNote> notes;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return notes;
        notes.append({found->value(0).toString(), found->value(1).toLongLong(),
                      found->value(2).toLongLong(), found->value(3).toInt() != 0,
                      found->value(4).toString()});
    }
}

Result<DraftCopyNote> DraftCopies::of(const QString &caseId) const
{
    const Result<QList<DraftCopyNote>> notes = all();
    if (!notes)
        return notes.failure();
    for (const DraftCopyNote &note : *notes) {
        if (note.caseId == caseId)
            return note;
    }
    return DraftCopyNote{caseId, 0, 0, false, {}};
}

Result<void> DraftCopies::note(const DraftCopyNote &note)
{
    return done(m_connection.change(
        QStringLiteral("INSERT OR REPLACE INTO draft_copy (case_id, owner, version, revision, "
                       "deleted) VALUES (?, ?, ?, ?, ?)"),
        {note.caseId, m_connection.owner(), note.version, note.revision, note.deleted ? 1 : 0}));
}

Result<DraftCopyNote> DraftCopies::begin(const QString &caseId, const QString &fresh)
{
    const Result<void> begun = m_connection.transaction([&]() -> Result<void> {
        const Result<int> added = m_connection.change(
            QStringLiteral(
                "INSERT OR IGNORE INTO draft_copy (case_id, owner, version, revision) "
                "SELECT case_id, owner, 0, 0 FROM draft WHERE case_id = ? AND owner = ?"),
            {caseId, m_connection.owner()});
        if (!added)
            return added.failure();
        const Result<int> marked = m_connection.change(
            QStringLiteral("UPDATE draft_copy SET save = CASE save WHEN '' THEN ? ELSE save END "
                           "WHERE case_id = ? AND owner = ? AND deleted = 0 AND EXISTS (SELECT 1 "
                           "FROM draft d WHERE d.case_id = draft_copy.case_id "
                           "AND d.owner = draft_copy.owner)"),
            {fresh, caseId, m_connection.owner()});
        if (!marked)
            return marked.failure();
        return *marked > 0 ? Result<void>() : FailureCode::VaultItemMissing;
    });
    return begun ? of(caseId) : begun.failure();
}

Result<void> DraftCopies::kept(const DraftCopyNote &told)
{
    return done(m_connection.change(
        QStringLiteral("UPDATE draft_copy SET version = ?, revision = ?, save = '' "
                       "WHERE case_id = ? AND owner = ? AND save = ?"),
        {told.version, told.revision, told.caseId, m_connection.owner(), told.save}));
}

Result<void> DraftCopies::markDeleted(const QString &caseId, qint64 version)
{
    const Result<int> known = m_connection.change(
        QStringLiteral("UPDATE draft_copy SET deleted = 1, version = max(version, ?) "
                       "WHERE case_id = ? AND owner = ?"),
        {version, caseId, m_connection.owner()});
    if (!known)
        return known.failure();
    return *known > 0 ? Result<void>() : note({caseId, version, 0, true, {}});
}

Result<void> DraftCopies::forget(const QString &caseId)
{
    return done(m_connection.change(
        QStringLiteral("DELETE FROM draft_copy WHERE case_id = ? AND owner = ?"),
        {caseId, m_connection.owner()}));
}

Result<QStringList> DraftCopies::changed() const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT d.case_id FROM draft d LEFT JOIN draft_copy c ON "
                       "c.case_id = d.case_id WHERE d.owner = ? AND "
                       "coalesce(c.revision, 0) <> d.revision AND NOT EXISTS (SELECT 1 FROM "
                       "outbox o WHERE o.case_id = d.case_id AND o.state <> 'withdrawn') "
                       "ORDER BY d.changed_at"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    QStringList cases;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return cases;
        cases.append(found->value(0).toString());
    }
}

Result<void> DraftCopies::bring(const BroughtDraft &brought, const std::optional<DraftFork> &fork)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<bool> sent = isSigned(m_connection, brought.draft.caseId);
        if (!sent)
            return sent.failure();
        if (*sent)
            return Failure(FailureCode::VaultError, QStringLiteral("the case is in the outbox"));
        if (fork) {
            if (const Result<void> moved = moveAside(brought.draft.caseId, *fork); !moved)
                return moved;
        }
        return take(brought);
    });
}

Result<void> DraftCopies::moveAside(const QString &caseId, const DraftFork &fork)
{
    const Result<int> copied = m_connection.change(
        QStringLiteral("INSERT INTO draft (case_id, owner, content, step, focus_field, changed_at) "
                       "SELECT ?, owner, ?, step, focus_field, changed_at FROM draft "
                       "WHERE case_id = ? AND owner = ?"),
        {fork.caseId, jsonText(fork.content), caseId, m_connection.owner()});
    if (!copied)
        return copied.failure();
    if (*copied == 0)
        return FailureCode::VaultItemMissing;
    for (auto file = fork.files.begin(); file != fork.files.end(); ++file) {
        const Result<int> moved = m_connection.change(
            QStringLiteral("UPDATE attachment SET attachment_id = ?, case_id = ? "
                           "WHERE attachment_id = ? AND case_id = ?"),
            {file.value(), fork.caseId, file.key(), caseId});
        if (!moved)
            return moved.failure();
    }
    return {};
}

Result<void> DraftCopies::take(const BroughtDraft &brought)
{
    Drafts drafts(m_connection);
    Attachments attachments(m_connection);
    const QString &caseId = brought.draft.caseId;
    if (const Result<void> saved = drafts.saveWithin(brought.draft); !saved)
        return saved;
    const Result<QList<Attachment>> here = attachments.of(caseId);
    if (!here)
        return here.failure();
    const auto wanted = [&](const Attachment &file) {
        return std::any_of(
            brought.files.cbegin(), brought.files.cend(), [&](const BroughtFile &each) {
                return each.file.id == file.id && !each.bytes && each.file.sha256 == file.sha256;
            });
    };
    qsizetype kept = 0;
    for (const Attachment &file : *here) {
        if (wanted(file)) {
            ++kept;
            continue;
        }
        const Result<int> removed = m_connection.change(
            QStringLiteral("DELETE FROM attachment WHERE attachment_id = ?"), {file.id});
        if (!removed)
            return removed.failure();
    }
    for (const BroughtFile &each : brought.files) {
        if (!each.bytes) {
            --kept;
            continue;
        }
        QBuffer source;
        source.setData(*each.bytes);
        source.open(QIODevice::ReadOnly);
        Attachment description = each.file;
        description.caseId = caseId;
        const Result<Attachment> added = attachments.addWithin(description, source);
        if (!added)
            return added.failure();
        if (added->sha256 != each.file.sha256)
            return Failure(FailureCode::AttachmentHashMismatch, each.file.id);
    }
    if (kept != 0)
        return FailureCode::VaultItemMissing;
    const Result<Draft> saved = drafts.load(caseId);
    if (!saved)
        return saved.failure();
    return brought.version > 0 ? note({caseId, brought.version, saved->revision, false, {}})
                               : Result<void>();
}

} // namespace ruqsat::vault
