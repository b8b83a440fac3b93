#include "engine/services/step_functions/results.h"

#include "engine/asl/digest.h"
#include "engine/services/dynamodb/units.h"

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
Json packed(const Answer& a, Json payload) { return a.task.sdk ? Json(asl::text_of(payload)) : payload; }

Json invocation(const Answer& a) {
    if (a.task.event || a.f.status == kAccepted) return response(a, {{"Payload", ""}, {"StatusCode", kAccepted}});
    Json payload = payload_of(a);
    if (a.f.ok()) return response(a, {{"ExecutedVersion", a.task.version}, {"Payload", packed(a, payload)}, {"StatusCode", 200}});
    payload = {{"errorMessage", a.task.component + " failed"}, {"errorType", "Error"}};
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
    if (a.request_class.data_set >= 0) return a.plan.shared->data_sets[static_cast<std::size_t>(a.request_class.data_set)].item_bytes;
    return a.request_class.write ? a.request_class.request_bytes : a.request_class.response_bytes;
}

/// The key that was asked for, the item's size, and what the definition reads of items.
Json item(const Answer& a, const Json& key) {
    Json made = key.is_object() ? key : Json::object();
    const std::uint64_t seed = made.empty() ? a.key : kernel::hash(asl::text_of(made));
    for (const ItemAttribute& each : a.attributes)
        if (!made.contains(each.name)) made[each.name] = attribute(each, seed);
    made["Bytes"] = {{"N", std::to_string(item_bytes(a))}};
    return made;
}

double consumed(const Answer& a, const Json& parameters) {
    using dynamodb::Consistency;
    if (a.task.api != Api::GetItem) return static_cast<double>(dynamodb::write_units(item_bytes(a)));
    const auto strong = parameters.find("ConsistentRead");
    const bool is_strong = strong != parameters.end() && strong->is_boolean() && strong->get<bool>();
    const std::uint64_t bytes = a.f.status == dynamodb::kNoItem ? 0 : item_bytes(a);
    return static_cast<double>(dynamodb::read_halves(bytes, is_strong ? Consistency::Strong : Consistency::Eventual)) / 2;
}

Json member(const Json& of, const char* name) {
    const auto found = of.find(name);
    return found == of.end() ? Json() : *found;
}

Json table_response(const Answer& a) {
    const Json parameters = parameters_of(a);
    const Json key = member(parameters, a.task.api == Api::PutItem ? "Item" : "Key");
    Json made = Json::object();
    if (a.task.api == Api::GetItem && a.f.status != dynamodb::kNoItem) made["Item"] = item(a, key);
    if (a.task.api != Api::GetItem && asks_for(parameters, "ReturnValues", {"ALL_OLD", "ALL_NEW"})) made["Attributes"] = item(a, key);
    if (a.task.api == Api::UpdateItem && asks_for(parameters, "ReturnValues", {"UPDATED_OLD", "UPDATED_NEW"})) {
        made["Attributes"] = item(a, key);
        if (key.is_object())
            for (const auto& each : key.items()) made["Attributes"].erase(each.key());
    }
    if (asks_for(parameters, "ReturnConsumedCapacity", {"TOTAL", "INDEXES"}))
        made["ConsumedCapacity"] = {{"CapacityUnits", consumed(a, parameters)}, {"TableName", a.task.component}};
    return response(a, std::move(made));
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
    return a.task.pattern == Pattern::Response && a.task.api == Api::StartExecution ? response(a, std::move(made)) : made;
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
    if (a.task.api == Api::PutObject) return Json{{"ETag", tag}, {"ServerSideEncryption", "AES256"}};
    const std::uint32_t bytes = a.request_class.response_bytes;
    if (bytes > a.plan.largest)
        return asl::Failure{"States.DataLimitExceeded", "The object has " + std::to_string(bytes) + " bytes; a payload has " +
                                                            std::to_string(a.plan.largest) + " at the most"};
    return Json{{"AcceptRanges", "bytes"},
                {"Body", asl::text_of(payload_of(a))},
                {"ContentLength", bytes},
                {"ContentType", "application/json"},
                {"ETag", tag},
                {"LastModified", date(0)},
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
            {"Bytes", a.request_class.response_bytes},
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
        case Api::SendMessage:
        case Api::Publish: return message(a);
        case Api::StartExecution:
        case Api::StartSyncExecution: return execution(a);
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
