#pragma once

#include <vector>

#include "engine/asl/machine.h"
#include "engine/services/observation.h"

namespace nephoscope::desktop {

/// The way of one execution through a machine, as far as its history tells.
struct ExecutionPath {
    enum class Mark : std::uint8_t { None, Running, Succeeded, Caught, Failed, Aborted };
    struct Visit {
        Mark mark = Mark::None;
        int times = 0;      ///< how often it was entered
        SimTime spent = 0;  ///< the last time; while it runs, 0

        bool operator==(const Visit&) const = default;
    };
    std::vector<Visit> states;  ///< by StateIndex
    std::vector<bool> taken;    ///< by number of Machine::transitions

    bool operator==(const ExecutionPath&) const = default;
};

/// States are found by name: an execution may have begun with another definition.
ExecutionPath pathOf(const std::vector<services::HistoryEvent>& history, const asl::Machine& machine);

}  // namespace nephoscope::desktop
