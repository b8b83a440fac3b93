#pragma once

#include <QString>

#include <string_view>

namespace nephoscope::desktop {

/// Of the engine's UTF-8.
inline QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace nephoscope::desktop
