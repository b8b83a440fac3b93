#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/model/file.h"
#include "round_trip.h"

/// Any bytes as a binary document; the first bytes are put in front where they are missing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    if (!bytes.starts_with(nephoscope::model::kMagic))
        bytes = std::string(nephoscope::model::kMagic) + static_cast<char>(nephoscope::model::kFormVersion) + bytes;
    nephoscope::check_round_trip(bytes);
    return 0;
}
