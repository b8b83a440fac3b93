// How long a seek takes in a long run that has been played: through the Session, as the time line does it. Prints one JSON object.
// Usage: bench_seek DESIGN SECONDS [SETTING ...]

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/run/session.h"
#include "engine/services/compiler.h"

using namespace nephoscope;

namespace {

using Clock = std::chrono::steady_clock;

/// Milliseconds until the session shows `time`, paused.
double seek(run::Session& session, SimTime time) {
    const auto start = Clock::now();
    const std::uint64_t before = session.view()->number;
    session.seek(time);
    while (session.view()->number == before || session.view()->now != time) std::this_thread::sleep_for(std::chrono::microseconds(100));
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double resident_megabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    double kilobytes = 0;
    while (status >> word)
        if (word == "VmRSS:") status >> kilobytes;
    return kilobytes / 1e3;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    auto file = model::load_file(argv[1], services::catalog());
    if (!file || !file->readable()) return 1;
    const std::string length = "run.duration=" + std::string(argv[2]) + "s";
    std::vector<std::string> settings{length};
    settings.insert(settings.end(), argv + 3, argv + argc);
    for (const std::string& setting : settings)
        if (const Status set = model::apply_setting(&file->design, setting, services::catalog()); !set) {
            std::fprintf(stderr, "%s\n", set.error().message.english().c_str());
            return 1;
        }
    run::Session session;
    session.load(file->design, 1);
    session.set_speed(0);
    session.play();
    while (session.view()->phase != run::Phase::Finished) {
        if (session.view()->phase == run::Phase::Failed) return 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    const std::uint64_t requests = session.view()->requests;
    const SimTime end = session.view()->now;
    std::vector<double> waits;
    for (int i = 1; i <= 20; ++i) waits.push_back(seek(session, end / 21 * (i * 8 % 21)));
    std::sort(waits.begin(), waits.end());
    std::printf(
        "{\"simulatedSeconds\": %.0f, \"requests\": %llu, \"medianMilliseconds\": %.1f, \"longestMilliseconds\": %.1f, "
        "\"residentMegabytes\": %.0f}\n",
        to_seconds(end), static_cast<unsigned long long>(requests), waits[waits.size() / 2], waits.back(), resident_megabytes());
}
