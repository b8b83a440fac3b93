#pragma once

#include <string_view>

namespace nephoscope::services {

struct Metric;

/// In what CloudWatch publishes a metric, and so what an alarm's datapoints and threshold are in.
struct PublishedUnit {
    std::string_view symbol;  ///< "ms", "%", "0..1"; empty: a number of things
    double scale = 1;         ///< how many of it one of the readings' unit is
};

PublishedUnit published_unit(const Metric& metric);

}  // namespace nephoscope::services
