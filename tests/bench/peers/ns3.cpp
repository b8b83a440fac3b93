// The workload as bare callbacks on ns-3's simulator core, with the scheduler that is fastest for it.

#include <ns3/core-module.h>

#include <array>
#include <deque>

#include "workload.h"

namespace {

using ns3::Simulator;

struct Request {
    double start = 0;
    int server = 0;
};

class Pool {
public:
    using Granted = void (*)(Request*);

    explicit Pool(int size) : free_(size) {}

    void acquire(Granted granted, Request* request) {
        if (free_ == 0) {
            waiting_.push_back({granted, request});
            return;
        }
        --free_;
        granted(request);
    }

    void release() {
        if (waiting_.empty()) {
            ++free_;
            return;
        }
        const Waiting next = waiting_.front();
        waiting_.pop_front();
        Simulator::ScheduleNow(next.granted, next.request);
    }

private:
    struct Waiting {
        Granted granted;
        Request* request;
    };
    int free_;
    std::deque<Waiting> waiting_;
};

workload::Chance chance;
std::array<Pool, workload::kAppServers> servers{Pool(workload::kWorkers), Pool(workload::kWorkers), Pool(workload::kWorkers),
                                                Pool(workload::kWorkers)};
Pool database(workload::kConnections);
std::vector<Request*> unused;
std::vector<float> latencies;
std::uint64_t wanted = 0;
double rate = 0;
bool network = true;
int turn = 0;

double now() { return Simulator::Now().GetSeconds(); }
ns3::Time after(double seconds) { return ns3::NanoSeconds(static_cast<std::int64_t>(seconds * 1e9)); }

Request* make_request() {
    if (unused.empty()) return new Request;
    Request* request = unused.back();
    unused.pop_back();
    return request;
}

using Step = void (*)(Request*);

void travel(double seconds, Step next, Request* request) {
    if (network)
        Simulator::Schedule(after(seconds), next, request);
    else
        next(request);
}

void answered(Request* request) {
    latencies.push_back(static_cast<float>(now() - request->start));
    unused.push_back(request);
    if (latencies.size() == wanted) Simulator::Stop();
}

void back_at_balancer(Request* request) { travel(workload::kInternetSeconds, &answered, request); }

void served(Request* request) {
    servers[request->server].release();
    travel(workload::kZoneSeconds, &back_at_balancer, request);
}

void filled(Request* request) { travel(workload::kZoneSeconds, &served, request); }

void at_cache_again(Request* request) { Simulator::Schedule(after(workload::kCacheSeconds), &filled, request); }

void fill(Request* request) { travel(workload::kZoneSeconds, &at_cache_again, request); }

void queried(Request* request) {
    database.release();
    travel(workload::kZoneSeconds, &fill, request);
}

void query(Request* request) { Simulator::Schedule(after(chance.exponential(workload::kDatabaseSeconds)), &queried, request); }

void at_database(Request* request) { database.acquire(&query, request); }

void missed(Request* request) { travel(workload::kZoneSeconds, &at_database, request); }

void looked_up(Request* request) { travel(workload::kZoneSeconds, chance.uniform() < workload::kHitRate ? &served : &missed, request); }

void at_cache(Request* request) { Simulator::Schedule(after(workload::kCacheSeconds), &looked_up, request); }

void look_up(Request* request) { travel(workload::kZoneSeconds, &at_cache, request); }

void at_server(Request* request) { servers[request->server].acquire(&look_up, request); }

void balanced(Request* request) {
    request->server = turn++ % workload::kAppServers;
    travel(workload::kZoneSeconds, &at_server, request);
}

void at_balancer(Request* request) { Simulator::Schedule(after(workload::kBalancerSeconds), &balanced, request); }

void arrive() {
    Simulator::Schedule(after(chance.exponential(1 / rate)), &arrive);
    Request* request = make_request();
    request->start = now();
    travel(workload::kInternetSeconds, &at_balancer, request);
}

}  // namespace

int main(int count, char** values) {
    const workload::Arguments arguments(count, values);
    wanted = arguments.requests;
    rate = arguments.rate;
    network = arguments.network;
    latencies.reserve(wanted);
    ns3::ObjectFactory scheduler;
    scheduler.SetTypeId(count > 4 ? values[4] : "ns3::PriorityQueueScheduler");
    Simulator::SetScheduler(scheduler);
    Simulator::ScheduleNow(&arrive);
    const double start = workload::cpu_seconds();
    Simulator::Run();
    workload::report("ns-3", workload::cpu_seconds() - start, latencies, Simulator::GetEventCount());
    Simulator::Destroy();
}
