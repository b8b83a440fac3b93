#pragma once

#include "engine/base/sim_time.h"
#include "engine/kernel/random.h"

namespace nephoscope::parts {

/// How long a piece of work takes: a mean and a shape. Never negative.
struct Law {
    enum class Shape : std::uint8_t { Exponential, Constant, Lognormal };
    Shape shape = Shape::Constant;
    double mean = 0;  ///< nanoseconds
    double mu = 0;    ///< lognormal: of the underlying normal, for nanoseconds
    double sigma = 0;

    /// `variation`: standard deviation / mean, lognormal only; sigma^2 = ln(1 + variation^2), mu = ln(mean) - sigma^2 / 2.
    static Law make(Shape shape, SimTime mean, double variation);

    template <typename Generator>
    SimTime sample(Generator& draw) const {
        switch (shape) {
            case Shape::Exponential: return static_cast<SimTime>(mean * kernel::exponential(draw) + 0.5);
            case Shape::Lognormal: return static_cast<SimTime>(math::exp(mu + sigma * kernel::normal(draw)) + 0.5);
            case Shape::Constant: break;
        }
        return static_cast<SimTime>(mean);
    }
};

}  // namespace nephoscope::parts
