#pragma once

#include "protocol/colleague.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ruqsat::workstation {

class Languages;

/// The head gives a case to an executor: who has how much, and the resolution. A case that somebody
/// has already changes hands with a reason.
class AssignDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `people`: the executors. `holderIin`: who has the case now; empty for nobody. `note`: what
    /// was typed before and is not sent.
    AssignDialog(const QString &caseNumber, const QList<protocol::Colleague> &people,
                 const QString &holderIin, const QString &note, const Languages &languages,
                 QWidget *parent);

    QString chosenIin() const;
    QString note() const;

Q_SIGNALS:
    void noteChanged();

private:
    void showLoads(Language language);
    void showState();

    QList<protocol::Colleague> m_people;
    QString m_holderIin;
    QListWidget *m_list;
    QPlainTextEdit *m_note;
    QLabel *m_why;
    QPushButton *m_assign;
};

} // namespace ruqsat::workstation
