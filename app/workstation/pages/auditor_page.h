#pragma once

#include "desk/administration.h"
#include "desk/audit_export.h"
#include "desk/audit_verification.h"
#include "workstation/shell/page.h"

#include <QDateEdit>

class QComboBox;
class QStandardItemModel;

namespace Ui {
class AuditorPage;
}

namespace ruqsat::workstation {

/// The auditor's home: who looked at whom, when and on what ground; what each entry says, by Enter;
/// and whether the audit itself is whole, which is checked here and not believed.
class AuditorPage final : public Page
{
    Q_OBJECT
public:
    explicit AuditorPage(const PageContext &context);
    ~AuditorPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onReturn() override;
    void onLeave() override;
    /// Shows these rows; show() shows those of the registry.
    void showRecords(const QList<protocol::AuditRecord> &records);
    /// Writes every row of the question that is shown, and says how many, or the failure.
    void exportTo(const QString &path);

protected:
    void retranslate() override;

private:
    enum class Chain { Unchecked, Checking, Whole, Broken };

    void makeFilter();
    void connectDetail();
    void ask();
    QDate today() const;
    /// Whether it has become another day, and the days that nobody chose went on with it.
    bool followToday();
    void refillActions();
    void openDetail();
    /// Of the chosen row, where the entry is open; from its first line, or where it was read.
    void showDetail(bool fromTop);
    void closeDetail();
    void check();
    void onChecked(const Result<desk::AuditVerdict> &verdict);
    void sign();
    void exportRows();
    void connectExport();
    void showState();
    void showChain();
    QStringList headings() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AuditorPage> m_ui;
    desk::AuditList *m_list;
    QStandardItemModel *m_rows;
    QList<protocol::AuditRecord> m_shown;
    QComboBox *m_action;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QDate m_day; ///< the last one, as long as nobody chose another
    QAction *m_check;
    QAction *m_sign;
    QAction *m_export;
    desk::AuditExport *m_exporting;
    desk::AuditVerification *m_verification = nullptr;
    Chain m_chain = Chain::Unchecked;
    desk::AuditVerdict m_verdict;
    std::optional<Failure> m_broken;
    int m_percent = 0;
    bool m_filling = false; ///< the rows are put in anew: the chosen one is no choice
    std::optional<Failure> m_failure;
};

} // namespace ruqsat::workstation
