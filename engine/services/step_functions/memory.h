#pragma once

#include <optional>
#include <string_view>

#include "engine/services/compiler.h"
#include "engine/services/step_functions/texts.h"

namespace nephoscope::services::step_functions {

// What Tasks have put into a table or a bucket, and deleted from it: data that calls do not carry. It belongs to the component, so that
// several workflows find what any of them has put. Of the newest kKept items at least, each of at most kLongest bytes.

inline constexpr std::uint32_t kKept = 20'000;
inline constexpr std::size_t kLongest = 8192;

/// Entries by name, from 1; zeros: empty. No entry is ever taken out of one.
struct Generation {
    std::uint32_t run, capacity, count;
};

/// Zeros: nothing is remembered.
struct MemoryState {
    Generation young, old;
};

/// Number of the component's state in the column of MemoryState, claimed by whoever asks first.
std::uint32_t memory_of(Compiler& c, kernel::NodeIndex node);

class Memory {
public:
    Memory(kernel::Kernel& k, MemoryState& s) : k_(k), s_(s) {}

    /// A text that is too long, or finds no room, makes the item unknown.
    void put(std::uint64_t name, std::string_view text);
    void remove(std::uint64_t name);
    /// What it was put with; empty: it was deleted. Nothing: no Task has put or deleted it, or that is forgotten, or it is unknown since.
    std::optional<std::string_view> find(std::uint64_t name) const;
    void forget(std::uint64_t name);

private:
    struct Entry;
    enum class Known : std::uint32_t { Empty, Unknown, Text, Gone };

    Entry* entry(const Generation& in, std::uint64_t name) const;
    void set(std::uint64_t name, Known known, Ref text);
    bool make_room();
    void release(Generation& g);

    kernel::Kernel& k_;
    MemoryState& s_;
};

}  // namespace nephoscope::services::step_functions
