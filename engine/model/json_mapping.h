#pragma once

#include <google/protobuf/any.pb.h>
#include <google/protobuf/message.h>

#include <set>

#include "engine/base/result.h"
#include "engine/model/catalog.h"
#include "engine/model/json_parse.h"
#include "engine/model/location.h"

namespace nephoscope::model {

/// Issues a reader gathers before it gives up on a file.
inline constexpr std::size_t kMaxReadIssues = 1'000;

/// Fills messages from JSON by protobuf's mapping. Members it does not know are kept in the message under kUnknownJsonField.
class JsonReader {
public:
    /// `newer`: the file is of a newer schema, so what cannot be read is kept and not an error.
    JsonReader(const Catalog& catalog, bool newer, Issues* issues) : catalog_(catalog), newer_(newer), issues_(issues) {}

    void read(const JsonValue& object, google::protobuf::Message* target, const Location& at) { read_members(object, target, at, false); }

    /// Reads only what the message has not: for members an older build kept.
    void read_absent(const JsonValue& object, google::protobuf::Message* target, const Location& at) {
        read_members(object, target, at, true);
    }

private:
    void read_members(const JsonValue& object, google::protobuf::Message* target, const Location& at, bool only_absent);
    bool read_field(const JsonValue& json, google::protobuf::Message* target, const google::protobuf::FieldDescriptor& of,
                    const Location& at);
    bool read_one(const JsonValue& json, google::protobuf::Message* target, const google::protobuf::FieldDescriptor& of,
                  const Location& at);
    bool read_message(const JsonValue& json, google::protobuf::Message* target, const Location& at);
    bool read_any(const JsonValue& json, google::protobuf::Any* any, const Location& at);
    bool read_unknown(const JsonValue& json, google::protobuf::Message* target, const Location& at);
    bool wrong(const Location& at, Text what, Text remedy);

    const Catalog& catalog_;
    const bool newer_;
    Issues* issues_;
};

/// The fields of a message that are absent because their value, kept in its JSON, is one only a newer version can read.
std::set<const google::protobuf::FieldDescriptor*> kept_fields(const google::protobuf::Message& source);

/// The reverse: what read() would make the same message of.
JsonValue json_of(const google::protobuf::Message& source, const Catalog& catalog);

}  // namespace nephoscope::model
