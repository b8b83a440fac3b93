#include <QtTest>

#include <numeric>

#include "engine/run/results.h"
#include "engine/run/simulation.h"
#include "tests/support/scenario.h"

using namespace nephoscope;

namespace {

test::Scenario queue() {
    test::Scenario scenario;
    scenario.request_class("get", 1, false);
    scenario.add("clients", "c", {"rate=900", "timeout=50ms"}).add("server", "s", {"servers=2", "service_time.mean=2ms"});
    scenario.connect("c", "s", {"policy.max_attempts=3", "policy.backoff_base=5ms"});
    scenario.set("run.duration=60s").set("run.warmup=10s");
    return scenario;
}

std::shared_ptr<const services::Plan> plan_of(const test::Scenario& scenario) {
    auto plan = services::compile(scenario.design(), services::catalog());
    return plan ? *plan : nullptr;
}

std::string results(run::Simulation& simulation, const run::Recorder* recorder = nullptr) {
    const std::string all = run::results_json(simulation, recorder, {}, "");
    return all.substr(all.find("\"design\""));
}

model::Fault slow(double seconds) {
    model::Fault fault;
    fault.set_action("neph:added-latency");
    fault.set_target("s");
    fault.set_magnitude(0.02);
    fault.mutable_duration()->set_seconds(static_cast<std::int64_t>(seconds));
    return fault;
}

/// Calls of the first link that wait for a connection.
std::uint64_t waiting(run::Simulation& simulation) {
    const kernel::Link& link = simulation.plan().program.links[0];
    const auto* states = simulation.kernel().w.column<parts::CallState>(parts::kCallColumns.state) + link.policy_state;
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < link.callers; ++i) sum += states[i].pool.waiting.value;
    return sum;
}

std::uint64_t in_flight(run::Simulation& simulation) { return simulation.kernel().w.head.requests_live; }

}  // namespace

class SimulationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_table_counts_what_came_without_a_call() {
        test::Scenario scenario;
        scenario.request_class("order", 1, true).app_version("v1", "1ms");
        scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"}).add("sqs", "dead");
        scenario.add("sqs", "queue", {"visibility_timeout=10", "max_receive_count=1", "dead_letter_target=dead"});
        scenario.add("server", "worker", {"error_rate=1"}).connect("c", "queue").connect("queue", "worker", {"mode=POLL"});
        test::TestRun run(scenario);
        run.until(111.5);
        QCOMPARE(run.number("dead", "redriven"), 100.0);
        const QString table = QString::fromStdString(run::results_text(run.simulation(), {}, ""));
        QVERIFY2(table.contains(QRegularExpression(QStringLiteral("\ndead +SQS +100 +0\\.9 "))), qPrintable(table));
    }

    void calls_over_a_removed_connection_die_with_the_server_they_wait_at() {
        test::Scenario scenario = queue();
        scenario.set("s.service_time.mean=1s");
        test::TestRun run(scenario);
        run.until(12);
        QVERIFY(run.calls("s").in_flight.value > 10);
        scenario.design().clear_connections();
        scenario.set("c.rate=0");
        run.simulation().edit(plan_of(scenario));
        run.until(13);
        QVERIFY(run.calls("s").in_flight.value > 10);
        run.fault("neph:server:stop", "s").until(14);
        QCOMPARE(run.calls("s").in_flight.value, 0);
        QCOMPARE(run.conservation(), std::string());
    }
    void an_edit_moves_planned_faults_data() {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<QByteArray>("log");
        const auto row = [](const char* name, const char* edit, const char* log) {
            QTest::newRow(name) << QByteArray(edit) << QByteArray(log);
        };
        row("nothing", "", "20 fault-started 40 fault-ended");
        row("later, before it began", "5 at=25s", "25 fault-started 45 fault-ended");
        row("sooner, before it began", "5 at=10s", "10 fault-started 30 fault-ended");
        row("into the past", "15 at=10s", "");
        row("to this very instant", "15 at=15s", "15 fault-started 35 fault-ended");
        row("longer, before it began", "5 duration=30s", "20 fault-started 50 fault-ended");
        row("longer, while it acts", "30 duration=30s", "20 fault-started 50 fault-ended");
        row("shorter than it has acted", "30 duration=5s", "20 fault-started 30 fault-ended");
        row("without an end, while it acts", "30 duration=0s", "20 fault-started");
        row("moved a little while it acts", "30 at=25s", "20 fault-started 45 fault-ended");
        row("to later, while it acts", "30 at=35s", "20 fault-started 30 fault-ended 35 fault-started 55 fault-ended");
        row("removed before it began", "5 remove", "");
        row("removed while it acts", "30 remove", "20 fault-started 30 fault-ended");
        row("moved when it is over", "50 at=10s", "20 fault-started 40 fault-ended");
        row("planned anew when it is over", "50 at=55s", "20 fault-started 40 fault-ended 55 fault-started");
        row("longer, and then shorter", "30 duration=30s;35 duration=18s", "20 fault-started 38 fault-ended");
        row("longer twice", "30 duration=30s;35 duration=35s", "20 fault-started 55 fault-ended");
        row("longer, and then removed", "30 duration=30s;35 remove", "20 fault-started 35 fault-ended");
        row("added, and another one lasts longer", "5 add", "12 fault-started 20 fault-started 40 fault-ended");
    }
    void an_edit_moves_planned_faults() {
        QFETCH(QByteArray, edit);
        test::Scenario scenario = queue();
        *scenario.design().add_faults() = slow(20);
        scenario.design().mutable_faults(0)->set_id("fault-1");
        scenario.design().mutable_faults(0)->mutable_at()->set_seconds(20);
        test::TestRun run(scenario);
        for (const QByteArray& each : edit.isEmpty() ? QByteArrayList() : edit.split(';')) {
            const qsizetype blank = each.indexOf(' ');
            run.until(each.left(blank).toDouble());
            const std::string what = each.mid(blank + 1).toStdString();
            if (what == "remove") scenario.design().clear_faults();
            if (what == "add") {
                *scenario.design().add_faults() = slow(10);
                scenario.design().mutable_faults(1)->set_id("fault-2");
                scenario.design().mutable_faults(1)->mutable_at()->set_seconds(12);
                scenario.design().mutable_faults(1)->set_magnitude(0.03);
            }
            if (what.find('=') != std::string::npos) scenario.set("fault-1." + what);
            run.simulation().edit(plan_of(scenario));
        }
        run.until(60);
        QByteArray log;
        for (const run::LogEntry& each : run.log())
            if (each.what.starts_with("fault-"))
                log += (log.isEmpty() ? "" : " ") + QByteArray::number(to_seconds(each.time)) + " " + QByteArray::fromStdString(each.what);
        QTEST(log, "log");
        const std::string results = run.results();
        run.simulation().seek(11 * kSecond);
        run.simulation().seek(60 * kSecond);
        QCOMPARE(run.results(), results);
    }

    void retries_are_counted_over_the_same_span_as_attempts() {
        test::Scenario s = queue();
        s.set("run.warmup=20s").set("s.error_rate=1");
        test::TestRun run(s);
        run.until(60);
        const std::string all = run.results();
        const auto number = [&](const char* name) {
            return std::stod(all.substr(all.find(std::string("\"") + name + "\":") + std::strlen(name) + 3));
        };
        QVERIFY(number("attempts") > 1000);
        QVERIFY2(std::abs(number("retries") / number("attempts") - 2.0 / 3) < 0.01, all.c_str());
    }

    void paused_run_continues_byte_for_byte() {
        const auto plan = plan_of(queue());
        run::Simulation once(plan, nullptr), stopped(plan, nullptr);
        once.advance(20 * kSecond);
        for (int i = 0; i < 5'000; ++i) {
            run::Simulation::Budget one;
            one.events = 1;
            stopped.advance(20 * kSecond, one);
        }
        for (SimTime t = stopped.now(); t < 20 * kSecond; t += 333 * kMillisecond) stopped.advance(t);
        stopped.advance(20 * kSecond);
        QCOMPARE(results(stopped), results(once));
    }

    void stepping_through_the_end_of_warm_up_changes_nothing() {
        test::Scenario even;
        even.request_class("get", 1, false);
        even.add("clients", "c", {"rate=100", "arrivals=EVENLY_SPACED"})
            .add("server", "s", {"service_time.law=CONSTANT"})
            .connect("c", "s");
        even.set("run.warmup=1s");
        const auto plan = plan_of(even);
        run::Simulation once(plan, nullptr), stepped(plan, nullptr);
        once.advance(2 * kSecond);
        while (stepped.now() < 2 * kSecond) {
            run::Simulation::Budget one;
            one.events = 1;
            stepped.advance(2 * kSecond, one);
        }
        stepped.advance(2 * kSecond);
        QCOMPARE(results(stepped), results(once));
    }

    void watching_changes_no_result() {
        const auto plan = plan_of(queue());
        run::Recorder recorder;
        run::Simulation alone(plan, nullptr), watched(plan, &recorder);
        watched.kernel().sample_every = 1;
        alone.advance(15 * kSecond);
        for (SimTime t = 0; t <= 15 * kSecond; t += 70 * kMillisecond) {
            watched.advance(t);
            run::View view;
            recorder.fill(view);
            QVERIFY(view.flights.size() <= 4096);
        }
        watched.advance(15 * kSecond);
        QCOMPARE(results(watched), results(alone));
    }

    void what_a_load_balancer_thinks_of_an_instance_is_told_apart_from_its_state_data() {
        using run::CellState, run::TargetHealth;
        QTest::addColumn<QByteArray>("checks");
        QTest::addColumn<int>("at");
        QTest::addColumn<CellState>("state");
        QTest::addColumn<TargetHealth>("target");
        // Checks at 5, 15, ...: two that fail are enough.
        QTest::newRow("one check has failed") << QByteArray("EC2") << 10 << CellState::InService << TargetHealth::Healthy;
        QTest::newRow("two have failed") << QByteArray("EC2") << 20 << CellState::InService << TargetHealth::Unhealthy;
        QTest::newRow("it is replaced") << QByteArray("ELB") << 20 << CellState::Draining << TargetHealth::Draining;
        // Launched at 15, up at 45, checked at 50.
        QTest::newRow("its successor") << QByteArray("ELB") << 48 << CellState::InService << TargetHealth::Initial;
    }
    void what_a_load_balancer_thinks_of_an_instance_is_told_apart_from_its_state() {
        QFETCH(QByteArray, checks);
        QFETCH(int, at);
        test::Scenario scenario;
        scenario.zone("zone-a").request_class("get", 1, false).app_version("app", "0.010s");
        scenario.design().mutable_app_versions(0)->set_fails_health_checks(true);
        scenario.add("clients", "c", {"rate=10"});
        scenario.add("application_load_balancer", "alb",
                     {"health_check_phase=0.5", "health_check_interval_seconds=10", "health_check_timeout_seconds=5",
                      "unhealthy_threshold_count=2", "deregistration_delay_timeout_seconds=20"});
        scenario.add("auto_scaling_group", "web",
                     {"min_size=0", "max_size=4", "desired_capacity=1", "boot_time=30s", "health_check_grace_period=0"});
        scenario.set("web.health_check_type=" + checks.toStdString()).connect("c", "alb").connect("alb", "web");
        run::Recorder recorder;
        run::Simulation simulation(plan_of(scenario), &recorder);
        simulation.advance(at * kSecond);
        run::View view;
        recorder.fill(view);
        const run::Cell& cell = view.components.at(*simulation.plan().node("web")).cells.at(0);
        QTEST(cell.state, "state");
        QTEST(cell.target, "target");
    }

    void restored_snapshot_continues_byte_for_byte() {
        const auto plan = plan_of(queue());
        run::Simulation simulation(plan, nullptr);
        simulation.advance(7 * kSecond);
        const kernel::Snapshot snapshot = simulation.kernel().w.save();
        kernel::World world(plan->program);
        world.restore(snapshot);
        kernel::Kernel restored(world, plan->program);
        restored.run(9 * kSecond);
        simulation.advance(9 * kSecond);
        QCOMPARE(world.head.events, simulation.kernel().w.head.events);
        QCOMPARE(world.nodes[1].outcomes[0], simulation.kernel().w.nodes[1].outcomes[0]);
        QCOMPARE(static_cast<double>(world.nodes[1].latency.sum), static_cast<double>(simulation.kernel().w.nodes[1].latency.sum));
    }

    void seeking_back_and_forth_shows_the_same_past() {
        const auto plan = plan_of(queue());
        run::Recorder recorder;
        run::Simulation simulation(plan, &recorder);
        std::string at_12;
        for (SimTime t = kSecond; t <= 30 * kSecond; t += kSecond) {
            simulation.advance(t);
            if (t == 8 * kSecond) QVERIFY(simulation.inject(slow(5)));
            if (t == 12 * kSecond) at_12 = results(simulation);
            if (t % (5 * kSecond) == 0) simulation.keep(1u << 30);
        }
        const std::string at_30 = results(simulation);
        simulation.seek(12 * kSecond);
        QCOMPARE(results(simulation), at_12);
        QVERIFY(simulation.in_past());
        simulation.seek(30 * kSecond);
        QCOMPARE(results(simulation), at_30);
    }

    void keyframes_take_no_more_than_they_may() {
        const auto plan = plan_of(queue());
        run::Simulation simulation(plan, nullptr), straight(plan, nullptr);
        straight.advance(12 * kSecond);
        const std::string at_12 = results(straight);
        straight.advance(30 * kSecond);
        const std::size_t most = 4 * straight.kernel().w.bytes();
        for (SimTime t = kSecond; t <= 30 * kSecond; t += kSecond) {
            simulation.advance(t);
            simulation.keep(most);
            QVERIFY(simulation.kept_bytes() <= most);
        }
        const std::size_t kept = simulation.kept_bytes();
        QVERIFY(kept > most / 4);
        simulation.advance(31 * kSecond);
        simulation.keep(simulation.kernel().w.bytes());
        QCOMPARE(simulation.kept_bytes(), kept);
        QCOMPARE(simulation.last_kept(), 31 * kSecond);
        simulation.seek(12 * kSecond);
        QCOMPARE(results(simulation), at_12);
        simulation.branch();
        QCOMPARE(simulation.last_kept(), 12 * kSecond);
    }

    void playing_on_from_the_past_forgets_the_future() {
        const auto plan = plan_of(queue());
        run::Recorder recorder;
        run::Simulation simulation(plan, &recorder), straight(plan, nullptr);
        simulation.advance(8 * kSecond);
        QVERIFY(simulation.inject(slow(60)));
        simulation.advance(20 * kSecond);
        QCOMPARE(recorder.points(), std::size_t{20});
        simulation.seek(5 * kSecond);
        QVERIFY(simulation.branch());
        QCOMPARE(recorder.points(), std::size_t{5});
        QVERIFY(simulation.journal().empty());
        simulation.advance(20 * kSecond);
        straight.advance(20 * kSecond);
        QCOMPARE(results(simulation), results(straight));
    }

    void edit_keeps_what_is_in_flight_and_loses_no_request() {
        auto scenario = queue();
        const auto before = plan_of(scenario);
        run::Simulation simulation(before, nullptr);
        simulation.advance(12 * kSecond);
        const auto held = in_flight(simulation);
        QVERIFY(held > 0);
        scenario.set("s.servers=8").set("network.internet=30ms");
        simulation.edit(plan_of(scenario));
        QCOMPARE(in_flight(simulation), held);
        simulation.advance(40 * kSecond);
        scenario.set("c.rate=0");
        simulation.edit(plan_of(scenario));
        simulation.advance(59 * kSecond);
        QCOMPARE(in_flight(simulation), std::uint64_t{0});
        const auto& c = simulation.kernel().w.nodes[0];
        std::uint64_t ended = 0;
        for (const auto n : c.outcomes) ended += n;
        QCOMPARE(c.calls + c.in_flight_at_start, ended + c.in_flight.value);
        QCOMPARE(simulation.kernel().w.head.frames_live, 0u);
    }

    void calls_in_removed_parts_end_as_failed() {
        auto scenario = queue();
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(12 * kSecond);
        const auto held = in_flight(simulation);
        scenario.design().mutable_components()->DeleteSubrange(1, 1);
        scenario.design().clear_connections();
        scenario.set("c.rate=0");
        const auto failed_before = simulation.kernel().w.nodes[0].outcomes[1];
        simulation.edit(plan_of(scenario));
        simulation.advance(13 * kSecond);
        QCOMPARE(in_flight(simulation), std::uint64_t{0});
        QVERIFY(simulation.kernel().w.nodes[0].outcomes[1] - failed_before <= held);
        QVERIFY(simulation.kernel().w.nodes[0].outcomes[1] > failed_before);
    }

    void an_emptied_design_is_drawn_anew_while_its_requests_end() {
        const auto full = queue();
        auto empty = queue();
        empty.design().clear_components();
        empty.design().clear_connections();
        run::Simulation simulation(plan_of(full), nullptr);
        simulation.advance(12 * kSecond);
        QVERIFY(in_flight(simulation) > 0);
        simulation.edit(plan_of(empty));
        simulation.edit(plan_of(full));
        simulation.advance(14 * kSecond);
        simulation.edit(plan_of(empty));
        simulation.advance(14 * kSecond + kMillisecond);
        simulation.edit(plan_of(empty));
        simulation.advance(15 * kSecond);
        QCOMPARE(simulation.kernel().w.head.frames_live, 0u);
        simulation.edit(plan_of(full));
        simulation.advance(40 * kSecond);
        const auto& c = simulation.kernel().w.nodes[0];
        std::uint64_t ended = 0;
        for (const auto n : c.outcomes) ended += n;
        QVERIFY(ended > 0);
        QCOMPARE(c.calls + c.in_flight_at_start, ended + c.in_flight.value);
    }

    /// The lost nodes answer the callers, which are to go on at once but die in the same edit.
    void callers_may_be_removed_together_with_nodes_that_work_for_them() {
        test::Scenario scenario;
        scenario.zone("a").data_set("items", 1000).request_class("read", 1, false).app_version("app", "0s");
        scenario.add("clients", "c", {"rate=200"}).add("auto_scaling_group", "web", {"workers=1000"});
        scenario.add("elasticache", "cache", {"num_node_groups=3", "latency=0.1s"})
            .connect("c", "web")
            .connect("web", "cache", {"role=ALL"});
        test::TestRun run(scenario);
        run.until(12);
        QVERIFY(run.calls("cache").in_flight.value > 10);
        scenario.design().clear_connections();
        scenario.design().mutable_components()->DeleteSubrange(1, 1);
        scenario.set("cache.num_node_groups=1").set("c.rate=0");
        run.simulation().edit(plan_of(scenario));
        run.until(20);
        QCOMPARE(run.calls("cache").in_flight.value, 0);
        QCOMPARE(run.conservation(), std::string());
    }

    void calls_on_their_way_over_a_removed_connection_fail() {
        auto scenario = queue();
        scenario.set("network.internet=2s").set("c.timeout=0s");
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(12 * kSecond);
        const auto arrived = simulation.kernel().w.nodes[1].calls;
        scenario.design().clear_connections();
        scenario.set("c.rate=0");
        simulation.edit(plan_of(scenario));
        simulation.advance(20 * kSecond);
        QCOMPARE(simulation.kernel().w.nodes[1].calls, arrived);
        QCOMPARE(in_flight(simulation), std::uint64_t{0});
        QVERIFY(simulation.kernel().w.nodes[0].outcomes[1] > 500);
    }

    void fewer_hosts_share_what_is_left() {
        auto scenario = queue();
        scenario.set("c.hosts=500");
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(12 * kSecond);
        QVERIFY(in_flight(simulation) > 0);
        scenario.set("c.hosts=1").set("c.rate=0");
        simulation.edit(plan_of(scenario));
        simulation.advance(40 * kSecond);
        QCOMPARE(in_flight(simulation), std::uint64_t{0});
    }

    void a_written_journal_replays_to_the_same_bytes() {
        auto scenario = queue();
        const auto first = plan_of(scenario);
        run::Recorder recorder, other;
        run::Simulation simulation(first, &recorder), again(first, &other);
        simulation.advance(5 * kSecond);
        QVERIFY(simulation.inject(slow(3)));
        run::Simulation::Budget some;
        some.events = 777;
        simulation.advance(12 * kSecond, some);
        scenario.set("s.servers=3").set("c.rate=1300").set("network.internet=7ms");
        simulation.edit(plan_of(scenario));
        QVERIFY(simulation.inject(slow(0)));
        simulation.advance(12 * kSecond);
        scenario.set("c.hosts=3");
        simulation.edit(plan_of(scenario));
        simulation.advance(30 * kSecond);
        const std::string written = run::journal_text(simulation);

        auto commands = run::parse_journal(written);
        QVERIFY2(commands, commands ? "" : commands.error().message.english().c_str());
        QCOMPARE(commands->size(), std::size_t{4});
        again.replay(std::move(*commands));
        again.advance(30 * kSecond);
        QCOMPARE(results(again, &other), results(simulation, &recorder));
        QCOMPARE(run::journal_text(again), written);
    }

    void a_journal_of_another_run_does_not_hang() {
        auto scenario = queue();
        run::Simulation simulation(plan_of(scenario), nullptr);
        run::Command early, late;
        early.time = kSecond;
        early.events = 3;
        late.time = 2 * kSecond;
        late.events = 1'000'000'000;
        early.fault = late.fault = slow(1);
        simulation.replay({early, early, late});
        simulation.advance(10 * kSecond);
        QCOMPARE(simulation.now(), 10 * kSecond);
        QCOMPARE(simulation.journal().size(), std::size_t{3});
        QVERIFY(!simulation.in_past());
    }

    void what_is_wrong_with_a_journal_is_said_with_its_line_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no JSON") << QByteArray("{\"t\": 1") << QByteArray("no command");
        QTest::newRow("no time") << QByteArray(R"({"command": "inject"})") << QByteArray("nanoseconds");
        QTest::newRow("negative time") << QByteArray(R"({"t": -1, "command": "inject"})") << QByteArray("nanoseconds");
        QTest::newRow("time beyond all runs") << QByteArray(R"({"t": 9223372036854775807, "command": "inject"})")
                                              << QByteArray("nanoseconds");
        QTest::newRow("time is a text") << QByteArray(R"({"t": "1s", "command": "inject"})") << QByteArray("nanoseconds");
        QTest::newRow("count is a text") << QByteArray(R"({"t": 5, "events": "x", "command": "inject"})") << QByteArray("no count");
        QTest::newRow("unknown command") << QByteArray(R"({"t": 5, "command": "explode"})") << QByteArray("must be");
        QTest::newRow("command is a number") << QByteArray(R"({"t": 5, "command": 7})") << QByteArray("must be");
        QTest::newRow("no fault") << QByteArray(R"({"t": 5, "command": "inject"})") << QByteArray("with a \"fault\"");
        QTest::newRow("fault is a number") << QByteArray(R"({"t": 5, "command": "inject", "fault": 3})") << QByteArray("malformed");
        QTest::newRow("no design") << QByteArray(R"({"t": 5, "command": "edit"})") << QByteArray("with a \"design\"");
        QTest::newRow("design is a list") << QByteArray(R"({"t": 5, "command": "edit", "design": []})") << QByteArray("cannot run");
        QTest::newRow("design is invalid")
            << QByteArray(R"({"t": 5, "command": "edit", "design": {"connections": [{"id": "a", "from": "b", "to": "c"}]}})")
            << QByteArray("no component");
        QTest::newRow("out of order") << QByteArray(R"({"t": 0, "command": "inject", "fault": {}})") << QByteArray("order");
    }
    void what_is_wrong_with_a_journal_is_said_with_its_line() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, word);
        const auto commands =
            run::parse_journal(R"({"t": 1, "command": "inject", "fault": {}})" + std::string("\n\n") + line.toStdString());
        QVERIFY(!commands);
        QCOMPARE(commands.error().where, std::string("line 3"));
        QVERIFY2(QByteArray::fromStdString(commands.error().message).contains(word), commands.error().message.english().c_str());
    }

    void errors_keep_the_name_of_who_caused_them_through_an_edit() {
        const auto failing = [](bool both) {
            test::Scenario s;
            s.request_class("get", 1, false).set("limits_as_of=YEAR_2020");
            s.add("clients", "c", {"rate=100"}).add("server", "s", {"error_rate=1"});
            if (both) s.add("server", "a").add("server", "b");
            s.connect("c", "s");
            return s;
        };
        run::Simulation simulation(plan_of(failing(true)), nullptr);
        simulation.advance(10 * kSecond);
        simulation.edit(plan_of(failing(false)));
        simulation.advance(20 * kSecond);
        const std::string all = results(simulation);
        const auto first = all.find("\"causedBy\"");
        QVERIFY2(first != std::string::npos && all.find("\"causedBy\": \"s\"") == first, all.c_str());
        QCOMPARE(all.find("\"causedBy\"", first + 1), std::string::npos);
    }

    void a_connection_that_leads_elsewhere_is_another_one_whatever_its_id() {
        const auto with = [](const char* from, const char* to) {
            test::Scenario s = queue();
            s.add("clients", "d", {"rate=1"}).add("server", "t").connect("d", "t").connect(from, to, {"policy.max_connections=1"});
            s.design().mutable_connections(2)->set_id("it");
            return s;
        };
        for (const bool there : {true, false}) {
            run::Simulation simulation(plan_of(there ? with("d", "s") : with("c", "t")), nullptr);
            simulation.advance(20 * kSecond);
            simulation.edit(plan_of(there ? with("c", "t") : with("d", "s")));
            simulation.advance(40 * kSecond);
            const auto link = simulation.plan().link("it");
            const kernel::LinkState& state = simulation.kernel().w.links[*link];
            QCOMPARE(state.calls, std::accumulate(std::begin(state.outcomes), std::end(state.outcomes), state.in_flight));
        }
    }

    void what_waits_for_a_connection_outlives_an_edit_data() {
        QTest::addColumn<QByteArray>("edit");
        QTest::addColumn<bool>("all_go_on");
        QTest::newRow("fewer hosts") << QByteArray("c.hosts=1") << false;
        QTest::newRow("no limit any more") << QByteArray("c-s.policy.max_connections=0") << true;
        QTest::newRow("a plain connection, fewer hosts") << QByteArray("c-s.policy.max_connections=0,c.hosts=2") << true;
        QTest::newRow("a higher limit") << QByteArray("c-s.policy.max_connections=1000") << true;
        QTest::newRow("fewer hosts, a limit to waiting") << QByteArray("c.hosts=1,c-s.policy.pool_timeout=10s") << false;
    }
    void what_waits_for_a_connection_outlives_an_edit() {
        QFETCH(QByteArray, edit);
        QFETCH(bool, all_go_on);
        auto scenario = queue();
        scenario.set("c.hosts=20").set("s.servers=1000").set("s.service_time.mean=1s").set("c-s.policy.max_connections=2");
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(12 * kSecond);
        const std::uint64_t waited = waiting(simulation), called = simulation.kernel().w.links[0].calls;
        QVERIFY(waited > 1000);
        for (const QByteArray& setting : edit.split(',')) scenario.set(setting.constData());
        simulation.edit(plan_of(scenario));
        simulation.advance(simulation.now() + 1);
        QCOMPARE(simulation.kernel().w.links[0].calls - called, all_go_on ? waited : 0);
        scenario.set("c.rate=0");
        simulation.edit(plan_of(scenario));
        simulation.advance(4000 * kSecond);
        QCOMPARE(in_flight(simulation), std::uint64_t{0});
        QCOMPARE(simulation.kernel().w.head.frames_live, 0u);
        scenario.set("c.rate=1").set("s.service_time.mean=1ms");
        simulation.edit(plan_of(scenario));
        const auto ok = simulation.kernel().w.nodes[0].outcomes[0];
        simulation.advance(4020 * kSecond);
        QVERIFY(simulation.kernel().w.nodes[0].outcomes[0] > ok + 5);
    }

    void seeking_across_an_edit_shows_the_same_past() {
        auto scenario = queue();
        const auto first = plan_of(scenario);
        run::Recorder recorder;
        run::Simulation simulation(first, &recorder);
        simulation.advance(12 * kSecond);
        scenario.set("s.servers=3");
        simulation.edit(plan_of(scenario));
        simulation.advance(13500 * kMillisecond);
        const std::string seen = results(simulation);
        simulation.advance(20 * kSecond);
        simulation.seek(11 * kSecond);
        QVERIFY(simulation.given_plan() == first);
        simulation.seek(13500 * kMillisecond);
        QCOMPARE(results(simulation), seen);
    }

    void faults_of_the_design_act_and_end_on_time() {
        auto scenario = queue();
        *scenario.design().add_faults() = slow(5);
        scenario.design().mutable_faults(0)->mutable_at()->set_seconds(20);
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(20 * kSecond - 1);
        QVERIFY(!simulation.kernel().w.links[0].impaired);
        simulation.advance(21 * kSecond);
        QCOMPARE(simulation.kernel().w.links[0].impairment.delay[1], 20 * kMillisecond);
        simulation.advance(25 * kSecond);
        QVERIFY(!simulation.kernel().w.links[0].impaired);
    }

    void thresholds_are_judged_by_the_results() {
        auto scenario = queue();
        scenario.design().add_thresholds()->set_expression("s.utilization > 0.8");
        scenario.design().add_thresholds()->set_expression("c.p(95) < 0.001");
        scenario.design().add_thresholds()->set_expression("c.speed < 1");
        run::Simulation simulation(plan_of(scenario), nullptr);
        simulation.advance(30 * kSecond);
        const auto judged = run::evaluate_thresholds(simulation);
        QVERIFY(judged[0].passed && judged[0].value <= 1);
        QVERIFY(!judged[1].passed && judged[1].error.empty());
        QVERIFY(!judged[2].passed && !judged[2].error.empty());
    }

    void a_journal_with_an_edit_of_a_workflow_replays_to_the_same_bytes() {
        test::Scenario s;
        s.request_class("order", 1, true).add("clients", "users", {"rate=1", "arrivals=EVENLY_SPACED", "timeout=0s"});
        s.add("step_functions", "flow", {"state_machine_type=EXPRESS"}).connect("users", "flow");
        s.set(R"(flow.definition_string={"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":20,"Next":"B"},"B":{"Type":"Succeed"}}})");
        test::TestRun run(s), again(s);
        run.until(30.5);
        s.set(R"(flow.definition_string={"StartAt":"C","States":{"C":{"Type":"Wait","Seconds":5,"End":true}}})");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(60);
        auto journal = run::parse_journal(run::journal_text(run.simulation()), std::nullopt);
        QVERIFY(journal);
        again.simulation().replay(std::move(*journal));
        again.until(60);
        QVERIFY(run.number("flow", "executionsSucceeded") > 30);
        QCOMPARE(again.results(), run.results());
    }
};

QTEST_APPLESS_MAIN(SimulationTest)
#include "simulation_test.moc"
