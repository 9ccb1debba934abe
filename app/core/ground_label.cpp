#include "core/ground_label.h"

namespace ruqsat {

QString groundLabel(const Regulation &regulation, const QString &code)
{
    for (qsizetype i = 0; i < regulation.refusalGrounds.size(); ++i) {
        if (regulation.refusalGrounds.at(i).code == code)
            return QStringLiteral("R-%1").arg(i + 1);
    }
    return code;
}

} // namespace ruqsat
