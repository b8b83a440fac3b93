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
    std::vector<SimTime> works;        ///< of the first calls, in their order
    std::uint64_t good_after = ~0ull;  ///< calls that fail before the first that does not
    kernel::NodeIndex users, server;

    explicit Pair(CallPlan of, SimTime timeout = 0) : plan(of) {
        users = small.node(ask);
        small.program.nodes[users].routines[parts::kCallerRoutine] = parts::caller_routine;
        server = small.node(serve);
        small.link(users, server, 0, timeout);
        small.program.columns[parts::kCallColumns.state].size = 2;
        small.program.links[0].policy_state = 1;
        if (!plan.plain()) small.program.links[0].policy = &plan;
        if (plan.max_connections) plan.pool.expiry_source = small.source(expire);
        if (plan.limits_rate) {
            plan.limiter_column = small.column<parts::RateLimiterState>();
            plan.limiter.source = small.source(grant);
        }
        for (auto& node : small.program.nodes) node.config = this;
        answers.clear();
        attempts.clear();
        called.clear();
    }
    Pair(const Pair&) = delete;
    static CallState& state(Kernel& k) { return k.w.column<CallState>(parts::kCallColumns.state)[1]; }

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
        if (pair.time_of(f.ordinal)) SLEEP(k, id, pair.time_of(f.ordinal));
        if (f.ordinal > pair.good_after) return k.finish(id, Outcome::Ok, 200);
        return k.finish(id, pair.outcome, pair.outcome == Outcome::Ok ? 200 : pair.status);
        NEPHO_END;
    }
    static void expire(Kernel& k, std::uint32_t source, std::uint64_t) { parts::expire_pool(k, source, 0); }
    static void grant(Kernel& k, std::uint32_t source, std::uint64_t) { parts::grant_calls(k, source, 0); }
    SimTime time_of(std::uint32_t call) const { return call <= works.size() ? works[call - 1] : work; }
};

void set_all(CallPlan& plan, CallPlan::Retry retry) { plan.retry = {CallPlan::Retry{}, retry, retry, retry}; }

CallPlan hedged(SimTime delay) {
    CallPlan plan;
    plan.hedge_delay = delay;
    return plan;
}

CallPlan retries(std::uint32_t attempts_at_most, CallPlan::Jitter jitter = CallPlan::Jitter::None) {
    CallPlan plan;
    plan.max_attempts = attempts_at_most;
    set_all(plan, {100 * kMillisecond, 0});
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

    void sdk_13_a_throttle_without_a_known_code_counts_by_its_status_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("by_code");
        QTest::addColumn<int>("tried");
        QTest::newRow("429 with a code") << 429 << true << 3;
        QTest::newRow("400 with a code") << 400 << true << 3;
        QTest::newRow("429 alone") << 429 << false << 1;
        QTest::newRow("503 alone") << 503 << false << 3;
    }
    void sdk_13_a_throttle_without_a_known_code_counts_by_its_status() {
        QFETCH(int, status);
        QFETCH(bool, by_code);
        QFETCH(int, tried);
        CallPlan plan = retries(3);
        plan.retries_throttles = by_code;
        Pair pair(plan);
        pair.outcome = Outcome::Throttled;
        pair.status = static_cast<std::uint16_t>(status);
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(static_cast<int>(attempts.size()), tried);
    }

    void the_answer_of_what_was_called_is_final_where_the_plan_says_so() {
        CallPlan plan = retries(3);
        plan.final_status = 502;
        Pair pair(plan);
        pair.status = 502;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts.size(), std::size_t{1});
    }

    void the_wait_and_the_cost_of_a_retry_depend_on_what_it_follows_data() {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("wait");
        QTest::addColumn<double>("cost");
        QTest::newRow("an error") << int(Outcome::Failed) << 500 << 50 << 14.;
        QTest::newRow("no answer") << int(Outcome::TimedOut) << 0 << 70 << 10.;
        QTest::newRow("a gateway's timeout is an answer") << int(Outcome::TimedOut) << 504 << 50 << 14.;
        QTest::newRow("a throttle") << int(Outcome::Throttled) << 429 << 1000 << 5.;
    }
    void the_wait_and_the_cost_of_a_retry_depend_on_what_it_follows() {
        QFETCH(int, outcome);
        QFETCH(int, status);
        QFETCH(int, wait);
        QFETCH(double, cost);
        CallPlan plan = retries(2);
        plan.backoff_cap = kNever;
        plan.retry_quota = 500;
        plan.retry = {CallPlan::Retry{}, {50 * kMillisecond, 14}, {70 * kMillisecond, 10}, {kSecond, 5}};
        Pair pair(plan);
        pair.outcome = static_cast<Outcome>(outcome);
        pair.status = static_cast<std::uint16_t>(status);
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts, (std::vector<SimTime>{0, wait * kMillisecond}));
        QCOMPARE(Pair::state(run.k).quota_taken, cost);
        // What the last retry took comes back with a success.
        pair.good_after = attempts.size() + 1;
        run.send(pair.users);
        run.k.run(20 * kSecond);
        QVERIFY(answers.back().outcome == Outcome::Ok);
        QCOMPARE(Pair::state(run.k).quota_taken, cost);
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
        set_all(plan, {100 * kMillisecond, 10});
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
        set_all(plan, {100 * kMillisecond, 10});
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

    void a_bulkhead_refuses_at_once() {
        CallPlan plan;
        plan.max_connections = 2;
        plan.pool = {2, 0, 0, 0};
        Pair pair(plan);
        pair.work = kSecond;
        pair.outcome = Outcome::Ok;
        test::SmallRun run(pair.small);
        for (int i = 0; i < 5; ++i) run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts.size(), std::size_t{2});
        QCOMPARE(Pair::state(run.k).pool_refusals, std::uint64_t{3});
        for (std::size_t i = 0; i < 3; ++i) QVERIFY(answers[i].time == 0 && answers[i].outcome == Outcome::Rejected);
    }

    void a_call_without_an_answer_is_made_once_more_and_the_first_answer_counts_data() {
        QTest::addColumn<int>("first");  // ms
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("answered");
        QTest::newRow("the second is faster") << 1000 << 50 << 2 << 150;
        QTest::newRow("the first is faster all the same") << 300 << 500 << 2 << 300;
        QTest::newRow("the first is in time") << 99 << 50 << 1 << 99;
        QTest::newRow("at once") << 0 << 50 << 1 << 0;
    }
    /// What lost works on to its end, and is counted once.
    void a_call_without_an_answer_is_made_once_more_and_the_first_answer_counts() {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(int, calls);
        QFETCH(int, answered);
        Pair pair(hedged(100 * kMillisecond));
        pair.outcome = Outcome::Ok;
        pair.works = {first * kMillisecond, second * kMillisecond};
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(answered * kMillisecond);
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY(answers[0].outcome == Outcome::Ok && answers[0].status == 200 && answers[0].time == answered * kMillisecond);
        run.k.run(10 * kSecond);
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(Pair::state(run.k).hedges, static_cast<std::uint64_t>(calls - 1));
        QCOMPARE(Pair::state(run.k).attempts, std::uint64_t{1});
        QCOMPARE(run.world.nodes[pair.server].outcomes[0], static_cast<std::uint64_t>(calls));
        QCOMPARE(run.world.links[0].outcomes[0], static_cast<std::uint64_t>(calls));
        QCOMPARE(run.world.links[0].in_flight, std::uint64_t{0});
        QVERIFY(all_gone(run));
    }

    void an_error_is_an_answer_and_each_attempt_is_hedged() {
        CallPlan plan = retries(2);
        plan.hedge_delay = 100 * kMillisecond;
        Pair pair(plan);
        pair.works = {kSecond, 50 * kMillisecond, kSecond, kSecond};
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        const SimTime ms = kMillisecond;
        QCOMPARE(attempts, (std::vector<SimTime>{0, 100 * ms, 250 * ms, 350 * ms}));
        QVERIFY(answers[0].outcome == Outcome::Failed && answers[0].time == 1250 * ms);
        QCOMPARE(Pair::state(run.k).hedges, std::uint64_t{2});
        QVERIFY(all_gone(run));
    }

    void the_timeout_ends_an_attempt_with_its_hedge() {
        Pair pair(hedged(100 * kMillisecond), 300 * kMillisecond);
        pair.outcome = Outcome::Ok;
        pair.work = kSecond;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        QCOMPARE(attempts.size(), std::size_t{2});
        QVERIFY(answers[0].outcome == Outcome::TimedOut && answers[0].time == 300 * kMillisecond);
        QCOMPARE(run.world.nodes[pair.server].outcomes[0], std::uint64_t{2});
        QVERIFY(all_gone(run));
    }

    void a_hedge_needs_a_connection_of_its_own() {
        CallPlan plan = hedged(100 * kMillisecond);
        plan.max_connections = 3;
        plan.pool = {3, -1, 0, 0};
        Pair pair(plan);
        pair.outcome = Outcome::Ok;
        pair.work = kSecond;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.send(pair.users);
        run.k.run(500 * kMillisecond);
        QCOMPARE(attempts.size(), std::size_t{3});
        QCOMPARE(Pair::state(run.k).pool.busy.value, 3u);
        run.k.run(10 * kSecond);
        QCOMPARE(Pair::state(run.k).hedges, std::uint64_t{1});
        QCOMPARE(Pair::state(run.k).pool.busy.value, 0u);
        QVERIFY(answers.size() == 2 && answers[0].time == kSecond && answers[1].time == kSecond);
        QVERIFY(all_gone(run));
    }

    void a_hedge_asks_another_instance() {
        Pair pair(hedged(100 * kMillisecond));
        pair.outcome = Outcome::Ok;
        pair.work = kSecond;
        pair.small.program.columns[parts::kCallColumns.dns].size = 2;
        pair.small.program.links[0].dns = 1;
        pair.small.program.links[0].dns_ttl = 100 * kSecond;
        pair.small.program.nodes[pair.server].endpoint = [](Kernel&, kernel::NodeIndex, const kernel::Request&) {
            return kernel::Endpoint{instance_now++ / 2 % 3};
        };
        instance_now = 0;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(2 * kSecond);
        run.send(pair.users);
        run.k.run(10 * kSecond);
        // Its host keeps the first answer, 0; the name's next ones are 0, 1, 1, 2 ...
        QCOMPARE(called, (std::vector<std::uint32_t>{0, 1, 0, 1}));
    }

    void hedged_calls_of_a_host_that_is_gone_leave_nothing_behind_data() {
        QTest::addColumn<int>("at");
        QTest::newRow("before the hedge") << 50;
        QTest::newRow("with both under way") << 150;
    }
    void hedged_calls_of_a_host_that_is_gone_leave_nothing_behind() {
        QFETCH(int, at);
        Pair pair(hedged(100 * kMillisecond), 5 * kSecond);
        pair.outcome = Outcome::Ok;
        pair.work = kSecond;
        test::SmallRun run(pair.small);
        for (int i = 0; i < 3; ++i) run.send(pair.users);
        run.k.run(at * kMillisecond);
        for (FrameId id = kernel::World::kFirstFrame; id < kernel::World::kFirstFrame + run.world.frames.size(); ++id) {
            const kernel::Frame& f = run.k.frame(id);
            if (f.node == pair.users && !f.internal) run.k.abandon(id, false, Outcome::Failed, 502);
        }
        parts::end_calls(run.k, pair.users, 0);
        run.k.run(10 * kSecond);
        QVERIFY(answers.empty());
        QCOMPARE(attempts.size(), std::size_t{at < 100 ? 3u : 6u});
        QCOMPARE(run.world.links[0].in_flight, std::uint64_t{0});
        QVERIFY(all_gone(run));
    }

    void a_limiter_holds_calls_back_after_a_throttle_and_lets_go_of_them_with_their_host() {
        CallPlan plan;
        plan.limits_rate = true;
        plan.limiter = {0.4, 0.7, 0.5, 2, 0.8, 0.5, 0};
        Pair pair(plan);
        pair.outcome = Outcome::Throttled;
        pair.status = 400;
        test::SmallRun run(pair.small);
        run.send(pair.users);
        run.k.run(kMillisecond);
        pair.outcome = Outcome::Ok;
        for (int i = 0; i < 4; ++i) run.send(pair.users);
        run.k.run(2100 * kMillisecond);
        // Half a call a second, since it had measured nothing yet.
        QCOMPARE(attempts.size(), std::size_t{2});
        for (FrameId id = kernel::World::kFirstFrame; id < kernel::World::kFirstFrame + run.world.frames.size(); ++id) {
            const kernel::Frame& f = run.k.frame(id);
            if (f.node == pair.users && !f.internal) run.k.abandon(id, false, Outcome::Failed, 502);
        }
        parts::end_calls(run.k, pair.users, 0);
        QVERIFY(all_gone(run));
        run.send(pair.users);
        run.k.run(2200 * kMillisecond);
        QCOMPARE(attempts.size(), std::size_t{3});
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
