#pragma once

#include "workstation/pages/board_rows.h"

namespace ruqsat::workstation {

/// The board on A4 sheets, in the colours of the light look. `figures`: the numbers of the day,
/// each with its caption. A chart that does not fit goes on on the next sheet.
QByteArray boardPdf(const QString &title, const QString &subtitle,
                    const QList<std::pair<QString, qint64>> &figures,
                    const QList<BoardChart> &charts);

} // namespace ruqsat::workstation
