#pragma once

#include "protocol/copy.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;

namespace ruqsat::desk {
class CopyPrinting;
}

namespace ruqsat::workstation {

/// Under the printer: which copies of the paper there are, and "Spoiled sheet" (Ctrl+Shift+P) with
/// the reasons. Hidden until there is a copy.
class CopiesLine final : public QWidget
{
    Q_OBJECT
public:
    explicit CopiesLine(QWidget *parent = nullptr);
    /// Null: no copies now.
    void setCopies(desk::CopyPrinting *copies);
    /// Of the names of persons.
    void setLanguage(Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseReason();
    void showState();

    QPointer<desk::CopyPrinting> m_copies;
    Language m_language = Language::Kazakh;
    QLabel *m_text;
    QAction *m_spoil;
};

} // namespace ruqsat::workstation
