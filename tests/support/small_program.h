#pragma once

#include <memory>
#include <vector>

#include "engine/kernel/kernel.h"
#include "engine/parts/caller.h"

namespace nephoscope::test {

/// A program built by hand, for tests of the kernel and of parts: no services, no documents.
class SmallProgram {
public:
    SmallProgram() {
        program.lines.resize(1);
        program.timer_lists.resize(1);
        program.sources.resize(1);
        program.columns = {{"calls", sizeof(parts::CallState), 1}, {"dns", sizeof(parts::DnsEntry), 1}};
    }

    kernel::NodeIndex node(kernel::Routine entry) {
        kernel::Node& node = program.nodes.emplace_back();
        node.routines[0] = entry;
        node.key = kernel::hash("node", program.nodes.size());
        return static_cast<kernel::NodeIndex>(program.nodes.size() - 1);
    }
    kernel::LinkIndex link(kernel::NodeIndex from, kernel::NodeIndex to, SimTime one_way = 0, SimTime timeout = 0) {
        kernel::Link& link = program.links.emplace_back();
        link.from = from;
        link.to = to;
        link.key = static_cast<std::uint32_t>(program.links.size());
        link.same_zone = link.cross_zone = one_way;
        if (one_way) link.same_line = link.cross_line = line(one_way);
        link.timeout = timeout;
        if (timeout) link.timer_list = timer_list(timeout);
        return static_cast<kernel::LinkIndex>(program.links.size() - 1);
    }
    std::uint32_t line(SimTime delay) {
        program.lines.push_back({delay});
        return static_cast<std::uint32_t>(program.lines.size() - 1);
    }
    std::uint32_t timer_list(SimTime timeout) {
        program.timer_lists.push_back(timeout);
        return static_cast<std::uint32_t>(program.timer_lists.size() - 1);
    }
    std::uint32_t source(void (*fire)(kernel::Kernel&, std::uint32_t, std::uint64_t)) {
        kernel::SourcePlan plan{};
        plan.fire = fire;
        program.sources.push_back(plan);
        return static_cast<std::uint32_t>(program.sources.size() - 1);
    }
    /// A column of one State.
    template <typename State>
    std::uint32_t column() {
        program.columns.push_back({"state", sizeof(State), 1});
        return static_cast<std::uint32_t>(program.columns.size() - 1);
    }

    kernel::Program program;
};

/// A world and its kernel.
struct SmallRun {
    explicit SmallRun(const SmallProgram& from) : world(from.program), k(world, from.program) {}
    /// A request of `client` now, at the first line of its routine `routine`; runs with the next event.
    kernel::FrameId send(kernel::NodeIndex client, std::uint8_t routine = 0) {
        const kernel::FrameId id = k.spawn_request(client, routine, ++sent);
        k.resume(id);
        return id;
    }

    kernel::World world;
    kernel::Kernel k;
    std::uint64_t sent = 0;
};

}  // namespace nephoscope::test
