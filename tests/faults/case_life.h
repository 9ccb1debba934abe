#pragma once

#include "faults/crash_world.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

namespace ruqsat::test {

enum class FaultKind { KillDesk, KillRegistry, KillDatabase, DropLine, StallLine, CutAnswer };
inline constexpr int faultKinds = 6;
const char *faultName(FaultKind kind);

/// What goes wrong in one life of the desk, and when: some time after it said a word.
struct Fault
{
    FaultKind kind = FaultKind::KillDesk;
    QString after; ///< "open", "filling", "signing", "signed", "acknowledged" …
    int delayMs = 0;
    int lengthMs = 0; ///< how long what was killed stays away

    /// `onlyRegistering`: only where an outcome can become unknown.
    static Fault drawn(FaultKind kind, QRandomGenerator &random, bool onlyRegistering);
};

/// What the desk said about one case, over all its lives.
struct Ledger
{
    QHash<QString, QString> signedKeys; ///< of what was signed and not refused → its case
    QString acknowledgedCase;
    QString applicationId;
    bool finished = false;
    bool outcomeUnknown = false; ///< for some time it was not known what became of the request
    int lostInput = 0; ///< entries that the vault acknowledged and a later life did not find
    /// Requests that were signed, and a later life knew nothing of them.
    int lostSigned = 0;
    QSet<QString> kept;
    QSet<QString> typed; ///< what stood in the case when it was signed: see case_entry.h
    int backs = 0;
    qint64 slowestBackMs = 0; ///< from the start of the program to the case at the same place
};

/// Runs a child to its end or to its death. True where the fault happened while it lived.
bool live(CrashWorld &world, const QString &program, const QStringList &arguments,
          const std::optional<Fault> &fault, Ledger &ledger);

} // namespace ruqsat::test
