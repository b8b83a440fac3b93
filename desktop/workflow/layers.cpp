#include "desktop/workflow/layers.h"

#include <algorithm>
#include <numeric>

namespace nephoscope::desktop {
namespace {

constexpr int kSweeps = 6;
constexpr std::size_t kMostPlaces = 20'000;  ///< beyond, long ways go straight

class Placement {
public:
    explicit Placement(LayeredGraph& graph) : m_graph(graph), m_out(graph.nodes.size()) {}

    void run() {
        findWaysBack();
        rank();
        makePlaces();
        order();
        spread();
        report();
    }

private:
    struct Place {
        double width = 0, height = 0, x = 0;
        std::size_t layer = 0;
        std::vector<std::size_t> above, below;
    };

    /// What leads to a node that is being visited leads back. Without recursion: a machine may be a chain of thousands.
    void findWaysBack() {
        for (std::size_t e = 0; e < m_graph.edges.size(); ++e) m_out[m_graph.edges[e].from].push_back(e);
        enum Mark : char { New, Open, Done };
        std::vector<Mark> marks(m_graph.nodes.size(), New);
        for (std::size_t root = 0; root < m_graph.nodes.size(); ++root) {
            if (marks[root] != New) continue;
            std::vector<std::pair<std::size_t, std::size_t>> path{{root, 0}};
            marks[root] = Open;
            while (!path.empty()) {
                auto& [node, next] = path.back();
                if (next == m_out[node].size()) {
                    marks[node] = Done;
                    m_finished.push_back(node);
                    path.pop_back();
                    continue;
                }
                LayeredGraph::Edge& edge = m_graph.edges[m_out[node][next++]];
                edge.back = marks[edge.to] == Open;
                if (marks[edge.to] != New) continue;
                marks[edge.to] = Open;
                path.emplace_back(edge.to, 0);
            }
        }
        std::reverse(m_finished.begin(), m_finished.end());
    }

    /// Each node one layer below the lowest that leads to it.
    void rank() {
        m_places.resize(m_graph.nodes.size());
        for (const std::size_t node : m_finished)
            for (const std::size_t e : m_out[node]) {
                const LayeredGraph::Edge& edge = m_graph.edges[e];
                if (!edge.back) m_places[edge.to].layer = std::max(m_places[edge.to].layer, m_places[node].layer + 1);
            }
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            m_places[i].width = m_graph.nodes[i].size.width();
            m_places[i].height = m_graph.nodes[i].size.height();
        }
    }

    void makePlaces() {
        m_ways.resize(m_graph.edges.size());
        for (std::size_t e = 0; e < m_graph.edges.size(); ++e) {
            const LayeredGraph::Edge& edge = m_graph.edges[e];
            if (edge.back) continue;
            std::size_t last = edge.from;
            for (std::size_t layer = m_places[edge.from].layer + 1; layer < m_places[edge.to].layer && m_places.size() < kMostPlaces;
                 ++layer) {
                m_places.push_back({m_graph.passage, 0, 0, layer, {}, {}});
                m_ways[e].push_back(m_places.size() - 1);
                join(last, m_places.size() - 1);
                last = m_places.size() - 1;
            }
            join(last, edge.to);
        }
        std::size_t layers = 0;
        for (const Place& place : m_places) layers = std::max(layers, place.layer + 1);
        m_layers.resize(layers);
        for (std::size_t i = 0; i < m_places.size(); ++i) m_layers[m_places[i].layer].push_back(i);
    }

    void join(std::size_t above, std::size_t below) {
        m_places[above].below.push_back(below);
        m_places[below].above.push_back(above);
    }

    void order() {
        number();
        std::vector<double> middle(m_places.size());
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            const bool down = sweep % 2 == 0;
            for (std::size_t i = 0; i < m_layers.size(); ++i) {
                auto& layer = m_layers[down ? i : m_layers.size() - 1 - i];
                for (const std::size_t place : layer)
                    middle[place] = middleOf(down ? m_places[place].above : m_places[place].below, m_places[place].x);
                std::stable_sort(layer.begin(), layer.end(), [&](std::size_t a, std::size_t b) { return middle[a] < middle[b]; });
            }
            number();
        }
    }

    /// For ordering, x is the place's number in its layer.
    void number() {
        for (const auto& layer : m_layers)
            for (std::size_t i = 0; i < layer.size(); ++i)
                m_places[layer[i]].x = static_cast<double>(i) - static_cast<double>(layer.size()) / 2;
    }

    double middleOf(const std::vector<std::size_t>& neighbours, double otherwise) const {
        if (neighbours.empty()) return otherwise;
        double sum = 0;
        for (const std::size_t each : neighbours) sum += m_places[each].x;
        return sum / static_cast<double>(neighbours.size());
    }

    /// Side by side, then each towards the middle of its neighbours as far as there is room.
    void spread() {
        for (const auto& layer : m_layers) {
            double width = -m_graph.gap;
            for (const std::size_t place : layer) width += m_places[place].width + m_graph.gap;
            double left = -width / 2;
            for (const std::size_t place : layer) {
                m_places[place].x = left + m_places[place].width / 2;
                left += m_places[place].width + m_graph.gap;
            }
        }
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            const bool down = sweep % 2 == 0;
            for (std::size_t i = 0; i < m_layers.size(); ++i) pull(m_layers[down ? i : m_layers.size() - 1 - i], down);
        }
    }

    /// Whoever wants to move goes as far as its neighbour lets it; twice, so that a row can move together.
    void pull(const std::vector<std::size_t>& layer, bool down) {
        const auto wish = [&](std::size_t place) {
            return middleOf(down ? m_places[place].above : m_places[place].below, m_places[place].x);
        };
        for (std::size_t n = layer.size(); n-- > 0;) {
            Place& place = m_places[layer[n]];
            const double most = n + 1 < layer.size() ? m_places[layer[n + 1]].x - apart(layer[n], layer[n + 1]) : wish(layer[n]);
            if (wish(layer[n]) > place.x) place.x = std::min(wish(layer[n]), std::max(most, place.x));
        }
        for (std::size_t n = 0; n < layer.size(); ++n) {
            Place& place = m_places[layer[n]];
            const double least = n > 0 ? m_places[layer[n - 1]].x + apart(layer[n - 1], layer[n]) : wish(layer[n]);
            if (wish(layer[n]) < place.x) place.x = std::max(wish(layer[n]), std::min(least, place.x));
        }
    }

    double apart(std::size_t left, std::size_t right) const { return (m_places[left].width + m_places[right].width) / 2 + m_graph.gap; }

    void report() {
        double left = 0, right = 0;
        for (const Place& place : m_places) {
            left = std::min(left, place.x - place.width / 2);
            right = std::max(right, place.x + place.width / 2);
        }
        double top = 0;
        for (const auto& layer : m_layers) {
            double height = 0;
            for (const std::size_t place : layer) height = std::max(height, m_places[place].height);
            for (const std::size_t place : layer)
                if (place < m_graph.nodes.size())
                    m_graph.nodes[place].centre = {m_places[place].x - left, top + m_places[place].height / 2};
            m_middles.push_back(top + height / 2);
            top += height + m_graph.layer_gap;
        }
        for (std::size_t e = 0; e < m_ways.size(); ++e)
            for (const std::size_t place : m_ways[e])
                m_graph.edges[e].through.emplace_back(m_places[place].x - left, m_middles[m_places[place].layer]);
        m_graph.size = {right - left, std::max(0.0, top - m_graph.layer_gap)};
    }

    LayeredGraph& m_graph;
    std::vector<std::vector<std::size_t>> m_out;  ///< edges by node
    std::vector<std::size_t> m_finished;
    std::vector<Place> m_places;  ///< the nodes', then those of long ways
    std::vector<std::vector<std::size_t>> m_ways, m_layers;
    std::vector<double> m_middles;
};

}  // namespace

void LayeredGraph::place() { Placement(*this).run(); }

}  // namespace nephoscope::desktop
