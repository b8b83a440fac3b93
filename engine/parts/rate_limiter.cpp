#include "engine/parts/rate_limiter.h"

#include <algorithm>
#include <bit>

namespace nephoscope::parts {

namespace {

/// Newton's method from a third of the exponent. REQUIRES: x is not negative.
double cube_root(double x) {
    if (x <= 0) return 0;
    auto root = std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) / 3 + 0x2a9f8a7be0000000ull);
    for (int i = 0; i < 6; ++i) root = (2 * root + x / (root * root)) / 3;
    return root;
}

double whole(double x) { return static_cast<double>(static_cast<std::int64_t>(x)); }

}  // namespace

void RateLimiter::start() {
    if (s_.started) return;
    s_.started = true;
    s_.throttled_at = s_.filled_at = now();
    s_.slot_began = whole(now());
    s_.fill_rate = s_.capacity = 1;
}

bool RateLimiter::try_enter() {
    start();
    if (!s_.enabled) return true;
    refill();
    if (s_.waiting.head || s_.tokens < 1) return false;
    s_.tokens -= 1;
    return true;
}

bool RateLimiter::enter(kernel::FrameId id) {
    if (try_enter()) return true;
    [[maybe_unused]] const Admission admission = line().enter(id);
    watch();
    return false;
}

void RateLimiter::grant() {
    refill();
    while (s_.waiting.head && s_.tokens >= 1)
        if (line().release()) s_.tokens -= 1;
    watch();
}

void RateLimiter::watch() {
    if (!s_.waiting.head) return k_.arm(plan_.source + number_, kNever);
    const double lacks = std::max(0.0, 1 - s_.tokens) / s_.fill_rate;
    k_.arm(plan_.source + number_, k_.now() + 1 + static_cast<SimTime>(lacks * 1e9));
}

void RateLimiter::learn(bool throttled) {
    start();
    const double measured = measure();
    const double rate = throttled ? throttle(s_.enabled ? std::min(measured, s_.fill_rate) : measured) : regrow();
    set_rate(std::min(rate, plan_.most * measured));
    if (s_.waiting.head) watch();
}

/// Answers a second, smoothed; a slot counts when the next one has begun.
double RateLimiter::measure() {
    const double slot = whole(now() / plan_.slot) * plan_.slot;
    ++s_.count;
    if (slot > s_.slot_began) {
        const double rate = s_.count / (slot - s_.slot_began);
        s_.measured = rate * plan_.smoothing + s_.measured * (1 - plan_.smoothing);
        s_.count = 0;
        s_.slot_began = slot;
    }
    return s_.measured;
}

double RateLimiter::throttle(double rate) {
    s_.max_rate = rate;
    s_.grow_until = cube_root(rate * (1 - plan_.beta) / plan_.scale);
    s_.throttled_at = now();
    s_.enabled = true;
    return rate * plan_.beta;
}

double RateLimiter::regrow() const {
    const double from = now() - s_.throttled_at - s_.grow_until;
    return plan_.scale * (from * from * from) + s_.max_rate;
}

void RateLimiter::refill() {
    s_.tokens = std::min(s_.capacity, s_.tokens + (now() - s_.filled_at) * s_.fill_rate);
    s_.filled_at = now();
}

void RateLimiter::set_rate(double rate) {
    refill();
    s_.fill_rate = std::max(rate, plan_.min_rate);
    s_.capacity = std::max(rate, 1.0);
    s_.tokens = std::min(s_.tokens, s_.capacity);
}

void RateLimiter::forget() {
    line().clear();
    s_ = {};
    k_.arm(plan_.source + number_, kNever);
}

}  // namespace nephoscope::parts
