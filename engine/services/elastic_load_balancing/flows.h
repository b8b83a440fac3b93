#pragma once

#include <algorithm>
#include <vector>

#include "engine/services/elastic_load_balancing/balancer.h"

namespace nephoscope::services::elb {

/// The connection of one caller: of a client's host, or of a calling instance. All zeros: none.
struct Flow {
    SimTime last_used;
    std::uint32_t instance;
    std::uint32_t number;  ///< how many it has opened, this one included
    std::uint16_t group;   ///< which of the plan's target groups it leads to
    std::uint8_t zone;     ///< of the load balancer's node it leads to
    bool open;
};

/// For balancers of connections: one for each caller, whose requests all go where it leads.
struct FlowPlan {
    struct Callers {
        kernel::LinkIndex link;
        std::uint32_t first, count;
    };
    std::vector<Callers> callers;  ///< where the flows of each connection to it are
    std::uint32_t column = 0;
    SimTime idle_timeout = 0;  ///< after which the load balancer forgets it
    SimTime keep_alive = 0;    ///< after which its caller closes it
    bool counted = false;      ///< there are not too many callers to look at each whenever somebody looks

    /// Not used for so long it has ended, though nobody has looked yet.
    SimTime kept() const { return std::min(keep_alive, idle_timeout); }
};

/// Of all callers' connections, since the statistics started.
struct FlowCounts {
    std::uint64_t opened;
    kernel::Integral time;  ///< connections x ns; each as if it is not used again, until it ends
    SimTime kept;           ///< FlowPlan::kept, by which the time is reckoned
};

void compile_flows(Compiler& c, FlowPlan& plan);
/// That of the frame's caller.
Flow& flow_of(kernel::Kernel& k, const FlowPlan& plan, const kernel::Frame& f);
/// Whether its target may still be sent to from the node in the frame's zone.
bool leads_somewhere(kernel::Kernel& k, const BalancerPlan& plan, const Flow& flow, const kernel::Frame& f);
/// Element number of its target. REQUIRES: it is open.
inline std::uint32_t target_of(const BalancerPlan& plan, const Flow& flow) { return plan.groups[flow.group].first + flow.instance; }
/// It is opened to a target from the node in the frame's zone; kNoTarget: it is not.
void lead_to(const BalancerPlan& plan, Flow& flow, const kernel::Frame& f, std::uint32_t target);
/// All are opened anew, each with its next request.
void close_all(kernel::Kernel& k, const FlowPlan& plan);
void close_all(kernel::Kernel& k, const FlowPlan& plan, FlowCounts& counts);

/// A call goes over its caller's connection, which is opened where there is none to the node in the frame's zone.
void use_flow(kernel::Kernel& k, const FlowPlan& plan, FlowCounts& counts, const kernel::Frame& f);
/// How much longer a connection is open that nobody uses again.
inline SimTime time_left(const Flow& flow, SimTime kept, SimTime now) {
    return flow.open * std::max<SimTime>(0, kept - (now - flow.last_used));  // Without a branch, which nobody could predict.
}
void restart(kernel::Kernel& k, const FlowPlan& plan, FlowCounts& counts);
/// At the start, and after an edit: what has ended stays so, and the rest ends when the plan says now.
void adopt(kernel::Kernel& k, const FlowPlan& plan, FlowCounts& counts);
/// The connections that are open; not a number where there are too many callers.
Reading active_flows(kernel::Kernel& k, const FlowPlan& plan, const FlowCounts& counts);
/// Connections x ns since the statistics started. With too many callers each counts as open until it would end.
double open_time(kernel::Kernel& k, const FlowPlan& plan, const FlowCounts& counts);

}  // namespace nephoscope::services::elb
