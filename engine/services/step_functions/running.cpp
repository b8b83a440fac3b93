#include "engine/services/step_functions/workflow.h"

// One thread of a machine, from state to state.

namespace nephoscope::services::step_functions {

using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint32_t kMostAtOnce = 1'000'000;  ///< transitions of an execution at one instant

bool whole(const std::optional<asl::Path>& path) { return path && path->steps().empty() && !path->of_context(); }

bool has_result(asl::Kind kind) { return kind != asl::Kind::Wait && kind != asl::Kind::Choice && kind != asl::Kind::Succeed; }

/// Whether what comes in, or what comes out, is the same text.
bool takes_all(const asl::State& s) { return whole(s.input_path) && (!s.parameters || s.kind == asl::Kind::Map); }
bool hands_on_all(const asl::State& s) {
    return !s.result_selector && whole(s.output_path) && (!has_result(s.kind) || whole(s.result_path));
}

bool tells_of_failure(Event type) {
    return type == Event::TaskFailed || type == Event::TaskTimedOut || type == Event::InsideFailed || type == Event::IterationFailed ||
           type == Event::RunFailed;
}

SimTime sim_time_of(asl::Instant instant) {
    constexpr std::int64_t kLatest = 9'000'000'000;
    const std::int64_t seconds = instant.seconds - kEpochSeconds;
    return (seconds < kLatest ? seconds : kLatest) * kSecond + instant.nanoseconds;
}

}  // namespace

asl::Instant instant_of(SimTime time) { return {kEpochSeconds + time / kSecond, static_cast<std::int32_t>(time % kSecond)}; }

asl::Json Running::value(Ref ref) const {
    asl::Evaluated read = asl::value_of(text(k_, ref));
    return read ? *std::move(read) : asl::Json();
}

asl::Json Running::context() const {
    if (!definition_.uses_context) return asl::Json::object();
    const Thread& t = at();
    const Execution& e = execution();
    const std::string account = kAccount;
    const std::string number = std::to_string(e.number);
    asl::Json made{
        {"Execution",
         {{"Id", "arn:aws:states" + account + "execution:" + plan_.id + ":" + number},
          {"Input", value(e.input)},
          {"Name", number},
          {"RoleArn", "arn:aws:iam::123456789012:role/" + plan_.id},
          {"StartTime", asl::write_timestamp(instant_of(e.started))}}},
        {"State", {{"Name", state().name}, {"EnteredTime", asl::write_timestamp(instant_of(t.entered))}, {"RetryCount", t.tried}}},
        {"StateMachine", {{"Id", "arn:aws:states" + account + "stateMachine:" + plan_.id}, {"Name", plan_.id}}}};
    if (state().kind == asl::Kind::Task && task().pattern == Pattern::TaskToken) made["Task"] = {{"Token", token()}};
    for (std::uint32_t i = index_; i; i = plan_.threads(k_).at(i).parent) {
        const Thread& each = plan_.threads(k_).at(i);
        if (!each.item) continue;
        made["Map"] = {{"Item", {{"Index", each.number}, {"Value", value(each.item)}}}};
        break;
    }
    return made;
}

/// Draws that belong to the request, whatever else runs.
asl::Random Running::random() const {
    const kernel::Frame& f = k_.frame(at().frame);
    const std::uint32_t ordinal = kernel::ordinal_of_call(f.ordinal, 0xa51, ++execution().draws);
    return [draws = kernel::RequestDraws{k_.program.nodes[plan_.node].key ^ kernel::purpose("asl"), k_.request(f).id, ordinal}]() mutable {
        return draws();
    };
}

Ref Running::text_of(const asl::Json& value) {
    const std::string made = asl::text_of(value);
    if (made.size() > plan_.largest) {
        fail({"States.DataLimitExceeded",
              "A payload of " + std::to_string(made.size()) + " bytes; " + std::to_string(plan_.largest) + " are the most"});
        return 0;
    }
    return keep(k_, made);
}

void Running::fail(const asl::Failure& failure) {
    replace(k_, at().error, keep(k_, failure.error));
    replace(k_, at().cause, keep(k_, failure.cause));
}

asl::Failure Running::failure() const { return {std::string(text(k_, at().error)), std::string(text(k_, at().cause))}; }

/// Of the most events there may be, the last one says how the execution ended.
bool Running::note(Event type, Ref data, std::uint32_t number) {
    Thread& t = at();
    std::uint32_t& events = t.child ? plan_.threads(k_).at(t.child).events : execution().events;
    if (plan_.most_events && events + 1 >= plan_.most_events) {
        fail({"States.Runtime", "The execution reached the maximum number of history events (" + std::to_string(plan_.most_events) + ")"});
        return false;
    }
    KeptEvent event{k_.now(), ++events, t.last, state_of(type), number, data, 0, 0, type};
    t.last = event.id;
    if (t.child || !execution().kept) return true;
    if (tells_of_failure(type)) {
        event.error = t.error;
        event.cause = t.cause;
    }
    plan_.history(k_).add(execution().kept, event);
    return true;
}

asl::StateIndex Running::state_of(Event type) const {
    if (type == Event::ExecutionStarted) return asl::kNone;
    const bool iteration = type >= Event::IterationStarted && type <= Event::IterationAborted;
    return iteration ? plan_.threads(k_).at(at().parent).state : at().state;
}

void Running::note_abort() {
    const Thread& t = at();
    using asl::Kind;
    const Kind kind = t.in_flight ? state().kind : Kind::Pass;
    if (kind == Kind::Task || kind == Kind::Wait || kind == Kind::Parallel || kind == Kind::Map) note(Event::StateAborted);
    if (t.item) note(Event::IterationAborted, 0, t.number);
}

SimTime Running::transition() {
    Execution& e = execution();
    WorkflowState& s = plan_.of(k_);
    ++s.transitions;
    e.at_once = e.instant == k_.now() ? e.at_once + 1 : 0;
    e.instant = k_.now();
    if (e.at_once > kMostAtOnce)
        fail({"States.Runtime",
              "The execution goes on without time passing: more than " + std::to_string(kMostAtOnce) + " transitions at one instant"});
    if (plan_.transitions.burst <= 0) return plan_.transition_time;
    parts::TokenBucketState& bucket = plan_.bucket(k_, plan_.transition_bucket);
    const double refilled = bucket.missing - plan_.transitions.rate * to_seconds(k_.now() - bucket.at);
    bucket.missing = (refilled > 0 ? refilled : 0) + 1;
    bucket.at = k_.now();
    constexpr double kRounding = 1e-6;
    const double over = bucket.missing - plan_.transitions.burst;
    if (over <= kRounding) return plan_.transition_time;
    ++s.throttled_transitions;
    s.transition_throttled_at = 1 + k_.now();
    return plan_.transition_time + from_seconds(over / plan_.transitions.rate);
}

void Running::enter() {
    StateCounters& c = counter();
    ++c.entered;
    ++c.in_flight;
    at().in_flight = true;
    at().entered = k_.now();
    note(Event::StateEntered, at().raw);
}

void Running::take_input() {
    if (at().error) return;
    drop(k_, at().input);
    const asl::State& s = state();
    if (takes_all(s)) {
        at().input = share(k_, at().raw);
    } else {
        const asl::Evaluated made = asl::effective_input(s, value(at().raw), context(), random());
        if (!made) return fail(made.failure());
        at().input = text_of(*made);
        if (at().error) return;
    }
    if (s.kind == asl::Kind::Task) limit_task();
    if (s.kind == asl::Kind::Pass) work_of_pass();
    if (s.kind == asl::Kind::Fail) fail(asl::failure_of(s, value(at().input), context(), random()));
}

void Running::work_of_pass() {
    const Ref made = state().result ? text_of(*state().result) : share(k_, at().input);
    replace(k_, at().result, made);
}

SimTime Running::wait() {
    const asl::State& s = state();
    const bool fixed = s.seconds && !s.seconds->path;
    const asl::Until until =
        asl::wait_until(s, fixed ? asl::Json() : value(at().input), fixed ? asl::Json() : context(), instant_of(k_.now()));
    if (until.failure) return fail(*until.failure), 0;
    const SimTime end = sim_time_of(until.instant);
    return end > k_.now() ? end - k_.now() : 0;
}

bool Running::retries() {
    const asl::State& s = state();
    if (!at().error || !at().input || s.retry.empty()) return false;
    const std::uint32_t which = asl::retrier_of(s, text(k_, at().error));
    if (which == asl::kNone) return false;
    if (!at().retries) {
        at().retriers = static_cast<std::uint32_t>(s.retry.size());
        at().retries = make_list(k_, at().retriers);
    }
    return at().retries && list_at(k_, at().retries)[which] < s.retry[which].max_attempts;
}

SimTime Running::pause() {
    const asl::State& s = state();
    const std::uint32_t which = asl::retrier_of(s, text(k_, at().error));
    std::uint32_t& tried = list_at(k_, at().retries)[which];
    const double delay = asl::retry_delay(s.retry[which], tried, random());
    ++tried;
    ++at().tried;
    ++plan_.of(k_).retries;
    drop(k_, at().error);
    drop(k_, at().cause);
    return from_seconds(delay) + transition();
}

void Running::clear_retries() {
    if (at().retries) k_.w.blocks.release(at().retries, at().retriers * sizeof(std::uint32_t));
    at().retries = at().tried = 0;
}

void Running::leave_state(bool ok) {
    StateCounters& c = counter();
    ++(ok ? c.succeeded : c.failed);
    --c.in_flight;
    at().in_flight = false;
    clear_retries();
}

/// Takes over a reference to what the next state gets, or what the thread ends with.
void Running::go_to(asl::StateIndex next, Ref raw) {
    Thread& t = at();
    replace(k_, t.raw, raw);
    drop(k_, t.input);
    drop(k_, t.result);
    drop(k_, t.error);
    drop(k_, t.cause);
    t.state = next;
}

/// What a state that went well hands on; 0 where that fails.
Ref Running::output() {
    const asl::State& s = state();
    const Ref result = has_result(s.kind) ? at().result : at().input;
    if (hands_on_all(s)) return share(k_, result);
    const asl::Evaluated made = asl::effective_output(s, value(at().raw), value(result), context(), random());
    if (made) return text_of(*made);
    fail(made.failure());
    return 0;
}

void Running::leave() {
    const asl::State& s = state();
    asl::StateIndex next = s.end ? asl::kNone : s.next;
    if (!at().error && s.kind == asl::Kind::Choice) {
        const asl::Chosen chosen = asl::choose(s, value(at().input), context());
        if (chosen.failure) fail(*chosen.failure);
        next = chosen.next;
    }
    Ref out = at().error ? 0 : output();
    if (!at().error) note(Event::StateExited, out);
    if (at().error) {
        drop(k_, out);
        return leave_failed();
    }
    leave_state(true);
    go_to(next, out);
}

void Running::leave_failed() {
    const asl::State& s = state();
    const std::uint32_t which = asl::catcher_of(s, text(k_, at().error));
    Ref out = 0;
    if (which != asl::kNone) {
        const asl::Evaluated made = asl::caught_output(s.catchers[which], value(at().raw), failure());
        if (made)
            out = text_of(*made);
        else
            fail(made.failure());
        if (out && !note(Event::StateExited, out)) drop(k_, out);
    }
    leave_state(false);
    if (!out) {
        at().state = asl::kNone;
        return;
    }
    ++plan_.of(k_).caught;
    go_to(s.catchers[which].next, out);
}

FrameId Running::end(FrameId id) {
    const std::uint32_t parent = at().parent;
    if (!parent) return k_.finish(id, at().error ? Outcome::Failed : Outcome::Ok);
    Running(k_, plan_, parent).child_ended(index_);
    return k_.finish(id, Outcome::Ok);
}

void Running::release() {
    Thread& t = at();
    for (Ref* each : {&t.raw, &t.input, &t.result, &t.item, &t.error, &t.cause, &t.given}) drop(k_, *each);
    drop_list(k_, t.inside, t.count);
    if (t.retries) k_.w.blocks.release(t.retries, t.retriers * sizeof(std::uint32_t));
    plan_.threads(k_).give(index_);
}

/// Its frame, and what it waits for. REQUIRES: nothing runs inside it.
void Running::stop(bool tell) {
    Thread& t = at();
    if (t.in_flight) {
        ++counter().aborted;
        --counter().in_flight;
    }
    const FrameId frame = t.frame;
    const bool parked = t.parked || t.waiting;
    stop_waiting();
    dismiss_all();
    k_.abandon(frame, tell, Outcome::Failed, 0);
    if (parked) k_.discard(frame);
}

void Running::abort(bool tell) {
    abort_children();
    note_abort();
    stop(tell);
    release();
}

/// Of a child workflow: to the Map that it belongs to it has failed.
void Running::time_out() {
    abort_children();
    stop(false);
    fail({"States.Timeout", "The execution took too long"});
    Running(k_, plan_, at().parent).child_ended(index_);
}

FrameId thread(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    Running t(k, plan, f.local);
    NEPHO_BEGIN(f)
    while (t.alive()) {
        SPEND(k, id, t.transition());
        t.enter();
        for (;;) {
            t.take_input();
            if (t.works(asl::Kind::Wait)) SPEND(k, id, t.wait());
            if (t.works(asl::Kind::Task)) t.schedule();
            if (t.works(asl::Kind::Task)) {
                AWAIT(t.call(id));
                t.called(f);
            }
            if (t.works_inside()) {
                t.split();
                while (t.inside()) PARK();
                t.join();
            }
            if (!t.retries()) break;
            SPEND(k, id, t.pause());
        }
        t.leave();
    }
    return t.end(id);
    NEPHO_END;
}

}  // namespace nephoscope::services::step_functions
