#include "engine/asl/path.h"

#include "engine/asl/filter.h"
#include "engine/asl/path_parser.h"

namespace nephoscope::asl {
namespace {

bool one_place(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        const bool one =
            (step.kind == Step::Kind::Names && step.names.size() == 1) || (step.kind == Step::Kind::Indexes && step.indexes.size() == 1);
        if (step.descend || !one) return false;
    }
    return true;
}

/// The element of an array that an index means; null when it has none.
template <typename Value>
Value* element(Value& array, std::int64_t index) {
    if (!array.is_array()) return nullptr;
    const std::int64_t at = index < 0 ? index + static_cast<std::int64_t>(array.size()) : index;
    return at >= 0 && at < static_cast<std::int64_t>(array.size()) ? &array[static_cast<std::size_t>(at)] : nullptr;
}

const Json* below(const Json& value, const Step& step) {
    if (step.kind == Step::Kind::Indexes) return element(value, step.indexes.front());
    if (!value.is_object()) return nullptr;
    const auto member = value.find(step.names.front());
    return member == value.end() ? nullptr : &*member;
}

}  // namespace

std::variant<Path, Misread> Path::parse(std::string_view text) {
    const auto fail = [](std::size_t at, Text why) { return Misread{std::move(why), at + 1}; };
    if (text.empty() || text.front() != '$') return fail(0, say("a path begins with \"$\""));
    Path path;
    path.text_ = text;
    path.of_context_ = text.starts_with("$$");
    const std::size_t from = path.of_context_ ? 2 : 1;
    if (from < text.size() && text[from] != '.' && text[from] != '[')
        return fail(from, say("variables are not simulated; after \"$\" comes \".\" or \"[\""));
    PathParser parser(text, from);
    if (!parser.steps(path.steps_, false)) return fail(parser.at(), parser.wrong);
    path.definite_ = one_place(path.steps_);
    return path;
}

const Json* Path::find(const Json& input, const Json& context) const {
    const Json* at = of_context_ ? &context : &input;
    for (const Step& step : steps_)
        if (!(at = below(*at, step))) return nullptr;
    return at;
}

Evaluated Path::select(const Json& input, const Json& context) const {
    if (definite_) {
        if (const Json* at = find(input, context)) return *at;
        return Failure{"States.ParameterPathFailure", "The path \"" + text_ + "\" leads nowhere in the input"};
    }
    const Json& root = of_context_ ? context : input;
    Selection selection{root, {}};
    asl::select(steps_, 0, root, selection);
    if (selection.exhausted()) return Failure{"States.Runtime", "The path \"" + text_ + "\" visits too many values"};
    Json list = Json::array();
    std::size_t left = kMaxMade;
    for (const Json* each : selection.found) {
        const std::size_t more = weight(*each, left);
        if (more > left) return too_much();
        left -= more;
        list.push_back(*each);
    }
    return list;
}

Evaluated Path::put(Json target, Json value) const {
    Json* at = &target;
    for (const Step& step : steps_) {
        if (step.kind == Step::Kind::Indexes)
            at = element(*at, step.indexes.front());
        else
            at = at->is_object() ? &at->emplace(step.names.front(), Json::object()).first.value() : nullptr;
        if (!at) return Failure{"States.ResultPathMatchFailure", "The input has no place for \"" + text_ + "\""};
    }
    *at = std::move(value);
    return target;
}

}  // namespace nephoscope::asl
