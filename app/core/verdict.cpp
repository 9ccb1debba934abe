#include "core/verdict.h"

#include "core/name_table.h"

#include <algorithm>

namespace ruqsat {
namespace {

constexpr NameTable<Verdict, 3> verdictNames = {
    {{Verdict::Valid, "valid"}, {Verdict::Pending, "pending"}, {Verdict::Invalid, "invalid"}}};

} // namespace

QString verdictName(Verdict verdict)
{
    return nameIn(verdictNames, verdict);
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    return valueIn(verdictNames, name);
}

Verdict worse(Verdict one, Verdict other)
{
    return std::max(one, other);
}

} // namespace ruqsat
