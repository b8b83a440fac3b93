#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/cluster.h"
#include "engine/services/elasticache/node_types.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced requests at a cache without delay of its own, half of them writes. Nobody tries again.
Scenario cache(Scenario::Settings settings, std::string_view rate = "rate=100", unsigned items = 1) {
    Scenario s;
    s.zone("a").zone("b").zone("c").data_set("items", items).request_class("read", 0.5, false).request_class("write", 0.5, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("elasticache", "cache", {"latency=0s", "node_operations_per_second=0", "ttl=0s"});
    for (const std::string_view setting : settings) s.set("cache." + std::string(setting));
    return s.connect("users", "cache", {"role=ALL"});
}

Scenario of_type(const QByteArray& type, Scenario::Settings settings = {}, std::string_view rate = "rate=100", unsigned items = 1) {
    return cache(settings, rate, items).set("cache.cache_node_type=" + type.toStdString());
}

void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

/// What is said of a setting; empty: nothing.
std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.message.english();
    return {};
}

bool has_reason(TestRun& run, std::string_view fact) {
    const auto reasons = run.observe("cache").reasons;
    return std::any_of(reasons.begin(), reasons.end(), [&](const auto& reason) { return reason.fact == fact; });
}

}  // namespace

class ElasticacheNodesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec_24_a_node_holds_what_its_types_memory_leaves_for_items_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("items");  // of 32 MiB
        const auto row = [](const char* type, const char* setting, double items) {
            QTest::addRow("%s, %s", type, setting) << QByteArray(type) << QByteArray(setting) << items;
        };
        row("cache.t3.micro", "engine=REDIS", 12);        // 384 MiB
        row("cache.t3.micro", "reserved_memory=0.5", 8);  // 256 MiB
        row("cache.t3.micro", "engine=MEMCACHED", 12);    // 412 MiB
        row("cache.t4g.small", "engine=VALKEY", 32);      // 1052 MiB
        row("cache.t4g.medium", "engine=MEMCACHED", 95);  // 3064 MiB
        row("cache.m6g.large", "engine=REDIS", 153);      // 4902 MiB
        row("cache.r7g.large", "engine=REDIS", 313);      // 10,040 MiB
        row("cache.r7g.large", "engine=MEMCACHED", 415);  // 13,287 MiB
        row("cache.m7g.large", "memory_mb=1", 153);       // the type says it
    }
    void ec_24_a_node_holds_what_its_types_memory_leaves_for_items() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, setting);
        QFETCH(double, items);
        Scenario s = of_type(type, {"maxmemory_policy=ALLKEYS_LRU", setting.constData()}, "rate=200", 1000);
        TestRun run(s.set("items.item_bytes=33554432"));
        run.until(60);
        QCOMPARE(run.metric("cache", "CurrItems"), items);
        QVERIFY(run.number("cache", "evictions") > 0);
    }

    void ec_24_memcached_has_a_thread_for_each_vcpu_of_its_type_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<double>("per_second");
        QTest::newRow("none") << QByteArray() << 400.0;
        QTest::newRow("two") << QByteArray("cache.t3.micro") << 200.0;
        QTest::newRow("sixteen") << QByteArray("cache.m7g.4xlarge") << 1600.0;
    }
    void ec_24_memcached_has_a_thread_for_each_vcpu_of_its_type() {
        QFETCH(QByteArray, type);
        QFETCH(double, per_second);
        TestRun run(of_type(type, {"engine=MEMCACHED", "node_operations_per_second=100"}, "rate=2000"));
        run.until(20);
        const auto done = static_cast<double>(run.outcome("cache", Outcome::Ok));
        QVERIFY2(std::abs(done / 20 - per_second) < per_second * 0.01, qPrintable(QString::number(done)));
    }

    void ec_24_another_type_keeps_the_keys_that_have_room_and_starts_its_threads() {
        const auto of = [](const QByteArray& type) {
            return of_type(type, {"engine=MEMCACHED", "node_operations_per_second=100"}, "rate=1000", 100).set("items.item_bytes=33554432");
        };
        TestRun run(of("cache.t3.micro"));
        run.until(20);
        QCOMPARE(run.metric("cache", "CurrItems"), 12.0);
        edit(run, of("cache.m7g.4xlarge"));
        QCOMPARE(run.metric("cache", "CurrItems"), 12.0);
        const std::uint64_t before = run.outcome("cache", Outcome::Ok);
        run.until(25);
        const auto done = static_cast<double>(run.outcome("cache", Outcome::Ok) - before);
        QVERIFY2(std::abs(done - 5 * 1600) < 100, qPrintable(QString::number(done)));
        QCOMPARE(run.conservation(), std::string());
    }

    void ec_24_in_2020_there_were_no_types_of_later_years_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("offered");
        QTest::newRow("cache.t3.micro") << QByteArray("cache.t3.micro") << true;
        QTest::newRow("cache.r6g.large") << QByteArray("cache.r6g.large") << true;
        QTest::newRow("cache.t4g.micro") << QByteArray("cache.t4g.micro") << false;
        QTest::newRow("cache.m7g.large") << QByteArray("cache.m7g.large") << false;
        QTest::newRow("cache.r7g.large") << QByteArray("cache.r7g.large") << false;
        QTest::newRow("none") << QByteArray() << true;
    }
    void ec_24_in_2020_there_were_no_types_of_later_years() {
        QFETCH(QByteArray, type);
        QFETCH(bool, offered);
        Scenario s = of_type(type);
        QVERIFY(issue(s, "config.cache_node_type").empty());
        QCOMPARE(issue(s.set("limits_as_of=YEAR_2020"), "config.cache_node_type").empty(), offered);
    }

    void a_type_that_there_is_not_is_an_error() {
        const std::string said = issue(of_type("cache.r7g.larg"), "config.cache_node_type");
        QVERIFY2(said.find("cache.r7g.large") != std::string::npos, said.c_str());
    }

    void ec_25_a_node_takes_so_many_clients_at_a_time_data() {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("engine");
        QTest::addColumn<quint64>("clients");  // 0: no limit
        const auto row = [](const char* type, const char* engine, quint64 clients) {
            QTest::addRow("%s, %s", type, engine) << QByteArray(type) << QByteArray(engine) << clients;
        };
        row("cache.t3.micro", "engine=REDIS", 20'000);
        row("cache.t4g.micro", "engine=VALKEY", 20'000);
        row("cache.t3.medium", "engine=REDIS", 46'000);
        row("cache.t4g.medium", "engine=REDIS", 65'000);
        row("cache.r7g.4xlarge", "engine=REDIS", 65'000);
        row("cache.t3.micro", "engine=MEMCACHED", 0);
        row("", "engine=REDIS", 0);
    }
    void ec_25_a_node_takes_so_many_clients_at_a_time() {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, engine);
        QFETCH(quint64, clients);
        TestRun run(of_type(type, {engine.constData(), "node_operations_per_second=100"}, "rate=80000"));
        run.until(1);
        const std::uint64_t refused = run.outcome("cache", Outcome::Rejected);
        if (clients) QCOMPARE(static_cast<quint64>(run.calls("cache").in_flight.value), clients);
        QCOMPARE(refused > 10'000, clients > 0);
        QCOMPARE(run.metric("cache", "RefusedClients"), static_cast<double>(refused));
        QCOMPARE(has_reason(run, "EC-25"), clients > 0);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(ElasticacheNodesTest)
#include "nodes_test.moc"
