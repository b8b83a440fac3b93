#pragma once

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

namespace nephoscope::model {

/// Where a message stands in a design, in the words of an Issue: the part's id and the path below it.
struct Location {
    std::string object;
    std::string field;

    std::string path_of(std::string_view name) const { return field.empty() ? std::string(name) : field + "." + std::string(name); }
    Location below(std::string_view name) const { return {object, path_of(name)}; }

    /// Of an element of a list: at the top level of a design its id, otherwise its number.
    Location element(std::string_view list, int index, std::string_view id) const {
        if (object.empty() && field.empty() && !id.empty()) return {std::string(id), {}};
        return {object, path_of(list) + "." + std::to_string(index)};
    }
};

/// The message's id field, or an empty text.
inline std::string id_of(const google::protobuf::Message& part) {
    const google::protobuf::FieldDescriptor* id = part.GetDescriptor()->FindFieldByName("id");
    const bool text = id && !id->is_repeated() && id->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING;
    return text ? part.GetReflection()->GetString(part, id) : std::string();
}

}  // namespace nephoscope::model
