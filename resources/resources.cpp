#include "resources/resources.h"

#include <QtCore/qglobal.h>

// The macro must be used outside of any namespace.
static void registerAll() {
    Q_INIT_RESOURCE(nephoscope_fonts);
    Q_INIT_RESOURCE(nephoscope_icons);
}

namespace nephoscope {

void initResources() { registerAll(); }

}  // namespace nephoscope
