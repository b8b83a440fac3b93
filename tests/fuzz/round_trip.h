#pragma once

#include <string_view>

namespace nephoscope {

/// Reads a document, validates it and writes it in both forms. Aborts, with a word on stderr, unless a refused one says why and a read
/// one comes back the same from both forms.
void check_round_trip(std::string_view bytes);

}  // namespace nephoscope
