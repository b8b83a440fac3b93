#include "tests/support/scenario.h"

#include <QTest>

#include <thread>

#include "engine/services/compiler.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

Scenario clients_of_a_server() {
    Scenario s;
    s.request_class("any", 1, false).add("clients", "users", {"rate=100"}).add("server", "web").connect("users", "web");
    return s;
}

kernel::CallStatistics& statistics(run::Simulation& run, std::string_view id) { return run.kernel().w.nodes[*run.plan().node(id)]; }

void run_and_lose_a_call() {
    run::Simulation run(*services::compile(clients_of_a_server().design(), services::catalog()), nullptr);
    run.advance(10 * kSecond);
    ++statistics(run, "web").calls;
}

}  // namespace

class ScenarioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_run_whose_books_are_balanced_passes() {
        TestRun run(clients_of_a_server());
        run.until(10);
        QVERIFY(run.outcome("users", kernel::Outcome::Ok) > 900);
        QCOMPARE(run.conservation(), std::string());
    }

    void a_run_that_lost_a_call_fails_its_test() {
        QEXPECT_FAIL("", "a call is lost on purpose", Continue);
        run_and_lose_a_call();
    }

    void so_does_one_in_another_thread() {
        QEXPECT_FAIL("", "a call is lost on purpose", Continue);
        std::thread(run_and_lose_a_call).join();
    }

    void what_is_not_balanced_is_told_with_its_numbers() {
        TestRun run(clients_of_a_server());
        run.until(10);
        ++statistics(run.simulation(), "web").calls;
        const std::string broken = run.conservation();
        --statistics(run.simulation(), "web").calls;
        const std::string calls = "web (calls): calls " + std::to_string(run.calls("web").calls + 1) + " + ";
        QVERIFY2(broken.starts_with(calls), broken.c_str());
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
