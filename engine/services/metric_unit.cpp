#include "engine/services/metric_unit.h"

#include "engine/services/service.h"

namespace nephoscope::services {

PublishedUnit published_unit(const Metric& metric) {
    switch (metric.kind) {
        case MetricKind::Share: return {"%", 100};
        case MetricKind::Fraction: return {"0..1"};
        case MetricKind::Seconds: return {"s"};
        case MetricKind::Milliseconds: return {"ms"};
        case MetricKind::Microseconds: return {"µs"};
        case MetricKind::Bytes: return {"B"};
        case MetricKind::Count:
        case MetricKind::Rate:
        case MetricKind::Gauge: break;
    }
    return {};
}

}  // namespace nephoscope::services
