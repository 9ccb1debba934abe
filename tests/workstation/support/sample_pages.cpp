#include "workstation/pages.h"

#include "core/regulation_catalog.h"
#include "workstation/pages/home_page.h"
#include "workstation/pages/process_map_page.h"
#include "workstation/support/sample_case.h"

namespace ruqsat::test {

using workstation::PageId;

namespace {

/// A case in the middle of its way, two hours and a bit at its step.
void showSampleMap(workstation::ProcessMapPage &page)
{
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation regulation = *catalog.find(u"moos-393-3");
    desk::RailProgress at;
    at.signedInAt = QDateTime(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
    at.startedAt = at.signedInAt.addSecs(60);
    at.lookedUpAt = at.signedInAt.addSecs(90);
    at.lookup = protocol::LookupOutcome::Found;
    workstation::MapProgress progress;
    progress.rail = desk::railOf(regulation.channels.value(Channel::Centre), at);
    progress.since = at.lookedUpAt;
    progress.now = at.lookedUpAt.addSecs(7800);
    page.showFlow(regulation, Channel::Centre, &progress);
}

} // namespace

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
        {QStringLiteral("process-map"), PageId::ProcessMap,
         [](workstation::Page *page, Language) {
             showSampleMap(*static_cast<workstation::ProcessMapPage *>(page));
         }},
    };
}

} // namespace ruqsat::test
