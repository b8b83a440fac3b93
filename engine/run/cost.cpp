#include "engine/run/cost.h"

namespace nephoscope::run {

Costs costs_of(Simulation& simulation) {
    Costs costs;
    kernel::Kernel& k = simulation.kernel();
    costs.total = simulation.total_bill();
    costs.measured = simulation.measured_bill();
    costs.per_month = per_month(costs.measured.usd, k.now() - k.w.head.warmup_end);
    for (std::size_t i = 0; i < simulation.plan().types.size(); ++i)
        if (simulation.plan().types[i]->name == "clients") costs.good_requests += static_cast<double>(k.w.nodes[i].outcomes[0]);
    if (costs.good_requests > 0) costs.per_thousand_good_requests = costs.measured.usd / costs.good_requests * 1000;
    return costs;
}

}  // namespace nephoscope::run
