#pragma once

#include <string>
#include <vector>

#include "engine/base/sim_time.h"
#include "engine/base/text.h"
#include "engine/model/design.pb.h"

namespace nephoscope::services {

/// The scripts that a deployment of CodeDeploy runs at its lifecycle events: how long each takes, and whether it goes well.
class Lifecycle {
public:
    Lifecycle() = default;
    explicit Lifecycle(const model::Deployment& deployment);

    bool empty() const { return hooks_.empty(); }
    /// Until its script ends or its timeout cuts it; 0 where it has none.
    SimTime time(model::LifecycleEvent event) const;
    /// Its script ends with an error, or is cut.
    bool fails(model::LifecycleEvent event) const;
    bool has(model::LifecycleEvent event) const { return find(event) != nullptr; }
    /// Of all scripts together.
    SimTime total() const;
    /// "has failed after 10 s", "was cut at its timeout of 30 s", "has succeeded after 10 s"
    Text outcome(model::LifecycleEvent event) const;

private:
    struct Hook {
        model::LifecycleEvent event;
        SimTime time, timeout;
        bool fails;
        bool late() const { return time > timeout; }
        SimTime takes() const { return late() ? timeout : time; }
    };
    const Hook* find(model::LifecycleEvent event) const;

    std::vector<Hook> hooks_;
};

/// "BeforeInstall"
std::string event_name(model::LifecycleEvent event);

/// A pipeline starts it, so it does not start by itself.
bool is_started_by_pipeline(const model::Design& design, const std::string& deployment);

}  // namespace nephoscope::services
