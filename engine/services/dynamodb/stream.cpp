#include <algorithm>

#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/dynamodb/table.h"
#include "engine/services/messages.h"

// The stream: a record for each write and reader, kept by shard in the order of the writes, handed over in batches.
namespace nephoscope::services::dynamodb {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

/// What a frame of the stream carries in Frame::local: reader, shard, and the reader's epoch.
struct Place {
    static constexpr std::uint32_t kShardBits = 9;
    static constexpr std::uint32_t kEpochs = 1u << (31 - kShardBits);
    static_assert(kTablePartitions <= 1u << kShardBits && kReaders == 2);
    std::uint32_t reader, shard, epoch;

    static Place of(std::uint32_t word) { return {word & 1, word >> 1 & ((1u << kShardBits) - 1), word >> (kShardBits + 1)}; }
    std::uint32_t word() const { return epoch << (kShardBits + 1) | shard << 1 | reader; }
};

void count_one_less(Kernel& k, const TablePlan& plan) {
    kernel::Gauge& waiting = plan.of(k).waiting;
    waiting.set(k.now(), waiting.value - 1);
}

void forget(Kernel& k, const TablePlan& plan, FrameId record) {
    k.abandon(record, false, Outcome::Ok, 0);
    k.discard(record);
    count_one_less(k, plan);
}

/// The chain's records are gone; how many they were.
std::uint32_t forget_chain(Kernel& k, const TablePlan& plan, FrameId first) {
    std::uint32_t count = 0;
    for (FrameId next = first; first; first = next, ++count) {
        next = k.frame(first).next;
        forget(k, plan, first);
    }
    return count;
}

bool is_current(Kernel& k, const TablePlan& plan, const Place& at) {
    return plan.of(k).readers[at.reader].name && plan.of(k).readers[at.reader].epoch == at.epoch;
}

const ReaderPlan& reader_of(Kernel& k, const TablePlan& plan, const Place& at) {
    const std::uint64_t name = plan.of(k).readers[at.reader].name;
    return *std::find_if(plan.readers.begin(), plan.readers.end(), [name](const ReaderPlan& r) { return r.name == name; });
}

/// Shards are polled at fixed instants, each at its own.
SimTime until_next_poll(Kernel& k, const TablePlan& plan, const Place& at) {
    const std::uint64_t phase = kernel::mix(k.program.nodes[plan.node].key ^ (at.shard << 1 | at.reader));
    const auto first = static_cast<SimTime>(kernel::scale(phase, static_cast<std::uint64_t>(plan.poll_period)));
    const SimTime since = (k.now() + plan.poll_period - first) % plan.poll_period;
    return plan.poll_period - since;
}

void append(Kernel& k, const TablePlan& plan, FrameId id, const Place& at) {
    ShardQueue& q = plan.queue(k, at.reader, at.shard);
    k.frame(id).next = 0;
    (q.tail ? k.frame(q.tail).next : q.head) = id;
    q.tail = id;
    if (q.polled) return;
    q.polled = 1;
    Frame& poller = k.frame(k.spawn_process(plan.node, kPoll, at.word(), until_next_poll(k, plan, at)));
    poller.started = 0;
    poller.ordinal = static_cast<std::uint32_t>(kernel::mix(at.word() + (static_cast<std::uint64_t>(k.now()) << 16)));
}

FrameId take_first(Kernel& k, ShardQueue& q) {
    const FrameId id = q.head;
    q.head = k.frame(id).next;
    if (!q.head) q.tail = 0;
    k.frame(id).next = 0;
    return id;
}

void expire(Kernel& k, const TablePlan& plan, ShardQueue& q) {
    while (q.head && k.frame(q.head).started + plan.retention <= k.now()) {
        forget(k, plan, take_first(k, q));
        ++plan.of(k).expired;
    }
}

/// Keys that came from another shard have older records there: those go first.
bool waits_for_parent(Kernel& k, const TablePlan& plan, const Place& at) {
    const ShardOrigin& origin = plan.origin(k, at.shard);
    if (origin.parent == at.shard) return false;
    const ShardQueue& parent = plan.queue(k, at.reader, origin.parent);
    return (parent.in_work && parent.in_work <= origin.since) || (parent.head && k.frame(parent.head).started <= origin.since) ||
           waits_for_parent(k, plan, {at.reader, origin.parent, at.epoch});
}

/// A batch, kept in Frame::started of the process; none: the shard is empty, has to wait, or may not be read.
void take_batch(Kernel& k, const TablePlan& plan, Frame& f) {
    const Place at = Place::of(f.local);
    ShardQueue& q = plan.queue(k, at.reader, at.shard);
    f.started = 0;
    if (!q.head || waits_for_parent(k, plan, at) || !access::may_poll(k, reader_of(k, plan, at).call.link)) return;
    q.in_work = std::max<SimTime>(1, k.frame(q.head).started);
    FrameId last = 0;
    for (std::uint32_t n = 0; n < plan.batch_size && q.head; ++n) {
        const FrameId id = take_first(k, q);
        k.frame(id).set_child(Outcome::Ok);
        if (last)
            k.frame(last).next = id;
        else
            f.started = id;
        last = id;
    }
}

FrameId batch_of(const Frame& f) { return static_cast<FrameId>(f.started); }

FrameId hand_over(Kernel& k, const TablePlan& plan, FrameId id) {
    const Place at = Place::of(k.frame(id).local);
    const ReaderPlan& reader = reader_of(k, plan, at);
    const FrameId first = batch_of(k.frame(id));
    ++k.frame(id).ordinal;
    if (reader.batches) return k.call(id, reader.call.link, {first, 0, kBatch});
    return k.spawn_for(first, id, kDeliver, at.word(), k.frame(first).status++);
}

/// Records that failed, and all after them, are the next ones again.
void put_back(Kernel& k, ShardQueue& q, FrameId first) {
    FrameId last = first;
    while (k.frame(last).next) last = k.frame(last).next;
    k.frame(last).next = q.head;
    if (!q.head) q.tail = last;
    q.head = first;
}

void settle(Kernel& k, const TablePlan& plan, Frame& f) {
    const Place at = Place::of(f.local);
    FrameId rest = batch_of(f);
    f.started = 0;
    if (!is_current(k, plan, at)) {
        plan.of(k).dropped += forget_chain(k, plan, rest);
        return;
    }
    const bool all = reader_of(k, plan, at).batches;
    while (rest && f.ok() && k.frame(rest).ok()) {
        const FrameId next = k.frame(rest).next;
        forget(k, plan, rest);
        ++plan.of(k).delivered;
        rest = next;
        if (!all) break;
    }
    if (rest && f.ok() && !all) {
        f.started = rest;
        return;
    }
    ShardQueue& q = plan.queue(k, at.reader, at.shard);
    q.in_work = 0;
    if (rest) put_back(k, q, rest);
}

/// True: nothing waits any more, and the process ends.
bool is_idle(Kernel& k, const TablePlan& plan, const Frame& f) {
    const Place at = Place::of(f.local);
    if (!is_current(k, plan, at)) return true;
    ShardQueue& q = plan.queue(k, at.reader, at.shard);
    expire(k, plan, q);
    q.polled = q.head != 0;
    return !q.polled;
}

bool is_read(const TablePlan& plan, std::uint64_t name) {
    return std::any_of(plan.readers.begin(), plan.readers.end(), [name](const ReaderPlan& r) { return r.name == name; });
}

}  // namespace

FrameId poll(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TablePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    while (!is_idle(k, plan, f)) {
        take_batch(k, plan, f);
        while (batch_of(f)) {
            AWAIT(hand_over(k, plan, id));
            settle(k, plan, f);
        }
        SLEEP(k, id, until_next_poll(k, plan, Place::of(f.local)));
    }
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId record(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TablePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!is_current(k, plan, Place::of(f.local))) {
        ++plan.of(k).dropped;
        count_one_less(k, plan);
        return k.finish(id, Outcome::Ok);
    }
    append(k, plan, id, Place::of(f.local));
    PARK();
    NEPHO_END;
}

/// One record to a reader that takes them one by one.
FrameId deliver(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const TablePlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (!is_current(k, plan, Place::of(f.local))) return k.finish(id, Outcome::Failed, 503);
    AWAIT(parts::call(k, id, reader_of(k, plan, Place::of(f.local)).call.link, 0));
    return k.finish_as_child(id);
    NEPHO_END;
}

void record_write(Kernel& k, const TablePlan& plan, FrameId cause, std::uint32_t number) {
    Table& table = plan.of(k);
    const std::uint32_t shard = shard_of(k, plan, item(k, plan, k.frame(cause), number).position);
    for (std::uint32_t reader = 0; reader < kReaders; ++reader) {
        if (!table.readers[reader].name) continue;
        const Place at{reader, shard, table.readers[reader].epoch};
        if (!reader_of(k, plan, at).call.carries(k.request(k.frame(cause)))) continue;
        k.send(cause, kRecord, at.word(), number * kReaders + reader);
        ++table.records;
        table.waiting.rise(k.now());
    }
}

void adopt_readers(Kernel& k, const TablePlan& plan) {
    Table& table = plan.of(k);
    for (std::uint32_t r = 0; r < kReaders; ++r) {
        if (!table.readers[r].name || is_read(plan, table.readers[r].name)) continue;
        table.readers[r] = {0, (table.readers[r].epoch + 1) % Place::kEpochs, 0};
        for (std::uint32_t shard = 0; shard < kTablePartitions; ++shard) {
            table.dropped += forget_chain(k, plan, plan.queue(k, r, shard).head);
            plan.queue(k, r, shard) = {};
        }
    }
    for (const ReaderPlan& each : plan.readers) {
        auto named = [&](std::uint64_t name) {
            return std::find_if(std::begin(table.readers), std::end(table.readers), [name](const Reader& r) { return r.name == name; });
        };
        if (named(each.name) == std::end(table.readers) && named(0) != std::end(table.readers)) named(0)->name = each.name;
    }
}

SimTime iterator_age(Kernel& k, const TablePlan& plan) {
    SimTime oldest = k.now();
    for (std::uint32_t reader = 0; reader < kReaders; ++reader)
        for (std::uint32_t shard = 0; shard < plan.space(k, 0).partitions; ++shard) {
            const ShardQueue& q = plan.queue(k, reader, shard);
            if (q.in_work) oldest = std::min(oldest, q.in_work);
            if (q.head) oldest = std::min(oldest, k.frame(q.head).started);
        }
    return k.now() - oldest;
}

}  // namespace nephoscope::services::dynamodb
