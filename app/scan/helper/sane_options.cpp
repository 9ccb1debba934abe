#include "scan/helper/sane_device.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ruqsat::scan::helper {
namespace {

constexpr double pageWidth = 210;
constexpr double pageHeight = 297;

std::string lower(const char *text)
{
    std::string result = text;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return result;
}

bool has(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

/// Words of the backends differ; the higher rank wins, 0 is never taken.
int feederRank(const std::string &source)
{
    if (!has(source, "adf") && !has(source, "feeder"))
        return 0;
    return has(source, "duplex") || has(source, "back") ? 1 : 2;
}

int flatbedRank(const std::string &source)
{
    return has(source, "flatbed") || has(source, "platen") ? 2 : source == "normal" ? 1 : 0;
}

int colourRank(const std::string &mode)
{
    return mode == "color" ? 3 : has(mode, "color") || has(mode, "colour") ? 2 : 0;
}

int grayRank(const std::string &mode)
{
    return mode == "gray" ? 3 : has(mode, "gray") || has(mode, "grey") ? 2 : 0;
}

double plain(const SANE_Option_Descriptor &option, SANE_Word value)
{
    return option.type == SANE_TYPE_FIXED ? SANE_UNFIX(value) : value;
}

SANE_Word asWord(const SANE_Option_Descriptor &option, double value)
{
    if (option.type == SANE_TYPE_FIXED)
        return static_cast<SANE_Word>(std::lround(value * (1 << SANE_FIXED_SCALE_SHIFT)));
    return static_cast<SANE_Word>(std::lround(value));
}

/// The allowed value next to `wanted`.
double nearest(const SANE_Option_Descriptor &option, double wanted)
{
    if (option.constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range &range = *option.constraint.range;
        return std::clamp(wanted, plain(option, range.min), plain(option, range.max));
    }
    if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST)
        return wanted;
    const SANE_Word *list = option.constraint.word_list;
    double best = wanted;
    for (SANE_Word i = 1; i <= list[0]; ++i) {
        const double candidate = plain(option, list[i]);
        if (i == 1 || std::abs(candidate - wanted) < std::abs(best - wanted))
            best = candidate;
    }
    return best;
}

} // namespace

void SaneDevice::readOptions()
{
    m_options.clear();
    SANE_Int count = 0;
    sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr);
    for (SANE_Int i = 1; i < count; ++i) {
        const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, i);
        if (descriptor && descriptor->name && *descriptor->name)
            m_options[descriptor->name] = i;
    }
}

/// Null where the scanner has none that can be set now.
const SANE_Option_Descriptor *SaneDevice::option(const char *name) const
{
    const auto found = m_options.find(name);
    if (found == m_options.end())
        return nullptr;
    const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, found->second);
    const bool usable = descriptor && SANE_OPTION_IS_ACTIVE(descriptor->cap) &&
                        SANE_OPTION_IS_SETTABLE(descriptor->cap);
    return usable ? descriptor : nullptr;
}

Result<void> SaneDevice::control(const char *name, void *value)
{
    SANE_Int info = 0;
    const SANE_Status status =
        sane_control_option(m_handle, m_options.at(name), SANE_ACTION_SET_VALUE, value, &info);
    if (status != SANE_STATUS_GOOD)
        return failureOfStatus(status, name);
    if (info & SANE_INFO_RELOAD_OPTIONS)
        readOptions();
    return {};
}

Result<void> SaneDevice::setWord(const char *name, SANE_Word value)
{
    if (!option(name))
        return {};
    return control(name, &value);
}

Result<void> SaneDevice::setText(const char *name, const std::string &value)
{
    const SANE_Option_Descriptor *descriptor = option(name);
    if (!descriptor)
        return {};
    std::vector<char> buffer(
        std::max(static_cast<std::size_t>(std::max(descriptor->size, 0)), value.size() + 1));
    std::memcpy(buffer.data(), value.c_str(), value.size() + 1);
    return control(name, buffer.data());
}

Result<void> SaneDevice::choose(const char *name,
                                const std::function<int(const std::string &)> &rank)
{
    const SANE_Option_Descriptor *descriptor = option(name);
    if (!descriptor || descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return {};
    std::string best;
    int bestRank = 0;
    for (const SANE_String_Const *text = descriptor->constraint.string_list; *text; ++text) {
        const int found = rank(lower(*text));
        if (found > bestRank) {
            best = *text;
            bestRank = found;
        }
    }
    if (bestRank == 0)
        return Failure(FailureCode::ScannerError,
                       QStringLiteral("the scanner lacks the wanted ") + QString::fromLatin1(name));
    return setText(name, best);
}

Result<void> SaneDevice::setResolution(int wanted)
{
    m_resolution = wanted;
    const SANE_Option_Descriptor *descriptor = option(SANE_NAME_SCAN_RESOLUTION);
    if (!descriptor)
        return {};
    const double possible = nearest(*descriptor, wanted);
    m_resolution = static_cast<int>(std::lround(possible));
    return setWord(SANE_NAME_SCAN_RESOLUTION, asWord(*descriptor, possible));
}

Result<void> SaneDevice::setArea(const char *name, double millimetres)
{
    const SANE_Option_Descriptor *descriptor = option(name);
    if (!descriptor || descriptor->unit != SANE_UNIT_MM)
        return {};
    return setWord(name, asWord(*descriptor, nearest(*descriptor, millimetres)));
}

Result<void> SaneDevice::configure(const ScanOptions &options)
{
    const bool isFeeder = options.source == ScanSource::Feeder;
    const bool isColour = options.colour == ScanColour::Colour;
    const std::function<Result<void>()> steps[] = {
        [&] { return choose(SANE_NAME_SCAN_SOURCE, isFeeder ? feederRank : flatbedRank); },
        [&] { return choose(SANE_NAME_SCAN_MODE, isColour ? colourRank : grayRank); },
        [&] { return setWord(SANE_NAME_BIT_DEPTH, 8); },
        [&] { return setResolution(options.resolution); },
        [&] { return setArea(SANE_NAME_SCAN_TL_X, 0); },
        [&] { return setArea(SANE_NAME_SCAN_TL_Y, 0); },
        [&] { return setArea(SANE_NAME_SCAN_BR_X, pageWidth); },
        [&] { return setArea(SANE_NAME_SCAN_BR_Y, pageHeight); },
    };
    for (const auto &step : steps) {
        if (const Result<void> done = step(); !done)
            return done;
    }
    return {};
}

} // namespace ruqsat::scan::helper
