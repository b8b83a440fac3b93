#pragma once

namespace nephoscope::desktop {

/// Makes ":/style/*" and ":/examples/*" readable. May be called often.
void initAppResources();

}  // namespace nephoscope::desktop
