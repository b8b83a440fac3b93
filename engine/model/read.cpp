#include <google/protobuf/duration.pb.h>
#include <google/protobuf/empty.pb.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/stubs/logging.h>
#include <google/protobuf/unknown_field_set.h>
#include <google/protobuf/wire_format_lite.h>

#include <cmath>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/model/json_mapping.h"
#include "engine/model/migrate.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"

namespace nephoscope::model {
namespace {

using google::protobuf::Any;
using google::protobuf::Duration;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;
using google::protobuf::UnknownField;
using google::protobuf::UnknownFieldSet;

constexpr int kMaxParts = 1'000'000;
constexpr double kFarthest = 1e7;

/// Walks a design that was just parsed, from whatever form, and brings it into the one state that both forms write equally:
/// what this build knows of the kept JSON members goes into its fields, configs are packed deterministically, and what no design may
/// hold (numbers that are not finite, broken durations, damaged configs) becomes an issue.
class Settler {
public:
    Settler(const Catalog& catalog, bool newer, Issues* issues) : catalog_(catalog), newer_(newer), issues_(issues) {}

    void settle(Message* target, const Location& at) {
        settle_unknown(target, at);
        const Reflection& r = *target->GetReflection();
        std::vector<const FieldDescriptor*> present;
        r.ListFields(*target, &present);
        for (const FieldDescriptor* of : present) {
            if (of->cpp_type() == FieldDescriptor::CPPTYPE_DOUBLE) check_finite(*target, *of, at);
            if (of->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
            if (!of->is_repeated()) settle_message(r.MutableMessage(target, of), at.below(of->name()));
            for (int i = 0; of->is_repeated() && i < r.FieldSize(*target, of); ++i) {
                Message* element = r.MutableRepeatedMessage(target, of, i);
                settle_message(element, at.element(of->name(), i, id_of(*element)));
            }
        }
    }

private:
    void report(Issue::Severity severity, const Location& at, Text what, Text remedy) {
        if (issues_->size() < kMaxReadIssues) issues_->push_back({severity, at.object, at.field, std::move(what), std::move(remedy)});
    }
    void error(const Location& at, Text what, Text remedy) { report(Issue::Severity::Error, at, std::move(what), std::move(remedy)); }
    void warning(const Location& at, Text what, Text remedy) { report(Issue::Severity::Warning, at, std::move(what), std::move(remedy)); }

    void settle_message(Message* target, const Location& at) {
        if (target->GetDescriptor() == Duration::descriptor())
            settle_duration(static_cast<Duration*>(target), at);
        else if (target->GetDescriptor() == Any::descriptor())
            settle_any(static_cast<Any*>(target), at);
        else
            settle(target, at);
    }

    void check_finite(const Message& owner, const FieldDescriptor& of, const Location& at) {
        if (of.is_repeated()) return;
        const double number = owner.GetReflection()->GetDouble(owner, &of);
        const bool place = owner.GetDescriptor() == Point::descriptor() || owner.GetDescriptor() == Size::descriptor();
        if (!std::isfinite(number))
            error(at.below(of.name()), say("It is not a finite number."), say("Write an ordinary number."));
        else if (place && std::abs(number) > kFarthest)
            error(at.below(of.name()), say("It lies beyond the canvas, which ends at 10,000,000."), say("Write a smaller number."));
    }

    void settle_duration(Duration* duration, const Location& at) {
        constexpr std::int64_t kLongest = 315'576'000'000;
        duration->GetReflection()->MutableUnknownFields(duration)->Clear();
        const bool signs_differ = (duration->seconds() < 0 && duration->nanos() > 0) || (duration->seconds() > 0 && duration->nanos() < 0);
        if (signs_differ || std::abs(duration->nanos()) > 999'999'999 || duration->seconds() > kLongest || duration->seconds() < -kLongest)
            error(at, say("The duration is damaged: %1 s and %2 ns.", duration->seconds(), duration->nanos()),
                  say("Write one such as 0.250s."));
    }

    void settle_any(Any* any, const Location& at) {
        any->GetReflection()->MutableUnknownFields(any)->Clear();
        if (any->type_url().empty()) {
            if (!any->value().empty())
                error(at, say("The config does not say of which service it is."), say("Remove the component or its config."));
            return;
        }
        const ComponentType* known = catalog_.find(any->type_url());
        const std::unique_ptr<Message> config = known ? new_message(*known->config()) : std::make_unique<google::protobuf::Empty>();
        if (!config->ParseFromString(any->value()))
            return error(at, say("The config is damaged."), say("Remove the component, or open an older copy."));
        if (known) {
            settle(config.get(), at);
            *any = pack(*config);
        } else {
            gather_kept(config.get());
            any->set_value(serialize(*config));
            warning(at, say("Unknown service %1.%2", in_quotes(any->type_url()), service_hint(any->type_url())),
                    say("It is kept as it is, but cannot be shown or simulated; open the file with the version that wrote it."));
        }
    }

    Text service_hint(std::string_view url) const {
        std::vector<std::string_view> known;
        for (const ComponentType& each : catalog_.types) {
            known.push_back(each.name);
            known.push_back(each.config()->name());
        }
        return did_you_mean(url.substr(url.find_last_of("/.") + 1), known);
    }

    /// Joins the kept JSON members of a message into one object, leaves the other unknown fields in front and returns it.
    JsonValue gather_kept(Message* target) {
        JsonValue kept = JsonValue::object();
        std::set<std::string> names;
        UnknownFieldSet* unknown = target->GetReflection()->MutableUnknownFields(target);
        UnknownFieldSet others;
        for (int i = 0; i < unknown->field_count(); ++i) {
            const UnknownField& each = unknown->field(i);
            if (each.number() != kUnknownJsonField)
                others.AddField(each);
            else if (each.type() == UnknownField::TYPE_LENGTH_DELIMITED)
                join(each.length_delimited(), &names, &kept);
        }
        unknown->Swap(&others);
        if (!kept.empty()) unknown->AddLengthDelimited(kUnknownJsonField, kept.dump());
        return kept;
    }

    static void join(const std::string& text, std::set<std::string>* names, JsonValue* kept) {
        auto members = parse_json(text);
        if (!members || !members->is_object()) return;
        for (auto& [name, json] : members->get_ref<JsonValue::object_t&>())
            if (!name.starts_with('@') && names->insert(name).second) append(kept, name, std::move(json));
    }

    void settle_unknown(Message* target, const Location& at) {
        UnknownFieldSet* unknown = target->GetReflection()->MutableUnknownFields(target);
        if (unknown->empty()) return;
        JsonValue kept = gather_kept(target);
        drop_reserved(*target->GetDescriptor(), unknown, &kept);
        unknown->DeleteByNumber(kUnknownJsonField);
        if (!kept.empty()) {
            JsonReader(catalog_, newer_, issues_).read_absent(kept, target, at);
            warn_of_members(gather_kept(target), *target, at);
        }
        if (!unknown->empty() && unknown->field(0).number() != kUnknownJsonField)
            warning(at, say("It holds settings of a newer version."),
                    say("They are kept when you save; open the file with the newer version to see them."));
    }

    /// Settings that an older version had and that meant nothing.
    static void drop_reserved(const google::protobuf::Descriptor& descriptor, UnknownFieldSet* unknown, JsonValue* kept) {
        for (int range = 0; range < descriptor.reserved_range_count(); ++range)
            for (int number = descriptor.reserved_range(range)->start; number < descriptor.reserved_range(range)->end; ++number)
                unknown->DeleteByNumber(number);
        for (int i = 0; i < descriptor.reserved_name_count(); ++i) kept->erase(descriptor.reserved_name(i));
    }

    void warn_of_members(const JsonValue& kept, const Message& target, const Location& at) {
        std::vector<std::string_view> known;
        known.reserve(static_cast<std::size_t>(target.GetDescriptor()->field_count()));
        for (int i = 0; i < target.GetDescriptor()->field_count(); ++i) known.push_back(target.GetDescriptor()->field(i)->name());
        for (const auto& [name, json] : kept.get_ref<const JsonValue::object_t&>()) {
            if (issues_->size() >= kMaxReadIssues) return;
            if (target.GetDescriptor()->FindFieldByName(name))
                warning(at.below(name), say("It has a value that only a newer version understands."), say("It is kept when you save."));
            else
                warning(at.below(name), say("Unknown setting %1.%2", in_quotes(name), did_you_mean(name, known)),
                        say("It is kept when you save, but has no effect."));
        }
    }

    const Catalog& catalog_;
    const bool newer_;
    Issues* issues_;
};

void fail(File* file, Text what, Text remedy) {
    file->issues.push_back({Issue::Severity::Error, {}, {}, std::move(what), std::move(remedy)});
}

/// Entries at the top level, counted without keeping them; a small file must not become a large tree.
bool has_too_many_parts(std::string_view bytes) {
    google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<int>(bytes.size()));
    int parts = 0;
    while (const std::uint32_t tag = in.ReadTag()) {
        if (!google::protobuf::internal::WireFormatLite::SkipField(&in, tag)) return false;
        if (++parts > kMaxParts) return true;
    }
    return false;
}

/// Whether the parts were read; what is in them is settled later.
bool parse_binary(std::string_view bytes, File* file) {
    const Text other_copy = say("Open an older copy of the file.");
    if (bytes.empty()) return fail(file, say("The file ends after its first bytes."), other_copy), false;
    if (static_cast<unsigned char>(bytes[0]) > kFormVersion)
        return fail(file, say("The file is in a form that only a newer version can read."),
                    say("Open it with the newer version and save it as .nepho.json.")),
               false;
    bytes.remove_prefix(1);
    if (bytes.size() > kMaxBinaryBytes || has_too_many_parts(bytes))
        return fail(file, say("The file is larger than 32 MiB or has more than 1,000,000 parts."), other_copy), false;
    if (!file->design.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(file, say("The file is damaged: it cannot be read to its end, or a text in it is not UTF-8."), other_copy), false;
    return true;
}

bool is_newer(const Design& design) { return design.schema_version() > kSchemaVersion; }

bool parse_json_design(std::string_view text, const Catalog& catalog, File* file) {
    auto json = parse_json(text);
    if (!json) {
        const auto& [code, message, where] = json.error();
        fail(file, where.empty() ? say("The file cannot be read: %1.", message) : say("The file cannot be read at %1: %2.", where, message),
             say("Correct it in a text editor, or open an older copy."));
        return false;
    }
    if (!json->is_object()) return fail(file, say("The file is JSON but not a design."), say("Open a .nepho or .nepho.json file.")), false;
    for (const char* name : {"schema_version", "schemaVersion"})
        if (const auto found = json->find(name);
            found != json->end() && found->is_number_unsigned() && found->get<std::uint64_t>() <= UINT32_MAX)
            file->design.set_schema_version(found->get<std::uint32_t>());
    JsonReader(catalog, is_newer(file->design), &file->issues).read(*json, &file->design, {});
    return true;
}

bool starts_like_json(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

bool parse(std::string_view bytes, const Catalog& catalog, File* file) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.size() > kMaxFileBytes)
        return fail(file, say("The file is larger than 128 MiB."), say("Open a .nepho or .nepho.json file.")), false;
    if (bytes.starts_with(kMagic)) return parse_binary(bytes.substr(kMagic.size()), file);
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    file->form = Form::Json;
    if (starts_like_json(bytes)) return parse_json_design(bytes, catalog, file);
    return fail(file, bytes.empty() ? say("The file is empty.") : say("The file is not a design."),
                say("Open a .nepho or .nepho.json file.")),
           false;
}

}  // namespace

File read_design(std::string_view bytes, const Catalog& catalog) {
    const google::protobuf::LogSilencer silence;
    File file;
    if (parse(bytes, catalog, &file)) Settler(catalog, is_newer(file.design), &file.issues).settle(&file.design, {});
    if (!file.readable()) {
        file.design.Clear();
        return file;
    }
    if (is_newer(file.design))
        file.issues.insert(file.issues.begin(), {Issue::Severity::Warning,
                                                 {},
                                                 "schema_version",
                                                 say("The file was written by a newer version (schema %1, this one knows %2).",
                                                     file.design.schema_version(), kSchemaVersion),
                                                 say("What is not known here is kept when you save; update Nephoscope to see it.")});
    migrate(&file.design);
    fill_initial(&file.design, catalog);
    return file;
}

}  // namespace nephoscope::model
