// Of every example: what is told of a request's time adds up, whatever services it went through, and tracing changes nothing.
#include <QDir>
#include <QtTest>

#include <numeric>

#include "engine/model/file.h"
#include "engine/run/results.h"
#include "engine/run/simulation.h"

using namespace nephoscope;
using run::Part;
using run::Segment;

namespace {

constexpr SimTime kEnd = 40 * kSecond;

model::Design example(const QString& name) {
    const QString path = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/%1.nepho.json").arg(name);
    return model::load_file(path.toStdString(), services::catalog())->design;
}

std::string results(run::Simulation& simulation) {
    const std::string all = run::results_json(simulation, nullptr, {}, "");
    return all.substr(all.find("\"design\""));
}

/// Empty when the parts of all rows fill their times; otherwise what does not.
QString gaps(const run::Waterfall& fall) {
    for (const Segment& each : fall.segments) {
        SimTime at = each.arrived;
        for (const run::TracePart& part : each.parts) {
            if (part.from != at || part.to <= part.from) return QString::fromStdString(std::string(each.component));
            at = part.to;
        }
        if (at != each.ended || each.sent > each.arrived) return QString::fromStdString(std::string(each.component));
    }
    return {};
}

}  // namespace

class TracesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_example_adds_up_data() {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples"));
        for (const QString& file : folder.entryList({QStringLiteral("*.nepho.json")})) {
            const QString name = file.section(QLatin1Char('.'), 0, 0);
            QTest::newRow(name.toUtf8().constData()) << name;
        }
    }
    void every_example_adds_up() {
        QFETCH(QString, name);
        const auto plan = services::compile(example(name), services::catalog());
        QVERIFY(plan);
        run::Recorder recorder(kSecond, true);
        run::Simulation traced(*plan, &recorder), untraced(*plan, nullptr);
        traced.advance(kEnd);
        untraced.advance(kEnd);
        QCOMPARE(results(traced), results(untraced));
        QVERIFY(recorder.traces().all().size() >= 20);
        for (const run::Trace& trace : recorder.traces().all()) {
            const run::Waterfall fall = run::waterfall(trace, kEnd);
            QCOMPARE(gaps(fall), QString());
            QCOMPARE(fall.segments.front().kind, Segment::Kind::Client);
            const auto shares = run::shares_of(fall);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), SimTime{0}), fall.end - fall.start);
            QCOMPARE(fall.end, trace.ended() ? trace.end : kEnd);
            QVERIFY(!trace.cut);
            for (std::size_t i = 1; i < fall.segments.size(); ++i)
                QVERIFY2(fall.segments[i].parent >= 0, fall.segments[i].component.data());
        }
    }
};

QTEST_GUILESS_MAIN(TracesTest)
#include "traces_test.moc"
