#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QPdfDocumentRenderOptions>

class QPdfDocument;
class QPdfPageRenderer;
class QPdfSearchModel;

namespace ruqsat::workstation {

/// One page of a PDF, fitted or zoomed, turned by quarters, with the finds of a search marked. The
/// page is drawn off the window's thread; until then its paper is white.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Page, Width, None };

    /// Both must outlive the view or be taken away with null.
    PageView(QPdfDocument *document, QPdfSearchModel *search, QWidget *parent = nullptr);
    ~PageView() override;

    int page() const { return m_page; }
    /// Bounded by the document; the top of the page comes into sight.
    void setPage(int page);
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    /// Larger or smaller by `factor`, 20 … 500 % of the page's own size.
    void zoom(double factor);
    int quarterTurns() const { return m_turns; }
    /// By a quarter to the right; the next document begins upright.
    void turn();
    /// Written large across every page, for what is not a document yet; empty: nothing.
    void setMark(const QString &mark);
    /// After the document was loaded or closed.
    void reset();
    /// The find with this number in the search model comes into sight and is marked stronger.
    void showFind(int index);

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawMark(QPainter &painter, const QRect &paper) const;
    void place();
    void request();
    double pixelsPerPoint() const;
    QSizeF turnedPoints() const;
    QRect paperRect() const;
    QRectF turned(const QRectF &onPage) const;

    QPdfDocument *m_document;
    QPdfSearchModel *m_search;
    QPdfPageRenderer *m_renderer;
    QImage m_image;
    QString m_mark;
    quint64 m_wanted = 0;
    int m_page = 0;
    int m_turns = 0;
    int m_find = -1;
    Fit m_fit = Fit::Page;
    double m_scale = 1; ///< pixels for a point, whatever the fit
};

} // namespace ruqsat::workstation
