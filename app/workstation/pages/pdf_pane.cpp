#include "workstation/pages/pdf_pane.h"

#include "workstation/pages/find_bar.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/elided_label.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/page_view.h"
#include "workstation/widgets/panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSearchModel>
#include <QPdfWriter>
#include <QTimer>

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
/// The search model looks at a page each tenth of a second.
constexpr int searchPatienceMs = 150;

} // namespace

PdfPane::PdfPane(QWidget *parent)
    : QWidget(parent)
    , m_document(new QPdfDocument(this))
    , m_search(new QPdfSearchModel(this))
    , m_view(new PageView(m_document, m_search, this))
    , m_title(new ElidedLabel)
    , m_place(makeLabel({}, "body"))
    , m_findBar(new FindBar)
    , m_patience(new QTimer(this))
{
    m_search->setDocument(m_document);
    m_findBar->hide();
    auto *bar = new Panel;
    bar->setGround(QStringLiteral("surface"));
    bar->setEdges(QStringLiteral("b"));
    auto *lines = new QVBoxLayout(bar);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(14, 6, 10, 6);
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    makeActions();
    const auto addButton = [row](QAction *action) {
        auto *button = new ActionButton(action, QStringLiteral("quiet"));
        button->setKeysShown(false);
        row->addWidget(button);
    };
    addButton(m_previous);
    m_place->setAlignment(Qt::AlignCenter);
    m_place->setMinimumWidth(m_place->fontMetrics().horizontalAdvance(QStringLiteral("00 / 00")));
    row->addWidget(m_place);
    for (QAction *action : {m_next, m_smaller, m_larger, m_fit, m_turn, m_look})
        addButton(action);
    lines->addLayout(row);
    lines->addWidget(m_findBar);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_view, 1);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this, &PdfPane::showFinds);
    connect(m_view, &PageView::pageChanged, this, &PdfPane::showPlace);
    connect(m_document, &QPdfDocument::statusChanged, this, &PdfPane::showPlace);
    connect(m_search, &QAbstractItemModel::rowsInserted, this, &PdfPane::showFinds);
    connect(m_findBar, &FindBar::edited, this, &PdfPane::search);
    connect(m_findBar, &FindBar::next, this, [this] { step(1); });
    connect(m_findBar, &FindBar::previous, this, [this] { step(-1); });
    connect(m_findBar, &FindBar::closed, this, &PdfPane::closeFind);
    retranslate();
}

PdfPane::~PdfPane()
{
    // View and search read through the document from the buffer: they go in this order.
    delete m_view;
    m_view = nullptr;
    delete m_search;
    m_document->disconnect(this);
    m_document->close();
}

void PdfPane::makeActions()
{
    m_previous = addAct("go-previous", QKeySequence(Qt::Key_PageUp),
                        [this] { m_view->setPage(m_view->page() - 1); });
    m_next = addAct("go-next", QKeySequence(Qt::Key_PageDown),
                    [this] { m_view->setPage(m_view->page() + 1); });
    m_smaller = addAct("zoom-out", QKeySequence(Qt::CTRL | Qt::Key_Minus),
                       [this] { m_view->zoom(1 / zoomStep); });
    m_larger = addAct("zoom-in", QKeySequence(Qt::CTRL | Qt::Key_Equal),
                      [this] { m_view->zoom(zoomStep); });
    m_fit = addAct("zoom-fit-best", QKeySequence(Qt::CTRL | Qt::Key_0), [this] {
        m_view->setFit(m_view->fit() == PageView::Fit::Page ? PageView::Fit::Width
                                                            : PageView::Fit::Page);
    });
    m_turn = addAct("object-rotate-right", QKeySequence(Qt::CTRL | Qt::Key_Right),
                    [this] { m_view->turn(); });
    m_look = addAct("edit-find", QKeySequence(Qt::CTRL | Qt::Key_F), [this] { openFind(); });
}

bool PdfPane::show(const QByteArray &bytes, const QString &title)
{
    m_search->setSearchString({});
    m_document->close();
    m_buffer.close();
    m_title->setText(title);
    const QByteArray pdf = bytes.startsWith("%PDF") ? bytes : pictureAsPdf(bytes);
    m_buffer.setData(pdf);
    m_buffer.open(QIODevice::ReadOnly);
    if (!pdf.isEmpty())
        m_document->load(&m_buffer);
    m_view->reset();
    // The next document is searched for the same words.
    if (m_findBar->isVisible())
        search(m_findBar->text());
    showPlace();
    return m_document->status() == QPdfDocument::Status::Ready;
}

void PdfPane::clear()
{
    closeFind();
    show({}, {});
}

void PdfPane::setTitle(const QString &title)
{
    m_title->setText(title);
}

int PdfPane::pageCount() const
{
    return m_document->pageCount();
}

int PdfPane::findCount() const
{
    return m_search->rowCount({});
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

void PdfPane::openFind()
{
    m_findBar->open();
    search(m_findBar->text());
}

void PdfPane::closeFind()
{
    if (m_findBar->isHidden())
        return;
    m_findBar->hide();
    m_search->setSearchString({});
    m_find = -1;
    m_view->showFind(-1);
    m_view->setFocus(Qt::OtherFocusReason);
}

void PdfPane::search(const QString &text)
{
    m_find = -1;
    m_search->setSearchString({});
    m_search->setSearchString(text);
    m_patience->start(searchPatienceMs * qMax(1, m_document->pageCount()));
    showFinds();
}

void PdfPane::step(int by)
{
    const int count = findCount();
    if (count == 0)
        return;
    m_find = (m_find + by + count) % count;
    showFinds();
}

void PdfPane::showFinds()
{
    const int count = findCount();
    if (m_find < 0 && count > 0)
        m_find = 0;
    m_findBar->showCount(m_find, count, m_patience->isActive());
    m_view->showFind(m_find);
}

void PdfPane::showPlace()
{
    const int count = m_document->pageCount();
    const int page = m_view->page();
    m_place->setText(count > 0 ? QStringLiteral("%1 / %2").arg(page + 1).arg(count) : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < count);
    for (QAction *action : {m_smaller, m_larger, m_fit, m_turn, m_look})
        action->setEnabled(count > 0);
}

void PdfPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PdfPane::retranslate()
{
    const auto name = [](QAction *action, const QString &words) {
        action->setToolTip(words + QStringLiteral(" · ") + printedShortcut(action->shortcut()));
    };
    name(m_previous, tr("Previous page", "button over a document"));
    name(m_next, tr("Next page", "button over a document"));
    name(m_smaller, tr("Smaller", "button over a document: zoom"));
    name(m_larger, tr("Larger", "button over a document: zoom"));
    name(m_fit, tr("Whole page or its width", "button over a document: zoom"));
    name(m_turn, tr("Rotate", "button over a document"));
    name(m_look, tr("Find in the document", "button over a document"));
    m_view->setAccessibleName(tr("Document", "the document that is shown"));
}

} // namespace ruqsat::workstation
