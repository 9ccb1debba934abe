#include "faults/case_life.h"

#include <QElapsedTimer>

#include <cstdio>

namespace ruqsat::test {
namespace {

constexpr int lifeLimitMs = 180'000;
constexpr int latestAfterWordMs = 1'000;
constexpr int shortestAbsenceMs = 50;
constexpr int longestAbsenceMs = 1'500;

/// The words of a child, in the order of the case.
const QStringList words = {
    QStringLiteral("open"),     QStringLiteral("filling"),    QStringLiteral("signing"),
    QStringLiteral("signed"),   QStringLiteral("submitting"), QStringLiteral("acknowledged"),
    QStringLiteral("proposed"), QStringLiteral("result"),     QStringLiteral("issued")};

void begin(CrashWorld &world, FaultKind kind, QProcess &desk)
{
    switch (kind) {
    case FaultKind::KillDesk:
        desk.kill();
        desk.waitForFinished();
        break;
    case FaultKind::KillRegistry:
        world.killRegistry();
        break;
    case FaultKind::KillDatabase:
        world.killDatabase();
        break;
    case FaultKind::DropLine:
        world.line().setFault(LineFault::Drop);
        break;
    case FaultKind::StallLine:
        world.line().setFault(LineFault::Stall);
        break;
    case FaultKind::CutAnswer:
        world.line().setFault(LineFault::CutAnswer);
        break;
    }
}

void mend(CrashWorld &world, FaultKind kind)
{
    if (kind == FaultKind::KillRegistry)
        world.startRegistry();
    else if (kind == FaultKind::KillDatabase)
        world.startDatabase();
    else
        world.line().setFault(LineFault::None);
}

/// Reads what the desk says.
class Listener final
{
public:
    explicit Listener(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    void hear(QProcess &desk)
    {
        while (desk.canReadLine()) {
            const QStringList said =
                QString::fromUtf8(desk.readLine()).trimmed().split(QLatin1Char(' '));
            m_reached = std::max(m_reached, words.indexOf(said.first()));
            note(said);
        }
    }
    bool reached(const QString &word) const { return m_reached >= words.indexOf(word); }

private:
    void note(const QStringList &said)
    {
        const QString &word = said.first();
        if (word == QLatin1String("kept")) {
            m_ledger.kept.insert(said.value(1));
        } else if (word == QLatin1String("found")) {
            m_found.insert(said.value(1));
        } else if (word == QLatin1String("filling")) {
            countMissing();
        } else if (word == QLatin1String("typed")) {
            m_ledger.typed.insert(said.mid(1).join(QLatin1Char(' ')));
        } else if (word == QLatin1String("signed")) {
            m_ledger.signedKeys.insert(said.value(2), said.value(1));
        } else if (word == QLatin1String("refused")) {
            m_ledger.signedKeys.remove(said.value(1));
        } else if (word == QLatin1String("acknowledged")) {
            m_ledger.acknowledgedCase = said.value(1);
            m_ledger.applicationId = said.value(2);
        } else if (word == QLatin1String("unknown")) {
            m_ledger.outcomeUnknown = true;
        } else if (word == QLatin1String("back")) {
            ++m_ledger.backs;
            m_ledger.slowestBackMs = std::max(m_ledger.slowestBackMs, said.value(1).toLongLong());
        } else if (word == QLatin1String("finished")) {
            m_ledger.finished = true;
        } else if (word == QLatin1String("failed")) {
            std::printf("  %s\n", qPrintable(said.join(QLatin1Char(' '))));
            std::fflush(stdout);
        }
    }

    /// The desk fills a case in: all that was kept of it is there, and nothing of it is signed.
    void countMissing()
    {
        for (const QString &entry : std::as_const(m_ledger.kept)) {
            if (m_found.contains(entry))
                continue;
            ++m_ledger.lostInput;
            std::fprintf(stderr, "lost: %s\n", qPrintable(entry));
        }
        for (auto it = m_ledger.signedKeys.cbegin(); it != m_ledger.signedKeys.cend(); ++it) {
            ++m_ledger.lostSigned;
            std::fprintf(stderr, "signed and lost: %s\n", qPrintable(it.key()));
        }
        m_ledger.signedKeys.clear();
        m_ledger.typed.clear();
    }

    Ledger &m_ledger;
    QSet<QString> m_found;
    qsizetype m_reached = -1;
};

} // namespace

const char *faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::KillDesk:
        return "desk killed";
    case FaultKind::KillRegistry:
        return "registry killed";
    case FaultKind::KillDatabase:
        return "database killed";
    case FaultKind::DropLine:
        return "line dropped";
    case FaultKind::StallLine:
        return "line stalled";
    case FaultKind::CutAnswer:
        return "answer cut";
    }
    return "";
}

Fault Fault::drawn(FaultKind kind, QRandomGenerator &random, bool onlyRegistering)
{
    Fault fault;
    fault.kind = kind;
    const auto word = random.bounded(static_cast<int>(words.size()));
    // Registering is where most can go wrong, so every third fault is there.
    const bool registering = onlyRegistering || random.bounded(3) == 0;
    fault.after = registering ? QStringLiteral("submitting") : words.at(word);
    // More of them soon after the word: some steps are short.
    fault.delayMs = random.bounded(1 + random.bounded(latestAfterWordMs));
    fault.lengthMs = random.bounded(shortestAbsenceMs, longestAbsenceMs);
    return fault;
}

bool live(CrashWorld &world, const QString &program, const QStringList &arguments,
          const std::optional<Fault> &fault, Ledger &ledger)
{
    QProcess desk;
    desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    desk.start(program, arguments);
    Listener listener(ledger);
    QElapsedTimer life;
    QElapsedTimer sinceWord;
    QElapsedTimer sinceFault;
    bool mended = false;
    life.start();
    while (desk.state() != QProcess::NotRunning && life.elapsed() < lifeLimitMs) {
        listener.hear(desk);
        if (fault && !sinceWord.isValid() && listener.reached(fault->after))
            sinceWord.start();
        if (sinceWord.isValid() && !sinceFault.isValid() && sinceWord.elapsed() >= fault->delayMs) {
            begin(world, fault->kind, desk);
            sinceFault.start();
        }
        if (sinceFault.isValid() && !mended && sinceFault.elapsed() >= fault->lengthMs) {
            mend(world, fault->kind);
            mended = true;
        }
        desk.waitForReadyRead(2);
    }
    desk.kill();
    desk.waitForFinished();
    listener.hear(desk);
    if (sinceFault.isValid() && !mended)
        mend(world, fault->kind);
    return sinceFault.isValid();
}

} // namespace ruqsat::test
