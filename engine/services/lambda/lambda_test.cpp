#include <QTest>

#include <cmath>
#include <map>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/lambda/function.h"
#include "engine/services/messages.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using services::CellState;
using test::Scenario;
using test::TestRun;

namespace {

/// Evenly spaced clients at a function without overhead, whose code takes `cpu` on a whole vCPU and whose cold start takes one second.
Scenario function(std::string_view rate, std::string_view cpu, Scenario::Settings settings = {}) {
    Scenario s;
    s.request_class("read", 1, false).app_version("v1", cpu);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s"});
    s.add("lambda", "fn",
          {"memory_size=1769", "invoke_overhead=0s", "environment_time=0.5s", "package_size_mb=30", "init_code_time=0.06s", "timeout=60",
           "app_version=v1"});
    for (const std::string_view setting : settings) s.set("fn." + std::string(setting));
    return s.connect("users", "fn");
}

void edit(TestRun& run, const Scenario& scenario) { run.simulation().edit(*services::compile(scenario.design(), services::catalog())); }

/// A millisecond later, `n` requests within a millisecond, and then none.
void burst(TestRun& run, Scenario& s, unsigned n) {
    const double now = to_seconds(run.kernel().now()) + 0.001;
    run.until(now);
    edit(run, s.set("users.rate=" + std::to_string(n * 1000)));
    run.until(now + 0.001 + 0.5e-3 / n);
    edit(run, s.set("users.rate=0"));
}

double metric(TestRun& run, std::string_view name, double services::Reading::*part = &services::Reading::part) {
    const auto metrics = services::find("lambda")->metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return run.observe("fn").metrics[i].*part;
    return -1;
}

/// Seconds.
double mean_duration(TestRun& run) { return metric(run, "Duration") / metric(run, "Duration", &services::Reading::whole) / 1e3; }

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("fn").reasons)
        if (reason.fact == fact) return true;
    return false;
}

std::size_t cells(TestRun& run, CellState state) {
    std::size_t n = 0;
    for (const auto& cell : run.observe("fn").cells) n += cell.state == state;
    return n;
}

/// What validation says about a field; empty when nothing.
std::string issue(const Scenario& s, std::string_view field) {
    for (const Issue& each : model::validate(s.design(), services::catalog()))
        if (each.field == field) return each.message;
    return {};
}

/// Fn calls a server that takes so long.
Scenario& calls_server(Scenario& s, std::string_view time, Scenario::Settings connection = {}) {
    s.add("server", "partner", {"service_time.law=CONSTANT", "servers=10000"});
    s.set("partner.service_time.mean=" + std::string(time));
    return s.connect("fn", "partner", connection);
}

/// Keeps requests as messages and hands them over, so many at once.
struct Batches {
    static inline std::size_t size = 3;
    static inline std::vector<FrameId> waiting;
    static inline std::map<FrameId, std::vector<FrameId>> under_way;
    static inline std::vector<Outcome> batches, messages;
    static inline std::vector<SimTime> ended;

    static void reset(std::size_t of) {
        size = of;
        waiting.clear();
        under_way.clear();
        batches.clear();
        messages.clear();
        ended.clear();
    }
    static FrameId message(Kernel&, FrameId) { return 0; }
    static FrameId call(Kernel& k, FrameId id) {
        const std::vector<FrameId>& of = under_way[id];
        for (std::size_t i = 0; i + 1 < of.size(); ++i) k.frame(of[i]).next = of[i + 1];
        k.frame(of.back()).next = 0;
        return k.call(id, *link, {of.front(), 0, services::kBatch});
    }
    static void settle(Kernel& k, FrameId id) {
        batches.push_back(k.frame(id).child());
        ended.push_back(k.now());
        for (const FrameId each : under_way[id]) {
            messages.push_back(k.frame(each).child());
            k.finish(each, Outcome::Ok);
        }
        under_way.erase(id);
    }
    static FrameId produce(Kernel& k, FrameId id) {
        waiting.push_back(k.send(id, 1, 0));
        if (waiting.size() == size) under_way[k.spawn_process(k.frame(id).node, 2, 0, kMicrosecond)].swap(waiting);
        return k.finish(id, Outcome::Ok);
    }
    static FrameId deliver(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(call(k, id));
        settle(k, id);
        return k.finish(id, Outcome::Ok);
        NEPHO_END;
    }
    static inline const kernel::LinkIndex* link = nullptr;
};

/// Clients, a producer of batches, and the function.
struct BatchRun {
    std::shared_ptr<const services::Plan> plan;
    kernel::LinkIndex link;
    kernel::Program program;
    kernel::World world;
    Kernel k;

    BatchRun(const Scenario& s, std::size_t size)
        : plan(*services::compile(s.design(), services::catalog())),
          link(*plan->link("queue-fn")),
          program(with(plan->program, *plan->node("queue"))),
          world(program),
          k(world, program) {
        Batches::reset(size);
        Batches::link = &link;
        k.start();
    }
    ~BatchRun() { test::expect_balanced(k, *plan); }
    static kernel::Program with(kernel::Program program, kernel::NodeIndex queue) {
        program.nodes[queue].routines[0] = Batches::produce;
        program.nodes[queue].routines[1] = Batches::message;
        program.nodes[queue].routines[2] = Batches::deliver;
        return program;
    }
    BatchRun& until(double seconds) {
        k.run(from_seconds(seconds));
        return *this;
    }
    double number(std::string_view name) {
        services::Observation out;
        services::find("lambda")->observe(k, *plan->node("fn"), out);
        for (const auto& [key, value] : out.numbers)
            if (key == name) return value;
        return -1;
    }
};

Scenario batches(std::string_view cpu, Scenario::Settings settings = {}) {
    Scenario s;
    s.request_class("read", 1, false).app_version("v1", cpu);
    s.add("clients", "users", {"rate=1000", "arrivals=EVENLY_SPACED", "timeout=0s"}).add("server", "queue");
    s.add("lambda", "fn",
          {"memory_size=1769", "invoke_overhead=0s", "environment_time=0.9s", "package_size_mb=0", "init_code_time=0.1s", "runtime=CUSTOM",
           "timeout=60"});
    for (const std::string_view setting : settings) s.set("fn." + std::string(setting));
    return s.connect("users", "queue").connect("queue", "fn");
}

}  // namespace

class LambdaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        for (const Issue& issue : model::check_schema(*services::find("lambda")->config(), services::catalog().facts))
            QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(function("rate=1", "0.1s"));
        QCOMPARE(run.until(1).observe("fn").metrics.size(), services::find("lambda")->metrics.size());
    }

    void one_environment_serves_what_comes_more_slowly_than_it_works() {
        TestRun run(function("rate=0.5", "0.9s"));
        run.until(1000.5);
        QCOMPARE(run.number("fn", "coldStarts"), 1.0);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{499});
        QCOMPARE(mean_duration(run), 0.9);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_burst_starts_an_environment_for_each_of_its_requests() {
        Scenario s = function("rate=0", "0.1s");
        TestRun run(s);
        burst(run, s, 200);
        QCOMPARE(cells(run, CellState::Starting), std::size_t{64});  // the newest
        run.until(5);
        QCOMPARE(run.number("fn", "coldStarts"), 200.0);
        burst(run, s, 200);
        run.until(10);
        QCOMPARE(run.number("fn", "coldStarts"), 200.0);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{400});
        QCOMPARE(cells(run, CellState::Idle), std::size_t{64});
    }

    void environments_never_needed_at_once_are_as_many_as_the_load_says() {
        // Little: 20 requests/s of 0.45 s are 9 at a time. Cold starts only make it more at the beginning.
        TestRun run(function("rate=20", "0.45s"));
        run.until(2000.01).kernel().restart_statistics();
        run.until(3000.01);
        const double mean = metric(run, "ConcurrentExecutions", &services::Reading::whole) / 1e12;
        QVERIFY2(std::abs(mean - 9) < 1e-6, qPrintable(QString::number(mean)));
        QCOMPARE(run.number("fn", "environments"), 9.0);
        QCOMPARE(run.number("fn", "coldStarts"), 0.0);
    }

    void lam_01_functions_share_the_accounts_concurrency() {
        Scenario s = function("rate=0", "10s", {"account_concurrent_executions=30"});
        s.add("lambda", "other", {"timeout=60", "account_concurrent_executions=10"}).connect("users", "other");
        TestRun run(s);
        burst(run, s, 100);
        // Each request calls fn first and the other one later.
        QCOMPARE(run.calls("fn").in_flight.value, 30u);
        QCOMPARE(run.outcome("fn", Outcome::Throttled), std::uint64_t{70});
        QVERIFY(has_reason(run, "LAM-01") && metric(run, "UnreservedConcurrentExecutions") == 30);
        run.until(100);
        QCOMPARE(metric(run, "UnreservedConcurrentExecutions"), 0.0);
        QVERIFY(!has_reason(run, "LAM-01"));
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_02_until_2023_all_functions_shared_a_burst_of_3000_and_then_500_a_minute_data() {
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<int>("at_once");
        QTest::addColumn<int>("a_minute_later");
        QTest::addColumn<QByteArray>("fact");
        QTest::newRow("2020") << QByteArray("limits_as_of=YEAR_2020") << 3000 << 3500 << QByteArray("LAM-02");
        QTest::newRow("today") << QByteArray("limits_as_of=TODAY") << 1000 << 2000 << QByteArray("LAM-03");
    }
    void lam_02_until_2023_all_functions_shared_a_burst_of_3000_and_then_500_a_minute() {
        QFETCH(QByteArray, limits);
        QFETCH(int, at_once);
        QFETCH(int, a_minute_later);
        QFETCH(QByteArray, fact);
        Scenario s = function("rate=0", "800s", {"account_concurrent_executions=10000", "timeout=900"});
        s.set(limits.constData());
        TestRun run(s);
        burst(run, s, 5000);
        QCOMPARE(run.calls("fn").in_flight.value, static_cast<unsigned>(at_once));
        QVERIFY(has_reason(run, fact.constData()));
        run.until(60.001);
        burst(run, s, 5000);
        QCOMPARE(run.calls("fn").in_flight.value, static_cast<unsigned>(a_minute_later));
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_03_a_function_gets_a_hundred_environments_a_second_after_its_first_thousand() {
        Scenario s = function("rate=0", "800s", {"account_concurrent_executions=10000", "timeout=900"});
        TestRun run(s);
        burst(run, s, 3000);
        QCOMPARE(run.calls("fn").in_flight.value, 1000u);
        run.until(2.5);
        burst(run, s, 3000);
        QVERIFY(std::abs(static_cast<int>(run.calls("fn").in_flight.value) - 1250) <= 1);
        run.until(600);
        burst(run, s, 3000);
        QVERIFY(std::abs(static_cast<int>(run.calls("fn").in_flight.value) - 2250) <= 1);  // unused tokens were not saved up
    }

    void lam_04_requests_a_second_are_limited_to_ten_times_the_concurrency() {
        // 20 environments of 10 ms could do 2,000 a second.
        TestRun run(function("rate=1000", "0.01s", {"reserved_concurrent_executions=20"}));
        run.until(10).kernel().restart_statistics();
        run.until(20);
        QVERIFY(std::abs(static_cast<double>(run.outcome("fn", Outcome::Ok)) - 2000) < 3);
        QVERIFY(has_reason(run, "LAM-04") && !has_reason(run, "LAM-07"));
        TestRun shared(function("rate=1000", "0.01s", {"account_concurrent_executions=20"}));
        shared.until(10).kernel().restart_statistics();
        shared.until(20);
        QVERIFY(std::abs(static_cast<double>(shared.outcome("fn", Outcome::Ok)) - 2000) < 3);
    }

    void lam_07_a_reservation_is_a_cap_and_a_guarantee() {
        Scenario s = function("rate=0", "10s", {"reserved_concurrent_executions=20", "account_concurrent_executions=150"});
        s.app_version("slow", "10s").add("lambda", "other", {"timeout=60", "account_concurrent_executions=150", "app_version=slow"});
        s.add("clients", "others", {"rate=100000", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "other");
        TestRun run(s);
        run.until(0.01);
        QCOMPARE(run.calls("other").in_flight.value, 130u);
        QVERIFY(run.outcome("other", Outcome::Throttled) > 500);
        edit(run, s.set("others.rate=0"));
        burst(run, s, 100);
        QCOMPARE(run.calls("fn").in_flight.value, 20u);
        QCOMPARE(run.outcome("fn", Outcome::Throttled), std::uint64_t{80});
        QVERIFY(has_reason(run, "LAM-07"));
    }

    void lam_07_a_reservation_of_0_stops_a_function() {
        TestRun run(function("rate=10", "0.1s", {"reserved_concurrent_executions=0"}));
        run.until(10.05);
        QCOMPARE(run.outcome("users", Outcome::Throttled), std::uint64_t{100});
    }

    void lam_07_a_throttled_function_takes_no_invocation_until_the_fault_ends() {
        TestRun run(function("rate=10", "0.1s"));
        run.until(10.05).fault("neph:lambda:throttle", "fn", 20).until(29);
        QVERIFY(has_reason(run, "LAM-07"));
        run.until(60);
        QVERIFY(!has_reason(run, "LAM-07"));
        QVERIFY(std::abs(run.number("fn", "throttles") - 200) <= 1);
        QVERIFY(run.outcome("users", Outcome::Ok) > 380);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_08_provisioned_environments_start_no_request_cold_once_they_are_ready() {
        Scenario s = function("rate=0", "0.1s", {"provisioned_concurrent_executions=10"});
        TestRun run(s);
        run.until(89);
        QCOMPARE(cells(run, CellState::Starting), std::size_t{10});
        run.until(91);
        QCOMPARE(cells(run, CellState::Idle), std::size_t{10});
        burst(run, s, 10);
        run.until(95);
        QCOMPARE(run.number("fn", "coldStarts"), 0.0);
        QCOMPARE(metric(run, "ProvisionedConcurrencyInvocations"), 10.0);
        burst(run, s, 15);
        run.until(100);
        QCOMPARE(run.number("fn", "coldStarts"), 5.0);
        QCOMPARE(metric(run, "ProvisionedConcurrencySpilloverInvocations"), 5.0);
        run.until(1100);
        QCOMPARE(run.number("fn", "environments"), 10.0);  // idle ones stay, the five others are reclaimed
    }

    void lam_08_an_edit_provisions_more_or_fewer() {
        Scenario s = function("rate=0", "0.1s", {"provisioned_concurrent_executions=10"});
        TestRun run(s);
        run.until(100);
        edit(run, s.set("fn.provisioned_concurrent_executions=15"));
        QCOMPARE(cells(run, CellState::Idle), std::size_t{10});
        QCOMPARE(cells(run, CellState::Starting), std::size_t{5});
        run.until(191);
        QCOMPARE(cells(run, CellState::Idle), std::size_t{15});
        edit(run, s.set("fn.provisioned_concurrent_executions=3"));
        run.until(1092);
        QCOMPARE(run.number("fn", "environments"), 3.0);
    }

    void lam_09_a_cold_start_is_environment_download_runtime_and_init() {
        TestRun run(function("rate=0.1", "0.1s", {"runtime=PYTHON"}));
        run.until(15);
        // 0.5 s, 30 MB at 100 MB/s, Python's 84 ms, 60 ms of init code, and then the request.
        QCOMPARE(run.calls("fn").latency.maximum, from_seconds(0.5 + 0.3 + 0.084 + 0.06 + 0.1));
        QCOMPARE(metric(run, "InitDuration"), 0.944);
        QCOMPARE(mean_duration(run), 0.1);
        run.until(25);
        QCOMPARE(run.number("fn", "coldStarts"), 1.0);
    }

    void lam_09_an_init_beyond_ten_seconds_is_cut_and_comes_again_with_the_request() {
        TestRun run(function("rate=0.02", "0.1s", {"init_code_time=11.86s"}));
        run.until(95);
        QCOMPARE(run.calls("fn").latency.maximum, from_seconds(0.5 + 0.3 + 10 + 12 + 0.1));
        QCOMPARE(mean_duration(run), 12.1);
        QVERIFY(has_reason(run, "LAM-09"));
        run.until(145);
        QCOMPARE(mean_duration(run), 6.1);  // the second request finds it warm
    }

    void lam_09_a_versions_own_init_is_cut_as_well() {
        TestRun run(function("rate=0.02", "0.1s").set("v1.init_code_time=11.86s"));
        run.until(95);
        QCOMPARE(run.calls("fn").latency.maximum, from_seconds(0.5 + 0.3 + 10 + 12 + 0.1));
        QCOMPARE(mean_duration(run), 12.1);
        for (const auto& reason : run.observe("fn").reasons)
            if (reason.fact == "LAM-09") QVERIFY2(reason.text.english().starts_with("The init of v1 "), reason.text.english().c_str());
        QVERIFY(has_reason(run, "LAM-09"));
    }

    void lam_18_other_memory_of_its_version_starts_a_function_cold() {
        Scenario s = function("rate=0.5", "0.1s");
        TestRun run(s);
        run.until(11);
        QCOMPARE(run.number("fn", "coldStarts"), 1.0);
        edit(run, s.set("v1.memory_size=3008"));
        run.until(21);
        QCOMPARE(run.number("fn", "coldStarts"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_18_other_code_is_published_anew_and_starts_cold_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("cold");
        const auto row = [](const char* name, const char* setting, bool cold) { QTest::newRow(name) << QByteArray(setting) << cold; };
        row("service time", "v1.service_time.mean=0.2s", true);
        row("its law", "v1.service_time.law=EXPONENTIAL", true);
        row("error rate", "v1.error_rate=0.001", true);
        row("waiting", "fn.wait_time=0.01s", true);
        row("init code", "fn.init_code_time=0.07s", true);
        row("init code of the version", "v1.init_code_time=0.07s", true);
        row("the same init code of the version", "v1.init_code_time=0.06s", false);
        row("another version's", "v2.error_rate=1", false);
        row("retries", "fn.maximum_retry_attempts=0", false);
    }
    void lam_18_other_code_is_published_anew_and_starts_cold() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, cold);
        Scenario s = function("rate=0.5", "0.1s");
        TestRun run(s.app_version("v2", "0.1s"));
        run.until(11);
        edit(run, s.set(setting.constData()));
        run.until(21);
        QCOMPARE(run.number("fn", "coldStarts"), cold ? 2.0 : 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_10_idle_environments_are_reclaimed_after_5_to_15_minutes() {
        Scenario s = function("rate=0", "0.1s");
        TestRun run(s);
        burst(run, s, 600);
        run.until(301);
        QCOMPARE(run.number("fn", "environments"), 600.0);
        run.until(601.1);
        // Even chances over ten minutes: half of them are gone. The standard deviation is 12.
        QVERIFY2(std::abs(run.number("fn", "environments") - 300) < 50, qPrintable(QString::number(run.number("fn", "environments"))));
        run.until(901.2);
        QCOMPARE(run.number("fn", "environments"), 0.0);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
    }

    void lam_10_the_idle_time_starts_anew_with_each_request() {
        Scenario s = function("rate=0", "0.1s");
        TestRun run(s);
        burst(run, s, 600);
        run.until(310);
        burst(run, s, 600);
        run.until(760.1);
        // Of ten minutes after the first five, two and a half are over: three quarters are left, with a standard deviation of 11.
        QVERIFY2(std::abs(run.number("fn", "environments") - 450) < 24, qPrintable(QString::number(run.number("fn", "environments"))));
    }

    void lam_10_the_environment_used_last_is_used_first_so_that_others_can_go() {
        Scenario s = function("rate=0", "0.1s");
        TestRun run(s);
        burst(run, s, 50);
        run.until(3);
        edit(run, s.set("users.rate=5"));
        run.until(1000);
        QCOMPARE(run.number("fn", "environments"), 1.0);
        QCOMPARE(run.number("fn", "coldStarts"), 50.0);
    }

    void lam_11_memory_brings_cpu_up_to_one_vcpu_for_one_thread_data() {
        QTest::addColumn<QByteArray>("memory");
        QTest::addColumn<double>("duration");
        QTest::newRow("128") << QByteArray("memory_size=128") << 0.1 * 1769 / 128 + 0.25;
        QTest::newRow("1769") << QByteArray("memory_size=1769") << 0.35;
        QTest::newRow("10240") << QByteArray("memory_size=10240") << 0.35;
    }
    void lam_11_memory_brings_cpu_up_to_one_vcpu_for_one_thread() {
        QFETCH(QByteArray, memory);
        QFETCH(double, duration);
        TestRun run(function("rate=0.1", "0.1s", {memory.constData(), "wait_time=0.25s"}));
        run.until(55);
        QVERIFY(std::abs(mean_duration(run) - duration) < 1e-8);
    }

    void lam_11_a_version_brings_memory_of_its_own() {
        TestRun run(function("rate=0.1", "0.1s", {"memory_size=128"}).set("v1.memory_size=1769"));
        run.until(55);
        QVERIFY(std::abs(mean_duration(run) - 0.1) < 1e-8);
    }

    void lam_11_a_versions_memory_is_bound_as_the_functions_is_data() {
        QTest::addColumn<int>("memory");
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<QByteArray>("words");
        const QByteArray today("limits_as_of=TODAY"), early("limits_as_of=YEAR_2020");
        QTest::newRow("the function's") << 0 << today << QByteArray();
        QTest::newRow("the least") << 128 << today << QByteArray();
        QTest::newRow("too little") << 127 << today << QByteArray("from 128 to 10,240 MB");
        QTest::newRow("the most") << 10240 << today << QByteArray();
        QTest::newRow("too much") << 10241 << today << QByteArray("10,240 MB");
        QTest::newRow("the most of 2020") << 3008 << early << QByteArray();
        QTest::newRow("too much in 2020") << 3009 << early << QByteArray("from 128 to 3,008 MB");
    }
    void lam_11_a_versions_memory_is_bound_as_the_functions_is() {
        QFETCH(const int, memory);
        QFETCH(const QByteArray, limits);
        QFETCH(const QByteArray, words);
        Scenario s = function("rate=1", "0.1s");
        s.add("lambda", "other", {"app_version=v1"}).set(limits.constData()).set("v1.memory_size=" + std::to_string(memory));
        std::vector<Issue> found;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            if (each.object == "v1" && each.field == "memory_size") found.push_back(each);
        QCOMPARE(found.size(), words.isEmpty() ? std::size_t{0} : std::size_t{1});
        if (found.empty()) return;
        QCOMPARE(found[0].severity, Issue::Severity::Error);
        QVERIFY2(found[0].message.english().find(words.constData()) != std::string::npos, found[0].message.english().c_str());
        QVERIFY(!found[0].remedy.empty());
    }

    void lam_12_a_function_is_cut_at_its_timeout_and_what_it_called_goes_on() {
        Scenario s = function("rate=0.05", "0.1s", {"timeout=3"});
        TestRun run(calls_server(s, "10s"));
        run.until(20 + 1 + 2.99);
        QCOMPARE(run.calls("fn").in_flight.value, 1u);
        run.until(20 + 1 + 3.01);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{1});
        QCOMPARE(run.number("fn", "timeouts"), 1.0);
        QCOMPARE(mean_duration(run), 3.0);
        QVERIFY(has_reason(run, "LAM-12"));
        QCOMPARE(run.calls("partner").in_flight.value, 1u);
        run.until(35);
        QCOMPARE(run.outcome("partner", Outcome::Ok), std::uint64_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_12_after_a_timeout_the_runtime_starts_again_in_the_same_environment() {
        Scenario s = function("rate=0.05", "0.1s", {"timeout=3"});
        TestRun run(calls_server(s, "10s"));
        run.until(25);
        edit(run, s.set("partner.service_time.mean=0s"));  // The next request comes at 45 s.
        run.until(47);
        QCOMPARE(run.number("fn", "coldStarts"), 1.0);
        QVERIFY(std::abs(mean_duration(run) - (3 + 0.14 + 0.06 + 0.1) / 2) < 1e-8);
        run.until(67);
        QVERIFY(std::abs(mean_duration(run) - (3 + 0.14 + 0.06 + 0.1 + 0.1) / 3) < 1e-8);
    }

    void lam_12_a_cut_function_calls_nobody_any_more() {
        Scenario s = function("rate=0.05", "0.1s", {"timeout=3"});
        calls_server(s, "10s", {"policy.timeout=1s", "policy.max_attempts=20", "policy.backoff_base=0s", "policy.max_connections=1"});
        TestRun run(s);
        run.until(38);
        QCOMPARE(run.calls("partner").calls, std::uint64_t{3});
        run.until(58);
        QCOMPARE(run.calls("partner").calls, std::uint64_t{6});
        edit(run, s.set("users.rate=0"));
        run.until(1100);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_13_what_is_too_large_is_refused_data() {
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<bool>("taken");
        const QByteArray sync = "users-fn.mode=SYNC", async = "users-fn.mode=ASYNC", today = "limits_as_of=TODAY",
                         then = "limits_as_of=YEAR_2020";
        QTest::newRow("6 MB") << QByteArray("request_bytes=6291456") << sync << today << true;
        QTest::newRow("more") << QByteArray("request_bytes=6291457") << sync << today << false;
        QTest::newRow("answer") << QByteArray("response_bytes=6291457") << sync << today << false;
        QTest::newRow("event of 1 MB") << QByteArray("request_bytes=1048576") << async << today << true;
        QTest::newRow("larger event") << QByteArray("request_bytes=1048577") << async << today << false;
        QTest::newRow("event of 256 KB in 2020") << QByteArray("request_bytes=262144") << async << then << true;
        QTest::newRow("larger event in 2020") << QByteArray("request_bytes=262145") << async << then << false;
    }
    void lam_13_what_is_too_large_is_refused() {
        QFETCH(QByteArray, size);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, limits);
        QFETCH(bool, taken);
        Scenario s = function("rate=1", "0.1s");
        s.set(mode.constData()).set(limits.constData()).set("read." + size.toStdString());
        TestRun run(s);
        run.until(10.5);
        QCOMPARE(run.outcome("users", taken ? Outcome::Ok : Outcome::Failed) > 7, true);
        QCOMPARE(run.results().find("413") != std::string::npos, !taken);
    }

    void lam_14_a_failed_event_is_tried_again_after_one_minute_and_after_two() {
        Scenario s = function("rate=0", "0.1s");
        s.set("v1.error_rate=1").set("users-fn.mode=ASYNC");
        TestRun run(s);
        burst(run, s, 1);
        QCOMPARE(run.outcome("users", Outcome::Ok), std::uint64_t{1});  // answered at once
        const double first = 0.002 + 1.0 + 0.1;
        for (const auto& [time, invocations] : {std::pair(first + 0.01, 1.0),
                                                {first + 59.9, 1.0},
                                                {first + 60.2, 2.0},
                                                {first + 60.1 + 119.9, 2.0},
                                                {first + 60.1 + 120.2, 3.0}}) {
            run.until(time);
            QCOMPARE(run.number("fn", "invocations"), invocations);
        }
        run.until(1000);
        QCOMPARE(run.number("fn", "invocations"), 3.0);
        QCOMPARE(run.number("fn", "eventsDropped"), 1.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_14_an_event_that_failed_for_good_goes_to_the_on_failure_target() {
        Scenario s = function("rate=10", "0.1s", {"maximum_retry_attempts=0", "on_failure=dead"});
        s.set("v1.error_rate=0.5").set("users-fn.mode=ASYNC");
        s.add("server", "dead", {"service_time.law=CONSTANT", "service_time.mean=0s", "servers=1000"}).connect("fn", "dead");
        TestRun run(s);
        run.until(100);
        const double delivered = run.number("fn", "eventsDelivered");
        QCOMPARE(static_cast<double>(run.calls("dead").calls), delivered);
        QVERIFY(std::abs(delivered - 500) < 70 && run.number("fn", "eventsDropped") == 0);
        QCOMPARE(run.conservation(), std::string());
        run.fault("neph:error-rate", "dead", 0, -1, 1).until(200);
        QVERIFY(run.number("fn", "eventsDropped") > 400);
        QCOMPARE(metric(run, "DestinationDeliveryFailures"), run.number("fn", "eventsDropped"));
        run.kernel().restart_statistics();
        run.until(300);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_14_the_on_success_target_is_told_of_every_event_that_went_well() {
        Scenario s = function("rate=10", "0.1s", {"maximum_retry_attempts=0", "on_failure=dead", "on_success=done"});
        s.set("v1.error_rate=0.5").set("users-fn.mode=ASYNC");
        for (const char* id : {"dead", "done"})
            s.add("server", id, {"service_time.law=CONSTANT", "service_time.mean=0s", "servers=1000"}).connect("fn", id);
        TestRun run(s);
        run.until(100);
        const double done = run.number("fn", "eventsDone"), delivered = run.number("fn", "eventsDelivered");
        QVERIFY(std::abs(done - 500) < 70 && std::abs(done + delivered - 1000) < 25);
        // A record may be on its way.
        QVERIFY(std::abs(static_cast<double>(run.calls("done").calls) - done) <= 1);
        QVERIFY(std::abs(static_cast<double>(run.calls("dead").calls) - delivered) <= 1);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_30_the_dead_letter_queue_gets_what_failed_and_so_does_the_on_failure_target_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<bool>("told");
        QTest::addColumn<bool>("dead");
        QTest::newRow("neither") << QByteArray() << false << false;
        QTest::newRow("on failure") << QByteArray("on_failure=told") << true << false;
        QTest::newRow("dead-letter queue") << QByteArray("dead_letter_target=dead") << false << true;
        QTest::newRow("both") << QByteArray("on_failure=told dead_letter_target=dead") << true << true;
    }
    void lam_30_the_dead_letter_queue_gets_what_failed_and_so_does_the_on_failure_target() {
        QFETCH(QByteArray, settings);
        QFETCH(bool, told);
        QFETCH(bool, dead);
        Scenario s = function("rate=0", "0.1s", {"maximum_retry_attempts=0"});
        s.set("v1.error_rate=1").set("users-fn.mode=ASYNC");
        for (const QByteArray& each : settings.split(' '))
            if (!each.isEmpty()) s.set("fn." + each.toStdString());
        for (const auto& [id, used] : {std::pair("told", told), {"dead", dead}}) {
            s.add("sqs", id);
            if (used) s.connect("fn", id);
        }
        TestRun run(s);
        burst(run, s, 20);
        run.until(30);
        QCOMPARE(run.calls("told").calls, std::uint64_t{told ? 20u : 0u});
        QCOMPARE(run.calls("dead").calls, std::uint64_t{dead ? 20u : 0u});
        QCOMPARE(run.number("fn", "eventsDelivered"), told || dead ? 20.0 : 0.0);
        QCOMPARE(run.number("fn", "eventsDropped"), told || dead ? 0.0 : 20.0);
        QCOMPARE(metric(run, "DeadLetterErrors"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_30_one_queue_may_be_both() {
        Scenario s = function("rate=0", "0.1s", {"maximum_retry_attempts=0", "on_failure=dead", "dead_letter_target=dead"});
        TestRun run(s.set("v1.error_rate=1").set("users-fn.mode=ASYNC").add("sqs", "dead").connect("fn", "dead"));
        burst(run, s, 20);
        run.until(30);
        QCOMPARE(run.calls("dead").calls, std::uint64_t{40});
        QCOMPARE(run.number("fn", "eventsDelivered"), 20.0);
    }

    void lam_30_an_event_that_is_too_old_is_a_dead_letter() {
        Scenario s =
            function("rate=0", "300s",
                     {"reserved_concurrent_executions=1", "timeout=900", "maximum_event_age_in_seconds=60", "dead_letter_target=dead"});
        TestRun run(s.set("users-fn.mode=ASYNC").add("sns", "dead").connect("fn", "dead"));
        burst(run, s, 2);
        run.until(59);
        QCOMPARE(run.calls("dead").calls, std::uint64_t{0});
        run.until(62);
        QCOMPARE(run.calls("dead").calls, std::uint64_t{1});
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_30_a_dead_letter_that_its_queue_refuses_is_gone_and_counted() {
        Scenario s = function("rate=0", "0.1s", {"maximum_retry_attempts=0", "dead_letter_target=dead"});
        s.set("v1.error_rate=1").set("users-fn.mode=ASYNC").set("read.request_bytes=2000");
        TestRun run(s.add("sqs", "dead", {"maximum_message_size=1024"}).connect("fn", "dead"));
        burst(run, s, 20);
        run.until(30);
        QCOMPARE(metric(run, "DeadLetterErrors"), 20.0);
        QCOMPARE(metric(run, "DestinationDeliveryFailures"), 0.0);
        QCOMPARE(run.number("fn", "eventsDropped"), 20.0);
        run.kernel().restart_statistics();
        QCOMPARE(metric(run, "DeadLetterErrors"), 0.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_30_what_a_dead_letter_queue_can_be_data() {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("a queue") << QByteArray("sqs") << QByteArray() << QByteArray();
        QTest::newRow("a topic") << QByteArray("sns") << QByteArray() << QByteArray();
        QTest::newRow("a FIFO queue") << QByteArray("sqs") << QByteArray("it.fifo_queue=true") << QByteArray("is FIFO");
        QTest::newRow("a FIFO topic") << QByteArray("sns") << QByteArray("it.fifo_topic=true") << QByteArray("is FIFO");
        QTest::newRow("a function") << QByteArray("lambda") << QByteArray() << QByteArray("cannot be");
        QTest::newRow("a bucket") << QByteArray("s3") << QByteArray() << QByteArray("cannot be");
    }
    void lam_30_what_a_dead_letter_queue_can_be() {
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, says);
        Scenario s = function("rate=10", "0.1s");
        s.add(to.constData(), "it").connect("fn", "it").set("fn.dead_letter_target=it");
        if (!setting.isEmpty()) s.set(setting.constData());
        const std::string text = issue(s, "config.dead_letter_target");
        QVERIFY2(says.isEmpty() ? text.empty() : text.find(says.constData()) != std::string::npos, text.c_str());
    }

    void lam_30_a_dead_letter_queue_without_a_connection_is_told_of() {
        Scenario s = function("rate=10", "0.1s", {"maximum_retry_attempts=0", "dead_letter_target=dead"});
        TestRun run(s.set("v1.error_rate=1").set("users-fn.mode=ASYNC").add("sqs", "dead"));
        run.until(10);
        QVERIFY(has_reason(run, "LAM-30"));
    }

    void an_on_failure_target_without_a_connection_is_told_of() {
        Scenario s = function("rate=10", "0.1s", {"maximum_retry_attempts=0", "on_failure=users"});
        TestRun run(s.set("v1.error_rate=1").set("users-fn.mode=ASYNC"));
        QVERIFY(!has_reason(run, "LAM-14"));
        run.until(10);
        QVERIFY(has_reason(run, "LAM-14"));
    }

    void lam_14_who_can_be_told_of_events_data() {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("failures");
        QTest::addColumn<QByteArray>("successes");
        const QByteArray fifo("is FIFO"), failed("no events that failed"), well("of events that went well");
        const auto row = [](const char* name, const char* to, const char* setting, const QByteArray& failures,
                            const QByteArray& successes) {
            QTest::newRow(name) << QByteArray(to) << QByteArray(setting) << failures << successes;
        };
        row("a queue", "sqs", "", {}, {});
        row("a FIFO queue", "sqs", "it.fifo_queue=true", fifo, fifo);
        row("a topic", "sns", "", {}, {});
        row("a FIFO topic", "sns", "it.fifo_topic=true", fifo, fifo);
        row("a function", "lambda", "", {}, {});
        row("a bucket", "s3", "", {}, well);
        row("a table", "dynamodb", "", failed, well);
        row("a server", "server", "", failed, well);
    }
    void lam_14_who_can_be_told_of_events() {
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, failures);
        QFETCH(QByteArray, successes);
        Scenario s = function("rate=10", "0.1s");
        s.add(to.constData(), "it").connect("fn", "it").set("fn.on_failure=it").set("fn.on_success=it");
        if (!setting.isEmpty()) s.set(setting.constData());
        const auto says = [&](std::string_view field, const QByteArray& what) {
            const std::string text = issue(s, field);
            return what.isEmpty() ? text.empty() : text.find(what.constData()) != std::string::npos;
        };
        QVERIFY(says("config.on_failure", failures));
        QVERIFY(says("config.on_success", successes));
    }

    void lam_15_a_throttled_event_waits_1_s_then_twice_as_long_each_time() {
        Scenario s = function("rate=0", "300s", {"reserved_concurrent_executions=1", "timeout=900"});
        TestRun run(s.set("users-fn.mode=ASYNC"));
        burst(run, s, 2);
        // Free after 301 s. Tried at 0, 1, 3, 7, 15, 31, 63, 127, 255, 511.
        run.until(500);
        QCOMPARE(run.number("fn", "throttles"), 9.0);
        QCOMPARE(run.number("fn", "invocations"), 1.0);
        QCOMPARE(run.number("fn", "eventsWaiting"), 1.0);
        run.until(512);
        QCOMPARE(run.number("fn", "eventsWaiting"), 1.0);
        run.until(812);
        QCOMPARE(run.number("fn", "eventsDone"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_15_the_wait_grows_to_five_minutes_and_the_event_is_given_up_at_its_longest_age() {
        Scenario s = function("rate=0", "800s", {"reserved_concurrent_executions=1", "timeout=900", "maximum_event_age_in_seconds=1500"});
        TestRun run(s.set("users-fn.mode=ASYNC"));
        burst(run, s, 3);
        // Tried at 0, 1, 3 ... 511 s, then every 300 s: at 811 s the second event runs, and the third one comes at 1111 and 1411.
        run.until(1499.9);
        QCOMPARE(run.number("fn", "eventsWaiting"), 2.0);
        QCOMPARE(run.number("fn", "throttles"), 10.0 + 10.0 + 3.0);
        run.until(1500.1);
        QCOMPARE(run.number("fn", "eventsDropped"), 1.0);
        run.until(1700);
        QCOMPARE(run.number("fn", "eventsDone"), 2.0);
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_15_a_stopped_function_gives_its_events_up_at_once() {
        TestRun run(function("rate=10", "0.1s", {"reserved_concurrent_executions=0"}).set("users-fn.mode=ASYNC"));
        run.until(10.05);
        QCOMPARE(run.number("fn", "eventsDropped"), 100.0);
        QCOMPARE(run.number("fn", "throttles"), 0.0);
    }

    void lam_15_a_throttled_function_gives_its_events_up_at_once() {
        TestRun run(function("rate=10", "0.1s").set("users-fn.mode=ASYNC"));
        run.until(10.05).fault("neph:lambda:throttle", "fn", 10).until(60);
        QVERIFY(std::abs(run.number("fn", "eventsDropped") - 100) <= 1);
    }

    void events_are_not_held_to_ten_requests_a_second() {
        TestRun run(function("rate=100", "0.01s", {"reserved_concurrent_executions=5"}).set("users-fn.mode=ASYNC"));
        run.until(100).kernel().restart_statistics();
        run.until(200);
        QVERIFY(run.number("fn", "eventsDone") > 9900);
        QCOMPARE(run.number("fn", "throttles"), 0.0);
    }

    void lam_16_a_synchronous_error_is_told_and_not_tried_again() {
        Scenario s = function("rate=10", "0.1s");
        TestRun run(s.set("v1.error_rate=1"));
        run.until(100.05);
        QCOMPARE(run.number("fn", "invocations") + run.calls("fn").in_flight.value, 1000.0);
        QCOMPARE(run.number("fn", "errors"), static_cast<double>(run.outcome("users", Outcome::Failed)));
        QVERIFY(run.results().find("502") != std::string::npos);
    }

    void a_failed_call_fails_the_function() {
        Scenario s = function("rate=10", "0.1s");
        calls_server(s, "0s").set("partner.error_rate=1");
        TestRun run(s);
        run.until(10);
        QCOMPARE(run.number("fn", "errors"), run.number("fn", "invocations"));
        QVERIFY(run.number("fn", "errors") > 80);
    }

    void lam_17_an_alias_chooses_its_version_at_random_by_weight() {
        Scenario s = function("rate=100", "0.1s", {"second_version=v2", "additional_version_weight=0.1"});
        s.app_version("v2", "0.2s");
        TestRun run(s);
        run.until(1000);
        // 100,000 invocations: a standard error of .001.
        const double share = (mean_duration(run) - 0.1) / 0.1;
        QVERIFY2(std::abs(share - 0.1) < 0.004, qPrintable(QString::number(share)));
    }

    void lam_17_only_published_versions_share_an_alias() {
        Scenario s = function("rate=1", "0.1s", {"second_version=v2"});
        s.app_version("v2", "0.1s");
        QCOMPARE(issue(s, "config.second_version"), std::string());
        s.set("fn.qualifier=LATEST");
        QVERIFY(issue(s, "config.second_version").starts_with("$LATEST cannot share"));
        s.set("fn.qualifier=ALIAS").set("fn.second_version=v1");
        QVERIFY(issue(s, "config.second_version").find("two different versions") != std::string::npos);
    }

    void lam_18_a_new_version_starts_cold() {
        Scenario s = function("rate=20", "0.45s");
        s.app_version("v2", "0.45s");
        TestRun run(s);
        run.until(1000.01);
        const double before = run.number("fn", "coldStarts");
        edit(run, s.set("fn.app_version=v2"));
        QVERIFY(cells(run, CellState::Draining) == 9 && cells(run, CellState::Idle) == 0);
        run.until(1002);
        QVERIFY(run.number("fn", "coldStarts") >= before + 9);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
        QCOMPARE(run.conservation(), std::string());
    }

    void lam_18_a_version_that_becomes_the_first_keeps_its_environments() {
        Scenario s = function("rate=20", "0.45s", {"second_version=v2", "additional_version_weight=1"});
        s.app_version("v2", "0.45s");
        TestRun run(s);
        run.until(1000.01);
        const double before = run.number("fn", "coldStarts");
        s.set("fn.app_version=v2").set("fn.second_version=").set("fn.additional_version_weight=0");
        edit(run, s);
        run.until(1100);
        QCOMPARE(run.number("fn", "coldStarts"), before);
    }

    void lam_18_another_memory_size_starts_cold_and_another_reservation_does_not() {
        Scenario s = function("rate=1", "0.1s");
        TestRun run(s);
        run.until(10.5);
        const double before = run.number("fn", "coldStarts");
        edit(run, s.set("fn.reserved_concurrent_executions=100"));
        run.until(20.5);
        QCOMPARE(run.number("fn", "coldStarts"), before);
        edit(run, s.set("fn.memory_size=3000"));
        run.until(21.5);
        QCOMPARE(run.number("fn", "coldStarts"), before + 1);
    }

    void lam_22_a_queue_of_short_patience_is_warned_of_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("six times") << QByteArray("fn.timeout=5") << QByteArray() << QByteArray();
        QTest::newRow("less") << QByteArray("fn.timeout=6") << QByteArray("config.visibility_timeout") << QByteArray("advises six times");
        QTest::newRow("as long") << QByteArray("fn.timeout=30") << QByteArray("config.visibility_timeout")
                                 << QByteArray("advises six times");
        QTest::newRow("less than once") << QByteArray("fn.timeout=31") << QByteArray("config.visibility_timeout")
                                        << QByteArray("AWS refuses");
        QTest::newRow("few receives") << QByteArray("queue.max_receive_count=4") << QByteArray("config.max_receive_count")
                                      << QByteArray("5 receives");
        QTest::newRow("five receives") << QByteArray("queue.max_receive_count=5") << QByteArray() << QByteArray();
    }
    void lam_22_a_queue_of_short_patience_is_warned_of() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, words);
        Scenario s;
        s.request_class("order", 1, true).app_version("v1", "10ms");
        s.add("clients", "users").add("sqs", "dead").add("sqs", "queue", {"visibility_timeout=30", "dead_letter_target=dead"});
        s.add("lambda", "fn", {"timeout=3"}).connect("users", "queue").connect("queue", "fn", {"mode=POLL"}).set(setting.constData());
        std::vector<std::string> found;
        for (const Issue& issue : model::validate(s.design(), services::catalog())) {
            if (issue.object != "queue") continue;
            QCOMPARE(issue.severity, Issue::Severity::Warning);
            QVERIFY2(issue.message.english().find(words.constData()) != std::string::npos, issue.message.english().c_str());
            found.push_back(issue.field);
        }
        QCOMPARE(found, field.isEmpty() ? std::vector<std::string>{} : std::vector<std::string>{field.toStdString()});
    }

    void lam_20_a_batch_works_on_its_messages_in_turn() {
        BatchRun run(batches("0.1s"), 5);
        run.until(3);
        QVERIFY(Batches::batches.size() > 250 && Batches::batches.front() == Outcome::Ok);
        QCOMPARE(run.number("invocations"), static_cast<double>(Batches::batches.size()));
        // The fifth message at 5 ms, a cold start of 0.9 s, 0.1 s and the runtime's 15 ms, and five times 0.1 s.
        QCOMPARE(Batches::ended.front(), from_seconds(0.005 + 0.9 + 0.1 + 0.015 + 0.5) + kMicrosecond);
    }

    void lam_20_a_failed_message_fails_its_batch_unless_it_is_reported_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<bool>("reports");
        QTest::newRow("whole batch") << QByteArray("function_response_types=WHOLE_BATCH") << false;
        QTest::newRow("single failures") << QByteArray("function_response_types=REPORT_BATCH_ITEM_FAILURES") << true;
    }
    void lam_20_a_failed_message_fails_its_batch_unless_it_is_reported() {
        QFETCH(QByteArray, setting);
        QFETCH(bool, reports);
        Scenario s = batches("0.001s", {setting.constData(), "reserved_concurrent_executions=1000"});
        BatchRun run(s.set("v1.error_rate=0.1").set("fn.account_concurrent_executions=2000"), 10);
        run.until(20);
        const auto failed = static_cast<double>(std::count(Batches::batches.begin(), Batches::batches.end(), Outcome::Failed));
        const auto reported = static_cast<double>(std::count(Batches::messages.begin(), Batches::messages.end(), Outcome::Failed));
        const auto n = static_cast<double>(Batches::batches.size());
        QVERIFY(n > 1800);
        // One of ten messages fails; 1 - 0.9^10 = 65 % of the batches have one.
        QVERIFY2(std::abs(failed / n - (reports ? 0 : 0.6513)) < 0.05, qPrintable(QString::number(failed / n)));
        QVERIFY2(std::abs(reported / (10 * n) - (reports ? 0.1 : 0)) < 0.01, qPrintable(QString::number(reported)));
    }

    void lam_17_batches_too_choose_their_version_at_random() {
        Scenario s = batches("0.001s", {"second_version=v2", "additional_version_weight=0.25", "app_version=v1"});
        BatchRun run(s.app_version("v2", "0.001s").set("v2.error_rate=1"), 5);
        run.until(50);
        // 10,000 batches: a standard error of .0045.
        const auto n = static_cast<double>(Batches::batches.size());
        const double share = static_cast<double>(std::count(Batches::batches.begin(), Batches::batches.end(), Outcome::Failed)) / n;
        QVERIFY2(n > 9000 && std::abs(share - 0.25) < 0.018, qPrintable(QString::number(share)));
    }

    void a_batch_that_is_cut_or_throttled_leaves_nothing_behind_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("connection");
        QTest::newRow("cut in its own work") << QByteArray("timeout=1") << QByteArray("queue-fn.order=0");
        QTest::newRow("cut in a call") << QByteArray("timeout=2") << QByteArray("fn-partner.order=0");
        QTest::newRow("cut in a call with retries") << QByteArray("timeout=2") << QByteArray("fn-partner.policy.max_attempts=9");
        QTest::newRow("throttled") << QByteArray("reserved_concurrent_executions=0") << QByteArray("queue-fn.order=0");
        QTest::newRow("given up by its caller") << QByteArray("timeout=900") << QByteArray("queue-fn.policy.timeout=0.5s");
    }
    void a_batch_that_is_cut_or_throttled_leaves_nothing_behind() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, connection);
        Scenario s = batches("0.3s", {setting.constData()});
        calls_server(s, "0.4s", {"policy.timeout=0.3s"}).set(connection.constData()).set("users.rate=1");
        BatchRun run(s, 5);
        run.until(1000);
        // What is left is under way: one leak for each batch would be 200.
        QVERIFY(Batches::batches.size() > 190);
        for (const Outcome each : Batches::batches) QVERIFY(each != Outcome::Ok);
        QVERIFY2(run.world.head.frames_live < 60, qPrintable(QString::number(run.world.head.frames_live)));
        QVERIFY2(run.world.head.requests_live < 60, qPrintable(QString::number(run.world.head.requests_live)));
    }

    void lam_25_load_balancers_of_the_wrong_kind_are_refused() {
        const services::ServiceType* fn = services::find("lambda");
        services::ServiceType other = *services::find("server");
        QVERIFY(fn->refuses(other, false).empty() && fn->refuses(*services::find("application_load_balancer"), false).empty());
        other.name = "network_load_balancer";
        QVERIFY(fn->refuses(other, false).english().find("has no Lambda targets") != std::string::npos);
        QVERIFY(fn->refuses(other, true).empty());
    }

    void a_load_balancer_invokes_a_function() {
        Scenario s = function("rate=10", "0.1s");
        s.add("application_load_balancer", "alb").connect("alb", "fn").add("clients", "viewers", {"rate=10", "arrivals=EVENLY_SPACED"});
        TestRun run(s.connect("viewers", "alb"));
        run.until(20);
        QVERIFY(run.outcome("viewers", Outcome::Ok) > 180);
        QCOMPARE(run.conservation(), std::string());
    }

    void an_invocation_error_fails_a_share_of_invocations() {
        TestRun run(function("rate=100", "0.01s"));
        run.until(10).fault("aws:lambda:invocation-error", "fn", 100, -1, 0.25).until(60);
        QCOMPARE(run.observe("fn").reasons.size(), std::size_t{1});
        QVERIFY(run.observe("fn").reasons.front().text.english().find("25 %") != std::string::npos);
        run.until(110);
        QVERIFY(std::abs(run.number("fn", "errors") - 2500) < 180);
        run.kernel().restart_statistics();
        QCOMPARE(run.until(120).number("fn", "errors"), 0.0);
    }

    void an_added_delay_counts_in_the_duration_and_the_timeout() {
        TestRun run(function("rate=1", "0.1s", {"timeout=3"}));
        run.until(20.5).fault("aws:lambda:invocation-add-delay", "fn", 10, -1, 2).until(20.6).kernel().restart_statistics();
        run.until(29.9);
        QVERIFY(std::abs(mean_duration(run) - 2.1) < 1e-8);
        run.until(40.5).fault("aws:lambda:invocation-add-delay", "fn", 0, -1, 5).until(60);
        QVERIFY(run.number("fn", "timeouts") > 10);
    }

    void reclaimed_environments_make_the_next_requests_cold() {
        TestRun run(function("rate=20", "0.45s"));
        run.until(100.01);
        const double before = run.number("fn", "coldStarts");
        run.fault("neph:reclaim-environments", "fn").until(101);
        QVERIFY(run.number("fn", "coldStarts") >= before + 9);
        QCOMPARE(run.when("environments-reclaimed").size(), std::size_t{1});
    }

    void nothing_is_left_of_reclaimed_environments() {
        Scenario s = function("rate=0", "0.1s");
        TestRun run(s);
        burst(run, s, 50);
        run.until(10).fault("neph:reclaim-environments", "fn").until(310);
        QCOMPARE(run.number("fn", "environments"), 0.0);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
    }

    void a_lost_zone_fails_what_runs_there_and_new_environments_start_elsewhere() {
        Scenario f = function("rate=20", "0.1s", {"provisioned_concurrent_executions=4", "provisioning_time=10s"});
        calls_server(f, "0.35s");
        f.zone("a").zone("b");
        TestRun run(f);
        run.until(100.01);
        std::size_t in_a = 0;
        for (const auto& cell : run.observe("fn").cells) in_a += cell.zone == 0 && cell.state == CellState::InService;
        QVERIFY(in_a >= 4);
        run.fault("neph:zone-outage", "a", 50).until(100.02);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{in_a});
        run.until(120);
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{in_a});
        QCOMPARE(run.outcome("users", Outcome::Throttled), std::uint64_t{0});
        std::size_t provisioned = 0;
        for (const auto& cell : run.observe("fn").cells) {
            QCOMPARE(static_cast<int>(cell.zone), 1);
            provisioned += cell.label.starts_with("provisioned");
        }
        QCOMPARE(provisioned, std::size_t{4});
        edit(run, f.set("users.rate=0").set("fn.provisioned_concurrent_executions=0"));
        run.until(1200);
        QCOMPARE(run.kernel().w.head.frames_live, 0u);
        QCOMPARE(run.kernel().w.head.requests_live, 0u);
        QCOMPARE(run.conservation(), std::string());
    }

    void settings_that_aws_refuses_are_errors() {
        Scenario s = function("rate=1", "0.1s");
        QCOMPARE(issue(s, "config.reserved_concurrent_executions"), std::string());
        QCOMPARE(issue(s.set("fn.reserved_concurrent_executions=900"), "config.reserved_concurrent_executions"), std::string());
        QVERIFY(issue(s.set("fn.reserved_concurrent_executions=901"), "config.reserved_concurrent_executions").find("100 of them") !=
                std::string::npos);
        s.set("fn.reserved_concurrent_executions=5").set("fn.provisioned_concurrent_executions=6");
        QVERIFY(issue(s, "config.provisioned_concurrent_executions").find("cannot exceed") != std::string::npos);
        s.set("fn.reserved_concurrent_executions=-1").set("fn.qualifier=LATEST");
        QVERIFY(issue(s, "config.provisioned_concurrent_executions").starts_with("$LATEST"));
        QVERIFY(issue(s.set("fn.reserved_concurrent_executions=0"), "config.reserved_concurrent_executions").find("throttled") !=
                std::string::npos);
    }

    void an_edit_that_removes_a_busy_function_gives_its_concurrency_back() {
        Scenario s = function("rate=0", "100s", {"account_concurrent_executions=30", "timeout=900"});
        Scenario with = function("rate=0", "100s", {"account_concurrent_executions=30", "timeout=900"});
        with.app_version("slow", "100s").add("lambda", "other", {"timeout=900", "app_version=slow", "account_concurrent_executions=30"});
        with.add("clients", "others", {"rate=100000", "arrivals=EVENLY_SPACED", "timeout=0s"}).connect("others", "other");
        TestRun run(with);
        run.until(0.01);
        QCOMPARE(metric(run, "UnreservedConcurrentExecutions"), 30.0);
        edit(run, s);
        QCOMPARE(metric(run, "UnreservedConcurrentExecutions"), 0.0);
        burst(run, s, 40);
        QCOMPARE(run.calls("fn").in_flight.value, 30u);
    }

    void a_restored_run_goes_on_byte_for_byte() {
        Scenario s =
            function("rate=200", "0.1s", {"provisioned_concurrent_executions=5", "timeout=1", "reserved_concurrent_executions=30"});
        s.set("users.arrivals=POISSON").set("v1.service_time.law=EXPONENTIAL").set("v1.error_rate=0.1");
        s.add("clients", "senders", {"rate=20"}).connect("senders", "fn", {"mode=ASYNC"});
        calls_server(s, "0.1s", {"policy.max_attempts=3", "policy.timeout=0.2s"}).set("partner.service_time.law=EXPONENTIAL");
        TestRun one(s), two(s);
        const kernel::Snapshot middle = one.until(100).kernel().w.save();
        QVERIFY(middle == two.until(100).kernel().w.save());
        const kernel::Snapshot end = one.until(1500).kernel().w.save();
        one.kernel().w.restore(middle);
        one.kernel().run(from_seconds(1500));
        QVERIFY(end == one.kernel().w.save());
        QCOMPARE(one.conservation(), std::string());
        QCOMPARE(one.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(LambdaTest)
#include "lambda_test.moc"
