#pragma once

#include "core/regulation.h"

namespace ruqsat {

/// A place in an act as the data write it ("5", "1-қосымша, 1-кесте, 9-іс-қимыл", "приложение 1,
/// таблица 1, действие 9", "50-бап") in each language; a number alone is a clause. Words that name
/// no such place stay as they are.
LocalizedText clauseText(const QString &clause);

/// Which act something comes from, and from which place in it: "11.01.2007 № 214-III акт,
/// 4-тармақ", "акт № 214-III от 11.01.2007, пункт 4". Empty where the origin names no act.
LocalizedText actText(const Origin &origin);
/// The same, with the date of `own`, the act of the regulation, where the origin is that act and
/// gives its number alone.
LocalizedText actText(const Origin &origin, const Act &own);
/// The same for what the act itself says, in `clause` where that is known: "29.12.2012 № 393-Ө акт,
/// 3-қосымша, 8-тармақ".
LocalizedText actText(const Act &act, const QString &clause = {});

} // namespace ruqsat
