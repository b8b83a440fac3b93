#pragma once

#include <cstdint>

#include "engine/base/sim_time.h"

namespace nephoscope::parts {

/// What a device lets through: `rate` units a second for ever, `burst` while it has credits. It earns `rate` credits a second, up to
/// `credits`, and spends one for each unit. It starts full.
struct PacePlan {
    double rate = 0;     ///< 0: no limit
    double burst = 0;    ///< not above `rate`: it never goes faster than `rate`
    double credits = 0;  ///< most it can save

    bool limited() const { return rate > 0; }
    bool bursts() const { return burst > rate && credits > 0; }
};

/// All zeros is a device not yet used: idle, with full credits.
struct PaceState {
    double missing;  ///< credits short of full at `free`
    double debt;     ///< integral of `missing` up to `free`, in credits x s
    SimTime free;    ///< when all it has taken is through
};

/// Takes `units` at `now`, behind what it took before; when they are all through. Never before `now`.
SimTime take_pace(const PacePlan& plan, PaceState& s, SimTime now, double units);
/// Credits it has now, 0 to 1 of the most; 1 where it has none to save.
double pace_balance(const PacePlan& plan, const PaceState& s, SimTime now);
/// Integral of pace_balance() since the statistics started, in ns; `since` is when they did.
double pace_balance_integral(const PacePlan& plan, const PaceState& s, SimTime since, SimTime now);
/// Units a second it lets through now.
double pace_now(const PacePlan& plan, const PaceState& s);

/// A block device with limits on I/Os and on bytes; the slower of the two decides. Which type of volume has which: the services' matter.
struct VolumePlan {
    PacePlan ios, bytes;
    SimTime latency = 0;  ///< of one I/O that waits for no other
    double io_bytes = 0;  ///< more bytes count as a further I/O; 0: an I/O of any size counts as one
};

struct VolumeCounts {
    std::uint64_t operations, bytes;
    double time;  ///< of I/Os, each from its being asked for to its end, in ns
};

/// All zeros: idle, full of credits.
struct VolumeState {
    PaceState ios, bytes;
    VolumeCounts reads, writes;  ///< since the statistics started
    double held_back;            ///< integral of queue(), in I/Os x s, since then
    SimTime busy;                ///< how long it has something to do, from then until `busy_until`
    SimTime busy_until;          ///< when the last that it has taken ends
    SimTime since;               ///< when the statistics started
};

enum class Transfer : std::uint8_t { Read, Write };

/// One device. What it has taken it does in the order of arrival, at times that are known at once: a caller sleeps until the returned
/// time. An edit of the plan acts on what is taken later.
class Volume {
public:
    Volume(const VolumePlan& plan, VolumeState& state) : plan_(plan), s_(state) {}

    /// `operations` I/Os of `bytes` each, one after the other, asked for at `now`; when the last has ended. None take no time.
    SimTime transfer(SimTime now, Transfer kind, std::uint32_t operations, double bytes);
    /// The same for what is asked for all at once, as a scan does that reads ahead.
    SimTime transfer_ahead(SimTime now, Transfer kind, std::uint32_t operations, double bytes);
    /// Credits left of the I/Os or, where those do not burst, of the bytes: 0 to 1.
    double balance(SimTime now) const { return pace_balance(saving_plan(), saving(), now); }
    /// Its integral since the statistics started, in ns.
    double balance_integral(SimTime now) const { return pace_balance_integral(saving_plan(), saving(), s_.since, now); }
    bool bursts() const { return saving_plan().bursts(); }
    /// I/Os that were taken at `now` take so much longer, one after the other, and end at `end`.
    void delay(SimTime now, Transfer kind, SimTime longer, SimTime end);
    /// How long it has had something to do since the statistics started.
    SimTime busy_time(SimTime now) const;
    /// I/Os taken and held back by a limit now.
    double queue(SimTime now) const;
    /// Whether what comes now must wait for what came before.
    bool saturated(SimTime now) const { return s_.ios.free > now || s_.bytes.free > now; }
    /// Forgets what it has taken, not its credits: those who asked are gone.
    void clear(SimTime now);
    void restart_statistics(SimTime now);

private:
    SimTime let_through(SimTime now, Transfer kind, std::uint32_t operations, double bytes);
    double counted(std::uint32_t operations, double bytes) const;
    VolumeCounts& counts(Transfer kind) { return kind == Transfer::Read ? s_.reads : s_.writes; }
    void occupy(SimTime now, SimTime end);
    const PacePlan& saving_plan() const { return plan_.ios.bursts() ? plan_.ios : plan_.bytes; }
    const PaceState& saving() const { return plan_.ios.bursts() ? s_.ios : s_.bytes; }

    const VolumePlan& plan_;
    VolumeState& s_;
};

}  // namespace nephoscope::parts
