"""The workload of workload.h in SimPy: one process for each request. Arguments: requests, requests a second, "network" or "bare"."""

import json
import random
import sys
import time

import simpy

APP_SERVERS, WORKERS, CONNECTIONS = 4, 8, 16
BALANCER, CACHE, DATABASE, HIT_RATE, INTERNET, ZONE = 0.0002, 0.0005, 0.008, 0.8, 0.030, 0.000125


def bare_request(environment, servers, database, number, latencies):
    start = environment.now
    yield environment.timeout(BALANCER)
    with servers[number % APP_SERVERS].request() as worker:
        yield worker
        yield environment.timeout(CACHE)
        if random.random() >= HIT_RATE:
            with database.request() as connection:
                yield connection
                yield environment.timeout(random.expovariate(1 / DATABASE))
            yield environment.timeout(CACHE)
    latencies.append(environment.now - start)


def request(environment, servers, database, number, latencies):
    start = environment.now
    yield environment.timeout(INTERNET)
    yield environment.timeout(BALANCER)
    yield environment.timeout(ZONE)
    with servers[number % APP_SERVERS].request() as worker:
        yield worker
        yield environment.timeout(ZONE)
        yield environment.timeout(CACHE)
        yield environment.timeout(ZONE)
        if random.random() >= HIT_RATE:
            yield environment.timeout(ZONE)
            with database.request() as connection:
                yield connection
                yield environment.timeout(random.expovariate(1 / DATABASE))
            yield environment.timeout(ZONE)
            yield environment.timeout(ZONE)
            yield environment.timeout(CACHE)
            yield environment.timeout(ZONE)
    yield environment.timeout(ZONE)
    yield environment.timeout(INTERNET)
    latencies.append(environment.now - start)


def clients(environment, visit, requests, rate, latencies):
    servers = [simpy.Resource(environment, WORKERS) for _ in range(APP_SERVERS)]
    database = simpy.Resource(environment, CONNECTIONS)
    for number in range(requests):
        yield environment.timeout(random.expovariate(rate))
        environment.process(visit(environment, servers, database, number, latencies))


def main():
    requests, rate = int(sys.argv[1]), float(sys.argv[2])
    random.seed(1)
    environment, latencies = simpy.Environment(), []
    visit = bare_request if sys.argv[3:] == ["bare"] else request
    environment.process(clients(environment, visit, requests, rate, latencies))
    start = time.process_time()
    environment.run()
    seconds = time.process_time() - start
    latencies.sort()
    print(json.dumps({
        "name": "SimPy", "requests": requests, "requestsPerSecond": requests / seconds,
        "p50": latencies[requests // 2] * 1e3, "mean": sum(latencies) / requests * 1e3, "p99": latencies[requests * 99 // 100] * 1e3,
    }))


main()
