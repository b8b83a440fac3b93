#include "engine/services/auto_scaling_group/joined.h"

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;

namespace {

/// A read under way, a run of blocks.
struct Flight {
    std::uint64_t data_set;
    FrameId reader;
    FrameId first, last;  ///< who waits, by Frame::next
    std::uint32_t key;
    std::uint32_t next;  ///< run of the instance's next flight
};

Flight& flight(Kernel& k, std::uint32_t run) { return *static_cast<Flight*>(k.w.blocks.at(run)); }

void resume_waiting(Kernel& k, FrameId waiting, const Frame& reader, kernel::Outcome outcome) {
    Frame& f = k.frame(waiting);
    if (f.killed()) return k.discard(waiting);
    const kernel::Request& read = k.request(reader);
    kernel::Request& request = k.request(f);
    request.value_time = read.value_time;
    request.flags = static_cast<std::uint8_t>(request.flags | (read.flags & kernel::Request::kStale));
    f.set_child(outcome);
    f.status = reader.status;
    f.cause = reader.cause;
    f.local |= kJoined;
    k.resume(waiting);
}

}  // namespace

bool joins_another(Kernel& k, const GroupPlan& plan, FrameId id) {
    Frame& f = k.frame(id);
    const kernel::Request& request = k.request(f);
    if (!plan.coalesces || (request.flags & kernel::Request::kWrite)) return false;
    const std::uint64_t data_set = plan.data_set_of[request.request_class];
    if (!data_set) return false;
    std::uint32_t& head = plan.instance(k, f.local & kSlotMask).flights;
    for (std::uint32_t run = head; run; run = flight(k, run).next) {
        Flight& under_way = flight(k, run);
        if (under_way.key != request.key || under_way.data_set != data_set) continue;
        f.next = 0;
        (under_way.last ? k.frame(under_way.last).next : under_way.first) = id;
        under_way.last = id;
        ++plan.group_of(k).joined;
        return true;
    }
    const std::uint32_t run = k.w.blocks.allocate(sizeof(Flight));
    if (run) flight(k, run) = {data_set, id, 0, 0, request.key, head};
    if (run) head = run;
    return false;
}

void land_now(Kernel& k, const GroupPlan& plan, FrameId id, kernel::Outcome outcome) {
    std::uint32_t* link = &plan.instance(k, k.frame(id).local & kSlotMask).flights;
    while (*link && flight(k, *link).reader != id) link = &flight(k, *link).next;
    const std::uint32_t run = *link;
    if (!run) return;
    *link = flight(k, run).next;
    for (FrameId waiting = flight(k, run).first; waiting;) {
        const FrameId next = k.frame(waiting).next;
        resume_waiting(k, waiting, k.frame(id), outcome);
        waiting = next;
    }
    k.w.blocks.release(run, sizeof(Flight));
}

void forget_flights(Kernel& k, const GroupPlan& plan, std::uint32_t slot) {
    std::uint32_t& head = plan.instance(k, slot).flights;
    while (head) {
        const std::uint32_t run = head;
        head = flight(k, run).next;
        for (FrameId waiting = flight(k, run).first; waiting;) {
            const FrameId next = k.frame(waiting).next;
            k.discard(waiting);
            waiting = next;
        }
        k.w.blocks.release(run, sizeof(Flight));
    }
}

}  // namespace nephoscope::services::asg
