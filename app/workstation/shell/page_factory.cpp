#include "workstation/shell/page_factory.h"

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
    case PageId::Home:
    case PageId::Applicant:
    case PageId::Form:
    case PageId::Documents:
    case PageId::Review:
    case PageId::Receipt:
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
