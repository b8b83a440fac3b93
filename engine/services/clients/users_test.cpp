#include <QTest>

#include <cmath>
#include <memory>

#include "engine/services/clients/clients.h"
#include "engine/services/clients/user_ramp.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::UserRamp;
using test::Scenario;
using test::TestRun;

namespace {

using Settings = std::vector<std::string_view>;

const Settings kSpike{"executor=SPIKING_VUS", "vus=20", "peak_vus=500", "spike_at=30s", "spike_hold=10s"};
const Settings kDay{"executor=DIURNAL_VUS", "vus=5", "peak_vus=45", "period=240s", "peak_at=100s"};

/// Users who think for a second, and a server of so many at a time that answers after `service`.
Scenario served(const Settings& load, std::string_view service = "0.001s", std::string_view servers = "100000") {
    Scenario s;
    s.request_class("read", 3, false).request_class("write", 1, true);
    s.add("clients", "users", {"think_time=1s", "think_time_law=CONSTANT_THINK_TIME", "timeout=0s", "graceful_ramp_down=0s"});
    for (const std::string_view each : load) s.set("users." + std::string(each));
    s.add("server", "api", {"queue_limit=-1", "service_time.law=CONSTANT"});
    s.set("api.servers=" + std::string(servers)).set("api.service_time.mean=" + std::string(service));
    return s.connect("users", "api");
}

double users_at(TestRun& run, double seconds) { return run.until(seconds).metric("users", "Users"); }

/// Requests and seconds they took, from now until `to`.
struct Window {
    double each_second, response;
};
Window measure(TestRun& run, double to) {
    const double from = to_seconds(run.kernel().now());
    const auto before = run.calls("users").latency;
    const kernel::CallStatistics& after = run.until(to).calls("users");
    const auto many = static_cast<double>(after.latency.count - before.count);
    return {many / (to - from), static_cast<double>(after.latency.sum - before.sum) / many / 1e9};
}

void edit(TestRun& run, const Scenario& scenario) {
    const auto plan = services::compile(scenario.design(), services::catalog());
    QVERIFY(bool(plan));
    run.simulation().edit(*plan);
}

/// What the settings say, by libm: on the way up those whose number is reached, on the way down those whose number is not left yet.
double by_cosine(double low, double high, double period, double peak_at, double second) {
    const double turns = (second - peak_at) / period, level = (low + high) / 2 + (high - low) / 2 * std::cos(2 * M_PI * turns);
    const bool from_peak = turns - std::floor(turns) < .5;
    return from_peak == (high > low) ? std::ceil(level) : std::floor(level);
}

}  // namespace

class UsersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void they_are_as_many_as_arithmetic_says_data() {
        QTest::addColumn<Settings>("load");
        QTest::addColumn<double>("second");
        QTest::addColumn<double>("users");
        const auto rows = [](const char* name, const Settings& load, std::initializer_list<std::pair<double, double>> users) {
            for (const auto& [second, many] : users) QTest::addRow("%s, %g s", name, second) << load << second << many;
        };
        rows("spike", kSpike, {{0, 20}, {29.999, 20}, {30, 500}, {39.999, 500}, {40, 20}, {1000, 20}});
        rows("spike at once", {"executor=SPIKING_VUS", "vus=0", "peak_vus=7", "spike_at=0s", "spike_hold=5s"},
             {{0, 7}, {4.999, 7}, {5, 0}, {60, 0}});
        rows("dip", {"executor=SPIKING_VUS", "vus=30", "peak_vus=3", "spike_at=5s", "spike_hold=5s"}, {{4, 30}, {5, 3}, {10, 30}});
        rows("spike of no time", {"executor=SPIKING_VUS", "vus=9", "peak_vus=90", "spike_at=5s", "spike_hold=0s"},
             {{4, 9}, {5, 9}, {6, 9}});
        // 25 + 20 cos: 15 a third of the period before the peak, 25 a quarter after it, 5 half a period after it.
        rows("day", kDay,
             {{0, 7}, {19.999, 14}, {20.001, 15}, {99.999, 44}, {100, 45}, {100.001, 45}, {112.2, 44}, {159.999, 26}, {160.001, 25}});
        rows("day, second period", kDay, {{219.999, 6}, {220, 5}, {259.999, 14}, {260.001, 15}, {340, 45}, {400.001, 25}});
        rows("day upside down", {"executor=DIURNAL_VUS", "vus=45", "peak_vus=5", "period=240s", "peak_at=100s"},
             {{100, 5}, {159.999, 24}, {160.001, 25}, {220, 45}, {220.001, 45}, {232.2, 44}, {279.999, 26}, {280.001, 25}});
        rows("flat day", {"executor=DIURNAL_VUS", "vus=8", "peak_vus=8", "period=60s"}, {{0, 8}, {1, 8}, {45, 8}});
        rows("nobody", {"executor=DIURNAL_VUS", "vus=0", "peak_vus=0", "period=60s"}, {{0, 0}, {31, 0}});
    }
    void they_are_as_many_as_arithmetic_says() {
        QFETCH(Settings, load);
        QFETCH(double, second);
        QFETCH(double, users);
        TestRun run(served(load));
        // Who leaves without a grace is gone a nanosecond later.
        QCOMPARE(users_at(run, second + 1e-6), users);
        const services::ClientsLoad set = services::clients_load(run.kernel(), *run.simulation().plan().node("users"), run.kernel().now());
        QVERIFY(!set.open);
        QCOMPARE(set.level, users);
        QCOMPARE(run.conservation(), std::string());
    }

    void those_of_a_day_follow_the_cosine_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("few") << 2. << 9.;
        QTest::newRow("an even difference") << 0. << 100.;
        QTest::newRow("one more or less") << 4. << 5.;
        QTest::newRow("upside down") << 77. << 12.;
        QTest::newRow("many") << 1000. << 1e7;
    }
    void those_of_a_day_follow_the_cosine() {
        QFETCH(double, low);
        QFETCH(double, high);
        UserRamp ramp;
        ramp.set_wave(600 * kSecond, 250 * kSecond, static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high));
        QCOMPARE(ramp.most(), static_cast<std::uint32_t>(std::max(low, high)));
        for (int i = 0; i < 20'000; ++i) {
            const double second = i * .1 + .05123;
            const double expected = by_cosine(low, high, 600, 250, second);
            QVERIFY2(std::abs(ramp.users_at(from_seconds(second)) - expected) <= (high > 1e6 ? 1 : 0), qPrintable(QString::number(second)));
        }
    }

    void each_of_them_comes_and_goes_at_an_instant_of_its_own() {
        UserRamp ramp;
        ramp.set_wave(240 * kSecond, 100 * kSecond, 5, 45);
        std::vector<std::uint32_t> seen{ramp.users_at(0)};
        for (SimTime t = ramp.next_change(0); t <= 340 * kSecond; t = ramp.next_change(t)) {
            QCOMPARE(ramp.users_at(t - 1), seen.back());
            const double level = 25 + 20 * std::cos(2 * M_PI * (to_seconds(t) - 100) / 240);
            QVERIFY(std::abs(level - ramp.users_at(t)) < 1e-6);
            if (ramp.users_at(t) != seen.back()) seen.push_back(ramp.users_at(t));
        }
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 7; i <= 45; ++i) expected.push_back(i);
        for (std::uint32_t i = 44; i >= 5; --i) expected.push_back(i);
        for (std::uint32_t i = 6; i <= 45; ++i) expected.push_back(i);
        QCOMPARE(seen, expected);
    }

    void many_of_them_change_one_by_one() {
        UserRamp ramp;
        ramp.set_wave(kSecond, 0, 0, 10'000'000);
        for (int i = 1; i < 2000; ++i) {
            const SimTime before = i * (kSecond / 2001), now = ramp.next_change(before);
            QVERIFY(now > before);
            QCOMPARE(ramp.users_at(now - 1), ramp.users_at(before));
            if (now != kSecond / 2) QCOMPARE(std::abs(static_cast<int>(ramp.users_at(now)) - static_cast<int>(ramp.users_at(before))), 1);
        }
    }

    /// N = X (R + Z).
    void they_ask_by_the_interactive_response_time_law_data() {
        QTest::addColumn<QByteArray>("law");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("constant think time") << QByteArray("think_time_law=CONSTANT_THINK_TIME") << .02;
        QTest::newRow("exponential think time") << QByteArray("think_time_law=EXPONENTIAL_THINK_TIME") << .03;
    }
    void they_ask_by_the_interactive_response_time_law() {
        QFETCH(QByteArray, law);
        QFETCH(double, tolerance);
        TestRun run(
            served({"executor=SPIKING_VUS", "vus=40", "peak_vus=400", "spike_at=200s", "spike_hold=200s", law.constData()}, "0.25s"));
        run.until(10);
        const auto is = [&](double to, double users) { return std::abs(measure(run, to).each_second / (users / 1.25) - 1) < tolerance; };
        QVERIFY(is(200, 40));
        run.until(210);
        QVERIFY(is(400, 400));
        run.until(410);
        QVERIFY(is(600, 40));
        QCOMPARE(run.conservation(), std::string());
    }

    /// The mean of the sine is 25; where its steps are half a user below it on the way up, they are half a user above it on the way down.
    void those_of_a_day_ask_as_often_as_their_mean_number() {
        TestRun run(served(kDay, "0.2s"));
        run.until(20);
        const double each_second = measure(run, 20 + 4 * 240).each_second;
        QVERIFY2(std::abs(each_second - 25 / 1.2) < .01 * 25, qPrintable(QString::number(each_second)));
    }

    /// 10 servers of 0.1 s do 100 a second; 400 users then wait N / X - Z = 3 s, and nobody asks more often.
    void more_than_a_server_can_take_wait_instead() {
        Settings load{"executor=SPIKING_VUS", "vus=20", "peak_vus=400", "spike_at=100s", "spike_hold=200s", "graceful_ramp_down=30s"};
        TestRun run(served(load, "0.1s", "10"));
        run.until(130);
        const Window peak = measure(run, 300);
        QVERIFY2(std::abs(peak.each_second - 100) < .5, qPrintable(QString::number(peak.each_second)));
        QVERIFY2(std::abs(peak.response - 3) < .03, qPrintable(QString::number(peak.response)));
        run.until(320);
        const Window after = measure(run, 400);
        QVERIFY2(std::abs(after.each_second - 20 / 1.1) < .5, qPrintable(QString::number(after.each_second)));
        QVERIFY(std::abs(after.response - .1) < 1e-3);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void after_a_spike_they_finish_what_they_do_data() {
        QTest::addColumn<QByteArray>("graceful");
        QTest::addColumn<double>("still_there");
        QTest::addColumn<double>("gone");
        QTest::addColumn<unsigned>("timed_out");
        QTest::newRow("in time") << QByteArray("graceful_ramp_down=30s") << 14.9 << 16.1 << 0u;
        QTest::newRow("not in time") << QByteArray("graceful_ramp_down=2s") << 9.9 << 10.1 << 6u;
        QTest::newRow("at once") << QByteArray("graceful_ramp_down=0s") << 7.9 << 8.1 << 6u;
    }
    /// Six come at 4 s, think until 5 s and ask; the spike is over at 8 s, and the answer is there at 15 s.
    void after_a_spike_they_finish_what_they_do() {
        QFETCH(QByteArray, graceful);
        QFETCH(double, still_there);
        QFETCH(double, gone);
        QFETCH(unsigned, timed_out);
        TestRun run(served({"executor=SPIKING_VUS", "vus=0", "peak_vus=6", "spike_at=4s", "spike_hold=4s", graceful.constData()}, "10s"));
        QCOMPARE(users_at(run, still_there), 6.);
        QCOMPARE(users_at(run, gone), 0.);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{timed_out});
        run.until(60);
        QCOMPARE(run.calls("users").calls, std::uint64_t{6});
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{6 - timed_out});
        // The server goes on with the work.
        QCOMPARE(run.outcome("api", Outcome::Ok), std::uint64_t{6});
        QCOMPARE(run.conservation(), std::string());
    }

    void an_edit_goes_on_where_the_load_is() {
        TestRun run(served(kSpike, "0.1s"));
        QCOMPARE(users_at(run, 32), 500.);
        Settings higher = kSpike;
        higher.push_back("peak_vus=650");
        edit(run, served(higher, "0.1s"));
        QCOMPARE(users_at(run, 32.01), 650.);
        QCOMPARE(users_at(run, 40.01), 20.);
        edit(run, served(kDay, "0.1s"));
        QCOMPARE(users_at(run, 60.01), by_cosine(5, 45, 240, 100, 60.01));
        edit(run, served({"executor=CONSTANT_ARRIVAL_RATE", "rate=10"}, "0.1s"));
        run.until(63);
        QCOMPARE(measure(run, 90).each_second > 5, true);
        edit(run, served(kDay, "0.1s"));
        QCOMPARE(users_at(run, 160.001), 25.);
        edit(run, served({"executor=CONSTANT_VUS", "vus=12"}, "0.1s"));
        QCOMPARE(users_at(run, 165), 12.);
        QVERIFY(std::abs(measure(run, 465).each_second - 12 / 1.1) < .2);
        QCOMPARE(run.conservation(), std::string());
    }

    void runs_are_the_same_to_the_byte_data() {
        QTest::addColumn<Settings>("load");
        for (const auto& [name, load] : {std::pair("spike", kSpike), std::pair("day", kDay)}) {
            Settings random = load;
            for (const char* each : {"think_time_law=EXPONENTIAL_THINK_TIME", "graceful_ramp_down=100ms"}) random.push_back(each);
            QTest::newRow(name) << random;
        }
    }
    void runs_are_the_same_to_the_byte() {
        QFETCH(Settings, load);
        TestRun at_once(served(load, "0.3s")), in_steps(served(load, "0.3s"));
        const std::string results = at_once.until(200).results();
        for (int i = 0; i < 200; ++i) in_steps.until(i * .97);
        QCOMPARE(in_steps.until(200).results(), results);
        QVERIFY(at_once.calls("users").calls > 500);
    }

    void a_restored_world_goes_on_in_the_same_way_data() { runs_are_the_same_to_the_byte_data(); }
    void a_restored_world_goes_on_in_the_same_way() {
        QFETCH(Settings, load);
        TestRun one(served(load, "0.3s")), two(served(load, "0.3s"));
        const kernel::Snapshot middle = one.until(35.05).kernel().w.save();
        QVERIFY(middle == two.until(35.05).kernel().w.save());
        const kernel::Snapshot end = one.until(200).kernel().w.save();
        one.kernel().w.restore(middle);
        one.kernel().run(from_seconds(200));
        QVERIFY(end == one.kernel().w.save());
        QCOMPARE(one.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(UsersTest)
#include "users_test.moc"
