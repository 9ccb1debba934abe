#pragma once

#include "core/localized.h"
#include "protocol/request.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace ruqsat::workstation {

class FieldBox;

/// Who brings the papers when it is not the head, and by which power of attorney. One certified
/// otherwise than by a notary is marked (000 clause 7.4).
class RepresentativeForm final : public QWidget
{
    Q_OBJECT
public:
    explicit RepresentativeForm(QWidget *parent = nullptr);
    ~RepresentativeForm() override;
    void setRepresentative(const protocol::Representative &representative);
    protocol::Representative representative() const;
    void setLanguage(Language language);

Q_SIGNALS:
    void edited();

private:
    void showProblems();

    FieldBox *m_nameBox;
    FieldBox *m_iinBox;
    FieldBox *m_basisBox;
    FieldBox *m_dateBox;
    QLineEdit *m_name;
    QLineEdit *m_iin;
    QLineEdit *m_basis;
    QDateEdit *m_date;
    QCheckBox *m_notarial;
    Language m_language = Language::Kazakh;
};

} // namespace ruqsat::workstation
