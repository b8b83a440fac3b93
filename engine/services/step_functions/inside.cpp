#include <algorithm>

#include "engine/services/step_functions/workflow.h"

// Parallel and Map: threads that run inside a state, joined by counting.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

double share_of(std::uint32_t part, std::uint32_t whole) { return whole ? 100.0 * part / whole : 0; }

}  // namespace

void Running::split() {
    Thread& t = at();
    t.begun = t.running = t.failed = 0;
    if (state().kind == asl::Kind::Map) return split_map();
    if (!note(Event::InsideStarted)) return;
    t.count = static_cast<std::uint32_t>(state().scopes.size());
    t.inside = make_list(k_, t.count);
    t.limit = t.count;
    begin_next();
}

void Running::split_map() {
    const asl::State& s = state();
    const asl::Json input = value(at().input), about = context();
    asl::Evaluated items = asl::items(s, input, about);
    const auto length = static_cast<std::uint32_t>(items ? items->size() : 0);
    if (items && s.batcher) items = batches(*items, input, about);
    if (!items) return fail(items.failure());
    const auto wanted = asl::amount(s.max_concurrency, input, about);
    if (!wanted) return fail({"States.Runtime", "MaxConcurrencyPath does not lead to a number that is not negative"});
    const double most = s.distributed ? plan_.distributed_concurrency : plan_.inline_concurrency;
    Thread& t = at();
    t.limit = static_cast<SimTime>(*wanted >= 1 && *wanted < most ? *wanted : most);
    if (!note(Event::InsideStarted, 0, length) || (s.distributed && !note(Event::RunStarted))) return;
    t.count = static_cast<std::uint32_t>(items->size());
    t.inside = make_list(k_, t.count);
    for (std::uint32_t i = 0; i < t.count && t.inside; ++i) list_at(k_, t.inside)[i] = keep(k_, asl::text_of((*items)[i]));
    begin_next();
    if (!s.express || !s.distributed || !at().running) return;
    at().guarded = ++plan_.of(k_).guarded;
    Frame& watch = k_.frame(k_.spawn_process(plan_.node, kWatchdog, index_, plan_.longest_express));
    watch.started = static_cast<SimTime>(at().guarded);
    watch.operation = kOverChildren;
}

/// Of the items as the selector has them.
asl::Evaluated Running::batches(const asl::Json& items, const asl::Json& input, asl::Json about) const {
    asl::Json selected = asl::Json::array();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (state().parameters) about["Map"] = {{"Item", {{"Index", i}, {"Value", items[i]}}}};
        asl::Evaluated made = asl::item_input(state(), items[i], input, about, random());
        if (!made) return made;
        selected.push_back(*std::move(made));
    }
    return asl::batches(state(), selected, input, about, random());
}

/// That a thread of its works on.
std::uint32_t Running::items_of(Ref item) const { return state().batcher ? static_cast<std::uint32_t>(value(item)["Items"].size()) : 1; }

std::uint32_t Running::all_items() const {
    if (!state().batcher) return at().count;
    const asl::Evaluated items = asl::items(state(), value(at().input), context());
    return items ? static_cast<std::uint32_t>(items->size()) : at().count;
}

/// As many as may run.
void Running::begin_next() {
    while (!at().error && at().begun < at().count && at().running < at().limit) begin(at().begun);
    if (at().error) abort_children();
}

void Running::begin(std::uint32_t number) {
    const bool map = state().kind == asl::Kind::Map;
    const std::uint32_t child = at().inside ? plan_.threads(k_).take() : 0;
    if (!child) return fail({"States.Runtime", "The simulation has no memory left"});
    Thread& t = at();
    Thread& c = plan_.threads(k_).at(child);
    c.in_use = true;
    c.parent = index_;
    c.execution = t.execution;
    c.number = number;
    c.last = t.last;
    c.began = k_.now();
    c.child = map && state().distributed ? child : t.child;
    c.state = definition_.machine->scopes[state().scopes[map ? 0 : number]].start;
    c.next = t.first_child;
    if (c.next) plan_.threads(k_).at(c.next).previous = child;
    t.first_child = child;
    ++t.begun;
    ++t.running;
    if (map) {
        c.item = list_at(k_, t.inside)[number];
        list_at(k_, t.inside)[number] = 0;
    }
    c.frame = k_.send(t.frame, kThread, child, ++execution().threads);
    Running of_child(k_, plan_, child);
    if (map && !of_child.note(Event::IterationStarted, 0, number)) return fail(of_child.failure());
    if (!map || !state().parameters || state().batcher) {
        c.raw = share(k_, map ? c.item : t.input);
        return;
    }
    const asl::Evaluated made = asl::item_input(state(), value(c.item), value(t.input), of_child.context(), random());
    if (!made) return fail(made.failure());
    const Ref raw = text_of(*made);
    plan_.threads(k_).at(child).raw = raw;
}

bool Running::inside() {
    at().parked = at().running > 0;
    return at().parked;
}

bool Running::tolerated() const {
    const asl::State& s = state();
    if (!s.tolerated_count && !s.tolerated_percentage) return false;
    const Thread& t = at();
    const asl::Json input = value(t.input), about = context();
    const auto within = [&](const std::optional<asl::Amount>& limit, double failed) {
        return !limit || failed <= asl::amount(*limit, input, about).value_or(0);
    };
    return within(s.tolerated_count, t.failed) && within(s.tolerated_percentage, share_of(t.failed, all_items()));
}

/// Its thread is at its end; its record goes.
void Running::child_ended(std::uint32_t child) {
    Running of_child(k_, plan_, child);
    const Thread& c = of_child.at();
    const bool map = state().kind == asl::Kind::Map;
    (c.previous ? plan_.threads(k_).at(c.previous).next : at().first_child) = c.next;
    if (c.next) plan_.threads(k_).at(c.next).previous = c.previous;
    --at().running;
    if (map) of_child.note(c.error ? Event::IterationFailed : Event::IterationSucceeded, 0, c.number);
    if (!c.child || c.child == at().child) at().last = c.last;
    if (!c.error) {
        list_at(k_, at().inside)[c.number] = share(k_, c.raw);
    } else {
        const asl::Failure failure = of_child.failure();
        at().failed += items_of(c.item);
        const bool limited = state().tolerated_count || state().tolerated_percentage || state().distributed;
        const bool fatal = failure.error == "States.Runtime";
        if (!fatal && map && tolerated())
            list_at(k_, at().inside)[c.number] = text_of(asl::Json{{"Error", failure.error}, {"Cause", failure.cause}});
        else if (!fatal && map && limited)
            fail({"States.ExceedToleratedFailureThreshold",
                  std::to_string(at().failed) + " of " + std::to_string(all_items()) + " items failed"});
        else
            fail(failure);
    }
    of_child.release();
    begin_next();
    if (at().running || !at().parked) return;
    at().parked = false;
    k_.resume(at().frame);
}

void Running::abort_children() {
    while (const std::uint32_t child = at().first_child) {
        at().first_child = plan_.threads(k_).at(child).next;
        Running(k_, plan_, child).abort();
    }
    at().running = 0;
}

void Running::expire_children() {
    for (std::uint32_t i = at().first_child; i && !at().error;) {
        const std::uint32_t child = i;
        const Thread& c = plan_.threads(k_).at(child);
        i = c.next;
        if (c.began + plan_.longest_express <= k_.now()) Running(k_, plan_, child).time_out();
    }
}

SimTime Running::child_time_left() const {
    SimTime first = k_.now();
    for (std::uint32_t i = at().first_child; i; i = plan_.threads(k_).at(i).next) first = std::min(first, plan_.threads(k_).at(i).began);
    return first + plan_.longest_express - k_.now();
}

void Running::join() {
    at().guarded = 0;
    if (!at().error) {
        std::string made = "[";
        for (std::uint32_t i = 0; i < at().count; ++i) {
            if (i) made += ',';
            made += text(k_, list_at(k_, at().inside)[i]);
        }
        made += ']';
        if (made.size() > plan_.largest)
            fail({"States.DataLimitExceeded",
                  "The results have " + std::to_string(made.size()) + " bytes; " + std::to_string(plan_.largest) + " are the most"});
        else
            replace(k_, at().result, keep(k_, made));
    }
    drop_list(k_, at().inside, at().count);
    at().count = at().begun = 0;
    if (state().distributed) note(at().error ? Event::RunFailed : Event::RunSucceeded);
    note(at().error ? Event::InsideFailed : Event::InsideSucceeded);
}

/// One for all children of a Map, however many they are.
FrameId guard(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    const auto is_needed = [&] {
        const Table<Thread> threads = plan.threads(k);
        return threads.holds(f.local) && threads.at(f.local).guarded == static_cast<std::uint64_t>(f.started);
    };
    NEPHO_BEGIN(f)
    while (is_needed()) {
        Running(k, plan, f.local).expire_children();
        SLEEP(k, id, Running(k, plan, f.local).child_time_left());
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::step_functions
