#include "engine/services/clients/clients.h"

#include <algorithm>
#include <array>

#include "embedded/clients_facts.h"
#include "embedded/clients_help.h"
#include "embedded/clients_icon.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using kernel::Request;

namespace {

constexpr std::uint8_t kArrivals = 1, kUser = 2, kRequest = 3, kRamp = 4;
constexpr SimTime kRampStep = 100 * kMillisecond;

/// A straight line of the load: from `rate` to `end_rate` (per second, or users) in [start, start + duration).
struct Piece {
    SimTime start, duration;
    double rate, end_rate;
    double before;  ///< arrivals expected before it
};

struct ClientsPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    bool open = true, poisson = true, ramping = false, constant_think = false;
    std::uint32_t users = 0;
    double think_time = 0;
    std::vector<Piece> pieces;  ///< the last one has no end
    std::vector<std::uint8_t> classes;
    std::vector<double> class_up_to;  ///< cumulated shares
    std::uint32_t hosts = 1;
    std::uint64_t id_prefix = 0;
    std::vector<CallPlanRef> calls;
    CallSequence sequence;

    ClientsState& of(Kernel& k) const { return k.state<ClientsState>(node); }
};

const ClientsPlan& plan_of(Kernel& k, NodeIndex node) { return k.config<ClientsPlan>(node); }

double level_at(const Piece& piece, SimTime time) {
    if (piece.duration == 0) return piece.end_rate;
    const double share = static_cast<double>(time - piece.start) / static_cast<double>(piece.duration);
    return piece.rate + (piece.end_rate - piece.rate) * (share < 1 ? share : 1);
}

const Piece& piece_at(const std::vector<Piece>& pieces, SimTime time) {
    std::size_t i = 0;
    while (i + 1 < pieces.size() && time >= pieces[i + 1].start) ++i;
    return pieces[i];
}

/// Arrivals expected until `time`.
double expected(const std::vector<Piece>& pieces, SimTime time) {
    const Piece& piece = piece_at(pieces, time);
    const double seconds = to_seconds(time - piece.start);
    return piece.before + (piece.rate + level_at(piece, time)) / 2 * seconds;
}

/// Seconds from the start of a piece until it expects `count` arrivals: the root of rate t + slope t^2 / 2 = count, in the form that
/// does not cancel. More than any run lasts when it never does.
double time_until(const Piece& piece, double count) {
    constexpr double kNeverSeconds = 1e18;
    if (piece.rate == piece.end_rate) return piece.rate > 0 ? count / piece.rate : kNeverSeconds;
    const double slope = (piece.end_rate - piece.rate) / to_seconds(piece.duration);
    const double square = piece.rate * piece.rate + 2 * slope * count;
    const double sum = piece.rate + math::sqrt(square > 0 ? square : 0);
    return sum > 0 ? 2 * count / sum : kNeverSeconds;
}

/// When `count` arrivals are expected: the inverse of expected(). kNever when the load ends before.
SimTime when(const std::vector<Piece>& pieces, double count) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        if (i + 1 < pieces.size() && count > pieces[i + 1].before) continue;
        const double seconds = time_until(piece, count - piece.before);
        return seconds > 9e8 ? kNever : piece.start + from_seconds(seconds);
    }
    return kNever;
}

std::uint8_t class_of(const ClientsPlan& plan, double u) {
    std::size_t c = 0;
    while (c + 1 < plan.classes.size() && u >= plan.class_up_to[c]) ++c;
    return plan.classes[c];
}

/// Class, key and host: stateless draws, so that they stay the same whatever else changes.
void furnish(Kernel& k, const ClientsPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    Request& r = k.request(f);
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("request"));
    const std::uint64_t item = draw();  // Two draws cost as much as one; the third, of the class, is made only where there is a choice.
    r.host = static_cast<std::uint32_t>(kernel::below(draw, plan.hosts));
    r.request_class = plan.classes.size() == 1 ? plan.classes[0] : class_of(plan, kernel::uniform(draw));
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
    s.next = when(plan.pieces, s.expected);
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
    if (!expects_another(plan, s)) return k.finish(id, Outcome::Ok);
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

FrameId user(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    for (;;) {
        SLEEP(k, id, think(plan, s));
        if (f.local >= s.users_wanted) {
            --s.users;
            return k.finish(id, Outcome::Ok);
        }
        AWAIT(begin_as_child(k, id));
    }
    NEPHO_END;
}

void set_users(Kernel& k, NodeIndex node, std::uint32_t wanted) {
    ClientsState& s = plan_of(k, node).of(k);
    s.users_wanted = wanted;
    while (s.users < wanted) k.spawn_process(node, kUser, s.users++);
}

FrameId ramp(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const ClientsPlan& plan = plan_of(k, f.node);
    auto& s = k.state<ClientsState>(f.node);
    NEPHO_BEGIN(f)
    for (;;) {
        if (f.local != s.epoch) return k.finish(id, Outcome::Ok);
        set_users(k, f.node, static_cast<std::uint32_t>(level_at(piece_at(plan.pieces, k.now()), k.now()) + 0.5));
        SLEEP(k, id, kRampStep);
    }
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
    if (plan.calls.empty()) return;  // Nobody to ask: a request that asks nobody would count as a success in no time.
    s.expected = plan.open ? expected(plan.pieces, k.now()) : 0;
    if (plan.open)
        k.spawn_process(node, kArrivals, s.epoch);
    else if (plan.ramping)
        k.spawn_process(node, kRamp, s.epoch);
    else
        set_users(k, node, plan.users);
}

void start(Kernel& k, NodeIndex node) {
    plan_of(k, node).of(k).stream = kernel::Stream(k.program.nodes[node].key ^ kernel::purpose("arrivals"));
    begin(k, node);
}

/// The load of a changed plan starts where the old one was; users of a closed load that is now open stop after their request.
void edited(Kernel& k, NodeIndex node) {
    plan_of(k, node).of(k).users_wanted = 0;
    begin(k, node);
}

void restart(Kernel& k, NodeIndex node) {
    ClientsState& s = plan_of(k, node).of(k);
    s.latency.clear(k.w.blocks);
    s.other_errors = 0;
    for (auto& error : s.errors) error = {};
}

void add_piece(ClientsPlan& plan, SimTime duration, double rate, double end_rate) {
    Piece piece{0, duration, rate, end_rate, 0};
    if (!plan.pieces.empty()) {
        const Piece& last = plan.pieces.back();
        piece.start = last.start + last.duration;
        piece.before = last.before + (last.rate + last.end_rate) / 2 * to_seconds(last.duration);
    }
    plan.pieces.push_back(piece);
}

void compile_load(ClientsPlan& plan, const Clients& config) {
    plan.open = config.executor() == CONSTANT_ARRIVAL_RATE || config.executor() == RAMPING_ARRIVAL_RATE;
    plan.ramping = config.executor() == RAMPING_ARRIVAL_RATE || config.executor() == RAMPING_VUS;
    plan.poisson = config.arrivals() == POISSON;
    plan.users = config.vus();
    plan.think_time = static_cast<double>(sim_time(config.think_time()));
    plan.constant_think = config.think_time_law() == CONSTANT_THINK_TIME;
    double level = plan.open ? config.rate() : config.vus();
    if (plan.ramping) {
        for (const Stage& stage : config.stages()) {
            add_piece(plan, sim_time(stage.duration()), level, stage.target());
            level = stage.target();
        }
    }
    add_piece(plan, 0, level, level);
}

void compile_classes(ClientsPlan& plan, const Clients& config) {
    double total = 0;
    for (std::size_t i = 0; i < plan.shared->classes.size(); ++i) {
        const RequestClassPlan& each = plan.shared->classes[i];
        bool used = config.request_classes().empty();
        for (const std::string& id : config.request_classes()) used |= id == each.id;
        if (!used || each.weight <= 0) continue;
        plan.classes.push_back(static_cast<std::uint8_t>(i));
        plan.class_up_to.push_back(total += each.weight);
    }
    if (plan.classes.empty()) {
        plan.classes.push_back(0);
        plan.class_up_to.push_back(total = 1);
    }
    for (double& up_to : plan.class_up_to) up_to /= total;
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
    compile_load(plan, config);
    compile_classes(plan, config);
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
    .config = Clients::descriptor,
    .metrics = kMetrics,
    .card = kCard,
    .faults = {},
    .facts = embedded::clients_facts,
    .icon = embedded::clients_icon,
    .help = embedded::clients_help,
    .instances = instances,
    .compile = compile_clients,
    .observe = observe,
    .check = nullptr,
    .charts = kCharts,
    .free = "Clients are not part of AWS; what goes to them is billed where it comes from.",
};

}  // namespace nephoscope::services
