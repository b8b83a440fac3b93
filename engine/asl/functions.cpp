#include "engine/asl/functions.h"

#include <algorithm>
#include <set>

#include "engine/asl/digest.h"

namespace nephoscope::asl {
namespace {

using Arguments = std::vector<Json>;

constexpr std::size_t kAny = 1u << 20;
constexpr std::size_t kMaxText = 10'000;   ///< characters to encode, decode or hash (AWS: intrinsic functions)
constexpr std::int64_t kMaxRange = 1'000;  ///< elements of States.ArrayRange (AWS: intrinsic functions)

Failure fail(std::string cause) { return {"States.IntrinsicFailure", std::move(cause)}; }

/// Whole numbers of 32 bits; others are rounded to the nearest.
std::optional<std::int64_t> whole(const Json& value) {
    if (!value.is_number()) return std::nullopt;
    const double number = value.get<double>();
    if (!(number >= -2147483648.0 && number <= 2147483647.0)) return std::nullopt;
    return static_cast<std::int64_t>(number < 0 ? number - 0.5 : number + 0.5);
}

const std::string* text(const Json& value) { return value.get_ptr<const std::string*>(); }

std::string in_format(const Json& value) { return value.is_string() ? value.get<std::string>() : text_of(value); }

Evaluated format(const Arguments& arguments, const Scene& scene) {
    const std::string* pattern = text(arguments.front());
    if (!pattern) return fail("States.Format: the first argument is no text");
    std::string made;
    std::size_t next = 1;
    for (std::size_t i = 0; i < pattern->size(); ++i) {
        const char c = (*pattern)[i];
        if (c == '\\' && i + 1 < pattern->size() && std::string_view("\\{}").find((*pattern)[i + 1]) != std::string_view::npos)
            made += (*pattern)[++i];
        else if (c != '{')
            made += c;
        else if (i + 1 == pattern->size() || (*pattern)[++i] != '}')
            return fail("States.Format: a \"{\" is followed by \"}\", or has a \"\\\" before it");
        else if (next == arguments.size())
            return fail("States.Format: there are more \"{}\" than arguments");
        else
            made += in_format(arguments[next++]);
        if (made.size() > kMaxMade) return too_much();
    }
    if (next != arguments.size()) return fail("States.Format: there are more arguments than \"{}\"");
    return scene.charge(made) ? Evaluated(Json(std::move(made))) : Evaluated(too_much());
}

Evaluated string_to_json(const Arguments& arguments, const Scene&) {
    const std::string* from = text(arguments[0]);
    if (!from) return fail("States.StringToJson: the argument is no text");
    Evaluated value = value_of(*from);
    return value ? std::move(value) : Evaluated(fail("States.StringToJson: " + value.failure().cause));
}

Evaluated json_to_string(const Arguments& arguments, const Scene&) { return Json(text_of(arguments[0])); }

Evaluated array(const Arguments& arguments, const Scene&) {
    Json made = Json::array();
    for (const Json& each : arguments) made.push_back(each);
    return made;
}

Evaluated array_partition(const Arguments& arguments, const Scene&) {
    const auto size = whole(arguments[1]);
    if (!arguments[0].is_array() || !size || *size < 1) return fail("States.ArrayPartition takes a list and a size of at least 1");
    Json parts = Json::array();
    for (const Json& each : arguments[0]) {
        if (parts.empty() || static_cast<std::int64_t>(parts.back().size()) == *size) parts.push_back(Json::array());
        parts.back().push_back(each);
    }
    return parts;
}

Evaluated array_contains(const Arguments& arguments, const Scene&) {
    if (!arguments[0].is_array()) return fail("States.ArrayContains: the first argument is no list");
    return Json(std::find(arguments[0].begin(), arguments[0].end(), arguments[1]) != arguments[0].end());
}

Evaluated array_range(const Arguments& arguments, const Scene&) {
    const auto first = whole(arguments[0]), last = whole(arguments[1]), step = whole(arguments[2]);
    if (!first || !last || !step || *step == 0) return fail("States.ArrayRange takes first, last and a step that is not 0");
    Json made = Json::array();
    for (std::int64_t at = *first; *step > 0 ? at <= *last : at >= *last; at += *step) {
        if (static_cast<std::int64_t>(made.size()) == kMaxRange) return fail("States.ArrayRange makes at most 1000 elements");
        made.push_back(at);
    }
    return made;
}

Evaluated array_get_item(const Arguments& arguments, const Scene&) {
    const auto index = whole(arguments[1]);
    if (!arguments[0].is_array() || !index) return fail("States.ArrayGetItem takes a list and an index");
    if (*index < 0 || *index >= static_cast<std::int64_t>(arguments[0].size()))
        return fail("States.ArrayGetItem: the list has no such index");
    return arguments[0][static_cast<std::size_t>(*index)];
}

Evaluated array_length(const Arguments& arguments, const Scene&) {
    if (!arguments[0].is_array()) return fail("States.ArrayLength: the argument is no list");
    return Json(arguments[0].size());
}

Evaluated array_unique(const Arguments& arguments, const Scene&) {
    if (!arguments[0].is_array()) return fail("States.ArrayUnique: the argument is no list");
    std::set<Json> seen;
    Json made = Json::array();
    for (const Json& each : arguments[0])
        if (seen.insert(each).second) made.push_back(each);
    return made;
}

Evaluated base64_encode(const Arguments& arguments, const Scene&) {
    const std::string* from = text(arguments[0]);
    if (!from || from->size() > kMaxText) return fail("States.Base64Encode takes a text of at most 10000 characters");
    return Json(to_base64(*from));
}

Evaluated base64_decode(const Arguments& arguments, const Scene&) {
    const std::string* from = text(arguments[0]);
    if (!from || from->size() > kMaxText) return fail("States.Base64Decode takes a text of at most 10000 characters");
    auto decoded = from_base64(*from);
    if (!decoded) return fail("States.Base64Decode: the text is not Base64");
    return Json(std::move(*decoded));
}

Evaluated hash(const Arguments& arguments, const Scene&) {
    const std::string *from = text(arguments[0]), *algorithm = text(arguments[1]);
    if (!from || from->size() > kMaxText) return fail("States.Hash takes a text of at most 10000 characters");
    auto made = algorithm ? digest(*from, *algorithm) : std::nullopt;
    if (!made) return fail("States.Hash knows MD5, SHA-1, SHA-256, SHA-384 and SHA-512");
    return Json(std::move(*made));
}

Evaluated json_merge(const Arguments& arguments, const Scene&) {
    if (!arguments[0].is_object() || !arguments[1].is_object()) return fail("States.JsonMerge takes two objects");
    if (arguments[2] != false) return fail("States.JsonMerge merges shallowly only: its third argument is false");
    Json made = arguments[0];
    made.update(arguments[1]);
    return made;
}

Evaluated math_random(const Arguments& arguments, const Scene& scene) {
    const auto first = whole(arguments[0]), end = whole(arguments[1]);
    if (!first || !end || *first >= *end) return fail("States.MathRandom takes a start and a larger end");
    std::uint64_t bits = 0;
    if (arguments.size() == 3) {
        const auto seed = whole(arguments[2]);
        if (!seed) return fail("States.MathRandom: the seed is no number");
        bits = static_cast<std::uint64_t>(*seed) * 0x9e3779b97f4a7c15ull;
        bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9ull;
        bits ^= bits >> 27;
    } else {
        bits = scene.random();
    }
    return Json(*first + static_cast<std::int64_t>((bits >> 32) * static_cast<std::uint64_t>(*end - *first) >> 32));
}

Evaluated math_add(const Arguments& arguments, const Scene&) {
    const auto left = whole(arguments[0]), right = whole(arguments[1]);
    if (!left || !right) return fail("States.MathAdd takes two whole numbers of 32 bits");
    const std::int64_t sum = *left + *right;
    if (sum < INT32_MIN || sum > INT32_MAX) return fail("States.MathAdd: the sum does not fit into 32 bits");
    return Json(sum);
}

Evaluated string_split(const Arguments& arguments, const Scene&) {
    const std::string *from = text(arguments[0]), *signs = text(arguments[1]);
    if (!from || !signs) return fail("States.StringSplit takes two texts");
    Json parts = Json::array();
    for (std::size_t at = from->find_first_not_of(*signs); at != std::string::npos; at = from->find_first_not_of(*signs, at)) {
        const std::size_t end = std::min(from->find_first_of(*signs, at), from->size());
        parts.push_back(from->substr(at, end - at));
        at = end;
    }
    return parts;
}

Evaluated uuid(const Arguments&, const Scene& scene) {
    const std::uint64_t high = (scene.random() & ~0xf000ull) | 0x4000, low = (scene.random() & ~(3ull << 62)) | 2ull << 62;
    std::string made;
    for (int digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20) made += '-';
        made += "0123456789abcdef"[(digit < 16 ? high : low) >> (60 - 4 * (digit % 16)) & 15];
    }
    return Json(std::move(made));
}

constexpr Function kFunctions[] = {
    {"States.Format", 1, kAny, format},
    {"States.StringToJson", 1, 1, string_to_json},
    {"States.JsonToString", 1, 1, json_to_string},
    {"States.Array", 0, kAny, array},
    {"States.ArrayPartition", 2, 2, array_partition},
    {"States.ArrayContains", 2, 2, array_contains},
    {"States.ArrayRange", 3, 3, array_range},
    {"States.ArrayGetItem", 2, 2, array_get_item},
    {"States.ArrayLength", 1, 1, array_length},
    {"States.ArrayUnique", 1, 1, array_unique},
    {"States.Base64Encode", 1, 1, base64_encode},
    {"States.Base64Decode", 1, 1, base64_decode},
    {"States.Hash", 2, 2, hash},
    {"States.JsonMerge", 3, 3, json_merge},
    {"States.MathRandom", 2, 3, math_random},
    {"States.MathAdd", 2, 2, math_add},
    {"States.StringSplit", 2, 2, string_split},
    {"States.UUID", 0, 0, uuid},
};

}  // namespace

const Function* find_function(std::string_view name) {
    for (const Function& each : kFunctions)
        if (each.name == name) return &each;
    return nullptr;
}

}  // namespace nephoscope::asl
