#include "engine/run/memory_limit.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <sstream>

namespace nephoscope::run {

namespace {

constexpr std::size_t kGibibyte = std::size_t{1} << 30;
constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

std::size_t memory_of_machine() {
    const long pages = sysconf(_SC_PHYS_PAGES), bytes = sysconf(_SC_PAGESIZE);
    return pages > 0 && bytes > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(bytes) : kNoLimit;
}

std::string text_of(const char* path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::size_t memory_limit_of(std::size_t memory, unsigned runs) {
    return std::min(std::max(memory / 2, kGibibyte) / std::max(runs, 1u), 12 * kGibibyte);
}

std::size_t memory_of_groups(const std::string& membership, const std::string& root) {
    std::size_t least = kNoLimit;
    std::istringstream lines(membership);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("0::/")) continue;
        // A group's limit counts for all that are inside it. "max", which is no number, is none.
        for (std::string group = root + line.substr(3); group.size() >= root.size(); group.resize(group.rfind('/')))
            if (std::size_t limit; std::ifstream(group + "/memory.max") >> limit) least = std::min(least, limit);
    }
    return least;
}

std::size_t memory_limit(unsigned runs) {
    static const std::size_t kMemory = std::min(memory_of_machine(), memory_of_groups(text_of("/proc/self/cgroup"), "/sys/fs/cgroup"));
    return memory_limit_of(kMemory, runs);
}

}  // namespace nephoscope::run
