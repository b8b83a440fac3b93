#include "engine/run/session.h"

#include <utility>  // Boost 1.74's Asio forgets it

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <thread>

#include "engine/model/validate.h"
#include "engine/run/results.h"
#include "engine/run/simulation.h"

namespace nephoscope::run {

using Clock = std::chrono::steady_clock;
using kernel::Stop;

namespace {

constexpr auto kSlice = std::chrono::milliseconds(6);
constexpr auto kPublish = std::chrono::milliseconds(15);
constexpr int kWorkPerPublish = 4;  ///< A View of thousands of components must leave time to play them.
constexpr std::uint64_t kSliceEvents = 4'000;
constexpr auto kReadExecutions = std::chrono::milliseconds(200);
constexpr SimTime kKeepEvery = 5 * kSecond;
constexpr std::size_t kMostKeyframeBytes = std::size_t{1} << 30;
constexpr double kSampledPerSecond = 400;  ///< requests shown as single dots, a wall second

double seconds_between(Clock::time_point from, Clock::time_point to) { return std::chrono::duration<double>(to - from).count(); }

/// What readers on other threads get: copies, made by the engine's thread when it publishes.
struct Store {
    std::mutex mutex;
    std::shared_ptr<const View> view = std::make_shared<View>();
    std::vector<LogEntry> log;
    std::map<std::pair<std::string, std::string>, Series> series;
    std::deque<std::shared_ptr<const Trace>> traces;
    std::string journal;
};

}  // namespace

/// The engine's thread: everything but `store` belongs to it.
class Session::Impl {
public:
    explicit Impl(std::size_t memory_limit)
        : memory_limit_(memory_limit), timer_(io_), guard_(boost::asio::make_work_guard(io_)), thread_([this] { io_.run(); }) {}

    ~Impl() {
        boost::asio::post(io_, [this] {
            timer_.cancel();
            guard_.reset();
            closing_ = true;
        });
        thread_.join();
    }

    template <typename Command>
    void post(Command command) {
        boost::asio::post(io_, [this, command = std::move(command)]() mutable {
            if (closing_) return;
            command();
        });
    }

    void load(const model::Design& design, std::uint64_t number) {
        design_ = design;
        document_ = number;
        seed_ = design.run().seed();
        start_over();
    }

    void edit(const model::Design& design, std::uint64_t number) {
        const auto plan = plan_of(design);
        if (!plan) return publish(true);
        document_ = number;
        design_ = design;
        plan_ = *plan;
        end_ = services::sim_time(design_.run().duration());
        if (!simulation_ || simulation_->kernel().w.head.events == 0) return start_over();
        if (simulation_->now() < end_ && phase_ == Phase::Finished) phase_ = Phase::Paused;
        if (!simulation_->in_past() || phase_ == Phase::Playing) take_present_plan();
        publish(true);
    }

    void play() {
        if (!simulation_ || phase_ == Phase::Playing || phase_ == Phase::Finished) return;
        target_ = kNever;
        sought_ = false;
        go();
    }

    void pause() {
        if (phase_ != Phase::Playing) return;
        phase_ = Phase::Paused;
        publish(true);
    }

    void set_speed(double speed) {
        speed_ = speed <= 0 ? 0 : std::clamp(speed, 0.001, 1000.0);
        anchor();
        publish(true);
    }

    void step(bool hop) {
        if (!simulation_) return;
        pause();
        sought_ = true;
        branch();
        take_present_plan();
        Simulation::Budget budget;
        budget.events = hop ? ~0ull : 1;
        budget.one_hop = hop;
        after(simulation_->advance(end_, budget));
        publish(true);
    }

    void run_until(SimTime time) {
        if (!simulation_ || phase_ == Phase::Finished) return;
        target_ = std::min(time, end_);
        sought_ = true;
        show_every_request();
        if (phase_ != Phase::Playing) go();
    }

    void seek(SimTime time) {
        if (!simulation_) return;
        time = std::clamp<SimTime>(time, 0, end_);
        if (time > simulation_->now() && !simulation_->in_past()) return run_until(time);
        if (phase_ == Phase::Finished || phase_ == Phase::Playing) phase_ = Phase::Paused;
        sought_ = true;
        show_every_request();
        simulation_->seek(time);
        publish(true);
    }

    void reset() { start_over(); }

    void set_seed(std::uint32_t seed) {
        seed_ = seed;
        start_over();
    }

    void inject(const model::Fault& fault) {
        if (!simulation_) return;
        branch();
        if (const Status done = simulation_->inject(fault); !done)
            recorder_->note("fault-refused", done.error().message, LogEntry::Level::Warning);
        publish(true);
    }

    void watch_executions(const std::string& component, std::uint64_t chosen) {
        watched_ = component;
        chosen_ = chosen;
        publish(true);
    }

    std::string results() {
        if (!simulation_) return "{}";
        return run::results_json(*simulation_, recorder_.get(), {wall_played_, 0}, message_);
    }

    Store store;

private:
    Result<std::shared_ptr<const services::Plan>> plan_of(model::Design design) {
        design.mutable_run()->set_seed(seed_);
        for (const Issue& issue : model::validate(design, services::catalog())) {
            if (issue.severity != Issue::Severity::Error) continue;
            message_ = say("%1: %2", issue.path(), issue.message);
            return Error{ErrorCode::InvalidDocument, message_, issue.path()};
        }
        auto plan = services::compile(design, services::catalog());
        message_ = plan ? Text() : plan.error().message;
        return plan;
    }

    void start_over() {
        simulation_.reset();
        recorder_ = std::make_unique<Recorder>(kSecond, true);
        ++branch_;
        wall_played_ = 0;
        end_ = services::sim_time(design_.run().duration());
        const auto plan = plan_of(design_);
        if (plan) {
            plan_ = *plan;
            simulation_ = std::make_unique<Simulation>(plan_, recorder_.get());
            simulation_->kernel().memory_limit = memory_limit_;
        }
        phase_ = plan ? Phase::Paused : Phase::Failed;
        sought_ = true;
        publish(true);
    }

    void go() {
        branch();
        take_present_plan();
        phase_ = Phase::Playing;
        anchor();
        publish(true);
        turn();
    }

    /// On the way to a target, over what nobody asked to see.
    bool hurries() const { return phase_ == Phase::Playing && target_ != kNever; }

    void take_present_plan() {
        if (simulation_->given_plan() == plan_) return;
        simulation_->edit(plan_);
    }

    void branch() {
        if (!simulation_->in_past()) return;
        simulation_->branch();
        ++branch_;
    }

    void anchor() {
        anchor_wall_ = Clock::now();
        anchor_time_ = simulation_ ? simulation_->now() : 0;
    }

    /// One bounded slice of work, then the next one is scheduled: so commands never wait long. Not while closing: what cancels the timer
    /// comes too late for one whose time is up.
    void turn() {
        if (phase_ != Phase::Playing || turning_ || closing_) return;
        const auto begin = Clock::now();
        const bool fast = speed_ == 0 || hurries();
        SimTime goal = std::min(end_, target_);
        if (!fast) goal = std::min(goal, anchor_time_ + static_cast<SimTime>(seconds_between(anchor_wall_, begin) * speed_ * 1e9));
        bool behind = false;
        Stop stop = Stop::Time;
        while (simulation_->now() < goal && !behind) {
            Simulation::Budget budget;
            budget.events = kSliceEvents;
            const SimTime keep_at = simulation_->last_kept() + kKeepEvery;
            stop = simulation_->advance(std::min(goal, std::max(keep_at, simulation_->now() + 1)), budget);
            if (stop == Stop::SameInstant || stop == Stop::Memory) break;
            if (simulation_->now() >= keep_at && stop == Stop::Time) simulation_->keep(std::min(kMostKeyframeBytes, memory_limit_ / 4));
            behind = Clock::now() - begin > kSlice;
        }
        wall_played_ += seconds_between(begin, Clock::now());
        after(stop);
        publish(phase_ != Phase::Playing);
        if (phase_ != Phase::Playing) return;
        if (behind && !fast) slip(goal);
        turning_ = true;
        timer_.expires_after(behind || fast ? std::chrono::milliseconds(0) : std::chrono::milliseconds(4));
        timer_.async_wait([this](const boost::system::error_code& error) {
            turning_ = false;
            if (!error) turn();
        });
    }

    /// Too slow for the speed that was asked for: time goes on from here instead of jumping.
    void slip(SimTime goal) {
        if (goal - simulation_->now() < static_cast<SimTime>(speed_ * 0.1e9)) return;
        anchor_wall_ = Clock::now();
        anchor_time_ = simulation_->now();
    }

    void after(Stop stop) {
        if (stop == Stop::SameInstant || stop == Stop::Memory) {
            phase_ = Phase::Failed;
            message_ = why_stopped(stop);
            recorder_->note("stopped", message_, LogEntry::Level::Problem);
        } else if (simulation_->now() >= end_) {
            phase_ = Phase::Finished;
        } else if (simulation_->now() >= target_) {
            phase_ = Phase::Paused;
        }
    }

    /// Who is on the way at an instant that was asked for must not depend on how fast it was reached.
    void show_every_request() { simulation_->kernel().sample_every = 1; }

    void choose_samples(const View& view) {
        if (hurries()) return;
        const double speed = std::max(view.reached_speed, 1e-3);
        const double every = view.system.throughput * speed / kSampledPerSecond;
        std::uint64_t power = 1;
        while (static_cast<double>(power) < every && power < (1u << 20)) power *= 2;
        simulation_->kernel().sample_every = power;
    }

    void publish(bool now) {
        const auto wall = Clock::now();
        if (!now && wall < publish_at_) return;
        auto view = std::make_shared<View>();
        view->number = ++number_;
        view->document = document_;
        view->phase = phase_;
        view->sought = sought_;
        view->message = message_;
        view->end = end_;
        view->seed = seed_;
        view->speed = speed_;
        view->branch = branch_;
        if (simulation_) {
            const kernel::World::Head& head = simulation_->kernel().w.head;
            view->now = head.now;
            view->warmup = services::sim_time(design_.run().warmup());
            view->events = head.events;
            view->in_flight = head.requests_live;
            measure_speed(*view, wall);
            recorder_->fill(*view);
            view->alarms = simulation_->cloud_watch().alarms(head.now);
            view->recoveries = simulation_->recovery().readings();
            view->scaling_lags = simulation_->cloud_watch().lags();
            view->experiments = simulation_->experiments().readings();
            view->pipelines = simulation_->pipelines().readings();
            view->executions = executions(now, wall);
            for (const std::uint64_t n : view->system.outcomes) view->requests += n;
            choose_samples(*view);
        } else {
            view->names = std::make_shared<Names>();
        }
        copy_out(std::move(view));
        const auto done = Clock::now();
        publish_at_ = std::max(wall + kPublish, done + kWorkPerPublish * (done - wall));
    }

    /// Anew a few times a second, and where time stands still or jumped.
    std::shared_ptr<const ExecutionsView> executions(bool now, Clock::time_point wall) {
        const services::Plan& plan = simulation_->plan();
        const auto node = plan.node(watched_);
        if (!node || !plan.types[*node]->executions) return executions_ = nullptr;
        if (executions_ && !now && wall - read_executions_ < kReadExecutions) return executions_;
        read_executions_ = wall;
        const services::ServiceType& type = *plan.types[*node];
        auto made = std::make_shared<ExecutionsView>();
        made->component = watched_;
        made->executions = type.executions(simulation_->kernel(), *node);
        made->chosen = chosen_;
        if (chosen_) made->history = type.history(simulation_->kernel(), *node, chosen_);
        return executions_ = std::move(made);
    }

    void measure_speed(View& view, Clock::time_point wall) {
        const double passed = seconds_between(measured_wall_, wall);
        if (passed > 0.25 || phase_ != Phase::Playing) {
            const bool playing = phase_ == Phase::Playing && view.now >= measured_time_;
            reached_speed_ = playing ? to_seconds(view.now - measured_time_) / passed : 0;
            events_rate_ = playing ? static_cast<double>(view.events - measured_events_) / passed : 0;
            measured_wall_ = wall;
            measured_time_ = view.now;
            measured_events_ = view.events;
        }
        view.reached_speed = reached_speed_;
        view.events_per_second = events_rate_;
    }

    void copy_out(std::shared_ptr<const View> view) {
        const bool anew = copied_branch_ != branch_;
        copied_branch_ = branch_;
        const std::lock_guard lock(store.mutex);
        store.view = std::move(view);
        if (!recorder_) return;
        if (anew) store.series.clear();
        copy_traces(anew);
        const auto& log = recorder_->entries();
        if (anew || log.size() < store.log.size()) store.log.clear();
        store.log.insert(store.log.end(), log.begin() + static_cast<std::ptrdiff_t>(store.log.size()), log.end());
        if (!simulation_ || (!anew && copied_points_ == recorder_->points() && copied_commands_ == simulation_->journal().size())) return;
        copied_points_ = recorder_->points();
        if (anew || copied_commands_ != simulation_->journal().size()) store.journal = journal_text(*simulation_);
        copied_commands_ = simulation_->journal().size();
        recorder_->each_series([&](const std::string& object, const std::string& metric, const std::vector<float>& values) {
            Series& copy = store.series.try_emplace({object, metric}, Series{object, metric, recorder_->step(), {}}).first->second;
            if (copy.values.size() > values.size()) copy.values.clear();
            copy.values.insert(copy.values.end(), values.begin() + static_cast<std::ptrdiff_t>(copy.values.size()), values.end());
        });
    }

    /// Those that changed. REQUIRES: the store is locked.
    void copy_traces(bool anew) {
        TraceLog& log = recorder_->traces();
        const std::vector<std::uint64_t> changed = log.take_changed();
        auto& copies = store.traces;
        if (anew) copies.clear();
        if (log.all().empty()) return copies.clear();
        const std::uint64_t first = log.all().front().number;
        while (!copies.empty() && copies.front()->number < first) copies.pop_front();
        if (copies.empty())
            for (const Trace& each : log.all()) copies.push_back(std::make_shared<Trace>(each));
        const std::size_t before = copies.size();
        for (const std::uint64_t number : changed)
            if (number - first < before) copies[static_cast<std::size_t>(number - first)] = std::make_shared<Trace>(*log.find(number));
        for (std::uint64_t number = first + before; number <= log.all().back().number; ++number)
            copies.push_back(std::make_shared<Trace>(*log.find(number)));
    }

    const std::size_t memory_limit_;
    model::Design design_;
    std::uint64_t document_ = 0;
    std::uint32_t seed_ = 1;
    std::shared_ptr<const services::Plan> plan_;
    std::unique_ptr<Recorder> recorder_;
    std::unique_ptr<Simulation> simulation_;
    Phase phase_ = Phase::Empty;
    Text message_;
    double speed_ = 1;
    SimTime end_ = 0, target_ = kNever;
    SimTime anchor_time_ = 0;
    Clock::time_point anchor_wall_ = Clock::now(), publish_at_{}, measured_wall_ = Clock::now();
    SimTime measured_time_ = 0;
    std::uint64_t measured_events_ = 0;
    double reached_speed_ = 0, events_rate_ = 0, wall_played_ = 0;
    std::uint64_t number_ = 0, branch_ = 0, copied_branch_ = ~0ull;
    std::size_t copied_points_ = 0, copied_commands_ = 0;
    std::string watched_;
    std::uint64_t chosen_ = 0;
    std::shared_ptr<const ExecutionsView> executions_;
    Clock::time_point read_executions_{};
    bool turning_ = false, closing_ = false, sought_ = false;

    boost::asio::io_context io_;
    boost::asio::steady_timer timer_;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard_;
    std::thread thread_;
};

Session::Session(std::size_t memory_limit) : impl_(std::make_unique<Impl>(memory_limit)) {}
Session::~Session() = default;

void Session::load(const model::Design& design, std::uint64_t number) {
    impl_->post([this, design, number] { impl_->load(design, number); });
}
void Session::edit(const model::Design& design, std::uint64_t number) {
    impl_->post([this, design, number] { impl_->edit(design, number); });
}
void Session::play() {
    impl_->post([this] { impl_->play(); });
}
void Session::pause() {
    impl_->post([this] { impl_->pause(); });
}
void Session::set_speed(double speed) {
    impl_->post([this, speed] { impl_->set_speed(speed); });
}
void Session::step_event() {
    impl_->post([this] { impl_->step(false); });
}
void Session::step_hop() {
    impl_->post([this] { impl_->step(true); });
}
void Session::run_until(SimTime time) {
    impl_->post([this, time] { impl_->run_until(time); });
}
void Session::seek(SimTime time) {
    impl_->post([this, time] { impl_->seek(time); });
}
void Session::reset() {
    impl_->post([this] { impl_->reset(); });
}
void Session::set_seed(std::uint32_t seed) {
    impl_->post([this, seed] { impl_->set_seed(seed); });
}
void Session::inject(const model::Fault& fault) {
    impl_->post([this, fault] { impl_->inject(fault); });
}

void Session::watch_executions(const std::string& component, std::uint64_t chosen) {
    impl_->post([this, component, chosen] { impl_->watch_executions(component, chosen); });
}

std::shared_ptr<const View> Session::view() const {
    const std::lock_guard lock(impl_->store.mutex);
    return impl_->store.view;
}

std::vector<LogEntry> Session::log(std::size_t from, std::size_t to) const {
    const std::lock_guard lock(impl_->store.mutex);
    const auto& log = impl_->store.log;
    to = std::min(to, log.size());
    if (from >= to) return {};
    return {log.begin() + static_cast<std::ptrdiff_t>(from), log.begin() + static_cast<std::ptrdiff_t>(to)};
}

Series Session::series(const std::string& object, const std::string& metric, std::size_t from) const {
    const std::lock_guard lock(impl_->store.mutex);
    const auto found = impl_->store.series.find({object, metric});
    if (found == impl_->store.series.end()) return {object, metric, kSecond, {}};
    Series copy{object, metric, found->second.step, {}};
    const auto& values = found->second.values;
    if (from < values.size()) copy.values.assign(values.begin() + static_cast<std::ptrdiff_t>(from), values.end());
    return copy;
}

std::vector<std::shared_ptr<const Trace>> Session::traces() const {
    const std::lock_guard lock(impl_->store.mutex);
    return {impl_->store.traces.begin(), impl_->store.traces.end()};
}

std::string Session::journal() const {
    const std::lock_guard lock(impl_->store.mutex);
    return impl_->store.journal;
}

std::string Session::results_json() const {
    auto answer = std::make_shared<std::promise<std::string>>();
    auto future = answer->get_future();
    impl_->post([this, answer] { answer->set_value(impl_->results()); });
    return future.get();
}

}  // namespace nephoscope::run
