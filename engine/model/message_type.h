#pragma once

#include <google/protobuf/any.pb.h>

#include <string>
#include <string_view>

namespace nephoscope::model {

/// A generated message. Its descriptor is made when somebody first asks for it, which takes about a millisecond; its name is at hand.
struct MessageType {
    const google::protobuf::Descriptor* (*descriptor)() = nullptr;
    std::string_view (*full_name)() = nullptr;  ///< "nephoscope.services.Rds"

    const google::protobuf::Descriptor* operator()() const { return descriptor(); }
};

/// An Any knows it without the descriptor.
template <typename Message>
std::string_view full_name_of() {
    static const std::string kName = [] {
        google::protobuf::Any any;
        any.PackFrom(Message::default_instance());
        return any.type_url().substr(any.type_url().rfind('/') + 1);
    }();
    return kName;
}

template <typename Message>
inline constexpr MessageType message_type{Message::descriptor, full_name_of<Message>};

}  // namespace nephoscope::model
