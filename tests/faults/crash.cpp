// Ends desk, registry, PostgreSQL and the line between them at random instants of whole cases,
// again and again, and counts what the registry holds:
//   crash --runs N --seed S [--lanes L] [--forgetful | --losing]
// Last line: {"runs","seed","acknowledged","present","duplicated","lost"}; exit 0 iff nothing was
// registered or issued twice, nothing that was typed, scanned or signed is missing in a later life
// or at the registry, every case came to its end (and something was killed at all). A case on the
// windows that is not open again at the same page and field within ten seconds of the start counts
// as lost. --lanes shares the runs among so many drivers side by side, each with a registry of its
// own: most of a life is waiting.
// --forgetful takes the idempotency check out of the registry first: the driver must then find
// duplicates. --losing kills each desk right after it signed and takes the signed request out of
// its vault: the driver must then find that it is lost.
#include "desk/support/desk_player.h"
#include "desk/vault_copies.h"
#include "faults/case_life.h"
#include "faults/lost_request.h"
#include "faults/private_display.h"
#include "support/test_paths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>
#include <sys/prctl.h>
#include <vector>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr int mostFaultsOfACase = 2;
/// After its faults a case must come to its end by itself; a life may still end early because what
/// was killed last is only just back.
constexpr int quietLives = 5;
/// Every tenth case is played on the windows.
constexpr int windowsEvery = 10;
/// Whom the children sign in at the centre.
const QString operatorLogin = QStringLiteral("aigul");

/// Tokens as new. SoftHSM writes its login flags into the token's file in place: a kill just then
/// breaks the software token, which happens to no card, so each life gets a copy of its own.
void renewTokens(const QString &from, const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const QDir source(from);
    for (const QString &token : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QDir().mkpath(folder + QLatin1Char('/') + token);
        for (const QString &file : QDir(source.filePath(token)).entryList(QDir::Files))
            QFile::copy(source.filePath(token + QLatin1Char('/') + file),
                        folder + QLatin1Char('/') + token + QLatin1Char('/') + file);
    }
}

/// A configuration of SoftHSM for the tokens in `folder`.
void useTokens(const QString &folder)
{
    QFile file(folder + QStringLiteral(".conf"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write("directories.tokendir = " + folder.toUtf8() +
               "\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n");
    qputenv("SOFTHSM2_CONF", file.fileName().toLocal8Bit());
}

struct Plan
{
    int runs = 0;
    quint32 seed = 0;
    int lanes = 1;
    bool forgetful = false;
    bool losing = false;
    /// From the start of the program to the case at the same place, with all other load.
    qint64 backLimitMs = 0;
};

/// Every kind equally often, in an order that only the seed knows.
class Kinds final
{
public:
    Kinds(QRandomGenerator &random, QList<FaultKind> all)
        : m_random(random)
        , m_all(std::move(all))
    {
    }
    FaultKind next()
    {
        if (m_left.isEmpty())
            m_left = m_all;
        return m_left.takeAt(m_random.bounded(static_cast<int>(m_left.size())));
    }

private:
    QRandomGenerator &m_random;
    const QList<FaultKind> m_all;
    QList<FaultKind> m_left;
};

struct Count
{
    int unfinished = 0;
    int lostInput = 0;
    int lostSigned = 0;
    int unknown = 0;
    int late = 0;
    int backs = 0;
    int lives = 0;
    qint64 livedMs = 0;
    qint64 slowestBackMs = 0;
    std::array<int, faultKinds> faults{};
    QHash<QString, QString> signedKeys;
    QHash<QString, QSet<QString>> acknowledged; ///< cases, with what was typed into each
    QSet<QString> finished;                     ///< applications

    int allFaults() const
    {
        int all = 0;
        for (const int count : faults)
            all += count;
        return all;
    }
};

void playCase(CrashWorld &world, const Plan &plan, int run, const QString &folder,
              const QString &worldTokens, const QString &tokens, QRandomGenerator &random,
              Kinds &kinds, Count &count)
{
    const QString children = QCoreApplication::applicationDirPath() + QStringLiteral("/bin/");
    const bool onWindows = run % windowsEvery == windowsEvery - 1;
    const QStringList arguments = {world.folder(), folder, QString::number(run)};
    Ledger ledger;
    QStringList said;
    const int faults = random.bounded(1, mostFaultsOfACase + 1);
    for (int life = 0; life < faults + quietLives && !ledger.finished; ++life) {
        renewTokens(worldTokens, tokens);
        std::optional<Fault> fault;
        if (plan.losing && life == 0)
            fault = Fault{FaultKind::KillDesk, QStringLiteral("signed"), 0, 0};
        else if (!plan.losing && life < faults)
            fault = Fault::drawn(kinds.next(), random, plan.forgetful);
        // The windows play the operator's part; the office's goes on without them.
        const bool window = onWindows && ledger.acknowledgedCase.isEmpty();
        const QString program = window ? buildDir() + QStringLiteral("/bin/window_case_child")
                                       : children + QStringLiteral("desk_case_child");
        QElapsedTimer lived;
        lived.start();
        const bool happened = live(world, program, arguments, fault, ledger);
        ++count.lives;
        count.livedMs += lived.elapsed();
        if (happened && plan.losing)
            loseSigned(desk::folderOfLogin(folder + QStringLiteral("/centre"), operatorLogin),
                       operatorLogin, DemoWorld(world.folder()).password(operatorLogin));
        if (happened && fault) {
            ++count.faults.at(static_cast<std::size_t>(fault->kind));
            said.append(QStringLiteral("%1 after %2")
                            .arg(QLatin1String(faultName(fault->kind)), fault->after));
        }
    }
    count.signedKeys.insert(ledger.signedKeys);
    if (!ledger.acknowledgedCase.isEmpty())
        count.acknowledged.insert(ledger.acknowledgedCase, ledger.typed);
    if (ledger.finished)
        count.finished.insert(ledger.applicationId);
    else
        ++count.unfinished;
    count.lostInput += ledger.lostInput;
    count.lostSigned += ledger.lostSigned;
    count.backs += ledger.backs;
    count.late += ledger.slowestBackMs > plan.backLimitMs ? 1 : 0;
    count.slowestBackMs = std::max(count.slowestBackMs, ledger.slowestBackMs);
    count.unknown += ledger.outcomeUnknown ? 1 : 0;
    QDir(folder).removeRecursively();
    std::printf("run %d%s: %s, %s\n", run, onWindows ? " (windows)" : "",
                qPrintable(said.join(QStringLiteral("; "))),
                ledger.finished ? "finished" : "NOT FINISHED");
    std::fflush(stdout);
}

/// What was typed and the registry has otherwise or not at all, and what files it has that nobody
/// added. A case of which nothing was heard proves nothing.
int differences(const QSet<QString> &typed, const QSet<QString> &held)
{
    int found = typed.isEmpty() ? 1 : 0;
    for (const QString &entry : typed - held) {
        std::fprintf(stderr, "not at the registry: %s\n", qPrintable(entry));
        ++found;
    }
    for (const QString &entry : held - typed) {
        if (!entry.startsWith(QLatin1String("file:")))
            continue;
        std::fprintf(stderr, "only at the registry: %s\n", qPrintable(entry));
        ++found;
    }
    return found;
}

/// Prints the last line; the exit code.
int judge(const Plan &plan, const Count &count, const CrashWorld::Held &held)
{
    int present = 0;
    int duplicated = 0;
    int lost = count.unfinished + count.lostInput + count.lostSigned + count.late;
    const QList<QString> acknowledged = count.acknowledged.keys();
    const QList<QString> signedCases = count.signedKeys.values();
    QSet<QString> cases(acknowledged.cbegin(), acknowledged.cend());
    cases.unite({signedCases.cbegin(), signedCases.cend()});
    for (const QString &id : std::as_const(cases)) {
        const int times = held.applications.value(id);
        present += times > 0 ? 1 : 0;
        duplicated += times > 1 ? times - 1 : 0;
        lost += times == 0 ? 1 : 0;
    }
    // The case itself may be there by another signature.
    for (auto it = count.signedKeys.cbegin(); it != count.signedKeys.cend(); ++it)
        lost += held.applications.contains(it.value()) && !held.keys.contains(it.key()) ? 1 : 0;
    for (auto it = count.acknowledged.cbegin(); it != count.acknowledged.cend(); ++it)
        lost += differences(it.value(), held.entries.value(it.key()));
    for (const QString &id : count.finished) {
        const int times = held.licences.value(id);
        duplicated += times > 1 ? times - 1 : 0;
        lost += times == 0 ? 1 : 0;
    }
    for (int kind = 0; kind < faultKinds; ++kind)
        std::printf("%s: %d\n", faultName(static_cast<FaultKind>(kind)),
                    count.faults.at(static_cast<std::size_t>(kind)));
    std::printf("signed and not found again: %d\n", count.lostSigned);
    std::printf("outcome unknown for some time: %d\n", count.unknown);
    if (count.backs > 0)
        std::printf("ways back to the case on the windows: %d, the slowest %lld ms, %d late\n",
                    count.backs, static_cast<long long>(count.slowestBackMs), count.late);
    std::printf("lives: %d of %lld ms each\n", count.lives,
                static_cast<long long>(count.livedMs / std::max(count.lives, 1)));
    // A machine so fast that every case ended before its faults would prove nothing.
    if (count.allFaults() == 0)
        std::fprintf(stderr, "nothing was killed\n");
    std::printf("{\"runs\":%d,\"seed\":%u,\"acknowledged\":%d,\"present\":%d,"
                "\"duplicated\":%d,\"lost\":%d}\n",
                plan.runs, plan.seed, static_cast<int>(count.acknowledged.size()), present,
                duplicated, lost);
    return duplicated == 0 && lost == 0 && count.allFaults() > 0 ? 0 : 1;
}

/// What the lanes said in their last lines, together.
class Sum final
{
public:
    void add(const QByteArray &line)
    {
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        for (const char *name : names)
            m_sums[QLatin1String(name)] += said.value(QLatin1String(name)).toInt();
    }
    int runs() const { return of("runs"); }
    void print(quint32 seed) const
    {
        std::printf("{\"runs\":%d,\"seed\":%u,\"acknowledged\":%d,\"present\":%d,"
                    "\"duplicated\":%d,\"lost\":%d}\n",
                    of("runs"), seed, of("acknowledged"), of("present"), of("duplicated"),
                    of("lost"));
    }

private:
    static constexpr std::array names{"runs", "acknowledged", "present", "duplicated", "lost"};
    int of(const char *name) const { return m_sums.value(QLatin1String(name)); }

    QHash<QString, int> m_sums;
};

/// This program again, several times side by side; each lane has its own seed.
int runLanes(const Plan &plan)
{
    std::vector<std::unique_ptr<QProcess>> lanes;
    for (int i = 0; i < plan.lanes; ++i) {
        const int runs = plan.runs / plan.lanes + (i < plan.runs % plan.lanes ? 1 : 0);
        QStringList arguments{
            QStringLiteral("--runs"),       QString::number(runs),
            QStringLiteral("--seed"),       QString::number(plan.seed + static_cast<quint32>(i)),
            QStringLiteral("--back-limit"), QString::number(plan.backLimitMs)};
        if (plan.forgetful)
            arguments << QStringLiteral("--forgetful");
        if (plan.losing)
            arguments << QStringLiteral("--losing");
        if (runs == 0)
            continue;
        lanes.push_back(std::make_unique<QProcess>());
        QProcess &lane = *lanes.back();
        lane.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // Whoever ends the driver ends its lanes.
        lane.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
        lane.start(QCoreApplication::applicationFilePath(), arguments);
    }
    Sum sum;
    const auto hear = [&sum](QProcess &lane, std::size_t number) {
        while (lane.canReadLine()) {
            const QByteArray line = lane.readLine();
            if (line.startsWith("{\"runs\""))
                sum.add(line);
            else
                std::printf("lane %zu: %s", number, line.constData());
            std::fflush(stdout);
        }
    };
    bool running = true;
    while (running) {
        running = false;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            running = lanes[i]->state() != QProcess::NotRunning || running;
            lanes[i]->waitForReadyRead(50);
            hear(*lanes[i], i);
        }
    }
    bool good = true;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        lanes[i]->waitForFinished();
        hear(*lanes[i], i);
        // One that was never started has an exit code of 0.
        good = good && lanes[i]->error() != QProcess::FailedToStart &&
               lanes[i]->exitStatus() == QProcess::NormalExit && lanes[i]->exitCode() == 0;
    }
    if (sum.runs() != plan.runs) {
        std::fprintf(stderr, "%d of %d runs\n", sum.runs(), plan.runs);
        good = false;
    }
    sum.print(plan.seed);
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions(
        {{QStringLiteral("runs"), QString(), QStringLiteral("n"), QStringLiteral("20")},
         {QStringLiteral("seed"), QString(), QStringLiteral("s"), QStringLiteral("1")},
         {QStringLiteral("lanes"), QString(), QStringLiteral("l"), QStringLiteral("1")},
         {QStringLiteral("back-limit"), QString(), QStringLiteral("ms"), QStringLiteral("60000")},
         {QStringLiteral("forgetful"), QString()},
         {QStringLiteral("losing"), QString()}});
    options.process(application);
    const Plan plan{options.value(QStringLiteral("runs")).toInt(),
                    options.value(QStringLiteral("seed")).toUInt(),
                    options.value(QStringLiteral("lanes")).toInt(),
                    options.isSet(QStringLiteral("forgetful")),
                    options.isSet(QStringLiteral("losing")),
                    options.value(QStringLiteral("back-limit")).toLongLong()};
    if (plan.runs < 1 || plan.lanes < 1)
        return 2;
    if (plan.lanes > 1)
        return runLanes(plan);

    QRandomGenerator random(plan.seed);
    QTemporaryDir folder;
    const QString demo = buildDir() + QStringLiteral("/world");
    const QString worldTokens = demo + QStringLiteral("/pki/tokens");
    const QString tokens = folder.filePath(QStringLiteral("tokens"));
    useTokens(tokens);
    CrashWorld world(demo, folder.filePath(QStringLiteral("world")));
    QList<FaultKind> kindsOfFault = {FaultKind::KillDesk, FaultKind::DropLine,
                                     FaultKind::CutAnswer};
    if (plan.forgetful)
        world.makeForgetful();
    else
        kindsOfFault << FaultKind::StallLine << FaultKind::KillRegistry << FaultKind::KillDatabase;
    Kinds kinds(random, kindsOfFault);
    std::optional<PrivateDisplay> display;
    if (plan.runs >= windowsEvery)
        display.emplace();
    Count count;
    for (int run = 0; run < plan.runs; ++run)
        playCase(world, plan, run, folder.filePath(QStringLiteral("case-%1").arg(run)), worldTokens,
                 tokens, random, kinds, count);
    return judge(plan, count, world.held());
}
