#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ruqsat::workstation {

/// The head sends a case back and says what has to be done.
class ReturnDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `reason`: what was typed before and is not sent.
    explicit ReturnDialog(const QString &reason, QWidget *parent);
    QString reason() const;

Q_SIGNALS:
    void changed();

private:
    void showState();

    QPlainTextEdit *m_reason;
    QLabel *m_why;
    QPushButton *m_return;
};

} // namespace ruqsat::workstation
