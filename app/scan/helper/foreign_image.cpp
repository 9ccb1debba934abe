#include "scan/helper/foreign_file.h"

#include "scan/helper/limits.h"
#include "scan/helper/pix.h"

#include <QtEndian>

#include <limits>

namespace ruqsat::scan::helper {
namespace {

constexpr int maximumTiffPages = 500;

const l_uint8 *dataOf(const QByteArray &bytes)
{
    return static_cast<const l_uint8 *>(static_cast<const void *>(bytes.constData()));
}

std::size_t sizeOf(const QByteArray &bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

bool withinPixels(l_int32 width, l_int32 height)
{
    return width > 0 && height > 0 && std::int64_t(width) * height <= maximumPixels;
}

Failure unreadable(const char *what)
{
    return {FailureCode::FileUnreadable, QString::fromLatin1(what)};
}

/// Reads TIFF's integers in the file's own byte order.
class TiffWords final
{
public:
    explicit TiffWords(const QByteArray &bytes)
        : m_bytes(bytes)
        , m_little(bytes.startsWith("II"))
    {
    }
    std::optional<quint64> word(quint64 at, int size) const
    {
        if (at + static_cast<quint64>(size) > static_cast<quint64>(m_bytes.size()))
            return std::nullopt;
        const char *place = m_bytes.constData() + at;
        if (size == 1)
            return static_cast<unsigned char>(*place);
        if (size == 2)
            return m_little ? qFromLittleEndian<quint16>(place) : qFromBigEndian<quint16>(place);
        return m_little ? qFromLittleEndian<quint32>(place) : qFromBigEndian<quint32>(place);
    }

private:
    const QByteArray &m_bytes;
    bool m_little;
};

/// All values of one directory entry; empty where they lie beyond the end.
QList<quint64> valuesOf(const TiffWords &words, quint64 entry)
{
    const quint64 type = words.word(entry + 2, 2).value_or(0);
    const quint64 count = words.word(entry + 4, 4).value_or(0);
    const int size = type == 3 ? 2 : 4;
    if (count > 100'000)
        return {};
    quint64 at = entry + 8;
    if (count * static_cast<quint64>(size) > 4)
        at = words.word(at, 4).value_or(std::numeric_limits<quint32>::max());
    QList<quint64> values;
    for (quint64 i = 0; i < count; ++i) {
        const auto value = words.word(at + i * static_cast<quint64>(size), size);
        if (!value)
            return {};
        values.append(*value);
    }
    return values;
}

/// Whether the directories and the strips or tiles that they name lie within the file: decoders do
/// not tell a cut file from a damaged one.
bool isCutTiff(const QByteArray &bytes)
{
    const TiffWords words(bytes);
    quint64 directory = words.word(4, 4).value_or(0);
    for (int page = 0; directory != 0 && page < maximumTiffPages; ++page) {
        const auto entries = words.word(directory, 2);
        if (!entries)
            return true;
        QList<quint64> offsets;
        QList<quint64> counts;
        for (quint64 i = 0; i < *entries; ++i) {
            const quint64 entry = directory + 2 + i * 12;
            const auto tag = words.word(entry, 2);
            if (!tag || !words.word(entry + 8, 4))
                return true;
            if (*tag == 273 || *tag == 324)
                offsets = valuesOf(words, entry);
            if (*tag == 279 || *tag == 325)
                counts = valuesOf(words, entry);
        }
        if (offsets.isEmpty() || offsets.size() != counts.size())
            return true;
        for (qsizetype i = 0; i < offsets.size(); ++i) {
            if (offsets.at(i) + counts.at(i) > static_cast<quint64>(bytes.size()))
                return true;
        }
        const auto next = words.word(directory + 2 + *entries * 12, 4);
        if (!next)
            return true;
        directory = *next;
    }
    return false;
}

} // namespace

Result<int> judgeJpeg(const QByteArray &bytes)
{
    // Cameras pad with zeros behind the end-of-image marker.
    qsizetype end = bytes.size();
    while (end > 0 && bytes.at(end - 1) == '\0')
        --end;
    if (!bytes.first(end).endsWith("\xff\xd9"))
        return FailureCode::FileTruncated;
    l_int32 width = 0;
    l_int32 height = 0;
    if (readHeaderMemJpeg(dataOf(bytes), sizeOf(bytes), &width, &height, nullptr, nullptr,
                          nullptr) != 0 ||
        !withinPixels(width, height))
        return unreadable("JPEG header");
    l_int32 warnings = 0;
    const PixPtr pix(pixReadMemJpeg(dataOf(bytes), sizeOf(bytes), 0, 1, &warnings, 0));
    if (!pix || warnings != 0)
        return unreadable("JPEG data");
    return 1;
}

Result<int> judgePng(const QByteArray &bytes)
{
    if (!bytes.right(64).contains("IEND"))
        return FailureCode::FileTruncated;
    l_int32 width = 0;
    l_int32 height = 0;
    if (readHeaderMemPng(dataOf(bytes), sizeOf(bytes), &width, &height, nullptr, nullptr,
                         nullptr) != 0 ||
        !withinPixels(width, height))
        return unreadable("PNG header");
    const PixPtr pix(pixReadMemPng(dataOf(bytes), sizeOf(bytes)));
    if (!pix)
        return unreadable("PNG data");
    return 1;
}

Result<int> judgeTiff(const QByteArray &bytes)
{
    if (isCutTiff(bytes))
        return FailureCode::FileTruncated;
    int pages = 0;
    std::size_t offset = 0;
    do {
        l_int32 width = 0;
        l_int32 height = 0;
        if (pages == maximumTiffPages ||
            readHeaderMemTiff(dataOf(bytes), sizeOf(bytes), pages, &width, &height, nullptr,
                              nullptr, nullptr, nullptr, nullptr) != 0 ||
            !withinPixels(width, height))
            return unreadable("TIFF header");
        const PixPtr pix(pixReadMemFromMultipageTiff(dataOf(bytes), sizeOf(bytes), &offset));
        if (!pix)
            return unreadable("TIFF data");
        ++pages;
    } while (offset != 0);
    return pages;
}

} // namespace ruqsat::scan::helper
