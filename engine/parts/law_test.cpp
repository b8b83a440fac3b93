#include <QTest>

#include <cmath>

#include "engine/parts/law.h"

using namespace nephoscope;
using parts::Law;

namespace {

constexpr int kDraws = 1'000'000;

struct Moments {
    double mean, variation;
};

Moments moments(const Law& law) {
    kernel::Stream stream(77);
    double sum = 0, squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        const auto x = static_cast<double>(law.sample(stream));
        sum += x;
        squares += x * x;
    }
    const double mean = sum / kDraws;
    return {mean, std::sqrt(squares / kDraws - mean * mean) / mean};
}

}  // namespace

class LawTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_law_has_the_mean_and_variation_it_was_made_with_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<double>("variation");
        QTest::newRow("exponential") << int(Law::Shape::Exponential) << 1.0;
        QTest::newRow("lognormal .5") << int(Law::Shape::Lognormal) << 0.5;
        QTest::newRow("lognormal 1") << int(Law::Shape::Lognormal) << 1.0;
        QTest::newRow("lognormal 2") << int(Law::Shape::Lognormal) << 2.0;
    }
    void a_law_has_the_mean_and_variation_it_was_made_with() {
        QFETCH(int, shape);
        QFETCH(double, variation);
        const Moments found = moments(Law::make(static_cast<Law::Shape>(shape), 10 * kMillisecond, variation));
        QVERIFY2(std::abs(found.mean / 1e7 - 1) < 4 * variation / std::sqrt(kDraws), qPrintable(QString::number(found.mean)));
        // The sample's variation converges slowly for long tails: its relative error is below 2 % at a variation of 2.
        QVERIFY2(std::abs(found.variation / variation - 1) < 0.03, qPrintable(QString::number(found.variation)));
    }

    void a_constant_is_exact() {
        kernel::Stream stream(1);
        const Law law = Law::make(Law::Shape::Constant, 123'456'789, 0);
        for (int i = 0; i < 10; ++i) QCOMPARE(law.sample(stream), SimTime{123'456'789});
    }

    void no_mean_is_no_time_for_every_shape() {
        kernel::Stream stream(1);
        for (const Law::Shape shape : {Law::Shape::Exponential, Law::Shape::Constant, Law::Shape::Lognormal})
            QCOMPARE(Law::make(shape, 0, 3).sample(stream), SimTime{0});
    }

    void a_lognormal_without_variation_is_constant() {
        kernel::Stream stream(1);
        for (int i = 0; i < 100; ++i) QVERIFY(std::abs(Law::make(Law::Shape::Lognormal, kSecond, 0).sample(stream) - kSecond) <= 1);
    }
};

QTEST_APPLESS_MAIN(LawTest)
#include "law_test.moc"
