#include "tests/support/scenario.h"

#include <QTest>

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

Scenario clients_of_a_server() {
    Scenario s;
    s.request_class("any", 1, false).add("clients", "users", {"rate=100"}).add("server", "web").connect("users", "web");
    return s;
}

kernel::CallStatistics& statistics(TestRun& run, std::string_view id) { return run.kernel().w.nodes[*run.simulation().plan().node(id)]; }

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

    void a_run_that_lost_a_call_fails_its_test_where_it_ends() {
        QEXPECT_FAIL("", "a call is lost on purpose", Continue);
        TestRun run(clients_of_a_server());
        run.until(10);
        ++statistics(run, "web").calls;
    }

    void what_is_not_balanced_is_told_with_its_numbers() {
        TestRun run(clients_of_a_server());
        run.until(10);
        ++statistics(run, "web").calls;
        const std::string broken = run.conservation();
        --statistics(run, "web").calls;
        const std::string calls = "web (calls): calls " + std::to_string(run.calls("web").calls + 1) + " + ";
        QVERIFY2(broken.starts_with(calls), broken.c_str());
    }
};

QTEST_GUILESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
