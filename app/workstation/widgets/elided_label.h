#pragma once

#include <QWidget>

namespace ruqsat::workstation {

/// One line of section words that gives way: what does not fit ends with an ellipsis, and the tool
/// tip has all of it.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace ruqsat::workstation
