#include "engine/asl/source.h"

#include <algorithm>
#include <unordered_set>

namespace nephoscope::asl {
namespace {

class SourceReader {
public:
    SourceReader(std::string_view text, Source& source) : text_(text), source_(source) {}

    void read() {
        if (!value(source_.root, 0)) return;
        skip_space();
        if (at_ < text_.size()) stop(say("there is something after the end of the document"));
    }

private:
    void skip_space() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    char peek() {
        skip_space();
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool stop(Text why) {
        source_.broken.push_back({at_, std::move(why)});
        return false;
    }
    bool expect(char c, Text otherwise) {
        if (peek() != c) return stop(std::move(otherwise));
        ++at_;
        return true;
    }

    bool value(Node& node, int depth) {
        const char c = peek();
        node.at = at_;
        if (depth > kMaxDepth) return stop(say("it is nested deeper than %1 levels", kMaxDepth));
        if (c == '{') return object(node, depth);
        if (c == '[') return array(node, depth);
        return token(c == '"' ? string_end() : word_end(), node.scalar);
    }

    bool object(Node& node, int depth) {
        node.object = true;
        std::unordered_set<std::string> names;
        ++at_;
        if (peek() == '}') return ++at_, true;
        for (;;) {
            if (peek() != '"') return stop(say("the name of a member, in double quotes, is missing here"));
            Member member{{}, at_, {}};
            Json name;
            if (!token(string_end(), name) || !expect(':', say("a colon is missing here"))) return false;
            member.name = name.get<std::string>();
            if (!names.insert(member.name).second) source_.repeated.push_back({member.at, member.name});
            node.members.push_back(std::move(member));
            if (!value(node.members.back().node, depth + 1)) return false;
            if (peek() == '}') return ++at_, true;
            if (!expect(',', say("a comma or \"}\" is missing here"))) return false;
        }
    }

    bool array(Node& node, int depth) {
        node.array = true;
        ++at_;
        if (peek() == ']') return ++at_, true;
        for (;;) {
            if (!value(node.items.emplace_back(), depth + 1)) return false;
            if (peek() == ']') return ++at_, true;
            if (!expect(',', say("a comma or \"]\" is missing here"))) return false;
        }
    }

    std::size_t string_end() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != '"' && text_[end] != '\n') end += text_[end] == '\\' ? 2 : 1;
        return std::min(end + 1, text_.size());
    }
    std::size_t word_end() const {
        const std::size_t end = text_.find_first_of(" \t\r\n,:]}[{\"", at_);
        return end == std::string_view::npos ? text_.size() : end;
    }

    bool token(std::size_t end, Json& into) {
        if (end <= at_) return stop(say("a value is missing here"));
        into =
            Json::parse(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.begin() + static_cast<std::ptrdiff_t>(end), nullptr, false);
        if (into.is_discarded()) {
            into = nullptr;
            return stop(text_[at_] == '"' ? say("this text has no end, or a character that JSON does not allow")
                                          : say("this is no JSON value"));
        }
        at_ = end;
        return true;
    }

    std::string_view text_;
    Source& source_;
    std::size_t at_ = 0;
};

}  // namespace

const Member* Node::find(std::string_view name) const {
    for (const Member& each : members)
        if (each.name == name) return &each;
    return nullptr;
}

Json Node::json() const {
    if (!object && !array) return scalar;
    Json made = object ? Json::object() : Json::array();
    for (const Member& each : members) made.emplace(each.name, each.node.json());
    for (const Node& each : items) made.push_back(each.json());
    return made;
}

Text in_quotes(std::string_view text) {
    constexpr std::size_t kShown = 200;
    return say("\"%1\"", std::string(text.substr(0, kShown)) + (text.size() > kShown ? "..." : ""));
}

Source read_source(std::string_view text) {
    Source source;
    SourceReader(text, source).read();
    return source;
}

namespace {

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n') starts_.push_back(at + 1);
    std::size_t sum = 0;
    for (std::size_t at = 0; at <= text.size(); at += kBlock) {
        before_.push_back(sum);
        sum += count_characters(text.substr(at, kBlock));
    }
}

std::size_t Lines::characters(std::size_t at) const {
    const std::size_t block = at / kBlock;
    return before_[block] + count_characters(text_.substr(block * kBlock, at - block * kBlock));
}

Position Lines::position(std::size_t at) const {
    at = std::min(at, text_.size());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
    return {static_cast<std::uint32_t>(next - starts_.begin()), static_cast<std::uint32_t>(characters(at) - characters(*(next - 1)) + 1)};
}

}  // namespace nephoscope::asl
