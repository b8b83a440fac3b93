#include "engine/services/access.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/iam/evaluate.h"
#include "engine/iam/security_group.h"
#include "engine/model/schema.h"
#include "engine/services/api_errors.h"
#include "engine/services/application.h"
#include "engine/services/call_kinds.h"
#include "engine/services/network_faults.h"

// What the policies and rules of a design say: for validation, and for guard.cpp.

namespace nephoscope::services::access {

namespace {

using google::protobuf::Message;
using Named = named_item::Action;

/// One permission that a call needs.
struct Need {
    iam::Call call;
    std::string pattern;  ///< what a rule for it would name
    const model::Component* role = nullptr;
    const model::Component* resource = nullptr;
    Text told;  ///< CallKind::told
};

/// What is said to the calls of one kind.
struct Ruling {
    CallKind kind;
    std::vector<Need> needs;
    std::optional<Refusal> refusal;  ///< nothing: they may
};

struct Part {
    const model::Component* component = nullptr;
    const ServiceType* type = nullptr;
    std::unique_ptr<Message> config;
    std::optional<iam::Policy> identity, boundary, resource;
    std::optional<std::vector<iam::IngressRule>> ingress;
    bool flawed = false;
};

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

std::string arn_of(const Part& part, std::string_view item) {
    std::string arn = replaced(std::string(part.type->access.arn), "{id}", part.component->id());
    arn = replaced(std::move(arn), "{item}", item);
    return replaced(replaced(std::move(arn), "{region}", iam::kRegion), "{account}", iam::kAccount);
}

/// Of a component itself, such as the bucket of objects.
std::string whole_arn_of(const Part& part) {
    std::string arn = arn_of(part, "");
    if (arn.ends_with('/')) arn.pop_back();
    return arn;
}

bool concerns(ApiAction::Of of, bool polls, bool write) {
    switch (of) {
        case ApiAction::Of::Reads: return !polls && !write;
        case ApiAction::Of::Writes: return !polls && write;
        case ApiAction::Of::Every: return !polls;
        default: return polls;
    }
}

class Rights {
public:
    /// `issues`: where flaws go; null: nobody wants to know.
    Rights(const model::Design& design, Issues* issues) : issues_(issues) {
        for (const model::Component& each : design.components()) add(each);
        for (const model::Container& each : design.containers()) containers_.emplace(each.id(), &each);
    }

    const Part* part(const std::string& id) const {
        const auto found = parts_.find(id);
        return found == parts_.end() ? nullptr : &found->second;
    }
    const std::map<std::string, Part>& parts() const { return parts_; }

    /// By kind, what is said to calls for requests of this class; null: requests of no class. Nothing is said to those of parts that
    /// have flaws, nor where policies are not asked. `named`: to calls that do this to an item that they name.
    std::vector<Ruling> rulings(const model::Connection& connection, const model::RequestClass* about, Named named = Named::None) const {
        std::vector<Ruling> out;
        const Part *from = part(connection.from()), *to = part(connection.to());
        if (!from || !to) return out;
        const bool polls = connection.mode() == model::POLL;
        auto kinds = polls ? std::vector<CallKind>(1) : kinds_of_call(*to->type, *to->config, about, named);
        const bool write = named != Named::None ? named_item::is_write(named) : about && about->write();
        for (CallKind& kind : kinds) {
            Ruling ruling{std::move(kind), {}, {}};
            ruling.needs = needs(*from, *to, polls, item(about), write, ruling.kind);
            for (const Need& need : ruling.needs)
                if (!ruling.refusal && !flawed(need)) ruling.refusal = refusal(need);
            out.push_back(std::move(ruling));
        }
        return out;
    }

    /// Nothing: it is allowed.
    std::optional<Refusal> refusal(const Need& need) const {
        const Part* role = need.role ? part(need.role->id()) : nullptr;
        const Part& resource = *part(need.resource->id());
        iam::Policies policies;
        if (role && role->identity) policies.identity = &*role->identity;
        if (role && role->boundary) policies.boundary = &*role->boundary;
        if (resource.resource) policies.resource = &*resource.resource;
        policies.resource_decides = resource.type->access.is_key;
        const iam::Decision decision = iam::evaluate(policies, need.call);
        if (decision.verdict == iam::Verdict::Allowed) return std::nullopt;
        return told(need, decision);
    }

    /// Nothing: the security group at its end lets it in, or there is none.
    std::optional<Refusal> closed(const model::Connection& connection) const {
        const Part *from = part(connection.from()), *to = part(connection.to());
        if (!from || !to || !to->type->access.port || !to->ingress) return std::nullopt;
        const iam::Knock knock{from->type->access.port || inside_vpc(*from) ? from->component->id() : std::string(), inside_vpc(*from),
                               iam::Protocol::Tcp, to->type->access.port(*to->config)};
        if (iam::lets_in(*to->ingress, knock)) return std::nullopt;
        const std::string rule = iam::missing_rule(knock), &text = to->component->security_group_ingress();
        return Refusal{say("\"%1\" gets no connection to \"%2\": no inbound rule lets it in at port %3", connection.from(), connection.to(),
                           knock.port),
                       "EC2-08",
                       connection.to(),
                       "security_group_ingress",
                       rule,
                       iam::with_rule(text, rule)};
    }

private:
    /// What a call of a kind needs.
    std::vector<Need> needs(const Part& from, const Part& to, bool polls, const std::string& item, bool write, const CallKind& kind) const {
        std::vector<Need> found;
        const Part &caller = polls ? to : from, &callee = polls ? from : to;
        const auto add = [&](std::string action) {
            found.push_back(need(caller, callee, std::move(action), item, kind.of_whole));
            found.back().call.resource += kind.below;
            found.back().pattern += kind.below;
            auto& keys = found.back().call.keys;
            keys.emplace_back("aws:viaawsservice", "false");
            keys.insert(keys.end(), kind.keys.begin(), kind.keys.end());
            found.back().told = kind.told;
        };
        if (!kind.action.empty()) {
            add(kind.action);
            return found;
        }
        for (const ApiAction& action : callee.type->access.actions)
            if (concerns(action.of, polls, write)) add(std::string(action.name));
        const Part* key = polls || found.empty() ? nullptr : key_of(callee);
        if (!key || found.front().call.by_service) return found;
        for (const ApiAction& action : key->type->access.actions) {
            if (!concerns(action.of, false, write)) continue;
            found.push_back(need(caller, *key, std::string(action.name), "*"));
            const std::string service = found.front().call.action.substr(0, found.front().call.action.find(':'));
            found.back().call.keys.emplace_back("kms:viaservice", service + "." + std::string(iam::kRegion) + ".amazonaws.com");
            found.back().call.keys.emplace_back("aws:viaawsservice", "true");
        }
        return found;
    }

    bool flawed(const Need& need) const { return (need.role && part(need.role->id())->flawed) || part(need.resource->id())->flawed; }

    void add(const model::Component& component) {
        const model::ComponentType* known = services::catalog().type_of(component);
        const ServiceType* type = known ? find(known->name) : nullptr;
        auto config = model::unpack(component.config(), services::catalog());
        if (!type || !config || parts_.contains(component.id())) return;
        Part& part = parts_[component.id()];
        part.component = &component;
        part.type = type;
        part.config = std::move(config);
        part.identity = policy(part, "role_policy", component.role_policy(), iam::PolicyKind::Attached);
        part.boundary = policy(part, "permissions_boundary", component.permissions_boundary(), iam::PolicyKind::Attached);
        part.resource = policy(part, "resource_policy", component.resource_policy(), iam::PolicyKind::OfResource);
        if (component.security_group_ingress().empty()) return;
        iam::ParsedIngress parsed = iam::parse_ingress(component.security_group_ingress());
        report(part, "security_group_ingress", parsed.flaws);
        if (parsed.flaws.empty()) part.ingress = std::move(parsed.rules);
    }

    std::optional<iam::Policy> policy(Part& part, const char* field, const std::string& text, iam::PolicyKind kind) {
        if (text.empty()) return std::nullopt;
        iam::ParsedPolicy parsed = iam::parse_policy(text, kind);
        report(part, field, parsed.flaws);
        if (!parsed.flaws.empty()) return std::nullopt;
        return std::move(parsed.policy);
    }

    void report(Part& part, const char* field, const std::vector<iam::Flaw>& flaws) {
        part.flawed = part.flawed || !flaws.empty();
        for (const iam::Flaw& each : flaws) {
            Text message = each.field.empty() ? say("Line %1: %2", each.line, each.message)
                                              : say("Line %1, %2: %3", each.line, each.field, each.message);
            if (issues_) issues_->push_back({Issue::Severity::Error, part.component->id(), field, std::move(message), each.remedy});
        }
    }

    const Part* key_of(const Part& part) const {
        if (!part.type->access.key) return nullptr;
        const std::string& id = part.type->access.key(*part.config);
        const Part* key = id.empty() ? nullptr : this->part(id);
        return key && key->type->access.is_key ? key : nullptr;
    }

    static std::string item(const model::RequestClass* about) {
        if (!about) return "item";
        return (about->data_set().empty() ? about->id() : about->data_set()) + "/item";
    }

    Need need(const Part& caller, const Part& callee, std::string action, const std::string& item, bool of_whole = false) const {
        const AccessType& who = caller.type->access;
        Need need;
        need.call.action = std::move(action);
        need.call.resource = of_whole ? whole_arn_of(callee) : arn_of(callee, item);
        need.pattern = of_whole ? need.call.resource : arn_of(callee, "*");
        need.resource = callee.component;
        need.call.keys = {{"aws:securetransport", "true"}, {"aws:requestedregion", std::string(iam::kRegion)}};
        const bool has_role = who.service.empty() || (who.has_role && callee.type->port.speaks != Speaks::Functions);
        if (has_role) {
            need.role = caller.component;
            need.call.principal = iam::role_arn(caller.component->id());
            need.call.keys.emplace_back("aws:principalarn", need.call.principal);
            need.call.keys.emplace_back("aws:principalaccount", std::string(iam::kAccount));
            need.call.keys.emplace_back("aws:principalisawsservice", "false");
        } else {
            need.call.principal = std::string(who.service);
            need.call.by_service = true;
            need.call.keys.emplace_back("aws:principalisawsservice", "true");
            need.call.keys.emplace_back("aws:principalservicename", need.call.principal);
            need.call.keys.emplace_back("aws:sourceaccount", std::string(iam::kAccount));
            const std::string source = whole_arn_of(caller);
            if (!source.empty()) need.call.keys.emplace_back("aws:sourcearn", source);
        }
        return need;
    }

    static Refusal told(const Need& need, const iam::Decision& decision) {
        const bool in_resource = decision.place == iam::Place::Resource, in_boundary = decision.place == iam::Place::Boundary;
        const model::Component& owner = in_resource ? *need.resource : *need.role;
        Refusal out;
        out.fact = in_boundary || in_resource ? "IAM-02" : "IAM-01";
        out.object = owner.id();
        out.field = in_resource ? "resource_policy" : in_boundary ? "permissions_boundary" : "role_policy";
        const std::string who = need.role ? "\"" + need.role->id() + "\"" : need.call.principal;
        const std::string &action = need.call.action, &on = need.pattern, &by = decision.statement;
        const Text what = decision.by_condition ? need.told : Text();
        if (decision.verdict == iam::Verdict::ExplicitDeny) {
            out.text = in_resource
                           ? say("%1 may not %2 on %3%4: %5 in the policy of \"%6\" denies it", who, action, on, what, by, owner.id())
                       : in_boundary ? say("%1 may not %2 on %3%4: %5 in its permissions boundary denies it", who, action, on, what, by)
                                     : say("%1 may not %2 on %3%4: %5 in its role's policy denies it", who, action, on, what, by);
            return out;
        }
        out.text = in_resource   ? say("%1 may not %2 on %3%4: the policy of \"%5\" does not allow it", who, action, on, what, owner.id())
                   : in_boundary ? say("%1 may not %2 on %3%4: its permissions boundary does not allow it", who, action, on, what)
                                 : say("%1 may not %2 on %3%4: its role's policy does not allow it", who, action, on, what);
        iam::Call offered = need.call;
        offered.resource = need.pattern;
        const std::string& text = in_resource ? owner.resource_policy() : in_boundary ? owner.permissions_boundary() : owner.role_policy();
        out.rule = iam::missing_statement(offered, in_resource ? iam::PolicyKind::OfResource : iam::PolicyKind::Attached);
        out.offer = iam::with_statement(text, out.rule);
        return out;
    }

    bool inside_vpc(const Part& part) const {
        if (part.type->port.outside) return false;
        std::set<std::string_view> seen;
        for (auto at = containers_.find(part.component->parent()); at != containers_.end() && seen.insert(at->first).second;
             at = containers_.find(at->second->parent()))
            if (at->second->kind() == model::VPC) return true;
        return part.type->access.port != nullptr;
    }

    Issues* issues_;
    std::map<std::string, Part> parts_;
    std::map<std::string_view, const model::Container*> containers_;
};

/// The classes a connection carries, by its own list and its role.
bool carries(const model::Connection& connection, const model::RequestClass& about) {
    if (connection.role() == (about.write() ? model::READS : model::WRITES)) return false;
    const auto& ids = connection.request_classes();
    return ids.empty() || std::find(ids.begin(), ids.end(), about.id()) != ids.end();
}

/// `change`: what else would help; empty: nothing.
void warn(const Refusal& refusal, const std::string& connection, Issues& issues, const Text& change = {}) {
    const std::string &field = refusal.field, &object = refusal.object;
    issues.push_back({Issue::Severity::Warning,
                      connection,
                      {},
                      say("%1.", refusal.text),
                      !refusal.rule.empty() ? say("Add to %1 of \"%2\": %3", field, object, refusal.rule)
                      : change.empty()      ? say("Change %1 of \"%2\", or remove the connection.", field, object)
                                            : say("Change %1 of \"%2\", or %3.", field, object, change)});
}

class Checker {
public:
    Checker(const model::Design& design, Issues& issues) : design_(design), issues_(issues), rights_(design, &issues) {}

    void run() {
        for (const model::Connection& each : design_.connections()) check_connection(each);
        for (const auto& [id, part] : rights_.parts()) {
            check_effects(*part.component, part);
            check_key(id, part);
        }
    }

private:
    void check_connection(const model::Connection& connection) {
        const Part *from = rights_.part(connection.from()), *to = rights_.part(connection.to());
        if (!from || !to) return;
        if (to->type->access.port) grouped_.insert(connection.to());
        std::set<std::string> told;
        const std::vector<Named> named = from->type->named_calls
                                             ? from->type->named_calls(*from->config, connection.from(), design_, connection.to())
                                             : std::vector<Named>(1);
        for (const Named each : named) {
            if (design_.request_classes().empty()) check_class(connection, nullptr, each, told);
            for (const model::RequestClass& about : design_.request_classes())
                if (carries(connection, about)) check_class(connection, &about, each, told);
        }
        const bool flawed = from->flawed || to->flawed;
        const auto shut = flawed ? std::nullopt : rights_.closed(connection);
        if (shut) warn(*shut, connection.id(), issues_);
    }

    void check_class(const model::Connection& connection, const model::RequestClass* about, Named named, std::set<std::string>& told) {
        for (const Ruling& ruling : rights_.rulings(connection, about, named)) {
            for (const Need& need : ruling.needs) {
                if (need.role) roles_.insert(need.role->id());
                resources_.insert(need.resource->id());
            }
            if (ruling.refusal && told.insert(ruling.refusal->text.english()).second)
                warn(*ruling.refusal, connection.id(), issues_, ruling.kind.change);
        }
    }

    void check_key(const std::string& id, const Part& part) {
        const AccessType& access = part.type->access;
        const Part* key = access.key ? rights_.part(access.key(*part.config)) : nullptr;
        if (key && !key->type->access.is_key)
            issues_.push_back({Issue::Severity::Error, id, std::string(access.key_field),
                               say("\"%1\" is no KMS key.", key->component->id()),
                               say("Name a KMS component, or leave it empty for AWS's own key.")});
    }

    void check_effects(const model::Component& component, const Part& part) {
        const auto idle = [&](const char* field, const std::string& text, const std::set<std::string>& used, const Text& why) {
            if (!text.empty() && !used.contains(component.id()))
                issues_.push_back(
                    {Issue::Severity::Warning, component.id(), field, why, say("Leave it empty, or draw the connection it is meant for.")});
        };
        idle("role_policy", component.role_policy(), roles_, say("It makes no call that a policy is asked about."));
        idle("permissions_boundary", component.permissions_boundary(), roles_, say("It makes no call that a policy is asked about."));
        idle("resource_policy", component.resource_policy(), resources_, say("Nobody makes a call to it that a policy is asked about."));
        idle("security_group_ingress", component.security_group_ingress(), grouped_,
             part.type->access.port ? say("Nothing is connected to it.") : say("It has no security group."));
    }

    const model::Design& design_;
    Issues& issues_;
    Rights rights_;
    std::set<std::string> roles_, resources_, grouped_;
};

const model::RequestClass* class_of(const model::Design& design, const std::string& id) {
    for (const model::RequestClass& each : design.request_classes())
        if (each.id() == id) return &each;
    return nullptr;
}

bool all_refused(const std::vector<Ruling>& rulings) {
    return !rulings.empty() && std::all_of(rulings.begin(), rulings.end(), [](const Ruling& each) { return each.refusal.has_value(); });
}

/// The number of the refusal of all calls for requests of a class; 0: some may pass.
std::uint8_t compile_denial(const Plan& plan, const Rights& rights, const model::Connection& connection, const std::string& about,
                            Named named, LinkGuard& guard) {
    auto rulings = rights.rulings(connection, class_of(plan.design, about), named);
    for (const Ruling& each : rulings)
        for (const Need& need : each.needs)
            if (need.role) guard.role = *plan.node(need.role->id());
    if (!all_refused(rulings) || guard.refusals.size() == 255) return 0;
    guard.refusals.push_back(std::move(*rulings.front().refusal));
    return static_cast<std::uint8_t>(guard.refusals.size());
}

void compile_denials(const Plan& plan, const Rights& rights, const model::Connection& connection, LinkGuard& guard) {
    const auto& classes = plan.shared.classes;
    const bool names = plan.types[*plan.node(connection.from())]->named_calls != nullptr;
    for (std::size_t i = 0; i < classes.size(); ++i)
        for (std::size_t action = 0; action < (names ? named_item::kKinds : 1); ++action) {
            const std::uint8_t number = compile_denial(plan, rights, connection, classes[i].id, static_cast<Named>(action), guard);
            std::vector<std::uint8_t>& denied = action ? guard.denied_named : guard.denied;
            if (!number) continue;
            denied.resize(classes.size() * (action ? named_item::kKinds : 1));
            denied[action ? i * named_item::kKinds + action : i] = number;
        }
    if (connection.mode() != model::POLL || guard.denied.empty()) return;
    guard.polls_denied = true;
    guard.denied.clear();
}

/// A fact in the form of a duration, in the plan's year.
SimTime fact_time(const Plan& plan, std::string_view name) {
    const auto value = services::catalog().facts.value(name, plan.design.limits_as_of());
    if (!value) return 0;
    const auto parsed = model::parse_duration(value->text);
    return parsed ? sim_time(*parsed) : 0;
}

SimTime connect_timeout(const Plan& plan, const ServiceType& from) {
    if (!from.access.connect_timeout.empty()) return fact_time(plan, from.access.connect_timeout);
    const SimTime general = sim_time(plan.design.network().connect_timeout());
    return general ? general : fact_time(plan, "EC2-08.connect_timeout");
}

}  // namespace

void check(const model::Design& design, Issues& issues) { Checker(design, issues).run(); }

std::vector<CallKind> kinds_of_call(const ServiceType& callee, const Message& config, const model::RequestClass* about, Named named) {
    return callee.access.kinds_of_call ? callee.access.kinds_of_call(config, about, named) : std::vector<CallKind>(1);
}

std::vector<DeniedKind> denied_kinds(const Plan& plan, kernel::NodeIndex node) {
    std::vector<DeniedKind> out;
    const Rights rights(plan.design, nullptr);
    for (const model::Connection& connection : plan.design.connections()) {
        const kernel::LinkIndex link = *plan.link(connection.id());
        if (plan.program.links[link].to != node) continue;
        for (std::size_t i = 0; i < plan.shared.classes.size(); ++i) {
            auto rulings = rights.rulings(connection, class_of(plan.design, plan.shared.classes[i].id));
            for (std::size_t kind = 0; kind < rulings.size() && !all_refused(rulings); ++kind)
                if (rulings[kind].refusal) out.push_back({link, i, kind, std::move(*rulings[kind].refusal)});
        }
    }
    return out;
}

bool is_fault(std::string_view action) {
    return action == kDetachPolicies.action || action == kRevokeIngress.action || api::is_fault(action) || network::is_fault(action);
}

bool needs_guards(std::string_view action) { return is_fault(action) || network::is_of_egress(action); }

kernel::FrameId guard(kernel::Kernel& k, kernel::FrameId id);

namespace {

bool is_refused(const LinkGuard& guard) { return guard.closed || !guard.denied.empty() || !guard.denied_named.empty(); }

void put_guard(GuardedProgram& program, kernel::NodeIndex node) {
    program.serve.resize(program.nodes.size(), nullptr);
    if (program.serve[node] || !program.nodes[node].routines[0]) return;
    program.serve[node] = program.nodes[node].routines[0];
    program.nodes[node].routines[0] = guard;
}

}  // namespace

void compile(Plan& plan) {
    GuardedProgram& program = plan.program;
    api::compile(plan);
    const Rights rights(plan.design, nullptr);
    program.access_column = Compiler::column_of(program, typeid(LinkAccess).name(), sizeof(LinkAccess));
    program.guards.resize(program.links.size());
    for (const ServiceType* type : plan.types) program.egress.push_back(type->egress);
    const auto& faults = plan.design.faults();
    const bool any_fault = std::any_of(faults.begin(), faults.end(), [](const auto& each) { return needs_guards(each.action()); });
    for (const model::Connection& connection : plan.design.connections()) {
        const kernel::LinkIndex link = *plan.link(connection.id());
        LinkGuard& guard = program.guards[link];
        compile_denials(plan, rights, connection, guard);
        guard.grouped = plan.types[program.links[link].to]->access.port != nullptr;
        if (auto shut = rights.closed(connection)) {
            guard.closed = true;
            guard.shut = std::move(*shut);
        }
        guard.connect_timeout = connect_timeout(plan, *plan.types[program.links[link].from]);
    }
    for (std::size_t i = 0; i < program.links.size(); ++i) {
        LinkGuard& guard = program.guards[i];
        guard.state = Compiler::claim(program, program.links[i].id, "access", typeid(LinkAccess).name(), sizeof(LinkAccess), 1);
        if (is_refused(guard) || any_fault) put_guard(program, program.links[i].to);
    }
    if (any_fault || std::any_of(program.guards.begin(), program.guards.end(), [](const LinkGuard& g) { return g.polls_denied; }))
        program.serve.resize(program.nodes.size(), nullptr);
}

std::shared_ptr<const Plan> guarded(const std::shared_ptr<const Plan>& plan) {
    auto copy = std::make_shared<Plan>(*plan);
    copy->owned.push_back(std::const_pointer_cast<Plan>(plan));
    copy->program.serve.resize(copy->program.nodes.size(), nullptr);
    for (const kernel::Link& link : copy->program.links) put_guard(copy->program, link.to);
    return copy;
}

}  // namespace nephoscope::services::access
