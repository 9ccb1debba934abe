#pragma once

#include "core/localized.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ruqsat::workstation {

/// What an officer types before a question goes out.
struct QuestionText
{
    bool ofApplicant = true;
    LocalizedText body; ///< which body is asked
    QString question;
    int workingDays = 5;
};

/// The executor asks the applicant, and then the case waits, or another body, which has its own
/// clock beside the case's.
class QuestionDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `start`: whom to ask, and what was typed before and is not sent.
    QuestionDialog(const QuestionText &start, QWidget *parent);
    QuestionText text() const;

Q_SIGNALS:
    /// Any part of it.
    void changed();

private:
    void showState();

    bool m_ofApplicant;
    QLineEdit *m_bodyKk = nullptr;
    QLineEdit *m_bodyRu = nullptr;
    QPlainTextEdit *m_question;
    QSpinBox *m_days;
    QLabel *m_why;
    QPushButton *m_send;
};

} // namespace ruqsat::workstation
