#pragma once

#include <QWidget>

class QLabel;

namespace ruqsat::workstation {

class Glyph;

/// What stands where a list is empty: icon, a bold line, and when something will appear.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString glyph READ glyph WRITE setGlyph)
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString explanation READ explanation WRITE setExplanation)

public:
    explicit EmptyState(QWidget *parent = nullptr);
    QString glyph() const;
    void setGlyph(const QString &name);
    QString title() const;
    void setTitle(const QString &title);
    QString explanation() const;
    void setExplanation(const QString &explanation);
    /// Only the words, where a message takes the room.
    void setPressed(bool pressed);

private:
    Glyph *m_glyph;
    QLabel *m_title;
    QLabel *m_explanation;
};

} // namespace ruqsat::workstation
