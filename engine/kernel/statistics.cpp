#include "engine/kernel/statistics.h"

namespace nephoscope::kernel {

namespace {

unsigned size_class(std::size_t bytes) {
    const std::size_t blocks = (bytes + Blocks::kBytes - 1) / Blocks::kBytes;
    return static_cast<unsigned>(std::bit_width(blocks > 1 ? blocks - 1 : 0));
}

}  // namespace

std::uint32_t Blocks::allocate(std::size_t bytes) {
    const unsigned k = size_class(bytes);
    if (std::uint32_t run = state_->free[k]) {
        std::memcpy(&state_->free[k], at(run), sizeof run);
        std::memset(at(run), 0, kBytes << k);
        return run;
    }
    const std::size_t first = region_->size() ? region_->size() : 1;
    if (first + (std::size_t{1} << k) > region_->capacity()) return 0;
    region_->resize(first + (std::size_t{1} << k));
    return static_cast<std::uint32_t>(first);
}

void Blocks::release(std::uint32_t run, std::size_t bytes) {
    const unsigned k = size_class(bytes);
    std::memcpy(at(run), &state_->free[k], sizeof run);
    state_->free[k] = run;
}

}  // namespace nephoscope::kernel
