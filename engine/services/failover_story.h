#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

/// "44.918 s": to the millisecond.
Text seconds_text(SimTime span);

/// A failover told step by step: when each began, and how many calls to its component failed in it. Part of a service's state. Zeros:
/// there was none. Calls fail that end otherwise than ok, or ok when their caller has given up: too late.
///
/// A story begins before the primary's work ends, so that what ends with it counts too. The services begin the steps up to the promotion,
/// and log that in their own words. Then the story goes on by itself, until calls succeed again at the rate they are asked at: it looks at
/// whole seconds, and that is so from the beginning of the first one
///  - in which no larger share of the calls that ended has failed than before the loss (since the statistics began, earlier failovers aside;
///    where some failed then, one in a hundred more may),
///  - and at whose end no more calls are under way than ten, than a tenth of those that succeeded in it, or than twice as many as before
///    the loss.
/// Then the event log gets its summary. Its calls are exactly those of its steps.
class FailoverStory {
public:
    enum class Step : std::uint8_t {
        Detecting,     ///< from the loss until it is noticed
        TakingOver,    ///< from then on, or from a command, to the promotion
        OldAddresses,  ///< callers still use the lost one's address; calls that are on their way at its end are its own
        Reconnecting,  ///< nobody does; until calls succeed as above, if they do not in the first second. While a cache is cold: until no
                       ///< larger share fails otherwise than by being late
        WarmingUp,     ///< the rest of the time in which a cold cache slows reads down, and until calls succeed as above
        NobodyLeft,    ///< nobody can take over
    };

    /// What follows when there is a primary again.
    struct Aftermath {
        SimTime addresses;     ///< until then callers use the lost one's address; a time that has passed: nobody does
        SimTime grace;         ///< from then on until their last calls have arrived
        SimTime warm;          ///< from then on reads are as fast as before, as that is set now; 0: they are at once
        std::uint8_t routine;  ///< of the node; must call go_on()
    };
    /// What is known of steps: a rule, and a setting.
    struct Facts {
        const char* detecting = "";
        const char* addresses = "";
        const char* warming_up = "";
    };

    /// The primary is about to be lost. Nothing, where a story goes on.
    void open(kernel::Kernel& k, kernel::NodeIndex node);
    /// The step begins, and the one before it ends; nothing, where it is that one.
    void begin(kernel::Kernel& k, kernel::NodeIndex node, Step step);
    /// There is a primary again. Nothing, where that is known, unless callers use an address for longer.
    void settle(kernel::Kernel& k, kernel::NodeIndex node, const Aftermath& after);
    /// By the process that settle() started. Nothing, where the story went another way since.
    void go_on(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t epoch);
    /// The call is answered; too late, where its caller has given up.
    void count_answer(const kernel::Frame& call) { late_ += !call.parent && call.link != kernel::kNoLink; }
    /// Calls count anew: end of warm-up.
    void restart_statistics();

    bool is_open() const { return open_; }
    /// Seconds since the present step began, from 1; 0: it is another one.
    Reading seconds_of(const kernel::Kernel& k, Step step) const;
    /// What is known of the failover that goes on.
    void add_reasons(kernel::Kernel& k, kernel::NodeIndex node, const Facts& facts, std::vector<ReasonReading>& out) const;
    /// Of the last one: how long it and its steps were, so far, and what they cost.
    void add_numbers(const kernel::Kernel& k, kernel::NodeIndex node, std::vector<std::pair<std::string, double>>& out) const;

private:
    struct Calls {
        std::uint64_t failed, late;
    };
    struct Entry {
        SimTime start, end;
        Calls lost;
        Step step;
    };
    /// Since the statistics began.
    struct Marks {
        Calls lost;
        std::uint64_t ended, under_way;
    };
    enum class Phase : std::uint8_t { NoPrimary, Addresses, Watching, Waiting };
    static constexpr std::uint32_t kMost = 12;

    bool is_at(Step step) const { return open_ && count_ && entries_[count_ - 1].step == step; }
    Entry& last() { return entries_[count_ ? count_ - 1 : 0]; }
    Marks marks(const kernel::Kernel& k, kernel::NodeIndex node) const;
    void count_to(const Calls& total);
    void end_step(const kernel::Kernel& k, kernel::NodeIndex node);
    bool add(kernel::Kernel& k, kernel::NodeIndex node, Step step, SimTime start);
    void wait(kernel::Kernel& k, kernel::NodeIndex node, SimTime span);
    void watch(kernel::Kernel& k, kernel::NodeIndex node);
    bool is_calm(const kernel::Kernel& k, kernel::NodeIndex node) const;
    void calm_down(kernel::Kernel& k, kernel::NodeIndex node);
    void finish(kernel::Kernel& k, kernel::NodeIndex node);
    Entry entry(const kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t i) const;
    Text summary() const;

    Entry entries_[kMost];
    std::uint32_t count_;
    std::uint32_t epoch_;  ///< processes of an older one are void
    Calls base_;           ///< when the present step began
    Marks before_;         ///< the loss; calls of earlier stories aside
    Marks second_;         ///< when the second began that is looked at
    SimTime second_at_;
    SimTime end_;  ///< of the present step, announced; 0: none
    Aftermath after_;
    std::uint64_t late_;
    Calls told_;  ///< of the stories that are over
    Phase phase_;
    bool open_;
};

/// Calls to a component that did not end ok, since the statistics started.
std::uint64_t failed_calls(const kernel::Kernel& k, kernel::NodeIndex node);
/// The longest way of a call to it.
SimTime longest_way(const kernel::Kernel& k, kernel::NodeIndex node);
/// When the last of the answers to its name expires that lead its callers to this instance; 0: there are none.
SimTime last_answer(const kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instance);

inline constexpr Element kDetectingBadge{ElementKind::Badge, "FailoverDetecting", "unnoticed"};
inline constexpr Element kTakingOverBadge{ElementKind::Badge, "FailoverTakingOver", "taking over"};
inline constexpr Element kOldAddressesBadge{ElementKind::Badge, "FailoverOldAddresses", "old addresses"};
inline constexpr Element kReconnectingBadge{ElementKind::Badge, "FailoverReconnecting", "reconnecting"};
inline constexpr Element kWarmingUpBadge{ElementKind::Badge, "FailoverWarmingUp", "warming up"};

}  // namespace nephoscope::services
