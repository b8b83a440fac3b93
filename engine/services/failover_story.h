#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/services/compiler.h"
#include "engine/services/observation.h"

namespace nephoscope::services {

/// A failover told step by step: when each began, and how many calls to its component failed in it. Part of a service's state. Zeros:
/// there was none.
///
/// A story begins before the primary's work ends, so that what ends with it counts too, and is over when nobody calls the old primary any
/// more. Then the event log gets its summary. The services log the beginning of each step in their own words.
class FailoverStory {
public:
    enum class Step : std::uint8_t {
        TakingOver,    ///< from the loss to the promotion
        OldAddresses,  ///< callers still use the lost one's address
        NobodyLeft,    ///< nobody can take over
    };

    /// The primary is about to be lost. Nothing, where a story goes on.
    void open(kernel::Kernel& k, kernel::NodeIndex node);
    /// The step begins, and the one before it ends; nothing, where it is that one.
    void begin(kernel::Kernel& k, kernel::NodeIndex node, Step step);
    /// The last step is over at `end`, `grace` from when on its last calls have arrived. Routine `routine` of the node must call close().
    void close_at(kernel::Kernel& k, kernel::NodeIndex node, SimTime end, SimTime grace, std::uint8_t routine);
    /// By the process that close_at() started, or now. Nothing, where the story went on since.
    void close(kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t epoch);
    void close(kernel::Kernel& k, kernel::NodeIndex node);
    /// Calls count anew: end of warm-up.
    void restart_statistics();

    bool is_open() const { return open_; }
    bool is_at(Step step) const { return open_ && count_ && entries_[count_ - 1].step == step; }
    /// Seconds since the present step began, from 1; 0: it is another one.
    Reading seconds_of(const kernel::Kernel& k, Step step) const;
    /// What is known of the failover that goes on. `fact`: the rule of who keeps an address for how long.
    void add_reasons(kernel::Kernel& k, kernel::NodeIndex node, const char* fact, std::vector<ReasonReading>& out) const;
    /// Of the last one: how long it was, and what it cost.
    void add_numbers(std::vector<std::pair<std::string, double>>& out) const;

private:
    struct Entry {
        SimTime start, end;
        std::uint64_t lost;
        Step step;
    };
    static constexpr std::uint32_t kMost = 6;

    std::uint64_t lost_since(const kernel::Kernel& k, kernel::NodeIndex node) const;
    void end_step(const kernel::Kernel& k, kernel::NodeIndex node, SimTime end);
    std::string summary() const;

    Entry entries_[kMost];
    std::uint32_t count_;
    std::uint32_t epoch_;  ///< ends that were announced in an older one are void
    std::uint64_t base_;   ///< failed calls when the present step began
    SimTime end_;          ///< announced; 0: none
    bool open_;
};

/// Calls to a component that did not end ok, since the statistics started.
std::uint64_t failed_calls(const kernel::Kernel& k, kernel::NodeIndex node);
/// The longest way of a call to it.
SimTime longest_way(const kernel::Kernel& k, kernel::NodeIndex node);
/// When the last of the answers to its name expires that lead its callers to this instance; 0: there are none.
SimTime last_answer(const kernel::Kernel& k, kernel::NodeIndex node, std::uint32_t instance);

inline constexpr Element kTakingOverBadge{ElementKind::Badge, "FailoverTakingOver", "taking over"};
inline constexpr Element kOldAddressesBadge{ElementKind::Badge, "FailoverOldAddresses", "old addresses"};

}  // namespace nephoscope::services
