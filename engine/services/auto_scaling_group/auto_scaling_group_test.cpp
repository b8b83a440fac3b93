#include <QElapsedTimer>
#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kHang = "neph:app-hang";
constexpr const char* kTerminate = "aws:ec2:terminate-instances";
constexpr const char* kStop = "aws:ec2:stop-instances";

/// Evenly spaced clients at instances that take 10 ms, in zones a, b and c.
Scenario group(std::initializer_list<std::string_view> settings = {}) {
    Scenario s;
    s.zone("zone-a").zone("zone-b").zone("zone-c");
    s.request_class("read", 1, false).app_version("app", "0.010s");
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web", {"min_size=0", "max_size=12", "desired_capacity=6", "boot_time=90s"});
    for (const std::string_view setting : settings) s.set("web." + std::string(setting));
    s.connect("users", "web");
    return s;
}

/// The same behind a load balancer that checks every 30 s, at 15, 45, ...
Scenario behind_balancer(std::initializer_list<std::string_view> settings = {}) {
    Scenario s = group(settings);
    s.design().clear_connections();
    s.add("application_load_balancer", "alb", {"added_latency=0s", "health_check_phase=0.5", "deregistration_delay_timeout_seconds=20"});
    s.connect("users", "alb").connect("alb", "web");
    return s;
}

double metric(TestRun& run, std::string_view id, std::string_view name) {
    const services::ServiceType* type = run.simulation().plan().types[*run.simulation().plan().node(id)];
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        if (type->metrics[i].name == name) return run.observe(id).metrics[i].part;
    return -1;
}

/// "i-1 a InService" ...: what its card shows.
QStringList cells(TestRun& run) {
    static const char* const kStates[] = {"Empty", "Pending", "Starting", "InService", "Unhealthy", "Draining", "Terminating", "Stopped"};
    QStringList list;
    for (const services::CellReading& cell : run.observe("web").cells)
        list << QString::fromStdString(cell.label) + QLatin1Char(' ') + QLatin1Char(static_cast<char>('a' + cell.zone)) + QLatin1Char(' ') +
                    QLatin1String(kStates[static_cast<int>(cell.state)]);
    return list;
}

int in_zone(TestRun& run, int zone) {
    int count = 0;
    for (const services::CellReading& cell : run.observe("web").cells) count += cell.zone == zone && cell.state != CellState::Unhealthy;
    return count;
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

bool has_issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field) return true;
    return false;
}

/// Reads and writes at an app with a cache, a database and a partner, all of them servers that count calls.
Scenario cached(std::string_view strategy) {
    Scenario s = group({"desired_capacity=1"});
    s.data_set("items", 100).request_class("write", 1, true);
    s.design().mutable_request_classes(0)->set_data_set("items");
    s.add("elasticache", "cache", {}).add("server", "db", {"service_time.mean=0s"}).add("server", "partner", {"service_time.mean=0s"});
    s.connect("web", "cache", {"role=CACHE", strategy});
    s.connect("web", "db", {"role=READS"}).connect("web", "partner", {"order=9"});
    return s;
}

}  // namespace

class AutoScalingGroupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Twice as many come as the one worker can do: half are answered in time, half are dropped when their time is up.
    void a_queue_timeout_drops_at_each_instance_data() {
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("oldest first") << QByteArray("QUEUE_FIFO") << 50. << 60.1;
        QTest::newRow("newest first") << QByteArray("QUEUE_LIFO") << 10. << 25.;
    }
    void a_queue_timeout_drops_at_each_instance() {
        QFETCH(QByteArray, order);
        QFETCH(double, least);
        QFETCH(double, most);
        Scenario s = group({"desired_capacity=2", "workers=1", "queue_timeout=0.050s"});
        s.set("users.rate=400").set("web.queue_discipline=" + order.toStdString());
        TestRun run(s);
        run.until(20);
        const auto dropped = run.outcome("users", Outcome::Dropped), ok = run.outcome("users", Outcome::Ok);
        QVERIFY(std::abs(static_cast<double>(dropped) / static_cast<double>(dropped + ok) - .5) < .01);
        const double mean = run.calls("web").latency.mean() * 1e-6;
        QVERIFY2(mean > least && mean < most, qPrintable(QString::number(mean)));
        QCOMPARE(run.outcome("web", Outcome::Dropped), dropped);
        QCOMPARE(run.conservation(), std::string());
    }

    void instances_that_come_and_get_hardware_drop_as_well() {
        Scenario s = group({"desired_capacity=2", "workers=1", "queue_timeout=0.050s", "boot_time=5s"});
        s.set("users.rate=400");
        TestRun run(s);
        run.until(3).fault(kTerminate, "web").until(30);
        run.simulation().edit(compiled(s.set("web.instance_type=t3.medium")));
        run.until(33);
        run.simulation().edit(compiled(s.set("web.instance_type=").set("web.queue_timeout=0.020s")));
        const auto before = run.outcome("users", Outcome::Dropped);
        run.until(43);
        QVERIFY(std::abs(static_cast<double>(run.outcome("users", Outcome::Dropped) - before) - 2000) < 20);
        QCOMPARE(run.conservation(), std::string());
    }

    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("auto_scaling_group");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_starts_with_what_is_desired_spread_over_its_zones() {
        TestRun run(group());
        const QStringList expected{QStringLiteral("i-1 a InService"), QStringLiteral("i-2 b InService"), QStringLiteral("i-3 c InService"),
                                   QStringLiteral("i-4 a InService"), QStringLiteral("i-5 b InService"), QStringLiteral("i-6 c InService")};
        QCOMPARE(cells(run), expected);
    }

    void callers_without_a_load_balancer_reach_the_instances_in_turn() {
        TestRun run(group());
        run.until(60.0099);
        for (const services::CellReading& cell : run.observe("web").cells) QCOMPARE(std::round(cell.busy / 1e7), 1000.0);
        QVERIFY(std::abs(run.observe("web").busy / run.observe("web").capacity - 100 * 0.01 / (6 * 32)) < 1e-4);
    }

    void a_full_queue_rejects_with_503() {
        TestRun run(group({"desired_capacity=1", "workers=1", "queue_limit=3"}).set("app.service_time.mean=1s"));
        run.until(0.995);
        QCOMPARE(run.outcome("users", Outcome::Rejected), std::uint64_t{95});
        QCOMPARE(run.observe("web").queue.part, 3.0);
        QCOMPARE(run.observe("web").reasons.at(0).field, std::string("config.workers"));
        run.until(60);
        QVERIFY(std::abs(static_cast<double>(run.outcome("users", Outcome::Ok)) - 59) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_longest_queue_is_that_of_all_instances_together() {
        TestRun run(group({"desired_capacity=2", "workers=1", "queue_limit=3"}).set("app.service_time.mean=1s"));
        run.until(0.995);
        QCOMPARE(run.observe("web").queue.part, 6.0);
        QCOMPARE(run.observe("web").queue.maximum, 6.0);
        run.kernel().restart_statistics();
        run.fault("aws:ec2:terminate-instances", "web").until(0.996);
        QCOMPARE(run.observe("web").queue.part, 3.0);
        QCOMPARE(run.observe("web").queue.maximum, 6.0);
    }

    void the_error_rate_gives_500s() {
        Scenario s = group();
        s.set("app.error_rate=0.1");
        TestRun run(s);
        run.until(100.005);
        QVERIFY(std::abs(static_cast<double>(run.outcome("users", Outcome::Failed)) - 1000) < 5 * std::sqrt(900));
    }

    void workers_are_held_while_calls_wait() {
        Scenario s = group({"desired_capacity=1", "workers=5"});
        s.add("server", "db", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.09s"}).connect("web", "db");
        TestRun run(s);
        run.until(10.005);
        QVERIFY(run.observe("web").queue.part > 450);
        QVERIFY(run.calls("db").in_flight.value <= 5u);
        QVERIFY(std::abs(static_cast<double>(run.outcome("users", Outcome::Ok)) - 10 / 0.1 * 5) <= 5);
    }

    void calls_per_request_are_made_one_after_the_other() {
        Scenario s = group({"desired_capacity=1"});
        s.add("server", "db", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.1s"})
            .connect("web", "db", {"calls_per_request=3"});
        TestRun run(s);
        run.until(20.005);
        QCOMPARE(run.calls("db").outcomes[0] / 100, std::uint64_t{3 * 19 + 1 + 1});
        QVERIFY(std::abs(run.calls("web").latency.mean() - 310e6) < 1e3);
    }

    void ec2_09_a_replacement_boots_and_starts_before_it_serves() {
        Scenario s = group();
        s.set("app.startup_time=20s");
        TestRun run(s);
        run.until(10).fault(kTerminate, "web", 0, 0);
        QCOMPARE(cells(run).at(0), QStringLiteral("i-7 a Pending"));
        QCOMPARE(metric(run, "web", "GroupPendingInstances"), 1.0);
        run.until(99.9);
        QCOMPARE(cells(run).at(0), QStringLiteral("i-7 a Pending"));
        run.until(119.9);
        QCOMPARE(cells(run).at(0), QStringLiteral("i-7 a Starting"));
        run.until(120);
        QCOMPARE(cells(run).at(0), QStringLiteral("i-7 a InService"));
        QCOMPARE(run.when("in-service"), std::vector<double>{120});
        QCOMPARE(run.outcome("users", Outcome::Ok) + run.calls("users").in_flight.value, run.calls("users").calls);
    }

    void asg_04_a_stopped_instance_is_replaced_at_once() {
        TestRun run(group({"health_check_grace_period=3600"}));
        run.until(10).fault(kStop, "web", 0, 2);
        QCOMPARE(cells(run).at(2), QStringLiteral("i-7 c Pending"));
    }

    void an_instance_that_is_stopped_for_a_time_starts_again() {
        TestRun run(group());
        run.until(10).fault(kStop, "web", 60, 2);
        QCOMPARE(cells(run).at(2), QStringLiteral("i-3 c Stopped"));
        run.until(159.9);
        QCOMPARE(cells(run).at(2), QStringLiteral("i-3 c Pending"));
        run.until(160);
        QCOMPARE(cells(run).at(2), QStringLiteral("i-3 c InService"));
    }

    void asg_05_a_hung_app_is_replaced_only_with_elb_checks_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("replaced");
        QTest::newRow("EC2") << QByteArray("health_check_type=EC2") << false;
        QTest::newRow("ELB") << QByteArray("health_check_type=ELB") << true;
    }
    void asg_05_a_hung_app_is_replaced_only_with_elb_checks() {
        QFETCH(QByteArray, type);
        QFETCH(bool, replaced);
        TestRun run(behind_balancer({type.constData()}));
        run.until(60).fault(kHang, "web", 0, 1).until(400);
        QCOMPARE(run.when("target-unhealthy"), std::vector<double>{110});
        QCOMPARE(run.when("replacing"), replaced ? std::vector<double>{110} : std::vector<double>{});
        QCOMPARE(run.when("in-service"), replaced ? std::vector<double>{200} : std::vector<double>{});
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), replaced ? 6.0 : 5.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void l_33_a_replacement_takes_detection_launch_and_one_passed_check() {
        TestRun run(behind_balancer({"health_check_type=ELB"}));
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 1).until(209.9);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 5.0);
        run.until(210.1);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), 6.0);
        QCOMPARE(run.when("target-healthy"), std::vector<double>{60 + 45 + 90 + 15});
    }

    void asg_03_a_grace_period_saves_instances_that_start_slowly_data() {
        QTest::addColumn<QByteArray>("grace");
        QTest::addColumn<bool>("survives");
        QTest::newRow("none: it is killed while it starts, again and again") << QByteArray("health_check_grace_period=0") << false;
        QTest::newRow("too short") << QByteArray("health_check_grace_period=100") << false;
        QTest::newRow("long enough") << QByteArray("health_check_grace_period=300") << true;
    }
    void asg_03_a_grace_period_saves_instances_that_start_slowly() {
        QFETCH(QByteArray, grace);
        QFETCH(bool, survives);
        Scenario s = behind_balancer({"health_check_type=ELB", grace.constData()});
        s.set("app.startup_time=150s");
        TestRun run(s);
        run.until(10).fault(kTerminate, "web", 0, 0).until(1500);
        QCOMPARE(run.when("in-service").size(), survives ? std::size_t{1} : std::size_t{0});
        QCOMPARE(run.when("replacing").size() >= 3, !survives);
        QCOMPARE(metric(run, "alb", "HealthyHostCount"), survives ? 6.0 : 5.0);
    }

    void asg_15_a_draining_instance_ends_after_the_delay_and_its_replacement_comes_at_once() {
        Scenario s = behind_balancer({"health_check_type=ELB"});
        TestRun run(s);
        run.until(60).fault("neph:instance-unhealthy", "web", 0, 1).until(106);
        QCOMPARE(cells(run).at(1), QStringLiteral("i-2 b Draining"));
        QCOMPARE(cells(run).at(6), QStringLiteral("i-7 b Pending"));
        run.until(124.9);
        QCOMPARE(cells(run).size(), 7);
        run.until(126);
        QCOMPARE(run.when("terminated"), std::vector<double>{125});
        QCOMPARE(cells(run).size(), 6);
    }

    void ec2_03_a_lost_zone_is_noticed_at_the_next_minute_and_replaced_elsewhere() {
        TestRun run(group());
        run.until(70).fault("neph:zone-outage", "zone-b").until(119.9);
        QCOMPARE(cells(run).at(1), QStringLiteral("i-2 b Unhealthy"));
        QCOMPARE(run.when("terminated").size(), std::size_t{0});
        run.until(121);
        QCOMPARE(run.when("terminated"), (std::vector<double>{120, 120}));
        QCOMPARE(in_zone(run, 0), 3);
        QCOMPARE(in_zone(run, 1), 0);
        QCOMPARE(in_zone(run, 2), 3);
        run.until(300);
        QCOMPARE(metric(run, "web", "GroupInServiceInstances"), 6.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void when_every_zone_is_down_it_launches_when_one_is_back() {
        TestRun run(group({"boot_time=10s"}));
        run.until(70)
            .fault("neph:zone-outage", "zone-a", 100)
            .fault("neph:zone-outage", "zone-b", 300)
            .fault("neph:zone-outage", "zone-c", 300);
        run.until(165);
        QCOMPARE(cells(run).size(), 0);
        run.until(185);
        QCOMPARE(in_zone(run, 0), 6);
        QCOMPARE(metric(run, "web", "GroupInServiceInstances"), 6.0);
    }

    void a_short_outage_ends_with_the_same_instances_booting_again() {
        TestRun run(group({"boot_time=10s"}));
        run.until(70).fault("neph:zone-outage", "zone-b", 20).until(91);
        QCOMPARE(cells(run).at(1), QStringLiteral("i-2 b Pending"));
        run.until(130);
        QCOMPARE(cells(run).at(1), QStringLiteral("i-2 b InService"));
        QCOMPARE(cells(run).size(), 6);
    }

    void asg_12_scaling_in_takes_the_oldest_of_the_fullest_zone() {
        Scenario s = group({"desired_capacity=7", "termination_policy=TERMINATION_OLDEST_INSTANCE"});
        TestRun run(s);
        run.until(10);
        run.simulation().edit(compiled(s.set("web.desired_capacity=5")));
        QCOMPARE(cells(run).filter(QStringLiteral("Draining")),
                 (QStringList{QStringLiteral("i-1 a Draining"), QStringLiteral("i-2 b Draining")}));
        run.until(11);
        QCOMPARE(cells(run).size(), 5);
    }

    void edits_launch_and_change_workers() {
        Scenario s = group({"desired_capacity=1", "workers=1", "queue_limit=-1"});
        s.set("app.service_time.mean=0.1s");
        TestRun run(s);
        run.until(10.005);
        QVERIFY(run.observe("web").queue.part > 850);
        run.simulation().edit(compiled(s.set("web.workers=100").set("web.desired_capacity=2")));
        QCOMPARE(cells(run), (QStringList{QStringLiteral("i-1 a InService"), QStringLiteral("i-2 b Pending")}));
        run.until(12.005);
        QCOMPARE(run.observe("web").queue.part, 0.0);
        run.simulation().edit(compiled(s.set("web.max_size=3").set("web.desired_capacity=3")));
        run.until(200);
        QCOMPARE(metric(run, "web", "GroupInServiceInstances"), 3.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lowering_the_maximum_ends_what_waits_on_the_instances_that_go_data() {
        QTest::addColumn<QByteArray>("workers");
        QTest::newRow("for a worker") << QByteArray("workers=1");
        QTest::newRow("for a connection") << QByteArray("workers=1000");
    }
    void lowering_the_maximum_ends_what_waits_on_the_instances_that_go() {
        QFETCH(QByteArray, workers);
        Scenario s = group({"queue_limit=-1", workers.constData()});
        s.add("server", "db", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.1s"})
            .connect("web", "db", {"policy.max_connections=1"});
        TestRun run(s);
        run.until(10.005);
        QVERIFY(run.calls("web").in_flight.value > 300);
        run.simulation().edit(compiled(s.set("web.desired_capacity=1").set("web.min_size=0").set("web.max_size=1").set("users.rate=0")));
        run.until(100);
        QVERIFY(run.outcome("users", Outcome::Failed) > 200);
        QCOMPARE(run.calls("users").in_flight.value, 0u);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_host_that_is_gone_calls_nobody_any_more_data() {
        QTest::addColumn<QByteArray>("database");
        QTest::addColumn<QByteArray>("policy");
        QTest::newRow("waiting for a connection") << QByteArray("db.service_time.mean=0.1s") << QByteArray("max_connections=1");
        QTest::newRow("waiting at most a minute")
            << QByteArray("db.service_time.mean=0.1s") << QByteArray("max_connections=1,pool_timeout=60s");
        QTest::newRow("between two attempts") << QByteArray("db.error_rate=1")
                                              << QByteArray("max_attempts=9,backoff_base=5s,backoff_cap=5s");
        QTest::newRow("about to hear of an error") << QByteArray("db.error_rate=1,db.service_time.mean=1s") << QByteArray("max_attempts=9");
        QTest::newRow("about to time out") << QByteArray("db.service_time.mean=9s") << QByteArray("max_attempts=9,timeout=2s");
    }
    void a_host_that_is_gone_calls_nobody_any_more() {
        QFETCH(QByteArray, database);
        QFETCH(QByteArray, policy);
        Scenario s = group({"desired_capacity=1", "workers=10000"});
        s.add("server", "db", {"servers=10000", "service_time.law=CONSTANT"}).connect("web", "db");
        for (const QByteArray& setting : database.split(',')) s.set(setting.constData());
        for (const QByteArray& setting : policy.split(',')) s.set("web-db.policy." + setting.toStdString());
        TestRun run(s);
        run.until(10.005);
        run.simulation().edit(compiled(s.set("users.rate=0")));
        run.fault(kTerminate, "web", 0, 0);
        const auto calls = run.calls("db").calls;
        QVERIFY(calls > 50);
        run.until(200);
        QCOMPARE(run.calls("db").calls, calls);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void the_next_host_has_connections_of_its_own() {
        Scenario s = group({"desired_capacity=1", "workers=10000", "boot_time=10s"});
        s.set("users.rate=5").add("server", "db", {"servers=10000", "service_time.law=CONSTANT", "service_time.mean=30s"});
        s.connect("web", "db", {"policy.max_connections=1"});
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(run.calls("db").calls, std::uint64_t{1});
        run.fault(kTerminate, "web", 0, 0).until(21);
        QCOMPARE(run.calls("db").calls, std::uint64_t{2});
    }

    void without_instances_calls_fail_at_once() {
        TestRun run(group({"desired_capacity=0"}));
        run.until(10);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{1000});
    }

    void lazy_loading_asks_the_cache_and_fills_it_on_a_miss() {
        Scenario s = cached("cache_strategy=LAZY_LOADING");
        TestRun run(s);
        run.until(100.005);
        const auto reads = run.calls("web").calls;
        QVERIFY(run.calls("db").calls > 0);
        QVERIFY2(run.calls("db").calls <= 110, qPrintable(QString::number(run.calls("db").calls)));
        QVERIFY(std::abs(static_cast<double>(run.calls("partner").calls) - static_cast<double>(reads)) <= 2);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_read_does_not_fill_a_write_through_cache() {
        Scenario s = cached("cache_strategy=WRITE_THROUGH");
        s.set("write.weight=0");
        TestRun run(s);
        run.until(100.005);
        QVERIFY(run.calls("db").calls >= 9'900);
        QVERIFY(run.calls("cache").calls >= run.calls("db").calls && run.calls("cache").calls <= run.calls("db").calls + 1);
    }

    void a_failing_database_fails_the_request_and_frees_the_worker() {
        Scenario s = group({"desired_capacity=1", "workers=2"});
        s.add("server", "db", {"error_rate=1", "service_time.mean=0s"}).connect("web", "db");
        TestRun run(s);
        run.until(10.005);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{999});
        QCOMPARE(run.observe("web").queue.part, 0.0);
    }

    void two_thousand_instances_cost_no_more_a_request_than_two() {
        auto seconds = [](const char* desired) {
            Scenario s = behind_balancer({"max_size=2000", desired});
            s.set("users.rate=20000").set("alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS");
            TestRun run(s);
            run.until(1);
            QElapsedTimer timer;
            timer.start();
            run.until(6);
            return static_cast<double>(timer.nsecsElapsed()) / 1e9;
        };
        const double few = seconds("desired_capacity=20"), many = seconds("desired_capacity=2000");
        qInfo("100,000 requests: %.3f s with 20 instances, %.3f s with 2,000", few, many);
        QVERIFY(many < 10 * few + 0.2);
    }

    void wrong_sizes_are_explained() {
        QVERIFY(has_issue(group({"min_size=20"}), "config.min_size"));
        QVERIFY(has_issue(group({"desired_capacity=13"}), "config.desired_capacity"));
        QVERIFY(!has_issue(group(), "config.desired_capacity"));
    }
};

QTEST_GUILESS_MAIN(AutoScalingGroupTest)
#include "auto_scaling_group_test.moc"
