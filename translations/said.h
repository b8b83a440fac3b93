#pragma once

#include <QString>

#include "engine/base/text.h"

namespace nephoscope {

/// A text of the engine in the language of the window, its numbers as there. What has no translation stays English.
QString said(const Text& text);

}  // namespace nephoscope
