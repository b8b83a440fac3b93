#include "engine/services/api_errors.h"

#include <QTest>

#include <cmath>

#include "engine/services/access.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::FaultType;
using test::Scenario;
using test::TestRun;

namespace {

namespace api = services::api;

/// 100 requests a second that only read; "app", a server, passes each on to `service`, "it".
Scenario app_calls(std::string_view service, Scenario::Settings settings = {}) {
    Scenario s;
    s.data_set("items", 10).request_class("read", 1, false);
    s.add("clients", "users", {"rate=100", "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("server", "app", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"});
    s.add(service, "it", settings).connect("users", "app").connect("app", "it");
    return s;
}

std::uint64_t over(TestRun& run, std::string_view id, Outcome outcome) {
    return run.kernel().w.links[*run.simulation().plan().link(id)].outcomes[static_cast<int>(outcome)];
}

std::vector<services::ReasonReading> reasons(TestRun& run, std::string_view id) {
    services::Observation out;
    const services::Plan& plan = run.simulation().plan();
    services::access::add_reasons(run.kernel(), plan, *plan.node(id), out);
    return out.reasons;
}

TestRun& inject(TestRun& run, const FaultType& fault, double share, double duration = 0) {
    return run.fault(fault.action, "it", duration, -1, share);
}

/// What became of the calls from `app` in the next ten seconds.
std::uint64_t in_ten_seconds(TestRun& run, Outcome outcome) {
    const std::uint64_t before = over(run, "app-it", outcome);
    run.until(to_seconds(run.kernel().now()) + 10);
    return over(run, "app-it", outcome) - before;
}

bool is_about(std::uint64_t n, double expected) { return std::abs(static_cast<double>(n) - expected) < 4 * std::sqrt(expected) + 2; }

}  // namespace

class ApiErrorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void calls_to_every_api_end_in_the_error_for_as_long_as_the_fault_acts_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<const FaultType*>("fault");
        for (const services::ServiceType* type : services::all())
            for (const FaultType& fault : type->faults)
                if (api::is_fault(fault.action))
                    QTest::newRow((std::string(type->name) + " " + std::string(fault.label)).c_str())
                        << QByteArray(type->name.data(), static_cast<qsizetype>(type->name.size())) << &fault;
    }
    void calls_to_every_api_end_in_the_error_for_as_long_as_the_fault_acts() {
        QFETCH(QByteArray, service);
        QFETCH(const FaultType*, fault);
        const Outcome outcome = fault->action == api::kThrottle.action ? Outcome::Throttled : Outcome::Failed;
        Scenario s = app_calls(service.constData());
        s.set("users.rate=10");
        if (service == "api_gateway") s.set("it.unmatched_requests=UNMATCHED_MOCK");
        TestRun run(s);
        run.until(5.01);
        inject(run, *fault, 1, 10);
        const auto hit = in_ten_seconds(run, outcome);
        QVERIFY2(hit >= 98 && hit <= 101, qPrintable(QString::number(hit)));
        run.until(17);
        QCOMPARE(in_ten_seconds(run, outcome), std::uint64_t{0});
        QCOMPARE(run.when("fault-started").size(), std::size_t{1});
        QCOMPARE(run.when("fault-ended").size(), std::size_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void the_magnitude_is_the_share_of_calls() {
        TestRun run(app_calls("sns"));
        inject(run.until(1), api::kThrottle, 0.3);
        QVERIFY(is_about(in_ten_seconds(run, Outcome::Throttled), 300));
        inject(run, api::kInternalError, 0.5);
        const auto failed = over(run, "app-it", Outcome::Failed);
        QVERIFY(is_about(in_ten_seconds(run, Outcome::Throttled), 300));
        QVERIFY(is_about(over(run, "app-it", Outcome::Failed) - failed, 350));
        QCOMPARE(run.conservation(), std::string());
    }

    void the_card_says_what_its_api_does_while_it_does() {
        TestRun run(app_calls("sns"));
        QVERIFY(reasons(run.until(1), "it").empty());
        inject(run, api::kUnavailable, 0.25, 5);
        QCOMPARE(reasons(run.until(2), "it").size(), std::size_t{1});
        QCOMPARE(reasons(run, "it").front().text, std::string("A fault: 25 % of the calls to its API find the service unavailable (503)"));
        QVERIFY(reasons(run.until(7), "it").empty());
    }

    void apis_of_the_web_say_429_and_those_of_aws_400_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("API Gateway") << QByteArray("api_gateway") << QByteArray("\"status\": 429");
        QTest::newRow("SNS") << QByteArray("sns") << QByteArray("\"status\": 400");
    }
    void apis_of_the_web_say_429_and_those_of_aws_400() {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, status);
        Scenario s = app_calls(service.constData());
        TestRun run(s);
        inject(run, api::kThrottle, 1).until(5);
        QVERIFY(run.results().find(status.constData()) != std::string::npos);
    }

    void what_callers_keep_needs_no_api_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("a parameter") << QByteArray("parameter_store");
        QTest::newRow("a data key") << QByteArray("kms");
    }
    void what_callers_keep_needs_no_api() {
        QFETCH(QByteArray, service);
        Scenario s = service == "kms" ? app_calls("kms", {"data_key_max_age=6s"}) : app_calls("parameter_store", {"cache_ttl=6s"});
        s.set("network.same_zone=2ms");
        TestRun run(s);
        run.until(1);
        inject(run, api::kInternalError, 1);
        run.until(5.9);
        QCOMPARE(over(run, "app-it", Outcome::Failed), std::uint64_t{0});
        QVERIFY(in_ten_seconds(run, Outcome::Failed) > 900);
        QCOMPARE(run.conservation(), std::string());
    }

    void who_needs_the_key_of_a_failing_kms_fails_too() {
        Scenario s = app_calls("s3", {"sse_algorithm=SSE_KMS", "kms_master_key_id=key", "availability_errors=false"});
        s.add("kms", "key");
        TestRun run(s);
        QVERIFY(!in_ten_seconds(run, Outcome::Failed));
        run.fault(api::kInternalError.action, "key", 10, -1, 0.5);
        QVERIFY(is_about(in_ten_seconds(run, Outcome::Failed), 500));
        run.until(21);
        QCOMPARE(in_ten_seconds(run, Outcome::Failed), std::uint64_t{0});
    }

    void consumers_receive_only_what_the_api_lets_them_data() {
        QTest::addColumn<QByteArray>("service");
        QTest::newRow("SQS") << QByteArray("sqs");
        QTest::newRow("Kinesis") << QByteArray("kinesis");
    }
    void consumers_receive_only_what_the_api_lets_them() {
        QFETCH(QByteArray, service);
        Scenario s = app_calls(service.constData());
        s.add("server", "worker", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=1ms"}).connect("it", "worker");
        TestRun run(s);
        run.until(10);
        inject(run, api::kUnavailable, 1, 10);
        run.until(11);
        const auto before = run.calls("worker").calls;
        QVERIFY(before > 100);
        run.until(19.9);
        QCOMPARE(run.calls("worker").calls, before);
        run.until(60);
        QVERIFY(run.calls("worker").calls > before + 1000);
        QCOMPARE(run.conservation(), std::string());
    }

    void it_outlives_an_edit_and_a_seek() {
        Scenario s = app_calls("sns");
        TestRun run(s);
        inject(run.until(1), api::kThrottle, 1);
        run.until(5);
        run.simulation().keep(~std::size_t{0});
        run.simulation().edit(*services::compile(s.set("users.rate=50").design(), services::catalog()));
        QVERIFY(is_about(in_ten_seconds(run, Outcome::Throttled), 500));
        const auto throttled = over(run, "app-it", Outcome::Throttled);
        run.simulation().seek(from_seconds(6));
        run.simulation().seek(from_seconds(15));
        QCOMPARE(over(run, "app-it", Outcome::Throttled), throttled);
    }

    void a_planned_one_acts_as_one_that_is_injected() {
        Scenario s = app_calls("sns");
        model::Fault* fault = s.design().add_faults();
        fault->set_id("fault-1");
        fault->set_action(std::string(api::kThrottle.action));
        fault->set_target("it");
        fault->set_magnitude(1);
        fault->mutable_at()->set_seconds(2);
        fault->mutable_duration()->set_seconds(3);
        TestRun run(s);
        run.until(10);
        const auto throttled = over(run, "app-it", Outcome::Throttled);
        QVERIFY2(throttled >= 299 && throttled <= 301, qPrintable(QString::number(throttled)));
    }
};

QTEST_GUILESS_MAIN(ApiErrorsTest)
#include "api_errors_test.moc"
