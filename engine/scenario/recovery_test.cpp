#include "engine/scenario/recovery.h"

#include <QTest>

#include <cmath>

#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using scenario::Recovery;
using scenario::RecoveryReading;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;
using Settings = std::vector<std::string_view>;

constexpr const char* kHang = "neph:server:hang";
constexpr const char* kLatency = "neph:added-latency";

/// `load` settings of the clients, who give up after 5 s, at a server of 100 requests a second; who waits keeps the place.
Scenario queue(const Settings& load, const Settings& server = {}) {
    Scenario s;
    s.request_class("read", 1, false);
    s.add("clients", "users", {"arrivals=EVENLY_SPACED", "timeout=5s", "dns_ttl=0s", "hosts=1"});
    s.add("server", "api", {"servers=10", "queue_limit=-1", "service_time.law=CONSTANT", "service_time.mean=0.100s"});
    for (const std::string_view setting : load) s.set("users." + std::string(setting));
    for (const std::string_view setting : server) s.set("api." + std::string(setting));
    s.connect("users", "api");
    return s;
}

/// Seconds and the rate at their end.
void set_stages(Scenario& s, const std::vector<std::pair<int, double>>& stages) {
    services::Clients clients;
    s.design().components(0).config().UnpackTo(&clients);
    for (const auto& [duration, target] : stages) {
        services::Stage& stage = *clients.add_stages();
        stage.mutable_duration()->set_seconds(duration);
        stage.set_target(target);
    }
    s.design().mutable_components(0)->mutable_config()->PackFrom(clients);
}

std::vector<RecoveryReading> readings(TestRun& run) { return run.simulation().recovery().readings(); }

double seconds(SimTime time) { return time < 0 ? -1 : to_seconds(time); }

/// "load of users 120..180, recovered after 30 s"
std::string text(TestRun& run) {
    std::string all;
    for (const RecoveryReading& each : readings(run)) {
        if (!all.empty()) all += "; ";
        all += each.trigger + " " + std::to_string(static_cast<int>(seconds(each.from))) + ".." +
               std::to_string(static_cast<int>(seconds(each.ended)));
        if (each.recovered >= 0) all += ", recovered after " + std::to_string(static_cast<int>(to_seconds(each.recovered - each.ended)));
        if (each.overdue) all += ", overdue";
    }
    return all;
}

}  // namespace

Q_DECLARE_METATYPE(Settings)

class RecoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// 30 s without service at nine tenths of the capacity leave 2,700 requests, which take 300 s: nobody waits that long.
    void a_system_that_is_down_a_minute_after_a_fault_has_not_recovered() {
        TestRun run(queue({"rate=90"}));
        run.until(100).fault(kHang, "api", 30);
        run.until(189.5);
        QCOMPARE(run.when("not-recovered"), Times());
        run.until(300);
        QCOMPARE(run.when("not-recovered"), Times{190});
        QCOMPARE(run.log().back().text, std::string("Has not recovered 60 s after the trigger: goodput 0 % of what it was."));
        QVERIFY(run.log().back().level == run::LogEntry::Level::Problem);
        run.until(600);
        QCOMPARE(run.when("not-recovered"), Times{190});
        QCOMPARE(run.when("recovered").size(), 1u);
        QVERIFY(run.log().back().level == run::LogEntry::Level::Good);
        // Ten more are served than come each second: after 220 s those who come wait no longer than people do.
        QVERIFY2(readings(run).size() == 1 && readings(run)[0].overdue, text(run).c_str());
        const double after = to_seconds(readings(run)[0].recovered - readings(run)[0].ended);
        QVERIFY2(after > 220 && after < 240, text(run).c_str());
    }

    /// That is why a system may not have recovered although it answers nearly all.
    void its_answers_have_to_be_back_for_ten_seconds() {
        TestRun run(queue({"rate=90"}));
        run.until(100).fault(kHang, "api", 30);
        int back = 0;
        for (double second = 200.5; second < 600 && readings(run).back().recovered < 0; ++second) {
            run.until(second);
            const RecoveryReading now = readings(run).back();
            if (now.recovered >= 0) break;
            QCOMPARE(now.up_since >= 0, now.goodput >= Recovery::kWanted);
            back += now.up_since >= 0;
        }
        QCOMPARE(back, 10);
        QVERIFY(readings(run).back().recovered >= 0 && readings(run).back().overdue);
    }

    void what_a_trigger_that_begins_anew_leaves_of_goodput_is_not_known() {
        TestRun run(queue({"rate=90"}));
        run.until(100).fault(kHang, "api", 30);
        run.until(200.5);
        QCOMPARE(readings(run).back().goodput, 0.);
        run.fault(kHang, "api", 30).until(215);
        QVERIFY(readings(run).back().ended < 0 && std::isnan(readings(run).back().goodput));
        run.until(235);
        QVERIFY(readings(run).back().ended >= 0 && std::isnan(readings(run).back().goodput));
        run.until(241.5);
        QCOMPARE(readings(run).back().goodput, 0.);
    }

    void it_is_said_when_the_design_says_so() {
        Scenario s = queue({"rate=90"});
        s.set("run.recover_within=120s");
        TestRun run(s);
        run.until(100).fault(kHang, "api", 30);
        run.until(600);
        QCOMPARE(run.when("not-recovered"), Times{250});
    }

    void a_spike_is_over_when_the_load_is_back() {
        TestRun run(queue({"executor=SPIKE", "rate=80", "peak_rate=300", "spike_at=120s", "spike_hold=60s"}));
        run.until(900);
        QCOMPARE(run.when("not-recovered"), Times{240});
        QVERIFY2(text(run).starts_with("load of users 120..180, recovered after "), text(run).c_str());
    }

    /// 2000 users who give up after 5 s and think for one ask 333 times a second, where 100 are answered: 14,000 stay, and take 150 s.
    void a_spike_of_users_is_over_when_they_are_as_many_as_before() {
        TestRun run(queue({"executor=SPIKING_VUS", "vus=40", "peak_vus=2000", "spike_at=120s", "spike_hold=60s", "think_time=1s"}));
        run.until(900);
        QCOMPARE(run.when("not-recovered"), Times{240});
        QCOMPARE(readings(run).size(), 1u);
        const RecoveryReading spike = readings(run)[0];
        QVERIFY2(text(run).starts_with("load of users 120..180, recovered after "), text(run).c_str());
        QVERIFY2(std::abs(to_seconds(spike.recovered - spike.ended) - 150) < 25, text(run).c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void a_day_of_users_that_all_get_answers_is_no_trouble() {
        TestRun run(queue({"executor=DIURNAL_VUS", "vus=10", "peak_vus=90", "period=600s", "peak_at=300s", "think_time=1s"}));
        run.until(3000);
        QCOMPARE(run.when("not-recovered"), Times());
        for (const RecoveryReading& each : readings(run)) QVERIFY2(each.down < 0, text(run).c_str());
    }

    void stages_that_go_up_and_down_again_are_a_spike() {
        Scenario s = queue({"executor=RAMPING_ARRIVAL_RATE", "rate=80"});
        set_stages(s, {{120, 80}, {30, 150}, {60, 150}, {30, 80}, {600, 80}});
        TestRun run(s);
        run.until(800);
        // It is a fifth above its level after 6.9 s, and within a tenth of it 3.4 s before the end.
        QVERIFY2(text(run).starts_with("load of users 127..237, recovered after "), text(run).c_str());
    }

    void a_second_spike_is_another_trigger() {
        Scenario s = queue({"executor=RAMPING_ARRIVAL_RATE", "rate=20"});
        set_stages(s, {{100, 20}, {0, 60}, {50, 60}, {0, 20}, {150, 20}, {0, 60}, {50, 60}, {0, 20}, {150, 20}});
        TestRun run(s);
        run.until(450);
        QCOMPARE(text(run), std::string("load of users 100..150, recovered after 0; load of users 300..350, recovered after 0"));
    }

    void no_false_alarms_data() {
        QTest::addColumn<Settings>("load");
        QTest::addColumn<Settings>("server");
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<double>("magnitude");
        QTest::newRow("a fault without effect") << Settings{"rate=50"} << Settings{} << QByteArray(kLatency) << 0.01;
        QTest::newRow("an effect that ends with the fault")
            << Settings{"rate=50"} << Settings{"servers=1000"} << QByteArray("neph:error-rate") << 1.0;
        QTest::newRow("half of all fail, before and after")
            << Settings{"rate=50"} << Settings{"error_rate=0.5"} << QByteArray("neph:error-rate") << 1.0;
        QTest::newRow("half fail, by chance, of few")
            << Settings{"rate=0.5", "arrivals=POISSON"} << Settings{"error_rate=0.5"} << QByteArray("neph:error-rate") << 1.0;
        QTest::newRow("a request a minute") << Settings{"rate=0.0167"} << Settings{} << QByteArray(kHang) << 0.0;
        QTest::newRow("nothing went before") << Settings{"rate=50"} << Settings{"error_rate=1"} << QByteArray(kHang) << 0.0;
        QTest::newRow("users who wait for their answers")
            << Settings{"executor=CONSTANT_VUS", "vus=20", "think_time=0.3s"} << Settings{} << QByteArray(kHang) << 0.0;
    }
    void no_false_alarms() {
        QFETCH(Settings, load);
        QFETCH(Settings, server);
        QFETCH(QByteArray, action);
        QFETCH(double, magnitude);
        TestRun run(queue(load, server));
        for (const double at : {100.0, 200.0, 300.0, 400.0}) run.until(at).fault(action.toStdString(), "api", 30, -1, magnitude);
        run.until(600);
        QCOMPARE(run.when("not-recovered"), Times());
        QCOMPARE(readings(run).size(), 4u);
        for (const RecoveryReading& each : readings(run)) {
            QVERIFY2(each.recovered >= 0, text(run).c_str());
            QVERIFY2(action == kHang || each.down < 0, text(run).c_str());
        }
    }

    void users_who_get_fewer_answers_than_before_are_down() {
        TestRun run(queue({"executor=CONSTANT_VUS", "vus=50", "think_time=0.3s", "timeout=60s"}));
        run.until(100).fault(kLatency, "api", 30, -1, 1);
        run.until(140);
        QVERIFY2(text(run) == "neph:added-latency api 100..130", text(run).c_str());
    }

    void faults_that_overlap_or_follow_at_once_are_one_trigger() {
        TestRun run(queue({"rate=90"}));
        run.until(100).fault(kHang, "api", 30);
        run.until(120).fault(kLatency, "api", 30, -1, 0.2);
        run.until(170).fault(kHang, "api", 10);
        run.until(200);
        QVERIFY2(text(run) == "neph:server:hang api, neph:added-latency api 100..180", text(run).c_str());
    }

    void a_fault_that_never_ends_is_not_waited_for() {
        TestRun run(queue({"rate=90"}));
        run.until(100).fault(kHang, "api");
        run.until(600);
        QCOMPARE(run.when("not-recovered"), Times());
        QVERIFY2(text(run) == "neph:server:hang api 100..-1", text(run).c_str());
    }

    void what_begins_in_the_warm_up_is_not_judged() {
        Scenario s = queue({"rate=90"});
        s.set("run.warmup=60s");
        TestRun run(s);
        run.until(50).fault(kHang, "api", 30);
        run.until(600);
        QVERIFY(readings(run).empty());
        TestRun later(s);
        later.until(100).fault(kHang, "api", 30);
        later.until(600);
        QCOMPARE(later.when("not-recovered"), Times{190});
    }

    void a_load_that_stays_is_no_spike() {
        TestRun run(queue({"executor=SPIKE", "rate=10", "peak_rate=80", "spike_at=120s", "spike_hold=7200s"}));
        run.until(2100);
        QVERIFY2(text(run).empty(), text(run).c_str());
        run.fault(kHang, "api", 30);
        run.until(2400);
        QVERIFY2(text(run).starts_with("neph:server:hang api 2100..2130"), text(run).c_str());
    }

    void a_fault_at_the_height_of_a_spike_is_measured_against_the_spike() {
        TestRun run(queue({"executor=SPIKE", "rate=10", "peak_rate=50", "spike_at=120s", "spike_hold=600s"}));
        run.until(300).fault(kHang, "api", 10);
        run.until(800);
        QVERIFY2(text(run).find("neph:server:hang api 300..310, recovered after ") != std::string::npos, text(run).c_str());
        QVERIFY2(text(run).find("load of users 120..720, recovered after 0") != std::string::npos, text(run).c_str());
    }

    void the_past_is_the_same_a_second_time_and_says_it_once() {
        const Scenario s = queue({"rate=90", "arrivals=POISSON"});
        TestRun once(s), twice(s);
        once.until(100).fault(kHang, "api", 30);
        once.until(500);
        twice.until(100).fault(kHang, "api", 30);
        twice.until(150);
        twice.simulation().keep(~std::size_t{0});
        twice.until(500);
        twice.simulation().seek(170 * kSecond);
        QCOMPARE(text(twice), std::string("neph:server:hang api 100..130"));
        twice.simulation().seek(500 * kSecond);
        QCOMPARE(QString::fromStdString(twice.results()), QString::fromStdString(once.results()));
    }

    void an_edit_that_mends_it_is_recovered_from() {
        Scenario s = queue({"rate=90"});
        TestRun run(s);
        run.until(100).fault(kHang, "api", 30);
        run.until(200);
        QCOMPARE(run.when("not-recovered"), Times{190});
        s.set("api.servers=1000");
        s.add("clients", "more", {"rate=5", "hosts=1"}).connect("more", "api");
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        run.until(230);
        QCOMPARE(run.when("recovered").size(), 1u);
    }

    void it_changes_no_event_of_a_run() {
        TestRun run(queue({"rate=90", "arrivals=POISSON"}));
        run.until(600);
        QVERIFY(readings(run).empty());
        QVERIFY(run.results().find("recoveries") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
