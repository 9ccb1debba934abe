#pragma once

#include <QPainterPath>
#include <QWidget>

namespace ruqsat::workstation {

/// A closed curve of `petals` waves round a circle: `swing` their height as a share of the radius,
/// `phase` turns it.
QPainterPath rosette(double radius, double swing, int petals, double phase);

/// The product's sign.
class Mark final : public QWidget
{
    Q_OBJECT
public:
    explicit Mark(int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The left part of the sign-in: the rosette of the licence, the name and what the program is.
class SignInArt final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInArt(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace ruqsat::workstation
