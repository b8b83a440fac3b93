#include "desktop/traces/service_map.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace nephoscope::desktop {
namespace {

class Builder {
public:
    void add(const run::Waterfall& fall) {
        for (const run::Segment& s : fall.segments) {
            ServiceMap::Node& node = m_nodes[std::string(s.component)];
            node.client |= s.kind == run::Segment::Kind::Client;
            const run::Segment* caller = s.parent < 0 ? nullptr : &fall.segments[static_cast<std::size_t>(s.parent)];
            // What a queue keeps of a message is the queue's own affair, and no second call.
            const bool own = caller && caller->component == s.component && s.kind == run::Segment::Kind::Message;
            if (!s.open && !own) {
                ++node.answers[static_cast<std::size_t>(run::verdict_of(s.outcome, s.status))];
                node.total += s.ended - s.arrived;
            }
            if (!caller || own) continue;
            Call& call = m_calls[{std::string(caller->component), std::string(s.component)}];
            ++call.count;
            call.waited |= s.kind == run::Segment::Kind::Call && caller->kind != run::Segment::Kind::Message;
        }
    }

    ServiceMap build(SimTime span, int traces) {
        for (auto& [id, node] : m_nodes) node.id = id;
        placeInColumns();
        ServiceMap map;
        map.traces = traces;
        for (const auto& [id, node] : m_nodes) map.nodes.push_back(node);
        std::stable_sort(map.nodes.begin(), map.nodes.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
        std::map<std::string, int> index;
        for (std::size_t i = 0; i < map.nodes.size(); ++i) index[map.nodes[i].id] = static_cast<int>(i);
        for (const auto& [ends, call] : m_calls)
            map.edges.push_back({index[ends.first], index[ends.second], call.count, call.count * 60 / to_seconds(span), !call.waited});
        return map;
    }

private:
    struct Call {
        int count = 0;
        bool waited = false;
    };

    /// Circles end when every column has been given out.
    void placeInColumns() {
        for (std::size_t round = 0; round < m_nodes.size(); ++round)
            for (const auto& [ends, call] : m_calls) {
                if (ends.first == ends.second) continue;
                const int after = m_nodes[ends.first].column + 1;
                int& column = m_nodes[ends.second].column;
                column = std::max(column, std::min(after, static_cast<int>(m_nodes.size()) - 1));
            }
    }

    std::map<std::string, ServiceMap::Node> m_nodes;
    std::map<std::pair<std::string, std::string>, Call> m_calls;
};

}  // namespace

int ServiceMap::Node::count() const { return std::accumulate(answers.begin(), answers.end(), 0); }

double ServiceMap::Node::meanMilliseconds() const { return count() ? static_cast<double>(total) * 1e-6 / count() : 0; }

ServiceMap serviceMap(const std::vector<std::shared_ptr<const run::Trace>>& traces, SimTime now) {
    if (traces.empty()) return {};
    Builder builder;
    SimTime first = kNever, last = 0;
    for (const auto& trace : traces) {
        builder.add(run::waterfall(*trace, now));
        first = std::min(first, trace->start);
        last = std::max(last, trace->start);
    }
    return builder.build(std::max(last - first, kSecond), static_cast<int>(traces.size()));
}

}  // namespace nephoscope::desktop
