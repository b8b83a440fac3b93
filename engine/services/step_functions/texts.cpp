#include "engine/services/step_functions/texts.h"

#include <cstring>

namespace nephoscope::services::step_functions {

using kernel::Kernel;

namespace {

struct Header {
    std::uint32_t bytes, references;
};

Header& header(Kernel& k, Ref ref) { return *static_cast<Header*>(k.w.blocks.at(ref)); }

}  // namespace

Ref keep(Kernel& k, std::string_view text) {
    if (k.w.blocks.full()) return 0;
    const Ref ref = k.w.blocks.allocate(sizeof(Header) + text.size());
    if (!ref) return 0;
    header(k, ref) = {static_cast<std::uint32_t>(text.size()), 1};
    std::memcpy(static_cast<std::byte*>(k.w.blocks.at(ref)) + sizeof(Header), text.data(), text.size());
    return ref;
}

std::string_view text(Kernel& k, Ref ref) {
    if (!ref) return "null";
    return {static_cast<const char*>(k.w.blocks.at(ref)) + sizeof(Header), header(k, ref).bytes};
}

Ref share(Kernel& k, Ref ref) {
    if (ref) ++header(k, ref).references;
    return ref;
}

void drop(Kernel& k, Ref& ref) {
    if (ref && --header(k, ref).references == 0) k.w.blocks.release(ref, sizeof(Header) + header(k, ref).bytes);
    ref = 0;
}

Ref* list_at(Kernel& k, std::uint32_t run) { return static_cast<Ref*>(k.w.blocks.at(run)); }

std::uint32_t make_list(Kernel& k, std::uint32_t count) {
    return count && !k.w.blocks.full() ? k.w.blocks.allocate(count * sizeof(Ref)) : 0;
}

void drop_list(Kernel& k, std::uint32_t& run, std::uint32_t count) {
    if (!run) return;
    for (std::uint32_t i = 0; i < count; ++i) drop(k, list_at(k, run)[i]);
    k.w.blocks.release(run, count * sizeof(Ref));
    run = 0;
}

}  // namespace nephoscope::services::step_functions
