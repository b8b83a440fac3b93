#include "engine/services/step_functions/results.h"

#include <algorithm>

#include "engine/asl/digest.h"
#include "engine/services/dynamodb/units.h"
#include "engine/services/step_functions/update.h"

// What Tasks make of answers: the response of each API, as its integration has it.

namespace nephoscope::services::step_functions {

using asl::Json;

namespace {

constexpr std::uint16_t kAccepted = 202;  ///< a function takes an event

std::string hex(kernel::RequestDraws& draw, std::size_t digits) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (std::uint64_t word = 0; text.size() < digits; word >>= 4) {
        if (text.size() % 16 == 0) word = draw();
        text += kDigits[word & 15];
    }
    return text;
}

/// RFC 9562, version 4.
std::string uuid(kernel::RequestDraws& draw) {
    std::string text = hex(draw, 32);
    text[12] = '4';
    text[16] = "89ab"[text[16] & 3];
    for (const std::size_t at : {20, 16, 12, 8}) text.insert(at, 1, '-');
    return text;
}

std::string decimal(kernel::RequestDraws& draw, std::size_t digits, std::string text = {}) {
    while (text.size() < digits) text += static_cast<char>('0' + kernel::below(draw, 10));
    return text;
}

std::string arn(std::string_view service, std::string_view rest) {
    return "arn:aws:" + std::string(service) + ":us-east-1:123456789012:" + std::string(rest);
}

std::string date(SimTime now) { return asl::write_timestamp(instant_of(now - now % kMillisecond)); }

const char* words_of(int status) {
    switch (status) {
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        default: return "";
    }
}

int status_of(const Answer& a) { return a.f.status ? a.f.status : 200; }

Json parameters_of(const Answer& a) {
    const asl::Evaluated read = asl::value_of(a.parameters);
    return read && read->is_object() ? *read : Json::object();
}

bool asks_for(const Json& parameters, const char* name, std::initializer_list<std::string_view> values) {
    const auto found = parameters.find(name);
    if (found == parameters.end() || !found->is_string()) return false;
    for (const std::string_view each : values)
        if (found->get_ref<const std::string&>() == each) return true;
    return false;
}

/// What optimized integrations add to a response.
void add_metadata(const Answer& a, Json& to) {
    if (a.task.sdk) return;
    const std::string id = uuid(a.draw), type = a.task.api == Api::InvokeFunction ? "application/json" : "application/x-amz-json-1.0";
    to["SdkHttpMetadata"] = {{"AllHttpHeaders", {{"Content-Type", Json::array({type})}, {"x-amzn-RequestId", Json::array({id})}}},
                             {"HttpHeaders", {{"Content-Type", type}, {"x-amzn-RequestId", id}}},
                             {"HttpStatusCode", status_of(a)}};
    to["SdkResponseMetadata"] = {{"RequestId", id}};
}

Json response(const Answer& a, Json made) {
    add_metadata(a, made);
    return made;
}

/// In a text, as the SDK has it, or parsed.
Json packed(const Answer& a, const Json& payload) { return a.task.sdk ? Json(asl::text_of(payload)) : payload; }

Json invocation(const Answer& a) {
    if (a.task.event || a.f.status == kAccepted) return response(a, {{"Payload", ""}, {"StatusCode", kAccepted}});
    Json payload = payload_of(a);
    if (a.f.ok()) return response(a, {{"ExecutedVersion", a.task.version}, {"Payload", packed(a, payload)}, {"StatusCode", 200}});
    const std::string_view own = own_error_of(a);
    payload = {{"errorMessage", a.task.component + " failed"}, {"errorType", own.empty() ? "Error" : own}};
    return response(
        a, {{"ExecutedVersion", a.task.version}, {"FunctionError", "Unhandled"}, {"Payload", packed(a, payload)}, {"StatusCode", 200}});
}

// DynamoDB.

/// The same for the same key and name, whatever else happens.
Json attribute(const ItemAttribute& of, std::uint64_t item) {
    const std::uint64_t drawn = kernel::hash(of.name, item);
    constexpr std::uint64_t kMost = 100;
    const std::string number = std::to_string(1 + kernel::scale(drawn, kMost));
    if (of.type == "N") return {{"N", number}};
    if (of.type == "S") return {{"S", of.name + "-" + number}};
    return {{"BOOL", (drawn & 1) == 1}};
}

std::uint64_t item_bytes(const Answer& a) {
    if (a.request_class().data_set >= 0) return a.plan.shared->data_sets[static_cast<std::size_t>(a.request_class().data_set)].item_bytes;
    const bool reads = a.task.api == Api::GetItem || a.task.api == Api::Query;
    return reads ? a.request_class().response_bytes : a.request_class().request_bytes;
}

/// The key that was asked for, the item's size, and what the definition reads of items. `number` tells apart those of one partition key.
Json item(const Answer& a, const Json& key, std::uint64_t number = 0) {
    Json made = key.is_object() ? key : Json::object();
    const std::uint64_t seed = made.empty() ? a.key + number : kernel::hash(asl::text_of(made), number);
    for (const ItemAttribute& each : a.attributes)
        if (!made.contains(each.name)) made[each.name] = attribute(each, seed);
    made["Bytes"] = {{"N", std::to_string(item_bytes(a))}};
    return made;
}

/// Items that a Query reads.
std::uint32_t page(const Answer& a) {
    return a.number_of_class < a.task.page.size() ? a.task.page[a.number_of_class] : dynamodb::kQueryItems;
}

double consumed(const Answer& a, const Json& parameters) {
    using dynamodb::Consistency;
    const bool reads = a.task.api == Api::GetItem || a.task.api == Api::Query;
    if (!reads) return static_cast<double>(a.plan.table_costs.write_units(item_bytes(a)));
    const auto strong = parameters.find("ConsistentRead");
    const bool is_strong = strong != parameters.end() && strong->is_boolean() && strong->get<bool>();
    const std::uint64_t bytes = a.f.status == dynamodb::kNoItem ? 0 : item_bytes(a) * (a.task.api == Api::Query ? page(a) : 1);
    return static_cast<double>(a.plan.table_costs.read_halves(bytes, is_strong ? Consistency::Strong : Consistency::Eventual)) / 2;
}

Json member(const Json& of, const char* name) {
    const auto found = of.find(name);
    return found == of.end() ? Json() : *found;
}

/// What Tasks have put it with, or what an item of this key would have. Null: a Task has deleted it.
Json known_item(const Answer& a, const Json& key) {
    const std::optional<std::string_view> text = a.memory ? a.memory->find(a.item) : std::nullopt;
    if (!text) return item(a, key);
    const asl::Evaluated read = asl::value_of(*text);
    return read ? *read : Json();
}

/// Nothing: nobody can say how it is now.
void remember(const Answer& a, const std::optional<Json>& now) {
    if (!a.memory) return;
    Memory memory = *a.memory;
    if (!now) return memory.forget(a.item);
    now->is_null() ? memory.remove(a.item) : memory.put(a.item, asl::text_of(*now));
}

/// Members of the one that the other has not, or has otherwise.
Json difference(const Json& of, const Json& other) {
    Json made = Json::object();
    if (!of.is_object()) return made;
    for (const auto& each : of.items())
        if (member(other, each.key().c_str()) != each.value()) made[each.key()] = each.value();
    return made;
}

/// What a write gives back of the item.
Json returned(const Json& parameters, const Json& before, const std::optional<Json>& after) {
    const Json& now = after ? *after : before;
    if (asks_for(parameters, "ReturnValues", {"ALL_OLD"})) return before;
    if (asks_for(parameters, "ReturnValues", {"ALL_NEW"})) return now;
    const Json key = member(parameters, "Key");
    if (asks_for(parameters, "ReturnValues", {"UPDATED_OLD"})) return difference(before, after ? *after : key);
    if (asks_for(parameters, "ReturnValues", {"UPDATED_NEW"})) return difference(now, after ? before : key);
    return {};
}

/// Null: it is deleted. Nothing: nobody can say how it is.
std::optional<Json> written(const Answer& a, const Json& before, const Json& key, const Json& parameters) {
    if (a.task.api == Api::DeleteItem) return std::optional<Json>(std::in_place);
    if (a.task.api == Api::PutItem) return std::optional<Json>(std::in_place, key);
    return updated(before.is_null() ? key : before, parameters);
}

Json table_response(const Answer& a) {
    const Json parameters = parameters_of(a);
    const Json key = member(parameters, a.task.api == Api::PutItem ? "Item" : "Key");
    const Json before = known_item(a, key);
    Json made = Json::object();
    if (a.task.api == Api::GetItem) {
        if (a.f.status != dynamodb::kNoItem && !before.is_null()) made["Item"] = before;
    } else {
        const std::optional<Json> after = written(a, before, key, parameters);
        if (Json attributes = returned(parameters, before, after); !attributes.is_null()) made["Attributes"] = std::move(attributes);
        remember(a, after);
    }
    if (asks_for(parameters, "ReturnConsumedCapacity", {"TOTAL", "INDEXES"}))
        made["ConsumedCapacity"] = {{"CapacityUnits", consumed(a, parameters)}, {"TableName", a.task.component}};
    return response(a, std::move(made));
}

/// Limit shortens what comes back.
asl::Evaluated page_response(const Answer& a) {
    constexpr std::size_t kLeast = 20;  ///< bytes of an item as a text
    const Json parameters = parameters_of(a), key = partition_of(parameters), limit = member(parameters, "Limit");
    std::uint64_t count = a.f.status == dynamodb::kNoItem ? 0 : page(a);
    if (limit.is_number_unsigned()) count = std::min(count, limit.get<std::uint64_t>());
    const std::uint64_t bytes = count * std::max<std::uint64_t>(item_bytes(a), kLeast);
    if (bytes > a.plan.largest)
        return asl::Failure{"States.DataLimitExceeded", "The items have " + std::to_string(bytes) + " bytes; a payload has " +
                                                            std::to_string(a.plan.largest) + " at the most"};
    Json items = Json::array();
    for (std::uint64_t number = 0; number < count; ++number) items.push_back(number ? item(a, key, number) : known_item(a, key));
    Json made{{"Count", count}, {"Items", std::move(items)}, {"ScannedCount", count}};
    if (asks_for(parameters, "ReturnConsumedCapacity", {"TOTAL", "INDEXES"}))
        made["ConsumedCapacity"] = {{"CapacityUnits", consumed(a, parameters)}, {"TableName", a.task.component}};
    return made;
}

// Messages and records.

std::string body_of(const Answer& a, const char* name) {
    const Json body = member(parameters_of(a), name);
    return body.is_string() ? body.get<std::string>() : body.is_null() ? std::string() : asl::text_of(body);
}

Json message(const Answer& a) {
    Json made{{"MessageId", uuid(a.draw)}};
    if (a.task.api == Api::SendMessage) made["MD5OfMessageBody"] = *asl::digest(body_of(a, "MessageBody"), "MD5");
    if (a.task.fifo) made["SequenceNumber"] = decimal(a.draw, 20, "1");
    return response(a, std::move(made));
}

Json record(const Answer& a) {
    if (a.task.api == Api::PutDeliveryRecord) return {{"Encrypted", false}, {"RecordId", asl::to_base64(hex(a.draw, 96))}};
    return {{"SequenceNumber", decimal(a.draw, 56, "49")}, {"ShardId", "shardId-000000000000"}};
}

// Executions.

Json execution(const Answer& a) {
    const asl::Evaluated told = asl::value_of(a.execution);
    Json made = told && told->is_object() ? *told : Json::object();
    if (a.task.pattern == Pattern::JsonJob)
        for (const char* each : {"Input", "Output"}) {
            const Json text = member(made, each);
            if (!text.is_string()) continue;
            if (const asl::Evaluated value = asl::value_of(text.get_ref<const std::string&>())) made[each] = *value;
        }
    return !is_job(a.task.pattern) && a.task.api == Api::StartExecution ? response(a, std::move(made)) : made;
}

// The others.

Json web_response(const Answer& a) {
    return {{"Headers", {{"content-type", Json::array({"application/json"})}, {"date", Json::array({date(a.now)})}}},
            {"ResponseBody", payload_of(a)},
            {"StatusCode", status_of(a)},
            {"StatusText", words_of(status_of(a))}};
}

asl::Evaluated object(const Answer& a) {
    const std::string tag = "\"" + hex(a.draw, 32) + "\"";
    if (a.task.api == Api::PutObject) {
        const Json body = member(parameters_of(a), "Body");
        remember(a, body.is_null() ? std::optional<Json>() : std::optional<Json>(std::in_place, body));
        return Json{{"ETag", tag}, {"ServerSideEncryption", "AES256"}};
    }
    const std::uint32_t bytes = a.request_class().response_bytes;
    if (bytes > a.plan.largest)
        return asl::Failure{"States.DataLimitExceeded", "The object has " + std::to_string(bytes) + " bytes; a payload has " +
                                                            std::to_string(a.plan.largest) + " at the most"};
    const std::optional<std::string_view> put = a.memory ? a.memory->find(a.item) : std::nullopt;
    const Json body = put ? *asl::value_of(*put) : payload_of(a);
    const std::string text = body.is_string() ? body.get<std::string>() : asl::text_of(body);
    return Json{{"AcceptRanges", "bytes"},           {"Body", text}, {"ContentLength", put ? text.size() : bytes},
                {"ContentType", "application/json"}, {"ETag", tag},  {"LastModified", date(0)},
                {"Metadata", Json::object()}};
}

Json parameter(const Answer& a) {
    const Json name = member(parameters_of(a), "Name");
    const std::string path = name.is_string() ? name.get<std::string>() : a.task.component;
    return {{"Parameter",
             {{"ARN", arn("ssm", "parameter" + std::string(path.starts_with("/") ? "" : "/") + path)},
              {"DataType", "text"},
              {"LastModifiedDate", date(0)},
              {"Name", path},
              {"Type", "String"},
              {"Value", path.substr(path.find_last_of('/') + 1) + "-value"},
              {"Version", 1}}}};
}

Json key_response(const Answer& a) {
    Json made{{"KeyId", arn("kms", "key/" + a.task.component)}};
    const std::string secret = asl::to_base64(hex(a.draw, 32));
    if (a.task.api != Api::GenerateDataKey) made["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT";
    if (a.task.api != Api::Encrypt) made["Plaintext"] = secret;
    if (a.task.api != Api::Decrypt) made["CiphertextBlob"] = asl::to_base64(hex(a.draw, 96));
    return made;
}

}  // namespace

Json payload_of(const Answer& a) {
    kernel::RequestDraws draw = a.draw;
    return {{"StatusCode", status_of(a)},
            {"Component", a.task.component},
            {"Key", a.key},
            {"Bytes", a.request_class().response_bytes},
            {"Hit", a.f.hit()},
            {"Seconds", a.seconds},
            {"Random", kernel::uniform(draw)}};
}

asl::Evaluated result_of(const Answer& a) {
    switch (a.task.api) {
        case Api::Component:
        case Api::Function: break;
        case Api::InvokeFunction: return invocation(a);
        case Api::GetItem:
        case Api::PutItem:
        case Api::UpdateItem:
        case Api::DeleteItem: return table_response(a);
        case Api::Query: return page_response(a);
        case Api::SendMessage:
        case Api::Publish: return message(a);
        case Api::StartExecution:
        case Api::StartSyncExecution: return execution(a);
        case Api::SendTaskSuccess:
        case Api::SendTaskFailure:
        case Api::SendTaskHeartbeat: return Json::object();
        case Api::InvokeHttp:
        case Api::InvokeApi: return web_response(a);
        case Api::GetObject:
        case Api::PutObject: return object(a);
        case Api::PutRecord:
        case Api::PutDeliveryRecord: return record(a);
        case Api::SendEmail: return Json{{"MessageId", uuid(a.draw)}};
        case Api::GetParameter: return parameter(a);
        case Api::Encrypt:
        case Api::Decrypt:
        case Api::GenerateDataKey: return key_response(a);
    }
    return payload_of(a);
}

}  // namespace nephoscope::services::step_functions
