#include "core/failure_order.h"

#include <algorithm>
#include <iterator>

namespace ruqsat {
namespace {

#define RUQSAT_FAILURE_CODE(name) FailureCode::name,
constexpr FailureCode listed[] = {RUQSAT_FAILURE_LIST(RUQSAT_FAILURE_CODE)};
#undef RUQSAT_FAILURE_CODE

auto placeOf(FailureCode code)
{
    return std::find(std::begin(listed), std::end(listed), code);
}

} // namespace

bool isAmong(FailureCode code, FailureCode first, FailureCode last)
{
    const auto place = placeOf(code);
    return place != std::end(listed) && placeOf(first) <= place && place <= placeOf(last);
}

} // namespace ruqsat
