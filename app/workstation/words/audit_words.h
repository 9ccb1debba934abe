#pragma once

#include "core/localized.h"

#include <QJsonValue>
#include <QString>

/// The words for what an entry of the audit holds, in the language of the screen.
namespace ruqsat::workstation {

/// Caption of what an entry keeps under `name`; the name itself where this desk does not know it
/// yet.
QString auditFieldText(const QString &name);
/// A number, text, answer or list of them as people read it, a dash where there is none. `action`:
/// of the entry; it tells whose state or kind it is.
QString auditValueText(const QString &action, const QString &name, const QJsonValue &value,
                       Language language);
/// What an entry was done to: a queue or a document of the law by its name, else as it stands.
QString auditSubjectText(const QString &action, const QString &subject);

} // namespace ruqsat::workstation
