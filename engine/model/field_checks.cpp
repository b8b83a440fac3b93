#include "engine/model/field_checks.h"

#include <google/protobuf/any.pb.h>

#include <cmath>
#include <optional>
#include <utility>

#include "engine/model/json_mapping.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::Duration;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

/// Nothing where the field is no number.
std::optional<double> number_of(const Message& owner, const FieldDescriptor& of, int index) {
    const Reflection& r = *owner.GetReflection();
    const bool list = of.is_repeated();
    switch (of.cpp_type()) {
        case FieldDescriptor::CPPTYPE_INT32: return list ? r.GetRepeatedInt32(owner, &of, index) : r.GetInt32(owner, &of);
        case FieldDescriptor::CPPTYPE_UINT32: return list ? r.GetRepeatedUInt32(owner, &of, index) : r.GetUInt32(owner, &of);
        case FieldDescriptor::CPPTYPE_INT64:
            return static_cast<double>(list ? r.GetRepeatedInt64(owner, &of, index) : r.GetInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_UINT64:
            return static_cast<double>(list ? r.GetRepeatedUInt64(owner, &of, index) : r.GetUInt64(owner, &of));
        case FieldDescriptor::CPPTYPE_DOUBLE: return list ? r.GetRepeatedDouble(owner, &of, index) : r.GetDouble(owner, &of);
        case FieldDescriptor::CPPTYPE_FLOAT: return list ? r.GetRepeatedFloat(owner, &of, index) : r.GetFloat(owner, &of);
        default: return std::nullopt;
    }
}

Text label(const FieldInfo& info) { return Text::label(info.label()); }

Text with_unit(double number, const std::string& unit) {
    return unit.empty() ? Text(number_words(number)) : say("%1 %2", number_words(number), Text::label(unit));
}

Text out_of_range(const FieldInfo& info, double number) {
    const std::string unit = info.unit();
    const Text is = with_unit(number, unit);
    if (info.min() && info.max())
        return say("%1 is %2; it must be from %3 to %4.", label(info), is, number_words(*info.min()), with_unit(*info.max(), unit));
    if (info.min()) return say("%1 is %2; it must be at least %3.", label(info), is, with_unit(*info.min(), unit));
    return say("%1 is %2; it must be at most %3.", label(info), is, with_unit(*info.max(), unit));
}

bool in_range(const FieldInfo& info, double number) {
    return (!info.min() || number >= *info.min()) && (!info.max() || number <= *info.max());
}

std::string choices(const FieldDescriptor& of) {
    std::string text;
    for (int i = 0; i < of.enum_type()->value_count(); ++i)
        if (const EnumValueDescriptor& each = *of.enum_type()->value(i); options_of(each).refused().empty())
            text += (text.empty() ? "" : ", ") + each.name();
    return text;
}

}  // namespace

void FieldChecks::check(const Message& source, const Location& at) {
    for (const FieldDescriptor* of : kept_fields(source))
        report(source, FieldInfo(of), at, say("%1 has a value that only a newer version understands.", label(FieldInfo(of))),
               say("Choose a value of this version, or update Nephoscope."));
    for (const FieldInfo& info : fields(*source.GetDescriptor())) check_field(source, info, at);
}

const std::vector<FieldInfo>& FieldChecks::fields(const Descriptor& descriptor) {
    const auto [found, added] = fields_.try_emplace(&descriptor);
    if (added) found->second = fields_of(descriptor);
    return found->second;
}

void FieldChecks::check_field(const Message& owner, const FieldInfo& info, const Location& at) {
    const FieldDescriptor& of = *info.descriptor;
    const Reflection& r = *owner.GetReflection();
    if (of.is_repeated()) {
        const int size = r.FieldSize(owner, &of);
        if (size == 0 && info.required()) report(owner, info, at, say("%1 is empty.", label(info)), say("Add at least one."));
        for (int i = 0; i < size; ++i) check_one(owner, info, i, at);
        return;
    }
    const bool present = r.HasField(owner, &of);
    if (!present && info.required()) report(owner, info, at, say("%1 is empty.", label(info)), say("Fill it in."));
    if (present || !of.has_presence()) check_one(owner, info, 0, at);
}

void FieldChecks::check_one(const Message& owner, const FieldInfo& info, int index, const Location& at) {
    const FieldDescriptor& of = *info.descriptor;
    const Reflection& r = *owner.GetReflection();
    const bool list = of.is_repeated();
    if (of.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        const Message& below = list ? r.GetRepeatedMessage(owner, &of, index) : r.GetMessage(owner, &of);
        if (info.is_duration())
            check_number(owner, info, seconds_of(static_cast<const Duration&>(below)), at);
        else if (below.GetDescriptor() != google::protobuf::Any::descriptor())
            check(below, list ? at.element(of.name(), index, id_of(below)) : at.below(of.name()));
    } else if (of.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
        check_enum(owner, info, list ? r.GetRepeatedEnumValue(owner, &of, index) : r.GetEnumValue(owner, &of), at);
    } else if (of.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        if (!info.refers_to().empty())
            reference_(info,
                       list ? r.GetRepeatedStringReference(owner, &of, index, &scratch_) : r.GetStringReference(owner, &of, &scratch_), at);
    } else if (const auto number = number_of(owner, of, index)) {
        check_number(owner, info, *number, at);
    }
}

void FieldChecks::check_number(const Message& owner, const FieldInfo& info, double number, const Location& at) {
    if (!std::isfinite(number))
        report(owner, info, at, say("%1 is not a finite number.", label(info)), say("Write an ordinary number."));
    else if (!in_range(info, number))
        report(owner, info, at, out_of_range(info, number), say("Choose a value in that range."));
}

void FieldChecks::check_enum(const Message& owner, const FieldInfo& info, int number, const Location& at) {
    const EnumValueDescriptor* chosen = info.descriptor->enum_type()->FindValueByNumber(number);
    if (!chosen)
        report(owner, info, at, say("%1 has the unknown value %2.", label(info), number),
               say("Choose one of %1.", choices(*info.descriptor)));
    else if (const std::string& reason = options_of(*chosen).refused(); !reason.empty())
        report(owner, info, at, say("%1 cannot be %2 yet: %3", label(info), quoted(Text::label(label_of(*chosen))), Text::label(reason)),
               say("Choose one of %1.", choices(*info.descriptor)));
}

void FieldChecks::report(const Message& owner, const FieldInfo& info, const Location& at, Text what, Text remedy) {
    if (info.shown(owner))
        issues_->push_back({Issue::Severity::Error, at.object, at.path_of(info.name()), std::move(what), std::move(remedy)});
}

}  // namespace nephoscope::model
