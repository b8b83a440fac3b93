#include <QDir>
#include <QTest>

#include <cmath>
#include <map>

#include "tests/support/examples.h"

using namespace nephoscope;
using kernel::Spread;
using test::Scenario;
using test::TestRun;

namespace {

/// Once for each service and metric, in whichever example it is used in.
struct Seen {
    double values = 0, counted = 0;  ///< how many
    double sum = 0, summed = 0;      ///< seconds
};

double seconds_of(services::MetricKind kind, double value) {
    return value * (kind == services::MetricKind::Seconds ? 1 : kind == services::MetricKind::Milliseconds ? 1e-3 : 1e-6);
}

/// Runs with the single values of all times kept from the first moment on.
void look_at(TestRun& run, double until, std::map<std::string, Seen>& seen) {
    const services::Plan& plan = run.simulation().plan();
    const auto each_time = [&](auto visit) {
        for (std::size_t node = 0; node < plan.types.size(); ++node)
            for (std::size_t m = 0; m < plan.types[node]->metrics.size(); ++m) {
                const services::Metric& metric = plan.types[node]->metrics[m];
                std::vector<Spread*> kept;
                if (metric.spread) plan.types[node]->spreads(run.kernel(), static_cast<kernel::NodeIndex>(node), metric.name, kept);
                if (metric.spread) visit(node, m, kept);
            }
    };
    each_time([&](std::size_t, std::size_t, const std::vector<Spread*>& kept) {
        for (Spread* one : kept) one->keep(run.kernel().w.blocks);
    });
    run.until(until);
    each_time([&](std::size_t node, std::size_t m, const std::vector<Spread*>& kept) {
        const services::Metric& metric = plan.types[node]->metrics[m];
        Seen& of = seen[std::string(plan.types[node]->name) + ' ' + std::string(metric.name)];
        services::Observation now;
        plan.types[node]->observe(run.kernel(), static_cast<kernel::NodeIndex>(node), now);
        if (std::isnan(now.metrics[m].part)) return;
        of.summed += seconds_of(metric.kind, now.metrics[m].part);
        of.counted += now.metrics[m].whole;
        for (const Spread* one : kept)
            one->each(run.kernel().w.blocks, [&](SimTime value, std::uint64_t n) {
                of.values += static_cast<double>(n);
                of.sum += to_seconds(value) * static_cast<double>(n);
            });
    });
}

}  // namespace

class SpreadsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void services_have_a_spread_of_each_metric_that_says_so() {
        for (const services::ServiceType* type : services::all()) {
            const bool says = std::any_of(type->metrics.begin(), type->metrics.end(), [](const auto& each) { return each.spread; });
            QVERIFY2(says == (type->spreads != nullptr), type->name.data());
            for (const services::Metric& metric : type->metrics)
                QVERIFY2(!metric.spread || metric.kind == services::MetricKind::Seconds ||
                             metric.kind == services::MetricKind::Milliseconds || metric.kind == services::MetricKind::Microseconds,
                         metric.name.data());
        }
    }

    void single_values_add_up_to_the_metric() {
        std::map<std::string, Seen> seen;
        for (const char* name : {"three-tier", "serverless-shop", "reference-web-shop", "zones-and-dns", "classic-elb"}) {
            Scenario s = test::example(name);
            QVERIFY2(s.design().components_size() > 0, name);
            s.set("run.warmup=0s");
            TestRun run(s);
            look_at(run, 60, seen);
        }
        std::size_t all = 0;
        for (const services::ServiceType* type : services::all())
            for (const services::Metric& metric : type->metrics) all += metric.spread;
        QCOMPARE(seen.size(), all);
        for (const auto& [name, of] : seen) {
            const std::string told = name + ": " + std::to_string(of.values) + " of " + std::to_string(of.counted) + ", " +
                                     std::to_string(of.sum) + " s of " + std::to_string(of.summed);
            QVERIFY2(of.counted > 0, told.c_str());
            QVERIFY2(of.values == of.counted, told.c_str());
            QVERIFY2(std::abs(of.sum - of.summed) <= 0.01 * of.summed, told.c_str());  // Buckets are 1.6 % wide.
        }
    }
};

QTEST_GUILESS_MAIN(SpreadsTest)
#include "spreads_test.moc"
