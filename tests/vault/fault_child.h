#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <cerrno>
#include <cstdio>

namespace ruqsat::test {

/// What a child said, each promise once it held, and how it ended.
struct FaultyRun
{
    QStringList said;
    bool ended = false; ///< by itself

    bool has(const char *promise) const { return said.contains(QLatin1String(promise)); }
    /// No write was left to fail: every one had its turn.
    bool isWhole() const { return ended && has("done"); }
};

/// The child is this program again, with fault_io in front of the C library: of the writes under
/// `folder` that it makes after arm() the `at`-th and every later one fails with `error`; 0: it is
/// killed just before that one.
inline FaultyRun runFaulty(const char *what, const QString &folder, int at, int error)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FAULT_IO_LIBRARY));
    environment.insert(QStringLiteral("FAULT_FOLDER"), folder);
    environment.insert(QStringLiteral("FAULT_TURN"), QString::number(at));
    environment.insert(QStringLiteral("FAULT_ERRNO"), QString::number(error));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QLatin1String(what), folder});
    process.waitForFinished();
    return {QString::fromLatin1(process.readAllStandardOutput())
                .split(QLatin1Char('\n'), Qt::SkipEmptyParts),
            process.exitStatus() == QProcess::NormalExit};
}

/// In the child: writes are counted from here on.
inline void arm()
{
    qputenv("FAULT_AT", qgetenv("FAULT_TURN"));
}

/// In the child, to the test.
inline void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

/// The kinds of fault, and how many writes lie between one run and the next: the two errors take
/// the same way through the code, and only the name of the failure differs.
inline void faultRows(int stepOfFull = 1, int stepOfBroken = 3)
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("step");
    QTest::newRow("disk full") << ENOSPC << stepOfFull;
    QTest::newRow("input/output error") << EIO << stepOfBroken;
    QTest::newRow("killed") << 0 << 1;
}

inline QString expectedCode(int error)
{
    return error == ENOSPC ? QStringLiteral("vaultDiskFull") : QStringLiteral("vaultError");
}

/// A vault that is closed, for each run anew.
inline void copyVault(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QString &name : QDir(from).entryList(QDir::Files)) {
        if (!QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
            qFatal("cannot copy %s", qPrintable(name));
    }
}

} // namespace ruqsat::test
