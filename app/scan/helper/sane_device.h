#pragma once

#include "core/result.h"
#include "scan/scanner.h"

#include <sane/sane.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ruqsat::scan::helper {

/// The scanner's word for what happened, in our codes. Not for SANE_STATUS_GOOD.
Failure failureOfStatus(SANE_Status status, const char *doing);

/// Rows of one page as the scanner gave them: 8-bit gray or RGB.
struct Raster
{
    int width = 0;
    int height = 0;
    int channels = 1;
    int bytesPerLine = 0;
    std::vector<unsigned char> bytes;
};

/// The library for as long as it is used; all of SANE is called in one thread.
class SaneLibrary final
{
public:
    SaneLibrary();
    ~SaneLibrary();
    SaneLibrary(const SaneLibrary &) = delete;
    SaneLibrary &operator=(const SaneLibrary &) = delete;

    Result<QList<Device>> devices() const;
};

class SaneDevice final
{
public:
    /// Fails with scannerNone, scannerBusy, scannerAccessDenied, scannerError.
    static Result<std::unique_ptr<SaneDevice>> open(const QString &name);
    ~SaneDevice();
    SaneDevice(const SaneDevice &) = delete;
    SaneDevice &operator=(const SaneDevice &) = delete;

    /// Source, colour, 8 bits, resolution and a whole A4 page, each as near as the scanner can.
    Result<void> configure(const ScanOptions &options);
    /// What configure() reached.
    int resolution() const { return m_resolution; }

    /// One page. `onPercent` (-1: length unknown) returns false to cancel. Nothing is returned for
    /// an empty feeder that is not asked for its first page.
    Result<std::optional<Raster>> readPage(bool isFirst,
                                           const std::function<bool(int percent)> &onPercent);

private:
    explicit SaneDevice(SANE_Handle handle);
    void readOptions();
    const SANE_Option_Descriptor *option(const char *name) const;
    Result<void> setWord(const char *name, SANE_Word value);
    Result<void> setText(const char *name, const std::string &value);
    Result<void> choose(const char *name, const std::function<int(const std::string &)> &rank);
    Result<void> setResolution(int wanted);
    Result<void> setArea(const char *name, double millimetres);
    Result<void> control(const char *name, void *value);
    Result<Raster> readRows(const std::function<bool(int percent)> &onPercent);

    SANE_Handle m_handle;
    std::map<std::string, SANE_Int> m_options;
    int m_resolution = 0;
};

} // namespace ruqsat::scan::helper
