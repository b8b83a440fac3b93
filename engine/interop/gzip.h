#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace nephoscope::interop {

bool is_gzip(std::string_view bytes);

/// What is packed in a gzip file, its members one after the other. An error where it is damaged or cut off, and where it holds more than
/// `most` bytes: then no more than these have been unpacked.
Result<std::string> gunzip(std::string_view bytes, std::size_t most);

}  // namespace nephoscope::interop
