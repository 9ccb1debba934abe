#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace ruqsat::registry {

/// Lets a short-lived ruqsat-press render a paper ("licence", "refusal" …). Fails with childFailed
/// (not started, crashed, took too long, said too much) and the codes that the child names.
Result<QByteArray> renderPaper(const QString &pressPath, const QString &paper,
                               const QJsonObject &content);

} // namespace ruqsat::registry
