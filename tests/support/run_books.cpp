#include "tests/support/run_books.h"

#include <initializer_list>
#include <utility>

#include "engine/run/simulation.h"
#include "tests/support/books.h"

namespace nephoscope::test {

namespace {

[[maybe_unused]] const auto kEveryRun =
    run::Simulation::at_end = [](run::Simulation& each) { expect_balanced(each.kernel(), each.plan()); };

/// Below 0 where there is no such name.
template <typename Values>
double named(const Values& values, std::string_view name) {
    for (const auto& [key, value] : values)
        if (key == name) return static_cast<double>(value);
    return -1;
}

using Counts = std::initializer_list<std::pair<std::string_view, std::uint64_t>>;

double count_of(const kernel::CallStatistics& s, std::string_view name) {
    const auto of = [&](kernel::Outcome outcome) { return s.outcomes[static_cast<int>(outcome)]; };
    using kernel::Outcome;
    return named(Counts{{"sent", s.calls},
                        {"calls", s.calls},
                        {"inFlightAtStart", s.in_flight_at_start},
                        {"ok", of(Outcome::Ok)},
                        {"failed", of(Outcome::Failed)},
                        {"throttled", of(Outcome::Throttled)},
                        {"rejected", of(Outcome::Rejected)},
                        {"timedOut", of(Outcome::TimedOut)},
                        {"dropped", of(Outcome::Dropped)},
                        {"inFlight", s.in_flight.value}},
                 name);
}

double count_of(const services::StepReading& s, std::string_view name) {
    return named(
        Counts{{"entered", s.entered}, {"succeeded", s.succeeded}, {"failed", s.failed}, {"aborted", s.aborted}, {"inFlight", s.in_flight}},
        name);
}

}  // namespace

std::string unbalanced(kernel::Kernel& k, const services::Plan& plan) {
    std::string broken;
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        const services::ServiceType& type = *plan.types[i];
        const std::string& id = plan.program.nodes[i].id;
        broken += unbalanced(type.name == "clients" ? "requests" : "calls", id,
                             [&](std::string_view name) { return count_of(k.w.nodes[i], name); });
        services::Observation seen;
        type.observe(k, static_cast<kernel::NodeIndex>(i), seen);
        broken += unbalanced(type.name, id, [&](std::string_view name) { return named(seen.numbers, name); });
        for (const services::StepReading& step : seen.steps)
            broken += unbalanced("steps", id + "." + step.name, [&](std::string_view name) { return count_of(step, name); });
    }
    return broken;
}

void expect_balanced(kernel::Kernel& k, const services::Plan& plan) { report(unbalanced(k, plan)); }

}  // namespace nephoscope::test
