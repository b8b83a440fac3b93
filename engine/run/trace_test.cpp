#include <QtTest>

#include <numeric>

#include "engine/run/results.h"
#include "engine/run/simulation.h"
#include "engine/run/trace.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using run::Part;
using run::Segment;

namespace {

std::shared_ptr<const services::Plan> plan_of(const test::Scenario& scenario) {
    const auto plan = services::compile(scenario.design(), services::catalog());
    return plan ? *plan : nullptr;
}

/// A run in which every request is traced, unless its design has rules of its own.
struct Traced {
    explicit Traced(test::Scenario scenario) : recorder(kSecond, true) {
        if (scenario.design().sampling_rules().empty()) {
            model::SamplingRule& all = *scenario.design().add_sampling_rules();
            all.set_id("all");
            all.set_fixed_rate(1);
            all.set_reservoir_size(0);
        }
        simulation = std::make_unique<run::Simulation>(plan_of(scenario), &recorder);
    }
    Traced& until(double seconds) {
        simulation->advance(from_seconds(seconds));
        return *this;
    }
    const std::deque<run::Trace>& traces() const { return recorder.traces().all(); }
    run::Waterfall fall(std::size_t index) const { return run::waterfall(traces()[index], simulation->now()); }

    run::Recorder recorder;
    std::unique_ptr<run::Simulation> simulation;
};

/// The first row of this component; none is a failure.
Segment row(const run::Waterfall& fall, std::string_view component, int nth = 0) {
    for (const Segment& each : fall.segments)
        if (each.component == component && nth-- == 0) return each;
    return {};
}

std::string results(run::Simulation& simulation) {
    const std::string all = run::results_json(simulation, nullptr, {}, "");
    return all.substr(all.find("\"design\""));
}

/// All that is known of all traces.
std::string text_of(const std::deque<run::Trace>& traces) {
    std::string text;
    for (const run::Trace& trace : traces) {
        text += std::to_string(trace.number) + ' ' + std::to_string(trace.request) + ' ' + std::to_string(trace.end) + '\n';
        for (const run::TraceMark& m : trace.marks)
            text += std::to_string(m.time) + ' ' + std::to_string(static_cast<int>(m.step)) + ' ' + trace.name(m.component) + ' ' +
                    trace.name(m.connection) + ' ' + std::to_string(m.until) + ' ' + std::to_string(m.status) + '\n';
    }
    return text;
}

/// Retries, a queue, timeouts, a database that fails.
test::Scenario busy() {
    test::Scenario scenario;
    scenario.set("network.same_zone=1ms").set("network.internet=5ms");
    scenario.request_class("get", 1, false);
    scenario.add("clients", "c", {"rate=450"}).add("server", "web", {"servers=4", "service_time.mean=5ms", "queue_limit=40"});
    scenario.add("server", "db", {"servers=8", "service_time.mean=12ms", "error_rate=0.02"});
    scenario.connect("c", "web", {"policy.timeout=120ms", "policy.max_attempts=3", "policy.backoff_base=20ms"});
    scenario.connect("web", "db", {"policy.timeout=60ms", "policy.max_attempts=2", "policy.backoff_base=5ms", "policy.max_connections=6"});
    return scenario;
}

test::Scenario constant(std::initializer_list<std::string_view> web, test::Scenario::Settings policy = {}) {
    test::Scenario scenario;
    scenario.request_class("get", 1, false);
    scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"}).add("server", "web", web);
    scenario.connect("c", "web", policy);
    return scenario;
}

SimTime sum(const std::array<SimTime, run::kParts>& shares) { return std::accumulate(shares.begin(), shares.end(), SimTime{0}); }

}  // namespace

class TraceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_parts_of_every_row_fill_its_time_and_the_shares_the_answers_data() {
        QTest::addColumn<double>("until");
        for (const double until : {3.0, 7.7777, 20.0}) QTest::addRow("%g s", until) << until;
    }
    void the_parts_of_every_row_fill_its_time_and_the_shares_the_answers() {
        QFETCH(double, until);
        Traced run(busy());
        run.until(until);
        QVERIFY(run.traces().size() > 1000);
        std::array<SimTime, run::kParts> all{};
        for (std::size_t i = 0; i < run.traces().size(); ++i) {
            const run::Waterfall fall = run.fall(i);
            for (const Segment& each : fall.segments) {
                SimTime at = each.arrived;
                for (const run::TracePart& part : each.parts) {
                    QCOMPARE(part.from, at);
                    QVERIFY(part.from < part.to);
                    at = part.to;
                }
                QCOMPARE(at, each.ended);
            }
            const auto shares = run::shares_of(fall);
            QCOMPARE(sum(shares), fall.end - fall.start);
            if (run.traces()[i].ended()) QCOMPARE(fall.end, run.traces()[i].end);
            for (std::size_t part = 0; part < all.size(); ++part) all[part] += shares[part];
        }
        for (const Part part : {Part::Service, Part::Queue, Part::Backoff, Part::Network}) QVERIFY(all[static_cast<std::size_t>(part)] > 0);
        QCOMPARE(all[static_cast<std::size_t>(Part::ColdStart)], SimTime{0});
    }

    void response_times_are_the_clients() {
        Traced run(busy());
        run.until(10);
        double sum = 0, count = 0;
        for (const run::Trace& each : run.traces()) {
            if (!each.ended() || !kernel::has_latency(each.outcome)) continue;
            sum += static_cast<double>(each.end - each.start);
            ++count;
        }
        const kernel::CallStatistics& clients = run.simulation->kernel().w.nodes[*run.simulation->plan().node("c")];
        QCOMPARE(count, static_cast<double>(clients.latency.count));
        QCOMPARE(sum, static_cast<double>(clients.latency.sum));
    }

    void tracing_changes_no_result() {
        const auto plan = plan_of(busy());
        run::Recorder recorder(kSecond, true), plain(kSecond);
        run::Simulation traced(plan, &recorder), untraced(plan, &plain), alone(plan, nullptr);
        for (run::Simulation* each : {&traced, &untraced, &alone}) each->advance(30 * kSecond);
        QVERIFY(recorder.traces().all().size() > 100);
        QVERIFY(plain.traces().all().empty());
        QCOMPARE(results(traced), results(alone));
        QCOMPARE(results(untraced), results(alone));
        QCOMPARE(traced.kernel().w.head.events, alone.kernel().w.head.events);
    }

    void equal_runs_have_equal_traces() {
        test::Scenario scenario = busy();
        const auto plan = plan_of(scenario);
        run::Recorder once(kSecond, true), often(kSecond, true);
        run::Simulation one(plan, &once), two(plan, &often);
        two.kernel().sample_every = 2;
        one.advance(12 * kSecond);
        for (SimTime t = 0; t < 12 * kSecond; t += 37 * kMillisecond) two.advance(t);
        two.advance(12 * kSecond);
        QCOMPARE(text_of(often.traces().all()), text_of(once.traces().all()));
    }

    void xray_05_a_trace_is_whole_or_not_there() {
        test::Scenario scenario;
        scenario.request_class("order", 1, true);
        scenario.add("clients", "c", {"rate=20", "arrivals=EVENLY_SPACED"}).add("server", "web", {"servers=64"});
        scenario.add("server", "db", {"servers=64"}).add("sqs", "queue").add("server", "worker", {"servers=64"});
        scenario.connect("c", "web").connect("web", "db").connect("web", "queue").connect("queue", "worker", {"mode=POLL"});
        model::SamplingRule& rule = *scenario.design().add_sampling_rules();
        rule.set_id("a");
        rule.set_reservoir_size(0);
        rule.set_fixed_rate(0.3);
        Traced run(scenario);
        run.until(40);
        QVERIFY(run.traces().size() > 150 && run.traces().size() < 330);
        for (std::size_t i = 0; i < run.traces().size(); ++i) {
            if (run.traces()[i].start > 30 * kSecond) continue;
            const run::Waterfall fall = run.fall(i);
            for (const char* each : {"c", "web", "db", "queue", "worker"}) QVERIFY2(row(fall, each).component == each, each);
            QCOMPARE(fall.segments.size(), std::size_t{6});  // The queue twice: the call that sends the message, and the message.
        }
    }

    void who_waits_for_a_worker_is_in_a_queue() {
        Traced run(constant({"servers=1", "service_time.mean=1500ms", "service_time.law=CONSTANT"}));
        run.until(20);
        const run::Waterfall third = run.fall(2);
        const Segment web = row(third, "web");
        QCOMPARE(web.time_of(Part::Queue), 1 * kSecond);
        QCOMPARE(web.time_of(Part::Service), 1500 * kMillisecond);
        QCOMPARE(web.parts.front().part, Part::Queue);
        QCOMPARE(row(third, "c").time_of(Part::Waiting), 2500 * kMillisecond);
        QCOMPARE(run::shares_of(third)[static_cast<std::size_t>(Part::Queue)], 1 * kSecond);
    }

    void a_retry_is_a_row_of_its_own_after_a_pause() {
        Traced run(constant({"service_time.mean=10ms", "service_time.law=CONSTANT", "error_rate=1"},
                            {"policy.max_attempts=3", "policy.backoff_base=100ms", "policy.jitter=NONE"}));
        run.until(5);
        const run::Waterfall first = run.fall(0);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(row(first, "web", i).attempt, i + 1);
            QCOMPARE(row(first, "web", i).outcome, kernel::Outcome::Failed);
        }
        QCOMPARE(row(first, "web", 1).sent - row(first, "web", 0).heard, 100 * kMillisecond);
        QCOMPARE(row(first, "c").time_of(Part::Backoff), 300 * kMillisecond);
        QCOMPARE(first.end - first.start, 330 * kMillisecond);
        QCOMPARE(run.traces()[0].outcome, kernel::Outcome::Failed);
    }

    void who_gave_up_did_not_wait_for_the_rest() {
        Traced run(constant({"service_time.mean=300ms", "service_time.law=CONSTANT"}, {"policy.timeout=100ms"}));
        run.until(5);
        const run::Waterfall first = run.fall(0);
        const Segment web = row(first, "web");
        QVERIFY(web.given_up);
        QCOMPARE(web.heard - web.sent, 100 * kMillisecond);
        QCOMPARE(web.ended - web.sent, 300 * kMillisecond);
        QCOMPARE(first.end - first.start, 100 * kMillisecond);
        QCOMPARE(first.last - first.start, 300 * kMillisecond);
        QCOMPARE(sum(run::shares_of(first)), 100 * kMillisecond);
        QCOMPARE(run.traces()[0].outcome, kernel::Outcome::TimedOut);
    }

    void waiting_for_a_connection_is_a_queue_of_the_caller() {
        test::Scenario scenario = constant({"servers=9", "service_time.mean=1ms", "service_time.law=CONSTANT"});
        scenario.add("server", "db", {"servers=9", "service_time.mean=1500ms", "service_time.law=CONSTANT"});
        scenario.connect("web", "db", {"policy.max_connections=1"});
        Traced run(scenario);
        run.until(10);
        const Segment web = row(run.fall(1), "web");
        QCOMPARE(web.time_of(Part::Queue), 500 * kMillisecond);
        QCOMPARE(web.time_of(Part::Waiting), 1500 * kMillisecond);
    }

    void a_cold_start_stands_before_the_work() {
        test::Scenario scenario;
        scenario.request_class("get", 1, false).app_version("v1", "20ms");
        scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"}).add("lambda", "fn").connect("c", "fn");
        Traced run(scenario);
        run.until(5);
        const Segment cold = row(run.fall(0), "fn"), warm = row(run.fall(1), "fn");
        QVERIFY(cold.time_of(Part::ColdStart) > 50 * kMillisecond);
        QCOMPARE(cold.parts.front().part, Part::ColdStart);
        QCOMPARE(warm.time_of(Part::ColdStart), SimTime{0});
        QCOMPARE(cold.time_of(Part::Service), warm.time_of(Part::Service));
    }

    void a_message_lies_in_its_queue_until_it_is_taken() {
        test::Scenario scenario;
        scenario.request_class("order", 1, true).app_version("v1", "20ms");
        scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"})
            .add("sqs", "queue")
            .add("lambda", "fn", {"reserved_concurrent_executions=0"});
        scenario.connect("c", "queue").connect("queue", "fn");
        Traced run(scenario);
        run.until(5);
        const run::Waterfall first = run.fall(0);
        const Segment message = row(first, "queue", 1);
        QCOMPARE(message.kind, Segment::Kind::Message);
        QVERIFY(message.open);
        QVERIFY(message.time_of(Part::Queue) > 3 * kSecond);
        QVERIFY(first.end - first.start < kSecond);
    }

    void a_batch_is_told_of_message_by_message() {
        test::Scenario scenario;
        scenario.request_class("order", 1, true).app_version("v1", "20ms");
        scenario.add("clients", "c", {"rate=50", "arrivals=EVENLY_SPACED"}).add("sqs", "queue").add("lambda", "fn");
        scenario.connect("c", "queue").connect("queue", "fn");
        Traced run(scenario);
        run.until(20);
        bool queued = false, cold = false;
        for (std::size_t i = 0; i < 400; ++i) {
            const Segment fn = row(run.fall(i), "fn");
            QCOMPARE(fn.kind, Segment::Kind::Batch);
            QCOMPARE(fn.time_of(Part::Service), row(run.fall(300), "fn").time_of(Part::Service));
            queued |= fn.time_of(Part::Queue) > 0;
            cold |= fn.time_of(Part::ColdStart) > 0;
        }
        QVERIFY(queued);
        QVERIFY(cold);
    }

    void seeking_forgets_only_what_another_future_replaces() {
        const auto plan = plan_of(busy());
        run::Recorder straight(kSecond, true), sought(kSecond, true);
        run::Simulation one(plan, &straight), two(plan, &sought);
        one.advance(30 * kSecond);
        for (SimTime t = kSecond; t <= 24 * kSecond; t += kSecond) {
            two.advance(t);
            two.keep(~std::size_t{0});
        }
        const std::string before = text_of(sought.traces().all());
        two.seek(13'456 * kMillisecond);
        QCOMPARE(text_of(sought.traces().all()), before);
        QVERIFY(two.branch());
        for (const run::Trace& each : sought.traces().all()) {
            QVERIFY(each.start <= two.now());
            for (const run::TraceMark& m : each.marks) QVERIFY(m.time <= two.now());
        }
        two.advance(30 * kSecond);
        QCOMPARE(text_of(sought.traces().all()), text_of(straight.traces().all()));
    }

    void an_edit_ends_what_was_worked_on_in_a_part_that_is_gone() {
        test::Scenario scenario = constant({"servers=9", "service_time.mean=1ms"});
        scenario.add("server", "db", {"servers=9", "service_time.mean=10s", "service_time.law=CONSTANT"}).connect("web", "db");
        Traced run(scenario);
        run.until(2.5);
        model::Design without = run.simulation->plan().design;
        without.mutable_components()->RemoveLast();
        without.mutable_connections()->RemoveLast();
        run.simulation->edit(*services::compile(without, services::catalog()));
        run.until(4.4);
        const run::Waterfall first = run.fall(0);
        const Segment db = row(first, "db");
        QVERIFY(!db.open);
        QCOMPARE(db.ended, 2500 * kMillisecond);
        QCOMPARE(run.traces()[0].outcome, kernel::Outcome::Failed);
        QVERIFY(run.traces().back().ended());
    }

    void the_newest_are_kept_and_the_others_counted() {
        test::Scenario scenario;
        scenario.request_class("get", 1, false);
        scenario.add("clients", "c", {"rate=3000", "arrivals=EVENLY_SPACED"}).add("server", "web", {"servers=64", "service_time.mean=1ms"});
        scenario.connect("c", "web");
        Traced run(scenario);
        run.until(8);
        QCOMPARE(run.traces().size(), run::TraceLog::kMostTraces);
        QVERIFY(run.recorder.traces().dropped() > 3'000);
        QCOMPARE(run.traces().back().number - run.traces().front().number, std::uint64_t{run::TraceLog::kMostTraces - 1});
        QCOMPARE(run.traces().front().number, run.recorder.traces().dropped() + 1);
        QVERIFY(run.traces().back().start > 7900 * kMillisecond);
    }

    void verdicts_are_x_rays_data() {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("verdict");
        using kernel::Outcome;
        const auto add = [](const char* name, Outcome outcome, int status, run::Verdict verdict) {
            QTest::newRow(name) << static_cast<int>(outcome) << status << static_cast<int>(verdict);
        };
        add("ok", Outcome::Ok, 200, run::Verdict::Ok);
        add("not found", Outcome::Failed, 404, run::Verdict::Error);
        add("throttled", Outcome::Throttled, 400, run::Verdict::Throttle);
        add("too many", Outcome::Rejected, 429, run::Verdict::Throttle);
        add("down", Outcome::Failed, 503, run::Verdict::Fault);
        add("no answer", Outcome::TimedOut, 0, run::Verdict::Fault);
    }
    void verdicts_are_x_rays() {
        QFETCH(int, outcome);
        QFETCH(int, status);
        QFETCH(int, verdict);
        QCOMPARE(static_cast<int>(run::verdict_of(static_cast<kernel::Outcome>(outcome), static_cast<std::uint16_t>(status))), verdict);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "trace_test.moc"
