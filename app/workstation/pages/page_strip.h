#pragma once

#include <QImage>
#include <QListView>
#include <QStyledItemDelegate>

class QStandardItemModel;

namespace ruqsat::workstation {

/// Small pictures of a document's pages, side by side. A suspicious page bears a sign.
class PageStrip final : public QListView
{
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);

    struct Picture
    {
        QImage image;
        bool warn = false;
    };
    void setPictures(const QList<Picture> &pictures);
    int current() const { return currentIndex().row(); }
    void setCurrent(int index);

    /// Each page of a PDF, or the picture itself, drawn small. Empty for bytes that are neither.
    static QList<Picture> picturesOf(const QByteArray &bytes, const QString &mediaType);
    static QSize pictureSize() { return {84, 118}; }

Q_SIGNALS:
    void currentPictureChanged(int index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void sayWords();

    QStandardItemModel *m_model;
};

} // namespace ruqsat::workstation
