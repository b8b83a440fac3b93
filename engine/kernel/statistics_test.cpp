#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "engine/kernel/random.h"
#include "engine/kernel/statistics.h"

using namespace nephoscope;
using kernel::Blocks;
using kernel::Gauge;

namespace {

struct Memory {
    kernel::Region region{Blocks::kBytes, std::size_t{1} << 22};
    Blocks::State state{};
    Blocks blocks{region, state};
};

/// Durations from a nanosecond to hours.
std::vector<SimTime> durations(int n) {
    std::vector<SimTime> values;
    values.reserve(static_cast<std::size_t>(n));
    kernel::Stream stream(8);
    for (int i = 0; i < n; ++i) values.push_back(static_cast<SimTime>(std::exp(kernel::uniform(stream) * 30)));
    return values;
}

template <typename Histogram>
void quantiles_are_within(double bound) {
    Memory memory;
    Histogram histogram{};
    std::vector<SimTime> values = durations(50'000);
    for (const SimTime v : values) histogram.record(memory.blocks, v);
    std::sort(values.begin(), values.end());
    for (const double p : {0.0, 0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 1.0}) {
        const auto rank = static_cast<std::size_t>(std::max(1.0, std::ceil(p * static_cast<double>(values.size()))));
        const auto exact = static_cast<double>(values[rank - 1]);
        const auto found = static_cast<double>(histogram.quantile(memory.blocks, p));
        QVERIFY2(std::abs(found - exact) <= bound * exact,
                 qPrintable(QStringLiteral("p %1: %2 instead of %3").arg(p).arg(found).arg(exact)));
    }
}

}  // namespace

class StatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_gauge_integrates_its_value_over_time() {
        Gauge g{};
        g.set(10, 3);
        g.set(30, 1);
        QCOMPARE(g.mean(40), (3.0 * 20 + 1.0 * 10) / 40);
        QCOMPARE(g.maximum, 3u);
        g.restart(40);
        QCOMPARE(g.maximum, 1u);
        QCOMPARE(g.mean(40), 0.0);
        QCOMPARE(g.mean(50), 1.0);
    }

    void a_gauge_of_millions_over_years_does_not_overflow() {
        Gauge g{};
        g.set(0, 4'000'000'000u);
        QCOMPARE(g.mean(SimTime{9'000'000'000} * kSecond), 4e9);
    }

    void fine_histograms_keep_three_digits() { quantiles_are_within<kernel::FineHistogram>(1.0 / 2048); }
    void coarse_histograms_keep_one_percent() { quantiles_are_within<kernel::CoarseHistogram>(1.0 / 128); }

    void small_values_are_exact() {
        Memory memory;
        kernel::FineHistogram h{};
        for (SimTime v = 0; v < 2048; ++v) h.record(memory.blocks, v);
        for (SimTime v = 0; v < 2048; ++v) QCOMPARE(h.quantile(memory.blocks, (static_cast<double>(v) + 1) / 2048), v);
        QCOMPARE(h.mean(), 1023.5);
    }

    void mean_and_maximum_are_exact() {
        Memory memory;
        kernel::CoarseHistogram h{};
        for (const SimTime v : {SimTime{123'456'789}, SimTime{1}, SimTime{987'654'321'012}}) h.record(memory.blocks, v);
        QCOMPARE(h.mean(), (123'456'789 + 1 + 987'654'321'012) / 3.0);
        QCOMPARE(h.maximum, SimTime{987'654'321'012});
        h.clear(memory.blocks);
        QCOMPARE(h.count, std::uint64_t{0});
        QCOMPARE(h.quantile(memory.blocks, 0.5), SimTime{0});
        h.record(memory.blocks, 7);
        QCOMPARE(h.quantile(memory.blocks, 0.99), SimTime{7});
    }

    void buckets_of_two_histograms_can_be_added() {
        Memory memory;
        kernel::FineHistogram a{}, b{}, both{};
        for (const SimTime v : durations(2000)) {
            (v % 2 ? a : b).record(memory.blocks, v);
            both.record(memory.blocks, v);
        }
        std::map<SimTime, std::uint64_t> sum, whole;
        a.each(memory.blocks, [&](SimTime v, std::uint64_t n) { sum[v] += n; });
        b.each(memory.blocks, [&](SimTime v, std::uint64_t n) { sum[v] += n; });
        SimTime last = -1;
        both.each(memory.blocks, [&](SimTime v, std::uint64_t n) {
            QVERIFY(v > last);
            last = v;
            whole[v] += n;
        });
        QVERIFY(sum == whole);
    }

    void the_longest_durations_fit() {
        Memory memory;
        kernel::FineHistogram h{};
        h.record(memory.blocks, kNever);
        h.record(memory.blocks, -5);
        QCOMPARE(h.quantile(memory.blocks, 0.5), SimTime{0});
        QVERIFY(std::abs(static_cast<double>(h.quantile(memory.blocks, 1)) / static_cast<double>(kNever) - 1) < 1.0 / 2048);
    }

    void blocks_are_zero_and_come_back() {
        Memory memory;
        const std::uint32_t first = memory.blocks.allocate(1000);
        QVERIFY(first != 0);
        std::memset(memory.blocks.at(first), 0xff, 1000);
        const std::uint32_t second = memory.blocks.allocate(1000);
        QVERIFY(second != first);
        memory.blocks.release(first, 1000);
        const std::size_t used = memory.region.size();
        const std::uint32_t again = memory.blocks.allocate(1024);
        QCOMPARE(again, first);
        QCOMPARE(memory.region.size(), used);
        for (int i = 0; i < 1024; ++i)
            QCOMPARE(static_cast<const unsigned char*>(memory.blocks.at(again))[i], static_cast<unsigned char>(0));
    }

    void runs_of_blocks_do_not_overlap() {
        Memory memory;
        kernel::Stream stream(6);
        struct Run {
            std::uint32_t first;
            std::size_t bytes;
            unsigned char mark;
        };
        std::vector<Run> runs;
        auto intact = [&](const Run& run) {
            const auto* at = static_cast<const unsigned char*>(memory.blocks.at(run.first));
            return std::all_of(at, at + run.bytes, [&](unsigned char c) { return c == run.mark; });
        };
        for (int step = 0; step < 5000; ++step) {
            if (runs.size() < 50 || kernel::below(stream, 2)) {
                const std::size_t bytes = 1 + kernel::below(stream, 3000);
                const Run run{memory.blocks.allocate(bytes), bytes, static_cast<unsigned char>(1 + step % 255)};
                std::memset(memory.blocks.at(run.first), run.mark, bytes);
                runs.push_back(run);
            } else {
                const std::size_t i = kernel::below(stream, runs.size());
                QVERIFY(intact(runs[i]));
                memory.blocks.release(runs[i].first, runs[i].bytes);
                runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        for (const Run& run : runs) QVERIFY(intact(run));
    }

    void no_room_is_said_with_zero() {
        kernel::Region region{Blocks::kBytes, 64};
        Blocks::State state{};
        Blocks blocks{region, state};
        QVERIFY(blocks.allocate(32 * Blocks::kBytes) != 0);
        QCOMPARE(blocks.allocate(32 * Blocks::kBytes), 0u);
    }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "statistics_test.moc"
