#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::asl {

/// In hexadecimal; nothing for an algorithm that is not MD5, SHA-1, SHA-256, SHA-384 or SHA-512.
std::optional<std::string> digest(std::string_view text, std::string_view algorithm);

/// RFC 4648, with padding. Nothing for what is no such text.
std::string to_base64(std::string_view text);
std::optional<std::string> from_base64(std::string_view coded);

}  // namespace nephoscope::asl
