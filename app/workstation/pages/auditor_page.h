#pragma once

#include "desk/administration.h"
#include "desk/audit_verification.h"
#include "workstation/shell/page.h"

#include <QDateEdit>

class QStandardItemModel;

namespace Ui {
class AuditorPage;
}

namespace ruqsat::workstation {

/// The auditor's home: who looked at whom, when and on what ground; and whether the audit itself is
/// whole, which is checked here and not believed.
class AuditorPage final : public Page
{
    Q_OBJECT
public:
    explicit AuditorPage(const PageContext &context);
    ~AuditorPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;
    /// Shows these rows; show() shows those of the registry.
    void showRecords(const QList<protocol::AuditRecord> &records);
    /// Writes what is shown; false where that file cannot be written.
    bool exportTo(const QString &path) const;

protected:
    void retranslate() override;

private:
    enum class Chain { Unchecked, Checking, Whole, Broken };

    void ask();
    void check();
    void onChecked(const Result<desk::AuditVerdict> &verdict);
    void sign();
    void exportRows();
    void showState();
    void showChain();
    QStringList headings() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AuditorPage> m_ui;
    desk::AuditList *m_list;
    QStandardItemModel *m_rows;
    QList<protocol::AuditRecord> m_shown;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QAction *m_check;
    QAction *m_sign;
    QAction *m_export;
    desk::AuditVerification *m_verification = nullptr;
    Chain m_chain = Chain::Unchecked;
    desk::AuditVerdict m_verdict;
    std::optional<Failure> m_broken;
    int m_percent = 0;
    std::optional<Failure> m_failure;
};

} // namespace ruqsat::workstation
