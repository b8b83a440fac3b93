#include "engine/services/step_functions/workflow.h"
#include "engine/services/usage.h"

// What Step Functions bills: transitions, or executions and their duration.
namespace nephoscope::services::step_functions {

void meter(const Metered& of, Usage& usage) {
    const WorkflowPlan& plan = plan_of(of.k, of.node);
    const WorkflowState& s = plan.of(of.k);
    if (!plan.express) return usage.add("stepfunctions-transition", static_cast<double>(s.transitions));
    usage.add("stepfunctions-express", static_cast<double>(s.started));
    usage.add("stepfunctions-express-duration", static_cast<double>(s.billed) * 0.1 * fact_value("P-29.memory") / 1024);
}

}  // namespace nephoscope::services::step_functions
