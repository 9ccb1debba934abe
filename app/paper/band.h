#pragma once

#include "paper/sheet.h"

#include <QList>

#include <functional>
#include <memory>

namespace ruqsat::paper {

/// A horizontal strip over the whole width of a page. Pages are stacks of bands: what stands side
/// by side is in one band, so nothing can overlap or leave the page.
struct Band
{
    double height = 0;
    std::function<void(Sheet &, double y)> draw;
    /// Not the last band of a page.
    bool keepWithNext = false;
    /// Opens a section: where the foot pushes matter to a further page, better the whole section.
    bool section = false;
    /// White space: left out at the top of a page, may grow where a page has room to spare.
    bool gap = false;
    /// Of the table that the band is a row of: repeated above it on a new page.
    std::shared_ptr<const QList<Band>> tableHead = {};
};

/// Where bands may stand, in mm from the top of the page.
struct PageArea
{
    double firstTop = 20;
    double top = 20;
    double bottom = 277;
    /// On the last page, above the fixed foot.
    double lastBottom = 277;
    /// The most a gap grows, so that what there is fills its page.
    double gapGrowth = 0;
};

struct PlacedBand
{
    double y = 0;
    const Band *band = nullptr;
};
using PlacedPage = QList<PlacedBand>;

/// Breaks the bands into pages; at least one. The last page never holds the foot alone. The result
/// points into `bands` and their table heads.
QList<PlacedPage> paginate(const QList<Band> &bands, const PageArea &area);

struct Paragraph
{
    QString text;
    Face face;
    QColor colour;
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
};

struct Column
{
    double x = 0;
    double width = 0;
    QList<Paragraph> paragraphs;
};

/// One band per line, the lines of all columns level; may break over pages, but never after the
/// first or before the last line. Uses the first paragraph of each column, all of one face.
/// `bar`: a gold bar left of each column.
void appendLines(QList<Band> &bands, Sheet &sheet, const QList<Column> &columns,
                 bool keepWithNext = false, bool bar = false);
/// One band that does not break, as high as its highest column.
Band block(Sheet &sheet, const QList<Column> &columns, double least = 0, double below = 0);
Band gap(double height);
Band hairline(double x, double width, const QColor &colour, double thickness, double below = 0);

} // namespace ruqsat::paper
