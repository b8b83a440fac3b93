#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "engine/base/sim_time.h"

namespace nephoscope::services {

enum class DeploymentResult : std::uint8_t { Running, Succeeded, Failed, RolledBack };

/// What became of one deployment and what it took. Times are the run's, whatever restarts of the statistics lie between.
struct DeploymentRecord {
    std::uint64_t key;  ///< hash of its id
    DeploymentResult result;
    bool alarmed;           ///< its alarm stopped it
    SimTime began, ended;   ///< ended: while it runs, now
    SimTime rolling_back;   ///< how long its rollback took; 0: there was none, or it took no time
    std::uint64_t failed;   ///< calls of its target that did not end well meanwhile
    double usd;             ///< for what it kept beside the desired capacity; of a function for the inits of its new version
    double credits, burst;  ///< CPU credits and share of burst balance that a mean instance has lost
};

/// The last deployments of a component, as plain data of the world. All zeros: none yet.
class DeploymentRecords {
public:
    void add(const DeploymentRecord& record) { last_[count_++ % kKept] = record; }
    /// REQUIRES: one was added.
    DeploymentRecord& last() { return last_[(count_ - 1) % kKept]; }
    /// The oldest first.
    template <typename Visit>
    void each(Visit visit) const {
        for (std::uint32_t i = count_ - std::min(count_, kKept); i < count_; ++i) visit(last_[i % kKept]);
    }

private:
    static constexpr std::uint32_t kKept = 16;
    std::array<DeploymentRecord, kKept> last_;
    std::uint32_t count_;
};

/// A record for people.
struct DeploymentReading {
    std::string id, name;
    DeploymentRecord record;
};

}  // namespace nephoscope::services
