#include "engine/services/firehose/firehose.h"
#include "engine/services/usage.h"

// What Data Firehose bills: what it takes in, each record in steps of 5 KB.
namespace nephoscope::services::firehose {

void meter(const Metered& of, Usage& usage) {
    const Counters& n = plan_of(of.k, of.node).of(of.k).n;
    const double step = fact_value("P-37.step") * 1024;
    usage.add("firehose-gb", chunked(static_cast<double>(n.incoming), static_cast<double>(n.incoming_bytes), step) * step / kGib);
}

}  // namespace nephoscope::services::firehose
