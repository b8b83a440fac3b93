#include <QTest>

#include <algorithm>

#include "tests/scenarios/random_design.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

constexpr int kDesigns = 60, kAllDesigns = 2000;
constexpr double kSeconds = 60;
constexpr std::uint64_t kMostEvents = 3'000'000;  ///< A loop of events feeds itself, and the run with it.

int designs() {
    return qEnvironmentVariableIsSet("NEPHOSCOPE_FULL") ? kAllDesigns : qEnvironmentVariableIsSet("NEPHOSCOPE_SHORT") ? 15 : kDesigns;
}

/// In steps of `step` seconds, until the end or kMostEvents.
void run_in_steps(run::Simulation& simulation, double step) {
    for (double at = 0; at < kSeconds && simulation.kernel().w.head.events < kMostEvents;) {
        at = std::min(at + step, kSeconds);
        simulation.advance(from_seconds(at), {.events = kMostEvents - simulation.kernel().w.head.events});
    }
}

std::unique_ptr<TestRun> run_with_fault(const Scenario& scenario, const model::Fault& fault) {
    Scenario with = scenario;
    if (!fault.action().empty()) *with.design().add_faults() = fault;
    return std::make_unique<TestRun>(with);
}

/// Empty where every number that has bounds is within them.
std::string out_of_bounds(TestRun& run, const model::Design& design) {
    std::string broken;
    for (const model::Component& each : design.components()) {
        const services::Observation seen = run.observe(each.id());
        const std::string who = each.id() + " (" + services::catalog().type_of(each)->name + "): ";
        const bool bursts = services::catalog().type_of(each)->name == "dynamodb";  // For a while beyond its capacity, as AWS's does.
        if (seen.busy < 0 || (!bursts && seen.busy > seen.capacity * (1 + 1e-9)))
            broken += who + std::to_string(seen.busy) + " busy of " + std::to_string(seen.capacity) + "; ";
        const services::Reading& queue = seen.queue;
        if (queue.part < 0 || queue.part > queue.maximum) broken += who + std::to_string(queue.part) + " waiting; ";
        if (queue.whole < 0 || queue.whole > queue.maximum * static_cast<double>(run.kernel().now()) * (1 + 1e-9))
            broken += who + "more wait on average than ever did; ";
        for (const services::CellReading& cell : seen.cells)
            if (cell.busy < 0 || cell.busy > cell.capacity * (1 + 1e-9))
                broken += who + cell.label + ", " + std::to_string(cell.busy) + " busy of " + std::to_string(cell.capacity) + "; ";
        for (const auto& [name, value] : seen.numbers)
            if (!(value >= 0)) broken += who + name + " is " + std::to_string(value) + "; ";
    }
    return broken;
}

/// Without what they say of the program's own run, which takes other time and memory each time.
std::string of_the_system(const std::string& results) { return results.substr(results.find("\"design\"")); }

/// Where two texts part; empty where they do not.
std::string difference(const std::string& a, const std::string& b) {
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const std::size_t from = at < 200 ? 0 : at - 200;
    return a == b ? std::string() : a.substr(from, 260) + "\n  but in steps\n" + b.substr(from, 260);
}

void expect_nothing(const std::string& wrong) { QVERIFY2(wrong.empty(), wrong.c_str()); }

}  // namespace

/// What must hold for all designs, tried with such as nobody would draw.
class RandomDesignsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_identity_breaks_in_a_random_design_data() {
        QTest::addColumn<quint64>("seed");
        for (int i = 1; i <= designs(); ++i) QTest::addRow("design %d", i) << static_cast<quint64>(i);
    }
    void no_identity_breaks_in_a_random_design() {
        QFETCH(quint64, seed);
        const Scenario scenario = test::random_design(seed);
        const model::Fault fault = test::random_fault(scenario.design(), seed);
        const auto run = run_with_fault(scenario, fault), again = run_with_fault(scenario, fault);
        run_in_steps(run->simulation(), kSeconds);
        expect_nothing(run->conservation());
        expect_nothing(out_of_bounds(*run, scenario.design()));
        run_in_steps(again->simulation(), 0.7);
        expect_nothing(difference(of_the_system(run->results()), of_the_system(again->results())));
        s_events += run->simulation().kernel().w.head.events;
    }
    void the_designs_were_not_idle() { QVERIFY(s_events > 100'000); }

private:
    static inline std::uint64_t s_events = 0;
};

QTEST_GUILESS_MAIN(RandomDesignsTest)
#include "random_designs_test.moc"
