#include <QTest>

#include <cmath>
#include <set>
#include <string>

#include "engine/experiment/comparison.h"
#include "engine/experiment/variants.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using experiment::Comparison;
using experiment::Measure;
using experiment::Variant;
using test::Scenario;

namespace {

/// A shop that can be cached in every way: an API in front of an application with a cache beside its table, whose reads take 20 ms and are
/// never old. Nothing lies between a commit and the writing of the cache, so that no read can come between the two.
model::Design shop(std::string_view application, Scenario::Settings settings) {
    Scenario s;
    s.zone("a").zone("b").data_set("products", 500).request_class("view", 95, false).request_class("edit", 5, true);
    s.set("products.popularity=ZIPF").set("products.zipf_exponent=1").app_version("v1", "1ms");
    s.design().mutable_app_versions(0)->mutable_startup_time()->set_seconds(0);
    s.add("clients", "users", {"rate=200", "timeout=0s"}).add("api_gateway", "api", {"kind=REST_API"}).add(application, "app", settings);
    s.add("elasticache", "cache", {"latency=0s", "node_operations_per_second=0", "ttl=20s"});
    s.add("dynamodb", "table", {"billing_mode=PAY_PER_REQUEST", "replication_lag=0s", "read_latency=20ms", "latency_tail=1"});
    s.connect("users", "api").connect("api", "app").connect("app", "cache").connect("app", "table");
    return s.set("run.duration=300s").design();
}

model::Design design_of(const QByteArray& application) {
    if (application == "lambda") return shop("lambda", {"app_version=v1", "memory_size=1769"});
    return shop("auto_scaling_group", {"min_size=2", "max_size=2", "desired_capacity=2", "workers=100", "app_version=v1"});
}

class Table {
public:
    explicit Table(const model::Design& drawn) {
        experiment::Options options;
        options.seeds = {1};
        found_ = experiment::compare(experiment::caching_variants(drawn), options);
    }
    std::set<std::string> names() const {
        std::set<std::string> all;
        for (const auto& row : found_.rows) all.insert(row.name);
        return all;
    }
    QString problems() const {
        QString all;
        for (const auto& row : found_.rows) all += QString::fromStdString(row.problem);
        return all;
    }
    double of(const char* name, Measure measure) const {
        for (const auto& row : found_.rows)
            if (row.name == name) return row.values[static_cast<std::size_t>(measure)].mean;
        return std::nan("");
    }
    double hits(const char* name) const { return of(name, Measure::HitRate); }
    double stale(const char* name) const { return of(name, Measure::StaleAnswers); }
    double calls(const char* name) const { return of(name, Measure::DatabaseRate); }
    double p50(const char* name) const { return of(name, Measure::P50); }

private:
    Comparison found_;
};

constexpr const char *kNone = "No cache", *kLazy = "Lazy loading", *kLazyTtl = "Lazy loading, with TTL",
                     *kJoined = "Lazy loading, with TTL, misses joined", *kThrough = "Write-through",
                     *kThroughTtl = "Write-through, with TTL", *kBoth = "Lazy loading and write-through",
                     *kBothTtl = "Lazy loading and write-through, with TTL", *kDax = "DAX", *kApi = "API Gateway cache",
                     *kCdn = "CloudFront";
constexpr const char* kLookAside[] = {kLazy, kLazyTtl, kThrough, kThroughTtl, kBoth, kBothTtl};

#define LESS(a, b) QVERIFY2((a) < (b), qPrintable(QStringLiteral("%1, %2").arg(a).arg(b)))

}  // namespace

class CachingComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void all_ways_to_cache_rank_as_theory_says_data() {
        QTest::addColumn<QByteArray>("application");
        QTest::newRow("a group") << QByteArray("group");
        QTest::newRow("a function") << QByteArray("lambda");
    }
    void all_ways_to_cache_rank_as_theory_says() {
        QFETCH(QByteArray, application);
        const Table table(design_of(application));
        QCOMPARE(table.problems(), QString());
        std::set<std::string> ways{kNone, kDax, kApi, kCdn, "As drawn"};
        ways.insert(std::begin(kLookAside), std::end(kLookAside));
        if (application == "group") ways.insert(kJoined);
        QVERIFY(table.names() == ways);
        ranks_of_hits(table);
        ranks_of_old_answers(table);
        ranks_of_database_calls(table);
        for (const char* way : {kLazy, kBoth, kDax, kApi, kCdn}) LESS(table.p50(way), table.p50(kNone));
        if (application == "group") LESS(table.calls(kJoined), table.calls(kLazyTtl));
    }

private:
    void ranks_of_hits(const Table& table) {
        QVERIFY(std::isnan(table.hits(kNone)));
        for (const char* way : {kThroughTtl, kDax, kApi, kCdn}) QVERIFY2(table.hits(way) > 0, way);
        // What is only written through is not there until somebody writes it, and a TTL takes away what was.
        LESS(table.hits(kThrough), table.hits(kLazy));
        LESS(table.hits(kThroughTtl), table.hits(kLazyTtl));
        LESS(table.hits(kLazyTtl), table.hits(kLazy));
        LESS(table.hits(kThroughTtl), table.hits(kThrough));
        LESS(table.hits(kBothTtl), table.hits(kBoth));
        QVERIFY(table.hits(kBoth) >= table.hits(kLazy) && table.hits(kBothTtl) >= table.hits(kLazyTtl));
    }

    void ranks_of_old_answers(const Table& table) {
        for (const char* way : {kNone, kThrough, kThroughTtl, kBoth, kBothTtl}) QCOMPARE(table.stale(way), 0.0);
        QVERIFY(table.stale(kLazyTtl) > 0);
        LESS(table.stale(kLazyTtl), table.stale(kLazy));
        // Writes go through DAX; the caches in front of the application hear of none.
        LESS(table.stale(kDax), table.stale(kApi) / 10);
        LESS(table.stale(kDax), table.stale(kCdn) / 10);
    }

    void ranks_of_database_calls(const Table& table) {
        for (const char* way : {kThrough, kThroughTtl, kLazyTtl, kBothTtl, kDax, kApi, kCdn}) LESS(table.calls(way), table.calls(kNone));
        LESS(table.calls(kLazy), table.calls(kLazyTtl));
        LESS(table.calls(kLazyTtl), table.calls(kThroughTtl));
        LESS(table.calls(kBoth), table.calls(kThrough));
        // Writes reach the table in any case: 5 % of 200 a second.
        QVERIFY2(table.calls(kBoth) > 9, qPrintable(QString::number(table.calls(kBoth))));
    }
};

QTEST_GUILESS_MAIN(CachingComparisonTest)
#include "caching_comparison_test.moc"
