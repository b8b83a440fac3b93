#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/services/cloudfront/distribution.h"

// Paths that caches forget. An object's path is that of a class that reads it, with the number of its item in it.

namespace nephoscope::services::cloudfront {

using kernel::Frame;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kMonth = SimTime{30} * 24 * 3600 * kSecond;
constexpr std::string_view kAllPaths = "/*";

/// What a path names. It travels to a cache as one word in its frame.
struct Selection {
    enum Kind : std::uint8_t { Everything, DataSet, Item, ItemsFrom };  ///< ItemsFrom: whose numbers begin with these digits
    Kind kind = Everything;
    std::uint16_t data_set = 0;
    std::uint32_t number = 0;

    std::int64_t word() const { return std::int64_t{kind} << 48 | std::int64_t{data_set} << 32 | number; }
    static Selection of(std::int64_t word) {
        return {static_cast<Kind>(word >> 48), static_cast<std::uint16_t>(word >> 32), static_cast<std::uint32_t>(word)};
    }
};

bool is_wildcard(std::string_view path) { return path.ends_with('*'); }

/// Numbers of items have no leading zeros.
std::optional<std::uint32_t> item_number(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || (digits.size() > 1 && digits[0] == '0')) return {};
    return number;
}

/// The objects with such a path that a path names, with "*" as its last character for all that begin so.
std::optional<Selection> select(std::string_view path, const ObjectPath& of, std::uint32_t items) {
    const bool wild = is_wildcard(path);
    if (wild) path.remove_suffix(1);
    if (wild && of.before.starts_with(path)) return Selection{Selection::DataSet, of.data_set, 0};
    if (!path.starts_with(of.before)) return {};
    path.remove_prefix(of.before.size());
    const std::string_view digits = path.substr(0, path.find_first_not_of("0123456789"));
    const std::string_view rest = path.substr(digits.size());
    const std::optional<std::uint32_t> number = item_number(digits);
    if (!number || *number >= items) return {};
    if (wild && rest.empty()) return Selection{Selection::ItemsFrom, of.data_set, *number};
    const bool matches = wild ? std::string_view(of.after).starts_with(rest) : of.after == rest;
    return matches ? std::optional(Selection{Selection::Item, of.data_set, *number}) : std::nullopt;
}

std::vector<Selection> select(const DistributionPlan& plan, std::string_view path) {
    if (path == kAllPaths) return {Selection{}};
    std::vector<Selection> found;
    for (const ObjectPath& each : plan.paths)
        if (const auto selection = select(path, each, plan.shared->data_sets[each.data_set].items)) found.push_back(*selection);
    return found;
}

std::vector<std::string> split(const std::string& paths) {
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = paths.find_first_not_of(" \t\n\r", at)) != std::string::npos;) {
        const std::size_t end = std::min(paths.find_first_of(" \t\n\r", at), paths.size());
        found.push_back((paths[at] == '/' ? "" : "/") + paths.substr(at, end - at));
        at = end;
    }
    if (found.empty()) found.emplace_back(kAllPaths);
    return found;
}

void forget(Object& object) {
    object.kept = false;
    object.error_until = 0;
}

void forget(Object* objects, std::uint32_t items, const Selection& what) {
    std::uint64_t from = what.number, count = what.kind == Selection::DataSet ? items : 1;
    for (; from < items; from *= 10, count *= 10) {
        for (std::uint64_t i = from; i < std::min<std::uint64_t>(from + count, items); ++i) forget(objects[i]);
        if (what.kind != Selection::ItemsFrom || from == 0) return;
    }
}

void forget(Kernel& k, const DistributionPlan& plan, const CachePlan& cache, const Selection& what) {
    const auto& sets = plan.shared->data_sets;
    auto* objects = k.w.column<Object>(plan.object_column);
    if (what.kind != Selection::Everything) {
        if (what.data_set < sets.size()) forget(objects + cache.first[what.data_set], sets[what.data_set].items, what);
        return;
    }
    for (std::size_t set = 0; set < sets.size(); ++set)
        forget(objects + cache.first[set], sets[set].items, {Selection::DataSet, static_cast<std::uint16_t>(set), 0});
}

/// Counts paths, and those of them that cost: of all distributions of the account, in a month.
void charge(Kernel& k, const DistributionPlan& plan, std::uint64_t paths) {
    auto& month = k.w.column<InvalidationMonth>(plan.month_column)[plan.month];
    const auto number = static_cast<std::uint64_t>(k.now() / kMonth);
    if (month.number != number) month = {number, 0};
    const auto beyond = [&] { return month.paths > plan.free_paths ? month.paths - plan.free_paths : 0; };
    const std::uint64_t before = beyond();
    month.paths += paths;
    plan.of(k).paths += paths;
    plan.of(k).charged_paths += beyond() - before;
}

/// False, and said so: too many are under way.
bool has_room(Kernel& k, const DistributionPlan& plan, const std::vector<std::string>& paths) {
    Distribution& s = plan.of(k);
    const auto wildcards = static_cast<std::uint32_t>(std::count_if(paths.begin(), paths.end(), is_wildcard));
    const auto files = static_cast<std::uint32_t>(paths.size()) - wildcards;
    if (s.files_invalidating + files > plan.most_files || s.wildcards_invalidating + wildcards > plan.most_wildcards) {
        k.log(plan.node, "invalidation-refused",
              say("TooManyInvalidationsInProgress: at most %1 files and %2 wildcards can be under way.", plan.most_files,
                  plan.most_wildcards),
              Level::Problem);
        return false;
    }
    s.files_invalidating += files;
    s.wildcards_invalidating += wildcards;
    return true;
}

/// Caches nearer to the origin come first, so that nobody fills up with what they still have.
void send(Kernel& k, const DistributionPlan& plan, const std::vector<Selection>& selections) {
    Distribution& s = plan.of(k);
    const auto spread = static_cast<double>(plan.invalidation_most - plan.invalidation_least);
    for (std::uint32_t cache = 0; cache < plan.caches.size(); ++cache) {
        kernel::RequestDraws draw(k.program.nodes[plan.node].key ^ kernel::purpose("invalidation"), ++s.draws, 0);
        const auto later = plan.caches[cache].edge ? static_cast<SimTime>(kernel::uniform(draw) * spread) : 0;
        for (const Selection& each : selections) {
            const FrameId id = k.spawn_process(plan.node, kInvalidation, place(k, plan, cache), plan.invalidation_least + later);
            k.frame(id).started = each.word();
            ++s.invalidating;
        }
    }
}

void forget_under_way(Distribution& s) { s.files_invalidating = s.wildcards_invalidating = 0; }

Text started_text(const std::vector<std::string>& paths) {
    if (paths.size() == 1 && paths[0] == kAllPaths) return say("Every object is invalidated, as 1 path");
    if (paths.size() == 1) return say("Invalidated, as 1 path: %1", paths[0]);
    std::string list = paths[0];
    for (std::size_t i = 1; i < paths.size(); ++i) list += " " + paths[i];
    return say("Invalidated, as %1 paths: %2", paths.size(), list);
}

Text example_text(const DistributionPlan& plan) {
    if (plan.paths.empty()) return {};
    return say(" The first one here has the path %1.", plan.paths[0].before + "0" + plan.paths[0].after);
}

}  // namespace

void start_invalidation(Kernel& k, const DistributionPlan& plan, const std::string& text) {
    const std::vector<std::string> paths = split(text);
    if (!has_room(k, plan, paths)) return;
    charge(k, plan, paths.size());
    k.log(plan.node, "invalidation-started", started_text(paths), Level::Info);
    for (const std::string& path : paths) {
        const std::vector<Selection> selections = select(plan, path);
        send(k, plan, selections);
        if (selections.empty())
            k.log(plan.node, "invalidation-without-objects",
                  say("No object has the path %1, which counts all the same.%2", path, example_text(plan)), Level::Warning);
    }
    if (!plan.of(k).invalidating) forget_under_way(plan.of(k));
}

/// A cache forgets copies and errors; what is on its way to it still comes.
FrameId invalidate(Kernel& k, FrameId id) {
    const Frame& f = k.frame(id);
    const DistributionPlan& plan = plan_of(k, f.node);
    if (const CachePlan* cache = cache_at(k, plan, f.local)) forget(k, plan, *cache, Selection::of(f.started));
    Distribution& s = plan.of(k);
    if (s.invalidating && --s.invalidating == 0) {
        forget_under_way(s);
        k.log(f.node, "invalidation-finished", say("The invalidation has reached every cache"), Level::Good);
    }
    return k.finish(id, Outcome::Ok);
}

}  // namespace nephoscope::services::cloudfront
