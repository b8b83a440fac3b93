#include "engine/services/s3/bucket.h"
#include "engine/services/s3/s3.pb.h"
#include "engine/services/usage.h"

// What S3 bills: storage by class, requests, retrieval, and data to the internet.
namespace nephoscope::services::s3 {

namespace {

struct ClassPrices {
    const char *storage, *put, *get, *retrieval;  ///< retrieval null: free
};

ClassPrices prices_of(S3::StorageClass storage) {
    switch (storage) {
        case S3::STANDARD_IA: return {"s3-ia", "s3-ia-put", "s3-ia-get", "s3-ia-retrieval"};
        case S3::ONEZONE_IA: return {"s3-one-zone", "s3-ia-put", "s3-ia-get", "s3-ia-retrieval"};
        case S3::INTELLIGENT_TIERING: return {"s3-intelligent", "s3-put", "s3-get", nullptr};
        case S3::GLACIER_IR: return {"s3-glacier-ir", "s3-glacier-ir-put", "s3-glacier-ir-get", "s3-glacier-ir-retrieval"};
        case S3::GLACIER: return {"s3-glacier", "s3-glacier-put", "s3-archive-get", nullptr};
        case S3::DEEP_ARCHIVE: return {"s3-deep", "s3-deep-put", "s3-archive-get", nullptr};
        case S3::REDUCED_REDUNDANCY: return {"s3-reduced", "s3-put", "s3-get", nullptr};
        default: return {"s3-standard", "s3-put", "s3-get", nullptr};
    }
}

/// What restores cost; null: nothing.
struct RestorePrices {
    const char *requests, *bytes;
};

RestorePrices restore_prices_of(const S3& config) {
    const bool bulk = config.restore_tier() == S3::TIER_BULK;
    if (config.storage_class() == S3::DEEP_ARCHIVE)
        return bulk ? RestorePrices{"s3-deep-restore-bulk", "s3-deep-restore-bulk-gb"}
                    : RestorePrices{"s3-deep-restore", "s3-deep-restore-gb"};
    if (bulk) return {nullptr, nullptr};
    return config.restore_tier() == S3::TIER_EXPEDITED ? RestorePrices{"s3-restore-expedited", "s3-restore-expedited-gb"}
                                                       : RestorePrices{"s3-restore", "s3-restore-gb"};
}

/// What was answered over connections that cross the internet, as a share of all that was.
double share_beyond(const Metered& of) {
    double all = 0, beyond = 0;
    for (std::size_t i = 0; i < of.plan.program.links.size(); ++i) {
        const kernel::Link& link = of.plan.program.links[i];
        if (link.to != of.node) continue;
        const auto answered = static_cast<double>(of.k.w.links[i].outcomes[0]);
        all += answered;
        if (comes_from_beyond(of, link.from)) beyond += answered;
    }
    return all > 0 ? beyond / all : 0;
}

double number(std::uint64_t n) { return static_cast<double>(n); }

}  // namespace

void meter(const Metered& of, Usage& usage) {
    const BucketPlan& plan = plan_of(of.k, of.node);
    const Bucket& s = plan.of(of.k);
    const auto& config = of.settings<S3>();
    const ClassPrices prices = prices_of(config.storage_class());
    const double missing = number(s.refused[static_cast<std::size_t>(Cause::Missing)]);
    const double stored = config.empty_at_start() ? 0 : of.plan.stored_bytes[of.node];
    usage.add(prices.storage, stored / kGib * months(of));
    usage.add(prices.put, number(s.puts + s.lists));
    usage.add(prices.get, number(s.gets) + missing + number(s.preflights));
    if (prices.retrieval) usage.add(prices.retrieval, number(s.bytes_down) / kGib);
    double objects = 0;
    for (std::size_t kind = 0; kind < plan.kinds; ++kind) objects += plan.items[kind];
    if (config.storage_class() == S3::INTELLIGENT_TIERING) usage.add("s3-intelligent-monitoring", objects * months(of));
    if (const RestorePrices restores = restore_prices_of(config); plan.archive && restores.requests) {
        usage.add(restores.requests, number(s.restores));
        if (objects > 0) usage.add(restores.bytes, number(s.restores) * of.plan.stored_bytes[of.node] / objects / kGib);
    }
    if (config.transfer_acceleration()) usage.add("s3-acceleration", number(s.bytes_up + s.bytes_down) / kGib);
    if (plan.kms && plan.key.key == kernel::kNoLink) usage.add("kms-request", number(s.kms_calls));
    if (const double out = number(s.bytes_down + s.bytes_listed) * share_beyond(of); out > 0) usage.add("transfer-out", out / kGib);
}

}  // namespace nephoscope::services::s3
