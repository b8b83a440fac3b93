#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/kernel/program.h"
#include "engine/kernel/random.h"
#include "engine/kernel/world.h"

namespace nephoscope::kernel {

/// What happens to a traced request.
enum class TraceStep : std::uint8_t {
    Called,     ///< `of` called `frame` over the frame's link; it arrives at `until`
    Spawned,    ///< `frame` works for `of`, at the same component or for its message at another
    Sent,       ///< `of` caused `frame`, which goes on whatever becomes of `of`
    Ended,      ///< `frame` has answered; its caller hears it at `until`
    Killed,     ///< `frame` ends here: what it ran on is gone, or whoever kept it needs it no longer
    GivenUp,    ///< the caller of `frame` waits for it no longer
    Queued,     ///< `frame` begins to wait for its turn
    Dequeued,   ///< and has it
    ColdStart,  ///< `frame` waits for an execution environment until `until`
};

struct TraceEvent {
    TraceStep step;
    Outcome outcome = Outcome::Ok;  ///< Ended, Killed
    std::uint16_t status = 0;
    FrameId frame = 0, of = 0;
    SimTime until = 0;
};

/// What leaves the world while it runs. Outside of it: nothing here changes a result.
class Observer {
public:
    /// Problem: wrong from now until the component's next Good. What fails at an instant is a Warning.
    enum class Level : std::uint8_t { Info, Warning, Problem, Good };
    virtual ~Observer() = default;
    /// Something worth a line in the event log.
    virtual void log(NodeIndex node, const char* what, Text text, Level level) = 0;
    /// A sampled request left one end of a connection at now and reaches the other at `arrive`.
    virtual void hop(const Request& request, LinkIndex link, bool back, Outcome outcome, bool hit, SimTime arrive) = 0;
    /// Asked once for each request, at its first call: whether it is traced. `call` arrives at `arrive`.
    virtual bool samples(const Request&, FrameId /*call*/, SimTime /*arrive*/) { return false; }
    /// Of a traced request, now.
    virtual void trace(const Request&, const TraceEvent&) {}
};

enum class Stop : std::uint8_t {
    Time,         ///< reached the time asked for
    Events,       ///< processed as many events as asked for
    Hop,          ///< a request moved from one node to another
    Empty,        ///< nothing is scheduled any more
    SameInstant,  ///< a cycle without delay
    Memory,       ///< more in flight than a run may hold
};

/// Runs a world by a program. All that behaviours may do to the world stands here. One thread at a time.
class Kernel {
public:
    /// Both outlive it. What each step reads of a node is copied out of the plan now.
    Kernel(World& world, const Program& plan);

    World& w;
    const Program& program;
    Observer* observer = nullptr;    ///< not owned; may be null
    std::uint64_t sample_every = 0;  ///< requests whose number divides by it are sampled; 0: none
    bool traces = false;             ///< the observer is asked which requests are traced, and told of those
    /// Bytes of the world beyond which run() stops.
    std::size_t memory_limit = ~std::size_t{0};

    /// Calls every node's `start` at the present time.
    void start();
    /// Processes events up to and including `until`, then sets now to `until` (only when it stops for Time or Empty).
    Stop run(SimTime until, std::uint64_t max_events = ~0ull);
    /// The same until a request has moved from one node to another.
    Stop run_one_hop(SimTime until, std::uint64_t max_events = ~0ull);
    /// Of the next event; kNever when nothing is scheduled.
    SimTime next_time();
    /// Counts from now on: end of warm-up.
    void restart_statistics();

    SimTime now() const { return head_.now; }
    Frame& frame(FrameId id) const { return *reinterpret_cast<Frame*>(frame_0_ + std::uintptr_t{id} * sizeof(Frame)); }
    Request& request(const Frame& f) const { return requests_[f.request]; }
    const Link& link(LinkIndex index) const { return links_[index]; }
    /// A node's config and, where the plan names a column for it, the state at Node::state of that column.
    template <typename Config>
    const Config& config(NodeIndex node) const {
        return *static_cast<const Config*>(slots_[node].config);
    }
    template <typename Config>
    const Config& config(const Frame& f) const {
        return config<Config>(f.node);
    }
    template <typename State>
    State& state(NodeIndex node) const {
        return *reinterpret_cast<State*>(slots_[node].state);
    }
    EndpointOf endpoint(NodeIndex node) const { return slots_[node].endpoint; }
    /// Draws of this call for one purpose; the same whatever else happens.
    RequestDraws draws(const Frame& f, std::uint64_t purpose) const { return {slots_[f.node].key ^ purpose, request(f).id, f.ordinal}; }

    /// A request at its client: its root frame runs `routine` of `client` from its first line. Returns the frame; not yet run.
    FrameId spawn_request(NodeIndex client, std::uint8_t routine, std::uint64_t id);
    /// A frame of the node's own that belongs to no request (a process), resumed now.
    FrameId spawn_process(NodeIndex node, std::uint8_t routine, std::uint32_t local, SimTime delay = 0);
    /// A frame of `parent`'s own node that works for it and is not counted as a call. Returned to be run next.
    FrameId spawn_internal(FrameId parent, std::uint8_t routine, std::uint32_t local);
    /// The same, but for the request of `whose`: one message of a batch. `number` tells apart what one parent spawns for one request.
    FrameId spawn_for(FrameId whose, FrameId parent, std::uint8_t routine, std::uint32_t local, std::uint32_t number = 0);

    /// A frame of the cause's own node that works on for the same request, whatever becomes of the cause: a message, an event. Resumed now,
    /// after what is running. `number` tells apart what one cause sends.
    FrameId send(FrameId cause, std::uint8_t routine, std::uint32_t local, std::uint32_t number = 0);

    /// Calls over a link; the parent is resumed with child(), status and cause set. `attempt` tells repeated calls apart.
    /// Returns the frame to run next. The parent must have set its pc.
    FrameId call(FrameId parent, LinkIndex link, Endpoint to, std::uint32_t attempt = 0);
    /// A call from one instance's own process (a health probe): no link, no statistics of one, `routine` of `to`, `timeout` 0: none.
    FrameId probe(FrameId parent, NodeIndex to, std::uint8_t routine, Endpoint at, std::uint32_t timer_list);
    /// Ends a frame: its node counts it, the answer travels back, its parent is resumed. Returns the frame to run next.
    FrameId finish(FrameId id, Outcome outcome, std::uint16_t status = 0, int cause = -1, bool hit = false);
    /// Ends it with what its last child said.
    FrameId finish_as_child(FrameId id) { return end(id, frame(id)); }

    void sleep(FrameId id, SimTime delay) { schedule(now() + delay, id); }
    /// False, and nothing happens, for a span of 0.
    bool spend(FrameId id, SimTime span) {
        if (span) sleep(id, span);
        return span != 0;
    }
    void delay(FrameId id, std::uint32_t line) {
        const SimTime due = now() + line_plans_[line].delay, turn = Turn::of(due, line);
        Frame& f = frame(id);
        f.wake = Turn::kNobody;
        f.next = 0;
        LineState& s = lines_[line];
        const bool first = s.turn == Turn::kNobody;
        *either(first, &s.turn, &frame(s.tail).wake) = turn;
        *either(first, &s.head, &frame(s.tail).next) = id;
        s.tail = id;
        if (line < watched_lines_) [[likely]]
            takes_turn(turn);
        else if (first)
            schedule(due, line);
    }
    /// Resumes a suspended frame at this instant, after what is running.
    void resume(FrameId id);
    /// The event that counts for a source is now the one at `time`; kNever: none.
    void arm(std::uint32_t source, SimTime time);

    /// The call that a frame waits for; 0 or nonsense when it waits for none: the answer is a child only if its parent is the frame.
    FrameId child_of(const Frame& f) const {
        if (!f.wake) return f.next;
        return f.next < w.timers.size() ? w.timers[f.next].child : 0;
    }
    /// A frame that waits for a call waits no longer, as if its time were up: what it called works on and tells nobody. Resumed at this
    /// instant. REQUIRES: it waits for one.
    void give_up(FrameId id);
    /// Frees a killed frame that its service took out of a list of its own. REQUIRES: frame(id).killed().
    void discard(FrameId id);
    /// Marks a frame as dead; its parent, if told, is resumed now with this outcome. It must still be discarded when nothing refers to it.
    void abandon(FrameId id, bool tell_parent, Outcome outcome, std::uint16_t status);
    /// Ends every frame that works at (node, instance), or all of the node's for instance -1: callers see `outcome`, `status` now.
    /// Frames that sit in queues, timers or wait for calls end later and tell nobody.
    void kill(NodeIndex node, std::int64_t instance, Outcome outcome, std::uint16_t status);

    void log(NodeIndex node, const char* what, Text text, Observer::Level level) {
        if (observer) observer->log(node, what, std::move(text), level);
    }
    /// Tells the observer what a traced request's frame does; of other requests nothing.
    void mark(FrameId id, TraceStep step, SimTime until = 0) const {
        if (traces) [[unlikely]]
            trace({step, Outcome::Ok, 0, id, 0, until});
    }
    std::uint64_t hops() const { return hops_; }

private:
    /// What each step reads of a node, on two cache lines.
    struct alignas(128) Slot {
        const void* config;
        std::byte* state;
        std::uint64_t key;
        CallStatistics* statistics;
        EndpointOf endpoint;
        Routine routines[kRoutines + 3];  ///< the last three are the kernel's own
    };
    static_assert(sizeof(Slot) == 128);

    struct Arrive;
    struct Return;
    template <typename Hop, int Copy>
    static FrameId copy(Kernel& k, FrameId id);
    template <typename Hop, int... Copy>
    static constexpr auto copies(std::integer_sequence<int, Copy...>);

    /// Without a jump, where the condition is as good as random.
    template <typename T>
    static T* either(bool condition, T* a, T* b) {
        const auto x = reinterpret_cast<std::uintptr_t>(a), y = reinterpret_cast<std::uintptr_t>(b);
        return reinterpret_cast<T*>(y ^ ((x ^ y) & -std::uintptr_t{condition}));
    }
    FrameId allocate() {
        const FrameId id = head_.free_frame;
        if (!id) [[unlikely]]
            return allocate_new();
        head_.free_frame = frame(id).next;
        ++head_.frames_live;
        return id;
    }
    FrameId allocate_new();
    void release(FrameId id, Frame& f) {
        f.node = kNoLink;
        f.next = head_.free_frame;
        head_.free_frame = id;
        --head_.frames_live;
    }
    void release_request(RequestId id);
    FrameId enter(FrameId parent, NodeIndex to, LinkIndex link, Endpoint at, std::uint32_t ordinal);
    FrameId arrive(FrameId id);
    [[gnu::cold]] FrameId arrive_impaired(FrameId id);
    FrameId end(FrameId id, Frame& f);
    FrameId deliver(FrameId id, Frame& f);
    Routine routine_of(FrameId id) const {
        const Frame& f = frame(id);
        return slots_[f.node].routines[f.routine];
    }
    FrameId step(FrameId id) { return routine_of(id)(*this, id); }
    void run_frames(FrameId id) {
        while (id) id = step(id);
    }
    void run_ready() {
        while (head_.ready_head) [[unlikely]] run_frames(take_ready());
    }
    FrameId take_ready();
    void schedule(SimTime time, std::uint32_t event);
    static SimTime queued_turn(SimTime time) { return Turn::of(time < Turn::kLatest ? time : Turn::kLatest, Turn::kQueue); }
    void takes_turn(SimTime turn) { next_ = turn < next_ ? turn : next_; }
    SimTime next_turn() const;
    void note_queue();
    void look_up(SimTime turn);
    void take(SimTime turn, FrameId first);
    void fire(std::uint32_t event);
    void fire_timers(std::uint32_t list);
    void start_timer(Frame& parent, std::uint32_t list, SimTime timeout);
    SimTime due(std::uint32_t timer) const { return frame(frame(w.timers[timer].child).parent).wake; }
    void cancel_timer(Frame& parent);
    void orphan(FrameId child);
    void travel(FrameId id, SimTime span, std::uint32_t line) {
        if (line) [[likely]]
            delay(id, line);
        else
            sleep(id, span);
    }
    FrameId make_internal(FrameId parent, std::uint8_t routine, std::uint32_t local);
    bool watched() const { return sample_every | std::uint64_t{traces}; }
    [[gnu::cold]] void show_call(FrameId id, FrameId parent, SimTime arrive);
    [[gnu::cold]] void show_answer(FrameId id, SimTime heard) const;
    void show_hop(const Frame& f, bool back, SimTime arrive) const;
    [[gnu::cold]] void trace(const TraceEvent& event) const;
    [[gnu::cold]] void trace_end(FrameId id, SimTime heard) const;
    Stop guard();
    Stop run_events(SimTime until, std::uint64_t last);

    World::Head& head_;
    const std::uintptr_t frame_0_;  ///< where the frame of number 0 would be
    Request* const requests_;
    const Link* const links_;
    LinkState* const link_states_;
    LineState* const lines_;
    const LinePlan* const line_plans_;
    const std::uint32_t watched_lines_;  ///< lines with a lower number are compared at each event; the others are events in the queue
    const LineState* const watched_end_;
    const std::uint32_t first_timer_list_, first_source_;  ///< as event ids
    std::vector<Slot> slots_;
    std::uint64_t hops_ = 0;
    SimTime next_ = Turn::kNobody;  ///< the next event's. Found before the present one is acted on, then kept
    /// Where to go on if `turn` is the next event's then, too. Looked up before the present one is acted on: so the processor knows at once.
    struct Upcoming {
        SimTime turn;
        std::uint32_t event;
        Routine routine;  ///< of an event that is a frame's
    } upcoming_{Turn::kNobody, 0, nullptr};
};

// A behaviour is straight-line code over a frame; these are its only suspension points. No locals live across one.
#define NEPHO_BEGIN(frame)                     \
    constexpr int nepho_first_line = __LINE__; \
    kernel::Frame& nepho_frame = (frame);      \
    switch (nepho_frame.pc) {                  \
        case 0:
#define NEPHO_END \
    }             \
    return 0
#define NEPHO_HERE (__LINE__ - nepho_first_line)
#define NEPHO_SUSPEND(expression)                          \
    do {                                                   \
        static_assert(NEPHO_HERE > 0 && NEPHO_HERE < 256); \
        nepho_frame.pc = NEPHO_HERE;                       \
        expression;                                        \
        case NEPHO_HERE:;                                  \
    } while (false)
/// Waits for a span drawn for this frame alone; a span of 0 lets all else of this instant go first.
#define SLEEP(k, id, span) NEPHO_SUSPEND((k).sleep(id, span); return 0)
/// The same for work that takes a span; a span of 0 does not suspend.
#define SPEND(k, id, span) NEPHO_SUSPEND(if ((k).spend(id, span)) return 0; [[fallthrough]])
/// Waits for a line's constant delay.
#define DELAY(k, id, line) NEPHO_SUSPEND((k).delay(id, line); return 0)
/// Runs `next`, an expression that yields a frame, and goes on when that one has finished.
#define AWAIT(next) NEPHO_SUSPEND(return (next))
/// Goes on when somebody resumes it.
#define PARK() NEPHO_SUSPEND(return 0)

}  // namespace nephoscope::kernel
