#pragma once

#include "engine/kernel/kernel.h"
#include "engine/parts/health_checker.h"

namespace nephoscope::parts {

inline constexpr std::uint32_t kNoTarget = ~0u;

/// One instance behind a connection. All zeros: not registered.
struct Target {
    HealthState check;
    SimTime slow_since;         ///< when its slow start began; 0: it has its full share
    double credit;              ///< share of a turn saved up while it starts slowly
    std::uint32_t outstanding;  ///< requests it has not answered
    std::uint32_t last_turn;    ///< when it was chosen last, in turns: breaks ties
    std::uint32_t position;     ///< in the rotation; kNoTarget: none
    std::uint32_t instance;
    kernel::LinkIndex link;
    std::uint8_t zone;
    bool newer;  ///< it gets the share that the traffic is split by
    enum class State : std::uint8_t { Unused, Registered, Draining } state;
};

/// Targets that one node of the load balancer may choose: those that are healthy, then those that are not.
struct Ring {
    std::uint32_t first, healthy, others;
};

struct TargetGroupPlan {
    kernel::LinkIndex link = 0;
    std::uint32_t column = 0, first = 0, count = 0;   ///< of Target
    std::uint32_t rotation_column = 0, rotation = 0;  ///< of std::uint32_t: `count` elements, each a Target's element number
    std::uint32_t ring_column = 0, rings = 0;         ///< of Ring
    std::uint32_t ring_count = 1;                     ///< one for all zones, or one for each
    bool ordered = false;                             ///< rings are kept as heaps: fewest outstanding requests first
};

/// The targets behind one connection and the dense arrays they are chosen from: choosing is O(1), or O(log n) when ordered. Whoever
/// changes a target's state or health calls rebuild() before the next choice.
class TargetGroup {
public:
    TargetGroup(kernel::Kernel& k, const TargetGroupPlan& plan) : k_(k), plan_(plan) {}

    /// By instance. REQUIRES: instance < count.
    Target& target(std::uint32_t instance) const { return targets()[plan_.first + instance]; }
    const Ring& ring(std::uint32_t number) const { return rings()[number]; }
    void rebuild();

    std::uint32_t size(std::uint32_t ring, bool healthy) const { return healthy ? rings()[ring].healthy : rings()[ring].others; }
    /// Element number of the n-th target of a ring. REQUIRES: n < size(). When ordered, the 0th has the fewest outstanding requests.
    std::uint32_t at(std::uint32_t ring, bool healthy, std::uint32_t n) const {
        const Ring& r = rings()[ring];
        return rotation()[r.first + (healthy ? 0 : r.healthy) + n];
    }
    /// Whether target element a comes before b: fewer outstanding requests, then not chosen for longer.
    bool before(std::uint32_t a, std::uint32_t b) const {
        const Target& x = targets()[a];
        const Target& y = targets()[b];
        return x.outstanding != y.outstanding ? x.outstanding < y.outstanding : x.last_turn < y.last_turn;
    }
    /// A request goes to the target, as the `turn`-th of all.
    void begin(std::uint32_t target, std::uint32_t turn) {
        ++targets()[target].outstanding;
        targets()[target].last_turn = turn;
        if (plan_.ordered) reorder(target);
    }
    /// It came back, however it ended.
    void end(std::uint32_t target) {
        --targets()[target].outstanding;
        if (plan_.ordered) reorder(target);
    }

private:
    void add(std::uint32_t ring, bool healthy);
    void place(std::uint32_t position, std::uint32_t target);
    void reorder(std::uint32_t target);
    void up(std::uint32_t base, std::uint32_t n);
    void down(std::uint32_t base, std::uint32_t size, std::uint32_t n);
    bool belongs(const Target& target, std::uint32_t ring, bool healthy) const;

    Target* targets() const { return k_.w.column<Target>(plan_.column); }
    std::uint32_t* rotation() const { return k_.w.column<std::uint32_t>(plan_.rotation_column) + plan_.rotation; }
    Ring* rings() const { return k_.w.column<Ring>(plan_.ring_column) + plan_.rings; }

    kernel::Kernel& k_;
    const TargetGroupPlan& plan_;
};

}  // namespace nephoscope::parts
