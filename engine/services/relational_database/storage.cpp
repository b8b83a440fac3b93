#include <algorithm>

#include "engine/services/relational_database/database.h"

// The I/Os of queries and scans.
namespace nephoscope::services::relational {

using kernel::Frame;
using kernel::Kernel;
using parts::Transfer;

namespace {

constexpr double kScanIo = 128 * 1024;         ///< a scan reads ahead: what one of its I/Os brings
constexpr std::uint32_t kScanIosPerStep = 32;  ///< 4 MiB
constexpr double kMebibyte = 1024 * 1024;

/// A commit must be on the primary's volume and on the standby's or, of a DB cluster, on one of the readers'. The others receive it as
/// well; nobody waits for them.
SimTime write_until(Kernel& k, const DatabasePlan& plan, SimTime from) {
    const double page = rules_of(plan.engine).page_bytes;
    SimTime first = kNever, last = from, own = from;
    for (std::uint32_t i = 0; i < plan.instances(); ++i) {
        if (!plan.exists(k, i) || plan.instance(k, i).down || plan.instance(k, i).standalone) continue;
        const SimTime end = plan.disk(k, i).transfer(from, Transfer::Write, plan.write_ios, page);
        if (i == plan.of(k).primary) own = end;
        if (i == plan.of(k).primary || i >= plan.members) continue;
        first = std::min(first, end);
        last = std::max(last, end);
    }
    return std::max(own, plan.deployment == Deployment::DbCluster && first != kNever ? first : last);
}

}  // namespace

SimTime volume_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    const SimTime from = std::max(k.now(), plan.instance(k, i).io_resumes) + first_touch_time(k, plan, f);
    if (is_write(k, f)) return write_until(k, plan, from) - k.now();
    return plan.disk(k, i).transfer(from, Transfer::Read, plan.read_ios, rules_of(plan.engine).page_bytes) - k.now();
}

std::uint32_t scan_steps(Kernel& k, const DatabasePlan& plan, const Frame& f) { return plan.scan_steps[k.request(f).request_class]; }

SimTime scan_io_time(Kernel& k, const DatabasePlan& plan, const Frame& f) {
    const std::uint32_t i = instance_of(f);
    const SimTime from = std::max(k.now(), plan.instance(k, i).io_resumes);
    return plan.disk(k, i).transfer_ahead(from, Transfer::Read, kScanIosPerStep, kScanIo) - k.now();
}

void compile_scans(DatabasePlan& plan, double mebibytes_per_second) {
    const double step = kScanIosPerStep * kScanIo / kMebibyte;
    plan.scan_step_time = mebibytes_per_second > 0 ? from_seconds(step / mebibytes_per_second) : 0;
    bool any = false;
    for (const RequestClassPlan& each : plan.shared->classes) {
        plan.scan_steps.push_back(static_cast<std::uint32_t>((each.scanned_mebibytes + step - 1) / step));
        any |= plan.scan_steps.back() > 0;
    }
    if (!any) plan.scan_steps.clear();
}

}  // namespace nephoscope::services::relational
