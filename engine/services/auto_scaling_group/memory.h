#pragma once

#include "engine/services/auto_scaling_group/group.h"

namespace nephoscope::services {
class AutoScalingGroup;
}

namespace nephoscope::services::asg {

/// The memory of one instance: what its app holds for itself, and for each request from its arrival to its answer, waiting included.
///
/// More than the instance has, and the kernel's OOM killer ends the app. It starts again as a service does that its init system restarts,
/// without the instance going. An app that is garbage collected does more work for each request the fuller its heap is, which here is all of
/// the instance's memory: a tracing collector visits what lives each time the rest is used up, so an allocated byte costs in proportion to
/// live / (heap - live) (Appel, "Garbage collection can be faster than stack allocation", 1987; Jones, Hosking and Moss, "The Garbage
/// Collection Handbook"). That a heap half full costs a twentieth of the work is a choice of ours (EC2-17).
/// REQUIRES: plan.memory.room > 0.
class Memory {
public:
    Memory(kernel::Kernel& k, const GroupPlan& plan, std::uint32_t slot) : k_(k), plan_(plan), slot_(slot), i_(plan.instance(k, slot)) {}

    /// MiB that its app holds.
    double live() const { return version().memory + version().memory_per_request * (i_.station.busy.value + i_.station.waiting.value); }
    /// MiB in use, by its app or by a fault.
    double used() const { return live() + taken(); }
    /// Another request comes: one too many, and the app is killed as soon as this instant allows.
    void grow() const {
        if (used() + version().memory_per_request > plan_.memory.room) run_out();
    }
    /// Something else holds this share of it from now on.
    void stress(double share) const;
    /// What becomes of `work` on a heap that is as full as now.
    SimTime with_collection(SimTime work) const {
        return version().garbage_collected ? static_cast<SimTime>(static_cast<double>(work) * factor()) : work;
    }
    /// Of the CPU time, for collecting.
    double collecting() const { return version().garbage_collected ? 1 - 1 / factor() : 0; }
    /// Counts up to now. To be called before its version changes.
    void settle() const;
    /// Counts from now on, by the present plan. After an edit; settle() by the old plan came before it.
    void mark() const;
    void restart_statistics() const;

private:
    const AppVersionPlan& version() const { return plan_.versions[i_.version]; }
    double taken() const { return i_.memory_stress * plan_.memory.room; }
    double factor() const;
    double held() const;
    double ran() const;
    void run_out() const;

    kernel::Kernel& k_;
    const GroupPlan& plan_;
    std::uint32_t slot_;
    Instance& i_;
};

MemoryPlan memory_plan(const Compiler& c, const GroupPlan& plan);
/// Ends an app that is out of memory. Its process's `local` is the slot with kOutOfMemory.
kernel::FrameId out_of_memory_routine(kernel::Kernel& k, kernel::FrameId id);
/// Brings an app up again whose process is gone. Its own process's `local` is the slot with kRestart.
kernel::FrameId restart_routine(kernel::Kernel& k, kernel::FrameId id);
inline constexpr std::uint32_t kOutOfMemory = kSlotMask + 1, kRestart = 2 * kOutOfMemory;

/// ServiceType::check_in_design.
void check_memory(const AutoScalingGroup& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues);

}  // namespace nephoscope::services::asg
