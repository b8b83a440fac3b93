#include "shapes/wiring.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::shapes {

namespace {

constexpr double kLane = 8;       ///< between parallel connections
constexpr double kPortLine = 36;  ///< of side ports, from a card's top: the middle of its header

int bucketOf(bool horizontal, double at) { return static_cast<int>(std::floor(at / 16)) * 2 + (horizontal ? 1 : 0); }

Port portAt(const QRectF& card, Side side, double offset) {
    switch (side) {
        case Side::Left: return {{card.left(), card.top() + kPortLine + offset}, side};
        case Side::Right: return {{card.right(), card.top() + kPortLine + offset}, side};
        case Side::Top: return {{card.center().x() + offset, card.top()}, side};
        case Side::Bottom: return {{card.center().x() + offset, card.bottom()}, side};
    }
    return {};
}

}  // namespace

void Wiring::setCard(int card, const QRectF& rect) {
    if (const QRectF* old = m_cards.rect(card)) {
        if (*old == rect) return;
        touch(*old);
    }
    m_cards.insert(card, rect);
    touch(rect);
    for (const Side side : {Side::Left, Side::Right, Side::Top, Side::Bottom})
        if (const auto links = m_sides.find({card, side}); links != m_sides.end())
            m_dirty.insert(links->second.begin(), links->second.end());
}

void Wiring::removeCard(int card) {
    if (const QRectF* old = m_cards.rect(card)) touch(*old);
    m_cards.remove(card);
}

void Wiring::setLink(int id, int from, int to) {
    Link& link = m_links[id];
    if (link.from == from && link.to == to) return;
    detach(id, link);
    link.from = from;
    link.to = to;
    m_dirty.insert(id);
}

void Wiring::removeLink(int id) {
    const auto found = m_links.find(id);
    if (found == m_links.end()) return;
    detach(id, found->second);
    unindex(id);
    m_bounds.remove(id);
    m_dirty.erase(id);
    m_waiting.erase(id);
    m_links.erase(found);
}

void Wiring::clear() { *this = Wiring(); }

const Route& Wiring::route(int id) const {
    static const Route none;
    const auto found = m_links.find(id);
    return found == m_links.end() ? none : found->second.route;
}

/// Links that run through or close to `area` may now go another way.
void Wiring::touch(const QRectF& area) {
    const QRectF near = area.adjusted(-28, -28, 28, 28);
    for (const int id : m_bounds.in(near)) {
        const Route& route = m_links.at(id).route;
        for (std::size_t i = 0; i + 1 < route.size(); ++i) {
            const QRectF segment = QRectF(route[i], route[i + 1]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
            if (segment.intersects(near)) m_dirty.insert(id);
        }
    }
}

void Wiring::attach(int id, const Link& link) {
    m_sides[{link.from, link.start.side}].insert(id);
    m_sides[{link.to, link.end.side}].insert(id);
}

void Wiring::detach(int id, const Link& link) {
    for (const SideKey& key : {SideKey{link.from, link.start.side}, SideKey{link.to, link.end.side}})
        if (const auto side = m_sides.find(key); side != m_sides.end()) side->second.erase(id);
}

/// The sides that face each other; across when the cards lie more beside than above each other.
void Wiring::chooseSides(Link& link) const {
    const QRectF& a = *m_cards.rect(link.from);
    const QRectF& b = *m_cards.rect(link.to);
    const double right = b.left() - a.right(), left = a.left() - b.right(), down = b.top() - a.bottom(), up = a.top() - b.bottom();
    const double across = std::max(right, left), along = std::max(up, down);
    const bool beside = across >= 24 && (along < 24 || across >= along * 0.6);
    if (beside || along < 16) {
        const bool forward = right >= left;
        link.start.side = forward ? Side::Right : Side::Left;
        link.end.side = forward ? Side::Left : Side::Right;
    } else {
        link.start.side = down >= up ? Side::Bottom : Side::Top;
        link.end.side = down >= up ? Side::Top : Side::Bottom;
    }
}

/// Spreads the connections of one side in the order of their other ends, so that they do not cross at the card.
void Wiring::placePorts(const SideKey& key, std::set<int>& moved) {
    const auto found = m_sides.find(key);
    const QRectF* card = m_cards.rect(key.first);
    if (found == m_sides.end() || !card) return;
    std::vector<std::pair<double, int>> order;
    for (const int id : found->second) {
        const Link& link = m_links.at(id);
        const QRectF* other = m_cards.rect(link.from == key.first ? link.to : link.from);
        if (other) order.emplace_back(isHorizontal(key.second) ? other->top() : other->center().x(), id);
    }
    std::sort(order.begin(), order.end());
    const auto count = static_cast<double>(order.size());
    const double spacing = isHorizontal(key.second) ? std::min(16.0, 56 / count) : std::min(24.0, (card->width() - 40) / count);
    for (std::size_t i = 0; i < order.size(); ++i) {
        Link& link = m_links.at(order[i].second);
        const Port port = portAt(*card, key.second, (static_cast<double>(i) - (count - 1) / 2) * spacing);
        Port& mine = link.from == key.first ? link.start : link.end;
        if (mine == port) continue;
        mine = port;
        moved.insert(order[i].second);
    }
}

/// A small step between two ports goes away when one of them has its side for itself.
void Wiring::straighten(int, Link& link) {
    if (isHorizontal(link.start.side) != isHorizontal(link.end.side)) return;
    const bool horizontal = isHorizontal(link.start.side);
    const double step = horizontal ? link.end.at.y() - link.start.at.y() : link.end.at.x() - link.start.at.x();
    if (step == 0 || std::abs(step) > 22) return;
    const auto alone = [this](int card, Side side) { return m_sides[{card, side}].size() == 1; };
    const QPointF shift = horizontal ? QPointF(0, step) : QPointF(step, 0);
    if (alone(link.to, link.end.side))
        link.end.at -= shift;
    else if (alone(link.from, link.start.side))
        link.start.at += shift;
}

/// Gives what is dirty its sides and ports.
void Wiring::place() {
    std::set<SideKey> sides;
    const auto note = [&sides](const Link& link) {
        sides.insert({link.from, link.start.side});
        sides.insert({link.to, link.end.side});
    };
    std::set<int> placed, without;
    for (const int id : m_dirty) {
        Link& link = m_links.at(id);
        if (!m_cards.rect(link.from) || !m_cards.rect(link.to)) {
            without.insert(id);
            continue;
        }
        note(link);
        detach(id, link);
        chooseSides(link);
        attach(id, link);
        note(link);
        placed.insert(id);
    }
    m_dirty = std::move(without);
    for (const SideKey& side : sides) placePorts(side, placed);
    for (const int id : placed) unindex(id);
    m_waiting.merge(placed);
}

std::vector<int> Wiring::update(std::size_t most) {
    place();
    std::vector<int> routed;
    while (!m_waiting.empty() && routed.size() < most) {
        const int id = m_waiting.extract(m_waiting.begin()).value();
        Link& link = m_links.at(id);
        straighten(id, link);
        link.route = findRoute(m_cards, link.start, link.end);
        spaceOut(id, link);
        index(id, link);
        m_bounds.insert(id, boundsOf(link.route));
        routed.push_back(id);
    }
    return routed;
}

void Wiring::index(int id, const Link& link) {
    std::vector<Segment>& mine = m_segments[id];
    for (std::size_t i = 0; i + 1 < link.route.size(); ++i) {
        const QPointF a = link.route[i], b = link.route[i + 1];
        const bool horizontal = std::abs(a.y() - b.y()) < 0.01;
        const double p = horizontal ? a.x() : a.y(), q = horizontal ? b.x() : b.y();
        mine.push_back({id, horizontal, horizontal ? a.y() : a.x(), std::min(p, q), std::max(p, q)});
        m_buckets[bucketOf(horizontal, mine.back().at)].push_back(id);
    }
}

void Wiring::unindex(int id) {
    const auto found = m_segments.find(id);
    if (found == m_segments.end()) return;
    for (const Segment& segment : found->second) {
        std::vector<int>& bucket = m_buckets[bucketOf(segment.horizontal, segment.at)];
        if (const auto place = std::find(bucket.begin(), bucket.end(), id); place != bucket.end()) bucket.erase(place);
    }
    m_segments.erase(found);
}

bool Wiring::conflicts(int id, const Segment& segment) const {
    for (const double at : {segment.at - kLane, segment.at, segment.at + kLane}) {
        const auto bucket = m_buckets.find(bucketOf(segment.horizontal, at));
        if (bucket == m_buckets.end()) continue;
        for (const int other : bucket->second) {
            if (other == id) continue;
            for (const Segment& s : m_segments.at(other))
                if (s.horizontal == segment.horizontal && std::abs(s.at - segment.at) < kLane - 1 && s.low < segment.high + 4 &&
                    s.high > segment.low - 4)
                    return true;
        }
    }
    return false;
}

/// Moves inner segments sideways until they have a lane of their own; the first and the last stay at their ports.
void Wiring::spaceOut(int id, Link& link) {
    Route& route = link.route;
    for (std::size_t i = 1; i + 2 < route.size(); ++i) {
        const bool horizontal = std::abs(route[i].y() - route[i + 1].y()) < 0.01;
        for (const double shift : {0.0, kLane, -kLane, 2 * kLane, -2 * kLane, 3 * kLane, -3 * kLane}) {
            const QPointF move = horizontal ? QPointF(0, shift) : QPointF(shift, 0);
            const QPointF a = route[i] + move, b = route[i + 1] + move;
            const double p = horizontal ? a.x() : a.y(), q = horizontal ? b.x() : b.y();
            const Segment segment{id, horizontal, horizontal ? a.y() : a.x(), std::min(p, q), std::max(p, q)};
            if (conflicts(id, segment)) continue;
            if (shift != 0) {
                const QPointF before = route[i] - route[i - 1], after = route[i + 2] - route[i + 1];
                const bool turned = QPointF::dotProduct(a - route[i - 1], before) <= 0 || QPointF::dotProduct(route[i + 2] - b, after) <= 0;
                if (turned || m_cards.anyIn(QRectF(a, b).normalized().adjusted(-3, -3, 3, 3))) continue;
            }
            route[i] = a;
            route[i + 1] = b;
            break;
        }
    }
}

}  // namespace nephoscope::shapes
