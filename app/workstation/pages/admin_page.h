#pragma once

#include "desk/administration.h"
#include "workstation/shell/page.h"

#include <QTimer>

class QStandardItem;
class QStandardItemModel;

namespace Ui {
class AdminPage;
}

namespace ruqsat::workstation {

/// The administrator's home: accounts, devices, offices, and the changes that wait for a second
/// administrator. Enter opens what is chosen, Ctrl+F searches.
class AdminPage final : public Page
{
    Q_OBJECT
public:
    explicit AdminPage(const PageContext &context);
    ~AdminPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;

protected:
    void retranslate() override;

private:
    static constexpr int SubjectRole = Qt::UserRole + 1;

    desk::AdminSection section() const;
    void search();
    void openChosen();
    void showRows();
    void showState();
    QStringList headings() const;
    QList<QStandardItem *> row(int index) const;
    QList<QStandardItem *> lawRow(int index) const;
    /// Changes of the law first, then those of accounts.
    QList<QStandardItem *> requestRow(int index) const;
    /// Of whose rows no new one is made here.
    bool isOpenedOnly() const;
    int count() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AdminPage> m_ui;
    desk::Administration *m_list;
    QStandardItemModel *m_rows;
    std::optional<Failure> m_failure;
    QTimer m_typing;
};

} // namespace ruqsat::workstation
