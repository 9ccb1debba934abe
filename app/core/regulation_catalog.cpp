#include "core/regulation_catalog.h"

#include "core/regulation_parse.h"
#include "core/resources.h"

#include <QDir>

#include <algorithm>

namespace ruqsat {

RegulationCatalog RegulationCatalog::shipped()
{
    loadCoreResources();
    RegulationCatalog catalog;
    catalog.loadFolder(QStringLiteral(":/ruqsat/regulations"), false);
    return catalog;
}

void RegulationCatalog::loadFolder(const QString &folder, bool overrides)
{
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = dir.filePath(name);
        const Result<QByteArray> bytes = readDataFile(path, largestRegulationFile);
        if (!bytes) {
            m_faults.append({path, bytes.failure().code, {{{}, bytes.failure().detail}}});
            continue;
        }
        RegulationReading reading = readRegulation(*bytes);
        if (!reading.regulation) {
            m_faults.append({path, reading.code, reading.faults});
            continue;
        }
        reading.regulation->overridden = overrides;
        add(std::move(*reading.regulation));
    }
}

void RegulationCatalog::add(Regulation regulation)
{
    const auto place =
        std::lower_bound(m_regulations.begin(), m_regulations.end(), regulation.id,
                         [](const Regulation &one, const QString &id) { return one.id < id; });
    if (place != m_regulations.end() && place->id == regulation.id)
        *place = std::move(regulation);
    else
        m_regulations.insert(place, std::move(regulation));
}

const Regulation *RegulationCatalog::find(QStringView id) const
{
    const auto found = std::find_if(m_regulations.begin(), m_regulations.end(),
                                    [&](const Regulation &one) { return one.id == id; });
    return found == m_regulations.end() ? nullptr : &*found;
}

Result<Regulation> RegulationCatalog::inForce(QStringView id, const QDate &day) const
{
    const Regulation *regulation = find(id);
    if (!regulation)
        return Failure(FailureCode::RegulationUnknown, id.toString());
    if (!regulation->inForceOn(day))
        return Failure(FailureCode::RegulationNotInForce,
                       id.toString() + QStringLiteral(" on ") + day.toString(Qt::ISODate));
    return *regulation;
}

} // namespace ruqsat
