#include "engine/services/elasticache/placement.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace nephoscope::services::elasticache {

namespace {

constexpr std::array<std::uint16_t, 256> make_crc_table() {
    std::array<std::uint16_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte << 8;
        for (int bit = 0; bit < 8; ++bit) crc = crc & 0x8000u ? crc << 1 ^ 0x1021u : crc << 1;
        table[byte] = static_cast<std::uint16_t>(crc);
    }
    return table;
}
constexpr std::array<std::uint16_t, 256> kCrc = make_crc_table();

std::uint32_t slot_after(std::uint16_t prefix, std::uint32_t key) {
    char digits[12];
    const auto end = std::to_chars(digits, digits + sizeof digits, key).ptr;
    return crc16({digits, static_cast<std::size_t>(end - digits)}, prefix) % kSlots;
}

std::uint16_t prefix_of(std::string_view data_set) { return crc16(":", crc16(data_set)); }

std::uint64_t hash_of(std::uint64_t set, std::uint32_t key) { return kernel::mix(set + kernel::mix(key + 1)); }

}  // namespace

std::uint16_t crc16(std::string_view text, std::uint16_t crc) {
    for (const char c : text) crc = static_cast<std::uint16_t>(crc << 8 ^ kCrc[(crc >> 8 ^ static_cast<unsigned char>(c)) & 255]);
    return crc;
}

std::uint32_t slot_of(std::string_view data_set, std::uint32_t key) { return slot_after(prefix_of(data_set), key); }

Ring::Ring(std::uint32_t nodes) {
    points_.reserve(nodes * kPointsOfNode);
    for (std::uint32_t node = 0; node < nodes; ++node)
        for (std::uint32_t point = 0; point < kPointsOfNode; ++point) points_.push_back({kernel::mix(kernel::mix(node + 1) + point), node});
    std::sort(points_.begin(), points_.end(), [](const Point& a, const Point& b) { return a.at != b.at ? a.at < b.at : a.node < b.node; });
}

std::uint32_t Ring::node_of(std::uint64_t hash) const {
    const auto next = std::lower_bound(points_.begin(), points_.end(), hash, [](const Point& p, std::uint64_t h) { return p.at < h; });
    return (next == points_.end() ? points_.front() : *next).node;
}

std::vector<std::uint16_t> owners_of(const DataSetPlan& set, Distribution distribution, std::uint32_t count) {
    std::vector<std::uint16_t> owners(set.items);
    const std::uint16_t prefix = prefix_of(set.id);
    const std::uint64_t hash = kernel::hash(set.id);
    const Ring ring(distribution == Distribution::Consistent ? count : 0);
    for (std::uint32_t key = 0; key < set.items; ++key) {
        std::uint64_t owner = 0;
        if (distribution == Distribution::Slots)
            owner = shard_of_slot(slot_after(prefix, key), count);
        else if (distribution == Distribution::Consistent)
            owner = ring.node_of(hash_of(hash, key));
        else
            owner = hash_of(hash, key) % count;
        owners[key] = static_cast<std::uint16_t>(owner);
    }
    return owners;
}

}  // namespace nephoscope::services::elasticache
