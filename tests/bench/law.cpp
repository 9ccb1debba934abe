// 100,000 deadlines of 15 working days, alone and with their reasons; loading and checking all
// regulations; checking the fields of the largest form.
#include "core/case_clock.h"
#include "core/field_check.h"
#include "core/regulation_catalog.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <functional>

using namespace ruqsat;

namespace {

constexpr int rounds = 5;
constexpr int deadlines = 100'000;
constexpr int checks = 10'000;

/// The least time of some rounds, which is the one that other work disturbed least.
void report(const char *name, int count, const std::function<void()> &work)
{
    qint64 least = -1;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        const qint64 took = timer.nsecsElapsed();
        least = least < 0 ? took : qMin(least, took);
    }
    std::printf("{\"name\":\"%s\",\"count\":%d,\"ms\":%.2f}\n", name, count,
                static_cast<double>(least) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const WorkCalendar calendar = WorkCalendar::shipped();
    const QDateTime first(QDate(2024, 1, 3), QTime(10, 0), WorkCalendar::zone());
    report("deadlines", deadlines, [&] {
        for (int i = 0; i < deadlines; ++i) {
            if (!calendar.due(first.addSecs(i * 900LL), 15))
                std::abort();
        }
    });
    report("deadlines explained", deadlines, [&] {
        for (int i = 0; i < deadlines; ++i) {
            if (!explain({{15, 0, 0}, TermTrigger::ReceivedAt, first.addSecs(i * 900LL), {}},
                         calendar))
                std::abort();
        }
    });
    report("regulations loaded", 10, [] {
        if (!RegulationCatalog::shipped().faults().isEmpty())
            std::abort();
    });
    const RegulationCatalog catalog = RegulationCatalog::shipped();
    const Regulation *largest = &catalog.all().front();
    for (const Regulation &one : catalog.all())
        largest = one.form.size() > largest->form.size() ? &one : largest;
    report("largest form checked", checks, [&] {
        for (int i = 0; i < checks; ++i) {
            if (checkFields(*largest, ServiceKind::Issue, {}).isEmpty())
                std::abort();
        }
    });
    return 0;
}
