#pragma once

#include "desk/law_file.h"

// One entry more or less in a document, as it is typed in a window. What comes out is a whole
// document that was read once more: a faulty one never leaves.
namespace ruqsat::desk {

/// A holiday or religious holiday (date, title), or a rate (date, tenge in `text`; the table then
/// reaches to `until`, where that is later). Fails with the codes of data files.
Result<QJsonObject> withLine(protocol::LawName name, const QJsonObject &content,
                             const LawLine &line, const QDate &until = {});
/// A weekend that is worked, and the day that is off instead; both of one year.
Result<QJsonObject> withTransfer(const QJsonObject &calendar, const QDate &worked,
                                 const QDate &off);
/// Without what the line says; a transfer goes with both its days. What a document cannot be
/// without stays, and the failure says so.
Result<QJsonObject> withoutLine(protocol::LawName name, const QJsonObject &content,
                                const LawLine &line);

} // namespace ruqsat::desk
