#pragma once

#include <QRectF>

#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "shapes/connection.h"
#include "shapes/rect_index.h"
#include "shapes/router.h"

namespace nephoscope::shapes {

/// All connections of a drawing: gives each its ports and its route around the cards, and keeps parallel ones apart.
/// After a change only what it touches is routed anew. Cards and links are known by the caller's handles.
class Wiring {
public:
    /// Also moves or resizes it.
    void setCard(int card, const QRectF& rect);
    /// Its links must be removed too.
    void removeCard(int card);
    void setLink(int id, int from, int to);
    void removeLink(int id);
    void clear();

    /// Routes what changed since the last call; gives the links whose route is now another one. Those over `most` wait for the next call
    /// and keep the route they had; if nothing changes meanwhile all routes are in the end those that are found at once.
    std::vector<int> update(std::size_t most = std::numeric_limits<std::size_t>::max());
    /// Some links wait for the next update.
    bool isBehind() const { return !m_waiting.empty(); }

    /// Empty for an unknown link.
    const Route& route(int id) const;
    const RectIndex& cards() const { return m_cards; }

private:
    struct Link {
        int from = -1, to = -1;
        Port start, end;
        Route route;
    };
    struct Segment {
        int link;
        bool horizontal;
        double at, low, high;
    };
    using SideKey = std::pair<int, Side>;

    void touch(const QRectF& area);
    void place();
    void chooseSides(Link& link) const;
    void attach(int id, const Link& link);
    void detach(int id, const Link& link);
    void placePorts(const SideKey& key, std::set<int>& moved);
    void straighten(int id, Link& link);
    void index(int id, const Link& link);
    void unindex(int id);
    bool conflicts(int id, const Segment& segment) const;
    void spaceOut(int id, Link& link);

    RectIndex m_cards;
    std::map<int, Link> m_links;
    std::set<int> m_dirty;    ///< may need other sides
    std::set<int> m_waiting;  ///< have their ports, and no segments until they are routed
    std::map<SideKey, std::set<int>> m_sides;
    std::unordered_map<int, std::vector<Segment>> m_segments;
    std::unordered_map<int, std::vector<int>> m_buckets;
    RectIndex m_bounds;
};

}  // namespace nephoscope::shapes
