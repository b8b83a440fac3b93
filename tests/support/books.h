#pragma once

#include <QTest>

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::test {

/// What came is what became of it and what is still there: numbers of the result JSON, in the same words.
struct Book {
    std::string_view of;  ///< a kind of ledger: "calls", "requests", "steps", or a service
    std::vector<std::string_view> came, went;
};

inline const std::vector<Book>& books() {
    static const std::vector<Book> kBooks = {
        {"requests", {"sent", "inFlightAtStart"}, {"ok", "failed", "throttled", "rejected", "timedOut", "dropped", "inFlight"}},
        {"calls", {"calls", "inFlightAtStart"}, {"ok", "failed", "throttled", "rejected", "timedOut", "dropped", "inFlight"}},
        {"steps", {"entered"}, {"succeeded", "failed", "aborted", "inFlight"}},
        {"sqs", {"messagesAtStart", "sent", "copied", "redriven"}, {"deleted", "expired", "deadLettered", "purged", "messages"}},
        {"sns",
         {"notificationsInFlightAtStart", "notifications"},
         {"notificationsDelivered", "notificationsFailed", "notificationsFilteredOut", "notificationsInFlight"}},
        {"sns", {"deadLettersInFlightAtStart", "notificationsFailed"}, {"deadLettered", "lost", "deadLettersInFlight"}},
        {"kinesis",
         {"streamCarried", "streamRecords"},
         {"streamDelivered", "streamExpired", "streamDiscarded", "streamDropped", "streamWaiting"}},
        {"dynamodb",
         {"streamCarried", "streamRecords"},
         {"streamDelivered", "streamExpired", "streamDiscarded", "streamDropped", "streamWaiting"}},
        {"firehose", {"recordsAtStart", "records"}, {"delivered", "deliveredAsFailed", "lost", "kept"}},
        {"lambda", {"eventsAtStart", "eventsReceived"}, {"eventsDone", "eventsDelivered", "eventsDropped", "eventsWaiting"}},
        {"step_functions",
         {"executionsAtStart", "executionsStarted"},
         {"executionsSucceeded", "executionsFailed", "executionsTimedOut", "executionsAborted", "executionsRunning"}},
        {"s3", {"eventsAtStart", "events", "duplicateEvents"}, {"deliveredEvents", "lostEvents", "waitingEvents"}},
        {"ses", {"recipientsAtStart", "recipients"}, {"delivered", "bounced", "onTheWay"}},
        {"ses", {"eventsAtStart", "events"}, {"eventsTold", "eventsNotTold", "eventsWaiting"}},
    };
    return kBooks;
}

/// Empty where all books of that kind are balanced; otherwise each that is not, with its numbers. `number` gives what a name stands for;
/// what is not there is not a number or below 0, and balances nothing.
template <typename Number>
std::string unbalanced(std::string_view of, std::string_view id, const Number& number) {
    std::string all;
    for (const Book& book : books()) {
        if (book.of != of) continue;
        double sums[2] = {};
        bool sound = true;
        std::string terms[2];
        for (const bool out : {false, true})
            for (const std::string_view name : out ? book.went : book.came) {
                const double value = number(name);
                sound = sound && value >= 0;
                sums[out] += value;
                char digits[32];
                const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
                terms[out].append(terms[out].empty() ? "" : " + ").append(name).append(" ").append(digits, end);
            }
        if (!sound || sums[0] != sums[1])
            all.append(id).append(" (").append(of).append("): ").append(terms[0]).append(" != ").append(terms[1]).append("; ");
    }
    return all;
}

/// Fails the test that is running where books are `broken`, and the whole program where none is. They say nothing new of a test that has
/// failed already.
inline void report(const std::string& broken) {
    if (broken.empty() || QTest::currentTestFailed()) return;
    if (!QTest::currentTestFunction()) qFatal("The books of a run are not balanced: %s", broken.c_str());
    QTest::qVerify(false, "the books of this run are balanced", broken.c_str(), __FILE__, __LINE__);
}

}  // namespace nephoscope::test
