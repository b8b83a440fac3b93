#include "engine/services/clients/replay.h"

#include <algorithm>

#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {
namespace {

struct Event {
    SimTime time;
    std::uint32_t request_class;
    double rate;
};

std::uint32_t index_of(const std::vector<std::string>& classes, const std::string& id) {
    return static_cast<std::uint32_t>(std::find(classes.begin(), classes.end(), id) - classes.begin());
}

std::vector<Event> events_of(const Clients& config) {
    const std::vector<std::string> classes = replay_classes(config);
    const double speed = config.speed_up() > 0 ? config.speed_up() : 1;
    std::vector<Event> events;
    events.reserve(static_cast<std::size_t>(config.replay_size()));
    for (const ReplayPoint& point : config.replay()) {
        const auto time = static_cast<SimTime>(static_cast<double>(sim_time(point.time())) / speed + 0.5);
        events.push_back({time, index_of(classes, point.request_class()), point.rate() * speed});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.time < b.time; });
    return events;
}

ReplayStep step_of(SimTime start, const std::vector<double>& rates) {
    ReplayStep step{start, 0, {}};
    for (std::uint32_t i = 0; i < rates.size(); ++i) {
        step.total += rates[i];
        if (rates[i] > 0) step.shares.push_back({i, rates[i]});
    }
    return step;
}

}  // namespace

std::vector<std::string> replay_classes(const Clients& config) {
    std::vector<std::string> classes;
    for (const ReplayPoint& point : config.replay())
        if (index_of(classes, point.request_class()) == classes.size()) classes.push_back(point.request_class());
    return classes;
}

std::vector<ReplayStep> replay_steps(const Clients& config) {
    const std::vector<Event> events = events_of(config);
    std::vector<double> rates(replay_classes(config).size());
    std::vector<ReplayStep> steps;
    if (events.empty() || events.front().time > 0) steps.push_back({0, 0, {}});
    for (std::size_t i = 0; i < events.size(); ++i) {
        rates[events[i].request_class] = events[i].rate;
        if (i + 1 == events.size() || events[i + 1].time != events[i].time) steps.push_back(step_of(events[i].time, rates));
    }
    return steps;
}

}  // namespace nephoscope::services
