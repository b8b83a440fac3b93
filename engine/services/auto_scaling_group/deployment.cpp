#include "engine/services/auto_scaling_group/deployment.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/services/auto_scaling_group/group.h"
#include "engine/services/auto_scaling_group/passage.h"
#include "engine/services/observation.h"

// How a version comes to the instances. deploy() reads from top to bottom; what it asks and does stands above it. What each instance goes
// through is in passage.cpp.
namespace nephoscope::services::asg {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

/// Calls of the group that have not ended well.
std::uint64_t refused(Kernel& k, const GroupPlan& plan) {
    const kernel::CallStatistics& calls = k.w.nodes[plan.node];
    std::uint64_t all = 0;
    for (int o = 1; o < kernel::kOutcomes; ++o) all += calls.outcomes[o];
    return all;
}

/// From one count to the next; the statistics may have started anew between them.
std::uint64_t failed_since(std::uint64_t before, std::uint64_t now) { return now > before ? now - before : now; }

enum class Verdict : std::uint8_t { Wait, Good, Bad };

std::uint32_t rounded_up(double value) {
    const auto whole = static_cast<std::uint32_t>(value);
    return static_cast<double>(whole) < value ? whole + 1 : whole;
}

/// One deployment of one group.
class Rollout {
public:
    Rollout(Kernel& k, const Frame& f)
        : k_(k),
          plan_(plan_of(k, f.node)),
          fleet_(k, f.node),
          s_(plan_.deployment_of(k)),
          forced_(f.status == kForced),
          plan(plan_.deployment(plan_key(f))) {}

    static std::uint64_t plan_key(const Frame& f) { return static_cast<std::uint64_t>(f.started); }
    /// It is still in the design, and the one that is under way.
    bool runs() const { return plan && s_.key == plan->key; }

    bool begins();
    /// Launches or updates the next instances; false: there are none.
    bool next_batch() { return adds_instances() || updates_batch(); }
    /// Keeps the verdict on the batch, once there is one.
    bool waits();
    /// After a bad batch: true when it is carried back where it stands: the loop goes on with the version before.
    bool returns();
    /// After a bad batch or evaluation: the old instances that have lost their traffic get it back.
    void reopen();
    /// They are not ready for it, or the new ones are not ready to go.
    bool reopens();
    void give_up();
    /// The next of the new instances that were held back get traffic; false: none is any more.
    bool release();
    bool has_released() const { return plan->holds_back() && !s_.rolling_back; }
    /// Traffic leaves the old instances, or a share of it.
    void reroute();
    /// False: it is over, or has ended badly.
    bool evaluates();
    void complete();

private:
    Instance& at(std::uint32_t slot) const { return plan_.instance(k_, slot); }
    bool is_new(const Instance& i) const { return i.number > s_.launched_before; }
    /// New ones stand in for it.
    bool is_replaced(const Instance& i) const { return !is_new(i) || i.version_key != s_.to; }
    template <typename Visit>
    void each(Visit visit) const {
        for (std::uint32_t slot = 0; slot < plan_.slots; ++slot)
            if (at(slot).life != Life::Empty) visit(slot, at(slot));
    }
    std::uint32_t present() const;
    bool refuses(Text why);
    bool adds_instances();
    bool updates_batch();
    bool can_be_updated(const Instance& i) const;
    Verdict judge();
    bool errs(std::uint64_t least) const;
    void split(double share);
    void launch(std::uint32_t count);
    void begin_batch();
    void take_up(Instance& i) const;
    bool is_healthy(const Instance& i) const;
    Verdict of_instance(const Instance& i) const;
    Verdict count_failures();
    bool is_ready(const Instance& i) const;
    void remove_new();
    void log(const char* what, Text text, Level level) const { k_.log(plan_.node, what, std::move(text), level); }
    Text words() const { return s_.rolling_back ? say("Rollback of %1", plan->name) : say("Deployment %1", plan->name); }
    Text failure() const;
    std::string version_name(std::uint64_t key) const { return plan_.versions[plan_.version_of(key)].id; }
    double seconds_since(SimTime time) const { return to_seconds((k_.now() - time) / kSecond * kSecond); }
    Text losses() const;
    /// As it was before, without its new version.
    bool is_back() const { return s_.rolling_back || (plan->replaces() && (!plan->is_code_deploy() || plan->rolls_back)); }
    void end(bool good);

    Kernel& k_;
    const GroupPlan& plan_;
    Fleet fleet_;
    DeploymentState& s_;
    const bool forced_;

public:
    const DeploymentPlan* const plan;
};

Text Rollout::failure() const {
    return s_.stop ? say("%1 is stopped by its alarm after %2 s", words(), seconds_since(s_.began))
                   : say("%1 has failed after %2 s", words(), seconds_since(s_.began));
}

Text Rollout::losses() const {
    const std::uint64_t lost = failed_since(s_.refused_before, refused(k_, plan_));
    const Text cost = asg::words(plan_, toll(k_, plan_, s_.before));
    return lost == 1 ? say("; %1 request to the group failed meanwhile%2.", lost, cost)
                     : say("; %1 requests to the group failed meanwhile%2.", lost, cost);
}

/// Instances that are not on their way out.
std::uint32_t Rollout::present() const {
    std::uint32_t count = 0;
    each([&](std::uint32_t, const Instance& i) { count += i.life != Life::Draining; });
    return count;
}

bool Rollout::refuses(Text why) {
    log("deployment-refused", std::move(why), Level::Warning);
    s_.ended = plan->key;
    s_.ended_well = false;
    return false;
}

bool Rollout::begins() {
    const bool due = plan && (forced_ || plan->at == k_.now());
    if (!due || (s_.key == plan->key && s_.began == k_.now())) return false;
    if (s_.key) return refuses(say("%1 does not begin: another one is under way.", words()));
    const std::uint32_t size = present(), least = plan->minimum_of(size);
    if (plan->is_code_deploy() && size && least >= size)
        return refuses(say("%1 does not begin: %2 instances must stay healthy, and there are %3.", words(), least, size));
    const DeploymentState before = s_;
    s_ = {};
    s_.started = before.started + 1;
    s_.succeeded = before.succeeded;
    s_.given_up = before.given_up;
    s_.rolled_back = before.rolled_back;
    s_.time = before.time;
    s_.ended = before.ended;
    s_.ended_well = before.ended_well;
    s_.records = before.records;
    std::copy_n(before.in_service, 2, s_.in_service);
    s_.key = plan->key;
    s_.from = plan_.group_of(k_).version;
    s_.to = s_.newest = plan->version;
    s_.began = k_.now();
    s_.refused_before = refused(k_, plan_);
    s_.before = standing(k_, plan_);
    s_.launched_before = plan_.group_of(k_).launched;
    s_.total = size;
    each([&](std::uint32_t, Instance& i) {
        i.in_batch = i.reached = false;
        i.old = i.life != Life::Draining;
    });
    count_versions(k_, plan_);
    log("deployment-started", say("%1 begins: %2 to %3 on %4 instances.", words(), version_name(s_.from), version_name(s_.to), s_.total),
        Level::Info);
    return true;
}

void Rollout::begin_batch() { s_.batch_began = k_.now(); }

void Rollout::take_up(Instance& i) const {
    i.in_batch = i.reached = true;
    i.taken_up = k_.now();
    i.agent.passed = 0;
}

/// Beside those that are desired, with the new version.
void Rollout::launch(std::uint32_t count) {
    GroupState& group = plan_.group_of(k_);
    const std::uint64_t version = group.version;
    const std::uint32_t launched = group.launched;
    group.version = s_.to;
    group.extra += count;
    s_.extra += count;
    group.holds_back = plan->holds_back();
    fleet_.balance();
    group.holds_back = false;
    group.version = version;
    each([&](std::uint32_t slot, Instance& i) {
        i.in_batch = false;
        if (i.number <= launched) return;
        take_up(i);
        if (!plan->hooks.empty()) start_passage(k_, plan_.node, slot, Passage::Green);
    });
    begin_batch();
}

/// False: there are none to add any more.
bool Rollout::adds_instances() {
    if (s_.rolling_back) return false;
    std::uint32_t count = 0;
    if (plan->policy == model::ROLLING_WITH_ADDITIONAL_BATCH && s_.extra == 0) count = plan->batch_of(s_.total);
    if (plan->policy == model::IMMUTABLE) count = s_.extra == 0 ? std::min(1u, s_.total) : s_.total - s_.extra;
    if (plan->holds_back() && s_.extra == 0) count = s_.total;
    if (!count) return false;
    launch(count);
    log("deployment-batch",
        count == 1 ? say("%1: %2 new instance is launched.", words(), count) : say("%1: %2 new instances are launched.", words(), count),
        Level::Info);
    return true;
}

/// What an earlier attempt has left half done too, and what runs the version already: it gets its files anew, and starts again.
bool Rollout::can_be_updated(const Instance& i) const {
    const bool runs = i.life == Life::InService || i.life == Life::Starting;
    if (i.broken) return !i.scripted && (runs || i.life == Life::Detached || i.life == Life::Installing);
    const bool redeploys = i.old && !i.reached && !s_.rolling_back;
    return runs && (redeploys || i.version_key != s_.to);
}

/// The next instances that are brought to the version where they stand; false: all have it. CodeDeploy does not wait for those under way.
bool Rollout::updates_batch() {
    if (plan->replaces()) return false;
    const std::uint32_t most = plan->batch_of(s_.total, s_.failed);
    std::uint32_t under_way = 0, chosen = 0;
    each([&](std::uint32_t, Instance& i) {
        i.in_batch = i.in_batch && plan->is_code_deploy();
        under_way += i.in_batch;
    });
    each([&](std::uint32_t slot, Instance& i) {
        if (under_way + chosen >= most || i.in_batch || !can_be_updated(i)) return;
        ++chosen;
        take_up(i);
        start_passage(k_, plan_.node, slot, Passage::InPlace);
    });
    if (!chosen) return under_way > 0;
    begin_batch();
    log("deployment-batch",
        chosen == 1 ? say("%1: %2 instance is brought to %3.", words(), chosen, version_name(s_.to))
                    : say("%1: %2 instances are brought to %3.", words(), chosen, version_name(s_.to)),
        Level::Info);
    return true;
}

Verdict Rollout::of_instance(const Instance& i) const {
    if (i.broken) return Verdict::Bad;
    if (i.scripted) return Verdict::Wait;
    const bool up = i.life == Life::InService && i.version_key == s_.to;
    if (plan->is_code_deploy() && up && plan_.versions[i.version].fails_health_checks) return Verdict::Bad;  // Its script validates it.
    return up && (i.passes || i.held || !plan_.is_balanced(k_)) ? Verdict::Good : Verdict::Wait;
}

/// CodeDeploy looks at each instance by itself. In place one that is through makes room for the next; where too many have failed, those
/// under way come to their end first.
Verdict Rollout::count_failures() {
    bool waits = false, any = false;
    each([&](std::uint32_t, Instance& i) {
        if (!i.in_batch) return;
        const Verdict verdict = of_instance(i);
        if (verdict == Verdict::Wait && k_.now() - i.taken_up < plan->timeout) {
            waits = true;
            return;
        }
        i.in_batch = false;
        any = true;
        ++s_.done;
        s_.failed += verdict != Verdict::Good;
    });
    const bool good = plan->replaces() ? s_.failed == 0 : plan->tolerates(s_.failed, s_.done, s_.total);
    if (waits && (!any || !good || plan->replaces())) return Verdict::Wait;
    return good ? Verdict::Good : Verdict::Bad;
}

/// More of the answers of the batch, or of all that have a share of the traffic, are errors of its app than may be.
bool Rollout::errs(std::uint64_t least) const {
    std::uint64_t answers = 0, errors = 0;
    each([&](std::uint32_t, const Instance& i) {
        if (plan->splits() ? i.old : !i.in_batch) return;
        answers += i.answers;
        errors += i.errors;
    });
    const bool bad = plan->checks > 0 && answers >= least && static_cast<double>(errors) > plan->most_errors * static_cast<double>(answers);
    if (bad)
        log("deployment-unhealthy", say("%1: %2 of %3 answers of the new version were errors.", words(), errors, answers), Level::Warning);
    return bad;
}

/// What has its share of the traffic is evaluated instead.
bool Rollout::is_healthy(const Instance& i) const {
    const bool checked = plan->checks > 0 && (i.held || !plan->splits());
    return of_instance(i) == Verdict::Good && (!checked || i.agent.passed >= plan->checks);
}

Verdict Rollout::judge() {
    if (s_.stop) return Verdict::Bad;
    if (plan->is_code_deploy()) return count_failures();
    std::uint32_t waiting = 0, members = 0;
    each([&](std::uint32_t, const Instance& i) {
        members += i.in_batch;
        waiting += i.in_batch && !is_healthy(i);
    });
    if (members && !waiting) {
        s_.done += members;
        return Verdict::Good;
    }
    if (k_.now() - s_.batch_began < plan->timeout) return Verdict::Wait;
    s_.failed += members;
    errs(0);  // Says so.
    return Verdict::Bad;
}

bool Rollout::waits() {
    const Verdict verdict = judge();
    s_.bad = verdict == Verdict::Bad;
    return verdict == Verdict::Wait;
}

bool Rollout::returns() {
    if (!plan->rolls_back || s_.rolling_back || plan->replaces()) return false;
    log("deployment-failed", say("%1 has failed: the last version is deployed again.", words()), Level::Problem);
    s_.rolling_back = true;
    s_.rollback_began = k_.now();
    s_.alarmed = s_.stop;
    s_.stop = false;
    ++s_.rolled_back;
    std::swap(s_.from, s_.to);
    s_.done = s_.failed = 0;
    s_.total = 0;
    each([&](std::uint32_t, Instance& i) {
        i.in_batch = false;
        if (i.broken) i.scripted = false;
        s_.total += (i.version_key != s_.to || i.broken) && i.life != Life::Draining;
    });
    return true;
}

/// What nobody sends requests to ends at once, the others when they have done what they have.
void Rollout::remove_new() {
    each([&](std::uint32_t slot, Instance& i) {
        if (!is_new(i) || i.version_key != s_.to) return;
        ++i.passage;
        i.held ? fleet_.remove(slot) : fleet_.retire(slot);
    });
}

bool Rollout::is_ready(const Instance& i) const { return i.life == Life::InService && !i.scripted && (i.passes || !plan_.is_balanced(k_)); }

void Rollout::reopen() {
    split(0);
    bool any = false;
    each([&](std::uint32_t slot, Instance& i) {
        if (!i.old) return;
        ++i.passage;
        i.scripted = i.broken = false;
        if (i.life != Life::Detached) return;
        any = true;
        plan->hooks.empty() ? fleet_.attach(slot) : start_passage(k_, plan_.node, slot, Passage::Allow);
    });
    if (!any) return;
    log("deployment-failed", say("%1: traffic goes back to the old instances.", failure()), Level::Problem);
    s_.rolling_back = true;
    s_.waits_with_old = false;
    s_.rollback_began = k_.now();
    begin_batch();
}

bool Rollout::reopens() {
    if (!s_.rolling_back || k_.now() - s_.batch_began >= plan->timeout) return false;
    bool waits = false;
    each([&](std::uint32_t, const Instance& i) { waits = waits || (i.old && !is_ready(i)); });
    if (waits || plan->hooks.empty()) return waits;
    each([&](std::uint32_t slot, Instance& i) {
        if (!is_new(i) || i.broken) return;
        if (i.life == Life::InService && !i.scripted) start_passage(k_, plan_.node, slot, Passage::Blue);
        waits = waits || i.scripted;
    });
    return waits;
}

void Rollout::split(double share) {
    if (plan->splits()) fleet_.split(share, s_.launched_before);
}

void Rollout::give_up() {
    split(0);
    plan_.group_of(k_).extra -= s_.extra;
    const bool extra_batch = plan->policy == model::ROLLING_WITH_ADDITIONAL_BATCH && s_.done <= s_.extra;
    if (plan->replaces() || extra_batch) remove_new();
    each([&](std::uint32_t slot, const Instance& i) {
        if (i.old && i.life == Life::Detached) fleet_.attach(slot);
    });
    if (plan->replaces() && is_back()) ++s_.rolled_back;
    if (s_.rolling_back && plan->replaces()) {
        fleet_.balance();
        return end(true);
    }
    log("deployment-failed",
        plan->replaces() ? say("%1: the new instances are terminated%2", failure(), losses())
        : extra_batch    ? say("%1: its additional batch is terminated%2", failure(), losses())
                         : say("%1 and stops where it is%2", failure(), losses()),
        plan->replaces() || extra_batch ? Level::Warning : Level::Problem);
    end(false);
    fleet_.balance();
}

bool Rollout::release() {
    if (!plan->holds_back() || s_.rolling_back) return false;
    split(plan->new_version_share);
    const std::uint32_t most = plan->splits() ? s_.total : plan->batch_of(s_.total);
    std::uint32_t count = 0;
    each([&](std::uint32_t slot, Instance& i) {
        i.in_batch = false;
        if (!i.held || count >= most) return;
        take_up(i);
        ++count;
        i.held = false;
        i.forget_answers();
        if (plan->hooks.empty())
            fleet_.attach(slot);
        else
            start_passage(k_, plan_.node, slot, Passage::Allow);
    });
    if (!count) return false;
    if (s_.done >= s_.total) s_.done = 0;
    begin_batch();
    return true;
}

void Rollout::reroute() {
    s_.waits_with_old = !plan->splits();
    s_.wait_until = k_.now() + (plan->splits() ? plan->evaluation_time : plan->termination_wait);
    if (plan->splits())
        return log("traffic-split", say("%1: %2 % of the traffic go to it.", words(), plan->new_version_share * 100), Level::Info);
    s_.wait_until += plan->hooks.time(model::BEFORE_BLOCK_TRAFFIC) + plan->hooks.time(model::AFTER_BLOCK_TRAFFIC);
    each([&](std::uint32_t slot, const Instance& i) {
        if (!is_replaced(i) || i.life != Life::InService) return;
        if (plan->hooks.empty())
            fleet_.detach(slot);
        else
            start_passage(k_, plan_.node, slot, Passage::Blue);
    });
    log("traffic-rerouted",
        say("%1: traffic goes to the new instances; the old ones stay for %2 s.", words(), to_seconds(plan->termination_wait)),
        Level::Info);
}

bool Rollout::evaluates() {
    constexpr std::uint64_t kEnough = 50;  // Answers, before their errors say something.
    bool broken = false, scripted = false;
    each([&](std::uint32_t, const Instance& i) {
        broken = broken || (i.old && i.broken && i.scripted);
        scripted = scripted || (i.old && i.scripted);
    });
    s_.bad = s_.stop || broken || (plan->splits() && errs(kEnough));
    return !s_.bad && (scripted || k_.now() < s_.wait_until);
}

void Rollout::complete() {
    split(0);
    GroupState& group = plan_.group_of(k_);
    group.extra -= s_.extra;
    if (!s_.rolling_back) group.version = s_.to;
    if (plan->replaces())
        each([&](std::uint32_t slot, Instance& i) {
            if (is_replaced(i)) fleet_.retire(slot);
        });
    fleet_.balance();
    end(true);
}

void Rollout::end(bool good) {
    if (good && s_.rolling_back)
        log("deployment-rolled-back",
            say("%1 is complete: it took %2 s of the %3 s%4", words(), seconds_since(s_.rollback_began), seconds_since(s_.began), losses()),
            Level::Good);
    else if (good)
        log("deployment-succeeded", say("%1 has succeeded after %2 s%3", words(), seconds_since(s_.began), losses()), Level::Good);
    (good && !s_.rolling_back ? s_.succeeded : s_.given_up) += 1;
    s_.time += k_.now() - s_.began;
    s_.toll = toll(k_, plan_, s_.before);
    s_.records.add(record(k_, plan_,
                          good && !s_.rolling_back ? DeploymentResult::Succeeded
                          : is_back()              ? DeploymentResult::RolledBack
                                                   : DeploymentResult::Failed));
    s_.ended = s_.key;
    s_.ended_well = good && !s_.rolling_back;
    s_.key = 0;
    each([](std::uint32_t, Instance& i) { i.in_batch = i.old = i.held = i.scripted = false; });
}

bool is_bad(Kernel& k, const Frame& f) { return plan_of(k, f.node).deployment_of(k).bad; }

FrameId deploy(Kernel& k, FrameId id) {
    constexpr SimTime kLook = kSecond;
    Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    if (!Rollout(k, f).begins()) return k.finish(id, Outcome::Ok);
    while (Rollout(k, f).next_batch()) {
        do {
            SLEEP(k, id, kLook);
            if (!Rollout(k, f).runs()) return k.finish(id, Outcome::Ok);
        } while (Rollout(k, f).waits());
        if (!is_bad(k, f) || Rollout(k, f).returns()) continue;
        Rollout(k, f).give_up();
        return k.finish(id, Outcome::Ok);
    }
    while (!is_bad(k, f) && Rollout(k, f).release()) {
        do {
            SLEEP(k, id, kLook);
            if (!Rollout(k, f).runs()) return k.finish(id, Outcome::Ok);
        } while (Rollout(k, f).waits());
    }
    if (Rollout(k, f).has_released()) {
        if (!is_bad(k, f)) Rollout(k, f).reroute();
        while (!is_bad(k, f) && Rollout(k, f).evaluates()) {
            SLEEP(k, id, kLook);
            if (!Rollout(k, f).runs()) return k.finish(id, Outcome::Ok);
        }
        if (is_bad(k, f)) {
            Rollout(k, f).reopen();
            while (Rollout(k, f).reopens()) {
                SLEEP(k, id, kLook);
                if (!Rollout(k, f).runs()) return k.finish(id, Outcome::Ok);
            }
            Rollout(k, f).give_up();
            return k.finish(id, Outcome::Ok);
        }
    }
    Rollout(k, f).complete();
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

}  // namespace

std::uint32_t DeploymentPlan::minimum_of(std::uint32_t total) const {
    switch (minimum) {
        case model::ONE_AT_A_TIME: return total ? total - 1 : 0;
        case model::HALF_AT_A_TIME: return (total + 1) / 2;
        case model::HOST_COUNT: return std::min(total, static_cast<std::uint32_t>(minimum_value));
        case model::FLEET_PERCENT: return rounded_up(total * minimum_value / 100);
        default: return 0;
    }
}

std::uint32_t DeploymentPlan::batch_of(std::uint32_t total, std::uint32_t failed) const {
    const auto bounded = [total](std::uint32_t size) { return std::clamp(size, 1u, std::max(total, 1u)); };
    if (policy == model::ALL_AT_ONCE) return bounded(total);
    if (!is_code_deploy()) return bounded(rounded_up(percentage ? total * batch_size / 100 : batch_size));
    const std::uint32_t kept = failed + minimum_of(total);
    return bounded(total > kept ? total - kept : 0);
}

bool DeploymentPlan::tolerates(std::uint32_t failed, std::uint32_t done, std::uint32_t total) const {
    const std::uint32_t healthy = total - failed, least = minimum_of(total);
    return done < total ? failed == 0 || healthy > least : healthy >= std::max(least, 1u);
}

DeploymentRecord record(Kernel& k, const GroupPlan& plan, DeploymentResult result) {
    const DeploymentState& s = plan.deployment_of(k);
    const Toll cost = toll(k, plan, s.before);
    return {.key = s.key,
            .result = result,
            .alarmed = s.alarmed || s.stop,
            .began = s.began,
            .ended = k.now(),
            .rolling_back = s.rolling_back ? k.now() - s.rollback_began : 0,
            .failed = failed_since(s.refused_before, refused(k, plan)),
            .usd = cost.usd,
            .credits = cost.credits - cost.credits_left,
            .burst = cost.burst - cost.burst_left};
}

void observe_deployments(Kernel& k, const GroupPlan& plan, Observation& out) {
    const auto add = [&](const DeploymentRecord& each) {
        if (const DeploymentPlan* known = plan.deployment(each.key)) out.deployments.push_back({known->id, known->name, each});
    };
    const DeploymentState& s = plan.deployment_of(k);
    s.records.each(add);
    if (s.key) add(record(k, plan, DeploymentResult::Running));
}

FrameId deploy_routine(Kernel& k, FrameId id) { return k.frame(id).local == kNobody ? deploy(k, id) : passage_routine(k, id); }

}  // namespace nephoscope::services::asg
