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
    if (!dir.exists())
        m_faults.append(
            {folder, FailureCode::DataFileUnreadable, {{{}, QStringLiteral("no folder")}}});
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
    const auto keyOf = [](const Regulation &one) { return std::pair(one.id, one.effectiveFrom); };
    const auto place = std::lower_bound(
        m_regulations.begin(), m_regulations.end(), regulation,
        [&](const Regulation &one, const Regulation &other) { return keyOf(one) < keyOf(other); });
    if (place != m_regulations.end() && keyOf(*place) == keyOf(regulation))
        *place = std::move(regulation);
    else
        m_regulations.insert(place, std::move(regulation));
}

const Regulation *RegulationCatalog::find(QStringView id) const
{
    const auto found = std::find_if(m_regulations.rbegin(), m_regulations.rend(),
                                    [&](const Regulation &one) { return one.id == id; });
    return found == m_regulations.rend() ? nullptr : &*found;
}

const Regulation *RegulationCatalog::find(QStringView id, const QDate &effectiveFrom) const
{
    const auto found =
        std::find_if(m_regulations.begin(), m_regulations.end(), [&](const Regulation &one) {
            return one.id == id && one.effectiveFrom == effectiveFrom;
        });
    return found == m_regulations.end() ? nullptr : &*found;
}

Result<Regulation> RegulationCatalog::inForce(QStringView id, const QDate &day) const
{
    if (!find(id))
        return Failure(FailureCode::RegulationUnknown, id.toString());
    // Where two versions overlap, the later one is in force.
    for (auto one = m_regulations.rbegin(); one != m_regulations.rend(); ++one) {
        if (one->id == id && one->inForceOn(day))
            return *one;
    }
    return Failure(FailureCode::RegulationNotInForce,
                   id.toString() + QStringLiteral(" on ") + day.toString(Qt::ISODate));
}

Result<Regulation> RegulationCatalog::forNewCase(QStringView id, const QDate &day,
                                                 RepealedRegulations repealed) const
{
    const Result<Regulation> current = inForce(id, day);
    if (current || repealed == RepealedRegulations::Refused)
        return current;
    for (auto one = m_regulations.rbegin(); one != m_regulations.rend(); ++one) {
        if (one->id == id && one->effectiveFrom <= day)
            return *one;
    }
    return current;
}

} // namespace ruqsat
