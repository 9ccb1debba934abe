#pragma once

#include <QBuffer>
#include <QWidget>

class QAction;
class QLabel;
class QPdfDocument;
class QPdfSearchModel;
class QTimer;

namespace ruqsat::workstation {

class ElidedLabel;
class FindBar;
class PageView;

/// A PDF to read: page by page, zoom, fit, turned by quarters, searched by its text. An image file
/// is shown as a page of its own. Holds its bytes in memory only.
class PdfPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PdfPane(QWidget *parent = nullptr);
    ~PdfPane() override;
    /// Null bytes: nothing is shown. False where the bytes are neither a PDF nor a picture.
    bool show(const QByteArray &bytes, const QString &title);
    void clear();
    void setTitle(const QString &title);
    int pageCount() const;
    PageView *view() const { return m_view; }
    /// How often the words of the find bar stand in the document, as far as is known.
    int findCount() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addAct(const char *glyph, const QKeySequence &keys, std::function<void()> run);
    void makeActions();
    void openFind();
    void closeFind();
    void search(const QString &text);
    void step(int by);
    void showFinds();
    void showPlace();
    void retranslate();

    QBuffer m_buffer;
    QPdfDocument *m_document;
    QPdfSearchModel *m_search;
    PageView *m_view;
    ElidedLabel *m_title;
    QLabel *m_place;
    FindBar *m_findBar;
    QTimer *m_patience; ///< the search model does not say when it is through
    int m_find = -1;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
    QAction *m_smaller = nullptr;
    QAction *m_larger = nullptr;
    QAction *m_fit = nullptr;
    QAction *m_turn = nullptr;
    QAction *m_look = nullptr;
};

} // namespace ruqsat::workstation
