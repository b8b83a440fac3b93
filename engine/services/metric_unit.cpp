#include "engine/services/metric_unit.h"

#include "engine/services/service.h"

namespace nephoscope::services {

PublishedUnit published_unit(const Metric& metric) {
    // Of all metrics there are, the only one in microseconds; cards, charts and results show it in seconds.
    if (metric.space == "AWS/Redshift" && metric.name == "QueryDuration") return {"µs", 1e6};
    switch (metric.kind) {
        case MetricKind::Share: return {"%", 100};
        case MetricKind::Seconds: return {"s"};
        case MetricKind::Milliseconds: return {"ms"};
        case MetricKind::Bytes: return {"B"};
        case MetricKind::Count:
        case MetricKind::Rate:
        case MetricKind::Gauge: break;
    }
    return {};
}

}  // namespace nephoscope::services
