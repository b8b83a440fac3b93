#include <QtTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <tuple>

#include "engine/run/session.h"
#include "engine/services/experiment.h"
#include "tests/support/scenario.h"

using namespace nephoscope;

namespace {

test::Scenario shop() {
    test::Scenario scenario;
    scenario.request_class("get", 1, false);
    scenario.add("clients", "c", {"rate=200"}).add("server", "s", {"servers=2", "service_time.mean=5ms"}).connect("c", "s");
    scenario.set("run.duration=30s").set("run.warmup=0s");
    return scenario;
}

/// One execution a second; each takes five.
test::Scenario workflow() {
    test::Scenario scenario;
    scenario.request_class("order", 1, true);
    scenario.add("clients", "c", {"rate=1", "arrivals=EVENLY_SPACED"})
        .add("step_functions", "flow", {"start_time=0s", "transition_time=0s"});
    scenario.set(R"(flow.definition_string={"StartAt":"W","States":{"W":{"Type":"Wait","Seconds":5,"End":true}}})");
    return scenario.connect("c", "flow").set("run.duration=60s");
}

/// Who is on the way, and where, at the time the View shows.
std::vector<std::tuple<std::uint64_t, std::uint16_t, SimTime>> on_their_way(const run::View& view) {
    std::vector<std::tuple<std::uint64_t, std::uint16_t, SimTime>> found;
    for (const run::Flight& flight : view.flights)
        if (flight.start <= view.now && view.now <= flight.arrive) found.emplace_back(flight.request, flight.connection, flight.arrive);
    std::sort(found.begin(), found.end());
    return found;
}

bool reaches(const run::Session& session, run::Phase phase) {
    return QTest::qWaitFor([&] { return session.view()->phase == phase; }, 20'000);
}

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_watched_workflow_shows_its_executions_and_the_history_of_one() {
        run::Session session;
        session.load(workflow().design(), 1);
        session.run_until(12 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 12 * kSecond; }));
        QVERIFY(!session.view()->executions);
        session.watch_executions("flow", 3);
        const auto shown = [&]() { return session.view()->executions; };
        QVERIFY(QTest::qWaitFor([&] { return shown() != nullptr; }));
        const auto first = shown();
        QCOMPARE(first->executions.size(), std::size_t{12});
        QCOMPARE(first->executions.front().number, std::uint64_t{12});
        QCOMPARE(first->chosen, std::uint64_t{3});
        QCOMPARE(first->history.front().type, std::string("ExecutionStarted"));
        QCOMPARE(first->history.back().type, std::string("ExecutionSucceeded"));

        session.seek(5500 * kMillisecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 5500 * kMillisecond; }));
        QCOMPARE(shown()->executions.size(), std::size_t{5});
        QCOMPARE(shown()->history.back().type, std::string("WaitStateEntered"));
        session.seek(12 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 12 * kSecond; }));
        QVERIFY(shown()->executions == first->executions && shown()->history == first->history);

        session.watch_executions("clients", 0);
        QVERIFY(QTest::qWaitFor([&] { return shown() == nullptr; }));
    }

    void experiments_and_pipelines_are_told_of_as_they_stand() {
        test::Scenario scenario = shop();
        model::Experiment experiment =
            services::new_experiment(scenario.design(),
                                     "{\"stopConditions\": [{\"source\": \"none\"}], \"actions\": {\"wait\": {\"actionId\": "
                                     "\"aws:fis:wait\", \"parameters\": {\"duration\": \"PT1M\"}}}}");
        experiment.mutable_at()->set_seconds(2);
        *scenario.design().add_experiments() = experiment;
        model::Pipeline& pipeline = *scenario.design().add_pipelines();
        pipeline.set_id("delivery");
        pipeline.mutable_at()->set_seconds(5);
        pipeline.add_stages()->mutable_time()->set_seconds(7);
        run::Session session;
        session.load(scenario.design(), 1);
        const auto told = [&session](SimTime at) {
            session.seek(at);
            if (!QTest::qWaitFor([&] { return session.view()->now == at; })) return std::string("never");
            const auto& view = *session.view();
            const auto& executions = view.pipelines.at(0).executions;
            return std::string(nephoscope::scenario::status_name(view.experiments.at(0).status)) + " " +
                   (executions.empty() ? "none" : nephoscope::scenario::status_name(executions[0].status));
        };
        QCOMPARE(told(4 * kSecond), std::string("running none"));
        QCOMPARE(told(6 * kSecond), std::string("running InProgress"));
        QCOMPARE(told(20 * kSecond), std::string("running Succeeded"));
        QCOMPARE(told(kSecond), std::string("pending none"));
    }

    /// A mean of both would say that half of the system is idle.
    void the_system_is_as_busy_as_its_busiest_component() {
        test::Scenario scenario;
        scenario.request_class("get", 1, false);
        scenario.add("clients", "c", {"rate=60", "arrivals=EVENLY_SPACED"});
        scenario.add("server", "front", {"servers=60", "service_time.law=CONSTANT", "service_time.mean=100ms"});
        scenario.add("server", "back", {"servers=10", "service_time.law=CONSTANT", "service_time.mean=100ms"});
        scenario.connect("c", "front").connect("front", "back").set("run.duration=30s");
        run::Session session;
        session.load(scenario.design(), 1);
        session.run_until(30 * kSecond);
        QVERIFY(reaches(session, run::Phase::Finished));
        const auto last = [&session](const char* of) { return session.series(of, "utilization", 0).values.back(); };
        QCOMPARE(last(""), std::max(last("front"), last("back")));
        QVERIFY2(std::abs(last("back") - 0.6) < 0.02 && last("front") < 0.5, qPrintable(QString::number(last("front"))));
        double highest = 0;
        const auto view = session.view();
        for (const run::ComponentView& each : view->components) highest = std::max(highest, each.utilization);
        QCOMPARE(view->system.utilization, highest);
    }

    void plays_to_the_end_and_gives_the_same_results_again() {
        std::string first;
        for (int round = 0; round < 2; ++round) {
            run::Session session;
            session.load(shop().design(), 7);
            session.set_speed(0);
            session.play();
            QVERIFY(reaches(session, run::Phase::Finished));
            QCOMPARE(session.view()->now, 30 * kSecond);
            QCOMPARE(session.view()->document, std::uint64_t{7});
            const std::string all = session.results_json();
            const std::string results = all.substr(all.find("\"design\""));
            if (round == 0) first = results;
            QCOMPARE(results, first);
            QCOMPARE(session.series("", "throughput", 0).values.size(), std::size_t{30});
        }
    }

    void a_mean_of_nothing_is_a_gap_and_an_age_of_nothing_is_none() {
        test::Scenario s;
        s.request_class("read", 1, false).add("clients", "users", {"rate=0"}).add("rds", "db").add("sqs", "queue").connect("users", "db");
        s.set("run.duration=10s").set("run.warmup=0s");
        run::Session session;
        session.load(s.design(), 1);
        session.set_speed(0);
        session.play();
        QVERIFY(reaches(session, run::Phase::Finished));
        const std::vector<float> latencies = session.series("db", "ReadLatency", 0).values;
        const std::vector<float> ages = session.series("queue", "ApproximateAgeOfOldestMessage", 0).values;
        QCOMPARE(latencies.size(), std::size_t{10});
        QCOMPARE(ages.size(), std::size_t{10});
        for (const float value : latencies) QVERIFY(std::isnan(value));
        for (const float value : ages) QCOMPARE(value, 0.0f);
    }

    void slow_motion_moves_little() {
        run::Session session;
        session.load(shop().design(), 1);
        session.set_speed(0.01);
        session.play();
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now > 2 * kMillisecond; }));
        session.pause();
        QVERIFY(reaches(session, run::Phase::Paused));
        QVERIFY(session.view()->now < kSecond);
    }

    void step_processes_one_event_and_pauses() {
        run::Session session;
        session.load(shop().design(), 1);
        session.step_event();
        QVERIFY(QTest::qWaitFor([&] { return session.view()->events == 1; }));
        session.step_event();
        QVERIFY(QTest::qWaitFor([&] { return session.view()->events == 2; }));
        QVERIFY(reaches(session, run::Phase::Paused));
    }

    void invalid_design_fails_with_its_first_issue() {
        auto scenario = shop();
        scenario.design().mutable_connections(0)->set_to("nowhere");
        run::Session session;
        session.load(scenario.design(), 1);
        QVERIFY(reaches(session, run::Phase::Failed));
        QVERIFY(session.view()->message.english().find("nowhere") != std::string::npos);
    }

    void a_load_that_no_memory_can_hold_ends_with_a_clear_word_and_the_results_so_far() {
        auto scenario = shop();
        scenario.set("c.rate=20000").set("s.service_time.mean=3600s");
        run::Session session(std::size_t{64} << 20);
        session.load(scenario.design(), 1);
        session.set_speed(0);
        session.play();
        QVERIFY(reaches(session, run::Phase::Failed));
        const auto view = session.view();
        QVERIFY2(view->message.english().find("lower the load") != std::string::npos, view->message.english().c_str());
        QVERIFY(view->now > 2 * kSecond && view->now < 29 * kSecond);
        QVERIFY(view->in_flight > 50'000);
        QCOMPARE(session.series("", "throughput", 0).values.size(), static_cast<std::size_t>(view->now / kSecond));
        const auto log = session.log(0, view->log_size);
        QVERIFY(!log.empty() && log.back().what == std::string("stopped") && log.back().text == view->message);
        const std::string results = session.results_json();
        QVERIFY(results.find("\"stopped\": \"" + view->message.english()) != std::string::npos);
        QVERIFY(results.find("\"inFlight\": " + std::to_string(view->in_flight)) != std::string::npos);

        // With less to do it goes on.
        scenario.set("c.rate=0");
        session.edit(scenario.design(), 2);
        session.seek(kSecond);
        session.play();
        QVERIFY(reaches(session, run::Phase::Finished));
    }

    void invalid_edit_leaves_the_run_alone() {
        auto scenario = shop();
        run::Session session;
        session.load(scenario.design(), 1);
        session.run_until(5 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 5 * kSecond; }));
        scenario.design().mutable_connections(0)->set_to("nowhere");
        session.edit(scenario.design(), 2);
        QVERIFY(QTest::qWaitFor([&] { return !session.view()->message.empty(); }));
        QCOMPARE(session.view()->document, std::uint64_t{1});
        QCOMPARE(session.view()->now, 5 * kSecond);
    }

    void seek_shows_the_past_and_play_opens_a_branch() {
        run::Session session;
        session.load(shop().design(), 1);
        session.run_until(20 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 20 * kSecond; }));
        const auto branch = session.view()->branch;
        session.seek(6 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 6 * kSecond; }));
        QCOMPARE(session.series("", "throughput", 0).values.size(), std::size_t{20});
        session.run_until(8 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 8 * kSecond; }));
        QVERIFY(session.view()->branch > branch);
        QCOMPARE(session.series("", "throughput", 0).values.size(), std::size_t{8});
    }

    void a_session_that_plays_ends_at_once() {
        for (int i = 0; i < 400; ++i) {
            auto session = std::make_unique<run::Session>();
            session->load(shop().design(), 1);
            session->play();
            std::this_thread::sleep_for(std::chrono::microseconds(4'000 + i * 10));
            QElapsedTimer timer;
            timer.start();
            session = nullptr;
            QVERIFY2(timer.elapsed() < 3'000, qPrintable(QStringLiteral("number %1 took %2 ms").arg(i).arg(timer.elapsed())));
        }
    }

    void the_same_requests_are_on_their_way_at_a_time_sought_from_before_and_from_after() {
        auto scenario = shop();
        scenario.set("c.rate=2000").set("s.servers=100").set("network.internet=100ms");
        run::Session session;
        session.load(scenario.design(), 1);
        session.play();
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now > kSecond; }));
        QVERIFY(!session.view()->sought);
        session.seek(20 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 20 * kSecond; }));
        QVERIFY(session.view()->sought);
        const auto from_before = on_their_way(*session.view());
        QVERIFY(from_before.size() > 150);
        session.seek(25 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 25 * kSecond; }));
        session.seek(20 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 20 * kSecond; }));
        QCOMPARE(on_their_way(*session.view()), from_before);
    }

    void faults_are_logged_and_journalled() {
        run::Session session;
        session.load(shop().design(), 1);
        session.run_until(2 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 2 * kSecond; }));
        model::Fault fault;
        fault.set_action("neph:error-rate");
        fault.set_target("c-s");
        fault.set_magnitude(1);
        session.inject(fault);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->log_size == 1; }));
        QCOMPARE(session.log(0, 9).front().what, std::string("fault-started"));
        session.run_until(4 * kSecond);
        QVERIFY(QTest::qWaitFor([&] { return session.view()->now == 4 * kSecond; }));
        QVERIFY(session.view()->system.error_rate > 0.99);
        QVERIFY(session.journal().find("neph:error-rate") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
