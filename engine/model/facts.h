#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"
#include "engine/model/facts.pb.h"

namespace nephoscope::model {

/// One value of one fact, for one year's limits.
struct FactValue {
    std::string text;            ///< proto text form of the field it initialises: "30", "0.250s", "ROUND_ROBIN"
    std::string unit;            ///< may be empty
    const Fact* fact = nullptr;  ///< title, source, date, status; belongs to the table
};

/// What the documents of a provider say, by name. Immutable once filled, and then safe from several threads.
class FactTable {
public:
    /// Holds the model's own facts: those of the network.
    FactTable();

    /// Adds the facts of one facts.textproto, as the build encodes it (a message Facts); `where` names it in errors. Fails, and adds
    /// none, when the bytes are no such message, or a fact has no id or source, or an id is there already, or a fact names a value twice.
    Status add(std::string_view encoded, std::string_view where);

    /// "ALB-01"; null when there is none.
    const Fact* fact(std::string_view id) const;
    /// "ALB-01.interval"; where 2020 does not differ, today's. Nothing when there is no such value.
    std::optional<FactValue> value(std::string_view name, LimitsAsOf limits) const;
    /// All of them, by id.
    const std::map<std::string, Fact, std::less<>>& all() const { return facts_; }

private:
    std::map<std::string, Fact, std::less<>> facts_;
};

}  // namespace nephoscope::model
