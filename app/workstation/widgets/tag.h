#pragma once

#include <QMetaType>
#include <QWidget>

namespace ruqsat::workstation {

/// A verdict with its source, as words on a tinted ground with a sign.
struct TagFace
{
    enum class Tone { Good, Warn, Bad, Neutral };
    Tone tone = Tone::Neutral;
    QString text;
    friend bool operator==(const TagFace &, const TagFace &) = default;
};

QSize tagSize(const TagFace &face);
void drawTag(QPainter *painter, const QRect &rect, const TagFace &face);

class Tag final : public QWidget
{
    Q_OBJECT
public:
    explicit Tag(QWidget *parent = nullptr);
    const TagFace &face() const { return m_face; }
    void setFace(const TagFace &face);
    QSize sizeHint() const override { return tagSize(m_face); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TagFace m_face;
};

} // namespace ruqsat::workstation

Q_DECLARE_METATYPE(ruqsat::workstation::TagFace)
