#include "desktop/workflow/graph_layout.h"

#include <QFontMetricsF>

#include <algorithm>

#include "desktop/workflow/layers.h"

namespace nephoscope::desktop {
namespace {

constexpr double kLeast = 132, kMost = 240, kTextMargin = 52, kBackway = 18;

class Builder {
public:
    Builder(const asl::Machine& machine, const QFont& font) : m_machine(machine), m_metrics(font) {
        m_layout.states.resize(machine.states.size());
        m_layout.scopes.resize(machine.scopes.size());
        m_graphs.resize(machine.scopes.size());
        m_backways.resize(machine.scopes.size());
        m_numbers.resize(machine.states.size());
        m_transitions.resize(machine.scopes.size());
    }

    GraphLayout build() {
        sortTransitions();
        // An owner's scope stands before those nested in it: sizes from the inside out, then places from the outside in.
        for (std::size_t scope = m_machine.scopes.size(); scope-- > 0;) measure(scope);
        if (m_machine.scopes.empty()) return m_layout;
        const double top = GraphLayout::kMargin + GraphLayout::kStartHeight;
        m_layout.scopes[0] = QRectF({GraphLayout::kMargin, top}, sizeOf(0));
        for (std::size_t scope = 0; scope < m_machine.scopes.size(); ++scope) place(scope);
        if (m_machine.scopes[0].start != asl::kNone) {
            const QRectF first = m_layout.states[m_machine.scopes[0].start];
            m_layout.start = {first.center().x(), first.top() - GraphLayout::kStartHeight};
        }
        m_layout.scopes[0].setTop(0);
        m_layout.scopes[0].adjust(-GraphLayout::kMargin, 0, GraphLayout::kMargin, GraphLayout::kMargin);
        return std::move(m_layout);
    }

private:
    void sortTransitions() {
        for (std::size_t t = 0; t < m_machine.transitions.size(); ++t) {
            const asl::Transition& way = m_machine.transitions[t];
            if (way.kind == asl::Transition::Kind::Branch || way.kind == asl::Transition::Kind::Iterator) continue;
            m_transitions[m_machine.states[way.from].scope].push_back(t);
        }
    }

    /// The states of a scope by their number in it, the first one first.
    std::vector<asl::StateIndex> statesOf(std::size_t scope) const {
        std::vector<asl::StateIndex> states = m_machine.scopes[scope].states;
        const auto first = std::find(states.begin(), states.end(), m_machine.scopes[scope].start);
        if (first != states.end()) std::rotate(states.begin(), first, first + 1);
        return states;
    }

    QSizeF sizeOf(std::size_t scope) const { return m_graphs[scope].size + QSizeF(m_backways[scope] * kBackway, 0); }

    QSizeF sizeOfState(asl::StateIndex index) const {
        const asl::State& state = m_machine.states[index];
        const double text = std::clamp(m_metrics.horizontalAdvance(QString::fromStdString(state.name)) + kTextMargin, kLeast, kMost);
        if (state.scopes.empty()) return {text, GraphLayout::kStateHeight};
        double width = GraphLayout::kMargin, height = 0;
        for (const asl::ScopeIndex scope : state.scopes) {
            width += sizeOf(scope).width() + 2 * GraphLayout::kMargin;
            height = std::max(height, sizeOf(scope).height());
        }
        return {std::max(text, width), GraphLayout::kHeader + height + 2 * GraphLayout::kMargin};
    }

    void measure(std::size_t scope) {
        LayeredGraph& graph = m_graphs[scope];
        for (const asl::StateIndex state : statesOf(scope)) {
            m_numbers[state] = graph.nodes.size();
            graph.nodes.push_back({sizeOfState(state), {}});
        }
        for (const std::size_t t : m_transitions[scope]) {
            const asl::Transition& way = m_machine.transitions[t];
            graph.edges.push_back({m_numbers[way.from], m_numbers[way.to], {}, false});
        }
        graph.place();
        m_backways[scope] =
            static_cast<double>(std::count_if(graph.edges.begin(), graph.edges.end(), [](const auto& edge) { return edge.back; }));
    }

    void place(std::size_t scope) {
        const QPointF origin = m_layout.scopes[scope].topLeft();
        const std::vector<asl::StateIndex> states = statesOf(scope);
        for (std::size_t i = 0; i < states.size(); ++i) {
            const LayeredGraph::Node& node = m_graphs[scope].nodes[i];
            QRectF& rect = m_layout.states[states[i]];
            rect = QRectF({}, node.size);
            rect.moveCenter(origin + node.centre);
            placeInside(states[i], rect);
        }
        double backways = 0;
        for (std::size_t e = 0; e < m_graphs[scope].edges.size(); ++e) {
            const LayeredGraph::Edge& edge = m_graphs[scope].edges[e];
            const QRectF from = m_layout.states[states[edge.from]], to = m_layout.states[states[edge.to]];
            const double aside = origin.x() + m_graphs[scope].size.width() + kBackway * ++backways;
            if (!edge.back) --backways;
            m_layout.ways.push_back(edge.back ? wayBack(from, to, aside) : wayDown(from, to, edge.through, origin));
            m_layout.ways.back().transition = m_transitions[scope][e];
        }
    }

    void placeInside(asl::StateIndex state, const QRectF& rect) {
        double left = rect.left() + GraphLayout::kMargin;
        for (const asl::ScopeIndex scope : m_machine.states[state].scopes) {
            const QSizeF size = sizeOf(scope);
            m_layout.scopes[scope] =
                QRectF(QPointF(left + GraphLayout::kMargin / 2, rect.top() + GraphLayout::kHeader + GraphLayout::kMargin / 2), size);
            left += size.width() + 2 * GraphLayout::kMargin;
        }
    }

    static GraphLayout::Way wayDown(const QRectF& from, const QRectF& to, const std::vector<QPointF>& through, QPointF origin) {
        GraphLayout::Way way;
        QPointF at{from.center().x(), from.bottom()};
        way.path.moveTo(at);
        const auto go = [&](QPointF next) {
            const double half = (next.y() - at.y()) / 2;
            way.path.cubicTo(at + QPointF(0, half), next - QPointF(0, half), next);
            at = next;
        };
        for (const QPointF& place : through) go(origin + place);
        way.tip = {to.center().x(), to.top()};
        go(way.tip);
        way.label = way.path.pointAtPercent(through.empty() ? 0.5 : 0.5 / static_cast<double>(through.size() + 1));
        return way;
    }

    /// Up on the right hand side of everything.
    static GraphLayout::Way wayBack(const QRectF& from, const QRectF& to, double aside) {
        GraphLayout::Way way;
        way.back = true;
        const QPointF begin{from.right(), from.center().y() + 6};
        way.tip = {to.right(), to.center().y() - 6};
        way.path.moveTo(begin);
        way.path.cubicTo({aside, begin.y()}, {aside, begin.y()}, {aside, (begin.y() + way.tip.y()) / 2});
        way.path.cubicTo({aside, way.tip.y()}, {aside, way.tip.y()}, way.tip);
        way.label = {aside, (begin.y() + way.tip.y()) / 2};
        return way;
    }

    const asl::Machine& m_machine;
    const QFontMetricsF m_metrics;
    GraphLayout m_layout;
    std::vector<LayeredGraph> m_graphs;                   ///< by scope
    std::vector<double> m_backways;                       ///< by scope: how many
    std::vector<std::size_t> m_numbers;                   ///< by state: its node in the graph of its scope
    std::vector<std::vector<std::size_t>> m_transitions;  ///< by scope: those of its edges
};

}  // namespace

GraphLayout GraphLayout::of(const asl::Machine& machine, const QFont& font) { return Builder(machine, font).build(); }

asl::StateIndex GraphLayout::at(const asl::Machine& machine, QPointF point) const {
    asl::StateIndex found = asl::kNone;
    // Nested scopes come later, so the last one is the innermost.
    for (const asl::Scope& scope : machine.scopes)
        for (const asl::StateIndex state : scope.states)
            if (states[state].contains(point)) found = state;
    return found;
}

}  // namespace nephoscope::desktop
