#include "desk/zip_file.h"

#include <QtEndian>

#include <array>

namespace ruqsat::desk {
namespace {

constexpr quint32 crcPolynomial = 0xEDB88320;
/// What qCompress() puts around the deflated bytes: its length and zlib's head; zlib's sum.
constexpr qsizetype compressHead = 6;
constexpr qsizetype compressTail = 4;
/// 1 January 1980: files tell nothing about when they were made.
constexpr quint16 noDay = 0x21;

quint32 crc32Of(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> sums{};
        for (quint32 i = 0; i < sums.size(); ++i) {
            quint32 sum = i;
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ crcPolynomial : sum >> 1;
            sums[i] = sum;
        }
        return sums;
    }();
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes)
        sum = table[(sum ^ static_cast<quint8>(byte)) & 0xFF] ^ (sum >> 8);
    return ~sum;
}

template <typename T>
void put(QByteArray &to, T value)
{
    std::array<char, sizeof(T)> raw{};
    qToLittleEndian(value, raw.data());
    to.append(raw.data(), raw.size());
}

} // namespace

void ZipFile::add(const QByteArray &name, const QByteArray &content)
{
    const QByteArray packed = qCompress(content);
    const QByteArray deflated =
        packed.mid(compressHead, packed.size() - compressHead - compressTail);
    QByteArray about;
    put<quint16>(about, 20); // version that is needed
    put<quint16>(about, 0);
    put<quint16>(about, 8); // deflated
    put<quint16>(about, 0);
    put<quint16>(about, noDay);
    put<quint32>(about, crc32Of(content));
    put<quint32>(about, static_cast<quint32>(deflated.size()));
    put<quint32>(about, static_cast<quint32>(content.size()));
    put<quint16>(about, static_cast<quint16>(name.size()));
    put<quint16>(about, 0); // no extra field

    put<quint32>(m_directory, 0x02014B50);
    put<quint16>(m_directory, 20);
    m_directory += about;
    put<quint16>(m_directory, 0); // no comment
    put<quint16>(m_directory, 0);
    put<quint16>(m_directory, 0);
    put<quint32>(m_directory, 0);
    put<quint32>(m_directory, static_cast<quint32>(m_parts.size()));
    m_directory += name;

    put<quint32>(m_parts, 0x04034B50);
    m_parts += about + name + deflated;
    ++m_count;
}

QByteArray ZipFile::bytes() const
{
    QByteArray file = m_parts + m_directory;
    put<quint32>(file, 0x06054B50);
    put<quint16>(file, 0);
    put<quint16>(file, 0);
    put<quint16>(file, m_count);
    put<quint16>(file, m_count);
    put<quint32>(file, static_cast<quint32>(m_directory.size()));
    put<quint32>(file, static_cast<quint32>(m_parts.size()));
    put<quint16>(file, 0);
    return file;
}

} // namespace ruqsat::desk
