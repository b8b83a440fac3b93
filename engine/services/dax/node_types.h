#pragma once

#include <cstdint>
#include <string_view>

namespace nephoscope::services::dax {

/// What a node type brings.
///
/// Requests: reads of 1 KB from the cache that a node answers in a second. r5: DynamoDB developer guide, "Sizing your DAX cluster" (2025).
/// r4: as r5 of the same size, t2 and t3: 20 % of two vCPUs of an r5, their baseline; both are assumptions. CPU credits are not simulated.
struct NodeType {
    std::string_view name;
    std::uint32_t vcpus;
    double memory_gib;
    std::uint32_t requests_per_second;
};

inline constexpr NodeType kNodeTypes[] = {
    {"dax.t2.small", 1, 2, 15'000},          {"dax.t2.medium", 2, 4, 15'000},         {"dax.t3.small", 2, 2, 15'000},
    {"dax.t3.medium", 2, 4, 15'000},         {"dax.r4.large", 2, 15.25, 75'000},      {"dax.r4.xlarge", 4, 30.5, 150'000},
    {"dax.r4.2xlarge", 8, 61, 300'000},      {"dax.r4.4xlarge", 16, 122, 600'000},    {"dax.r4.8xlarge", 32, 244, 1'000'000},
    {"dax.r4.16xlarge", 64, 488, 1'000'000}, {"dax.r5.large", 2, 16, 75'000},         {"dax.r5.xlarge", 4, 32, 150'000},
    {"dax.r5.2xlarge", 8, 64, 300'000},      {"dax.r5.4xlarge", 16, 128, 600'000},    {"dax.r5.8xlarge", 32, 256, 1'000'000},
    {"dax.r5.12xlarge", 48, 384, 1'000'000}, {"dax.r5.16xlarge", 64, 512, 1'000'000}, {"dax.r5.24xlarge", 96, 768, 1'000'000},
};

/// Null when unknown.
constexpr const NodeType* find_node_type(std::string_view name) {
    for (const NodeType& each : kNodeTypes)
        if (each.name == name) return &each;
    return nullptr;
}

/// What a request costs, in reads of 1 KB from the cache: "Sizing your DAX cluster" again.
inline constexpr std::uint32_t kHitCost = 1, kMissCost = 10, kWriteCost = 25;

}  // namespace nephoscope::services::dax
