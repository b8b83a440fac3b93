#pragma once

#include <span>

namespace nephoscope::experiment {

/// A mean and how far the true one may lie from it.
struct Estimate {
    double mean = 0;        ///< not a number: there is nothing to tell
    double half_width = 0;  ///< of the 95 % confidence interval; not a number: fewer than two values
};

/// The mean of independent values with Student's interval (Gosset 1908), which holds exactly for normal ones.
///
/// Of paired differences this is the paired t-interval: give it the difference of each pair.
Estimate estimate(std::span<const double> values);

/// The 97.5 % quantile of Student's t with so many degrees of freedom, to three decimals. REQUIRES: degrees >= 1.
double student_t975(std::size_t degrees);

}  // namespace nephoscope::experiment
