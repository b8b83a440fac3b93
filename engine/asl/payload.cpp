#include "engine/asl/payload.h"

#include <algorithm>

#include "engine/asl/functions.h"

namespace nephoscope::asl {

struct Call::Argument {
    std::variant<Json, Path, Call> value;
};

/// Reads a call; after a failure `wrong` says what.
class CallParser {
public:
    explicit CallParser(std::string_view text) : text_(text) {}

    bool whole(Call& into) {
        skip_space();
        if (!call(into)) return false;
        skip_space();
        return at_ == text_.size() || stop(say("there is something after the closing \")\""));
    }
    Text wrong;

private:
    bool stop(Text what) {
        if (wrong.empty()) wrong = std::move(what);
        return false;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() {
        while (std::string_view(" \t\r\n").find(peek()) != std::string_view::npos && at_ < text_.size()) ++at_;
    }

    bool call(Call& into) {
        const std::size_t from = at_;
        while (at_ < text_.size() && std::string_view("( ,)'").find(text_[at_]) == std::string_view::npos) ++at_;
        const std::string name(text_.substr(from, at_ - from));
        into.function_ = find_function(name);
        if (!into.function_) return stop(say("there is no function \"%1\"", name.substr(0, 60)));
        if (++calls_ > Call::kMaxCalls) return stop(say("a field has at most %1 functions", Call::kMaxCalls));
        if (peek() != '(') return stop(say("\"(\" is missing after \"%1\"", name));
        ++at_;
        return arguments(into) && fits(into);
    }

    bool fits(const Call& call) {
        const std::size_t count = call.arguments_.size();
        const auto& [name, least, most, apply] = *call.function_;
        if (count < least) return stop(say("%1 takes at least %2 arguments, not %3", name, least, count));
        return count <= most || stop(say("%1 takes at most %2 arguments, not %3", name, most, count));
    }

    bool arguments(Call& into) {
        skip_space();
        if (peek() == ')') return ++at_, true;
        for (;;) {
            auto one = std::make_shared<Call::Argument>();
            if (!argument(*one, into.arguments_.empty() && into.function_->name == "States.Format")) return false;
            into.arguments_.push_back(std::move(one));
            skip_space();
            if (peek() == ')') return ++at_, true;
            if (peek() != ',') return stop(say("\",\" or \")\" is missing"));
            ++at_;
        }
    }

    bool argument(Call::Argument& into, bool pattern) {
        skip_space();
        if (peek() == '\'') return quoted(into, pattern);
        if (text_.substr(at_).starts_with("States.")) return call(into.value.emplace<Call>());
        if (peek() == '$') return path(into);
        const std::string word(text_.substr(at_, text_.find_first_of(" ,)", at_) - at_));
        Json literal = Json::parse(word, nullptr, false);
        if (!literal.is_primitive() || literal.is_string() || literal.is_discarded())
            return stop(say("\"%1\" is no argument: there are texts in single quotes, numbers, true, false, null, paths, functions",
                            word.substr(0, 60)));
        at_ += word.size();
        into.value = std::move(literal);
        return true;
    }

    /// Backslashes before braces say something in a pattern of States.Format only; it reads them itself.
    bool quoted(Call::Argument& into, bool pattern) {
        std::string literal;
        for (++at_; at_ < text_.size() && text_[at_] != '\''; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                ++at_;
                if (std::string_view("'\\{}").find(text_[at_]) == std::string_view::npos)
                    return stop(say("\"\\\" stands before ', \\, { or } only"));
                if (pattern && text_[at_] != '\'') literal += '\\';
            }
            literal += text_[at_];
        }
        if (at_ >= text_.size()) return stop(say("a closing ' is missing"));
        ++at_;
        into.value = Json(std::move(literal));
        return true;
    }

    /// Up to the comma or bracket that ends it, outside of brackets and quotes of its own.
    bool path(Call::Argument& into) {
        const std::size_t from = at_;
        int open = 0;
        for (char quote = '\0'; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (quote) {
                if (c == '\\') ++at_;
                if (c == quote) quote = '\0';
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[' || c == '(') {
                ++open;
            } else if (c == ']' || (c == ')' && open > 0)) {
                --open;
            } else if (open <= 0 && (c == ',' || c == ')' || c == ' ')) {
                break;
            }
        }
        at_ = std::min(at_, text_.size());
        auto read = Path::parse(text_.substr(from, at_ - from));
        if (const auto* misread = std::get_if<Misread>(&read)) return stop(misread->why);
        into.value = std::get<Path>(std::move(read));
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int calls_ = 0;
};

std::variant<Call, Misread> Call::parse(std::string_view text) {
    Call call;
    CallParser parser(text);
    if (parser.whole(call)) return call;
    return Misread{parser.wrong};
}

Evaluated Call::evaluate(const Scene& scene) const {
    std::vector<Json> values;
    for (const auto& each : arguments_) {
        const Argument& argument = *each;
        Evaluated value = std::holds_alternative<Json>(argument.value)   ? Evaluated(std::get<Json>(argument.value))
                          : std::holds_alternative<Path>(argument.value) ? std::get<Path>(argument.value).select(scene.input, scene.context)
                                                                         : std::get<Call>(argument.value).evaluate(scene);
        if (!value) return value;
        if (!scene.charge(*value)) return too_much();
        values.push_back(*std::move(value));
    }
    Evaluated made = function_->apply(values, scene);
    if (made && too_deep(*made)) return too_much();
    return made;
}

std::variant<Expression, Misread> parse_expression(std::string_view text) {
    if (text.starts_with("$")) {
        auto path = Path::parse(text);
        if (auto* read = std::get_if<Path>(&path)) return Expression(std::move(*read));
        return std::get<Misread>(std::move(path));
    }
    if (!text.starts_with("States.")) return Misread{say("a path begins with \"$\", a function with \"States.\"")};
    auto call = Call::parse(text);
    if (auto* read = std::get_if<Call>(&call)) return Expression(std::move(*read));
    return std::get<Misread>(std::move(call));
}

Evaluated evaluate(const Expression& expression, const Scene& scene) {
    const Path* path = std::get_if<Path>(&expression);
    Evaluated value = path ? path->select(scene.input, scene.context) : std::get<Call>(expression).evaluate(scene);
    if (value && !scene.charge(*value)) return too_much();
    return value;
}

/// A place of a template: as it stands, an expression, or made of other parts.
struct Template::Part {
    struct Member;
    Json literal;
    std::optional<Expression> expression;
    std::vector<Member> members;
    std::vector<Part> items;
    bool plain = false;  ///< nothing in it is replaced

    static Part compile(const Json& json, const std::string& pointer, std::vector<Problem>& problems);
    void member(const std::string& name, const Json& value, const std::string& pointer, std::vector<Problem>& problems);
    Evaluated evaluate(const Scene& scene) const;
};

struct Template::Part::Member {
    std::string name;
    Part part;
};

namespace {

bool replaces(const Json& json) {
    if (!json.is_structured()) return false;
    for (auto each = json.begin(); each != json.end(); ++each)
        if ((json.is_object() && each.key().ends_with(".$")) || replaces(*each)) return true;
    return false;
}

std::string below(const std::string& pointer, std::string_view name) { return (pointer + '/').append(name); }

}  // namespace

void Template::Part::member(const std::string& name, const Json& value, const std::string& pointer, std::vector<Problem>& problems) {
    if (!name.ends_with(".$")) {
        members.push_back({name, compile(value, pointer, problems)});
        return;
    }
    Part part;
    auto read = value.is_string() ? parse_expression(value.get_ref<const std::string&>())
                                  : Misread{say("the value of a member whose name ends in \".$\" is a text: a path or a function")};
    if (auto* found = std::get_if<Expression>(&read))
        part.expression = std::move(*found);
    else
        problems.push_back({pointer, std::get<Misread>(read).why});
    members.push_back({name.substr(0, name.size() - 2), std::move(part)});
}

Template::Part Template::Part::compile(const Json& json, const std::string& pointer, std::vector<Problem>& problems) {
    Part part;
    part.plain = !replaces(json);
    part.literal = part.plain ? json : json.is_object() ? Json::object() : Json::array();
    if (part.plain) return part;
    if (json.is_object())
        for (const auto& [name, value] : json.items()) {
            const std::string at = below(pointer, name);
            if (name.ends_with(".$") && json.contains(name.substr(0, name.size() - 2)))
                problems.push_back({at, say("the member stands twice, once with and once without \".$\"")});
            part.member(name, value, at, problems);
        }
    else
        for (std::size_t i = 0; i < json.size(); ++i) part.items.push_back(compile(json[i], below(pointer, std::to_string(i)), problems));
    return part;
}

Evaluated Template::Part::evaluate(const Scene& scene) const {
    if (expression) return asl::evaluate(*expression, scene);
    if (plain) return scene.charge(literal) ? Evaluated(literal) : Evaluated(too_much());
    Json made = literal;
    for (const auto& [name, part] : members) {
        Evaluated value = part.evaluate(scene);
        if (!value) return value;
        made[name] = *std::move(value);
    }
    for (const Part& part : items) {
        Evaluated value = part.evaluate(scene);
        if (!value) return value;
        made.push_back(*std::move(value));
    }
    return made;
}

Template Template::compile(const Json& json, std::vector<Problem>& problems) {
    Template made;
    made.root_ = std::make_shared<const Part>(Part::compile(json, {}, problems));
    return made;
}

Evaluated Template::evaluate(const Scene& scene) const {
    Evaluated made = root_->evaluate(scene);
    if (made && too_deep(*made)) return too_much();
    return made;
}

const Json* Template::literal(std::string_view member) const {
    const Part& root = *root_;
    if (root.plain) {
        const auto found = root.literal.is_object() ? root.literal.find(member) : root.literal.end();
        return found == root.literal.end() ? nullptr : &*found;
    }
    for (const auto& [name, part] : root.members)
        if (name == member) return part.plain ? &part.literal : nullptr;
    return nullptr;
}

bool Template::has(std::string_view member) const {
    if (root_->plain) return root_->literal.is_object() && root_->literal.contains(member);
    for (const auto& [name, part] : root_->members)
        if (name == member) return true;
    return false;
}

std::vector<std::string> Template::names_in(std::string_view member) const {
    std::vector<std::string> names;
    const Json* plain = literal(member);
    if (plain && plain->is_object())
        for (const auto& each : plain->items()) names.push_back(each.key());
    if (plain || root_->plain) return names;
    for (const auto& [name, part] : root_->members)
        for (std::size_t i = 0; name == member && i < part.members.size(); ++i) names.push_back(part.members[i].name);
    return names;
}

}  // namespace nephoscope::asl
