#include "engine/parts/health_checker.h"
#include "engine/services/application.h"
#include "engine/services/auto_scaling_group/joined.h"
#include "engine/services/auto_scaling_group/memory.h"

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;

namespace {

// What both kinds of serve() call is inlined by force: otherwise neither has it.

constexpr SimTime kHangCheck = kSecond;

/// What a connection attempt finds: an app, a host without one, or nothing.
enum class Contact : std::uint8_t { App, Broken, Refused, Silence, Nobody };

[[gnu::always_inline]] inline Contact contact(Kernel& k, const GroupPlan& plan, std::uint32_t slot) {
    if (slot == kNobody) return Contact::Nobody;
    if (slot >= plan.slots) return Contact::Silence;
    const Instance& i = plan.instance(k, slot);
    if (i.unreachable) return Contact::Silence;
    if (i.life == Life::Starting || i.life == Life::Installing) return Contact::Refused;
    if (i.life != Life::InService && i.life != Life::Draining && i.life != Life::Detached) return Contact::Silence;
    return i.sickness == Sickness::AnswersErrors || i.sickness == Sickness::FailsFast ? Contact::Broken : Contact::App;
}

Contact contact(Kernel& k, const GroupPlan& plan, const Frame& f) { return contact(k, plan, f.local & kSlotMask); }

/// A connection opens.
bool accepts(Contact contact) { return contact == Contact::App || contact == Contact::Broken; }

/// The app is broken, and what health checks ask for is not.
bool hides(Kernel& k, const GroupPlan& plan, const Frame& f) {
    return !plan.deep_checks && plan.instance(k, f.local & kSlotMask).sickness == Sickness::FailsFast;
}

parts::Station station(Kernel& k, const GroupPlan& plan, const Frame& f) { return plan.station_of(k, f.local & kSlotMask); }

/// True: the frame waits. Otherwise child() says whether it has a worker.
[[gnu::always_inline]] inline bool must_wait(Kernel& k, const GroupPlan& plan, FrameId id) {
    const parts::Admission admission = station(k, plan, k.frame(id)).enter(id);
    k.frame(id).set_child(admission == parts::Admission::Refused ? Outcome::Rejected : Outcome::Ok);
    return admission == parts::Admission::Queued;
}

bool hangs(Kernel& k, const GroupPlan& plan, const Frame& f) { return plan.instance(k, f.local & kSlotMask).sickness == Sickness::Hangs; }

[[gnu::always_inline]] inline const AppVersionPlan& version(Kernel& k, const GroupPlan& plan, const Frame& f) {
    return plan.versions[plan.instance(k, f.local & kSlotMask).version];
}

/// vCPUs that are simulated share their work with the stress themselves.
SimTime prolonged(const GroupPlan& plan, const Instance& i, SimTime work) {
    auto time = static_cast<double>(work);
    if (i.slowness > 0) time *= i.slowness;
    if (!plan.hardware.type) time /= 1 - i.stress;
    return static_cast<SimTime>(time);
}

[[gnu::always_inline]] inline SimTime work(Kernel& k, const GroupPlan& plan, const Frame& f) {
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("service"));
    const SimTime time = version(k, plan, f).service_time.sample(draw);
    const Instance& i = plan.instance(k, f.local & kSlotMask);
    return i.slowness > 0 || i.stress > 0 ? prolonged(plan, i, time) : time;
}

bool is_paused(Kernel& k, const GroupPlan& plan, const Frame& f) {
    return plan.hardware.has_volume && plan.hardware_of(k, f.local & kSlotMask).state().paused;
}

SimTime with_collection(Kernel& k, const GroupPlan& plan, const Frame& f, SimTime work) {
    return plan.memory.room > 0 ? Memory(k, plan, f.local & kSlotMask).with_collection(work) : work;
}

/// How long the request's I/Os take.
SimTime storage(Kernel& k, const GroupPlan& plan, const Frame& f) {
    if (!plan.hardware.has_volume) return 0;
    return plan.hardware_of(k, f.local & kSlotMask).transfer(k.request(f).flags & kernel::Request::kWrite);
}

bool writes(Kernel& k, const Frame& f) { return k.request(f).flags & kernel::Request::kWrite; }

[[gnu::always_inline]] inline void count_answer(Kernel& k, const GroupPlan& plan, const Frame& f, bool bad) {
    Instance& i = plan.instance(k, f.local & kSlotMask);
    ++i.answers;
    i.errors += bad;
}

[[gnu::always_inline]] inline bool fails(Kernel& k, const GroupPlan& plan, const Frame& f) {
    if (plan.instance(k, f.local & kSlotMask).disk_full && writes(k, f)) return true;
    const double rate = version(k, plan, f).error_rate;
    if (rate <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, kernel::purpose("error"));
    return kernel::uniform(draw) < rate;
}

const CallSequence::Step* step(Kernel& k, const CallSequence& calls, const Frame& f) { return calls.at(k.request(f), f.local / kStep); }

FrameId next_call(Kernel& k, const CallSequence& calls, FrameId id) {
    const Frame& f = k.frame(id);
    const CallSequence::Step& next = *step(k, calls, f);
    return parts::call(k, id, next.link, f.local & kSlotMask, next.number);
}

/// REQUIRES: a cache that is asked has answered or failed; a failure counts as a miss.
bool found(Kernel& k, const GroupPlan& plan, const Frame& f) { return plan.aside.asks(k.request(f)) && f.ok() && f.hit(); }

FrameId refuse(Kernel& k, FrameId id, Contact reason) {
    if (reason == Contact::Broken) return k.finish(id, Outcome::Failed, 500);
    return k.finish(id, Outcome::Failed, reason == Contact::Refused ? 502 : 503);
}

FrameId answer_error(Kernel& k, const GroupPlan& plan, FrameId id, Outcome outcome, std::uint16_t status) {
    ++plan.group_of(k).server_errors;
    count_answer(k, plan, k.frame(id), true);
    return k.finish(id, outcome, status);
}

/// The app answers with the error that it got.
FrameId pass_on(Kernel& k, const GroupPlan& plan, FrameId id) {
    const Frame& f = k.frame(id);
    GroupState& s = plan.group_of(k);
    ++(f.status >= 400 && f.status < 500 ? s.client_errors : s.server_errors);
    count_answer(k, plan, f, true);
    station(k, plan, f).leave();
    return k.finish_as_child(id);
}

void receive(Kernel& k, const GroupPlan& plan, const Frame& f) {
    plan.group_of(k).received += plan.request_bytes[k.request(f).request_class];
}

template <bool kHardware>
FrameId serve_request(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const GroupPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (contact(k, plan, f) != Contact::App) {
        if (accepts(contact(k, plan, f))) {
            receive(k, plan, f);
            return answer_error(k, plan, id, Outcome::Failed, 500);
        }
        if (contact(k, plan, f) != Contact::Silence) return refuse(k, id, contact(k, plan, f));
        SLEEP(k, id, plan.connect_timeout);
        return k.finish(id, Outcome::TimedOut, 504);
    }
    receive(k, plan, f);
    if (kHardware && plan.memory.room > 0) Memory(k, plan, f.local & kSlotMask).grow();
    if (must_wait(k, plan, id)) PARK();
    if (!f.ok()) return answer_error(k, plan, id, f.child(), 503);
    if (kHardware && plan.hardware.type) {
        plan.hardware_of(k, f.local & kSlotMask).processor().enter(id, with_collection(k, plan, f, work(k, plan, f)));
        PARK();
    } else {
        SPEND(k, id, work(k, plan, f));
    }
    if (kHardware) {
        while (is_paused(k, plan, f)) SLEEP(k, id, kHangCheck);
        SPEND(k, id, storage(k, plan, f));
    }
    while (hangs(k, plan, f)) SLEEP(k, id, kHangCheck);
    if (fails(k, plan, f)) {
        station(k, plan, f).leave();
        return answer_error(k, plan, id, Outcome::Failed, 500);
    }
    if (plan.aside.asks(k.request(f))) AWAIT(parts::call(k, id, plan.aside.cache, f.local & kSlotMask, 0, kGet));
    if (!found(k, plan, f)) {
        if (joins_another(k, plan, id)) PARK();
        if (has_joined(f) && !f.ok()) return pass_on(k, plan, id);
        for (; step(k, plan.aside.data, f); f.local += kStep) {
            AWAIT(next_call(k, plan.aside.data, id));
            if (f.ok()) continue;
            land(k, plan, id, f.child());
            return pass_on(k, plan, id);
        }
        if (!has_joined(f) && plan.aside.fills(k.request(f))) AWAIT(parts::call(k, id, plan.aside.cache, f.local & kSlotMask, 1, kSet));
        land(k, plan, id, Outcome::Ok);
    }
    for (f.local &= kSlotMask; step(k, plan.aside.others, f); f.local += kStep) {
        AWAIT(next_call(k, plan.aside.others, id));
        if (f.ok()) continue;
        return pass_on(k, plan, id);
    }
    station(k, plan, f).leave();
    count_answer(k, plan, f, false);
    plan.group_of(k).sent += plan.answer_bytes[k.request(f).request_class];
    return k.finish(id, Outcome::Ok, 200);
    NEPHO_END;
}

}  // namespace

FrameId serve(Kernel& k, FrameId id) { return serve_request<false>(k, id); }
FrameId serve_on_hardware(Kernel& k, FrameId id) { return serve_request<true>(k, id); }

bool silent(Kernel& k, kernel::NodeIndex node, kernel::Endpoint at) {
    const auto& plan = k.config<GroupPlan>(node);
    return contact(k, plan, at.instance & kSlotMask) == Contact::Silence;
}

FrameId probe(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    const GroupPlan& plan = plan_of(k, f.node);
    NEPHO_BEGIN(f)
    if (f.operation == parts::kConnect && accepts(contact(k, plan, f))) return k.finish(id, Outcome::Ok);
    if (contact(k, plan, f) == Contact::Silence || (contact(k, plan, f) == Contact::App && hangs(k, plan, f))) {
        SLEEP(k, id, plan.connect_timeout);
        return k.finish(id, Outcome::TimedOut);
    }
    if (contact(k, plan, f) == Contact::App && !version(k, plan, f).fails_health_checks) return k.finish(id, Outcome::Ok, 200);
    if (contact(k, plan, f) == Contact::App) return k.finish(id, Outcome::Failed, 500);
    if (contact(k, plan, f) == Contact::Broken && hides(k, plan, f)) return k.finish(id, Outcome::Ok, 200);
    return refuse(k, id, contact(k, plan, f));
    NEPHO_END;
}

}  // namespace nephoscope::services::asg
