#include "core/failure.h"

#include <QHash>

#include <iterator>

namespace ruqsat {
namespace {

QString lowerFirst(const char *name)
{
    QString text = QString::fromLatin1(name);
    text[0] = text[0].toLower();
    return text;
}

#define RUQSAT_FAILURE_CODE(name) FailureCode::name,
constexpr FailureCode everyCode[] = {RUQSAT_FAILURE_LIST(RUQSAT_FAILURE_CODE)};
#undef RUQSAT_FAILURE_CODE

constexpr bool allDiffer()
{
    constexpr std::size_t count = std::size(everyCode);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = i + 1; j < count; ++j) {
            if (everyCode[i] == everyCode[j])
                return false;
        }
    }
    return true;
}
static_assert(allDiffer(), "two names have one number: rename the newer");

const QList<std::pair<FailureCode, QString>> &failureTable()
{
#define RUQSAT_FAILURE_ROW(name) {FailureCode::name, lowerFirst(#name)},
    static const QList<std::pair<FailureCode, QString>> table = {
        RUQSAT_FAILURE_LIST(RUQSAT_FAILURE_ROW)};
#undef RUQSAT_FAILURE_ROW
    return table;
}

} // namespace

QString failureName(FailureCode code)
{
    static const QHash<FailureCode, QString> byCode(failureTable().begin(), failureTable().end());
    return byCode.value(code);
}

std::optional<FailureCode> failureFromName(QStringView name)
{
    static const QHash<QString, FailureCode> byName = [] {
        QHash<QString, FailureCode> hash;
        for (const auto &[code, text] : failureTable())
            hash.insert(text, code);
        return hash;
    }();
    const auto found = byName.constFind(name.toString());
    if (found == byName.constEnd())
        return std::nullopt;
    return *found;
}

QStringList allFailureNames()
{
    QStringList names;
    for (const auto &row : failureTable())
        names.append(row.second);
    return names;
}

} // namespace ruqsat
