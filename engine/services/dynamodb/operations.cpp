#include <algorithm>

#include "engine/services/dynamodb/table.h"

// What a call is about and what it costs.
namespace nephoscope::services::dynamodb {

using kernel::Frame;
using kernel::Kernel;
using kernel::Request;
using kernel::RequestDraws;

namespace {

constexpr double kGigabyte = 1073741824;

bool happens(RequestDraws draw, double share) {
    if (share <= 0 || share >= 1) return share >= 1;
    return kernel::uniform(draw) < share;
}

bool happens(Kernel& k, const Frame& f, std::uint64_t purpose, double share) { return happens(k.draws(f, purpose), share); }

/// Draws that belong to an item, whoever asks for it.
RequestDraws draws_of(Kernel& k, const TablePlan& plan, std::uint64_t purpose, int set, std::uint32_t key) {
    return {k.program.nodes[plan.node].key ^ purpose, static_cast<std::uint64_t>(set) << 32 | key, 0};
}

bool is_named(const Kernel& k, const TablePlan& plan, const Frame& f) { return !plan.named.empty() && named_item::bits_of(k, f); }

const RequestClassPlan& class_of(const TablePlan& plan, const Request& r) { return plan.shared->classes[r.request_class]; }

std::uint64_t position_of(std::uint64_t set, std::uint64_t partition_key) {
    return kernel::mix((set + 1) ^ kernel::mix(partition_key + 1)) & ~((std::uint64_t{1} << kSortBits) - 1);
}

/// How many partition keys a data set has, and so which items share one: those that are equal modulo it.
std::uint32_t partition_keys(const TablePlan& plan, const DataSetPlan& set) { return (set.items + plan.sort_keys - 1) / plan.sort_keys; }

std::uint64_t table_position(const TablePlan& plan, int set, std::uint32_t key) {
    const std::uint32_t keys = partition_keys(plan, plan.shared->data_sets[static_cast<std::size_t>(set)]);
    const std::uint64_t sort = (std::uint64_t{key / keys} << kSortBits) / plan.sort_keys;
    return position_of(static_cast<std::uint64_t>(set), key % keys) | sort;
}

std::uint64_t index_position(const TablePlan& plan, std::uint32_t space, std::uint32_t key) {
    const std::uint32_t distinct = plan.spaces[space].index.distinct_keys;
    return position_of(plan.spaces[space].name, distinct ? key % distinct : key);
}

std::uint64_t item_bytes(Kernel& k, const TablePlan& plan, int set, std::uint32_t key) {
    const double mean = plan.shared->data_sets[static_cast<std::size_t>(set)].item_bytes;
    const auto largest = static_cast<double>(plan.costs.largest_item);
    if (plan.size_sigma <= 0 || mean > largest) return static_cast<std::uint64_t>(mean);
    RequestDraws draw = draws_of(k, plan, kernel::purpose("item size"), set, key);
    const double bytes = mean * math::exp(plan.size_mu + plan.size_sigma * kernel::normal(draw));
    return static_cast<std::uint64_t>(std::clamp(bytes, 1.0, largest));
}

std::uint32_t popular_key(RequestDraws draw, const DataSetPlan& set) {
    const auto key = static_cast<std::uint32_t>(kernel::below(draw, set.items));
    return !set.alias.empty() && kernel::uniform(draw) >= set.keep[key] ? set.alias[key] : key;
}

/// Whoever names an item finds it there each time, or never.
bool is_drawn_as_missing(Kernel& k, const TablePlan& plan, const Frame& f) {
    const double share = plan.operation(k, f).missing;
    if (!is_named(k, plan, f)) return happens(k, f, kernel::purpose("missing"), share);
    const Request& r = k.request(f);
    return happens(draws_of(k, plan, kernel::purpose("missing"), class_of(plan, r).data_set, r.key), share);
}

/// Null: nothing is kept of it.
Touched* touched(Kernel& k, const TablePlan& plan, int set, std::uint32_t key) {
    if (plan.touched.empty() || set < 0 || key >= plan.shared->data_sets[static_cast<std::size_t>(set)].items) return nullptr;
    return k.w.column<Touched>(plan.touched_column) + plan.touched[static_cast<std::size_t>(set)] + key;
}

/// What one Query or Scan finds.
struct Page {
    std::uint64_t bytes, items;
};

/// Of so many items that are alike, those that fit into a page of so many bytes.
Page page_of(std::uint64_t page, std::uint64_t items, std::uint64_t each) {
    if (!each || items * each <= page) return {items * each, items};
    return {page, std::max<std::uint64_t>(1, page / each)};
}

Page query_page(Kernel& k, const TablePlan& plan, const OperationPlan& op, const Request& r, const Item& first) {
    const int set = class_of(plan, r).data_set;
    const bool alike = plan.expiring.empty() && (op.entry_bytes || plan.size_sigma <= 0);
    if (op.space || set < 0 || alike) {
        std::uint64_t count = op.items;
        if (!op.space) count = std::min<std::uint64_t>(count, plan.sort_keys);
        return page_of(plan.costs.page, count, op.entry_bytes ? op.entry_bytes : first.bytes);
    }
    const DataSetPlan& data = plan.shared->data_sets[static_cast<std::size_t>(set)];
    const std::uint32_t keys = partition_keys(plan, data);
    std::uint64_t sum = 0, key = first.key % keys, n = 0;
    for (; n < op.items && key < data.items && sum < plan.costs.page; key += keys) {
        const auto each = static_cast<std::uint32_t>(key);
        if (is_deleted(k, plan, set, each)) continue;
        sum += op.entry_bytes ? op.entry_bytes : item_bytes(k, plan, set, each);
        ++n;
    }
    return {std::min(plan.costs.page, sum), n};
}

Page scan_page(const TablePlan& plan, const OperationPlan& op, const Request& r, const Item& it) {
    const int set = class_of(plan, r).data_set;
    const DataSetPlan* data = set < 0 ? nullptr : &plan.shared->data_sets[static_cast<std::size_t>(set)];
    const std::uint64_t each = op.entry_bytes ? op.entry_bytes : data ? data->item_bytes : it.bytes;
    double all = plan.spaces[op.space].gigabytes * kGigabyte;
    if (data && all <= 0) all = static_cast<double>(data->items) * static_cast<double>(each);
    const std::uint64_t page = plan.costs.page, bytes = all < static_cast<double>(page) ? static_cast<std::uint64_t>(all) : page;
    return {bytes, each ? bytes / each : 0};
}

void add_read(Kernel& k, const TablePlan& plan, const Frame& f, const OperationPlan& op, std::uint32_t number, Charges& out) {
    const Item it = item(k, plan, f, number);
    const Request& r = k.request(f);
    Charge charge{op.space, kRead, op.space ? index_position(plan, op.space, it.key) : it.position, 0, 0};
    std::uint64_t bytes = it.bytes;
    if (op.action == Action::Scan) {
        RequestDraws draw = k.draws(f, kernel::purpose("scan"));
        charge.position = draw();
        const Page page = scan_page(plan, op, r, it);
        bytes = page.bytes;
        out.items = static_cast<std::uint32_t>(page.items);
    } else if (op.action == Action::Query) {
        const Page page = is_drawn_as_missing(k, plan, f) ? Page{0, 0} : query_page(k, plan, op, r, it);
        bytes = page.bytes;
        out.items = static_cast<std::uint32_t>(page.items);
    } else if (is_missing(k, plan, f, number)) {
        bytes = 0;
    }
    charge.halves = plan.costs.read_halves(bytes, op.consistency);
    charge.needed = is_page(op.action) ? halves_per_block(op.consistency) : charge.halves;
    out.add(charge);
}

/// What a write does to an index it touches; an item that comes or goes is an entry that does.
IndexChange change_of(const IndexPlan& index, const OperationPlan& op, bool missing) {
    if (op.action == Action::Delete) return missing ? IndexChange::None : IndexChange::Entry;
    return missing ? IndexChange::Entry : index.change;
}

std::uint64_t index_write(Kernel& k, const TablePlan& plan, const Frame& f, const IndexPlan& index, const OperationPlan& op, bool missing,
                          std::uint64_t before, std::uint64_t after, std::uint64_t purpose) {
    if (!happens(k, f, purpose, index.write_share)) return 0;
    const std::uint64_t fixed = index.entry_bytes;
    return plan.costs.index_units(change_of(index, op, missing), fixed ? fixed : before, fixed ? fixed : after);
}

std::uint64_t base_units(const CostRules& costs, const OperationPlan& op, bool missing, std::uint64_t before, std::uint64_t after) {
    const bool twice = is_transaction(op.action);
    if (op.action == Action::Delete) return costs.write_units(missing ? 0 : before, twice);
    return costs.replace_units(missing ? 0 : before, after, twice);
}

Charge write_charge(std::uint32_t space, std::uint64_t position, std::uint64_t units) {
    return {space, kWrite, position, 2 * units, 2 * units};
}

void add_write(Kernel& k, const TablePlan& plan, const Frame& f, const OperationPlan& op, std::uint32_t number, Charges& out) {
    const Item it = item(k, plan, f, number);
    const bool missing = is_missing(k, plan, f, number);
    const std::uint64_t after = op.written_bytes ? op.written_bytes : it.bytes;
    if (condition_fails(k, plan, f)) return out.add(write_charge(0, it.position, plan.costs.write_units(missing ? 0 : it.bytes)));
    std::uint64_t units = base_units(plan.costs, op, missing, it.bytes, after);
    for (std::uint32_t i = 0; i < plan.local_indexes.size(); ++i)
        units += index_write(k, plan, f, plan.local_indexes[i], op, missing, it.bytes, after,
                             kernel::purpose("local index") + i * 1024 + number);
    out.add(write_charge(0, it.position, units));
    for (std::uint32_t s = 1; s < plan.spaces.size(); ++s) {
        const std::uint64_t purpose = kernel::purpose("global index") + s * 1024 + number;
        const std::uint64_t wanted = index_write(k, plan, f, plan.spaces[s].index, op, missing, it.bytes, after, purpose);
        if (wanted) out.add(write_charge(s, index_position(plan, s, it.key), wanted));
    }
}

}  // namespace

std::uint32_t item_of(const Kernel& k, const Request& request, const DataSetPlan& set, std::uint32_t number) {
    return popular_key({kernel::mix(k.program.seed) ^ (kernel::purpose("item") + number), request.id, 0}, set);
}

std::uint32_t parts_of(const OperationPlan& op) { return is_batch(op.action) || is_transaction(op.action) ? op.items : 1; }

Item item(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    const Request& r = k.request(f);
    const RequestClassPlan& request_class = class_of(plan, r);
    const int set = request_class.data_set;
    if (set < 0) {
        const bool named = is_named(k, plan, f), write = named ? is_write(plan.operation(k, f).action) : request_class.write;
        const auto key = named ? r.key : static_cast<std::uint32_t>(kernel::mix(r.id + number));
        return {key, write ? request_class.request_bytes : request_class.response_bytes, position_of(0, key)};
    }
    const DataSetPlan& data = plan.shared->data_sets[static_cast<std::size_t>(set)];
    std::uint32_t key = r.key;
    if (number) key = plan.cached ? item_of(k, r, data, number) : popular_key(k.draws(f, kernel::purpose("item") + number), data);
    return {key, item_bytes(k, plan, set, key), table_position(plan, set, key)};
}

bool is_missing(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    if (plan.expiring.empty() && plan.touched.empty()) return is_drawn_as_missing(k, plan, f);
    const int set = class_of(plan, k.request(f)).data_set;
    const std::uint32_t key = item(k, plan, f, number).key;
    if (is_deleted(k, plan, set, key)) return true;
    const bool of_many = plan.operation(k, f).action == Action::Query && plan.sort_keys > 1;
    const Touched* known = of_many ? nullptr : touched(k, plan, set, key);
    return known && known->state ? known->state == Touched::kGone : is_drawn_as_missing(k, plan, f);
}

void touch(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    if (plan.touched.empty()) return;
    Touched* known = touched(k, plan, class_of(plan, k.request(f)).data_set, item(k, plan, f, number).key);
    if (known) known->state = plan.operation(k, f).action == Action::Delete ? Touched::kGone : Touched::kThere;
}

bool condition_fails(Kernel& k, const TablePlan& plan, const Frame& f) {
    return happens(k, f, kernel::purpose("condition"), plan.operation(k, f).failing);
}

Charges charges(Kernel& k, const TablePlan& plan, const Frame& f, std::uint32_t number) {
    const OperationPlan& op = plan.operation(k, f);
    Charges out;
    if (is_write(op.action))
        add_write(k, plan, f, op, number, out);
    else
        add_read(k, plan, f, op, number, out);
    return out;
}

}  // namespace nephoscope::services::dynamodb
