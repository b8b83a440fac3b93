#pragma once

#include <QString>

#include "desktop/document/document.h"

namespace nephoscope::desktop {

/// Makes the document's parts those of another design, as one undo step with this text. Settings of the run stay. Nothing happens where
/// both have the same parts.
void adopt(Document& document, const model::Design& other, const QString& text);

}  // namespace nephoscope::desktop
