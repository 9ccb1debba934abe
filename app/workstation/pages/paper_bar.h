#pragma once

#include "core/result.h"
#include "workstation/pages/printer_choice.h"

#include <QPointer>
#include <QWidget>

#include <stop_token>

class QAction;
class QLabel;

namespace ruqsat::desk {
class CopyPrinting;
}

namespace ruqsat::workstation {

/// Over a paper: the printer, Print (Ctrl+P) and Save (Ctrl+Shift+S). Prints the PDF itself to the
/// chosen queue and follows the job to its end.
class PaperBar final : public QWidget
{
    Q_OBJECT
public:
    explicit PaperBar(QWidget *parent = nullptr);
    ~PaperBar() override;

    /// Looks for printers anew; `preferred`: of the desk's settings, may be empty.
    void refresh(const QString &preferred);
    /// `number` names the print job and the file, so it must tell nothing about a person. Empty
    /// bytes: there is no paper now.
    void setPaper(const QByteArray &pdf, const QString &number);
    /// Prints from now on numbered copies that the registry counts; null: none.
    void setCopies(desk::CopyPrinting *copies);
    /// Title of the file dialog, in the language of the screen.
    void setSaveTitle(const QString &title) { m_saveTitle = title; }
    bool isPrinting() const { return m_printing; }
    void cancelPrint();

Q_SIGNALS:
    /// Print or Save was chosen: what an earlier failure said is over.
    void started();
    void printingChanged(bool printing);
    void printed();
    void saved();
    /// printer…, printJobFailed, cancelled, ioError.
    void failed(const Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void print();
    void save();
    void onPrinted(const Result<void> &done);
    /// A word about any of the copies.
    void onCopyTold(const Result<void> &done);
    void tell(const Result<void> &done);
    void onPrintersKnown();
    void setLooking(bool looking);
    void setPrinting(bool printing);
    void showState();
    void retranslate();

    QLabel *m_label;
    PrinterChoice *m_printer;
    QAction *m_print;
    QAction *m_save;
    QByteArray m_pdf;
    QString m_number;
    QString m_saveTitle;
    QPointer<desk::CopyPrinting> m_copies;
    std::stop_source m_stop;
    QString m_preferred;
    bool m_printersKnown = false;
    bool m_looking = false; ///< for a printer, to print as soon as there is one
    bool m_printing = false;
};

} // namespace ruqsat::workstation
