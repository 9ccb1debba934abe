#pragma once

#include "core/result.h"
#include "scan/helper/sane_device.h"
#include "scan/page.h"

namespace ruqsat::scan::helper {

/// A scanned page made ready: turned upright (skews to 7°), the dark lid around it cut away,
/// checked for being blank, encoded. `straighten` off leaves out the first two.
Result<Page> preparePage(const Raster &raster, int resolution, bool straighten);

} // namespace ruqsat::scan::helper
