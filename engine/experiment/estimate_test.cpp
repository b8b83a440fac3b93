#include "engine/experiment/estimate.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace nephoscope::experiment;

class EstimateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_single_value_has_no_interval() {
        const double one[] = {3};
        QCOMPARE(estimate(one).mean, 3.0);
        QVERIFY(std::isnan(estimate(one).half_width));
        QVERIFY(std::isnan(estimate({}).mean));
    }
    void the_interval_is_students() {
        // By hand: mean 5, squares 9+1+1+9 = 20, s = sqrt(20/3), t(3) = 3.182.
        const double four[] = {2, 4, 6, 8};
        QCOMPARE(estimate(four).mean, 5.0);
        QVERIFY(std::abs(estimate(four).half_width - 3.182 * std::sqrt(20.0 / 3 / 4)) < 1e-9);
    }
    void equal_values_leave_no_doubt() {
        const double same[] = {7, 7, 7};
        QCOMPARE(estimate(same).half_width, 0.0);
    }
    void quantiles_of_t_data() {
        QTest::addColumn<int>("degrees");
        QTest::addColumn<double>("quantile");
        QTest::newRow("1") << 1 << 12.706;
        QTest::newRow("4") << 4 << 2.776;
        QTest::newRow("30") << 30 << 2.042;
        QTest::newRow("40, beyond the table") << 40 << 2.021;
        QTest::newRow("60") << 60 << 2.000;
        QTest::newRow("120") << 120 << 1.980;
    }
    void quantiles_of_t() {
        QFETCH(int, degrees);
        QFETCH(double, quantile);
        QVERIFY(std::abs(student_t975(static_cast<std::size_t>(degrees)) - quantile) < 0.0006);
    }
    void nineteen_of_twenty_intervals_hold_the_mean() {
        std::mt19937_64 random(1);
        std::normal_distribution<double> normal(10, 3);
        int held = 0;
        for (int round = 0; round < 4000; ++round) {
            std::vector<double> values(5);
            for (double& value : values) value = normal(random);
            const Estimate e = estimate(values);
            held += std::abs(e.mean - 10) <= e.half_width;
        }
        QVERIFY2(std::abs(held / 4000.0 - 0.95) < 4 * std::sqrt(0.95 * 0.05 / 4000), QByteArray::number(held));
    }
};

QTEST_GUILESS_MAIN(EstimateTest)
#include "estimate_test.moc"
