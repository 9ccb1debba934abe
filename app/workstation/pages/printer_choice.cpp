#include "workstation/pages/printer_choice.h"

#include "desk/paper_output.h"

#include <QEvent>

namespace ruqsat::workstation {

PrinterChoice::PrinterChoice(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    retranslate();
}

void PrinterChoice::refresh(const QString &preferred)
{
    m_preferred = preferred;
    desk::listPrinters().then(this, [this](const Result<QList<paper::PrintQueue>> &queues) {
        const QString before = queue().isEmpty() ? m_preferred : queue();
        clear();
        if (queues) {
            for (const paper::PrintQueue &one : *queues) {
                addItem(one.description.isEmpty() ? one.name : one.description, one.name);
                if (one.name == before || (before.isEmpty() && one.isDefault))
                    setCurrentIndex(count() - 1);
            }
        }
        retranslate();
        Q_EMIT refreshed();
    });
}

void PrinterChoice::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PrinterChoice::retranslate()
{
    setAccessibleName(tr("Printer", "list of printers"));
    if (count() == 0 || itemData(0).toString().isEmpty()) {
        clear();
        addItem(tr("No printer", "list of printers: there is none"), QString());
    }
    setEnabled(!queue().isEmpty());
}

} // namespace ruqsat::workstation
