#pragma once

#include <QBuffer>
#include <QWidget>

class QAction;
class QLabel;
class QPdfDocument;
class QPdfView;

namespace ruqsat::workstation {

/// A PDF to read: page by page, zoom, fit. An image file is shown as a page of its own. Holds its
/// bytes in memory only.
class PdfPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PdfPane(QWidget *parent = nullptr);
    ~PdfPane() override;
    /// Null bytes: nothing is shown. False where the bytes are neither a PDF nor a picture.
    bool show(const QByteArray &bytes, const QString &title);
    void clear();
    int pageCount() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addAct(const char *glyph, const QKeySequence &keys, std::function<void()> run);
    void goTo(int page);
    void zoom(double factor);
    void showPlace();
    void retranslate();
    void setTray();

    QBuffer m_buffer;
    QPdfDocument *m_document;
    QPdfView *m_view;
    QLabel *m_title;
    QLabel *m_place;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_smaller;
    QAction *m_larger;
    QAction *m_fit;
};

} // namespace ruqsat::workstation
