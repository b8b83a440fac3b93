#include <QTest>

#include "engine/interop/k6.h"
#include "engine/model/edit.h"
#include "engine/model/validate.h"
#include "engine/run/results.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using interop::K6Options;
using test::Scenario;
using test::TestRun;

namespace {

Scenario shop() {
    Scenario s;
    s.request_class("read", 1, false).add("clients", "users", {"think_time=0.099s", "think_time_law=CONSTANT_THINK_TIME"});
    s.add("server", "api", {"servers=10000", "service_time.law=CONSTANT", "service_time.mean=0.001s"}).connect("users", "api");
    return s;
}

K6Options load(Scenario& s, const char* text) {
    const K6Options options = interop::read_k6_options(text);
    if (options.valid()) interop::import_k6_options(&s.design(), "users", options);
    return options;
}

services::Clients settings(const Scenario& s) {
    services::Clients config;
    config.ParseFromString(model::find_component(s.design(), "users")->config().value());
    return config;
}

QStringList words(const Issues& issues) {
    QStringList all;
    for (const Issue& each : issues)
        all += QString::fromStdString(each.field + ": " + each.message.english() + (each.remedy.empty() ? " NO REMEDY" : ""));
    return all;
}

/// "100; 60s 100; 0s 0": before the stages, and what each reaches in which time.
QString shape(const K6Options& options) {
    QString all = QString::number(options.start);
    for (const K6Options::Stage& each : options.stages) all += QStringLiteral("; %1s %2").arg(to_seconds(each.duration)).arg(each.target);
    return all;
}

}  // namespace

class K6Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void executors_become_stages_data() {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("stages");
        const auto row = [](const char* name, const char* options, bool closed, const char* stages) {
            QTest::newRow(name) << QByteArray(options) << closed << QString::fromLatin1(stages);
        };
        row("constant-arrival-rate",
            R"({"scenarios": {"a": {"executor": "constant-arrival-rate", "rate": 600, "timeUnit": "1m", "duration": "1m30s",
                "preAllocatedVUs": 5, "maxVUs": 50}}})",
            false, "10; 90s 10; 0s 0");
        row("ramping-arrival-rate",
            R"({"scenarios": {"a": {"executor": "ramping-arrival-rate", "startRate": 10, "preAllocatedVUs": 5, "startTime": "5s",
                "stages": [{"duration": "30s", "target": 100}, {"duration": "0s", "target": 50}, {"duration": "1m", "target": 0}]}}})",
            false, "0; 5s 0; 0s 10; 30s 100; 0s 50; 60s 0");
        row("constant-vus", R"({"scenarios": {"a": {"executor": "constant-vus", "vus": 20, "duration": 1500}}})", true,
            "20; 1.5s 20; 0s 0");
        row("ramping-vus", R"({"scenarios": {"a": {"executor": "ramping-vus", "stages": [{"duration": "10s", "target": 9}]}}})", true,
            "1; 10s 9; 0s 0");
        row("vus and a duration", R"({"vus": 7, "duration": "1h", "stages": null, "scenarios": null})", true, "7; 3600s 7; 0s 0");
        row("vus and stages", R"({"vus": 2, "stages": [{"duration": "1d", "target": 4}, {"duration": "1s", "target": 0}]})", true,
            "2; 86400s 4; 1s 0");
        row("metadata of an archive", R"({"type": "js", "options": {"duration": "30s"}, "k6version": "2.3.0"})", true, "1; 30s 1; 0s 0");
        row("two that overlap",
            R"({"scenarios": {
                "base": {"executor": "constant-arrival-rate", "rate": 10, "duration": "20s", "preAllocatedVUs": 1},
                "rise": {"executor": "ramping-arrival-rate", "startTime": "10s", "preAllocatedVUs": 1,
                         "stages": [{"duration": "20s", "target": 40}]}}})",
            false, "10; 10s 10; 10s 30; 0s 20; 10s 40; 0s 0");
    }
    void executors_become_stages() {
        QFETCH(QByteArray, options);
        QFETCH(bool, closed);
        QFETCH(QString, stages);
        Scenario s = shop();
        const K6Options read = load(s, options.constData());
        QCOMPARE(words(read.issues), QStringList());
        QCOMPARE(read.closed, closed);
        QCOMPARE(shape(read), stages);
        QCOMPARE(settings(s).executor(), closed ? services::RAMPING_VUS : services::RAMPING_ARRIVAL_RATE);
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
    }

    void clients_send_what_the_scenarios_ask_for() {
        Scenario s = shop();
        load(s, R"({"scenarios": {
            "base": {"executor": "constant-arrival-rate", "rate": 10, "duration": "20s", "preAllocatedVUs": 1},
            "rise": {"executor": "ramping-arrival-rate", "startTime": "10s", "preAllocatedVUs": 1,
                     "stages": [{"duration": "20s", "target": 40}]}}})");
        TestRun run(s);
        const auto sent = run.until(100).calls("users").calls;
        QVERIFY2(sent >= 599 && sent <= 601, std::to_string(sent).c_str());
    }

    void users_leave_when_their_scenario_ends() {
        Scenario s = shop();
        load(s, R"({"scenarios": {"a": {"executor": "constant-vus", "vus": 10, "duration": "20s", "gracefulStop": "3s"}}})");
        QCOMPARE(settings(s).graceful_ramp_down().seconds(), 3);
        TestRun run(s);
        QCOMPARE(run.until(10).metric("users", "Users"), 10.);
        QCOMPARE(run.until(30).metric("users", "Users"), 0.);
    }

    void thresholds_are_those_of_the_clients() {
        Scenario s = shop();
        const K6Options read = load(s, R"({"vus": 5, "duration": "10s", "thresholds": {
            "http_req_duration": ["p(95)<500", {"threshold": "avg <= 0.5", "abortOnFail": true}, "med<20", "max < 1e3"],
            "http_req_failed": ["rate<0.01"], "http_reqs": ["rate>20"]}})");
        QCOMPARE(words(read.issues) + words(read.warnings), QStringList());
        QStringList expressions;
        for (const model::Threshold& each : s.design().thresholds()) expressions += QString::fromStdString(each.expression());
        QCOMPARE(expressions, (QStringList{QStringLiteral("users.p(95) < 500"), QStringLiteral("users.mean <= 0.5"),
                                           QStringLiteral("users.p(50) < 20"), QStringLiteral("users.max < 1000"),
                                           QStringLiteral("users.error_rate < 0.01"), QStringLiteral("users.throughput > 20")}));
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
        TestRun run(s);
        run.until(10);
        QStringList failed;
        for (const run::ThresholdResult& each : run::evaluate_thresholds(run.simulation())) {
            QVERIFY2(each.error.empty(), each.error.english().c_str());
            if (!each.passed) failed += QString::fromStdString(each.expression);
        }
        QCOMPARE(failed, QStringList{QStringLiteral("users.mean <= 0.5")});
    }

    void what_no_run_measures_is_named_and_not_judged() {
        const K6Options read = interop::read_k6_options(R"({"vus": 5, "duration": "10s", "thresholds": {
            "checks": ["rate>0.9"],
            "http_req_duration{staticAsset:yes}": ["p(99)<100"],
            "http_req_duration": ["min>1", "p(95)!=3"]}})");
        QCOMPARE(words(read.issues), QStringList());
        QCOMPARE(words(read.warnings),
                 (QStringList{
                     QStringLiteral("line 2, thresholds.checks: The threshold \"rate>0.9\" is not judged."),
                     QStringLiteral("line 3, thresholds.http_req_duration{staticAsset:yes}: The threshold \"p(99)<100\" is not judged."),
                     QStringLiteral("line 4, thresholds.http_req_duration: The threshold \"min>1\" is not judged."),
                     QStringLiteral("line 4, thresholds.http_req_duration: The threshold \"p(95)!=3\" is not judged.")}));
        QVERIFY(read.thresholds.empty());
    }

    void everything_wrong_is_said_at_its_line_and_place() {
        const K6Options read = interop::read_k6_options(R"({"scenarios": {
            "a": {"executor": "shared-iterations", "iterations": 100},
            "b": {"executor": "externally-controlled"},
            "c": {"executor": "constant-vu"},
            "d": {"executor": "constant-arrival-rate", "rate": "10", "duration": "soon", "rates": 1, "timeUnit": 0},
            "e": {"executor": "ramping-arrival-rate", "stages": [{"duration": "1m"}, 7]},
            "f": {"executor": "ramping-vus", "stages": []},
            "g": 1, "h": {}},
            "thresholds": {"http_reqs": ["lots", 1], "checks": "rate>0"}})");
        const QStringList expected{
            QStringLiteral(
                "line 2, scenarios.a.executor: \"shared-iterations\" counts iterations, so that the load depends on how long they take."),
            QStringLiteral("line 3, scenarios.b.executor: \"externally-controlled\" gets its users from outside while it runs."),
            QStringLiteral("line 4, scenarios.c.executor: There is no executor \"constant-vu\". Did you mean \"constant-vus\"?"),
            QStringLiteral("line 5, scenarios.d.rates: \"rates\" is no option of constant-arrival-rate. Did you mean \"rate\"?"),
            QStringLiteral("line 5, scenarios.d.timeUnit: \"timeUnit\" must be a duration above 0 s, of at most 31536000 s."),
            QStringLiteral("line 5, scenarios.d.rate: \"rate\" must be a number from 0 to 100000000."),
            QStringLiteral("line 5, scenarios.d.duration: \"duration\" must be a duration above 0 s, of at most 31536000 s."),
            QStringLiteral("line 6, scenarios.e.stages[0].target: \"target\" is missing."),
            QStringLiteral("line 6, scenarios.e.stages[1]: A stage is an object."),
            QStringLiteral("line 7, scenarios.f: It is about users, and a scenario above it about rates."),
            QStringLiteral("line 7, scenarios.f.stages: \"stages\" must be a list."),
            QStringLiteral("line 8, scenarios.g: A scenario is an object."),
            QStringLiteral("line 8, scenarios.h.executor: \"executor\" is missing."),
            QStringLiteral("line 9, thresholds.http_reqs: \"lots\" is no threshold."),
            QStringLiteral("line 9, thresholds.http_reqs: A threshold is a text."),
            QStringLiteral("line 9, thresholds.checks: \"checks\" must be a list."),
        };
        QCOMPARE(words(read.issues), expected);
        QVERIFY(read.stages.empty() && read.thresholds.empty());
    }

    void what_is_no_load_of_k6_is_refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* text, const char* said) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(said);
        };
        row("no object", "[1]", ": Options of k6 are a JSON object.");
        row("nothing", "{}", "line 1: These options ask for no load that lasts.");
        row("users alone", R"({"vus": 10})", "line 1: These options ask for no load that lasts.");
        row("an instant", R"({"stages": [{"duration": 0, "target": 10}]})", "line 1: These options ask for no load that lasts.");
        row("iterations", R"({"vus": 10, "iterations": 5})",
            "line 1, iterations: \"iterations\" counts iterations, so that the load depends on how long they take.");
        row("two at once", R"({"duration": "10s", "stages": [{"duration": "1s", "target": 1}]})",
            "line 1, duration: \"stages\" and \"duration\" are both there.");
        row("twice", R"({"duration": "10s", "duration": "10s"})", "line 1: \"duration\" stands twice in one object.");
        row("too many users", R"({"scenarios": {"a": {"executor": "constant-vus", "vus": 6000000, "duration": "1s"},
                                               "b": {"executor": "constant-vus", "vus": 6000000, "duration": "1s"}}})",
            "line 1: The scenarios have 12000000 users together; at most 10000000 are possible.");
        row("too fast",
            R"({"scenarios": {"a": {"executor": "constant-arrival-rate", "rate": 100000000, "timeUnit": "500ms", "duration": "1s"}}})",
            "line 1: The load reaches 200000000 requests per second; at most 100000000 are possible.");
        row("too long", R"({"stages": [{"duration": "200d", "target": 1}, {"duration": "200d", "target": 1}]})",
            "line 1: The load lasts 400 days; at most 365 are possible.");
    }
    void what_is_no_load_of_k6_is_refused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        QCOMPARE(words(interop::read_k6_options(text.constData()).issues), QStringList{said});
    }

    void json_is_told_from_recordings() {
        QVERIFY(interop::is_k6_options("\xEF\xBB\xBF \n{\"vus\": 1}"));
        QVERIFY(!interop::is_k6_options("time_s,rps\n0,1\n"));
        QVERIFY(!interop::is_k6_options("#Version: 1.0\n"));
        QVERIFY(!interop::is_k6_options(""));
    }
};

QTEST_GUILESS_MAIN(K6Test)
#include "k6_test.moc"
