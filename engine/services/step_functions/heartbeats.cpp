#include <algorithm>

#include "engine/services/step_functions/workflow.h"
#include "engine/services/task_token.h"

// How long a Task may take: its timeout, and the time between two heartbeats. Who works on what its token went out with sends them without an
// event for each. It is a frame that waits in the Task's list of workers, and when its last heartbeat came follows from when it began. Of such
// a frame `started` is when it began, `wake` the time between two heartbeats, `ordinal` the frame that the token stands in (0: it works for
// the Task's own call) and `next` the next worker.

namespace nephoscope::services::step_functions {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using task_token::News;

namespace {

/// 0: it has sent none yet. One that is due now has come.
SimTime last_beat_of(const Frame& worker, SimTime now) {
    const SimTime beats = (now - worker.started) / worker.wake;
    return beats ? worker.started + beats * worker.wake : 0;
}

bool is_under_way(Kernel& k, const WorkflowPlan& plan, const Frame& of_attempt) {
    if (!plan.threads(k).holds(of_attempt.local)) return false;
    const Thread& t = plan.threads(k).at(of_attempt.local);
    return t.in_use && t.attempt == static_cast<std::uint64_t>(of_attempt.started);
}

}  // namespace

void Running::limit_task() {
    const asl::State& s = state();
    Thread& t = at();
    t.limit = t.heartbeat = 0;
    if (!s.timeout && !s.heartbeat) return;
    const asl::Json input = value(t.input), about = context();
    const auto span = [&](const std::optional<asl::Amount>& of) -> SimTime {
        if (!of) return 0;
        const auto seconds = asl::amount(*of, input, about);
        if (seconds && *seconds >= 1) return from_seconds(std::min(*seconds, 1e9));
        fail({"States.Runtime", "A limit of the task is no number of seconds"});
        return 0;
    };
    t.limit = span(s.timeout);
    t.heartbeat = span(s.heartbeat);
}

SimTime Running::last_beat() const {
    SimTime last = at().beat;
    for (FrameId id = at().workers; id; id = k_.frame(id).next) last = std::max(last, last_beat_of(k_.frame(id), k_.now()));
    return last;
}

SimTime Running::deadline() const {
    const Thread& t = at();
    const bool waits = t.token == Token::None || t.token == Token::Sent;
    return std::min(t.limit ? t.called + t.limit : kNever, t.heartbeat && waits ? last_beat() + t.heartbeat : kNever);
}

void Running::time_is_up() {
    Thread& t = at();
    const FrameId child = k_.child_of(k_.frame(t.frame));
    if (child < kernel::World::kFirstFrame || k_.frame(child).parent != t.frame || k_.frame(child).routine != kTask) return;
    t.silent = !t.limit || k_.now() < t.called + t.limit;
    k_.abandon(child, true, Outcome::TimedOut, 0);
}

FrameId watchdog(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    if (f.operation == kOverChildren) return guard(k, id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (is_under_way(k, plan, f) && Running(k, plan, f.local).deadline() != kNever) {
        if (Running(k, plan, f.local).deadline() <= k.now()) {
            Running(k, plan, f.local).time_is_up();
            break;
        }
        SLEEP(k, id, Running(k, plan, f.local).deadline() - k.now());
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

bool Running::hears(FrameId news) {
    const Frame& f = k_.frame(news);
    switch (static_cast<News>(f.operation)) {
        case News::Back: token_back(); break;
        case News::TakenUp: return take_on(news);
        case News::PutDown: dismiss(f.ordinal); break;
        case News::FailedAt: {
            std::string cause = f.cause < k_.program.nodes.size() ? k_.program.nodes[f.cause].id + ": failed" : "failed";
            if (f.status) cause += ", status " + std::to_string(f.status);
            token_failed({"States.TaskFailed", std::move(cause)});
            break;
        }
    }
    return false;
}

bool Running::take_on(FrameId worker) {
    if (!plan_.worker_heartbeat || !at().heartbeat || at().token != Token::Sent) return false;
    Frame& f = k_.frame(worker);
    f.started = k_.now();
    f.wake = plan_.worker_heartbeat;
    f.next = at().workers;
    at().workers = worker;
    return true;
}

/// The heartbeats that it has sent count on.
void Running::dismiss(FrameId where) {
    FrameId before = 0, id = at().workers;
    while (id && k_.frame(id).ordinal != where) {
        before = id;
        id = k_.frame(id).next;
    }
    if (!id) return;
    at().beat = last_beat();
    (before ? k_.frame(before).next : at().workers) = k_.frame(id).next;
    task_token::release(k_, id);
}

void Running::dismiss_all() {
    while (const FrameId id = at().workers) {
        at().workers = k_.frame(id).next;
        task_token::release(k_, id);
    }
}

void Running::miss_workers() {
    for (FrameId id = at().workers; id;) {
        const FrameId where = k_.frame(id).ordinal;
        id = k_.frame(id).next;
        if (where && !task_token::stands_in(k_, where, index_)) dismiss(where);
    }
}

void miss_workers(Kernel& k, const WorkflowPlan& plan) {
    const Table<Thread> threads = plan.threads(k);
    for (std::uint32_t i = 1; i <= threads.used(); ++i)
        if (threads.at(i).in_use && threads.at(i).workers) Running(k, plan, i).miss_workers();
}

FrameId token_news(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const WorkflowPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (is_under_way(k, plan, f) && Running(k, plan, f.local).hears(id)) PARK();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::step_functions
