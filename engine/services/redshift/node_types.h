#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/service.h"

namespace nephoscope::services::redshift {

/// What a node type brings.
struct NodeType {
    std::string_view name;
    std::uint32_t vcpus, slices;
    double gigabytes_per_second;  ///< what a node reads of its blocks
    std::uint32_t least, most;    ///< nodes of a cluster
    double terabytes;             ///< of a node's storage; RA3: that a cluster may have for each
};

inline constexpr NodeType kNodeTypes[] = {
    {"dc2.large", 2, 2, 0.60, 1, 32, 0.16},    {"dc2.8xlarge", 32, 16, 7.50, 2, 128, 2.56}, {"ra3.xlplus", 4, 2, 0.65, 1, 32, 32},
    {"ra3.4xlarge", 12, 4, 2.00, 2, 128, 128}, {"ra3.16xlarge", 48, 16, 8.00, 2, 128, 128},
};

/// Of RA3: the blocks lie in storage that clusters share.
constexpr bool has_managed_storage(const NodeType& type) { return type.name.starts_with("ra3."); }

/// Of a cluster, in bytes. An ra3.xlplus that is alone has less.
constexpr double storage_of(const NodeType& type, std::uint32_t nodes) {
    const bool alone = nodes == 1 && type.name == "ra3.xlplus";
    return 1e12 * nodes * (alone ? 4 : type.terabytes);
}

/// Null when unknown.
constexpr const NodeType* find_type(std::string_view name) {
    for (const NodeType& each : kNodeTypes)
        if (each.name == name) return &each;
    return nullptr;
}

inline std::vector<Amount> amounts_of(std::string_view name) {
    const NodeType* type = find_type(name);
    if (!type) return {};
    return {{"%1 vCPU", static_cast<double>(type->vcpus)},
            {"%1 slices", static_cast<double>(type->slices)},
            {"%1 GB/s", type->gigabytes_per_second},
            {"%1 TB", type->terabytes},
            {"at least %1 nodes", static_cast<double>(type->least)},
            {"at most %1 nodes", static_cast<double>(type->most)}};
}

inline constexpr ValueTable kNodeTypeTable{"node_type", "Redshift management guide, node type details", "2022-12", names_of<kNodeTypes>,
                                           amounts_of};

}  // namespace nephoscope::services::redshift
