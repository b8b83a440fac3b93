#include <QtTest>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "engine/interop/xray.h"
#include "engine/run/simulation.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using Json = nlohmann::json;

namespace {

struct Run {
    Run() : recorder(kSecond, true) {
        test::Scenario scenario;
        scenario.request_class("get", 1, false).app_version("v1", "20ms");
        scenario.design().mutable_request_classes(0)->set_path("/items");
        scenario.add("clients", "c", {"rate=2"}).add("api_gateway", "api").add("lambda", "fn");
        scenario.add("server", "db", {"error_rate=0.5"});
        scenario.connect("c", "api").connect("api", "fn");
        scenario.connect("fn", "db", {"policy.max_attempts=2", "policy.backoff_base=10ms", "policy.jitter=NONE"});
        model::SamplingRule& all = *scenario.design().add_sampling_rules();
        all.set_id("all");
        all.set_fixed_rate(1);
        simulation = std::make_unique<run::Simulation>(*services::compile(scenario.design(), services::catalog()), &recorder);
        simulation->advance(20 * kSecond);
    }
    std::vector<Json> documents(std::size_t index) const {
        std::istringstream lines(interop::xray_documents(recorder.traces().all()[index], simulation->plan(), simulation->now()));
        std::vector<Json> all;
        for (std::string line; std::getline(lines, line);) all.push_back(Json::parse(line));
        return all;
    }

    run::Recorder recorder;
    std::unique_ptr<run::Simulation> simulation;
};

bool matches(const Json& json, const char* key, const char* pattern) {
    return json.contains(key) && QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
                                     .match(QString::fromStdString(json[key].get<std::string>()))
                                     .hasMatch();
}

}  // namespace

class XrayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void documents_have_what_x_ray_requires() {
        QVERIFY(m_run.recorder.traces().all().size() > 20);
        std::set<std::string> ids, names;
        for (std::size_t i = 0; i < m_run.recorder.traces().all().size(); ++i) {
            const auto all = m_run.documents(i);
            if (m_run.recorder.traces().all()[i].ended()) QVERIFY(all.size() >= 3);
            for (const Json& each : all) {
                QVERIFY(matches(each, "name", "[a-z0-9-]{1,200}"));
                QVERIFY(matches(each, "id", "[0-9a-f]{16}"));
                QVERIFY(matches(each, "trace_id", "1-[0-9a-f]{8}-[0-9a-f]{24}"));
                QCOMPARE(each["trace_id"], all[0]["trace_id"]);
                QVERIFY(each["start_time"].get<double>() >= 1577836800.0);
                QVERIFY(each.contains("end_time") != each.contains("in_progress"));
                if (each.contains("end_time")) QVERIFY(each["end_time"] >= each["start_time"]);
                QCOMPARE(each["annotations"]["simulated"], Json(true));
                QCOMPARE(each["http"]["request"]["url"], Json("/items"));
                QCOMPARE(each["metadata"]["nephoscope"]["simulated_epoch"], Json("2020-01-01T00:00:00Z"));
                QVERIFY(ids.insert(each["id"].get<std::string>()).second);
                names.insert(each["name"].get<std::string>());
            }
        }
        QCOMPARE(names, (std::set<std::string>{"api", "db", "fn"}));
    }

    void who_was_called_names_the_subsegment_that_called_it() {
        const auto all = m_run.documents(0);
        std::set<std::string> calls;
        for (const Json& each : all)
            for (const Json& inside : each.value("subsegments", Json::array()))
                if (inside.contains("namespace")) calls.insert(inside["id"].get<std::string>());
        QVERIFY(!all[0].contains("parent_id"));
        for (std::size_t i = 1; i < all.size(); ++i) {
            QVERIFY(calls.contains(all[i]["parent_id"].get<std::string>()));
            calls.erase(all[i]["parent_id"].get<std::string>());
        }
        QVERIFY(calls.empty());
    }

    void failures_retries_and_cold_starts_are_marked() {
        bool fault = false, backoff = false, cold = false;
        for (std::size_t i = 0; i < m_run.recorder.traces().all().size(); ++i)
            for (const Json& each : m_run.documents(i)) {
                if (each.contains("in_progress")) continue;
                const int status = each["http"]["response"]["status"];
                const bool failed = each["name"] == "db" && status == 500;
                QCOMPARE(each.value("fault", false), status >= 500);
                fault |= failed;
                for (const Json& inside : each.value("subsegments", Json::array())) {
                    backoff |= inside["name"] == "Backoff" &&
                               std::abs(inside["end_time"].get<double>() - inside["start_time"].get<double>() - 0.01) < 1e-5;
                    cold |= inside["name"] == "Initialization" && each["origin"] == "AWS::Lambda::Function";
                }
            }
        QVERIFY(fault);
        QVERIFY(backoff);
        QVERIFY(cold);
    }

private:
    Run m_run;
};

QTEST_GUILESS_MAIN(XrayTest)
#include "xray_test.moc"
