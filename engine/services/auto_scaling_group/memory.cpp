#include "engine/services/auto_scaling_group/memory.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"
#include "engine/services/observation.h"

namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

constexpr double kMebibytes = 1024;  ///< of a GiB

std::uint32_t slot_of(const Frame& f) { return f.local & kSlotMask; }

/// The instance whose app it is about is not there any more.
bool is_gone(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    return slot_of(f) >= plan.slots || plan.instance(k, slot_of(f)).number != static_cast<std::uint32_t>(f.started);
}

bool is_out_of_memory(Kernel& k, const Frame& f) {
    const GroupPlan& plan = plan_of(k, f.node);
    return !is_gone(k, f) && plan.memory.room > 0 && Memory(k, plan, slot_of(f)).used() > plan.memory.room;
}

/// Its app starts, and nobody has begun to start it anew since it was killed.
bool comes_up_now(Kernel& k, const Frame& f) {
    const Instance& i = plan_of(k, f.node).instance(k, slot_of(f));
    return i.life == Life::Starting && i.memory.app_up == k.now();
}

}  // namespace

double Memory::factor() const {
    const double free = plan_.memory.room - used();
    const double factor = free > 0 ? 1 + plan_.memory.collection_cost * live() / free : plan_.memory.most_collection;
    return std::min(factor, plan_.memory.most_collection);
}

void Memory::run_out() const {
    const FrameId id = k_.spawn_process(plan_.node, kHealth, slot_ | kOutOfMemory);
    k_.frame(id).started = i_.number;
}

double Memory::held() const { return integral(i_.station.busy, k_.now()) + integral(i_.station.waiting, k_.now()); }
double Memory::ran() const { return integral(i_.capacity, k_.now()) / plan_.station.servers; }

void Memory::settle() const {
    MemoryState& s = i_.memory;
    s.used_time += (version().memory + taken()) * (ran() - s.ran) + version().memory_per_request * (held() - s.held);
    s.room_time += plan_.memory.room * (ran() - s.ran);
    mark();
}

void Memory::stress(double share) const {
    settle();
    i_.memory_stress = share;
    if (used() > plan_.memory.room) run_out();
}

void Memory::mark() const {
    i_.memory.held = held();
    i_.memory.ran = ran();
}

void Memory::restart_statistics() const {
    const SimTime up = i_.memory.app_up;
    i_.memory = {};
    i_.memory.app_up = up;
}

MemoryPlan memory_plan(const Compiler& c, const GroupPlan& plan) {
    MemoryPlan memory;
    const bool any = std::any_of(plan.versions.begin(), plan.versions.end(), [](const auto& each) { return each.has_memory(); });
    if (!any || !plan.hardware.type) return memory;
    memory.room = plan.hardware.type->memory_gib * kMebibytes;
    memory.collection_cost = c.fact("EC2-17.cost");
    memory.most_collection = 1 / (1 - c.fact("EC2-17.most"));
    return memory;
}

void Fleet::stress_memory(std::uint32_t slot, double share) {
    if (plan_.memory.room > 0)
        Memory(k_, plan_, slot).stress(share);
    else
        at(slot).memory_stress = share;
}

/// Its requests end as those of a process that is gone: their connections close. `why` is for the log.
void Fleet::end_app(std::uint32_t slot, const char* what, const Text& why) {
    Instance& i = at(slot);
    const SimTime startup = plan_.versions[i.version].startup_time;
    const bool restarts = i.life == Life::InService;
    k_.log(node_, what, restarts ? say("%1 It starts again in %2 s.", why, to_seconds(startup)) : why,
           restarts ? Level::Problem : Level::Warning);
    end_requests(slot);
    if (i.hardware && plan_.hardware.type) plan_.hardware_of(k_, slot).processor().drop_work();
    if (!restarts) return;
    i.memory.app_up = k_.now() + startup;
    enter(slot, Life::Starting);
    k_.frame(k_.spawn_process(node_, kHealth, slot | kRestart)).started = i.number;
}

void Fleet::kill_app(std::uint32_t slot) {
    const double room = plan_.memory.room * (1 - at(slot).memory_stress);
    ++group_.out_of_memory;
    end_app(slot, "out-of-memory",
            say("%1 is out of memory: its app holds more than %2 MiB and is killed by the OOM killer.", name(slot), room));
}

void Fleet::crash(std::uint32_t slot) { end_app(slot, "app-killed", say("%1: its app's process is killed.", name(slot))); }

FrameId out_of_memory_routine(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    if (is_out_of_memory(k, f)) Fleet(k, f.node).kill_app(slot_of(f));
    return k.finish(id, Outcome::Ok);
}

FrameId restart_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    SLEEP(k, id, plan_of(k, f.node).instance(k, slot_of(f)).memory.app_up - k.now());
    if (is_gone(k, f) || !comes_up_now(k, f)) return k.finish(id, Outcome::Ok);
    Fleet(k, f.node).enter(slot_of(f), Life::InService);
    k.log(f.node, "app-started", say("%1 is in service.", "i-" + std::to_string(plan_of(k, f.node).instance(k, slot_of(f)).number)),
          Level::Good);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

void check_memory(const AutoScalingGroup& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    const auto runs = [&](const model::AppVersion& each) { return config.app_version().empty() || each.id() == config.app_version(); };
    const auto& versions = design.app_versions();
    const auto version = std::find_if(versions.begin(), versions.end(), runs);
    if (version == versions.end() || (version->memory_mebibytes() == 0 && version->memory_per_request() <= 0)) return;
    const ec2::InstanceType* type = ec2::find_type(config.instance_type());
    if (type && version->memory_mebibytes() < type->memory_gib * kMebibytes) return;
    issues.push_back({Issue::Severity::Warning, id, "config.instance_type",
                      type ? say("App version \"%1\" needs %2 MiB without any request, and a %3 has %4.", version->id(),
                                 version->memory_mebibytes(), type->name, type->memory_gib * kMebibytes)
                           : say("The memory of app version \"%1\" has no effect without an instance type.", version->id()),
                      type ? say("Choose a larger type.") : say("Choose one.")});
}

}  // namespace nephoscope::services::asg
