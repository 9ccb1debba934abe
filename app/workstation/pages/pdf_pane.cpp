#include "workstation/pages/pdf_pane.h"

#include "workstation/look/look.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPdfWriter>

namespace ruqsat::workstation {
namespace {

/// A scanned picture on an A4 page, so that one viewer shows everything.
QByteArray pictureAsPdf(const QByteArray &bytes)
{
    const QImage image = QImage::fromData(bytes);
    if (image.isNull())
        return {};
    QByteArray pdf;
    QBuffer target(&pdf);
    target.open(QIODevice::WriteOnly);
    QPdfWriter writer(&target);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(150);
    QPainter painter(&writer);
    const QRect paper(0, 0, writer.width(), writer.height());
    QRect shown(QPoint(), image.size().scaled(paper.size(), Qt::KeepAspectRatio));
    shown.moveCenter(paper.center());
    painter.drawImage(shown, image);
    painter.end();
    return pdf;
}

constexpr double zoomStep = 1.25;

} // namespace

PdfPane::PdfPane(QWidget *parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
    , m_title(makeLabel({}, "strong"))
    , m_place(makeLabel({}, "body"))
{
    auto *bar = new Panel;
    bar->setGround(QStringLiteral("surface"));
    bar->setEdges(QStringLiteral("b"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 6, 10, 6);
    row->setSpacing(4);
    row->addWidget(m_title, 1);
    m_previous = addAct("go-previous", QKeySequence(Qt::Key_PageUp),
                        [this] { goTo(m_view->pageNavigator()->currentPage() - 1); });
    m_next = addAct("go-next", QKeySequence(Qt::Key_PageDown),
                    [this] { goTo(m_view->pageNavigator()->currentPage() + 1); });
    m_smaller =
        addAct("zoom-out", QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoom(1 / zoomStep); });
    m_larger =
        addAct("zoom-in", QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { zoom(zoomStep); });
    m_fit = addAct("zoom-fit-best", QKeySequence(Qt::CTRL | Qt::Key_0),
                   [this] { m_view->setZoomMode(QPdfView::ZoomMode::FitInView); });
    const auto addButton = [row](QAction *action) {
        auto *button = new ActionButton(action, QStringLiteral("quiet"));
        button->setKeysShown(false);
        row->addWidget(button);
    };
    addButton(m_previous);
    m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(QStringLiteral("00 / 00")));
    row->addWidget(m_place);
    for (QAction *action : {m_next, m_smaller, m_larger, m_fit})
        addButton(action);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    m_view->setFrameShape(QFrame::NoFrame);
    setTray();
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::SinglePage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitInView);
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
            &PdfPane::showPlace);
    connect(m_document, &QPdfDocument::statusChanged, this, &PdfPane::showPlace);
    retranslate();
}

PdfPane::~PdfPane()
{
    // The view reads through the document from the buffer: they go in this order.
    m_view->setDocument(nullptr);
    m_document->close();
}

bool PdfPane::show(const QByteArray &bytes, const QString &title)
{
    m_document->close();
    m_buffer.close();
    m_title->setText(title);
    const QByteArray pdf = bytes.startsWith("%PDF") ? bytes : pictureAsPdf(bytes);
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    if (!pdf.isEmpty())
        m_document->load(&m_buffer);
    showPlace();
    return m_document->status() == QPdfDocument::Status::Ready;
}

void PdfPane::clear()
{
    show({}, {});
}

int PdfPane::pageCount() const
{
    return m_document->pageCount();
}

QAction *PdfPane::addAct(const char *glyph, const QKeySequence &keys, std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("glyph", QString::fromLatin1(glyph));
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

void PdfPane::goTo(int page)
{
    if (page >= 0 && page < m_document->pageCount())
        m_view->pageNavigator()->jump(page, QPointF());
}

void PdfPane::zoom(double factor)
{
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(qBound(0.2, m_view->zoomFactor() * factor, 5.0));
}

void PdfPane::showPlace()
{
    const int count = m_document->pageCount();
    const int page = m_view->pageNavigator()->currentPage();
    m_place->setText(count > 0 ? QStringLiteral("%1 / %2").arg(page + 1).arg(count) : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    for (QAction *action : {m_smaller, m_larger, m_fit})
        action->setEnabled(count > 0);
}

void PdfPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        setTray();
}

void PdfPane::setTray()
{
    // The view fills the room beside the paper with this role.
    QPalette colors = m_view->palette();
    colors.setColor(QPalette::Dark, look().tray(0.45));
    if (colors != m_view->palette())
        m_view->setPalette(colors);
}

void PdfPane::retranslate()
{
    const auto name = [](QAction *action, const QString &words) { action->setToolTip(words); };
    name(m_previous, tr("Previous page", "button over a document"));
    name(m_next, tr("Next page", "button over a document"));
    name(m_smaller, tr("Smaller", "button over a document: zoom"));
    name(m_larger, tr("Larger", "button over a document: zoom"));
    name(m_fit, tr("Whole page", "button over a document: zoom"));
    m_view->setAccessibleName(tr("Document", "the document that is shown"));
}

} // namespace ruqsat::workstation
