#pragma once

#include <cmath>
#include <vector>

#include "engine/parts/law.h"
#include "engine/parts/processor_sharing.h"
#include "engine/parts/station.h"
#include "tests/support/small_program.h"

namespace nephoscope::test {

/// A Poisson source in front of one station or shared processor: what queueing theory speaks of.
class QueueBench {
public:
    double arrivals_per_second = 0.5;
    parts::Law service = parts::Law::make(parts::Law::Shape::Exponential, kSecond, 1);
    bool sharing = false;
    parts::StationPlan station;
    parts::SharedProcessorPlan processor;

    struct Result {
        double mean = 0;  ///< sojourn of those admitted, seconds
        double p99 = 0;
        double refused = 0;  ///< share
        double utilization = 0;
        double little = 0;  ///< L / (lambda W)
    };
    /// One run of so many customers after a warm-up of a quarter of them.
    Result run(std::uint64_t seed, double customers) const {
        SmallProgram small;
        QueueBench bench = *this;
        const kernel::NodeIndex source = small.node(arrive), server = small.node(serve);
        small.program.nodes[source].routines[1] = request;
        small.program.nodes[source].config = small.program.nodes[server].config = &bench;
        small.program.nodes[server].key = kernel::hash("server", seed);
        small.link(source, server);
        bench.column_ = small.column<State>();
        bench.processor.source = small.source(complete);
        SmallRun run(small);
        bench.state(run.k).stream = kernel::Stream(seed);
        run.k.spawn_process(source, 0, 0);
        run.k.run(from_seconds(customers / 4 / arrivals_per_second));
        run.k.restart_statistics();
        State& s = bench.state(run.k);
        parts::Station(run.k, bench.station, s.station).restart_statistics();
        parts::SharedProcessor(run.k, bench.processor, s.processor).restart_statistics();
        const SimTime begun = run.k.now();
        run.k.run(begun + from_seconds(customers / arrivals_per_second));
        const kernel::CallStatistics& calls = run.world.nodes[server];
        const auto ok = static_cast<double>(calls.outcomes[0]),
                   refused = static_cast<double>(calls.outcomes[static_cast<int>(kernel::Outcome::Rejected)]);
        Result result;
        result.mean = calls.latency.mean() * 1e-9;
        result.p99 = to_seconds(calls.latency.quantile(run.world.blocks, 0.99));
        result.refused = refused / (ok + refused);
        result.utilization = sharing ? parts::SharedProcessor(run.k, bench.processor, s.processor).utilization()
                                     : parts::Station(run.k, bench.station, s.station).utilization();
        result.little = calls.in_flight.mean(run.k.now()) / (ok / to_seconds(run.k.now() - begun) * result.mean);
        return result;
    }

    /// Mean and standard error of a number of the results of some seeds.
    struct Estimate {
        double mean = 0, error = 0;
    };
    Estimate estimate(double Result::*number, int seeds, double customers) const {
        std::vector<double> found;
        for (int seed = 1; seed <= seeds; ++seed) found.push_back(run(static_cast<std::uint64_t>(seed), customers).*number);
        Estimate e;
        for (const double x : found) e.mean += x / seeds;
        double squares = 0;
        for (const double x : found) squares += (x - e.mean) * (x - e.mean);
        e.error = std::sqrt(squares / (seeds - 1) / seeds);
        return e;
    }

private:
    struct State {
        parts::StationState station;
        parts::SharedProcessorState processor;
        kernel::Stream stream;
        std::uint64_t sent;
    };
    State& state(kernel::Kernel& k) const { return k.w.column<State>(column_)[0]; }
    static const QueueBench& of(kernel::Kernel& k, kernel::FrameId id) { return k.config<QueueBench>(k.frame(id)); }

    static kernel::FrameId arrive(kernel::Kernel& k, kernel::FrameId id) {
        kernel::Frame& f = k.frame(id);
        const QueueBench& bench = of(k, id);
        State& s = bench.state(k);
        NEPHO_BEGIN(f)
        for (;;) {
            SLEEP(k, id, from_seconds(kernel::exponential(s.stream) / bench.arrivals_per_second));
            k.resume(k.spawn_request(f.node, 1, ++s.sent));
        }
        NEPHO_END;
    }
    static kernel::FrameId request(kernel::Kernel& k, kernel::FrameId id) {
        kernel::Frame& f = k.frame(id);
        NEPHO_BEGIN(f)
        AWAIT(k.call(id, 0, {}));
        return k.finish_as_child(id);
        NEPHO_END;
    }
    static SimTime work(kernel::Kernel& k, kernel::FrameId id) {
        kernel::RequestDraws draw = k.draws(k.frame(id), kernel::hash("service"));
        return of(k, id).service.sample(draw);
    }
    static kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id) {
        kernel::Frame& f = k.frame(id);
        const QueueBench& bench = of(k, id);
        parts::Station queue(k, bench.station, bench.state(k).station);
        parts::SharedProcessor processor(k, bench.processor, bench.state(k).processor);
        NEPHO_BEGIN(f)
        if (bench.sharing) {
            if (!processor.enter(id, work(k, id))) return k.finish(id, kernel::Outcome::Rejected, 503);
            PARK();
        } else {
            f.local = static_cast<std::uint32_t>(queue.enter(id));
            if (f.local == static_cast<std::uint32_t>(parts::Admission::Refused)) return k.finish(id, kernel::Outcome::Rejected, 503);
            if (f.local == static_cast<std::uint32_t>(parts::Admission::Queued)) PARK();
            SLEEP(k, id, work(k, id));
            queue.leave();
        }
        return k.finish(id, kernel::Outcome::Ok);
        NEPHO_END;
    }
    static void complete(kernel::Kernel& k, std::uint32_t, std::uint64_t) {
        const auto& bench = *static_cast<const QueueBench*>(k.program.nodes[0].config);
        parts::SharedProcessor(k, bench.processor, bench.state(k).processor).complete();
    }

    std::uint32_t column_ = 0;
};

}  // namespace nephoscope::test
