#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/clients/curve.h"
#include "engine/services/clients/user_ramp.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

services::Clients config(std::initializer_list<std::string_view> settings) {
    services::Clients clients;
    for (const std::string_view each : settings) {
        const std::size_t equals = each.find('=');
        if (!model::set_field(&clients, each.substr(0, equals), each.substr(equals + 1))) throw std::logic_error(std::string(each));
    }
    return clients;
}

void stage(services::Clients& clients, double duration, double target) {
    services::Stage& added = *clients.add_stages();
    *added.mutable_duration() = model::to_duration(duration);
    added.set_target(target);
}

void point(services::Clients& clients, double time, double rate, const char* request_class = "") {
    services::ReplayPoint& added = *clients.add_replay();
    *added.mutable_time() = model::to_duration(time);
    added.set_rate(rate);
    added.set_request_class(request_class);
}

/// Clients with these settings, and a server that answers each request after `service`.
Scenario served(const services::Clients& clients, std::string_view service = "0.001s") {
    Scenario s;
    s.request_class("read", 3, false).request_class("write", 1, true).add("clients", "users");
    services::Clients filled = clients;
    filled.mutable_timeout();
    model::fill_initial(&filled, services::catalog().facts, model::TODAY);
    *s.design().mutable_components(0)->mutable_config() = model::pack(filled);
    const std::string mean = "service_time.mean=" + std::string(service);
    s.add("server", "api", {"servers=100000", "service_time.law=CONSTANT", mean});
    return s.connect("users", "api");
}

std::uint64_t sent_until(const services::Clients& clients, double seconds) {
    TestRun run(served(clients));
    return run.until(seconds).calls("users").calls;
}

double users_at(TestRun& run, double seconds) { return run.until(seconds).metric("users", "Users"); }

/// Trapezoids, by many of them: what the integral in the program must agree with.
double area(const services::LoadCurve& curve, double from, double to) {
    constexpr int kSteps = 200'000;
    double sum = 0;
    for (int i = 0; i < kSteps; ++i) sum += curve.level(from_seconds(from + (to - from) * (i + .5) / kSteps));
    return sum * (to - from) / kSteps;
}

services::Clients ramping() {
    auto clients = config({"executor=RAMPING_ARRIVAL_RATE", "rate=10", "arrivals=EVENLY_SPACED"});
    stage(clients, 20, 110);
    stage(clients, 0, 40);
    stage(clients, 30, 0);
    stage(clients, 10, 0);
    stage(clients, 5, 20);
    return clients;
}

services::Clients spike() {
    return config({"executor=SPIKE", "rate=20", "peak_rate=500", "spike_at=30s", "spike_hold=10s", "arrivals=EVENLY_SPACED"});
}

services::Clients diurnal(const char* rate = "rate=5") {
    return config({"executor=DIURNAL", rate, "peak_rate=45", "period=240s", "peak_at=100s", "arrivals=EVENLY_SPACED"});
}

services::Clients replay() {
    auto clients = config({"executor=REPLAY", "speed_up=1", "arrivals=EVENLY_SPACED"});
    point(clients, 5, 10);
    point(clients, 15, 200);
    point(clients, 25, 0);
    point(clients, 40, 7);
    point(clients, 60, 0);
    return clients;
}

/// k6's own example of ramping-vus.
services::Clients ramping_users(const char* graceful) {
    auto clients = config({"executor=RAMPING_VUS", "vus=0", "think_time=500ms", "think_time_law=CONSTANT_THINK_TIME", graceful});
    stage(clients, 20, 10);
    stage(clients, 10, 0);
    return clients;
}

}  // namespace

Q_DECLARE_METATYPE(nephoscope::services::Clients)

class LoadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void as_many_requests_come_as_the_integral_says_data() {
        QTest::addColumn<services::Clients>("clients");
        QTest::addColumn<double>("until");
        QTest::addColumn<double>("integral");
        const auto constant = config({"executor=CONSTANT_ARRIVAL_RATE", "rate=40", "arrivals=EVENLY_SPACED"});
        QTest::newRow("constant arrival rate") << constant << 60.01 << 2400.;
        QTest::newRow("ramp up") << ramping() << 20. << 1200.;
        QTest::newRow("jump and ramp down") << ramping() << 50. << 1800.;
        QTest::newRow("nothing for a while") << ramping() << 59.99 << 1800.;
        QTest::newRow("ramp after nothing") << ramping() << 65.01 << 1850.;
        QTest::newRow("last rate goes on") << ramping() << 75.01 << 2050.;
        QTest::newRow("before the spike") << spike() << 30.0005 << 600.25;
        QTest::newRow("in the spike") << spike() << 35.001 << 3100.;
        QTest::newRow("after the spike") << spike() << 60.01 << 6000.;
        QTest::newRow("a day") << diurnal() << 240.001 << 6000.;
        QTest::newRow("half a day around the peak") << diurnal() << 160.01 << 25 * 160.01 + 20 * 240 / 2 / M_PI * (1 + 0.5);
        QTest::newRow("a day without a night") << diurnal("rate=45") << 240.001 << 10800.;
        QTest::newRow("1000 days") << config({"executor=DIURNAL", "rate=0", "peak_rate=2", "period=10s", "peak_at=3s",
                                              "arrivals=EVENLY_SPACED"})
                                   << 10'000.2 << 10'000.;
        QTest::newRow("before the first point") << replay() << 4.99 << 0.;
        QTest::newRow("points") << replay() << 25.001 << 2100.;
        QTest::newRow("nothing after the last") << replay() << 100. << 2240.;
    }
    void as_many_requests_come_as_the_integral_says() {
        QFETCH(services::Clients, clients);
        QFETCH(double, until);
        QFETCH(double, integral);
        QCOMPARE(sent_until(clients, until), static_cast<std::uint64_t>(integral + 1e-6));
        clients.set_arrivals(services::POISSON);
        const auto poisson = static_cast<double>(sent_until(clients, until));
        QVERIFY2(std::abs(poisson - integral) <= 4 * std::sqrt(integral), qPrintable(QString::number(poisson)));
    }

    void integrals_and_their_inverses_agree_with_sums_data() {
        QTest::addColumn<services::Clients>("clients");
        QTest::newRow("ramping") << ramping();
        QTest::newRow("spike") << spike();
        QTest::newRow("diurnal") << diurnal();
        QTest::newRow("diurnal down to 0") << diurnal("rate=0");
        QTest::newRow("diurnal upside down") << diurnal("rate=90");
        QTest::newRow("replay") << replay();
    }
    void integrals_and_their_inverses_agree_with_sums() {
        QFETCH(services::Clients, clients);
        const services::LoadCurve curve = services::load_curve(clients);
        for (const double second : {3., 17., 33., 70., 100., 219., 220., 221., 239., 500., 86'400.}) {
            if (second < 1000) QVERIFY(std::abs(curve.expected(from_seconds(second)) - area(curve, 0, second)) < .5);
            const double count = curve.expected(from_seconds(second));
            if (!(count > 0)) continue;
            if (curve.level(from_seconds(second)) > .1) QVERIFY(std::abs(curve.when(count) - from_seconds(second)) < kMicrosecond);
            QVERIFY(std::abs(curve.expected(curve.when(count)) - count) < 1e-5);
        }
    }

    void arrivals_of_a_day_never_go_back() {
        const services::LoadCurve curve = services::load_curve(diurnal("rate=0"));
        SimTime last = 0;
        for (int i = 1; i < 200'000; ++i) {
            const SimTime next = curve.when(i / 10.);
            QVERIFY2(next >= last, qPrintable(QString::number(i)));
            last = next;
        }
    }

    void a_load_without_a_rate_sends_nothing() {
        QCOMPARE(sent_until(config({"executor=DIURNAL", "rate=0", "peak_rate=0", "period=60s"}), 600), std::uint64_t{0});
        auto clients = config({"executor=REPLAY"});
        point(clients, 1, 0);
        QCOMPARE(sent_until(clients, 600), std::uint64_t{0});
    }

    void a_faster_replay_sends_the_same_requests_sooner() {
        auto clients = replay();
        clients.set_speed_up(4);
        QCOMPARE(sent_until(clients, 6.26), std::uint64_t{2100});
        QCOMPARE(sent_until(clients, 15.01), std::uint64_t{2240});
        clients.set_speed_up(.5);
        QCOMPARE(sent_until(clients, 120.01), std::uint64_t{2240});
    }

    void a_replay_has_each_class_at_its_own_rate() {
        auto clients = config({"executor=REPLAY", "arrivals=EVENLY_SPACED"});
        point(clients, 0, 300, "write");
        point(clients, 10, 100, "read");
        point(clients, 20, 0, "write");
        point(clients, 30, 0, "read");
        Scenario s = served(clients);
        s.design().mutable_connections(0)->set_role(model::WRITES);
        TestRun only_writes(s);
        only_writes.until(10.0001);
        QCOMPARE(only_writes.calls("api").calls, std::uint64_t{3000});
        only_writes.until(20.0001);
        QVERIFY(std::abs(static_cast<double>(only_writes.calls("api").calls) - 6000) < 4 * std::sqrt(4000 * .75 * .25));
        const std::uint64_t until_20 = only_writes.calls("api").calls;
        only_writes.until(60);
        QCOMPARE(only_writes.calls("api").calls, until_20);
        QCOMPARE(only_writes.calls("users").calls, std::uint64_t{8000});
    }

    void points_without_a_class_have_the_classes_by_weight() {
        auto clients = config({"executor=REPLAY", "arrivals=EVENLY_SPACED"});
        point(clients, 0, 400);
        point(clients, 0, 100, "write");
        point(clients, 40, 0);
        point(clients, 40, 0, "write");
        Scenario s = served(clients);
        s.design().mutable_connections(0)->set_role(model::READS);
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("users").calls, std::uint64_t{20'000});
        QVERIFY(std::abs(static_cast<double>(run.calls("api").calls) - 12'000) < 4 * std::sqrt(20'000 * .6 * .4));
    }

    void users_ramp_as_in_k6_data() {
        QTest::addColumn<double>("second");
        QTest::addColumn<unsigned>("users");
        // One each 2 s on the way up, one each second on the way down; each at the instant at which the line reaches it.
        const double up[] = {0, 1.999, 2, 3.999, 4, 19.999, 20}, down[] = {20.999, 21, 25.5, 28.999, 29, 29.999, 30, 100};
        const unsigned then_up[] = {0, 0, 1, 1, 2, 9, 10}, then_down[] = {10, 9, 5, 2, 1, 1, 0, 0};
        for (std::size_t i = 0; i < std::size(up); ++i) QTest::addRow("up %g s", up[i]) << up[i] << then_up[i];
        for (std::size_t i = 0; i < std::size(down); ++i) QTest::addRow("down %g s", down[i]) << down[i] << then_down[i];
    }
    void users_ramp_as_in_k6() {
        QFETCH(double, second);
        QFETCH(unsigned, users);
        services::UserRamp ramp(0);
        ramp.add(20 * kSecond, 10);
        ramp.add(10 * kSecond, 0);
        QCOMPARE(ramp.users_at(from_seconds(second)), users);
        TestRun run(served(ramping_users("graceful_ramp_down=0s"), "0.015s"));
        QCOMPARE(users_at(run, second + 1e-6), static_cast<double>(users));
    }

    void users_change_at_each_step_and_only_there() {
        services::UserRamp ramp(4);
        ramp.add(3 * kSecond, 11);
        ramp.add(0, 5);
        ramp.add(kSecond, 5);
        ramp.add(7, 0);
        std::vector<std::uint32_t> seen{ramp.users_at(0)};
        std::vector<SimTime> when{0};
        for (SimTime t = ramp.next_change(0); t != kNever; t = ramp.next_change(t)) {
            if (ramp.users_at(t) != seen.back()) QVERIFY(ramp.users_at(t - 1) == seen.back());
            seen.push_back(ramp.users_at(t));
            when.push_back(t);
        }
        QCOMPARE(seen, (std::vector<std::uint32_t>{4, 5, 6, 7, 8, 9, 10, 5, 5, 4, 3, 2, 1, 0}));
        QCOMPARE(when[1], (SimTime{3 * kSecond} + 6) / 7);
        QCOMPARE(when.back(), 4 * kSecond + 7);
        QCOMPARE(ramp.most(), 11u);
    }

    /// "~300 iterations" of 515 ms, says k6's documentation of ramping-vus.
    void ramping_users_do_as_many_iterations_as_in_k6() {
        TestRun run(served(ramping_users("graceful_ramp_down=0s"), "0.015s"));
        run.until(40);
        const auto iterations = static_cast<double>(run.calls("users").calls);
        QVERIFY2(iterations > 270 && iterations < 310, qPrintable(QString::number(iterations)));
        QCOMPARE(run.conservation(), std::string());
    }

    void users_who_are_not_wanted_finish_what_they_do() {
        auto clients =
            config({"executor=RAMPING_VUS", "vus=6", "think_time=1s", "think_time_law=CONSTANT_THINK_TIME", "graceful_ramp_down=30s"});
        stage(clients, 2, 6);
        stage(clients, 0, 0);
        TestRun run(served(clients, "10s"));
        QCOMPARE(users_at(run, 10.9), 6.);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{0});
        run.until(11.1);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{6});
        QCOMPARE(users_at(run, 11.9), 6.);
        QCOMPARE(users_at(run, 12.1), 0.);
        QCOMPARE(run.until(100).calls("users").calls, std::uint64_t{6});
        QCOMPARE(run.conservation(), std::string());
    }

    void after_the_graceful_ramp_down_their_requests_time_out() {
        auto clients =
            config({"executor=RAMPING_VUS", "vus=6", "think_time=1s", "think_time_law=CONSTANT_THINK_TIME", "graceful_ramp_down=3s"});
        stage(clients, 2, 6);
        stage(clients, 0, 2);
        TestRun run(served(clients, "10s"));
        QCOMPARE(users_at(run, 4.9), 6.);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        QCOMPARE(users_at(run, 5.1), 2.);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{4});
        QCOMPARE(run.calls("users").latency.count, std::uint64_t{4});
        // The server goes on with the work.
        QCOMPARE(run.until(11.1).outcome("api", Outcome::Ok), std::uint64_t{6});
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{2});
        QCOMPARE(run.until(60).conservation(), std::string());
        QCOMPARE(run.metric("users", "Users"), 2.);
    }

    void a_policy_does_not_keep_users_who_are_stopped() {
        auto clients =
            config({"executor=RAMPING_VUS", "vus=5", "think_time=1s", "think_time_law=CONSTANT_THINK_TIME", "graceful_ramp_down=0s"});
        stage(clients, 2, 5);
        stage(clients, 0, 0);
        Scenario s = served(clients, "10s");
        *s.design().mutable_connections(0)->mutable_policy()->mutable_timeout() = model::to_duration(20);
        s.design().mutable_connections(0)->mutable_policy()->set_max_attempts(3);
        TestRun run(s);
        QCOMPARE(users_at(run, 2.1), 0.);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{5});
        QCOMPARE(run.until(100).conservation(), std::string());
        QCOMPARE(run.calls("api").calls, std::uint64_t{5});
    }

    void users_who_come_back_in_time_just_go_on() {
        auto clients =
            config({"executor=RAMPING_VUS", "vus=6", "think_time=1s", "think_time_law=CONSTANT_THINK_TIME", "graceful_ramp_down=5s"});
        stage(clients, 2, 6);
        stage(clients, 0, 1);
        stage(clients, 3, 1);
        stage(clients, 0, 6);
        TestRun run(served(clients, "10s"));
        QCOMPARE(users_at(run, 30), 6.);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        QCOMPARE(run.calls("users").calls, std::uint64_t{18});
    }

    void users_are_as_many_as_wanted_after_any_ups_and_downs() {
        auto clients = config({"executor=RAMPING_VUS", "vus=20", "think_time=700ms", "graceful_ramp_down=1s"});
        for (int i = 0; i < 20; ++i) {
            stage(clients, 1.5, 3 + i % 4);
            stage(clients, .5, 30 - i);
        }
        stage(clients, 10, 17);
        TestRun run(served(clients, "0.4s"));
        QCOMPARE(users_at(run, 60), 17.);
        const std::uint64_t before = run.calls("users").calls;
        run.until(660);
        const double each = static_cast<double>(run.calls("users").calls - before) / 600;
        QVERIFY2(std::abs(each - 17 / 1.1) < .5, qPrintable(QString::number(each)));
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_changes_how_many_users_there_are() {
        auto clients = config({"executor=CONSTANT_VUS", "vus=40", "think_time=1s"});
        TestRun run(served(clients, "0.1s"));
        QCOMPARE(users_at(run, 10), 40.);
        for (const unsigned vus : {7u, 60u, 1u, 25u}) {
            clients.set_vus(vus);
            const auto plan = services::compile(served(clients, "0.1s").design(), services::catalog());
            QVERIFY(bool(plan));
            run.simulation().edit(*plan);
            run.until(to_seconds(run.kernel().now()) + .05);
            QCOMPARE(run.metric("users", "Users"), static_cast<double>(vus));
        }
        run.until(60);
        const std::uint64_t before = run.calls("users").calls;
        run.until(660);
        QVERIFY(std::abs(static_cast<double>(run.calls("users").calls - before) / 600 - 25 / 1.1) < .8);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_elsewhere_leaves_the_arrivals_as_they_were_data() {
        QTest::addColumn<services::Clients>("clients");
        for (auto [name, clients] : {std::pair("constant", config({"rate=3"})), std::pair("diurnal", diurnal()),
                                     std::pair("replay", replay()), std::pair("spike", spike())}) {
            clients.set_arrivals(services::EVENLY_SPACED);
            QTest::addRow("%s", name) << clients;
            clients.set_arrivals(services::POISSON);
            QTest::addRow("%s, Poisson", name) << clients;
        }
    }
    void an_edit_elsewhere_leaves_the_arrivals_as_they_were() {
        QFETCH(services::Clients, clients);
        TestRun plain(served(clients)), edited(served(clients));
        for (const double at : {.1, 7.3, 7.3, 20.0}) {
            edited.until(at);
            edited.simulation().edit(*services::compile(served(clients, "0.002s").design(), services::catalog()));
        }
        for (const double at : {21.0, 33.3, 60.0}) QCOMPARE(edited.until(at).calls("users").calls, plain.until(at).calls("users").calls);
    }

    void edits_in_a_pause_lose_no_arrival() {
        TestRun run(served(config({"rate=1", "arrivals=EVENLY_SPACED"})));
        const std::uint64_t before = run.until(10.5).calls("users").calls;
        for (const char* rate : {"rate=2", "rate=8", "rate=4"})
            run.simulation().edit(*services::compile(served(config({rate, "arrivals=EVENLY_SPACED"})).design(), services::catalog()));
        QCOMPARE(run.until(11.51).calls("users").calls, before + 4);
    }

    void a_run_in_steps_gives_the_same_bytes_data() {
        QTest::addColumn<services::Clients>("clients");
        auto users = ramping_users("graceful_ramp_down=100ms");
        stage(users, 5, 40);
        QTest::newRow("ramping users") << users;
        for (auto [name, clients] : {std::pair("diurnal", diurnal()), std::pair("replay", replay()), std::pair("spike", spike())}) {
            clients.set_arrivals(services::POISSON);
            QTest::newRow(name) << clients;
        }
    }
    void a_run_in_steps_gives_the_same_bytes() {
        QFETCH(services::Clients, clients);
        TestRun at_once(served(clients, "0.3s")), in_steps(served(clients, "0.3s"));
        for (int i = 0; i < 60; ++i) in_steps.until(i * .97);
        QCOMPARE(in_steps.until(60).results(), at_once.until(60).results());
        QVERIFY(at_once.calls("users").calls > 100);
    }

    void replayed_classes_that_nobody_carries_are_warned_of() {
        auto clients = config({"executor=REPLAY"});
        point(clients, 0, 10, "write");
        Scenario s = served(clients);
        const auto warnings = [&s] {
            Issues issues;
            for (const Issue& each : model::validate(s.design(), services::catalog()))
                if (each.path() == "users.config.replay") issues.push_back(each);
            return issues.size();
        };
        QCOMPARE(warnings(), std::size_t{0});
        s.design().mutable_connections(0)->set_role(model::READS);
        QCOMPARE(warnings(), std::size_t{1});
        s.design().mutable_connections(0)->set_role(model::WRITES);
        QCOMPARE(warnings(), std::size_t{0});
        s.design().mutable_connections(0)->add_request_classes("read");
        QCOMPARE(warnings(), std::size_t{1});
    }

    void too_many_points_are_refused_with_a_remedy() {
        auto clients = config({"executor=REPLAY"});
        for (int i = 0; i <= 10'000; ++i) point(clients, i, 1);
        Issues issues;
        services::find("clients")->check(clients, "users", issues);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].path(), std::string("users.config.replay"));
        QVERIFY(!issues[0].remedy.empty());
    }
};

QTEST_GUILESS_MAIN(LoadTest)
#include "load_test.moc"
