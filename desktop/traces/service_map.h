#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "engine/run/trace.h"

namespace nephoscope::desktop {

/// Traces added up by who did something and who called whom: X-Ray's service map.
struct ServiceMap {
    using Counts = std::array<int, run::kVerdicts>;

    struct Node {
        std::string id;
        bool client = false;
        Counts answers{};   ///< by Verdict
        SimTime total = 0;  ///< of the times of those answers
        int column = 0;     ///< calls from the clients, on the longest way

        int count() const;
        double meanMilliseconds() const;
    };
    struct Edge {
        int from = 0, to = 0;  ///< indices of nodes
        int calls = 0;
        double perMinute = 0;
        bool asynchronous = false;  ///< no answer to a client waits for any of them
    };
    std::vector<Node> nodes;  ///< by column, then id
    std::vector<Edge> edges;
    int traces = 0;  ///< that it is made of
};

/// Of traces whose first and last were sent at the ends of the span that rates are over, at least a second. What is still in progress at
/// `now` counts as a call and not as an answer.
ServiceMap serviceMap(const std::vector<std::shared_ptr<const run::Trace>>& traces, SimTime now);

}  // namespace nephoscope::desktop
