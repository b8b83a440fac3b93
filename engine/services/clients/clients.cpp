#include "engine/services/clients/clients.h"

#include <algorithm>
#include <array>

#include "embedded/clients_facts.h"
#include "embedded/clients_help.h"
#include "embedded/clients_icon.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/clients/plan.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint8_t kArrivals = 1, kUser = 2, kRequest = 3, kRamp = 4, kStopper = 5;

const ClientsPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<ClientsPlan>(node); }

/// A replay says for each instant which classes there are: that of the arrival it has just planned.
std::uint8_t class_of(Kernel& k, const ClientsPlan& plan, double u) {
    if (plan.classes_of_piece.empty()) return plan.classes.pick(u);
    const ClassMix& mix = plan.classes_of_piece[plan.curve.piece_of(plan.of(k).expected)];
    return mix.empty() ? plan.classes.pick(u) : mix.pick(u);
}

/// Class, key and host: stateless draws, so that they stay the same whatever else changes.
void furnish(Kernel& k, const ClientsPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    Request& r = k.request(f);
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("request"));
    const std::uint64_t item = draw();  // Two draws cost as much as one; the third, of the class, is made only where there is a choice.
    r.host = static_cast<std::uint32_t>(kernel::below(draw, plan.hosts));
    r.request_class = plan.one_class ? plan.classes.first() : class_of(k, plan, kernel::uniform(draw));
    const RequestClassPlan& request_class = plan.shared->classes[r.request_class];
    if (request_class.write) r.flags |= Request::kWrite;
    if (request_class.data_set < 0) return;
    const DataSetPlan& set = plan.shared->data_sets[static_cast<std::size_t>(request_class.data_set)];
    r.key = static_cast<std::uint32_t>(kernel::scale(item, set.items));
    if (!set.alias.empty() && kernel::uniform(draw) >= set.keep[r.key]) r.key = set.alias[r.key];
}

FrameId new_request(Kernel& k, NodeIndex node) {
    const ClientsPlan& plan = plan_of(k, node);
    const FrameId id = k.spawn_request(node, kRequest, plan.id_prefix | ++plan.of(k).sent);
    furnish(k, plan, id);
    return id;
}

/// Plans the next arrival; false when the load has ended.
bool expects_another(const ClientsPlan& plan, ClientsState& s) {
    s.expected += plan.poisson ? kernel::exponential(s.stream) : 1;
    s.next = plan.curve.when(s.expected);
    return s.next != kNever;
}

void sleep_until_next(Kernel& k, const ClientsState& s, FrameId id) { k.sleep(id, s.next > k.now() ? s.next - k.now() : 0); }

/// A request that runs now; the process sleeps until the next, or ends.
FrameId send(Kernel& k, const ClientsPlan& plan, ClientsState& s, FrameId process) {
    const FrameId request = new_request(k, k.frame(process).node);
    if (expects_another(plan, s))
        sleep_until_next(k, s, process);
    else
        k.finish(process, Outcome::Ok);
    return request;
}

FrameId arrivals(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    if (f.local != s.epoch || !expects_another(plan, s)) return k.finish(id, Outcome::Ok);
    NEPHO_SUSPEND(sleep_until_next(k, s, id); return 0);
    while (f.local == s.epoch) AWAIT(send(k, plan, s, id));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

SimTime think(const ClientsPlan& plan, ClientsState& s) {
    return static_cast<SimTime>(plan.constant_think ? plan.think_time : plan.think_time * kernel::exponential(s.stream));
}

FrameId begin_as_child(Kernel& k, FrameId user) {
    const FrameId id = new_request(k, k.frame(user).node);
    k.frame(id).parent = user;
    k.frame(user).next = id;
    k.frame(user).wake = 0;
    return id;
}

/// Not after it was stopped, nor after an edit that leaves fewer of them.
bool has_slot(Kernel& k, const ClientsPlan& plan, FrameId user) {
    const std::uint32_t number = k.frame(user).local;
    return number < plan.slots && plan.slot(k, number).user == user;
}

void leave(ClientsState& s, UserSlot& slot) {
    slot = {};
    --s.users;
}

FrameId user(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    while (has_slot(k, plan, id)) {
        SLEEP(k, id, think(plan, s));
        if (!has_slot(k, plan, id)) break;
        if (f.local < s.users_wanted)
            AWAIT(begin_as_child(k, id));
        else
            leave(s, plan.slot(k, f.local));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// Whatever it is doing; a request of its own gets no answer any more.
void stop_user(Kernel& k, ClientsState& s, UserSlot& slot) {
    const FrameId user = slot.user, child = k.child_of(k.frame(user));
    leave(s, slot);
    if (child >= kernel::World::kFirstFrame && k.frame(child).parent == user) k.give_up(child);
}

FrameId stopper(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    SLEEP(k, id, plan.graceful_ramp_down);
    if (f.local < plan.slots && plan.slot(k, f.local).stopper == id) stop_user(k, s, plan.slot(k, f.local));
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// Those who come back while they still finish what they were doing just go on.
void call_users(Kernel& k, const ClientsPlan& plan, ClientsState& s, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from; i < to; ++i) {
        UserSlot& slot = plan.slot(k, i);
        slot.stopper = 0;
        if (slot.user) continue;
        slot.user = k.spawn_process(plan.node, kUser, i);
        ++s.users;
    }
}

void send_users_home(Kernel& k, const ClientsPlan& plan, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from; i < to; ++i)
        if (UserSlot& slot = plan.slot(k, i); slot.user) slot.stopper = k.spawn_process(plan.node, kStopper, i);
}

void set_users(Kernel& k, const ClientsPlan& plan, std::uint32_t wanted) {
    ClientsState& s = plan.of(k);
    const std::uint32_t before = s.users_wanted;
    s.users_wanted = wanted;
    call_users(k, plan, s, before, wanted);
    send_users_home(k, plan, wanted, before);
}

/// Ends with the last stage.
FrameId ramp(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    while (f.local == s.epoch) {
        set_users(k, plan, plan.users.users_at(k.now()));
        if (plan.users.next_change(k.now()) == kNever) break;
        SLEEP(k, id, plan.users.next_change(k.now()) - k.now());
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void add_errors(ClientsState& s, std::uint16_t status, NodeIndex cause, std::uint64_t count) {
    for (ClientsState::ErrorCount& error : s.errors) {
        if (error.count && (error.status != status || error.cause != cause)) continue;
        error.status = status;
        error.cause = cause;
        error.count += count;
        return;
    }
    s.other_errors += count;
}

const CallSequence::Step* step(Kernel& k, const ClientsPlan& plan, const Frame& f) { return plan.sequence.at(k.request(f), f.local); }

FrameId next_call(Kernel& k, const ClientsPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    const CallSequence::Step& next = *step(k, plan, f);
    return parts::call(k, id, next.link, k.request(f).host, next.number);
}

FrameId request(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    if (!step(k, plan, f)) {
        add_errors(s, 0, f.node, 1);
        return k.finish(id, Outcome::Dropped);
    }
    for (; step(k, plan, f); ++f.local) {
        AWAIT(next_call(k, plan, id));
        if (f.ok()) continue;
        add_errors(s, f.status, f.cause, 1);
        break;
    }
    if (kernel::has_latency(f.child())) s.latency.record(k.w.blocks, k.now() - f.started);
    return k.finish_as_child(id);
    NEPHO_END;
}

void begin(Kernel& k, NodeIndex node) {
    const ClientsPlan& plan = plan_of(k, node);
    ClientsState& s = plan.of(k);
    ++s.epoch;
    s.next = 0;
    if (plan.calls.empty()) return;  // Nobody to ask: a request that asks nobody would count as a success in no time.
    if (plan.open) {
        s.expected = plan.curve.expected(k.now());
        k.spawn_process(node, kArrivals, s.epoch);
    } else if (plan.users.next_change(k.now()) != kNever) {
        k.spawn_process(node, kRamp, s.epoch);
    } else {
        set_users(k, plan, plan.users.users_at(k.now()));
    }
}

void start(Kernel& k, NodeIndex node) {
    plan_of(k, node).of(k).stream = kernel::Stream(k.program.nodes[node].key ^ kernel::purpose("arrivals"));
    begin(k, node);
}

/// The arrival that is planned would be planned by the present load, too.
bool goes_on(Kernel& k, const ClientsPlan& plan, const ClientsState& s) {
    return plan.open && !plan.calls.empty() && s.next >= k.now() && plan.curve.when(s.expected) == s.next;
}

/// The load of a changed plan starts where the old one was; users of a closed load that is now open stop after their request. One that
/// did not change keeps its arrivals, so that runs with and without an edit elsewhere can be compared request by request.
void edited(Kernel& k, NodeIndex node) {
    const ClientsPlan& plan = plan_of(k, node);
    ClientsState& s = plan.of(k);
    s.users_wanted = s.users = 0;
    for (std::uint32_t i = 0; i < plan.slots; ++i) s.users += plan.slot(k, i).user != 0;
    if (!goes_on(k, plan, s)) begin(k, node);
}

void restart(Kernel& k, NodeIndex node) {
    ClientsState& s = plan_of(k, node).of(k);
    s.latency.clear(k.w.blocks);
    s.other_errors = 0;
    for (auto& error : s.errors) error = {};
}

void compile_clients(Compiler& c, const google::protobuf::Message& message) {
    const auto& config = static_cast<const Clients&>(message);
    auto& plan = c.config<ClientsPlan>();
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    c.main_state<ClientsState>("clients");
    plan.hosts = config.hosts();
    plan.id_prefix = kernel::hash(c.component.id()) << 40;
    plan.calls = c.calls();
    plan.sequence = CallSequence(plan.calls, plan.shared->classes.size());
    compile_load(c, config, plan);
    for (const CallPlanRef& call : plan.calls) {
        c.limit(call.link, sim_time(config.timeout()));
        kernel::Link& link = c.plan.program.links[call.link];
        link.dns_ttl = std::max(link.dns_ttl, sim_time(config.dns_ttl()));
    }
    kernel::Node& node = c.node();
    node.routines[kArrivals] = arrivals;
    node.routines[kUser] = user;
    node.routines[kRequest] = request;
    node.routines[kRamp] = ramp;
    node.routines[kStopper] = stopper;
    node.routines[parts::kCallerRoutine] = parts::caller_routine;
    node.start = start;
    node.edited = edited;
    node.restart = restart;
}

void observe(Kernel& k, NodeIndex node, Observation& out) {
    const ClientsPlan& plan = plan_of(k, node);
    const ClientsState& s = plan.of(k);
    const kernel::CallStatistics& calls = k.w.nodes[node];
    std::uint64_t done = 0;
    for (const std::uint64_t n : calls.outcomes) done += n;
    out.metrics = {{static_cast<double>(calls.calls), 0, 0},
                   {static_cast<double>(calls.outcomes[0]), static_cast<double>(done), 0},
                   reading(calls.in_flight, k.now()),
                   {static_cast<double>(plan.open ? 0 : s.users), 0, 0}};
}

std::uint32_t instances(const google::protobuf::Message& message) { return static_cast<const Clients&>(message).hosts(); }

constexpr Metric kMetrics[] = {
    {"RequestsSent", "Nephoscope/Clients", "Requests", MetricKind::Rate, "Requests that clients sent."},
    {"SuccessRate", "Nephoscope/Clients", "Success", MetricKind::Share, "Finished requests that ended well."},
    {"RequestsInFlight", "Nephoscope/Clients", "In flight", MetricKind::Gauge, "Requests without an answer yet."},
    {"Users", "Nephoscope/Clients", "Users", MetricKind::Gauge, "Users of a closed load."},
};
constexpr Chart kCharts[] = {
    {"In flight / users", ChartUnit::Number, {"RequestsInFlight", "Users"}},
};
constexpr Element kCard[] = {{ElementKind::Rate, "RequestsSent", "req/s"}, {ElementKind::Gauge, "SuccessRate", "ok"}};

}  // namespace

const ClientsState& clients_state(Kernel& k, NodeIndex node) { return plan_of(k, node).of(k); }

ClientsLoad clients_load(Kernel& k, NodeIndex node, SimTime at) {
    const ClientsPlan& plan = plan_of(k, node);
    if (plan.open) return {true, !plan.curve.is_constant(), plan.curve.level(at)};
    return {false, plan.users.next_change(0) != kNever, static_cast<double>(plan.users.users_at(at))};
}

void rename_causes(Kernel& k, NodeIndex clients, std::span<const NodeIndex> now) {
    ClientsState& s = plan_of(k, clients).of(k);
    const auto before = std::to_array(s.errors);
    for (ClientsState::ErrorCount& error : s.errors) error = {};
    for (const ClientsState::ErrorCount& error : before) {
        if (!error.count) continue;
        const NodeIndex cause = error.cause < now.size() ? now[error.cause] : ClientsState::kNoCause;
        add_errors(s, error.status, cause, error.count);
    }
}

extern const ServiceType kClients{
    .name = "clients",
    .title = "Clients",
    .abbreviations = "users load traffic k6 browser people source",
    .id_stem = "clients",
    .category = Category::Generic,
    .port = {.calls = true, .called = false, .group = false, .outside = true, .named = false, .initial_role = model::ALL},
    .config = model::message_type<Clients>,
    .metrics = kMetrics,
    .card = kCard,
    .faults = {},
    .facts = embedded::clients_facts,
    .icon = embedded::clients_icon,
    .help = embedded::clients_help,
    .instances = instances,
    .compile = compile_clients,
    .observe = observe,
    .check = check_clients,
    .check_in_design = check_clients_in_design,
    .charts = kCharts,
    .free = "Clients are not part of AWS; what goes to them is billed where it comes from.",
};

}  // namespace nephoscope::services
