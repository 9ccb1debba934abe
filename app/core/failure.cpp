#include "core/failure.h"

#include <QHash>

namespace ruqsat {
namespace {

QString lowerFirst(const char *name)
{
    QString text = QString::fromLatin1(name);
    text[0] = text[0].toLower();
    return text;
}

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
    return failureTable().at(static_cast<qsizetype>(code)).second;
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
