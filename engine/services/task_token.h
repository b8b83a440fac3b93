#pragma once

#include "engine/parts/caller.h"

namespace nephoscope::services::task_token {

// A Task may wait until what it sent has been worked on (.waitForTaskToken). Its call brings a token, which goes with the message and is
// given back when the message's consumer is done with it. The token stands in the message's own frame, so that snapshots and edits carry
// it along; one whose workflow is gone leads nowhere.

/// Frame::operation of a call that brings one. Only queues are called so.
inline constexpr std::uint8_t kWithToken = 2;
/// Index of the routine, of every node whose Tasks send tokens, that takes one back: Frame::local is who waits, Frame::started its attempt.
inline constexpr std::uint8_t kRoutine = 5;

/// The frame of the Task that a call was made for; 0 when it has given up, or nobody's Task made it.
inline kernel::FrameId sender(const kernel::Kernel& k, const kernel::Frame& call) {
    const kernel::Frame* const policy = parts::retrying_caller(k, call);
    return policy ? policy->parent : call.parent;
}

/// The message gets the token of the call that it was sent by, if there is one. REQUIRES: local, wake and cause of the message's frame are
/// of no other use as long as it lives.
inline void pass_on(kernel::Kernel& k, const kernel::Frame& call, kernel::FrameId message) {
    const kernel::FrameId task = call.operation == kWithToken ? sender(k, call) : 0;
    if (!task) return;
    kernel::Frame& m = k.frame(message);
    m.local = k.frame(task).local;
    m.wake = k.frame(task).started;
    m.cause = k.frame(task).node;
}

inline void lose(kernel::Kernel& k, kernel::FrameId message) { k.frame(message).local = 0; }

/// Its consumer is done with the message: whoever waits for that goes on, once.
inline void give_back(kernel::Kernel& k, kernel::FrameId message) {
    const kernel::Frame& m = k.frame(message);
    if (!m.local || m.cause >= k.program.nodes.size()) return;
    const SimTime attempt = m.wake;
    const kernel::FrameId answer = k.spawn_process(m.cause, kRoutine, m.local);
    k.frame(answer).started = attempt;
    lose(k, message);
}

}  // namespace nephoscope::services::task_token
