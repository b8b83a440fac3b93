#include "engine/model/edit.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/file.h"
#include "engine/model/graph.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Message;

constexpr std::size_t kLongestId = 64;
constexpr std::string_view kReservedIds[] = {"run", "network", "name", "viewport"};
constexpr int kFirstOrder = 10;
constexpr int kLastOrder = 1'000;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Calls `visit` with every part until it returns true.
template <typename Visit>
void find_among_parts(const Design& design, Visit visit) {
    const auto among = [&](const auto& parts) { return std::any_of(parts.begin(), parts.end(), visit); };
    [[maybe_unused]] const bool found =
        among(design.components()) || among(design.connections()) || among(design.containers()) || among(design.notes()) ||
        among(design.data_sets()) || among(design.request_classes()) || among(design.app_versions()) || among(design.faults()) ||
        among(design.thresholds()) || among(design.alarms()) || among(design.scaling_policies()) || among(design.scheduled_actions()) ||
        among(design.deployments()) || among(design.pipelines()) || among(design.experiments()) || among(design.sampling_rules());
}

template <typename Parts>
auto find_by_id(Parts& parts, std::string_view id) -> decltype(&*parts.begin()) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const auto& each) { return each.id() == id; });
    return found == parts.end() ? nullptr : &*found;
}

Error not_found(const Design& design, std::string_view id, std::string_view path) {
    std::vector<std::string_view> known(std::begin(kReservedIds), std::end(kReservedIds));
    find_among_parts(design, [&](const auto& part) {
        known.push_back(part.id());
        return false;
    });
    return {ErrorCode::NotFound, say("Nothing in the design is called %1.%2", in_quotes(id), did_you_mean(id, known)), std::string(path)};
}

Status set_config_field(Component* component, std::string_view path, std::string_view text, const Catalog& catalog) {
    const auto config = unpack(component->config(), catalog);
    if (!config)
        return Error{ErrorCode::NotFound,
                     say("The type of %1 is not known to this version; its settings cannot be changed.", in_quotes(component->id())),
                     component->id()};
    if (Status set = set_field(config.get(), path, text); !set) return set;
    *component->mutable_config() = pack(*config);
    return Nothing{};
}

Status set_component_field(Component* component, std::string_view path, std::string_view text, const Catalog& catalog) {
    constexpr std::string_view kConfig = "config.";
    if (path.starts_with(kConfig)) return set_config_field(component, path.substr(kConfig.size()), text, catalog);
    const std::string first(path.substr(0, path.find_first_of(".[")));
    if (Component::descriptor()->FindFieldByName(first)) return set_field(component, path, text);
    return set_config_field(component, path, text, catalog);
}

Status set_part_field(Message* part, std::string_view path, std::string_view text, const Catalog& catalog) {
    if (path.empty()) return Error{ErrorCode::Usage, say("A setting is named \"part.setting=value\"."), {}};
    if (path == "id") return Error{ErrorCode::Usage, say("An id does not change; change the name."), {}};
    if (part->GetDescriptor() == Component::descriptor()) return set_component_field(static_cast<Component*>(part), path, text, catalog);
    return set_field(part, path, text);
}

/// Empty when these two components may be connected.
Text why_not(const Component& from, const Component& to, const Catalog& catalog) {
    const ComponentType *caller = catalog.type_of(from), *callee = catalog.type_of(to);
    if (from.id() == to.id()) return say("%1 cannot call itself; connect it to another component.", in_quotes(from.id()));
    if (!caller || !callee)
        return say("The type of %1 is not known to this version; it cannot be connected.", in_quotes((caller ? to : from).id()));
    return why_not_connected(*caller, *callee);
}

int next_order(const Design& design, std::string_view from) {
    int last = 0;
    for (const Connection& each : design.connections())
        if (each.from() == from && each.role() != CACHE) last = std::max(last, each.order());
    return std::min(last / kFirstOrder * kFirstOrder + kFirstOrder, kLastOrder);
}

/// Calls `change` with each config of a known type and keeps what it makes of it.
template <typename Change>
void change_configs(Design* design, const Catalog& catalog, Change change) {
    for (Component& each : *design->mutable_components()) {
        const auto config = unpack(each.config(), catalog);
        if (!config) continue;
        change(config.get());
        *each.mutable_config() = pack(*config);
    }
}

void add_request_class(Design* design, const char* id, const char* name, double weight, bool write) {
    RequestClass& added = *design->add_request_classes();
    added.set_id(id);
    added.set_name(name);
    added.set_weight(weight);
    added.set_write(write);
    added.set_path("/items");
    added.set_data_set("items");
}

}  // namespace

std::string slug(std::string_view name) {
    std::string result;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_letter_or_digit(lower))
            result += lower;
        else if (!result.empty() && result.back() != '-')
            result += '-';
        if (result.size() == kLongestId) break;
    }
    while (!result.empty() && result.back() == '-') result.pop_back();
    return result.empty() ? "part" : result;
}

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > kLongestId || text.front() == '-' || text.back() == '-' || text.find("--") != std::string_view::npos)
        return false;
    if (!std::all_of(text.begin(), text.end(), [](char c) { return is_letter_or_digit(c) || c == '-'; })) return false;
    return std::find(std::begin(kReservedIds), std::end(kReservedIds), text) == std::end(kReservedIds);
}

Ids ids_of(const Design& design) {
    Ids ids;
    find_among_parts(design, [&](const auto& part) {
        ids.insert(part.id());
        return false;
    });
    return ids;
}

std::string fresh_id(std::string_view stem, const Ids& taken) {
    std::string prefix = slug(stem).substr(0, kLongestId - 12);
    if (prefix.back() != '-') prefix += '-';
    for (unsigned number = 1;; ++number)
        if (std::string id = prefix + std::to_string(number); !taken.contains(id)) return id;
}

std::string fresh_id(std::string_view stem, const Design& design) { return fresh_id(stem, ids_of(design)); }

const Message* find_part(const Design& design, std::string_view id) {
    const Message* found = nullptr;
    find_among_parts(design, [&](const auto& part) {
        if (part.id() == id) found = &part;
        return found != nullptr;
    });
    return found;
}

Message* find_part(Design* design, std::string_view id) { return const_cast<Message*>(find_part(std::as_const(*design), id)); }

const Component* find_component(const Design& design, std::string_view id) { return find_by_id(design.components(), id); }
Component* find_component(Design* design, std::string_view id) { return find_by_id(*design->mutable_components(), id); }
const Connection* find_connection(const Design& design, std::string_view id) { return find_by_id(design.connections(), id); }

Status apply_setting(Design* design, std::string_view setting, const Catalog& catalog) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return Error{ErrorCode::Usage,
                     say("%1 sets nothing; write component.path=value, such as db.failover_time=30s.", in_quotes(setting)),
                     std::string(setting)};
    const std::string_view path = setting.substr(0, equals), text = setting.substr(equals + 1);
    const std::size_t end = std::min(path.find_first_of(".["), path.size());
    const std::string first(path.substr(0, end));

    Status set = Nothing{};
    if (Message* part = find_part(design, first))
        set = set_part_field(part, path.substr(std::min(end + 1, path.size())), text, catalog);
    else if (Design::descriptor()->FindFieldByName(first) || Design::descriptor()->FindFieldByCamelcaseName(first))
        set = set_field(design, path, text);
    else
        return not_found(*design, first, path);
    if (!set) return Error{set.error().code, set.error().message, std::string(path)};
    return Nothing{};
}

void fill_initial(Design* design, const Catalog& catalog) {
    fill_initial(design, catalog.facts, design->limits_as_of());
    change_configs(design, catalog, [&](Message* config) { fill_initial(config, catalog.facts, design->limits_as_of()); });
}

void switch_limits(Design* design, LimitsAsOf limits, const Catalog& catalog) {
    const LimitsAsOf before = design->limits_as_of();
    switch_initial(design, catalog.facts, before, limits);
    change_configs(design, catalog, [&](Message* config) { switch_initial(config, catalog.facts, before, limits); });
    design->set_limits_as_of(limits);
}

Component new_component(const Design& design, std::string_view type, const Catalog& catalog) {
    const ComponentType* found = catalog.find(type);
    assert(found && "only types of the catalog can be created");
    const auto config = new_message(*found->config());
    fill_initial(config.get(), catalog.facts, design.limits_as_of());
    Component component;
    component.set_id(fresh_id(found->id_stem.empty() ? found->name : found->id_stem, design));
    component.set_name(found->title + component.id().substr(component.id().rfind('-')).replace(0, 1, " "));
    *component.mutable_config() = pack(*config);
    return component;
}

Result<Connection> new_connection(const Design& design, std::string_view from, std::string_view to, const Catalog& catalog) {
    const auto refused = [&](Text reason) {
        return Error{ErrorCode::InvalidDocument, std::move(reason), std::string(from) + " -> " + std::string(to)};
    };
    const Component *caller = find_component(design, from), *callee = find_component(design, to);
    if (!caller || !callee) return refused(say("There is no component %1; connect two components.", in_quotes(caller ? to : from)));
    if (Text reason = why_not(*caller, *callee, catalog); !reason.empty()) return refused(std::move(reason));
    for (const Connection& each : design.connections())
        if (each.from() == from && each.to() == to)
            return refused(say("%1 calls %2 already; change that connection, %3.", in_quotes(from), in_quotes(to), in_quotes(each.id())));
    const Mode mode = catalog.type_of(*caller)->outgoing_mode;
    if (const auto back = call_path(design, to, from); mode == SYNC && !back.empty())
        return refused(say("It would close a loop of calls, %1 -> %2; calls that wait for each other never end.", path_text(back), to));

    Connection connection;
    connection.set_id(fresh_id(std::string(from) + "-" + std::string(to), design));
    connection.set_from(std::string(from));
    connection.set_to(std::string(to));
    connection.set_role(catalog.type_of(*callee)->initial_role);
    connection.set_mode(mode);
    connection.set_order(connection.role() == CACHE ? 0 : next_order(design, from));
    fill_initial(&connection, catalog.facts, design.limits_as_of());
    return connection;
}

void add_defaults(Design* design) {
    design->set_schema_version(kSchemaVersion);
    DataSet& items = *design->add_data_sets();
    items.set_id("items");
    items.set_name("Items");
    add_request_class(design, "read", "Read", 9, false);
    add_request_class(design, "write", "Write", 1, true);
    AppVersion& version = *design->add_app_versions();
    version.set_id("v1");
    version.set_name("Version 1");
    *version.mutable_service_time()->mutable_mean() = to_duration(0.005);
    fill_initial(design, FactTable(), design->limits_as_of());
}

}  // namespace nephoscope::model
