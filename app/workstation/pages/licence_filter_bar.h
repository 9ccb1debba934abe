#pragma once

#include "protocol/licence.h"
#include "workstation/pages/filter_bar.h"

namespace ruqsat::workstation {

class DayField;

/// What to look for in the licence register, in two lines of fields.
class LicenceFilterBar final : public FilterBar
{
    Q_OBJECT
public:
    explicit LicenceFilterBar(QWidget *parent = nullptr);
    /// The services to choose from, in the language of the screen.
    void setServices(const RegulationCatalog &regulations, Language language);

    protocol::LicenceFilter filter() const;
    void setText(const QString &text);
    bool isEmpty() const override;
    void clear() override;
    QLineEdit *firstField() const { return m_text; }

protected:
    void retranslate() override;

private:
    QLineEdit *m_text;
    QLineEdit *m_activity;
    QLineEdit *m_place;
    QComboBox *m_service;
    QComboBox *m_state;
    DayField *m_from;
    DayField *m_until;
};

} // namespace ruqsat::workstation
