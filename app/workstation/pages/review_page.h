#pragma once

#include "desk/request_signing.h"
#include "workstation/pages/operator_page.h"

namespace Ui {
class ReviewPage;
}

namespace ruqsat::workstation {

/// Everything that is about to be signed, on one page; what is missing leads to its place.
class ReviewPage final : public OperatorPage
{
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReviewPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;

protected:
    void bindCase(desk::CaseEditor &editor) override;
    void showCase() override;
    void retranslate() override;

private:
    void onSign();
    void onReadyForPin();
    void onFailed(const Failure &failure);
    void showSummary();
    void showProblems(const QList<desk::CaseProblem> &problems);
    void showCertificate();

    std::unique_ptr<Ui::ReviewPage> m_ui;
    std::unique_ptr<desk::RequestSigning> m_signing;
    QWidget *m_summary = nullptr;
    QWidget *m_problems = nullptr;
};

} // namespace ruqsat::workstation
