#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace ruqsat {

/// The bytes that are signed: RFC 8785 (no blanks, members sorted by UTF-16 code units, shortest
/// escapes, UTF-8). The numbers of our formats are integers within ±2^53, decimals are strings;
/// an object that holds any other number gives empty bytes.
QByteArray canonicalJson(const QJsonObject &object);

} // namespace ruqsat
