#include "engine/experiment/variants.h"

#include <QTest>

#include <algorithm>
#include <set>

#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/elasticache/elasticache.pb.h"

using namespace nephoscope;
using experiment::Variant;

namespace {

model::Design example(const std::string& name) {
    auto file = model::load_file(NEPHOSCOPE_SOURCE_DIR "/resources/examples/" + name + ".nepho.json", services::catalog());
    if (!file || has_errors(file->issues)) qFatal("%s does not load", name.c_str());
    return file->design;
}

std::set<std::string> names(const std::vector<Variant>& variants) {
    std::set<std::string> all;
    for (const Variant& each : variants) all.insert(each.name);
    return all;
}

const model::Design& named(const std::vector<Variant>& variants, const std::string& name) {
    for (const Variant& each : variants)
        if (each.name == name) return each.design;
    qFatal("there is no variant \"%s\"", name.c_str());
}

int of_type(const model::Design& design, const std::string& type) {
    return static_cast<int>(std::count_if(design.components().begin(), design.components().end(),
                                          [&](const auto& each) { return each.config().type_url().ends_with("." + type); }));
}

bool looks_aside(const model::Design& design) {
    return std::any_of(design.connections().begin(), design.connections().end(),
                       [](const auto& each) { return each.role() == model::CACHE; });
}

}  // namespace

class VariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_policy_of_a_group_is_a_variant() {
        const model::Design drawn = example("deploy-rolling");
        const auto variants = experiment::deployment_variants(drawn, "release");
        QCOMPARE(variants.size(), std::size_t{10});
        QCOMPARE(variants[0].design.deployments_size(), 0);
        std::set<std::pair<int, int>> ways;
        for (const Variant& each : variants) {
            if (each.name == "No deployment") continue;
            const model::Deployment& deployment = each.design.deployments(0);
            ways.emplace(deployment.policy(), deployment.minimum_healthy_hosts());
            QCOMPARE(deployment.app_version(), "v2");
            QVERIFY(!has_errors(model::validate(each.design, services::catalog())));
        }
        QCOMPARE(ways.size(), std::size_t{9});
        QCOMPARE(names(variants).size(), variants.size());
    }
    void a_deployment_that_is_not_there_has_no_variants() {
        QVERIFY(experiment::deployment_variants(example("deploy-rolling"), "other").empty());
    }
    void functions_have_their_own_policies_and_pipelines_go_with_what_they_start_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("variants");
        QTest::newRow("a function: none and nine") << "deploy-canary" << 10;
        QTest::newRow("a pipeline's: none and nine") << "deploy-pipeline" << 10;
    }
    void functions_have_their_own_policies_and_pipelines_go_with_what_they_start() {
        QFETCH(QString, name);
        QFETCH(int, variants);
        const auto made = experiment::deployment_variants(example(name.toStdString()), "release");
        QCOMPARE(made.size(), static_cast<std::size_t>(variants));
        for (const Variant& each : made) QVERIFY2(!has_errors(model::validate(each.design, services::catalog())), each.name.c_str());
    }
    void functions_have_all_of_codedeploys_own_configurations() {
        std::set<std::string> ways;
        for (const Variant& each : experiment::deployment_variants(example("deploy-canary"), "release")) {
            if (each.name == "No deployment") continue;
            const model::Deployment& of = each.design.deployments(0);
            const std::string share = std::to_string(static_cast<int>(of.percentage())) + "Percent";
            const auto minutes = of.interval().seconds() / 60;
            const std::string time = std::to_string(minutes) + (minutes == 1 ? "Minute" : "Minutes");
            ways.insert(of.policy() == model::LAMBDA_CANARY   ? "Canary" + share + time
                        : of.policy() == model::LAMBDA_LINEAR ? "Linear" + share + "Every" + time
                                                              : model::DeploymentPolicy_Name(of.policy()));
            if (of.policy() != model::LAMBDA_ALL_AT_ONCE) QVERIFY2(ways.contains(each.name.substr(12)), each.name.c_str());
        }
        // CodeDeploy user guide, deployment configurations on an AWS Lambda compute platform, 2026-11.
        QCOMPARE(ways,
                 (std::set<std::string>{"LAMBDA_ALL_AT_ONCE", "Canary10Percent5Minutes", "Canary10Percent10Minutes",
                                        "Canary10Percent15Minutes", "Canary10Percent30Minutes", "Linear10PercentEvery1Minute",
                                        "Linear10PercentEvery2Minutes", "Linear10PercentEvery3Minutes", "Linear10PercentEvery10Minutes"}));
    }
    void only_one_deployment_of_several_changes() {
        model::Design drawn = example("deploy-rolling");
        model::Deployment later = drawn.deployments(0);
        later.set_id("later");
        later.set_policy(model::IMMUTABLE);
        *drawn.add_deployments() = later;
        for (const Variant& each : experiment::deployment_variants(drawn, "release")) {
            const auto& all = each.design.deployments();
            QCOMPARE(all[all.size() - 1].id(), "later");
            QCOMPARE(all[all.size() - 1].policy(), model::IMMUTABLE);
        }
    }
    void look_aside_caches_have_six_ways_and_none() {
        const model::Design drawn = example("three-tier");
        const auto variants = experiment::caching_variants(drawn);
        QVERIFY(!looks_aside(named(variants, "No cache")));
        QCOMPARE(of_type(named(variants, "No cache"), "ElastiCache"), 0);
        std::set<std::pair<int, bool>> ways;
        for (const Variant& each : variants) {
            QVERIFY2(!has_errors(model::validate(each.design, services::catalog())), each.name.c_str());
            if (!looks_aside(each.design) || each.name == "As drawn") continue;
            for (const auto& connection : each.design.connections()) {
                if (connection.role() != model::CACHE) continue;
                services::ElastiCache config;
                QVERIFY(model::find_component(each.design, connection.to())->config().UnpackTo(&config));
                ways.emplace(connection.cache_strategy(), config.has_ttl() && config.ttl().seconds() == 0);
            }
        }
        QCOMPARE(ways.size(), std::size_t{6});
    }
    void what_is_drawn_is_the_last_variant() {
        const model::Design drawn = example("three-tier");
        const auto variants = experiment::caching_variants(drawn);
        QCOMPARE(variants.back().name, "As drawn");
        QCOMPARE(variants.back().design.SerializeAsString(), drawn.SerializeAsString());
    }
    void a_database_without_cache_is_offered_one() {
        const model::Design bare = experiment::caching_variants(example("three-tier")).front().design;
        const auto variants = experiment::caching_variants(bare);
        QCOMPARE(of_type(named(variants, "Lazy loading"), "ElastiCache"), 1);
        QVERIFY(looks_aside(named(variants, "Lazy loading")));
    }
    void a_function_that_reads_a_table_is_offered_a_cache_of_its_own() {
        const model::Design drawn = example("serverless-shop");
        const auto variants = experiment::caching_variants(drawn);
        const std::set<std::string> ways = names(variants);
        for (const char* way : {"Lazy loading", "Write-through", "Lazy loading and write-through"}) {
            QVERIFY2(ways.count(way) && ways.count(std::string(way) + ", with TTL"), way);
            const model::Design& made = named(variants, way);
            QCOMPARE(of_type(made, "ElastiCache"), 1);
            QVERIFY2(!has_errors(model::validate(made, services::catalog())), way);
            for (const auto& each : made.connections())
                if (each.role() == model::CACHE)
                    QVERIFY(model::find_component(made, each.from())->config().type_url().ends_with(".Lambda"));
        }
        QVERIFY(!ways.count("Lazy loading, with TTL, misses joined"));  // An environment has one request at a time.
    }
    void who_only_writes_is_offered_none() {
        model::Design drawn = example("serverless-shop");
        for (auto& each : *drawn.mutable_connections())
            if (model::find_component(drawn, each.to())->config().type_url().ends_with(".Dynamodb")) each.set_role(model::WRITES);
        QVERIFY(!names(experiment::caching_variants(drawn)).count("Lazy loading"));
    }
    void dax_stands_between_the_table_and_its_callers() {
        model::Design drawn = example("caching");
        const auto variants = experiment::caching_variants(drawn);
        QCOMPARE(of_type(named(variants, "No cache"), "Dax"), 0);
        const model::Design& dax = named(variants, "DAX");
        QCOMPARE(of_type(dax, "Dax"), 1);
        for (const auto& each : dax.connections())
            if (each.to() == "table") QCOMPARE(each.from(), "dax");
    }
    void cloudfront_goes_in_front_of_what_clients_call() {
        const model::Design cdn = named(experiment::caching_variants(example("three-tier")), "CloudFront");
        QCOMPARE(of_type(cdn, "CloudFront"), 1);
        for (const auto& each : cdn.connections())
            if (each.from() == "users") QVERIFY(model::find_component(cdn, each.to())->config().type_url().ends_with("CloudFront"));
    }
    void a_lost_node_is_lost_at_half_time() {
        model::Design drawn = example("three-tier");
        const int before = drawn.faults_size();
        experiment::lose_cache_nodes(&drawn);
        QCOMPARE(drawn.faults_size(), before + 1);
        const model::Fault& fault = drawn.faults(before);
        QCOMPARE(fault.action(), "neph:elasticache:lose-node");
        QCOMPARE(2 * fault.at().seconds(), drawn.run().duration().seconds());
        QVERIFY(!has_errors(model::validate(drawn, services::catalog())));
    }
    void a_design_without_anything_to_cache_has_no_variants() {
        model::Design design;
        QVERIFY(experiment::caching_variants(design).empty());
    }
};

QTEST_GUILESS_MAIN(VariantsTest)
#include "variants_test.moc"
