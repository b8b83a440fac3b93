#pragma once

#include <QTest>

#include <cmath>
#include <map>

#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "engine/services/kinesis/kinesis.h"
#include "engine/services/messages.h"
#include "tests/support/run_books.h"
#include "tests/support/scenario.h"

// What the tests of streams begin with.
namespace nephoscope::test {

using kernel::Outcome;

/// Clients put records of so many bytes, keys included, evenly spaced; nobody reads.
inline Scenario stream_of(std::string_view rate, unsigned bytes = 116, unsigned items = 0, Scenario::Settings settings = {}) {
    Scenario s;
    if (items) s.data_set("items", items);
    s.request_class("put", 1, true).set("put.request_bytes=" + std::to_string(bytes - 16));
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED"}).add("kinesis", "it", {"put_latency=0s"}).connect("users", "it");
    for (const std::string_view setting : settings) s.set("it." + std::string(setting));
    return s;
}

/// A program that works on records in no time.
inline Scenario& add_program(Scenario& s, const char* id) {
    return s.add("server", id, {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0s"}).connect("it", id);
}

inline Scenario read_by_program(std::string_view rate, unsigned bytes = 116, unsigned items = 100, Scenario::Settings settings = {}) {
    Scenario s = stream_of(rate, bytes, items, settings);
    return add_program(s, "worker");
}

inline double metric(TestRun& run, std::string_view name, const char* service = "kinesis") {
    const services::ServiceType* type = services::find(service);
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        if (type->metrics[i].name == name) return run.observe("it").metrics[i].part;
    return -1;
}

inline bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("it").reasons)
        if (reason.fact == fact) return true;
    return false;
}

inline bool has_issue(const Scenario& s, std::string_view field) {
    for (const Issue& issue : model::validate(s.design(), services::catalog()))
        if (issue.field == field && !issue.remedy.empty()) return true;
    return false;
}

inline void edit(TestRun& run, const Scenario& s) { run.simulation().edit(*services::compile(s.design(), services::catalog())); }

inline bool is_near(double value, double expected, double by) { return std::abs(value - expected) <= by; }
#define NEAR(value, expected, by) QVERIFY2(is_near(value, expected, by), qPrintable(QString::number(value)))

/// A function that notes what it is called with, and fails as told.
struct Call {
    double at;
    std::vector<std::pair<std::uint32_t, std::uint64_t>> records;  ///< key, number of the request
    bool ok;
};
struct Told {
    std::vector<Call> calls;
    int failures = 0;              ///< so many calls fail
    int throttles = 0;             ///< so many are throttled, before
    std::uint64_t poison = ~0ull;  ///< calls with this record fail
    std::size_t reported = ~0ull;  ///< this record of the next call is reported
    SimTime duration = 0;
};
inline Told told;

inline Outcome outcome_of(const Call& call) {
    if (told.throttles-- > 0) return Outcome::Throttled;
    bool fails = told.failures-- > 0;
    for (const auto& [key, number] : call.records) fails |= number == told.poison;
    return fails ? Outcome::Failed : Outcome::Ok;
}

inline kernel::FrameId take_batch(kernel::Kernel& k, kernel::FrameId id) {
    kernel::Frame& f = k.frame(id);
    NEPHO_BEGIN(f) {
        Call& call = told.calls.emplace_back(Call{to_seconds(k.now()), {}, true});
        services::each_in_batch(k, f.local, [&](kernel::FrameId each) {
            const kernel::Request& r = k.request(k.frame(each));
            call.records.emplace_back(r.key, r.id & 0xffffffff);
            if (call.records.size() == told.reported + 1) services::report_failure(k, each, k.frame(each));
        });
        told.reported = ~0ull;
        const Outcome outcome = outcome_of(call);
        call.ok = outcome == Outcome::Ok;
        f.local = static_cast<std::uint32_t>(outcome);
    }
    SPEND(k, id, told.duration);
    return k.finish(id, static_cast<Outcome>(f.local), 502);
    NEPHO_END;
}

/// A stream whose function is take_batch().
struct FunctionRun {
    std::shared_ptr<const services::Plan> plan;
    services::GuardedProgram program;
    kernel::World world;
    kernel::Kernel k;

    explicit FunctionRun(const Scenario& s)
        : plan(*services::compile(s.design(), services::catalog())), program(with(*plan)), world(program), k(world, program) {
        told = {};
        k.start();
    }
    ~FunctionRun() { expect_balanced(k, *plan); }
    static services::GuardedProgram with(const services::Plan& plan) {
        services::GuardedProgram program = plan.program;
        program.nodes[*plan.node("fn")].routines[0] = take_batch;
        return program;
    }
    void until(double seconds) { k.run(from_seconds(seconds)); }
    const services::stream::StreamState& stream() { return services::stream::state_of(k, services::stream::plan_of(k, *plan->node("it"))); }
};

inline Scenario read_by_function(std::string_view rate, Scenario::Settings settings = {}, unsigned items = 100, unsigned bytes = 116) {
    Scenario s = stream_of(rate, bytes, items, settings);
    return s.app_version("v1", "1ms").add("lambda", "fn", {"memory_size=1769"}).connect("it", "fn");
}

/// The same of a table's stream: one partition, up to 900 writes of 1 KB a second.
inline Scenario table_read_by_function(std::string_view rate, Scenario::Settings settings = {}, unsigned items = 100,
                                       unsigned bytes = 116) {
    Scenario s;
    s.data_set("items", items).set("items.item_bytes=" + std::to_string(bytes)).request_class("put", 1, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED"});
    s.add("dynamodb", "it",
          {"billing_mode=PROVISIONED", "provisioned_throughput.read_capacity_units=1", "provisioned_throughput.write_capacity_units=900",
           "write_latency=0s", "latency_tail=1", "stream_enabled=true"});
    for (const std::string_view setting : settings)
        s.set("it." + std::string(setting.starts_with("batch_size") ? "stream_" : "") + std::string(setting));
    s.connect("users", "it").app_version("v1", "1ms").add("lambda", "fn", {"memory_size=1769"});
    return s.connect("it", "fn");
}

}  // namespace nephoscope::test
