#include "protocol/licence_service.h"

#include "core/identifier.h"

namespace ruqsat::protocol {

bool goesOnWith(const Regulation &later, const Regulation &earlier)
{
    return later.id == earlier.id ||
           (!later.service.isEmpty() && later.service == earlier.service &&
            later.territory == earlier.territory && later.result == earlier.result);
}

QString numberToFollow(const CaseRequest &request)
{
    const auto field = [&](const char *id) {
        return request.fields.value(QLatin1String(id)).toString();
    };
    if (request.kind == ServiceKind::Issue)
        return licenceNumberIn(field("appendixTo"));
    return licenceNumberIn(request.previousLicence.isEmpty() ? field("previousLicence")
                                                             : request.previousLicence);
}

} // namespace ruqsat::protocol
