#pragma once

#include "protocol/colleague.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ruqsat::workstation {

class Languages;

/// The head gives a colleague's draft to another one who takes applications, with a reason.
class TakeOverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `people`: those who may get it; `reason`: what was typed before where it was not done.
    TakeOverDialog(const QString &applicant, const protocol::Actor &owner,
                   const QList<protocol::Actor> &people, const QString &reason,
                   const Languages &languages, QWidget *parent);

    QString chosenIin() const;
    QString reason() const;

private:
    void showState();

    QList<protocol::Actor> m_people;
    QListWidget *m_list;
    QPlainTextEdit *m_reason;
    QLabel *m_why;
    QPushButton *m_give;
};

} // namespace ruqsat::workstation
