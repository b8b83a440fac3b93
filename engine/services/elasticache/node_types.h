#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/service.h"

namespace nephoscope::services::elasticache {

/// What a node type brings.
struct NodeType {
    std::string_view name;
    std::uint32_t vcpus;                ///< Memcached works with as many threads
    std::uint64_t maxmemory;            ///< bytes, Redis and Valkey: with what is reserved
    std::uint32_t memcached_mebibytes;  ///< max_cache_memory: with what connections take
    std::uint32_t max_clients;          ///< of Redis and Valkey at a time
    double gigabits;                    ///< of the network a second, for ever
};

inline constexpr NodeType kNodeTypes[] = {
    {"cache.t3.micro", 2, 536870912, 512, 20000, 0.064},       {"cache.t3.small", 2, 1471026299, 1402, 46000, 0.128},
    {"cache.t3.medium", 2, 3317862236, 3364, 46000, 0.256},    {"cache.t4g.micro", 2, 536870912, 512, 20000, 0.064},
    {"cache.t4g.small", 2, 1471026299, 1402, 65000, 0.128},    {"cache.t4g.medium", 2, 3317862236, 3164, 65000, 0.256},
    {"cache.m6g.large", 2, 6854542746, 6537, 65000, 0.75},     {"cache.m6g.xlarge", 4, 13891921715, 13248, 65000, 1.25},
    {"cache.m6g.2xlarge", 8, 27966669210, 26671, 65000, 2.5},  {"cache.m6g.4xlarge", 16, 56116178125, 53516, 65000, 5},
    {"cache.m7g.large", 2, 6854542746, 6537, 65000, 0.937},    {"cache.m7g.xlarge", 4, 13891921715, 13248, 65000, 1.876},
    {"cache.m7g.2xlarge", 8, 27966669210, 26671, 65000, 3.75}, {"cache.m7g.4xlarge", 16, 56116178125, 53516, 65000, 7.5},
    {"cache.r6g.large", 2, 14037181030, 13387, 65000, 0.75},   {"cache.r6g.xlarge", 4, 28261849702, 26953, 65000, 1.25},
    {"cache.r6g.2xlarge", 8, 56711183565, 54084, 65000, 2.5},  {"cache.r6g.4xlarge", 16, 113609865216, 108347, 65000, 5},
    {"cache.r7g.large", 2, 14037181030, 13387, 65000, 0.937},  {"cache.r7g.xlarge", 4, 28261849702, 26953, 65000, 1.876},
    {"cache.r7g.2xlarge", 8, 56711183565, 54084, 65000, 3.75}, {"cache.r7g.4xlarge", 16, 113609865216, 108347, 65000, 7.5},
};

/// Null when unknown, as the empty name is: the memory is a setting.
constexpr const NodeType* find_node_type(std::string_view name) {
    for (const NodeType& each : kNodeTypes)
        if (each.name == name) return &each;
    return nullptr;
}

/// As AWS writes it: 13.07.
constexpr double gibibytes(const NodeType& type) { return static_cast<double>((type.maxmemory * 100 + (1u << 29)) >> 30) / 100; }

inline std::vector<Amount> amounts_of(std::string_view name) {
    const NodeType* type = find_node_type(name);
    if (!type) return {};
    return {{"%1 vCPU", static_cast<double>(type->vcpus)},
            {"%1 GiB", gibibytes(*type)},
            {"%1 Gbit/s", type->gigabits},
            {"at most %1 clients", static_cast<double>(type->max_clients)}};
}

inline constexpr ValueTable kNodeTypeTable{"cache_node_type", "ElastiCache user guide, Engine specific parameters, Supported node types",
                                           "2026", names_of<kNodeTypes>, amounts_of};

}  // namespace nephoscope::services::elasticache
