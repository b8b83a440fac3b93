#pragma once

#include <cstdint>

// What a call costs, rounded as DynamoDB rounds. KB are 1,024 bytes.
namespace nephoscope::services::dynamodb {

inline constexpr std::uint32_t kQueryItems = 10;  ///< that a Query reads where no operation says how many
/// Status of a read that went well and found nothing.
inline constexpr std::uint16_t kNoItem = 204;

enum class Consistency : std::uint8_t { Eventual, Strong, Transactional };

/// Read units are counted in halves, so that all of them are whole numbers.
constexpr std::uint64_t halves_per_block(Consistency consistency) {
    return consistency == Consistency::Eventual ? 1 : consistency == Consistency::Strong ? 2 : 4;
}

/// What a write of the table changes in an index.
enum class IndexChange : std::uint8_t { Key, Projection, Entry, None };

/// In bytes. A value of plans: the facts are not asked while a world runs.
struct CostRules {
    std::uint64_t read_block, write_block;
    std::uint64_t page;          ///< most that one Query or Scan reads
    std::uint64_t largest_item;  ///< that can be written

    /// Half RCUs of one item, or of the sum of what a Query or Scan has read. A missing item costs one block.
    constexpr std::uint64_t read_halves(std::uint64_t bytes, Consistency consistency) const {
        return blocks(bytes, read_block) * halves_per_block(consistency);
    }

    /// WCUs of one item. A missing item costs one.
    constexpr std::uint64_t write_units(std::uint64_t bytes, bool transactional = false) const {
        return blocks(bytes, write_block) * (transactional ? 2 : 1);
    }

    /// WCUs of a put or an update: of the whole item, before or after, whichever is larger.
    constexpr std::uint64_t replace_units(std::uint64_t before, std::uint64_t after, bool transactional = false) const {
        return write_units(before > after ? before : after, transactional);
    }

    /// WCUs in an index: a changed key is a delete and a put.
    constexpr std::uint64_t index_units(IndexChange change, std::uint64_t before, std::uint64_t after) const {
        switch (change) {
            case IndexChange::Key: return write_units(before) + write_units(after);
            case IndexChange::Projection: return replace_units(before, after);
            case IndexChange::Entry: return write_units(after);
            case IndexChange::None: break;
        }
        return 0;
    }

private:
    static constexpr std::uint64_t blocks(std::uint64_t bytes, std::uint64_t block) { return bytes == 0 ? 1 : (bytes + block - 1) / block; }
};

/// Those of the facts.
CostRules cost_rules();

}  // namespace nephoscope::services::dynamodb
