#pragma once

#include <QString>
#include <QStringList>

namespace ruqsat {

/// The words of a text as the registry searches them: case-folded, without marks, and with the
/// letters that a Russian keyboard lacks replaced by those people type instead ("Қазақ" and
/// "казак" meet). Each word once, at most `limit`.
QStringList searchWords(const QString &text, qsizetype limit = 60);

} // namespace ruqsat
