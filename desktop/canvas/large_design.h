#pragma once

#include <memory>

#include "desktop/document/document.h"
#include "engine/run/view.h"

/// What benches of the canvas draw.
namespace nephoscope::desktop {

/// `count` servers in a square, each calling up to `fan` others.
model::Design largeDesign(const Document& document, int count, int fan);

/// A run of it in which one connection in `every` carries requests.
run::View busyView(const model::Design& design, int every = 1);

}  // namespace nephoscope::desktop
