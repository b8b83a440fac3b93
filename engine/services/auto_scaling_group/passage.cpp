#include "engine/services/auto_scaling_group/passage.h"

#include <span>

#include "engine/services/auto_scaling_group/group.h"

// An instance on its way through the lifecycle events of a deployment. Elastic Beanstalk's has fewer of them, and no scripts.
namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

enum class Step : std::uint8_t {
    Boot,
    BeforeBlock,
    Block,
    AfterBlock,
    Stop,
    BeforeInstall,
    Install,
    AfterInstall,
    ApplicationStart,
    Start,  ///< the app's own start
    Up,     ///< it is started already
    Validate,
    BeforeAllow,
    Allow,
    AfterAllow
};

constexpr Step kInPlace[] = {Step::BeforeBlock, Step::Block,        Step::AfterBlock,       Step::Stop,  Step::BeforeInstall,
                             Step::Install,     Step::AfterInstall, Step::ApplicationStart, Step::Start, Step::Validate,
                             Step::BeforeAllow, Step::Allow,        Step::AfterAllow};
constexpr Step kGreen[] = {Step::Boot, Step::BeforeInstall, Step::Install, Step::AfterInstall, Step::ApplicationStart,
                           Step::Up,   Step::Validate};
constexpr Step kAllow[] = {Step::BeforeAllow, Step::Allow, Step::AfterAllow};
constexpr Step kBlue[] = {Step::BeforeBlock, Step::Block, Step::AfterBlock};

std::span<const Step> steps_of(Passage passage) {
    switch (passage) {
        case Passage::Green: return kGreen;
        case Passage::Allow: return kAllow;
        case Passage::Blue: return kBlue;
        default: return kInPlace;
    }
}

/// Nothing for steps without scripts.
std::optional<model::LifecycleEvent> event_of(Step step) {
    switch (step) {
        case Step::BeforeBlock: return model::BEFORE_BLOCK_TRAFFIC;
        case Step::AfterBlock: return model::AFTER_BLOCK_TRAFFIC;
        case Step::Stop: return model::APPLICATION_STOP;
        case Step::BeforeInstall: return model::BEFORE_INSTALL;
        case Step::AfterInstall: return model::AFTER_INSTALL;
        case Step::ApplicationStart: return model::APPLICATION_START;
        case Step::Validate: return model::VALIDATE_SERVICE;
        case Step::BeforeAllow: return model::BEFORE_ALLOW_TRAFFIC;
        case Step::AfterAllow: return model::AFTER_ALLOW_TRAFFIC;
        default: return {};
    }
}

// Frame::status of the process: which passage, and the instance's number of it.
constexpr std::uint16_t kPassageBits = 2, kPassageMask = 3;

class Traveller {
public:
    Traveller(Kernel& k, const Frame& f)
        : k_(k),
          plan_(plan_of(k, f.node)),
          f_(f),
          s_(plan_.deployment_of(k)),
          running_(plan_.deployment(s_.key)),
          steps_(steps_of(static_cast<Passage>(f.status & kPassageMask))) {}

    bool is_mine() const { return !is_stale(k_, f_) && (f_.status >> kPassageBits) == (at().passage & (0xffff >> kPassageBits)); }
    /// There is another step; false: it is through, or has failed.
    bool goes_on() const { return is_mine() && !at().broken && at().step < steps_.size(); }
    /// Does what the step does at its begin. Returns how long it takes.
    SimTime enter() const {
        const SimTime time = act();
        at().doing = doing();  // A change of its life has cleared it.
        return time;
    }
    bool waits() const;
    void leave() const;
    void end() const;

private:
    Instance& at() const { return plan_.instance(k_, f_.local); }
    Step step() const { return steps_[at().step]; }
    Fleet fleet() const { return {k_, f_.node}; }
    bool detaches() const { return running_ && (running_->detaches() || running_->policy == model::BLUE_GREEN); }
    const Lifecycle& scripts() const;
    bool has_script() const { return event_of(step()) && scripts().has(*event_of(step())); }
    bool script_fails() const;
    Doing doing() const;
    SimTime act() const;

    Kernel& k_;
    const GroupPlan& plan_;
    const Frame& f_;
    DeploymentState& s_;
    const DeploymentPlan* const running_;
    const std::span<const Step> steps_;
};

/// ApplicationStop is a script of what is there already; nothing is known of what no deployment has brought.
const Lifecycle& Traveller::scripts() const {
    static const Lifecycle kNone;
    const DeploymentPlan* of = step() == Step::Stop ? plan_.deployment(at().revision) : running_;
    return of ? of->hooks : kNone;
}

/// The scripts of the version before have worked; so has every version by the answers to its health checks.
bool Traveller::script_fails() const {
    if (!has_script()) return false;
    const bool invalid = step() == Step::Validate && plan_.versions[at().version].fails_health_checks;
    const bool known_good = s_.rolling_back && step() != Step::Stop;
    return invalid || (!known_good && scripts().fails(*event_of(step())));
}

Doing Traveller::doing() const {
    switch (step()) {
        case Step::Stop: return has_script() ? Doing::Stopping : Doing::Nothing;
        case Step::Validate:
        case Step::BeforeAllow:
        case Step::Allow:
        case Step::AfterAllow: return Doing::Validating;
        default: return Doing::Nothing;
    }
}

SimTime Traveller::act() const {
    switch (step()) {
        case Step::Boot: return 0;
        case Step::Block: return detaches() ? fleet().detach(f_.local) : 0;
        case Step::Install:
            if (at().held)
                fleet().enter(f_.local, Life::Installing);  // It has no requests.
            else if (at().life != Life::Installing)
                fleet().stop_app(f_.local);
            return running_ ? running_->install_time : 0;
        case Step::Start: fleet().start_app(f_.local, s_.to); return startup_time(k_, f_);
        case Step::Up: fleet().enter(f_.local, Life::InService); return 0;
        case Step::Allow: fleet().attach(f_.local); return 0;
        case Step::Stop:
            if (has_script()) fleet().stop_app(f_.local);
            [[fallthrough]];
        default: return has_script() ? scripts().time(*event_of(step())) : 0;
    }
}

/// For a new instance to be up; for traffic to come, where something comes after it.
bool Traveller::waits() const {
    if (!goes_on()) return false;
    if (step() == Step::Boot) return at().life != Life::InService;
    return step() == Step::Allow && running_ && !running_->hooks.empty() && plan_.is_balanced(k_) && !at().passes;
}

void Traveller::leave() const {
    if (has_script()) {
        at().broken = script_fails();
        const bool invalid = at().broken && !scripts().fails(*event_of(step()));
        const std::string name = "i-" + std::to_string(at().number);
        k_.log(f_.node, "lifecycle-event",
               invalid ? say("%1: %2 has failed: the app fails its health check.", name, event_name(*event_of(step())))
                       : say("%1: %2 %3.", name, event_name(*event_of(step())), scripts().outcome(*event_of(step()))),
               at().broken ? Level::Warning : Level::Info);
    }
    at().doing = Doing::Nothing;
    ++at().step;
}

void Traveller::end() const {
    if (!is_mine()) return;
    at().scripted = at().broken;
    if (at().broken || !running_ || !running_->is_code_deploy() || steps_.back() != Step::AfterAllow) return;
    if (!s_.rolling_back)
        at().revision = running_->key;
    else if (at().revision == running_->key)
        at().revision = 0;
}

}  // namespace

void start_passage(Kernel& k, kernel::NodeIndex node, std::uint32_t slot, Passage passage) {
    Instance& i = plan_of(k, node).instance(k, slot);
    ++i.passage;
    i.step = 0;
    i.scripted = true;
    i.broken = false;
    const FrameId id = k.spawn_process(node, kDeploy, slot);
    k.frame(id).started = i.epoch;
    k.frame(id).status = static_cast<std::uint16_t>(i.passage << kPassageBits | static_cast<unsigned>(passage));
}

FrameId passage_routine(Kernel& k, FrameId id) {
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    while (Traveller(k, f).goes_on()) {
        SPEND(k, id, Traveller(k, f).enter());
        while (Traveller(k, f).waits()) SLEEP(k, id, kSecond);
        if (!Traveller(k, f).goes_on()) break;
        Traveller(k, f).leave();
    }
    Traveller(k, f).end();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace nephoscope::services::asg
