#include "workstation/pages/due_reason.h"

#include "desk/desk.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

namespace ruqsat::workstation {

void fetchReason(const PageContext &context, const QString &applicationId, const QString &clockId,
                 DueLink *link, FailurePanel *failures)
{
    // The same link may show another case, with the same date, by the time of the answer.
    link->setProperty(caseOfLink, applicationId);
    context.desk.session()
        ->client()
        .application(applicationId)
        .then(link, [context, applicationId, clockId, link,
                     failures](const Result<protocol::Application> &answer) {
            if (link->property(caseOfLink).toString() != applicationId || !link->isVisible())
                return;
            if (!answer) {
                failures->showFailure(answer.failure());
                return;
            }
            for (const protocol::DueClock &clock : answer->clocks) {
                const bool isAsked = clockId.isEmpty()
                                         ? clock.state == protocol::ClockState::Stopped
                                         : clock.id == clockId;
                const DueWhy why =
                    dueWhy(clock, context.desk.calendar(), context.languages.current());
                if (!isAsked || why.isEmpty())
                    continue;
                link->setDue(dueText(clock), why);
                link->click();
                return;
            }
            const QString date = link->text();
            link->setDue(date, unknownWhy(date));
            link->click();
            // Asked again, the case may tell it.
            link->setDue(date, {});
        });
}

} // namespace ruqsat::workstation
