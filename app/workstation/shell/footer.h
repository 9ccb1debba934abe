#pragma once

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ruqsat::workstation {

class ActionButton;
class Page;

/// The page's actions: back and secondary ones at the left, the filled one at the right with the
/// reason beside it while it is off.
class Footer final : public QWidget
{
    Q_OBJECT
public:
    explicit Footer(QWidget *parent = nullptr);
    void setPage(Page *page);
    /// Below 1400: smaller margins, no shortcuts on secondary actions.
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void showReason();

    QHBoxLayout *m_row;
    QPointer<Page> m_page;
    QLabel *m_reason;
    QList<ActionButton *> m_buttons;
    bool m_narrow = false;
};

} // namespace ruqsat::workstation
