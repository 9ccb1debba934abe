#include "registry/cases/shown_case.h"

#include "registry/store/colleagues.h"

namespace ruqsat::registry {

Result<protocol::Application> shownTo(Call &call, Transaction &in, store::ApplicationRecord record)
{
    protocol::Application &application = record.application;
    if (record.providerId != call.user().office.id) {
        // What is not proposed is the deciding office's own affair.
        application.review.reset();
        return application;
    }
    if (record.executorIin.isEmpty() || record.executorIin == call.user().iin)
        return application;
    const Result<QStringList> absent = store::absentFor(in, call.user(), call.today());
    if (!absent)
        return absent.failure();
    application.standsIn = absent->contains(record.executorIin);
    return application;
}

} // namespace ruqsat::registry
