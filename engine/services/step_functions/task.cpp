#include "engine/services/application.h"
#include "engine/services/step_functions/results.h"
#include "engine/services/task_token.h"

// A Task calls, and waits for an answer, a job or a token.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint16_t kSent = 200;

/// Whether a task's thread is still there for its answer.
bool is_awaited(const Kernel& k, const Frame& task) { return task.parent && !k.frame(task.parent).killed(); }

/// The request hears of what a request of the task's own has met.
void tell(Kernel& k, const Frame& task) {
    const kernel::Request& own = k.request(task);
    kernel::Request& request = k.request(k.frame(task.parent));
    request.flags |= own.flags & kernel::Request::kStale;
    if (own.key == request.key) request.value_time = own.value_time;
}

}  // namespace

void Running::schedule() {
    if (note(Event::TaskScheduled, at().input)) note(Event::TaskStarted);
}

FrameId Running::call(FrameId id) {
    Thread& t = at();
    t.attempt = ++plan_.of(k_).attempts;
    t.called = t.beat = k_.now();
    t.silent = false;
    if (TaskCounters* counters = task_counters()) ++counters->started;
    const bool sends = task().pattern == Pattern::TaskToken && text(k_, t.input).find(token()) != std::string_view::npos;
    t.token = sends ? Token::Sent : Token::None;
    drop(k_, t.result);
    drop(k_, t.given);
    const std::uint32_t timer_list = task().timer_list;
    const FrameId child = k_.probe(id, plan_.node, kTask, {index_, k_.frame(id).zone}, timer_list);
    const auto attempt = static_cast<SimTime>(t.attempt);
    k_.frame(child).started = attempt | (plan_.workers_report_failures ? task_token::kTellsFailures : 0);
    if (may_name_item(task())) name_item(child);
    if ((t.limit || t.heartbeat) && !timer_list) k_.frame(k_.spawn_process(plan_.node, kWatchdog, index_)).started = attempt;
    if (sends && task().api == Api::InvokeFunction) task_token::tell(k_, {index_, attempt, plan_.node}, task_token::News::TakenUp);
    return child;
}

std::uint8_t Running::operation() const {
    const TaskPlan& to = task();
    switch (to.api) {
        case Api::InvokeFunction: return to.event ? kAsync : kAsClass;
        case Api::SendMessage:
        case Api::Publish: return at().token == Token::Sent ? task_token::kWithToken : std::uint8_t{kAsClass};
        case Api::StartExecution: return is_job(to.pattern) ? kToEnd : std::uint8_t{kAsync};
        case Api::StartSyncExecution: return kToEnd;
        default: return acts_on_items(to.api) ? named_item::kNamed : std::uint8_t{kAsClass};
    }
}

std::uint32_t Running::key_of(const ItemCall& call) const {
    const kernel::Request& request = k_.request(k_.frame(at().frame));
    const int set = plan_.shared->classes[request.request_class].data_set;
    const std::uint32_t items = set < 0 ? 0 : plan_.shared->data_sets[static_cast<std::size_t>(set)].items;
    if (call.value) return step_functions::key_of(*call.value, items);
    return set < 0 ? static_cast<std::uint32_t>(kernel::mix(request.id)) : request.key;
}

void Running::name_item(FrameId call) const {
    using named_item::Action;
    ItemCall item = item_call(task(), value(at().input));
    if (item.what.action == Action::None) {
        if (!item.value) return;
        item.what = {k_.request(k_.frame(call)).flags & kernel::Request::kWrite ? Action::Put : Action::Get, false};
    }
    named_item::give_request(k_, call, key_of(item), item.what);
}

/// A function that was sent a token has given it back before it answered; whoever was sent none never does.
bool Running::waits_for_token(FrameId id) {
    if (task().pattern != Pattern::TaskToken) return false;
    const Frame& f = k_.frame(id);
    kernel::RequestDraws draw = k_.draws(f, kernel::purpose("result"));
    Ref response = text_of(*result_of(answer(f, draw)));
    if (!at().error) note(Event::TaskSubmitted, response);
    drop(k_, response);
    const bool back =
        at().token == Token::Back || at().token == Token::Failed || (at().token == Token::Sent && task().api == Api::InvokeFunction);
    if (at().error || back) return false;
    at().waiting = id;
    return true;
}

void Running::token_back(Token how, Ref given) {
    if (at().token != Token::Sent) return drop(k_, given);
    at().token = how;
    replace(k_, at().given, given);
    if (at().waiting) k_.resume(at().waiting);
    at().waiting = 0;
}

/// Nobody gives the token back any more, or it does not matter.
void Running::stop_waiting() {
    const FrameId waiting = at().waiting;
    if (!waiting) return;
    at().waiting = 0;
    if (!k_.frame(waiting).killed()) k_.abandon(waiting, false, Outcome::TimedOut, 0);
    k_.discard(waiting);
}

FrameId task(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (acts_on_tokens(Running(k, plan, f.local).task().api)) {
        const std::uint16_t status = Running(k, plan, f.local).send_token();
        return k.finish(id, status == kSent ? Outcome::Ok : Outcome::Failed, status);
    }
    if (Running(k, plan, f.local).task().link == kernel::kNoLink) return k.finish(id, Outcome::Failed);
    AWAIT(parts::call(k, id, Running(k, plan, f.local).task().link, 0, 0, Running(k, plan, f.local).operation()));
    if (is_awaited(k, f)) tell(k, f);
    if (f.ok() && is_awaited(k, f) && Running(k, plan, f.local).waits_for_token(id)) PARK();
    return k.finish_as_child(id);
    NEPHO_END;
}

/// Each attempt has another one.
double Running::place_of_error(const Frame& f) const {
    if (task().errors.empty()) return 1;
    const std::uint32_t ordinal = kernel::ordinal_of_call(f.ordinal, at().state, at().last);
    kernel::RequestDraws draw{k_.program.nodes[plan_.node].key ^ kernel::purpose("own error"), k_.request(f).id, ordinal};
    return kernel::uniform(draw);
}

Answer Running::answer(const Frame& f, kernel::RequestDraws& draw) const {
    const kernel::Request& request = k_.request(f);
    const bool about_item = acts_on_items(task().api);
    const ItemCall item = about_item ? item_call(task(), value(at().input)) : ItemCall{};
    return {plan_,
            task(),
            f,
            request.request_class,
            about_item ? key_of(item) : request.key,
            to_seconds(k_.now() - at().called),
            draw,
            text(k_, at().input),
            text(k_, at().result),
            definition_.attributes,
            k_.now(),
            item.value && task().memory ? std::optional(plan_.memory(k_, task())) : std::nullopt,
            kernel::hash(item.value.value_or("")),
            place_of_error(f)};
}

/// Null: AWS has no such Task, and does not count it.
TaskCounters* Running::task_counters() const {
    if (task().api == Api::Component) return nullptr;
    WorkflowState& s = plan_.of(k_);
    return task().api == Api::Function ? &s.functions : &s.integrations;
}

void Running::count_end(std::uint64_t TaskCounters::*how) const {
    TaskCounters* counters = task_counters();
    if (!counters) return;
    ++(counters->*how);
    counters->time += static_cast<std::uint64_t>(k_.now() - at().called);
}

void Running::called(const Frame& f) {
    stop_waiting();
    dismiss_all();
    if (at().error) return count_end(&TaskCounters::failed);
    const Thread& t = at();
    const bool late = f.child() == Outcome::TimedOut && t.limit && k_.now() - t.called >= t.limit;
    if (late || t.silent) {
        fail(late ? asl::Failure{"States.Timeout", "The task took longer than TimeoutSeconds"}
                  : asl::Failure{"States.HeartbeatTimeout", "No heartbeat came in time"});
        count_end(&TaskCounters::timed_out);
        note(Event::TaskTimedOut);
        return;
    }
    kernel::RequestDraws draw = k_.draws(f, kernel::purpose("result"));
    const Answer got = answer(f, draw);
    const bool failed = !f.ok() && !tells_failure_in_result(task(), f);
    const asl::Evaluated made = failed                                 ? asl::Evaluated(error_of(got))
                                : task().pattern == Pattern::TaskToken ? result_of_token(got)
                                                                       : result_of(got);
    if (!made) {
        fail(made.failure());
        count_end(&TaskCounters::failed);
        note(Event::TaskFailed);
        return;
    }
    const Ref result = text_of(*made);
    replace(k_, at().result, result);
    count_end(at().error ? &TaskCounters::failed : &TaskCounters::succeeded);
    if (!at().error) note(Event::TaskSucceeded, result);
}

}  // namespace nephoscope::services::step_functions
