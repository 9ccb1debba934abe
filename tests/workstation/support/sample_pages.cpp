#include "workstation/pages.h"

#include "workstation/pages/home_page.h"
#include "workstation/support/sample_case.h"

namespace ruqsat::test {

using workstation::PageId;

QList<SamplePage> samplePages()
{
    return {
        {QStringLiteral("sign-in"), PageId::SignIn, {}},
        {QStringLiteral("locked"), PageId::Locked, {}},
        {QStringLiteral("home"), PageId::Home,
         [](workstation::Page *page, Language language) {
             static_cast<workstation::HomePage *>(page)->showFacts(sampleHome(language));
         }},
        {QStringLiteral("home-empty"), PageId::Home, {}},
        {QStringLiteral("service-choice"), PageId::ServiceChoice, {}},
    };
}

} // namespace ruqsat::test
