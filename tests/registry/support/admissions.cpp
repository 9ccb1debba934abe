#include "registry/support/admissions.h"

#include "support/test_paths.h"

#include <algorithm>

namespace ruqsat::test {

QList<Admission> admissions()
{
    QByteArray output;
    if (runProgram(buildDir() + QStringLiteral("/bin/ruqsat-registry"),
                   {QStringLiteral("--admission")}, &output) != 0)
        return {};
    QList<Admission> all;
    for (const QByteArray &line : output.trimmed().split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 4)
            all.append({parts.at(0) + ' ' + parts.at(1), parts.at(2),
                        QString::fromLatin1(parts.at(3)).split(u',', Qt::SkipEmptyParts)});
    }
    return all;
}

const Ask *askFor(const QByteArray &route)
{
    const auto *found = std::find_if(std::begin(asks), std::end(asks),
                                     [&](const Ask &ask) { return route == ask.route; });
    return found == std::end(asks) ? nullptr : found;
}

QStringList staffRoles()
{
    return {QStringLiteral("operator"), QStringLiteral("clerk"),         QStringLiteral("executor"),
            QStringLiteral("head"),     QStringLiteral("administrator"), QStringLiteral("auditor")};
}

} // namespace ruqsat::test
