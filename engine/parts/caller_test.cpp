#include <QTest>

#include <cmath>
#include <vector>

#include "engine/parts/caller.h"
#include "tests/support/small_program.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::Outcome;
using parts::CallPlan;
using parts::CallState;

namespace {

struct Answer {
    SimTime time;
    Outcome outcome;
    std::uint16_t status;
};
std::vector<Answer> answers;
std::vector<SimTime> attempts;      ///< when the callee was called
std::uint32_t instance_now = 0;     ///< what DNS answers
std::vector<std::uint32_t> called;  ///< instances

/// A caller with a policy, and a callee that fails as it is told.
struct Pair {
    test::SmallProgram small;
    CallPlan plan;
    Outcome outcome = Outcome::Failed;
    std::uint16_t status = 503;
    SimTime work = 0;
    std::uint64_t good_after = ~0ull;  ///< calls that fail before the first that does not
    kernel::NodeIndex users, server;

    explicit Pair(CallPlan of, SimTime timeout = 0) : plan(of) {
        users = small.node(ask);
        small.program.nodes[users].routines[parts::kCallerRoutine] = parts::caller_routine;
        server = small.node(serve);
        small.link(users, server, 0, timeout);
        if (!plan.plain()) small.program.links[0].policy = &plan;
        if (plan.max_connections) plan.pool.expiry_source = small.source(expire);
        for (auto& node : small.program.nodes) node.config = this;
        answers.clear();
        attempts.clear();
        called.clear();
    }
    Pair(const Pair&) = delete;
    static CallState& state(Kernel& k) { return k.w.column<CallState>(parts::kCallColumns.state)[0]; }

    static FrameId ask(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(parts::call(k, id, 0, 0));
        answers.push_back({k.now(), f.child(), f.status});
        return k.finish_as_child(id);
        NEPHO_END;
    }
    static FrameId serve(Kernel& k, FrameId id) {
        kernel::Frame& f = k.frame(id);
        const Pair& pair = k.config<Pair>(f);
        NEPHO_BEGIN(f)
        attempts.push_back(k.now());
        called.push_back(f.local);
        f.ordinal = static_cast<std::uint32_t>(attempts.size());
        if (pair.work) SLEEP(k, id, pair.work);
        if (f.ordinal > pair.good_after) return k.finish(id, Outcome::Ok, 200);
        return k.finish(id, pair.outcome, pair.outcome == Outcome::Ok ? 200 : pair.status);
        NEPHO_END;
    }
    static void expire(Kernel& k, std::uint32_t source, std::uint64_t) { parts::expire_pool(k, source, 0); }
};

CallPlan retries(std::uint32_t attempts_at_most, CallPlan::Jitter jitter = CallPlan::Jitter::None) {
    CallPlan plan;
    plan.max_attempts = attempts_at_most;
    plan.backoff_base = 100 * kMillisecond;
    plan.backoff_cap = 350 * kMillisecond;
    plan.jitter = jitter;
    return plan;
}

/// Backoffs before the retries of many requests that all fail, by retry.
std::vector<std::vector<double>> backoffs(CallPlan::Jitter jitter, int requests) {
    std::vector<std::vector<double>> found(5);
    CallPlan plan = retries(6, jitter);
    plan.backoff_cap = 1000 * kMillisecond;
    Pair pair(plan);
    test::SmallRun run(pair.small);
    for (int i = 0; i < requests; ++i) {
        attempts.clear();
        run.send(pair.users);
        run.k.run(run.k.now() + 100 * kSecond);
        for (std::size_t n = 0; n < 5; ++n) found[n].push_back(to_milliseconds(attempts[n + 1] - attempts[n]));
    }
    return found;
}

double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double v : values) sum += v;
    return sum / static_cast<double>(values.size());
}

double largest(const std::vector<double>& values) { return *std::max_element(values.begin(), values.end()); }
double smallest(const std::vector<double>& values) { return *std::min_element(values.begin(), values.end()); }

bool all_gone(test::SmallRun& run) { return run.world.head.frames_live == 0 && run.world.head.requests_live == 0; }

}  // namespace

class CallerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_failed_call_is_tried_again_after_doubling_waits_up_to_the_cap() {
        Pair pair(retries(5));
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        const SimTime ms = kMillisecond;
        QCOMPARE(attempts, (std::vector<SimTime>{0, 100 * ms, 300 * ms, 650 * ms, 1000 * ms}));
        QVERIFY(answers.size() == 1 && answers[0].outcome == Outcome::Failed && answers[0].status == 503);
        QCOMPARE(Pair::state(run.k).retries, std::uint64_t{4});
        QCOMPARE(Pair::state(run.k).attempts, std::uint64_t{5});
        QVERIFY(all_gone(run));
    }

    void the_first_success_ends_it() {
        Pair pair(retries(5));
        pair.good_after = 2;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts.size(), std::size_t{3});
        QVERIFY(answers[0].outcome == Outcome::Ok && answers[0].time == 300 * kMillisecond);
    }

    void sdk_12_only_what_a_retry_can_mend_is_tried_again_data() {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tried");
        QTest::newRow("503") << int(Outcome::Failed) << 503 << 3;
        QTest::newRow("500") << int(Outcome::Failed) << 500 << 3;
        QTest::newRow("no connection") << int(Outcome::Failed) << 0 << 3;
        QTest::newRow("throttled") << int(Outcome::Throttled) << 429 << 3;
        QTest::newRow("404") << int(Outcome::Failed) << 404 << 1;
        QTest::newRow("507") << int(Outcome::Rejected) << 507 << 1;
    }
    void sdk_12_only_what_a_retry_can_mend_is_tried_again() {
        QFETCH(int, outcome);
        QFETCH(int, status);
        QFETCH(int, tried);
        Pair pair(retries(3));
        pair.outcome = static_cast<Outcome>(outcome);
        pair.status = static_cast<std::uint16_t>(status);
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(static_cast<int>(attempts.size()), tried);
    }

    void each_attempt_has_the_timeout_for_itself() {
        Pair pair(retries(3), 50 * kMillisecond);
        pair.work = kSecond;
        pair.outcome = Outcome::Ok;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts, (std::vector<SimTime>{0, 150 * kMillisecond, 400 * kMillisecond}));
        QVERIFY(answers[0].outcome == Outcome::TimedOut && answers[0].time == 450 * kMillisecond);
        QCOMPARE(run.world.nodes[pair.server].outcomes[0], std::uint64_t{3});
        QVERIFY(all_gone(run));
    }

    void sdk_01_full_jitter_draws_from_nothing_to_the_whole_backoff() {
        const auto found = backoffs(CallPlan::Jitter::Full, 4000);
        for (std::size_t n = 0; n < 5; ++n) {
            const double bound = std::min(1000.0, 100 * std::pow(2.0, static_cast<double>(n)));
            QVERIFY(largest(found[n]) <= bound && largest(found[n]) > 0.99 * bound && smallest(found[n]) < 0.01 * bound);
            QVERIFY(std::abs(mean(found[n]) - bound / 2) < 4 * bound / std::sqrt(12.0 * 4000));
        }
    }

    void equal_jitter_keeps_half_of_the_backoff() {
        const auto found = backoffs(CallPlan::Jitter::Equal, 4000);
        for (std::size_t n = 0; n < 5; ++n) {
            const double bound = std::min(1000.0, 100 * std::pow(2.0, static_cast<double>(n)));
            QVERIFY(smallest(found[n]) >= 0.4999 * bound && largest(found[n]) <= bound);
            QVERIFY(std::abs(mean(found[n]) - 0.75 * bound) < 2 * bound / std::sqrt(12.0 * 4000));
        }
    }

    void decorrelated_jitter_stays_between_base_and_cap_and_follows_the_last_wait() {
        const auto found = backoffs(CallPlan::Jitter::Decorrelated, 4000);
        for (std::size_t n = 0; n < 5; ++n) QVERIFY(smallest(found[n]) >= 99.999 && largest(found[n]) <= 1000.001);
        for (std::size_t i = 0; i < 4000; ++i)
            for (std::size_t n = 1; n < 5; ++n) QVERIFY(found[n][i] <= std::max(100.001, 3 * found[n - 1][i] + 0.001));
        // The first is uniform in (100, 300).
        QVERIFY(std::abs(mean(found[0]) - 200) < 4 * 200 / std::sqrt(12.0 * 4000));
    }

    void a_quota_stops_retries_when_it_is_empty_and_successes_refill_it() {
        CallPlan plan = retries(2);
        plan.retry_quota = 30;
        plan.retry_cost = 10;
        Pair pair(plan);
        test::SmallRun run(pair.small);
        for (int i = 0; i < 5; ++i) {
            run.send(pair.users);
            run.k.run(run.k.now() + kSecond);
        }
        QCOMPARE(attempts.size(), std::size_t{5 + 3});
        QCOMPARE(Pair::state(run.k).quota_refusals, std::uint64_t{2});
        pair.good_after = 0;
        for (int i = 0; i < 10; ++i) {
            run.send(pair.users);
            run.k.run(run.k.now() + kSecond);
        }
        QCOMPARE(Pair::state(run.k).quota_taken, 20.0);
    }

    void a_retry_that_succeeds_gives_its_tokens_back() {
        CallPlan plan = retries(3);
        plan.retry_quota = 30;
        plan.retry_cost = 10;
        Pair pair(plan);
        pair.good_after = 1;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(kSecond);
        QCOMPARE(Pair::state(run.k).quota_taken, 0.0);
    }

    void a_pool_lets_so_many_call_at_a_time_and_refuses_who_waits_too_long() {
        CallPlan plan;
        plan.max_connections = 2;
        plan.pool = {2, -1, 1500 * kMillisecond, 0};
        Pair pair(plan);
        pair.work = kSecond;
        pair.outcome = Outcome::Ok;
        test::SmallRun run(pair.small);
        for (int i = 0; i < 7; ++i) run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts, (std::vector<SimTime>{0, 0, kSecond, kSecond}));
        int refused = 0;
        for (const Answer& each : answers)
            if (each.outcome == Outcome::Rejected) {
                ++refused;
                QCOMPARE(each.time, 1500 * kMillisecond);
            }
        QCOMPARE(refused, 3);
        QCOMPARE(Pair::state(run.k).pool_refusals, std::uint64_t{3});
        QCOMPARE(Pair::state(run.k).pool.busy.value, 0u);
        QVERIFY(all_gone(run));
    }

    void a_breaker_opens_tries_once_and_closes() {
        CallPlan plan;
        plan.breaker_failures = 3;
        plan.breaker_open = kSecond;
        Pair pair(plan);
        test::SmallRun run(pair.small);
        auto call_at = [&](SimTime at) {
            run.k.run(at);
            run.send(pair.users);
            run.k.run(at);
        };
        for (int i = 1; i <= 6; ++i) call_at(i * kMillisecond);
        QCOMPARE(attempts.size(), std::size_t{3});
        QVERIFY(answers.back().outcome == Outcome::Rejected);
        QCOMPARE(Pair::state(run.k).breaker_refusals, std::uint64_t{3});
        call_at(1100 * kMillisecond);  // tries, fails, stays open
        QCOMPARE(attempts.size(), std::size_t{4});
        call_at(1200 * kMillisecond);
        QCOMPARE(attempts.size(), std::size_t{4});
        pair.outcome = Outcome::Ok;
        call_at(2200 * kMillisecond);
        call_at(2201 * kMillisecond);
        QCOMPARE(attempts.size(), std::size_t{6});
        QVERIFY(answers.back().outcome == Outcome::Ok);
    }

    void a_half_open_breaker_lets_one_call_through() {
        CallPlan plan;
        plan.breaker_failures = 1;
        plan.breaker_open = kSecond;
        Pair pair(plan);
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(2 * kSecond);
        pair.work = 100 * kMillisecond;
        pair.outcome = Outcome::Ok;
        for (int i = 0; i < 5; ++i) run.send(pair.users);
        run.k.run(3 * kSecond);
        QCOMPARE(attempts.size(), std::size_t{2});
        QCOMPARE(Pair::state(run.k).breaker_refusals, std::uint64_t{4});
    }

    void a_fallback_makes_a_failure_a_success() {
        CallPlan plan = retries(2);
        plan.fallback = true;
        Pair pair(plan);
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(kSecond);
        QCOMPARE(attempts.size(), std::size_t{2});
        QVERIFY(answers[0].outcome == Outcome::Ok);
    }

    void a_host_keeps_a_dns_answer_for_its_ttl() {
        Pair pair(CallPlan{});
        pair.outcome = Outcome::Ok;
        pair.small.program.columns[parts::kCallColumns.dns].size = 2;
        pair.small.program.links[0].dns = 1;
        pair.small.program.links[0].dns_ttl = kSecond;
        pair.small.program.nodes[pair.server].endpoint = [](Kernel&, kernel::NodeIndex, const kernel::Request&) {
            return kernel::Endpoint{instance_now};
        };
        test::SmallRun run(pair.small);
        for (int i = 0; i < 5; ++i) {
            instance_now = static_cast<std::uint32_t>(i);
            run.send(pair.users);
            run.k.run(run.k.now() + 600 * kMillisecond);
        }
        // Asked at 0, 1.2 and 2.4 s.
        QCOMPARE(called, (std::vector<std::uint32_t>{0, 0, 2, 2, 4}));
    }

    void a_plain_policy_needs_no_frame_of_its_own() {
        Pair plain(CallPlan{});
        test::SmallRun a(plain.small);
        a.send(plain.users);
        a.k.run(kSecond);
        QCOMPARE(a.world.frames.size(), std::size_t{2});
        Pair policy(retries(2));
        test::SmallRun b(policy.small);
        b.send(policy.users);
        b.k.run(kSecond);
        QCOMPARE(b.world.frames.size(), std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(CallerTest)
#include "caller_test.moc"
