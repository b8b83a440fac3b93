#include "engine/services/step_functions/update.h"

#include <charconv>
#include <string_view>

namespace nephoscope::services::step_functions {

using asl::Json;

namespace {

bool is_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

bool is_word(std::string_view word, std::string_view meant) {
    if (word.size() != meant.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if ((word[i] & ~0x20) != meant[i]) return false;
    return true;
}

std::optional<double> number_of(const Json& value) {
    const auto found = value.is_object() ? value.find("N") : value.end();
    if (found == value.end() || !found->is_string()) return std::nullopt;
    const std::string& text = found->get_ref<const std::string&>();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<Json> copy(const Json& value) { return std::optional<Json>(std::in_place, value); }

Json number(double value) {
    char text[32];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    return {{"N", std::string(text, error == std::errc() ? end : text)}};
}

/// Reads an UpdateExpression and acts on the item as it goes. Each function is false where it does not understand what it finds.
class Update {
public:
    Update(Json& item, const Json& parameters, std::string_view text) : item_(item), before_(item), parameters_(parameters), text_(text) {}

    bool run() {
        for (std::string_view clause = word(); !clause.empty(); clause = word())
            if (!run(clause)) return false;
        return at_ == text_.size();
    }

private:
    bool run(std::string_view clause) {
        const bool sets = is_word(clause, "SET"), adds = is_word(clause, "ADD");
        if (!sets && !adds && !is_word(clause, "REMOVE")) return false;
        do {
            const std::string name = attribute(word());
            if (name.empty()) return false;
            if (sets ? !set(name) : adds ? !add(name) : !remove(name)) return false;
        } while (takes(','));
        return true;
    }

    bool set(const std::string& name) {
        std::optional<Json> value;
        if (!takes('=') || !(value = operand())) return false;
        const bool plus = takes('+'), minus = !plus && takes('-');
        if (plus || minus) {
            const std::optional<Json> other = operand();
            const auto a = number_of(*value), b = other ? number_of(*other) : std::nullopt;
            if (!a || !b) return false;
            value = number(plus ? *a + *b : *a - *b);
        }
        item_[name] = *value;
        return true;
    }

    bool add(const std::string& name) {
        const Json* value = placed(word());
        const auto more = value ? number_of(*value) : std::nullopt;
        const auto found = before_.find(name);
        const auto had = found == before_.end() ? std::optional(0.0) : number_of(*found);
        if (!more || !had) return false;
        item_[name] = number(*had + *more);
        return true;
    }

    bool remove(const std::string& name) { return item_.erase(name), true; }

    /// All of them see the item as it was.
    std::optional<Json> operand(int depth = 0) {
        constexpr int kDeepest = 10;
        const std::string_view first = word();
        if (first == "if_not_exists") {
            if (depth == kDeepest) return std::nullopt;
            if (!takes('(')) return std::nullopt;
            const std::string name = attribute(word());
            std::optional<Json> other;
            if (name.empty() || !takes(',') || !(other = operand(depth + 1)) || !takes(')')) return std::nullopt;
            const auto found = before_.find(name);
            return found == before_.end() ? other : copy(*found);
        }
        if (first.starts_with(':')) {
            const Json* value = placed(first);
            return value ? copy(*value) : std::nullopt;
        }
        const auto found = before_.find(attribute(first));
        return found == before_.end() ? std::nullopt : copy(*found);
    }

    /// Empty: it is no name of a whole attribute.
    std::string attribute(std::string_view word) {
        skip_blanks();
        const bool part = at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '[');
        if (part || word.empty() || word.front() == ':') return {};
        if (word.front() != '#') return std::string(word);
        const Json* meant = in("ExpressionAttributeNames", word);
        return meant && meant->is_string() ? meant->get<std::string>() : std::string();
    }

    const Json* placed(std::string_view word) const { return word.starts_with(':') ? in("ExpressionAttributeValues", word) : nullptr; }

    const Json* in(const char* member, std::string_view name) const {
        const auto of = parameters_.find(member);
        if (of == parameters_.end() || !of->is_object()) return nullptr;
        const auto found = of->find(name);
        return found == of->end() ? nullptr : &*found;
    }

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
    }

    bool takes(char c) {
        skip_blanks();
        if (at_ == text_.size() || text_[at_] != c) return false;
        return ++at_, true;
    }

    std::string_view word() {
        skip_blanks();
        const std::size_t from = at_;
        if (at_ < text_.size() && (text_[at_] == '#' || text_[at_] == ':')) ++at_;
        while (at_ < text_.size() && is_of_word(text_[at_])) ++at_;
        return text_.substr(from, at_ - from);
    }

    Json& item_;
    const Json before_;
    const Json& parameters_;
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<Json> updated(Json item, const Json& parameters) {
    const auto expression = parameters.is_object() ? parameters.find("UpdateExpression") : parameters.end();
    if (expression == parameters.end() || !expression->is_string() || !item.is_object()) return std::nullopt;
    Update update(item, parameters, expression->get_ref<const std::string&>());
    if (!update.run()) return std::nullopt;
    return std::optional<Json>(std::in_place, std::move(item));
}

}  // namespace nephoscope::services::step_functions
