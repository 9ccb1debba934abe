#include "walkthrough/mixed_day.h"

#include "walkthrough/day_cases.h"
#include "workstation/pages/queue_view.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

class MixedDay final
{
public:
    MixedDay(Walk &walk, QList<DayCase> cases)
        : m_walk(walk)
        , m_cases(std::move(cases))
        , m_counter(walk.centre().window())
        , m_office(walk.provider().window())
    {
    }

    void workOff(const QString &office);
    void handOver(const QString &login);
    void askTheRegistry();
    QStringList offices() const { return distinct(&DayCase::provider); }
    QStringList counters() const { return distinct(&DayCase::counter); }

private:
    QStringList distinct(QString DayCase::*part) const
    {
        QStringList names;
        for (const DayCase &day : m_cases) {
            if (!names.contains(day.*part))
                names << day.*part;
        }
        return names;
    }
    int countOf(QString DayCase::*part, const QString &name) const
    {
        return static_cast<int>(std::count_if(
            m_cases.begin(), m_cases.end(), [&](const DayCase &day) { return day.*part == name; }));
    }
    const DayCase &dayCase(const QString &id) const
    {
        for (const DayCase &day : m_cases) {
            if (day.handedIn.applicationId == id)
                return day;
        }
        throw StepFailure{QStringLiteral("a case that nobody put in: ") + id};
    }
    /// What nobody may take before the head forwards it; how many they were.
    int forward(const QString &office);
    void claim(int count);
    /// The id of the row that has the cursor, once it is another than `last`.
    QString untilRow(Keys &keys, const QString &last) const;

    Walk &m_walk;
    QList<DayCase> m_cases;
    Keys m_counter;
    Keys m_office;
};

QString MixedDay::untilRow(Keys &keys, const QString &last) const
{
    QString id;
    keys.until("the next case stands in the queue", [&] {
        const auto *view = keys.window().currentPage()->findChild<workstation::QueueView *>();
        id = view && view->isVisible() && view->hasFocus() && view->chosen() ? view->chosen()->id
                                                                             : QString();
        return !id.isEmpty() && id != last;
    });
    return id;
}

int MixedDay::forward(const QString &office)
{
    const RegulationCatalog &regulations = m_walk.provider().desk().regulations();
    int count = 0;
    for (const DayCase &day : std::as_const(m_cases)) {
        if (day.provider != office || !regulations.find(day.regulation)->headForwards())
            continue;
        if (count++ == 0)
            m_office.signIn(m_walk.provider().desk(),
                            m_walk.world().person(QStringLiteral("head"), office));
        chooseByKeys(m_office, protocol::Queue::Unassigned, day.handedIn.applicationId);
        assignByKeys(m_office);
    }
    return count;
}

void MixedDay::claim(int count)
{
    if (count == 0)
        return;
    openQueueByKeys(m_office, protocol::Queue::Unassigned);
    QString last;
    for (int i = 0; i < count; ++i) {
        last = untilRow(m_office, last);
        m_office.press(Qt::Key_F3);
    }
}

void MixedDay::workOff(const QString &office)
{
    const World &world = m_walk.world();
    const int count = countOf(&DayCase::provider, office);
    const int forwarded = forward(office);
    m_office.signIn(m_walk.provider().desk(), world.person(QStringLiteral("executor"), office));
    claim(count - forwarded);
    openQueueByKeys(m_office, protocol::Queue::Mine);
    QString last;
    for (int i = 0; i < count; ++i) {
        last = untilRow(m_office, last);
        openChosenByKeys(m_office);
        const DayCase &day = dayCase(reviewedCase(m_office));
        if (day.opinion.incomplete)
            markWrongDocumentByKeys(m_office);
        proposeByKeys(m_office, day.opinion);
    }
    m_office.signIn(m_walk.provider().desk(), world.person(QStringLiteral("head"), office));
    openQueueByKeys(m_office, protocol::Queue::ToSign);
    untilRow(m_office, {});
    signBatchByKeys(m_office, world.pin(), count);
}

void MixedDay::handOver(const QString &login)
{
    const int count = countOf(&DayCase::counter, login);
    m_counter.signIn(m_walk.centre().desk(), m_walk.world().person(login));
    QString last;
    for (int i = 0; i < count; ++i) {
        openQueueByKeys(m_counter, protocol::Queue::HandOver);
        last = untilRow(m_counter, last);
        m_counter.press(Qt::Key_Return);
        m_counter.untilPage(PageId::HandOver);
        const workstation::Page *page = m_counter.window().currentPage();
        const QString before = page->title();
        m_counter.primary();
        m_counter.until("the hand-over is recorded",
                        [page, before] { return page->title() != before; });
    }
}

void MixedDay::askTheRegistry()
{
    // Each counter may see what it handed in.
    for (const DayCase &day : std::as_const(m_cases)) {
        desk::Session *session = m_walk.centre().desk().session();
        if (!session || session->user().login != day.counter) {
            m_counter.signIn(m_walk.centre().desk(), m_walk.world().person(day.counter));
            session = m_walk.centre().desk().session();
        }
        const auto answer = session->client().application(day.handedIn.applicationId);
        m_counter.until("the registry answers", [&answer] { return answer.isFinished(); });
        const Result<protocol::Application> application = answer.result();
        const bool refusal = day.opinion.decision == Decision::Refuse;
        if (!application || application->state != ApplicationState::HandedOver ||
            !application->result ||
            (application->result->kind == protocol::PaperKind::Refusal) != refusal)
            throw StepFailure{QStringLiteral("not at its end: ") + day.handedIn.number +
                              QStringLiteral(", ") + day.regulation};
        m_walk.setLicenceNumber(application->result->number);
    }
}

} // namespace

void playMixedDay(Walk &walk, int count)
{
    walk.nextCase();
    QList<DayCase> cases;
    walk.step(QStringLiteral("mixed: %1 cases are put in").arg(count),
              [&] { cases = putDayIn(walk.world(), count); });
    const bool open = walk.step(QStringLiteral("mixed: two desks open"), [&walk] {
        walk.centre();
        walk.provider();
    });
    if (!open)
        return;
    // By counter and not by turns: nobody signs in for one question.
    std::stable_sort(cases.begin(), cases.end(), [](const DayCase &one, const DayCase &other) {
        return one.counter < other.counter;
    });
    MixedDay day(walk, cases);
    QElapsedTimer clock;
    clock.start();
    const qint64 before = Keys::pressed();
    for (const QString &office : day.offices())
        walk.step(QStringLiteral("mixed: decided by ") + office, [&] { day.workOff(office); });
    for (const QString &login : day.counters())
        walk.step(QStringLiteral("mixed: handed over by ") + login, [&] { day.handOver(login); });
    const qint64 keys = Keys::pressed() - before;
    const qint64 ms = clock.elapsed();
    walk.step(QStringLiteral("mixed: the registry knows every end"), [&] { day.askTheRegistry(); });
    std::printf("%d cases: %.1f s, %lld keys, %.1f s and %.1f keys for each\n", count,
                double(ms) / 1000, static_cast<long long>(keys), double(ms) / 1000 / count,
                double(keys) / count);
    std::fflush(stdout);
}

} // namespace ruqsat::walk
