#include "engine/experiment/comparison.h"

#include <QTest>

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/experiment/report.h"
#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/services/compiler.h"

using namespace nephoscope;
using experiment::Comparison;
using experiment::Measure;
using experiment::Variant;

namespace {

model::Design example(const std::string& name, int seconds) {
    auto file = model::load_file(NEPHOSCOPE_SOURCE_DIR "/resources/examples/" + name + ".nepho.json", services::catalog());
    if (!file || has_errors(file->issues)) qFatal("%s does not load", name.c_str());
    file->design.mutable_run()->mutable_duration()->set_seconds(seconds);
    file->design.mutable_run()->mutable_warmup()->set_seconds(10);
    return file->design;
}

model::Design with(model::Design design, const std::string& setting) {
    if (!model::apply_setting(&design, setting, services::catalog())) qFatal("%s", setting.c_str());
    return design;
}

const experiment::Estimate& value(const Comparison& of, std::size_t row, Measure measure) {
    return of.rows.at(row).values[static_cast<std::size_t>(measure)];
}
const experiment::Estimate& difference(const Comparison& of, std::size_t row, Measure measure) {
    return of.rows.at(row).differences[static_cast<std::size_t>(measure)];
}

}  // namespace

class ComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threads_change_nothing() {
        const model::Design a = example("three-tier", 60), b = with(a, "cache.ttl=5s");
        const std::vector<Variant> variants{{"a", a}, {"b", b}};
        experiment::Options one, two;
        one.seeds = two.seeds = {1, 2, 3};
        one.threads = 1;
        two.threads = 2;
        QCOMPARE(experiment::comparison_json(experiment::compare(variants, one)),
                 experiment::comparison_json(experiment::compare(variants, two)));
    }
    void the_same_design_differs_by_nothing() {
        const model::Design a = example("three-tier", 60);
        experiment::Options options;
        options.seeds = {1, 2};
        const Comparison found = experiment::compare({{"a", a}, {"same", a}}, options);
        for (std::size_t m = 0; m < experiment::kMeasures; ++m) {
            const auto& d = found.rows[1].differences[m];
            QVERIFY(std::isnan(d.mean) || (d.mean == 0 && d.half_width == 0 && !experiment::is_certain(d)));
        }
    }
    void a_difference_is_of_pairs_with_the_same_luck() {
        // A millisecond on each request moves every quantile by just that, so the interval of the difference is narrow although both
        // columns vary.
        const model::Design a = example("three-tier", 120), b = with(a, "network.internet=41ms");
        experiment::Options options;
        const Comparison found = experiment::compare({{"a", a}, {"b", b}}, options);
        const auto& p50 = value(found, 0, Measure::P50);
        const auto& d = difference(found, 1, Measure::P50);
        QVERIFY(experiment::is_certain(d));
        QVERIFY2(d.half_width < p50.half_width + 0.05, QByteArray::number(d.half_width));
    }
    void a_refused_variant_says_why_and_others_run() {
        const model::Design a = example("three-tier", 30);
        model::Design bad = a;
        bad.mutable_connections(0)->set_to("nowhere");
        experiment::Options options;
        options.seeds = {1};
        const Comparison found = experiment::compare({{"a", a}, {"bad", bad}}, options);
        QVERIFY(found.rows[0].problem.empty());
        QVERIFY2(found.rows[1].problem.english().find("nowhere") != std::string::npos, found.rows[1].problem.english().c_str());
        QVERIFY(std::isnan(value(found, 1, Measure::Requests).mean));
        QVERIFY(value(found, 0, Measure::Requests).mean > 0);
    }
    void a_run_that_outgrows_its_share_of_the_memory_says_so() {
        const model::Design a = example("three-tier", 30), heavy = with(with(a, "users.rate=20000"), "network.internet=60s");
        experiment::Options options;
        options.seeds = {1};
        options.memory_limit = std::size_t{32} << 20;
        const Comparison found = experiment::compare({{"a", a}, {"heavy", heavy}}, options);
        QCOMPARE(found.rows[0].problem, std::string());
        QVERIFY2(found.rows[1].problem.english().find("lower the load") != std::string::npos, found.rows[1].problem.english().c_str());
    }
    void what_is_known_is_told_seed_by_seed() {
        const model::Design a = example("three-tier", 30);
        experiment::Options options;
        options.seeds = {1, 2, 3};
        std::vector<Comparison> told;
        options.so_far = [&](const Comparison& known) { told.push_back(known); };
        const Comparison last = experiment::compare({{"a", a}, {"b", a}}, options);
        QCOMPARE(told.size(), std::size_t{2});
        QVERIFY(value(told[0], 1, Measure::Requests).mean > 0);
        QVERIFY(!std::isnan(value(last, 1, Measure::Requests).half_width));
    }
    void it_can_be_stopped() {
        std::stop_source source;
        experiment::Options options;
        options.seeds = {1, 2, 3, 4, 5, 6};
        options.threads = 1;
        options.stop = source.get_token();
        options.progress = [&](std::size_t done, std::size_t) { done == 2 ? (void)source.request_stop() : (void)0; };
        const model::Design a = example("three-tier", 30);
        const Comparison found = experiment::compare({{"a", a}, {"b", a}}, options);
        QVERIFY(found.stopped);
        QVERIFY(value(found, 1, Measure::Requests).mean > 0);
        QVERIFY(std::isnan(value(found, 1, Measure::Requests).half_width));  // One seed.
    }
    void beanstalks_policies_on_a_bad_build_rank_as_its_guide_says() {
        const model::Design drawn = example("deploy-rolling", 600);
        experiment::Options options;
        options.seeds = {1};
        const Comparison found = experiment::compare(experiment::deployment_variants(drawn, "release"), options);
        const auto failed = [&](std::size_t row) { return value(found, row, Measure::Failed).mean; };
        // None, all at once, rolling, additional batch, immutable, traffic splitting.
        QCOMPARE(failed(0), 0.0);
        QVERIFY(failed(1) > failed(2) && failed(2) > failed(3) && failed(3) > failed(4) && failed(4) > failed(5) && failed(5) > 0);
        QVERIFY(std::isnan(value(found, 0, Measure::DeploymentTime).mean));
        QVERIFY(value(found, 1, Measure::DeploymentTime).mean > 60);
        // Immutable and traffic splitting pay for twice the instances for a while.
        QVERIFY(difference(found, 5, Measure::Cost).mean > 0);
        QVERIFY(value(found, 4, Measure::DeploymentCost).mean > 0 && value(found, 5, Measure::DeploymentCost).mean > 0);
        QVERIFY(value(found, 1, Measure::DeploymentCost).mean < 1e-9);
        QVERIFY(found.rows[0].outcome.empty());
        QCOMPARE(found.rows[2].outcome, "deployment-failed");
    }
    /// The first one takes no time, the second one the minute of its canary.
    void of_several_deployments_the_one_compared_is_measured() {
        model::Design drawn = example("deploy-canary", 200);
        model::Deployment& first = *drawn.mutable_deployments(0);
        first.set_policy(model::LAMBDA_ALL_AT_ONCE);
        first.mutable_at()->set_seconds(60);
        first.clear_alarm();
        first.clear_hooks();
        model::Deployment& second = *drawn.add_deployments() = first;
        second.set_id("back");
        second.set_policy(model::LAMBDA_CANARY);
        second.set_app_version("v1");
        second.mutable_at()->set_seconds(100);
        second.mutable_interval()->set_seconds(60);
        experiment::Options options;
        options.seeds = {1};
        const Comparison found = experiment::compare({{"first", drawn, "release"}, {"second", drawn, "back"}, {"none", drawn}}, options);
        QCOMPARE(found.rows[0].problem, std::string());
        QCOMPARE(value(found, 0, Measure::DeploymentTime).mean, 0.0);
        QCOMPARE(value(found, 1, Measure::DeploymentTime).mean, 60.0);
        QVERIFY(std::isnan(value(found, 2, Measure::DeploymentTime).mean));
        QCOMPARE(found.rows[0].outcome, "deployment-succeeded");
        QCOMPARE(found.rows[1].outcome, "deployment-succeeded");
        QVERIFY(found.rows[2].outcome.empty());
    }
    void caches_are_measured_by_what_they_keep_from_the_database() {
        const model::Design drawn = example("three-tier", 300);
        experiment::Options options;
        options.seeds = {1};
        const auto variants = experiment::caching_variants(drawn);
        const Comparison found = experiment::compare(variants, options);
        const auto row = [&](const std::string& name) {
            for (std::size_t i = 0; i < variants.size(); ++i)
                if (variants[i].name == name) return i;
            return variants.size();
        };
        const std::size_t none = row("No cache"), lazy = row("Lazy loading"), expiring = row("Lazy loading, with TTL"),
                          through = row("Lazy loading and write-through");
        QVERIFY(std::isnan(value(found, none, Measure::HitRate).mean));
        QVERIFY(value(found, lazy, Measure::HitRate).mean >= value(found, expiring, Measure::HitRate).mean);
        QVERIFY(value(found, lazy, Measure::DatabaseRate).mean < 0.8 * value(found, none, Measure::DatabaseRate).mean);
        // Without TTL what lazy loading has cached is never renewed; written through, it is.
        QVERIFY(value(found, lazy, Measure::StaleAnswers).mean > 10 * value(found, through, Measure::StaleAnswers).mean);
        QVERIFY(value(found, lazy, Measure::StaleAnswers).mean >= value(found, expiring, Measure::StaleAnswers).mean);
        QVERIFY(value(found, lazy, Measure::ColdCalls).mean > 60 * value(found, lazy, Measure::DatabaseRate).mean);
    }
    void a_stampede_is_what_comes_at_once_when_a_page_expires() {
        const model::Design drawn = example("cache-stampede", 300);
        std::vector<Variant> variants;
        for (const Variant& each : experiment::caching_variants(drawn))
            if (each.name == "No cache" || each.name.starts_with("Lazy loading, with TTL")) variants.push_back(each);
        QCOMPARE(variants.size(), 3u);
        experiment::Options options;
        options.seeds = {1};
        const Comparison found = experiment::compare(variants, options);
        const double steady = value(found, 0, Measure::Stampede).mean, stampede = value(found, 1, Measure::Stampede).mean;
        QVERIFY2(steady > 1 && steady < 1.5, std::to_string(steady).c_str());
        QVERIFY2(stampede > 2 * steady, std::to_string(stampede).c_str());
        QCOMPARE(variants[2].name, "Lazy loading, with TTL, misses joined");
        const double joined = value(found, 2, Measure::DatabasePeak).mean;
        QVERIFY2(joined < 0.5 * value(found, 1, Measure::DatabasePeak).mean, std::to_string(joined).c_str());
    }
    void reports_say_the_same_in_three_forms() {
        const model::Design a = example("three-tier", 30);
        experiment::Options options;
        options.seeds = {1, 2};
        const Comparison found = experiment::compare({{"as \"drawn\"", a}, {"b", a}}, options);
        const auto json = nlohmann::json::parse(experiment::comparison_json(found));
        QCOMPARE(json["variants"][1]["measures"]["requests"]["mean"].get<double>(), value(found, 1, Measure::Requests).mean);
        QVERIFY(!json["variants"][0]["measures"].contains("deploymentTime"));
        const std::string csv = experiment::comparison_csv(found);
        QVERIFY(csv.find("\"as \"\"drawn\"\"\"") != std::string::npos);
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 3);
        QVERIFY(experiment::comparison_text(found).find("2 seeds") != std::string::npos);
    }
    void numbers_read_well_data() {
        QTest::addColumn<double>("mean");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        using U = experiment::MeasureUnit;
        QTest::newRow("count") << 1567.0 << int(U::Count) << "1,567";
        QTest::newRow("a million") << 1234567.0 << int(U::Count) << "1,234,567";
        QTest::newRow("share") << 0.125 << int(U::Share) << "12.5 %";
        QTest::newRow("latency") << 38.04 << int(U::Milliseconds) << "38.0 ms";
        QTest::newRow("multiple") << 3.1416 << int(U::Times) << "3.14 x";
        QTest::newRow("money") << 0.4235 << int(U::Usd) << "$0.423";
        QTest::newRow("less than nothing") << -1234.0 << int(U::Count) << "-1,234";
        QTest::newRow("none") << std::nan("") << int(U::Count) << "-";
    }
    void numbers_read_well() {
        QFETCH(double, mean);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(experiment::value_text({mean, 0}, static_cast<experiment::MeasureUnit>(unit), false)), text);
    }
};

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
