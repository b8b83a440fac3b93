#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/services/compiler.h"

namespace nephoscope::run {

/// Which requests are traced, by X-Ray's sampling rules: the first that fits decides, by its reservoir and then by its rate.
///
/// Decides by the request alone but for the reservoirs, which count within a second of simulated time. Their state is a value, so that a
/// run that goes back in time samples the same requests again.
class Sampler {
public:
    /// What a rule has taken in the newest second it was asked about, and in the one before.
    struct Reservoir {
        std::int64_t second = -1;
        std::uint32_t taken = 0, before = 0;
    };

    /// Of the plan's design; its default is one request a second and 5 % of the rest (XRAY-01). Rules that were there keep their reservoirs.
    void use(const services::Plan& plan);

    /// `first`: the component it reaches first, at `arrive`.
    bool decide(const kernel::Request& request, kernel::NodeIndex first, SimTime arrive);

    const std::vector<Reservoir>& state() const { return reservoirs_; }
    /// REQUIRES: of the same plan.
    void set_state(std::vector<Reservoir> state) { reservoirs_ = std::move(state); }

private:
    struct Rule {
        std::string id;
        std::vector<std::uint8_t> nodes;    ///< by node: 1 where it fits
        std::vector<std::uint8_t> classes;  ///< by request class
        std::uint32_t reservoir;
        double rate;
    };
    static bool take(Reservoir& state, std::uint32_t size, std::int64_t second);

    std::uint64_t key_ = 0;
    std::vector<Rule> rules_;  ///< in the order in which they are asked
    std::vector<Reservoir> reservoirs_;
};

/// Whether a text fits a pattern in which "*" stands for any text and "?" for one character.
bool fits_pattern(std::string_view text, std::string_view pattern);

}  // namespace nephoscope::run
