#include "workstation/shell/page_factory.h"

#include "workstation/pages/admin_chain_page.h"
#include "workstation/pages/admin_law_page.h"
#include "workstation/pages/admin_page.h"
#include "workstation/pages/admin_password_page.h"
#include "workstation/pages/admin_record_page.h"
#include "workstation/pages/applicant_page.h"
#include "workstation/pages/auditor_page.h"
#include "workstation/pages/batch_page.h"
#include "workstation/pages/board_page.h"
#include "workstation/pages/case_review_page.h"
#include "workstation/pages/documents_page.h"
#include "workstation/pages/form_page.h"
#include "workstation/pages/hand_over_page.h"
#include "workstation/pages/home_page.h"
#include "workstation/pages/licence_act_page.h"
#include "workstation/pages/licence_page.h"
#include "workstation/pages/office_drafts_page.h"
#include "workstation/pages/outbox_page.h"
#include "workstation/pages/password_page.h"
#include "workstation/pages/process_map_page.h"
#include "workstation/pages/queue_page.h"
#include "workstation/pages/receipt_page.h"
#include "workstation/pages/register_page.h"
#include "workstation/pages/restore_page.h"
#include "workstation/pages/result_signing_page.h"
#include "workstation/pages/review_page.h"
#include "workstation/pages/service_choice_page.h"
#include "workstation/pages/sign_in_page.h"
#include "workstation/pages/status_page.h"

namespace ruqsat::workstation {

Page *makePage(PageId id, const PageContext &context)
{
    switch (id) {
    case PageId::SignIn:
        return new SignInPage(context, SignInPage::Purpose::SignIn);
    case PageId::Locked:
        return new SignInPage(context, SignInPage::Purpose::Unlock);
    case PageId::Home:
        return new HomePage(context);
    case PageId::ServiceChoice:
        return new ServiceChoicePage(context);
    case PageId::Applicant:
        return new ApplicantPage(context);
    case PageId::Form:
        return new FormPage(context);
    case PageId::Documents:
        return new DocumentsPage(context);
    case PageId::Review:
        return new ReviewPage(context);
    case PageId::Receipt:
        return new ReceiptPage(context);
    case PageId::Queue:
        return new QueuePage(context);
    case PageId::CaseReview:
        return new CaseReviewPage(context);
    case PageId::ResultSigning:
        return new ResultSigningPage(context);
    case PageId::Batch:
        return new BatchPage(context);
    case PageId::HandOver:
        return new HandOverPage(context);
    case PageId::Register:
        return new RegisterPage(context);
    case PageId::Licence:
        return new LicencePage(context);
    case PageId::LicenceAct:
        return new LicenceActPage(context);
    case PageId::Board:
        return new BoardPage(context);
    case PageId::Status:
        return new StatusPage(context);
    case PageId::Outbox:
        return new OutboxPage(context);
    case PageId::OfficeDrafts:
        return new OfficeDraftsPage(context);
    case PageId::ProcessMap:
        return new ProcessMapPage(context);
    case PageId::Administration:
        return new AdminPage(context);
    case PageId::AdminLaw:
        return new AdminLawPage(context);
    case PageId::AdminChain:
        return new AdminChainPage(context);
    case PageId::AdminRecord:
        return new AdminRecordPage(context);
    case PageId::Auditor:
        return new AuditorPage(context);
    case PageId::NewPassword:
        return new AdminPasswordPage(context);
    case PageId::Password:
        return new PasswordPage(context);
    case PageId::Restore:
        return new RestorePage(context);
    }
    return nullptr;
}

} // namespace ruqsat::workstation
