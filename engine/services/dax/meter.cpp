#include "engine/services/dax/cluster.h"
#include "engine/services/dax/dax.pb.h"
#include "engine/services/usage.h"

// What DAX bills: its nodes.
namespace nephoscope::services::dax {

void meter(const Metered& of, Usage& usage) {
    usage.add("dax-" + of.settings<Dax>().node_type().substr(4), hours(of) * plan_of(of.k, of.node).nodes);
}

}  // namespace nephoscope::services::dax
