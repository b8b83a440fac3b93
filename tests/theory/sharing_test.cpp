#include <QTest>

#include <unordered_map>
#include <utility>
#include <vector>

#include "tests/support/scenario.h"
#include "tests/theory/theory.h"

using namespace nephoscope;
using namespace nephoscope::theory;
using test::Scenario;
using test::TestRun;

namespace {

constexpr double kRho = .8;
constexpr double kServiceMs = 1;  ///< mean size of a job

/// How long each request was at the server, by request.
class Sojourns : public kernel::Observer {
public:
    void log(kernel::NodeIndex, const char*, Text, Level) override {}
    void hop(const kernel::Request& request, kernel::LinkIndex, bool back, kernel::Outcome, bool, SimTime arrive) override {
        SimTime& time = times_[request.id];
        time = back ? arrive - time : arrive;
        if (back) finished_.emplace_back(request.id, time);
    }
    /// In the order in which they left.
    std::vector<std::pair<std::uint64_t, SimTime>> take() { return std::move(finished_); }

private:
    std::unordered_map<std::uint64_t, SimTime> times_;
    std::vector<std::pair<std::uint64_t, SimTime>> finished_;
};

std::vector<std::pair<std::uint64_t, SimTime>> serve(const QByteArray& law, int processors, int seed, double requests) {
    Scenario s;
    const std::string rate = "rate=" + std::to_string(kRho * 1000 / kServiceMs), count = "servers=" + std::to_string(processors),
                      drawn = "service_time.law=" + law.toStdString(), run = "run.seed=" + std::to_string(seed);
    s.request_class("any", 1, false)
        .add("clients", "clients", {"arrivals=POISSON", rate, "timeout=0s"})
        .add("server", "server", {"discipline=PROCESSOR_SHARING", "service_time.mean=0.001s", "service_time.variation=2", count, drawn})
        .connect("clients", "server")
        .set(run);
    TestRun of(s);
    Sojourns sojourns;
    of.kernel().observer = &sojourns;
    of.kernel().sample_every = 1;
    of.kernel().run(from_seconds(requests / (kRho * 1000 / kServiceMs)));
    if (const std::string wrong = of.conservation(); !wrong.empty()) qFatal("%s", wrong.c_str());
    return sojourns.take();
}

struct SizeClass {
    const char* name;
    double size, from, to;  ///< in mean sizes
};
constexpr SizeClass kSizes[] = {{"half", .5, .4, .6}, {"mean", 1, .85, 1.2}, {"four times", 4, 3.2, 5}};

/// Mean response of jobs of a class, scaled to the class's named size.
struct Responses {
    double work[std::size(kSizes)] = {}, time[std::size(kSizes)] = {};

    void add(double size, double response) {
        for (std::size_t c = 0; c < std::size(kSizes); ++c) {
            if (size < kSizes[c].from || size >= kSizes[c].to) continue;
            work[c] += size;
            time[c] += response;
        }
    }
    double of(std::size_t c) const { return kSizes[c].size * time[c] / work[c]; }
};

/// What a request asks of the server is drawn for the request alone, so the same requests at a server with a processor for each of them
/// take exactly their sizes.
Responses by_size(const QByteArray& law, int seed, double requests) {
    constexpr double kUnit = kServiceMs * kMillisecond;
    std::unordered_map<std::uint64_t, SimTime> sizes;
    for (const auto& [id, time] : serve(law, 1'000'000, seed, requests)) sizes[id] = time;
    Responses responses;
    const auto finished = serve(law, 1, seed, requests);
    for (std::size_t i = finished.size() / 5; i < finished.size(); ++i)
        if (const auto size = sizes.find(finished[i].first); size != sizes.end())
            responses.add(static_cast<double>(size->second) / kUnit, static_cast<double>(finished[i].second) / kUnit);
    return responses;
}

}  // namespace

/// Sakata, Noguchi, Oizumi 1971; Kleinrock, Queueing Systems II: on one shared processor a job of size x takes x / (1 - rho) on average.
class SharingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T06_a_job_takes_time_in_proportion_to_its_size_data() {
        QTest::addColumn<QByteArray>("law");
        QTest::newRow("T06 rho .8, by size, EXPONENTIAL") << QByteArray("EXPONENTIAL");
        if (depth() == Depth::Full) QTest::newRow("T06 rho .8, by size, LOGNORMAL") << QByteArray("LOGNORMAL");
    }
    void T06_a_job_takes_time_in_proportion_to_its_size() {
        QFETCH(QByteArray, law);
        const double requests = depth() == Depth::Full ? 2e6 : depth() == Depth::Usual ? 6e5 : 2e4;
        QVector<Responses> runs;
        for (int seed = 1; seed <= (depth() == Depth::Tiny ? 2 : 20); ++seed) runs.push_back(by_size(law, seed, requests));
        for (std::size_t c = 0; c < std::size(kSizes); ++c) {
            QVector<double> found;
            for (const Responses& each : runs) found.push_back(each.of(c));
            const double truth = kSizes[c].size / (1 - kRho);
            const QString text = verdict(QString::fromLatin1(kSizes[c].name), found, truth, .01 * truth);
            QVERIFY2(text.isEmpty(), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(SharingTest)
#include "sharing_test.moc"
