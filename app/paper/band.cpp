#include "paper/band.h"

#include "paper/ink.h"

#include <algorithm>

namespace ruqsat::paper {

namespace {

// Bands first … last that stay together.
struct Group
{
    qsizetype first = 0;
    qsizetype last = 0;
    double height = 0;
};

double heightOf(const QList<Band> &bands)
{
    double height = 0;
    for (const Band &band : bands)
        height += band.height;
    return height;
}

double highestHead(const QList<Band> &bands)
{
    double height = 0;
    for (const Band &band : bands) {
        if (band.tableHead)
            height = std::max(height, heightOf(*band.tableHead));
    }
    return height;
}

QList<Group> groupsOf(const QList<Band> &bands, double pageHeight)
{
    QList<Group> groups;
    for (qsizetype i = 0; i < bands.size(); ++i) {
        const bool joins = i > 0 && bands[i - 1].keepWithNext &&
                           groups.last().height + bands[i].height <= pageHeight;
        if (!joins)
            groups.append({i, i, 0});
        groups.last().last = i;
        groups.last().height += bands[i].height;
    }
    return groups;
}

class Stacker final
{
public:
    Stacker(const QList<Band> &bands, const PageArea &area)
        : m_bands(bands)
        , m_area(area)
        , m_groups(groupsOf(bands, area.bottom - area.top - highestHead(bands)))
    {
    }

    // `breakBefore`: a group that starts a new page in any case, or -1.
    QList<PlacedPage> stack(qsizetype breakBefore)
    {
        m_pages = {PlacedPage()};
        m_y = m_area.firstTop;
        for (qsizetype g = 0; g < m_groups.size(); ++g) {
            const bool full = m_y + m_groups[g].height > m_area.bottom + 1e-6;
            if ((full && !m_pages.last().isEmpty()) || g == breakBefore)
                startPage(m_bands[m_groups[g].first].tableHead.get());
            place(m_groups[g]);
        }
        return m_pages;
    }

    double end() const { return m_y; }

    // Where to break so that the foot does not stand alone: before the last section that begins in
    // the lower part of its page, or before the last group that shows something; -1 where neither
    // is possible.
    qsizetype lastMovable(const QList<PlacedPage> &pages) const
    {
        const qsizetype section = lastSection(pages.last());
        return section >= 0 ? section : lastShown(pages.last());
    }

    qsizetype lastSection(const PlacedPage &page) const
    {
        const double lowerPart = m_area.top + (m_area.bottom - m_area.top) * 0.4;
        for (qsizetype g = m_groups.size() - 1; g > 0; --g) {
            const PlacedBand *placed = find(page, g);
            if (placed && placed->band->section && placed->y > lowerPart)
                return g;
        }
        return -1;
    }

private:
    const PlacedBand *find(const PlacedPage &page, qsizetype group) const
    {
        const Band *first = &m_bands[m_groups[group].first];
        const auto placed = std::find_if(page.begin(), page.end(),
                                         [first](const auto &p) { return p.band == first; });
        return placed == page.end() ? nullptr : &*placed;
    }

    qsizetype lastShown(const PlacedPage &page) const
    {
        for (qsizetype g = m_groups.size() - 1; g > 0; --g) {
            if (m_bands[m_groups[g].first].gap)
                continue;
            return find(page, g) == page.begin() ? -1 : g;
        }
        return -1;
    }

    void startPage(const QList<Band> *tableHead)
    {
        m_pages.append(PlacedPage());
        m_y = m_area.top;
        if (!tableHead)
            return;
        for (const Band &band : *tableHead)
            put(band);
    }

    void place(const Group &group)
    {
        for (qsizetype i = group.first; i <= group.last; ++i) {
            if (m_bands[i].gap && m_pages.last().isEmpty())
                continue;
            put(m_bands[i]);
        }
    }

    void put(const Band &band)
    {
        m_pages.last().append({m_y, &band});
        m_y += band.height;
    }

    const QList<Band> &m_bands;
    const PageArea &m_area;
    QList<Group> m_groups;
    QList<PlacedPage> m_pages;
    double m_y = 0;
};

void spread(PlacedPage &page, double room, double most)
{
    const auto gaps = std::count_if(page.begin(), page.end(),
                                    [](const PlacedBand &placed) { return placed.band->gap; });
    if (gaps == 0 || room <= 0)
        return;
    const double growth = std::min(most, room / double(gaps));
    double shift = 0;
    for (PlacedBand &placed : page) {
        placed.y += shift;
        if (placed.band->gap)
            shift += growth;
    }
}

QList<PlacedPage> stacked(const QList<Band> &bands, const PageArea &area)
{
    Stacker stacker(bands, area);
    QList<PlacedPage> pages = stacker.stack(-1);
    const double least = area.top + (area.bottom - area.top) * 0.15;
    if (pages.size() > 1 && stacker.end() < least) {
        // A few lines alone on a page look lost: the section they belong to comes along.
        const qsizetype section = stacker.lastSection(pages[pages.size() - 2]);
        const QList<PlacedPage> fuller = section >= 0 ? stacker.stack(section) : pages;
        if (fuller.size() == pages.size() && stacker.end() <= area.lastBottom)
            return fuller;
        return pages;
    }
    if (stacker.end() > area.lastBottom + 1e-6) {
        const qsizetype moved = stacker.lastMovable(pages);
        if (moved >= 0)
            pages = stacker.stack(moved);
        if (moved < 0 || stacker.end() > area.lastBottom + 1e-6)
            pages.append(PlacedPage());
    }
    return pages;
}

} // namespace

QList<PlacedPage> paginate(const QList<Band> &bands, const PageArea &area)
{
    QList<PlacedPage> pages = stacked(bands, area);
    for (PlacedPage &page : pages) {
        if (page.isEmpty())
            continue;
        const double end = page.last().y + page.last().band->height;
        spread(page, (&page == &pages.last() ? area.lastBottom : area.bottom) - end,
               area.gapGrowth);
    }
    return pages;
}

void appendLines(QList<Band> &bands, Sheet &sheet, const QList<Column> &columns, bool keepWithNext,
                 bool bar)
{
    QList<QStringList> texts;
    qsizetype count = 0;
    for (const Column &column : columns) {
        const Paragraph &paragraph = column.paragraphs.first();
        texts.append(sheet.wrap(paragraph.text, paragraph.face, column.width));
        count = std::max(count, texts.last().size());
    }
    const double height = sheet.lineHeight(columns.first().paragraphs.first().face);
    for (qsizetype i = 0; i < count; ++i) {
        Band band;
        band.height = height;
        const bool edge = i == 0 || i == count - 2;
        band.keepWithNext = i == count - 1 ? keepWithNext : edge;
        band.draw = [columns, texts, i, bar, height](Sheet &on, double y) {
            for (qsizetype c = 0; c < columns.size(); ++c) {
                const Column &column = columns[c];
                const Paragraph &paragraph = column.paragraphs.first();
                if (i < texts[c].size() && !texts[c][i].isEmpty())
                    on.line(column.x, y, column.width, texts[c][i], paragraph.face,
                            paragraph.colour, paragraph.alignment);
                if (bar)
                    on.painter().fillRect(Sheet::rect(column.x - 4, y, 0.7, height + 0.05),
                                          ink::gold);
            }
        };
        bands.append(band);
    }
}

Band block(Sheet &sheet, const QList<Column> &columns, double least, double below)
{
    struct Line
    {
        double x;
        double y;
        double width;
        Paragraph paragraph;
    };
    QList<Line> lines;
    double height = least;
    for (const Column &column : columns) {
        double y = 0;
        for (const Paragraph &paragraph : column.paragraphs) {
            for (const QString &text : sheet.wrap(paragraph.text, paragraph.face, column.width)) {
                Paragraph one = paragraph;
                one.text = text;
                lines.append({column.x, y, column.width, one});
                y += sheet.lineHeight(paragraph.face);
            }
        }
        height = std::max(height, y);
    }
    Band band;
    band.height = height + below;
    band.draw = [lines](Sheet &on, double y) {
        for (const Line &line : lines) {
            if (!line.paragraph.text.isEmpty())
                on.line(line.x, y + line.y, line.width, line.paragraph.text, line.paragraph.face,
                        line.paragraph.colour, line.paragraph.alignment);
        }
    };
    return band;
}

Band gap(double height)
{
    Band band;
    band.height = height;
    band.gap = true;
    band.draw = [](Sheet &, double) {};
    return band;
}

Band hairline(double x, double width, const QColor &colour, double thickness, double below)
{
    Band band;
    band.height = below;
    band.draw = [x, width, colour, thickness](Sheet &sheet, double y) {
        sheet.rule(x, y, width, colour, thickness);
    };
    return band;
}

} // namespace ruqsat::paper
