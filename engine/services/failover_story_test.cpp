#include "engine/services/failover_story.h"

#include <QTest>

#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced requests, 200 a second, half of them writes, at a store without delay of its own, in zones a, b and c. Nobody tries again.
Scenario store(std::string_view type, Scenario::Settings settings) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", 1).request_class("read", 0.5, false).request_class("write", 0.5, true);
    s.add("clients", "users", {"rate=200", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add(type, "db");
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s.connect("users", "db");
}

Scenario rds(Scenario::Settings settings) {
    Scenario s = store("rds", {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0s", "write_time.mean=0s",
                               "standby_write_latency=0s"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s;
}

Scenario aurora(Scenario::Settings settings) {
    Scenario s = store("aurora", {"dns_ttl=0s", "read_time.law=CONSTANT", "write_time.law=CONSTANT", "read_time.mean=0s",
                                  "write_time.mean=0s", "quorum_write_latency=0s"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s;
}

Scenario redis(Scenario::Settings settings) {
    Scenario s = store("elasticache", {"latency=0s", "node_operations_per_second=0", "ttl=0s", "replicas_per_node_group=1"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s;
}

/// Writes only: reads go to all nodes.
Scenario dax(Scenario::Settings settings) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", 1).request_class("write", 1, true).app_version("app", "0s");
    s.add("clients", "users", {"rate=200", "arrivals=EVENLY_SPACED", "timeout=0s", "dns_ttl=0s", "hosts=1"});
    s.add("auto_scaling_group", "web", {"min_size=1", "desired_capacity=1", "max_size=1", "workers=10000"});
    s.add("dax", "db", {"latency=0s", "replication_lag=0s", "cluster_update_interval=0s"});
    s.add("dynamodb", "table",
          {"billing_mode=PROVISIONED", "latency_tail=1", "write_latency=0s", "replication_lag=0s", "split_after=0s",
           "provisioned_throughput.read_capacity_units=10000", "provisioned_throughput.write_capacity_units=10000"});
    for (const std::string_view setting : settings) s.set("db." + std::string(setting));
    return s.connect("users", "web").connect("web", "db").connect("db", "table");
}

std::vector<std::string> summaries(const TestRun& run) {
    std::vector<std::string> found;
    for (const run::LogEntry& each : run.log())
        if (each.what == "failover-summary") found.push_back(each.text);
    return found;
}

struct Case {
    Scenario scenario;
    const char* action;
    std::uint64_t failed;
    std::string summary;
};

Case case_of(std::string_view name) {
    if (name == "rds-02")
        return {rds({"failover_time=60s"}), "aws:rds:failover-db-cluster", 12'000,
                "The failover took 60 s, 12000 calls failed: taking over 60 s, 12000 calls failed."};
    if (name == "rds-05")
        return {
            rds({"failover_time=60s", "dns_ttl=50s"}), "aws:rds:failover-db-cluster", 20'000,
            "The failover took 100.003 s, 20000 calls failed: taking over 60 s, 12000 calls failed; old addresses in use 40.003 s, 8000 "
            "calls failed."};
    if (name == "rds-04")
        return {rds({"multi_az_db_cluster=true", "cluster_failover_time=35s"}), "aws:rds:failover-db-cluster", 7'000,
                "The failover took 35 s, 7000 calls failed: taking over 35 s, 7000 calls failed."};
    if (name == "aur-01")
        return {aurora({"readers=2", "failover_time=30s"}), "aws:rds:failover-db-cluster", 6'000,
                "The failover took 30 s, 6000 calls failed: taking over 30 s, 6000 calls failed."};
    if (name == "ec-12")
        return {redis({"failover_time=30s"}), "neph:elasticache:failover", 6'000,
                "The failover took 30 s, 6000 calls failed: taking over 30 s, 6000 calls failed."};
    return {dax({"failover_time=15s"}), "neph:dax:failover", 3'000,
            "The failover took 15 s, 3000 calls failed: taking over 15 s, 3000 calls failed."};
}

}  // namespace

class FailoverStoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_steps_lose_what_the_client_loses_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"rds-02", "rds-04", "rds-05", "aur-01", "ec-12", "dax-07"}) QTest::newRow(name) << QByteArray(name);
    }
    void its_steps_lose_what_the_client_loses() {
        QFETCH(QByteArray, name);
        const Case of = case_of(name.toStdString());
        TestRun run(of.scenario);
        run.until(100.0025).fault(of.action, "db").until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), of.failed);
        QCOMPARE(summaries(run), std::vector<std::string>{of.summary});
        QCOMPARE(run.number("db", "failoverFailedCalls"), static_cast<double>(of.failed));
        QCOMPARE(run.conservation(), std::string());
    }

    void what_was_under_way_on_the_primary_counts() {
        Scenario s = rds({"failover_time=60s", "read_time.mean=1s", "write_time.mean=1s", "concurrency=1000", "max_connections=10000"});
        TestRun run(s);
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{200 + 12'000});
        QCOMPARE(run.number("db", "failoverFailedCalls"), 12'200.0);
    }

    void calls_that_are_on_their_way_at_the_promotion_count() {
        for (const char* ttl : {"dns_ttl=0s", "dns_ttl=50s"}) {
            Scenario s = rds({"failover_time=60s"});
            s.set("network.internet=200ms").set(std::string("db.") + ttl);
            TestRun run(s);
            run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(400);
            QCOMPARE(run.number("db", "failoverFailedCalls"), static_cast<double>(run.outcome("users", Outcome::Failed)));
            QVERIFY(run.outcome("users", Outcome::Failed) > 11'900);
        }
    }

    void a_second_loss_tells_of_the_wait_for_an_instance() {
        TestRun run(rds({"failover_time=60s", "recovery_time=100s"}));
        run.until(10.0025).fault("neph:rds:stop-primary", "db");
        run.until(30.0025).fault("aws:rds:reboot-db-instances", "db", 0, 1).until(1000);
        QCOMPARE(summaries(run),
                 std::vector<std::string>{"The failover took 100 s, 20000 calls failed: taking over 20 s, 4000 calls failed; "
                                          "nobody to take over 80 s, 16000 calls failed."});
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{20'000});
    }

    void the_shards_of_a_zone_are_one_story() {
        Scenario s = redis({"failover_time=30s", "num_node_groups=3"});
        TestRun run(s);
        run.until(100.0025).fault("neph:elasticache:lose-node", "db", 0, 0).until(110.0025);
        run.fault("neph:elasticache:lose-node", "db", 0, 2).until(400);
        QCOMPARE(summaries(run).size(), std::size_t{1});
        QCOMPARE(run.number("db", "failoverSeconds"), 40.0);
        QCOMPARE(run.number("db", "failoverFailedCalls"), static_cast<double>(run.outcome("users", Outcome::Failed)));
    }

    void callers_of_a_shard_that_keep_the_old_address_are_a_step() {
        Scenario s = redis({"failover_time=30s", "dns_ttl=20s"});
        TestRun run(s.set("users.hosts=100"));
        run.until(100.0025).fault("neph:elasticache:failover", "db").until(400);
        QCOMPARE(summaries(run).size(), std::size_t{1});
        QVERIFY(summaries(run)[0].find("; old addresses in use 20 s") != std::string::npos);
        QCOMPARE(run.number("db", "failoverSeconds"), 50.0);
        QCOMPARE(run.number("db", "failoverFailedCalls"), static_cast<double>(run.outcome("users", Outcome::Failed)));
        QVERIFY(run.outcome("users", Outcome::Failed) > 6000 + 1000);
    }

    void the_card_shows_the_step_and_its_seconds() {
        TestRun run(rds({"failover_time=60s", "dns_ttl=50s"}));
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(110);
        QCOMPARE(run.metric("db", "FailoverTakingOver"), 10.0);
        QCOMPARE(run.metric("db", "FailoverOldAddresses"), 0.0);
        run.until(170);
        QCOMPARE(run.metric("db", "FailoverTakingOver"), 0.0);
        QCOMPARE(run.metric("db", "FailoverOldAddresses"), 10.0);
        run.until(300);
        QCOMPARE(run.metric("db", "FailoverOldAddresses"), 0.0);
    }

    void it_survives_a_step_back_and_an_edit() {
        Scenario s = rds({"failover_time=60s", "dns_ttl=50s"});
        TestRun run(s);
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(130);
        run.simulation().keep(std::size_t{1} << 30);
        run.until(150);
        run.simulation().seek(from_seconds(130));
        run.until(140);
        run.simulation().edit(*services::compile(s.set("db.concurrency=7").design(), services::catalog()));
        run.until(400);
        QCOMPARE(run.number("db", "failoverFailedCalls"), 20'000.0);
    }

    void its_calls_are_those_of_the_results() {
        TestRun run(rds({"failover_time=60s"}));
        run.until(100.0025).fault("aws:rds:failover-db-cluster", "db").until(120.0025);
        run.kernel().restart_statistics();
        run.until(400);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{8000});
        QCOMPARE(run.number("db", "failoverFailedCalls"), 8000.0);
    }
};

QTEST_GUILESS_MAIN(FailoverStoryTest)
#include "failover_story_test.moc"
