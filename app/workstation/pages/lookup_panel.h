#pragma once

#include "core/localized.h"
#include "desk/case_editor.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace ruqsat::workstation {

/// What the state database answered: the extract with its source and time, that it knows no such
/// organisation, or that it cannot be told now. Data from a register is text, never a field.
class LookupPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit LookupPanel(QWidget *parent = nullptr);
    void show(const desk::CaseEditor &editor, Language language);

private:
    void clear();
    void showExtract(const protocol::LookupAnswer &answer, Language language);
    void fillOrganisation(QGridLayout &grid, const protocol::Organisation &organisation,
                          Language language);
    void fillPerson(QGridLayout &grid, const protocol::Person &person, Language language);
    void showMessage(const char *ground, const char *glyph, const QString &title,
                     const QString &explanation);

    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace ruqsat::workstation
