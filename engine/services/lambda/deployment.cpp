#include "engine/services/lambda/deployment.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/lambda/function.h"

// How CodeDeploy shifts an alias from one version to another. deploy() reads from top to bottom; what it asks and does stands above it.

namespace nephoscope::services::lambda {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

// Frame::local of its process: how it was asked for, and once it runs the number of the deployment above these.
constexpr std::uint32_t kScheduled = 1, kAsked = 2, kRuns = 2;

std::uint64_t refused(Kernel& k, const FunctionPlan& plan) {
    std::uint64_t all = 0;
    for (int o = 1; o < kernel::kOutcomes; ++o) all += k.w.nodes[plan.node].outcomes[o];
    return all;
}

std::string percent(double share) {
    constexpr double kDigits = 100;
    return number_text(static_cast<double>(static_cast<int>(share * 100 * kDigits + 0.5)) / kDigits) + " %";
}

/// The alias has one version again.
void lead_to(Kernel& k, const FunctionPlan& plan, std::uint64_t version) {
    FunctionState& function = plan.of(k);
    function.alias[0] = version;
    function.alias[1] = 0;
    function.share = 0;
    Environments(k, plan).follow_alias();
}

/// One deployment of one function.
class Shift {
public:
    Shift(Kernel& k, Frame& f)
        : k_(k),
          f_(f),
          plan_(plan_of(k, f.node)),
          function_(plan_.of(k)),
          s_(function_.deployment),
          deployment_(plan_.deployment(static_cast<std::uint64_t>(f.started))) {}

    /// It is still in the design, and the one that is under way.
    bool runs() const { return deployment_ && s_.key == deployment_->key && f_.local == kRuns + s_.started; }
    bool begins();
    SimTime script(model::LifecycleEvent event) const;
    /// False: the script has failed, and with it the deployment.
    bool passes(model::LifecycleEvent event);
    /// The next step of the traffic; false: that was the last.
    bool moves();
    SimTime interval() const { return deployment_->interval; }
    void complete();

private:
    void log(const char* what, Text text, Level level) const { k_.log(plan_.node, what, std::move(text), level); }
    bool refuses();

    Kernel& k_;
    Frame& f_;
    const FunctionPlan& plan_;
    FunctionState& function_;
    DeploymentState& s_;
    const DeploymentPlan* const deployment_;
};

std::uint64_t failed(Kernel& k, const FunctionPlan& plan) {
    const std::uint64_t before = plan.of(k).deployment.refused_before, now = refused(k, plan);
    return now > before ? now - before : now;
}

/// What became of it, at its end: "after 60 s; 12 requests to the function failed meanwhile."
Text losses(Kernel& k, const FunctionPlan& plan) {
    const DeploymentState& s = plan.of(k).deployment;
    const std::uint64_t lost = failed(k, plan);
    const double seconds = to_seconds((k.now() - s.began) / kSecond * kSecond);
    return lost == 1 ? say("after %1 s; %2 request to the function failed meanwhile.", seconds, lost)
                     : say("after %1 s; %2 requests to the function failed meanwhile.", seconds, lost);
}

void end(Kernel& k, const FunctionPlan& plan, DeploymentResult result, bool alarmed = false) {
    FunctionState& function = plan.of(k);
    DeploymentState& s = function.deployment;
    const bool good = result == DeploymentResult::Succeeded;
    ++(good ? s.succeeded : s.given_up);
    DeploymentRecord done = record(k, plan, result);
    done.alarmed = alarmed;
    s.records.add(done);
    s.time += k.now() - s.began;
    s.ended = s.key;
    s.ended_well = good;
    s.key = 0;
    if (good || function.share <= 0) lead_to(k, plan, good ? s.to : s.from);
}

void fail(Kernel& k, const FunctionPlan& plan, const DeploymentPlan& deployment, const Text& why, bool alarmed = false) {
    FunctionState& function = plan.of(k);
    DeploymentState& s = function.deployment;
    const bool moved = function.share > 0, back = moved && deployment.rolls_back;
    const Text after = losses(k, plan);
    k.log(plan.node, "deployment-failed",
          back    ? say("Deployment %1 %2 and is rolled back %3", deployment.name, why, after)
          : moved ? say("Deployment %1 %2: %3 of the traffic stay on %4 %5", deployment.name, why, percent(function.share),
                        plan.name_of(s.to), after)
                  : say("Deployment %1 %2: no traffic has moved %3", deployment.name, why, after),
          moved && !back ? Level::Problem : Level::Warning);
    if (back) {
        ++s.rolled_back;
        function.share = 0;
    }
    end(k, plan, back ? DeploymentResult::RolledBack : DeploymentResult::Failed, alarmed);
    if (back)
        k.log(plan.node, "deployment-rolled-back",
              say("Rollback of %1 is complete: all traffic goes to %2 again.", deployment.name, plan.name_of(s.from)), Level::Good);
}

bool Shift::refuses() {
    const bool busy = s_.key != 0;
    if (!busy && function_.alias[0] != deployment_->version) return false;
    log("deployment-refused",
        busy ? say("Deployment %1 does not begin: another one is under way.", deployment_->name)
             : say("Deployment %1 has nothing to do: the alias leads to %2 already.", deployment_->name,
                   plan_.name_of(deployment_->version)),
        busy ? Level::Warning : Level::Info);
    s_.ended = deployment_->key;
    s_.ended_well = !busy;
    if (!busy) lead_to(k_, plan_, deployment_->version);
    return true;
}

bool Shift::begins() {
    const bool due = deployment_ && (f_.local == kAsked || deployment_->at == k_.now());
    if (!due || (s_.latest == deployment_->key && s_.began == k_.now() && s_.started) || refuses()) return false;
    s_.key = s_.latest = deployment_->key;
    s_.from = function_.alias[0];
    s_.to = deployment_->version;
    s_.began = k_.now();
    s_.steps = 0;
    s_.newer = 0;
    s_.usd = 0;
    s_.refused_before = refused(k_, plan_);
    f_.local = kRuns + ++s_.started;
    function_.alias[1] = s_.to;
    function_.share = 0;
    Environments(k_, plan_).follow_alias();
    log("deployment-started",
        say("Deployment %1 begins: the alias shifts from %2 to %3.", deployment_->name, plan_.name_of(s_.from), plan_.name_of(s_.to)),
        Level::Info);
    return true;
}

SimTime Shift::script(model::LifecycleEvent event) const { return deployment_->hooks.time(event); }

bool Shift::passes(model::LifecycleEvent event) {
    if (!runs()) return false;
    const Lifecycle& hooks = deployment_->hooks;
    if (!hooks.has(event)) return true;
    const bool fails = hooks.fails(event);
    log("lifecycle-event", say("Deployment %1: %2 %3.", deployment_->name, event_name(event), hooks.outcome(event)),
        fails ? Level::Warning : Level::Info);
    if (fails) fail(k_, plan_, *deployment_, say("has failed at %1", event_name(event)));
    return !fails;
}

bool Shift::moves() {
    function_.share = deployment_->share(++s_.steps);
    Environments(k_, plan_).provision();
    log("traffic-shifted",
        say("Deployment %1: %2 of the traffic go to %3.", deployment_->name, percent(function_.share), plan_.name_of(s_.to)), Level::Info);
    return function_.share < 1;
}

void Shift::complete() {
    log("deployment-succeeded", say("Deployment %1 has succeeded %2", deployment_->name, losses(k_, plan_)), Level::Good);
    end(k_, plan_, DeploymentResult::Succeeded);
}

}  // namespace

double DeploymentPlan::share(std::uint32_t steps) const {
    if (policy == model::LAMBDA_CANARY) return steps > 1 ? 1 : percentage / 100;
    if (policy == model::LAMBDA_LINEAR) return std::min(1.0, percentage * steps / 100);
    return 1;
}

DeploymentRecord record(Kernel& k, const FunctionPlan& plan, DeploymentResult result) {
    const DeploymentState& s = plan.of(k).deployment;
    return {.key = s.key,
            .result = result,
            .alarmed = false,
            .began = s.began,
            .ended = k.now(),
            .rolling_back = 0,
            .failed = failed(k, plan),
            .usd = s.usd,
            .credits = 0,
            .burst = 0};
}

void bill_deployment(Kernel& k, const FunctionPlan& plan, const VersionPlan& version) {
    constexpr SimTime kAftermath = 60 * kSecond;  // The last step moves the most traffic, and is the end.
    DeploymentState& s = plan.of(k).deployment;
    if (!s.started || version.app_key != s.to) return;
    if (!s.key && k.now() - s.records.last().ended >= kAftermath) return;
    s.usd += version.init_usd;
    if (!s.key) s.records.last().usd = s.usd;
}

FrameId deploy_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    if (!Shift(k, f).begins()) return k.finish(id, Outcome::Ok);
    SPEND(k, id, Shift(k, f).script(model::BEFORE_ALLOW_TRAFFIC));
    if (!Shift(k, f).passes(model::BEFORE_ALLOW_TRAFFIC)) return k.finish(id, Outcome::Ok);
    while (Shift(k, f).moves()) {
        SLEEP(k, id, Shift(k, f).interval());
        if (!Shift(k, f).runs()) return k.finish(id, Outcome::Ok);
    }
    SPEND(k, id, Shift(k, f).script(model::AFTER_ALLOW_TRAFFIC));
    if (!Shift(k, f).passes(model::AFTER_ALLOW_TRAFFIC)) return k.finish(id, Outcome::Ok);
    Shift(k, f).complete();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

namespace {

void spawn(Kernel& k, const FunctionPlan& plan, const DeploymentPlan& deployment, SimTime delay, std::uint32_t how) {
    const FrameId id = k.spawn_process(plan.node, kProcess, how, delay);
    k.frame(id).started = static_cast<SimTime>(deployment.key);
}

DeploymentPlan deployment_plan(const Compiler& c, const model::Deployment& from) {
    DeploymentPlan plan;
    plan.id = from.id();
    plan.name = from.name().empty() ? from.id() : from.name();
    plan.key = kernel::hash(from.id());
    plan.version = kernel::hash(from.app_version());
    plan.at = is_started_by_pipeline(c.plan.design, from.id()) ? -1 : sim_time(from.at());
    plan.policy = from.policy();
    plan.percentage = from.percentage();
    plan.interval = sim_time(from.interval());
    plan.rolls_back = from.auto_rollback();
    plan.hooks = Lifecycle(from);
    return plan;
}

void start_deployment(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    const FunctionPlan& plan = plan_of(k, node);
    if (const DeploymentPlan* deployment = plan.deployment(kernel::hash(id))) spawn(k, plan, *deployment, 0, kAsked);
}

void stop_deployment(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    const FunctionPlan& plan = plan_of(k, node);
    const DeploymentPlan* deployment = plan.deployment(plan.of(k).deployment.key);
    if (deployment && deployment->id == id) fail(k, plan, *deployment, say("is stopped by its alarm"), true);
}

DeploymentProgress progress(Kernel& k, kernel::NodeIndex node, std::string_view id) {
    const DeploymentState& s = plan_of(k, node).of(k).deployment;
    const std::uint64_t key = kernel::hash(id);
    if (s.key == key) return DeploymentProgress::Running;
    if (s.ended != key) return DeploymentProgress::None;
    return s.ended_well ? DeploymentProgress::Succeeded : DeploymentProgress::Failed;
}

constexpr int kPolicies[] = {model::LAMBDA_ALL_AT_ONCE, model::LAMBDA_CANARY, model::LAMBDA_LINEAR};

}  // namespace

const DeploymentType kDeployment{kPolicies, start_deployment, stop_deployment, progress};

void compile_deployments(Compiler& c, FunctionPlan& plan) {
    for (const model::Deployment& each : c.plan.design.deployments())
        if (each.target() == c.component.id()) plan.deployments.push_back(deployment_plan(c, each));
    std::sort(plan.deployments.begin(), plan.deployments.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (const DeploymentPlan& each : plan.deployments) plan.schedule = kernel::hash(each.id + std::to_string(each.at), plan.schedule + 1);
}

void give_up_deployment(Kernel& k, const FunctionPlan& plan, const Text& why) {
    if (!plan.of(k).deployment.key) return;
    k.log(plan.node, "deployment-failed", say("The deployment under way ends where it is: %1", why), Level::Warning);
    end(k, plan, DeploymentResult::Failed);
}

void follow_plan(Kernel& k, const FunctionPlan& plan) {
    FunctionState& s = plan.of(k);
    if (!plan.deployment(s.deployment.key)) give_up_deployment(k, plan, say("it was removed."));
    if (s.schedule == plan.schedule) return;
    s.schedule = plan.schedule;
    for (const DeploymentPlan& each : plan.deployments)
        if (each.at >= k.now()) spawn(k, plan, each, each.at - k.now(), kScheduled);
}

void deploy_now(Kernel& k, const FunctionPlan& plan, std::uint32_t number) {
    if (number >= 1 && number <= plan.deployments.size()) return spawn(k, plan, plan.deployments[number - 1], 0, kAsked);
    k.log(plan.node, "fault-without-effect", say("There is no deployment %1 for this function.", number), Level::Info);
}

}  // namespace nephoscope::services::lambda
