#include "paper/sheet.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPageSize>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>

#include <cmath>

namespace ruqsat::paper {

namespace {

const QStringList &familiesOf(Face::Family family)
{
    // PT has no tenge sign and little beyond Cyrillic and Latin; Noto stands behind it.
    static const QStringList serifs{QStringLiteral("PT Serif"), QStringLiteral("Noto Serif"),
                                    QStringLiteral("Noto Sans")};
    static const QStringList sanses{QStringLiteral("PT Sans"), QStringLiteral("Noto Sans")};
    return family == Face::Serif ? serifs : sanses;
}

bool someFontHas(char32_t character, const QFont &font)
{
    for (const QString &family : font.families()) {
        QFont single(family, 10);
        single.setBold(font.bold());
        const QRawFont raw = QRawFont::fromFont(single);
        if (raw.isValid() && raw.familyName() == family && raw.supportsCharacter(character))
            return true;
    }
    return false;
}

} // namespace

Sheet::Sheet(const QString &title, const QDateTime &created, const QByteArray &fingerprint)
    : m_created(created)
    , m_fingerprint(fingerprint)
    , m_buffer(&m_bytes)
    , m_writer(&m_buffer)
{
    for (const Face::Family family : {Face::Serif, Face::Sans}) {
        if (!QFontDatabase::hasFamily(familiesOf(family).first()))
            m_failure = Failure(FailureCode::PaperRenderFailed,
                                QStringLiteral("font missing: ") + familiesOf(family).first());
    }
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Ruqsat"));
    if (!m_painter.begin(&m_writer))
        m_failure = Failure(FailureCode::PaperRenderFailed, QStringLiteral("painter"));
    m_painter.setRenderHint(QPainter::Antialiasing);
}

Sheet::~Sheet()
{
    if (m_painter.isActive())
        m_painter.end();
}

void Sheet::newPage()
{
    if (!m_writer.newPage() && !m_failure)
        m_failure = Failure(FailureCode::PaperRenderFailed, QStringLiteral("page"));
}

QFont Sheet::fontOf(const Face &face) const
{
    QFont font(familiesOf(face.family));
    font.setPointSizeF(face.points);
    font.setBold(face.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void Sheet::checkCharacters(const QString &text, const QFont &font)
{
    if (m_failure)
        return;
    const QRawFont raw = QRawFont::fromFont(font);
    for (const char32_t character : text.toUcs4()) {
        if (raw.supportsCharacter(character) || someFontHas(character, font))
            continue;
        m_failure = Failure(FailureCode::PaperContentInvalid,
                            QStringLiteral("no glyph for U+%1").arg(uint(character), 4, 16));
        return;
    }
}

QStringList Sheet::wrap(const QString &text, const Face &face, double width)
{
    const QFont font = fontOf(face);
    checkCharacters(text, font);
    QTextLayout layout(text, font, &m_writer);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(mm(width));
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

double Sheet::lineHeight(const Face &face)
{
    const QFontMetricsF metrics(fontOf(face), &m_writer);
    return (metrics.ascent() + metrics.descent()) * 0.95 / mm(1);
}

double Sheet::textWidth(const QString &text, const Face &face)
{
    return QFontMetricsF(fontOf(face), &m_writer).horizontalAdvance(text) / mm(1);
}

void Sheet::line(double x, double y, double width, const QString &text, const Face &face,
                 const QColor &colour, Qt::AlignmentFlag alignment)
{
    const QFont font = fontOf(face);
    checkCharacters(text, font);
    const QFontMetricsF metrics(font, &m_writer);
    double left = mm(x);
    const double slack = mm(width) - metrics.horizontalAdvance(text);
    if (alignment == Qt::AlignHCenter)
        left += slack / 2;
    else if (alignment == Qt::AlignRight)
        left += slack;
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(QPointF(left, mm(y) + metrics.ascent()), text);
}

double Sheet::fitted(const QRectF &box, const QString &text, const Face &face, const QColor &colour,
                     Qt::AlignmentFlag alignment)
{
    constexpr double smallest = 4.5;
    Face smaller = face;
    QStringList lines = wrap(text, smaller, box.width());
    while (double(lines.size()) * lineHeight(smaller) > box.height() && smaller.points > smallest) {
        smaller.points -= 0.5;
        lines = wrap(text, smaller, box.width());
    }
    double y = box.y();
    for (const QString &part : lines) {
        line(box.x(), y, box.width(), part, smaller, colour, alignment);
        y += lineHeight(smaller);
    }
    return y;
}

void Sheet::rule(double x, double y, double width, const QColor &colour, double thickness)
{
    m_painter.setPen(QPen(colour, mm(thickness)));
    m_painter.drawLine(point(x, y), point(x + width, y));
}

Result<QByteArray> Sheet::finish()
{
    if (!m_painter.end() && !m_failure)
        m_failure = Failure(FailureCode::PaperRenderFailed, QStringLiteral("end of document"));
    m_buffer.close();
    if (m_failure)
        return *m_failure;
    QByteArray pdf = withoutChance(m_bytes, m_created, m_fingerprint);
    if (pdf.isEmpty())
        return Failure(FailureCode::PaperRenderFailed, QStringLiteral("unexpected PDF structure"));
    return pdf;
}

} // namespace ruqsat::paper
