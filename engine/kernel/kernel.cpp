#include "engine/kernel/kernel.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nephoscope::kernel {

namespace {

constexpr std::uint64_t kSameInstantLimit = 50'000'000;
constexpr std::size_t kMostWatched = 24;
constexpr int kCopies = 16;
constexpr std::uint32_t kSent = 0x5e4d0000;  ///< in place of a connection's key
constexpr std::uint32_t kFrameMargin = 1u << 16;
constexpr std::uint64_t kGuardEvery = 1u << 6, kMemoryCheckEvery = 1u << 16;

}  // namespace

/// Goes on with the routine at once, without a way back through run_frames.
struct Kernel::Arrive {
    static FrameId go_on(Kernel& k, FrameId id) {
        const NodeIndex at = k.frame(id).node;
        const FrameId next = k.arrive(id);
        return next == id ? k.slots_[at].routines[0](k, id) : next;
    }
};
struct Kernel::Return {
    static FrameId go_on(Kernel& k, FrameId id) {
        const FrameId next = k.deliver(id, k.frame(id));
        return next ? k.step(next) : 0;
    }
};

/// The same code once for each of a few nodes: at which address it stands tells the processor which jumps will follow.
template <typename Hop, int Copy>
FrameId Kernel::copy(Kernel& k, FrameId id) {
    asm volatile("" : : "i"(Copy));  // Or the compiler would fold them into one.
    return Hop::go_on(k, id);
}
template <typename Hop, int... Copy>
constexpr auto Kernel::copies(std::integer_sequence<int, Copy...>) {
    return std::array<Routine, sizeof...(Copy)>{copy<Hop, Copy>...};
}

Kernel::Kernel(World& world, const Program& plan)
    : w(world),
      program(plan),
      head_(world.head),
      frame_0_(reinterpret_cast<std::uintptr_t>(world.frames.data()) - World::kFirstFrame * sizeof(Frame)),
      requests_(world.requests.data()),
      links_(plan.links.data()),
      link_states_(world.links.data()),
      lines_(world.lines.data()),
      line_plans_(plan.lines.data()),
      watched_lines_(static_cast<std::uint32_t>(std::min(world.lines.size(), kMostWatched))),
      watched_end_(lines_ + watched_lines_),
      first_timer_list_(static_cast<std::uint32_t>(plan.lines.size())),
      first_source_(static_cast<std::uint32_t>(plan.lines.size() + plan.timer_lists.size())) {
    static constexpr auto arrivals = copies<Arrive>(std::make_integer_sequence<int, kCopies>{});
    static constexpr auto returns = copies<Return>(std::make_integer_sequence<int, kCopies>{});
    slots_.resize(std::max<std::size_t>(plan.nodes.size(), 1));  // Killed frames wait at node 0, even when there is none.
    for (Slot& slot : slots_)
        slot.routines[Frame::kKilled] = [](Kernel& k, FrameId id) {
            k.discard(id);
            return FrameId{0};
        };
    for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
        const Node& node = plan.nodes[i];
        Slot& slot = slots_[i];
        slot.config = node.config;
        slot.state = plan.columns.empty() ? nullptr : w.column<std::byte>(node.column) + node.state * plan.columns[node.column].stride;
        slot.key = node.key;
        slot.statistics = w.nodes.data() + i;
        slot.endpoint = node.endpoint;
        std::copy(std::begin(node.routines), std::end(node.routines), slot.routines);
        slot.routines[Frame::kArriving] = arrivals[i % kCopies];
        slot.routines[Frame::kReturning] = returns[i % kCopies];
    }
    note_queue();
}

void Kernel::start() {
    for (std::size_t i = 0; i < program.nodes.size(); ++i)
        if (program.nodes[i].start) program.nodes[i].start(*this, static_cast<NodeIndex>(i));
}

/// Why it must not go on, or Events. Asked after every kGuardEvery events, counted from the beginning of time.
Stop Kernel::guard() {
    head_.same_instant = head_.now == head_.guarded ? head_.same_instant + kGuardEvery : 0;
    head_.guarded = head_.now;
    if (head_.same_instant > kSameInstantLimit) return Stop::SameInstant;
    const std::uint32_t most = World::kFrameCapacity - kFrameMargin;
    if (head_.frames_live > most || w.queue.size() > most || w.blocks.full()) return Stop::Memory;
    if (head_.events % kMemoryCheckEvery == 0 && w.bytes() > memory_limit) return Stop::Memory;
    return Stop::Events;
}

/// The least turn of queue and watched lines. Without jumps, which one is next being as good as random, and in chains that run side by side.
inline SimTime Kernel::next_turn() const {
    auto earlier = [](SimTime a, SimTime b) { return a < b ? a : b; };
    const LineState* line = lines_;
    SimTime a = line[0].turn, b = line[1].turn, c = line[2].turn, d = line[3].turn;
    while ((line += World::kLinesAtOnce) != watched_end_) {
        a = earlier(a, line[0].turn);
        b = earlier(b, line[1].turn);
        c = earlier(c, line[2].turn);
        d = earlier(d, line[3].turn);
    }
    return earlier(earlier(a, b), earlier(c, d));
}

void Kernel::schedule(SimTime time, std::uint32_t event) {
    w.queue.push(time, event);
    const SimTime turn = queued_turn(time);
    LineState& queue = lines_[Turn::kQueue];
    const bool first = turn < queue.turn;
    queue.turn = first ? turn : queue.turn;
    queue.head = first ? event : queue.head;
    takes_turn(turn);
}

inline void Kernel::note_queue() {
    LineState& queue = lines_[Turn::kQueue];
    const bool empty = w.queue.empty();
    const EventKey first = empty ? EventKey{0, 0} : w.queue.top();
    queue.turn = empty ? Turn::kNobody : queued_turn(static_cast<SimTime>(first.time));
    queue.head = first.id();
}

inline void Kernel::look_up(SimTime turn) {
    upcoming_.turn = turn;
    upcoming_.event = lines_[Turn::line(turn)].head;
    if (upcoming_.event >= World::kFirstFrame) [[likely]]
        upcoming_.routine = routine_of(upcoming_.event);
}

/// The first one leaves its line, or the queue.
inline void Kernel::take(SimTime turn, FrameId first) {
    if (Turn::line(turn) == Turn::kQueue) {
        w.queue.pop();
        return note_queue();
    }
    LineState& s = lines_[Turn::line(turn)];
    s.turn = frame(first).wake;
    s.head = frame(first).next;
}

/// An event of the queue that is no frame's, but the line's, timer list's or source's with this number.
void Kernel::fire(std::uint32_t event) {
    if (event < first_timer_list_) {
        LineState& line = lines_[event];
        const FrameId first = line.head;
        line.turn = frame(first).wake;
        line.head = frame(first).next;
        if (line.turn != Turn::kNobody) schedule(Turn::due(line.turn), event);
        return run_frames(first);
    }
    if (event < first_source_) return fire_timers(event - first_timer_list_);
    const std::uint32_t source = event - first_source_;
    SourceState& s = w.sources[source];
    if (s.armed != now() + 1) return;
    s.armed = 0;
    program.sources[source].fire(*this, source, program.sources[source].argument);
}

Stop Kernel::run(SimTime until, std::uint64_t max_events) {
    if (head_.events == 0 && w.bytes() > memory_limit) return Stop::Memory;
    until = std::min(until, Turn::kLatest - 1);
    next_ = next_turn();
    upcoming_.turn = Turn::kNobody;
    run_ready();
    const std::uint64_t last = max_events < ~0ull - head_.events ? head_.events + max_events : ~0ull;
    while (head_.events != last) {
        const std::uint64_t next_guard = (head_.events | (kGuardEvery - 1)) + 1;
        if (const Stop stop = run_events(until, std::min(last, next_guard)); stop != Stop::Events) return stop;
        if (head_.events != next_guard) continue;
        if (const Stop stop = guard(); stop != Stop::Events) return stop;
    }
    return Stop::Events;
}

Stop Kernel::run_one_hop(SimTime until, std::uint64_t max_events) {
    const std::uint64_t before = hops_;
    for (std::uint64_t events = 0; events < max_events; ++events) {
        if (const Stop stop = run(until, 1); stop != Stop::Events) return stop;
        if (hops_ != before) return Stop::Hop;
    }
    return Stop::Events;
}

/// Until as many events as `last` have been processed in all.
Stop Kernel::run_events(SimTime until, std::uint64_t last) {
    do {
        const SimTime turn = next_;
        if (Turn::due(turn) > until) {
            if (until > now()) head_.now = until;
            return turn == Turn::kNobody ? Stop::Empty : Stop::Time;
        }
        head_.now = Turn::due(turn);
        ++head_.events;
        if (turn != upcoming_.turn) [[unlikely]]
            look_up(turn);
        const Upcoming present = upcoming_;
        take(turn, present.event);
        next_ = next_turn();
        look_up(next_);
        if (present.event >= World::kFirstFrame) [[likely]]
            run_frames(present.routine(*this, present.event));
        else
            fire(present.event);
        run_ready();
    } while (head_.events != last);
    return Stop::Events;
}

SimTime Kernel::next_time() {
    const SimTime turn = next_turn();
    return turn == Turn::kNobody ? kNever : Turn::due(turn);
}

FrameId Kernel::take_ready() {
    const FrameId ready = head_.ready_head;
    head_.ready_head = frame(ready).next;
    if (!head_.ready_head) head_.ready_tail = 0;
    return ready;
}

void Kernel::restart_statistics() {
    for (std::size_t i = 0; i < w.nodes.size(); ++i) w.nodes[i].restart(w.blocks, now());
    for (std::size_t i = 0; i < w.links.size(); ++i) {
        LinkState& link = w.links[i];
        link.calls = link.hits = link.crossed = 0;
        link.latency = 0;
        for (auto& n : link.outcomes) n = 0;
    }
    head_.warmup_end = now();
    for (std::size_t i = 0; i < program.nodes.size(); ++i)
        if (program.nodes[i].restart) program.nodes[i].restart(*this, static_cast<NodeIndex>(i));
}

// Frames and requests: allocated from free lists, in the order they were freed last.

FrameId Kernel::allocate_new() {
    const FrameId id = World::kFirstFrame + static_cast<FrameId>(w.frames.size());
    w.frames.resize(w.frames.size() + 1);
    ++head_.frames_live;
    return id;
}

void Kernel::release_request(RequestId id) {
    Request& r = requests_[id];
    if (--r.references) return;
    r.key = head_.free_request;
    head_.free_request = id;
    --head_.requests_live;
}

void Kernel::discard(FrameId id) {
    Frame& f = frame(id);
    assert(f.killed());
    if (f.request) release_request(f.request);
    release(id, f);
}

FrameId Kernel::spawn_request(NodeIndex client, std::uint8_t routine, std::uint64_t id) {
    RequestId r = head_.free_request;
    if (r) {
        head_.free_request = requests_[r].key;
    } else {
        r = static_cast<RequestId>(w.requests.size());
        w.requests.resize(r + 1);
    }
    ++head_.requests_live;
    const bool sampled = sample_every && id % sample_every == 0;
    requests_[r] = {id, kNever, 0, 0, 1, client, 0, sampled ? Request::kSampled : std::uint8_t{0}};
    const FrameId f = allocate();
    frame(f) = {};
    frame(f).started = now();
    frame(f).request = r;
    frame(f).ordinal = 1;
    frame(f).node = client;
    frame(f).link = kNoLink;
    frame(f).routine = routine & 15;
    CallStatistics& s = *slots_[client].statistics;
    ++s.calls;
    s.in_flight.rise(now());
    return f;
}

FrameId Kernel::spawn_process(NodeIndex node, std::uint8_t routine, std::uint32_t local, SimTime delay) {
    const FrameId id = allocate();
    Frame& f = frame(id);
    f = {};
    f.started = now();
    f.local = local;
    f.node = node;
    f.link = kNoLink;
    f.routine = routine & 15;
    f.internal = 1;
    if (delay)
        sleep(id, delay);
    else
        resume(id);
    return id;
}

FrameId Kernel::make_internal(FrameId parent, std::uint8_t routine, std::uint32_t local) {
    const FrameId id = allocate();
    Frame& p = frame(parent);
    Frame& f = frame(id);
    f = {};
    f.started = now();
    f.parent = parent;
    f.request = p.request;
    f.ordinal = p.ordinal;
    f.local = local;
    f.node = p.node;
    f.link = kNoLink;
    f.routine = routine & 15;
    f.zone = p.zone;
    f.internal = 1;
    p.next = id;
    p.wake = 0;
    return id;
}

FrameId Kernel::spawn_internal(FrameId parent, std::uint8_t routine, std::uint32_t local) {
    const FrameId id = make_internal(parent, routine, local);
    if (traces) [[unlikely]]
        trace({.step = TraceStep::Spawned, .frame = id, .of = parent});
    return id;
}

FrameId Kernel::spawn_for(FrameId whose, FrameId parent, std::uint8_t routine, std::uint32_t local, std::uint32_t number) {
    const FrameId id = make_internal(parent, routine, local);
    Frame& f = frame(id);
    const RequestId request = frame(whose).request;
    if (request && f.request != request) ++requests_[request].references;
    f.request = request;
    f.ordinal = ordinal_of_call(frame(whose).ordinal, kSent | routine, number);
    if (traces) [[unlikely]]
        trace({.step = TraceStep::Spawned, .frame = id, .of = whose});
    return id;
}

FrameId Kernel::send(FrameId cause, std::uint8_t routine, std::uint32_t local, std::uint32_t number) {
    const FrameId id = allocate();
    const Frame& c = frame(cause);
    Frame& f = frame(id);
    f = {};
    f.started = now();
    f.request = c.request;
    f.ordinal = ordinal_of_call(c.ordinal, kSent | routine, number);
    f.local = local;
    f.node = c.node;
    f.link = kNoLink;
    f.routine = routine & 15;
    f.zone = c.zone;
    f.internal = 1;
    if (f.request) ++requests_[f.request].references;
    if (traces) [[unlikely]]
        trace({.step = TraceStep::Sent, .frame = id, .of = cause});
    resume(id);
    return id;
}

/// On its way.
inline FrameId Kernel::enter(FrameId parent, NodeIndex to, LinkIndex link, Endpoint at, std::uint32_t ordinal) {
    const FrameId id = allocate();
    Frame& p = frame(parent);
    const bool crosses = p.zone != at.zone;
    frame(id) = {.started = now(),
                 .wake = 0,
                 .parent = parent,
                 .next = 0,
                 .request = p.request,
                 .ordinal = ordinal,
                 .local = at.instance,
                 .node = to,
                 .status = 0,
                 .link = link,
                 .cause = 0,
                 .answer = 0,
                 .pc = 0,
                 .routine = Frame::kArriving,
                 .internal = 0,
                 .crossed = crosses,
                 .operation = static_cast<std::uint8_t>(at.operation & 3),
                 .zone = at.zone};
    p.next = id;
    p.wake = 0;
    return id;
}

// Calls.

inline FrameId Kernel::arrive(FrameId id) {
    Frame& f = frame(id);
    f.routine = 0;
    f.started = now();
    CallStatistics& s = *slots_[f.node].statistics;
    ++s.calls;
    s.in_flight.rise(now());
    return link_states_[f.link].impaired ? arrive_impaired(id) : id;
}

FrameId Kernel::arrive_impaired(FrameId id) {
    const Frame& f = frame(id);
    const Impairment& broken = link_states_[f.link].impairment;
    RequestDraws draw = draws(f, purpose("impairment"));
    const bool own = uniform(draw) < broken.error_rate[0];
    if (uniform(draw) < broken.error_rate[1] || own) return finish(id, Outcome::Failed, 500);
    return id;
}

inline FrameId Kernel::deliver(FrameId id, Frame& f) {
    const FrameId parent = f.parent;
    if (!parent) {
        if (f.request) release_request(f.request);
        release(id, f);
        return 0;
    }
    Frame& p = frame(parent);
    p.status = f.status;
    p.cause = f.cause;
    p.answer = f.answer;
    if (p.wake) [[unlikely]]
        cancel_timer(p);
    p.next = 0;
    if (f.request != p.request && f.request) [[unlikely]]
        release_request(f.request);
    release(id, f);
    return parent;
}

FrameId Kernel::call(FrameId parent, LinkIndex link, Endpoint to, std::uint32_t attempt) {
    const Link& plan = links_[link];
    Frame& p = frame(parent);
    const std::uint32_t ordinal = ordinal_of_call(p.ordinal, plan.key, attempt);
    const FrameId id = enter(parent, plan.to, link, to, ordinal);
    LinkState& s = link_states_[link];
    ++s.calls;
    ++s.in_flight;
    ++hops_;
    if (plan.timeout) [[unlikely]]
        start_timer(p, plan.timer_list, plan.timeout);
    const bool crosses = p.zone != to.zone;
    s.crossed += crosses;
    SimTime way = crosses ? plan.cross_zone : plan.same_zone;
    std::uint32_t line = crosses ? plan.cross_line : plan.same_line;
    if (s.impaired) [[unlikely]] {
        const SimTime delay = s.impairment.delay[0] + s.impairment.delay[1];
        way += delay;
        s.latency += static_cast<std::uint64_t>(delay);
        if (delay) line = 0;
    }
    if (watched()) show_call(id, parent, now() + way);
    if (way == 0) return arrive(id);
    travel(id, way, line);
    return 0;
}

void Kernel::show_call(FrameId id, FrameId parent, SimTime arrive) {
    const Frame& f = frame(id);
    if (!observer || !f.request) return;
    Request& r = request(f);
    if (traces && !(r.flags & Request::kDecided)) {
        const bool sampled = observer->samples(r, id, arrive);
        r.flags |= Request::kDecided | (sampled ? Request::kTraced : 0);
    }
    show_hop(f, false, arrive);
    trace({.step = TraceStep::Called, .frame = id, .of = parent, .until = arrive});
}

void Kernel::show_answer(FrameId id, SimTime heard) const {
    show_hop(frame(id), true, heard);
    trace_end(id, heard);
}

void Kernel::show_hop(const Frame& f, bool back, SimTime arrive) const {
    if (observer && sample_every && f.request && (request(f).flags & Request::kSampled))
        observer->hop(request(f), f.link, back, f.child(), f.hit(), arrive);
}

void Kernel::trace(const TraceEvent& event) const {
    const Frame& f = frame(event.frame);
    if (traces && observer && f.request && (request(f).flags & Request::kTraced)) observer->trace(request(f), event);
}

void Kernel::trace_end(FrameId id, SimTime heard) const {
    const Frame& f = frame(id);
    trace({TraceStep::Ended, f.child(), f.status, id, 0, heard});
}

FrameId Kernel::probe(FrameId parent, NodeIndex to, std::uint8_t routine, Endpoint at, std::uint32_t timer_list) {
    Frame& p = frame(parent);
    const FrameId id = enter(parent, to, kNoLink, at, ++p.ordinal);
    frame(id).routine = routine & 15;
    frame(id).internal = 1;
    if (traces) [[unlikely]]
        trace({.step = TraceStep::Spawned, .frame = id, .of = parent});
    if (timer_list) start_timer(p, timer_list, program.timer_lists[timer_list]);
    return id;
}

FrameId Kernel::finish(FrameId id, Outcome outcome, std::uint16_t status, int cause, bool hit) {
    Frame& f = frame(id);
    f.status = status;
    f.cause = cause < 0 ? f.node : static_cast<NodeIndex>(cause);
    f.set_child(outcome, hit);
    return end(id, f);
}

FrameId Kernel::end(FrameId id, Frame& f) {
    const SimTime time = now();
    const Outcome outcome = f.child();
    if (!f.internal) {
        CallStatistics& s = *slots_[f.node].statistics;
        ++s.outcomes[static_cast<int>(outcome)];
        s.hits += f.hit();
        s.in_flight.fall(time);
        if (has_latency(outcome)) s.latency.record(w.blocks, time - f.started);
    }
    if (f.link == kNoLink) {
        if (traces) [[unlikely]]
            trace_end(id, time);
        return deliver(id, f);
    }
    const Link& plan = links_[f.link];
    const SimTime way = f.crossed ? plan.cross_zone : plan.same_zone;
    LinkState& s = link_states_[f.link];
    ++s.outcomes[static_cast<int>(outcome)];
    s.hits += f.hit();
    --s.in_flight;
    s.latency += static_cast<std::uint64_t>(time - f.started + 2 * way);
    if (s.latencies.run) [[unlikely]]
        s.latencies.record(w.blocks, time - f.started + 2 * way + (s.impaired ? s.impairment.delay[0] + s.impairment.delay[1] : 0));
    ++hops_;
    if (watched()) show_answer(id, time + way);
    if (way == 0) return deliver(id, f);
    f.routine = Frame::kReturning;
    travel(id, way, f.crossed ? plan.cross_line : plan.same_line);
    return 0;
}

void Kernel::resume(FrameId id) {
    frame(id).next = 0;
    if (head_.ready_tail)
        frame(head_.ready_tail).next = id;
    else
        head_.ready_head = id;
    head_.ready_tail = id;
}

// Lines, timers, sources: one number space of events below kFirstFrame.

void Kernel::arm(std::uint32_t source, SimTime time) {
    SourceState& s = w.sources[source];
    if (time == kNever) {
        s.armed = 0;
        return;
    }
    if (s.armed == time + 1) return;
    s.armed = time + 1;
    schedule(time, first_source_ + source);
}

/// The parent has just called, so its `next` is the child.
void Kernel::start_timer(Frame& parent, std::uint32_t list, SimTime timeout) {
    std::uint32_t t = head_.free_timer;
    if (t) {
        head_.free_timer = w.timers[t].next;
    } else {
        t = static_cast<std::uint32_t>(w.timers.size());
        w.timers.resize(t + 1);
    }
    TimerListState& l = w.timer_lists[list];
    w.timers[t] = {parent.next, l.tail, 0, list};
    parent.next = t;
    parent.wake = now() + timeout;
    if (l.tail)
        w.timers[l.tail].next = t;
    else
        l.head = t;
    l.tail = t;
    if (!l.armed) {
        l.armed = parent.wake;
        schedule(l.armed, first_timer_list_ + list);
    }
}

/// Its `next` is the child again.
void Kernel::cancel_timer(Frame& parent) {
    const std::uint32_t t = parent.next;
    Timer& timer = w.timers[t];
    TimerListState& l = w.timer_lists[timer.list];
    parent.wake = 0;
    parent.next = timer.child;
    (timer.previous ? w.timers[timer.previous].next : l.head) = timer.next;
    (timer.next ? w.timers[timer.next].previous : l.tail) = timer.previous;
    timer.child = 0;
    timer.next = head_.free_timer;
    head_.free_timer = t;
}

void Kernel::fire_timers(std::uint32_t list) {
    TimerListState& l = w.timer_lists[list];
    l.armed = 0;
    while (l.head && due(l.head) <= now()) give_up(frame(w.timers[l.head].child).parent);
    if (l.head) {
        l.armed = due(l.head);
        schedule(l.armed, first_timer_list_ + list);
    }
}

void Kernel::give_up(FrameId id) {
    Frame& f = frame(id);
    const FrameId child = child_of(f);
    mark(child, TraceStep::GivenUp);
    if (f.wake) cancel_timer(f);
    f.cause = frame(child).node;
    orphan(child);
    f.next = 0;
    f.set_child(Outcome::TimedOut);
    f.status = 0;
    resume(id);
}

void Kernel::orphan(FrameId child) {
    Frame& c = frame(child);
    const bool shares = c.request == frame(c.parent).request;  // Otherwise it has a reference of its own: see spawn_for.
    c.parent = 0;
    if (c.request && shares) ++request(c).references;
}

void Kernel::abandon(FrameId id, bool tell_parent, Outcome outcome, std::uint16_t status) {
    Frame& f = frame(id);
    const FrameId parent = f.parent;
    const NodeIndex node = f.node;
    if (traces) [[unlikely]]
        trace({TraceStep::Killed, outcome, status, id});
    f.routine = Frame::kKilled;
    upcoming_.turn = Turn::kNobody;
    if (!parent) return;
    Frame& p = frame(parent);
    if (p.wake) cancel_timer(p);
    orphan(id);
    p.next = 0;
    if (!tell_parent) return;
    p.set_child(outcome);
    p.status = status;
    p.cause = node;
    resume(parent);
}

void Kernel::kill(NodeIndex node, std::int64_t instance, Outcome outcome, std::uint16_t status) {
    for (std::size_t i = 0; i < w.frames.size(); ++i) {
        Frame& f = w.frames[i];
        const bool works_there =
            f.node == node && (instance < 0 || (f.local & program.nodes[node].instance_mask) == static_cast<std::uint32_t>(instance));
        // A call whose connection an edit took away has no link, but a client that is not this node.
        const bool is_probe = f.internal && f.parent && frame(f.parent).node != node;
        const bool is_call = f.link != kNoLink || (f.internal ? is_probe : !f.request || request(f).client != node);
        if (!works_there || !is_call || f.answered() || f.killed() || f.arriving()) continue;
        if (!f.internal) {
            CallStatistics& s = w.nodes[node];
            ++s.outcomes[static_cast<int>(outcome)];
            s.in_flight.fall(now());
        }
        if (!f.internal && f.link != kNoLink) {
            LinkState& l = w.links[f.link];
            ++l.outcomes[static_cast<int>(outcome)];
            --l.in_flight;
            l.latency += static_cast<std::uint64_t>(now() - f.started);
            l.latencies.record(w.blocks, now() - f.started);
        }
        abandon(World::kFirstFrame + static_cast<FrameId>(i), true, outcome, status);
    }
}

}  // namespace nephoscope::kernel
