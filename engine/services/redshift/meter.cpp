#include "engine/services/redshift/redshift.pb.h"
#include "engine/services/redshift/warehouse.h"
#include "engine/services/usage.h"

// What Redshift bills: its nodes, those of clusters that concurrency scaling adds, and RA3's storage.
namespace nephoscope::services::redshift {

void meter(const Metered& of, Usage& usage) {
    const WarehousePlan& plan = plan_of(of.k, of.node);
    const std::string nodes = "redshift-" + std::string(plan.type.name);
    usage.add(nodes, plan.nodes * (hours(of) + hours(integral(plan.of(of.k).scaling, of.k.now()))));
    if (has_managed_storage(plan.type)) usage.add("redshift-storage", of.plan.stored_bytes[of.node] / plan.compression / kGib * months(of));
}

}  // namespace nephoscope::services::redshift
