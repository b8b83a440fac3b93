#include <QTest>

#include <algorithm>
#include <cstring>
#include <set>
#include <vector>

#include "engine/kernel/event_queue.h"
#include "engine/kernel/random.h"

using namespace nephoscope;
using kernel::EventQueue;
using kernel::Region;

namespace {

struct Queue {
    Region keys{sizeof(kernel::EventKey), EventQueue::room(100'000)};
    EventQueue::State state{};
    EventQueue queue{keys, state};
};

}  // namespace

class EventQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equal_times_keep_the_order_in_which_they_were_scheduled() {
        Queue q;
        for (std::uint32_t id = 1; id <= 1000; ++id) q.queue.push(5, 1001 - id);
        for (std::uint32_t id = 1; id <= 1000; ++id) QCOMPARE(q.queue.pop().id(), 1001 - id);
        QVERIFY(q.queue.empty());
    }

    void earlier_comes_first_whatever_the_order_of_scheduling() {
        Queue q;
        for (const SimTime time : {9, 3, 7, 1, 3}) q.queue.push(time, static_cast<std::uint32_t>(time));
        std::vector<std::uint32_t> ids;
        while (!q.queue.empty()) ids.push_back(q.queue.pop().id());
        QCOMPARE(ids, (std::vector<std::uint32_t>{1, 3, 3, 7, 9}));
    }

    void times_up_to_never_and_the_largest_id_fit() {
        Queue q;
        q.queue.push(kNever, (1u << kernel::EventKey::kIdBits) - 1);
        q.queue.push(kNever - 1, 1);
        QCOMPARE(q.queue.pop().id(), 1u);
        QCOMPARE(q.queue.top().id(), (1u << kernel::EventKey::kIdBits) - 1);
        QCOMPARE(static_cast<SimTime>(q.queue.pop().time), kNever);
    }

    /// Against an ordered set, growing beyond the sorted array and shrinking into it again.
    void any_mixture_of_pushes_and_pops_comes_out_in_order() {
        Queue q;
        std::set<std::pair<SimTime, std::uint64_t>> expected;
        kernel::Stream stream(3);
        std::uint64_t sequence = 0;
        for (int step = 0; step < 300'000; ++step) {
            const bool grow = (step / 20'000) % 2 == 0;
            if (kernel::below(stream, 10) < (grow ? 6u : 4u)) {
                const auto time = static_cast<SimTime>(kernel::below(stream, 500) + static_cast<std::uint64_t>(step) / 10);
                q.queue.push(time, static_cast<std::uint32_t>(sequence & 0xffffff));
                expected.insert({time, sequence++});
            } else if (!expected.empty()) {
                QVERIFY(!q.queue.empty());
                const kernel::EventKey key = q.queue.pop();
                QCOMPARE(static_cast<SimTime>(key.time), expected.begin()->first);
                QCOMPARE(key.id(), static_cast<std::uint32_t>(expected.begin()->second & 0xffffff));
                expected.erase(expected.begin());
            }
            QCOMPARE(q.queue.empty(), expected.empty());
        }
        while (!expected.empty()) {
            QCOMPARE(static_cast<SimTime>(q.queue.pop().time), expected.begin()->first);
            expected.erase(expected.begin());
        }
        QVERIFY(q.queue.empty());
    }

    void looking_at_the_top_changes_nothing_that_comes_out() {
        Queue a, b;
        kernel::Stream stream(4);
        for (int step = 0; step < 20'000; ++step) {
            if (a.queue.empty() || kernel::below(stream, 3)) {
                const auto time = static_cast<SimTime>(step + kernel::below(stream, 100));
                a.queue.push(time, 1);
                b.queue.push(time, 1);
            } else {
                (void)b.queue.top();
                QVERIFY(a.queue.pop().word() == b.queue.pop().word());
            }
        }
    }

    void bytes_of_a_copy_go_on_alike() {
        Queue q;
        for (std::uint32_t id = 1; id <= 500; ++id) q.queue.push(static_cast<SimTime>(kernel::mix(id) % 1000), id);
        for (int i = 0; i < 200; ++i) (void)q.queue.pop();
        Queue copy;
        copy.keys.assign(q.keys.used());
        copy.state = q.state;
        for (std::uint32_t id = 1; id <= 50; ++id) {
            q.queue.push(2000 - id, id);
            copy.queue.push(2000 - id, id);
        }
        while (!q.queue.empty()) QVERIFY(q.queue.pop().word() == copy.queue.pop().word());
        QVERIFY(copy.queue.empty());
        QCOMPARE(q.keys.bytes(), copy.keys.bytes());
        QCOMPARE(std::memcmp(q.keys.data(), copy.keys.data(), q.keys.bytes()), 0);
    }
};

QTEST_APPLESS_MAIN(EventQueueTest)
#include "event_queue_test.moc"
