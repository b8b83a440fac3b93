#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::scenario {

/// What became of the system after a trigger, for people.
struct RecoveryReading {
    std::string trigger;     ///< "neph:server:hang stock", "load of users"; several that overlap with ", " between them
    SimTime from = 0;        ///< its begin
    SimTime ended = -1;      ///< -1: it lasts
    SimTime recovered = -1;  ///< when; -1: not yet
    SimTime down = -1;       ///< the last instant at which it was seen to be down after the end; -1: never
    SimTime up_since = -1;   ///< not down since then, and not yet for as long as it has to be; -1: it is down, or that is not known yet
    bool overdue = false;    ///< it has not recovered, or had not, within the time it is given
    double goodput = 0;      ///< 1: as before the trigger. A ten-second mean: now, or of when it recovered; not a number: not known yet
};

/// Whether the system comes back after what disturbed it. A failure that stays when its trigger is gone is a metastable one (Bronson et
/// al., "Metastable Failures in Distributed Systems", HotOS 2021; Huang et al., "Metastable Failures in the Wild", OSDI 2022).
///
/// A trigger is a fault that lasts, from its begin to its end; a fault of an instant; or a load that rises by more than a fifth above what
/// it was and comes back to within a tenth of it in half an hour; one that stays longer is no spike. A trigger has ended when no fault is
/// active and no load is above that of its begin. What begins before the system has recovered belongs to the same trigger.
///
/// Goodput is what clients get answered in time, relative to what they ask for: requests sent, or of users the time they spend. Its measure
/// is the minute before the trigger, or what there is of it after the warm-up; less than ten seconds of it, and nothing is judged. The
/// system is down while the mean of the last ten seconds, all of them after the trigger's end, is below nine tenths of that, and by more
/// than three standard deviations of the number of answers: few requests say nothing. It has recovered when it was not down for ten
/// seconds, at the last instant at which it was. Both numbers are a choice of ours; the papers give none.
///
/// A value like the world: a copy goes on by itself. It looks between events and changes nothing.
class Recovery {
public:
    static constexpr double kWanted = 0.9;            ///< of the goodput before the trigger: less is down
    static constexpr SimTime kWindow = 10 * kSecond;  ///< of the mean, and how long it must not be down

    /// A line of the event log.
    struct Word {
        const char* what;
        Text text;
        kernel::Observer::Level level;
    };

    Recovery() = default;
    /// Of a run that begins.
    Recovery(kernel::Kernel& k, const services::Plan& plan);

    /// When act() is to be called next; kNever without clients.
    SimTime next() const { return next_; }
    /// REQUIRES: now is next(), and all events of this instant are done.
    std::vector<Word> act(kernel::Kernel& k);
    /// A fault begins to act now, or ends.
    void begin(kernel::Kernel& k, const services::Plan& plan, const model::Fault& fault);
    void end(kernel::Kernel& k, const model::Fault& fault);
    /// Around a restart of the statistics, or before an edit.
    void restart(kernel::Kernel& k, bool before);
    /// The run goes on with another plan.
    void edited(kernel::Kernel& k, const services::Plan& plan);

    /// In the order in which they began.
    std::vector<RecoveryReading> readings() const;

private:
    struct Population {
        std::string id;
        kernel::NodeIndex node = 0;
        bool open = true;     ///< its load: requests, otherwise users
        bool varies = false;  ///< it changes by itself
        std::uint64_t seen_ok = 0, seen_sent = 0;
        double level = 0;  ///< of its load now
        SimTime level_since = 0;
        double floor = 0;    ///< what its load was before it rose, or is
        SimTime risen = -1;  ///< since when it is above that; -1: it is not
    };
    /// Of all populations, since the run began.
    struct Sample {
        SimTime time = 0;
        std::vector<double> ok, asked;
    };
    struct Episode {
        RecoveryReading reading;  ///< but for its trigger
        std::vector<std::string> triggers;
        std::vector<double> share;  ///< by population: answers for each that is asked for
        std::vector<double> level;  ///< of its load, which has to come back to it
        bool of_load = false;
    };

    void find(kernel::Kernel& k, const services::Plan& plan);
    void move(const std::vector<std::size_t>& from);
    void look(kernel::Kernel& k);
    void watch_loads(SimTime now);
    bool rises(Population& each, SimTime now);
    void open(const std::string& trigger, SimTime now, bool of_load);
    void forget_load(std::size_t population);
    static RecoveryReading reading_of(const Episode& episode);
    static void judge_anew(RecoveryReading& reading, SimTime ended);
    bool is_over(const Episode& episode) const;
    void see_ends(SimTime now);
    bool judge(Episode& each, SimTime now, std::vector<Word>& words);
    bool changes_soon(kernel::Kernel& k) const;
    void plan_next(kernel::Kernel& k);

    std::vector<Population> populations_;  ///< by id
    std::vector<Sample> samples_;          ///< of the last minute, oldest first
    std::vector<std::string> active_;      ///< faults
    std::vector<Episode> episodes_;
    std::vector<RecoveryReading> done_;
    SimTime warmup_ = 0, within_ = 0;
    SimTime next_ = kNever;
};

}  // namespace nephoscope::scenario
