#include "paper/state_body.h"

#include "paper/ink.h"

#include <algorithm>

namespace ruqsat::paper {

StateBody::StateBody(Sheet &sheet, const Theme &theme, const BodySetting &setting)
    : m_sheet(sheet)
    , m_theme(theme)
    , m_setting(setting)
{
}

QList<Column> StateBody::columns(const Bilingual &text, const Face &face, const QColor &colour,
                                 double indent) const
{
    if (m_setting.english)
        return {{left + indent, width - indent, {{text.english(), face, colour}}}};
    return {{left + indent, column - indent, {{text.kk, face, colour}}},
            {right + indent, column - indent, {{text.ru, face, colour}}}};
}

void StateBody::row(const Bilingual &caption, const Bilingual &value, double points, bool bold)
{
    if (value.isEmpty())
        return;
    const double captionPoints = 7.5 * std::clamp(m_setting.scale, 1.0, 1.15);
    appendLines(m_bands, m_sheet, columns(caption, sans(captionPoints), ink::caption), true);
    appendLines(m_bands, m_sheet, columns(value, serif(points * m_setting.scale, bold), ink::text),
                true);
    Band rule;
    rule.height = m_setting.below;
    rule.draw = [below = m_setting.below](Sheet &sheet, double y) {
        sheet.rule(left, y + below, width, ink::rowLine, 0.12);
    };
    m_bands.append(rule);
    m_bands.append(gap(m_setting.above));
}

void StateBody::heading(const Bilingual &text)
{
    m_bands.append(gap(m_setting.above));
    const qsizetype first = m_bands.size();
    appendLines(m_bands, m_sheet, columns(text, serif(11.5 * m_setting.scale, true), m_theme.main),
                true);
    m_bands[first].section = true;
    Band rule;
    rule.height = 2.6;
    rule.keepWithNext = true;
    rule.draw = [accent = m_theme.accent](Sheet &sheet, double y) {
        sheet.rule(left, y + 0.9, 18, accent, 0.4);
    };
    m_bands.append(rule);
}

void StateBody::paragraph(const Bilingual &text, double points)
{
    appendLines(m_bands, m_sheet, columns(text, serif(points * m_setting.scale), ink::text));
    m_bands.append(gap(m_setting.above));
}

void StateBody::numbered(const QList<Bilingual> &texts, double points)
{
    constexpr double indent = 6;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const qsizetype first = m_bands.size();
        const Face face = serif(points * m_setting.scale);
        appendLines(m_bands, m_sheet, columns(texts[i], face, ink::text, indent));
        // The number hangs beside the first line, so that the eye counts the points.
        Band &line = m_bands[first];
        line.draw = [words = line.draw, number = QString::number(i + 1) + u'.', face,
                     colour = m_theme.main, english = m_setting.english](Sheet &sheet, double y) {
            words(sheet, y);
            const Face bold{face.family, face.points, true};
            sheet.line(left, y, indent, number, bold, colour);
            if (!english)
                sheet.line(right, y, indent, number, bold, colour);
        };
        m_bands.append(gap(m_setting.above));
    }
}

void StateBody::table(const Table &table)
{
    if (table.rows.isEmpty())
        return;
    heading(table.title);
    m_bands += tableBands(m_sheet, table, m_theme, m_setting.english, m_setting.scale);
    m_bands.append(gap(m_setting.above + 1));
}

void StateBody::band(Band band)
{
    m_bands.append(std::move(band));
    m_bands.append(gap(m_setting.above));
}

QList<Band> StateBody::take()
{
    while (!m_bands.isEmpty() && m_bands.last().gap)
        m_bands.removeLast();
    return std::move(m_bands);
}

} // namespace ruqsat::paper
