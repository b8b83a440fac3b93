#include <cstddef>
#include <cstdint>
#include <string_view>

#include "round_trip.h"

/// Any text as a document.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    nephoscope::check_round_trip({reinterpret_cast<const char*>(data), size});
    return 0;
}
