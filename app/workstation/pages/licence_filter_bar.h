#pragma once

#include "core/regulation_catalog.h"
#include "protocol/licence.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace ruqsat::workstation {

class DayField;

/// What to look for in the licence register, in two lines of fields. Says it a moment after the
/// last key press.
class LicenceFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit LicenceFilterBar(QWidget *parent = nullptr);
    /// The services to choose from, in the language of the screen.
    void setServices(const RegulationCatalog &regulations, Language language);

    protocol::LicenceFilter filter() const;
    void setText(const QString &text);
    void clear();
    QLineEdit *firstField() const { return m_text; }

Q_SIGNALS:
    void edited();
    /// Down or Enter in a field, Esc in an empty bar: to the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void sayNow();
    void retranslate();

    QLineEdit *m_text;
    QLineEdit *m_activity;
    QLineEdit *m_place;
    QComboBox *m_service;
    QComboBox *m_state;
    DayField *m_from;
    DayField *m_until;
    QTimer *m_typing;
};

} // namespace ruqsat::workstation
