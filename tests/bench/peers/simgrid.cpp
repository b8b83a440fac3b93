// The workload in SimGrid's S4U: one actor for each request, semaphores as pools.

#include <simgrid/s4u.hpp>

#include "workload.h"

namespace s4u = simgrid::s4u;
namespace actor = simgrid::s4u::this_actor;

namespace {

struct System {
    std::vector<s4u::SemaphorePtr> servers;
    s4u::SemaphorePtr database = s4u::Semaphore::create(workload::kConnections);
    workload::Chance chance;
    std::vector<float> latencies;
    int turn = 0;
    bool network = true;

    System() {
        for (int server = 0; server < workload::kAppServers; ++server) servers.push_back(s4u::Semaphore::create(workload::kWorkers));
    }
};

void ask_cache(const System& system) {
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
    actor::sleep_for(workload::kCacheSeconds);
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
}

void query(System& system) {
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
    system.database->acquire();
    actor::sleep_for(system.chance.exponential(workload::kDatabaseSeconds));
    system.database->release();
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
}

void request(System& system) {
    const double start = s4u::Engine::get_clock();
    if (system.network) actor::sleep_for(workload::kInternetSeconds);
    actor::sleep_for(workload::kBalancerSeconds);
    const s4u::SemaphorePtr worker = system.servers[system.turn++ % workload::kAppServers];
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
    worker->acquire();
    ask_cache(system);
    if (system.chance.uniform() >= workload::kHitRate) {
        query(system);
        ask_cache(system);
    }
    worker->release();
    if (system.network) actor::sleep_for(workload::kZoneSeconds);
    if (system.network) actor::sleep_for(workload::kInternetSeconds);
    system.latencies.push_back(static_cast<float>(s4u::Engine::get_clock() - start));
}

}  // namespace

int main(int count, char** values) {
    s4u::Engine engine(&count, values);
    const workload::Arguments arguments(count, values);
    auto* zone = s4u::create_full_zone("zone");
    s4u::Host* host = zone->create_host("host", 1e9);
    zone->seal();

    System system;
    system.latencies.reserve(arguments.requests);
    system.network = arguments.network;
    s4u::Actor::create("clients", host, [&] {
        for (std::uint64_t sent = 0; sent < arguments.requests; ++sent) {
            actor::sleep_for(system.chance.exponential(1 / arguments.rate));
            s4u::Actor::create("request", host, [&system] { request(system); });
        }
    });
    const double start = workload::cpu_seconds();
    engine.run();
    workload::report("SimGrid", workload::cpu_seconds() - start, system.latencies);
}
