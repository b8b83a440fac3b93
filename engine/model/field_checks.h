#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/location.h"
#include "engine/model/schema.h"

namespace nephoscope::model {

/// Checks messages by the options of their fields: ranges, finite numbers, enum values, required fields. What refers to a part is handed
/// to `reference`, which knows the design. One object serves one validation.
class FieldChecks {
public:
    /// A text field with refers_to and where its message is; called for empty texts of single fields too.
    using Reference = std::function<void(const FieldInfo& info, const std::string& id, const Location& owner)>;

    FieldChecks(Issues* issues, Reference reference) : issues_(issues), reference_(std::move(reference)) {}

    /// The message and all below it, Any excepted.
    void check(const google::protobuf::Message& source, const Location& at);

private:
    void check_field(const google::protobuf::Message& owner, const FieldInfo& info, const Location& at);
    void check_one(const google::protobuf::Message& owner, const FieldInfo& info, int index, const Location& at);
    void check_number(const google::protobuf::Message& owner, const FieldInfo& info, double number, const Location& at);
    void check_enum(const google::protobuf::Message& owner, const FieldInfo& info, int number, const Location& at);
    void report(const google::protobuf::Message& owner, const FieldInfo& info, const Location& at, Text what, Text remedy);
    const std::vector<FieldInfo>& fields(const google::protobuf::Descriptor& descriptor);

    Issues* issues_;
    Reference reference_;
    std::unordered_map<const google::protobuf::Descriptor*, std::vector<FieldInfo>> fields_;
    std::string scratch_;
};

}  // namespace nephoscope::model
