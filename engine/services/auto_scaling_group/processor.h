#pragma once

#include "engine/parts/processor_sharing.h"

namespace nephoscope::services::asg {

/// CPU credits of a burstable instance, counted in nanoseconds of a whole vCPU: a credit is a minute of one.
struct CreditPlan {
    double earned = 0;   ///< a nanosecond: the baseline in vCPUs; 0: no credits, full speed for ever
    double most = 0;     ///< that can be accrued, or owed: a day's
    double launch = 0;   ///< given at each launch and start, on top of `most`
    double initial = 0;  ///< accrued by those that are there at time 0
    bool unlimited = false;
    bool kept = true;  ///< over a stop

    bool burstable() const { return earned > 0; }
    bool throttles() const { return burstable() && !unlimited; }
};
inline constexpr double kCredit = 60e9;
inline constexpr double kMostStress = 0.99;  ///< share of the vCPUs that something else can take

struct ProcessorPlan {
    std::uint32_t vcpus = 1;
    CreditPlan credits;
};

/// Zeros: of an instance that does not run.
struct ProcessorState {
    parts::SharedProcessorState shared;
    SimTime settled;  ///< until when all below is counted
    double accrued;   ///< negative: surplus credits that were spent and not paid down
    double launch;
    bool runs;
    bool checks;    ///< it will be looked at when its credits may be used up
    bool drained;   ///< a fault lets it accrue nothing
    double stress;  ///< share of the vCPUs that something else takes
    // Since the statistics started.
    double used, charged;
    double peak, owed_peak;                     ///< most that was accrued, and owed
    double balance_time, owed_time, most_time;  ///< time integrals of what is accrued, owed, and of the most
    kernel::Gauge vcpus;                        ///< of a running instance
};

/// The vCPUs of one instance. Requests share them; without credits, in standard mode, they share the baseline.
class Processor {
public:
    /// `sources`: of its completion; the next one looks at its credits.
    Processor(kernel::Kernel& k, const ProcessorPlan& plan, std::uint32_t source, ProcessorState& state)
        : k_(k), plan_(plan), shared_plan_{plan.vcpus, -1, source}, s_(state) {}

    /// The frame must PARK; it is resumed when its work is done.
    void enter(kernel::FrameId id, SimTime work);
    /// Called by its source.
    void complete();
    /// Called by the other one.
    void check();

    /// It boots: a new instance, or one that was stopped.
    void start(bool is_new);
    /// It is one of those that are there at time 0.
    void start_steady();
    /// Its host is gone, or stopped. REQUIRES: its frames were killed.
    void stop();
    /// Forgets what works on it. REQUIRES: its frames were killed.
    void drop_work();
    /// All its credits are gone; while it is `drained` it gets no new ones.
    void drain(bool drained);
    /// Something else takes this share of them. 0: nothing does.
    void stress(double share);
    /// After its plan changed.
    void adapt();
    /// Everything that works on it goes on at once: there are no vCPUs any more.
    void release_all();

    /// Counts up to now.
    void settle();
    double balance() const { return (s_.accrued > 0 ? s_.accrued : 0) + s_.launch; }
    double owed() const { return s_.accrued < 0 && plan_.credits.unlimited ? -s_.accrued : 0; }
    /// It runs at its baseline, and its work asks for more.
    bool throttled() const { return slow() && s_.shared.jobs.value > plan_.vcpus - s_.shared.withheld; }
    void restart_statistics();

private:
    parts::SharedProcessor shared() { return {k_, shared_plan_, s_.shared}; }
    double usage() const;
    /// Its credits are used up.
    bool slow() const { return plan_.credits.throttles() && s_.accrued + s_.launch <= 0; }
    double vcpus_now() const { return slow() ? plan_.credits.earned : plan_.vcpus; }
    void count(double used, double span);
    /// Gives or takes the speed above the baseline; whether that changed.
    bool govern();
    void watch();

    kernel::Kernel& k_;
    const ProcessorPlan& plan_;
    const parts::SharedProcessorPlan shared_plan_;
    ProcessorState& s_;
};

}  // namespace nephoscope::services::asg
