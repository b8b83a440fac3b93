#include <QTest>

#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// When 1,000 reads and ten writes have been answered.
constexpr double kThousand = 100.09;

/// Ten evenly spaced reads of one item a second, and a write each ten seconds, by a function with a cache beside its table.
Scenario function(std::string_view strategy, Scenario::Settings cache = {}) {
    Scenario s;
    s.data_set("items", 1).request_class("read", 1, false).request_class("write", 1, true).app_version("v1", "1ms");
    s.add("clients", "readers", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=read"});
    s.add("clients", "writers", {"rate=0.1", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=write"});
    s.add("lambda", "fn", {"app_version=v1", "memory_size=1769", "timeout=10"});
    s.add("elasticache", "cache", {"latency=0s", "ttl=0s", "replacement_time=600s", "automatic_failover_enabled=false"});
    for (const std::string_view setting : cache) s.set("cache." + std::string(setting));
    s.add("dynamodb", "table", {"billing_mode=PAY_PER_REQUEST", "replication_lag=0s"});
    s.connect("readers", "fn").connect("writers", "fn").connect("fn", "table");
    return s.connect("fn", "cache", {strategy});
}

/// Reads that the table has answered.
double table_reads(TestRun& run) {
    return static_cast<double>(run.calls("table").calls) - static_cast<double>(run.calls("writers").outcomes[0]);
}

}  // namespace

class LambdaCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_loaded_lazily_is_read_once_and_grows_old() {
        TestRun run(function("cache_strategy=LAZY_LOADING"));
        run.until(kThousand);
        const double misses = run.number("cache", "misses");
        QVERIFY2(misses >= 1 && misses < 10, qPrintable(QString::number(misses)));  // Those that start cold miss together.
        QCOMPARE(table_reads(run), misses);
        QCOMPARE(run.number("cache", "hits") + misses, 1000.0);
        QVERIFY(run.number("cache", "staleHits") > 800);  // From the first write on.
        QCOMPARE(run.outcome("readers", Outcome::Ok), std::uint64_t{1000});
        QCOMPARE(run.conservation(), std::string());
    }

    void what_is_written_through_is_found_from_then_on_and_never_old() {
        TestRun run(function("cache_strategy=WRITE_THROUGH"));
        run.until(kThousand);
        const double misses = run.number("cache", "misses");
        QVERIFY2(misses > 95 && misses < 110, qPrintable(QString::number(misses)));  // Until the first write, after ten seconds.
        QCOMPARE(table_reads(run), misses);
        QCOMPARE(run.number("cache", "staleHits"), 0.0);
    }

    void both_together_miss_once_and_are_never_old() {
        TestRun run(function("cache_strategy=LAZY_LOADING_AND_WRITE_THROUGH"));
        run.until(kThousand);
        QVERIFY(run.number("cache", "misses") < 10);
        QCOMPARE(run.number("cache", "staleHits"), 0.0);
    }

    void a_lost_cache_is_a_miss_and_no_failure() {
        TestRun run(function("cache_strategy=LAZY_LOADING", {"replicas_per_node_group=0"}));
        run.until(50);
        const double before = table_reads(run);
        run.fault("neph:elasticache:lose-node", "cache").until(kThousand);
        QVERIFY2(table_reads(run) - before >= 499, qPrintable(QString::number(table_reads(run) - before)));
        QCOMPARE(run.outcome("readers", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_function_that_times_out_at_its_cache_reads_nothing_more() {
        TestRun run(function("cache_strategy=LAZY_LOADING", {"latency=5s"}).set("fn.timeout=3"));
        run.until(109);
        QCOMPARE(run.calls("table").calls, std::uint64_t{10});  // Writes.
        QVERIFY(run.outcome("readers", Outcome::Failed) > 900);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_is_no_store_is_called_like_any_other_whatever_its_role() {
        Scenario s = function("cache_strategy=LAZY_LOADING");
        s.add("lambda", "other", {"app_version=v1", "memory_size=1769"}).add("sqs", "queue");
        s.connect("fn", "other", {"role=CACHE"}).connect("fn", "queue", {"role=CACHE"});
        TestRun run(s);
        run.until(kThousand);
        QCOMPARE(run.calls("other").calls, std::uint64_t{1010});
        QCOMPARE(run.number("cache", "hits") + run.number("cache", "misses"), 1000.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void messages_of_a_batch_ask_the_cache_one_after_the_other() {
        Scenario s = function("cache_strategy=LAZY_LOADING");
        s.set("readers.rate=0").set("writers.rate=0");
        s.add("sqs", "queue").add("clients", "senders", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "request_classes=read"});
        TestRun run(s.connect("senders", "queue").connect("queue", "fn"));
        run.until(kThousand);
        const double misses = run.number("cache", "misses");
        QVERIFY2(misses >= 1 && misses < 20, qPrintable(QString::number(misses)));
        QVERIFY(run.number("cache", "hits") > 950);
        QCOMPARE(static_cast<double>(run.calls("table").calls), misses);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(LambdaCacheTest)
#include "cache_test.moc"
