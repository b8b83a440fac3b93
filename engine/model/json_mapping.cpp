#include "engine/model/json_mapping.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/duration.pb.h>
#include <google/protobuf/empty.pb.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/stubs/strutil.h>
#include <google/protobuf/unknown_field_set.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <type_traits>
#include <utility>

#include "engine/model/file.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Any;
using google::protobuf::Descriptor;
using google::protobuf::Duration;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using google::protobuf::UnknownField;
using google::protobuf::UnknownFieldSet;

constexpr const char* kType = "@type";
constexpr const char* kUnknown = "@unknown";

const FieldDescriptor* find_field(const Descriptor& descriptor, const std::string& name) {
    const FieldDescriptor* found = descriptor.FindFieldByName(name);
    return found ? found : descriptor.FindFieldByCamelcaseName(name);
}

bool is_absent(const Message& owner, const FieldDescriptor& of) {
    return of.is_repeated() ? owner.GetReflection()->FieldSize(owner, &of) == 0 : !owner.GetReflection()->HasField(owner, &of);
}

Text json_words(const JsonValue& json) {
    if (json.is_array()) return say("a list");
    if (json.is_object()) return say("an object");
    return Text(in_quotes(json.is_string() ? json.get_ref<const std::string&>() : json.dump()));
}

template <typename T>
std::optional<T> number_in_text(const std::string& text) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// A number of JSON as T, where it is one exactly (whole, in range); also a number in quotes, as the mapping allows.
template <typename T>
std::optional<T> number_in(const JsonValue& json) {
    if (json.is_string()) return number_in_text<T>(json.get_ref<const std::string&>());
    if (!json.is_number()) return std::nullopt;
    if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(json.get<double>());
    } else {
        if (json.is_number_unsigned() && std::in_range<T>(json.get<std::uint64_t>())) return static_cast<T>(json.get<std::uint64_t>());
        if (json.is_number_unsigned()) return std::nullopt;
        if (json.is_number_integer())
            return std::in_range<T>(json.get<std::int64_t>()) ? std::optional(static_cast<T>(json.get<std::int64_t>())) : std::nullopt;
        const double number = json.get<double>();
        constexpr double kExact = 9'007'199'254'740'992.0;
        if (number != std::trunc(number) || std::abs(number) > kExact || !std::in_range<T>(static_cast<std::int64_t>(number)))
            return std::nullopt;
        return static_cast<T>(number);
    }
}

template <typename T>
Text range_words() {
    if constexpr (std::is_floating_point_v<T>)
        return say("a number");
    else
        return say("a whole number from %1 to %2", std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
}

/// Sets a field or appends to a list with the reflection's two functions for its type. Empty when it fits, else what is expected.
template <typename T, typename Set, typename Add>
Text put_number(const JsonValue& json, Message* target, const FieldDescriptor& of, Set set, Add add) {
    const auto number = number_in<T>(json);
    if (!number) return range_words<T>();
    const Reflection& r = *target->GetReflection();
    of.is_repeated() ? (r.*add)(target, &of, *number) : (r.*set)(target, &of, *number);
    return {};
}

Text put_bool(const JsonValue& json, Message* target, const FieldDescriptor& of) {
    if (!json.is_boolean()) return say("true or false");
    const Reflection& r = *target->GetReflection();
    of.is_repeated() ? r.AddBool(target, &of, json.get<bool>()) : r.SetBool(target, &of, json.get<bool>());
    return {};
}

Text put_string(const JsonValue& json, Message* target, const FieldDescriptor& of) {
    if (!json.is_string()) return say("a text");
    std::string text = json.get<std::string>();
    if (of.type() == FieldDescriptor::TYPE_BYTES && !google::protobuf::Base64Unescape(json.get<std::string>(), &text)) return say("base64");
    const Reflection& r = *target->GetReflection();
    of.is_repeated() ? r.AddString(target, &of, std::move(text)) : r.SetString(target, &of, std::move(text));
    return {};
}

Text put_enum(const JsonValue& json, Message* target, const FieldDescriptor& of) {
    std::optional<int> number;
    if (json.is_string()) {
        const EnumValueDescriptor* found = of.enum_type()->FindValueByName(json.get_ref<const std::string&>());
        if (found) number = found->number();
    } else {
        number = number_in<std::int32_t>(json);
    }
    if (!number) {
        std::string names;
        for (int i = 0; i < of.enum_type()->value_count(); ++i) names += (i ? ", " : "") + of.enum_type()->value(i)->name();
        return say("one of %1", names);
    }
    const Reflection& r = *target->GetReflection();
    of.is_repeated() ? r.AddEnumValue(target, &of, *number) : r.SetEnumValue(target, &of, *number);
    return {};
}

bool put_duration(const JsonValue& json, Message* target) {
    const auto duration = json.is_string() ? parse_duration(json.get_ref<const std::string&>()) : Result<Duration>(Error{});
    if (duration) target->CopyFrom(*duration);
    return static_cast<bool>(duration);
}

/// Empty when the value fits, else what is expected.
Text put_scalar(const JsonValue& json, Message* target, const FieldDescriptor& of) {
    switch (of.cpp_type()) {
        case FieldDescriptor::CPPTYPE_BOOL: return put_bool(json, target, of);
        case FieldDescriptor::CPPTYPE_INT32:
            return put_number<std::int32_t>(json, target, of, &Reflection::SetInt32, &Reflection::AddInt32);
        case FieldDescriptor::CPPTYPE_UINT32:
            return put_number<std::uint32_t>(json, target, of, &Reflection::SetUInt32, &Reflection::AddUInt32);
        case FieldDescriptor::CPPTYPE_INT64:
            return put_number<std::int64_t>(json, target, of, &Reflection::SetInt64, &Reflection::AddInt64);
        case FieldDescriptor::CPPTYPE_UINT64:
            return put_number<std::uint64_t>(json, target, of, &Reflection::SetUInt64, &Reflection::AddUInt64);
        case FieldDescriptor::CPPTYPE_DOUBLE: return put_number<double>(json, target, of, &Reflection::SetDouble, &Reflection::AddDouble);
        case FieldDescriptor::CPPTYPE_FLOAT: return put_number<float>(json, target, of, &Reflection::SetFloat, &Reflection::AddFloat);
        case FieldDescriptor::CPPTYPE_STRING: return put_string(json, target, of);
        case FieldDescriptor::CPPTYPE_ENUM: return put_enum(json, target, of);
        case FieldDescriptor::CPPTYPE_MESSAGE: break;
    }
    return {};
}

JsonValue number_json(double number) {
    constexpr double kExact = 9'007'199'254'740'992.0;
    const bool whole = number == std::trunc(number) && std::abs(number) < kExact && !(number == 0 && std::signbit(number));
    return whole ? JsonValue(static_cast<std::int64_t>(number)) : JsonValue(number);
}

JsonValue enum_json(const FieldDescriptor& of, int number) {
    const EnumValueDescriptor* found = of.enum_type()->FindValueByNumber(number);
    return found ? JsonValue(found->name()) : JsonValue(number);
}

JsonValue string_json(const FieldDescriptor& of, const std::string& text) {
    if (of.type() != FieldDescriptor::TYPE_BYTES) return text;
    std::string encoded;
    google::protobuf::Base64Escape(text, &encoded);
    return encoded;
}

JsonValue any_json(const Any& any, const Catalog& catalog) {
    JsonValue object = JsonValue::object();
    if (any.type_url().empty()) return object;
    append(&object, kType, any.type_url());
    std::unique_ptr<Message> config = unpack(any, catalog);
    if (!config) {
        config = std::make_unique<google::protobuf::Empty>();
        config->ParseFromString(any.value());
    }
    JsonValue settings = json_of(*config, catalog);
    for (auto& [name, json] : settings.get_ref<JsonValue::object_t&>())
        if (name != kType) append(&object, name, std::move(json));
    return object;
}

JsonValue message_json(const Message& source, const Catalog& catalog) {
    if (source.GetDescriptor() == Duration::descriptor()) return duration_text(static_cast<const Duration&>(source));
    if (source.GetDescriptor() == Any::descriptor()) return any_json(static_cast<const Any&>(source), catalog);
    return json_of(source, catalog);
}

/// The value of a field, or of the element `index` of a list.
JsonValue one_json(const Message& owner, const FieldDescriptor& of, int index, const Catalog& catalog) {
    const Reflection& r = *owner.GetReflection();
    const bool list = of.is_repeated();
    switch (of.cpp_type()) {
        case FieldDescriptor::CPPTYPE_BOOL: return list ? r.GetRepeatedBool(owner, &of, index) : r.GetBool(owner, &of);
        case FieldDescriptor::CPPTYPE_INT32: return list ? r.GetRepeatedInt32(owner, &of, index) : r.GetInt32(owner, &of);
        case FieldDescriptor::CPPTYPE_UINT32: return list ? r.GetRepeatedUInt32(owner, &of, index) : r.GetUInt32(owner, &of);
        case FieldDescriptor::CPPTYPE_INT64: return std::to_string(list ? r.GetRepeatedInt64(owner, &of, index) : r.GetInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_UINT64:
            return std::to_string(list ? r.GetRepeatedUInt64(owner, &of, index) : r.GetUInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_DOUBLE: return number_json(list ? r.GetRepeatedDouble(owner, &of, index) : r.GetDouble(owner, &of));
        case FieldDescriptor::CPPTYPE_FLOAT: return number_json(list ? r.GetRepeatedFloat(owner, &of, index) : r.GetFloat(owner, &of));
        case FieldDescriptor::CPPTYPE_STRING:
            return string_json(of, list ? r.GetRepeatedString(owner, &of, index) : r.GetString(owner, &of));
        case FieldDescriptor::CPPTYPE_ENUM:
            return enum_json(of, list ? r.GetRepeatedEnumValue(owner, &of, index) : r.GetEnumValue(owner, &of));
        case FieldDescriptor::CPPTYPE_MESSAGE: break;
    }
    return message_json(list ? r.GetRepeatedMessage(owner, &of, index) : r.GetMessage(owner, &of), catalog);
}

/// Adds the members and the bytes that a message carries without knowing them.
void append_unknown(const Message& source, JsonValue* object) {
    UnknownFieldSet others;
    std::set<std::string> names;
    for (const auto& member : object->get_ref<const JsonValue::object_t&>()) names.insert(member.first);
    const UnknownFieldSet& unknown = source.GetReflection()->GetUnknownFields(source);
    for (int i = 0; i < unknown.field_count(); ++i) {
        const UnknownField& each = unknown.field(i);
        if (each.number() != kUnknownJsonField) {
            others.AddField(each);
            continue;
        }
        const auto members =
            each.type() == UnknownField::TYPE_LENGTH_DELIMITED ? parse_json(each.length_delimited()) : Result<JsonValue>(Error{});
        if (!members || !members->is_object()) continue;
        for (const auto& [name, json] : members->get_ref<const JsonValue::object_t&>()) {
            const FieldDescriptor* known = find_field(*source.GetDescriptor(), name);
            if (!name.starts_with('@') && !names.contains(known ? known->name() : name) && names.insert(name).second)
                append(object, name, json);
        }
    }
    if (others.empty()) return;
    std::string bytes, encoded;
    others.SerializeToString(&bytes);
    google::protobuf::Base64Escape(bytes, &encoded);
    append(object, kUnknown, encoded);
}

}  // namespace

bool JsonReader::wrong(const Location& at, Text what, Text remedy) {
    if (issues_->size() < kMaxReadIssues)
        issues_->push_back({Issue::Severity::Error, at.object, at.field, std::move(what), std::move(remedy)});
    return false;
}

void JsonReader::read_members(const JsonValue& object, Message* target, const Location& at, bool only_absent) {
    JsonValue kept = JsonValue::object();
    std::set<int> seen;
    for (const auto& [name, json] : object.get_ref<const JsonValue::object_t&>()) {
        if (issues_->size() >= kMaxReadIssues) return;
        if (name == kUnknown) {
            if (!only_absent) read_unknown(json, target, at.below(kUnknown));
            continue;
        }
        const FieldDescriptor* of = find_field(*target->GetDescriptor(), name);
        if (!of) {
            append(&kept, name, json);
            continue;
        }
        if (!seen.insert(of->number()).second) {
            wrong(at.below(name), say("%1 is there twice, under two spellings.", in_quotes(of->name())), say("Remove one of them."));
            continue;
        }
        if (json.is_null() || (only_absent && !is_absent(*target, *of))) continue;
        const std::size_t before = issues_->size();
        if (read_field(json, target, *of, at) || !newer_) continue;
        issues_->resize(before);
        target->GetReflection()->ClearField(target, of);
        append(&kept, name, json);
    }
    if (!kept.empty()) target->GetReflection()->MutableUnknownFields(target)->AddLengthDelimited(kUnknownJsonField, kept.dump());
}

bool JsonReader::read_field(const JsonValue& json, Message* target, const FieldDescriptor& of, const Location& at) {
    if (!of.is_repeated()) return read_one(json, target, of, at.below(of.name()));
    if (!json.is_array())
        return wrong(at.below(of.name()), say("%1 is %2 and not a list.", in_quotes(of.name()), json_words(json)), say("Put it into [ ]."));
    bool all = true;
    int index = 0;
    for (const JsonValue& each : json) {
        const auto id = each.is_object() ? each.find("id") : each.end();
        const bool has_id = each.is_object() && id != each.end() && id->is_string();
        all = read_one(each, target, of, at.element(of.name(), index++, has_id ? id->get_ref<const std::string&>() : std::string())) && all;
    }
    return all;
}

bool JsonReader::read_one(const JsonValue& json, Message* target, const FieldDescriptor& of, const Location& at) {
    if (of.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        const Reflection& r = *target->GetReflection();
        return read_message(json, of.is_repeated() ? r.AddMessage(target, &of) : r.MutableMessage(target, &of), at);
    }
    const Text expected = put_scalar(json, target, of);
    return expected.empty() ||
           wrong(at, say("%1 is %2; it must be %3.", in_quotes(of.name()), json_words(json), expected), say("Correct it in the file."));
}

bool JsonReader::read_message(const JsonValue& json, Message* target, const Location& at) {
    if (target->GetDescriptor() == Duration::descriptor()) {
        return put_duration(json, target) ||
               wrong(at, say("%1 is not a duration; it must be a duration in seconds, such as \"0.250s\".", json_words(json)),
                     say("Correct it in the file."));
    }
    if (!json.is_object()) return wrong(at, say("It is %1; it must be an object.", json_words(json)), say("Put its settings into { }."));
    if (target->GetDescriptor() == Any::descriptor()) return read_any(json, static_cast<Any*>(target), at);
    read(json, target, at);
    return true;
}

bool JsonReader::read_any(const JsonValue& json, Any* any, const Location& at) {
    if (json.empty()) return true;
    const auto type = json.find(kType);
    if (type == json.end() || !type->is_string() || type->get_ref<const std::string&>().empty())
        return wrong(at, say("The config does not say of which service it is."),
                     say("Add \"@type\": \"type.googleapis.com/nephoscope.services.<Service>\"."));
    const auto& name = type->get_ref<const std::string&>();
    const ComponentType* known = catalog_.find(name);
    std::unique_ptr<Message> config = known ? new_message(*known->config()) : std::make_unique<google::protobuf::Empty>();
    JsonValue settings = JsonValue::object();
    for (const auto& [member, setting] : json.get_ref<const JsonValue::object_t&>())
        if (member != kType) append(&settings, member, setting);
    read(settings, config.get(), at);
    *any = pack(*config);
    if (!known) any->set_type_url(name);
    return true;
}

bool JsonReader::read_unknown(const JsonValue& json, Message* target, const Location& at) {
    std::string bytes;
    const google::protobuf::LogSilencer silence;
    if (json.is_string() && google::protobuf::Base64Unescape(json.get_ref<const std::string&>(), &bytes) && target->MergeFromString(bytes))
        return true;
    return wrong(at, say("The settings of a newer version that are kept here are damaged."),
                 say("Remove \"@unknown\"; the other settings stay."));
}

std::set<const FieldDescriptor*> kept_fields(const Message& source) {
    std::set<const FieldDescriptor*> fields;
    const UnknownFieldSet& unknown = source.GetReflection()->GetUnknownFields(source);
    for (int i = 0; i < unknown.field_count(); ++i) {
        const UnknownField& each = unknown.field(i);
        if (each.number() != kUnknownJsonField || each.type() != UnknownField::TYPE_LENGTH_DELIMITED) continue;
        const auto members = parse_json(each.length_delimited());
        if (!members || !members->is_object()) continue;
        for (const auto& member : members->get_ref<const JsonValue::object_t&>()) {
            const FieldDescriptor* of = find_field(*source.GetDescriptor(), member.first);
            if (of && is_absent(source, *of)) fields.insert(of);
        }
    }
    return fields;
}

JsonValue json_of(const Message& source, const Catalog& catalog) {
    JsonValue object = JsonValue::object();
    const Reflection& r = *source.GetReflection();
    for (int i = 0; i < source.GetDescriptor()->field_count(); ++i) {
        const FieldDescriptor& of = *source.GetDescriptor()->field(i);
        if (is_absent(source, of)) continue;
        if (!of.is_repeated()) {
            append(&object, of.name(), one_json(source, of, 0, catalog));
            continue;
        }
        JsonValue list = JsonValue::array();
        for (int j = 0; j < r.FieldSize(source, &of); ++j) list.push_back(one_json(source, of, j, catalog));
        append(&object, of.name(), std::move(list));
    }
    append_unknown(source, &object);
    return object;
}

}  // namespace nephoscope::model
