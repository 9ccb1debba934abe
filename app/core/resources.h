#pragma once

namespace ruqsat {

/// Makes the data of resources/ readable under ":/ruqsat". The linker drops the registration of
/// resources in a static library unless something asks for it; calling this twice does no harm.
void loadCoreResources();

} // namespace ruqsat
