#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/api_errors.h"
#include "engine/services/caller_cache.h"
#include "engine/services/named_item.h"
#include "engine/services/network_faults.h"

// Who is asked, and what becomes of calls that may not pass.

namespace nephoscope::services::access {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

/// Every program that runs components is one.
const GuardedProgram& program_of(const Kernel& k) { return static_cast<const GuardedProgram&>(k.program); }

/// Counts from the start of the statistics on.
LinkAccess& state(Kernel& k, const GuardedProgram& program, LinkIndex link) {
    LinkAccess& s = k.w.column<LinkAccess>(program.access_column)[program.guards[link].state];
    if (s.statistics != k.w.head.warmup_end) {
        s.statistics = k.w.head.warmup_end;
        s.denied = s.kept_out = 0;
    }
    return s;
}

/// As state() would have it, for who only looks.
LinkAccess seen(Kernel& k, const GuardedProgram& program, LinkIndex link) {
    LinkAccess s = k.w.column<LinkAccess>(program.access_column)[program.guards[link].state];
    if (s.statistics != k.w.head.warmup_end) s.denied = s.kept_out = 0;
    return s;
}

/// Whether a fault has detached the policies under which its calls are made; where it is polled, that is nothing to a call.
bool is_detached(const GuardedProgram& program, LinkIndex link, const LinkAccess& s) {
    return s.detached && program.guards[link].role == program.links[link].from;
}

Refusal detached(Kernel& k, const LinkGuard& guard) {
    const std::string& id = k.program.nodes[guard.role].id;
    return {say("The policies of \"%1\"'s role are detached: what it calls denies it", id), "IAM-01", id, "role_policy", "", ""};
}

Refusal revoked(const std::string& id) {
    return {say("The inbound rules of \"%1\" are revoked: nobody gets in", id), "EC2-08", id, "security_group_ingress", "", ""};
}

/// Why nothing gets in over the link.
Refusal why_kept_out(const GuardedProgram& program, LinkIndex link, const LinkAccess& s) {
    if (program.guards[link].closed) return program.guards[link].shut;
    const Text network = network::why(s, program, program.links[link]);
    return network.empty() ? revoked(program.nodes[program.links[link].to].id) : Refusal{network, "", "", "", "", ""};
}

Refusal why_denied(Kernel& k, const LinkGuard& guard, const LinkAccess& s) {
    return s.refusal && s.refusal <= guard.refusals.size() ? guard.refusals[s.refusal - 1u] : detached(k, guard);
}

void tell(Kernel& k, LinkIndex link, LinkAccess& s, const char* what, const Refusal& why) {
    if (s.told) return;
    s.told = true;
    k.log(k.program.links[link].from, what, why.rule.empty() ? say("%1.", why.text) : say("%1; missing: %2", why.text, why.rule),
          Level::Warning);
}

/// The number of its refusal; 0: policies let it pass.
std::uint8_t refusal_of(Kernel& k, const LinkGuard& guard, const Frame& f) {
    if (guard.denied.empty() && guard.denied_named.empty()) return 0;
    const std::size_t request_class = k.request(f).request_class;
    const named_item::Action named = named_item::named(named_item::bits_of(k, f)).action;
    if (named == named_item::Action::None) return guard.denied.empty() ? std::uint8_t{0} : guard.denied[request_class];
    return guard.denied_named.empty() ? std::uint8_t{0}
                                      : guard.denied_named[request_class * named_item::kKinds + static_cast<std::size_t>(named)];
}

FrameId deny(Kernel& k, const LinkGuard& guard, LinkAccess& s, FrameId id) {
    const Frame& f = k.frame(id);
    ++s.denied;
    s.denied_at = k.now() + 1;
    s.refusal = refusal_of(k, guard, f);
    if (!s.told) tell(k, f.link, s, "access-denied", why_denied(k, guard, s));
    return k.finish(id, Outcome::Failed, 403);
}

/// It has not arrived.
void uncount(Kernel& k, const Frame& f) {
    kernel::CallStatistics& s = k.w.nodes[f.node];
    --s.calls;
    s.in_flight.fall(k.now());
}

/// On its way for as long as its caller would wait. The outcome it carries marks it.
FrameId keep_out(Kernel& k, const LinkGuard& guard, LinkAccess& s, FrameId id) {
    Frame& f = k.frame(id);
    uncount(k, f);
    ++s.kept_out;
    s.kept_out_at = k.now() + 1;
    if (!s.told) tell(k, f.link, s, "connection-blocked", why_kept_out(program_of(k), f.link, s));
    f.set_child(Outcome::TimedOut);
    f.routine = Frame::kArriving;
    k.sleep(id, guard.connect_timeout);
    return 0;
}

FrameId give_up(Kernel& k, const LinkGuard& guard, FrameId id) {
    Frame& f = k.frame(id);
    uncount(k, f);
    f.internal = 1;
    f.started -= guard.connect_timeout;
    return k.finish(id, Outcome::TimedOut);
}

/// Its packets are sent again: it has not arrived. The hit it carries marks it.
FrameId hold_up(Kernel& k, SimTime delay, FrameId id) {
    Frame& f = k.frame(id);
    uncount(k, f);
    f.set_child(Outcome::Ok, true);
    f.routine = Frame::kArriving;
    k.sleep(id, delay);
    return 0;
}

/// Its caller knows no address: it was never sent.
FrameId fail_unsent(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    uncount(k, f);
    f.internal = 1;
    k.w.links[f.link].crossed -= f.crossed;
    return k.finish(id, Outcome::Failed);
}

/// What a fault of the network makes of a call. True: nothing.
bool passes_network(Kernel& k, const LinkGuard& guard, LinkAccess& s, FrameId id, FrameId* next) {
    Frame& f = k.frame(id);
    if (f.hit()) {
        f.set_child(Outcome::Ok);
        return true;
    }
    const network::Fate fate = network::fate_of(k, f, s, guard.connect_timeout);
    switch (fate.kind) {
        case network::Fate::Kind::Arrives: return true;
        case network::Fate::Kind::Late: *next = hold_up(k, fate.delay, id); break;
        case network::Fate::Kind::CutOff: *next = keep_out(k, guard, s, id); break;
        case network::Fate::Kind::Unresolved: *next = fail_unsent(k, id); break;
    }
    return false;
}

/// The call's API answers with an error: at once, or when the call has been on its way where its connection has none.
FrameId refuse(Kernel& k, FrameId id, const api::Failure& failure, const CallerCache* kept) {
    Frame& f = k.frame(id);
    const SimTime way = kept ? 2 * kept->way(f) : 0;
    if (!way) return k.finish(id, failure.outcome, failure.status);
    uncount(k, f);
    f.set_child(failure.outcome);
    f.status = failure.status;
    f.routine = Frame::kArriving;
    k.sleep(id, way);
    return 0;
}

void add_reason(Kernel& k, const GuardedProgram& program, LinkIndex index, const LinkAccess& s, Observation& out) {
    const LinkGuard& guard = program.guards[index];
    const kernel::Link& link = program.links[index];
    using Severity = ReasonReading::Severity;
    const auto add = [&](const Refusal& why) {
        Text text = why.rule.empty() ? why.text : say("%1; missing: %2", why.text, why.rule);
        out.reasons.push_back({Severity::Failed, std::move(text), why.fact, why.field, why.object, why.offer});
    };
    if (s.denied_at && k.now() - s.denied_at < kSecond) add(why_denied(k, guard, s));
    const SimTime waits = std::max(kSecond, link.timeout ? std::min(link.timeout, guard.connect_timeout) : guard.connect_timeout);
    const Text network = network::why(s, program, link);
    if (s.kept_out_at && k.now() - s.kept_out_at < waits && (guard.closed || s.revoked || !network.empty()))
        add(why_kept_out(program, index, s));
    else if (network::acts(s))
        out.reasons.push_back({s.loss[0] + s.loss[1] > 0 ? Severity::Degraded : Severity::Failed, network, "", ""});
}

}  // namespace

/// The first routine of a guarded component.
FrameId guard(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const GuardedProgram& program = program_of(k);
    if (f.pc == 0 && f.link != kernel::kNoLink) {
        const LinkGuard& plan = program.guards[f.link];
        LinkAccess& s = state(k, program, f.link);
        if (!f.ok()) return f.child() == Outcome::TimedOut ? give_up(k, plan, id) : k.finish(id, f.child(), f.status);
        if (FrameId next = 0; !passes_network(k, plan, s, id, &next)) return next;
        if (plan.closed || s.revoked) return keep_out(k, plan, s, id);
        if (is_detached(program, f.link, s) || refusal_of(k, plan, f)) return deny(k, plan, s, id);
        const CallerCache* kept = program.kept[f.node];
        if (kept && kept->knows(k, f)) return program.serve[f.node](k, id);
        if (const api::Failure failure = api::error_of_call(k, f)) return refuse(k, id, failure, kept);
    }
    return program.serve[f.node](k, id);
}

bool is_closed(Kernel& k, LinkIndex link, std::uint8_t zone, bool elsewhere) {
    const GuardedProgram& program = program_of(k);
    if (program.serve.empty()) return false;
    const LinkAccess& s = state(k, program, link);
    return program.guards[link].closed || s.revoked || network::is_cut(s, zone, elsewhere);
}

bool is_closed_from_outside(Kernel& k, LinkIndex link, std::uint8_t zone) { return is_closed(k, link, zone, true); }

bool may_poll(Kernel& k, LinkIndex link) {
    const GuardedProgram& program = program_of(k);
    if (program.serve.empty()) return true;
    if (api::error_of_next(k, program.links[link].from)) return false;
    const LinkGuard& guard = program.guards[link];
    LinkAccess& s = state(k, program, link);
    if (s.cut) return false;
    if (!guard.polls_denied && !s.detached) return true;
    ++s.denied;
    s.denied_at = k.now() + 1;
    s.refusal = guard.polls_denied;
    tell(k, link, s, "access-denied", why_denied(k, guard, s));
    return false;
}

std::uint64_t denials(Kernel& k, NodeIndex node) {
    const GuardedProgram& program = program_of(k);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; !program.serve.empty() && i < program.links.size(); ++i)
        if (program.links[i].to == node) sum += seen(k, program, static_cast<LinkIndex>(i)).denied;
    return sum;
}

void add_reasons(Kernel& k, const Plan& plan, NodeIndex node, Observation& out) {
    const GuardedProgram& program = plan.program;
    api::add_reasons(k, plan, node, out);
    for (std::size_t i = 0; !program.serve.empty() && i < program.links.size(); ++i)
        if (program.links[i].from == node) {
            const auto link = static_cast<LinkIndex>(i);
            add_reason(k, program, link, seen(k, program, link), out);
        }
}

Status apply(Kernel& k, const Plan& plan, const model::Fault& fault, bool end) {
    if (api::is_fault(fault.action())) return api::apply(k, plan, fault, end);
    if (network::is_fault(fault.action())) return network::apply(k, plan, fault, end);
    const GuardedProgram& program = plan.program;
    const bool detaches = fault.action() == kDetachPolicies.action;
    const auto node = plan.node(fault.target());
    const auto only = plan.link(fault.target());
    bool any = false;
    for (std::size_t i = 0; i < program.links.size(); ++i) {
        const LinkGuard& guard = program.guards[i];
        const bool meant =
            detaches ? node && guard.role == *node : guard.grouped && (node ? program.links[i].to == *node : only && *only == i);
        if (!meant) continue;
        any = true;
        LinkAccess& s = state(k, program, static_cast<LinkIndex>(i));
        std::uint16_t& acting = detaches ? s.detached : s.revoked;
        if (!end)
            ++acting;
        else if (acting)
            --acting;
        s.told = false;
    }
    if (!any)
        return Error{ErrorCode::InvalidDocument,
                     detaches
                         ? say("Fault \"%1\": \"%2\" makes no call under a role.", fault.action(), fault.target())
                         : say("Fault \"%1\": \"%2\" has no security group that anything is connected to.", fault.action(), fault.target()),
                     fault.id()};
    Text what = detaches && end ? say("The role's policies are attached again.")
                : detaches      ? say("The role's policies are detached.")
                : end           ? say("The inbound rules are there again.")
                                : say("The inbound rules are revoked.");
    k.log(node ? *node : program.links[*only].to, end ? "fault-ended" : "fault-started", std::move(what),
          end ? Level::Good : Level::Problem);
    return Nothing{};
}

}  // namespace nephoscope::services::access
