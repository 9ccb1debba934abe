#include "trust/base32.h"

namespace ruqsat::trust {
namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

} // namespace

QByteArray toBase32(const QByteArray &bytes)
{
    QByteArray text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    unsigned held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text.append(alphabet[(held >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text.append(alphabet[(held << (5 - bits)) & 31]);
    return text;
}

std::optional<QByteArray> fromBase32(const QByteArray &text)
{
    const QByteArrayView letters(alphabet);
    QByteArray bytes;
    unsigned held = 0;
    int bits = 0;
    for (const char letter : text) {
        const qsizetype value = letters.indexOf(letter);
        if (value < 0 || value > 31)
            return std::nullopt;
        held = (held << 5) | static_cast<unsigned>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>((held >> bits) & 0xff));
        }
        held &= 0xffff;
    }
    const unsigned rest = held & ((1u << bits) - 1u);
    if (bits >= 5 || rest != 0)
        return std::nullopt;
    return bytes;
}

} // namespace ruqsat::trust
