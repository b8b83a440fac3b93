#include <QTest>

#include <algorithm>
#include <vector>

#include "tests/support/queue_bench.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using parts::Admission;
using parts::Law;
using parts::Station;
using test::QueueBench;

namespace {

struct Served {
    std::uint64_t request;
    SimTime time;
    Outcome outcome;
    bool operator==(const Served&) const = default;
};
std::vector<Served> served;

/// One station whose holders work for a second, or for another constant time.
struct Desk {
    test::SmallProgram small;
    parts::StationPlan plan;
    SimTime work;
    std::uint32_t column = 0, shedding = 0;
    kernel::NodeIndex users, server;

    explicit Desk(parts::StationPlan of, SimTime each = kSecond) : plan(of), work(each) {
        users = small.node(ask);
        server = small.node(serve);
        small.link(users, server);
        column = small.column<parts::StationState>();
        shedding = small.column<parts::SheddingState>();
        plan.expiry_source = small.source(expire);
        for (auto& node : small.program.nodes) node.config = this;
        served.clear();
    }
    Desk(const Desk&) = delete;
    Station station(Kernel& k) const { return {k, plan, state(k), nullptr, k.w.column<parts::SheddingState>(shedding)}; }
    parts::StationState& state(Kernel& k) const { return k.w.column<parts::StationState>(column)[0]; }
    static const Desk& of(Kernel& k) { return *static_cast<const Desk*>(k.program.nodes[0].config); }

    static FrameId ask(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(k.call(id, 0, {}));
        served.push_back({k.request(f).id, k.now(), f.child()});
        return k.finish_as_child(id);
        NEPHO_END;
    }
    static bool waits(Kernel& k, FrameId id) {
        const Admission admission = of(k).station(k).enter(id);
        k.frame(id).set_child(admission == Admission::Refused ? Outcome::Rejected : Outcome::Ok);
        return admission == Admission::Queued;
    }
    static FrameId serve(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        if (waits(k, id)) PARK();
        if (!f.ok()) return k.finish(id, f.child(), 503);
        SLEEP(k, id, of(k).work);
        of(k).station(k).leave();
        return k.finish(id, Outcome::Ok);
        NEPHO_END;
    }
    static void expire(Kernel& k, std::uint32_t, std::uint64_t) { of(k).station(k).expire(); }
};

/// Theory: the mean over seeds must lie within four of its standard errors, and the run must be long enough that they are below `bias`.
void agrees(QueueBench::Estimate found, double truth, double bias) {
    const QString text = QStringLiteral("%1 +- %2, expected %3").arg(found.mean).arg(found.error).arg(truth);
    QVERIFY2(std::abs(found.mean - truth) <= 4 * found.error + 1e-12, qPrintable(text));
    QVERIFY2(4 * found.error <= bias, qPrintable(text));
}

QueueBench bench(std::uint32_t servers, std::int64_t queue_limit, double arrivals, Law::Shape shape = Law::Shape::Exponential,
                 double variation = 1) {
    QueueBench b;
    b.station = {servers, queue_limit, 0, 0};
    b.arrivals_per_second = arrivals;
    b.service = Law::make(shape, kSecond, variation);
    return b;
}

parts::StationPlan ordered(parts::QueueOrder order, SimTime timeout = 0) {
    parts::StationPlan plan{1, -1, timeout, 0};
    plan.order = order;
    plan.target = 5 * kMillisecond;
    plan.interval = 100 * kMillisecond;
    return plan;
}

/// Requests `every` so long until `end`, and all that comes of it.
void send_evenly(test::SmallRun& run, const Desk& desk, SimTime every, SimTime end) {
    for (SimTime t = run.k.now(); t < end; t += every) {
        run.k.run(t);
        run.send(desk.users);
    }
    run.k.run(end);
}

std::vector<SimTime> times_of(Outcome outcome) {
    std::vector<SimTime> times;
    for (const Served& each : served)
        if (each.outcome == outcome) times.push_back(each.time);
    return times;
}

std::vector<std::uint64_t> requests() {
    std::vector<std::uint64_t> all;
    for (const Served& each : served) all.push_back(each.request);
    return all;
}

}  // namespace

class StationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void who_came_first_is_served_first() {
        Desk desk({2, -1, 0, 0});
        test::SmallRun run(desk.small);
        for (int i = 0; i < 6; ++i) run.send(desk.users);
        run.k.run(10 * kSecond);
        QCOMPARE(served.size(), std::size_t{6});
        for (std::size_t i = 0; i < 6; ++i) QVERIFY((served[i] == Served{i + 1, static_cast<SimTime>(1 + i / 2) * kSecond, Outcome::Ok}));
        QCOMPARE(desk.state(run.k).busy.value, 0u);
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void full_queue_rejects_the_newest() {
        Desk desk({1, 2, 0, 0});
        test::SmallRun run(desk.small);
        for (int i = 0; i < 5; ++i) run.send(desk.users);
        run.k.run(10 * kSecond);
        std::vector<std::uint64_t> rejected;
        for (const Served& each : served)
            if (each.outcome == Outcome::Rejected) rejected.push_back(each.request);
        QCOMPARE(rejected, (std::vector<std::uint64_t>{4, 5}));
        QCOMPARE(desk.state(run.k).waiting.maximum, 2u);
    }

    void without_servers_it_is_a_queue_that_lets_one_go_at_a_time() {
        Desk desk({0, 2, 0, 0});
        test::SmallRun run(desk.small);
        for (int i = 0; i < 3; ++i) run.send(desk.users);
        run.k.run(kSecond);
        QCOMPARE(served.size(), std::size_t{1});
        QVERIFY(served[0].outcome == Outcome::Rejected);
        QVERIFY(desk.station(run.k).release());
        QCOMPARE(desk.state(run.k).waiting.value, 1u);
        QCOMPARE(desk.state(run.k).busy.value, 0u);
        QVERIFY(desk.station(run.k).release());
        QVERIFY(!desk.station(run.k).release());
    }

    void whoever_waited_too_long_is_dropped_at_that_instant() {
        Desk desk({1, -1, 1500 * kMillisecond, 0});
        test::SmallRun run(desk.small);
        run.send(desk.users);
        run.k.run(200 * kMillisecond);
        run.send(desk.users);
        run.k.run(400 * kMillisecond);
        run.send(desk.users);
        run.k.run(10 * kSecond);
        QCOMPARE(served.size(), std::size_t{3});
        QVERIFY((served[0] == Served{1, kSecond, Outcome::Ok}));
        QVERIFY((served[1] == Served{3, 1900 * kMillisecond, Outcome::Dropped}));
        QVERIFY((served[2] == Served{2, 2 * kSecond, Outcome::Ok}));
        QCOMPARE(desk.state(run.k).waiting.value, 0u);
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void a_dead_hosts_station_is_empty_and_works_again() {
        Desk desk({2, -1, 0, 0});
        test::SmallRun run(desk.small);
        for (int i = 0; i < 7; ++i) run.send(desk.users);
        run.k.run(500 * kMillisecond);
        run.k.kill(desk.server, -1, Outcome::Failed, 502);
        desk.station(run.k).clear();
        QCOMPARE(desk.state(run.k).busy.value + desk.state(run.k).waiting.value, 0u);
        run.send(desk.users);
        run.k.run(10 * kSecond);
        QCOMPARE(served.size(), std::size_t{8});
        QVERIFY((served.back() == Served{8, 1500 * kMillisecond, Outcome::Ok}));
        QCOMPARE(desk.state(run.k).busy.value, 0u);
        QCOMPARE(run.world.head.frames_live, 0u);
        QCOMPARE(run.world.head.requests_live, 0u);
    }

    void killed_frames_in_the_queue_are_passed_over() {
        Desk desk({1, -1, 0, 0});
        test::SmallRun run(desk.small);
        for (int i = 0; i < 4; ++i) run.send(desk.users);
        run.k.run(100);
        // The second and third die where they wait.
        for (std::size_t i = 0; i < run.world.frames.size(); ++i) {
            const kernel::Frame& f = run.world.frames[i];
            if (f.node == desk.server && (run.k.request(f).id == 2 || run.k.request(f).id == 3))
                run.k.abandon(kernel::World::kFirstFrame + static_cast<FrameId>(i), true, Outcome::Failed, 502);
        }
        run.k.run(10 * kSecond);
        QCOMPARE(served.size(), std::size_t{4});
        QVERIFY((served.back() == Served{4, 2 * kSecond, Outcome::Ok}));
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void the_newest_is_served_first_where_the_order_says_so() {
        Desk desk(ordered(parts::QueueOrder::NewestFirst));
        test::SmallRun run(desk.small);
        for (int i = 0; i < 6; ++i) run.send(desk.users);
        run.k.run(10 * kSecond);
        QCOMPARE(requests(), (std::vector<std::uint64_t>{1, 6, 5, 4, 3, 2}));
        QCOMPARE(desk.state(run.k).waiting.value + desk.state(run.k).busy.value, 0u);
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void the_newest_first_still_drops_the_oldest_when_its_time_is_up() {
        Desk desk(ordered(parts::QueueOrder::NewestFirst, 2500 * kMillisecond));
        test::SmallRun run(desk.small);
        send_evenly(run, desk, 400 * kMillisecond, 1200 * kMillisecond);
        run.k.run(1200 * kMillisecond);
        for (int i = 0; i < 2; ++i) run.send(desk.users);
        run.k.run(10 * kSecond);
        // 1 to 3 come at 0, 400 and 800 ms, 4 and 5 at 1.2 s. Nobody waits longer than 2.5 s.
        const SimTime ms = kMillisecond;
        QVERIFY((served == std::vector<Served>{{1, 1000 * ms, Outcome::Ok},
                                               {3, 2000 * ms, Outcome::Ok},
                                               {2, 2900 * ms, Outcome::Dropped},
                                               {5, 3000 * ms, Outcome::Ok},
                                               {4, 4000 * ms, Outcome::Ok}}));
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void killed_frames_are_passed_over_from_both_ends_of_the_queue() {
        Desk desk(ordered(parts::QueueOrder::NewestFirst));
        test::SmallRun run(desk.small);
        for (int i = 0; i < 6; ++i) run.send(desk.users);
        run.k.run(100);
        for (std::size_t i = 0; i < run.world.frames.size(); ++i) {
            const kernel::Frame& f = run.world.frames[i];
            const std::uint64_t request = f.node == desk.server ? run.k.request(f).id : 0;
            if (request == 2 || request == 4 || request == 6)
                run.k.abandon(kernel::World::kFirstFrame + static_cast<FrameId>(i), true, Outcome::Failed, 502);
        }
        run.k.run(10 * kSecond);
        QCOMPARE(requests(), (std::vector<std::uint64_t>{2, 4, 6, 1, 5, 3}));
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void adaptive_order_turns_when_the_queue_has_not_been_empty_for_an_interval() {
        Desk desk(ordered(parts::QueueOrder::NewestFirstWhenBusy));
        desk.plan.interval = 2500 * kMillisecond;
        test::SmallRun run(desk.small);
        for (int i = 0; i < 6; ++i) run.send(desk.users);
        run.k.run(10 * kSecond);
        QCOMPARE(requests(), (std::vector<std::uint64_t>{1, 2, 3, 6, 5, 4}));
    }

    /// RFC 8289, 5.3: the next drop comes interval / sqrt(count) after the last one was due. Twice the load that can be served, and a place
    /// is free every 10 ms: a drop happens at the first such instant when it is due.
    void controlled_delay_drops_by_the_control_law_of_rfc_8289() {
        Desk desk(ordered(parts::QueueOrder::ControlledDelay), 10 * kMillisecond);
        test::SmallRun run(desk.small);
        send_evenly(run, desk, 5 * kMillisecond, 1500 * kMillisecond);
        const std::vector<SimTime> drops = times_of(Outcome::Dropped);
        QVERIFY(drops.size() > 40);
        // At 30 ms there are two behind the next one for the first time.
        QCOMPARE(drops[0], 130 * kMillisecond);
        double due = to_milliseconds(drops[0]);
        for (std::size_t n = 1; n < drops.size(); ++n) {
            due += 100 / std::sqrt(static_cast<double>(n));
            QCOMPARE(drops[n], static_cast<SimTime>(std::ceil(due / 10 - 1e-6)) * 10 * kMillisecond);
        }
        QVERIFY(times_of(Outcome::Ok).size() == 150 && run.world.nodes[desk.server].calls == 300);
    }

    void controlled_delay_leaves_alone_what_waits_less_than_the_target_or_not_for_long_data() {
        QTest::addColumn<int>("burst");
        QTest::addColumn<int>("every");
        // A burst of 10 is gone after 100 ms; at a load of 1 nobody waits.
        QTest::newRow("a burst that is worked off in an interval") << 10 << 200;
        QTest::newRow("a load of one") << 1 << 10;
    }
    void controlled_delay_leaves_alone_what_waits_less_than_the_target_or_not_for_long() {
        QFETCH(int, burst);
        QFETCH(int, every);
        Desk desk(ordered(parts::QueueOrder::ControlledDelay), 10 * kMillisecond);
        test::SmallRun run(desk.small);
        for (int t = 0; t < 5000; t += every) {
            run.k.run(t * kMillisecond);
            for (int i = 0; i < burst; ++i) run.send(desk.users);
        }
        run.k.run(10 * kSecond);
        QVERIFY(times_of(Outcome::Dropped).empty());
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void controlled_delay_keeps_waits_near_the_target_in_an_overload_that_goes_on() {
        Desk desk(ordered(parts::QueueOrder::ControlledDelay), kMillisecond);
        test::SmallRun run(desk.small);
        // 1,100 a second come and 1,000 can be served: a hundred drops a second are reached after some two seconds.
        send_evenly(run, desk, from_seconds(1 / 1100.), 20 * kSecond);
        const auto waiting = desk.state(run.k).waiting.value;
        QVERIFY2(waiting < 30, qPrintable(QString::number(waiting)));
        Desk plain({1, -1, 0, 0}, kMillisecond);
        test::SmallRun grows(plain.small);
        send_evenly(grows, plain, from_seconds(1 / 1100.), 20 * kSecond);
        QVERIFY(plain.state(grows.k).waiting.value > 1900);
    }

    void t01_one_server_with_exponential_service_data() {
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("bias");
        QTest::newRow(".5") << 0.5 << 0.03;
        QTest::newRow(".8") << 0.8 << 0.2;
    }
    void t01_one_server_with_exponential_service() {
        QFETCH(double, rho);
        QFETCH(double, bias);
        const QueueBench b = bench(1, -1, rho);
        agrees(b.estimate(&QueueBench::Result::mean, 12, 100'000), 1 / (1 - rho), bias);
        // The histogram's buckets are within 1/128 of the value.
        const QueueBench::Estimate p99 = b.estimate(&QueueBench::Result::p99, 6, 100'000);
        const double truth = -std::log(0.01) / (1 - rho);
        QVERIFY2(std::abs(p99.mean - truth) <= 4 * p99.error + truth / 128, qPrintable(QString::number(p99.mean)));
        agrees(b.estimate(&QueueBench::Result::utilization, 6, 100'000), rho, 0.03);
    }

    void t03_erlang_b_whatever_the_law_of_service_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("variation");
        QTest::newRow("exponential") << int(Law::Shape::Exponential) << 1.0;
        QTest::newRow("constant") << int(Law::Shape::Constant) << 0.0;
        QTest::newRow("lognormal, cv2 4") << int(Law::Shape::Lognormal) << 2.0;
    }
    void t03_erlang_b_whatever_the_law_of_service() {
        QFETCH(int, shape);
        QFETCH(double, variation);
        for (const auto& [servers, load, truth] : {std::tuple(2u, 1.0, 0.2), std::tuple(10u, 7.0, 0.078741), std::tuple(100u, 84.06, 0.01)})
            agrees(bench(servers, 0, load, static_cast<Law::Shape>(shape), variation).estimate(&QueueBench::Result::refused, 8, 30'000),
                   truth, 0.009);
    }

    void t07_a_bounded_queue_data() {
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("places");
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("sojourn");
        QTest::newRow("1, 5") << 1 << 5 << 0.8 << 0.088820 << 2.56307;
        QTest::newRow("1, 10, overload") << 1 << 10 << 1.2 << 0.192586 << 6.92614;
        QTest::newRow("2, 10") << 2 << 10 << 1.8 << 0.054807 << 2.51648;
        QTest::newRow("10, 30") << 10 << 30 << 12.0 << 0.168637 << 2.53456;
    }
    void t07_a_bounded_queue() {
        QFETCH(int, servers);
        QFETCH(int, places);
        QFETCH(double, load);
        QFETCH(double, loss);
        QFETCH(double, sojourn);
        const QueueBench b = bench(static_cast<std::uint32_t>(servers), places - servers, load);
        agrees(b.estimate(&QueueBench::Result::refused, 8, 100'000), loss, 0.006);
        agrees(b.estimate(&QueueBench::Result::mean, 8, 100'000), sojourn, 0.02 * sojourn);
    }

    void little_holds_in_every_run() {
        // What is under way at the ends of the window is counted in L and not in W: some 5 of 100,000.
        for (std::uint64_t seed = 1; seed <= 4; ++seed) QVERIFY(std::abs(bench(1, -1, 0.8).run(seed, 100'000).little - 1) < 0.002);
    }
};

QTEST_APPLESS_MAIN(StationTest)
#include "station_test.moc"
