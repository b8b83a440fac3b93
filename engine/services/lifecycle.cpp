#include "engine/services/lifecycle.h"

#include <algorithm>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

Lifecycle::Lifecycle(const model::Deployment& deployment) {
    for (const model::DeploymentHook& each : deployment.hooks())
        hooks_.push_back({each.event(), sim_time(each.time()), sim_time(each.timeout()), each.fails()});
}

const Lifecycle::Hook* Lifecycle::find(model::LifecycleEvent event) const {
    const auto found = std::find_if(hooks_.begin(), hooks_.end(), [event](const Hook& each) { return each.event == event; });
    return found == hooks_.end() ? nullptr : &*found;
}

SimTime Lifecycle::time(model::LifecycleEvent event) const {
    const Hook* hook = find(event);
    return hook ? hook->takes() : 0;
}

bool Lifecycle::fails(model::LifecycleEvent event) const {
    const Hook* hook = find(event);
    return hook && (hook->fails || hook->late());
}

SimTime Lifecycle::total() const {
    SimTime sum = 0;
    for (const Hook& each : hooks_) sum += each.takes();
    return sum;
}

Text Lifecycle::outcome(model::LifecycleEvent event) const {
    const Hook* hook = find(event);
    if (!hook) return say("has no script");
    const double seconds = to_seconds(hook->takes());
    if (hook->late()) return say("was cut at its timeout of %1 s", seconds);
    return hook->fails ? say("has failed after %1 s", seconds) : say("has succeeded after %1 s", seconds);
}

std::string event_name(model::LifecycleEvent event) {
    const auto* value = model::LifecycleEvent_descriptor()->FindValueByNumber(event);
    return value ? model::label_of(*value) : std::string();
}

bool is_started_by_pipeline(const model::Design& design, const std::string& deployment) {
    for (const model::Pipeline& pipeline : design.pipelines())
        for (const model::PipelineStage& stage : pipeline.stages())
            if (stage.action() == model::CODE_DEPLOY && stage.deployment() == deployment) return true;
    return false;
}

}  // namespace nephoscope::services
