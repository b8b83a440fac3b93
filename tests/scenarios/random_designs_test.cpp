#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

#include "engine/run/results.h"
#include "tests/scenarios/random_design.h"
#include "tests/support/books.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

constexpr int kDesigns = 500, kAllDesigns = 6000, kFewDesigns = 40;
constexpr double kSeconds = 60;
constexpr std::uint64_t kMostEvents = 3'000'000;  ///< A loop of events feeds itself, and the run with it.

int designs() {
    return qEnvironmentVariableIsSet("NEPHOSCOPE_FULL")    ? kAllDesigns
           : qEnvironmentVariableIsSet("NEPHOSCOPE_SHORT") ? kFewDesigns
                                                           : kDesigns;
}

/// In steps of `step` seconds, until `end` or kMostEvents.
void run_in_steps(run::Simulation& simulation, double step, double end) {
    for (double at = to_seconds(simulation.now()); at < end && simulation.kernel().w.head.events < kMostEvents;) {
        at = std::min(at + step, end);
        simulation.advance(from_seconds(at), {.events = kMostEvents - simulation.kernel().w.head.events});
    }
}

/// Empty where every number that has bounds is within them. After an edit some capacities are today's for all of the time.
std::string out_of_bounds(TestRun& run, const model::Design& design, bool edited) {
    std::string broken;
    for (const model::Component& each : design.components()) {
        const services::Observation seen = run.observe(each.id());
        const std::string who = each.id() + " (" + services::catalog().type_of(each)->name + "): ";
        // For a while beyond their capacity, as AWS's are.
        const bool bursts = services::catalog().type_of(each)->name == "dynamodb" || services::catalog().type_of(each)->name == "kinesis";
        if (seen.busy < 0 || (!bursts && !edited && seen.busy > seen.capacity * (1 + 1e-9)))
            broken += who + std::to_string(seen.busy) + " busy of " + std::to_string(seen.capacity) + "; ";
        const services::Reading& queue = seen.queue;
        if (queue.part < 0 || queue.part > queue.maximum) broken += who + std::to_string(queue.part) + " waiting; ";
        if (queue.whole < 0 || queue.whole > queue.maximum * static_cast<double>(run.kernel().now()) * (1 + 1e-9))
            broken += who + "more wait on average than ever did; ";
        for (const services::CellReading& cell : seen.cells)
            if (cell.busy < 0 || (!bursts && !edited && cell.busy > cell.capacity * (1 + 1e-9)))
                broken += who + cell.label + ", " + std::to_string(cell.busy) + " busy of " + std::to_string(cell.capacity) + "; ";
        for (const auto& [name, value] : seen.numbers)
            if (!(value >= 0)) broken += who + name + " is " + std::to_string(value) + "; ";
    }
    return broken;
}

/// Names in the books that stood for something.
void note_moved(TestRun& run, const model::Design& design, std::set<std::string>& moved) {
    for (const model::Component& each : design.components()) {
        const std::string& type = services::catalog().type_of(each)->name;
        for (const auto& [name, value] : run.observe(each.id()).numbers)
            if (value > 0) moved.insert(type + "." + name);
    }
}

/// Little's law, exactly: the time integral of those in flight is the sum of all latencies and of what is in flight still. Only calls that
/// ended well or timed out have a latency, so that it is a bound where others ended, too. `since`: when the statistics began.
std::string breaks_the_law(const kernel::CallStatistics& s, SimTime now, SimTime since) {
    const auto by = [&](kernel::Outcome outcome) { return s.outcomes[static_cast<int>(outcome)]; };
    const std::uint64_t timed = by(kernel::Outcome::Ok) + by(kernel::Outcome::TimedOut);
    const double integral = s.in_flight.integral(now), sum = static_cast<double>(s.latency.sum), span = static_cast<double>(now - since);
    std::string broken;
    if (s.latency.count > timed) broken += "more latencies than calls that have one";
    if (integral < 0 || integral > s.in_flight.maximum * span * (1 + 1e-9)) broken += "more in flight on average than ever were; ";
    if (since || s.in_flight_at_start) return broken;
    const std::uint64_t ended = s.calls - s.in_flight.value;
    const double slack = 1 + 1e-9 * integral;
    if (sum > integral + slack) broken += "calls took longer than they were in flight; ";
    if (ended == timed && integral > sum + static_cast<double>(s.in_flight.value) * span + slack) broken += "time in flight is nobody's; ";
    return broken;
}

/// Empty where the counts of its histogram are what it says it holds.
std::string miscounts(const kernel::CallStatistics& s, const kernel::Blocks& blocks) {
    std::uint64_t counted = 0;
    s.latency.each(blocks, [&](SimTime, std::uint64_t n) { counted += n; });
    return counted == s.latency.count ? std::string() : "a histogram of " + std::to_string(counted) + " values says it has more or less; ";
}

std::string broken_laws(TestRun& run) {
    std::string broken;
    kernel::World& w = run.kernel().w;
    const auto& program = run.kernel().program;
    for (const kernel::Node& node : program.nodes) {
        const kernel::CallStatistics& s = run.calls(node.id);
        const std::string wrong = breaks_the_law(s, run.kernel().now(), w.head.warmup_end) + miscounts(s, w.blocks);
        if (!wrong.empty()) broken += node.id + ": " + wrong;
    }
    for (std::size_t i = 0; i < program.links.size() && !w.head.warmup_end; ++i) {
        const kernel::LinkState& link = w.links[i];
        const std::uint64_t ended = std::accumulate(std::begin(link.outcomes), std::end(link.outcomes), std::uint64_t{0});
        if (link.calls != ended + link.in_flight) broken += program.links[i].id + ": a call is lost; ";
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

/// Of what never came about.
void expect_few(const std::vector<std::string>& rest, std::size_t most) {
    std::string all;
    for (const std::string& each : rest) all += each + " ";
    if (designs() < kDesigns) QSKIP("too few designs");
    QVERIFY2(rest.size() <= most, all.c_str());
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
        Scenario scenario = test::random_design(seed);
        test::add_random_faults(scenario.design(), seed);
        test::add_random_changes(scenario.design(), seed);
        const Scenario edited = seed % 2 ? scenario : test::random_edit(scenario, seed);
        TestRun run(scenario);
        // The other one is looked at all the time: series of everything, and traces.
        run::Recorder recorder(kSecond, true);
        run::Simulation again(*services::compile(scenario.design(), services::catalog()), &recorder);
        run_in_steps(run.simulation(), kSeconds / 2, kSeconds / 2);
        run_in_steps(again, 0.7, kSeconds / 2);
        expect_nothing(out_of_bounds(run, scenario.design(), false) + broken_laws(run));
        if (seed % 2 == 0)
            for (run::Simulation* each : {&run.simulation(), &again}) each->edit(*services::compile(edited.design(), services::catalog()));
        run_in_steps(run.simulation(), kSeconds, kSeconds);
        expect_nothing(run.conservation());
        expect_nothing(out_of_bounds(run, edited.design(), seed % 2 == 0));
        if (seed % 2) expect_nothing(broken_laws(run));
        run_in_steps(again, 0.7, kSeconds);
        expect_nothing(difference(of_the_system(run.results()), of_the_system(run::results_json(again, nullptr, {}, ""))));
        s_events += run.simulation().kernel().w.head.events;
        note_moved(run, edited.design(), s_moved);
        for (const model::Fault& each : scenario.design().faults()) s_actions.insert(each.action());
        for (const run::LogEntry& each : run.log()) s_logged.insert(each.what);
    }
    void deployments_and_changes_of_size_happened() {
        std::vector<std::string> rest;
        for (const char* word :
             {"deployment-succeeded", "deployment-failed", "deployment-rolled-back", "scheduled-action", "scale-out", "alarm"})
            if (!s_logged.contains(word)) rest.emplace_back(word);
        expect_few(rest, 0);
    }
    void the_designs_were_not_idle() { QVERIFY(s_events > 100'000); }

    /// What nothing ever came of would prove nothing.
    void nearly_every_fault_happened() {
        std::vector<std::string> rest;
        const auto look_for = [&](const services::FaultType& type) {
            if (!s_actions.contains(std::string(type.action))) rest.emplace_back(type.action);
        };
        for (const services::FaultType& type : services::common_faults()) look_for(type);
        for (const services::ServiceType* service : services::all())
            for (const services::FaultType& type : service->faults) look_for(type);
        expect_few(rest, 2);
    }
    /// The rest takes longer than a minute, such as records that expire after a day, or luck: a new setting makes other designs of all seeds.
    void nearly_every_line_of_the_books_was_written() {
        std::vector<std::string> rest;
        for (const test::Book& book : test::books())
            for (const auto* side : {&book.came, &book.went})
                for (const std::string_view name : *side)
                    if (const std::string full = std::string(book.of) + "." + std::string(name);
                        services::find(std::string(book.of)) && !s_moved.contains(full))
                        rest.push_back(full);
        expect_few(rest, 20);
    }

private:
    static inline std::set<std::string> s_actions, s_logged, s_moved;
    static inline std::uint64_t s_events = 0;
};

QTEST_GUILESS_MAIN(RandomDesignsTest)
#include "random_designs_test.moc"
