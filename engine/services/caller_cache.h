#pragma once

#include <vector>

#include "engine/services/compiler.h"

namespace nephoscope::services {

/// One answer that each calling instance, or host of clients, keeps: a data key, a parameter. Forgotten when the host is gone, as the
/// names it knows (parts::forget_calls). What is kept is found without a call, so the way to the component is its own to wait for.
class CallerCache {
public:
    enum class Of : std::uint8_t { Every, Reads };

    /// Of everyone who calls the component. `ttl` 0: nothing is kept. `uses` 0: any number. `of`: which calls find it.
    void compile(Compiler& c, SimTime ttl, std::uint32_t uses, Of of = Of::Every) {
        ttl_ = ttl;
        uses_ = uses;
        only_reads_ = of == Of::Reads;
        c.plan.program.kept.resize(c.plan.program.nodes.size());
        c.plan.program.kept[c.node_index] = this;
        way_.assign(c.plan.program.links.size(), 0);
        for (const kernel::LinkIndex i : ttl ? c.callers() : std::vector<kernel::LinkIndex>{}) {
            kernel::Link& link = c.plan.program.links[i];
            way_[i] = link.same_zone;
            link.same_zone = link.cross_zone = 0;
            link.same_line = link.cross_line = 0;
            link.dns =
                Compiler::claim(c.plan.program, link.id, "kept", typeid(parts::DnsEntry).name(), sizeof(parts::DnsEntry), link.callers);
        }
    }
    /// Whether the caller has it.
    bool knows(kernel::Kernel& k, const kernel::Frame& call) const {
        if (!ttl_ || !call.parent || call.link == kernel::kNoLink || (only_reads_ && (k.request(call).flags & kernel::Request::kWrite)))
            return false;
        const parts::DnsEntry& entry = of(k, call);
        return entry.expires > k.now() && (!uses_ || entry.instance < uses_);
    }
    /// The same, and one use of it.
    bool has(kernel::Kernel& k, const kernel::Frame& call) const {
        if (!knows(k, call)) return false;
        ++of(k, call).instance;
        return true;
    }
    /// The answer that is on its way to the caller.
    void keep(kernel::Kernel& k, const kernel::Frame& call) const {
        if (ttl_ && call.parent && call.link != kernel::kNoLink) of(k, call) = {k.now() + ttl_, 1, 0};
    }
    /// One way between caller and component, where the connection has none of its own.
    SimTime way(const kernel::Frame& call) const { return call.link == kernel::kNoLink ? 0 : way_[call.link]; }

private:
    static parts::DnsEntry& of(kernel::Kernel& k, const kernel::Frame& call) {
        return k.w.column<parts::DnsEntry>(parts::kCallColumns.dns)[k.link(call.link).dns + parts::calling_instance(k, call)];
    }

    SimTime ttl_ = 0;
    std::uint32_t uses_ = 0;
    bool only_reads_ = false;
    std::vector<SimTime> way_;  ///< by link
};

}  // namespace nephoscope::services
