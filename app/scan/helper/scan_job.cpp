#include "scan/helper/cancel_watch.h"
#include "scan/helper/jobs.h"
#include "scan/helper/limits.h"
#include "scan/helper/output.h"
#include "scan/helper/page_pipeline.h"
#include "scan/helper/sane_device.h"

#include <cstdlib>

namespace ruqsat::scan::helper {
namespace {

void writePage(const Page &page)
{
    writeFrame({{QStringLiteral("event"), QStringLiteral("page")},
                {QStringLiteral("number"), page.number},
                {QStringLiteral("width"), page.width},
                {QStringLiteral("height"), page.height},
                {QStringLiteral("resolution"), page.resolution},
                {QStringLiteral("blank"), page.blank},
                {QStringLiteral("skew"), page.skew}},
               page.jpeg);
}

Result<QString> deviceName(const SaneLibrary &library, const QString &wanted)
{
    if (!wanted.isEmpty())
        return wanted;
    const Result<QList<Device>> devices = library.devices();
    if (!devices)
        return devices.failure();
    if (devices->isEmpty())
        return FailureCode::ScannerNone;
    return devices->first().name;
}

Result<void> scanAll(SaneDevice &device, const CancelWatch &watch, const ScanOptions &options)
{
    if (const Result<void> configured = device.configure(options); !configured)
        return configured;

    const int most = options.source == ScanSource::Flatbed ? 1 : options.maximumPages;
    for (int number = 1; number <= most; ++number) {
        int said = -2;
        const auto onPercent = [&](int percent) {
            if (percent / 5 != said / 5 || said == -2)
                writeFrame({{QStringLiteral("event"), QStringLiteral("progress")},
                            {QStringLiteral("number"), number},
                            {QStringLiteral("percent"), percent}});
            said = percent;
            return !watch.isCancelled();
        };
        const Result<std::optional<Raster>> raster = device.readPage(number == 1, onPercent);
        if (!raster)
            return raster.failure();
        if (!raster->has_value())
            break;
        Result<Page> page = preparePage(**raster, device.resolution(), options.straighten);
        if (!page)
            return page.failure();
        if (watch.isCancelled())
            return FailureCode::ScannerCancelled;
        page->number = number;
        writePage(*page);
    }
    return {};
}

int end(const Result<void> &done)
{
    if (!done) {
        writeFailure(done.failure());
        return EXIT_FAILURE;
    }
    writeDone();
    return EXIT_SUCCESS;
}

} // namespace

int listDevices()
{
    limitForScanning();
    const CancelWatch watch;
    const SaneLibrary library;
    const Result<QList<Device>> devices = library.devices();
    if (!devices)
        return end(devices.failure());
    for (const Device &device : *devices)
        writeFrame({{QStringLiteral("event"), QStringLiteral("device")},
                    {QStringLiteral("name"), device.name},
                    {QStringLiteral("vendor"), device.vendor},
                    {QStringLiteral("model"), device.model},
                    {QStringLiteral("type"), device.type}});
    return end({});
}

int scanPages(const ScanOptions &options)
{
    limitForScanning();
    const CancelWatch watch;
    const SaneLibrary library;
    const Result<QString> name = deviceName(library, options.device);
    if (!name)
        return end(name.failure());
    const Result<std::unique_ptr<SaneDevice>> device = SaneDevice::open(*name);
    if (!device)
        return end(device.failure());
    // Said before the scanner is let go of: backends that end their reading thread by force
    // (sanei_thread) may leave the allocator locked, and hang there.
    return end(scanAll(**device, watch, options));
}

} // namespace ruqsat::scan::helper
