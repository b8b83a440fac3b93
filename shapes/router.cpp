// Obvious ways (straight, one or two bends) are tried first. Otherwise A* runs on the lines along the cards' inflated borders: a
// shortest orthogonal way can always be pushed onto those, so the search space is small and nothing is missed.
#include "shapes/router.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <queue>

namespace nephoscope::shapes {

namespace {

constexpr double kBendCost = 48;
constexpr double kInside = 0.5;  ///< lines lie on inflated borders, so the border itself is free
constexpr std::size_t kMostObstacles = 400;

using Rects = std::vector<QRectF>;

bool isFree(const Rects& obstacles, QPointF a, QPointF b) {
    const double left = std::min(a.x(), b.x()), right = std::max(a.x(), b.x());
    const double top = std::min(a.y(), b.y()), bottom = std::max(a.y(), b.y());
    return std::none_of(obstacles.begin(), obstacles.end(), [&](const QRectF& r) {
        return left < r.right() - kInside && right > r.left() + kInside && top < r.bottom() - kInside && bottom > r.top() + kInside;
    });
}

Route tidy(const Route& route) {
    Route result;
    for (const QPointF& point : route) {
        if (!result.empty() && std::abs(result.back().x() - point.x()) + std::abs(result.back().y() - point.y()) < 0.01) continue;
        if (result.size() >= 2) {
            const QPointF a = result[result.size() - 2], b = result.back();
            if ((std::abs(a.x() - b.x()) < 0.01 && std::abs(b.x() - point.x()) < 0.01) ||
                (std::abs(a.y() - b.y()) < 0.01 && std::abs(b.y() - point.y()) < 0.01))
                result.pop_back();
        }
        result.push_back(point);
    }
    return result;
}

/// Straight, L and Z between two stub ends; empty when every one of them is blocked.
std::optional<Route> obvious(const Rects& obstacles, QPointF s, QPointF t, bool fromHorizontal, bool toHorizontal, double sign) {
    std::vector<Route> candidates;
    if (fromHorizontal != toHorizontal) {
        const QPointF corner = fromHorizontal ? QPointF(t.x(), s.y()) : QPointF(s.x(), t.y());
        candidates.push_back({s, corner, t});
    } else {
        for (const double share : {0.5, 0.0, 1.0}) {
            if (fromHorizontal) {
                const double x = s.x() + (t.x() - s.x()) * share;
                candidates.push_back({s, {x, s.y()}, {x, t.y()}, t});
            } else {
                const double y = s.y() + (t.y() - s.y()) * share;
                candidates.push_back({s, {s.x(), y}, {t.x(), y}, t});
            }
        }
    }
    const double forward = (fromHorizontal ? t.x() - s.x() : t.y() - s.y()) * sign;
    if (forward < 0) return std::nullopt;
    for (const Route& route : candidates) {
        bool free = true;
        for (std::size_t i = 0; free && i + 1 < route.size(); ++i) free = isFree(obstacles, route[i], route[i + 1]);
        if (free) return route;
    }
    return std::nullopt;
}

std::vector<double> lines(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end(), [](double a, double b) { return b - a < 0.01; }), values.end());
    return values;
}

int lineAt(const std::vector<double>& all, double value) {
    const auto found = std::lower_bound(all.begin(), all.end(), value - 0.011);
    return static_cast<int>(std::min<std::ptrdiff_t>(found - all.begin(), static_cast<std::ptrdiff_t>(all.size()) - 1));
}

/// The search: a state is a crossing of two lines and the orientation it was reached in.
class Search {
public:
    Search(const Rects& obstacles, QPointF from, QPointF to) {
        std::vector<double> x{from.x(), to.x(), (from.x() + to.x()) / 2}, y{from.y(), to.y(), (from.y() + to.y()) / 2};
        for (const QRectF& r : obstacles) {
            x.insert(x.end(), {r.left(), r.right()});
            y.insert(y.end(), {r.top(), r.bottom()});
        }
        m_x = lines(std::move(x));
        m_y = lines(std::move(y));
        block(obstacles);
        m_start = at(lineAt(m_x, from.x()), lineAt(m_y, from.y()));
        m_goal = at(lineAt(m_x, to.x()), lineAt(m_y, to.y()));
    }

    std::optional<Route> run(bool fromHorizontal, bool toHorizontal) {
        const std::size_t states = m_x.size() * m_y.size() * 2;
        m_cost.assign(states, std::numeric_limits<float>::infinity());
        m_parent.assign(states, -1);
        open(m_start * 2 + (fromHorizontal ? 0 : 1), 0, -1);
        while (!m_queue.empty()) {
            const auto [estimate, state] = m_queue.top();
            m_queue.pop();
            if (state == kArrived) return trace();
            if (estimate > m_cost[static_cast<std::size_t>(state)] + heuristic(state / 2) + 0.01F) continue;
            if (state / 2 == m_goal)
                arrive(state, toHorizontal);
            else
                expand(state);
        }
        return std::nullopt;
    }

private:
    static constexpr int kArrived = -2;

    int width() const { return static_cast<int>(m_x.size()); }
    int at(int i, int j) const { return j * width() + i; }

    void block(const Rects& obstacles) {
        m_blockedRight.assign(m_x.size() * m_y.size(), false);
        m_blockedDown.assign(m_x.size() * m_y.size(), false);
        for (const QRectF& r : obstacles) {
            const int left = lineAt(m_x, r.left()), right = lineAt(m_x, r.right()), top = lineAt(m_y, r.top()),
                      bottom = lineAt(m_y, r.bottom());
            for (int j = top; j <= bottom; ++j)
                for (int i = left; i <= right; ++i) {
                    if (i < right && j > top && j < bottom) m_blockedRight[static_cast<std::size_t>(at(i, j))] = true;
                    if (j < bottom && i > left && i < right) m_blockedDown[static_cast<std::size_t>(at(i, j))] = true;
                }
        }
    }

    float heuristic(int node) const {
        const auto px = [&](int n) { return m_x[static_cast<std::size_t>(n % width())]; };
        const auto py = [&](int n) { return m_y[static_cast<std::size_t>(n / width())]; };
        return static_cast<float>(std::abs(px(node) - px(m_goal)) + std::abs(py(node) - py(m_goal)));
    }

    void open(int state, float cost, int parent) {
        float& known = m_cost[static_cast<std::size_t>(state)];
        if (cost >= known) return;
        known = cost;
        m_parent[static_cast<std::size_t>(state)] = parent;
        m_queue.emplace(cost + heuristic(state / 2), state);
    }

    void arrive(int state, bool toHorizontal) {
        const bool horizontal = state % 2 == 0;
        const float cost = m_cost[static_cast<std::size_t>(state)] + (horizontal == toHorizontal ? 0.0F : static_cast<float>(kBendCost));
        if (cost >= m_best) return;
        m_best = cost;
        m_last = state;
        m_queue.emplace(cost, kArrived);
    }

    void expand(int state) {
        const int node = state / 2;
        const int i = node % width(), j = node / width();
        if (i + 1 < width() && !m_blockedRight[static_cast<std::size_t>(node)]) step(state, at(i + 1, j), true);
        if (i > 0 && !m_blockedRight[static_cast<std::size_t>(node - 1)]) step(state, at(i - 1, j), true);
        if (j + 1 < static_cast<int>(m_y.size()) && !m_blockedDown[static_cast<std::size_t>(node)]) step(state, at(i, j + 1), false);
        if (j > 0 && !m_blockedDown[static_cast<std::size_t>(node - width())]) step(state, at(i, j - 1), false);
    }

    void step(int state, int node, bool horizontal) {
        const QPointF a = point(state / 2), b = point(node);
        const double bend = (state % 2 == 0) == horizontal ? 0 : kBendCost;
        const double length = std::abs(a.x() - b.x()) + std::abs(a.y() - b.y());
        open(node * 2 + (horizontal ? 0 : 1), m_cost[static_cast<std::size_t>(state)] + static_cast<float>(length + bend), state);
    }

    QPointF point(int node) const { return {m_x[static_cast<std::size_t>(node % width())], m_y[static_cast<std::size_t>(node / width())]}; }

    Route trace() const {
        Route route;
        for (int state = m_last; state >= 0; state = m_parent[static_cast<std::size_t>(state)]) route.push_back(point(state / 2));
        std::reverse(route.begin(), route.end());
        return route;
    }

    using Entry = std::pair<float, int>;
    std::vector<double> m_x, m_y;
    std::vector<bool> m_blockedRight, m_blockedDown;
    std::vector<float> m_cost;
    std::vector<int> m_parent;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_queue;
    int m_start = 0, m_goal = 0, m_last = -1;
    float m_best = std::numeric_limits<float>::infinity();
};

Rects obstaclesIn(const RectIndex& cards, const QRectF& area, double margin) {
    Rects result;
    for (const int handle : cards.in(area)) result.push_back(cards.rect(handle)->adjusted(-margin, -margin, margin, margin));
    if (result.size() <= kMostObstacles) return result;
    const QPointF center = area.center();
    std::nth_element(result.begin(), result.begin() + kMostObstacles, result.end(), [center](const QRectF& a, const QRectF& b) {
        return (a.center() - center).manhattanLength() < (b.center() - center).manhattanLength();
    });
    result.resize(kMostObstacles);
    return result;
}

bool inside(const Rects& obstacles, QPointF point) {
    return std::any_of(obstacles.begin(), obstacles.end(), [&](const QRectF& r) {
        return point.x() > r.left() + kInside && point.x() < r.right() - kInside && point.y() > r.top() + kInside &&
               point.y() < r.bottom() - kInside;
    });
}

std::optional<Route> attempt(const RectIndex& cards, const Port& from, const Port& to, double margin, double reach) {
    const QPointF s = outside(from, margin), t = outside(to, margin);
    const QRectF area = QRectF(s, t).normalized().adjusted(-reach, -reach, reach, reach);
    const Rects obstacles = obstaclesIn(cards, area, margin);
    if (inside(obstacles, s) || inside(obstacles, t)) return std::nullopt;
    const double sign = from.side == Side::Right || from.side == Side::Bottom ? 1 : -1;
    std::optional<Route> way = obvious(obstacles, s, t, isHorizontal(from.side), isHorizontal(to.side), sign);
    if (!way) way = Search(obstacles, s, t).run(isHorizontal(from.side), isHorizontal(to.side));
    if (!way) return std::nullopt;
    way->insert(way->begin(), from.at);
    way->push_back(to.at);
    return tidy(*way);
}

bool crosses(const RectIndex& cards, const Route& route) {
    for (std::size_t i = 0; i + 1 < route.size(); ++i)
        for (const int handle : cards.in(QRectF(route[i], route[i + 1]).normalized()))
            if (!isFree({*cards.rect(handle)}, route[i], route[i + 1])) return true;
    return false;
}

Route direct(const Port& from, const Port& to) {
    const QPointF s = outside(from, 12), t = outside(to, 12);
    const QPointF corner = isHorizontal(from.side) ? QPointF(s.x(), t.y()) : QPointF(t.x(), s.y());
    return tidy({from.at, s, corner, t, to.at});
}

}  // namespace

QPointF outside(const Port& port, double distance) {
    switch (port.side) {
        case Side::Left: return port.at - QPointF(distance, 0);
        case Side::Right: return port.at + QPointF(distance, 0);
        case Side::Top: return port.at - QPointF(0, distance);
        case Side::Bottom: return port.at + QPointF(0, distance);
    }
    return port.at;
}

Route findRoute(const RectIndex& cards, const Port& from, const Port& to) {
    constexpr std::array<double, 4> kMargins{12, 8, 4, 1};
    for (const double margin : kMargins)
        for (const double reach : {120.0, 480.0, 4000.0})
            if (const std::optional<Route> way = attempt(cards, from, to, margin, reach); way && !crosses(cards, *way)) return *way;
    return direct(from, to);
}

}  // namespace nephoscope::shapes
