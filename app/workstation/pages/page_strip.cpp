#include "workstation/pages/page_strip.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QBuffer>
#include <QEvent>
#include <QPainter>
#include <QPdfDocument>
#include <QStandardItemModel>

namespace ruqsat::workstation {
namespace {

constexpr int numberHeight = 24;
constexpr int margin = 8;

class PictureDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return PageStrip::pictureSize() + QSize(2 * margin, numberHeight + margin);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state & QStyle::State_Selected;
        if (current) {
            painter->setPen(QPen(look().focus, 2));
            painter->setBrush(look().accentSoft);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRect area(option.rect.topLeft() + QPoint(margin, margin), PageStrip::pictureSize());
        const auto image = index.data(Qt::UserRole).value<QImage>();
        QRect shown(QPoint(), image.size().scaled(area.size(), Qt::KeepAspectRatio));
        shown.moveCenter(area.center());
        painter->drawImage(shown, image);
        painter->setPen(look().edge);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(shown);
        const QRect number(area.left(), area.bottom() + 2, area.width(), numberHeight);
        const bool warn = index.data(Qt::UserRole + 1).toBool();
        painter->setFont(textFont(10, current || warn));
        painter->setPen(warn ? look().warn : look().text);
        const QString text =
            warn ? QStringLiteral("⚠ %1").arg(index.row() + 1) : QString::number(index.row() + 1);
        painter->drawText(number, Qt::AlignCenter, text);
        painter->restore();
    }
};

QList<PageStrip::Picture> pagesOfPdf(const QByteArray &bytes)
{
    QList<PageStrip::Picture> pictures;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready)
        return pictures;
    // The strip is for telling pages apart; a long file shows its beginning.
    const int shown = qMin(document.pageCount(), 40);
    for (int page = 0; page < shown; ++page) {
        const QSizeF points = document.pagePointSize(page);
        const QSize size =
            points.scaled(PageStrip::pictureSize() * 2, Qt::KeepAspectRatio).toSize();
        QImage paper(size, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.drawImage(0, 0, document.render(page, size));
        pictures << PageStrip::Picture{paper, false};
    }
    return pictures;
}

} // namespace

PageStrip::PageStrip(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new PictureDelegate(this));
    setFlow(QListView::LeftToRight);
    setFrameShape(QFrame::NoFrame);
    // The pages lie on the tray's own ground.
    viewport()->setAutoFillBackground(false);
    setSpacing(4);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(pictureSize().height() + numberHeight + 2 * margin + 28);
    sayWords();
}

void PageStrip::sayWords()
{
    setAccessibleName(tr("Pages of the document", "small pictures of the pages"));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setData(
            tr("page %1", "name of a small picture: %1 is the number").arg(row + 1),
            Qt::AccessibleTextRole);
}

void PageStrip::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        sayWords();
}

void PageStrip::setPictures(const QList<Picture> &pictures)
{
    const int before = current();
    m_model->clear();
    for (const Picture &picture : pictures) {
        auto *item = new QStandardItem;
        item->setEditable(false);
        item->setData(picture.image, Qt::UserRole);
        item->setData(picture.warn, Qt::UserRole + 1);
        m_model->appendRow(item);
    }
    sayWords();
    if (before >= 0 && before < pictures.size())
        setCurrent(before);
}

void PageStrip::setCurrent(int index)
{
    setCurrentIndex(m_model->index(index, 0));
    scrollTo(currentIndex());
}

QList<PageStrip::Picture> PageStrip::picturesOf(const QByteArray &bytes, const QString &mediaType)
{
    if (mediaType == QLatin1String("application/pdf"))
        return pagesOfPdf(bytes);
    const QImage image = QImage::fromData(bytes);
    if (image.isNull())
        return {};
    return {Picture{image.scaled(pictureSize() * 2, Qt::KeepAspectRatio, Qt::SmoothTransformation),
                    false}};
}

void PageStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentPictureChanged(current.row());
}

} // namespace ruqsat::workstation
