#pragma once

#include <QWidget>

namespace ruqsat::workstation {

/// What a scroll area scrolls, where wrapped words are inside: QScrollArea asks for a least height
/// without asking for which width, and would squeeze the lines together.
class ScrollContent : public QWidget
{
    Q_OBJECT
public:
    explicit ScrollContent(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace ruqsat::workstation
