#include <algorithm>
#include <bit>

#include "engine/services/access.h"
#include "engine/services/stream/stream.h"

// Readers come and go, records wait for them by shard, and pollers move what they read into lanes.
namespace nephoscope::services::stream {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

ShardQueue* queues_of(Kernel& k, const Reader& reader) { return static_cast<ShardQueue*>(k.w.blocks.at(reader.shards)); }
Lane* lanes_of(Kernel& k, const ShardQueue& q) { return static_cast<Lane*>(k.w.blocks.at(q.lanes)); }

ReadLimit& limit(Kernel& k, const StreamPlan& plan, std::uint32_t shard) {
    return k.w.column<ReadLimit>(plan.limit_column)[plan.first_limit + shard];
}

/// Of the oldest record that is not worked off; 0: none is there.
SimTime oldest(Kernel& k, const ShardQueue& q) {
    SimTime found = q.head ? std::max<SimTime>(1, k.frame(q.head).started) : 0;
    auto consider = [&found](SimTime time) { found = time && (!found || time < found) ? time : found; };
    for (std::uint32_t l = 0; q.held && l < kMostLanes; ++l) {
        const Lane& each = lanes_of(k, q)[l];
        consider(each.in_work);
        if (each.head) consider(std::max<SimTime>(1, k.frame(each.head).started));
    }
    return found;
}

/// Keys that came from other shards have older records there: those go first.
bool waits_for_parents(Kernel& k, const StreamPlan& plan, const Place& at) {
    const Origin& from = origin(k, plan, at.shard);
    for (std::uint32_t n = 0; n < from.parents; ++n) {
        const Place parent{at.reader, from.parent + n, 0, at.epoch};
        const SimTime first = oldest(k, queue(k, plan, parent));
        if ((first && first <= from.since) || waits_for_parents(k, plan, parent)) return true;
    }
    return false;
}

void expire(Kernel& k, const StreamPlan& plan, ShardQueue& q) {
    while (q.head && k.frame(q.head).started + plan.retention <= k.now()) {
        forget(k, plan, take_first(k, q.head, q.tail));
        --q.unread;
        ++state_of(k, plan).expired;
    }
}

/// With another number of lanes a key would be in two: not before they are empty.
bool set_up_lanes(Kernel& k, ShardQueue& q, std::uint32_t count) {
    if (!q.lanes) q.lanes = k.w.blocks.allocate(kMostLanes * sizeof(Lane));
    if (q.lane_count == count) return true;
    if (q.held) return false;
    q.lane_count = count;
    return true;
}

bool have_room(Kernel& k, const ShardQueue& q, const ReaderPlan& reader) {
    for (std::uint32_t l = 0; l < q.lane_count; ++l)
        if (lanes_of(k, q)[l].count >= reader.held) return false;
    return true;
}

bool is_refused_by_fault(Kernel& k, const StreamPlan& plan, const Frame& poller) {
    const auto share = std::bit_cast<double>(state_of(k, plan).fault_throttles);
    if (share <= 0) return false;
    const std::uint64_t word = std::uint64_t{poller.local} << 32 ^ static_cast<std::uint64_t>(k.now());
    const std::uint64_t drawn = kernel::scale(kernel::mix(k.program.nodes[plan.node].key ^ kernel::mix(word)), 1u << 30);
    return static_cast<double>(drawn) < share * (1u << 30);
}

/// GetRecords is answered: a shard's calls and bytes are everybody's who reads it, unless records are pushed.
bool may_read(Kernel& k, const StreamPlan& plan, const Frame& poller, const ReaderPlan& reader) {
    bool allowed = !is_refused_by_fault(k, plan, poller);
    if (!reader.fan_out && plan.reads.burst > 0) {
        ReadLimit& l = limit(k, plan, Place::of(poller.local).shard);
        allowed = allowed && k.now() >= l.blocked && parts::take_token(plan.reads, l.reads, k.now());
    }
    if (allowed) return true;
    ++state_of(k, plan).throttled_reads;
    state_of(k, plan).read_throttled = k.now() + 1;
    return false;
}

/// Within what a second brings, bytes cost nothing; a read of more is paid off before the next one is answered.
void charge(Kernel& k, const StreamPlan& plan, const Place& at, const ReaderPlan& reader, std::uint64_t bytes) {
    if (plan.rate <= 0) return;
    const auto amount = static_cast<double>(bytes);
    if (reader.fan_out) {
        ShardQueue& q = queue(k, plan, at);
        q.free = std::max(q.free, k.now()) + from_seconds(amount / plan.rate);
        return;
    }
    ReadLimit& l = limit(k, plan, at.shard);
    parts::take_token({plan.rate, plan.rate}, l.bytes, k.now(), 0);
    l.bytes.missing += amount;
    if (l.bytes.missing > plan.rate) l.blocked = k.now() + from_seconds(l.bytes.missing / plan.rate);
}

bool is_pushed_now(Kernel& k, const StreamPlan& plan, const ReaderPlan& reader, FrameId record) {
    return !reader.fan_out || k.frame(record).started + plan.latency <= k.now();
}

/// One read: as many records as it brings, into their lanes.
void read_records(Kernel& k, const StreamPlan& plan, const Place& at, const ReaderPlan& reader) {
    ShardQueue& q = queue(k, plan, at);
    StreamState& s = state_of(k, plan);
    std::uint64_t bytes = 0;
    std::uint32_t count = 0;
    SimTime last = 0;
    while (q.head && count < reader.read_records && is_pushed_now(k, plan, reader, q.head)) {
        const std::uint64_t size = bytes_of(k, plan, q.head);
        if (count && bytes + size > reader.read_bytes) break;
        const FrameId id = take_first(k, q.head, q.tail);
        Frame& f = k.frame(id);
        Lane& to = lanes_of(k, q)[kernel::scale(kernel::mix(static_cast<std::uint64_t>(f.wake)), q.lane_count)];
        read_at(f) = k.now();
        last = f.started;
        add_last(k, to.head, to.tail, id);
        ++to.count;
        bytes += size;
        ++count;
    }
    if (!count) return;
    q.unread -= count;
    q.held += count;
    ++s.reads;
    s.records_read += count;
    s.bytes_read += bytes;
    s.read_age += static_cast<std::uint64_t>(k.now() - last);
    Reader& mine = readers_of(k, plan)[at.reader];
    ++mine.reads;
    mine.behind += static_cast<std::uint64_t>(q.tail ? k.frame(q.tail).started - last : 0);
    charge(k, plan, at, reader, bytes);
}

void read(Kernel& k, const StreamPlan& plan, const Frame& poller) {
    const Place at = Place::of(poller.local);
    const ReaderPlan& reader = reader_of(k, plan, at);
    ShardQueue& q = queue(k, plan, at);
    if (state_of(k, plan).stopped) return;
    const bool wants = q.head && is_pushed_now(k, plan, reader, q.head) && set_up_lanes(k, q, reader.lanes) && have_room(k, q, reader);
    if (wants && !waits_for_parents(k, plan, at) && access::may_poll(k, reader.call.link) && may_read(k, plan, poller, reader))
        read_records(k, plan, at, reader);
    for (std::uint32_t l = 0; q.held && l < q.lane_count; ++l)
        if (is_ready(k, plan, {at.reader, at.shard, l, at.epoch})) start_work(k, plan, {at.reader, at.shard, l, at.epoch});
}

/// Records in a lane that nobody works on: they wait for their batch to fill.
bool has_waiting_lanes(Kernel& k, const ShardQueue& q) {
    for (std::uint32_t l = 0; q.held && l < q.lane_count; ++l)
        if (lanes_of(k, q)[l].count && !lanes_of(k, q)[l].busy) return true;
    return false;
}

/// True: nothing waits any more, and the poller ends.
bool is_idle(Kernel& k, const StreamPlan& plan, const Frame& poller) {
    const Place at = Place::of(poller.local);
    if (!is_current(k, plan, at)) return true;
    ShardQueue& q = queue(k, plan, at);
    expire(k, plan, q);
    q.polled = q.head || has_waiting_lanes(k, q);
    return !q.polled;
}

void append(Kernel& k, const StreamPlan& plan, FrameId id, const Place& at) {
    ShardQueue& q = queue(k, plan, at);
    add_last(k, q.head, q.tail, id);
    ++q.unread;
    keep_polling(k, plan, at);
}

bool is_read(const StreamPlan& plan, std::uint64_t name) {
    return std::any_of(plan.readers.begin(), plan.readers.end(), [name](const ReaderPlan& r) { return r.name == name; });
}

/// What it has not worked on is lost to it; a batch in work ends when it is answered.
void leave(Kernel& k, const StreamPlan& plan, Reader& reader) {
    StreamState& s = state_of(k, plan);
    for (std::uint32_t shard = 0; shard < plan.shards; ++shard) {
        ShardQueue& q = queues_of(k, reader)[shard];
        s.dropped += forget_chain(k, plan, q.head);
        if (!q.lanes) continue;
        for (std::uint32_t l = 0; l < kMostLanes; ++l) s.dropped += forget_chain(k, plan, lanes_of(k, q)[l].head);
        k.w.blocks.release(q.lanes, kMostLanes * sizeof(Lane));
    }
    k.w.blocks.release(reader.shards, plan.shards * sizeof(ShardQueue));
    reader = {0, (reader.epoch + 1) % Place::kEpochs, 0, 0, 0};
}

}  // namespace

std::uint64_t bytes_of(Kernel& k, const StreamPlan& plan, FrameId record) {
    return plan.record_bytes.empty() ? 0 : plan.record_bytes[k.request(k.frame(record)).request_class];
}

void forget(Kernel& k, const StreamPlan& plan, FrameId record) {
    k.abandon(record, false, Outcome::Ok, 0);
    k.discard(record);
    state_of(k, plan).waiting.fall(k.now());
}

std::uint32_t forget_chain(Kernel& k, const StreamPlan& plan, FrameId first) {
    std::uint32_t count = 0;
    for (FrameId next = first; first; first = next, ++count) {
        next = k.frame(first).next;
        forget(k, plan, first);
    }
    return count;
}

FrameId take_first(Kernel& k, FrameId& head, FrameId& tail) {
    const FrameId id = head;
    head = k.frame(id).next;
    if (!head) tail = 0;
    k.frame(id).next = 0;
    return id;
}

void add_last(Kernel& k, FrameId& head, FrameId& tail, FrameId id) {
    k.frame(id).next = 0;
    (tail ? k.frame(tail).next : head) = id;
    tail = id;
}

bool is_current(Kernel& k, const StreamPlan& plan, const Place& at) {
    const Reader& reader = readers_of(k, plan)[at.reader];
    return reader.name && reader.epoch == at.epoch;
}

const ReaderPlan& reader_of(Kernel& k, const StreamPlan& plan, const Place& at) {
    const std::uint64_t name = readers_of(k, plan)[at.reader].name;
    return *std::find_if(plan.readers.begin(), plan.readers.end(), [name](const ReaderPlan& r) { return r.name == name; });
}

ShardQueue& queue(Kernel& k, const StreamPlan& plan, const Place& at) { return queues_of(k, readers_of(k, plan)[at.reader])[at.shard]; }
Lane& lane(Kernel& k, const StreamPlan& plan, const Place& at) { return lanes_of(k, queue(k, plan, at))[at.lane]; }

SimTime until_next_read(Kernel& k, const StreamPlan& plan, const Place& at) {
    const ReaderPlan& reader = reader_of(k, plan, at);
    if (reader.fan_out) {
        const ShardQueue& q = queue(k, plan, at);
        const SimTime next = q.head ? std::max(k.frame(q.head).started + plan.latency, q.free) : 0;
        return next > k.now() ? next - k.now() : std::max<SimTime>(plan.latency, 1);
    }
    const std::uint64_t phase = kernel::mix(k.program.nodes[plan.node].key ^ Place{at.reader, at.shard, 0, 0}.word());
    const auto first = static_cast<SimTime>(kernel::scale(phase, static_cast<std::uint64_t>(reader.period)));
    return reader.period - (k.now() + reader.period - first) % reader.period;
}

void keep_polling(Kernel& k, const StreamPlan& plan, const Place& at) {
    ShardQueue& q = queue(k, plan, at);
    if (q.polled) return;
    q.polled = 1;
    k.spawn_process(plan.node, kPoll, Place{at.reader, at.shard, 0, at.epoch}.word(), until_next_read(k, plan, at));
}

FrameId poll(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StreamPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (!is_idle(k, plan, f)) {
        read(k, plan, f);
        SLEEP(k, id, until_next_read(k, plan, Place::of(f.local)));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId record(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const StreamPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!is_current(k, plan, Place::of(f.local))) {
        ++state_of(k, plan).dropped;
        state_of(k, plan).waiting.fall(k.now());
        return k.finish(id, Outcome::Ok);
    }
    append(k, plan, id, Place::of(f.local));
    k.mark(id, kernel::TraceStep::Queued);
    PARK();
    NEPHO_END;
}

void put(Kernel& k, const StreamPlan& plan, FrameId cause, std::uint32_t shard, std::uint64_t position, std::uint32_t number) {
    StreamState& s = state_of(k, plan);
    for (std::uint32_t r = 0; r < plan.reader_count; ++r) {
        const Reader& reader = readers_of(k, plan)[r];
        const Place at{r, shard, 0, reader.epoch};
        if (!reader.name || !reader_of(k, plan, at).call.carries(k.request(k.frame(cause)))) continue;
        k.frame(k.send(cause, kRecord, at.word(), number * plan.reader_count + r)).wake = static_cast<SimTime>(position);
        ++s.records;
        s.waiting.rise(k.now());
    }
}

void adopt_readers(Kernel& k, const StreamPlan& plan) {
    Reader* const first = readers_of(k, plan);
    Reader* const end = first + plan.reader_count;
    for (Reader* r = first; r != end; ++r)
        if (r->name && !is_read(plan, r->name)) leave(k, plan, *r);
    auto named = [first, end](std::uint64_t name) { return std::find_if(first, end, [name](const Reader& r) { return r.name == name; }); };
    for (const ReaderPlan& each : plan.readers) {
        if (named(each.name) != end || named(0) == end) continue;
        const std::uint32_t queues = k.w.blocks.allocate(plan.shards * sizeof(ShardQueue));
        Reader& free = *named(0);
        free.shards = queues;
        free.name = each.name;
    }
}

void stop_readers(Kernel& k, const StreamPlan& plan, bool stopped) { state_of(k, plan).stopped = stopped; }

void restart_statistics(Kernel& k, const StreamPlan& plan) {
    StreamState& s = state_of(k, plan);
    const StreamState before = s;
    s = {};
    s.stopped = before.stopped;
    s.fault_throttles = before.fault_throttles;
    s.read_throttled = before.read_throttled;
    s.gave_up = before.gave_up;
    s.waiting = before.waiting;
    s.waiting.restart(k.now());
    s.carried = s.waiting.value;
    for (std::uint32_t r = 0; r < plan.reader_count; ++r) readers_of(k, plan)[r].reads = readers_of(k, plan)[r].behind = 0;
}

bool is_read_off(Kernel& k, const StreamPlan& plan, std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t r = 0; r < plan.reader_count; ++r) {
        if (!readers_of(k, plan)[r].name) continue;
        for (std::uint32_t shard = first; shard < first + count; ++shard) {
            const ShardQueue& q = queue(k, plan, {r, shard, 0, 0});
            if (q.head || q.held) return false;
        }
    }
    return true;
}

const Reader* reader_named(Kernel& k, const StreamPlan& plan, std::uint64_t name) {
    const Reader* const first = readers_of(k, plan);
    const Reader* const end = first + plan.reader_count;
    const Reader* const found = std::find_if(first, end, [name](const Reader& r) { return r.name == name; });
    return found == end ? nullptr : found;
}

SimTime iterator_age(Kernel& k, const StreamPlan& plan, int reader) {
    SimTime first = k.now();
    for (std::uint32_t r = 0; r < plan.reader_count; ++r) {
        if (!readers_of(k, plan)[r].name || (reader >= 0 && r != static_cast<std::uint32_t>(reader))) continue;
        for (std::uint32_t shard = 0; shard < plan.shards; ++shard)
            if (const SimTime time = oldest(k, queue(k, plan, {r, shard, 0, 0}))) first = std::min(first, time);
    }
    return k.now() - first;
}

std::uint32_t backlog(Kernel& k, const StreamPlan& plan, std::uint32_t shard) {
    std::uint32_t count = 0;
    for (std::uint32_t r = 0; r < plan.reader_count; ++r) {
        if (!readers_of(k, plan)[r].name) continue;
        const ShardQueue& q = queue(k, plan, {r, shard, 0, 0});
        count += q.unread + q.held;
    }
    return count;
}

void compile_stream(Compiler& c, StreamPlan& plan, std::uint32_t shards, std::uint32_t readers) {
    plan.shared = &c.plan.shared;
    plan.node = c.node_index;
    plan.shards = shards;
    plan.reader_count = readers;
    plan.state = c.state<StreamState>("stream");
    plan.state_column = c.column<StreamState>();
    plan.first_reader = c.state<Reader>("readers", readers);
    plan.reader_column = c.column<Reader>();
    plan.first_origin = c.state<Origin>("origins", shards);
    plan.origin_column = c.column<Origin>();
    if (plan.reads.burst > 0) {
        plan.first_limit = c.state<ReadLimit>("reads", shards);
        plan.limit_column = c.column<ReadLimit>();
    }
    kernel::Node& node = c.node();
    node.routines[kPoll] = poll;
    node.routines[kRecord] = record;
    node.routines[kDeliver] = deliver;
    node.routines[kWork] = work;
    node.routines[kNotify] = notify;
}

}  // namespace nephoscope::services::stream
