#include <algorithm>
#include <map>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
#include "engine/services/limits_of_2020.h"
#include "engine/services/sns/filter_policy.h"
#include "engine/services/sns/topic.h"

// Who subscribes and what its policy lets through. Messages of one request class are alike, so each policy is asked once for each class.

namespace nephoscope::services::sns {

using model::in_quotes;

namespace {

FilterScope scope_of(const SnsSubscription& row) {
    return row.filter_policy_scope() == SnsSubscription::MESSAGE_BODY ? FilterScope::MessageBody : FilterScope::MessageAttributes;
}

/// What messages of a class have.
struct Message {
    ParsedMessage attributes, body;
};

/// By request class, in the design's order.
std::vector<Message> messages_of(const model::Design& design) {
    std::vector<Message> messages;
    for (const model::RequestClass& each : design.request_classes())
        messages.push_back({parse_attributes(each.message_attributes()), parse_body(each.body())});
    return messages;
}

Filtered judge(const FilterPolicy& policy, FilterScope scope, const Message& message) {
    if (policy.rules.empty()) return Filtered::Not;
    if (scope == FilterScope::MessageBody) {
        const iam::Json& body = message.body.json;
        if (body.kind != iam::Json::Kind::Object) return Filtered::InvalidMessageBody;
        return policy.matches(body) ? Filtered::Not : Filtered::MessageBody;
    }
    const iam::Json& attributes = message.attributes.json;
    if (attributes.members.empty()) return Filtered::NoMessageAttributes;
    return policy.matches(attributes) ? Filtered::Not : Filtered::MessageAttributes;
}

bool is_dead_letter_queue(const Sns& config, std::string_view id) {
    const auto names_it = [id](const SnsSubscription& each) { return each.dead_letter_target() == id; };
    return config.dead_letter_target() == id || std::any_of(config.subscriptions().begin(), config.subscriptions().end(), names_it);
}

/// By request class of the plan, whose order is not the design's. REQUIRES: `messages` are the design's where there are rows.
std::vector<Filtered> filter_of(const Compiler& c, const CallPlanRef& call, const Sns& config, const std::vector<Message>& messages) {
    const auto& classes = c.plan.shared.classes;
    std::vector<Filtered> filtered(classes.size(), Filtered::Not);
    const SnsSubscription& row = row_of(config, c.plan.program.nodes[call.to].id);
    if (!row.filter_policy().empty()) {
        const FilterPolicy policy = parse_filter(row.filter_policy(), scope_of(row)).policy;
        std::map<std::string_view, Filtered> judged;
        for (std::size_t i = 0; i < messages.size(); ++i)
            judged[c.plan.design.request_classes(static_cast<int>(i)).id()] = judge(policy, scope_of(row), messages[i]);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const auto found = judged.find(classes[i].id);
            filtered[i] = found == judged.end() ? judge(policy, scope_of(row), {}) : found->second;
        }
    }
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (!call.carried[i]) filtered[i] = Filtered::RequestClass;
    return filtered;
}

bool is_fifo(const Compiler& c, const CallPlanRef& call) {
    for (const model::Component& each : c.plan.design.components()) {
        if (each.id() != c.plan.program.nodes[call.to].id) continue;
        const auto config = model::unpack(each.config(), c.catalog);
        const auto* field = config->GetDescriptor()->FindFieldByName("fifo_queue");
        return field && config->GetReflection()->GetBool(*config, field);
    }
    return false;
}

class Checker {
public:
    Checker(const Sns& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues)
        : config_(config), id_(id), design_(design), issues_(issues), limits_(design, id, issues), messages_(messages_of(design)) {}

    void run() {
        check_count();
        check_attributes();
        for (int i = 0; i < config_.subscriptions_size(); ++i) check(config_.subscriptions(i), "subscriptions[" + std::to_string(i) + "]");
    }

private:
    void issue(Issue::Severity severity, const std::string& field, Text message, Text remedy) {
        issues_.push_back({severity, id_, "config." + field, std::move(message), std::move(remedy)});
    }
    void error(const std::string& field, Text message, Text remedy) {
        issue(Issue::Severity::Error, field, std::move(message), std::move(remedy));
    }

    static Text placed(int line, const std::string& field, const Text& text) {
        return field.empty() ? say("Line %1: %2", line, text) : say("Line %1, %2: %3", line, field, text);
    }

    void check_count() {
        const auto has_policy = [](const SnsSubscription& each) { return !each.filter_policy().empty(); };
        const auto count = std::count_if(config_.subscriptions().begin(), config_.subscriptions().end(), has_policy);
        if (count > kMostPolicies)
            error("subscriptions", say("It has %1 filter policies; a topic has %2 at the most.", count, kMostPolicies),
                  say("Divide the subscriptions between several topics."));
    }

    /// Several topics look at the same class.
    void report(const model::RequestClass& about, const char* field, const std::vector<iam::Flaw>& flaws) {
        const auto is_told = [&](const Issue& each) { return each.object == about.id() && each.field == field; };
        if (flaws.empty() || std::any_of(issues_.begin(), issues_.end(), is_told)) return;
        for (const iam::Flaw& each : flaws)
            issues_.push_back({Issue::Severity::Error, about.id(), field, placed(each.line, each.field, each.message), each.remedy});
    }

    void check_attributes() {
        for (std::size_t i = 0; i < messages_.size(); ++i)
            report(design_.request_classes(static_cast<int>(i)), "message_attributes", messages_[i].attributes.flaws);
    }

    void check_bodies() {
        for (std::size_t i = 0; i < messages_.size(); ++i)
            report(design_.request_classes(static_cast<int>(i)), "body", messages_[i].body.flaws);
    }

    void check(const SnsSubscription& row, const std::string& field) {
        if (!row.endpoint().empty()) check_endpoint(row, field + ".endpoint");
        if (exists(row.dead_letter_target())) check_dead_letters(row.dead_letter_target(), field + ".dead_letter_target");
        if (row.filter_policy().empty()) return;
        const bool body = scope_of(row) == FilterScope::MessageBody;
        if (body) {
            limits_.offered(field + ".filter_policy_scope", "SNS-08.body",
                            say("In 2020 filter policies looked at message attributes only."), say("Choose the message attributes"));
            check_bodies();
        }
        const ParsedFilter parsed = parse_filter(row.filter_policy(), scope_of(row));
        const std::string policy = field + ".filter_policy";
        for (const iam::Flaw& each : parsed.flaws) error(policy, placed(each.line, each.field, each.message), each.remedy);
        for (const LaterOperator& each : parsed.later)
            limits_.offered(policy, each.fact, placed(each.line, each.field, say("In 2020 filter policies had no \"%1\".", each.name)),
                            say("Leave it out"));
        if (parsed.flaws.empty()) check_effect(row, parsed.policy, policy);
    }

    bool exists(const std::string& component) const {
        return std::any_of(design_.components().begin(), design_.components().end(),
                           [&](const model::Component& each) { return each.id() == component; });
    }

    bool leads_to(const std::string& component) const {
        return std::any_of(design_.connections().begin(), design_.connections().end(),
                           [&](const model::Connection& each) { return each.from() == id_ && each.to() == component; });
    }

    bool is_queue(const std::string& component) const {
        const model::Component* found = model::find_component(design_, component);
        const model::ComponentType* type = found ? catalog().type_of(*found) : nullptr;
        return type && type->name == "sqs";
    }

    void check_dead_letters(const std::string& queue, const std::string& field) {
        if (!is_queue(queue) || !leads_to(queue))
            error(field, say("%1 is no SQS queue that the topic is connected to.", in_quotes(queue)),
                  say("Draw the connection to it, or choose another queue."));
    }

    void check_endpoint(const SnsSubscription& row, const std::string& field) {
        if (is_dead_letter_queue(config_, row.endpoint()))
            error(field,
                  say("%1 is the dead-letter queue: it gets what could not be delivered, and nothing else.", in_quotes(row.endpoint())),
                  say("Name a subscriber, or remove the row."));
        else if (exists(row.endpoint()) && !leads_to(row.endpoint()))
            error(field, say("The topic is not connected to %1.", in_quotes(row.endpoint())),
                  say("Draw the connection, or remove the row."));
        const auto same = [&](const SnsSubscription& each) { return each.endpoint() == row.endpoint(); };
        if (&*std::find_if(config_.subscriptions().begin(), config_.subscriptions().end(), same) != &row)
            error(field, say("%1 has a row already.", in_quotes(row.endpoint())), say("Remove one of them."));
    }

    bool is_carried(const SnsSubscription& row, const model::RequestClass& about) const {
        for (const model::Connection& each : design_.connections()) {
            if (each.from() != id_ || each.to() != row.endpoint()) continue;
            if (each.role() == (about.write() ? model::READS : model::WRITES)) continue;
            const auto& ids = each.request_classes();
            if (ids.empty() || std::find(ids.begin(), ids.end(), about.id()) != ids.end()) return true;
        }
        return false;
    }

    void check_effect(const SnsSubscription& row, const FilterPolicy& policy, const std::string& field) {
        bool carries = false;
        for (std::size_t i = 0; i < messages_.size(); ++i) {
            if (!is_carried(row, design_.request_classes(static_cast<int>(i)))) continue;
            carries = true;
            if (judge(policy, scope_of(row), messages_[i]) == Filtered::Not) return;
        }
        if (carries)
            issue(Issue::Severity::Warning, field,
                  say("It lets through no request class that the connection carries, so nothing is delivered."),
                  scope_of(row) == FilterScope::MessageBody
                      ? say("Give a request class a body that fits, or change the policy.")
                      : say("Give a request class message attributes that fit, or change the policy."));
    }

    const Sns& config_;
    const std::string& id_;
    const model::Design& design_;
    std::vector<Issue>& issues_;
    LimitsOf2020 limits_;
    const std::vector<Message> messages_;
};

}  // namespace

const SnsSubscription& row_of(const Sns& config, std::string_view endpoint) {
    for (const SnsSubscription& each : config.subscriptions())
        if (each.endpoint() == endpoint) return each;
    return SnsSubscription::default_instance();
}

void compile_subscriptions(TopicPlan& plan, Compiler& c, const Sns& config) {
    const bool mixed = c.plan.design.limits_as_of() != model::YEAR_2020;
    const std::vector<Message> messages = config.subscriptions().empty() ? std::vector<Message>() : messages_of(c.plan.design);
    for (CallPlanRef& call : c.calls()) {
        if (is_dead_letter_queue(config, c.plan.program.nodes[call.to].id)) {
            plan.redrive.push_back(std::move(call));
            continue;
        }
        Subscription& each = plan.subscriptions.emplace_back();
        const bool queue = call.to_type->name == "sqs", fifo = queue && is_fifo(c, call);
        each.key = c.plan.program.links[call.link].key;
        each.http = call.to_type->port.speaks == Speaks::Http;
        each.takes_tokens = queue || call.to_type->port.speaks == Speaks::Functions;
        each.unfit = plan.fifo ? !fifo && !(queue && mixed) : fifo;
        each.filtered = filter_of(c, call, config, messages);
        if (each.http) c.limit(call.link, from_seconds(c.fact("SNS-04.timeout")));
        each.call = std::move(call);
    }
    const auto queue = [&](const std::string& id) -> const CallPlanRef* {
        for (const CallPlanRef& each : plan.redrive)
            if (c.plan.program.nodes[each.to].id == id && each.to_type->name == "sqs") return &each;
        return nullptr;
    };
    plan.dead_letters = queue(config.dead_letter_target());
    for (Subscription& each : plan.subscriptions) {
        const std::string& own = row_of(config, c.plan.program.nodes[each.call.to].id).dead_letter_target();
        each.dead_letters = own.empty() ? plan.dead_letters : queue(own);
    }
    plan.dead_letters_unconnected = !config.dead_letter_target().empty() && !plan.dead_letters;
}

void check_subscriptions(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                         std::vector<Issue>& issues) {
    Checker(static_cast<const Sns&>(message), id, design, issues).run();
}

}  // namespace nephoscope::services::sns
