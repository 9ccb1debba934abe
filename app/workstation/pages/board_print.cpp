#include "workstation/pages/board_print.h"

#include "workstation/look/look.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace ruqsat::workstation {
namespace {

constexpr double boardMargin = 14; // mm
constexpr int boardDots = 96;
constexpr double boardRowHeight = 26;
constexpr double boardWideRowHeight = 36;
constexpr double boardHeadHeight = 30;

/// Goes down the sheet, and on to the next one.
class BoardSheet final
{
public:
    BoardSheet(QPdfWriter &writer, const Look &look)
        : m_writer(writer)
        , m_look(look)
        , m_painter(&writer)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
    }

    QRectF take(double height)
    {
        if (m_y + height > m_writer.height()) {
            m_writer.newPage();
            m_y = 0;
        }
        const QRectF room(0, m_y, m_writer.width(), height);
        m_y += height;
        return room;
    }

    void words(const QString &text, double points, bool bold, double height)
    {
        m_painter.setFont(textFont(points, bold));
        m_painter.setPen(m_look.text);
        const QRectF room = take(height);
        m_painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                              static_cast<int>(room.width())));
    }

    void figures(const QList<std::pair<QString, qint64>> &figures)
    {
        const QRectF room = take(64);
        const double width =
            room.width() / static_cast<double>(std::max<qsizetype>(1, figures.size()));
        double x = room.left();
        for (const auto &[caption, number] : figures) {
            const QRectF place(x, room.top(), width - 8, room.height());
            m_painter.setFont(textFont(9.5));
            m_painter.setPen(m_look.muted);
            m_painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, caption);
            m_painter.setFont(textFont(17, true));
            m_painter.setPen(m_look.text);
            m_painter.drawText(place.adjusted(0, 0, 0, -6), Qt::AlignLeft | Qt::AlignBottom,
                               QString::number(number));
            x += width;
        }
    }

    void chart(const BoardChart &chart)
    {
        words(chart.title, 12.5, true, boardHeadHeight);
        if (!chart.legend.isEmpty())
            drawLegend(&m_painter, take(20), chart.legend, m_look);
        qint64 longest = 0;
        for (const BarRow &row : chart.rows)
            longest = std::max(longest, row.sum());
        for (const BarRow &row : chart.rows)
            drawBarRow(&m_painter, take(chart.wide ? boardWideRowHeight : boardRowHeight), row,
                       chart.shares ? row.sum() : longest, chart.wide, m_look);
        if (chart.rows.isEmpty())
            words(QStringLiteral("–"), 10, false, boardRowHeight);
        take(10);
    }

private:
    QPdfWriter &m_writer;
    const Look &m_look;
    QPainter m_painter;
    double m_y = 0;
};

} // namespace

QByteArray boardPdf(const QString &title, const QString &subtitle,
                    const QList<std::pair<QString, qint64>> &figures,
                    const QList<BoardChart> &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setResolution(boardDots);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(boardMargin, boardMargin, boardMargin, boardMargin),
                                     QPageLayout::Millimeter));
    const Look paper = Look::of(Theme::Light);
    {
        BoardSheet sheet(writer, paper);
        sheet.words(title, 17, true, 34);
        sheet.words(subtitle, 10, false, 24);
        sheet.figures(figures);
        for (const BoardChart &chart : charts)
            sheet.chart(chart);
    }
    return bytes;
}

} // namespace ruqsat::workstation
