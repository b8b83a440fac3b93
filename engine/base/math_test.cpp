#include <QTest>

#include <cmath>
#include <limits>

#include "engine/base/math.h"
#include "engine/base/sim_time.h"

using namespace nephoscope;

namespace {

double relative(double found, double expected) { return std::abs(found - expected) / std::abs(expected); }

/// Calls `check` for numbers spread evenly over the exponents from 10^-300 to 10^300.
template <typename Check>
void over_all_magnitudes(Check check) {
    for (int i = -30'000; i <= 30'000; ++i) check(std::pow(10.0, i / 100.0) * (1 + 0.37 * std::sin(i)));
}

}  // namespace

class MathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void log_is_exact_to_15_digits() {
        double worst = 0;
        over_all_magnitudes([&](double x) { worst = std::max(worst, relative(math::log(x), std::log(x))); });
        QVERIFY2(worst < 1e-15, qPrintable(QString::number(worst)));
    }

    void log_is_exact_to_15_digits_close_to_one() {
        double worst = 0;
        for (int i = 1; i < 60'000; ++i)
            for (const double x : {1 + i * 1e-5, 1 - i * 1e-5 * 0.9, 1 + i * 1e-12, 1 - i * 1e-12}) {
                if (x <= 0) continue;
                worst = std::max(worst, relative(math::log(x), std::log(x)));
            }
        QVERIFY2(worst < 1e-15, qPrintable(QString::number(worst)));
        QCOMPARE(math::log(1), 0.0);
    }

    void exp_is_exact_to_15_digits() {
        double worst = 0;
        for (int i = -707'000; i <= 709'000; i += 7) worst = std::max(worst, relative(math::exp(i / 1000.0), std::exp(i / 1000.0)));
        for (int i = -30'000; i <= 30'000; ++i) worst = std::max(worst, relative(math::exp(i * 1e-9), std::exp(i * 1e-9)));
        QVERIFY2(worst < 1e-15, qPrintable(QString::number(worst)));
    }

    void exp_has_ends() {
        QCOMPARE(math::exp(0), 1.0);
        QCOMPARE(math::exp(-709), 0.0);
        QCOMPARE(math::exp(-1e300), 0.0);
        QVERIFY(std::isfinite(math::exp(1e300)));
        QCOMPARE(math::exp(1e300), math::exp(709));
    }

    void sqrt_is_exact_to_the_last_place() {
        QCOMPARE(math::sqrt(0), 0.0);
        over_all_magnitudes([](double x) {
            QVERIFY2(relative(math::sqrt(x), std::sqrt(x)) <= std::numeric_limits<double>::epsilon(), qPrintable(QString::number(x)));
        });
        for (int i = 0; i < 2000; ++i) QCOMPARE(math::sqrt(static_cast<double>(i) * i), static_cast<double>(i));
    }

    void pow_is_exact_to_13_digits() {
        for (int i = 1; i < 5000; ++i)
            for (const double y : {-2.5, -0.99, -0.8, 0.5, 3.0}) QVERIFY(relative(math::pow(i, y), std::pow(i, y)) < 1e-13);
    }

    void sines_of_turns_are_exact_to_15_decimals() {
        constexpr long double kTurn = 6.283185307179586476925286766559L;
        long double worst = 0;
        for (int i = -40'000; i <= 40'000; ++i) {
            const double turns = i / 9973.0;
            worst = std::max(worst, std::abs(math::sin_of_turn(turns) - std::sin(kTurn * std::remainder(turns, 1))));
            if (std::abs(turns) <= 1) worst = std::max(worst, std::abs(math::cos_of_turn(turns) - std::cos(kTurn * turns)));
        }
        QVERIFY2(worst < 1e-15, qPrintable(QString::number(static_cast<double>(worst))));
        for (const double whole : {0., 1., -3., 1e6, 1e15}) QCOMPARE(math::sin_of_turn(whole), 0.0);
        QCOMPARE(math::sin_of_turn(.25), 1.0);
        QCOMPARE(math::sin_of_turn(1e6 + .75), -1.0);
    }

    void all_of_it_works_at_compile_time() {
        static_assert(math::log(1) == 0 && math::exp(0) == 1 && math::sqrt(9) == 3);
        static_assert(math::pow(2, 10) > 1024 - 1e-9 && math::pow(2, 10) < 1024 + 1e-9);
    }

    void seconds_become_the_nearest_nanosecond() {
        QCOMPARE(from_seconds(1.5), 1'500'000'000);
        QCOMPARE(from_seconds(1e-9), 1);
        QCOMPARE(from_seconds(0.4e-9), 0);
        QCOMPARE(from_seconds(-1.5e-9), -2);
        QCOMPARE(from_seconds(86400 * 365.25 * 100), 3'155'760'000'000'000'000);
    }
};

QTEST_APPLESS_MAIN(MathTest)
#include "math_test.moc"
