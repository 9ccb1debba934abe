#include "walkthrough/service_cases.h"

#include "core/calendar.h"
#include "core/fee.h"
#include "walkthrough/operator_case.h"

#include <QScrollArea>
#include <QScrollBar>

namespace ruqsat::walk {
namespace {

struct Service
{
    const char *regulation;
    const char *who;     ///< login at the counter
    bool person = false; ///< the applicant is an individual
};

constexpr Service services[] = {{"moos-393-1", "aigul", true},  {"moos-393-2", "aigul", false},
                                {"moos-393-3", "ainur", true},  {"moos-393-4", "saule", false},
                                {"moos-393-5", "saule", false}, {"moos-393-6", "saule", false},
                                {"almaty-396", "asel", false},  {"zhambyl-62", "zhanar", false},
                                {"mvd-718", "lazzat", false},   {"yuko-441", "medina", false}};

/// "DEMO-25950-17", as the sandbox reads it; empty where no fee is due.
QString referenceOf(const Regulation &regulation, int serial)
{
    const QDate today = QDateTime::currentDateTime().toTimeZone(WorkCalendar::zone()).date();
    const auto fee = feeFor(regulation, ServiceKind::Issue, MciTable::shipped(), today);
    if (!fee || !*fee)
        return {};
    return QStringLiteral("DEMO-%1-%2").arg((*fee)->tenge.text()).arg(serial);
}

void photographForm(Walk &walk, const OperatorCase &play)
{
    Workplace &place = walk.counter();
    auto &scroll = place.hand().find<QScrollArea>("scroll");
    walk.camera().takeWhole(*scroll.widget(), play.name + QStringLiteral("-whole"));
    scroll.verticalScrollBar()->setValue(0);
    walk.camera().take(place.window(), play.name + QStringLiteral("-form"));
}

void playService(Walk &walk, const Service &service, int serial, bool pictures)
{
    const Regulation *regulation =
        walk.counter().desk().regulations().find(QString::fromLatin1(service.regulation));
    const OperatorCase play{
        .name = QString::fromLatin1(service.regulation) + QLatin1Char('-') +
                languageCode(walk.languages().current()),
        .applicant = service.person ? walk.world().knownIin(serial) : walk.world().knownBin(serial),
        .regulation = QString::fromLatin1(service.regulation),
        .scan = false,
        .allFields = true,
        .paymentReference = regulation ? referenceOf(*regulation, serial + 1) : QString()};
    const auto step = [&](const char *name, const std::function<void()> &run) {
        walk.step(play.name + QStringLiteral(": ") + QString::fromLatin1(name), run);
    };
    const auto photograph = [&](const char *screen) {
        if (pictures)
            walk.camera().take(walk.counter().window(),
                               play.name + QLatin1Char('-') + QString::fromLatin1(screen));
    };
    Hand &hand = walk.counter().hand();
    walk.nextCase();
    step("sign in",
         [&] { walk.counter().signIn(walk.world().person(QString::fromLatin1(service.who))); });
    step("choose the service", [&] { chooseService(walk, play); });
    step("look the applicant up", [&] { lookUpApplicant(walk, play); });
    step("fill the form in", [&] {
        fillWholeForm(walk, play);
        if (pictures)
            photographForm(walk, play);
        hand.primary();
        hand.untilPage(workstation::PageId::Documents);
    });
    step("add the documents", [&] {
        addDocuments(walk, play);
        photograph("review");
    });
    step("sign", [&] { signApplication(walk, play); });
    step("receipt", [&] {
        waitForReceipt(walk, play);
        photograph("receipt");
    });
    walk.counter().signOut();
}

} // namespace

void playServices(Walk &walk, const QStringList &only, const QList<Language> &languages)
{
    // Applicants of the sandbox whose registration stands; every 25th has been wound up.
    constexpr int applicantsApart = 30;
    int first = 0;
    for (const Language language : languages) {
        walk.languages().set(language);
        int serial = first;
        for (const Service &service : services) {
            ++serial;
            if (only.isEmpty() || only.contains(QString::fromLatin1(service.regulation)))
                playService(walk, service, serial, first == 0);
        }
        first += applicantsApart;
    }
}

} // namespace ruqsat::walk
