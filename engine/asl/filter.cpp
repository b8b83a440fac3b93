#include "engine/asl/filter.h"

namespace nephoscope::asl {
namespace {

/// The values an operand stands for: a literal is one.
std::vector<const Json*> values_of(const Operand& operand, const Json& item, Selection& outer) {
    if (!operand.is_path) return {&operand.literal};
    Selection inner{outer.root, {}, outer.visits};
    select(operand.steps, 0, operand.from_root ? outer.root : item, inner);
    outer.visits = inner.visits;
    return std::move(inner.found);
}

bool ordered(Filter::Test test, const Json& left, const Json& right) {
    const bool comparable = (left.is_number() && right.is_number()) || (left.is_string() && right.is_string());
    if (!comparable) return false;
    switch (test) {
        case Filter::Test::Less: return left < right;
        case Filter::Test::LessEqual: return left <= right;
        case Filter::Test::Greater: return right < left;
        default: return right <= left;
    }
}

bool compares(Filter::Test test, const Json& left, const Json& right) {
    if (test == Filter::Test::Equal) return left == right;
    if (test == Filter::Test::NotEqual) return left != right;
    return ordered(test, left, right);
}

bool compares(const Filter& filter, const Json& item, Selection& outer) {
    const auto left = values_of(filter.left, item, outer), right = values_of(filter.right, item, outer);
    if (left.empty() || right.empty()) return filter.test == Filter::Test::NotEqual && left.size() != right.size();
    return compares(filter.test, *left.front(), *right.front());
}

void each_index(const Step& step, const Json& array, std::size_t next, const std::vector<Step>& steps, Selection& into) {
    const auto size = static_cast<std::int64_t>(array.size());
    for (const std::int64_t index : step.indexes) {
        const std::int64_t at = index < 0 ? index + size : index;
        if (at >= 0 && at < size) select(steps, next, array[static_cast<std::size_t>(at)], into);
    }
}

void each_in_slice(const Step& step, const Json& array, std::size_t next, const std::vector<Step>& steps, Selection& into) {
    const auto size = static_cast<std::int64_t>(array.size());
    const auto bound = [size](std::int64_t at) { return at < 0 ? (at + size < 0 ? 0 : at + size) : (at < size ? at : size); };
    const std::int64_t first = step.has_first ? bound(step.first) : 0, last = step.has_last ? bound(step.last) : size;
    for (std::int64_t at = first; at < last; at += step.stride) select(steps, next, array[static_cast<std::size_t>(at)], into);
}

void apply(const std::vector<Step>& steps, std::size_t from, const Json& value, Selection& into) {
    const Step& step = steps[from];
    switch (step.kind) {
        case Step::Kind::Names:
            if (!value.is_object()) return;
            for (const std::string& name : step.names)
                if (const auto member = value.find(name); member != value.end()) select(steps, from + 1, *member, into);
            return;
        case Step::Kind::Indexes:
            if (value.is_array()) each_index(step, value, from + 1, steps, into);
            return;
        case Step::Kind::Slice:
            if (value.is_array()) each_in_slice(step, value, from + 1, steps, into);
            return;
        case Step::Kind::All:
            if (!value.is_structured()) return;
            for (const Json& each : value) select(steps, from + 1, each, into);
            return;
        case Step::Kind::Filter:
            if (value.is_object() && holds(*step.filter, value, into)) select(steps, from + 1, value, into);
            if (!value.is_array()) return;
            for (const Json& each : value)
                if (holds(*step.filter, each, into)) select(steps, from + 1, each, into);
    }
}

void apply_below(const std::vector<Step>& steps, std::size_t from, const Json& value, Selection& into) {
    if (++into.visits > Selection::kMaxVisits) return;
    apply(steps, from, value, into);
    if (value.is_structured())
        for (const Json& each : value) apply_below(steps, from, each, into);
}

}  // namespace

void select(const std::vector<Step>& steps, std::size_t from, const Json& value, Selection& into) {
    if (++into.visits > Selection::kMaxVisits) return;
    if (from == steps.size())
        into.found.push_back(&value);
    else if (steps[from].descend)
        apply_below(steps, from, value, into);
    else
        apply(steps, from, value, into);
}

bool holds(const Filter& filter, const Json& item, Selection& outer) {
    switch (filter.kind) {
        case Filter::Kind::Or:
            for (const Filter& each : filter.parts)
                if (holds(each, item, outer)) return true;
            return false;
        case Filter::Kind::And:
            for (const Filter& each : filter.parts)
                if (!holds(each, item, outer)) return false;
            return true;
        case Filter::Kind::Not: return !holds(filter.parts.front(), item, outer);
        case Filter::Kind::Exists: return !values_of(filter.left, item, outer).empty();
        case Filter::Kind::Compare: return compares(filter, item, outer);
    }
    return false;
}

}  // namespace nephoscope::asl
