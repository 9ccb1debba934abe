#include "scan/helper/page_pipeline.h"

#include "scan/helper/pix.h"

#include <cmath>
#include <cstring>
#include <numbers>

namespace ruqsat::scan::helper {
namespace {

constexpr int jpegQuality = 60; // legible at 200 dpi, a tenth of a megabyte a page

PixPtr pixFromRaster(const Raster &raster)
{
    const bool isColour = raster.channels == 3;
    PixPtr pix(pixCreate(raster.width, raster.height, isColour ? 32 : 8));
    if (!pix)
        return pix;
    const auto pixStride = static_cast<std::size_t>(pixGetWpl(pix.get())) * 4;
    auto *target = static_cast<unsigned char *>(static_cast<void *>(pixGetData(pix.get())));
    const auto width = static_cast<std::size_t>(raster.width);
    for (std::size_t y = 0; y < static_cast<std::size_t>(raster.height); ++y) {
        const unsigned char *row =
            raster.bytes.data() + y * static_cast<std::size_t>(raster.bytesPerLine);
        unsigned char *line = target + y * pixStride;
        if (!isColour) {
            std::memcpy(line, row, width);
            continue;
        }
        for (std::size_t x = 0; x < width; ++x)
            std::memcpy(line + 4 * x, row + 3 * x, 3);
    }
    // Leptonica keeps the first sample in the highest byte of a word.
    pixEndianByteSwap(pix.get());
    return pix;
}

PixPtr grayOf(Pix *pix)
{
    return PixPtr(pixGetDepth(pix) == 32 ? pixConvertRGBToLuminance(pix) : pixClone(pix));
}

/// Degrees; 0 where the page gives no clear answer.
double findSkew(Pix *gray)
{
    const PixPtr half(pixScaleAreaMap2(gray));
    const PixPtr dark(half ? pixThresholdToBinary(half.get(), 128) : nullptr);
    const PixPtr text(dark ? pixRemoveBorderConnComps(dark.get(), 8) : nullptr);
    float angle = 0;
    float confidence = 0;
    if (!text ||
        pixFindSkewSweepAndSearch(text.get(), &angle, &confidence, 4, 2, 7.0F, 1.0F, 0.01F) != 0)
        return 0;
    const double degrees = static_cast<double>(angle);
    return confidence > 3.0F && std::abs(degrees) > 0.1 ? degrees : 0;
}

double countPixels(Pix *binary)
{
    l_int32 count = 0;
    pixCountPixels(binary, &count, nullptr);
    return count;
}

/// The sheet, where the lid around it is dark; null where there is nothing to cut away.
BoxPtr findSheet(Pix *gray)
{
    constexpr int scale = 8;
    const PixPtr small(pixScaleSmooth(gray, 1.0F / scale, 1.0F / scale));
    const PixPtr dark(small ? pixThresholdToBinary(small.get(), 120) : nullptr);
    const PixPtr bright(dark ? pixInvert(nullptr, dark.get()) : nullptr);
    const PixPtr smooth(bright ? pixOpenBrick(nullptr, bright.get(), 9, 9) : nullptr);
    const BoxaPtr parts(smooth ? pixConnCompBB(smooth.get(), 8) : nullptr);
    if (!parts)
        return nullptr;
    BoxPtr sheet;
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    for (l_int32 i = 0; i < boxaGetCount(parts.get()); ++i) {
        boxaGetBoxGeometry(parts.get(), i, &x, &y, &width, &height);
        const l_int32 allWidth = pixGetWidth(smooth.get());
        const l_int32 allHeight = pixGetHeight(smooth.get());
        // A sheet, not a stamp on a dark photograph: most of the glass, and all around it dark.
        if (width * 5 < allWidth * 3 || height * 5 < allHeight * 3)
            continue;
        const double outside = double(allWidth) * allHeight - double(width) * height;
        const BoxPtr inner(boxCreate(x, y, width, height));
        const PixPtr within(pixClipRectangle(bright.get(), inner.get(), nullptr));
        const double stray = countPixels(bright.get()) - countPixels(within.get());
        if (outside > 0 && stray <= 0.05 * outside)
            sheet.reset(boxCreate(x * scale, y * scale, width * scale, height * scale));
    }
    return sheet;
}

/// A punch hole near the left or right edge.
bool isHole(int x, int width, int height, int pageWidth)
{
    const bool atEdge = x < pageWidth * 6 / 100 || x > pageWidth * 94 / 100;
    return atEdge && width > 8 && height > 8 && width < 30 && height < 30 &&
           std::abs(width - height) < 5;
}

/// Evening out the background below would turn a photograph or a dark page into a blank one.
bool isMostlyDark(Pix *gray)
{
    const PixPtr dark(pixThresholdToBinary(gray, 160));
    return dark && countPixels(dark.get()) > 0.2 * pixGetWidth(gray) * pixGetHeight(gray);
}

bool looksBlank(Pix *gray)
{
    if (isMostlyDark(gray))
        return false;
    const PixPtr even(pixBackgroundNormSimple(gray, nullptr, nullptr));
    const PixPtr clear(even ? pixGammaTRC(nullptr, even.get(), 1.0F, 30, 190) : nullptr);
    const PixPtr ink(clear ? pixThresholdToBinary(clear.get(), 140) : nullptr);
    const PixPtr free(ink ? pixRemoveBorderConnComps(ink.get(), 8) : nullptr);
    const PixPtr quarter(free ? pixReduceRankBinaryCascade(free.get(), 1, 2, 0, 0) : nullptr);
    const PixPtr marks(quarter ? pixSelectBySize(quarter.get(), 4, 4, 8, L_SELECT_IF_EITHER,
                                                 L_SELECT_IF_GTE, nullptr)
                               : nullptr);
    const BoxaPtr parts(marks ? pixConnCompBB(marks.get(), 8) : nullptr);
    if (!parts)
        return false;
    int count = 0;
    for (l_int32 i = 0; i < boxaGetCount(parts.get()); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(parts.get(), i, &x, &y, &width, &height);
        count += isHole(x, width, height, pixGetWidth(marks.get())) ? 0 : 1;
    }
    return count < 2;
}

Failure outOfMemory()
{
    return {FailureCode::ScannerError, QStringLiteral("the page does not fit into memory")};
}

} // namespace

Result<Page> preparePage(const Raster &raster, int resolution, bool straighten)
{
    PixPtr pix = pixFromRaster(raster);
    PixPtr gray = pix ? grayOf(pix.get()) : nullptr;
    if (!gray)
        return outOfMemory();
    Page page;
    page.resolution = resolution;
    if (straighten) {
        page.skew = findSkew(gray.get());
        if (page.skew != 0) {
            const auto radians = static_cast<float>(page.skew * std::numbers::pi / 180);
            pix.reset(pixRotate(pix.get(), radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
            gray = pix ? grayOf(pix.get()) : nullptr;
        }
        if (!gray)
            return outOfMemory();
        if (const BoxPtr sheet = findSheet(gray.get())) {
            pix.reset(pixClipRectangle(pix.get(), sheet.get(), nullptr));
            gray.reset(pixClipRectangle(gray.get(), sheet.get(), nullptr));
        }
    }
    if (!pix || !gray)
        return outOfMemory();
    page.blank = looksBlank(gray.get());
    page.width = pixGetWidth(pix.get());
    page.height = pixGetHeight(pix.get());
    pixSetResolution(pix.get(), resolution, resolution);
    l_uint8 *bytes = nullptr;
    std::size_t size = 0;
    if (pixWriteMemJpeg(&bytes, &size, pix.get(), jpegQuality, 0) != 0)
        return outOfMemory();
    page.jpeg = QByteArray(static_cast<const char *>(static_cast<const void *>(bytes)),
                           static_cast<qsizetype>(size));
    lept_free(bytes);
    return page;
}

} // namespace ruqsat::scan::helper
