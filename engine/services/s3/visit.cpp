#include <algorithm>

#include "engine/services/application.h"
#include "engine/services/messages.h"
#include "engine/services/s3/bucket.h"

// A request's way through the bucket, and the events it causes.

namespace nephoscope::services::s3 {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

constexpr std::uint32_t kTwice = 1u << 16;  ///< numbers the second telling of an event

/// What is put is one object of all the messages of a batch, whose bytes Frame::local keeps.
BucketPlan::Size size(Kernel& k, const BucketPlan& plan, const Frame& f) {
    const BucketPlan::Size& of_class = plan.size_of_class[k.request(f).request_class];
    return f.operation == kBatch ? BucketPlan::Size{f.local, of_class.down} : of_class;
}

std::uint32_t bytes_in_batch(Kernel& k, const BucketPlan& plan, FrameId first) {
    std::uint64_t bytes = 0;
    each_in_batch(k, first, [&](FrameId id) { bytes += plan.shared->classes[k.request(k.frame(id)).request_class].request_bytes; });
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(bytes, ~std::uint32_t{0}));
}

SimTime transfer(const BucketPlan& plan, const Frame& f, std::uint32_t bytes) {
    return static_cast<SimTime>(plan.of_link(plan.nanoseconds_per_byte, f) * bytes);
}

SimTime upload(Kernel& k, const BucketPlan& plan, const Frame& f) {
    return action_of(k, plan, f) == Action::Put ? transfer(plan, f, size(k, plan, f).up) : 0;
}

SimTime download(Kernel& k, const BucketPlan& plan, const Frame& f) {
    return changes(action_of(k, plan, f)) ? 0 : transfer(plan, f, size(k, plan, f).down);
}

/// From the last byte of the request to the first of the answer. Stateless: asked for again, it is the same.
SimTime first_byte(Kernel& k, const BucketPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("latency"));
    return (changes(action_of(k, plan, f)) ? plan.put_latency : plan.get_latency).sample(draw) +
           (calls_kms(k, plan, f) ? plan.key.latency : 0);
}

void announce(Kernel& k, const BucketPlan& plan, FrameId id, bool EventDestination::*of_what) {
    Bucket& s = plan.of(k);
    std::uint32_t number = 0;
    for (const EventDestination& each : plan.events) {
        if (!(each.*of_what) || !each.call.carries(k.request(k.frame(id)))) continue;
        const std::uint32_t key = k.link(each.call.link).key;
        ++s.events;
        ++s.events_waiting;
        k.frame(k.send(id, kNotify, key, ++number)).started = 0;
        if (!drawn(k, k.frame(id), kernel::purpose("duplicate") ^ key, plan.duplicates)) continue;
        ++s.events_duplicated;
        ++s.events_waiting;
        k.frame(k.send(id, kNotify, key, kTwice + number)).started = 0;
    }
}

void count(Kernel& k, const BucketPlan& plan, const Frame& f) {
    Bucket& s = plan.of(k);
    const SimTime before = first_byte(k, plan, f), up = upload(k, plan, f), down = download(k, plan, f);
    ++s.served;
    s.first_byte_time += static_cast<std::uint64_t>(before);
    s.total_time += static_cast<std::uint64_t>(before + up + down);
    s.first_byte_times.record(k.w.blocks, before);
    s.total_times.record(k.w.blocks, before + up + down);
    switch (action_of(k, plan, f)) {
        case Action::Put:
            ++s.uploads;
            s.bytes_up += size(k, plan, f).up;
            break;
        case Action::Get:
            ++s.downloads;
            s.bytes_down += size(k, plan, f).down;
            break;
        case Action::List: s.bytes_listed += size(k, plan, f).down; break;
        case Action::Delete: break;
    }
}

std::uint64_t& counter(Bucket& s, Action action) {
    switch (action) {
        case Action::Put: return s.puts;
        case Action::Delete: return s.deletes;
        case Action::List: return s.lists;
        default: return s.gets;
    }
}

FrameId answer(Kernel& k, const BucketPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    count(k, plan, f);
    const Action action = action_of(k, plan, f);
    if (action == Action::Put) {
        store(k, plan, f);
        plan.of(k).unencrypted += plan.stores_headerless_plain && drawn(k, f, kernel::purpose("header"), plan.headerless);
        announce(k, plan, id, &EventDestination::created);
    } else if (action == Action::Delete) {
        if (remove(k, plan, f)) announce(k, plan, id, &EventDestination::removed);
    } else if (!page_may(k, plan, f)) {
        return keep_from_page(k, plan, id, true);
    }
    return k.finish(id, Outcome::Ok, 200);
}

SimTime event_lag(Kernel& k, const BucketPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("event"));
    const bool late = kernel::uniform(draw) < plan.event_tail_share;
    const SimTime least = late ? plan.event_most : plan.event_least, most = late ? plan.event_tail : plan.event_most;
    return least + static_cast<SimTime>(kernel::uniform(draw) * static_cast<double>(most - least));
}

/// By the connection's key, which no edit changes; null when the connection is gone.
const CallPlanRef* event_call(const Kernel& k, const BucketPlan& plan, std::uint32_t key) {
    for (const EventDestination& each : plan.events)
        if (k.link(each.call.link).key == key) return &each.call;
    return nullptr;
}

/// Twice as long after each failure. REQUIRES: failures > 0.
SimTime retry_after(const BucketPlan& plan, std::uint32_t failures) {
    constexpr std::uint32_t kDoublings = 20;
    return std::min(plan.event_first_retry << std::min(failures - 1, kDoublings), plan.event_last_retry);
}

FrameId tell(Kernel& k, const BucketPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    return parts::call(k, id, event_call(k, plan, f.local)->link, 0, static_cast<std::uint32_t>(f.started++));
}

}  // namespace

FrameId serve(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const BucketPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (f.operation == kBatch) {
        if (!batch_is_there(k, f)) return k.finish(id, Outcome::Dropped);
        f.local = bytes_in_batch(k, plan, f.local);
    }
    if (asks_before(k, plan, f)) {
        if (!page_may(k, plan, f)) return keep_from_page(k, plan, id, false);
        SPEND(k, id, ask_before(k, plan, f));
    }
    ++counter(plan.of(k), action_of(k, plan, f));
    if (const Cause cause = refusal(k, plan, f); cause != Cause::None) return refuse(k, plan, id, cause);
    SPEND(k, id, upload(k, plan, f));
    SPEND(k, id, first_byte(k, plan, f));
    if (action_of(k, plan, f) == Action::Get) look_up(k, plan, f);
    SPEND(k, id, download(k, plan, f));
    return answer(k, plan, id);
    NEPHO_END;
}

/// `local` is the connection's key, `started` how often it was told.
FrameId notify(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const BucketPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    SLEEP(k, id, event_lag(k, plan, f));
    while (event_call(k, plan, f.local)) {
        AWAIT(tell(k, plan, id));
        if (f.ok()) {
            ++plan.of(k).events_delivered;
            --plan.of(k).events_waiting;
            return k.finish(id, Outcome::Ok);
        }
        SLEEP(k, id, retry_after(plan, static_cast<std::uint32_t>(f.started)));
    }
    ++plan.of(k).events_lost;
    --plan.of(k).events_waiting;
    return k.finish(id, Outcome::Dropped);
    NEPHO_END;
}

}  // namespace nephoscope::services::s3
