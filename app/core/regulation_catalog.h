#pragma once

#include "core/data_reader.h"
#include "core/regulation.h"

namespace ruqsat {

/// A file that could not be taken, with everything that is wrong in it.
struct RegulationFileFault
{
    QString file;
    FailureCode code = FailureCode::DataFileInvalid;
    QList<DataFault> faults;
};

/// Whether a regulation that is no longer in force may be chosen: a policy of the registry.
enum class RepealedRegulations { Refused, Allowed };

/// The regulations that the program knows. A bad file is left out and named; the others work.
class RegulationCatalog final
{
public:
    RegulationCatalog() = default;
    /// What is compiled in (":/ruqsat/regulations").
    static RegulationCatalog shipped();

    /// Reads every *.json of a folder. A file with the id and the first day of a version that is
    /// there already takes its place, one with another first day stands beside it; `overrides`
    /// marks what was read as an administrator's.
    void loadFolder(const QString &folder, bool overrides);

    /// In the order of their ids and first days.
    const QList<Regulation> &all() const { return m_regulations; }
    /// The latest version.
    const Regulation *find(QStringView id) const;
    /// The version that a case began with.
    const Regulation *find(QStringView id, const QDate &effectiveFrom) const;
    /// The version in force on a day. Fails with regulationUnknown, regulationNotInForce.
    Result<Regulation> inForce(QStringView id, const QDate &day) const;
    /// The version for a new case: the one in force, and where none is and `repealed` allows it,
    /// the last one that ever came into force. Fails as inForce() does.
    Result<Regulation> forNewCase(QStringView id, const QDate &day,
                                  RepealedRegulations repealed) const;
    const QList<RegulationFileFault> &faults() const { return m_faults; }

private:
    void add(Regulation regulation);

    QList<Regulation> m_regulations;
    QList<RegulationFileFault> m_faults;
};

} // namespace ruqsat
