#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/asl/machine.h"
#include "engine/asl/value.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

struct Member;

/// A value of a document that knows where it stands.
struct Node {
    std::size_t at = 0;  ///< in bytes
    Json scalar;         ///< of numbers, texts, booleans and null
    bool object = false, array = false;
    std::vector<Member> members;  ///< in the order of the document
    std::vector<Node> items;

    bool text() const { return scalar.is_string(); }
    bool null() const { return !object && !array && scalar.is_null(); }
    /// Null when there is no such member.
    const Member* find(std::string_view name) const;
    /// The same without positions.
    Json json() const;
};

struct Member {
    std::string name;
    std::size_t at = 0;
    Node node;
};

/// A document as far as it can be read.
struct Source {
    struct Repeated {
        std::size_t at;
        std::string name;
    };
    struct Broken {
        std::size_t at;
        Text why;
    };
    Node root;
    std::vector<Repeated> repeated;  ///< names that stand twice
    std::vector<Broken> broken;      ///< at most one: where reading ended
};

/// What the user wrote, as messages show it.
Text in_quotes(std::string_view text);

/// Reads JSON no deeper than kMaxDepth.
Source read_source(std::string_view text);

/// Finds lines and columns. The text outlives it.
class Lines {
public:
    explicit Lines(std::string_view text);
    Position position(std::size_t at) const;

private:
    /// Characters before a place in the text; counted once for each block, so that long lines cost nothing.
    std::size_t characters(std::size_t at) const;
    static constexpr std::size_t kBlock = 1024;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::vector<std::size_t> before_;  ///< characters before each block
};

}  // namespace nephoscope::asl
