#include <QTest>

#include <cmath>
#include <vector>

#include "engine/parts/rate_limiter.h"
#include "tests/support/small_program.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using parts::RateLimiter;
using parts::RateLimiterPlan;
using parts::RateLimiterState;

namespace {

/// AWS's values (SDK-11).
RateLimiterPlan aws() {
    RateLimiterPlan plan;
    plan.scale = 0.4;
    plan.beta = 0.7;
    plan.min_rate = 0.5;
    plan.most = 2;
    plan.smoothing = 0.8;
    plan.slot = 0.5;
    return plan;
}

std::vector<SimTime> sent;

/// A client whose frames wait for a limiter.
struct Client {
    test::SmallProgram small;
    RateLimiterPlan plan = aws();
    std::uint32_t column = 0;
    kernel::NodeIndex node;

    Client() {
        node = small.node(send);
        column = small.column<RateLimiterState>();
        plan.source = small.source(grant);
        small.program.nodes[node].config = this;
        sent.clear();
    }
    Client(const Client&) = delete;
    static const Client& of(Kernel& k) { return *static_cast<const Client*>(k.program.nodes[0].config); }
    RateLimiterState& state(Kernel& k) const { return k.w.column<RateLimiterState>(column)[0]; }
    RateLimiter limiter(Kernel& k) const { return {k, plan, state(k)}; }
    static void grant(Kernel& k, std::uint32_t, std::uint64_t) { of(k).limiter(k).grant(); }
    static FrameId send(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        if (!of(k).limiter(k).enter(id)) PARK();
        sent.push_back(k.now());
        return k.finish(id, kernel::Outcome::Ok);
        NEPHO_END;
    }
};

struct Row {
    int answer;
    double measured, rate, tokens;
};
/// What botocore 1.43.11's ClientRateLimiter has after so many answers, one every 50 ms, of which the 30th, 31st, 60th and 95th are throttled.
constexpr Row kBotocore[] = {
    {9, 0, 0.5, 0.25},
    {10, 16.0, 0.5, 0.275},
    {19, 16.0, 0.5, 0.5},
    {20, 19.2, 0.5, 0.5249999999999999},
    {29, 19.2, 1.2194500000000006, 0.8536875000000002},
    {30, 19.84, 13.888, 0.9146599999999999},
    {31, 19.84, 9.721599999999999, 1.6090600000000004},
    {35, 19.84, 10.764637981536675, 3.634733705470084},
    {40, 19.968, 11.80285834152255, 6.4352919505625055},
    {50, 19.9936, 13.136542005044404, 12.673526583720943},
    {59, 19.9936, 13.695314257861195, 13.65604216166999},
    {60, 19.99872, 9.586719980502837, 9.586719980502837},
    {61, 19.99872, 9.863762001795122, 9.586719980502837},
    {70, 19.999744, 11.819725675060312, 11.646566557441103},
    {80, 19.9999488, 13.048476884361403, 12.962243215267831},
    {94, 19.99998976, 13.6527810421522, 13.637843000994522},
    {95, 19.99998976, 9.556946729506539, 9.556946729506539},
    {96, 19.99998976, 9.833408204144893, 9.556946729506539},
    {110, 19.999999590399998, 12.503820817125563, 12.378265746748044},
    {120, 19.99999991808, 13.339774932733212, 13.286010151113429},
    {150, 19.999999999344638, 13.730219954092005, 13.71182603874543},
    {200, 19.999999999999787, 25.322903904809472, 24.763461433251592},
    {250, 20.0, 40.0, 40.0},
};

bool near(double found, double truth) { return std::abs(found - truth) <= 1e-9 * std::max(1.0, truth); }

}  // namespace

class RateLimiterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sdk_11_its_arithmetic_is_that_of_the_sdk_for_python() {
        Client client;
        test::SmallRun run(client.small);
        int answer = 0;
        QVERIFY(client.limiter(run.k).try_enter());
        for (const Row& row : kBotocore) {
            while (answer < row.answer) {
                ++answer;
                run.k.run(answer * 50 * kMillisecond);
                client.limiter(run.k).learn(answer == 30 || answer == 31 || answer == 60 || answer == 95);
            }
            const RateLimiterState& s = client.state(run.k);
            QVERIFY2(near(s.measured, row.measured) && near(s.fill_rate, row.rate) && near(s.tokens, row.tokens),
                     qPrintable(QStringLiteral("%1: %2 %3 %4").arg(answer).arg(s.measured).arg(s.fill_rate).arg(s.tokens)));
        }
    }

    void it_lets_everything_pass_until_the_first_throttle() {
        Client client;
        test::SmallRun run(client.small);
        for (int i = 0; i < 100; ++i) run.send(client.node);
        run.k.run(0);
        QCOMPARE(sent.size(), std::size_t{100});
        client.limiter(run.k).learn(true);
        for (int i = 0; i < 10; ++i) run.send(client.node);
        run.k.run(0);
        QCOMPARE(sent.size(), std::size_t{100});
    }

    void who_waits_goes_on_at_the_rate_in_the_order_of_arrival() {
        Client client;
        test::SmallRun run(client.small);
        for (int i = 1; i <= 20; ++i) {
            run.k.run(i * 50 * kMillisecond);
            client.limiter(run.k).learn(i == 20);
        }
        // 19.2 answers a second were measured, 0.7 of them are left, and half a token is there already.
        const double rate = client.state(run.k).fill_rate, first = client.state(run.k).tokens;
        QVERIFY(near(rate, 0.7 * 19.2));
        for (int i = 0; i < 30; ++i) run.send(client.node);
        run.k.run(10 * kSecond);
        QCOMPARE(sent.size(), std::size_t{30});
        for (std::size_t n = 0; n < sent.size(); ++n) {
            const double truth = 1 + (static_cast<double>(n + 1) - first) / rate;
            QVERIFY(std::abs(to_seconds(sent[n]) - truth) < 1e-6);
        }
        QCOMPARE(client.state(run.k).waiting.waiting.value, 0u);
        QCOMPARE(run.world.head.frames_live, 0u);
    }

    void a_new_rate_counts_for_those_who_wait_already() {
        Client client;
        test::SmallRun run(client.small);
        for (int i = 1; i <= 20; ++i) {
            run.k.run(i * 50 * kMillisecond);
            client.limiter(run.k).learn(i == 20);
        }
        for (int i = 0; i < 30; ++i) run.send(client.node);
        run.k.run(1500 * kMillisecond);
        std::size_t before = sent.size();
        // Throttled again and again the rate falls to half a request a second.
        for (int i = 0; i < 20; ++i) client.limiter(run.k).learn(true);
        QCOMPARE(client.state(run.k).fill_rate, 0.5);
        run.k.run(6500 * kMillisecond);
        QVERIFY(sent.size() - before == 2 || sent.size() - before == 3);
        // Five seconds later an answer lets it grow.
        before = sent.size();
        client.limiter(run.k).learn(false);
        QVERIFY(client.state(run.k).fill_rate > 8);
        run.k.run(7000 * kMillisecond);
        QVERIFY(sent.size() - before >= 3);
    }

    void one_that_would_rather_not_wait_does_not_overtake() {
        Client client;
        test::SmallRun run(client.small);
        run.k.run(kSecond);
        client.limiter(run.k).learn(true);
        run.send(client.node);
        run.send(client.node);
        run.k.run(kSecond);
        QVERIFY(!client.limiter(run.k).try_enter());
        run.k.run(100 * kSecond);
        QCOMPARE(sent.size(), std::size_t{2});
        QVERIFY(client.limiter(run.k).try_enter());
    }

    void a_new_client_knows_nothing_of_the_last_one() {
        Client client;
        test::SmallRun run(client.small);
        client.limiter(run.k).learn(true);
        QVERIFY(!client.limiter(run.k).try_enter());
        client.limiter(run.k).forget();
        QVERIFY(client.limiter(run.k).try_enter());
    }
};

QTEST_APPLESS_MAIN(RateLimiterTest)
#include "rate_limiter_test.moc"
