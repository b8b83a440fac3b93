#include "engine/experiment/estimate.h"

#include <cmath>
#include <cstddef>
#include <limits>

namespace nephoscope::experiment {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Abramowitz & Stegun, Handbook of Mathematical Functions (1964), table 26.10.
constexpr double kT975[] = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
                            2.120,  2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};

}  // namespace

double student_t975(std::size_t degrees) {
    if (degrees <= std::size(kT975)) return kT975[degrees - 1];
    // The expansion of the same handbook, 26.7.5, in 1/degrees around the normal quantile.
    constexpr double z = 1.959964;
    const auto n = static_cast<double>(degrees);
    const double z3 = z * z * z, z5 = z3 * z * z;
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n);
}

Estimate estimate(std::span<const double> values) {
    if (values.empty()) return {kNone, kNone};
    const auto n = static_cast<double>(values.size());
    double mean = 0;
    for (const double value : values) mean += value / n;
    if (values.size() < 2) return {mean, kNone};
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    return {mean, student_t975(values.size() - 1) * std::sqrt(squares / (n - 1) / n)};
}

}  // namespace nephoscope::experiment
