#pragma once

#include <google/protobuf/descriptor.h>
#include <google/protobuf/duration.pb.h>
#include <google/protobuf/message.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"
#include "engine/model/facts.h"
#include "engine/model/options.pb.h"

namespace nephoscope::model {

/// A field as a person sees it. A small value: pointers to descriptors, which live as long as the program.
struct FieldInfo {
    explicit FieldInfo(const google::protobuf::FieldDescriptor* of);

    const google::protobuf::FieldDescriptor* descriptor;
    const FieldOptions* options;

    const std::string& name() const { return descriptor->name(); }
    /// Its own, or the field's name in words.
    std::string label() const;
    const std::string& help() const { return options->help(); }
    const std::string& group() const { return options->group(); }
    const std::string& refers_to() const { return options->refers_to(); }
    const std::string& fact() const { return options->fact(); }
    const std::string& language() const { return options->language(); }
    const std::string& when_empty() const { return options->when_empty(); }
    const std::string& cloudformation() const { return options->cloudformation(); }
    /// "s" for durations, whose ranges are in seconds too.
    std::string unit() const;
    std::optional<double> min() const;
    std::optional<double> max() const;
    std::optional<double> step() const;
    bool required() const { return options->required(); }
    bool hidden() const { return options->hidden(); }
    bool is_duration() const;
    bool is_message() const;  ///< a message other than a duration: a group of fields, or a list of such

    /// Whether `owner`, the message the field is in, shows it (shown_when).
    bool shown(const google::protobuf::Message& owner) const;

    /// What a new part gets: the fact's value, else `initial`; nothing when there is neither.
    std::optional<std::string> initial(const FactTable& facts, LimitsAsOf limits) const;
};

/// The fields of a message in the order a person sees them; hidden ones included.
std::vector<FieldInfo> fields_of(const google::protobuf::Descriptor& descriptor);

/// Options of an enum value: label, help, and why it is refused.
const EnumValueOptions& options_of(const google::protobuf::EnumValueDescriptor& descriptor);
/// Label and help of a message.
const MessageOptions& options_of(const google::protobuf::Descriptor& descriptor);
/// The label, or the name where it has none.
std::string label_of(const google::protobuf::EnumValueDescriptor& descriptor);

/// Writes the initial value into every field that is absent, here and in the messages below, lists included. Absent is a field with
/// presence that is not set; what is set stays, and so does a value that only a newer version can read. Hidden fields, Any, Point and Size are left alone.
/// A bad initial text is a defect of the schema: see check_schema.
void fill_initial(google::protobuf::Message* target, const FactTable& facts, LimitsAsOf limits);

/// Where a field, here and in the messages below, lists included, has the initial value of the year `from`, it gets that of the year `to`.
/// Any other value was chosen by a person and stays, as does what is absent.
void switch_initial(google::protobuf::Message* target, const FactTable& facts, LimitsAsOf from, LimitsAsOf to);

/// Defects of a schema, for the tests of who writes one: a field without label, an initial text that does not fit its field or its
/// range, an unknown fact of a field or a value, shown_when that names no field or value, an initial value other than zero in a field
/// without presence.
Issues check_schema(const google::protobuf::Descriptor& descriptor, const FactTable& facts);

/// A field's value as text: "4", "0.250s", "ROUND_ROBIN", "true"; lists of such with commas between. REQUIRES: not is_message().
std::string field_text(const google::protobuf::Message& owner, const google::protobuf::FieldDescriptor& descriptor);

/// Sets a field from text as field_text writes it; also takes "250ms", "5m", "2h" for durations and an enum's label. Does not check the
/// range, which `validate` does; nothing changes when it fails.
Status set_field_text(google::protobuf::Message* owner, const google::protobuf::FieldDescriptor& descriptor, std::string_view text);

/// Sets the field at a path: "read_time.mean", "stages.0.target" (or "stages[0].target", or a list element by its id). Each name may be
/// the proto name, the JSON name or the CloudFormation property ("HealthCheckIntervalSeconds"). An error names what was meant.
Status set_field(google::protobuf::Message* target, std::string_view path, std::string_view text);

/// The text of the field at such a path.
Result<std::string> get_field(const google::protobuf::Message& source, std::string_view path);

/// "0.250s", "60s": protobuf's JSON form.
std::string duration_text(const google::protobuf::Duration& duration);
/// "250ms", "1.5s", "10m", "2h", "1d"; a number alone is seconds. At most 9 decimals, within +-315,576,000,000 s.
Result<google::protobuf::Duration> parse_duration(std::string_view text);
double seconds_of(const google::protobuf::Duration& duration);
/// Rounded to nanoseconds.
google::protobuf::Duration to_duration(double seconds);

}  // namespace nephoscope::model
