// Kills a desk between signing and receipt, again and again, and counts what the registry holds:
//   crash --runs N --seed S
// Last line: {"runs","seed","acknowledged","present","duplicated","lost"}; exit 0 iff nothing was
// registered twice and nothing that was signed is missing (and something was killed at all).
#include "desk/support/desk_player.h"
#include "desk/support/wait.h"
#include "support/test_paths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

/// A desk killed later than this after "signing" has mostly ended by itself.
constexpr int latestKillMs = 400;
constexpr int mostKillsOfACase = 3;

struct Lives
{
    QString signedCase;
    QString acknowledgedCase;
};

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

/// One life of the desk. `killAfterMs` < 0: it lives to its end. True where it was killed.
bool live(const QStringList &arguments, int killAfterMs, Lives &lives)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bin/desk_case_child"),
                arguments);
    QElapsedTimer sinceSigning;
    const auto read = [&] {
        while (child.canReadLine()) {
            const QStringList words =
                QString::fromUtf8(child.readLine()).trimmed().split(QLatin1Char(' '));
            if (words.first() == QLatin1String("signing"))
                sinceSigning.start();
            if (words.first() == QLatin1String("signed")) {
                lives.signedCase = words.value(1);
                if (!sinceSigning.isValid())
                    sinceSigning.start();
            }
            if (words.first() == QLatin1String("acknowledged"))
                lives.acknowledgedCase = words.value(1);
            if (words.first() == QLatin1String("failed"))
                std::fprintf(stderr, "%s\n", qPrintable(words.join(QLatin1Char(' '))));
        }
    };
    QElapsedTimer life;
    life.start();
    while (child.state() != QProcess::NotRunning && life.elapsed() < 120'000) {
        read();
        if (killAfterMs >= 0 && sinceSigning.isValid() && sinceSigning.elapsed() >= killAfterMs)
            break;
        child.waitForReadyRead(1);
    }
    const bool killed = child.state() != QProcess::NotRunning;
    child.kill();
    child.waitForFinished();
    read();
    return killed;
}

/// How often each case stands in the registry, of all that this operator registered.
QHash<QString, int> registeredCases(const DemoWorld &world, const QString &vault)
{
    DeskPlayer player(world, 1, vault);
    if (const auto failure = player.signIn(QStringLiteral("aigul")))
        qFatal("sign-in: %s", qPrintable(failureName(failure->code)));
    desk::RegistryClient &client = player.desk().session()->client();
    QHash<QString, int> cases;
    QString after;
    do {
        const auto page = client.applications(protocol::Queue::Mine, 100, after);
        if (!ended(page) || !page.result())
            qFatal("the queue cannot be read");
        const protocol::ApplicationPage rows = *page.result();
        for (const protocol::ApplicationSummary &row : rows.items) {
            const auto application = client.application(row.id);
            if (!ended(application) || !application.result())
                qFatal("an application cannot be read");
            ++cases[application.result()->request.value(QLatin1String("caseId")).toString()];
        }
        after = rows.next;
    } while (!after.isEmpty());
    return cases;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions(
        {{QStringLiteral("runs"), QString(), QStringLiteral("n"), QStringLiteral("20")},
         {QStringLiteral("seed"), QString(), QStringLiteral("s"), QStringLiteral("1")}});
    options.process(application);
    const int runs = options.value(QStringLiteral("runs")).toInt();
    const quint32 seed = options.value(QStringLiteral("seed")).toUInt();
    if (runs < 1)
        return 2;

    const DemoWorld world = DemoWorld::ofTheBuild();
    QRandomGenerator random(seed);
    QTemporaryDir vaults;
    const QString worldTokens = world.folder() + QStringLiteral("/pki/tokens");
    const QString tokens = vaults.filePath(QStringLiteral("tokens"));
    useTokens(tokens);
    QSet<QString> acknowledged;
    QSet<QString> signedCases;
    int unfinished = 0;
    int allKilled = 0;
    for (int run = 0; run < runs; ++run) {
        const QStringList arguments = {
            world.folder(), vaults.filePath(QStringLiteral("%1").arg(run)), QString::number(run)};
        Lives lives;
        const int kills = 1 + static_cast<int>(random.bounded(mostKillsOfACase));
        int killed = 0;
        for (int kill = 0; kill < kills && lives.acknowledgedCase.isEmpty(); ++kill) {
            renewTokens(worldTokens, tokens);
            killed +=
                live(arguments, static_cast<int>(random.bounded(latestKillMs)), lives) ? 1 : 0;
        }
        allKilled += killed;
        renewTokens(worldTokens, tokens);
        if (lives.acknowledgedCase.isEmpty())
            live(arguments, -1, lives);
        if (!lives.signedCase.isEmpty())
            signedCases.insert(lives.signedCase);
        if (lives.acknowledgedCase.isEmpty())
            ++unfinished;
        else
            acknowledged.insert(lives.acknowledgedCase);
        QDir(arguments.at(1)).removeRecursively();
        std::printf("run %d: killed %d times, %s\n", run, killed,
                    lives.acknowledgedCase.isEmpty() ? "not acknowledged" : "acknowledged");
    }

    const QHash<QString, int> registered =
        registeredCases(world, vaults.filePath(QStringLiteral("judge")));
    int present = 0;
    int duplicated = 0;
    int lost = unfinished;
    for (const QString &id : acknowledged | signedCases) {
        const int count = registered.value(id);
        present += count > 0 ? 1 : 0;
        duplicated += count > 1 ? count - 1 : 0;
        lost += count == 0 ? 1 : 0;
    }
    std::printf("{\"runs\":%d,\"seed\":%u,\"acknowledged\":%d,\"present\":%d,\"duplicated\":%d,"
                "\"lost\":%d}\n",
                runs, seed, static_cast<int>(acknowledged.size()), present, duplicated, lost);
    // A machine so fast that every desk ended before its kill would prove nothing.
    if (allKilled == 0)
        std::fprintf(stderr, "no desk was killed\n");
    return duplicated == 0 && lost == 0 && allKilled > 0 ? 0 : 1;
}
