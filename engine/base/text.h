#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace nephoscope {

/// The shortest decimal that reads back as the same number: "60", "0.25". The same in every locale.
inline std::string number_text(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

/// What the engine tells a person: an English form whose %1 to %9 stand for its arguments, which are kept apart, so that the desktop can
/// say it in another language. Made by say(). A string becomes a text that is the same in every language: a name, a quotation.
class Text {
public:
    /// The first argument of say(): a literal that uses each of its N arguments.
    template <std::size_t N>
    struct Form {
        template <std::size_t Size>
        consteval Form(const char (&literal)[Size]) : text(literal) {
            bool used[10] = {};
            for (std::size_t at = 0; at + 1 < Size; ++at)
                if (literal[at] == '%' && literal[at + 1] >= '1' && literal[at + 1] <= '9') used[literal[at + 1] - '0'] = true;
            for (std::size_t place = 1; place < 10; ++place)
                if (used[place] != (place <= N)) throw "a form has %1, %2 ... for its arguments and no others";
        }
        const char* text;
    };

    Text() = default;
    explicit Text(std::string words) : words_(std::move(words)) {}
    explicit Text(std::string_view words) : words_(words) {}
    /// A literal without say() reaches no translator.
    Text(const char*) = delete;
    explicit Text(std::floating_point auto number) : words_(number_text(number)), kind_(Kind::Number) {}
    explicit Text(std::integral auto number) : words_(std::to_string(number)), kind_(Kind::Number) {}
    Text(bool) = delete;
    Text(char) = delete;
    /// What a schema calls something: translated with the schema's other words.
    static Text label(std::string words) {
        Text text(std::move(words));
        text.kind_ = Kind::Label;
        return text;
    }

    bool empty() const { return !form_ && words_.empty(); }
    std::string english() const {
        if (!form_) return words_;
        std::string filled;
        for (const char* at = form_; *at; ++at)
            if (*at == '%' && at[1] >= '1' && at[1] <= '9')
                filled += arguments_[static_cast<std::size_t>(*++at - '1')].english();
            else
                filled += *at;
        return filled;
    }
    operator std::string() const { return english(); }

    enum class Kind : std::uint8_t { Words, Number, Label };
    /// For translators. A form is a literal; null: there are words() only, of this kind.
    const char* form() const { return form_; }
    const std::vector<Text>& arguments() const { return arguments_; }
    const std::string& words() const { return words_; }
    Kind kind() const { return kind_; }

    friend bool operator==(const Text& a, const Text& b) { return a.english() == b.english(); }
    template <std::convertible_to<std::string_view> S>
    requires(!std::same_as<std::remove_cvref_t<S>, Text>) friend bool operator==(const Text& a, const S& b) {
        return a.english() == std::string_view(b);
    }
    friend std::ostream& operator<<(std::ostream& out, const Text& text) { return out << text.english(); }

private:
    Text(const char* form, std::vector<Text> arguments) : form_(form), arguments_(std::move(arguments)) {}
    template <typename... Arguments>
    friend Text say(Form<sizeof...(Arguments)> form, const Arguments&... arguments);

    const char* form_ = nullptr;
    std::string words_;
    std::vector<Text> arguments_;
    Kind kind_ = Kind::Words;
};

/// say("%1 of %2 targets failed.", failed, all). translations/engine_strings.cpp lists all forms; a test finds them in the
/// sources, so the literal stands right behind the parenthesis.
template <typename... Arguments>
Text say(Text::Form<sizeof...(Arguments)> form, const Arguments&... arguments) {
    return Text(form.text, {Text(arguments)...});
}

}  // namespace nephoscope
