#include "engine/parts/target_group.h"

namespace nephoscope::parts {

bool TargetGroup::belongs(const Target& target, std::uint32_t ring, bool healthy) const {
    if (target.state != Target::State::Registered || (target.check.health == Health::Healthy) != healthy) return false;
    return plan_.ring_count == 1 || target.zone == ring;
}

void TargetGroup::place(std::uint32_t position, std::uint32_t target) {
    rotation()[position] = target;
    targets()[target].position = position;
}

void TargetGroup::add(std::uint32_t ring, bool healthy) {
    Ring& r = rings()[ring];
    std::uint32_t& size = healthy ? r.healthy : r.others;
    const std::uint32_t base = r.first + (healthy ? 0 : r.healthy);
    for (std::uint32_t i = 0; i < plan_.count; ++i) {
        if (!belongs(target(i), ring, healthy)) continue;
        place(base + size++, plan_.first + i);
        if (plan_.ordered) up(base, size - 1);
    }
}

void TargetGroup::rebuild() {
    for (std::uint32_t i = 0; i < plan_.count; ++i) target(i).position = kNoTarget;
    std::uint32_t first = 0;
    for (std::uint32_t ring = 0; ring < plan_.ring_count; ++ring) {
        rings()[ring] = {first, 0, 0};
        add(ring, true);
        add(ring, false);
        first += rings()[ring].healthy + rings()[ring].others;
    }
}

void TargetGroup::reorder(std::uint32_t target) {
    const std::uint32_t position = targets()[target].position;
    if (position >= plan_.count || rotation()[position] != target) return;
    const Ring* r = rings();
    while (position >= r->first + r->healthy + r->others) ++r;
    const bool healthy = position < r->first + r->healthy;
    const std::uint32_t base = healthy ? r->first : r->first + r->healthy;
    up(base, position - base);
    down(base, healthy ? r->healthy : r->others, targets()[target].position - base);
}

void TargetGroup::up(std::uint32_t base, std::uint32_t n) {
    while (n) {
        const std::uint32_t parent = (n - 1) / 2;
        const std::uint32_t low = rotation()[base + n], high = rotation()[base + parent];
        if (!before(low, high)) return;
        place(base + parent, low);
        place(base + n, high);
        n = parent;
    }
}

void TargetGroup::down(std::uint32_t base, std::uint32_t size, std::uint32_t n) {
    for (std::uint32_t child = 2 * n + 1; child < size; child = 2 * n + 1) {
        if (child + 1 < size && before(rotation()[base + child + 1], rotation()[base + child])) ++child;
        const std::uint32_t high = rotation()[base + n], low = rotation()[base + child];
        if (!before(low, high)) return;
        place(base + n, low);
        place(base + child, high);
        n = child;
    }
}

}  // namespace nephoscope::parts
