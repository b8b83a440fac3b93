#pragma once

#include "engine/parts/volume.h"
#include "engine/services/auto_scaling_group/processor.h"
#include "engine/services/elastic_compute_cloud/instance_types.h"

namespace nephoscope::services::asg {

/// What an instance is made of, where the group says so.
struct HardwarePlan {
    const ec2::InstanceType* type = nullptr;  ///< null: work takes its time, however much of it there is
    ProcessorPlan processor;
    std::uint32_t first_source = 0;  ///< two for each slot: see Processor

    bool has_volume = false;
    parts::VolumePlan volume;
    parts::VolumePlan link;  ///< the type's bandwidth to EBS; no limit where there is none
    std::uint32_t read_ios = 0, write_ios = 0;
    double io_bytes = 0;

    bool any() const { return type || has_volume; }
};

struct HardwareState {
    ProcessorState processor;
    parts::VolumeState volume, link;
    SimTime io_delay;  ///< a fault adds it to each I/O
    bool paused;       ///< a fault lets no I/O through
    bool is_new;       ///< it has not run yet
};

/// One instance's vCPUs and volume.
class Hardware {
public:
    Hardware(kernel::Kernel& k, const HardwarePlan& plan, std::uint32_t slot, HardwareState& state)
        : k_(k), plan_(plan), source_(plan.first_source + 2 * slot), s_(state) {}

    HardwareState& state() const { return s_; }
    Processor processor() const { return {k_, plan_.processor, source_, s_.processor}; }
    parts::Volume volume() const { return {plan_.volume, s_.volume}; }
    parts::Volume link() const { return {plan_.link, s_.link}; }

    /// How long the I/Os of a request take from now on.
    SimTime transfer(bool write) const;
    /// It boots: a new instance with a new volume, or one that was stopped. `steady`: it has been there for long.
    void start(bool steady) const;
    void stop() const;
    /// After its plan changed; with nothing left in it all that works there goes on.
    void adapt() const;
    /// Gives its memory back. REQUIRES: it has stopped, or adapt() has emptied it.
    void forget() const;
    void restart_statistics() const;

private:
    kernel::Kernel& k_;
    const HardwarePlan& plan_;
    std::uint32_t source_;
    HardwareState& s_;
};

}  // namespace nephoscope::services::asg
