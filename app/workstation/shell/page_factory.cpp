#include "workstation/shell/page_factory.h"

#include "workstation/pages/applicant_page.h"
#include "workstation/pages/documents_page.h"
#include "workstation/pages/form_page.h"
#include "workstation/pages/receipt_page.h"
#include "workstation/pages/review_page.h"
#include "workstation/pages/service_choice_page.h"
#include "workstation/pages/sign_in_page.h"

namespace ruqsat::workstation {

Page *makePage(PageId id, const PageContext &context)
{
    switch (id) {
    case PageId::SignIn:
        return new SignInPage(context, SignInPage::Purpose::SignIn);
    case PageId::Locked:
        return new SignInPage(context, SignInPage::Purpose::Unlock);
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
    case PageId::Home:
    case PageId::Queue:
    case PageId::CaseReview:
    case PageId::ResultSigning:
    case PageId::HandOver:
    case PageId::Register:
        break;
    }
    return nullptr;
}

} // namespace ruqsat::workstation
