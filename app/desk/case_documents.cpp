#include "desk/case_editor.h"

#include "core/identifier.h"

#include <QBuffer>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

// The inventory of CaseEditor: paper marks, scans, files.
namespace ruqsat::desk {

int InventoryItem::pages() const
{
    int pages = 0;
    for (const vault::Attachment &file : attachments)
        pages += file.pages;
    return pages;
}

qint64 InventoryItem::size() const
{
    qint64 size = 0;
    for (const vault::Attachment &file : attachments)
        size += file.size;
    return size;
}

QList<InventoryItem> CaseEditor::inventory() const
{
    QList<InventoryItem> inventory;
    const QList<RequiredDocument> documents = m_regulation.documentsFor(m_draft.kind);
    std::optional<ApplicantKind> applicant;
    if (const auto number = PartyNumber::parse(m_draft.applicantText))
        applicant = number->isPerson() ? ApplicantKind::Person : ApplicantKind::Organisation;
    for (const RequiredDocument &document : documents) {
        InventoryItem item;
        item.document = document;
        item.paperMark = m_draft.paperMarks.contains(document.id);
        for (const vault::Attachment &file : m_attachments) {
            if (file.item == document.id)
                item.attachments.append(file);
        }
        // What was kept before another applicant was chosen stays in sight.
        const bool asked = !applicant || document.isAskedOf(*applicant);
        if (!asked && !item.paperMark && item.attachments.isEmpty())
            continue;
        if (!item.attachments.isEmpty())
            item.state = DocumentState::Ready;
        else if (!document.required || !asked)
            item.state = DocumentState::Optional;
        inventory.append(item);
    }
    return inventory;
}

void CaseEditor::setPaperMark(const QString &documentId, bool seen)
{
    if (isFrozen() || !m_regulation.document(documentId) ||
        m_draft.paperMarks.contains(documentId) == seen)
        return;
    if (seen)
        m_draft.paperMarks.append(documentId);
    else
        m_draft.paperMarks.removeAll(documentId);
    touch();
    Q_EMIT inventoryChanged();
}

Later<vault::Attachment> CaseEditor::addScan(const QString &documentId, const QString &name,
                                             const QByteArray &pdf, int pages,
                                             const QStringList &replaced)
{
    vault::Attachment description;
    description.item = documentId;
    description.name = name;
    description.type = QStringLiteral("application/pdf");
    description.pages = pages;
    ++m_attachmentsUnderWay;
    return keepAttachment(description, replaced, [pdf]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(pdf);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    });
}

void CaseEditor::addFile(const QString &documentId, const QString &path,
                         const scan::HelperPlace &place)
{
    vault::Attachment description;
    description.item = documentId;
    description.name = QFileInfo(path).fileName();
    ++m_attachmentsUnderWay;
    Q_EMIT inventoryChanged();
    Later<scan::FileReport>(scan::inspectFile(path, place))
        .then(this, [this, description, path](const Result<scan::FileReport> &report) {
            if (!report) {
                attachmentDone(description, report.failure());
                return;
            }
            vault::Attachment judged = description;
            judged.type = report->type;
            judged.pages = report->pages;
            judged.sha256 = report->sha256;
            keepAttachment(judged, std::nullopt, [path]() -> std::unique_ptr<QIODevice> {
                auto file = std::make_unique<QFile>(path);
                if (!file->open(QIODevice::ReadOnly))
                    return nullptr;
                return file;
            });
        });
}

Later<vault::Attachment>
CaseEditor::keepAttachment(vault::Attachment description,
                           const std::optional<QStringList> &replaced,
                           std::function<std::unique_ptr<QIODevice>()> open)
{
    if (isFrozen() || !m_regulation.document(description.item)) {
        const Result<vault::Attachment> refused = Failure(FailureCode::StateForbids);
        attachmentDone(description, refused);
        return ready(refused);
    }
    description.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    description.caseId = caseId();
    if (replaced)
        m_draft.scanned.append(description.id);
    // The files hang on the draft, which may not have been saved yet.
    m_saveTimer.stop();
    const vault::Draft draft = m_draft.toVault();
    const std::shared_ptr<void> hold = m_session.holdVault();
    return m_session
        .inVault<vault::Attachment>(
            [draft, description, replaced, open](vault::Vault &vault) -> Result<vault::Attachment> {
                const Result<void> drafted = vault.drafts().save(draft);
                if (!drafted)
                    return drafted.failure();
                const std::unique_ptr<QIODevice> source = open();
                if (!source)
                    return Failure(FailureCode::FileUnreadable);
                const Result<vault::Attachment> kept =
                    replaced ? vault.scanPages().settle(description, *source, *replaced)
                             : vault.attachments().add(description, *source);
                // A file may change between its inspection and here: only what was judged stays.
                if (!kept || description.sha256.isEmpty() || kept->sha256 == description.sha256)
                    return kept;
                if (const Result<void> gone = vault.attachments().remove(kept->id); !gone)
                    return gone.failure();
                return Failure(FailureCode::FileInspectionFailed,
                               QStringLiteral("the file changed meanwhile"));
            })
        .then(this, [this, description, replaced, hold](const Result<vault::Attachment> &kept) {
            if (!kept) {
                m_draft.scanned.removeAll(description.id);
                // What was typed was to go with the file, and nothing else saves it now.
                saveAgain();
            } else if (replaced) {
                m_attachments.removeIf([&replaced](const vault::Attachment &file) {
                    return replaced->contains(file.id);
                });
            }
            attachmentDone(description, kept);
            return kept;
        });
}

void CaseEditor::attachmentDone(const vault::Attachment &description,
                                const Result<vault::Attachment> &kept)
{
    --m_attachmentsUnderWay;
    if (kept) {
        m_attachments.append(*kept);
        m_savedAt = m_clock.now();
        m_session.noteDraftKept();
        Q_EMIT attachmentAdded(description.item, *kept);
        Q_EMIT saved(m_savedAt);
    } else {
        Q_EMIT attachmentFailed(description.item, description.name, kept.failure());
    }
    holdUnsaved();
    Q_EMIT inventoryChanged();
    Q_EMIT changed();
}

void CaseEditor::onVaultReplaced()
{
    if (!isFrozen())
        saveNow();
    // What was signed is saved by nobody else, and is gone back to where it is taken back.
    const bool keeps = isSigned() && !m_application && !m_discarded;
    CaseDraft draft = m_draft;
    draft.page = CasePage::Review;
    using Files = QList<vault::Attachment>;
    m_session
        .inVault<Files>([keeps, kept = draft.toVault()](vault::Vault &vault) -> Result<Files> {
            const Result<vault::OutboxItem> item = vault.outbox().ofCase(kept.caseId);
            if (keeps && (!item || item->state != vault::OutboxState::Acknowledged)) {
                if (const Result<void> saved = vault.drafts().save(kept); !saved)
                    return saved.failure();
            }
            return vault.attachments().of(kept.caseId);
        })
        .then(this, [this](const Result<Files> &files) {
            if (files)
                takeFiles(*files);
            else
                Q_EMIT saveFailed(files.failure());
        });
}

void CaseEditor::takeFiles(const QList<vault::Attachment> &files)
{
    QStringList lost;
    for (const vault::Attachment &before : std::as_const(m_attachments)) {
        const bool here =
            std::any_of(files.cbegin(), files.cend(),
                        [&before](const vault::Attachment &file) { return file.id == before.id; });
        if (!here)
            lost.append(before.name);
    }
    m_attachments = files;
    Q_EMIT inventoryChanged();
    Q_EMIT changed();
    if (!lost.isEmpty())
        Q_EMIT filesLost(lost);
}

void CaseEditor::removeAttachment(const QString &attachmentId)
{
    const auto place = std::find_if(
        m_attachments.cbegin(), m_attachments.cend(),
        [&attachmentId](const vault::Attachment &file) { return file.id == attachmentId; });
    if (isFrozen() || place == m_attachments.cend())
        return;
    const vault::Attachment file = *place;
    const qsizetype row = place - m_attachments.cbegin();
    m_attachments.removeAt(row);
    m_session
        .inVault<void>([attachmentId](vault::Vault &vault) {
            return vault.attachments().remove(attachmentId);
        })
        .then(this, [this, file, row](const Result<void> &removed) {
            // One that is not there is gone as it was to be.
            if (removed || removed.failure().code == FailureCode::VaultItemMissing) {
                m_session.noteDraftKept();
                return;
            }
            // It is in the vault still, and would be signed for or lie there unseen.
            const auto isIt = [&file](const vault::Attachment &each) { return each.id == file.id; };
            if (std::none_of(m_attachments.cbegin(), m_attachments.cend(), isIt))
                m_attachments.insert(std::min(row, m_attachments.size()), file);
            Q_EMIT inventoryChanged();
            Q_EMIT changed();
            Q_EMIT saveFailed(removed.failure());
        });
    Q_EMIT inventoryChanged();
    Q_EMIT changed();
}

Later<QByteArray> CaseEditor::attachmentBytes(const QString &attachmentId)
{
    return m_session.inVault<QByteArray>([attachmentId](vault::Vault &vault) -> Result<QByteArray> {
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        const Result<void> done = vault.attachments().read(attachmentId, bytes);
        if (!done)
            return done.failure();
        return bytes.data();
    });
}

} // namespace ruqsat::desk
