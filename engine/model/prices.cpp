#include "engine/model/prices.h"

namespace nephoscope::model {
namespace {

Error defect(const Text& text) { return {ErrorCode::InvalidDocument, say("Prices: %1", text), "prices.textproto"}; }

/// What the sheet says of all its prices.
Price filled_in(Price price, const PriceSheet& sheet) {
    if (price.source().empty()) price.set_source(sheet.source());
    if (price.date().empty()) price.set_date(sheet.date());
    if (price.note().empty()) price.set_note(sheet.note());
    price.set_unverified(price.unverified() || sheet.unverified());
    price.set_sheet(sheet.title());
    return price;
}

/// Empty when the price is sound.
Text defect_of(const Price& price) {
    if (price.id().empty()) return say("a price without an id; designs override prices by it");
    if (price.what().empty() || price.unit().empty()) return say("\"%1\" does not say of what, or of which unit", price.id());
    if (price.source().empty() || price.date().empty()) return say("\"%1\" has no source or no date", price.id());
    if (!(price.usd() >= 0)) return say("\"%1\" is negative", price.id());
    return {};
}

}  // namespace

Result<PriceTable> PriceTable::read(std::string_view encoded) {
    PriceSheets parsed;
    if (!parsed.ParseFromArray(encoded.data(), static_cast<int>(encoded.size()))) return defect(say("not an encoded message PriceSheets"));

    PriceTable table;
    table.region_ = parsed.region();
    table.currency_ = parsed.currency();
    table.as_of_ = parsed.as_of();
    for (const PriceSheet& sheet : parsed.sheet())
        for (const Price& each : sheet.price()) {
            Price price = filled_in(each, sheet);
            if (const Text wrong = defect_of(price); !wrong.empty()) return defect(wrong);
            if (!table.by_id_.emplace(price.id(), static_cast<PriceIndex>(table.prices_.size())).second)
                return defect(say("\"%1\" is there twice", price.id()));
            table.prices_.push_back(std::move(price));
        }
    return table;
}

std::optional<PriceIndex> PriceTable::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<double> rates(const PriceTable& table, const Design& design) {
    std::vector<double> rates;
    rates.reserve(table.all().size());
    for (const Price& price : table.all()) rates.push_back(price.usd() / units_of(price));
    for (const PriceOverride& each : design.prices())
        if (const auto index = table.find(each.price())) rates[*index] = each.usd() / units_of(table.all()[*index]);
    return rates;
}

}  // namespace nephoscope::model
