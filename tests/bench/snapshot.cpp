// How long a world takes to copy, and how much memory a request in flight needs: a design, with settings so slow that requests pile up to
// the number asked for. Prints one JSON object. Usage: bench_snapshot DESIGN REQUESTS_IN_FLIGHT [SETTING ...]

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/run/simulation.h"

using namespace nephoscope;

namespace {

double cpu_milliseconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    auto file = model::load_file(argv[1], services::catalog());
    if (!file || !file->readable()) return 1;
    const auto wanted = static_cast<std::uint32_t>(std::atol(argv[2]));
    for (int i = 3; i < argc; ++i)
        if (const Status set = model::apply_setting(&file->design, argv[i], services::catalog()); !set) {
            std::fprintf(stderr, "%s\n", set.error().message.english().c_str());
            return 1;
        }
    const auto plan = services::compile(file->design, services::catalog());
    if (!plan) return 1;
    run::Simulation simulation(*plan, nullptr);
    kernel::World& world = simulation.kernel().w;
    const std::size_t empty = world.bytes();
    while (world.head.requests_live < wanted) simulation.advance(simulation.now() + 100 * kMillisecond);
    std::vector<double> save, restore;
    kernel::Snapshot snapshot;
    for (int round = 0; round < 15; ++round) {
        const double start = cpu_milliseconds();
        snapshot = world.save();
        const double saved = cpu_milliseconds();
        world.restore(snapshot);
        save.push_back(saved - start);
        restore.push_back(cpu_milliseconds() - saved);
    }
    const double live = world.head.requests_live;
    std::printf(
        "{\"inFlight\": %.0f, \"worldBytes\": %zu, \"bytesPerRequest\": %.1f, \"saveMilliseconds\": %.3f, \"restoreMilliseconds\": %.3f}\n",
        live, snapshot.bytes(), static_cast<double>(world.bytes() - empty) / live, median(save), median(restore));
}
