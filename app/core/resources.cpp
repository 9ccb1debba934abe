#include "core/resources.h"

#include <QtGlobal>
#include <qresource.h>

// Q_INIT_RESOURCE declares a function of the global namespace and so may not stand inside ours.
static void initCoreResources()
{
    Q_INIT_RESOURCE(core_data);
}

namespace ruqsat {

void loadCoreResources()
{
    initCoreResources();
}

} // namespace ruqsat
