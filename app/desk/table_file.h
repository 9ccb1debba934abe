#pragma once

#include <QByteArray>
#include <QStringList>

// Lists that leave the program as files for a spreadsheet.
namespace ruqsat::desk {

enum class TableFormat { Csv, Xlsx };

/// Gathers rows of words and makes the file of them. CSV is UTF-8 with a byte order mark, lines
/// after RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe
/// there. XLSX has one sheet with text cells, its first row bold and frozen.
class TableFile final
{
public:
    TableFile(TableFormat format, const QStringList &heads);
    void add(const QStringList &cells);
    /// The whole file. Rows may not be added afterwards.
    QByteArray bytes() const;

private:
    TableFormat m_format;
    QByteArray m_rows;
    int m_count = 0;
    qsizetype m_columns = 0;
};

} // namespace ruqsat::desk
