#pragma once

#include "core/failure.h"
#include "scan/page.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace ruqsat::scan {

/// Where the helper is and what it is given. Deadlines in milliseconds without any word from it.
struct HelperPlace
{
    QString program;       ///< path of ruqsat-scan; empty: beside the running program
    QString saneConfigDir; ///< SANE_CONFIG_DIR; empty: the system's
    int deadlineMs = 60'000;
};

struct Device
{
    QString name; ///< SANE's name, for ScanOptions
    QString vendor;
    QString model;
    QString type;
};

enum class ScanSource { Flatbed, Feeder };
enum class ScanColour { Colour, Gray };

struct ScanOptions
{
    QString device; ///< empty: the first one that SANE lists
    ScanSource source = ScanSource::Feeder;
    ScanColour colour = ScanColour::Colour;
    int resolution = 200;   ///< dpi, 75 … 300
    int maximumPages = 50;  ///< 1 … 200; the flatbed gives one
    bool straighten = true; ///< deskew and crop the lid's border
};

/// Drives the scanner through the helper process; one job at a time (while isBusy(), another one is
/// not begun). Pages that arrived stay good
/// whatever follows: a jam after the second page ends in failed(), and the first two are kept.
class Scanner final : public QObject
{
    Q_OBJECT

public:
    explicit Scanner(HelperPlace place, QObject *parent = nullptr);
    ~Scanner() override;

    bool isBusy() const;
    /// Answers with devicesFound() or failed().
    void listDevices();
    /// Answers with pageStarted() and pageArrived() for each page, then one of finished(),
    /// failed().
    void start(const ScanOptions &options);
    /// Ends the job with failed(scannerCancelled); a helper that does not answer is killed.
    void cancel();

Q_SIGNALS:
    void devicesFound(const QList<ruqsat::scan::Device> &devices);
    /// `percent` of the page under way, 0 … 100; -1 where the scanner does not know its length.
    void progressed(int pageNumber, int percent);
    void pageArrived(const ruqsat::scan::Page &page);
    void finished(int pages);
    /// scannerNone, scannerBusy, scannerJam, scannerNoDocuments, scannerCoverOpen,
    /// scannerAccessDenied, scannerError, scannerCancelled, scanHelperFailed.
    void failed(const ruqsat::Failure &failure, int pagesKept);

private:
    struct Job;

    void begin(const QStringList &arguments, bool listing);
    void onOutput(const QByteArray &bytes);
    void onEnded(const QString &complaint);

    HelperPlace m_place;
    std::unique_ptr<Job> m_job;
};

} // namespace ruqsat::scan
