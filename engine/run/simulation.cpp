#include "engine/run/simulation.h"

#include <algorithm>

#include "engine/parts/caller.h"
#include "engine/run/memory_limit.h"
#include "engine/services/access.h"

namespace nephoscope::run {

using kernel::Stop;

namespace {

/// How far before its target a seek begins, so that rates and percentiles over the last seconds are those of the first time.
constexpr SimTime kReplay = 10 * kSecond;

/// So that of those that act at one instant, the order in the file does not choose the first.
std::vector<const model::Fault*> by_id(const google::protobuf::RepeatedPtrField<model::Fault>& faults) {
    std::vector<const model::Fault*> sorted;
    for (const model::Fault& each : faults) sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->id() < b->id(); });
    return sorted;
}

}  // namespace

/// What experiments see of a run.
class Simulation::Stage : public scenario::Stage {
public:
    explicit Stage(Simulation& run) : run_(run) {}
    kernel::Kernel& kernel() override { return *run_.kernel_; }
    const services::Plan& plan() override { return *run_.plan_; }
    const scenario::CloudWatch& alarms() override { return run_.cloud_watch_; }
    Status act(const model::Fault& fault, bool end) override { return run_.perform(fault, end); }
    void note(const char* what, Text text, kernel::Observer::Level level) override {
        if (run_.recorder_) run_.recorder_->note(what, std::move(text), static_cast<LogEntry::Level>(level));
    }

private:
    Simulation& run_;
};

Simulation::Simulation(std::shared_ptr<const services::Plan> plan, Recorder* recorder) : recorder_(recorder) {
    const model::Design& design = plan->design;
    given_ = plan;
    auto world = std::make_unique<kernel::World>(plan->program);
    use(std::move(plan), std::move(world));
    kernel_->memory_limit = memory_limit();
    const SimTime warmup = services::sim_time(design.run().warmup());
    if (warmup > 0) scheduled_.emplace(warmup, Command{warmup, 0, Command::Kind::EndWarmup, {}, nullptr});
    for (const model::Fault* fault : by_id(design.faults())) {
        const SimTime at = services::sim_time(fault->at());
        scheduled_.emplace(at, Command{at, 0, Command::Kind::Inject, *fault, nullptr});
    }
    kernel_->start();
    cloud_watch_ = scenario::CloudWatch(*kernel_, *plan_);
    recovery_ = scenario::Recovery(*kernel_, *plan_);
    experiments_ = scenario::Experiments(*plan_);
    pipelines_ = scenario::Pipelines(*kernel_, *plan_);
    ledger_.open(metered());
    keep(~std::size_t{0});
}

void (*Simulation::at_end)(Simulation&) = nullptr;

Simulation::~Simulation() {
    if (at_end) at_end(*this);
}

void Simulation::use(std::shared_ptr<const services::Plan> plan, std::unique_ptr<kernel::World> world) {
    auto kernel = std::make_unique<kernel::Kernel>(*world, plan->program);
    if (kernel_) {
        kernel->sample_every = kernel_->sample_every;
        kernel->memory_limit = kernel_->memory_limit;
    }
    kernel_ = std::move(kernel);
    world_ = std::move(world);
    plan_ = std::move(plan);
    if (recorder_) recorder_->use(*kernel_, plan_, ledger_, pipelines_);
}

Stop Simulation::advance(SimTime until, Budget budget) {
    const std::uint64_t last_event = budget.events == ~0ull ? ~0ull : world_->head.events + budget.events;
    for (;;) {
        run_due();
        if (world_->head.events == last_event) return Stop::Events;
        SimTime stop = std::min(until, next_booking_);
        if (recorder_ && recorder_->has_series()) stop = std::min(stop, next_tick_);
        if (!scheduled_.empty()) stop = std::min(stop, scheduled_.begin()->first);
        stop = std::min({stop, cloud_watch_.next(), pipelines_.next(), recovery_.next(), experiments_.next()});
        std::uint64_t events = last_event - world_->head.events;
        bool replay_waits_for_time = false;
        if (done_ < journal_.size()) {
            stop = std::min(stop, journal_[done_].time);
            const std::uint64_t at = journal_[done_].events;
            if (at >= world_->head.events) events = std::min(events, at - world_->head.events);
            replay_waits_for_time = events == 0;
        }
        if (replay_waits_for_time) world_->head.now = stop;
        const Stop why = replay_waits_for_time ? Stop::Time
                         : budget.one_hop      ? kernel_->run_one_hop(stop, events)
                                               : kernel_->run(stop, events);
        farthest_ = std::max(farthest_, now());
        if (why == Stop::Hop || why == Stop::SameInstant || why == Stop::Memory) return why;
        if (why == Stop::Events) continue;
        // A journal that was written by hand, or of another run, counts other events.
        if (done_ < journal_.size() && journal_[done_].time == now()) journal_[done_].events = world_->head.events;
        if (recorder_ && recorder_->has_series() && now() == next_tick_) {
            recorder_->sample();
            next_tick_ += Recorder::kTick;
        }
        if (now() == next_booking_) book_hour();
        if (now() < until) continue;
        run_due();
        return Stop::Time;
    }
}

void Simulation::book_hour() {
    ledger_.book(metered());
    ledger_.open(metered());
    next_booking_ += kBooking;
}

void Simulation::watch_recovery() {
    for (scenario::Recovery::Word& word : recovery_.act(*kernel_))
        if (recorder_) recorder_->note(word.what, std::move(word.text), static_cast<LogEntry::Level>(word.level));
}

/// Scheduled commands act when all events of their instant are done; the journal's where they acted the first time.
void Simulation::run_due() {
    for (;;) {
        const bool instant_done = kernel_->next_time() > now();
        if (instant_done && !scheduled_.empty() && scheduled_.begin()->first <= now()) {
            const Command command = scheduled_.begin()->second;
            scheduled_.erase(scheduled_.begin());
            apply(command);
        } else if (instant_done && cloud_watch_.next() <= now()) {
            cloud_watch_.act(*kernel_, *plan_);
            Stage stage(*this);
            experiments_.watch(stage);
        } else if (instant_done && pipelines_.next() <= now()) {
            pipelines_.act(*kernel_, *plan_);
        } else if (instant_done && experiments_.next() <= now()) {
            Stage stage(*this);
            experiments_.act(stage);
        } else if (instant_done && recovery_.next() <= now()) {
            watch_recovery();
        } else if (done_ < journal_.size() && journal_[done_].events == world_->head.events && journal_[done_].time == now()) {
            const Command command = journal_[done_++];
            apply(command);
        } else {
            return;
        }
    }
}

void Simulation::apply(const Command& command) {
    switch (command.kind) {
        case Command::Kind::Inject:
            if (const Status acted = act(command.fault, false); !acted && recorder_)
                recorder_->note("fault-refused", acted.error().message, LogEntry::Level::Warning);
            break;
        case Command::Kind::EndFault: (void)act(command.fault, true); break;
        case Command::Kind::EndWarmup: end_warmup(); break;
        case Command::Kind::Edit: go_on_with(command.plan); break;
    }
}

void Simulation::end_warmup() {
    ledger_.book(metered());
    ledger_.end_warmup();
    cloud_watch_.restart(*kernel_, *plan_, true);
    recovery_.restart(*kernel_, true);
    kernel_->restart_statistics();
    parts::restart_statistics(*kernel_);
    cloud_watch_.restart(*kernel_, *plan_, false);
    recovery_.restart(*kernel_, false);
    ledger_.open(metered());
}

void Simulation::go_on_with(const std::shared_ptr<const services::Plan>& given) {
    given_ = given;
    const auto made = with_what_runs(given);
    if (!made) {
        if (recorder_) recorder_->note("edit-refused", made.error().message, LogEntry::Level::Warning);
        return;
    }
    const bool asks = !plan_->program.serve.empty();
    const auto after = asks ? services::access::guarded(*made) : *made;
    recovery_.restart(*kernel_, true);
    leave_slots(*kernel_, *plan_, *after);
    auto world = move_world(*world_, *plan_, *after);
    const auto before = plan_;
    ledger_.book(metered());
    use(after, std::move(world));
    if (recorder_) recorder_->edited();
    tell_of_edit(*kernel_, *before, *plan_);
    pipelines_.edited(*kernel_, *plan_);
    ledger_.open(metered());
    cloud_watch_.edited(*kernel_, *plan_);
    recovery_.edited(*kernel_, *plan_);
    replan_faults(before->design);
    Stage stage(*this);
    experiments_.edited(stage);
}

/// The plan, with what those that run began with and go on with.
Result<std::shared_ptr<const services::Plan>> Simulation::with_what_runs(const std::shared_ptr<const services::Plan>& given) {
    services::Carried carried;
    for (std::size_t i = 0; i < plan_->types.size(); ++i) {
        const std::string& id = plan_->program.nodes[i].id;
        const auto after = given->node(id);
        if (!plan_->types[i]->carry || !after || given->types[*after] != plan_->types[i]) continue;
        if (auto brought = plan_->types[i]->carry(*kernel_, static_cast<kernel::NodeIndex>(i))) carried[id] = std::move(brought);
    }
    if (carried.empty()) return given;
    return services::compile(given->design, services::catalog(), carried);
}

Status Simulation::perform(const model::Fault& fault, bool end) {
    if (services::access::needs_guards(fault.action()) && plan_->program.serve.empty())
        use(services::access::guarded(plan_), std::move(world_));
    if (end) {
        faults_.end(*kernel_, *plan_, fault);
        recovery_.end(*kernel_, fault);
        ledger_.end(metered(), fault.action(), fault.target());
        return Nothing{};
    }
    const Status acted = faults_.begin(*kernel_, *plan_, fault);
    if (!acted) return acted;
    recovery_.begin(*kernel_, *plan_, fault);
    if (services::sim_time(fault.duration()) > 0) ledger_.begin(metered(), fault.action(), fault.target());
    return acted;
}

Status Simulation::act(const model::Fault& fault, bool end) {
    const Status acted = perform(fault, end);
    const SimTime duration = services::sim_time(fault.duration());
    if (acted && !end && duration > 0)
        scheduled_.emplace(now() + duration, Command{now() + duration, 0, Command::Kind::EndFault, fault, nullptr});
    return acted;
}

Status Simulation::inject(const model::Fault& fault) {
    const Status acted = act(fault, false);
    if (acted) {
        journal_.push_back({now(), world_->head.events, Command::Kind::Inject, fault, nullptr});
        ++done_;
    }
    return acted;
}

void Simulation::edit(std::shared_ptr<const services::Plan> plan) {
    const Command command{now(), world_->head.events, Command::Kind::Edit, {}, std::move(plan)};
    apply(command);
    journal_.push_back(command);
    ++done_;
}

void Simulation::replay(std::vector<Command> journal) { journal_ = std::move(journal); }

std::size_t Simulation::kept_bytes() const {
    std::size_t total = 0;
    for (const auto& [time, each] : keyframes_) total += each.snapshot.bytes();
    return total;
}

/// Drops every second keyframe after the first, again and again, until there is room for `bytes` more.
void Simulation::thin_out(std::size_t bytes, std::size_t limit) {
    while (keyframes_.size() > 1 && kept_bytes() + bytes > limit)
        for (auto at = std::next(keyframes_.begin()); at != keyframes_.end();)
            if (at = keyframes_.erase(at); at != keyframes_.end()) ++at;
}

void Simulation::keep(std::size_t limit) {
    last_kept_ = now();
    const std::size_t bytes = world_->bytes();
    if (!keyframes_.empty()) {
        if (keyframes_.begin()->second.snapshot.bytes() + bytes > limit) return;
        thin_out(bytes, limit);
    }
    Keyframe& keyframe = keyframes_[now()];
    keyframe = {world_->save(), plan_,
                given_,         scheduled_,
                done_,          next_tick_,
                cloud_watch_,   pipelines_,
                experiments_,   recovery_,
                ledger_,        next_booking_,
                faults_,        recorder_ ? recorder_->sampler().state() : std::vector<Sampler::Reservoir>()};
}

void Simulation::restore(const Keyframe& keyframe) {
    if (keyframe.plan != plan_) use(keyframe.plan, std::make_unique<kernel::World>(keyframe.plan->program));
    world_->restore(keyframe.snapshot);
    given_ = keyframe.given;
    scheduled_ = keyframe.scheduled;
    done_ = keyframe.journal;
    next_tick_ = keyframe.next_tick;
    cloud_watch_ = keyframe.cloud_watch;
    recovery_ = keyframe.recovery;
    experiments_ = keyframe.experiments;
    pipelines_ = keyframe.pipelines;
    ledger_ = keyframe.ledger;
    next_booking_ = keyframe.next_booking;
    faults_ = keyframe.faults;
    if (!recorder_) return;
    recorder_->sampler().set_state(keyframe.reservoirs);
    recorder_->rebase();
}

void Simulation::seek(SimTime time) {
    auto keyframe = keyframes_.upper_bound(std::max<SimTime>(0, time - kReplay));
    --keyframe;
    const bool near_enough = time >= now() && now() >= keyframe->first;
    if (!near_enough) restore(keyframe->second);
    if (recorder_) recorder_->set_replaying(true);
    if (in_past()) advance(std::min(time, farthest_));
    if (recorder_) recorder_->set_replaying(false);
    advance(time);
}

bool Simulation::branch() {
    const bool had_future = done_ < journal_.size() || farthest_ > now();
    journal_.resize(done_);
    keyframes_.erase(keyframes_.upper_bound(now()), keyframes_.end());
    farthest_ = now();
    last_kept_ = std::min(last_kept_, now());
    if (had_future && recorder_) recorder_->truncate(now());
    return had_future;
}

}  // namespace nephoscope::run
