#include "engine/asl/value.h"

namespace nephoscope::asl {
namespace {

bool deeper_than(const Json& value, int levels) {
    if (!value.is_structured()) return false;
    if (levels == 0) return true;
    for (const Json& each : value)
        if (deeper_than(each, levels - 1)) return true;
    return false;
}

void weigh(const Json& value, std::size_t limit, std::size_t& sum) {
    sum += sizeof(Json);
    if (value.is_string()) sum += value.get_ref<const std::string&>().size();
    if (!value.is_structured()) return;
    for (auto each = value.begin(); each != value.end() && sum <= limit; ++each) {
        if (value.is_object()) sum += each.key().size();
        weigh(*each, limit, sum);
    }
}

}  // namespace

std::size_t weight(const Json& value, std::size_t limit) {
    std::size_t sum = 0;
    weigh(value, limit, sum);
    return sum;
}

Failure too_much() { return {"States.DataLimitExceeded", "Evaluation makes more data than any payload may have"}; }

bool Scene::charge(const Json& made) const {
    const std::size_t spent = weight(made, left);
    const bool enough = spent <= left;
    left -= enough ? spent : left;
    return enough;
}

bool too_deep(const Json& value) { return deeper_than(value, kMaxDepth); }

std::string text_of(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

Evaluated value_of(std::string_view text) {
    Json value = Json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded()) return Failure{"States.Runtime", "The text is not valid JSON"};
    if (too_deep(value)) return Failure{"States.Runtime", "The JSON is nested deeper than " + std::to_string(kMaxDepth) + " levels"};
    return value;
}

}  // namespace nephoscope::asl
