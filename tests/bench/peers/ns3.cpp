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
int turn = 0;

double now() { return Simulator::Now().GetSeconds(); }
ns3::Time after(double seconds) { return ns3::NanoSeconds(static_cast<std::int64_t>(seconds * 1e9)); }

Request* make_request() {
    if (unused.empty()) return new Request;
    Request* request = unused.back();
    unused.pop_back();
    return request;
}

void answer(Request* request) {
    servers[request->server].release();
    latencies.push_back(static_cast<float>(now() - request->start));
    unused.push_back(request);
    if (latencies.size() == wanted) Simulator::Stop();
}

void queried(Request* request) {
    database.release();
    Simulator::Schedule(after(workload::kCacheSeconds), &answer, request);
}

void query(Request* request) { Simulator::Schedule(after(chance.exponential(workload::kDatabaseSeconds)), &queried, request); }

void looked_up(Request* request) {
    if (chance.uniform() < workload::kHitRate)
        answer(request);
    else
        database.acquire(&query, request);
}

void look_up(Request* request) { Simulator::Schedule(after(workload::kCacheSeconds), &looked_up, request); }

void balanced(Request* request) {
    request->server = turn++ % workload::kAppServers;
    servers[request->server].acquire(&look_up, request);
}

void arrive() {
    Simulator::Schedule(after(chance.exponential(1 / rate)), &arrive);
    Request* request = make_request();
    request->start = now();
    Simulator::Schedule(after(workload::kBalancerSeconds), &balanced, request);
}

}  // namespace

int main(int count, char** values) {
    const workload::Arguments arguments(count, values);
    wanted = arguments.requests;
    rate = arguments.rate;
    latencies.reserve(wanted);
    ns3::ObjectFactory scheduler;
    scheduler.SetTypeId("ns3::PriorityQueueScheduler");
    Simulator::SetScheduler(scheduler);
    Simulator::ScheduleNow(&arrive);
    const double start = workload::cpu_seconds();
    Simulator::Run();
    workload::report("ns-3", workload::cpu_seconds() - start, latencies);
    Simulator::Destroy();
}
