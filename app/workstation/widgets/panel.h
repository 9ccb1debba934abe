#pragma once

#include <QWidget>

namespace ruqsat::workstation {

/// A ground to put widgets on: a card (rounded, hairline all round) or a bar (straight, hairlines
/// on chosen sides).
class Panel final : public QWidget
{
    Q_OBJECT
    /// surface | canvas | raised | tray | good | warn | bad | soft
    Q_PROPERTY(QString ground READ ground WRITE setGround)
    /// "card", or any of the letters t r b l: the sides that get a hairline
    Q_PROPERTY(QString edges READ edges WRITE setEdges)

public:
    explicit Panel(QWidget *parent = nullptr);
    const QString &ground() const { return m_ground; }
    void setGround(const QString &ground);
    const QString &edges() const { return m_edges; }
    void setEdges(const QString &edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor groundColor() const;

    QString m_ground;
    QString m_edges;
};

/// A hairline, lying or standing after its size policy.
class Rule final : public QWidget
{
    Q_OBJECT
public:
    explicit Rule(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ruqsat::workstation
