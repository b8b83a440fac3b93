#pragma once

// What every peer program shares, in C++17 because ns-3's headers need it: the workload's numbers, chance, and the report.
//
//   clients, Poisson -> load balancer, round robin, 0.2 ms -> 4 app servers of 8 workers, each held for the whole nested call
//   -> cache, 0.5 ms, 80 % hits -> on a miss a database with 16 connections, 8 ms exponential, then the cache is filled, 0.5 ms
//
// With a network every arrow takes its way there and its way back, and each way is an event of its own in every program: a request must be
// somewhere at every time, so that a queue can be looked at and a connection can fail. Without one, arrows take no time and no event.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

namespace workload {

constexpr int kAppServers = 4;
constexpr int kWorkers = 8;
constexpr int kConnections = 16;
constexpr double kBalancerSeconds = 0.0002;
constexpr double kCacheSeconds = 0.0005;
constexpr double kDatabaseSeconds = 0.008;
constexpr double kHitRate = 0.8;
constexpr double kInternetSeconds = 0.030;  // one way
constexpr double kZoneSeconds = 0.000125;

/// Program arguments: how many requests, how many of them arrive a second, and "network" or "bare".
struct Arguments {
    std::uint64_t requests = 1'000'000;
    double rate = 2'000;
    bool network = true;

    Arguments(int count, char** values) {
        if (count > 1) requests = std::strtoull(values[1], nullptr, 10);
        if (count > 2) rate = std::atof(values[2]);
        if (count > 3) network = std::string_view(values[3]) == "network";
    }
};

/// xorshift128+: quicker than any peer's own generator, so that chance does not count against the peer.
class Chance {
public:
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double exponential(double mean) { return -mean * std::log1p(-uniform()); }

private:
    std::uint64_t next() {
        std::uint64_t a = first_;
        const std::uint64_t b = second_;
        first_ = b;
        a ^= a << 23;
        second_ = a ^ b ^ (a >> 18) ^ (b >> 5);
        return second_ + b;
    }

    std::uint64_t first_ = 0x243f6a8885a308d3;
    std::uint64_t second_ = 0x13198a2e03707344;
};

/// CPU time of this process in seconds: other programs on the machine do not count.
inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// One line of JSON. `latencies` in seconds; sorting them is not part of the measured time. `events`: 0 where the peer does not count them.
inline void report(const char* name, double seconds, std::vector<float>& latencies, std::uint64_t events = 0) {
    std::sort(latencies.begin(), latencies.end());
    const std::size_t count = latencies.size();
    double sum = 0;
    for (const float latency : latencies) sum += latency;
    std::printf(R"({"name": "%s", "requests": %zu, )", name, count);
    if (events) std::printf(R"("eventsPerSecond": %.0f, )", static_cast<double>(events) / seconds);
    std::printf(R"("requestsPerSecond": %.0f, "p50": %.4f, "mean": %.4f, "p99": %.3f})"
                "\n",
                static_cast<double>(count) / seconds, latencies[count / 2] * 1e3, sum / static_cast<double>(count) * 1e3,
                latencies[count * 99 / 100] * 1e3);
}

}  // namespace workload
