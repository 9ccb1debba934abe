#pragma once

#include "protocol/licence_life.h"
#include "registry/store/database.h"
#include "registry/store/wire_writer.h"

#include <optional>

// The licence register. Its rows are never deleted; what happens to a licence is an event.
namespace ruqsat::registry::store {

/// What the register keeps of a licence beside its row.
struct LicenceDetails
{
    LocalizedText address;
    QList<LocalizedText> subactivities;
    QList<LocalizedText> sites;
    QList<LocalizedText> branches;
};

/// Enters a licence with its first event.
Result<void> addLicence(Transaction &in, const protocol::Licence &licence,
                        const LicenceDetails &details);
/// Gives a duplicate what the register keeps of its licence beside the row, and what finds it.
Result<void> repeatDetails(Transaction &in, const QString &duplicate, const QString &licence);
/// What an appendix adds to a licence and its duplicates.
Result<void> extendLicence(Transaction &in, const QString &number, const LicenceDetails &details);
/// Puts sub-activities, sites and branches of a licence and its duplicates in the place of what was
/// known of them; each keeps its address.
Result<void> replaceDetails(Transaction &in, const QString &number, const LicenceDetails &details);
/// `hold`: until the end of the transaction nobody else changes it.
Result<std::optional<protocol::Licence>> findLicence(Transaction &in, const QString &number,
                                                     bool hold);
/// Ordered by number; `after` is the last one of the page before. `today` in Asia/Almaty. As
/// protocol::LicencePage reads it.
Result<WirePage> searchLicences(Transaction &in, const protocol::LicenceFilter &filter,
                                const QDate &today, int limit, const QString &after);

/// Oldest first; of more than mostLicenceEvents the newest.
Result<QList<protocol::LicenceEvent>> licenceEvents(Transaction &in, const QString &number);
/// Writes the event behind the others (its position is set here) and takes the licence and its
/// duplicates to `state`. The caller holds the licence's row.
Result<void> addLicenceEvent(Transaction &in, const QString &number, protocol::LicenceEvent event,
                             LicenceState state);
/// Nothing where the register has no such licence. A duplicate has, beside its own, the events of
/// its licence's appendices.
Result<std::optional<protocol::LicenceLife>> licenceLife(Transaction &in, const QString &number);

/// What stands before an act of the head on a licence.
struct BeforeAct
{
    int last = 0;           ///< position of the last event; 0 for none
    bool isEntered = false; ///< the very act is one of them
};

/// `act`: its bytes as signed. The caller holds the licence's row.
Result<BeforeAct> beforeAct(Transaction &in, const QString &number, const QByteArray &act);

// Shared by the statements of this folder.

/// The statement for licenceFrom(); `rest`: condition and order over licence l.
QString licenceQuery(const QString &rest);
protocol::Licence licenceFrom(const Row &row);

} // namespace ruqsat::registry::store
