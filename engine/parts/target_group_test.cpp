#include "engine/parts/target_group.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace nephoscope;
using parts::Health;
using parts::Ring;
using parts::Target;
using parts::TargetGroup;

namespace {

constexpr std::uint32_t kTargets = 50, kZones = 3;

/// A world that holds one group and nothing else.
struct Fixture {
    kernel::Program program = make_program();
    kernel::World world{program};
    kernel::Kernel k{world, program};
    parts::TargetGroupPlan plan{0, 0, 1, kTargets, 1, 1, 2, 1, 1, false};

    static kernel::Program make_program() {
        kernel::Program program;
        program.lines.resize(1);
        program.timer_lists.resize(1);
        program.sources.resize(1);
        program.columns = {
            {"target", sizeof(Target), kTargets + 1}, {"number", sizeof(std::uint32_t), kTargets + 1}, {"ring", sizeof(Ring), kZones + 1}};
        return program;
    }
    /// Every third is unhealthy, every seventh drains, every fifth is not there.
    void fill() {
        for (std::uint32_t i = 0; i < kTargets; ++i) {
            Target& target = TargetGroup(k, plan).target(i);
            target.state = i % 5 == 0 ? Target::State::Unused : i % 7 == 0 ? Target::State::Draining : Target::State::Registered;
            target.check.health = i % 3 == 0 ? Health::Unhealthy : Health::Healthy;
            target.zone = i % kZones;
        }
        TargetGroup(k, plan).rebuild();
    }
    std::set<std::uint32_t> members(std::uint32_t ring, bool healthy) {
        const TargetGroup group(k, plan);
        std::set<std::uint32_t> all;
        for (std::uint32_t n = 0; n < group.size(ring, healthy); ++n) all.insert(group.at(ring, healthy, n) - plan.first);
        return all;
    }
};

}  // namespace

class TargetGroupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rings_hold_each_registered_target_once() {
        Fixture f;
        f.fill();
        std::set<std::uint32_t> healthy, others;
        for (std::uint32_t i = 0; i < kTargets; ++i)
            if (i % 5 && i % 7) (i % 3 ? healthy : others).insert(i);
        QVERIFY(f.members(0, true) == healthy);
        QVERIFY(f.members(0, false) == others);
    }

    void a_ring_for_each_zone_holds_the_targets_of_that_zone() {
        Fixture f;
        f.plan.ring_count = kZones;
        f.fill();
        std::size_t all = 0;
        for (std::uint32_t zone = 0; zone < kZones; ++zone) {
            for (const std::uint32_t i : f.members(zone, true)) QCOMPARE(i % kZones, zone);
            all += f.members(zone, true).size() + f.members(zone, false).size();
        }
        Fixture one;
        one.fill();
        QCOMPARE(all, one.members(0, true).size() + one.members(0, false).size());
    }

    void ordered_rings_always_begin_with_the_least_loaded() {
        Fixture f;
        f.plan.ordered = true;
        f.fill();
        TargetGroup group(f.k, f.plan);
        kernel::Stream draw(7);
        std::vector<std::uint32_t> under_way;
        for (std::uint32_t turn = 1; turn <= 5000; ++turn) {
            if (kernel::below(draw, 100) < 55 || under_way.empty()) {
                under_way.push_back(group.at(0, true, 0));
                group.begin(under_way.back(), turn);
            } else {
                std::swap(under_way[kernel::below(draw, under_way.size())], under_way.back());
                group.end(under_way.back());
                under_way.pop_back();
            }
            const std::uint32_t first = group.at(0, true, 0);
            for (std::uint32_t n = 1; n < group.size(0, true); ++n) QVERIFY(!group.before(group.at(0, true, n), first));
            QCOMPARE(group.size(0, true), static_cast<std::uint32_t>(f.members(0, true).size()));
        }
    }
};

QTEST_APPLESS_MAIN(TargetGroupTest)
#include "target_group_test.moc"
