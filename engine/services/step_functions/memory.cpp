#include "engine/services/step_functions/memory.h"

namespace nephoscope::services::step_functions {

using kernel::Kernel;

namespace {

constexpr const char* kTag = "items of tasks";
constexpr std::uint32_t kFirstCapacity = 64;

}  // namespace

struct Memory::Entry {
    std::uint64_t name;
    Ref text;
    Known known;
};

std::uint32_t memory_of(Compiler& c, kernel::NodeIndex node) {
    const std::string& owner = c.plan.program.nodes[node].id;
    for (const kernel::Allocation& each : c.plan.program.allocations)
        if (each.owner == owner && each.tag == kTag) return each.first;
    return Compiler::claim(c.plan.program, owner, kTag, typeid(MemoryState).name(), sizeof(MemoryState), 1);
}

/// The entry of this name, or the empty one in its place. REQUIRES: it has a capacity.
Memory::Entry* Memory::entry(const Generation& in, std::uint64_t name) const {
    auto* const entries = static_cast<Entry*>(k_.w.blocks.at(in.run));
    std::uint32_t at = static_cast<std::uint32_t>(name) & (in.capacity - 1);
    while (entries[at].known != Known::Empty && entries[at].name != name) at = (at + 1) & (in.capacity - 1);
    return entries + at;
}

std::optional<std::string_view> Memory::find(std::uint64_t name) const {
    for (const Generation* each : {&s_.young, &s_.old}) {
        const Entry* found = each->capacity ? entry(*each, name) : nullptr;
        if (!found || found->known == Known::Empty) continue;
        if (found->known == Known::Unknown) return std::nullopt;
        return found->known == Known::Gone ? std::string_view() : text(k_, found->text);
    }
    return std::nullopt;
}

void Memory::release(Generation& g) {
    auto* const entries = g.capacity ? static_cast<Entry*>(k_.w.blocks.at(g.run)) : nullptr;
    for (std::uint32_t i = 0; i < g.capacity; ++i) drop(k_, entries[i].text);
    if (g.capacity) k_.w.blocks.release(g.run, g.capacity * sizeof(Entry));
    g = {};
}

/// For one more. False when the world is full.
bool Memory::make_room() {
    if (s_.young.count == kKept) {
        release(s_.old);
        s_.old = s_.young;
        s_.young = {};
    }
    Generation& young = s_.young;
    if (young.count < young.capacity / 4 * 3) return true;
    Generation larger{0, young.capacity ? young.capacity * 2 : kFirstCapacity, young.count};
    larger.run = k_.w.blocks.full() ? 0 : k_.w.blocks.allocate(larger.capacity * sizeof(Entry));
    if (!larger.run) return false;
    auto* const to = static_cast<Entry*>(k_.w.blocks.at(larger.run));
    for (std::uint32_t i = 0; i < larger.capacity; ++i) to[i] = {};
    for (std::uint32_t i = 0; i < young.capacity; ++i) {
        const Entry& each = static_cast<Entry*>(k_.w.blocks.at(young.run))[i];
        if (each.known != Known::Empty) *entry(larger, each.name) = each;
    }
    if (young.capacity) k_.w.blocks.release(young.run, young.capacity * sizeof(Entry));
    young = larger;
    return true;
}

/// Takes over the reference to the text.
void Memory::set(std::uint64_t name, Known known, Ref text) {
    Entry* found = s_.young.capacity ? entry(s_.young, name) : nullptr;
    if (!found || found->known == Known::Empty) {
        if (!make_room()) return drop(k_, text);
        found = entry(s_.young, name);
        ++s_.young.count;
    }
    drop(k_, found->text);
    *found = {name, text, known};
}

void Memory::put(std::uint64_t name, std::string_view text) {
    const Ref kept = text.size() <= kLongest ? keep(k_, text) : 0;
    set(name, kept ? Known::Text : Known::Unknown, kept);
}

void Memory::remove(std::uint64_t name) { set(name, Known::Gone, 0); }

void Memory::forget(std::uint64_t name) {
    if (find(name)) set(name, Known::Unknown, 0);
}

}  // namespace nephoscope::services::step_functions
