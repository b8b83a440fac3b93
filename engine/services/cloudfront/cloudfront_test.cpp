#include <QTest>

#include <cmath>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/cloudfront/distribution.h"
#include "engine/services/compiler.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

/// Clients at a distribution in front of a server that answers at once; nothing lies between them. `write_share` of the requests write.
Scenario cdn(std::initializer_list<std::string_view> settings, std::string_view rate = "rate=100", unsigned items = 1,
             double write_share = 0) {
    Scenario s;
    s.data_set("items", items).request_class("read", 1 - write_share, false);
    if (write_share > 0) s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "timeout=0s", "hosts=1"});
    s.add("cloudfront", "cdn", {"edge_latency=0s", "edge_locations=1"});
    s.add("server", "origin", {"servers=100000", "service_time.law=CONSTANT", "service_time.mean=0s"});
    for (const std::string_view setting : settings) s.set((setting.find('.') < setting.find('=') ? "" : "cdn.") + std::string(setting));
    return s.connect("users", "cdn").connect("cdn", "origin");
}

/// Clients at a distribution in front of a bucket that answers at once; all of their requests write, or all read one object.
Scenario with_bucket(bool write) {
    Scenario s;
    s.data_set("items", 1).request_class("only", 1, write);
    s.add("clients", "users", {"rate=10", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("cloudfront", "cdn", {"edge_latency=0s", "edge_locations=1"});
    s.add("s3", "bucket", {"availability_errors=false", "get_latency=0s", "put_latency=0s", "transfer_rate=0"});
    return s.connect("users", "cdn").connect("cdn", "bucket");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

double metric(TestRun& run, std::string_view name, bool whole = false) {
    const auto metrics = services::find("cloudfront")->metrics;
    const services::Observation seen = run.observe("cdn");
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return whole ? seen.metrics[i].whole : seen.metrics[i].part;
    return -1;
}

double share(TestRun& run, std::string_view name) { return metric(run, name) / metric(run, name, true); }

bool near(double value, double truth, double bound) {
    if (std::abs(value - truth) <= bound) return true;
    qWarning("%.9g is not %.9g", value, truth);
    return false;
}

bool has_status(TestRun& run, const std::string& status) { return run.results().find("\"status\": " + status) != std::string::npos; }

std::uint64_t count(double n) { return static_cast<std::uint64_t>(n); }

}  // namespace

class CloudfrontTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void instances_can_be_an_origin() {
        Scenario s = cdn({"default_ttl=0", "max_ttl=0"}, "rate=100", 1000);
        s.app_version("app", "0.010s").add("auto_scaling_group", "web", {"min_size=3", "max_size=3", "desired_capacity=3"});
        s.design().mutable_connections(1)->set_to("web");
        TestRun run(s);
        run.until(100);
        QVERIFY(run.outcome("users", Outcome::Ok) > 9000);
        for (const services::CellReading& cell : run.observe("web").cells) QVERIFY(cell.busy > 20e9);  // A third of 100 x 10 ms each.
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_13_pages_see_what_a_bucket_answers_only_where_its_cors_headers_come_through_data() {
        QTest::addColumn<QByteArrayList>("settings");
        QTest::addColumn<QByteArray>("request_class");
        QTest::addColumn<bool>("seen");
        QTest::addColumn<double>("fetches");  // -1: it does not matter
        const QByteArray pages("cdn.viewers_are_browsers=true"), forwards("cdn.forwards_cors_headers=true");
        const QByteArray rule("bucket.allowed_origins=*"), header("bucket.page_headers=x-page"), read("read"), write("write");
        const QByteArray get("cdn.allowed_methods=GET_HEAD"), options("cdn.allowed_methods=GET_HEAD_OPTIONS");
        QTest::newRow("no pages") << QByteArrayList{} << read << true << 1.0;
        QTest::newRow("forwarded, and a rule") << QByteArrayList{pages, forwards, rule} << read << true << 1.0;
        QTest::newRow("forwarded, no rule") << QByteArrayList{pages, forwards} << read << false << 1.0;
        QTest::newRow("not forwarded: copies are of no use") << QByteArrayList{pages, rule} << read << false << 1.0;
        QTest::newRow("simple, OPTIONS not allowed") << QByteArrayList{pages, forwards, rule, get} << read << true << 1.0;
        QTest::newRow("preflight, OPTIONS not allowed") << QByteArrayList{pages, forwards, rule, header, get} << read << false << 0.0;
        QTest::newRow("preflight, OPTIONS allowed") << QByteArrayList{pages, forwards, rule, header, options} << read << true << 1.0;
        QTest::newRow("preflight, not forwarded") << QByteArrayList{pages, rule, header, options} << read << false << 0.0;
        QTest::newRow("write, forwarded") << QByteArrayList{pages, forwards, rule} << write << true << -1.0;
        QTest::newRow("write, not forwarded") << QByteArrayList{pages, rule} << write << false << 0.0;
    }
    void cf_13_pages_see_what_a_bucket_answers_only_where_its_cors_headers_come_through() {
        QFETCH(QByteArrayList, settings);
        QFETCH(QByteArray, request_class);
        QFETCH(bool, seen);
        QFETCH(double, fetches);
        Scenario s = with_bucket(request_class == "write");
        for (const QByteArray& each : settings) s.set(each.toStdString());
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok) > 900, seen);
        QCOMPARE(run.outcome("users", Outcome::Failed) > 900, !seen);
        if (fetches >= 0) QCOMPARE(metric(run, "OriginRequests"), fetches);
        bool told = false;
        for (const services::ReasonReading& reason : run.observe("cdn").reasons) told |= reason.fact == "CF-13" && !reason.text.empty();
        QCOMPARE(told, !seen);
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_13_a_bucket_that_is_not_told_which_page_asks_is_warned_of() {
        for (const bool forwards : {false, true}) {
            Scenario s = with_bucket(false);
            s.set("cdn.viewers_are_browsers=true").set(forwards ? "cdn.forwards_cors_headers=true" : "cdn.forwards_cors_headers=false");
            std::vector<Issue> found = model::validate(s.design(), services::catalog());
            std::erase_if(found, [](const Issue& issue) { return issue.path() != "cdn.config.forwards_cors_headers"; });
            QCOMPARE(found.size(), std::size_t{!forwards});
        }
    }

    void cf_14_writes_pass_only_where_their_methods_are_allowed_data() {
        QTest::addColumn<QByteArray>("methods");
        QTest::addColumn<bool>("pass");
        QTest::newRow("every method") << QByteArray("ALL_METHODS") << true;
        QTest::newRow("GET and HEAD") << QByteArray("GET_HEAD") << false;
        QTest::newRow("with OPTIONS") << QByteArray("GET_HEAD_OPTIONS") << false;
    }
    void cf_14_writes_pass_only_where_their_methods_are_allowed() {
        QFETCH(QByteArray, methods);
        QFETCH(bool, pass);
        TestRun run(with_bucket(true).set("cdn.allowed_methods=" + methods.toStdString()));
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok) > 900, pass);
        QCOMPARE(has_status(run, "403"), !pass);
        QCOMPARE(share(run, "4xxErrorRate") > 0.99, !pass);
        QCOMPARE(run.conservation(), std::string());
    }

    void its_schema_has_no_defects() {
        for (const std::string_view name : {"cloudfront", "clients"})
            for (const Issue& issue : model::check_schema(*services::find(name)->config(), services::catalog().facts))
                QFAIL(issue.message.english().c_str());
    }

    void cf_01_hits_follow_from_the_ttl_data() {
        QTest::addColumn<int>("items");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("ttl");
        QTest::newRow("1 item, once a TTL") << 1 << 10. << 0.1;
        QTest::newRow("1 item, five times a TTL") << 1 << 10. << 0.5;
        QTest::newRow("100 items") << 100 << 1000. << 0.3;
        QTest::newRow("1,000 items, seldom") << 1000 << 1000. << 0.25;
    }
    /// Poisson arrivals of rate l for each item, kept for T after a miss: l T / (1 + l T) of them hit.
    void cf_01_hits_follow_from_the_ttl() {
        QFETCH(int, items);
        QFETCH(double, rate);
        QFETCH(double, ttl);
        Scenario s = cdn({}, "rate=100", static_cast<unsigned>(items));
        s.set("cdn.default_ttl=" + std::to_string(ttl)).set("users.rate=" + std::to_string(rate));
        TestRun run(s);
        run.until(300'000 / rate);
        const double l = rate / items * ttl;
        QVERIFY(near(share(run, "CacheHitRate"), l / (1 + l), 0.005));
        QCOMPARE(run.number("cdn", "edgeHits"), run.number("cdn", "hits"));
        QCOMPARE(run.calls("origin").calls, run.calls("cdn").calls - count(run.number("cdn", "hits")));
        QCOMPARE(run.calls("cdn").hits, count(run.number("cdn", "hits")));
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_01_hits_follow_from_the_popularity() {
        constexpr unsigned kItems = 200;
        Scenario s = cdn({"default_ttl=1"}, "rate=500", kItems);
        s.set("items.popularity=ZIPF").set("items.zipf_exponent=0.9");
        double all = 0, truth = 0;
        for (unsigned i = 1; i <= kItems; ++i) all += std::pow(i, -0.9);
        for (unsigned i = 1; i <= kItems; ++i) {
            const double p = std::pow(i, -0.9) / all, l = 500 * p;
            truth += p * l / (1 + l);
        }
        TestRun run(s);
        run.until(1000);
        QVERIFY(near(share(run, "CacheHitRate"), truth, 0.003));
    }

    void cf_01_without_headers_a_copy_is_kept_for_a_day() {
        TestRun run(cdn({"users.arrivals=EVENLY_SPACED"}, "rate=1"));
        run.until(86'400 * 3 + 1);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{4});
    }

    void cf_02_headers_count_between_minimum_and_maximum_data() {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<int>("ttl");
        const QString max_age = QStringLiteral("cache_control=MAX_AGE"), none = QStringLiteral("cache_control=NO_STORE");
        QTest::newRow("default") << QStringList{QStringLiteral("default_ttl=50")} << 50;
        QTest::newRow("default above maximum") << QStringList{QStringLiteral("default_ttl=50"), QStringLiteral("max_ttl=20")} << 20;
        QTest::newRow("default below minimum") << QStringList{QStringLiteral("default_ttl=5"), QStringLiteral("min_ttl=25")} << 25;
        QTest::newRow("max-age") << QStringList{max_age, QStringLiteral("max_age=40")} << 40;
        QTest::newRow("max-age above maximum") << QStringList{max_age, QStringLiteral("max_age=40"), QStringLiteral("max_ttl=10")} << 10;
        QTest::newRow("max-age below minimum") << QStringList{max_age, QStringLiteral("max_age=4"), QStringLiteral("min_ttl=10")} << 10;
        QTest::newRow("s-maxage goes first") << QStringList{max_age, QStringLiteral("max_age=40"), QStringLiteral("s_maxage=8")} << 8;
        QTest::newRow("no-store") << QStringList{none} << 0;
        QTest::newRow("no-store with a minimum") << QStringList{none, QStringLiteral("min_ttl=10")} << 10;
    }
    /// A request at each whole second and a half: a copy kept for t seconds serves t - 1 more.
    void cf_02_headers_count_between_minimum_and_maximum() {
        QFETCH(QStringList, settings);
        QFETCH(int, ttl);
        Scenario s = cdn({"users.arrivals=EVENLY_SPACED"}, "rate=1");
        for (const QString& setting : settings) s.set("cdn." + setting.toStdString());
        TestRun run(s);
        run.until(1000.5);
        QCOMPARE(run.calls("origin").calls, static_cast<std::uint64_t>(ttl ? (1000 + ttl - 1) / ttl : 1000));
    }

    void cf_03_edge_locations_ask_the_regional_cache_and_regions_have_their_own() {
        Scenario s = cdn({"edge_locations=4", "network.internet=100ms", "edge_round_trip=10ms", "regional_round_trip=30ms",
                          "edge_latency=2ms", "users.arrivals=EVENLY_SPACED", "users.hosts=1000", "items.item_bytes=1"},
                         "rate=100");
        s.add("clients", "others", {"rate=100", "arrivals=EVENLY_SPACED", "hosts=1000", "viewer_region=EUROPE"}).connect("others", "cdn");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{2});
        QVERIFY(near(static_cast<double>(run.calls("cdn").latency.quantile(run.kernel().w.blocks, 0.5)), 2e6, 5e4));
        QVERIFY(near(static_cast<double>(run.calls("cdn").latency.maximum), 92e6, 1e5));
        QVERIFY(near(static_cast<double>(run.calls("users").latency.quantile(run.kernel().w.blocks, 0.5)), 12e6, 2e5));
        QVERIFY(near(static_cast<double>(run.calls("users").latency.maximum), 102e6, 1e5));
    }

    void cf_03_a_regional_hit_costs_the_way_to_the_regional_cache() {
        Scenario s = cdn({"edge_locations=1", "network.internet=100ms", "edge_round_trip=10ms", "regional_round_trip=30ms",
                          "users.arrivals=EVENLY_SPACED", "items.item_bytes=1"},
                         "rate=1");
        TestRun run(s);
        run.until(10.5);
        edit(run, s.set("cdn.edge_locations=2").set("users.hosts=64"));
        run.until(100);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{1});
        QCOMPARE(run.number("cdn", "hits") - run.number("cdn", "edgeHits"), 1.0);
        QVERIFY(near(static_cast<double>(run.calls("cdn").latency.sum), 90e6 + 30e6, 1e5));
    }

    void cf_03_origin_shield_asks_the_origin_once_for_all_regions_data() {
        QTest::addColumn<QByteArray>("shield");
        QTest::addColumn<int>("fetches");
        QTest::newRow("without") << QByteArray("origin_shield=false") << 3;
        QTest::newRow("with") << QByteArray("origin_shield=true") << 1;
    }
    void cf_03_origin_shield_asks_the_origin_once_for_all_regions() {
        QFETCH(QByteArray, shield);
        QFETCH(int, fetches);
        Scenario s = cdn({shield.constData(), "origin_shield_region=EUROPE", "network.internet=100ms"});
        for (const char* region : {"EUROPE", "ASIA"})
            s.add("clients", std::string("in-") + (region[0] == 'E' ? "europe" : "asia"),
                  {"rate=100", "viewer_region=" + std::string(region)})
                .connect(std::string("in-") + (region[0] == 'E' ? "europe" : "asia"), "cdn");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.calls("origin").calls, static_cast<std::uint64_t>(fetches));
        QVERIFY(near(static_cast<double>(run.calls("users").latency.maximum), 102e6 - 2e6, 1e5));
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_04_a_burst_for_one_object_asks_the_origin_once() {
        Scenario s = cdn({"origin.service_time.mean=1s", "users.arrivals=EVENLY_SPACED", "default_ttl=5"}, "rate=1000");
        TestRun run(s);
        run.until(5.9);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{1});
        QCOMPARE(run.number("cdn", "collapsed"), 1000.0 - 1);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{5900});
        // Each waits for what is left of the fetch: half of it in the mean.
        QVERIFY(near(share(run, "OriginLatency"), 500, 1));
        run.until(100);
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_04_who_waits_gets_the_error_of_the_first() {
        Scenario s = cdn({"origin.service_time.mean=1s", "origin.error_rate=1", "users.arrivals=EVENLY_SPACED"}, "rate=1000");
        TestRun run(s);
        run.until(5.0005);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{1});
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{5000});
        QVERIFY(run.results().find("\"causedBy\": \"origin\"") != std::string::npos);
        QVERIFY(near(share(run, "5xxErrorRate"), 1, 0));
    }

    void the_rate_of_all_errors_is_that_of_both_kinds_data() {
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<double>("server_errors");
        QTest::newRow("writes that nobody takes") << QByteArray("app.error_rate=0") << 0.0;
        QTest::newRow("and reads that fail") << QByteArray("app.error_rate=1") << 0.75;
    }
    void the_rate_of_all_errors_is_that_of_both_kinds() {
        QFETCH(const QByteArray, errors);
        QFETCH(const double, server_errors);
        Scenario s = cdn({"default_ttl=0", "max_ttl=0"}, "rate=100", 1, 0.25);
        s.add("api_gateway", "api").add("server", "app", {"servers=1000"}).set(errors.constData());
        s.design().mutable_connections(1)->set_to("api");
        s.connect("api", "app", {"role=READS"});
        TestRun run(s);
        run.until(200);
        QVERIFY(near(share(run, "4xxErrorRate"), 0.25, 0.02));
        QVERIFY(near(share(run, "5xxErrorRate"), server_errors, 0.02));
        QVERIFY(near(share(run, "TotalErrorRate"), 0.25 + server_errors, 0.02));
        QCOMPARE(metric(run, "TotalErrorRate"), metric(run, "4xxErrorRate") + metric(run, "5xxErrorRate"));
    }

    void cf_05_reads_are_tried_three_times_and_writes_once_data() {
        QTest::addColumn<double>("write_share");
        QTest::addColumn<double>("seconds");
        QTest::newRow("read") << 0. << 90.;
        QTest::newRow("write") << 1. << 30.;
    }
    void cf_05_reads_are_tried_three_times_and_writes_once() {
        QFETCH(double, write_share);
        QFETCH(double, seconds);
        Scenario s = cdn({"origin.service_time.mean=1000s", "users.arrivals=EVENLY_SPACED"}, "rate=0.001", 1, write_share);
        TestRun run(s);
        run.until(1000 + seconds - 0.001);
        QCOMPARE(run.calls("cdn").in_flight.value, 1u);
        run.until(1000 + seconds + 0.001);
        QCOMPARE(run.outcome("users", Outcome::TimedOut), std::uint64_t{1});
        QCOMPARE(run.calls("origin").calls, static_cast<std::uint64_t>(seconds / 30));
        QVERIFY(has_status(run, "504"));
    }

    void cf_06_errors_are_cached_for_ten_seconds() {
        Scenario s = cdn({"origin.error_rate=1", "users.arrivals=EVENLY_SPACED"}, "rate=10");
        TestRun run(s);
        run.until(100.05);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{10});
        QCOMPARE(run.observe("cdn").reasons.at(0).fact, std::string("CF-06"));
        edit(run, s.set("origin.error_rate=0"));
        // Recovery is seen when the last error expires, at 100.1 s.
        const auto before = run.outcome("users", Outcome::Failed);
        run.until(120);
        QVERIFY(run.outcome("users", Outcome::Failed) - before <= 1);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{11});
    }

    void cf_06_a_recovery_is_seen_up_to_the_error_ttl_late() {
        Scenario s = cdn({"origin.error_rate=1", "users.arrivals=EVENLY_SPACED", "error_caching_min_ttl=60"}, "rate=10");
        TestRun run(s);
        run.until(1.05);
        edit(run, s.set("origin.error_rate=0"));
        run.until(100.05);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{600});
    }

    void cf_06_two_caches_in_a_row_keep_an_error_no_longer_than_one() {
        Scenario s = cdn({"origin.error_rate=1", "users.arrivals=EVENLY_SPACED", "edge_locations=16", "users.hosts=1000"}, "rate=2");
        TestRun run(s);
        run.until(15.25);
        edit(run, s.set("origin.error_rate=0"));
        run.until(25.3);
        const auto failed = run.outcome("users", Outcome::Failed);
        run.until(60);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
    }

    void cf_07_an_expired_copy_is_served_while_the_origin_fails() {
        Scenario s = cdn({"default_ttl=5", "users.arrivals=EVENLY_SPACED"}, "rate=10");
        TestRun run(s);
        run.until(10.05);
        edit(run, s.set("origin.error_rate=1"));
        run.until(100.05);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QVERIFY(run.number("cdn", "staleOnError") > 800);
        QCOMPARE(run.observe("cdn").reasons.back().fact, std::string("CF-07"));
        edit(run, s.set("origin.error_rate=0"));
        run.until(115);
        const double stale = run.number("cdn", "staleOnError");
        run.until(200);
        QCOMPARE(run.number("cdn", "staleOnError"), stale);
    }

    void cf_08_an_invalidation_reaches_every_cache_within_seconds() {
        Scenario s = cdn({"edge_locations=3", "users.hosts=100", "users.arrivals=EVENLY_SPACED"}, "rate=1000", 10);
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{10});
        run.fault("neph:invalidate", "cdn").until(10.99);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{10});
        run.until(20);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{20});
        QCOMPARE(run.number("cdn", "invalidatedPaths"), 1.0);
        QCOMPARE(run.when("invalidation-finished").size(), std::size_t{1});
        QVERIFY(run.when("invalidation-finished")[0] > 11 && run.when("invalidation-finished")[0] <= 15);
    }

    void cf_08_an_invalidation_is_of_what_its_paths_name_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("paths");
        QTest::addColumn<int>("forgotten");
        QTest::addColumn<double>("counted");
        const auto row = [](const char* path, const char* paths, int forgotten, double counted = 1) {
            QTest::newRow(paths[0] ? paths : "none") << QByteArray(path) << QByteArray(paths) << forgotten << counted;
        };
        row("", "/*", 30);
        row("", "", 30);
        row("", "/items/*", 30);
        row("", "/it*", 30);
        row("", "/items/7", 1);
        row("", "/items/1*", 11);  // 1 and 10 to 19
        row("", "/items/0*", 1);
        row("", "/items/07", 0);
        row("", "/items/30", 0);
        row("", "/items/7/", 0);
        row("", "/others/*", 0);
        row("", "/Items/*", 0);
        row("", "*/7", 0);
        row("", "/items/99999999999999999999*", 0);
        row("", "items/7  /items/8\t/items/8", 2, 3);
        row("/pictures/", "/pictures/2*", 11);
        row("/pictures", "/pictures/29", 1);
        row("/pictures/{id}/big", "/pictures/7/big", 1);
        row("/pictures/{id}/big", "/pictures/7/small", 0);
        row("/pictures/{id}/big", "/pictures/7/b*", 1);
        row("/pictures/{id}/big", "/pictures/7*", 1);
        row("/pictures/{id}/big", "/pictures/{id}/big", 0);
    }
    void cf_08_an_invalidation_is_of_what_its_paths_name() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, paths);
        QFETCH(int, forgotten);
        QFETCH(double, counted);
        Scenario s = cdn({"edge_locations=3", "users.hosts=100", "users.arrivals=EVENLY_SPACED"}, "rate=1000", 30);
        s.design().mutable_request_classes(0)->set_path(path.toStdString());
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{30});
        run.fault("neph:invalidate", "cdn", 0, -1, 0, paths.constData()).until(20);
        QCOMPARE(run.calls("origin").calls, static_cast<std::uint64_t>(30 + forgotten));
        QCOMPARE(metric(run, "InvalidationPaths"), counted);
        QCOMPARE(metric(run, "ChargedInvalidationPaths"), 0.0);
        QCOMPARE(run.when("invalidation-without-objects").empty(), forgotten > 0);
        QCOMPARE(run.when("invalidation-finished").size(), std::size_t{forgotten > 0});
    }

    void cf_08_paths_beyond_1000_a_month_are_charged_over_all_distributions() {
        Scenario s = cdn({}, "rate=0.001");
        s.add("cloudfront", "other").connect("users", "other").connect("other", "origin");
        TestRun run(s);
        std::string many;
        for (int i = 0; i < 997; ++i) many += "/items/0 ";
        run.until(10).fault("neph:invalidate", "cdn", 0, -1, 0, many).until(20);
        run.fault("neph:invalidate", "other", 0, -1, 0, "/a /b /c /d /e").until(30);
        QCOMPARE(metric(run, "ChargedInvalidationPaths"), 0.0);
        QCOMPARE(run.number("other", "chargedPaths"), 2.0);
        run.fault("neph:invalidate", "cdn").until(40);
        QCOMPARE(metric(run, "ChargedInvalidationPaths"), 1.0);
        namespace cdn = services::cloudfront;
        const cdn::DistributionPlan& plan = cdn::plan_of(run.kernel(), *run.simulation().plan().node("cdn"));
        cdn::InvalidationMonth& month = run.kernel().w.column<cdn::InvalidationMonth>(plan.month_column)[plan.month];
        QCOMPARE(month.paths, std::uint64_t{1003});
        month.number = 7;  // As if these had been in another month.
        run.fault("neph:invalidate", "cdn").until(50);
        QCOMPARE(metric(run, "ChargedInvalidationPaths"), 1.0);
        QCOMPARE(metric(run, "InvalidationPaths"), 999.0);
    }

    void cf_08_3000_files_and_15_wildcards_can_be_under_way_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("most");
        QTest::newRow("files") << QByteArray("/items/0 ") << 3000;
        QTest::newRow("wildcards") << QByteArray("/items/* ") << 15;
    }
    void cf_08_3000_files_and_15_wildcards_can_be_under_way() {
        QFETCH(QByteArray, path);
        QFETCH(int, most);
        TestRun run(cdn({}, "rate=0.001"));
        run.until(10).fault("neph:invalidate", "cdn", 0, -1, 0, path.repeated(most).constData()).until(10.5);
        run.fault("neph:invalidate", "cdn", 0, -1, 0, path.constData()).until(10.9);
        QCOMPARE(run.when("invalidation-refused"), std::vector<double>{10.5});
        QCOMPARE(metric(run, "InvalidationPaths"), static_cast<double>(most));
        run.until(20).fault("neph:invalidate", "cdn", 0, -1, 0, path.constData()).until(21);
        QCOMPARE(run.when("invalidation-refused").size(), std::size_t{1});
        QCOMPARE(metric(run, "InvalidationPaths"), most + 1.0);
    }

    void cf_09_a_distribution_serves_250000_requests_a_second() {
        Scenario s = cdn({"users.arrivals=EVENLY_SPACED"}, "rate=300000");
        TestRun run(s);
        run.until(6);
        const auto before = run.outcome("cdn", Outcome::Ok);
        run.until(8);
        QVERIFY(near(static_cast<double>(run.outcome("cdn", Outcome::Ok) - before), 500'000, 10));
        QCOMPARE(run.observe("cdn").reasons.at(0).fact, std::string("CF-09"));
    }

    void cf_09_a_distribution_serves_150_gigabits_a_second() {
        Scenario s = cdn({"users.arrivals=EVENLY_SPACED", "items.item_bytes=100000000"}, "rate=1000");
        TestRun run(s);
        run.until(5);
        const auto before = run.outcome("cdn", Outcome::Ok);
        run.until(15);
        QVERIFY(near(static_cast<double>(run.outcome("cdn", Outcome::Ok) - before), 1875, 2));
    }

    void the_second_origin_of_a_group_takes_over_reads_that_the_first_fails_data() {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<double>("write_share");
        QTest::addColumn<bool>("works");
        QTest::newRow("group") << QByteArray("origin_group=true") << 0. << true;
        QTest::newRow("no group") << QByteArray("origin_group=false") << 0. << false;
        QTest::newRow("writes do not fail over") << QByteArray("origin_group=true") << 1. << false;
    }
    void the_second_origin_of_a_group_takes_over_reads_that_the_first_fails() {
        QFETCH(QByteArray, group);
        QFETCH(double, write_share);
        QFETCH(bool, works);
        Scenario s = cdn({group.constData(), "origin.error_rate=1", "default_ttl=1"}, "rate=10", 1, write_share);
        s.add("server", "second").connect("cdn", "second");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Failed) == 0, works);
        QCOMPARE(run.calls("second").calls > 0, works);
        QCOMPARE(run.number("cdn", "failovers"), static_cast<double>(run.calls("second").calls));
    }

    void cf_12_the_second_origin_takes_over_at_the_codes_that_are_set_data() {
        QTest::addColumn<QByteArray>("first");  // what is wrong with it; nothing: it is a bucket that has no objects
        QTest::addColumn<QByteArray>("codes");
        QTest::addColumn<bool>("works");
        const QByteArray error("origin.error_rate=1"), silence("origin.service_time.mean=1000s"), missing;
        QTest::newRow("500, nothing set") << error << QByteArray() << true;
        QTest::newRow("500, set") << error << QByteArray("404,500") << true;
        QTest::newRow("500, not set") << error << QByteArray("502,503,504") << false;
        QTest::newRow("no answer in time, nothing set") << silence << QByteArray() << true;
        QTest::newRow("no answer in time, 504 set") << silence << QByteArray("504") << true;
        QTest::newRow("no answer in time, 504 not set") << silence << QByteArray("500,502,503") << false;
        QTest::newRow("404, nothing set") << missing << QByteArray() << false;
        QTest::newRow("404, set") << missing << QByteArray("404") << true;
        QTest::newRow("404, not set") << missing << QByteArray("403,500") << false;
    }
    void cf_12_the_second_origin_takes_over_at_the_codes_that_are_set() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, codes);
        QFETCH(bool, works);
        Scenario s = cdn({"origin_group=true", "default_ttl=1", "origin_read_timeout=1", "connection_attempts=1"}, "rate=10");
        s.set("cdn.failover_status_codes=" + codes.toStdString()).add("server", "second").connect("cdn", "second");
        if (!first.isEmpty()) {
            s.set(first.constData());
        } else {
            s.add("s3", "bucket", {"empty_at_start=true", "availability_errors=false"});
            s.design().mutable_connections(1)->set_to("bucket");
        }
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.outcome("users", Outcome::Ok) > 0, works);
        QCOMPARE(run.calls("second").calls > 0, works);
        QCOMPARE(run.number("cdn", "failovers"), static_cast<double>(run.calls("second").calls));
        QCOMPARE(run.conservation(), std::string());
    }

    void cf_12_other_codes_are_refused_data() {
        QTest::addColumn<QByteArray>("codes");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<int>("issues");
        const QByteArray today("limits_as_of=TODAY"), then("limits_as_of=YEAR_2020");
        QTest::newRow("none") << QByteArray() << today << 0;
        QTest::newRow("all") << QByteArray("400,403,404,416,429,500,502,503,504") << today << 0;
        QTest::newRow("two that are none") << QByteArray("401,500,501") << today << 2;
        QTest::newRow("all of 2020") << QByteArray("403,404,500,502,503,504") << then << 0;
        QTest::newRow("429 in 2020") << QByteArray("429,500") << then << 1;
    }
    void cf_12_other_codes_are_refused() {
        QFETCH(QByteArray, codes);
        QFETCH(QByteArray, year);
        QFETCH(int, issues);
        Scenario s = cdn({"origin_group=true"});
        s.set("cdn.failover_status_codes=" + codes.toStdString()).set(year.constData());
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.path() != "cdn.config.failover_status_codes"; });
        QCOMPARE(static_cast<int>(found.size()), issues);
        for (const Issue& issue : found) QVERIFY(issue.severity == Issue::Severity::Error && !issue.remedy.empty());
    }

    void classes_that_are_not_cached_and_writes_go_through() {
        Scenario s = cdn({"network.internet=100ms", "users.arrivals=EVENLY_SPACED"}, "rate=100", 10, 0.5);
        TestRun run(s);
        run.until(100);
        QVERIFY(near(static_cast<double>(run.calls("origin").calls), run.number("cdn", "requests") / 2 + 10, 200));
        QVERIFY(near(static_cast<double>(run.calls("users").latency.maximum), 100e6, 1e5));
        edit(run, s.set("cdn.cached_classes=write"));
        const auto before = run.calls("origin").calls, sent = run.calls("cdn").calls;
        run.until(200);
        QVERIFY(near(static_cast<double>(run.calls("origin").calls - before), static_cast<double>(run.calls("cdn").calls - sent), 20));
        QCOMPARE(run.conservation(), std::string());
    }

    void a_cached_class_without_a_data_set_is_warned_of_data() {
        QTest::addColumn<QByteArray>("cached");
        QTest::addColumn<QByteArray>("without");  // a data set
        QTest::addColumn<bool>("warned");
        const QByteArray read("read"), write("write"), none;
        QTest::newRow("named, without") << read << read << true;
        QTest::newRow("named, with") << read << write << false;
        QTest::newRow("not named") << none << read << false;
        QTest::newRow("another is named") << write << read << false;
        QTest::newRow("writes are never cached") << write << write << false;
    }
    void a_cached_class_without_a_data_set_is_warned_of() {
        QFETCH(QByteArray, cached);
        QFETCH(QByteArray, without);
        QFETCH(bool, warned);
        Scenario s = cdn({}, "rate=100", 10, 0.5);
        s.set("cdn.cached_classes=" + cached.toStdString()).set(without.toStdString() + ".data_set=");
        std::vector<Issue> found = model::validate(s.design(), services::catalog());
        std::erase_if(found, [](const Issue& issue) { return issue.path() != "cdn.config.cached_classes"; });
        QCOMPARE(found.size(), std::size_t{warned});
        if (!warned) return;
        QVERIFY(found[0].severity == Issue::Severity::Warning && !found[0].remedy.empty());
        QVERIFY2(found[0].message.english().find("\"read\"") != std::string::npos, found[0].message.english().c_str());
    }

    void origins_are_chosen_by_request_class() {
        Scenario s = cdn({}, "rate=100", 10, 0.5);
        s.add("server", "api").connect("cdn", "api", {"role=WRITES"}).set("cdn-origin.role=READS");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("origin").calls, std::uint64_t{10});
        QVERIFY(near(static_cast<double>(run.calls("api").calls), 5000, 300));
        QCOMPARE(run.outcome("users", Outcome::Failed) + run.outcome("users", Outcome::Dropped), std::uint64_t{0});
    }

    void a_copy_older_than_the_newest_object_is_a_stale_hit() {
        // Writes of the only item come at w a second, past the cache; a copy of age a is stale with 1 - exp(-w a).
        Scenario s = cdn({"default_ttl=2"}, "rate=100", 1, 0.01);
        s.add("s3", "bucket", {"availability_errors=false", "get_latency=0s", "put_latency=0s", "transfer_rate=0"});
        s.design().mutable_connections(1)->set_to("bucket");
        TestRun run(s);
        run.until(10'000);
        const double w = 1, t = 2, truth = 1 - (1 - std::exp(-w * t)) / (w * t);
        QVERIFY(near(metric(run, "StaleHits") / run.number("cdn", "hits"), truth, 0.01));
    }

    void its_origins_are_not_databases_nor_queues() {
        Scenario s = cdn({});
        s.add("rds", "db");
        const auto refused = model::new_connection(s.design(), "cdn", "db", services::catalog());
        QVERIFY(!refused);
        QVERIFY(refused.error().message.english().find("fetches over HTTP") != std::string::npos);
    }

    void a_minimum_ttl_above_the_maximum_is_refused() {
        const auto issues = model::validate(cdn({"min_ttl=20", "max_ttl=10"}).design(), services::catalog());
        QVERIFY(!issues.empty());
        QCOMPARE(issues[0].field, std::string("config.min_ttl"));
    }

    void an_edit_keeps_the_copies_and_those_who_wait_go_on() {
        Scenario s =
            cdn({"origin.service_time.mean=2s", "users.arrivals=EVENLY_SPACED", "users.hosts=10", "edge_locations=2"}, "rate=100", 20);
        TestRun run(s);
        run.until(1.005);
        QVERIFY(run.number("cdn", "collapsed") > 50);
        s.add("clients", "others", {"rate=100", "viewer_region=EUROPE", "timeout=0s"}).connect("others", "cdn");
        edit(run, s);
        run.until(10);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        const auto fetched = run.calls("origin").calls;
        edit(run, s.set("cdn.edge_locations=1").set("items.items=10"));
        run.until(20);
        QCOMPARE(run.calls("origin").calls, fetched);
        edit(run, s.set("users.rate=0").set("others.rate=0"));
        run.until(60);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
    }

    void what_is_fetched_while_an_edit_renumbers_the_caches_gets_into_no_wrong_one() {
        Scenario s = cdn({"origin.service_time.mean=2s", "users.arrivals=EVENLY_SPACED", "users.viewer_region=EUROPE"}, "rate=100");
        TestRun run(s);
        run.until(1.005);
        s.add("clients", "others", {"rate=0.4", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "cdn");
        edit(run, s);
        run.until(3.4);
        QCOMPARE(run.calls("others").calls, std::uint64_t{0});
        run.until(8);
        QVERIFY(near(static_cast<double>(run.calls("others").latency.maximum), 2e9, 1e7));
    }

    void requests_in_flight_end_when_the_distribution_is_removed() {
        Scenario s = cdn({"origin.service_time.mean=2s"}, "rate=100", 5);
        TestRun run(s);
        run.until(1);
        model::Design& design = s.design();
        design.mutable_components()->DeleteSubrange(1, 1);
        design.clear_connections();
        s.connect("users", "origin");
        edit(run, s);
        run.until(10);
        edit(run, s.set("users.rate=0"));
        run.until(20);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QVERIFY(run.outcome("users", Outcome::Failed) > 50);
    }

    void statistics_that_start_anew_add_up() {
        Scenario s = cdn({"default_ttl=1"}, "rate=1000", 100, 0.2);
        s.set("run.warmup=5s");
        TestRun run(s);
        run.until(20);
        QCOMPARE(run.conservation(), std::string());
        QCOMPARE(count(run.number("cdn", "requests")), run.calls("cdn").calls);
        QCOMPARE(count(run.number("cdn", "hits")), run.calls("cdn").hits);
    }

    void a_restored_world_goes_on_byte_for_byte() {
        Scenario s = cdn({"default_ttl=1", "edge_locations=3", "origin_shield=true", "network.internet=80ms", "origin.error_rate=0.1",
                          "origin.service_time.mean=30ms", "error_caching_min_ttl=1"},
                         "rate=2000", 500, 0.1);
        s.set("users.hosts=50");
        const auto plan = *services::compile(s.design(), services::catalog());
        kernel::World world(plan->program), other(plan->program);
        kernel::Kernel k(world, plan->program), again(other, plan->program);
        k.start();
        k.run(from_seconds(5));
        const kernel::Snapshot before = world.save();
        k.run(from_seconds(9));
        other.restore(before);
        again.run(from_seconds(9));
        QVERIFY(other.save() == world.save());
        QCOMPARE(test::unbalanced(k, *plan), std::string());
    }

    /// Each edge location that anybody reaches asks for the one object once.
    void viewers_of_a_lost_edge_location_go_to_the_next_one() {
        TestRun run(cdn({"edge_locations=3", "users.hosts=300", "default_ttl=1000"}, "rate=300"));
        const auto asking = [&] { return run.number("cdn", "requests") - run.number("cdn", "edgeHits") - run.number("cdn", "collapsed"); };
        for (int location : {1, 3}) run.fault("neph:cloudfront:lose-edge-location", "cdn", 20, -1, location);
        run.until(19);
        QCOMPARE(asking(), 1.0);
        QCOMPARE(run.observe("cdn").reasons.size(), std::size_t{2});
        run.until(40);
        QCOMPARE(asking(), 3.0);
        QVERIFY(run.observe("cdn").reasons.empty());
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.when("edge-lost").size() + run.when("edge-back").size(), std::size_t{4});
        QCOMPARE(run.conservation(), std::string());
    }

    /// Objects are kept for ever: an edge location that a viewer is new to asks the regional cache.
    void a_neighbour_does_not_know_the_objects_of_the_lost_one() {
        const auto hit_at_edges = [](bool lost) {
            TestRun run(cdn({"edge_locations=2", "users.hosts=1", "default_ttl=10000"}, "rate=100", 100));
            run.until(60);
            const double before = run.number("cdn", "edgeHits");
            for (int location : {1, 2})
                if (lost)
                    run.fault("neph:cloudfront:lose-edge-location", "cdn", location == 1 ? 5 : 0, -1, location).until(65.0 + location);
            run.until(70);
            return run.number("cdn", "edgeHits") - before;
        };
        QVERIFY(hit_at_edges(false) > hit_at_edges(true) + 50);
    }

    void without_another_edge_location_viewers_fail() {
        TestRun run(cdn({}));
        run.until(10).fault("neph:cloudfront:lose-edge-location", "cdn", 10, -1, 1).until(19.9);
        const auto failed = run.outcome("users", Outcome::Failed);
        QVERIFY(failed > 800);
        run.until(30);
        QVERIFY(run.outcome("users", Outcome::Failed) < failed + 30);
        QVERIFY(has_status(run, "503"));
    }
};

QTEST_GUILESS_MAIN(CloudfrontTest)
#include "cloudfront_test.moc"
