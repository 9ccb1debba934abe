#include "workstation/widgets/page_view.h"

#include "workstation/look/look.h"

#include <QEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfLink>
#include <QPdfPageRenderer>
#include <QPdfSearchModel>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtMath>

#include <cmath>

namespace ruqsat::workstation {
namespace {

constexpr int paperMargin = 14;
constexpr double leastZoom = 0.2;
constexpr double mostZoom = 5.0;
/// Beyond this a page is drawn coarser and stretched: 16 million pixels are 64 MB.
constexpr double mostPixels = 16e6;

} // namespace

PageView::PageView(QPdfDocument *document, QPdfSearchModel *search, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_search(search)
    , m_renderer(new QPdfPageRenderer(this))
{
    setFrameShape(QFrame::NoFrame);
    m_renderer->setRenderMode(QPdfPageRenderer::RenderMode::MultiThreaded);
    m_renderer->setDocument(document);
    connect(m_renderer, &QPdfPageRenderer::pageRendered, this,
            [this](int, QSize, const QImage &image, QPdfDocumentRenderOptions, quint64 id) {
                if (id != m_wanted)
                    return;
                m_image = image;
                viewport()->update();
            });
    for (QScrollBar *bar : {horizontalScrollBar(), verticalScrollBar()})
        bar->setSingleStep(30);
}

PageView::~PageView()
{
    m_renderer->setDocument(nullptr);
}

void PageView::reset()
{
    m_page = 0;
    m_turns = 0;
    m_find = -1;
    m_image = {};
    place();
    Q_EMIT pageChanged(m_page);
}

void PageView::setPage(int page)
{
    const int wanted = qBound(0, page, qMax(0, m_document->pageCount() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    m_image = {};
    place();
    verticalScrollBar()->setValue(0);
    Q_EMIT pageChanged(m_page);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    place();
}

void PageView::zoom(double factor)
{
    const double own = logicalDpiX() / 72.0;
    m_fit = Fit::None;
    m_scale = qBound(leastZoom * own, m_scale * factor, mostZoom * own);
    place();
}

void PageView::turn()
{
    m_turns = (m_turns + 1) % 4;
    m_image = {};
    place();
}

QSizeF PageView::turnedPoints() const
{
    const QSizeF points = m_document->pagePointSize(m_page);
    return m_turns % 2 == 0 ? points : points.transposed();
}

double PageView::pixelsPerPoint() const
{
    const QSizeF points = turnedPoints();
    const QSizeF room = maximumViewportSize() - QSize(2 * paperMargin, 2 * paperMargin);
    const double byWidth = room.width() / points.width();
    switch (m_fit) {
    case Fit::Page:
        return qMin(byWidth, room.height() / points.height());
    case Fit::Width: {
        const bool scrolls = byWidth * points.height() > room.height();
        const int bar = scrolls ? verticalScrollBar()->sizeHint().width() : 0;
        return (room.width() - bar) / points.width();
    }
    case Fit::None:
        break;
    }
    return m_scale;
}

void PageView::place()
{
    const QSizeF points = turnedPoints();
    if (m_document->status() != QPdfDocument::Status::Ready || points.isEmpty()) {
        m_image = {};
        horizontalScrollBar()->setRange(0, 0);
        verticalScrollBar()->setRange(0, 0);
        viewport()->update();
        return;
    }
    m_scale = qMax(0.05, pixelsPerPoint());
    const QSize whole = (points * m_scale).toSize() + QSize(2 * paperMargin, 2 * paperMargin);
    const QSize seen = maximumViewportSize();
    horizontalScrollBar()->setRange(0, qMax(0, whole.width() - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    verticalScrollBar()->setRange(0, qMax(0, whole.height() - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    request();
    viewport()->update();
}

void PageView::request()
{
    QSizeF pixels = turnedPoints() * m_scale * devicePixelRatioF();
    const double area = pixels.width() * pixels.height();
    if (area > mostPixels)
        pixels *= std::sqrt(mostPixels / area);
    const QSize size = pixels.toSize().expandedTo(QSize(1, 1));
    if (m_image.size() == size)
        return;
    QPdfDocumentRenderOptions options;
    options.setRotation(QPdfDocumentRenderOptions::Rotation(m_turns));
    m_wanted = m_renderer->requestPage(m_page, size, options);
}

QRect PageView::paperRect() const
{
    const QSize paper = (turnedPoints() * m_scale).toSize();
    const QSize room = viewport()->size();
    const auto start = [](int length, int roomFor, const QScrollBar *bar) {
        return bar->maximum() > 0 ? paperMargin - bar->value() : (roomFor - length) / 2;
    };
    return {QPoint(start(paper.width(), room.width(), horizontalScrollBar()),
                   start(paper.height(), room.height(), verticalScrollBar())),
            paper};
}

QRectF PageView::turned(const QRectF &onPage) const
{
    const QSizeF page = m_document->pagePointSize(m_page);
    QTransform turn;
    switch (m_turns) {
    case 1:
        turn.translate(page.height(), 0);
        break;
    case 2:
        turn.translate(page.width(), page.height());
        break;
    case 3:
        turn.translate(0, page.width());
        break;
    default:
        break;
    }
    turn.rotate(90.0 * m_turns);
    const QRectF points = turn.mapRect(onPage);
    return {points.topLeft() * m_scale, points.size() * m_scale};
}

void PageView::showFind(int index)
{
    m_find = index;
    const QPdfLink find = m_search->resultAtIndex(index);
    if (!find.isValid() || find.rectangles().isEmpty()) {
        viewport()->update();
        return;
    }
    setPage(find.page());
    const QRect place =
        turned(find.rectangles().first()).toRect().translated(paperRect().topLeft());
    const auto show = [](QScrollBar *bar, int from, int to, int room) {
        if (from < 0 || to > room)
            bar->setValue(bar->value() + from - room / 3);
    };
    show(verticalScrollBar(), place.top(), place.bottom(), viewport()->height());
    show(horizontalScrollBar(), place.left(), place.right(), viewport()->width());
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look().tray(0.45));
    if (m_document->status() != QPdfDocument::Status::Ready)
        return;
    const QRect paper = paperRect();
    painter.fillRect(paper, Qt::white);
    if (!m_image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(paper, m_image);
    }
    const QPdfLink chosen = m_search->resultAtIndex(m_find);
    for (const QPdfLink &find : m_search->resultsOnPage(m_page)) {
        const bool strong =
            chosen.isValid() && chosen.page() == m_page && chosen.rectangles() == find.rectangles();
        for (const QRectF &onPage : find.rectangles()) {
            const QRectF place = turned(onPage).translated(paper.topLeft()).adjusted(-1, -1, 1, 1);
            painter.fillRect(place, strong ? QColor(255, 196, 0, 120) : QColor(255, 225, 77, 80));
            if (strong) {
                painter.setPen(QPen(QColor(127, 82, 0), 1.5));
                painter.drawRect(place);
            }
        }
    }
    drawMark(painter, paper);
    if (hasFocus()) {
        painter.setPen(QPen(look().focus, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

/// From corner to corner, so that no part of the page can be taken for a document.
void PageView::drawMark(QPainter &painter, const QRect &paper) const
{
    if (m_mark.isEmpty())
        return;
    const double diagonal = std::hypot(paper.width(), paper.height());
    QFont letters = font();
    letters.setBold(true);
    letters.setPixelSize(100);
    const int asked = QFontMetrics(letters).horizontalAdvance(m_mark);
    letters.setPixelSize(
        qBound(8, qRound(100 * 0.72 * diagonal / qMax(1, asked)), qMax(8, paper.height() / 8)));
    QColor ink(0xb3, 0x26, 0x1e);
    ink.setAlpha(90);
    painter.save();
    painter.setClipRect(paper);
    painter.translate(QRectF(paper).center());
    painter.rotate(-qRadiansToDegrees(std::atan2(paper.height(), paper.width())));
    painter.setFont(letters);
    painter.setPen(ink);
    painter.drawText(QRectF(-diagonal / 2, -diagonal / 2, diagonal, diagonal), Qt::AlignCenter,
                     m_mark);
    painter.restore();
}

void PageView::setMark(const QString &mark)
{
    m_mark = mark;
    setAccessibleDescription(mark);
    viewport()->update();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    place();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (steps != 0)
            zoom(steps > 0 ? 1.1 : 1 / 1.1);
        event->accept();
        return;
    }
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = steps < 0 && bar->value() == bar->maximum();
    const bool atStart = steps > 0 && bar->value() == bar->minimum();
    if (atEnd && m_page + 1 < m_document->pageCount()) {
        setPage(m_page + 1);
    } else if (atStart && m_page > 0) {
        setPage(m_page - 1);
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
    event->accept();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace ruqsat::workstation
