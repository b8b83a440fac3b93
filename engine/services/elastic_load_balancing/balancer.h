#pragma once

#include <vector>

#include "engine/parts/target_group.h"
#include "engine/services/compiler.h"
#include "engine/services/elastic_load_balancing/capacity.h"
#include "engine/services/observation.h"

namespace nephoscope::services::elb {

/// Routines: of the processes that check targets, and of the one that counts capacity units; requests come in at 0.
inline constexpr std::uint8_t kCheck = 1, kMinute = 3;

enum class Algorithm : std::uint8_t { RoundRobin, LeastOutstanding, Random };

/// A balancer's own state begins with it.
struct BalancerState {
    std::uint64_t down_zones;          ///< bit by zone
    std::uint64_t lost_nodes;          ///< by a fault of its own; bit by zone
    std::uint64_t shifted;             ///< zones whose node is out of DNS; bit by zone
    std::uint64_t cut_zones;           ///< zones that nothing outside of them gets into; bit by zone
    kernel::Gauge healthy, unhealthy;  ///< registered targets
    std::uint32_t processes;           ///< how many checking processes were started
    std::uint32_t turn;                ///< requests sent to targets
    std::uint32_t dns_turn;
    bool changed;  ///< rings must be made anew
    bool fails_open;
    double split;  ///< share of the requests that go to targets that are newer; 0: all targets are alike
    CapacityUnits units;
};

/// Groups that a request may go to.
struct Route {
    std::vector<std::uint32_t> groups;
    std::uint32_t cursors = 0;  ///< element of the cursor of its first ring
    bool simple = false;        ///< one group for all zones, each target in turn
};

/// A balancer's own plan begins with it.
struct BalancerPlan {
    const Shared* shared = nullptr;
    const Plan* design = nullptr;  ///< that it is part of
    kernel::NodeIndex node = 0;
    std::uint32_t cursor_column = 0;  ///< one for each route and ring
    Algorithm algorithm = Algorithm::RoundRobin;
    parts::HealthCheckPlan check;
    std::uint32_t latency_line = 0;
    SimTime connect_timeout = 0, deregistration_delay = 0, slow_start = 0;
    bool cross_zone = true;
    bool fail_open = true;  ///< without a healthy target requests go to all
    /// Told when targets came, went or changed their health; null: it does not care.
    void (*changed)(kernel::Kernel&, kernel::NodeIndex) = nullptr;
    /// What its capacity units are made of; null: it has none.
    Dimensions (*dimensions)(const Metered&) = nullptr;
    std::vector<std::uint8_t> zones;
    std::vector<kernel::LinkIndex> callers;       ///< connections to it: for balancers that are targets themselves
    std::vector<kernel::LinkIndex> to_balancers;  ///< whose targets are nodes of balancers, which no metric counts as hosts
    std::vector<parts::TargetGroupPlan> groups;   ///< one for each connection
    std::vector<Route> routes;
    std::vector<std::uint32_t> route_of_class;

    BalancerState& of(kernel::Kernel& k) const { return k.state<BalancerState>(node); }
    const parts::TargetGroupPlan* group(kernel::LinkIndex link) const {
        for (const parts::TargetGroupPlan& each : groups)
            if (each.link == link) return &each;
        return nullptr;
    }
};

inline const BalancerPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<BalancerPlan>(node); }

/// The target for a request that is at the node in the frame's zone; kNoTarget when none is registered.
std::uint32_t choose(kernel::Kernel& k, const BalancerPlan& plan, const kernel::Frame& f);

/// The target a hash falls on, among those a request at the frame's node may go to; kNoTarget when none is registered.
std::uint32_t choose_by_hash(kernel::Kernel& k, const BalancerPlan& plan, const kernel::Frame& f, std::uint64_t hash);

/// The target that a check of the balancer itself is passed on to, whatever it serves; kNoTarget when none is registered.
std::uint32_t choose_for_check(kernel::Kernel& k, const BalancerPlan& plan, const kernel::Frame& f);

inline parts::Target& target_of(kernel::Kernel& k, const BalancerPlan& plan, const kernel::Frame& f) {
    return k.w.column<parts::Target>(plan.groups.front().column)[f.local];
}
/// A request goes to the frame's target: the call to run next. end() when it is back, however it ended.
kernel::FrameId send(kernel::Kernel& k, const BalancerPlan& plan, kernel::FrameId id);
void end(kernel::Kernel& k, const BalancerPlan& plan, const kernel::Frame& f);

/// Targets coming, going and being checked. All of it may be called at any time, also before start().
class Targets {
public:
    Targets(kernel::Kernel& k, kernel::NodeIndex node) : k_(k), node_(node), plan_(plan_of(k, node)), s_(plan_.of(k)) {}

    SimTime change(kernel::LinkIndex link, kernel::Endpoint at, kernel::TargetChange change);
    /// Registers the targets that do not do it themselves.
    void start();
    void edited();
    /// A health check of a target ended.
    void learn(parts::Target& target, bool passed);

private:
    void arrive(parts::Target& target, std::uint8_t zone);
    void leave(parts::Target& target, parts::Target::State state);
    void check(parts::Target& target, SimTime delay);
    void count(const parts::Target& target, std::uint32_t one);
    void set_health(parts::Target& target, parts::Health health);
    void changed();
    bool has_healthy(kernel::LinkIndex link) const;
    void tell(const parts::Target& target, bool healthy);
    void recount_outstanding();
    Text name(const parts::Target& target) const;

    kernel::Kernel& k_;
    kernel::NodeIndex node_;
    const BalancerPlan& plan_;
    BalancerState& s_;
};

kernel::FrameId check_routine(kernel::Kernel& k, kernel::FrameId id);

/// For a balancer that is a target of others: its nodes answer their checks as its own targets do, and are registered with them.
kernel::FrameId answer_check(kernel::Kernel& k, kernel::FrameId id);
void register_nodes(kernel::Kernel& k, kernel::NodeIndex node);

/// The load balancer's node in this zone is lost.
inline bool is_down(const BalancerState& s, std::uint8_t zone) { return (s.down_zones | s.lost_nodes) >> (zone & 63) & 1; }

inline constexpr const char* kLoseNodeAction = "neph:elastic_load_balancing:lose-node";
inline constexpr FaultType kLoseNode{
    kLoseNodeAction,
    "Lose the node of a zone",
    FaultTarget::Component,
    "Zone (1, 2, ...)",
    1,
    "Its node there fails until the fault ends. DNS leaves it out; clients that keep its address fail until their answer expires.",
    true,
    false,
    true};
inline constexpr const char* kShiftAction = "aws:arc:start-zonal-autoshift";
inline constexpr FaultType kShift{kShiftAction,
                                  "Shift away from a zone",
                                  FaultTarget::Component,
                                  "Zone (1, 2, ...)",
                                  1,
                                  "DNS leaves its node there out until the fault ends; the node still serves who keeps its address.",
                                  true,
                                  false,
                                  true};

/// Target groups, routes and all hooks of the node but its routine 0. REQUIRES: the plan's settings are set.
void compile(Compiler& c, BalancerPlan& plan, const std::vector<CallPlanRef>& calls);
/// Those of a component's calls that lead to something requests can be spread over.
std::vector<CallPlanRef> calls_to_targets(const Compiler& c);
void restart(kernel::Kernel& k, kernel::NodeIndex node);
/// As SplitTraffic says.
void split(kernel::Kernel& k, kernel::NodeIndex node, kernel::LinkIndex link, double share, const std::vector<std::uint8_t>& newer);

/// From sending to a target until its answer.
Reading response_time(kernel::Kernel& k, const BalancerPlan& plan);
void response_times(kernel::Kernel& k, const BalancerPlan& plan, std::vector<kernel::Spread*>& out);
/// Bytes of callers' requests and of what they were answered, as its capacity units are metered by.
Reading processed_bytes(kernel::Kernel& k, const BalancerPlan& plan);
/// What is wrong with the targets; each balancer names its own facts.
struct ReasonFacts {
    Text none_registered;
    const char *none_registered_fact, *none_healthy_fact, *threshold_fact;
    const char *interval = "health_check_interval_seconds", *threshold = "unhealthy_threshold_count";  ///< settings
};
void add_reasons(kernel::Kernel& k, const BalancerPlan& plan, const ReasonFacts& facts, Observation& out);
Text refuses(const ServiceType& other, bool outgoing);
/// Whether a component of the design is of the type, "network_load_balancer".
bool is_a(const model::Design& design, const std::string& id, std::string_view type);
/// `field`: the timeout's.
void check_intervals(bool enabled, std::uint32_t timeout, std::uint32_t interval, const std::string& id, std::vector<Issue>& issues,
                     const char* field = "config.health_check_timeout_seconds");

}  // namespace nephoscope::services::elb
