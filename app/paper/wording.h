#pragma once

#include "paper/bilingual.h"

#include <QDate>

namespace ruqsat::paper {

/// "14.12.2026".
QString shortDate(const QDate &date);
/// "23 ноября 2026 года".
QString longDateRu(const QDate &date);
/// When something happened: "2026 жылғы 23 қарашада".
QString longDateWhenKk(const QDate &date);

/// "БСН" / "БИН" or "ЖСН" / "ИИН", by the number's shape (see Bin).
Bilingual identifierCaption(const QString &identifier);

/// "a, b", or just "a" where b is empty.
QString listed(const QString &a, const QString &b);

/// One text for both languages: "a / b", or just "a" where they are the same.
QString joined(const Bilingual &text);

/// "1-бет, барлығы 3 · страница 1 из 3".
QString pageOf(qsizetype page, qsizetype pages);

/// Law of 7 January 2003 No. 370-II "On electronic document and electronic digital signature",
/// article 7 clause 1, as the state's papers quote it.
Bilingual equalsPaper();

} // namespace ruqsat::paper
