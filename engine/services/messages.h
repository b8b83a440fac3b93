#pragma once

#include "engine/kernel/kernel.h"

namespace nephoscope::services {

// Messages are frames (Kernel::send) of the component that keeps them. Who takes them in batches does not poll over the connection: the
// component that keeps them has the pollers, as AWS's event source mappings have, and calls the consumer over its connection of mode "Poll",
// once for each batch, with operation kBatch.

/// What a batch is made of: one frame for each message, chained by Frame::next in the order of the batch. They belong to the caller, which
/// frees them when the call has ended; `Frame::request` is the message's. At the consumer `Frame::local` of a kBatch call is the first.
template <typename Visit>
void each_in_batch(kernel::Kernel& k, kernel::FrameId first, Visit visit) {
    for (kernel::FrameId id = first; id; id = k.frame(id).next) visit(id);
}

/// Frame::operation of a message whose failure a Task waits for (task_token.h): its consumer reports it and goes on with the batch.
inline constexpr std::uint8_t kTellsFailure = 1;

/// Whether the messages of a kBatch call may still be looked at. A consumer takes what it needs in its first line (see Kernel::spawn_for),
/// and ends at once when its caller has given up, or was removed, on the way.
inline bool batch_is_there(const kernel::Kernel& k, const kernel::Frame& call) { return call.parent && !k.frame(call.parent).killed(); }

/// Called by the consumer before it answers: this message was not worked on; the others were (ReportBatchItemFailures). Without it the
/// outcome of the call is that of the whole batch. `met` has the error from its last child. REQUIRES: batch_is_there().
inline void report_failure(kernel::Kernel& k, kernel::FrameId message, const kernel::Frame& met) {
    kernel::Frame& f = k.frame(message);
    f.set_child(kernel::Outcome::Failed);
    f.status = met.status;
    f.cause = met.cause;
}

}  // namespace nephoscope::services
