#include <QTest>

#include <algorithm>
#include <vector>

#include "tests/support/small_program.h"

using namespace nephoscope;
using kernel::FrameId;
using kernel::Kernel;
using kernel::NodeIndex;
using kernel::Outcome;
using test::SmallProgram;
using test::SmallRun;

namespace {

struct Answer {
    std::uint64_t request;
    SimTime time;
    Outcome outcome;
    std::uint16_t status;
    NodeIndex cause;
    bool hit;
    bool operator==(const Answer&) const = default;
};
std::vector<Answer> answers;  // outside of the world: what a test saw

/// Of a node: how long it works, and the link it calls then, if any.
struct Work {
    SimTime time = 0;
    std::uint32_t spread = 0;  ///< ms, drawn for each request on top
    kernel::LinkIndex next = kernel::kNoLink;
    std::uint32_t instances = 1;
    Outcome outcome = Outcome::Ok;
};

SimTime work(Kernel& k, FrameId id) {
    const Work& plan = k.config<Work>(k.frame(id));
    kernel::RequestDraws draw = k.draws(k.frame(id), kernel::purpose("work"));
    return plan.time + (plan.spread ? static_cast<SimTime>(kernel::below(draw, plan.spread)) * kMillisecond : 0);
}

kernel::Endpoint target(Kernel& k, FrameId id) {
    return {static_cast<std::uint32_t>(k.request(k.frame(id)).id % k.config<Work>(k.frame(id)).instances)};
}

FrameId client(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    AWAIT(k.call(id, k.config<Work>(f).next, target(k, id)));
    answers.push_back({k.request(f).id, k.now(), f.child(), f.status, f.cause, f.hit()});
    return k.finish_as_child(id);
    NEPHO_END;
}

FrameId server(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    const Work& plan = k.config<Work>(f);
    NEPHO_BEGIN(f)
    if (plan.time || plan.spread) SLEEP(k, id, work(k, id));
    if (plan.next != kernel::kNoLink) {
        AWAIT(k.call(id, plan.next, {}));
        return k.finish_as_child(id);
    }
    return k.finish(id, plan.outcome, plan.outcome == Outcome::Ok ? 200 : 500, -1, plan.outcome == Outcome::Ok);
    NEPHO_END;
}

/// users -> front -> back, or without the back.
struct Chain : SmallProgram {
    Work users_plan, front_plan, back_plan;
    NodeIndex users, front, back = 0;

    explicit Chain(SimTime one_way = 0, SimTime timeout = 0, bool deep = false, SimTime inner_timeout = 0) {
        users = node(client);
        front = node(server);
        users_plan.next = link(users, front, one_way, timeout);
        if (deep) {
            back = node(server);
            front_plan.next = link(front, back, one_way, inner_timeout);
        }
        answers.clear();
        bind();
    }
    Chain(const Chain&) = delete;
    void bind() {
        program.nodes[users].config = &users_plan;
        program.nodes[front].config = &front_plan;
        if (back) program.nodes[back].config = &back_plan;
    }
};

bool all_gone(SmallRun& run) { return run.world.head.frames_live == 0 && run.world.head.requests_live == 0; }

bool conserved(SmallRun& run) {
    for (std::size_t i = 0; i < run.world.nodes.size(); ++i) {
        const kernel::CallStatistics& s = run.world.nodes[i];
        std::uint64_t ended = 0;
        for (const std::uint64_t n : s.outcomes) ended += n;
        if (s.calls + s.in_flight_at_start != ended + s.in_flight.value) return false;
    }
    return true;
}

std::size_t free_timers(SmallRun& run) {
    std::size_t n = 0;
    for (std::uint32_t t = run.world.head.free_timer; t; t = run.world.timers[t].next) ++n;
    return n;
}

std::vector<std::uint32_t> order;  // in which processes woke

FrameId through_the_line(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    DELAY(k, id, 1);
    order.push_back(f.local);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

std::vector<SimTime> waited;  // by those who waited in the line of their number

FrameId through_a_line(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    DELAY(k, id, f.local);
    waited.push_back(k.now() - f.started);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

FrameId sleeper(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    SLEEP(k, id, 10);
    order.push_back(f.local);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

/// Kills all that works at node `local` after 9 ms.
FrameId killer(Kernel& k, FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f)
    SLEEP(k, id, 9 * kMillisecond);
    k.kill(static_cast<NodeIndex>(f.local), -1, Outcome::Failed, 502);
    return k.finish(id, Outcome::Ok);
    NEPHO_END;
}

std::vector<SimTime> fired;
void note(Kernel& k, std::uint32_t, std::uint64_t) { fired.push_back(k.now()); }

}  // namespace

class KernelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_call_takes_both_ways_and_the_work() {
        Chain chain(3 * kMillisecond);
        chain.front_plan.time = 5 * kMillisecond;
        SmallRun run(chain);
        run.send(chain.users);
        QCOMPARE(run.k.run(kSecond), kernel::Stop::Empty);
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers[0].time, 11 * kMillisecond);
        QVERIFY(answers[0].outcome == Outcome::Ok && answers[0].hit && answers[0].status == 200);
        QCOMPARE(run.world.nodes[chain.front].latency.mean(), 5e6);
        QCOMPARE(static_cast<double>(run.world.links[0].latency), 11e6);
        QVERIFY(all_gone(run) && conserved(run));
    }

    void the_cause_is_where_the_error_began() {
        Chain chain(0, 0, true);
        chain.back_plan.outcome = Outcome::Failed;
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(kSecond);
        QCOMPARE(answers[0].cause, chain.back);
        QCOMPARE(answers[0].status, std::uint16_t{500});
        QVERIFY(answers[0].outcome == Outcome::Failed && !answers[0].hit);
    }

    void a_delay_line_is_first_in_first_out() {
        SmallProgram small;
        const NodeIndex node = small.node(through_the_line);
        small.line(100);
        SmallRun run(small);
        order.clear();
        for (std::uint32_t i = 0; i < 100; ++i) {
            run.k.spawn_process(node, 0, i);
            if (i % 3 == 0) run.k.run(run.k.now() + 7);
        }
        run.k.run(10'000);
        QCOMPARE(order.size(), std::size_t{100});
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(all_gone(run));
    }

    void each_of_many_lines_takes_its_time() {
        constexpr std::uint32_t kLines = 60, kEach = 3;
        SmallProgram small;
        const NodeIndex node = small.node(through_a_line);
        for (std::uint32_t i = 1; i <= kLines; ++i) small.line(1000 * i);
        SmallRun run(small);
        waited.clear();
        for (std::uint32_t n = 0; n < kEach; ++n) {
            for (std::uint32_t i = 1; i <= kLines; ++i) run.k.spawn_process(node, 0, i);
            run.k.run(run.k.now() + 300);
        }
        QCOMPARE(run.k.run(kSecond), kernel::Stop::Empty);
        QCOMPARE(waited.size(), std::size_t{kLines * kEach});
        for (std::uint32_t i = 0; i < waited.size(); ++i) QCOMPARE(waited[i], SimTime{1000 * (i / kEach + 1)});
        QVERIFY(all_gone(run));
    }

    void frames_that_wake_at_one_instant_run_in_the_order_in_which_they_slept() {
        SmallProgram small;
        const NodeIndex node = small.node(sleeper);
        SmallRun run(small);
        order.clear();
        for (std::uint32_t i = 0; i < 50; ++i) run.k.spawn_process(node, 0, i);
        run.k.run(100);
        QCOMPARE(order.size(), std::size_t{50});
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void a_caller_that_gives_up_leaves_the_work_going_on() {
        Chain chain(0, 10 * kMillisecond);
        chain.front_plan.time = 30 * kMillisecond;
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(10 * kMillisecond);
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY(answers[0].outcome == Outcome::TimedOut && answers[0].cause == chain.front);
        QCOMPARE(run.world.head.requests_live, 1u);  // the orphan still reads it
        QCOMPARE(run.world.nodes[chain.front].in_flight.value, 1u);
        run.k.run(kSecond);
        QCOMPARE(run.world.nodes[chain.front].outcomes[0], std::uint64_t{1});
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY(all_gone(run) && conserved(run));
    }

    void an_answer_on_its_way_back_is_too_late_after_the_timeout() {
        Chain chain(4 * kMillisecond, 10 * kMillisecond);
        chain.front_plan.time = 3 * kMillisecond;
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(kSecond);
        QCOMPARE(answers[0].time, 10 * kMillisecond);
        QVERIFY(answers[0].outcome == Outcome::TimedOut);
        QCOMPARE(run.world.nodes[chain.front].outcomes[0], std::uint64_t{1});
        QVERIFY(all_gone(run) && conserved(run));
    }

    void each_timer_fires_for_its_own_call_or_not_at_all() {
        Chain chain(0, 20 * kMillisecond);
        chain.front_plan.spread = 40;  // 0 to 39 ms, never exactly at the limit but 20
        chain.front_plan.time = kMicrosecond;
        SmallRun run(chain);
        std::vector<SimTime> sent(20'001, 0);
        for (int i = 0; i < 20'000; ++i) {
            run.send(chain.users);
            sent[run.sent] = run.k.now();
            run.k.run(run.k.now() + 77 * kMicrosecond);
        }
        run.k.run(run.k.now() + kSecond);
        QCOMPARE(answers.size(), std::size_t{20'000});
        int late = 0;
        for (const Answer& each : answers) {
            const SimTime waited = each.time - sent[each.request];
            late += each.outcome == Outcome::TimedOut;
            if (each.outcome == Outcome::TimedOut)
                QCOMPARE(waited, 20 * kMillisecond);
            else
                QVERIFY(waited < 20 * kMillisecond);
        }
        QVERIFY(late > 8000 && late < 12'000);
        QCOMPARE(run.world.nodes[chain.front].outcomes[0], std::uint64_t{20'000});
        QVERIFY(all_gone(run) && conserved(run));
        QCOMPARE(free_timers(run), run.world.timers.size() - 1);
        QVERIFY(run.world.timers.size() < 1000);
        QCOMPARE(run.world.timer_lists[1].head, 0u);
        QCOMPARE(run.world.timer_lists[1].tail, 0u);
    }

    void killing_an_instance_ends_its_calls_and_no_others() {
        Chain chain(0, kSecond);
        chain.users_plan.instances = 3;
        chain.front_plan.time = 100 * kMillisecond;
        SmallRun run(chain);
        for (int i = 0; i < 30; ++i) run.send(chain.users);
        run.k.run(50 * kMillisecond);
        run.k.kill(chain.front, 1, Outcome::Failed, 502);
        QCOMPARE(run.world.nodes[chain.front].in_flight.value, 20u);
        run.k.run(50 * kMillisecond);
        QCOMPARE(answers.size(), std::size_t{10});
        for (const Answer& each : answers) {
            QCOMPARE(each.request % 3, std::uint64_t{1});
            QVERIFY(each.outcome == Outcome::Failed && each.status == 502 && each.cause == chain.front && each.time == 50 * kMillisecond);
        }
        run.k.run(2 * kSecond);
        QCOMPARE(answers.size(), std::size_t{30});
        QCOMPARE(run.world.nodes[chain.front].outcomes[0], std::uint64_t{20});
        QVERIFY(all_gone(run) && conserved(run));
        QCOMPARE(free_timers(run), run.world.timers.size() - 1);
    }

    void killing_what_is_killed_or_orphaned_counts_once() {
        Chain chain(0, 10 * kMillisecond);
        chain.front_plan.time = 100 * kMillisecond;
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(20 * kMillisecond);
        run.k.kill(chain.front, -1, Outcome::Failed, 502);
        run.k.kill(chain.front, -1, Outcome::Failed, 502);
        run.k.run(kSecond);
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(run.world.nodes[chain.front].outcomes[static_cast<int>(Outcome::Failed)], std::uint64_t{1});
        QVERIFY(all_gone(run) && conserved(run));
    }

    void who_is_killed_by_the_event_before_theirs_does_not_go_on() {
        Chain chain;
        chain.front_plan.time = 10 * kMillisecond;
        const NodeIndex other = chain.node(killer);
        SmallRun run(chain);
        run.send(chain.users);
        run.k.spawn_process(other, 0, chain.front);
        run.k.run(kSecond);
        QCOMPARE(answers.size(), std::size_t{1});
        QVERIFY(answers[0].outcome == Outcome::Failed && answers[0].time == 9 * kMillisecond);
        QCOMPARE(run.world.nodes[chain.front].outcomes[static_cast<int>(Outcome::Ok)], std::uint64_t{0});
        QVERIFY(all_gone(run) && conserved(run));
    }

    void what_a_killed_caller_had_called_goes_on_data() {
        QTest::addColumn<int>("inner_timeout_ms");
        QTest::newRow("the call returns to nobody") << 0;
        QTest::newRow("its timer fires for nobody") << 60;
    }
    void what_a_killed_caller_had_called_goes_on() {
        QFETCH(int, inner_timeout_ms);
        Chain chain(0, 0, true, inner_timeout_ms * kMillisecond);
        chain.back_plan.time = 100 * kMillisecond;
        SmallRun run(chain);
        for (int i = 0; i < 5; ++i) run.send(chain.users);
        run.k.run(50 * kMillisecond);
        run.k.kill(chain.front, -1, Outcome::Failed, 502);
        run.k.run(51 * kMillisecond);
        QCOMPARE(answers.size(), std::size_t{5});
        QCOMPARE(run.world.nodes[chain.back].in_flight.value, 5u);
        run.k.run(kSecond);
        QCOMPARE(run.world.nodes[chain.back].outcomes[0], std::uint64_t{5});
        QCOMPARE(answers.size(), std::size_t{5});
        QVERIFY(all_gone(run) && conserved(run));
        QCOMPARE(free_timers(run), run.world.timers.size() - 1);
    }

    void a_call_on_its_way_to_a_killed_instance_still_arrives() {
        Chain chain(10 * kMillisecond);
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(5 * kMillisecond);
        run.k.kill(chain.front, -1, Outcome::Failed, 502);
        run.k.run(kSecond);
        QVERIFY(answers.size() == 1 && answers[0].outcome == Outcome::Ok);
    }

    void frames_and_requests_are_used_again() {
        Chain chain(kMillisecond, 20 * kMillisecond, true, 15 * kMillisecond);
        chain.back_plan.spread = 40;
        SmallRun run(chain);
        for (int i = 0; i < 5000; ++i) {
            run.send(chain.users);
            run.k.run(run.k.now() + kMillisecond);
        }
        run.k.run(run.k.now() + kSecond);
        QVERIFY(all_gone(run) && conserved(run));
        QVERIFY2(run.world.frames.size() < 200 && run.world.requests.size() < 100, qPrintable(QString::number(run.world.frames.size())));
    }

    void a_saved_world_goes_on_byte_for_byte() {
        Chain chain(kMillisecond, 20 * kMillisecond, true, 15 * kMillisecond);
        chain.back_plan.spread = 40;
        chain.users_plan.instances = 3;
        SmallRun run(chain);
        auto load = [&](SmallRun& r) {
            for (int i = 0; i < 3000; ++i) {
                r.send(chain.users);
                if (i % 500 == 400) r.k.kill(chain.front, i % 3, Outcome::Failed, 502);
                r.k.run(r.k.now() + 300 * kMicrosecond);
            }
        };
        load(run);
        const kernel::Snapshot middle = run.world.save();
        const std::uint64_t sent = run.sent;
        load(run);
        const kernel::Snapshot end = run.world.save();
        run.world.restore(middle);
        QVERIFY(run.world.save() == middle);
        run.sent = sent;
        load(run);
        QVERIFY(run.world.save() == end);
        SmallRun other(chain);
        other.sent = sent;
        other.world.restore(middle);
        load(other);
        QVERIFY(other.world.save() == end);
        QVERIFY(!(middle == end));
    }

    void saving_changes_nothing() {
        Chain one(kMillisecond, 20 * kMillisecond), two(kMillisecond, 20 * kMillisecond);
        one.front_plan.spread = two.front_plan.spread = 40;
        SmallRun a(one), b(two);
        for (int i = 0; i < 2000; ++i) {
            a.send(one.users);
            b.send(two.users);
            a.k.run(a.k.now() + 300 * kMicrosecond, 3);
            b.k.run(b.k.now() + 300 * kMicrosecond, 3);
            (void)b.world.save();
        }
        QVERIFY(a.world.save() == b.world.save());
    }

    void only_the_last_armed_event_of_a_source_counts() {
        SmallProgram small;
        small.node(sleeper);
        const std::uint32_t source = small.source(note);
        SmallRun run(small);
        fired.clear();
        run.k.arm(source, 50);
        run.k.arm(source, 30);
        run.k.arm(source, 40);
        run.k.arm(source, 40);
        run.k.run(100);
        QCOMPARE(fired, std::vector<SimTime>{40});
        run.k.arm(source, 150);
        run.k.arm(source, kNever);
        run.k.run(200);
        QCOMPARE(fired, std::vector<SimTime>{40});
        run.k.arm(source, 250);
        run.k.arm(source, 260);
        run.k.arm(source, 250);
        run.k.run(300);
        QCOMPARE(fired, (std::vector<SimTime>{40, 250}));
    }

    void a_source_can_be_armed_for_the_first_instant() {
        SmallProgram small;
        small.node(sleeper);
        const std::uint32_t source = small.source(note);
        SmallRun run(small);
        fired.clear();
        run.k.arm(source, 0);
        run.k.run(100);
        QCOMPARE(fired, std::vector<SimTime>{0});
    }

    void what_was_resumed_from_outside_runs_at_that_instant() {
        Chain chain;
        SmallRun run(chain);
        run.k.run(5 * kMillisecond);
        run.send(chain.users);
        run.k.run(9 * kMillisecond);
        QCOMPARE(answers.at(0).time, 5 * kMillisecond);
    }

    void time_stands_still_between_budgets() {
        Chain chain(3 * kMillisecond);
        SmallRun run(chain);
        run.send(chain.users);
        QCOMPARE(run.k.run(kSecond, 1), kernel::Stop::Events);
        QCOMPARE(run.k.now(), 3 * kMillisecond);
        QCOMPARE(run.k.run(4 * kMillisecond), kernel::Stop::Time);
        QCOMPARE(run.k.now(), 4 * kMillisecond);
        run.send(chain.users);
        QCOMPARE(run.k.run_one_hop(kSecond), kernel::Stop::Hop);
    }

    void what_was_sent_goes_on_after_its_cause_was_answered() {
        Chain chain(kMillisecond);
        chain.front_plan.time = 20 * kMillisecond;
        SmallRun run(chain);
        const FrameId cause = run.send(chain.users);
        const FrameId sent = run.k.send(cause, 0, 0, 1);
        QVERIFY(run.k.frame(sent).ordinal != run.k.frame(cause).ordinal);
        QCOMPARE(run.k.frame(sent).request, run.k.frame(cause).request);
        run.k.run(kSecond);
        QCOMPARE(answers.size(), std::size_t{2});
        QCOMPARE(run.world.nodes[chain.users].calls, std::uint64_t{1});  // What was sent is no request of a client's.
        QVERIFY(conserved(run) && all_gone(run));
    }

    void an_abandoned_message_of_a_batch_gives_its_request_back_once() {
        Chain chain(kMillisecond);
        SmallRun run(chain);
        const FrameId cause = run.send(chain.users);
        const FrameId batch = run.k.spawn_process(chain.front, 0, 0, 10 * kSecond);
        const FrameId message = run.k.spawn_for(cause, batch, 0, 0);
        run.k.abandon(message, false, Outcome::Failed, 503);
        run.k.discard(message);
        run.k.run(kSecond);
        QCOMPARE(run.world.head.requests_live, 0u);
        run.k.run(20 * kSecond);
        QVERIFY(all_gone(run) && conserved(run));
    }

    void what_is_due_in_a_hundred_years_never_comes_and_stops_nobody() {
        Chain chain(3 * kMillisecond);
        chain.front_plan.time = 100 * 365 * SimTime{86'400} * kSecond;
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(kSecond);
        chain.front_plan.time = kMillisecond;
        run.send(chain.users);
        QCOMPARE(run.k.run(kNever), kernel::Stop::Time);
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers.at(0).time, kSecond + 7 * kMillisecond);
    }

    void time_never_goes_back() {
        Chain chain(3 * kMillisecond);
        SmallRun run(chain);
        run.send(chain.users);
        run.k.run(5 * kMillisecond);
        QCOMPARE(run.k.run(kMillisecond), kernel::Stop::Time);
        QCOMPARE(run.k.now(), 5 * kMillisecond);
    }

    void statistics_that_start_anew_stay_conserved() {
        Chain chain(0, 50 * kMillisecond);
        chain.front_plan.spread = 100;
        SmallRun run(chain);
        for (int i = 0; i < 500; ++i) {
            run.send(chain.users);
            run.k.run(run.k.now() + kMillisecond);
            if (i == 250) run.k.restart_statistics();
            QVERIFY(conserved(run));
        }
        run.k.run(run.k.now() + kSecond);
        QVERIFY(conserved(run) && all_gone(run));
        QCOMPARE(run.world.nodes[chain.users].calls, std::uint64_t{249});
        QVERIFY(run.world.nodes[chain.users].in_flight_at_start > 10);
    }

    void an_impaired_link_adds_latency_and_errors() {
        Chain chain(kMillisecond);
        SmallRun run(chain);
        run.world.links[0].impairment.delay[1] = 7 * kMillisecond;
        run.world.links[0].impaired = true;
        run.send(chain.users);
        run.k.run(kSecond);
        QCOMPARE(answers.at(0).time, 9 * kMillisecond);
        run.world.links[0].impairment.error_rate[0] = 1;
        run.send(chain.users);
        run.k.run(2 * kSecond);
        QVERIFY(answers.at(1).outcome == Outcome::Failed && answers.at(1).status == 500);
        run.world.links[0].impairment = {};
        run.world.links[0].impairment.error_rate[1] = 0.25;
        int failed = 0;
        for (int i = 0; i < 4000; ++i) run.send(chain.users);
        run.k.run(3 * kSecond);
        for (std::size_t i = 2; i < answers.size(); ++i) failed += answers[i].outcome == Outcome::Failed;
        QVERIFY2(std::abs(failed - 1000) < 110, qPrintable(QString::number(failed)));  // four binomial deviations
        QVERIFY(all_gone(run) && conserved(run));
    }
};

QTEST_APPLESS_MAIN(KernelTest)
#include "kernel_test.moc"
