#pragma once

#include <string_view>

#include "engine/base/text.h"
#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services::access {
struct LinkAccess;
}

namespace nephoscope::services::network {

// Faults of the network: of a zone, a component or a connection. Guards (access.h) ask here about each call that arrives.
//
// A call across a cut is heard of by nobody: its caller gives up at its connect timeout. What was under way when the cut began breaks at
// once for its caller; what was called works on.
//
// A lost packet is sent again after the retransmission timeout of RFC 6298: 1 s, and twice as long after each further loss. Request and
// answer are one segment each, which no later segment can show to be missing, so that nothing faster finds the loss. Both waits come
// before the work; what would have to wait for longer than its connect timeout is cut off.
//
// An instance's interface may delay or lose what leaves it, and only that: the requests of its calls, and its answers to others.
//
// Names that do not resolve are used for as long as the caller's answer is good; then its calls fail at once.

inline constexpr std::string_view kDisrupt = "aws:network:disrupt-connectivity";
inline constexpr std::string_view kPacketLoss = "neph:packet-loss";
inline constexpr std::string_view kRegionOutage = "neph:region-outage";

inline constexpr std::string_view kEgressLatency = "aws:ssm:send-command/AWSFIS-Run-Network-Latency";
inline constexpr std::string_view kEgressLoss = "aws:ssm:send-command/AWSFIS-Run-Network-Packet-Loss";

/// Of what is called by a name, and whose callers keep the answer.
inline constexpr FaultType kDnsFailure{"neph:dns-failure",
                                       "Its name does not resolve",
                                       FaultTarget::Component,
                                       "",
                                       0,
                                       "Callers go on with the address they know until it expires; then their calls fail at once.",
                                       true};

bool is_fault(std::string_view action);
/// Faults of an instance, which its own component knows of: ServiceType::egress. They too act at the guards of what is called.
constexpr bool is_of_egress(std::string_view action) { return action == kEgressLatency || action == kEgressLoss; }
/// Makes such a fault act, or takes it back; of a Region without its zones (scenario/faults.h). REQUIRES: the plan is guarded.
Status apply(kernel::Kernel& k, const Plan& plan, const model::Fault& fault, bool end);

/// The kind of container that a fault of zones is aimed at.
inline model::ContainerKind container_of(std::string_view action) {
    return action == kRegionOutage ? model::REGION : model::AVAILABILITY_ZONE;
}
/// Whether a component or container of the design lies in the container, or is it.
bool is_inside(const model::Design& design, std::string_view id, std::string_view container);

/// What a call that has arrived meets on its way.
struct Fate {
    enum class Kind : std::uint8_t { Arrives, Late, CutOff, Unresolved } kind = Kind::Arrives;
    SimTime delay = 0;  ///< Late: of its packets
};
Fate fate_of(kernel::Kernel& k, const kernel::Frame& call, const access::LinkAccess& s, SimTime connect_timeout);

/// Whether a check of a target in this zone hears nothing. `elsewhere`: some of those who check are in other zones.
bool is_cut(const access::LinkAccess& s, std::uint8_t zone, bool elsewhere);
/// How much later the answer of a called component's instance to a health check is heard, by a draw where packets are lost.
SimTime lateness(kernel::Kernel& k, kernel::LinkIndex link, std::uint32_t instance, kernel::RequestDraws draw);
/// Whether a fault acts on all calls over a link, wherever they come from.
bool acts(const access::LinkAccess& s);
/// Why calls over a link are lost now, or late; empty: they are not.
Text why(const access::LinkAccess& s, const kernel::Program& program, const kernel::Link& link);

}  // namespace nephoscope::services::network
