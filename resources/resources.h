#pragma once

namespace nephoscope {

/// Makes ":/fonts/*" and ":/icons/*.svg" readable. A static library's resources do not register themselves. May be called often.
void initResources();

}  // namespace nephoscope
