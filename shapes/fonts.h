#pragma once

#include <QFont>

namespace nephoscope::shapes {

/// Registers the fonts the program carries; needs a QGuiApplication. May be called often.
void loadFonts();

/// Inter. Unhinted and without subpixels, so that a text looks the same on every platform and at every zoom.
QFont uiFont(int pixelSize, QFont::Weight weight = QFont::Normal);

/// JetBrains Mono: for numbers that change, which must not dance.
QFont monoFont(int pixelSize, QFont::Weight weight = QFont::Normal);

}  // namespace nephoscope::shapes
