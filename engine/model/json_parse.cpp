#include "engine/model/json_parse.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

/// Builds the tree from nlohmann's events; each returns false to stop.
class Builder {
public:
    using number_integer_t = JsonValue::number_integer_t;
    using number_unsigned_t = JsonValue::number_unsigned_t;
    using number_float_t = JsonValue::number_float_t;
    using string_t = JsonValue::string_t;
    using binary_t = JsonValue::binary_t;

    JsonValue root;
    Text wrong;                ///< empty while all is well
    std::size_t position = 0;  ///< of a syntax error, in bytes from 1; 0: unknown

    bool null() { return add(nullptr); }
    bool boolean(bool yes) { return add(yes); }
    bool number_integer(number_integer_t number) { return add(number); }
    bool number_unsigned(number_unsigned_t number) { return add(number); }
    bool number_float(number_float_t number, const string_t&) { return add(number); }
    bool string(string_t& text) { return add(std::move(text)); }
    bool binary(binary_t&) { return stop(say("binary data")); }

    bool start_object(std::size_t) { return open(JsonValue::object()); }
    bool start_array(std::size_t) { return open(JsonValue::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name) {
        if (!levels_.back().names.insert(name).second) return stop(say("the member %1 is there twice", in_quotes(name)));
        name_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t at, const std::string&, const JsonValue::exception& error) {
        position = at;
        return stop(error.id == 406 ? say("a number is too large") : say("it is not valid JSON here"));
    }

private:
    struct Level {
        JsonValue* node;
        std::unordered_set<std::string> names;
    };

    bool stop(Text what) {
        wrong = std::move(what);
        return false;
    }

    bool add(JsonValue element) { return place(std::move(element)) != nullptr; }

    bool open(JsonValue element) {
        if (levels_.size() >= static_cast<std::size_t>(kMaxJsonDepth))
            return stop(say("it is nested deeper than %1 levels", kMaxJsonDepth));
        JsonValue* node = place(std::move(element));
        if (node) levels_.push_back({node, {}});
        return node != nullptr;
    }

    bool close() {
        levels_.pop_back();
        return true;
    }

    /// Null when there are too many values.
    JsonValue* place(JsonValue element) {
        if (++values_ > kMaxJsonValues) {
            stop(say("it has more than %1 values", kMaxJsonValues));
            return nullptr;
        }
        if (levels_.empty()) return &(root = std::move(element));
        JsonValue& parent = *levels_.back().node;
        if (parent.is_object()) {
            append(&parent, name_, std::move(element));
            return &parent.get_ref<JsonValue::object_t&>().back().second;
        }
        auto& elements = parent.get_ref<JsonValue::array_t&>();
        elements.push_back(std::move(element));
        return &elements.back();
    }

    std::vector<Level> levels_;
    std::string name_;
    int values_ = 0;
};

std::string line_and_column(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, std::min(position ? position - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

}  // namespace

Result<JsonValue> parse_json(std::string_view text) {
    Builder builder;
    if (JsonValue::sax_parse(text.begin(), text.end(), &builder)) return std::move(builder.root);
    return Error{ErrorCode::InvalidDocument, std::move(builder.wrong),
                 builder.position ? line_and_column(text, builder.position) : std::string()};
}

void append(JsonValue* object, std::string_view name, JsonValue element) {
    object->get_ref<JsonValue::object_t&>().emplace_back(std::string(name), std::move(element));
}

}  // namespace nephoscope::model
