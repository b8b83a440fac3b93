#include "engine/services/auto_scaling_group/hardware.h"

#include <algorithm>

namespace nephoscope::services::asg {

SimTime Hardware::transfer(bool write) const {
    const std::uint32_t ios = write ? plan_.write_ios : plan_.read_ios;
    if (ios == 0) return 0;
    const auto kind = write ? parts::Transfer::Write : parts::Transfer::Read;
    const SimTime now = k_.now();
    const SimTime done = std::max(volume().transfer(now, kind, ios, plan_.io_bytes), link().transfer(now, kind, ios, plan_.io_bytes));
    if (!s_.io_delay) return done - now;
    const SimTime longer = s_.io_delay * ios;
    volume().delay(now, kind, longer, done + longer);
    return done - now + longer;
}

void Hardware::start(bool steady) const {
    if (s_.is_new) {
        const parts::VolumeState before = s_.volume;
        s_.volume = s_.link = {};
        s_.volume.reads = before.reads;
        s_.volume.writes = before.writes;
        s_.volume.held_back = before.held_back;
        s_.volume.busy = before.busy;
        s_.volume.since = s_.link.since = k_.now();
        s_.io_delay = 0;
        s_.paused = false;
    }
    if (plan_.type) steady ? processor().start_steady() : processor().start(s_.is_new);
    s_.is_new = false;
}

void Hardware::stop() const {
    volume().clear(k_.now());
    link().clear(k_.now());
    if (plan_.type) processor().stop();
}

void Hardware::adapt() const {
    if (plan_.type)
        processor().adapt();
    else
        Processor(k_, plan_.processor, 0, s_.processor).release_all();
}

void Hardware::forget() const { parts::SharedProcessor(k_, {}, s_.processor.shared).forget(); }

void Hardware::restart_statistics() const {
    volume().restart_statistics(k_.now());
    link().restart_statistics(k_.now());
    if (plan_.type) processor().restart_statistics();
}

}  // namespace nephoscope::services::asg
