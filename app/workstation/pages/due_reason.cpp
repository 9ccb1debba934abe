#include "workstation/pages/due_reason.h"

#include "desk/desk.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

namespace ruqsat::workstation {

void fetchReason(const PageContext &context, const QString &applicationId, DueLink *link,
                 FailurePanel *failures)
{
    context.desk.session()
        ->client()
        .application(applicationId)
        .then(link, [context, link, failures](const Result<protocol::Application> &answer) {
            if (!answer) {
                failures->showFailure(answer.failure());
                return;
            }
            for (const protocol::DueClock &clock : answer->clocks) {
                const QString date = dateText(clock.due.toTimeZone(WorkCalendar::zone()).date());
                const DueWhy why =
                    dueWhy(clock, context.desk.calendar(), context.languages.current());
                if (date != link->text() || why.isEmpty())
                    continue;
                link->setDue(date, why);
                link->click();
                return;
            }
        });
}

} // namespace ruqsat::workstation
