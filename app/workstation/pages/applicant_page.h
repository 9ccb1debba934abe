#pragma once

#include "workstation/pages/operator_page.h"

namespace Ui {
class ApplicantPage;
}

namespace ruqsat::workstation {

/// Who asks for the service: looked up by BIN in the state database, never typed in.
class ApplicantPage final : public OperatorPage
{
    Q_OBJECT
public:
    explicit ApplicantPage(const PageContext &context, QWidget *parent = nullptr);
    ~ApplicantPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;

protected:
    void bindCase(desk::CaseEditor &editor) override;
    void showCase() override;
    void retranslate() override;

private:
    void onSubmitterChosen(int index);
    void onNumberEdited(const QString &text);

    std::unique_ptr<Ui::ApplicantPage> m_ui;
    QAction *m_lookUp;
    QAction *m_cancel;
};

} // namespace ruqsat::workstation
