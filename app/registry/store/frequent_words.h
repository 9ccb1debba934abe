#pragma once

#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// Whether every word of `text` stands in a twentieth of all licences and more, as far as the
/// planner's sample of `column` tells. Of a word that it does not know the planner itself guesses
/// a fiftieth, and would look through all licences in their order.
Result<bool> areFrequent(Transaction &in, const QString &column, const QString &text);

} // namespace ruqsat::registry::store
