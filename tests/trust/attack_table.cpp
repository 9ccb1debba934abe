#include "trust/attack_table.h"

#include "trust/attack_rig.h"

#include <cstdio>

namespace ruqsat::test {

namespace {

QString foreignText(Foreign judge)
{
    return judge == Foreign::Accepts   ? QStringLiteral("accepts")
           : judge == Foreign::Refuses ? QStringLiteral("refuses")
                                       : QStringLiteral("–");
}

} // namespace

Foreign asked(bool accepted)
{
    return accepted ? Foreign::Accepts : Foreign::Refuses;
}

AttackTable::AttackTable()
{
    std::printf("%-22s %-26s %-38s %-38s %s\n", "artefact", "attack", "expected", "given",
                "foreign tool");
}

void AttackTable::row(const QString &artefact, const char *attack, const QString &expected,
                      const QString &given, Foreign foreign)
{
    // A tampered twin that a foreign tool accepts, or a good one that it refuses, is a wrong row
    // too.
    const bool good = expected == u"valid" || expected == u"good";
    const bool agrees = foreign == Foreign::NotAsked || (foreign == Foreign::Accepts) == good;
    const bool right = expected == given && agrees;
    std::printf("%-22s %-26s %-38s %-38s %s%s\n", qPrintable(artefact), attack,
                qPrintable(expected), qPrintable(given), qPrintable(foreignText(foreign)),
                right ? "" : "   <-- WRONG");
    ++m_rows;
    m_wrong += right ? 0 : 1;
}

void AttackTable::certificateRows(const QString &artefact,
                                  const std::function<QString(const QString &)> &judge)
{
    row(artefact, "revoked twin", QStringLiteral("invalid certificateRevoked"),
        judge(QStringLiteral("revoked")),
        asked(opensslAcceptsCertificate(QStringLiteral("revoked"))));
    row(artefact, "expired", QStringLiteral("invalid certificateExpired"),
        judge(QStringLiteral("expired")),
        asked(opensslAcceptsCertificate(QStringLiteral("expired"))));
    row(artefact, "foreign root", QStringLiteral("invalid certificateUntrusted"),
        judge(QStringLiteral("foreign")),
        asked(opensslAcceptsCertificate(QStringLiteral("foreign"))));
    row(artefact, "wrong key usage", QStringLiteral("invalid certificateKeyUsage"),
        judge(QStringLiteral("auth")));
}

int AttackTable::wrongRows() const
{
    std::printf("%d rows, %d wrong\n", m_rows, m_wrong);
    std::fflush(stdout);
    return m_wrong;
}

} // namespace ruqsat::test
