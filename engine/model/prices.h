#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"
#include "engine/model/prices.pb.h"

namespace nephoscope::model {

/// A price by its place in the table.
using PriceIndex = std::uint16_t;

/// What a provider charges in one Region. Immutable once filled, and then safe from several threads.
class PriceTable {
public:
    /// An empty one.
    PriceTable() = default;
    /// Of a prices.textproto, as the build encodes it (a message PriceSheets). Fails when the bytes are no such message, or a price has no
    /// id, text, unit, source or date, is negative, or is there twice.
    static Result<PriceTable> read(std::string_view encoded);

    const std::string& region() const { return region_; }
    const std::string& currency() const { return currency_; }
    /// When it was put together, "2026-11".
    const std::string& as_of() const { return as_of_; }

    /// All of them, in the order of the table; each with its source, date, note and sheet.
    const std::vector<Price>& all() const { return prices_; }
    std::optional<PriceIndex> find(std::string_view id) const;

private:
    std::string region_, currency_, as_of_;
    std::vector<Price> prices_;
    std::map<std::string, PriceIndex, std::less<>> by_id_;
};

/// Units that `usd` is for; at least 1.
inline double units_of(const Price& price) { return price.per() ? price.per() : 1; }

/// What a unit of each price of the table costs, as the design has it: the table's price, or its own.
std::vector<double> rates(const PriceTable& table, const Design& design);

}  // namespace nephoscope::model
