#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/service.h"

namespace nephoscope::services::dax {

/// What a node type brings.
///
/// Requests: reads of 1 KB from the cache that a node answers in a second. Assumptions: r4 as r5 of the same size; t2 and t3 20 % of two
/// vCPUs of an r5, their baseline. CPU credits are not simulated.
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

inline std::vector<Amount> amounts_of(std::string_view name) {
    const NodeType* type = find_node_type(name);
    if (!type) return {};
    return {{"%1 vCPU", static_cast<double>(type->vcpus)},
            {"%1 GiB", type->memory_gib},
            {"%1 hits of 1 KB a second", static_cast<double>(type->requests_per_second)}};
}

inline constexpr ValueTable kNodeTypeTable{"node_type",
                                           "DynamoDB developer guide, Sizing your DAX cluster; hits of r4, t2 and t3: assumption",
                                           "2025-06", names_of<kNodeTypes>, amounts_of};

}  // namespace nephoscope::services::dax
