#include "desk/table_file.h"

#include "desk/zip_file.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

/// Quotes do not keep a spreadsheet of another region from parting a line inside of a cell.
QString withoutFormulas(const QString &cell)
{
    static const QString formulaBegins = QStringLiteral("=+-@");
    static const QString parts = QStringLiteral(",;\t\r\n");
    QString text;
    bool begins = true;
    for (const QChar letter : cell) {
        if (begins && formulaBegins.contains(letter))
            text.append(u'\'');
        begins = parts.contains(letter) || (begins && letter == u'"' && !text.isEmpty());
        text.append(letter);
    }
    const bool isBlankFirst = text.startsWith(u'\t') || text.startsWith(u'\r');
    return isBlankFirst ? u'\'' + text : text;
}

QByteArray csvCell(const QString &cell)
{
    static const QString quotedFor = QStringLiteral(",;\t\"\r\n");
    QString text = withoutFormulas(cell);
    const bool quoted = std::any_of(text.cbegin(), text.cend(),
                                    [](QChar letter) { return quotedFor.contains(letter); });
    if (quoted)
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

QByteArray xmlText(const QString &cell)
{
    QString text;
    text.reserve(cell.size());
    for (const QChar letter : cell) {
        // XML has no place for control characters.
        if (letter >= u' ' || letter == u'\t' || letter == u'\n')
            text.append(letter);
    }
    return text.toHtmlEscaped().toUtf8();
}

QByteArray sheetRow(const QStringList &cells, bool head)
{
    QByteArray row = "<row>";
    for (const QString &cell : cells) {
        row += head ? "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                    : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">";
        row += xmlText(cell) + "</t></is></c>";
    }
    return row + "</row>";
}

constexpr char xmlHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray workbookParts(ZipFile &zip)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "http://schemas.openxmlformats.org/package/2006/";
    const QByteArray sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    zip.add("[Content_Types].xml",
            xmlHead + QByteArray("<Types xmlns=\"") + package +
                "content-types\"><Default Extension=\"rels\" "
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" +
                sheetType +
                "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                "ContentType=\"" +
                sheetType +
                "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" +
                sheetType + "styles+xml\"/></Types>");
    zip.add("_rels/.rels", xmlHead + QByteArray("<Relationships xmlns=\"") + package +
                               "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                               "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.add("xl/workbook.xml", xmlHead + QByteArray("<workbook xmlns=\"") + main + "\" xmlns:r=\"" +
                                   office +
                                   "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/>"
                                   "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            xmlHead + QByteArray("<Relationships xmlns=\"") + package +
                "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" +
                office + "/styles\" Target=\"styles.xml\"/></Relationships>");
    zip.add("xl/styles.xml",
            xmlHead + QByteArray("<styleSheet xmlns=\"") + main +
                "\"><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"1\"><fill>"
                "<patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/>"
                "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/>"
                "<xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
    return main;
}

} // namespace

char csvSeparator(Language language)
{
    return language == Language::English ? ',' : ';';
}

TableFile::TableFile(TableFormat format, Language language, const QStringList &heads)
    : m_format(format)
    , m_separator(csvSeparator(language))
    , m_columns(heads.size())
{
    add(heads);
}

void TableFile::add(const QStringList &cells)
{
    if (m_format == TableFormat::Xlsx) {
        m_rows += sheetRow(cells, m_count == 0);
    } else {
        QByteArrayList line;
        for (const QString &cell : cells)
            line.append(csvCell(cell));
        m_rows += line.join(m_separator) + "\r\n";
    }
    ++m_count;
}

QByteArray TableFile::bytes() const
{
    if (m_format == TableFormat::Csv)
        return QByteArray("\xEF\xBB\xBF") + m_rows;
    ZipFile zip;
    const QByteArray main = workbookParts(zip);
    zip.add(
        "xl/worksheets/sheet1.xml",
        xmlHead + QByteArray("<worksheet xmlns=\"") + main +
            "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" "
            "topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" "
            "max=\"" +
            QByteArray::number(m_columns) +
            "\" width=\"28\" customWidth=\"1\"/></cols><sheetData>" + m_rows +
            "</sheetData></worksheet>");
    return zip.bytes();
}

} // namespace ruqsat::desk
