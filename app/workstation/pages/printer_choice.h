#pragma once

#include "core/localized.h"
#include "core/result.h"

#include <QComboBox>

namespace ruqsat::workstation {

/// The CUPS queues to choose from; the desk's own queue is chosen first. Nothing is ever sent to a
/// queue that the person did not see here.
class PrinterChoice final : public QComboBox
{
    Q_OBJECT
public:
    explicit PrinterChoice(QWidget *parent = nullptr);
    /// Asks CUPS, off the window's thread. `preferred`: of the desk's settings, may be empty.
    void refresh(const QString &preferred);
    /// Empty while there is none.
    QString queue() const { return currentData().toString(); }

Q_SIGNALS:
    void refreshed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_preferred;
};

} // namespace ruqsat::workstation
