#include "workstation/pages/home_why.h"

#include "workstation/pages/due_reason.h"
#include "workstation/pages/home_facts.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QTableView>

namespace ruqsat::workstation {

namespace home_why_detail {

QModelIndex chosenIn(const QTableView *table)
{
    return table->currentIndex().siblingAtColumn(0);
}

HomeFacts::Term termOf(const QModelIndex &row)
{
    return row.data(home_detail::termRole).value<HomeFacts::Term>();
}

} // namespace home_why_detail

using home_why_detail::chosenIn;
using home_why_detail::termOf;

HomeWhy::HomeWhy(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void HomeWhy::watch(QTableView *table, QBoxLayout *head, FailurePanel *failures)
{
    auto *title = makeLabel({}, "caption");
    auto *link = new DueLink;
    link->setObjectName(table->objectName() + QStringLiteral("Why"));
    head->addWidget(title);
    head->addWidget(link);
    QWidget::setTabOrder(table, link);
    m_lists.append({table, title, link});
    connect(link, &DueLink::asked, this, [this, table, link, failures] {
        const QModelIndex row = chosenIn(table);
        fetchReason(m_context, row.data(home_detail::subjectRole).toString(), termOf(row).clockId,
                    link, failures);
    });
    table->installEventFilter(this);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, table] { choose(table); });
    showChosen();
}

bool HomeWhy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        choose(qobject_cast<QTableView *>(watched));
    return QObject::eventFilter(watched, event);
}

void HomeWhy::choose(const QTableView *table)
{
    // A list that comes anew has no chosen row for a moment: a date with the focus would lose it.
    if (chosenIn(table).isValid() && (table->hasFocus() || !m_chosen))
        m_chosen = table;
    QMetaObject::invokeMethod(this, &HomeWhy::showChosen, Qt::QueuedConnection);
}

void HomeWhy::showChosen()
{
    for (const List &list : std::as_const(m_lists)) {
        const QModelIndex row = list.table == m_chosen ? chosenIn(list.table) : QModelIndex();
        const HomeFacts::Term term = termOf(row);
        list.title->setText(term.title);
        list.title->setVisible(!term.date.isEmpty());
        list.link->setVisible(!term.date.isEmpty());
        // Whose reason is still on its way is told of this case only.
        list.link->setProperty(caseOfLink, row.data(home_detail::subjectRole));
        list.link->setAskable(term.why.isEmpty());
        list.link->setDue(term.date.isEmpty() ? QString()
                                              : term.title + QStringLiteral(", ") + term.owner,
                          term.date, term.why);
    }
}

} // namespace ruqsat::workstation
