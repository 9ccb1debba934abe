#pragma once

#include "core/localized.h"

#include <QByteArray>
#include <QStringList>

// Lists that leave the program as files for a spreadsheet.
namespace ruqsat::desk {

enum class TableFormat { Csv, Xlsx };

/// What stands between the cells of a CSV: a spreadsheet takes the list separator of its region,
/// which is ';' in Kazakhstan and ',' where English is spoken.
char csvSeparator(Language language);

/// Gathers rows of words and makes the file of them. CSV is UTF-8 with a byte order mark, lines
/// after RFC 4180 but for the separator; an apostrophe stands before what a spreadsheet would take
/// for a formula, at whichever separator it parts the line. XLSX has one sheet with text cells, its
/// first row bold and frozen.
class TableFile final
{
public:
    /// `language`: of the words; it settles the separator of a CSV.
    TableFile(TableFormat format, Language language, const QStringList &heads);
    void add(const QStringList &cells);
    /// The whole file. Rows may not be added afterwards.
    QByteArray bytes() const;

private:
    TableFormat m_format;
    char m_separator;
    QByteArray m_rows;
    int m_count = 0;
    qsizetype m_columns = 0;
};

} // namespace ruqsat::desk
