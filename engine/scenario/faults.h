#pragma once

#include <vector>

#include "engine/base/result.h"
#include "engine/kernel/kernel.h"
#include "engine/model/design.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::scenario {

/// The faults that act. Where several of one kind act at one place the one that began last is felt, and each lasts until its own end: what
/// then is left is felt again. A value, kept with the world.
class Faults {
public:
    /// Makes one act now. Fails, and changes nothing, when the target does not exist or cannot have it.
    Status begin(kernel::Kernel& k, const services::Plan& plan, const model::Fault& fault);
    /// Takes it back. What did not begin, or has ended, is not an error.
    void end(kernel::Kernel& k, const services::Plan& plan, const model::Fault& fault);

private:
    struct Acting {
        model::Fault given;
        services::Victim victim;
        double part;  ///< which of several parts: see FaultType::of_part
        SimTime begun;
    };
    static bool at_one_place(const Acting& a, const Acting& b);
    /// Of those that act at its place, the one that began last; null: none does.
    const Acting* other_at(const Acting& place) const;
    std::vector<Acting>::iterator find(const model::Fault& fault, SimTime now);
    bool takes_zone(const services::Plan& plan, const std::string& zone) const;
    Status apply(kernel::Kernel& k, const services::Plan& plan, const Acting& acting, bool end) const;
    Status zone_outage(kernel::Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) const;
    Status region_outage(kernel::Kernel& k, const services::Plan& plan, kernel::FaultAction action, const model::Fault& fault) const;
    void lose_zone(kernel::Kernel& k, const services::Plan& plan, std::size_t zone, kernel::FaultAction action) const;

    std::vector<Acting> acting_;  ///< in the order in which they began
};

}  // namespace nephoscope::scenario
