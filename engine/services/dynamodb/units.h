#pragma once

#include <cstdint>

// What a call costs, rounded as DynamoDB rounds. KB are 1,024 bytes.
namespace nephoscope::services::dynamodb {

inline constexpr std::uint64_t kReadBlock = 4096, kWriteBlock = 1024;
inline constexpr std::uint64_t kPage = 1 << 20;   ///< most that one Query or Scan reads (DDB-09)
inline constexpr std::uint32_t kQueryItems = 10;  ///< that a Query reads where no operation says how many
inline constexpr std::uint64_t kLargestItem = 400 << 10;
/// Status of a read that went well and found nothing.
inline constexpr std::uint16_t kNoItem = 204;

enum class Consistency : std::uint8_t { Eventual, Strong, Transactional };

/// Read units are counted in halves, so that all of them are whole numbers.
constexpr std::uint64_t halves_per_block(Consistency consistency) {
    return consistency == Consistency::Eventual ? 1 : consistency == Consistency::Strong ? 2 : 4;
}

constexpr std::uint64_t blocks(std::uint64_t bytes, std::uint64_t block) { return bytes == 0 ? 1 : (bytes + block - 1) / block; }

/// Half RCUs of one item, or of the sum of what a Query or Scan has read. A missing item costs one block.
constexpr std::uint64_t read_halves(std::uint64_t bytes, Consistency consistency) {
    return blocks(bytes, kReadBlock) * halves_per_block(consistency);
}

/// WCUs of one item. A missing item costs one.
constexpr std::uint64_t write_units(std::uint64_t bytes, bool transactional = false) {
    return blocks(bytes, kWriteBlock) * (transactional ? 2 : 1);
}

/// WCUs of a put or an update: of the whole item, before or after, whichever is larger.
constexpr std::uint64_t replace_units(std::uint64_t before, std::uint64_t after, bool transactional = false) {
    return write_units(before > after ? before : after, transactional);
}

/// What a write of the table changes in an index.
enum class IndexChange : std::uint8_t { Key, Projection, Entry, None };

/// WCUs in an index: a changed key is a delete and a put.
constexpr std::uint64_t index_units(IndexChange change, std::uint64_t before, std::uint64_t after) {
    switch (change) {
        case IndexChange::Key: return write_units(before) + write_units(after);
        case IndexChange::Projection: return replace_units(before, after);
        case IndexChange::Entry: return write_units(after);
        case IndexChange::None: break;
    }
    return 0;
}

}  // namespace nephoscope::services::dynamodb
