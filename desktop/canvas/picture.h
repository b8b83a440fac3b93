#pragma once

#include <QImage>
#include <QSize>

#include "shapes/theme.h"

namespace nephoscope::run {
struct View;
}

namespace nephoscope::desktop {

class Document;

/// The whole drawing as the canvas would show it, at most at 100 % of `size`; needs no window. `view` may be null.
QImage renderPicture(const Document& document, const run::View* view, shapes::Scheme scheme, QSize size, double ratio = 1);

}  // namespace nephoscope::desktop
