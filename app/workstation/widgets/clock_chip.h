#pragma once

#include <QMetaType>
#include <QWidget>

namespace ruqsat::workstation {

/// Each state has a shape of its own; colour only repeats it (LOOK, Components).
enum class ClockState { NotStarted, OnTime, NearDue, Overdue, Paused, Done };

struct ClockFace
{
    ClockState state = ClockState::NotStarted;
    QString text;
    /// What is left of the term, 1 = all of it.
    double left = 1;
    /// Why it is in that state, at a touch and aloud; empty where nothing is to be said.
    QString why = {};

    /// What looks the same: the ring is drawn in degrees.
    friend bool operator==(const ClockFace &a, const ClockFace &b)
    {
        return a.state == b.state && a.text == b.text &&
               qRound(a.left * 360) == qRound(b.left * 360);
    }
};

/// For delegates: the size the chip takes and its drawing at the left of `rect`, centred in height.
QSize clockChipSize(const ClockFace &face);
void drawClockChip(QPainter *painter, const QRect &rect, const ClockFace &face);

class ClockChip final : public QWidget
{
    Q_OBJECT
public:
    explicit ClockChip(QWidget *parent = nullptr);
    const ClockFace &face() const { return m_face; }
    void setFace(const ClockFace &face);
    QSize sizeHint() const override { return clockChipSize(m_face); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ClockFace m_face;
};

} // namespace ruqsat::workstation

Q_DECLARE_METATYPE(ruqsat::workstation::ClockFace)
