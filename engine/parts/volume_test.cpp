#include "engine/parts/volume.h"

#include <QTest>

#include <cmath>

using namespace nephoscope;
using parts::pace_balance;
using parts::PacePlan;
using parts::PaceState;
using parts::take_pace;
using parts::Transfer;
using parts::Volume;
using parts::VolumePlan;
using parts::VolumeState;

namespace {

constexpr double kCredits = 5'400'000;

/// Seconds from full credits until a device that is asked for `asked` units a second first makes one wait.
double seconds_of_burst(const PacePlan& plan, double asked) {
    PaceState s{};
    for (int i = 0; i < 10'000 * asked; ++i) {
        const SimTime now = from_seconds(i / asked);
        if (take_pace(plan, s, now, 1) - now > from_seconds(2 / plan.burst)) return to_seconds(now);
    }
    return 0;
}

bool near(double found, double truth, double tolerance) { return std::abs(found - truth) <= tolerance; }

}  // namespace

class VolumeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_burst_lasts_as_long_as_the_credits_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("seconds");
        QTest::newRow("100 IOPS") << 100.0 << 1862.07;
        QTest::newRow("300 IOPS") << 300.0 << 2000.0;
        QTest::newRow("750 IOPS") << 750.0 << 2400.0;
        QTest::newRow("1,500 IOPS") << 1500.0 << 3600.0;
        QTest::newRow("2,250 IOPS") << 2250.0 << 7200.0;
    }
    void a_burst_lasts_as_long_as_the_credits() {
        QFETCH(double, rate);
        QFETCH(double, seconds);
        const PacePlan plan{rate, 3000, kCredits};
        const double found = seconds_of_burst(plan, 2999.9);
        QVERIFY2(near(found, kCredits / (2999.9 - rate), 1), qPrintable(QString::number(found)));
        PaceState all_at_once{};
        QVERIFY(near(to_seconds(take_pace(plan, all_at_once, 0, 3000 * kCredits / (3000 - rate))), seconds, 0.01));
    }

    void without_credits_it_does_its_rate() {
        const PacePlan plan{300, 3000, kCredits};
        PaceState s{};
        take_pace(plan, s, 0, 6'000'000);
        const SimTime empty = s.free;
        QVERIFY(near(pace_balance(plan, s, empty), 0, 1e-9));
        QCOMPARE(take_pace(plan, s, empty, 600) - empty, 2 * kSecond);
    }

    void a_burst_that_leaves_credits_keeps_them_whatever_its_numbers() {
        const PacePlan plan{5.43e6, 260.57e6, 4.59e11};
        for (int units = 1; units < 2000; ++units) {
            PaceState s{};
            const SimTime end = take_pace(plan, s, 0, units * 16'384.0);
            QVERIFY2(pace_balance(plan, s, end) > 0.99, qPrintable(QString::number(units)));
        }
    }

    void an_idle_device_earns_its_rate_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("seconds_to_fill");
        QTest::newRow("100 IOPS") << 100.0 << 54'000.0;
        QTest::newRow("300 IOPS") << 300.0 << 18'000.0;
        QTest::newRow("750 IOPS") << 750.0 << 7'200.0;
        QTest::newRow("1,500 IOPS") << 1500.0 << 3'600.0;
    }
    void an_idle_device_earns_its_rate() {
        QFETCH(double, rate);
        QFETCH(double, seconds_to_fill);
        const PacePlan plan{rate, 3000, kCredits};
        PaceState s{};
        take_pace(plan, s, 0, 1e8);
        const SimTime empty = s.free;
        QVERIFY(near(pace_balance(plan, s, empty + from_seconds(seconds_to_fill / 2)), 0.5, 1e-6));
        QVERIFY(pace_balance(plan, s, empty + from_seconds(seconds_to_fill - 1)) < 1);
        QCOMPARE(pace_balance(plan, s, empty + from_seconds(seconds_to_fill)), 1.0);
        QCOMPARE(pace_balance(plan, s, empty + from_seconds(seconds_to_fill * 9)), 1.0);
    }

    void below_its_rate_it_spends_nothing() {
        const PacePlan plan{300, 3000, kCredits};
        PaceState s{};
        for (int i = 0; i < 299'000; ++i) take_pace(plan, s, from_seconds(i / 299.0), 1);
        QVERIFY(pace_balance(plan, s, from_seconds(1000)) > 0.999999);
    }

    void a_rate_above_the_burst_needs_no_credits() {
        const PacePlan plan{6000, 3000, kCredits};
        PaceState s{};
        QCOMPARE(take_pace(plan, s, 0, 60'000'000), 10'000 * kSecond);
        QCOMPARE(pace_balance(plan, s, 0), 1.0);
    }

    void the_first_io_of_an_idle_volume_takes_its_latency_alone() {
        const VolumePlan plan{{100, 0, 0}, {}, kMillisecond, 0};
        VolumeState s{};
        QCOMPARE(Volume(plan, s).transfer(kSecond, Transfer::Read, 1, 16'384), kSecond + kMillisecond);
        QCOMPARE(Volume(plan, s).transfer(kSecond, Transfer::Read, 1, 16'384), kSecond + 11 * kMillisecond);
        QVERIFY(near(s.held_back, 0.010, 1e-9));
    }

    void it_is_busy_from_the_first_io_to_the_last_however_many_there_are_at_once() {
        const VolumePlan plan{{100, 0, 0}, {}, kMillisecond, 0};
        VolumeState s{};
        Volume volume(plan, s);
        volume.transfer(kSecond, Transfer::Read, 2, 1);                  // To 1.011.
        volume.transfer(kSecond + kMillisecond, Transfer::Write, 1, 1);  // To 1.021.
        QCOMPARE(volume.busy_time(kSecond + 6 * kMillisecond), 6 * kMillisecond);
        volume.transfer_ahead(2 * kSecond, Transfer::Read, 3, 1);  // To 2.021.
        QCOMPARE(volume.busy_time(3 * kSecond), 42 * kMillisecond);
        QVERIFY(near(s.writes.time, 20e6, 1e-3));
        QVERIFY(near(s.reads.time, 11e6 + (1 + 11 + 21) * 1e6, 1e-3));  // One after the other, and all at once.
    }

    void what_is_under_way_when_statistics_start_keeps_it_busy_data() {
        QTest::addColumn<bool>("cleared");
        QTest::newRow("as long as it takes") << false;
        QTest::newRow("unless it is forgotten") << true;
    }
    void what_is_under_way_when_statistics_start_keeps_it_busy() {
        QFETCH(const bool, cleared);
        const VolumePlan plan{{}, {}, kSecond, 0};
        VolumeState s{};
        Volume volume(plan, s);
        volume.transfer(0, Transfer::Read, 10, 1);
        volume.restart_statistics(4 * kSecond);
        QCOMPARE(volume.busy_time(5 * kSecond), kSecond);
        if (cleared) volume.clear(5 * kSecond);
        QCOMPARE(volume.busy_time(20 * kSecond), cleared ? kSecond : 6 * kSecond);
        QCOMPARE(s.reads.time, 0.0);
    }

    void ios_one_after_the_other_take_a_latency_each_and_ios_ahead_do_not() {
        const VolumePlan plan{{3000, 0, 0}, {}, kMillisecond, 0};
        VolumeState one{}, ahead{};
        QCOMPARE(Volume(plan, one).transfer(0, Transfer::Read, 30, 1), 30 * kMillisecond);
        QVERIFY(near(to_seconds(Volume(plan, ahead).transfer_ahead(0, Transfer::Read, 30, 1)), 29.0 / 3000 + 0.001, 1e-6));
    }

    void the_slower_of_ios_and_bytes_decides() {
        const VolumePlan plan{{1000, 0, 0}, {1e6, 0, 0}, 0, 0};
        VolumeState small{}, large{};
        QVERIFY(near(to_seconds(Volume(plan, small).transfer_ahead(0, Transfer::Write, 5000, 100)), 4.999, 1e-6));
        QVERIFY(near(to_seconds(Volume(plan, large).transfer_ahead(0, Transfer::Write, 5000, 10'000)), 49.99, 1e-6));
        QCOMPARE(large.writes.operations, std::uint64_t{5000});
        QCOMPARE(large.writes.bytes, std::uint64_t{50'000'000});
        QCOMPARE(large.reads.operations, std::uint64_t{0});
    }

    void a_large_io_counts_as_several() {
        const VolumePlan plan{{1000, 0, 0}, {}, 0, 262'144};
        for (const auto& [bytes, ios] : {std::pair{262'144.0, 1.0}, {262'145.0, 2.0}, {1'048'576.0, 4.0}}) {
            VolumeState s{};
            Volume(plan, s).transfer_ahead(0, Transfer::Read, 1000, bytes);
            QVERIFY(near(to_seconds(s.ios.free), ios, 1e-6));
        }
    }

    void no_operations_take_no_time() {
        const VolumePlan plan{{1, 0, 0}, {1, 0, 0}, kSecond, 0};
        VolumeState s{};
        QCOMPARE(Volume(plan, s).transfer(7, Transfer::Read, 0, 100), SimTime{7});
        QVERIFY(!Volume(plan, s).saturated(7));
    }

    void its_queue_is_what_the_limits_hold_back() {
        const VolumePlan plan{{100, 0, 0}, {}, kMillisecond, 0};
        VolumeState s{};
        Volume volume(plan, s);
        for (int i = 0; i < 300; ++i) volume.transfer(0, Transfer::Write, 1, 1);
        QVERIFY(near(volume.queue(0), 300, 1e-6));
        QVERIFY(near(volume.queue(kSecond), 200, 1e-6));
        QVERIFY(volume.saturated(kSecond));
        QCOMPARE(volume.queue(3 * kSecond), 0.0);
        volume.clear(kSecond);
        QVERIFY(!volume.saturated(kSecond));
    }

    void what_is_cleared_does_not_give_credits_back() {
        const VolumePlan plan{{300, 3000, kCredits}, {}, 0, 0};
        VolumeState s{};
        Volume volume(plan, s);
        volume.transfer_ahead(0, Transfer::Read, 3'000'000, 1);
        const double at_the_end = volume.balance(s.ios.free);
        QVERIFY(near(volume.balance(0), 1, 1e-9) && near(at_the_end, 0.5, 1e-6));
        volume.clear(0);
        QVERIFY(near(volume.balance(0), at_the_end, 1e-6));
    }

    void the_integrals_of_balance_and_queue_are_exact() {
        const VolumePlan plan{{300, 3000, kCredits}, {}, 0, 0};
        VolumeState s{};
        Volume volume(plan, s);
        // Down to nothing in 2,000 s, nothing for 2,000 s, up again in 18,000 s.
        const std::pair<double, double> truths[] = {{1000, 750}, {2000, 1000}, {4000, 1000}, {22'000, 10'000}, {30'000, 18'000}};
        double asked = 0;
        for (const auto& [seconds, truth] : truths) {
            for (; asked < std::min(seconds, 4000.0); ++asked)
                volume.transfer_ahead(from_seconds(asked), Transfer::Read, asked < 2000 ? 3000 : 300, 1);
            const double found = volume.balance_integral(from_seconds(seconds)) * 1e-9;
            QVERIFY2(near(found, truth, 1), qPrintable(QString::number(found)));
        }
        volume.restart_statistics(from_seconds(30'000));
        QCOMPARE(volume.balance_integral(from_seconds(30'010)), 10e9);
        VolumeState queue{};
        const VolumePlan slow{{100, 0, 0}, {}, 0, 0};
        for (int i = 0; i < 10; ++i) Volume(slow, queue).transfer_ahead(0, Transfer::Read, 10, 1);
        QVERIFY(near(queue.held_back, 99 * 100 / 2 / 100.0, 1e-6));
    }

    void a_smaller_bucket_after_an_edit_is_empty_at_the_most() {
        PacePlan plan{300, 3000, kCredits};
        PaceState s{};
        take_pace(plan, s, 0, 5'000'000);
        plan.credits = 1000;
        QCOMPARE(pace_balance(plan, s, s.free), 0.0);
        QVERIFY(near(pace_balance(plan, s, s.free + kSecond), 0.3, 1e-9));
    }

    void nonsense_amounts_end_in_a_far_time_and_not_before_the_present() {
        const PacePlan plan{1e-9, 0, 0};
        PaceState s{};
        for (int i = 0; i < 100; ++i) QVERIFY(take_pace(plan, s, kSecond, 1e18) > kSecond);
    }
};

QTEST_GUILESS_MAIN(VolumeTest)
#include "volume_test.moc"
