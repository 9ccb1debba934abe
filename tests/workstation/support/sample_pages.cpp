#include "workstation/pages.h"

#include "core/regulation_catalog.h"
#include "workstation/pages/home_page.h"
#include "workstation/pages/office_drafts_page.h"
#include "workstation/pages/outbox_page.h"
#include "workstation/pages/process_map_page.h"
#include "workstation/pages/restore_page.h"
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

/// One entry for each thing that can be said of one.
QList<desk::OutboxEntry> sampleOutbox()
{
    const auto entry = [](const char *key, vault::OutboxState state, int attempts,
                          std::optional<FailureCode> failure) {
        desk::OutboxEntry made;
        made.idempotencyKey = QLatin1String(key);
        made.applicantNumber = QStringLiteral("540940000407");
        made.applicantName = {QStringLiteral("«Сұңқар күзет» ЖШС"),
                              QStringLiteral("ТОО «Сункар кузет»"),
                              QStringLiteral("Sunqar Kuzet LLP")};
        made.pages = 17;
        made.signedAt = QDateTime(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
        made.state = state;
        made.attempts = attempts;
        if (failure)
            made.failure = Failure(*failure);
        return made;
    };
    QList<desk::OutboxEntry> entries{
        entry("1", vault::OutboxState::Unknown, 2, FailureCode::OutcomeUnknown),
        entry("2", vault::OutboxState::Sending, 1, {}),
        entry("3", vault::OutboxState::Waiting, 4, FailureCode::RegistryUnreachable),
        entry("4", vault::OutboxState::Waiting, 0, {}),
        entry("5", vault::OutboxState::Withdrawn, 1, FailureCode::RequestSignatureInvalid),
        entry("6", vault::OutboxState::Waiting, 1, FailureCode::RequestSignatureInvalid),
        entry("7", vault::OutboxState::Withdrawn, 0, FailureCode::Withdrawn)};
    entries[5].own = false;
    entries[5].leftToSigner = true;
    entries[5].signer.name = QStringLiteral("СЕЙТОВА АЙГҮЛ ҮЛГІҚЫЗЫ");
    entries[6].endedBy = QStringLiteral("ҚАЙЫРБЕКОВ НҰРЛАН МҰРАТҰЛЫ");
    entries[1].activity = desk::OutboxActivity::Uploading;
    entries[1].uploaded = 3;
    entries[1].uploadSize = 4;
    entries[2].nextTryAt = entries[2].signedAt.addSecs(600);
    return entries;
}

/// One of an operator, and one that changed hands.
protocol::DraftCopies sampleDrafts()
{
    const QDateTime at(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
    const protocol::Actor aigul{{},
                                {QStringLiteral("Сейтова Айгүл"), QStringLiteral("Сейтова Айгуль"),
                                 QStringLiteral("Seitova Aigul")},
                                Role::Operator};
    const protocol::Actor other{{},
                                {QStringLiteral("Досжанов Бауыржан"),
                                 QStringLiteral("Досжанов Бауыржан"),
                                 QStringLiteral("Doszhanov Bauyrzhan")},
                                Role::Operator};
    protocol::DraftCopyHead head;
    head.caseId = QStringLiteral("1");
    head.head.regulation = QStringLiteral("moos-393-3");
    head.head.step = QStringLiteral("review");
    head.head.applicantNumber = QStringLiteral("540940000407");
    head.head.applicantName = {QStringLiteral("«Сұңқар күзет» ЖШС"),
                               QStringLiteral("ТОО «Сункар кузет»"),
                               QStringLiteral("Sunqar Kuzet LLP")};
    head.owner = aigul;
    head.device = QStringLiteral("desk-7");
    head.window = QStringLiteral("7");
    head.savedAt = at;
    protocol::DraftCopyHead taken = head;
    taken.caseId = QStringLiteral("2");
    taken.head.applicantName = {};
    taken.head.step = QStringLiteral("documents");
    taken.window.clear();
    return {
        {head, taken}, {{taken.caseId, other, aigul, other, QStringLiteral("демалыс"), at}}, {}};
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
        {QStringLiteral("restore"), PageId::Restore,
         [](workstation::Page *page, Language) {
             const QDateTime at(QDate(2026, 11, 20), QTime(4, 5), Qt::UTC);
             static_cast<workstation::RestorePage *>(page)->showCopies(
                 {{{}, at, 41'943'040}, {{}, at.addSecs(-8 * 3600), 40'894'464}},
                 Failure(FailureCode::VaultDamaged));
         }},
        {QStringLiteral("outbox"), PageId::Outbox,
         [](workstation::Page *page, Language) {
             static_cast<workstation::OutboxPage *>(page)->showEntries(sampleOutbox());
         }},
        {QStringLiteral("outbox-empty"), PageId::Outbox, {}},
        {QStringLiteral("office-drafts"), PageId::OfficeDrafts,
         [](workstation::Page *page, Language) {
             static_cast<workstation::OfficeDraftsPage *>(page)->showDrafts(sampleDrafts());
         }},
        {QStringLiteral("office-drafts-empty"), PageId::OfficeDrafts,
         [](workstation::Page *page, Language) {
             static_cast<workstation::OfficeDraftsPage *>(page)->showDrafts({});
         }},
        {QStringLiteral("new-password"), PageId::NewPassword, {}},
        {QStringLiteral("password"), PageId::Password, {}},
        {QStringLiteral("process-map"), PageId::ProcessMap,
         [](workstation::Page *page, Language) {
             showSampleMap(*static_cast<workstation::ProcessMapPage *>(page));
         }},
    };
}

} // namespace ruqsat::test
