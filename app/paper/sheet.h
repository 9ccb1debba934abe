#pragma once

#include "core/result.h"

#include <QBuffer>
#include <QColor>
#include <QDateTime>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <optional>

namespace ruqsat::paper {

/// A type of the papers: PT Serif or PT Sans, regular or bold.
struct Face
{
    enum Family { Serif, Sans };
    Family family = Serif;
    double points = 10;
    bool bold = false;
};
constexpr Face serif(double points, bool bold = false)
{
    return {Face::Serif, points, bold};
}
constexpr Face sans(double points, bool bold = false)
{
    return {Face::Sans, points, bold};
}

/// An A4 document that is being drawn, in millimetres from the top left corner of the page.
/// PDF/A-1b with the fonts embedded; the same drawing with the same `created` and `fingerprint`
/// gives the same bytes.
class Sheet final
{
public:
    /// `created` goes into the file as its creation date; `fingerprint` (any bytes that stand for
    /// the content) becomes the file identifier.
    Sheet(const QString &title, const QDateTime &created, const QByteArray &fingerprint);
    ~Sheet();
    Sheet(const Sheet &) = delete;
    Sheet &operator=(const Sheet &) = delete;

    QPainter &painter() { return m_painter; }
    static double mm(double millimetres) { return millimetres * dotsPerInch / 25.4; }
    static QPointF point(double x, double y) { return {mm(x), mm(y)}; }
    static QRectF rect(double x, double y, double width, double height)
    {
        return {mm(x), mm(y), mm(width), mm(height)};
    }

    void newPage();

    /// The lines of one paragraph in a column of this width. A word longer than the column is cut.
    QStringList wrap(const QString &text, const Face &face, double width);
    double lineHeight(const Face &face);
    double textWidth(const QString &text, const Face &face);
    /// One line whose upper edge is at y; nothing is wrapped.
    void line(double x, double y, double width, const QString &text, const Face &face,
              const QColor &colour, Qt::AlignmentFlag alignment = Qt::AlignLeft);
    /// A paragraph that is made smaller until it stays inside the box; returns the lower edge.
    double fitted(const QRectF &box, const QString &text, const Face &face, const QColor &colour,
                  Qt::AlignmentFlag alignment = Qt::AlignLeft);
    void rule(double x, double y, double width, const QColor &colour, double thickness);

    /// The finished file. paperRenderFailed where fonts are missing or Qt could not write;
    /// paperContentInvalid where a text holds a character that no font of the papers has.
    Result<QByteArray> finish();

private:
    static constexpr int dotsPerInch = 1200;
    QFont fontOf(const Face &face) const;
    void checkCharacters(const QString &text, const QFont &font);

    QDateTime m_created;
    QByteArray m_fingerprint;
    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    std::optional<Failure> m_failure;
};

/// Lays `seal` over the two places of a Qt-made PDF that differ from run to run: creation date and
/// file identifier. Lengths stay, so that the cross-reference table stays true. Empty where the
/// file does not look as expected.
QByteArray withoutChance(QByteArray pdf, const QDateTime &created, const QByteArray &fingerprint);

} // namespace ruqsat::paper
