#pragma once

#include <QWidget>

namespace ruqsat::workstation {

/// Stands over everything, always, while the desk works on sandbox roots.
class DemoBand final : public QWidget
{
    Q_OBJECT
public:
    explicit DemoBand(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString words() const;
};

} // namespace ruqsat::workstation
