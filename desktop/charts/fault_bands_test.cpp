#include <QTest>

#include "desktop/charts/fault_bands.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using Level = run::LogEntry::Level;

class FaultBandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_problem_opens_and_a_good_word_closes();
    void further_problems_of_one_component_are_one_band();
    void another_components_good_word_closes_nothing();
};

namespace {
run::LogEntry entry(double seconds, const char* component, Level level) { return {from_seconds(seconds), component, "x", "x", level}; }
}  // namespace

void FaultBandsTest::a_problem_opens_and_a_good_word_closes() {
    FaultBands bands;
    bands.add({entry(10, "db", Level::Problem)});
    QCOMPARE(bands.all().size(), 1u);
    QCOMPARE(bands.all()[0].to, kNever);
    bands.add({entry(70, "db", Level::Good)});
    QCOMPARE(bands.all()[0].from, from_seconds(10));
    QCOMPARE(bands.all()[0].to, from_seconds(70));
}

void FaultBandsTest::further_problems_of_one_component_are_one_band() {
    FaultBands bands;
    bands.add({entry(10, "db", Level::Problem), entry(12, "db", Level::Warning), entry(15, "db", Level::Problem)});
    QCOMPARE(bands.all().size(), 1u);
    QCOMPARE(bands.all()[0].from, from_seconds(10));
}

void FaultBandsTest::another_components_good_word_closes_nothing() {
    FaultBands bands;
    bands.add({entry(10, "db", Level::Problem), entry(20, "web", Level::Good)});
    QCOMPARE(bands.all().size(), 1u);
    QCOMPARE(bands.all()[0].to, kNever);
}

QTEST_GUILESS_MAIN(FaultBandsTest)
#include "fault_bands_test.moc"
