#pragma once

#include "core/result.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

namespace ruqsat::paper {

/// Longest payload that stays readable from a photocopy at 35 mm.
inline constexpr int longestQrPayload = 300;

/// The dark modules of a QR code (level M or better) as one path that fills `square`, quiet zone
/// outside. ASCII only: readers guess other encodings wrongly. paperContentInvalid otherwise.
Result<QPainterPath> qrPath(const QString &payload, const QRectF &square);

} // namespace ruqsat::paper
