#include "engine/services/compiler.h"

#include <algorithm>
#include <map>

#include "engine/model/schema.h"
#include "engine/services/access.h"
#include "engine/services/application.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/sdk/call_policy.h"

namespace nephoscope::services {

using kernel::Link;
using kernel::LinkIndex;
using kernel::Node;
using kernel::NodeIndex;
using kernel::Program;

namespace {

constexpr std::string_view kAccount = " account";  ///< owner of what all components share: no component can have this id
constexpr std::uint64_t kLargestColumn = std::uint64_t{4} << 30;

template <typename Repeated>
auto sorted_by_id(const Repeated& parts) {
    std::vector<const typename Repeated::value_type*> sorted;
    for (const auto& part : parts) sorted.push_back(&part);
    std::sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->id() < b->id(); });
    return sorted;
}

template <typename Parts>
int index_of(const Parts& parts, std::string_view id) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].id == id) return static_cast<int>(i);
    return -1;
}

/// Walker's alias method (1977), by Vose's construction (1991), over weights i^-exponent.
void make_alias(DataSetPlan& plan, double exponent) {
    const std::uint32_t n = plan.items;
    std::vector<double> scaled(n);
    double total = 0;
    for (std::uint32_t i = 0; i < n; ++i) total += scaled[i] = math::pow(i + 1.0, -exponent);
    std::vector<std::uint32_t> small, large;
    for (std::uint32_t i = 0; i < n; ++i) {
        scaled[i] *= n / total;
        (scaled[i] < 1 ? small : large).push_back(i);
    }
    plan.keep.assign(n, 1);
    plan.alias.resize(n);
    while (!small.empty() && !large.empty()) {
        const std::uint32_t less = small.back(), more = large.back();
        small.pop_back();
        plan.keep[less] = scaled[less];
        plan.alias[less] = more;
        scaled[more] -= 1 - scaled[less];
        if (scaled[more] < 1) {
            large.pop_back();
            small.push_back(more);
        }
    }
}

void compile_shared(Plan& plan) {
    const model::Design& design = plan.design;
    const bool any_may_write =
        std::any_of(plan.types.begin(), plan.types.end(), [](const ServiceType* type) { return type->named_calls != nullptr; });
    for (const auto* set : sorted_by_id(design.data_sets())) {
        DataSetPlan& out = plan.shared.data_sets.emplace_back();
        out.id = set->id();
        out.items = set->items();
        out.item_bytes = set->item_bytes();
        if (set->popularity() == model::ZIPF && set->zipf_exponent() > 0) make_alias(out, set->zipf_exponent());
    }
    for (const auto* from : sorted_by_id(design.request_classes())) {
        RequestClassPlan out{
            from->id(),  from->weight(), from->write(), from->request_bytes(), from->response_bytes(), -1, from->scanned_mebibytes(),
            from->path()};
        out.data_set = index_of(plan.shared.data_sets, from->data_set());
        if ((out.write || any_may_write) && out.data_set >= 0) {
            DataSetPlan& set = plan.shared.data_sets[static_cast<std::size_t>(out.data_set)];
            if (!set.last_write)
                set.last_write = Compiler::claim(plan.program, set.id, "last_write", typeid(SimTime).name(), sizeof(SimTime), set.items);
        }
        plan.shared.classes.push_back(out);
    }
    if (plan.shared.classes.empty()) plan.shared.classes.emplace_back();
    for (const auto* from : sorted_by_id(design.app_versions()))
        plan.shared.versions.push_back({from->id(), law(from->service_time()), from->error_rate(), sim_time(from->startup_time()),
                                        from->fails_health_checks(), static_cast<double>(from->memory_mebibytes()),
                                        from->memory_per_request(), from->garbage_collected(), from->memory_size(),
                                        sim_time(from->init_code_time())});
    for (const auto* container : sorted_by_id(design.containers()))
        if (container->kind() == model::AVAILABILITY_ZONE) plan.shared.zones.push_back(container->id());
    if (plan.shared.zones.empty()) plan.shared.zones.emplace_back();
    plan.program.zones = static_cast<std::uint32_t>(plan.shared.zones.size());
}

std::vector<std::uint8_t> named_classes(const Shared& shared, const google::protobuf::RepeatedPtrField<std::string>& ids) {
    std::vector<std::uint8_t> named(shared.classes.size(), ids.empty());
    for (const std::string& id : ids)
        if (const int at = index_of(shared.classes, id); at >= 0) named[static_cast<std::size_t>(at)] = 1;
    return named;
}

/// By request class: 1 where a request goes over the connection.
std::vector<std::uint8_t> carried_by(const Shared& shared, const model::Connection& connection) {
    std::vector<std::uint8_t> carried = named_classes(shared, connection.request_classes());
    for (std::size_t i = 0; i < carried.size(); ++i)
        if (connection.role() == (shared.classes[i].write ? model::READS : model::WRITES)) carried[i] = 0;
    return carried;
}

/// The same, without the classes that clients at its beginning do not send.
std::vector<std::uint8_t> sent_over(const Plan& plan, const Link& link, const model::Connection& connection) {
    std::vector<std::uint8_t> sent = carried_by(plan.shared, connection);
    if (plan.types[link.from]->name != "clients") return sent;
    const auto own = named_classes(plan.shared, static_cast<const Clients&>(*plan.configs[link.from]).request_classes());
    for (std::size_t i = 0; i < sent.size(); ++i) sent[i] &= own[i];
    return sent;
}

MeanBytes mean_bytes(const Shared& shared, const std::vector<std::uint8_t>& sent) {
    MeanBytes sum;
    double weight = 0;
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (!sent[i]) continue;
        const RequestClassPlan& each = shared.classes[i];
        weight += each.weight;
        sum.request += each.weight * each.request_bytes;
        sum.answer += each.weight * each.response_bytes;
    }
    return weight > 0 ? MeanBytes{sum.request / weight, sum.answer / weight} : MeanBytes{};
}

void index_links(Plan& plan) {
    const Program& program = plan.program;
    plan.links_from.resize(program.nodes.size());
    plan.links_to.resize(program.nodes.size());
    for (std::size_t i = 0; i < program.links.size(); ++i) {
        plan.links_from[program.links[i].from].push_back(static_cast<LinkIndex>(i));
        plan.links_to[program.links[i].to].push_back(static_cast<LinkIndex>(i));
    }
    plan.connections.resize(program.links.size());
    for (int i = 0; i < plan.design.connections_size(); ++i) plan.connections[*plan.link(plan.design.connections(i).id())] = i;
}

/// What usage.h and backups need to know that the world does not tell.
void compile_metering(Plan& plan) {
    plan.mean_bytes.resize(plan.program.links.size());
    std::vector<std::vector<bool>>& stored = plan.stored_sets;
    stored.assign(plan.types.size(), std::vector<bool>(plan.shared.data_sets.size()));
    for (const model::Connection& connection : plan.design.connections()) {
        const LinkIndex index = *plan.link(connection.id());
        const Link& link = plan.program.links[index];
        const std::vector<std::uint8_t> sent = sent_over(plan, link, connection);
        plan.mean_bytes[index] = mean_bytes(plan.shared, sent);
        for (std::size_t i = 0; i < sent.size(); ++i)
            if (sent[i] && plan.shared.classes[i].data_set >= 0)
                stored[link.to][static_cast<std::size_t>(plan.shared.classes[i].data_set)] = true;
    }
    for (const std::vector<bool>& sets : stored) {
        double& bytes = plan.stored_bytes.emplace_back();
        for (std::size_t i = 0; i < sets.size(); ++i)
            if (sets[i]) bytes += static_cast<double>(plan.shared.data_sets[i].items) * plan.shared.data_sets[i].item_bytes;
    }
}

std::uint32_t line_of(Program& program, SimTime delay) {
    if (delay == 0) return 0;
    for (std::uint32_t i = 1; i < program.lines.size(); ++i)
        if (program.lines[i].delay == delay) return i;
    program.lines.push_back({delay});
    return static_cast<std::uint32_t>(program.lines.size() - 1);
}

std::uint32_t timer_list_of(Program& program, SimTime timeout) {
    if (timeout == 0) return 0;
    for (std::uint32_t i = 1; i < program.timer_lists.size(); ++i)
        if (program.timer_lists[i] == timeout) return i;
    program.timer_lists.push_back(timeout);
    return static_cast<std::uint32_t>(program.timer_lists.size() - 1);
}

void set_latency(Plan& plan, Link& link) {
    const model::Network& network = plan.design.network();
    const bool internet = plan.types[link.from]->port.outside || plan.types[link.to]->port.outside;
    link.same_zone = sim_time(internet ? network.internet() : network.same_zone()) / 2;
    link.cross_zone = sim_time(internet ? network.internet() : network.cross_zone()) / 2;
    link.same_line = line_of(plan.program, link.same_zone);
    link.cross_line = line_of(plan.program, link.cross_zone);
}

}  // namespace

parts::Law law(const model::ServiceTime& time) {
    return parts::Law::make(static_cast<parts::Law::Shape>(time.law()), sim_time(time.mean()), time.variation());
}

SimTime sim_time(const google::protobuf::Duration& duration) { return duration.seconds() * kSecond + duration.nanos(); }

CallSequence::CallSequence(const std::vector<CallPlanRef>& calls, std::size_t classes) {
    for (std::size_t c = 0; c < classes; ++c) {
        begin_.push_back(static_cast<std::uint32_t>(steps_.size()));
        for (const CallPlanRef& call : calls)
            for (std::uint32_t n = 0; call.carried[c] && n < call.calls_per_request; ++n)
                steps_.push_back({call.link, static_cast<std::uint16_t>(n)});
    }
    begin_.push_back(static_cast<std::uint32_t>(steps_.size()));
}

SimTime& last_write(kernel::Kernel& k, const DataSetPlan& data_set, std::uint32_t key) {
    const std::uint32_t column = 2;
    // An edit may have shrunk the data set while requests for the items it lost are on their way.
    return k.w.column<SimTime>(column)[data_set.last_write + std::min(key, data_set.items - 1)];
}

bool is_stale(kernel::Kernel& k, const Shared& shared, const kernel::Request& request) {
    const int set = shared.classes[request.request_class].data_set;
    if (set < 0 || request.value_time == kNever) return false;
    const DataSetPlan& data = shared.data_sets[static_cast<std::size_t>(set)];
    // A value from before the run is that of time 0: what lags is that old at first.
    return data.last_write && last_write(k, data, request.key) > std::max<SimTime>(request.value_time, 0);
}

std::optional<NodeIndex> Plan::node(std::string_view id) const {
    const auto at =
        std::lower_bound(program.nodes.begin(), program.nodes.end(), id, [](const Node& n, std::string_view i) { return n.id < i; });
    if (at == program.nodes.end() || at->id != id) return {};
    return static_cast<NodeIndex>(at - program.nodes.begin());
}

std::optional<LinkIndex> Plan::link(std::string_view id) const {
    const auto at =
        std::lower_bound(program.links.begin(), program.links.end(), id, [](const Link& l, std::string_view i) { return l.id < i; });
    if (at == program.links.end() || at->id != id) return {};
    return static_cast<LinkIndex>(at - program.links.begin());
}

Result<std::shared_ptr<const Plan>> compile(const model::Design& design, const model::Catalog& catalog, const Carried& carried) {
    auto plan = std::make_shared<Plan>();
    plan->design = design;
    Program& program = plan->program;
    program.seed = design.run().seed();
    program.lines.resize(1);
    program.timer_lists.resize(1);
    program.sources.resize(1);
    Compiler::column_of(program, typeid(parts::CallState).name(), sizeof(parts::CallState));
    Compiler::column_of(program, typeid(parts::DnsEntry).name(), sizeof(parts::DnsEntry));
    Compiler::column_of(program, typeid(SimTime).name(), sizeof(SimTime));

    std::vector<std::shared_ptr<const google::protobuf::Message>>& configs = plan->configs;
    const auto components = sorted_by_id(plan->design.components());
    for (const auto* component : components) {
        const model::ComponentType* known = catalog.type_of(*component);
        const ServiceType* type = known ? find(known->name) : nullptr;
        configs.push_back(model::unpack(component->config(), catalog));
        if (!type || !configs.back())
            return Error{
                ErrorCode::InvalidDocument,
                say("Component \"%1\" is of a kind this version does not know; remove it, or use a newer Nephoscope.", component->id()),
                component->id()};
        Node& node = program.nodes.emplace_back();
        node.id = component->id();
        node.key = kernel::hash(node.id, program.seed);
        plan->types.push_back(type);
    }
    compile_shared(*plan);
    for (const auto* connection : sorted_by_id(plan->design.connections())) {
        const auto from = plan->node(connection->from()), to = plan->node(connection->to());
        if (!from || !to)
            return Error{ErrorCode::InvalidDocument, say("Connection \"%1\" leads nowhere.", connection->id()), connection->id()};
        Link& link = program.links.emplace_back();
        const auto index = static_cast<LinkIndex>(program.links.size() - 1);
        link.id = connection->id();
        link.key = static_cast<std::uint32_t>(kernel::hash(link.id));
        link.from = *from;
        link.to = *to;
        const std::uint32_t callers = plan->types[*from]->instances(*configs[*from]);
        link.callers = callers;
        link.operation = connection->mode() == model::ASYNC ? kAsync : kAsClass;
        set_latency(*plan, link);
        link.timeout = sim_time(connection->policy().timeout());
        link.timer_list = timer_list_of(program, link.timeout);
        sdk::set_policy(*plan, index, connection->policy(), catalog);
        if (plan->types[*to]->port.named)
            link.dns = Compiler::claim(program, link.id, "dns", typeid(parts::DnsEntry).name(), sizeof(parts::DnsEntry), callers);
        link.dns_by_client_host = plan->types[*from]->port.outside;
        if (plan->types[*to]->port.group) link.target_count = plan->types[*to]->instances(*configs[*to]);
    }
    index_links(*plan);
    plan->rates = model::rates(catalog.prices, plan->design);
    compile_metering(*plan);
    for (std::size_t i = 0; i < components.size(); ++i) {
        const auto brought = carried.find(components[i]->id());
        Compiler compiler(*plan, static_cast<NodeIndex>(i), *components[i], catalog,
                          brought == carried.end() ? nullptr : brought->second.get());
        plan->types[i]->compile(compiler, *configs[i]);
    }
    access::compile(*plan);
    for (const kernel::ColumnPlan& column : program.columns)
        if (column.stride * std::uint64_t{column.size} > kLargestColumn)
            return Error{ErrorCode::InvalidDocument,
                         say("The design needs more memory than a run may hold; use fewer items, hosts or instances."), ""};
    return std::shared_ptr<const Plan>(plan);
}

std::uint32_t Compiler::column_of(Program& program, std::string_view type, std::size_t stride) {
    for (std::uint32_t i = 0; i < program.columns.size(); ++i)
        if (program.columns[i].type == type) return i;
    program.columns.push_back({std::string(type), stride, 1});
    return static_cast<std::uint32_t>(program.columns.size() - 1);
}

std::uint32_t Compiler::claim(Program& program, std::string_view owner, std::string_view tag, std::string_view type, std::size_t stride,
                              std::uint32_t count) {
    const std::uint32_t column = column_of(program, type, stride);
    const std::uint32_t first = program.columns[column].size;
    program.columns[column].size += count;
    program.allocations.push_back({std::string(owner), std::string(tag), column, first, count});
    return first;
}

std::uint32_t Compiler::shared(Program& program, std::string_view tag, std::string_view type, std::size_t stride) {
    for (const kernel::Allocation& each : program.allocations)
        if (each.owner == kAccount && each.tag == tag) return each.first;
    return claim(program, kAccount, tag, type, stride, 1);
}

std::vector<CallPlanRef> Compiler::calls() const {
    struct Ordered {
        int order;
        CallPlanRef ref;
    };
    std::vector<Ordered> found;
    for (const LinkIndex link : plan.links_from[node_index]) {
        const model::Connection& connection = plan.design.connections(plan.connections[link]);
        CallPlanRef ref;
        ref.link = link;
        ref.to = plan.program.links[link].to;
        ref.role = connection.role();
        ref.mode = connection.mode();
        ref.cache_strategy = connection.cache_strategy();
        ref.calls_per_request = connection.calls_per_request();
        ref.to_type = plan.types[ref.to];
        ref.carried = carried_by(plan.shared, connection);
        found.push_back({connection.order(), ref});
    }
    std::sort(found.begin(), found.end(),
              [](const Ordered& a, const Ordered& b) { return a.order != b.order ? a.order < b.order : a.ref.link < b.ref.link; });
    std::vector<CallPlanRef> calls;
    calls.reserve(found.size());
    for (Ordered& each : found) calls.push_back(std::move(each.ref));
    return calls;
}

std::vector<std::uint8_t> Compiler::zones() const {
    std::map<std::string, const model::Container*> by_id;
    for (const auto& container : plan.design.containers()) by_id[container.id()] = &container;
    auto inside = [&](const std::string& id, const std::string& ancestor) {
        std::string at = id;
        for (int depth = 0; depth < 16 && !at.empty(); ++depth) {
            if (at == ancestor) return true;
            const auto found = by_id.find(at);
            at = found == by_id.end() ? std::string() : found->second->parent();
        }
        return false;
    };
    std::string scope;
    for (std::string at = component.parent(); by_id.contains(at); at = by_id[at]->parent()) {
        const model::ContainerKind kind = by_id[at]->kind();
        if (kind == model::VPC || kind == model::AVAILABILITY_ZONE || kind == model::REGION) {
            scope = at;
            break;
        }
    }
    std::vector<std::uint8_t> zones;
    for (std::size_t i = 0; i < plan.shared.zones.size(); ++i) {
        const std::string& zone = plan.shared.zones[i];
        const bool named = std::find(component.zones().begin(), component.zones().end(), zone) != component.zones().end();
        if (component.zones().empty() ? (scope.empty() || inside(zone, scope)) : named) zones.push_back(static_cast<std::uint8_t>(i));
    }
    if (zones.empty()) zones.push_back(0);
    return zones;
}

std::uint32_t Compiler::line(SimTime delay) { return line_of(plan.program, delay); }
std::uint32_t Compiler::timer_list(SimTime timeout) { return timer_list_of(plan.program, timeout); }

std::uint32_t Compiler::source(void (*fire)(kernel::Kernel&, std::uint32_t, std::uint64_t), std::uint64_t argument) {
    plan.program.sources.push_back({fire, argument, component.id()});
    return static_cast<std::uint32_t>(plan.program.sources.size() - 1);
}

void Compiler::limit(LinkIndex link, SimTime timeout) {
    Link& limited = plan.program.links[link];
    if (timeout == 0 || (limited.timeout != 0 && limited.timeout <= timeout)) return;
    limited.timeout = timeout;
    limited.timer_list = timer_list(timeout);
}

double Compiler::fact(std::string_view name) const {
    const auto value = catalog.facts.value(name, plan.design.limits_as_of());
    if (!value) return 0;
    const auto duration = model::parse_duration(value->text);
    return duration ? model::seconds_of(*duration) : 0;
}

}  // namespace nephoscope::services
