#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <type_traits>

#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::Duration;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::int64_t kLongestSeconds = 315'576'000'000;
constexpr std::int64_t kNanos = 1'000'000'000;

Error refused(Text text) { return {ErrorCode::Usage, std::move(text), {}}; }

template <typename T>
bool parse_number(std::string_view text, T* number) {
    if (!text.empty() && text[0] == '+') text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

/// Same letters, whatever their case, with - and space as _.
bool same_word(std::string_view a, std::string_view b) {
    const auto folded = [](char c) { return c == '-' || c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (folded(a[i]) != folded(b[i])) return false;
    return true;
}

const EnumValueDescriptor* find_value(const EnumDescriptor& type, std::string_view text) {
    for (int i = 0; i < type.value_count(); ++i)
        if (same_word(type.value(i)->name(), text) || same_word(label_of(*type.value(i)), text)) return type.value(i);
    return nullptr;
}

std::string values_text(const EnumDescriptor& type) {
    std::string text;
    for (int i = 0; i < type.value_count(); ++i) text += (i ? ", " : "") + type.value(i)->name();
    return text;
}

std::string enum_text(const FieldDescriptor& of, int number) {
    const EnumValueDescriptor* found = of.enum_type()->FindValueByNumber(number);
    return found ? found->name() : std::to_string(number);
}

/// The value of a field, or of the element `index` of a list.
std::string one_text(const Message& owner, const FieldDescriptor& of, int index) {
    const Reflection& r = *owner.GetReflection();
    const bool list = of.is_repeated();
    switch (of.cpp_type()) {
        case FieldDescriptor::CPPTYPE_BOOL: return (list ? r.GetRepeatedBool(owner, &of, index) : r.GetBool(owner, &of)) ? "true" : "false";
        case FieldDescriptor::CPPTYPE_INT32: return std::to_string(list ? r.GetRepeatedInt32(owner, &of, index) : r.GetInt32(owner, &of));
        case FieldDescriptor::CPPTYPE_UINT32:
            return std::to_string(list ? r.GetRepeatedUInt32(owner, &of, index) : r.GetUInt32(owner, &of));
        case FieldDescriptor::CPPTYPE_INT64: return std::to_string(list ? r.GetRepeatedInt64(owner, &of, index) : r.GetInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_UINT64:
            return std::to_string(list ? r.GetRepeatedUInt64(owner, &of, index) : r.GetUInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_DOUBLE: return number_text(list ? r.GetRepeatedDouble(owner, &of, index) : r.GetDouble(owner, &of));
        case FieldDescriptor::CPPTYPE_FLOAT: return number_text(list ? r.GetRepeatedFloat(owner, &of, index) : r.GetFloat(owner, &of));
        case FieldDescriptor::CPPTYPE_STRING: return list ? r.GetRepeatedString(owner, &of, index) : r.GetString(owner, &of);
        case FieldDescriptor::CPPTYPE_ENUM:
            return enum_text(of, list ? r.GetRepeatedEnumValue(owner, &of, index) : r.GetEnumValue(owner, &of));
        case FieldDescriptor::CPPTYPE_MESSAGE: break;
    }
    Duration duration;
    duration.CopyFrom(list ? r.GetRepeatedMessage(owner, &of, index) : r.GetMessage(owner, &of));
    return duration_text(duration);
}

template <typename T, typename Set, typename Add>
Status set_number(Message* owner, const FieldDescriptor& of, std::string_view text, Set set, Add add) {
    T number{};
    if (!parse_number(text, &number)) {
        if constexpr (std::is_integral_v<T>)
            return refused(say("%1 is not a whole number from %2 to %3; write one, such as 4.", in_quotes(text),
                               std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
        else
            return refused(say("%1 is not a number; write one, such as 0.5.", in_quotes(text)));
    }
    if constexpr (std::is_floating_point_v<T>)
        if (!std::isfinite(number)) return refused(say("%1 is not a finite number; write one, such as 0.5.", in_quotes(text)));
    const Reflection& r = *owner->GetReflection();
    of.is_repeated() ? (r.*add)(owner, &of, number) : (r.*set)(owner, &of, number);
    return Nothing{};
}

Status set_bool(Message* owner, const FieldDescriptor& of, std::string_view text) {
    const bool yes = same_word(text, "true") || text == "1" || same_word(text, "yes");
    if (!yes && !same_word(text, "false") && text != "0" && !same_word(text, "no"))
        return refused(say("%1 is neither true nor false.", in_quotes(text)));
    const Reflection& r = *owner->GetReflection();
    of.is_repeated() ? r.AddBool(owner, &of, yes) : r.SetBool(owner, &of, yes);
    return Nothing{};
}

Status set_enum(Message* owner, const FieldDescriptor& of, std::string_view text) {
    const EnumValueDescriptor* found = find_value(*of.enum_type(), text);
    if (!found) return refused(say("Unknown value %1; it is one of %2.", in_quotes(text), values_text(*of.enum_type())));
    const Reflection& r = *owner->GetReflection();
    of.is_repeated() ? r.AddEnum(owner, &of, found) : r.SetEnum(owner, &of, found);
    return Nothing{};
}

Status set_duration(Message* owner, const FieldDescriptor& of, std::string_view text) {
    const Result<Duration> duration = parse_duration(text);
    if (!duration) return duration.error();
    const Reflection& r = *owner->GetReflection();
    (of.is_repeated() ? r.AddMessage(owner, &of) : r.MutableMessage(owner, &of))->CopyFrom(*duration);
    return Nothing{};
}

Status set_string(Message* owner, const FieldDescriptor& of, std::string_view text) {
    const Reflection& r = *owner->GetReflection();
    of.is_repeated() ? r.AddString(owner, &of, std::string(text)) : r.SetString(owner, &of, std::string(text));
    return Nothing{};
}

/// Sets a field, or appends to a list.
Status set_one(Message* owner, const FieldDescriptor& of, std::string_view text) {
    switch (of.cpp_type()) {
        case FieldDescriptor::CPPTYPE_BOOL: return set_bool(owner, of, text);
        case FieldDescriptor::CPPTYPE_INT32: return set_number<std::int32_t>(owner, of, text, &Reflection::SetInt32, &Reflection::AddInt32);
        case FieldDescriptor::CPPTYPE_UINT32:
            return set_number<std::uint32_t>(owner, of, text, &Reflection::SetUInt32, &Reflection::AddUInt32);
        case FieldDescriptor::CPPTYPE_INT64: return set_number<std::int64_t>(owner, of, text, &Reflection::SetInt64, &Reflection::AddInt64);
        case FieldDescriptor::CPPTYPE_UINT64:
            return set_number<std::uint64_t>(owner, of, text, &Reflection::SetUInt64, &Reflection::AddUInt64);
        case FieldDescriptor::CPPTYPE_DOUBLE: return set_number<double>(owner, of, text, &Reflection::SetDouble, &Reflection::AddDouble);
        case FieldDescriptor::CPPTYPE_FLOAT: return set_number<float>(owner, of, text, &Reflection::SetFloat, &Reflection::AddFloat);
        case FieldDescriptor::CPPTYPE_STRING: return set_string(owner, of, text);
        case FieldDescriptor::CPPTYPE_ENUM: return set_enum(owner, of, text);
        case FieldDescriptor::CPPTYPE_MESSAGE: break;
    }
    if (FieldInfo(&of).is_duration()) return set_duration(owner, of, text);
    return refused(say("%1 is a group of settings; name one of them after a dot.", in_quotes(of.name())));
}

/// The names a field answers to: proto, JSON, and CloudFormation's whole path, its last part and what stands in its brackets.
std::vector<std::string_view> names_of(const FieldDescriptor& of) {
    std::vector<std::string_view> names{of.name(), of.json_name()};
    const std::string_view property = FieldInfo(&of).cloudformation();
    if (property.empty()) return names;
    names.push_back(property);
    const std::size_t bracket = property.find('[');
    const std::size_t dot = property.substr(0, bracket).rfind('.');
    if (bracket != std::string_view::npos)
        names.push_back(property.substr(bracket + 1, property.size() - bracket - 2));
    else if (dot != std::string_view::npos)
        names.push_back(property.substr(dot + 1));
    return names;
}

/// The first step of a path: its field and what is left after it.
struct Step {
    const FieldDescriptor* of = nullptr;
    std::string_view rest;
};

/// The longest name of a field that the path begins with, so that names with dots in them are found.
Step first_step(const Descriptor& descriptor, std::string_view path) {
    Step best;
    std::size_t longest = 0;
    for (int i = 0; i < descriptor.field_count(); ++i) {
        for (const std::string_view name : names_of(*descriptor.field(i))) {
            const bool ends =
                path.size() == name.size() || (path.size() > name.size() && (path[name.size()] == '.' || path[name.size()] == '['));
            if (name.size() <= longest || path.substr(0, name.size()) != name || !ends) continue;
            longest = name.size();
            best = {descriptor.field(i), path.substr(name.size())};
        }
    }
    return best;
}

Error unknown_name(const Descriptor& descriptor, std::string_view path) {
    const std::string_view name = path.substr(0, path.find_first_of(".["));
    std::vector<std::string_view> known;
    for (int i = 0; i < descriptor.field_count(); ++i)
        if (!FieldInfo(descriptor.field(i)).hidden()) known.push_back(descriptor.field(i)->name());
    Text hint = did_you_mean(name, known);
    if (hint.empty() && !known.empty()) {
        std::string all;
        for (const std::string_view each : known) all += (all.empty() ? "" : ", ") + std::string(each);
        hint = say(" It is one of %1.", all);
    }
    return {ErrorCode::NotFound, say("Unknown setting %1.%2", in_quotes(name), hint), std::string(path)};
}

/// Takes ".3", "[3]" or ".<id>" off `rest` and returns the index, or -1.
int take_index(const Message& owner, const FieldDescriptor& of, std::string_view* rest) {
    if (rest->empty()) return -1;
    const bool bracket = rest->front() == '[';
    const std::size_t end = std::min(rest->find_first_of(bracket ? "]" : ".[", 1), rest->size());
    const std::string_view name = rest->substr(1, end - 1);
    *rest = rest->substr(std::min(end + (bracket ? 1 : 0), rest->size()));
    const Reflection& r = *owner.GetReflection();
    int index = -1;
    if (parse_number(name, &index)) return index >= 0 && index < r.FieldSize(owner, &of) ? index : -1;
    const FieldDescriptor* id = of.message_type()->FindFieldByName("id");
    for (int i = 0; id && i < r.FieldSize(owner, &of); ++i) {
        const Message& element = r.GetRepeatedMessage(owner, &of, i);
        if (element.GetReflection()->GetString(element, id) == name) return i;
    }
    return -1;
}

/// Where a path ends: the message and the field in it.
template <typename M>
struct Place {
    M* owner;
    const FieldDescriptor* of;
};

const Message* below(const Message* owner, const FieldDescriptor* of) { return &owner->GetReflection()->GetMessage(*owner, of); }
const Message* below(const Message* owner, const FieldDescriptor* of, int index) {
    return &owner->GetReflection()->GetRepeatedMessage(*owner, of, index);
}
Message* below(Message* owner, const FieldDescriptor* of) { return owner->GetReflection()->MutableMessage(owner, of); }
Message* below(Message* owner, const FieldDescriptor* of, int index) {
    return owner->GetReflection()->MutableRepeatedMessage(owner, of, index);
}

/// M is Message, whose absent messages are created on the way, or const Message.
template <typename M>
Result<Place<M>> find_place(M* owner, std::string_view path) {
    std::string_view rest = path;
    while (true) {
        const Step step = first_step(*owner->GetDescriptor(), rest);
        if (!step.of) return unknown_name(*owner->GetDescriptor(), rest);
        rest = step.rest;
        if (!FieldInfo(step.of).is_message()) {
            if (!rest.empty())
                return refused(say("%1 is a single setting; nothing may follow it in %2.", in_quotes(step.of->name()), in_quotes(path)));
            return Place<M>{owner, step.of};
        }
        if (step.of->is_repeated()) {
            const int index = take_index(*owner, *step.of, &rest);
            if (index < 0)
                return Error{ErrorCode::NotFound,
                             say("%1 has %2 elements; name one by its number from 0 or by its id.", in_quotes(step.of->name()),
                                 owner->GetReflection()->FieldSize(*owner, step.of)),
                             std::string(path)};
            owner = below(owner, step.of, index);
        } else {
            owner = below(owner, step.of);
        }
        if (rest.empty()) return refused(say("%1 is a group of settings; name one of them after a dot.", in_quotes(step.of->name())));
        rest.remove_prefix(1);
    }
}

}  // namespace

std::string field_text(const Message& owner, const FieldDescriptor& descriptor) {
    if (!descriptor.is_repeated()) return one_text(owner, descriptor, 0);
    std::string text;
    for (int i = 0; i < owner.GetReflection()->FieldSize(owner, &descriptor); ++i) text += (i ? "," : "") + one_text(owner, descriptor, i);
    return text;
}

Status set_field_text(Message* owner, const FieldDescriptor& descriptor, std::string_view text) {
    if (!descriptor.is_repeated()) return set_one(owner, descriptor, text);
    if (FieldInfo(&descriptor).is_message())
        return refused(say("%1 is a list; name one of its elements by number or id.", in_quotes(descriptor.name())));
    const std::unique_ptr<Message> changed(owner->New());
    changed->CopyFrom(*owner);
    changed->GetReflection()->ClearField(changed.get(), &descriptor);
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (Status set = set_one(changed.get(), descriptor, text.substr(0, comma)); !set) return set;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    owner->GetReflection()->Swap(owner, changed.get());
    return Nothing{};
}

Status set_field(Message* target, std::string_view path, std::string_view text) {
    const std::unique_ptr<Message> changed(target->New());
    changed->CopyFrom(*target);
    const Result<Place<Message>> place = find_place(changed.get(), path);
    if (!place) return place.error();
    if (Status set = set_field_text(place->owner, *place->of, text); !set)
        return Error{set.error().code, say("%1: %2", in_quotes(path), set.error().message), std::string(path)};
    target->GetReflection()->Swap(target, changed.get());
    return Nothing{};
}

Result<std::string> get_field(const Message& source, std::string_view path) {
    const Result<Place<const Message>> place = find_place(&source, path);
    if (!place) return place.error();
    return field_text(*place->owner, *place->of);
}

std::string duration_text(const Duration& duration) {
    const std::int64_t seconds = duration.seconds();
    const std::int64_t nanos = duration.nanos();
    std::string text = seconds < 0 || nanos < 0 ? "-" : "";
    text += std::to_string(seconds < 0 ? 0 - static_cast<std::uint64_t>(seconds) : static_cast<std::uint64_t>(seconds));
    if (nanos == 0) return text + "s";
    std::string decimals = std::to_string(nanos < 0 ? -nanos : nanos);
    decimals.insert(0, decimals.size() < 9 ? 9 - decimals.size() : 0, '0');
    while (decimals.size() > 3 && decimals.ends_with("000")) decimals.resize(decimals.size() - 3);
    return text + "." + decimals + "s";
}

Result<Duration> parse_duration(std::string_view text) {
    const Error wrong = refused(say("%1 is not a duration; write one such as 250ms, 1.5s or 10m, of at most 9 decimals.", in_quotes(text)));
    const bool negative = text.starts_with('-');
    std::string_view rest = text.substr(negative ? 1 : 0);
    const std::size_t number_end = std::min(rest.find_first_not_of("0123456789."), rest.size());
    const std::string_view unit_name = rest.substr(number_end);
    const std::string_view digits = rest.substr(0, number_end);
    const std::size_t dot = std::min(digits.find('.'), digits.size());

    struct Unit {
        std::string_view name;
        std::int64_t seconds;
        std::int64_t nanos;
    };
    static constexpr Unit kUnits[] = {{"s", 1, 0},  {"", 1, 0},     {"ms", 0, 1'000'000}, {"us", 0, 1'000}, {"ns", 0, 1},
                                      {"m", 60, 0}, {"min", 60, 0}, {"h", 3'600, 0},      {"d", 86'400, 0}};
    const Unit* unit = std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& each) { return each.name == unit_name; });
    std::string decimals(digits.substr(std::min(dot + 1, digits.size())));
    std::int64_t whole = 0, fraction = 0;
    if (unit == std::end(kUnits) || decimals.size() > 9 || dot > 12 || !parse_number(digits.substr(0, dot), &whole)) return wrong;
    decimals.resize(9, '0');
    if (!parse_number(decimals, &fraction)) return wrong;

    std::int64_t seconds = whole * unit->seconds;
    std::int64_t nanos = fraction * unit->seconds;
    if (unit->nanos) {
        seconds = whole / (kNanos / unit->nanos);
        nanos = whole % (kNanos / unit->nanos) * unit->nanos + fraction * unit->nanos / kNanos;
    }
    seconds += nanos / kNanos;
    nanos %= kNanos;
    if (seconds > kLongestSeconds) return wrong;
    Duration duration;
    duration.set_seconds(negative ? -seconds : seconds);
    duration.set_nanos(static_cast<std::int32_t>(negative ? -nanos : nanos));
    return duration;
}

double seconds_of(const Duration& duration) {
    return static_cast<double>(duration.seconds()) + static_cast<double>(duration.nanos()) * 1e-9;
}

Duration to_duration(double seconds) {
    const double whole = std::trunc(seconds);
    auto count = static_cast<std::int64_t>(whole);
    std::int64_t nanos = std::llround((seconds - whole) * 1e9);
    count += nanos / kNanos;
    nanos %= kNanos;
    Duration duration;
    duration.set_seconds(count);
    duration.set_nanos(static_cast<std::int32_t>(nanos));
    return duration;
}

}  // namespace nephoscope::model
