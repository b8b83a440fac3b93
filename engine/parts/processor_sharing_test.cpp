#include <QTest>

#include <map>
#include <vector>

#include "tests/support/queue_bench.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using parts::Law;
using parts::SharedProcessor;
using test::QueueBench;

namespace {

std::map<std::uint64_t, SimTime> finished;
std::map<std::uint64_t, SimTime> sizes;

/// A processor whose jobs have the sizes of `sizes`, by request.
struct Processor {
    test::SmallProgram small;
    parts::SharedProcessorPlan plan;
    std::uint32_t column = 0;
    kernel::NodeIndex users, server;

    explicit Processor(std::uint32_t processors, std::int64_t limit = -1) : plan{processors, limit, 0} {
        users = small.node(ask);
        server = small.node(serve);
        small.link(users, server);
        column = small.column<parts::SharedProcessorState>();
        plan.source = small.source(complete);
        for (auto& node : small.program.nodes) node.config = this;
        finished.clear();
        sizes.clear();
    }
    Processor(const Processor&) = delete;
    SharedProcessor view(Kernel& k) const { return {k, plan, k.w.column<parts::SharedProcessorState>(column)[0]}; }
    static const Processor& of(Kernel& k) { return *static_cast<const Processor*>(k.program.nodes[0].config); }

    static FrameId ask(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(k.call(id, 0, {}));
        finished[k.request(f).id] = f.ok() ? k.now() : -1;
        return k.finish_as_child(id);
        NEPHO_END;
    }
    static FrameId serve(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        if (!of(k).view(k).enter(id, sizes[k.request(f).id])) return k.finish(id, Outcome::Rejected, 503);
        PARK();
        return k.finish(id, Outcome::Ok);
        NEPHO_END;
    }
    static void complete(Kernel& k, std::uint32_t, std::uint64_t) { of(k).view(k).complete(); }
};

void send(test::SmallRun& run, const Processor& p, SimTime work) {
    sizes[run.sent + 1] = work;
    run.send(p.users);
}

void agrees(QueueBench::Estimate found, double truth, double bias) {
    const QString text = QStringLiteral("%1 +- %2, expected %3").arg(found.mean).arg(found.error).arg(truth);
    QVERIFY2(std::abs(found.mean - truth) <= 4 * found.error + 1e-12, qPrintable(text));
    QVERIFY2(4 * found.error <= bias, qPrintable(text));
}

}  // namespace

class ProcessorSharingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobs_share_one_processor() {
        Processor p(1);
        test::SmallRun run(p.small);
        send(run, p, 3 * kSecond);
        run.k.run(kSecond);
        send(run, p, kSecond);
        run.k.run(20 * kSecond);
        // Alone for 1 s, then half each: the second takes 2 s, then the first has 1 s left.
        QCOMPARE(finished[2], 3 * kSecond);
        QCOMPARE(finished[1], 4 * kSecond);
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void jobs_up_to_the_number_of_processors_do_not_slow_each_other() {
        Processor p(2);
        test::SmallRun run(p.small);
        for (int i = 0; i < 2; ++i) send(run, p, kSecond);
        run.k.run(500 * kMillisecond);
        send(run, p, kSecond);
        run.k.run(20 * kSecond);
        // From 0.5 s on three share two: 0.5 s of work takes 0.75 s; the third has done 0.5 s by then.
        QCOMPARE(finished[1], 1250 * kMillisecond);
        QCOMPARE(finished[2], 1250 * kMillisecond);
        QCOMPARE(finished[3], 1750 * kMillisecond);
    }

    void equal_jobs_finish_in_the_order_they_came() {
        Processor p(1);
        test::SmallRun run(p.small);
        for (int i = 0; i < 10; ++i) send(run, p, kSecond);
        run.k.run(20 * kSecond);
        for (std::uint64_t i = 1; i <= 10; ++i) QCOMPARE(finished[i], 10 * kSecond);
    }

    void jobs_without_work_are_done_at_once_even_at_the_start() {
        Processor p(1);
        test::SmallRun run(p.small);
        for (int i = 0; i < 3; ++i) send(run, p, 0);
        run.k.run(kSecond);
        send(run, p, 0);
        run.k.run(2 * kSecond);
        QCOMPARE(finished.size(), std::size_t{4});
        QCOMPARE(finished[3], SimTime{0});
        QCOMPARE(finished[4], kSecond);
    }

    void withheld_processors_slow_what_asks_for_more() {
        Processor p(2);
        test::SmallRun run(p.small);
        auto& state = run.k.w.column<parts::SharedProcessorState>(p.column)[0];
        for (int i = 0; i < 2; ++i) send(run, p, kSecond);
        run.k.run(500 * kMillisecond);
        state.withheld = 1.5;  // Half a processor for two: the half second that each has left takes two.
        p.view(run.k).adapt();
        run.k.run(1500 * kMillisecond);
        QCOMPARE(finished.size(), std::size_t{0});
        state.withheld = 0;  // They have a quarter of a second left.
        p.view(run.k).adapt();
        run.k.run(20 * kSecond);
        QCOMPARE(finished[1], 1750 * kMillisecond);
        QCOMPARE(finished[2], 1750 * kMillisecond);
    }

    void released_jobs_are_done_at_once() {
        Processor p(1);
        test::SmallRun run(p.small);
        for (int i = 0; i < 9; ++i) send(run, p, kSecond);
        run.k.run(500 * kMillisecond);
        p.view(run.k).release_all();
        p.view(run.k).forget();
        run.k.run(600 * kMillisecond);
        QCOMPARE(finished.size(), std::size_t{9});
        for (const auto& [request, at] : finished) QCOMPARE(at, 500 * kMillisecond);
        send(run, p, kSecond);
        run.k.run(20 * kSecond);
        QCOMPARE(finished[10], 1600 * kMillisecond);
    }

    void one_more_than_the_limit_is_refused() {
        Processor p(1, 2);
        test::SmallRun run(p.small);
        for (int i = 0; i < 3; ++i) send(run, p, kSecond);
        run.k.run(20 * kSecond);
        QCOMPARE(finished[3], SimTime{-1});
        QCOMPARE(finished[2], 2 * kSecond);
    }

    void killed_jobs_leave_no_frame_behind() {
        Processor p(1);
        test::SmallRun run(p.small);
        for (int i = 0; i < 5; ++i) send(run, p, kSecond);
        run.k.run(kSecond);
        run.k.kill(p.server, -1, Outcome::Failed, 502);
        run.k.run(20 * kSecond);
        QCOMPARE(finished.size(), std::size_t{5});
        QCOMPARE(finished[1], SimTime{-1});
        QCOMPARE(run.world.head.frames_live, 0u);
        QCOMPARE(run.world.head.requests_live, 0u);
    }

    void a_host_that_is_gone_frees_its_processor_at_once() {
        Processor p(1);
        test::SmallRun run(p.small);
        for (int i = 0; i < 5; ++i) send(run, p, 10 * kSecond);
        run.k.run(kSecond);
        run.k.kill(p.server, -1, Outcome::Failed, 502);
        p.view(run.k).clear();
        QCOMPARE(run.world.column<parts::SharedProcessorState>(p.column)[0].busy.value, 0u);
        send(run, p, kSecond);
        run.k.run(20 * kSecond);
        QCOMPARE(finished[6], 2 * kSecond);
        QCOMPARE(run.world.head.frames_live, 0u);
        QCOMPARE(run.world.head.requests_live, 0u);
    }

    /// Against shares worked out job by job in small steps of the arrivals and completions.
    void any_mixture_finishes_when_the_shares_say() {
        Processor p(3);
        test::SmallRun run(p.small);
        kernel::Stream stream(5);
        std::map<std::uint64_t, double> left;
        std::map<std::uint64_t, double> expected;
        double now = 0;
        auto advance = [&](double until) {
            while (!left.empty()) {
                const double pace = std::min(1.0, 3.0 / static_cast<double>(left.size()));
                auto first = left.begin();
                for (auto at = left.begin(); at != left.end(); ++at)
                    if (at->second < first->second) first = at;
                const double step = first->second / pace;
                if (now + step > until) break;
                for (auto& [id, work] : left) work -= step * pace;
                now += step;
                expected[first->first] = now;
                left.erase(first);
            }
            if (left.empty() || until == HUGE_VAL) return void(now = until);
            const double pace = std::min(1.0, 3.0 / static_cast<double>(left.size()));
            for (auto& [id, work] : left) work -= (until - now) * pace;
            now = until;
        };
        for (int i = 0; i < 2000; ++i) {
            const auto at = run.k.now() + from_seconds(kernel::exponential(stream) / 2.7);
            const SimTime work = from_seconds(kernel::exponential(stream));
            run.k.run(at);
            advance(to_seconds(at));
            send(run, p, work);
            left[run.sent] = to_seconds(work);
        }
        run.k.run(run.k.now() + 1000 * kSecond);
        advance(HUGE_VAL);
        QCOMPARE(finished.size(), std::size_t{2000});
        for (const auto& [id, time] : expected) QVERIFY2(std::abs(to_seconds(finished[id]) - time) < 1e-6, qPrintable(QString::number(id)));
    }

    void t06_the_mean_does_not_depend_on_the_law_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("variation");
        QTest::newRow("constant") << int(Law::Shape::Constant) << 0.0;
        QTest::newRow("exponential") << int(Law::Shape::Exponential) << 1.0;
        QTest::newRow("lognormal, cv2 4") << int(Law::Shape::Lognormal) << 2.0;
    }
    void t06_the_mean_does_not_depend_on_the_law() {
        QFETCH(int, shape);
        QFETCH(double, variation);
        QueueBench b;
        b.sharing = true;
        b.arrivals_per_second = 0.8;
        b.service = Law::make(static_cast<Law::Shape>(shape), kSecond, variation);
        agrees(b.estimate(&QueueBench::Result::mean, 12, 100'000), 5, 0.3);
        agrees(b.estimate(&QueueBench::Result::utilization, 6, 60'000), 0.8, 0.03);
    }
};

QTEST_APPLESS_MAIN(ProcessorSharingTest)
#include "processor_sharing_test.moc"
