#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"

#include <QWidget>

#include <optional>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

class ActionButton;
class DayField;
class FieldBox;
class Tag;

/// Who brings the papers when it is not the head. A notarial power of attorney is asked for at the
/// notaries' system, which also gives the name; one certified otherwise is marked and not typed in
/// (000 clause 7.4).
class RepresentativeForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RepresentativeForm(QWidget *parent = nullptr);
    ~RepresentativeForm() override;
    /// In place of all that stood there; an empty one empties the form. Says no edited().
    void setRepresentative(const protocol::Representative &representative);
    protocol::Representative representative() const;
    void setLanguage(Language language);
    /// What the notaries' system said, or that it is being asked.
    void showPower(const desk::CaseEditor &editor);

Q_SIGNALS:
    void edited();
    void checkWanted();

private:
    void showProblems();
    void showNotarial();

    FieldBox *m_nameBox;
    FieldBox *m_iinBox;
    FieldBox *m_basisBox;
    FieldBox *m_dateBox;
    QLineEdit *m_name;
    QLineEdit *m_iin;
    QLineEdit *m_basis;
    DayField *m_date;
    QCheckBox *m_notarial;
    QAction *m_check;
    ActionButton *m_checkButton;
    Tag *m_outcome;
    QLabel *m_words;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
