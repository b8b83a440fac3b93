#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/health_checker.h"
#include "engine/services/compiler.h"
#include "engine/services/route53/route53.pb.h"

namespace nephoscope::services::route53 {

/// Routines: requests come in at 0; a checker's process and its single checks.
inline constexpr std::uint8_t kChecker = 1, kCheck = 2;
inline constexpr std::uint32_t kRecords = 64;  ///< of one name; an answer is a set of bits

/// What a host was told, until it expires. All zeros: nothing yet.
struct Answer {
    SimTime expires;
    std::uint64_t records;   ///< bit by record
    std::uint32_t instance;  ///< of a single record's target: where its own name led then
    std::uint8_t zone;
    std::uint8_t unused[3] = {};
};

/// Zeros: every checker waits for its first result, and the record counts as healthy.
struct RecordState {
    kernel::Gauge healthy_checkers;
    kernel::Gauge unhealthy;  ///< 0 or 1
    std::uint32_t processes;  ///< number of the newest generation of checkers; older ones end
    std::uint16_t forced;     ///< unhealthy by a fault
    std::uint16_t dead;       ///< its target's health was evaluated, and was bad
};

struct ZoneState {
    std::uint64_t queries;
    std::uint64_t no_answer;                         ///< requests for a name without records
    std::uint64_t answered_checks, first_byte_time;  ///< ns, from asking to the answer
    kernel::Gauge unhealthy;                         ///< records
    std::uint32_t keys[kRecords];                    ///< of the records' connections, in the order of the bits of answers; 0: none
    bool swapped;                                    ///< the first two records stand in each other's place
};

/// When an alias takes over that its load balancer is unhealthy: when one of its target groups has no healthy target, or when all have none.
enum class Inherits : std::uint8_t { Nothing, OneDeadGroup, AllDeadGroups };

struct RecordPlan {
    kernel::LinkIndex link = 0;
    std::string name;
    std::uint32_t state = 0;     ///< RecordState
    std::uint32_t checkers = 0;  ///< first HealthState
    std::uint32_t weight = 1;
    std::uint8_t request_class = 0;  ///< that is checked
    bool primary = false, checked = true, alias = true;
    Inherits inherits = Inherits::Nothing;
    parts::HealthCheckPlan check;
    SimTime ttl = 0;
};

/// A connection that asks for the name.
struct CallerPlan {
    kernel::LinkIndex link = 0;
    std::uint32_t answers = 0, hosts = 1;  ///< first Answer, one for each host
    bool by_client_host = false;
    std::vector<SimTime> distance;               ///< by record: what the latency policy compares
    std::vector<SimTime> same_zone, cross_zone;  ///< by record: one way, beyond what the record's connection takes
};

struct ZonePlan {
    kernel::NodeIndex node = 0;
    RoutingPolicy policy = ROUTING_SIMPLE;
    int largest_answer = 0;  ///< records of a multivalue answer
    SimTime lookup_time = 0;
    SimTime connect_timeout = 0;  ///< of a check
    std::uint32_t checkers = 0;   ///< of each record
    double healthy_share = 0;
    std::vector<RecordPlan> records;
    std::vector<CallerPlan> callers;
    std::uint32_t answer_column = 0, record_column = 0, checker_column = 0;

    ZoneState& of(kernel::Kernel& k) const { return k.state<ZoneState>(node); }
    RecordState& record(kernel::Kernel& k, std::size_t i) const { return k.w.column<RecordState>(record_column)[records[i].state]; }
    parts::HealthState& checker(kernel::Kernel& k, std::size_t record, std::uint32_t n) const {
        return k.w.column<parts::HealthState>(checker_column)[records[record].checkers + n];
    }
    /// Whose weight and failover role a record has: its own, unless it was swapped with another.
    const RecordPlan& place(kernel::Kernel& k, std::size_t i) const {
        return records[i < 2 && records.size() > 1 && of(k).swapped ? 1 - i : i];
    }
    bool healthy(kernel::Kernel& k, std::size_t i) const { return !record(k, i).unhealthy.value; }
    const CallerPlan* caller(kernel::LinkIndex link) const {
        for (const CallerPlan& each : callers)
            if (each.link == link) return &each;
        return nullptr;
    }
};

inline const ZonePlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<ZonePlan>(node); }

/// The records of an answer that is given now to `caller`, as bits; 0 only when there are none.
std::uint64_t resolve(kernel::Kernel& k, const ZonePlan& plan, const CallerPlan& caller, kernel::RequestDraws draw);
/// One of the records of an answer; each with the same probability.
std::uint32_t pick(std::uint64_t records, kernel::RequestDraws& draw);

/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);

inline constexpr const char* kFailHealthCheck = "neph:route53:fail-health-check";
inline constexpr const char* kSwap = "neph:elasticbeanstalk:swap-environment-cnames";
void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);

/// Looks whether the load balancers of aliases have healthy targets.
void evaluate_targets(kernel::Kernel& k, const ZonePlan& plan);
/// Starts the checkers of every record that has a health check; those of an older plan end.
void start_checkers(kernel::Kernel& k, kernel::NodeIndex node);
kernel::FrameId checker_routine(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId check_routine(kernel::Kernel& k, kernel::FrameId id);

}  // namespace nephoscope::services::route53
