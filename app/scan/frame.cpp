#include "scan/frame.h"

#include <QJsonDocument>
#include <QtEndian>

namespace ruqsat::scan {
namespace {

constexpr qsizetype lengthsSize = 8;

} // namespace

QByteArray encodeFrame(const Frame &frame)
{
    const QByteArray head = QJsonDocument(frame.head).toJson(QJsonDocument::Compact);
    QByteArray bytes(lengthsSize, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(head.size()), bytes.data());
    qToBigEndian(static_cast<quint32>(frame.body.size()), bytes.data() + 4);
    return bytes + head + frame.body;
}

void FrameReader::feed(const QByteArray &bytes)
{
    if (!m_broken)
        m_bytes.append(bytes);
}

std::optional<Frame> FrameReader::take()
{
    if (m_broken || m_bytes.size() < lengthsSize)
        return std::nullopt;
    const qsizetype head = qFromBigEndian<quint32>(m_bytes.constData());
    const qsizetype body = qFromBigEndian<quint32>(m_bytes.constData() + 4);
    if (head > maximumFrameHead || body > maximumFrameBody) {
        m_broken = true;
        m_bytes.clear();
        return std::nullopt;
    }
    const qsizetype whole = lengthsSize + head + body;
    if (m_bytes.size() < whole)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(m_bytes.mid(lengthsSize, head));
    Frame frame{document.object(), m_bytes.mid(lengthsSize + head, body)};
    m_broken = !document.isObject();
    m_bytes.remove(0, whole);
    return m_broken ? std::nullopt : std::optional(std::move(frame));
}

} // namespace ruqsat::scan
