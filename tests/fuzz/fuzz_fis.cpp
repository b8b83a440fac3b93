#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "engine/fis/template.h"

namespace {

using namespace nephoscope::fis;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "fuzz: %s\n", what);
    std::abort();
}

void check_schedule(const Template& made) {
    const auto spans = schedule(made);
    for (std::size_t i = 0; i < made.actions.size(); ++i) {
        require(spans[i].end == spans[i].start + made.actions[i].duration, "an action does not last as long as it says");
        for (const std::size_t before : made.actions[i].start_after)
            require(spans[before].end <= spans[i].start, "an action starts before one it waits for has ended");
    }
}

}  // namespace

/// Any text as an experiment template: a list of flaws or a template whose actions have an order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Parsed parsed = parse(text);
    for (const Flaw& each : parsed.flaws) require(each.line > 0 && !each.message.empty() && !each.remedy.empty(), "a flaw without words");
    if (parsed.valid()) check_schedule(parsed.made);
    (void)is_template(text);
    return 0;
}
