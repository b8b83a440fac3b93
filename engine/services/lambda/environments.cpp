#include <algorithm>
#include <cstring>

#include "engine/services/lambda/function.h"

namespace nephoscope::services::lambda {

using kernel::FrameId;
using kernel::Kernel;

namespace {

constexpr std::uint32_t kFirstCapacity = 16;

template <typename Parts, typename Matches>
auto* find(Parts& parts, Matches matches) {
    const auto found = std::find_if(parts.begin(), parts.end(), matches);
    return found == parts.end() ? nullptr : &*found;
}

/// Whether a bucket that is in force has no token left.
bool is_empty(const parts::TokenBucketPlan& plan, parts::TokenBucketState& s, SimTime now) {
    return plan.burst > 0 && !parts::take_token(plan, s, now);
}

}  // namespace

bool FunctionPlan::has_app(std::uint64_t app_key) const {
    return find(versions, [=](const VersionPlan& each) { return each.app_key == app_key; });
}

const VersionPlan& FunctionPlan::version_of_app(std::uint64_t app_key) const {
    const auto* found = find(versions, [=](const VersionPlan& each) { return each.app_key == app_key; });
    return found || app_key == alias[0] ? (found ? *found : versions.front()) : version_of_app(alias[0]);
}

const VersionPlan& FunctionPlan::version(const Environment& of) const {
    const auto* found = find(versions, [&](const VersionPlan& each) { return each.key == of.version; });
    return found ? *found : version_of_app(of.app);
}

const DeploymentPlan* FunctionPlan::deployment(std::uint64_t deployment_key) const {
    return find(deployments, [=](const DeploymentPlan& each) { return each.key == deployment_key; });
}

/// Whether a provisioned one is idle and may take the request: together they take so many a second, and what exceeds it goes elsewhere.
bool Environments::takes_provisioned(std::uint8_t place, bool paced) {
    if (!s_.idle[place][1]) return false;
    const double most = plan_.provisioned_rate * s_.allocation.available.value;
    if (!paced || parts::take_token({most, most}, s_.provisioned_rate, k_.now())) return true;
    s_.outpaced = k_.now() + 1;
    return false;
}

/// Concurrency first, the account's or the function's own; then how fast requests and environments may come.
Limit Environments::limit(std::uint8_t place, bool paced, bool provisioned) {
    if (s_.fault_throttle) return Limit::Reserved;
    const bool reserved = plan_.reserved >= 0;
    AccountState& account = plan_.account_of(k_);
    if (reserved ? s_.concurrency.value >= plan_.reserved : !provisioned && account.unreserved.value >= plan_.pool(k_))
        return reserved ? Limit::Reserved : Limit::Account;
    if (paced && !parts::take_token(plan_.rate, reserved ? s_.rate : account.rate, k_.now())) return Limit::RequestRate;
    if (provisioned || s_.idle[place][0]) return Limit::None;
    if (is_empty(plan_.scaling, s_.scaling, k_.now())) return Limit::Scaling;
    if (is_empty(plan_.account_scaling, account.scaling, k_.now())) return Limit::Scaling;
    return s_.live < kSlotMask ? Limit::None : Limit::Scaling;
}

std::uint32_t Environments::acquire(std::uint8_t place, bool paced) {
    const bool provisioned = takes_provisioned(place, paced);
    if (const Limit no = limit(place, paced, provisioned); no != Limit::None) {
        if (provisioned && paced) --s_.provisioned_rate.missing;
        ++s_.throttles[static_cast<int>(no)];
        s_.limited[static_cast<int>(no)] = k_.now() + 1;
        return 0;
    }
    std::uint32_t slot = s_.idle[place][provisioned];
    if (slot)
        unlink(slot);
    else
        slot = start(place, false);
    Environment& e = at(slot);
    if (e.phase == Phase::Idle) e.phase = Phase::Busy;
    e.since = k_.now();
    join_pool(e);
    s_.provisioned += e.provisioned;
    if (e.provisioned) s_.allocation.count(k_.now(), s_.allocation.in_use, true);
    s_.spillovers += !e.provisioned && wanted(place) > 0;
    s_.concurrency.rise(k_.now());
    return slot;
}

void Environments::leave_concurrency(std::uint32_t slot) {
    Environment& e = at(slot);
    s_.concurrency.fall(k_.now());
    if (!e.pooled) return;
    e.pooled = false;
    --s_.pooled;
    plan_.account_of(k_).unreserved.fall(k_.now());
}

std::uint32_t Environments::take_slot() {
    if (const std::uint32_t slot = s_.free) {
        s_.free = at(slot).next;
        return slot;
    }
    const std::uint32_t slot = ++s_.used;
    if (slot < s_.capacity) return slot;
    const std::uint32_t capacity = s_.capacity ? s_.capacity * 2 : kFirstCapacity;
    const std::uint32_t table = k_.w.blocks.allocate(capacity * sizeof(Environment));
    if (s_.capacity) {
        std::memcpy(k_.w.blocks.at(table), k_.w.blocks.at(s_.table), s_.capacity * sizeof(Environment));
        k_.w.blocks.release(s_.table, s_.capacity * sizeof(Environment));
    }
    s_.table = table;
    s_.capacity = capacity;
    return slot;
}

std::uint32_t Environments::start(std::uint8_t place, bool provisioned) {
    const std::uint32_t slot = take_slot();
    Environment& e = at(slot);
    e = {};
    e.phase = Phase::Starting;
    e.place = place;
    e.version = key_at(place);
    e.app = s_.alias[place];
    e.provisioned = provisioned;
    e.born = k_.now();
    e.number = ++s_.created;
    e.zone = zone_of(e.number);
    ++s_.live;
    forget_calls(slot);
    return slot;
}

std::uint8_t Environments::zone_of(std::uint32_t number) const {
    const std::size_t zones = plan_.zones.size();
    for (std::size_t i = 0; i < zones; ++i) {
        const std::uint8_t zone = plan_.zones[(number + i) % zones];
        if (!(s_.dark_zones >> (zone & 63) & 1)) return zone;
    }
    return plan_.zones[number % zones];
}

void Environments::forget_calls(std::uint32_t slot) {
    for (const kernel::LinkIndex link : plan_.links) parts::forget_calls(k_, link, slot);
}

void Environments::remove(std::uint32_t slot) {
    Environment& e = at(slot);
    if (e.phase == Phase::Idle) unlink(slot);
    leave_provisioned(e);
    if (e.keeper) k_.abandon(e.keeper, false, kernel::Outcome::Dropped, 0);
    e = {};
    e.next = s_.free;
    s_.free = slot;
    --s_.live;
}

/// The one used last is used first, so that the others can be reclaimed.
void Environments::push(std::uint32_t slot) {
    Environment& e = at(slot);
    std::uint32_t& top = stack(e);
    e.previous = 0;
    e.next = top;
    if (top) at(top).previous = slot;
    top = slot;
}

void Environments::unlink(std::uint32_t slot) {
    Environment& e = at(slot);
    (e.previous ? at(e.previous).next : stack(e)) = e.next;
    if (e.next) at(e.next).previous = e.previous;
    e.next = e.previous = 0;
}

/// Drawn by its name and the instant.
SimTime Environments::idle_time(const Environment& e) const {
    kernel::RequestDraws draw(k_.program.nodes[plan_.node].key ^ kernel::purpose("idle"), static_cast<std::uint64_t>(k_.now()), e.number);
    return plan_.shortest_idle +
           static_cast<SimTime>(kernel::uniform(draw) * static_cast<double>(plan_.longest_idle - plan_.shortest_idle));
}

void Environments::release(std::uint32_t slot) {
    leave_concurrency(slot);
    if (at(slot).provisioned) s_.allocation.count(k_.now(), s_.allocation.in_use, false);
    if (at(slot).retired)
        remove(slot);
    else
        rest(slot, k_.now() + idle_time(at(slot)));
}

void Environments::rest(std::uint32_t slot, SimTime expires) {
    Environment& e = at(slot);
    e.phase = Phase::Idle;
    e.since = k_.now();
    e.expires = expires;
    e.handler = 0;
    push(slot);
    if (!e.provisioned && !e.keeper) e.keeper = k_.spawn_process(plan_.node, kKeeper, slot, plan_.shortest_idle);
}

void Environments::reclaim_all() {
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot) {
        Environment& e = at(slot);
        if (e.phase == Phase::None || e.provisioned) continue;
        if (e.phase == Phase::Idle)
            remove(slot);
        else
            e.retired = true;
    }
}

void Environments::lose_zone(int zone) {
    s_.dark_zones |= std::uint64_t{1} << (zone & 63);
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot) {
        Environment& e = at(slot);
        if (e.phase == Phase::None || e.zone != zone) continue;
        const bool busy = e.phase == Phase::Busy;
        if (busy || (e.phase == Phase::Starting && !e.provisioned)) {
            e.retired = true;
            leave_provisioned(e);
            if (busy) cut(k_, plan_, slot);
        } else {
            remove(slot);
        }
    }
    provision();
}

void Environments::regain_zone(int zone) { s_.dark_zones &= ~(std::uint64_t{1} << (zone & 63)); }

/// An alias shares its provisioned environments out among its versions as it does invocations.
std::uint32_t Environments::wanted(std::uint8_t place) const {
    const std::uint32_t both = s_.allocation.requested.value;
    const auto second = static_cast<std::uint32_t>(both * s_.share + 0.5);
    return place ? second : both - second;
}

/// It may go on as one that is not provisioned.
void Environments::leave_provisioned(Environment& e) {
    if (!e.provisioned) return;
    e.provisioned = false;
    if (e.phase != Phase::Starting) s_.allocation.count(k_.now(), s_.allocation.available, false);
    if (e.phase != Phase::Busy) return;
    s_.allocation.count(k_.now(), s_.allocation.in_use, false);
    join_pool(e);
}

/// Unless the function has a reservation.
void Environments::join_pool(Environment& e) {
    e.pooled = plan_.reserved < 0 && !e.provisioned;
    if (!e.pooled) return;
    ++s_.pooled;
    plan_.account_of(k_).unreserved.rise(k_.now());
}

void Environments::give_up(std::uint32_t slot) {
    Environment& e = at(slot);
    if (e.phase == Phase::Starting) return remove(slot);
    const bool idle = e.phase == Phase::Idle;
    if (idle) unlink(slot);
    leave_provisioned(e);
    if (idle) rest(slot, k_.now() + idle_time(e));
}

/// How much longer than the preparation it takes until one of those that are asked for at once is ready: they come as fast as other
/// environments do, and today none is ready before all are.
SimTime Environments::allocation_time(std::uint32_t number, std::uint32_t all) const {
    const bool today = plan_.scaling.burst > 0;
    const parts::TokenBucketPlan& pace = today ? plan_.scaling : plan_.account_scaling;
    const double later = (today ? all : number) - pace.burst;
    return later > 0 ? static_cast<SimTime>(later / pace.rate + 1 - 1e-9) * kSecond : 0;
}

/// What is provisioned is billed by the memory of the version it runs.
void Environments::bill_request() {
    double more = 0;
    for (std::uint8_t place = 0; place < 2; ++place)
        if (s_.alias[place]) more += wanted(place) * plan_.version_of_app(s_.alias[place]).more_memory;
    s_.beyond.request(k_.now(), more);
}

/// Those that are not ready yet go first.
void Environments::provision() {
    bill_request();
    std::uint32_t present[2][2] = {}, kept[2][2] = {};  // By place, and whether they are ready.
    std::uint32_t missing = 0, added = 0;
    const auto counter = [](std::uint32_t(&of)[2][2], const Environment& e) -> std::uint32_t& {
        return of[e.place][e.phase != Phase::Starting];
    };
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot)
        if (at(slot).provisioned) ++counter(present, at(slot));
    for (std::uint8_t place = 0; place < 2; ++place) {
        present[place][1] = std::min(present[place][1], wanted(place));
        present[place][0] = std::min(present[place][0], wanted(place) - present[place][1]);
        missing += wanted(place) - present[place][0] - present[place][1];
    }
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot)
        if (at(slot).provisioned && ++counter(kept, at(slot)) > counter(present, at(slot))) give_up(slot);
    SimTime before = -1;
    for (std::uint8_t place = 0; place < 2; ++place)
        for (std::uint32_t n = present[place][0] + present[place][1]; n < wanted(place); ++n) {
            const SimTime time = plan_.provisioning_time + allocation_time(++added, missing);
            at(start(place, true)).since = k_.now() + time;
            if (time != before) k_.spawn_process(plan_.node, kProcess, 0, time);
            before = time;
        }
}

void Environments::make_ready() {
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot) {
        const Environment& e = at(slot);
        if (e.phase != Phase::Starting || !e.provisioned || e.since > k_.now()) continue;
        s_.allocation.count(k_.now(), s_.allocation.available, true);
        rest(slot, kNever);
    }
    tell_growth();
}

void Environments::match_versions() {
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot) {
        Environment& e = at(slot);
        if (e.phase == Phase::None || e.retired) continue;
        const bool second = e.version == key_at(1);
        if (e.version == key_at(0) || second) {
            e.place = second;
            continue;
        }
        const bool waits = e.phase == Phase::Idle || (e.phase == Phase::Starting && e.provisioned);
        leave_provisioned(e);
        if (waits) {
            e.phase = Phase::Starting;
            remove(slot);
        } else {
            e.retired = true;
        }
    }
}

void Environments::follow_alias() {
    std::vector<std::uint32_t> idle;
    std::fill_n(&s_.idle[0][0], 4, 0);
    match_versions();
    for (std::uint32_t slot = 1; slot <= s_.used; ++slot)
        if (at(slot).phase == Phase::Idle) idle.push_back(slot);
    std::stable_sort(idle.begin(), idle.end(), [this](std::uint32_t a, std::uint32_t b) { return at(a).since < at(b).since; });
    for (const std::uint32_t slot : idle) push(slot);
    provision();
}

/// What an edit changed takes the place of what a deployment made of it.
void Environments::adopt_settings() {
    const bool gone = !plan_.has_app(s_.alias[0]) || (s_.alias[1] && !plan_.has_app(s_.alias[1]));
    if (s_.settings == plan_.settings && !gone) return;
    give_up_deployment(k_, plan_, say("the alias was changed."));
    s_.settings = plan_.settings;
    std::copy_n(plan_.alias, 2, s_.alias);
    s_.share = plan_.second_share;
}

void Environments::edited() {
    adopt_settings();
    adopt_allocation();
    follow_plan(k_, plan_);
    follow_alias();
    std::uint32_t pooled = 0;
    for (const kernel::NodeIndex each : plan_.functions) pooled += k_.state<FunctionState>(each).pooled;
    plan_.account_of(k_).unreserved.set(k_.now(), pooled);
    share_account();
}

FrameId keeper(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    const FunctionPlan& plan = plan_of(k, f.node);
    const Environment& e = plan.environment(k, f.local);
    const bool idle = e.phase == Phase::Idle && !e.provisioned;
    if (idle && e.expires <= k.now()) {
        plan.environment(k, f.local).keeper = 0;
        Environments(k, plan).remove(f.local);
        return k.finish(id, kernel::Outcome::Ok);
    }
    k.sleep(id, idle ? std::min(e.expires - k.now(), plan.shortest_idle) : plan.shortest_idle);
    return 0;
}

FrameId process(Kernel& k, FrameId id) {
    if (k.frame(id).local) return deploy_routine(k, id);
    Environments(k, plan_of(k, k.frame(id).node)).make_ready();
    return k.finish(id, kernel::Outcome::Ok);
}

}  // namespace nephoscope::services::lambda
