#include "desktop/load/handles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/model/schema.h"
#include "engine/services/clients/curve.h"

namespace nephoscope::desktop {
namespace {

using services::Clients;

constexpr double kLatest = 31'536'000, kHighestRate = 1e8, kMostUsers = 1e7;

double seconds(const google::protobuf::Duration& duration) { return model::seconds_of(duration); }
void set(google::protobuf::Duration* duration, double to) { *duration = model::to_duration(to); }

bool isRamping(const Clients& load) {
    return load.executor() == services::RAMPING_ARRIVAL_RATE || load.executor() == services::RAMPING_VUS;
}

double speedOf(const Clients& load) { return load.speed_up() > 0 ? load.speed_up() : 1; }

bool isSpike(const Clients& load) { return load.executor() == services::SPIKE || load.executor() == services::SPIKING_VUS; }
bool isSine(const Clients& load) { return load.executor() == services::DIURNAL || load.executor() == services::DIURNAL_VUS; }

double baseOf(const Clients& load) { return isClosed(load) ? load.vus() : load.rate(); }

void setBase(Clients& load, double value) {
    if (isClosed(load))
        load.set_vus(static_cast<std::uint32_t>(std::lround(value)));
    else
        load.set_rate(value);
}

double peakOf(const Clients& load) { return isClosed(load) ? load.peak_vus() : load.peak_rate(); }

void setPeak(Clients& load, double value) {
    if (isClosed(load))
        load.set_peak_vus(static_cast<std::uint32_t>(std::lround(value)));
    else
        load.set_peak_rate(value);
}

/// Points of a replay by time, as places in its list.
std::vector<int> inOrder(const Clients& load) {
    std::vector<int> order(static_cast<std::size_t>(load.replay_size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return seconds(load.replay(a).time()) < seconds(load.replay(b).time()); });
    return order;
}

/// Half a period before the peak, or behind it where that would be before the start.
double lowestAt(const Clients& load) {
    const double half = seconds(load.period()) / 2, peak = seconds(load.peak_at());
    return peak >= half ? peak - half : peak + half;
}

std::vector<Handle> handlesOfStages(const Clients& load) {
    std::vector<Handle> handles{{0, baseOf(load), 0, 0, false}};
    for (const services::Stage& stage : load.stages()) {
        const double start = handles.back().seconds, end = start + seconds(stage.duration());
        handles.push_back({end, stage.target(), start, kLatest, true});
    }
    for (std::size_t i = 1; i + 1 < handles.size(); ++i) handles[i].latest = handles[i + 1].seconds;
    return handles;
}

std::vector<Handle> handlesOfReplay(const Clients& load) {
    std::vector<Handle> handles;
    const double speed = speedOf(load);
    for (const int place : inOrder(load)) {
        const services::ReplayPoint& point = load.replay(place);
        if (point.request_class() != load.replay(0).request_class()) return {};
        const double at = seconds(point.time()) / speed;
        if (!handles.empty()) handles.back().latest = at;
        handles.push_back(
            {at, point.rate() * speed, handles.empty() ? 0 : handles.back().seconds, kLatest / speed, load.replay_size() > 1});
    }
    return handles;
}

std::vector<Handle> handlesOfSpike(const Clients& load) {
    const double start = seconds(load.spike_at()), end = start + seconds(load.spike_hold());
    const double peak = peakOf(load);
    return {{0, baseOf(load), 0, 0, false}, {start, peak, 0, end, false}, {end, peak, start, kLatest, false}};
}

std::vector<Handle> handlesOfSine(const Clients& load) {
    const double period = seconds(load.period());
    return {{lowestAt(load), baseOf(load), 0, period, false}, {seconds(load.peak_at()), peakOf(load), 0, period, false}};
}

void moveStage(Clients& load, int stage, double to, double value, const Handle& handle) {
    set(load.mutable_stages(stage)->mutable_duration(), to - handle.earliest);
    load.mutable_stages(stage)->set_target(value);
    if (stage + 1 < load.stages_size())
        set(load.mutable_stages(stage + 1)->mutable_duration(), seconds(load.stages(stage + 1).duration()) + handle.seconds - to);
}

void moveSpike(Clients& load, std::size_t handle, double to, double value) {
    const double start = seconds(load.spike_at()), end = start + seconds(load.spike_hold());
    if (handle == 0) return setBase(load, value);
    setPeak(load, value);
    if (handle == 1) set(load.mutable_spike_at(), to);
    set(load.mutable_spike_hold(), handle == 1 ? end - to : to - start);
}

void moveSine(Clients& load, std::size_t handle, double to, double value) {
    const double period = seconds(load.period());
    if (handle == 0) setBase(load, value);
    if (handle == 1) setPeak(load, value);
    if (handle == 0) to += to < period / 2 ? period / 2 : -period / 2;
    set(load.mutable_peak_at(), to);
}

int addStage(Clients& load, double at, double value) {
    const std::vector<Handle> handles = handlesOfStages(load);
    std::size_t before = 0;
    while (before + 1 < handles.size() && handles[before + 1].seconds <= at) ++before;
    if (before + 1 < handles.size())
        set(load.mutable_stages(static_cast<int>(before))->mutable_duration(), handles[before + 1].seconds - at);
    services::Stage& stage = *load.add_stages();
    set(stage.mutable_duration(), at - handles[before].seconds);
    stage.set_target(value);
    for (int i = load.stages_size() - 1; i > static_cast<int>(before); --i) load.mutable_stages()->SwapElements(i, i - 1);
    return static_cast<int>(before) + 1;
}

int addPoint(Clients& load, double at, double value) {
    if (handlesOfReplay(load).empty() && load.replay_size() > 0) return -1;
    const double speed = speedOf(load);
    services::ReplayPoint& point = *load.add_replay();
    set(point.mutable_time(), at * speed);
    point.set_rate(value / speed);
    point.set_request_class(load.replay(0).request_class());
    const std::vector<int> order = inOrder(load);
    return static_cast<int>(std::find(order.begin(), order.end(), load.replay_size() - 1) - order.begin());
}

void removeStage(Clients& load, int stage) {
    if (stage + 1 < load.stages_size())
        set(load.mutable_stages(stage + 1)->mutable_duration(),
            seconds(load.stages(stage).duration()) + seconds(load.stages(stage + 1).duration()));
    load.mutable_stages()->DeleteSubrange(stage, 1);
    if (load.stages_size() == 0) load.set_executor(isClosed(load) ? services::CONSTANT_VUS : services::CONSTANT_ARRIVAL_RATE);
}

}  // namespace

bool isClosed(const Clients& load) { return services::is_closed(load); }

std::vector<Handle> handlesOf(const Clients& load) {
    switch (load.executor()) {
        case services::RAMPING_ARRIVAL_RATE:
        case services::RAMPING_VUS: return handlesOfStages(load);
        case services::SPIKE:
        case services::SPIKING_VUS: return handlesOfSpike(load);
        case services::DIURNAL:
        case services::DIURNAL_VUS: return handlesOfSine(load);
        case services::REPLAY: return handlesOfReplay(load);
        default: return {{0, baseOf(load), 0, 0, false}};
    }
}

void moveHandle(Clients& load, std::size_t handle, double to, double value) {
    const Handle before = handlesOf(load).at(handle);
    to = std::clamp(to, before.earliest, std::max(before.earliest, before.latest));
    value = std::clamp(isClosed(load) ? std::round(value) : value, 0.0, isClosed(load) ? kMostUsers : kHighestRate);
    if (isRamping(load) && handle > 0) return moveStage(load, static_cast<int>(handle) - 1, to, value, before);
    switch (load.executor()) {
        case services::SPIKE:
        case services::SPIKING_VUS: return moveSpike(load, handle, to, value);
        case services::DIURNAL:
        case services::DIURNAL_VUS: return moveSine(load, handle, to, value);
        case services::REPLAY: {
            services::ReplayPoint& point = *load.mutable_replay(inOrder(load)[handle]);
            set(point.mutable_time(), to * speedOf(load));
            return point.set_rate(value / speedOf(load));
        }
        default: setBase(load, value);
    }
}

int addHandle(Clients& load, double at, double value) {
    at = std::clamp(at, 0.0, kLatest);
    value = std::clamp(isClosed(load) ? std::round(value) : value, 0.0, isClosed(load) ? kMostUsers : kHighestRate);
    if (load.executor() == services::REPLAY) return addPoint(load, at, value);
    if (isSpike(load) || isSine(load)) return -1;
    if (!isRamping(load)) {
        load.clear_stages();
        load.set_executor(isClosed(load) ? services::RAMPING_VUS : services::RAMPING_ARRIVAL_RATE);
    }
    return addStage(load, at, value);
}

void removeHandle(Clients& load, std::size_t handle) {
    if (load.executor() == services::REPLAY)
        load.mutable_replay()->DeleteSubrange(inOrder(load)[handle], 1);
    else
        removeStage(load, static_cast<int>(handle) - 1);
}

}  // namespace nephoscope::desktop
