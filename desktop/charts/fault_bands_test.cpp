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
    void a_system_that_has_not_recovered_is_no_fault();
    void recovery_lasts_from_the_end_of_the_trigger_and_only_where_the_system_was_down();
    void blind_minutes_last_until_the_new_capacity_serves();
};

namespace {
run::LogEntry entry(double seconds, const char* component, Level level) { return {from_seconds(seconds), component, "x", say("x"), level}; }
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

void FaultBandsTest::a_system_that_has_not_recovered_is_no_fault() {
    FaultBands bands;
    bands.add({{from_seconds(10), "", "not-recovered", say("x"), Level::Problem}});
    QVERIFY(bands.all().empty());
}

void FaultBandsTest::recovery_lasts_from_the_end_of_the_trigger_and_only_where_the_system_was_down() {
    scenario::RecoveryReading not_down, back, still_down;
    not_down.ended = not_down.recovered = from_seconds(30);
    back.ended = from_seconds(100);
    back.down = back.recovered = from_seconds(160);
    still_down.ended = from_seconds(300);
    still_down.down = from_seconds(310);
    const auto bands = recoveryBands({not_down, back, still_down});
    QCOMPARE(bands.size(), 2u);
    QCOMPARE(bands[0].from, from_seconds(100));
    QCOMPARE(bands[0].to, from_seconds(160));
    QCOMPARE(bands[1].from, from_seconds(300));
    QCOMPARE(bands[1].to, kNever);
}

void FaultBandsTest::blind_minutes_last_until_the_new_capacity_serves() {
    scenario::ScalingLag over, waiting;
    over.target = waiting.target = "web";
    over.from = from_seconds(60);
    over.served = from_seconds(280);
    waiting.from = from_seconds(600);
    const auto bands = blindBands({over, waiting});
    QCOMPARE(bands.size(), 2u);
    QCOMPARE(bands[0].from, from_seconds(60));
    QCOMPARE(bands[0].to, from_seconds(280));
    QCOMPARE(bands[1].to, kNever);
}

QTEST_GUILESS_MAIN(FaultBandsTest)
#include "fault_bands_test.moc"
