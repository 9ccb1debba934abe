#include "workstation/pages/home_page.h"

#include "desk/desk.h"
#include "workstation/pages/case_opener.h"
#include "workstation/pages/draft_choice_dialog.h"
#include "workstation/pages/home_source.h"
#include "workstation/words/draft_words.h"
#include "workstation/words/languages.h"

#include "ui_home_page.h"

// What can be done to a draft from its row.
namespace ruqsat::workstation {

void HomePage::openDraft(const QString &caseId)
{
    using desk::DraftPlace;
    forgetFailure();
    const std::optional<desk::DraftSummary> draft = m_source->draft(caseId);
    if (!draft || !draft->standing) {
        openHere(caseId);
        return;
    }
    switch (draft->standing->place) {
    case DraftPlace::Here:
    case DraftPlace::TakenOver:
    case DraftPlace::RegisteredElsewhere:
    case DraftPlace::DeletedElsewhere:
        openHere(caseId);
        break;
    case DraftPlace::Elsewhere:
    case DraftPlace::NewerElsewhere:
        bringDraft(*draft);
        break;
    case DraftPlace::BothChanged:
        chooseDraft(*draft);
        break;
    }
}

void HomePage::openHere(const QString &caseId, const std::optional<Failure> &besides)
{
    openKeptCase(m_context, caseId).then(this, [this, caseId, besides](const Result<void> &opened) {
        if (!opened)
            showFailure(opened.failure());
        // Only now: a page that opens takes the message before it away.
        else if (besides)
            m_context.go.toastFailure(*besides);
        else
            tellOf(caseId);
    });
}

bool HomePage::isOver(const desk::DraftSummary &draft)
{
    using desk::DraftPlace;
    const DraftPlace place = draft.standing ? draft.standing->place : DraftPlace::Here;
    return place == DraftPlace::TakenOver || place == DraftPlace::RegisteredElsewhere ||
           place == DraftPlace::DeletedElsewhere;
}

void HomePage::tellOfOpenCase()
{
    // The case that stood open when the desk was left opens by itself: nobody came by its row.
    const desk::CaseEditor *editor = isVisible() ? nullptr : m_context.go.editor();
    if (!editor || editor->caseId() == m_toldOf)
        return;
    if (const auto draft = m_source->draft(editor->caseId()); draft && isOver(*draft))
        tellOf(editor->caseId());
}

void HomePage::tellOf(const QString &caseId)
{
    const std::optional<desk::DraftSummary> draft = m_source->draft(caseId);
    if (!draft)
        return;
    m_toldOf = caseId;
    const auto note = [draft = *draft, now = m_context.desk.clock().now(),
                       &languages = m_context.languages] {
        return isOver(draft) ? draftPlaceText(draft, now, languages.current())
                             : draftGiftText(draft, now, languages.current());
    };
    if (!note().isEmpty())
        m_context.go.toastWarning(note);
}

void HomePage::letGoOf(const QString &caseId, const std::function<void(desk::DraftSync &)> &next)
{
    const auto go = [this, caseId, next] {
        desk::DraftSync *sync = m_context.desk.draftSync();
        if (!sync || sync->isBringing())
            return;
        if (isInWork(caseId))
            m_context.go.setEditor({});
        next(*sync);
    };
    if (isInWork(caseId))
        m_context.go.leaveCase(go);
    else
        go();
}

bool HomePage::isInWork(const QString &caseId) const
{
    return m_context.go.editor() && m_context.go.editor()->caseId() == caseId;
}

void HomePage::bringDraft(const desk::DraftSummary &draft)
{
    letGoOf(draft.caseId, [this, draft](desk::DraftSync &sync) {
        sync.bring(draft.caseId).then(this, [this, draft](const Result<void> &brought) {
            onBrought(draft, brought);
        });
    });
}

void HomePage::onBrought(const desk::DraftSummary &draft, const Result<void> &brought)
{
    // Whoever went on with something else meanwhile is not torn from it.
    if (brought && !isVisible())
        return;
    if (brought) {
        openHere(draft.caseId);
        return;
    }
    const bool isHere = draft.standing && draft.standing->place == desk::DraftPlace::NewerElsewhere;
    const bool isAway = brought.failure().code == FailureCode::RegistryUnreachable ||
                        brought.failure().code == FailureCode::RegistryTimeout;
    // Without a line the work goes on with what is here; both versions meet again later.
    if (isHere && isAway) {
        openHere(draft.caseId, brought.failure());
        return;
    }
    showFailure(brought.failure());
    m_source->refresh();
}

void HomePage::chooseDraft(const desk::DraftSummary &draft)
{
    auto *dialog = new DraftChoiceDialog(draft, m_context.desk.clock().now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, draft] {
        letGoOf(draft.caseId, [this, draft, choice = dialog->choice()](desk::DraftSync &sync) {
            sync.settle(draft.caseId, choice)
                .then(this, [this, draft](const Result<void> &settled) {
                    if (settled && isVisible())
                        openHere(draft.caseId);
                    if (!settled)
                        showFailure(settled.failure());
                    m_source->refresh();
                });
        });
    });
    dialog->open();
}

void HomePage::askDelete()
{
    const QModelIndex row = m_ui->firstTable->currentIndex().siblingAtColumn(0);
    if (!row.isValid() || !m_source->isOperator())
        return;
    const QString caseId = row.data(home_detail::subjectRole).toString();
    // Nobody can tell what would be lost.
    if (row.data(home_detail::unreadableRole).toBool()) {
        showFailure(FailureCode::VaultDraftUnreadable);
        return;
    }
    m_context.go.toastWarning(
        [applicant = row.data().toString()] {
            //: Message before a draft is deleted: %1 is the applicant
            return tr("The draft of %1 and its documents would be gone for good.").arg(applicant);
        },
        //: Button beside that message
        [] { return tr("Delete the draft"); }, [this, caseId] { deleteDraft(caseId); });
}

void HomePage::deleteDraft(const QString &caseId)
{
    desk::Session *session = m_context.desk.session();
    if (!session)
        return;
    forgetFailure();
    // Else it would come back with its next change.
    if (isInWork(caseId))
        m_context.go.setEditor({});
    // Where the latest lies at the registry, that one was shown, and is to go.
    qint64 seen = 0;
    if (const auto draft = m_source->draft(caseId); draft && draft->standing) {
        const desk::DraftPlace place = draft->standing->place;
        if (place == desk::DraftPlace::Elsewhere || place == desk::DraftPlace::NewerElsewhere)
            seen = draft->standing->version;
    }
    desk::deleteDraft(*session, caseId, seen).then(this, [this](const Result<void> &deleted) {
        if (!deleted)
            showFailure(deleted.failure());
        m_source->refresh();
    });
}

} // namespace ruqsat::workstation
