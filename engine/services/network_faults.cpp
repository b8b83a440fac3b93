#include "engine/services/network_faults.h"

#include <algorithm>
#include <bit>

#include "engine/parts/caller.h"
#include "engine/services/access.h"

namespace nephoscope::services::network {

using access::LinkAccess;
using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Link;
using kernel::LinkIndex;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kInitialTimeout = kSecond;  ///< RFC 6298, 2.1 and 2.4
constexpr int kMostLosses = 16;

LinkAccess& state(Kernel& k, const GuardedProgram& program, std::size_t link) {
    return k.w.column<LinkAccess>(program.access_column)[program.guards[link].state];
}

/// Whether exactly one end lies in a zone that is cut off.
bool crosses(const LinkAccess& s, std::uint8_t from, std::uint8_t to) {
    for (std::uint64_t rest = s.cut_zones; rest; rest &= rest - 1) {
        const auto zone = static_cast<std::uint8_t>(std::countr_zero(rest));
        if ((s.from_zones && from == zone) != (s.to_zones && to == zone)) return true;
    }
    return false;
}

bool is_cut_off(Kernel& k, const Frame& call, const LinkAccess& s) {
    if (s.cut) return true;
    return s.cut_zones && crosses(s, call.parent ? k.frame(call.parent).zone : call.zone, call.zone);
}

parts::DnsEntry* answers(Kernel& k, const Link& link) {
    return link.dns && link.dns_ttl ? k.w.column<parts::DnsEntry>(parts::kCallColumns.dns) + link.dns : nullptr;
}

/// Whether the answer was given while the name did not resolve: there was none.
bool is_void(const Link& link, const parts::DnsEntry& answer, const LinkAccess& s) {
    return answer.expires && answer.expires - link.dns_ttl >= s.unresolved_since;
}

bool is_unresolved(Kernel& k, const Frame& call, const LinkAccess& s) {
    if (!s.unresolved) return false;
    const parts::DnsEntry* known = answers(k, k.link(call.link));
    return !known || is_void(k.link(call.link), known[parts::calling_instance(k, call)], s);
}

/// Until a segment is through.
SimTime wait_for_segment(kernel::RequestDraws& draw, double loss) {
    SimTime wait = 0, timeout = kInitialTimeout;
    for (int losses = 0; losses < kMostLosses && kernel::uniform(draw) < loss; ++losses, timeout *= 2) wait += timeout;
    return wait;
}

Egress egress_of(Kernel& k, kernel::NodeIndex node, std::uint32_t instance) {
    const auto of = static_cast<const GuardedProgram&>(k.program).egress[node];
    return of ? of(k, node, instance) : Egress{};
}

std::uint32_t called_instance(Kernel& k, const Frame& call) { return call.local & k.program.nodes[call.node].instance_mask; }

/// What the request meets on its way, and its answer.
struct Way {
    Egress request, answer;
};

/// Of a call whose caller has given up only the answer's is known.
Way way_of(Kernel& k, const Frame& call, const LinkAccess& s) {
    Way way{{}, egress_of(k, call.node, called_instance(k, call))};
    if (call.parent) way.request = egress_of(k, k.link(call.link).from, parts::calling_instance(k, call));
    const double arrives = (1 - s.loss[0]) * (1 - s.loss[1]);
    way.request.loss = 1 - arrives * (1 - way.request.loss);
    way.answer.loss = 1 - arrives * (1 - way.answer.loss);
    return way;
}

SimTime wait_for_packets(Kernel& k, const Frame& call, const Way& way) {
    kernel::RequestDraws draw = k.draws(call, kernel::purpose("packet loss"));
    const SimTime request = way.request.delay + wait_for_segment(draw, way.request.loss);
    return request + way.answer.delay + wait_for_segment(draw, way.answer.loss);
}

/// What is under way over a link that is cut now: its callers see the connection break.
void break_connections(Kernel& k, const GuardedProgram& program) {
    for (FrameId id = kernel::World::kFirstFrame; id < kernel::World::kFirstFrame + k.w.frames.size(); ++id) {
        const Frame& f = k.frame(id);
        if (f.node == kernel::kNoLink || f.link == kernel::kNoLink || !f.parent || f.arriving() || f.answered() || f.killed()) continue;
        const Frame& caller = k.frame(f.parent);
        if (caller.killed() || k.child_of(caller) != id) continue;
        if (is_cut_off(k, f, state(k, program, f.link))) k.give_up(f.parent);
    }
}

/// Those of a load balancer in the zone are out of DNS, as their checks from outside fail.
void tell_balancers(Kernel& k, const std::string& action, int zone, bool end) {
    for (std::size_t i = 0; i < k.program.nodes.size(); ++i) {
        const kernel::Node& node = k.program.nodes[i];
        if (node.target_changed && node.fault) node.fault(k, static_cast<kernel::NodeIndex>(i), {action, -1, zone, 0, 0, end, {}});
    }
}

bool lies_in_zones(const Plan& plan, kernel::NodeIndex node) {
    return plan.program.nodes[node].endpoint && (plan.types[node]->access.port || plan.program.nodes[node].target_changed);
}

void cut_zone(Kernel& k, const Plan& plan, int zone, bool end) {
    const std::uint64_t bit = 1ull << (zone & 63);
    for (std::size_t i = 0; i < plan.program.links.size(); ++i) {
        LinkAccess& s = state(k, plan.program, i);
        s.cut_zones = end ? s.cut_zones & ~bit : s.cut_zones | bit;
        s.from_zones = lies_in_zones(plan, plan.program.links[i].from);
        s.to_zones = lies_in_zones(plan, plan.program.links[i].to);
        s.told = false;
    }
    tell_balancers(k, std::string(kDisrupt), zone, end);
}

void count(std::uint16_t& acting, bool end) {
    if (!end)
        ++acting;
    else if (acting)
        --acting;
}

void resolve(Kernel& k, const GuardedProgram& program, std::size_t i, bool end) {
    LinkAccess& s = state(k, program, i);
    count(s.unresolved, end);
    if (!end && s.unresolved == 1) s.unresolved_since = k.now();
    parts::DnsEntry* known = answers(k, program.links[i]);
    if (s.unresolved || !known) return;
    for (std::uint32_t host = 0; host < program.links[i].callers; ++host)
        if (is_void(program.links[i], known[host], s)) known[host].expires = 0;
}

/// Which links a fault of a component, a connection or a Region is about.
bool concerns(const Plan& plan, const Link& link, const model::Fault& fault) {
    if (link.id == fault.target()) return true;
    const std::string &from = plan.program.nodes[link.from].id, &to = plan.program.nodes[link.to].id;
    const bool from_inside = is_inside(plan.design, from, fault.target()), to_inside = is_inside(plan.design, to, fault.target());
    if (fault.action() == kRegionOutage) return from_inside || to_inside;
    if (fault.action() == kDisrupt && from_inside != to_inside) return true;
    return to == fault.target() || (fault.action() == kDisrupt && from == fault.target());
}

bool act_on_links(Kernel& k, const Plan& plan, const model::Fault& fault, bool end) {
    bool any = false;
    for (std::size_t i = 0; i < plan.program.links.size(); ++i) {
        const Link& link = plan.program.links[i];
        if (!concerns(plan, link, fault)) continue;
        any = true;
        LinkAccess& s = state(k, plan.program, i);
        s.told = false;
        if (fault.action() == kPacketLoss)
            s.loss[link.id != fault.target()] = end ? 0 : std::clamp(fault.magnitude(), 0.0, 1.0);
        else if (fault.action() == kDnsFailure.action)
            resolve(k, plan.program, i, end);
        else
            count(s.cut, end);
    }
    return any;
}

Text words(const model::Fault& fault, bool end) {
    const std::string& target = fault.target();
    if (fault.action() == kPacketLoss)
        return end ? say("The network to \"%1\" loses nothing any more.", target)
                   : say("The network to \"%1\" loses %2 % of the packets.", target, 100 * fault.magnitude());
    if (fault.action() == kDnsFailure.action)
        return end ? say("The name of \"%1\" resolves again.", target) : say("The name of \"%1\" does not resolve.", target);
    if (fault.action() == kRegionOutage) return end ? say("The Region \"%1\" is back.", target) : say("The Region \"%1\" is lost.", target);
    return end ? say("\"%1\" is connected again.", target) : say("\"%1\" is cut off from everything else.", target);
}

/// Whose line in the event log it is.
kernel::NodeIndex teller(const Plan& plan, const model::Fault& fault) {
    if (const auto node = plan.node(fault.target())) return *node;
    if (const auto link = plan.link(fault.target())) return plan.program.links[*link].to;
    for (const Link& link : plan.program.links)
        if (is_inside(plan.design, plan.program.nodes[link.to].id, fault.target())) return link.to;
    return 0;
}

Error no_effect(const model::Fault& fault) {
    return {ErrorCode::InvalidDocument, say("Fault \"%1\": nothing leads to or from \"%2\".", fault.action(), fault.target()), fault.id()};
}

template <typename Parts>
const std::string* parent_of(const Parts& parts, std::string_view id) {
    for (const auto& each : parts)
        if (each.id() == id) return &each.parent();
    return nullptr;
}

}  // namespace

bool is_fault(std::string_view action) {
    return action == kDisrupt || action == kPacketLoss || action == kRegionOutage || action == kDnsFailure.action;
}

bool is_inside(const model::Design& design, std::string_view id, std::string_view container) {
    constexpr int kDeepest = 16;
    const std::string* parent = parent_of(design.components(), id);
    std::string_view at = parent ? std::string_view(*parent) : id;
    for (int depth = 0; depth < kDeepest && !at.empty(); ++depth) {
        if (at == container) return true;
        const std::string* above = parent_of(design.containers(), at);
        at = above ? std::string_view(*above) : std::string_view();
    }
    return false;
}

Fate fate_of(Kernel& k, const Frame& call, const LinkAccess& s, SimTime connect_timeout) {
    if (is_unresolved(k, call, s)) return {Fate::Kind::Unresolved};
    if (is_cut_off(k, call, s)) return {Fate::Kind::CutOff};
    const SimTime delay = wait_for_packets(k, call, way_of(k, call, s));
    if (connect_timeout && delay > connect_timeout) return {Fate::Kind::CutOff};
    return {delay ? Fate::Kind::Late : Fate::Kind::Arrives, delay};
}

SimTime lateness(Kernel& k, LinkIndex link, std::uint32_t instance, kernel::RequestDraws draw) {
    if (static_cast<const GuardedProgram&>(k.program).serve.empty()) return 0;
    const Egress egress = egress_of(k, k.link(link).to, instance);
    return egress.delay + (egress.loss > 0 ? wait_for_segment(draw, egress.loss) : 0);
}

bool is_cut(const LinkAccess& s, std::uint8_t zone, bool elsewhere) {
    return s.cut || (elsewhere && s.to_zones && (s.cut_zones >> (zone & 63) & 1));
}

bool acts(const LinkAccess& s) { return s.cut || s.unresolved || s.loss[0] > 0 || s.loss[1] > 0; }

Text why(const LinkAccess& s, const kernel::Program& program, const Link& link) {
    const std::string& to = program.nodes[link.to].id;
    if (s.cut || s.cut_zones) return say("A fault: the network to \"%1\" is cut", to);
    if (s.unresolved) return say("A fault: the name of \"%1\" does not resolve", to);
    const double loss = 1 - (1 - s.loss[0]) * (1 - s.loss[1]);
    if (loss > 0) return say("A fault: the network to \"%1\" loses %2 % of the packets", to, 100 * loss);
    return {};
}

Status apply(Kernel& k, const Plan& plan, const model::Fault& fault, bool end) {
    const auto& zones = plan.shared.zones;
    const auto zone = std::find(zones.begin(), zones.end(), fault.target());
    const bool of_zone = fault.action() == kDisrupt && zone != zones.end();
    if (of_zone)
        cut_zone(k, plan, static_cast<int>(zone - zones.begin()), end);
    else if (!act_on_links(k, plan, fault, end))
        return no_effect(fault);
    if (!end) break_connections(k, plan.program);
    k.log(teller(plan, fault), end ? "fault-ended" : "fault-started", words(fault, end), end ? Level::Good : Level::Problem);
    return Nothing{};
}

}  // namespace nephoscope::services::network
