#include "engine/model/graph.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace nephoscope::model {
namespace {

constexpr int kNone = -1;

struct CallGraph {
    std::unordered_map<std::string_view, int> index;
    std::vector<std::string_view> ids;
    std::vector<std::vector<int>> calls;

    explicit CallGraph(const Design& design) {
        for (const Component& each : design.components())
            if (index.emplace(each.id(), static_cast<int>(ids.size())).second) ids.push_back(each.id());
        calls.resize(ids.size());
        for (const Connection& each : design.connections()) {
            const auto from = index.find(each.from()), to = index.find(each.to());
            if (each.mode() == SYNC && from != index.end() && to != index.end())
                calls[static_cast<std::size_t>(from->second)].push_back(to->second);
        }
    }

    const std::vector<int>& calls_of(int node) const { return calls[static_cast<std::size_t>(node)]; }

    /// Breadth first, through nodes of one group where `group` is given; the start is not the end even where they are equal.
    std::vector<std::string> shortest(int from, int to, const std::vector<int>* group) const {
        std::vector<int> previous(ids.size(), kNone), queue{from};
        for (std::size_t head = 0; head < queue.size(); ++head) {
            for (const int next : calls_of(queue[head])) {
                if (group && (*group)[static_cast<std::size_t>(next)] != (*group)[static_cast<std::size_t>(from)]) continue;
                if (next == to) return backwards(previous, queue[head], from, to);
                if (next == from || previous[static_cast<std::size_t>(next)] != kNone) continue;
                previous[static_cast<std::size_t>(next)] = queue[head];
                queue.push_back(next);
            }
        }
        return {};
    }

private:
    std::vector<std::string> backwards(const std::vector<int>& previous, int last, int from, int to) const {
        std::vector<std::string> path{std::string(ids[static_cast<std::size_t>(to)])};
        for (int node = last; node != from; node = previous[static_cast<std::size_t>(node)])
            path.emplace_back(ids[static_cast<std::size_t>(node)]);
        path.emplace_back(ids[static_cast<std::size_t>(from)]);
        std::reverse(path.begin(), path.end());
        return path;
    }
};

/// Tarjan's strongly connected components, without recursion: designs may be chains of thousands.
class Tangles {
public:
    std::vector<int> group;   ///< number of each node's tangle
    std::vector<int> starts;  ///< one node of each tangle of two or more

    explicit Tangles(const CallGraph& graph)
        : group(graph.ids.size(), kNone), graph_(graph), order_(graph.ids.size(), kNone), low_(graph.ids.size()) {
        for (int node = 0; node < static_cast<int>(graph.ids.size()); ++node)
            if (at(order_, node) == kNone) search(node);
    }

private:
    struct Visit {
        int node;
        std::size_t next;
    };

    static int& at(std::vector<int>& values, int node) { return values[static_cast<std::size_t>(node)]; }

    void enter(int node) {
        at(order_, node) = at(low_, node) = count_++;
        open_.push_back(node);
        visits_.push_back({node, 0});
    }

    void search(int root) {
        enter(root);
        while (!visits_.empty()) {
            Visit& top = visits_.back();
            const int node = top.node;
            if (top.next == graph_.calls_of(node).size()) {
                leave(node);
                continue;
            }
            const int next = graph_.calls_of(node)[top.next++];
            if (at(order_, next) == kNone)
                enter(next);
            else if (at(group, next) == kNone)
                at(low_, node) = std::min(at(low_, node), at(order_, next));
        }
    }

    void leave(int node) {
        visits_.pop_back();
        if (!visits_.empty()) at(low_, visits_.back().node) = std::min(at(low_, visits_.back().node), at(low_, node));
        if (at(low_, node) != at(order_, node)) return;
        int member = kNone, size = 0;
        do {
            member = open_.back();
            open_.pop_back();
            at(group, member) = groups_;
            ++size;
        } while (member != node);
        ++groups_;
        if (size > 1) starts.push_back(node);
    }

    const CallGraph& graph_;
    std::vector<int> order_, low_, open_;
    std::vector<Visit> visits_;
    int count_ = 0, groups_ = 0;
};

}  // namespace

std::vector<std::vector<std::string>> call_loops(const Design& design) {
    const CallGraph graph(design);
    const Tangles tangles(graph);
    std::vector<std::vector<std::string>> loops;
    for (const int start : tangles.starts) loops.push_back(graph.shortest(start, start, &tangles.group));
    return loops;
}

std::vector<std::string> call_path(const Design& design, std::string_view from, std::string_view to) {
    const CallGraph graph(design);
    const auto start = graph.index.find(from), end = graph.index.find(to);
    if (start == graph.index.end() || end == graph.index.end()) return {};
    return graph.shortest(start->second, end->second, nullptr);
}

std::string path_text(const std::vector<std::string>& ids) {
    constexpr std::size_t kShown = 12;
    std::string text;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids.size() > kShown && i == kShown / 2) {
            text += " -> ...";
            i = ids.size() - kShown / 2;
        }
        text += (i ? " -> " : "") + ids[i];
    }
    return text;
}

}  // namespace nephoscope::model
