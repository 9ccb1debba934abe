#include "scan/helper/sane_device.h"

#include "scan/helper/limits.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ruqsat::scan::helper {

Failure failureOfStatus(SANE_Status status, const char *doing)
{
    const QString detail = QString::fromLatin1(doing) + QStringLiteral(": ") +
                           QString::fromUtf8(sane_strstatus(status));
    switch (status) {
    case SANE_STATUS_CANCELLED:
        return {FailureCode::ScannerCancelled, detail};
    case SANE_STATUS_DEVICE_BUSY:
        return {FailureCode::ScannerBusy, detail};
    case SANE_STATUS_JAMMED:
        return {FailureCode::ScannerJam, detail};
    case SANE_STATUS_NO_DOCS:
        return {FailureCode::ScannerNoDocuments, detail};
    case SANE_STATUS_COVER_OPEN:
        return {FailureCode::ScannerCoverOpen, detail};
    case SANE_STATUS_ACCESS_DENIED:
        return {FailureCode::ScannerAccessDenied, detail};
    case SANE_STATUS_GOOD:
    case SANE_STATUS_UNSUPPORTED:
    case SANE_STATUS_INVAL:
    case SANE_STATUS_EOF:
    case SANE_STATUS_IO_ERROR:
    case SANE_STATUS_NO_MEM:
        break;
    }
    return {FailureCode::ScannerError, detail};
}

SaneLibrary::SaneLibrary()
{
    SANE_Int version = 0;
    sane_init(&version, nullptr);
}

SaneLibrary::~SaneLibrary()
{
    sane_exit();
}

Result<QList<Device>> SaneLibrary::devices() const
{
    const SANE_Device **list = nullptr;
    const SANE_Status status = sane_get_devices(&list, SANE_FALSE);
    if (status != SANE_STATUS_GOOD)
        return failureOfStatus(status, "list");
    QList<Device> devices;
    for (; list && *list; ++list)
        devices.append({QString::fromUtf8((*list)->name), QString::fromUtf8((*list)->vendor),
                        QString::fromUtf8((*list)->model), QString::fromUtf8((*list)->type)});
    return devices;
}

SaneDevice::SaneDevice(SANE_Handle handle)
    : m_handle(handle)
{
}

SaneDevice::~SaneDevice()
{
    sane_cancel(m_handle);
    sane_close(m_handle);
}

Result<std::unique_ptr<SaneDevice>> SaneDevice::open(const QString &name)
{
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.toUtf8().constData(), &handle);
    // "Invalid" is what SANE calls a name that no scanner answers to.
    if (status == SANE_STATUS_INVAL)
        return Failure(FailureCode::ScannerNone, QStringLiteral("no such device"));
    if (status != SANE_STATUS_GOOD)
        return failureOfStatus(status, "open");
    std::unique_ptr<SaneDevice> device(new SaneDevice(handle));
    device->readOptions();
    return device;
}

Result<std::optional<Raster>>
SaneDevice::readPage(bool isFirst, const std::function<bool(int percent)> &onPercent)
{
    const SANE_Status status = sane_start(m_handle);
    if (status == SANE_STATUS_NO_DOCS && !isFirst)
        return std::optional<Raster>();
    if (status != SANE_STATUS_GOOD)
        return failureOfStatus(status, "start");
    Result<Raster> raster = readRows(onPercent);
    if (!raster)
        return raster.failure();
    return std::optional(*std::move(raster));
}

Result<Raster> SaneDevice::readRows(const std::function<bool(int percent)> &onPercent)
{
    SANE_Parameters parameters{};
    const SANE_Status known = sane_get_parameters(m_handle, &parameters);
    if (known != SANE_STATUS_GOOD)
        return failureOfStatus(known, "parameters");
    const bool isColour = parameters.format == SANE_FRAME_RGB;
    if ((!isColour && parameters.format != SANE_FRAME_GRAY) || parameters.depth != 8)
        return Failure(FailureCode::ScannerError, QStringLiteral("unsupported pixel format"));
    Raster raster{parameters.pixels_per_line,
                  parameters.lines,
                  isColour ? 3 : 1,
                  parameters.bytes_per_line,
                  {}};
    const std::int64_t lines = std::max(parameters.lines, 0);
    if (raster.width < 1 || raster.width > 100'000 ||
        raster.bytesPerLine < raster.width * raster.channels || raster.bytesPerLine > 1'000'000 ||
        lines * raster.width > maximumPixels)
        return Failure(FailureCode::ScannerError, QStringLiteral("page out of bounds"));

    const auto expected =
        static_cast<std::size_t>(lines) * static_cast<std::size_t>(raster.bytesPerLine);
    const std::size_t most = expected > 0 ? expected
                                          : static_cast<std::size_t>(maximumPixels) *
                                                static_cast<std::size_t>(raster.channels);
    raster.bytes.reserve(expected);
    std::vector<unsigned char> buffer(256 * 1024);
    for (;;) {
        const auto percent =
            expected > 0 ? static_cast<int>(raster.bytes.size() * 100 / expected) : -1;
        if (!onPercent(percent))
            return FailureCode::ScannerCancelled;
        SANE_Int count = 0;
        const SANE_Status status =
            sane_read(m_handle, buffer.data(), static_cast<SANE_Int>(buffer.size()), &count);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return failureOfStatus(status, "read");
        if (raster.bytes.size() + static_cast<std::size_t>(count) > most)
            return Failure(FailureCode::ScannerError, QStringLiteral("more rows than announced"));
        raster.bytes.insert(raster.bytes.end(), buffer.begin(), buffer.begin() + count);
    }
    // A cancelled or hung-up scan ends as quietly as a whole one.
    const auto lineSize = static_cast<std::size_t>(raster.bytesPerLine);
    if (raster.bytes.empty() || raster.bytes.size() % lineSize != 0 ||
        (expected > 0 && raster.bytes.size() != expected))
        return Failure(FailureCode::ScannerError, QStringLiteral("page ends early"));
    raster.height = static_cast<int>(raster.bytes.size() / lineSize);
    return raster;
}

} // namespace ruqsat::scan::helper
