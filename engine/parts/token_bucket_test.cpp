#include <QTest>

#include <cmath>

#include "engine/kernel/random.h"
#include "engine/parts/token_bucket.h"

using namespace nephoscope;
using parts::take_token;
using parts::TokenBucketPlan;
using parts::TokenBucketState;

namespace {

constexpr TokenBucketPlan kGateway{10'000, 5'000};

/// Requests at these times, so many at each.
struct Burst {
    double at;
    int requests;
    double spread = 0;  ///< seconds over which they are spread evenly
};

int admitted(const TokenBucketPlan& plan, std::initializer_list<Burst> bursts) {
    TokenBucketState bucket{};
    int ok = 0;
    for (const Burst& burst : bursts)
        for (int i = 0; i < burst.requests; ++i) ok += take_token(plan, bucket, from_seconds(burst.at + burst.spread * i / burst.requests));
    return ok;
}

}  // namespace

class TokenBucketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void t15_admits_the_burst_and_the_rate_data() {
        QTest::addColumn<int>("rate");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("truth");
        QTest::newRow("12,000/s while it lasts") << 12'000 << 2.5 << 30'000;
        QTest::newRow("12,000/s for 10 s") << 12'000 << 10.0 << 105'000;
        QTest::newRow("15,000/s while it lasts") << 15'000 << 1.0 << 15'000;
        QTest::newRow("20,000/s while it lasts") << 20'000 << 0.5 << 10'000;
        QTest::newRow("20,000/s for 60 s") << 20'000 << 60.0 << 605'000;
        QTest::newRow("10,000/s for 10 s") << 10'000 << 10.0 << 100'000;
    }
    void t15_admits_the_burst_and_the_rate() {
        QFETCH(int, rate);
        QFETCH(double, seconds);
        QFETCH(int, truth);
        TokenBucketState bucket{};
        int ok = 0;
        for (int i = 1; i <= static_cast<int>(rate * seconds); ++i)
            ok += take_token(kGateway, bucket, from_seconds(static_cast<double>(i) / rate));
        QVERIFY2(std::abs(ok - truth) <= 1, qPrintable(QString::number(ok)));
    }

    void t15_patterns_of_bursts() {
        QCOMPARE(admitted(kGateway, {{0, 10'000, 1}}), 10'000);
        QCOMPARE(admitted(kGateway, {{0, 10'000}}), 5'000);
        QCOMPARE(admitted(kGateway, {{0, 5'000}, {0.001, 4'995, 0.999}}), 9'995);
        QCOMPARE(admitted(kGateway, {{0, 5'000}, {0.1, 5'000}}), 6'000);
        QCOMPARE(admitted(kGateway, {{0, 5'000}, {0.1, 1'000}, {0.101, 4'000, 0.899}}), 10'000);
    }

    void t15_poisson_arrivals_lose_as_an_m_d_1_b_queue_data() {
        QTest::addColumn<double>("load");
        QTest::addColumn<double>("burst");
        QTest::addColumn<double>("truth");
        QTest::newRow("1, .8") << 0.8 << 1.0 << 0.444444;
        QTest::newRow("2, .8") << 0.8 << 2.0 << 0.199570;
        QTest::newRow("5, .8") << 0.8 << 5.0 << 0.035290;
        QTest::newRow("20, 1.0") << 1.0 << 20.0 << 0.025210;
        QTest::newRow("10, 1.2") << 1.2 << 10.0 << 0.170911;
    }
    void t15_poisson_arrivals_lose_as_an_m_d_1_b_queue() {
        QFETCH(double, load);
        QFETCH(double, burst);
        QFETCH(double, truth);
        constexpr int kRequests = 4'000'000;
        const TokenBucketPlan plan{1000, burst};
        TokenBucketState bucket{};
        kernel::Stream stream(15);
        double seconds = 0;
        int lost = 0;
        for (int i = 0; i < kRequests; ++i) {
            seconds += kernel::exponential(stream) / (1000 * load);
            lost += !take_token(plan, bucket, from_seconds(seconds));
        }
        const double found = static_cast<double>(lost) / kRequests;
        // Losses come in bunches: their standard error is below five times the binomial one, 2.3e-4 at the most.
        QVERIFY2(std::abs(found - truth) < std::max(0.02 * truth, 0.0005), qPrintable(QString::number(found)));
    }

    void it_starts_full_and_never_holds_more_than_the_burst() {
        TokenBucketState bucket{};
        const TokenBucketPlan plan{1, 3};
        for (int i = 0; i < 3; ++i) QVERIFY(take_token(plan, bucket, 0));
        QVERIFY(!take_token(plan, bucket, 0));
        for (int i = 0; i < 3; ++i) QVERIFY(take_token(plan, bucket, 1000 * kSecond));
        QVERIFY(!take_token(plan, bucket, 1000 * kSecond));
    }

    void a_token_is_there_at_the_instant_it_is_due() {
        TokenBucketState bucket{};
        const TokenBucketPlan plan{3, 1};
        QVERIFY(take_token(plan, bucket, 0));
        for (int i = 1; i < 3000; ++i) QVERIFY(take_token(plan, bucket, from_seconds(i / 3.0)));
        QVERIFY(!take_token(plan, bucket, from_seconds(2999 / 3.0 + 0.3)));
    }

    void refused_requests_take_nothing() {
        TokenBucketState bucket{};
        const TokenBucketPlan plan{10, 1};
        QVERIFY(take_token(plan, bucket, 0));
        for (int i = 1; i < 100; ++i) QVERIFY(!take_token(plan, bucket, i * 900 * kMicrosecond));
        QVERIFY(take_token(plan, bucket, 100 * kMillisecond));
    }

    void several_tokens_can_be_taken_at_once() {
        TokenBucketState bucket{};
        const TokenBucketPlan plan{10, 5};
        QVERIFY(take_token(plan, bucket, 0, 3));
        QVERIFY(!take_token(plan, bucket, 0, 3));
        QVERIFY(take_token(plan, bucket, 0, 2));
    }
};

QTEST_APPLESS_MAIN(TokenBucketTest)
#include "token_bucket_test.moc"
