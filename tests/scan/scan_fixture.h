#pragma once

#include "core/failure.h"
#include "scan/scanner.h"
#include "support/test_paths.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

namespace ruqsat::test {

inline QString helperProgram()
{
    return buildDir() + QStringLiteral("/bin/ruqsat-scan");
}

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As QTest::qWaitFor, without its naps between the chunks that a pipe holds.
inline bool waitUntil(const std::function<bool()> &reached)
{
    QDeadlineTimer deadline(60'000);
    QTimer wakeUp;
    wakeUp.start(100);
    while (!reached() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return reached();
}

/// SANE's own test backend with one scanner, A4 and a colour picture.
class SaneConfig final
{
public:
    explicit SaneConfig(const QByteArray &more = {})
    {
        writeFile(m_folder.filePath(QStringLiteral("dll.conf")), "test\n");
        writeFile(m_folder.filePath(QStringLiteral("test.conf")),
                  "number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
                  "test-picture \"Color pattern\"\n" +
                      more);
    }
    void removeBackends() { writeFile(m_folder.filePath(QStringLiteral("dll.conf")), "\n"); }
    scan::HelperPlace place() const { return {helperProgram(), m_folder.path(), 60'000}; }

private:
    QTemporaryDir m_folder;
};

/// Collects what one job says, to its end.
class ScanRecord final : public QObject
{
public:
    explicit ScanRecord(scan::Scanner &scanner)
    {
        connect(&scanner, &scan::Scanner::pageArrived, this,
                [this](const scan::Page &page) { pages.append(page); });
        connect(&scanner, &scan::Scanner::devicesFound, this,
                [this](const QList<scan::Device> &found) {
                    devices = found;
                    ended = true;
                });
        connect(&scanner, &scan::Scanner::finished, this, [this](int count) {
            finishedPages = count;
            ended = true;
        });
        connect(&scanner, &scan::Scanner::failed, this, [this](const Failure &failure, int kept) {
            code = failureName(failure.code);
            detail = failure.detail;
            keptPages = kept;
            ended = true;
        });
    }

    bool wait()
    {
        return waitUntil([this] { return ended; });
    }

    QList<scan::Page> pages;
    QList<scan::Device> devices;
    QString code;
    QString detail;
    int finishedPages = -1;
    int keptPages = -1;
    bool ended = false;
};

} // namespace ruqsat::test
