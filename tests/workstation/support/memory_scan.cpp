#include "workstation/support/memory_scan.h"

#include <QByteArray>
#include <QFile>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ruqsat::test {
namespace {

constexpr qsizetype pieceSize = 1024 * 1024;

bool standsAt(const char *place, const HiddenBytes &wanted, qsizetype step)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (place[i * step] != wanted.at(i) || (step == 2 && place[i * step + 1] != 0))
            return false;
    }
    return true;
}

qsizetype placeIn(const char *piece, qsizetype size, const HiddenBytes &wanted, qsizetype step)
{
    for (qsizetype i = 0; i + wanted.size() * step <= size; ++i) {
        if (standsAt(piece + i, wanted, step))
            return i;
    }
    return -1;
}

} // namespace

QByteArray placeInMemory(const HiddenBytes &wanted, Letters letters)
{
    const qsizetype step = letters == Letters::Utf16 ? 2 : 1;
    const qsizetype overlap = wanted.size() * step;
    QFile maps(QStringLiteral("/proc/self/maps"));
    const int memory = open("/proc/self/mem", O_RDONLY);
    // Shared with nobody, but not private: what was read once is not found again in it.
    char *piece = static_cast<char *>(
        mmap(nullptr, pieceSize, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    if (!maps.open(QIODevice::ReadOnly) || memory < 0 || piece == MAP_FAILED)
        return "memory cannot be read";
    QByteArray found;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() < 2 || !columns[1].startsWith("rw-p"))
            continue;
        const QList<QByteArray> ends = columns[0].split('-');
        const qint64 begin = ends[0].toLongLong(nullptr, 16);
        const qint64 end = ends[1].toLongLong(nullptr, 16);
        for (qint64 at = begin; at < end && found.isEmpty(); at += pieceSize - overlap) {
            const qint64 count = qMin<qint64>(pieceSize, end - at);
            const ssize_t read = pread(memory, piece, static_cast<size_t>(count), at);
            const qsizetype place = read > 0 ? placeIn(piece, read, wanted, step) : -1;
            if (place >= 0)
                found = columns.last() + " + " + QByteArray::number(at + place - begin);
        }
    }
    munmap(piece, pieceSize);
    close(memory);
    return found;
}

} // namespace ruqsat::test
