#pragma once

#include <string_view>

namespace google::protobuf {
class Descriptor;
}

namespace nephoscope::model {

/// A generated message. Its descriptor is made when somebody first asks for it, which takes about a millisecond; its name is at hand.
struct MessageType {
    const google::protobuf::Descriptor* (*descriptor)() = nullptr;
    std::string_view (*full_name)() = nullptr;  ///< "nephoscope.services.Rds"

    const google::protobuf::Descriptor* operator()() const { return descriptor(); }
};

template <typename Message>
inline constexpr MessageType message_type{Message::descriptor, []() -> std::string_view {
                                              const auto name = Message::FullMessageName();
                                              return {name.data(), static_cast<std::size_t>(name.size())};
                                          }};

}  // namespace nephoscope::model
