#include "engine/services/step_functions/items.h"

#include <algorithm>
#include <charconv>

#include "engine/services/step_functions/workflow.h"

namespace nephoscope::services::step_functions {

using asl::Json;

namespace {

const Json* member(const Json& of, std::string_view name) {
    const auto found = of.is_object() ? of.find(name) : of.end();
    return found == of.end() ? nullptr : &*found;
}

const std::string* text_in(const Json& of, std::string_view name) {
    const Json* found = member(of, name);
    return found ? found->get_ptr<const std::string*>() : nullptr;
}

/// {"S": "x"}
bool is_typed(const Json& attribute) { return attribute.is_object() && attribute.size() == 1; }

/// {"S": "17"} and {"N": "17"} are "17".
std::string value_of_attribute(const Json& attribute) {
    const Json& value = is_typed(attribute) ? attribute.front() : attribute;
    return value.is_string() ? value.get<std::string>() : asl::text_of(value);
}

std::optional<std::string> value_of_key(const Json& key) {
    if (!key.is_object() || key.empty()) return std::nullopt;
    return key.size() == 1 ? value_of_attribute(key.front()) : asl::text_of(key);
}

bool is_usual_key(std::string_view name) {
    constexpr std::string_view kUsual[] = {"id", "Id", "ID", "pk", "PK"};
    return std::find(std::begin(kUsual), std::end(kUsual), name) != std::end(kUsual);
}

/// Those attributes of what is put that are its key.
Json key_in(const Json& item, const std::vector<std::string>& names) {
    Json key = Json::object();
    if (!item.is_object()) return key;
    if (item.size() == 1) return item;
    for (const auto& each : item.items())
        if (names.empty() ? key.empty() && is_usual_key(each.key()) : std::find(names.begin(), names.end(), each.key()) != names.end())
            key[each.key()] = each.value();
    return names.empty() || key.size() == names.size() ? key : Json::object();
}

std::optional<std::string> text_value(const Json& parameters, std::string_view name) {
    const std::string* text = text_in(parameters, name);
    return text && !text->empty() ? std::optional(*text) : std::nullopt;
}

std::optional<std::string> value_of(const TaskPlan& task, const Json& parameters) {
    const Json nothing;
    switch (task.api) {
        case Api::GetItem:
        case Api::UpdateItem:
        case Api::DeleteItem: return value_of_key(member(parameters, "Key") ? *member(parameters, "Key") : nothing);
        case Api::PutItem: return value_of_key(key_in(member(parameters, "Item") ? *member(parameters, "Item") : nothing, task.key_names));
        case Api::Query: return value_of_key(partition_of(parameters));
        case Api::GetObject:
        case Api::PutObject: return text_value(parameters, "Key");
        case Api::PutRecord: return text_value(parameters, "PartitionKey");
        default: return text_value(parameters, "MessageGroupId");
    }
}

bool is_of_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == '#' ||
           c == ':';
}

/// The word that ends before `end`, and the one that begins behind `begin`, blanks apart.
std::string_view word_before(std::string_view text, std::size_t end) {
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > 0 && is_of_name(text[begin - 1])) --begin;
    return text.substr(begin, end - begin);
}

std::string_view word_behind(std::string_view text, std::size_t begin) {
    while (begin < text.size() && text[begin] == ' ') ++begin;
    std::size_t end = begin;
    while (end < text.size() && is_of_name(text[end])) ++end;
    return text.substr(begin, end - begin);
}

}  // namespace

named_item::Action action_of(Api api) {
    using named_item::Action;
    switch (api) {
        case Api::GetItem:
        case Api::GetObject: return Action::Get;
        case Api::Query: return Action::Query;
        case Api::PutItem:
        case Api::PutObject: return Action::Put;
        case Api::UpdateItem: return Action::Update;
        case Api::DeleteItem: return Action::Delete;
        default: return Action::None;
    }
}

bool may_name_item(const TaskPlan& task) {
    const bool grouped = task.fifo && (task.api == Api::SendMessage || task.api == Api::Publish);
    return acts_on_items(task.api) || task.api == Api::PutRecord || grouped;
}

ItemCall item_call(const TaskPlan& task, const Json& parameters) {
    const Json* strong = member(parameters, "ConsistentRead");
    return {{action_of(task.api), strong && strong->is_boolean() && strong->get<bool>()}, value_of(task, parameters)};
}

ItemFlaw flaw_of_item(const asl::State& state, Api api) {
    const bool object = api == Api::GetObject || api == Api::PutObject;
    if (!acts_on_items(api) || api == Api::Query || !state.parameters) return {};
    const std::string name = api == Api::PutItem ? "Item" : "Key";
    const Json* given = state.parameters->literal(name);
    if (!given) return {};
    if (object && (!given->is_string() || given->get_ref<const std::string&>().empty()))
        return {say("The \"%1\" of an object must be a text.", name),
                say("Write one such as \"photos/1.jpg\". Until then the Task is about its request's own item.")};
    if (object || (given->is_object() && !given->empty() && std::all_of(given->begin(), given->end(), is_typed))) return {};
    return {say("\"%1\" is no object of attributes with their types.", name),
            say("Write one such as {\"id\": {\"S\": \"x\"}}. Until then the Task is about its request's own item.")};
}

std::uint32_t key_of(std::string_view value, std::uint32_t items) {
    constexpr std::size_t kDigits = 9;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc() && end == value.data() + value.size() && (value.size() == 1 || value.front() != '0');
    if (whole && value.size() <= kDigits && (!items || number < items)) return number;
    const std::uint64_t word = kernel::hash(value);
    return static_cast<std::uint32_t>(items ? kernel::scale(word, items) : word);
}

Json partition_of(const Json& parameters) {
    const std::string* condition = text_in(parameters, "KeyConditionExpression");
    if (!condition) return {};
    for (std::size_t at = condition->find('='); at != std::string::npos; at = condition->find('=', at + 1)) {
        if (at > 0 && ((*condition)[at - 1] == '<' || (*condition)[at - 1] == '>')) continue;
        std::string name(word_before(*condition, at));
        const Json *names = member(parameters, "ExpressionAttributeNames"), *values = member(parameters, "ExpressionAttributeValues");
        if (const std::string* meant = names ? text_in(*names, name) : nullptr) name = *meant;
        const Json* value = values ? member(*values, word_behind(*condition, at + 1)) : nullptr;
        if (value && !name.empty()) return Json{{name, *value}};
    }
    return {};
}

}  // namespace nephoscope::services::step_functions
