#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

class DayField;
class FieldBox;
class Tag;

/// The fee of a case: how much by which index, and the payment as the payment gateway knows it. A
/// document that confirms the payment may be attached instead, where the applicant brings one.
class PaymentPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PaymentPanel(QWidget *parent = nullptr);
    ~PaymentPanel() override;
    /// Takes the payment of the case into the fields; without one they are empty.
    void bind(desk::CaseEditor &editor);
    void show(const desk::CaseEditor &editor, Language language);

private:
    void retranslate();
    void showDateProblem();
    void showOutcome(const desk::CaseEditor &editor);
    void onEdited();

    desk::CaseEditor *m_editor = nullptr;
    QLabel *m_heading;
    QLabel *m_amount;
    Tag *m_unconfirmed;
    FieldBox *m_referenceBox;
    FieldBox *m_dateBox;
    QLineEdit *m_reference;
    DayField *m_date;
    QAction *m_check;
    Tag *m_outcome;
    QLabel *m_words;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
