#include "workstation/pages/home_source.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "workstation/shell/link_news.h"
#include "workstation/words/day_words.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <algorithm>

namespace ruqsat::workstation {

namespace home_detail {

/// Results that wait longer are pointed out.
constexpr int patientDays = 3;
/// How far ahead a day off is announced.
constexpr int noticeDays = 14;

/// How many days the result has waited for the applicant. A registry from before tells the
/// registration only.
int waitedDays(const protocol::ApplicationSummary &summary, const QDate &today)
{
    const QDateTime since = summary.decidedAt.isValid() ? summary.decidedAt : summary.registeredAt;
    return static_cast<int>(since.toTimeZone(WorkCalendar::zone()).date().daysTo(today));
}

QString counted(const desk::QueueModel &queue)
{
    return QString::number(queue.rowCount()) +
           (queue.canFetchMore({}) ? QStringLiteral("+") : QString());
}

} // namespace home_detail

HomeSource::HomeSource(desk::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.connection(), &desk::ConnectionWatch::changed, this, &HomeSource::changed);
    connect(&desk, &desk::Desk::lawChanged, this, &HomeSource::changed);
    connect(&desk.clockWatch(), &desk::ClockWatch::changed, this, &HomeSource::changed);
}

HomeSource::~HomeSource() = default;

QString HomeSource::nameOf(const LocalizedText &name, Language language, const QString &instead)
{
    const QString text = name.in(language);
    return text.isEmpty() ? groupedIdentifier(instead) : text;
}

bool HomeSource::isOperator() const
{
    return m_desk.session() && m_desk.session()->may(Permission::RegisterApplication);
}

desk::QueueModel *HomeSource::queue(protocol::Queue queue)
{
    auto *model = new desk::QueueModel(*m_desk.session(), m_desk.clock(), m_desk.calendar());
    connect(model, &desk::QueueModel::loaded, this, [this] {
        m_failure.reset();
        Q_EMIT changed();
    });
    connect(model, &desk::QueueModel::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        Q_EMIT changed();
    });
    model->setQueue(queue);
    return model;
}

void HomeSource::refresh()
{
    desk::Session *session = m_desk.session();
    if (!session)
        return;
    m_askedOn = dayNow();
    if (!session->may(Permission::SeeApplications)) {
        Q_EMIT changed();
        return;
    }
    if (m_mine) {
        m_mine->refresh();
        m_other->refresh();
    } else {
        const protocol::Queue other = isOperator() ? protocol::Queue::HandOver
                                      : session->may(Permission::SignResult)
                                          ? protocol::Queue::ToSign
                                          : protocol::Queue::Unassigned;
        m_mine.reset(queue(protocol::Queue::Mine));
        m_other.reset(queue(other));
    }
    if (desk::VaultWatch *vault = m_desk.vaultWatch())
        connect(vault, &desk::VaultWatch::olderCopyFound, this, &HomeSource::refresh,
                Qt::UniqueConnection);
    if (desk::VaultCopies *copies = m_desk.vaultCopies())
        connect(copies, &desk::VaultCopies::changed, this, &HomeSource::changed,
                Qt::UniqueConnection);
    if (!isOperator()) {
        lookForUnreadWork();
        return;
    }
    listDrafts();
    if (desk::DraftSync *sync = m_desk.draftSync()) {
        connect(sync, &desk::DraftSync::changed, this, &HomeSource::listDrafts,
                Qt::UniqueConnection);
        sync->refresh();
    }
    if (desk::Outbox *outbox = m_desk.outbox())
        connect(outbox, &desk::Outbox::changed, this, &HomeSource::changed, Qt::UniqueConnection);
}

QDate HomeSource::dayNow() const
{
    return m_desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

bool HomeSource::isOfToday() const
{
    return m_askedOn == dayNow();
}

HomeFacts HomeSource::facts(Language language) const
{
    HomeFacts facts;
    const QDateTime now = m_desk.clock().now().toTimeZone(WorkCalendar::zone());
    const int hour = now.time().hour();
    //: Greeting of the home page, before noon
    QString greeting = hour < 12 ? tr("Good morning")
                       //: Greeting of the home page, afternoon
                       : hour < 18 ? tr("Good afternoon")
                                   //: Greeting of the home page, from six o'clock
                                   : tr("Good evening");
    if (const desk::Session *session = m_desk.session()) {
        const QString given = givenName(session->user().name.in(language));
        if (!given.isEmpty())
            greeting += QStringLiteral(", ") + given;
    }
    facts.greeting = greeting;
    facts.day = longDate(now.date(), language);
    if (const QString kind = officeDayText(m_desk.calendar(), now.date(), language);
        !kind.isEmpty())
        facts.day += QStringLiteral(" · ") + kind;
    facts.hasOfficeDrafts = m_desk.session() && m_desk.session()->may(Permission::TakeOverDraft);
    facts.offersCopy = offersCopy();
    if (isOperator())
        operatorFacts(facts, language);
    else
        providerFacts(facts, language);
    facts.notices = notices(language);
    return facts;
}

void HomeSource::operatorFacts(HomeFacts &facts, Language language) const
{
    facts.mayStart = true;
    facts.hasOutbox = true;
    const QDate today = dayNow();
    int accepted = 0;
    int late = 0;
    for (int row = 0; m_mine && row < m_mine->rowCount(); ++row)
        accepted += m_mine->at(row).receivedAt.toTimeZone(WorkCalendar::zone()).date() == today;
    for (int row = 0; m_other && row < m_other->rowCount(); ++row) {
        const protocol::ApplicationSummary &summary = m_other->at(row);
        accepted += summary.receivedAt.toTimeZone(WorkCalendar::zone()).date() == today;
        late += home_detail::waitedDays(summary, today) > home_detail::patientDays;
    }
    facts.first = draftSection(language);
    facts.second = readySection(language);
    facts.outbox = outgoing(language);
    const int waiting = m_desk.outbox() ? m_desk.outbox()->waitingCount() : 0;
    facts.numbers = {
        //: Home page of the operator, over a number of cases
        {tr("Accepted today"), QString::number(accepted),
         //: Home page, under the number of cases accepted today
         tr("at this counter")},
        //: Home page of the operator, over a number of cases
        {tr("Under review"), m_mine ? home_detail::counted(*m_mine) : QStringLiteral("–"),
         //: Home page, under the number of cases under review
         tr("at the provider")},
        //: Home page of the operator, over a number of cases
        {tr("Ready to hand over"), m_other ? home_detail::counted(*m_other) : QStringLiteral("–"),
         //: Home page, under the number of results that wait for the applicant
         late > 0 ? tr("%n older than 3 days", nullptr, late)
                  //: Home page, under the number of results that wait for the applicant
                  : tr("none older than 3 days")},
        //: Home page of the operator, over a number of cases
        {tr("On the way"), QString::number(waiting),
         //: Home page, under the number of signed cases on their way to the registry
         tr("to the registry")},
    };
}

void HomeSource::providerFacts(HomeFacts &facts, Language language) const
{
    int overdue = 0;
    int nearDue = 0;
    for (int row = 0; m_mine && row < m_mine->rowCount(); ++row) {
        const auto chip = m_mine->index(row, 0).data(desk::QueueModel::ChipRole);
        const desk::ChipKind kind = chip.value<desk::ClockChip>().kind;
        overdue += kind == desk::ChipKind::Overdue;
        nearDue += kind == desk::ChipKind::NearDue;
    }
    const bool signs = m_desk.session() && m_desk.session()->may(Permission::SignResult);
    //: Home page of the provider: cases of the person; also a heading
    const QString mine = tr("My cases");
    //: Home page of the head: cases that wait for the signature; also a heading
    const QString other = signs ? tr("At signature")
                                //: Home page of the executor: cases nobody works on; also a heading
                                : tr("Unassigned");
    facts.numbers = {
        {mine, m_mine ? home_detail::counted(*m_mine) : QStringLiteral("–"),
         //: Home page of the provider, under the number of cases
         tr("in work")},
        //: Home page of the provider, over a number of cases
        {tr("Overdue"), QString::number(overdue),
         //: Home page of the provider, under the number of overdue cases
         tr("past the statutory term")},
        //: Home page of the provider, over a number of cases
        {tr("Near due"), QString::number(nearDue),
         //: Home page of the provider, under the number of cases near due
         tr("the last fifth of the term, or two working days")},
        {other, m_other ? home_detail::counted(*m_other) : QStringLiteral("–"),
         //: Home page of the provider, under the number of unassigned cases or those to sign
         tr("in the office")},
    };
    if (!m_mine)
        return;
    facts.first = caseSection(*m_mine, mine, language);
    facts.second = caseSection(*m_other, other, language);
}

HomeFacts::Section HomeSource::readySection(Language language) const
{
    HomeFacts::Section section;
    //: Home page, heading of the signed results that wait for the applicant
    section.title = tr("Ready to hand over");
    section.headers = {tr("Applicant"),
                       //: Column of the results that wait for the applicant
                       tr("Result"),
                       //: Column of the results that wait for the applicant: since when
                       tr("Waiting")};
    //: Home page, nothing to hand over: bold line
    section.emptyTitle = tr("Nothing to hand over");
    //: Home page, nothing to hand over: when something will appear
    section.emptyExplanation = tr("Signed licences and refusals appear here.");
    const QDate today = dayNow();
    for (int row = 0; m_other && row < m_other->rowCount(); ++row) {
        const protocol::ApplicationSummary &summary = m_other->at(row);
        const int days = home_detail::waitedDays(summary, today);
        ClockFace face;
        face.state = days > home_detail::patientDays ? ClockState::NearDue : ClockState::OnTime;
        //: How long a result has waited for the applicant
        face.text = days > 0 ? tr("%n day(s)", nullptr, days)
                             //: A result waits for the applicant since today
                             : tr("today");
        face.left = std::clamp(1.0 - days / (home_detail::patientDays + 1.0), 0.05, 0.95);
        const bool refused = summary.decision == Decision::Refuse;
        HomeFacts::Row ready{
            summary.id,
            {nameOf(summary.applicant.name, language, summary.applicant.number),
             decidedText(refused ? Decision::Refuse : Decision::Issue,
                         m_desk.regulations().find(summary.regulation), summary.conclusion) +
                 QLatin1Char(' ') + summary.number,
             QString()},
            face};
        ready.clockReason = summary.decidedAt.isValid()
                                ? tr("signed %1").arg(dateTimeText(summary.decidedAt))
                                //: Home page, from when the days of a result are counted where
                                //: nobody tells its signature; %1 is a date with time
                                : tr("registered %1").arg(dateTimeText(summary.registeredAt));
        section.rows << ready;
    }
    section.count = int(section.rows.size());
    section.unread = section.rows.isEmpty() && m_failure.has_value();
    return section;
}

HomeFacts::Section HomeSource::caseSection(const desk::QueueModel &queue, const QString &title,
                                           Language language) const
{
    HomeFacts::Section section;
    section.title = title;
    section.headers = {tr("Applicant"),
                       //: Column of a list of cases
                       tr("State"),
                       //: Column of a list of cases: what is left of the statutory term
                       tr("Time left")};
    //: Home page of the provider, an empty list of cases: bold line
    section.emptyTitle = tr("No cases");
    //: Home page of the provider, an empty list of cases: when something will appear
    section.emptyExplanation = tr("Cases appear here as they are registered.");
    for (int row = 0; row < queue.rowCount(); ++row) {
        const protocol::ApplicationSummary &summary = queue.at(row);
        const auto chip =
            queue.index(row, 0).data(desk::QueueModel::ChipRole).value<desk::ClockChip>();
        HomeFacts::Row shown{summary.id,
                             {nameOf(summary.applicant.name, language, summary.applicant.number),
                              stateText(summary.state), QString()},
                             clockFace(chip),
                             termLine(summary.dueClock, summary.due, summary.state)};
        // A case that is over has no term; one that waits has one without a day.
        if (summary.due.isValid() || chip.kind == desk::ChipKind::Paused)
            shown.term = HomeFacts::Term{termTitle(summary.dueClock),
                                         shown.cells.first(),
                                         dueText(summary.dueClock, summary.due),
                                         summary.dueClock,
                                         {}};
        section.rows << shown;
    }
    section.count = int(section.rows.size());
    section.unread = section.rows.isEmpty() && m_failure.has_value();
    return section;
}

QList<HomeFacts::Notice> HomeSource::notices(Language language) const
{
    QList<HomeFacts::Notice> notices;
    if (const QString words = LinkNews::wordsWhileAway(m_desk); !words.isEmpty())
        notices << HomeFacts::Notice{words, true};
    const QDate today = dayNow();
    if (m_desk.vaultWatch() && m_desk.vaultWatch()->olderCopy())
        notices << HomeFacts::Notice{olderCopyText(*m_desk.vaultWatch()->olderCopy()), true};
    if (const desk::VaultCopies *copies = m_desk.vaultCopies(); copies && copies->failure())
        //: Notice of the home page: %1 is the title of a failure, such as that the disk is full
        notices << HomeFacts::Notice{tr("No copy of the vault could be made: %1. The work goes on "
                                        "and is kept; tell the administrator.")
                                         .arg(failureText(copies->failure()->code, language).title),
                                     true};
    notices += draftNotices();
    if (m_desk.clockWatch().isSkewed())
        //: Notice of the home page
        notices << HomeFacts::Notice{
            tr("The clock of this desk is off by more than a minute. Tell the administrator."),
            true};
    for (const Failure &fault : m_desk.lawFaults())
        //: Notice of the home page: a file of the administrator's could not be taken; %1 names the
        //: file, the place in it and what is wrong
        notices << HomeFacts::Notice{
            tr("A data file of the administrator was refused, the shipped one is used: %1")
                .arg(fault.detail),
            true};
    if (const Result<MciTable::Rate> rate = m_desk.mci().on(today))
        notices << HomeFacts::Notice{(rate->unconfirmed
                                          //: Notice of the home page: %1 is the first day of the
                                          //: index, %2 an amount in tenge
                                          ? tr("MCI from %1: %2, not confirmed by an act")
                                          //: Notice of the home page: %1 is the first day of the
                                          //: index, %2 an amount in tenge
                                          : tr("MCI from %1: %2"))
                                         .arg(dateText(rate->from), tengeText(rate->tenge))};
    for (int ahead = 1; ahead <= home_detail::noticeDays; ++ahead) {
        const QDate day = today.addDays(ahead);
        const Result<std::optional<SkippedDay>> off = m_desk.calendar().dayOff(day);
        if (!off || !*off || (**off).reason == DayOffReason::Weekend)
            continue;
        notices << HomeFacts::Notice{dateText(day) + QStringLiteral(" – ") +
                                     dayOffText(**off, language)};
    }
    return notices;
}

} // namespace ruqsat::workstation
