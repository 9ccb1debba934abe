#pragma once

#include <QByteArray>

#include <vector>

namespace ruqsat::test {

/// Bytes to look for that do not stand in memory themselves.
class HiddenBytes final
{
public:
    void append(char byte) { m_bytes.push_back(static_cast<char>(byte ^ mask)); }
    char at(qsizetype i) const
    {
        return static_cast<char>(m_bytes[static_cast<std::size_t>(i)] ^ mask);
    }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }

private:
    static constexpr char mask = 0x5a;
    std::vector<char> m_bytes;
};

enum class Letters { Bytes, Utf16 };

/// Where the memory of this process that can be written (heap, stacks, data of libraries) holds
/// `wanted`, in use or given back: the mapping and the offset in it. Empty where it does not.
QByteArray placeInMemory(const HiddenBytes &wanted, Letters letters);

} // namespace ruqsat::test
