#pragma once

#include <QString>

#include <functional>

namespace ruqsat::test {

/// How a foreign tool takes it: where it knows nothing of the matter it is not asked.
enum class Foreign { Accepts, Refuses, NotAsked };

Foreign asked(bool accepted);

/// The table attack × artefact: what the verdict must be, what it is, and what a foreign tool says.
/// Printed row by row.
class AttackTable final
{
public:
    AttackTable();
    /// Wrong, too, where a foreign tool accepts a tampered twin or refuses a good one.
    void row(const QString &artefact, const char *attack, const QString &expected,
             const QString &given, Foreign foreign = Foreign::NotAsked);
    /// Signed with a certificate that is revoked, expired, of a foreign root or for another use.
    /// `judge` signs with the key of that name (attackSigner()) and tells the verdict.
    void certificateRows(const QString &artefact,
                         const std::function<QString(const QString &)> &judge);
    /// Prints the last line.
    int wrongRows() const;

private:
    int m_rows = 0;
    int m_wrong = 0;
};

} // namespace ruqsat::test
