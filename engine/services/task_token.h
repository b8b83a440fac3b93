#pragma once

#include "engine/parts/caller.h"

namespace nephoscope::services::task_token {

// A Task may wait until what it sent has been worked on (.waitForTaskToken). Its call brings a token, which goes with the message and is
// given back when whoever works on the message is done with it. The token stands in a frame of the message's, so that snapshots and edits
// carry it along; one whose workflow is gone leads nowhere. While somebody works on the message the Task knows it, for its heartbeats.

/// Frame::operation of a call that brings one. Only queues, topics and (by topics) functions are called so.
inline constexpr std::uint8_t kWithToken = 2;
/// What a Task hears of its token.
enum class News : std::uint8_t {
    Back,      ///< what it was sent with has been worked on
    TakenUp,   ///< somebody begins to work on it
    PutDown,   ///< who did works on it no more
    FailedAt,  ///< who did tells that it has failed
};
/// Index of the routine, of every node whose Tasks send tokens, that hears of one: Frame::local is who waits, Frame::started its attempt,
/// Frame::operation the News. TakenUp, PutDown: Frame::ordinal is the frame that the token stands in. FailedAt: `status` and `cause` are
/// those of the error.
inline constexpr std::uint8_t kRoutine = 5;
/// In Token::attempt: who works on it tells the Task when that fails, and is done with it then.
inline constexpr SimTime kTellsFailures = SimTime{1} << 32;

struct Token {
    std::uint32_t task = 0;  ///< who waits; 0: there is no token
    SimTime attempt = 0;     ///< of the Task, below 2^32, and kTellsFailures
    kernel::NodeIndex node = 0;

    bool tells_failures() const { return task && attempt & kTellsFailures; }
    explicit operator bool() const { return task != 0; }
};

/// The frame of the Task that a call was made for, or of what passes its token on; 0 when it has given up, or nobody's Task made it.
inline kernel::FrameId sender(const kernel::Kernel& k, const kernel::Frame& call) {
    const kernel::Frame* const policy = parts::retrying_caller(k, call);
    return policy ? policy->parent : call.parent;
}

/// REQUIRES: local, wake and cause of the frame are of no other use as long as it lives.
inline void put(kernel::Kernel& k, kernel::FrameId id, const Token& token) {
    kernel::Frame& f = k.frame(id);
    f.local = token.task;
    f.wake = token.attempt;
    f.cause = token.node;
}
inline Token in(const kernel::Frame& f) { return {f.local, f.wake, f.cause}; }

// What passes a token on (a topic) keeps it in a frame that only waits, with held() as its routine. Who makes the call is a frame with
// nobody above it, and has the number of the other in the upper half of Frame::started.

inline constexpr int kHolderAt = 32;
inline kernel::FrameId holder_of(const kernel::Frame& f) { return static_cast<kernel::FrameId>(f.started >> kHolderAt); }

inline kernel::FrameId held(kernel::Kernel& k, kernel::FrameId id) {
    NEPHO_BEGIN(k.frame(id))
    PARK();
    return k.finish(id, kernel::Outcome::Ok);
    NEPHO_END;
}
/// 0: there is no token. `cause` is a frame of a node that has held() at this index; `number` tells apart what it keeps.
inline kernel::FrameId hold(kernel::Kernel& k, kernel::FrameId cause, std::uint8_t routine, const Token& token, std::uint32_t number = 0) {
    if (!token) return 0;
    const kernel::FrameId id = k.send(cause, routine, 0, number);
    put(k, id, token);
    return id;
}
/// Of 0: nothing. REQUIRES: it has begun to wait.
inline void release(kernel::Kernel& k, kernel::FrameId holder) {
    if (!holder) return;
    k.abandon(holder, false, kernel::Outcome::Ok, 0);
    k.discard(holder);
}

inline Token brought_by(const kernel::Kernel& k, const kernel::Frame& call) {
    const kernel::FrameId id = call.operation == kWithToken ? sender(k, call) : 0;
    if (!id) return {};
    const kernel::Frame& by = k.frame(id);
    if (by.parent) return {by.local, by.started, by.node};
    const kernel::FrameId holder = holder_of(by);
    return holder ? in(k.frame(holder)) : Token{};
}

/// The message gets the token of the call that it was sent by, if there is one. REQUIRES: as put().
inline void pass_on(kernel::Kernel& k, const kernel::Frame& call, kernel::FrameId message) {
    if (const Token token = brought_by(k, call)) put(k, message, token);
}

inline void lose(kernel::Kernel& k, kernel::FrameId message) { k.frame(message).local = 0; }

/// The frame that its Task hears it by, which has not run yet; 0: there is no token, or nobody to hear of it.
inline kernel::FrameId tell(kernel::Kernel& k, const Token& token, News news, kernel::FrameId where = 0) {
    if (!token || token.node >= k.program.nodes.size()) return 0;
    const kernel::FrameId id = k.spawn_process(token.node, kRoutine, token.task);
    kernel::Frame& f = k.frame(id);
    f.started = token.attempt & ~kTellsFailures;
    f.operation = static_cast<std::uint8_t>(news) & 3;
    f.ordinal = where;
    return id;
}

/// Whoever waits for it goes on, once.
inline void give_back(kernel::Kernel& k, const Token& token) { tell(k, token, News::Back); }
/// Its consumer is done with the message.
inline void give_back(kernel::Kernel& k, kernel::FrameId message) {
    give_back(k, in(k.frame(message)));
    lose(k, message);
}

/// Somebody begins to work on a message. Every begin has an end: put_down(), unless the token goes back or its frame dies by an edit.
inline void taken_up(kernel::Kernel& k, kernel::FrameId message) { tell(k, in(k.frame(message)), News::TakenUp, message); }
/// Nobody works on it now; nothing where nobody did.
inline void put_down(kernel::Kernel& k, kernel::FrameId message) { tell(k, in(k.frame(message)), News::PutDown, message); }

/// Who worked on it has caught an error, which `met` has as the end of its last child.
inline void fail(kernel::Kernel& k, const Token& token, const kernel::Frame& met) {
    if (const kernel::FrameId id = tell(k, token, News::FailedAt)) {
        k.frame(id).status = met.status;
        k.frame(id).cause = met.cause;
    }
}

/// Whether the frame that it stood in is still there, after an edit.
inline bool stands_in(const kernel::Kernel& k, kernel::FrameId id, std::uint32_t task) {
    const kernel::Frame& f = k.frame(id);
    return f.node != kernel::kNoLink && !f.killed() && f.local == task;
}

}  // namespace nephoscope::services::task_token
