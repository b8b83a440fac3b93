#include "engine/model/schema.h"

#include <google/protobuf/any.pb.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <set>

#include "engine/base/numbers.h"
#include "engine/model/json_mapping.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

/// "executor=CONSTANT_VUS|RAMPING_VUS", cut up.
struct ShownWhen {
    std::string field_name;
    std::vector<std::string> values;
};

ShownWhen shown_when_of(const std::string& text) {
    ShownWhen result;
    const std::size_t equals = text.find('=');
    result.field_name = text.substr(0, equals);
    for (std::size_t from = equals; from != std::string::npos;) {
        const std::size_t to = text.find('|', from + 1);
        result.values.push_back(text.substr(from + 1, to == std::string::npos ? to : to - from - 1));
        from = to;
    }
    return result;
}

bool left_alone(const Descriptor& descriptor) {
    return &descriptor == google::protobuf::Any::descriptor() || &descriptor == Point::descriptor() || &descriptor == Size::descriptor();
}

/// Calls `visit` with the message of a field, or with each one of its list.
template <typename Visit>
void visit_below(Message* target, const FieldInfo& info, Visit visit) {
    const Reflection* reflection = target->GetReflection();
    if (left_alone(*info.descriptor->message_type())) return;
    if (!info.descriptor->is_repeated()) {
        visit(reflection->MutableMessage(target, info.descriptor));
        return;
    }
    for (int i = 0; i < reflection->FieldSize(*target, info.descriptor); ++i)
        visit(reflection->MutableRepeatedMessage(target, info.descriptor, i));
}

bool is_present(const Message& owner, const FieldDescriptor& field) {
    return field.is_repeated() || (field.has_presence() && owner.GetReflection()->HasField(owner, &field));
}

/// Whether a field has the value that a text means: "0.25s" is "0.250s".
bool has_value(const Message& owner, const FieldDescriptor& field, const std::string& text) {
    const auto other = std::unique_ptr<Message>(owner.New());
    return set_field_text(other.get(), field, text) && field_text(*other, field) == field_text(owner, field);
}

void switch_field(Message* owner, const FieldInfo& info, const FactTable& facts, LimitsAsOf from, LimitsAsOf to) {
    const auto before = info.initial(facts, from), after = info.initial(facts, to);
    if (before == after || !before || !after || !has_value(*owner, *info.descriptor, *before)) return;
    [[maybe_unused]] const bool fits = static_cast<bool>(set_field_text(owner, *info.descriptor, *after));
    assert(fits && "check_schema finds bad initial texts");
}

/// Empty when the initial text fits the field and its range.
Text defect_of_initial(const FieldInfo& info, const std::string& text) {
    const auto owner = std::unique_ptr<Message>(
        google::protobuf::MessageFactory::generated_factory()->GetPrototype(info.descriptor->containing_type())->New());
    const Status set = set_field_text(owner.get(), *info.descriptor, text);
    if (!set) return set.error().message;
    if (!info.descriptor->has_presence() && owner->ByteSizeLong() != 0)
        return say("initial value \"%1\" of a field without presence, which cannot be told from absent; make it optional", text);
    const std::string unit_free = field_text(*owner, *info.descriptor);
    if (info.descriptor->type() == FieldDescriptor::TYPE_ENUM || info.descriptor->type() == FieldDescriptor::TYPE_STRING) return {};
    const double number = info.is_duration() ? seconds_of(*parse_duration(unit_free)) : number_in(unit_free);
    if ((info.min() && number < *info.min()) || (info.max() && number > *info.max()))
        return say("initial value \"%1\" is out of range", text);
    return {};
}

/// Empty when shown_when names a field of the message and values it can have.
Text defect_of_shown_when(const FieldInfo& info) {
    if (info.options->shown_when().empty()) return {};
    const ShownWhen condition = shown_when_of(info.options->shown_when());
    const FieldDescriptor* other = info.descriptor->containing_type()->FindFieldByName(condition.field_name);
    if (!other || other->is_repeated() || condition.values.empty())
        return say("shown_when \"%1\" names no field or no value", info.options->shown_when());
    if (other->type() != FieldDescriptor::TYPE_ENUM) return {};
    for (const std::string& each : condition.values)
        if (!other->enum_type()->FindValueByName(each))
            return say("shown_when names \"%1\", which is no value of %2", each, condition.field_name);
    return {};
}

std::string unknown_fact_of_values(const FieldInfo& info, const FactTable& facts) {
    const auto* type = info.descriptor->enum_type();
    for (int i = 0; type && i < type->value_count(); ++i)
        if (const std::string& id = options_of(*type->value(i)).fact(); !id.empty() && !facts.fact(id)) return id;
    return {};
}

}  // namespace

FieldInfo::FieldInfo(const FieldDescriptor* of) : descriptor(of), options(&of->options().GetExtension(model::field)) {}

std::string FieldInfo::label() const {
    if (!options->label().empty()) return options->label();
    std::string words = descriptor->name();
    std::replace(words.begin(), words.end(), '_', ' ');
    if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string FieldInfo::unit() const { return is_duration() ? "s" : options->unit(); }
std::optional<double> FieldInfo::min() const { return options->has_min() ? std::optional(options->min()) : std::nullopt; }
std::optional<double> FieldInfo::max() const { return options->has_max() ? std::optional(options->max()) : std::nullopt; }
std::optional<double> FieldInfo::step() const { return options->has_step() ? std::optional(options->step()) : std::nullopt; }

bool FieldInfo::is_duration() const { return descriptor->message_type() == google::protobuf::Duration::descriptor(); }
bool FieldInfo::is_message() const { return descriptor->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !is_duration(); }

bool FieldInfo::shown(const Message& owner) const {
    if (options->shown_when().empty()) return true;
    const ShownWhen condition = shown_when_of(options->shown_when());
    const FieldDescriptor* other = owner.GetDescriptor()->FindFieldByName(condition.field_name);
    if (!other) return true;
    return std::find(condition.values.begin(), condition.values.end(), field_text(owner, *other)) != condition.values.end();
}

std::optional<std::string> FieldInfo::initial(const FactTable& facts, LimitsAsOf limits) const {
    if (!options->fact().empty())
        if (auto found = facts.value(options->fact(), limits)) return found->text;
    return options->has_initial() ? std::optional(options->initial()) : std::nullopt;
}

std::vector<FieldInfo> fields_of(const Descriptor& descriptor) {
    std::vector<FieldInfo> fields;
    fields.reserve(static_cast<std::size_t>(descriptor.field_count()));
    for (int i = 0; i < descriptor.field_count(); ++i) fields.emplace_back(descriptor.field(i));
    std::stable_sort(fields.begin(), fields.end(),
                     [](const FieldInfo& a, const FieldInfo& b) { return a.options->order() < b.options->order(); });
    return fields;
}

const EnumValueOptions& options_of(const EnumValueDescriptor& descriptor) { return descriptor.options().GetExtension(model::value); }
const MessageOptions& options_of(const Descriptor& descriptor) { return descriptor.options().GetExtension(model::message); }

std::string label_of(const EnumValueDescriptor& descriptor) {
    const std::string& label = options_of(descriptor).label();
    return label.empty() ? descriptor.name() : label;
}

void fill_initial(Message* target, const FactTable& facts, LimitsAsOf limits) {
    const Descriptor& descriptor = *target->GetDescriptor();
    const auto kept = kept_fields(*target);
    for (int i = 0; i < descriptor.field_count(); ++i) {
        const FieldInfo info(descriptor.field(i));
        if (kept.contains(info.descriptor)) continue;
        const bool present = is_present(*target, *info.descriptor);
        if (info.hidden() && !present) continue;
        if (info.is_message()) {
            visit_below(target, info, [&](Message* below) { fill_initial(below, facts, limits); });
        } else if (!present && info.descriptor->has_presence()) {
            const auto text = info.initial(facts, limits);
            [[maybe_unused]] const bool fits = !text || set_field_text(target, *info.descriptor, *text);
            assert(fits && "check_schema finds bad initial texts");
        }
    }
}

void switch_initial(Message* target, const FactTable& facts, LimitsAsOf from, LimitsAsOf to) {
    const Descriptor& descriptor = *target->GetDescriptor();
    for (int i = 0; i < descriptor.field_count(); ++i) {
        const FieldInfo info(descriptor.field(i));
        if (!is_present(*target, *info.descriptor)) continue;
        if (info.is_message())
            visit_below(target, info, [&](Message* below) { switch_initial(below, facts, from, to); });
        else if (!info.descriptor->is_repeated())
            switch_field(target, info, facts, from, to);
    }
}

Issues check_schema(const Descriptor& descriptor, const FactTable& facts) {
    Issues issues;
    const auto report = [&](const FieldInfo& info, Text what, Text remedy) {
        issues.push_back({Issue::Severity::Error, descriptor.full_name(), info.name(), std::move(what), std::move(remedy)});
    };
    for (const FieldInfo& info : fields_of(descriptor)) {
        if (info.options->label().empty() && !info.hidden()) report(info, say("has no label"), say("Add label: to its options."));
        if (!info.fact().empty() && !facts.value(info.fact(), TODAY))
            report(info, say("unknown fact \"%1\"", info.fact()), say("Add it to a facts.textproto."));
        if (const std::string unknown = unknown_fact_of_values(info, facts); !unknown.empty())
            report(info, say("unknown fact \"%1\" of a value", unknown), say("Add it to a facts.textproto."));
        if (Text wrong = defect_of_shown_when(info); !wrong.empty()) report(info, std::move(wrong), say("Write \"field=VALUE|VALUE\"."));
        if (info.is_message()) continue;
        std::set<std::string> texts;
        for (const LimitsAsOf limits : {TODAY, YEAR_2020})
            if (const auto text = info.initial(facts, limits)) texts.insert(*text);
        for (const std::string& text : texts)
            if (Text wrong = defect_of_initial(info, text); !wrong.empty())
                report(info, std::move(wrong), say("Correct initial: or the fact."));
    }
    return issues;
}

}  // namespace nephoscope::model
