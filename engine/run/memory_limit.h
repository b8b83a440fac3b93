#pragma once

#include <cstddef>
#include <string>

namespace nephoscope::run {

/// Bytes that each of `runs` worlds at the same time may take on a machine with `memory` bytes: half of it, but not less than 1 GiB, in
/// equal shares of at most 12 GiB.
std::size_t memory_limit_of(std::size_t memory, unsigned runs);
/// The same of this machine, or of the control groups around this process where they allow less.
std::size_t memory_limit(unsigned runs = 1);

/// The least that the control groups (version 2) allow which `membership`, a text like /proc/self/cgroup, names below `root`; the most
/// there is where none of them has a limit.
std::size_t memory_of_groups(const std::string& membership, const std::string& root);

}  // namespace nephoscope::run
