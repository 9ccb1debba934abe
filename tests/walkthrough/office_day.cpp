#include "walkthrough/office_day.h"

#include "walkthrough/counter_keys.h"
#include "walkthrough/officer_keys.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/substitution_dialog.h"
#include "workstation/widgets/bar_list.h"

#include <QAction>
#include <QApplication>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

/// Organisations that the other cases of the walk have not used.
constexpr int firstOrganisation = 3;

/// Two desks, two keyboards, and the cases of the day.
class OfficeDay final
{
public:
    explicit OfficeDay(Walk &walk)
        : m_walk(walk)
        , m_counter(walk.centre().window())
        , m_office(walk.provider().window())
    {
    }

    void play();

private:
    void step(const char *name, const std::function<void()> &run)
    {
        m_walk.step(QStringLiteral("day: ") + QString::fromLatin1(name), run);
    }
    void photograph(Keys &keys, const char *screen, QWidget *over = nullptr)
    {
        m_walk.camera().take(keys.window(), QString::fromLatin1(screen), over);
    }
    QString pin() const { return m_walk.world().pin(); }
    void atTheOffice(const char *who)
    {
        m_office.signIn(m_walk.provider().desk(), m_walk.world().person(QString::fromLatin1(who)));
    }
    protocol::Application ask(const HandedIn &handedIn);

    void takeIn();
    void giveOut();
    void takeCases();
    void reviewWithQuestions();
    void refuseForADocument();
    void askTheApplicant();
    void proposeAndGetItBack();
    void sign();
    void handOver();
    void actOnALicence();
    void lookAtTheBoard();

    Walk &m_walk;
    Keys m_counter;
    Keys m_office;
    HandedIn m_works;   ///< a licence, looked at from all sides
    HandedIn m_refused; ///< for a document
    HandedIn m_permit;  ///< the applicant is asked
    HandedIn m_waste;   ///< from the provider's counter; the head sends it back
};

protocol::Application OfficeDay::ask(const HandedIn &handedIn)
{
    const auto answer =
        m_walk.provider().desk().session()->client().application(handedIn.applicationId);
    m_office.until("the registry answers", [&answer] { return answer.isFinished(); });
    const Result<protocol::Application> application = answer.result();
    if (!application)
        throw StepFailure{QStringLiteral("the registry does not know the case")};
    return *application;
}

void OfficeDay::takeIn()
{
    const World &world = m_walk.world();
    const auto take = [&](Keys &keys, desk::Desk &desk, const char *regulation, int organisation) {
        OperatorCase play;
        play.applicant = world.knownBin(firstOrganisation + organisation);
        play.regulation = QString::fromLatin1(regulation);
        play.scan = organisation == 0;
        return registerByKeys(keys, desk, pin(), play, m_walk.file(QStringLiteral("sample.pdf")));
    };
    step("the operator signs in", [&] {
        m_counter.signIn(m_walk.centre().desk(), world.person(QStringLiteral("operator")));
    });
    desk::Desk &desk = m_walk.centre().desk();
    step("the operator takes a licence in",
         [&] { m_works = take(m_counter, desk, "moos-393-3", 0); });
    step("the operator takes another in",
         [&] { m_refused = take(m_counter, desk, "moos-393-3", 1); });
    step("the operator takes a permit in",
         [&] { m_permit = take(m_counter, desk, "moos-393-1", 2); });
    step("the clerk takes a passport in at the provider's counter", [&] {
        atTheOffice("clerk");
        m_waste = take(m_office, m_walk.provider().desk(), "moos-393-5", 3);
    });
}

void OfficeDay::giveOut()
{
    atTheOffice("head");
    chooseByKeys(m_office, protocol::Queue::Unassigned, m_works.applicationId);
    photograph(m_office, "day-queue-head");
    m_office.press(Qt::Key_J, Qt::ControlModifier);
    photograph(m_office, "day-assign", m_office.untilDialog<workstation::AssignDialog>());
    m_office.press(Qt::Key_Return, Qt::ControlModifier);
    const auto &view = m_office.look<workstation::QueueView>("queue");
    m_office.until("the case has left the unassigned ones",
                   [&] { return !view.chosen() || view.chosen()->id != m_works.applicationId; });
    m_office.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    photograph(m_office, "day-substitution",
               m_office.untilDialog<workstation::SubstitutionDialog>());
    m_office.press(Qt::Key_Escape);
    m_office.until("the dialog is closed", [] { return !QApplication::activeModalWidget(); });
}

void OfficeDay::takeCases()
{
    atTheOffice("executor");
    for (const HandedIn *handedIn : {&m_refused, &m_permit, &m_waste}) {
        chooseByKeys(m_office, protocol::Queue::Unassigned, handedIn->applicationId);
        m_office.press(Qt::Key_F3);
        m_office.until("the case is taken", [&] {
            const auto *view =
                m_office.window().currentPage()->findChild<workstation::QueueView *>();
            return !view->chosen() || view->chosen()->id != handedIn->applicationId;
        });
    }
    openQueueByKeys(m_office, protocol::Queue::Mine);
    photograph(m_office, "day-queue");
}

void OfficeDay::reviewWithQuestions()
{
    chooseByKeys(m_office, protocol::Queue::Mine, m_works.applicationId);
    openChosenByKeys(m_office);
    markDocumentsByKeys(m_office);
    recordCompletenessByKeys(m_office);
    askBodyByKeys(m_office);
    photograph(m_office, "day-review");
    // A date tells why it is that date, without the mouse.
    m_office.press(Qt::Key_F2);
    m_office.until("the reasons of the date are shown",
                   [] { return QApplication::activePopupWidget() != nullptr; });
    m_office.press(Qt::Key_Escape);
    proposeByKeys(m_office, {});
}

void OfficeDay::refuseForADocument()
{
    chooseByKeys(m_office, protocol::Queue::Mine, m_refused.applicationId);
    openChosenByKeys(m_office);
    markWrongDocumentByKeys(m_office);
    recordCompletenessByKeys(m_office);
    proposeByKeys(m_office, {Decision::Refuse, true, false});
}

void OfficeDay::askTheApplicant()
{
    chooseByKeys(m_office, protocol::Queue::Mine, m_permit.applicationId);
    openChosenByKeys(m_office);
    askApplicantByKeys(m_office);
    m_counter.sitDown();
    replyByKeys(m_counter, m_permit.number, QStringLiteral("2019 жылғы"));
    m_office.sitDown();
    chooseByKeys(m_office, protocol::Queue::Mine, m_permit.applicationId);
    openChosenByKeys(m_office);
    proposeByKeys(m_office, {});
}

void OfficeDay::proposeAndGetItBack()
{
    chooseByKeys(m_office, protocol::Queue::Mine, m_waste.applicationId);
    openChosenByKeys(m_office);
    proposeByKeys(m_office, {});
    atTheOffice("head");
    chooseByKeys(m_office, protocol::Queue::ToSign, m_waste.applicationId);
    openChosenByKeys(m_office);
    giveBackByKeys(m_office, QStringLiteral("Құрамын қараңыз"));
    atTheOffice("executor");
    chooseByKeys(m_office, protocol::Queue::Returned, m_waste.applicationId);
    openChosenByKeys(m_office);
    const protocol::Application returned = ask(m_waste);
    if (!returned.review || !returned.returnedProposal ||
        returned.review->decision != returned.returnedProposal->decision)
        throw StepFailure{QStringLiteral("what was proposed is not there again")};
    proposeByKeys(m_office, {});
}

void OfficeDay::sign()
{
    atTheOffice("head");
    chooseByKeys(m_office, protocol::Queue::ToSign, m_works.applicationId);
    openChosenByKeys(m_office);
    signByKeys(m_office, pin());
    openQueueByKeys(m_office, protocol::Queue::ToSign);
    signBatchByKeys(m_office, pin(), 3);
    for (const HandedIn *handedIn : {&m_works, &m_permit, &m_waste}) {
        if (ask(*handedIn).state != ApplicationState::Issued)
            throw StepFailure{QStringLiteral("not issued: ") + handedIn->number};
    }
    if (ask(m_refused).state != ApplicationState::Refused)
        throw StepFailure{QStringLiteral("not refused: ") + m_refused.number};
    m_walk.setLicenceNumber(ask(m_works).result->number);
}

void OfficeDay::handOver()
{
    m_counter.sitDown();
    for (const HandedIn *handedIn : {&m_works, &m_refused, &m_permit})
        handOverByKeys(m_counter, handedIn->number);
    photograph(m_counter, "day-hand-over");
    atTheOffice("clerk");
    handOverByKeys(m_office, m_waste.number);
    for (const HandedIn *handedIn : {&m_works, &m_refused, &m_permit, &m_waste}) {
        if (ask(*handedIn).state != ApplicationState::HandedOver)
            throw StepFailure{QStringLiteral("not handed over: ") + handedIn->number};
    }
}

void OfficeDay::actOnALicence()
{
    atTheOffice("head");
    const QString number = ask(m_works).result->number;
    openLicenceByKeys(m_office, number);
    const std::pair<Qt::Key, LicenceState> acts[] = {{Qt::Key_S, LicenceState::Suspended},
                                                     {Qt::Key_R, LicenceState::Resumed},
                                                     {Qt::Key_T, LicenceState::Terminated}};
    for (const auto &[key, state] : acts) {
        actOnLicenceByKeys(m_office, key, pin());
        const auto life = m_walk.provider().desk().session()->client().licenceLife(number);
        m_office.until("the register answers", [&life] { return life.isFinished(); });
        const Result<protocol::LicenceLife> answer = life.result();
        if (!answer || answer->licence.state != state)
            throw StepFailure{QStringLiteral("the register does not know the act")};
    }
    photograph(m_office, "day-licence");
}

void OfficeDay::lookAtTheBoard()
{
    m_office.press(Qt::Key_4, Qt::ControlModifier);
    m_office.untilPage(PageId::Board);
    m_office.until("the board is read", [this] { return m_office.shows("officerPanel"); });
    photograph(m_office, "day-board");
    m_office.tabTo("officerPanel");
    m_office.press(Qt::Key_Return);
    m_office.untilPage(PageId::Queue);
    m_office.until("the executor stands in the filter",
                   [this] { return m_office.shows("queueExecutor"); });
    photograph(m_office, "day-executor");
    m_office.press(Qt::Key_F, Qt::ControlModifier);
    m_office.press(Qt::Key_Escape);
    m_office.until("the filter is gone", [this] { return !m_office.shows("queueExecutor"); });
}

void OfficeDay::play()
{
    takeIn();
    step("the head gives a case out", [this] { giveOut(); });
    step("the executor takes the others", [this] { takeCases(); });
    step("the executor looks, asks and proposes", [this] { reviewWithQuestions(); });
    step("the executor refuses", [this] { refuseForADocument(); });
    step("the applicant is asked and answers", [this] { askTheApplicant(); });
    step("the head sends a case back", [this] { proposeAndGetItBack(); });
    step("the head signs, one alone and the rest with one PIN", [this] { sign(); });
    step("the results are handed over", [this] { handOver(); });
    step("a licence is suspended, resumed, terminated", [this] { actOnALicence(); });
    step("the board leads to an executor's cases", [this] { lookAtTheBoard(); });
}

} // namespace

void playOfficeDay(Walk &walk)
{
    walk.nextCase();
    if (walk.step(QStringLiteral("day: two desks open"), [&walk] {
            walk.centre();
            walk.provider();
        }))
        OfficeDay(walk).play();
}

} // namespace ruqsat::walk
