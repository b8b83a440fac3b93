#pragma once

#include "shapes/theme.h"

class QApplication;

namespace nephoscope::desktop {

/// What a person chose; System follows the desktop's palette.
enum class ThemeChoice { System, Dark, Light };

/// The scheme a choice means now.
shapes::Scheme schemeFor(ThemeChoice choice);
/// Fusion in the colours of the scheme, Inter, and a small style sheet. May be called again to change the scheme.
void applyStyle(QApplication& app, shapes::Scheme scheme);

}  // namespace nephoscope::desktop
