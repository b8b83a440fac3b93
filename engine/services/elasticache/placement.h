#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/services/compiler.h"

// Which shard or node a key belongs to. No state: the same key has the same place in every run.

namespace nephoscope::services::elasticache {

inline constexpr std::uint32_t kSlots = 16384;       ///< EC-11
inline constexpr std::uint32_t kPointsOfNode = 160;  ///< on the ring, as ketama has them

/// CRC-16/XMODEM, as Redis Cluster takes it; `crc` goes on from a text before.
std::uint16_t crc16(std::string_view text, std::uint16_t crc = 0);
/// The slot of "<data set>:<key>".
std::uint32_t slot_of(std::string_view data_set, std::uint32_t key);
/// The shard that has a slot: equal ranges.
constexpr std::uint32_t shard_of_slot(std::uint32_t slot, std::uint32_t shards) { return slot * shards / kSlots; }

/// Nodes on a circle of hashes, each at kPointsOfNode points: a key belongs to the node of the next point. A node more or less moves only
/// the keys that are or were its own (Karger et al. 1997). The hash is our own, ketama takes MD5.
class Ring {
public:
    explicit Ring(std::uint32_t nodes);
    std::uint32_t node_of(std::uint64_t hash) const;

private:
    struct Point {
        std::uint64_t at;
        std::uint32_t node;
    };
    std::vector<Point> points_;
};

enum class Distribution : std::uint8_t { Slots, Consistent, Modulo };

/// Owner of each key of a data set, by number.
std::vector<std::uint16_t> owners_of(const DataSetPlan& set, Distribution distribution, std::uint32_t count);

}  // namespace nephoscope::services::elasticache
