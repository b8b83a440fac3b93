#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/service.h"

namespace nephoscope::services::relational {

/// What a DB instance class brings.
struct InstanceClass {
    std::string_view name;
    std::uint32_t vcpus;
    std::uint32_t memory_gib;
};

inline constexpr InstanceClass kInstanceClasses[] = {
    {"db.t3.micro", 2, 1},        {"db.t3.small", 2, 2},        {"db.t3.medium", 2, 4},        {"db.t3.large", 2, 8},
    {"db.t3.xlarge", 4, 16},      {"db.t3.2xlarge", 8, 32},     {"db.m5.large", 2, 8},         {"db.m5.xlarge", 4, 16},
    {"db.m5.2xlarge", 8, 32},     {"db.m5.4xlarge", 16, 64},    {"db.m5.8xlarge", 32, 128},    {"db.m5.12xlarge", 48, 192},
    {"db.m5.16xlarge", 64, 256},  {"db.m5.24xlarge", 96, 384},  {"db.m6i.large", 2, 8},        {"db.m6i.xlarge", 4, 16},
    {"db.m6i.2xlarge", 8, 32},    {"db.m6i.4xlarge", 16, 64},   {"db.m6i.8xlarge", 32, 128},   {"db.m6i.12xlarge", 48, 192},
    {"db.m6i.16xlarge", 64, 256}, {"db.m6i.24xlarge", 96, 384}, {"db.m6i.32xlarge", 128, 512}, {"db.r5.large", 2, 16},
    {"db.r5.xlarge", 4, 32},      {"db.r5.2xlarge", 8, 64},     {"db.r5.4xlarge", 16, 128},    {"db.r5.8xlarge", 32, 256},
    {"db.r5.12xlarge", 48, 384},  {"db.r5.16xlarge", 64, 512},  {"db.r5.24xlarge", 96, 768},   {"db.r6g.large", 2, 16},
    {"db.r6g.xlarge", 4, 32},     {"db.r6g.2xlarge", 8, 64},    {"db.r6g.4xlarge", 16, 128},   {"db.r6g.8xlarge", 32, 256},
    {"db.r6g.12xlarge", 48, 384}, {"db.r6g.16xlarge", 64, 512},
};

/// Null when unknown.
constexpr const InstanceClass* find_class(std::string_view name) {
    for (const InstanceClass& each : kInstanceClasses)
        if (each.name == name) return &each;
    return nullptr;
}

inline std::vector<Amount> amounts_of(std::string_view name) {
    const InstanceClass* found = find_class(name);
    if (!found) return {};
    return {{"%1 vCPU", static_cast<double>(found->vcpus)}, {"%1 GiB", static_cast<double>(found->memory_gib)}};
}

inline constexpr ValueTable kInstanceClassTable{"db_instance_class", "RDS user guide, DB instance classes, hardware specifications",
                                                "2023-06", names_of<kInstanceClasses>, amounts_of};

/// The engines' usual formula: bytes of memory / `divisor`, rounded down.
constexpr std::uint32_t connection_limit(const InstanceClass& of, double divisor) {
    return static_cast<std::uint32_t>(static_cast<double>(of.memory_gib) * 1024 * 1024 * 1024 / divisor);
}

}  // namespace nephoscope::services::relational
