#pragma once

#include "workstation/pages/operator_page.h"

namespace Ui {
class FormPage;
}

namespace ruqsat::workstation {

class FieldEditor;
class PaymentPanel;
class PreviousLicencePanel;
class SimilarNote;

/// The application form, made from the regulation's fields: a problem stands under its field once
/// the cursor has left it, and the footer counts them.
class FormPage final : public OperatorPage
{
    Q_OBJECT
public:
    explicit FormPage(const PageContext &context, QWidget *parent = nullptr);
    ~FormPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: the id of the field to go to.
    void onEnter(const QString &subject) override;

protected:
    void bindCase(desk::CaseEditor &editor) override;
    void showCase() override;
    void retranslate() override;

private:
    void onEdited(FieldEditor *fieldEditor);
    /// The first field in which something is wrong, then those that are still empty.
    QWidget *firstProblem() const;
    void showProblem(FieldEditor *fieldEditor);
    void onLeft(FieldEditor *fieldEditor);
    void onPreviousLicence(const QString &number, const QDate &issuedOn);
    void onContinue();

    std::unique_ptr<Ui::FormPage> m_ui;
    PreviousLicencePanel *m_previous = nullptr;
    SimilarNote *m_similar = nullptr;
    PaymentPanel *m_payment = nullptr;
    QAction *m_next;
    QString m_wanted;
};

} // namespace ruqsat::workstation
