#include "engine/model/validate.h"
#include "engine/model/scaling_checks.h"

#include <google/protobuf/reflection.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/model/edit.h"
#include "engine/model/field_checks.h"
#include "engine/model/graph.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Message;

/// Looking for the nearest name takes time, so only the first misspelt ones get a suggestion.
constexpr int kSuggestions = 20;

Text kind_words(ContainerKind kind) {
    const auto* found = ContainerKind_descriptor()->FindValueByNumber(kind);
    return found ? Text::label(label_of(*found)) : say("container");
}

/// Whether a container may lie directly in another one.
bool may_contain(ContainerKind outer, ContainerKind inner) {
    switch (inner) {
        case AWS_CLOUD: return false;
        case REGION: return outer == AWS_CLOUD;
        case VPC: return outer == REGION || outer == AWS_CLOUD;
        case AVAILABILITY_ZONE: return outer == VPC || outer == REGION;
        case SUBNET: return outer == AVAILABILITY_ZONE || outer == VPC;
        default: return true;
    }
}

Text allowed_parents(ContainerKind inner) {
    switch (inner) {
        case AWS_CLOUD: return say("Take it out of the other container.");
        case REGION: return say("Put it into an AWS Cloud.");
        case VPC: return say("Put it into a Region.");
        case AVAILABILITY_ZONE: return say("Put it into a VPC or a Region.");
        default: return say("Put it into an Availability Zone or a VPC.");
    }
}

class Validator {
public:
    Validator(const Design& design, const Catalog& catalog)
        : design_(design),
          catalog_(catalog),
          fields_(&issues_,
                  [this](const FieldInfo& info, const std::string& id, const Location& owner) { check_reference(info, id, owner); }) {}

    Issues run() {
        check_counts();
        check_ids();
        fields_.check(design_, {});
        for (const Component& each : design_.components()) check_component(each);
        for (const Container& each : design_.containers()) check_container(each);
        check_parent_cycles();
        check_connections();
        check_needs();
        check_loops();
        check_load();
        check_carried();
        for (const Fault& each : design_.faults()) check_fault(each);
        check_scaling(design_, catalog_, issues_);
        check_prices();
        if (catalog_.check) catalog_.check(design_, issues_);
        return std::move(issues_);
    }

private:
    void error(std::string object, std::string path, Text what, Text remedy) {
        issues_.push_back({Issue::Severity::Error, std::move(object), std::move(path), std::move(what), std::move(remedy)});
    }
    void warning(std::string object, std::string path, Text what, Text remedy) {
        issues_.push_back({Issue::Severity::Warning, std::move(object), std::move(path), std::move(what), std::move(remedy)});
    }

    void check_counts() {
        const auto check = [this](const char* field, const Text& what, int count, int limit) {
            if (count > limit)
                error({}, field, say("The design has %1 %2; at most %3 are possible.", number_words(count), what, number_words(limit)),
                      say("Split it into several designs."));
        };
        const auto is_zone = [](const Container& each) { return each.kind() == AVAILABILITY_ZONE; };
        const auto zones = std::count_if(design_.containers().begin(), design_.containers().end(), is_zone);
        check("components", say("components"), design_.components_size(), kMaxComponents);
        check("connections", say("connections"), design_.connections_size(), kMaxConnections);
        check("containers", say("Availability Zones"), static_cast<int>(zones), kMaxZones);
        check("request_classes", say("request classes"), design_.request_classes_size(), kMaxRequestClasses);
    }

    template <typename Parts>
    void check_ids_of(const char* list, const Parts& parts) {
        int index = 0;
        for (const auto& part : parts) {
            const std::string place = std::string(list) + "." + std::to_string(index++);
            if (part.id().empty())
                error({}, place, say("It has no id."), say("Give it one, such as \"web-1\"."));
            else if (!parts_.emplace(part.id(), &part).second)
                error(part.id(), "id", say("The id %1 belongs to two parts.", in_quotes(part.id())),
                      say("Give one of them another id (%1).", place));
            else if (!is_id(part.id()))
                error(part.id(), "id",
                      say("The id %1 is not of lower-case letters, digits and single hyphens, or is the name of a setting.",
                          in_quotes(part.id())),
                      say("Write it as %1.", in_quotes(suggested_id(part.id()))));
        }
    }

    static std::string suggested_id(std::string_view id) {
        const std::string written = slug(id);
        return is_id(written) ? written : slug(written.substr(0, 50)) + "-1";
    }

    void check_ids() {
        check_ids_of("components", design_.components());
        check_ids_of("connections", design_.connections());
        check_ids_of("containers", design_.containers());
        check_ids_of("notes", design_.notes());
        check_ids_of("data_sets", design_.data_sets());
        check_ids_of("request_classes", design_.request_classes());
        check_ids_of("app_versions", design_.app_versions());
        check_ids_of("faults", design_.faults());
        check_ids_of("thresholds", design_.thresholds());
        check_ids_of("alarms", design_.alarms());
        check_ids_of("scaling_policies", design_.scaling_policies());
        check_ids_of("scheduled_actions", design_.scheduled_actions());
        check_ids_of("deployments", design_.deployments());
        check_ids_of("experiments", design_.experiments());
        check_ids_of("sampling_rules", design_.sampling_rules());
        check_ids_of("pipelines", design_.pipelines());
    }

    const Message* part(std::string_view id) const {
        const auto found = parts_.find(id);
        return found == parts_.end() ? nullptr : found->second;
    }

    template <typename T>
    const T* part_as(std::string_view id) const {
        const Message* found = part(id);
        return found && found->GetDescriptor() == T::descriptor() ? static_cast<const T*>(found) : nullptr;
    }

    bool is_a(std::string_view id, std::string_view what) const {
        if (what == "component") return part_as<Component>(id);
        if (what == "container") return part_as<Container>(id);
        if (what == "data_set") return part_as<DataSet>(id);
        if (what == "request_class") return part_as<RequestClass>(id);
        if (what == "app_version") return part_as<AppVersion>(id);
        if (what == "alarm") return part_as<Alarm>(id);
        if (what == "deployment") return part_as<Deployment>(id);
        const auto* container = part_as<Container>(id);
        return container && what == "zone" && container->kind() == AVAILABILITY_ZONE;
    }

    Text suggestion(std::string_view id, std::string_view what) {
        if (--suggestions_left_ < 0) return {};
        std::vector<std::string_view> candidates;
        for (const auto& [known, message] : parts_)
            if (is_a(known, what)) candidates.push_back(known);
        std::sort(candidates.begin(), candidates.end());
        return did_you_mean(id, candidates);
    }

    static Text missing(std::string_view what, const std::string& id, const Text& hint) {
        const Text named = in_quotes(id);
        if (what == "component") return say("There is no component %1.%2", named, hint);
        if (what == "container") return say("There is no container %1.%2", named, hint);
        if (what == "data_set") return say("There is no data set %1.%2", named, hint);
        if (what == "request_class") return say("There is no request class %1.%2", named, hint);
        if (what == "app_version") return say("There is no app version %1.%2", named, hint);
        if (what == "alarm") return say("There is no alarm %1.%2", named, hint);
        if (what == "deployment") return say("There is no deployment %1.%2", named, hint);
        return say("There is no zone %1.%2", named, hint);
    }

    void check_reference(const FieldInfo& info, const std::string& id, const Location& owner) {
        const std::string& what = info.refers_to();
        if (what == "metric") return;  // Of the component beside it: see scaling_checks.h.
        const bool needs_one = what == "app_version" && design_.app_versions().empty();
        if (id.empty() && needs_one)
            error(owner.object, owner.path_of(info.name()), say("There is no app version it could run."),
                  say("Add an app version to the design."));
        if (id.empty() || is_a(id, what)) return;
        const Text wrong = missing(what, id, suggestion(id, what));
        if (part_as<Note>(owner.object))  // A story runs all the same.
            return warning(owner.object, owner.path_of(info.name()), wrong,
                           say("Choose one that exists; the story shows everything instead."));
        error(owner.object, owner.path_of(info.name()), wrong, say("Choose one that exists, or leave it empty."));
    }

    void check_component(const Component& component) {
        const std::string& id = component.id();
        if (component.config().type_url().empty())
            return error(id, "config", say("It has no type."), say("Remove it, or give its config an \"@type\"."));
        const ComponentType* type = catalog_.type_of(component);
        if (!type)
            return error(id, "config", say("Unknown service %1.", in_quotes(component.config().type_url())),
                         say("Remove it, or open the design with the version that wrote it; it stays in the file."));
        const auto config = unpack(component.config(), catalog_);
        if (!config) return error(id, "config", say("Its settings are damaged."), say("Remove it and draw it again."));
        fields_.check(*config, {id, "config"});
        if (type->check) type->check(*config, id, issues_);
        if (type->check_in_design) type->check_in_design(*config, id, design_, issues_);
        types_.emplace(id, type);
        has_source_ = has_source_ || type->is_source();
        check_zones(component);
    }

    /// The nearest VPC that holds it; where there is none, the nearest Region; null when it lies in neither.
    const Container* network_of(std::string_view parent) const {
        const Container* region = nullptr;
        std::unordered_set<std::string_view> seen;
        for (const auto* at = part_as<Container>(parent); at && seen.insert(at->id()).second; at = part_as<Container>(at->parent())) {
            if (at->kind() == VPC) return at;
            if (at->kind() == REGION && !region) region = at;
        }
        return region;
    }

    bool lies_in(std::string_view id, const Container& outer) const {
        std::unordered_set<std::string_view> seen;
        for (const auto* at = part_as<Container>(id); at && seen.insert(at->id()).second; at = part_as<Container>(at->parent()))
            if (at == &outer) return true;
        return false;
    }

    void check_zones(const Component& component) {
        const Container* network = network_of(component.parent());
        if (!network) return;
        for (const std::string& zone : component.zones())
            if (is_a(zone, "zone") && !lies_in(zone, *network))
                error(component.id(), "zones",
                      say("Availability Zone %1 does not lie in %2 %3, which holds it.", in_quotes(zone), kind_words(network->kind()),
                          in_quotes(network->id())),
                      say("Choose zones of its own %1, or move it into the other one.", kind_words(network->kind())));
    }

    void check_container(const Container& container) {
        const auto* outer = part_as<Container>(container.parent());
        const bool needs_parent = container.kind() == AVAILABILITY_ZONE || container.kind() == SUBNET;
        if (needs_parent && container.parent().empty())
            warning(container.id(), "parent",
                    say("%1 %2 lies in no other container, so no VPC uses it.", kind_words(container.kind()), in_quotes(container.id())),
                    allowed_parents(container.kind()));
        if (outer && !may_contain(outer->kind(), container.kind()))
            error(container.id(), "parent",
                  say("%1 %2 cannot lie in %3 %4.", kind_words(container.kind()), in_quotes(container.id()), kind_words(outer->kind()),
                      in_quotes(outer->id())),
                  allowed_parents(container.kind()));
    }

    void check_parent_cycles() {
        std::unordered_set<std::string_view> fine;
        for (const Container& each : design_.containers()) {
            std::vector<std::string> way;
            std::unordered_set<std::string_view> seen;
            const auto* at = part_as<Container>(each.id());
            for (; at && !fine.contains(at->id()) && seen.insert(at->id()).second; at = part_as<Container>(at->parent()))
                way.push_back(at->id());
            if (at && !fine.contains(at->id())) {
                way.erase(way.begin(), std::find(way.begin(), way.end(), at->id()));
                way.push_back(at->id());
                error(at->id(), "parent", say("Containers lie in each other: %1.", path_text(way)),
                      say("Take one of them out of the other."));
            }
            fine.insert(seen.begin(), seen.end());
        }
    }

    const ComponentType* type_of(std::string_view id) const {
        const auto found = types_.find(id);
        return found == types_.end() ? nullptr : found->second;
    }

    void check_ends(const Connection& connection, const ComponentType& from, const ComponentType& to) {
        const std::string& id = connection.id();
        if (!from.calls)
            return error(id, "from", say("%1 %2 does not call others.", from.title, in_quotes(connection.from())),
                         say("Start the connection at a component that does."));
        if (!to.called)
            return error(id, "to", say("%1 %2 cannot be called.", to.title, in_quotes(connection.to())),
                         say("End the connection at another component."));
        if (Text reason = why_not_connected(from, to); !reason.empty())
            return error(id, "to", std::move(reason), say("Remove the connection, or end it at another component."));
        if (to.private_network) check_network(connection);
        if (may_have_mode(from, to, connection.mode())) return;
        if (from.outgoing_mode != SYNC)
            error(id, "mode", say("Connections from %1 have the mode %2 only.", from.title, quoted(mode_words(from.outgoing_mode))),
                  say("Choose that mode."));
        else
            error(id, "mode",
                  connection.mode() == POLL ? say("%1 keeps nothing that could be polled.", from.title)
                                            : say("%1 answers its calls; it takes none to work on later.", to.title),
                  say("Choose %1.", quoted(mode_words(SYNC))));
    }

    /// Whoever is drawn outside of all VPCs and Regions may be anywhere.
    void check_network(const Connection& connection) {
        const Container* around = network_of(part_as<Component>(connection.to())->parent());
        const auto& caller = *part_as<Component>(connection.from());
        if (!around || around->kind() != VPC || caller.parent().empty() || lies_in(caller.parent(), *around)) return;
        error(connection.id(), "from",
              say("%1 is reached from inside VPC %2 only, and %3 lies outside of it.", in_quotes(connection.to()), in_quotes(around->id()),
                  in_quotes(connection.from())),
              say("Move %1 into the VPC; functions can run there too.", in_quotes(connection.from())));
    }

    void check_needs() {
        std::unordered_set<std::string_view> callers;
        for (const Connection& each : design_.connections()) callers.insert(each.from());
        for (const Component& each : design_.components()) {
            const ComponentType* type = type_of(each.id());
            if (type && !type->needs.empty() && !callers.contains(each.id()))
                error(each.id(), {}, type->needs, say("Draw a connection from it, or remove it."));
        }
    }

    static Text mode_words(Mode mode) {
        return Text::label(label_of(*google::protobuf::GetEnumDescriptor<Mode>()->FindValueByNumber(mode)));
    }

    void check_connections() {
        std::set<std::tuple<std::string_view, std::string_view, int, std::string>> seen;
        for (const Connection& each : design_.connections()) {
            const std::string& id = each.id();
            if (each.from().empty()) error(id, "from", say("It starts nowhere."), say("Name the component it starts at, or remove it."));
            if (each.to().empty()) error(id, "to", say("It ends nowhere."), say("Name the component it ends at, or remove it."));
            if (!each.from().empty() && each.from() == each.to())
                error(id, "to", say("%1 calls itself.", in_quotes(each.from())), say("Connect it to another component."));
            const ComponentType *from = type_of(each.from()), *to = type_of(each.to());
            if (from && to) check_ends(each, *from, *to);
            std::string classes;
            for (const std::string& name : each.request_classes()) classes += name + ",";
            if (!seen.emplace(each.from(), each.to(), each.role(), classes).second)
                error(id, {}, say("%1 has the same connection to %2 twice.", in_quotes(each.from()), in_quotes(each.to())),
                      say("Remove one, or give it another role or other request classes."));
        }
    }

    void check_loops() {
        for (const auto& loop : call_loops(design_))
            error(loop.front(), {}, say("Calls close a loop: %1.", path_text(loop)),
                  say("Remove one of these connections; calls that wait for each other never end."));
    }

    void check_load() {
        if (!has_source_)
            warning({}, "components", say("There are no clients, so nothing will happen."), say("Add clients and connect them."));
        double weights = 0;
        for (const RequestClass& each : design_.request_classes()) weights += each.weight();
        if (has_source_ && design_.request_classes().empty())
            error({}, "request_classes", say("There are no request classes, so clients have nothing to send."),
                  say("Add a request class."));
        else if (!design_.request_classes().empty() && !(weights > 0))
            error({}, "request_classes", say("The weights of all request classes are 0."), say("Give one of them a weight above 0."));
    }

    /// Which requests the connections of one component carry.
    struct Carried {
        bool reads = false, writes = false;  ///< of every class
        std::unordered_set<std::string_view> read_classes, write_classes;

        void add(const Connection& connection, bool all) {
            if (connection.role() != WRITES) {
                reads = reads || all;
                read_classes.insert(connection.request_classes().begin(), connection.request_classes().end());
            }
            if (connection.role() != READS) {
                writes = writes || all;
                write_classes.insert(connection.request_classes().begin(), connection.request_classes().end());
            }
        }
        bool has(const RequestClass& of) const {
            return of.write() ? writes || write_classes.contains(of.id()) : reads || read_classes.contains(of.id());
        }
    };

    /// The config's list of request classes; an empty one, or none, means all of them.
    static std::pair<std::string, std::unordered_set<std::string>> sent_by(const Message& config) {
        for (const FieldInfo& field : fields_of(*config.GetDescriptor())) {
            if (field.refers_to() != "request_class" || !field.descriptor->is_repeated()) continue;
            const auto names = config.GetReflection()->GetRepeatedFieldRef<std::string>(config, field.descriptor);
            return {"config." + field.name(), {names.begin(), names.end()}};
        }
        return {};
    }

    /// What is sent over no connection would end at its clients; clients without any connection send nothing.
    void check_carried() {
        std::unordered_map<std::string_view, Carried> carried;
        for (const Connection& each : design_.connections()) {
            // A misspelt class has an issue of its own.
            const auto is_known = [this](const std::string& id) { return is_a(id, "request_class"); };
            const auto& classes = each.request_classes();
            const bool all = classes.empty() || !std::all_of(classes.begin(), classes.end(), is_known);
            carried[each.from()].add(each, all);
        }
        for (const Component& component : design_.components()) {
            const ComponentType* type = type_of(component.id());
            const auto found = carried.find(component.id());
            if (!type || !type->is_source() || found == carried.end()) continue;
            const auto config = unpack(component.config(), catalog_);
            const auto [field, sent] = sent_by(*config);
            for (const RequestClass& each : design_.request_classes()) {
                const bool is_sent = each.weight() > 0 && (sent.empty() || sent.contains(each.id()));
                if (!is_sent || found->second.has(each)) continue;
                warning(component.id(), field,
                        say("No connection of %1 carries request class %2: such requests end as dropped.", in_quotes(component.id()),
                            in_quotes(each.id())),
                        say("Let a connection carry it, or take it out of the request classes that are sent."));
            }
        }
    }

    void check_fault(const Fault& fault) {
        if (fault.action().empty()) error(fault.id(), "action", say("It does nothing."), say("Choose an action."));
        if (fault.target().empty())
            return error(fault.id(), "target", say("It has no target."), say("Name a component, a connection or an Availability Zone."));
        const Message* target = part(fault.target());
        const bool fits =
            target && (part_as<Component>(fault.target()) || part_as<Connection>(fault.target()) || part_as<Container>(fault.target()));
        if (!fits)
            return error(fault.id(), "target",
                         say("There is no component, connection or container %1.%2", in_quotes(fault.target()),
                             suggestion(fault.target(), "component")),
                         say("Choose one that exists."));
        const ComponentType* type = type_of(fault.target());
        if (!type || type->fault_actions.empty() || fault.action().empty()) return;
        const auto& known = type->fault_actions;
        if (std::find(known.begin(), known.end(), fault.action()) == known.end())
            error(fault.id(), "action",
                  say("The action %1 does not exist for %2.%3", in_quotes(fault.action()), type->title,
                      did_you_mean(fault.action(), {known.begin(), known.end()})),
                  say("Choose one of its actions."));
    }

    void check_prices() {
        std::set<std::string_view> seen;
        for (int i = 0; i < design_.prices_size(); ++i) {
            const std::string& id = design_.prices(i).price();
            const std::string path = "prices[" + std::to_string(i) + "].price";
            if (id.empty()) continue;
            if (!catalog_.prices.find(id))
                error({}, path, say("The table has no price %1.%2", in_quotes(id), price_suggestion(id)), say("Choose one of the table."));
            else if (!seen.insert(id).second)
                error({}, path, say("The price %1 is given twice.", in_quotes(id)), say("Remove one of them."));
        }
    }

    Text price_suggestion(std::string_view id) {
        if (--suggestions_left_ < 0) return {};
        std::vector<std::string_view> known;
        for (const Price& each : catalog_.prices.all()) known.push_back(each.id());
        return did_you_mean(id, known);
    }

    const Design& design_;
    const Catalog& catalog_;
    Issues issues_;
    FieldChecks fields_;
    std::unordered_map<std::string_view, const Message*> parts_;
    std::unordered_map<std::string_view, const ComponentType*> types_;
    bool has_source_ = false;
    int suggestions_left_ = kSuggestions;
};

}  // namespace

Issues validate(const Design& design, const Catalog& catalog) { return Validator(design, catalog).run(); }

}  // namespace nephoscope::model
