#pragma once

#include "workstation/shell/page.h"

#include <QList>

class QBoxLayout;
class QLabel;
class QTableView;

namespace ruqsat::workstation {

class DueLink;
class FailurePanel;

/// The date of the row that is chosen in the lists of the home page, at the head of its list: one
/// at a time, so that F2 asks for the one that the person looks at.
class HomeWhy final : public QObject
{
    Q_OBJECT
public:
    HomeWhy(const PageContext &context, QObject *parent);
    /// After the table has its model. What cannot be fetched is told in `failures`.
    void watch(QTableView *table, QBoxLayout *head, FailurePanel *failures);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct List
    {
        QTableView *table;
        QLabel *title;
        DueLink *link;
    };
    void choose(const QTableView *table);
    void showChosen();

    const PageContext m_context;
    QList<List> m_lists;
    const QTableView *m_chosen = nullptr;
};

} // namespace ruqsat::workstation
