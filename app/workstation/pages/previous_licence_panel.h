#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ruqsat::workstation {

class FieldBox;

/// A re-issue and a duplicate refer to the old licence: the applicant's licences in the register,
/// one of which fills number and date. A licence older than the register is typed in.
class PreviousLicencePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviousLicencePanel(QWidget *parent = nullptr);
    /// Asks the register, where the case needs an old licence and the applicant is known.
    void bind(desk::Session &session, const desk::CaseEditor &editor);
    void setLanguage(Language language);

Q_SIGNALS:
    /// `issuedOn` in the zone of the calendar.
    void chosen(const QString &number, const QDate &issuedOn);

private:
    void show(const Result<protocol::LicencePage> &found);
    void onTake();

    QLabel *m_heading;
    FieldBox *m_box;
    QComboBox *m_list;
    QPushButton *m_take;
    QLabel *m_words;
    bool m_forAppendix = false;
    QString m_regulation;
    QList<protocol::Licence> m_licences;
    std::optional<Failure> m_failure;
    bool m_asking = false;
    desk::Later<protocol::LicencePage> m_run;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
