#pragma once

#include "engine/services/compiler.h"

namespace nephoscope::services {

/// The calls of an application that may keep a cache beside its data: a connection of role CACHE.
struct LookAside {
    CallSequence data, others;  ///< what a hit spares, and what it does not; without a cache all are others
    kernel::LinkIndex cache = kernel::kNoLink;
    bool fills_on_miss = false, fills_on_write = false;

    LookAside() = default;
    LookAside(const std::vector<CallPlanRef>& calls, std::size_t classes);

    /// The cache is asked before the data is.
    bool asks(const kernel::Request& request) const { return cache != kernel::kNoLink && !writes(request); }
    /// The cache is given what the data's store answered.
    bool fills(const kernel::Request& request) const { return writes(request) ? fills_on_write : fills_on_miss; }

private:
    static bool writes(const kernel::Request& request) { return request.flags & kernel::Request::kWrite; }
};

}  // namespace nephoscope::services
