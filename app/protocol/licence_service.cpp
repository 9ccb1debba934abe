#include "protocol/licence_service.h"

namespace ruqsat::protocol {

bool goesOnWith(const Regulation &later, const Regulation &earlier)
{
    return later.id == earlier.id ||
           (!later.service.isEmpty() && later.service == earlier.service &&
            later.territory == earlier.territory && later.result == earlier.result);
}

} // namespace ruqsat::protocol
