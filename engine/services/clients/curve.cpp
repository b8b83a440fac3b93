#include "engine/services/clients/curve.h"

#include "engine/services/clients/clients.pb.h"
#include "engine/services/clients/replay.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {

void LoadCurve::add(SimTime duration, double rate, double end_rate) {
    Piece piece{0, duration, rate, end_rate, 0};
    if (!pieces_.empty()) {
        const Piece& last = pieces_.back();
        piece.start = last.start + last.duration;
        piece.before = last.before + (last.rate + last.end_rate) / 2 * to_seconds(last.duration);
    }
    pieces_.push_back(piece);
}

void LoadCurve::set_wave(SimTime period, SimTime peak_at, double low, double high) {
    wave_ = {period, peak_at % period, (low + high) / 2, (high - low) / 2, to_seconds(period), {}};
    for (std::size_t i = 1; i <= Wave::kParts; ++i)
        wave_.before[i] = std::max(wave_.before[i - 1], wave_.expected(wave_.seconds * static_cast<double>(i) / Wave::kParts));
}

double LoadCurve::level_in(const Piece& piece, SimTime time) {
    if (piece.duration == 0) return piece.end_rate;
    const double share = static_cast<double>(time - piece.start) / static_cast<double>(piece.duration);
    return piece.rate + (piece.end_rate - piece.rate) * (share < 1 ? share : 1);
}

const LoadCurve::Piece& LoadCurve::piece_at(SimTime time) const {
    const auto after =
        std::upper_bound(pieces_.begin() + 1, pieces_.end(), time, [](SimTime at, const Piece& piece) { return at < piece.start; });
    return *(after - 1);
}

std::size_t LoadCurve::piece_of(double count) const {
    const auto after =
        std::lower_bound(pieces_.begin() + 1, pieces_.end(), count, [](const Piece& piece, double at) { return piece.before < at; });
    return static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

double LoadCurve::level(SimTime time) const {
    if (wave_.period) return wave_.level(to_seconds(time % wave_.period));
    return level_in(piece_at(time), time);
}

double LoadCurve::expected(SimTime time) const {
    if (wave_.period)
        return static_cast<double>(time / wave_.period) * wave_.before.back() + wave_.expected(to_seconds(time % wave_.period));
    const Piece& piece = piece_at(time);
    const double seconds = to_seconds(time - piece.start);
    return piece.before + (piece.rate + level_in(piece, time)) / 2 * seconds;
}

/// mean t + amplitude / w (sin w (t - peak) + sin w peak), the integral of its level from 0.
double LoadCurve::Wave::expected(double second) const {
    constexpr double kTurn = 6.283185307179586;
    return mean * second + amplitude * seconds / kTurn * (math::sin_of_turn(phase(second)) - math::sin_of_turn(phase(0)));
}

/// Newton's method, and halves where it would leave the part of the period that holds the root: near a level of 0 it is slow.
double LoadCurve::Wave::time_until(double count) const {
    constexpr double kCloseEnough = 1e-10;
    const auto next = std::upper_bound(before.begin() + 1, before.end() - 1, count);
    const auto part = static_cast<double>(next - before.begin() - 1);
    const double width = seconds / kParts, many = *next - *(next - 1);
    double low = part * width, high = low + width;
    double second = many > 0 ? low + width * std::clamp((count - *(next - 1)) / many, 0.0, 1.0) : low;
    for (int i = 0; i < 64; ++i) {
        const double excess = expected(second) - count, rate = level(second);
        (excess > 0 ? high : low) = second;
        double better = rate > 0 ? second - excess / rate : low;
        if (!(better > low && better < high)) better = low + (high - low) / 2;
        const bool close = (better > second ? better - second : second - better) < kCloseEnough;
        second = better;
        if (close) break;
    }
    return second;
}

SimTime LoadCurve::when_in_wave(double count) const {
    const double each = wave_.before.back();
    if (!(each > 0)) return kNever;
    const double periods = count / each;
    if (periods * wave_.seconds > 9e8) return kNever;
    const auto whole = static_cast<SimTime>(periods);
    return whole * wave_.period + from_seconds(wave_.time_until(count - static_cast<double>(whole) * each));
}

namespace {

void add_stages(LoadCurve& curve, double level, const Clients& config) {
    for (const Stage& stage : config.stages()) {
        curve.add(sim_time(stage.duration()), level, stage.target());
        level = stage.target();
    }
    curve.add(0, level, level);
}

void add_spike(LoadCurve& curve, const Clients& config, double level, double peak) {
    curve.add(sim_time(config.spike_at()), level, level);
    curve.add(sim_time(config.spike_hold()), peak, peak);
    curve.add(0, level, level);
}

void set_day(LoadCurve& curve, const Clients& config, double low, double high) {
    curve.set_wave(sim_time(config.period()), sim_time(config.peak_at()), low, high);
}

void add_replay(LoadCurve& curve, const Clients& config) {
    const std::vector<ReplayStep> steps = replay_steps(config);
    for (std::size_t i = 0; i < steps.size(); ++i)
        curve.add(i + 1 < steps.size() ? steps[i + 1].start - steps[i].start : 0, steps[i].total, steps[i].total);
}

}  // namespace

bool is_closed(const Clients& config) {
    switch (config.executor()) {
        case CONSTANT_VUS:
        case RAMPING_VUS:
        case SPIKING_VUS:
        case DIURNAL_VUS: return true;
        default: return false;
    }
}

LoadCurve load_curve(const Clients& config) {
    LoadCurve curve;
    switch (config.executor()) {
        case RAMPING_ARRIVAL_RATE: add_stages(curve, config.rate(), config); break;
        case RAMPING_VUS: add_stages(curve, config.vus(), config); break;
        case CONSTANT_VUS: curve.add(0, config.vus(), config.vus()); break;
        case SPIKE: add_spike(curve, config, config.rate(), config.peak_rate()); break;
        case SPIKING_VUS: add_spike(curve, config, config.vus(), config.peak_vus()); break;
        case DIURNAL: set_day(curve, config, config.rate(), config.peak_rate()); break;
        case DIURNAL_VUS: set_day(curve, config, config.vus(), config.peak_vus()); break;
        case REPLAY: add_replay(curve, config); break;
        default: curve.add(0, config.rate(), config.rate());
    }
    return curve;
}

}  // namespace nephoscope::services
