#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/service.h"

namespace nephoscope::services::ec2 {

/// Dedicated bandwidth to EBS: IOPS of 16 KiB and MB/s for ever, and at the most, for half an hour at least once a day. 0: none published.
struct EbsBandwidth {
    double baseline_iops = 0, baseline_mb = 0, most_iops = 0, most_mb = 0;
};

struct InstanceType {
    std::string_view name;
    std::uint32_t vcpus;
    double memory_gib;
    double credits_per_hour;  ///< burstable types: one is a minute of a whole vCPU; 0: not burstable
    EbsBandwidth ebs;

    bool burstable() const { return credits_per_hour > 0; }
    /// vCPUs that the credits earned are enough for.
    double baseline() const { return credits_per_hour / 60; }
    /// The first generation: standard mode unless told otherwise, launch credits, and none of them kept over a stop.
    bool is_t2() const { return name.starts_with("t2."); }
};

inline constexpr InstanceType kInstanceTypes[] = {
    {"t2.nano", 1, 0.5, 3, {}},
    {"t2.micro", 1, 1, 6, {}},
    {"t2.small", 1, 2, 12, {}},
    {"t2.medium", 2, 4, 24, {}},
    {"t2.large", 2, 8, 36, {}},
    {"t2.xlarge", 4, 16, 54, {}},
    {"t2.2xlarge", 8, 32, 81.6, {}},
    {"t3.nano", 2, 0.5, 6, {250, 5.43, 11800, 260.57}},
    {"t3.micro", 2, 1, 12, {500, 10.86, 11800, 260.57}},
    {"t3.small", 2, 2, 24, {1000, 21.71, 11800, 260.57}},
    {"t3.medium", 2, 4, 24, {2000, 43.43, 11800, 260.57}},
    {"t3.large", 2, 8, 36, {4000, 86.86, 15700, 347.5}},
    {"t3.xlarge", 4, 16, 96, {4000, 86.86, 15700, 347.5}},
    {"t3.2xlarge", 8, 32, 192, {4000, 86.86, 15700, 347.5}},
    {"t3a.nano", 2, 0.5, 6, {250, 5.63, 11800, 260.57}},
    {"t3a.micro", 2, 1, 12, {500, 11.25, 11800, 260.57}},
    {"t3a.small", 2, 2, 24, {1000, 21.88, 11800, 260.57}},
    {"t3a.medium", 2, 4, 24, {2000, 43.75, 11800, 260.57}},
    {"t3a.large", 2, 8, 36, {4000, 86.86, 15700, 347.5}},
    {"t3a.xlarge", 4, 16, 96, {4000, 86.86, 15700, 347.5}},
    {"t3a.2xlarge", 8, 32, 192, {4000, 86.86, 15700, 347.5}},
    {"t4g.nano", 2, 0.5, 6, {250, 4, 11800, 325.75}},
    {"t4g.micro", 2, 1, 12, {500, 8, 11800, 325.75}},
    {"t4g.small", 2, 2, 24, {1000, 16, 11800, 325.75}},
    {"t4g.medium", 2, 4, 24, {2000, 32, 11800, 325.75}},
    {"t4g.large", 2, 8, 36, {4000, 64, 15700, 434.37}},
    {"t4g.xlarge", 4, 16, 96, {4000, 128, 15700, 434.37}},
    {"t4g.2xlarge", 8, 32, 192, {4000, 256, 15700, 434.37}},
    {"m5.large", 2, 8, 0, {3600, 81.25, 18750, 593.75}},
    {"m5.xlarge", 4, 16, 0, {6000, 143.75, 18750, 593.75}},
    {"m5.2xlarge", 8, 32, 0, {12000, 287.5, 18750, 593.75}},
    {"m5.4xlarge", 16, 64, 0, {18750, 593.75, 18750, 593.75}},
    {"m5.8xlarge", 32, 128, 0, {30000, 850, 30000, 850}},
    {"m5.12xlarge", 48, 192, 0, {40000, 1187.5, 40000, 1187.5}},
    {"m5.16xlarge", 64, 256, 0, {60000, 1700, 60000, 1700}},
    {"m5.24xlarge", 96, 384, 0, {80000, 2375, 80000, 2375}},
    {"m6i.large", 2, 8, 0, {3600, 81.25, 40000, 1250}},
    {"m6i.xlarge", 4, 16, 0, {6000, 156.25, 40000, 1250}},
    {"m6i.2xlarge", 8, 32, 0, {12000, 312.5, 40000, 1250}},
    {"m6i.4xlarge", 16, 64, 0, {20000, 625, 40000, 1250}},
    {"m6i.8xlarge", 32, 128, 0, {40000, 1250, 40000, 1250}},
    {"m6i.12xlarge", 48, 192, 0, {60000, 1875, 60000, 1875}},
    {"m6i.16xlarge", 64, 256, 0, {80000, 2500, 80000, 2500}},
    {"m6i.24xlarge", 96, 384, 0, {120000, 3750, 120000, 3750}},
    {"m6i.32xlarge", 128, 512, 0, {160000, 5000, 160000, 5000}},
    {"m6g.medium", 1, 4, 0, {2500, 39.375, 20000, 593.75}},
    {"m6g.large", 2, 8, 0, {3600, 78.75, 20000, 593.75}},
    {"m6g.xlarge", 4, 16, 0, {6000, 148.5, 20000, 593.75}},
    {"m6g.2xlarge", 8, 32, 0, {12000, 296.875, 20000, 593.75}},
    {"m6g.4xlarge", 16, 64, 0, {20000, 593.75, 20000, 593.75}},
    {"m6g.8xlarge", 32, 128, 0, {40000, 1187.5, 40000, 1187.5}},
    {"m6g.12xlarge", 48, 192, 0, {50000, 1781.25, 50000, 1781.25}},
    {"m6g.16xlarge", 64, 256, 0, {80000, 2375, 80000, 2375}},
    {"c5.large", 2, 4, 0, {4000, 81.25, 20000, 593.75}},
    {"c5.xlarge", 4, 8, 0, {6000, 143.75, 20000, 593.75}},
    {"c5.2xlarge", 8, 16, 0, {10000, 287.5, 20000, 593.75}},
    {"c5.4xlarge", 16, 32, 0, {20000, 593.75, 20000, 593.75}},
    {"c5.9xlarge", 36, 72, 0, {40000, 1187.5, 40000, 1187.5}},
    {"c5.12xlarge", 48, 96, 0, {40000, 1187.5, 40000, 1187.5}},
    {"c5.18xlarge", 72, 144, 0, {80000, 2375, 80000, 2375}},
    {"c5.24xlarge", 96, 192, 0, {80000, 2375, 80000, 2375}},
    {"c6g.medium", 1, 2, 0, {2500, 39.375, 20000, 593.75}},
    {"c6g.large", 2, 4, 0, {3600, 78.75, 20000, 593.75}},
    {"c6g.xlarge", 4, 8, 0, {6000, 148.5, 20000, 593.75}},
    {"c6g.2xlarge", 8, 16, 0, {12000, 296.875, 20000, 593.75}},
    {"c6g.4xlarge", 16, 32, 0, {20000, 593.75, 20000, 593.75}},
    {"c6g.8xlarge", 32, 64, 0, {40000, 1187.5, 40000, 1187.5}},
    {"c6g.12xlarge", 48, 96, 0, {50000, 1781.25, 50000, 1781.25}},
    {"c6g.16xlarge", 64, 128, 0, {80000, 2375, 80000, 2375}},
    {"r5.large", 2, 16, 0, {3600, 81.25, 18750, 593.75}},
    {"r5.xlarge", 4, 32, 0, {6000, 143.75, 18750, 593.75}},
    {"r5.2xlarge", 8, 64, 0, {12000, 287.5, 18750, 593.75}},
    {"r5.4xlarge", 16, 128, 0, {18750, 593.75, 18750, 593.75}},
    {"r5.8xlarge", 32, 256, 0, {30000, 850, 30000, 850}},
    {"r5.12xlarge", 48, 384, 0, {40000, 1187.5, 40000, 1187.5}},
    {"r5.16xlarge", 64, 512, 0, {60000, 1700, 60000, 1700}},
    {"r5.24xlarge", 96, 768, 0, {80000, 2375, 80000, 2375}},
    {"r6g.medium", 1, 8, 0, {2500, 39.375, 20000, 593.75}},
    {"r6g.large", 2, 16, 0, {3600, 78.75, 20000, 593.75}},
    {"r6g.xlarge", 4, 32, 0, {6000, 148.5, 20000, 593.75}},
    {"r6g.2xlarge", 8, 64, 0, {12000, 296.875, 20000, 593.75}},
    {"r6g.4xlarge", 16, 128, 0, {20000, 593.75, 20000, 593.75}},
    {"r6g.8xlarge", 32, 256, 0, {40000, 1187.5, 40000, 1187.5}},
    {"r6g.12xlarge", 48, 384, 0, {50000, 1781.25, 50000, 1781.25}},
    {"r6g.16xlarge", 64, 512, 0, {80000, 2375, 80000, 2375}},
};

/// Null when unknown.
constexpr const InstanceType* find_type(std::string_view name) {
    for (const InstanceType& each : kInstanceTypes)
        if (each.name == name) return &each;
    return nullptr;
}

inline std::vector<Amount> amounts_of(std::string_view name) {
    const InstanceType* type = find_type(name);
    if (!type) return {};
    std::vector<Amount> amounts{{"%1 vCPU", static_cast<double>(type->vcpus)}, {"%1 GiB", type->memory_gib}};
    if (type->burstable()) amounts.push_back({"%1 CPU credits an hour", type->credits_per_hour});
    const EbsBandwidth& ebs = type->ebs;
    if (ebs.baseline_iops == 0) return amounts;
    amounts.insert(amounts.end(), {{"%1 IOPS to EBS", ebs.baseline_iops}, {"%1 MB/s to EBS", ebs.baseline_mb}});
    if (ebs.most_iops > ebs.baseline_iops)
        amounts.insert(amounts.end(), {{"at times %1 IOPS", ebs.most_iops}, {"at times %1 MB/s", ebs.most_mb}});
    return amounts;
}

inline constexpr ValueTable kInstanceTypeTable{
    "instance_type", "EC2 user guide, burstable performance instances and EBS-optimized instances; product details of the instance types",
    "2023-06", names_of<kInstanceTypes>, amounts_of};

}  // namespace nephoscope::services::ec2
