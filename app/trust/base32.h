#pragma once

#include <QByteArray>

#include <optional>

namespace ruqsat::trust {

/// RFC 4648, capitals, without padding.
QByteArray toBase32(const QByteArray &bytes);
/// Nothing where a character is not of the alphabet, or where bits that no byte needs are set: one
/// value has one spelling.
std::optional<QByteArray> fromBase32(const QByteArray &text);

} // namespace ruqsat::trust
