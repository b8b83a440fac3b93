#include <QTest>

#include "engine/model/file.h"
#include "engine/run/results.h"
#include "engine/run/simulation.h"

using namespace nephoscope;

namespace {

constexpr SimTime kEnd = 250 * kSecond;

std::shared_ptr<const services::Plan> plan_of(const QString& path) {
    const auto file = model::load_file(path.toStdString(), services::catalog());
    if (!file || !file->readable()) return nullptr;
    const auto plan = services::compile(file->design, services::catalog());
    return plan ? *plan : nullptr;
}

/// A run with its log and series.
struct Run {
    explicit Run(const std::shared_ptr<const services::Plan>& plan) : simulation(plan, &recorder) {}

    std::string results() {
        const std::string all = run::results_json(simulation, &recorder, {}, "");
        return all.substr(all.find("\"design\""));
    }

    run::Recorder recorder;
    run::Simulation simulation;
};

}  // namespace

/// The three-tier example while links are slow, apps hang, instances stop, the database fails over and a zone is lost.
class ReplayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        plan_ = plan_of(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/scenarios/designs/three-tier-failing.nepho.json"));
        QVERIFY(plan_);
        Run straight(plan_);
        straight.simulation.advance(kEnd);
        expected_ = straight.results();
        for (const char* word : {"app-hangs", "failover-complete", "instance-stopped", "node-lost", "target-healthy", "fault-ended"})
            QVERIFY2(expected_.find(word) != std::string::npos, word);
    }

    void paused_and_resumed() {
        Run run(plan_);
        for (SimTime t = 0; t < kEnd; t += 1'234'567'891) run.simulation.advance(t);
        run.simulation.advance(kEnd);
        QCOMPARE(run.results(), expected_);
    }

    void stepped_event_by_event_where_faults_act() {
        Run run(plan_);
        for (const SimTime fault : {20, 40, 70, 140}) {
            run.simulation.advance(fault * kSecond - 50 * kMillisecond);
            for (int i = 0; i < 3000; ++i) run.simulation.advance(kEnd, {1, false});
        }
        run.simulation.advance(kEnd);
        QCOMPARE(run.results(), expected_);
    }

    void restored_from_a_snapshot_data() {
        QTest::addColumn<SimTime>("kept");
        QTest::addColumn<SimTime>("back_to");
        QTest::newRow("before all faults") << 10 * kSecond << 15 * kSecond;
        QTest::newRow("while a link is slow") << 25 * kSecond << 36 * kSecond;
        QTest::newRow("while an app hangs") << 60 * kSecond << 71 * kSecond;
        QTest::newRow("while the database fails over") << 90 * kSecond << 102 * kSecond;
        QTest::newRow("while a zone is lost") << 145 * kSecond << 156 * kSecond;
        QTest::newRow("the start") << SimTime{0} << SimTime{0};
    }
    void restored_from_a_snapshot() {
        QFETCH(SimTime, kept);
        QFETCH(SimTime, back_to);
        Run run(plan_);
        run.simulation.advance(kept);
        run.simulation.keep(~std::size_t{0});
        run.simulation.advance(kEnd);
        QCOMPARE(run.results(), expected_);
        run.simulation.seek(back_to);
        QVERIFY(run.results() != expected_);
        run.simulation.seek(kEnd);
        QCOMPARE(run.results(), expected_);
    }

    void branched_without_a_change() {
        Run run(plan_);
        run.simulation.advance(200 * kSecond);
        run.simulation.seek(80 * kSecond);
        QVERIFY(run.simulation.branch());
        run.simulation.advance(kEnd);
        QCOMPARE(run.results(), expected_);
    }

    void unwatched() {
        run::Simulation alone(plan_, nullptr);
        Run watched(plan_);
        watched.simulation.kernel().sample_every = 1;
        alone.advance(kEnd);
        watched.simulation.advance(kEnd);
        QCOMPARE(watched.results(), expected_);
        QCOMPARE(alone.kernel().w.head.events, watched.simulation.kernel().w.head.events);
        for (std::size_t i = 0; i < plan_->program.nodes.size(); ++i)
            for (int o = 0; o < kernel::kOutcomes; ++o)
                QCOMPARE(alone.kernel().w.nodes[i].outcomes[o], watched.simulation.kernel().w.nodes[i].outcomes[o]);
    }

private:
    std::shared_ptr<const services::Plan> plan_;
    std::string expected_;
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
