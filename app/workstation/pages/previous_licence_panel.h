#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"
#include "protocol/licence_appendices.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ruqsat::workstation {

class FieldBox;

/// A re-issue and a duplicate refer to the old licence: the applicant's licences in the register,
/// one of which fills number and date; where the act lets an appendix alone be re-issued or
/// duplicated, those of its appendices too that may be. A licence older than the register is typed
/// in.
class PreviousLicencePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviousLicencePanel(QWidget *parent = nullptr);
    /// Asks the register, where the case needs an old licence and the applicant is known.
    void bind(desk::Session &session, const desk::CaseEditor &editor);
    void setLanguage(Language language);

Q_SIGNALS:
    /// `number` may be that of an appendix alone. `issuedOn`: of the licence, in the zone of the
    /// calendar.
    void chosen(const QString &number, const QDate &issuedOn);

private:
    void show(const Result<protocol::LicencePage> &found);
    void onTake();
    /// Where the licence of the list is another one than was asked about.
    void askAppendices();
    void showAppendices(const Result<protocol::LicenceLife> &life);
    void listAppendices();

    QLabel *m_heading;
    FieldBox *m_box;
    QComboBox *m_list;
    FieldBox *m_partBox;
    QComboBox *m_parts; ///< the licence itself, then its appendices
    QPushButton *m_take;
    QLabel *m_words;
    QPointer<desk::Session> m_session;
    bool m_forAppendix = false;
    bool m_partsWanted = false;
    QString m_partsOf; ///< whose appendices were asked for
    QList<protocol::LicenceAppendix> m_appendices;
    std::optional<Failure> m_partsFailure;
    desk::Later<protocol::LicenceLife> m_partsRun;
    QString m_regulation;
    QList<protocol::Licence> m_licences;
    std::optional<Failure> m_failure;
    bool m_asking = false;
    desk::Later<protocol::LicencePage> m_run;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
