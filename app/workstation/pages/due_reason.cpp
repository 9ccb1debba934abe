#include "workstation/pages/due_reason.h"

#include "desk/desk.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/due_words.h"
#include "workstation/words/languages.h"

#include <functional>

namespace ruqsat::workstation {

namespace due_reason_detail {

/// A date as the case tells it; without lines where the case has no such date.
struct Told
{
    QString date;
    DueWhy why;
};

void fetchTold(const PageContext &context, const QString &applicationId, DueLink *link,
               FailurePanel *failures, std::function<Told(const protocol::Application &)> toldBy)
{
    // The same link may show another case, with the same date, by the time of the answer.
    link->setProperty(caseOfLink, applicationId);
    context.desk.session()
        ->client()
        .application(applicationId)
        .then(link, [applicationId, link, failures,
                     toldBy = std::move(toldBy)](const Result<protocol::Application> &answer) {
            if (link->property(caseOfLink).toString() != applicationId || !link->isVisible())
                return;
            if (!answer) {
                failures->showFailure(answer.failure());
                return;
            }
            const Told told = toldBy(*answer);
            if (!told.why.isEmpty()) {
                link->setDue(link->event(), told.date, told.why);
                link->click();
                return;
            }
            const QString date = link->text();
            link->setDue(link->event(), date, unknownWhy(date));
            link->click();
            // Asked again, the case may tell it.
            link->setDue(link->event(), date, {});
        });
}

} // namespace due_reason_detail

using due_reason_detail::Told;

void fetchReason(const PageContext &context, const QString &applicationId, const QString &clockId,
                 DueLink *link, FailurePanel *failures)
{
    due_reason_detail::fetchTold(
        context, applicationId, link, failures,
        [context, clockId](const protocol::Application &application) -> Told {
            const Regulation *regulation =
                context.desk.regulations().find(application.regulation, application.effectiveFrom);
            for (const protocol::DueClock &clock : application.clocks) {
                const bool isAsked = clockId.isEmpty()
                                         ? clock.state == protocol::ClockState::Stopped
                                         : clock.id == clockId;
                const DueWhy why =
                    dueWhy(clock, regulation, context.desk.calendar(), context.languages.current());
                if (isAsked && !why.isEmpty())
                    return {dueText(clock), why};
            }
            return {};
        });
}

void fetchReplyReason(const PageContext &context, const QString &applicationId, DueLink *link,
                      FailurePanel *failures)
{
    due_reason_detail::fetchTold(
        context, applicationId, link, failures,
        [context](const protocol::Application &application) -> Told {
            for (const protocol::Question &question : application.questions) {
                if (question.isOpen() && question.addressee == protocol::Addressee::Applicant)
                    return {dueText(question),
                            dueWhy(question, context.desk.calendar(), context.languages.current())};
            }
            return {};
        });
}

} // namespace ruqsat::workstation
