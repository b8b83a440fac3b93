#include "engine/services/ses/ses.h"
#include "engine/services/usage.h"

// What SES bills: a mail for each recipient.
namespace nephoscope::services::ses {

void meter(const Metered& of, Usage& usage) { usage.add("ses-mail", static_cast<double>(plan_of(of.k, of.node).of(of.k).n.sent)); }

}  // namespace nephoscope::services::ses
