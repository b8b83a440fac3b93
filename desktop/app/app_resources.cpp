#include "desktop/app/app_resources.h"

#include <QtCore/qglobal.h>

// A static library's resources do not register themselves; the macro must be used outside of any namespace.
static void registerAll() {
    Q_INIT_RESOURCE(nephoscope_style);
    Q_INIT_RESOURCE(nephoscope_examples);
}

namespace nephoscope::desktop {

void initAppResources() { registerAll(); }

}  // namespace nephoscope::desktop
