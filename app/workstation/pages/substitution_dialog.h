#pragma once

#include "desk/session.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ruqsat::workstation {

class FailurePanel;
class Languages;

/// Who stands in for whom, and until when: the head sets it for an absent colleague and ends it.
class SubstitutionDialog final : public QDialog
{
    Q_OBJECT
public:
    SubstitutionDialog(desk::Session &session, const Languages &languages, const QDate &today,
                       QWidget *parent);

private:
    void load();
    void onColleagues(const protocol::Colleagues &colleagues);
    void showColleagues();
    void set();
    void end();
    void setBusy(bool busy);
    void showState();
    void showFailure(const Failure &failure);

    desk::Session &m_session;
    const Languages &m_languages;
    protocol::Colleagues m_colleagues;
    FailurePanel *m_failure;
    QListWidget *m_running;
    QPushButton *m_end;
    QComboBox *m_absent;
    QComboBox *m_substitute;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QLineEdit *m_reason;
    QPushButton *m_set;
    bool m_busy = false;
};

} // namespace ruqsat::workstation
