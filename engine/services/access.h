#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services::access {

// Roles, resource policies and security groups of a design (docs/decisions/0011). What they say is worked out once, when a plan is made: for
// each connection and request class. Calls are asked only in plans in which something can be refused.
//
// A call that policies deny ends at once: failed, 403. A call that no security group lets in is not heard of: it ends as timed out when
// its caller gives up.

/// Flaws of policies and rules; warnings for connections that they refuse and for those that have no effect.
void check(const model::Design& design, Issues& issues);

/// Fills the guards of a plan's program, and puts guards before its components where something is refused, or a fault of the design may.
/// Called when all components are compiled.
void compile(Plan& plan);

/// The same plan, with every component guarded that can be. Its world has the same shape, so that a running one goes on with it.
std::shared_ptr<const Plan> guarded(const std::shared_ptr<const Plan>& plan);
/// Whether a fault needs guards: see above.
bool needs_guards(std::string_view action);
/// Whether it acts by guards alone: then `apply` makes it act, or takes it back. REQUIRES of apply: the plan is guarded.
bool is_fault(std::string_view action);
Status apply(kernel::Kernel& k, const Plan& plan, const model::Fault& fault, bool end);

/// What calls over a connection have met, and the faults that act on it.
struct LinkAccess {
    std::uint64_t denied, kept_out;  ///< since the statistics started
    SimTime statistics;              ///< when that was
    SimTime denied_at, kept_out_at;  ///< 1 + the last time
    std::uint16_t detached, revoked;
    std::uint8_t refusal;  ///< of the one denied last, by number from 1; 0: its policies were detached
    bool told;             ///< the event log knows
    // What network_faults.h does to it.
    bool from_zones, to_zones;  ///< its ends lie in zones
    std::uint16_t cut, unresolved;
    SimTime unresolved_since;
    std::uint64_t cut_zones;  ///< bit by zone: what leads into or out of it is cut
    double loss[2];           ///< share of packets; by faults of the connection, and of the component it leads to
};

/// Whether nothing gets in over it now: what a check of a target in this zone meets. `elsewhere`: some of those who check are in others.
bool is_closed(kernel::Kernel& k, kernel::LinkIndex link, std::uint8_t zone, bool elsewhere);
/// Whether a connection from outside of all zones to an endpoint in this zone is not heard of now.
bool is_closed_from_outside(kernel::Kernel& k, kernel::LinkIndex link, std::uint8_t zone);
/// Whether its consumer may take messages over it now; a refusal is counted.
bool may_poll(kernel::Kernel& k, kernel::LinkIndex link);
/// Calls to a component that policies denied since the statistics started.
std::uint64_t denials(kernel::Kernel& k, kernel::NodeIndex node);
/// Why calls that a component makes are refused now, and how its own API fails.
void add_reasons(kernel::Kernel& k, const Plan& plan, kernel::NodeIndex node, Observation& out);

inline constexpr FaultType kDetachPolicies{"neph:iam:detach-policies",
                                           "Detach the role's policies",
                                           FaultTarget::Component,
                                           "",
                                           0,
                                           "Its role may do nothing any more: each of its calls to AWS is denied (403).",
                                           true};
inline constexpr FaultType kRevokeIngress{"neph:ec2:revoke-ingress",
                                          "Revoke the inbound rules",
                                          FaultTarget::Component,
                                          "",
                                          0,
                                          "Its security group lets nobody in: new calls hear nothing and time out.",
                                          true};

}  // namespace nephoscope::services::access
