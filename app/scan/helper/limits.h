#pragma once

#include <cstdint>

namespace ruqsat::scan::helper {

/// Larger images are refused before memory is taken for them: A3 at 600 dpi has 70 million pixels.
inline constexpr std::int64_t maximumPixels = 80'000'000;

/// No core dumps and no new privileges; memory and processor time bounded, no file written.
void limitForForeignFiles();
/// From here on: no file opened, no connection, no program started. Whatever a malformed file makes
/// of its parser, it can only write to our output. Call it once the input is open.
void forbidFilesAndNetwork();
/// No core dumps: they would hold the pages.
void limitForScanning();

} // namespace ruqsat::scan::helper
