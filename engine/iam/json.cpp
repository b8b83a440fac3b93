#include "engine/iam/json.h"

#include <cstdint>

namespace nephoscope::iam {

namespace {

constexpr int kMaxDepth = 16, kMaxValues = 100'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = static_cast<char>(c | 32);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void append_utf8(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xe0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<Json> run() {
        Json value;
        skip_blanks();
        if (read(value, 0)) {
            skip_blanks();
            if (at_ < text_.size()) fail(say("there is text after its end"));
        }
        if (!error_.empty()) return Error{ErrorCode::InvalidDocument, error_, "line " + std::to_string(line_)};
        return value;
    }

private:
    bool fail(Text what) {
        if (error_.empty()) error_ = std::move(what);
        return false;
    }
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) {
        if (peek() != c || at_ == text_.size()) return false;
        ++at_;
        return true;
    }
    void skip_blanks() {
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\n')
                ++line_;
            else if (c != ' ' && c != '\t' && c != '\r')
                return;
        }
    }

    bool read(Json& value, int depth) {
        if (depth > kMaxDepth) return fail(say("it is nested too deeply"));
        if (++values_ > kMaxValues) return fail(say("it has too many values"));
        value.line = line_;
        switch (peek()) {
            case '{': return read_object(value, depth);
            case '[': return read_list(value, depth);
            case '"': value.kind = Json::Kind::Text; return read_text(value.text);
            case 't': value.kind = Json::Kind::True; return read_word("true");
            case 'f': value.kind = Json::Kind::False; return read_word("false");
            case 'n': return read_word("null");
            default: return read_number(value);
        }
    }

    bool read_word(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return fail(say("a value is expected here"));
        at_ += word.size();
        return true;
    }

    bool digits() {
        const std::size_t first = at_;
        while (is_digit(peek())) ++at_;
        return at_ > first;
    }

    bool read_number(Json& value) {
        const std::size_t first = at_;
        take('-');
        if (!digits()) return fail(say("a value is expected here"));
        if (take('.') && !digits()) return fail(say("a number ends too early"));
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            if (!digits()) return fail(say("a number ends too early"));
        }
        value.kind = Json::Kind::Number;
        value.text = text_.substr(first, at_ - first);
        return true;
    }

    bool read_text(std::string& out) {
        ++at_;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '"') return ++at_, true;
            if (static_cast<unsigned char>(c) < 0x20) return fail(say("a text goes on beyond its line"));
            if (c != '\\')
                out += c;
            else if (!read_escape(out))
                return false;
        }
        return fail(say("a text has no end"));
    }

    bool read_escape(std::string& out) {
        constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
        ++at_;
        if (const std::size_t i = kLetters.find(peek()); at_ < text_.size() && i != std::string_view::npos) {
            out += kMeanings[i];
            return true;
        }
        if (peek() != 'u') return fail(say("\"\\\" is followed by no escape"));
        std::uint32_t code = 0;
        for (int i = 0; i < 4; ++i) {
            ++at_;
            const int digit = hex(peek());
            if (digit < 0) return fail(say("\"\\u\" is not followed by four hexadecimal digits"));
            code = code << 4 | static_cast<std::uint32_t>(digit);
        }
        append_utf8(out, code);
        return true;
    }

    bool read_list(Json& value, int depth) {
        value.kind = Json::Kind::List;
        ++at_;
        skip_blanks();
        if (take(']')) return true;
        for (;;) {
            if (!read(value.elements.emplace_back(), depth + 1)) return false;
            skip_blanks();
            if (take(']')) return true;
            if (!take(',')) return fail(say("\",\" or \"]\" is expected here"));
            skip_blanks();
        }
    }

    bool read_object(Json& value, int depth) {
        value.kind = Json::Kind::Object;
        ++at_;
        skip_blanks();
        if (take('}')) return true;
        for (;;) {
            if (!read_member(value, depth)) return false;
            skip_blanks();
            if (take('}')) return true;
            if (!take(',')) return fail(say("\",\" or \"}\" is expected here"));
            skip_blanks();
        }
    }

    bool read_member(Json& object, int depth) {
        std::string name;
        if (peek() != '"') return fail(say("a name in quotes is expected here"));
        if (!read_text(name)) return false;
        if (object.members.size() >= 1000) return fail(say("an object has too many members"));
        if (object.find(name)) return fail(say("\"%1\" is there twice", name));
        skip_blanks();
        if (!take(':')) return fail(say("\":\" is expected here"));
        skip_blanks();
        return read(object.members.emplace_back(JsonMember{std::move(name), {}}).value, depth + 1);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1, values_ = 0;
    Text error_;
};

}  // namespace

const Json* Json::find(std::string_view name) const {
    for (const auto& [key, value] : members)
        if (key == name) return &value;
    return nullptr;
}

Result<Json> parse_json(std::string_view text) { return Reader(text).run(); }

std::string member_at(std::string_view place, std::string_view name) {
    std::string at(place);
    if (!at.empty()) at += '.';
    return at.append(name);
}

std::string element_at(std::string_view place, std::size_t index) { return std::string(place) + "[" + std::to_string(index) + "]"; }

std::string quoted(std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20)
            ((out += "\\u00") += kHex[c >> 4 & 15]) += kHex[c & 15];
        else
            out += c;
    }
    return out + '"';
}

std::string written(const Json& value) {
    switch (value.kind) {
        case Json::Kind::Null: return "null";
        case Json::Kind::True: return "true";
        case Json::Kind::False: return "false";
        case Json::Kind::Number: return value.text;
        case Json::Kind::Text: return quoted(value.text);
        default: break;
    }
    std::string out;
    for (const Json& each : value.elements) out.append(out.empty() ? "" : ", ").append(written(each));
    for (const auto& [name, each] : value.members)
        out.append(out.empty() ? "" : ", ").append(quoted(name)).append(": ").append(written(each));
    return value.kind == Json::Kind::List ? "[" + out + "]" : "{" + out + "}";
}

}  // namespace nephoscope::iam
