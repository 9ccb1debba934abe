#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace ruqsat::scan {

/// What the helper and its client say to each other: two big-endian 32-bit lengths, a JSON head, a
/// body of bytes. The head's "event" is device, progress, page, pdf, done or failed; every job ends
/// with one of the last two.
struct Frame
{
    QJsonObject head;
    QByteArray body;
};

inline constexpr qsizetype maximumFrameHead = 64 * 1024;
inline constexpr qsizetype maximumFrameBody = 32 * 1024 * 1024;

QByteArray encodeFrame(const Frame &frame);

/// Takes bytes as they come and gives whole frames. Lengths over the bounds break it for good,
/// before anything is allocated for them.
class FrameReader final
{
public:
    void feed(const QByteArray &bytes);
    std::optional<Frame> take();
    bool isBroken() const { return m_broken; }
    /// Bytes of a frame that is not whole yet.
    bool hasRest() const { return !m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
    bool m_broken = false;
};

} // namespace ruqsat::scan
