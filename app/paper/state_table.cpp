#include "paper/ink.h"
#include "paper/state_body.h"

#include <QRegularExpression>

#include <numeric>

namespace ruqsat::paper {

namespace {

constexpr double padding = 2.2;
constexpr double widestColumn = 62;
constexpr double numberColumn = 8;

struct Shape
{
    double x = 0;
    double width = 0;
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
};

QList<Paragraph> wordsOf(const Bilingual &text, bool english, const Face &first,
                         const QColor &colour, Qt::AlignmentFlag alignment)
{
    if (text.isEmpty())
        return {};
    if (english)
        return {{text.english(), first, colour, alignment}};
    QList<Paragraph> words{{text.kk, first, colour, alignment}};
    if (text.ru != text.kk)
        words.append({text.ru, sans(first.points - 1.3), ink::caption, alignment});
    return words;
}

bool isNumber(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9][0-9 \u00a0]*([.,][0-9]+)?$"));
    return text.isEmpty() || shape.match(text).hasMatch();
}

double longestWord(Sheet &sheet, const QString &text, const Face &face)
{
    double widest = 0;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        widest = std::max(widest, sheet.textWidth(word, face));
    return widest;
}

/// Every column gets what its longest word needs; what is left goes where the text is long.
QList<Shape> shapesOf(Sheet &sheet, const Table &table, bool english, const Face &face)
{
    QList<double> natural;
    QList<double> least;
    QList<Shape> shapes;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        double whole = 0;
        double word = 0;
        Shape shape;
        bool numbers = true;
        const auto measure = [&](const Bilingual &text, const Face &with) {
            const QStringList parts =
                english ? QStringList(text.english()) : QStringList{text.kk, text.ru};
            for (const QString &part : parts) {
                whole = std::max(whole, sheet.textWidth(part, with));
                word = std::max(word, longestWord(sheet, part, with));
            }
        };
        measure(table.columns[c], sans(7.5, true));
        for (const QList<Bilingual> &row : table.rows) {
            measure(row[c], face);
            numbers = numbers && isNumber(row[c].kk);
        }
        shape.alignment = numbers ? Qt::AlignRight : Qt::AlignLeft;
        shapes.append(shape);
        natural.append(std::min(widestColumn, whole) + padding);
        least.append(std::min(widestColumn / 2, word) + padding);
    }
    const double room = StateBody::width - numberColumn;
    const auto sum = [](const QList<double> &of) {
        return std::accumulate(of.begin(), of.end(), 0.0);
    };
    const double flexible = sum(natural) - sum(least);
    double x = StateBody::left + numberColumn;
    for (qsizetype c = 0; c < shapes.size(); ++c) {
        double width = natural[c] * room / sum(natural);
        if (sum(natural) > room && sum(least) < room && flexible > 0)
            width = least[c] + (natural[c] - least[c]) * (room - sum(least)) / flexible;
        shapes[c].x = x;
        shapes[c].width = width - padding;
        x += width;
    }
    return shapes;
}

Band withRule(Band band, const QColor &colour, double thickness)
{
    band.draw = [words = band.draw, height = band.height, colour, thickness](Sheet &on, double y) {
        words(on, y);
        on.rule(StateBody::left, y + height - 0.9, StateBody::width, colour, thickness);
    };
    return band;
}

} // namespace

QList<Band> tableBands(Sheet &sheet, const Table &table, const Theme &theme, bool english,
                       double scale)
{
    const Face face = serif(9 * scale);
    const QList<Shape> shapes = shapesOf(sheet, table, english, face);
    const auto columnsOf = [&](const QString &number, const QList<Bilingual> &cells,
                               const Face &with, const QColor &colour) {
        QList<Column> columns{
            {StateBody::left, numberColumn - 2, {{number, sans(7.5), ink::caption}}}};
        for (qsizetype c = 0; c < shapes.size(); ++c) {
            const QList<Paragraph> words =
                wordsOf(cells[c], english, with, colour, shapes[c].alignment);
            if (!words.isEmpty())
                columns.append({shapes[c].x, shapes[c].width, words});
        }
        return columns;
    };
    Band top = block(
        sheet, columnsOf(QStringLiteral("№"), table.columns, sans(7.5, true), theme.main), 0, 1.8);
    top = withRule(top, theme.main, 0.25);
    top.keepWithNext = true;
    const auto head = std::make_shared<const QList<Band>>(QList<Band>{top});
    QList<Band> bands{top};
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        Band row = withRule(
            block(sheet, columnsOf(QString::number(i + 1), table.rows[i], face, ink::text), 0, 1.9),
            ink::rowLine, 0.12);
        row.tableHead = head;
        bands.append(row);
    }
    return bands;
}

} // namespace ruqsat::paper
