#include "engine/services/look_aside.h"

#include <algorithm>

namespace nephoscope::services {

namespace {

/// What keeps no values has no gets either: functions and queues would take one for a batch of messages.
bool is_cache(const CallPlanRef& call) { return call.role == model::CACHE && call.to_type->port.speaks == Speaks::Store; }

bool holds_data(const CallPlanRef& call) {
    const Category category = call.to_type->category;
    return category == Category::Database || category == Category::Storage || call.role == model::READS || call.role == model::WRITES;
}

}  // namespace

LookAside::LookAside(const std::vector<CallPlanRef>& calls, std::size_t classes) {
    for (const CallPlanRef& call : calls) {
        if (!is_cache(call) || cache != kernel::kNoLink) continue;
        cache = call.link;
        fills_on_miss = call.cache_strategy != model::WRITE_THROUGH;
        fills_on_write = call.cache_strategy != model::LAZY_LOADING;
    }
    const bool cached = cache != kernel::kNoLink;
    const bool has_data =
        std::any_of(calls.begin(), calls.end(), [](const CallPlanRef& each) { return !is_cache(each) && holds_data(each); });
    std::vector<CallPlanRef> spared, made;
    for (const CallPlanRef& call : calls)
        if (!is_cache(call)) (cached && (!has_data || holds_data(call)) ? spared : made).push_back(call);
    data = CallSequence(spared, classes);
    others = CallSequence(made, classes);
}

}  // namespace nephoscope::services
