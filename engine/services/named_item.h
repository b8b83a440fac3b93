#pragma once

#include <cstdint>

#include "engine/services/own_request.h"

namespace nephoscope::services::named_item {

// A Task of a workflow says by itself which item its call is about and what it does to it, whatever the class of its request says. Such a
// call goes with a request of its own: a copy of the one it is made for, with another key, another kWrite, and the action in those bits of
// Request::flags that the kernel leaves free (docs/decisions/0023). A store heeds the action of calls with this Frame::operation alone, so
// that what such a call causes elsewhere is again what the class of the request says.

/// Frame::operation of a call whose request says what it does.
inline constexpr std::uint8_t kNamed = 2;

enum class Action : std::uint8_t { None, Get, Query, Put, Update, Delete };
constexpr bool is_write(Action action) { return action >= Action::Put; }

struct Named {
    Action action = Action::None;
    bool strong = false;  ///< a read that is strongly consistent
};

inline constexpr int kShift = 5;
inline constexpr std::uint8_t kBits = 7u << kShift;
inline constexpr std::size_t kActions = 8;  ///< values of the bits
inline constexpr std::size_t kKinds = 6;    ///< of Action

constexpr std::uint8_t flags_of(Named named) {
    constexpr unsigned kStrong = 6;  // StrongGet, StrongQuery
    const auto word = static_cast<unsigned>(named.action);
    return static_cast<std::uint8_t>((named.strong && word > 0 && word < 3 ? word - 1 + kStrong : word) << kShift);
}
/// By number, below kActions.
constexpr Named named(std::size_t bits) {
    if (bits >= 6) return {static_cast<Action>(bits - 5), true};
    return {static_cast<Action>(bits), false};
}
constexpr std::size_t bits_of(const kernel::Request& request) { return request.flags >> kShift; }
/// Whether its key was named, and so means something without a data set too.
constexpr bool has_name(const kernel::Request& request) { return bits_of(request) != 0; }

/// What a call says that it does; 0: as its class.
inline std::size_t bits_of(const kernel::Kernel& k, const kernel::Frame& call) {
    return call.operation == kNamed ? bits_of(k.request(call)) : 0;
}

/// A frame that was just made for another's request gets one of its own.
inline void give_request(kernel::Kernel& k, kernel::FrameId id, std::uint32_t key, Named named) {
    kernel::Frame& f = k.frame(id);
    kernel::Request made = k.request(f);
    const kernel::FrameId root = spawn_own_request(k, f.node, 0, made.id);
    const kernel::RequestId own = k.frame(root).request;
    ++k.request(k.frame(root)).references;
    k.finish(root, kernel::Outcome::Ok);
    f.request = own;
    made.references = 1;
    made.key = key;
    made.flags = static_cast<std::uint8_t>((made.flags & ~(kBits | kernel::Request::kWrite)) | flags_of(named) |
                                           (is_write(named.action) ? kernel::Request::kWrite : 0));
    k.request(f) = made;
}

}  // namespace nephoscope::services::named_item
