#include "engine/scenario/scaling.h"

#include <QTest>

#include <limits>

using namespace nephoscope;
using namespace nephoscope::scenario;

Q_DECLARE_METATYPE(std::int64_t)

namespace {

using Steps = google::protobuf::RepeatedPtrField<model::StepAdjustment>;

void add_step(Steps& steps, double lower, double upper, double adjustment) {
    model::StepAdjustment& step = *steps.Add();
    if (lower > -std::numeric_limits<double>::infinity()) step.set_lower(lower);
    if (upper < std::numeric_limits<double>::infinity()) step.set_upper(upper);
    step.set_adjustment(adjustment);
}

}  // namespace

class ScalingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asg_10_percent_changes_are_rounded_as_documented_data() {
        QTest::addColumn<double>("percent");
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("change");
        QTest::newRow("12.7 is 12") << 127.0 << 10 << 12;
        QTest::newRow("10 % of 14 is 1") << 10.0 << 14 << 1;
        QTest::newRow("0.67 is 1") << 67.0 << 1 << 1;
        QTest::newRow("-0.58 is -1") << -58.0 << 1 << -1;
        QTest::newRow("-6.67 is -6") << -66.7 << 10 << -6;
        QTest::newRow("nothing") << 0.0 << 10 << 0;
    }
    void asg_10_percent_changes_are_rounded_as_documented() {
        QFETCH(const double, percent);
        QFETCH(const int, capacity);
        QFETCH(const int, change);
        QCOMPARE(change_of(model::PERCENT_CHANGE_IN_CAPACITY, percent, static_cast<std::uint32_t>(capacity), 0), std::int64_t{change});
    }

    void a_percent_change_is_at_least_the_least_magnitude() {
        QCOMPARE(change_of(model::PERCENT_CHANGE_IN_CAPACITY, 25, 4, 2), std::int64_t{2});
        QCOMPARE(change_of(model::PERCENT_CHANGE_IN_CAPACITY, -25, 4, 2), std::int64_t{-2});
        QCOMPARE(change_of(model::PERCENT_CHANGE_IN_CAPACITY, 100, 4, 2), std::int64_t{4});
    }

    void other_adjustments_are_taken_as_they_are() {
        QCOMPARE(change_of(model::CHANGE_IN_CAPACITY, -3, 10, 5), std::int64_t{-3});
        QCOMPARE(change_of(model::EXACT_CAPACITY, 4, 10, 0), std::int64_t{-6});
    }

    void asg_10_the_step_is_the_one_whose_bounds_hold_the_breach() {
        Steps out, in;
        const double end = std::numeric_limits<double>::infinity();
        add_step(out, 0, 10, 1);
        add_step(out, 10, end, 3);
        add_step(in, -10, 0, -1);
        add_step(in, -end, -10, -2);
        QCOMPARE(step_of(out, 0, true)->adjustment(), 1.0);
        QCOMPARE(step_of(out, 9.99, true)->adjustment(), 1.0);
        QCOMPARE(step_of(out, 10, true)->adjustment(), 3.0);
        QVERIFY(!step_of(out, -1, true));
        QCOMPARE(step_of(in, 0, false)->adjustment(), -1.0);
        QCOMPARE(step_of(in, -10, false)->adjustment(), -2.0);
        QVERIFY(!step_of(in, 0.1, false));
    }

    void asg_08_the_new_size_is_in_proportion_and_rounded_up() {
        QCOMPARE(tracking_capacity(4, 80, 50), 7u);
        QCOMPARE(tracking_capacity(4, 50, 50), 4u);
        QCOMPARE(tracking_capacity(10, 10, 50), 2u);
        QCOMPARE(tracking_capacity(3, 0, 50), 0u);
    }

    void asg_06_out_when_any_asks_and_in_when_all_do_data() {
        QTest::addColumn<QString>("wishes");  // "H7": high, 7; "L3": low, 3; "-4": neither; "l3": low, but never in
        QTest::addColumn<bool>("warming");
        QTest::addColumn<int>("desired");
        QTest::newRow("one high") << "H7" << false << 7;
        QTest::newRow("any high, the largest") << "H7 H9 L2" << false << 9;
        QTest::newRow("out while warming") << "H7" << true << 7;
        QTest::newRow("high, but not more than there are") << "H4" << false << 5;
        QTest::newRow("all low, the largest") << "L2 L3" << false << 3;
        QTest::newRow("one is not low") << "L2 -4" << false << 5;
        QTest::newRow("not in while warming") << "L2 L3" << true << 5;
        QTest::newRow("one never scales in: the others decide") << "l1 L3" << false << 3;
        QTest::newRow("nobody scales in") << "l1" << false << 5;
        QTest::newRow("nobody asks") << "-5" << false << 5;
    }
    void asg_06_out_when_any_asks_and_in_when_all_do() {
        QFETCH(const QString, wishes);
        QFETCH(const bool, warming);
        QFETCH(const int, desired);
        std::vector<TrackingWish> all;
        for (const QString& each : wishes.split(QLatin1Char(' ')))
            all.push_back(
                {each[0] != QLatin1Char('l'), each[0] == QLatin1Char('H'), each[0].toUpper() == QLatin1Char('L'), each.mid(1).toUInt()});
        QCOMPARE(desired_by(all, 5, warming), static_cast<std::uint32_t>(desired));
    }
};

QTEST_GUILESS_MAIN(ScalingTest)
#include "scaling_test.moc"
