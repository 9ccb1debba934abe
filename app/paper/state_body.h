#pragma once

#include "paper/band.h"
#include "paper/state_content.h"
#include "paper/theme.h"

namespace ruqsat::paper {

/// How the matter of a state paper is set. The compact settings keep a long one on one page, the
/// roomy ones let a short one fill it.
struct BodySetting
{
    double scale = 1;
    double above = 1.9;
    double below = 1.6;
    /// The translation: one column in English instead of Kazakh beside Russian.
    bool english = false;
};

/// Stacks the matter of a state paper: captioned rows, headings, paragraphs and tables, Kazakh left
/// and Russian right.
class StateBody final
{
public:
    static constexpr double left = 25;
    static constexpr double right = 109;
    static constexpr double column = 76;
    static constexpr double width = 160;

    StateBody(Sheet &sheet, const Theme &theme, const BodySetting &setting);

    /// A caption over its value; nothing where the value is empty.
    void row(const Bilingual &caption, const Bilingual &value, double points = 9.5,
             bool bold = false);
    void heading(const Bilingual &text);
    void paragraph(const Bilingual &text, double points = 9.5);
    /// Paragraphs numbered from 1.
    void numbered(const QList<Bilingual> &texts, double points = 9.5);
    void table(const Table &table);
    /// What no other call draws; its words are the caller's care.
    void band(Band band);
    void space(double height) { m_bands.append(gap(height)); }

    Sheet &sheet() { return m_sheet; }
    const Theme &theme() const { return m_theme; }
    bool english() const { return m_setting.english; }
    QList<Band> take();

private:
    QList<Column> columns(const Bilingual &text, const Face &face, const QColor &colour,
                          double indent = 0) const;

    Sheet &m_sheet;
    const Theme &m_theme;
    BodySetting m_setting;
    QList<Band> m_bands;
};

/// Head and rows of a table that takes the whole width of a state paper.
QList<Band> tableBands(Sheet &sheet, const Table &table, const Theme &theme, bool english,
                       double scale);

} // namespace ruqsat::paper
