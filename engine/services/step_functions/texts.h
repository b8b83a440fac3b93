#pragma once

#include <cstdint>
#include <string_view>

#include "engine/kernel/kernel.h"

namespace nephoscope::services::step_functions {

/// An immutable text in the world, shared by counting; 0: none.
using Ref = std::uint32_t;

/// With one reference, which is the caller's. 0 when the world is full.
Ref keep(kernel::Kernel& k, std::string_view text);
/// Valid as long as it is referred to. Of 0: "null".
std::string_view text(kernel::Kernel& k, Ref ref);
Ref share(kernel::Kernel& k, Ref ref);
/// Gives a reference back and forgets it.
void drop(kernel::Kernel& k, Ref& ref);
inline void replace(kernel::Kernel& k, Ref& ref, Ref by) {
    drop(k, ref);
    ref = by;
}

/// A list of references in the world; 0: none.
Ref* list_at(kernel::Kernel& k, std::uint32_t run);
std::uint32_t make_list(kernel::Kernel& k, std::uint32_t count);
/// With all that it refers to.
void drop_list(kernel::Kernel& k, std::uint32_t& run, std::uint32_t count);

/// Elements that come and go, by number from 1; all zero when taken. `Element` has a `next` while it is free.
struct TableState {
    std::uint32_t run, capacity, used, free;
};
template <typename Element>
class Table {
public:
    Table(kernel::Kernel& k, TableState& s) : k_(k), s_(s) {}

    /// Valid until the next take().
    Element& at(std::uint32_t i) const { return static_cast<Element*>(k_.w.blocks.at(s_.run))[i]; }
    bool holds(std::uint32_t i) const { return i != 0 && i <= s_.used; }
    std::uint32_t used() const { return s_.used; }
    /// 0 when the world is full.
    std::uint32_t take() {
        std::uint32_t i = s_.free;
        if (i) {
            s_.free = at(i).next;
        } else {
            if (s_.used + 1 >= s_.capacity && !grow()) return 0;
            i = ++s_.used;
        }
        at(i) = {};
        return i;
    }
    void give(std::uint32_t i) {
        at(i) = {};
        at(i).next = s_.free;
        s_.free = i;
    }

private:
    bool grow() {
        const std::uint32_t capacity = s_.capacity ? s_.capacity * 2 : 16;
        if (k_.w.blocks.full()) return false;
        const std::uint32_t run = k_.w.blocks.allocate(capacity * sizeof(Element));
        if (!run) return false;
        auto* to = static_cast<Element*>(k_.w.blocks.at(run));
        for (std::uint32_t i = 1; i <= s_.used; ++i) to[i] = at(i);
        if (s_.run) k_.w.blocks.release(s_.run, s_.capacity * sizeof(Element));
        s_.run = run;
        s_.capacity = capacity;
        return true;
    }
    kernel::Kernel& k_;
    TableState& s_;
};

}  // namespace nephoscope::services::step_functions
